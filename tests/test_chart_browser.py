"""chart.html in a real browser: drawn without any network, a sentence on hover, no document's markup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsers import fresh, js, log, needed, requests, webdriver
from click.testing import Result
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

pytestmark = needed
Run = Callable[..., Result]
TEXT = """Power in Norland

The share of <img src=x onerror="document.title='owned'"> wind was 20% in 2019. It was over 25% in 2020.
"""


@pytest.fixture
def chart(run: Run, tmp_path: Path) -> str:
    (tmp_path / "power.txt").write_text(TEXT, encoding="utf-8")
    assert run("extract", tmp_path / "power.txt", "-o", tmp_path / "out", "--format", "csv", "--quiet").exit_code == 0
    done = run("chart", tmp_path / "out", "--unit", "%", "-o", tmp_path / "chart.html")
    assert done.exit_code == 0, done.stderr
    return (tmp_path / "chart.html").as_uri()


def test_a_chart_is_drawn_without_any_network_and_shows_sentences(browser: WebDriver, chart: str) -> None:
    fresh(browser, chart)
    wait = WebDriverWait(browser, 20)
    marks = "svg.marks path[aria-roledescription=point]"
    wait.until(lambda page: len(page.find_elements(By.CSS_SELECTOR, marks)) >= len(("20%", "25%")))
    point = browser.find_elements(By.CSS_SELECTOR, marks)[0]
    webdriver.ActionChains(browser).move_to_element(point).perform()
    wait.until(lambda page: js(page, "return document.querySelector('#vg-tooltip-element.visible') !== null"))
    hint = js(browser, "return document.querySelector('#vg-tooltip-element').textContent")
    assert "wind was 20% in 2019" in hint or "over 25% in 2020" in hint
    assert browser.title != "owned"
    assert js(browser, "return document.querySelector('img')") is None
    assert [entry["message"] for entry in log(browser, "browser")] == []
    assert {url.partition(":")[0] for url in requests(browser)} <= {"file", "about", "data", "blob"}

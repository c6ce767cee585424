"""report.html in a real browser: from list to place and back, keys, filters, links, and an accessibility check."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest

import claims
from claims.exports import html
from claims.table import Tables

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

from browsers import fresh, js, log, needed, requests, size, webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
ROOT = Path(__file__).resolve().parent.parent
pytestmark = needed
NASTY = """Five <script>alert(1)</script> ships

Sales rose 12% </p><script>document.title='owned'</script> in 2020.
So <img src=x onerror="document.title='owned'"> said Ann Lee.
At 14:30 they cost $5 million. The committee met on 30 February 2019.
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        found = claims.extract(["examples"]).tables
    (path,) = html.write(found, folder)
    return path.as_uri()


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same page after somebody has checked one claim."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        found = claims.extract(["examples"]).tables
    review = {"record": "review", "claim_id": found.claims["claim_id"][11], "status": "done", "assignee": "Ann"}
    review |= {"verdict": "Mostly true", "explanation": "as the register has it"}
    (path,) = html.write(replace(found, reviews=pd.DataFrame([review])), tmp_path_factory.mktemp("reviewed"))
    return path.as_uri()


@pytest.fixture
def shown(browser: WebDriver, address: str) -> WebDriver:
    size(browser, 1400)
    return fresh(browser, address)


def focused(browser: WebDriver) -> str:
    return str(js(browser, "return document.activeElement.id || document.activeElement.parentElement.id"))


def visible(browser: WebDriver) -> list[str]:
    """Ids of the claims in the list, in its order."""
    found = js(browser, "return [...document.querySelectorAll('#list li:not([hidden])')].map((one) => one.id)")
    return [one.removeprefix("list-") for one in found]


def choose(browser: WebDriver, control: str, wanted: str) -> None:
    code = "const e = document.getElementById(arguments[0]); e.value = arguments[1];"
    js(browser, code + "e.dispatchEvent(new Event('input', {bubbles: true}))", control, wanted)


def in_view(browser: WebDriver, anchor: str) -> bool:
    code = "const r = document.getElementById(arguments[0]).getBoundingClientRect();"
    return bool(js(browser, code + "return r.top >= 0 && r.bottom <= innerHeight", anchor))


def press(browser: WebDriver, *keys: str) -> None:
    for key in keys:
        webdriver.ActionChains(browser).send_keys(key).perform()


def test_from_list_to_place_and_back(shown: WebDriver) -> None:
    anchor = visible(shown)[5]
    shown.find_element(By.CSS_SELECTOR, f"#list-{anchor} a").click()
    assert focused(shown) == anchor
    assert in_view(shown, anchor)
    assert shown.current_url.endswith("#" + anchor)
    shown.find_element(By.ID, anchor).click()
    assert focused(shown) == "list-" + anchor
    assert js(shown, "return document.querySelector('[aria-current]').parentElement.id") == "list-" + anchor
    assert "rule" in shown.find_element(By.ID, "details").text


def test_keys_step_through_the_list_as_it_is_shown(shown: WebDriver) -> None:
    order = visible(shown)
    press(shown, "j", "j", "j", "k")
    assert focused(shown) == order[1]
    shown.find_element(By.CSS_SELECTOR, f"#list-{order[1]} a").send_keys(Keys.ARROW_DOWN)
    assert focused(shown) == "list-" + order[2]
    press(shown, Keys.END)
    assert focused(shown) == "list-" + order[-1]
    press(shown, "/")
    assert focused(shown) == "query"
    press(shown, "j")
    assert js(shown, "return document.getElementById('query').value") == "j"
    js(shown, "document.querySelector('aside details').open = true; document.getElementById('shortcuts').click()")
    shown.find_element(By.CSS_SELECTOR, f"#list-{visible(shown)[0]} a").click()
    before = focused(shown)
    press(shown, "j")
    assert focused(shown) == before


def test_the_tab_key_alone_reaches_everything(shown: WebDriver) -> None:
    reached = set()
    for _ in range(40):
        press(shown, Keys.TAB)
        reached.add(
            str(js(shown, "const e = document.activeElement; return e.id || e.dataset.kind || e.closest('[id]')?.id"))
        )
    assert {"query", "next", "previous", "date", f"list-{visible(shown)[0]}", visible(shown)[0]} <= reached


def test_filters_and_search(shown: WebDriver) -> None:
    rows = json.loads(js(shown, "return document.getElementById('data').textContent"))
    kind = rows["columns"].index("kind")
    everything = len(rows["rows"])
    choose(shown, "minor", "all")
    assert len(visible(shown)) == everything
    shown.find_element(By.CSS_SELECTOR, "[data-kind=money]").click()
    assert len(visible(shown)) == sum(row[kind] == "money" for row in rows["rows"])
    assert shown.find_element(By.ID, "shown").text == f"{len(visible(shown))} of {everything} shown"
    shown.find_element(By.ID, "clear").click()
    choose(shown, "flag", "*")
    assert {js(shown, f"return document.querySelector('#list-{one} em') !== null") for one in visible(shown)} == {True}
    choose(shown, "flag", "")
    choose(shown, "speaker", "=Kennedy")
    assert 0 < len(visible(shown)) < everything
    choose(shown, "speaker", "")
    choose(shown, "query", "smallpox")
    assert 0 < len(visible(shown)) < everything
    anchor = visible(shown)[0]
    choose(shown, "query", anchor)
    assert visible(shown) == [anchor]
    choose(shown, "query", "no such words anywhere")
    assert visible(shown) == []
    choose(shown, "query", "")
    choose(shown, "order", "text")
    places = "return [...document.querySelectorAll('.m:not(.off)')].map((one) => one.id)"
    assert visible(shown) == js(shown, places)
    shown.find_element(By.ID, "clear").click()
    choose(shown, "document", "2")
    assert {js(shown, f"return document.getElementById('{one}').closest('article').id") for one in visible(shown)} == {
        "document-2"
    }


def test_filters_by_the_status_and_verdict_that_people_gave(browser: WebDriver, reviewed: str) -> None:
    fresh(browser, reviewed)
    everything = visible(browser)
    choose(browser, "status", "=done")
    (done,) = visible(browser)
    assert "Mostly true" in browser.find_element(By.ID, f"list-{done}").text
    browser.find_element(By.CSS_SELECTOR, f"#list-{done} a").click()
    assert "Mostly true (as the register has it)" in browser.find_element(By.ID, "details").text
    choose(browser, "status", "-")
    assert visible(browser) == [one for one in everything if one != done]
    browser.find_element(By.ID, "clear").click()
    choose(browser, "verdict", "=Mostly true")
    assert visible(browser) == [done]


def test_a_point_of_a_chart_leads_to_its_claim(shown: WebDriver) -> None:
    point = shown.find_element(By.CSS_SELECTOR, ".charts svg a")
    anchor = js(shown, "return arguments[0].getAttribute('href').slice(1)", point)
    js(shown, "arguments[0].focus()", point)
    press(shown, Keys.ENTER)
    WebDriverWait(shown, 5).until(lambda browser: js(browser, "return document.querySelector('.m.now')?.id") == anchor)
    assert in_view(shown, anchor)


def test_on_paper_all_claims_and_words_stand_and_no_controls(shown: WebDriver) -> None:
    shown.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not shown.find_element(By.ID, "filters").is_displayed()
        assert js(shown, "return getComputedStyle(document.querySelector('aside')).position") == "static"
        height = "const e = document.querySelector('nav'); return e.scrollHeight - e.clientHeight"
        assert js(shown, height) <= 1, "a list that scrolls would be cut off on paper"
        assert js(shown, "return document.documentElement.scrollWidth <= innerWidth")
    finally:
        shown.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_link_to_a_claim_opens_at_it_even_where_filters_hide_it(browser: WebDriver, address: str) -> None:
    fresh(browser, address)
    minor = js(browser, "return document.querySelector('#list li.minor').id.slice(5)")
    fresh(browser, f"{address}#{minor}")
    assert in_view(browser, minor)
    assert minor in visible(browser)
    assert js(browser, "return document.querySelector('.m.now').id") == minor


def test_hovering_shows_details_and_escape_hides_them(shown: WebDriver) -> None:
    mark = shown.find_element(By.CSS_SELECTOR, "article .m")
    js(shown, "arguments[0].scrollIntoView({block: 'center'})", mark)
    away = shown.find_element(By.TAG_NAME, "article")  # a pointer that is there already enters nothing
    webdriver.ActionChains(shown).move_to_element_with_offset(away, 0, 0).move_to_element(mark).perform()
    card = shown.find_element(By.ID, "card")
    WebDriverWait(shown, 10).until(lambda _: "kind" in card.text)
    assert mark.get_attribute("aria-describedby") == "card"
    press(shown, Keys.ESCAPE)
    assert not card.is_displayed()


def test_rejected_numerals_on_demand(shown: WebDriver) -> None:
    after = "return getComputedStyle(document.querySelector('.r'), '::after').content"
    assert js(shown, after) == "none"
    js(shown, "document.querySelector('aside details').open = true; document.getElementById('rejected').click()")
    assert js(shown, after) != "none"


def test_a_document_full_of_scripts_is_text_and_asks_nothing_of_any_host(browser: WebDriver, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(NASTY, encoding="utf-8")
    (path,) = html.write(claims.extract([str(tmp_path / "in.txt")]).tables, tmp_path)
    fresh(browser, path.as_uri())
    shown = "".join(browser.find_element(By.TAG_NAME, "main").text.split())
    for line in NASTY.split("\n"):
        assert "".join(line.split()) in shown
    assert "owned" not in browser.title
    assert log(browser, "browser") == []
    urls = requests(browser)
    assert {url.split(":")[0] for url in urls} <= {"file", "about", "data"}
    assert len([url for url in urls if url.startswith("file")]) == 1


def test_names_that_are_markup_are_text_everywhere(browser: WebDriver, tmp_path: Path) -> None:
    act = "<img src=x onerror=\"document.title='owned'\">"
    row = {
        "id": f"a {act}",
        "title": f"Ships {act}",
        "author": f"Ann {act}",
        "url": f"javascript:document.title='owned' {act}",
    }
    row["text"] = f'Sales of {act} rose 12% in 2020, said Ann Lee. "We have 25 {act} ships," said {act} Bo Ek.'
    source = tmp_path / "a'><script>document.title='owned'<!--.jsonl"
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / "in.md").write_text(f"# Boats\n\n## {act}\n\nThey had 7 boats by 2031-02-30.\n", encoding="utf-8")
    found = claims.extract([str(source), str(tmp_path / "in.md")]).tables
    (path,) = html.write(replace(found, reviews=pd.DataFrame([{"record": "review", "status": act, "verdict": act,
        "claim_id": found.claims["claim_id"][0], "assignee": act, "explanation": act}])), tmp_path)  # fmt: skip
    fresh(browser, path.as_uri())
    js(browser, "for (const one of document.querySelectorAll('details')) one.open = true")
    for one in visible(browser):
        browser.find_element(By.CSS_SELECTOR, f"#list-{one} a").click()
    assert browser.title == f"{len(found.claims)} claims in 2 documents"
    assert js(browser, "return document.querySelectorAll('img, main script, aside script').length") == 0
    assert act in browser.find_element(By.TAG_NAME, "main").text
    assert js(browser, "return [...document.links].filter((one) => one.protocol === 'javascript:').length") == 0
    assert log(browser, "browser") == []


def test_the_working_of_a_finding_is_told(shown: WebDriver) -> None:
    choose(shown, "flag", "*")
    shown.find_element(By.CSS_SELECTOR, f"#list-{visible(shown)[0]} a").click()
    details = shown.find_element(By.ID, "details")
    finding = details.find_element(By.CSS_SELECTOR, "dd.finding").text
    data = json.loads(js(shown, "return document.getElementById('data').textContent"))
    assert any(message in finding for found in data["findings"].values() for _, _, message in found)
    for name in ("kind", "rule", "check-worthy"):
        assert name in details.text


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (1400, "dark"), (640, "light"), (320, "light")])
def test_axe_finds_nothing_to_mend(browser: WebDriver, reviewed: str, width: int, scheme: str) -> None:
    size(browser, width, scheme)
    fresh(browser, reviewed)
    js(browser, "for (const one of document.querySelectorAll('details')) one.open = true")
    js(browser, "document.querySelector('#list a').click()")
    js(browser, AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script("axe.run().then(arguments[0])")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert js(browser, "return document.documentElement.scrollWidth <= innerWidth")


def test_five_thousand_claims_open(browser: WebDriver, tmp_path: Path) -> None:
    text = "\n\n".join(f"In town {n} sales rose {n}% to ${n} million, for {n + 2} shops." for n in range(1, 1700))
    (tmp_path / "in.txt").write_text(text, encoding="utf-8")
    found: Tables = claims.extract([str(tmp_path / "in.txt")]).tables
    assert len(found.claims) > 5000
    (path,) = html.write(found, tmp_path)
    fresh(browser, path.as_uri())
    assert len(visible(browser)) > 4000
    press(browser, "j")
    assert focused(browser) == visible(browser)[0]


@pytest.mark.parametrize("width", [1400, 320])
def test_a_figure_of_a_wide_table_is_one_click_away(browser: WebDriver, tmp_path: Path, width: int) -> None:
    years = "\t".join(str(year) for year in range(2001, 2025))
    rows = "\n".join(f"{town}\t" + "\t".join(str(n * 137) for n in range(1, 25)) for town in ("Leem", "Dover", "Ardle"))
    (tmp_path / "in.txt").write_text(f"Berths\n\nTown\t{years}\n{rows}\n\nAll were counted.\n", encoding="utf-8")
    (path,) = html.write(claims.extract([str(tmp_path / "in.txt")]).tables, tmp_path)
    size(browser, width)
    fresh(browser, path.as_uri())
    anchor = str(js(browser, "return document.querySelector('tr:last-child td:last-child a').id"))
    browser.find_element(By.CSS_SELECTOR, f"#list-{anchor} a").click()
    assert in_view(browser, anchor)
    edges = (
        "const r = document.getElementById(arguments[0]).getBoundingClientRect(); return [r.left, innerWidth - r.right]"
    )
    assert min(js(browser, edges, anchor)) >= 0
    assert js(browser, "return document.documentElement.scrollWidth <= innerWidth")
    js(browser, AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script("axe.run().then(arguments[0])")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []

"""A real browser for tests: Debian's chromium, driven by Selenium."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: make test installs it")
from selenium.webdriver.chrome.options import Options  # noqa: E402 - after the check that it is there
from selenium.webdriver.chrome.service import Service  # noqa: E402

CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
needed = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="no chromium with its chromedriver here: apt-get install chromium chromium-driver"
)


def driven() -> Iterator[WebDriver]:
    """A browser, until its tests are done."""
    options = Options()
    options.binary_location = CHROMIUM or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


def log(browser: WebDriver, sort: str) -> list[dict[str, Any]]:
    """What the browser has noted since it was last asked."""
    return list(browser.get_log(sort))  # type: ignore[no-untyped-call]


def requests(browser: WebDriver) -> list[str]:
    """The addresses that pages have asked for since the log was last read."""
    asked = [json.loads(entry["message"])["message"] for entry in log(browser, "performance")]
    return [one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"]


def fresh(browser: WebDriver, address: str) -> WebDriver:
    """The page as if opened now: a change of the hash alone would not load it again."""
    browser.get("about:blank")
    log(browser, "browser")
    log(browser, "performance")
    browser.get(address)
    return browser


def size(browser: WebDriver, width: int, scheme: str = "light") -> None:
    """A window of that width in CSS pixels, on a light or a dark desktop."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def js(browser: WebDriver, code: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever JavaScript returns
    """What the code returns."""
    return browser.execute_script(code, *arguments)

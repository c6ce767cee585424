from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from claims.cli import commands

if TYPE_CHECKING:
    from selenium.webdriver.chrome.webdriver import WebDriver

ROOT = Path(__file__).resolve().parent.parent

# The first example of a session loads pandas, pint and the lexicon: no deadline tells that from a slow program.
settings.register_profile("claims", deadline=None)
settings.load_profile("claims")

Run = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run() -> Run:
    """The command line in this process; what it raises beyond exit codes fails the test."""

    def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(commands, [str(one) for one in arguments], input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def process() -> Process:
    """The command line as a process of its own, from the root of the repository."""

    def start(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-c", "from claims.cli import main; main()"]
        command = [*program, *(str(one) for one in arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)

    return start


@pytest.fixture(scope="module")
def browser() -> Iterator[WebDriver]:
    """One chromium for the tests of a file; these say `pytestmark = browsers.needed`."""
    import browsers  # noqa: PLC0415 - most tests need none

    yield from browsers.driven()

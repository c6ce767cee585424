"""The pytest plugin: files called *.claims.yaml (.csv, .jsonl, .md) are tests, an expected claim an item.

It is opt-in by these names, and loads what is heavy only when such an item runs. `--claims-update` makes the
expectations what is read, and says what changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claims.errors import ClaimsError

if TYPE_CHECKING:
    from claims.kit.model import Case, Expected, Fixture, Outcome

_SUFFIXES = (".claims.yaml", ".claims.csv", ".claims.jsonl", ".claims.md")
_REST = "nothing else"
_DIFFS = pytest.StashKey[list[str]]()


class DiffersError(Exception):
    """A case that does not hold, told as `claims check` tells it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --claims-update."""
    group = parser.getgroup("claims", "fixtures of numeric claims")
    group.addoption(
        "--claims-update", action="store_true", help="make the expectations of claims fixtures what is read"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make room for what --claims-update changes."""
    config.stash[_DIFFS] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Show what --claims-update changed."""
    if config.stash[_DIFFS]:
        terminalreporter.section("claims fixtures updated")
        for diff in config.stash[_DIFFS]:
            terminalreporter.write(diff)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a file with expectations."""
    if file_path.name.endswith(_SUFFIXES):
        collector: ClaimsFile = ClaimsFile.from_parent(parent, path=file_path)
        return collector
    return None


class ClaimsFile(pytest.File):
    """A file with expectations."""

    def collect(self) -> Iterator[pytest.Item]:
        """An item an expected claim, and one a fixture for what nobody expects."""
        from claims.kit.forms import load  # noqa: PLC0415 - a run without fixtures loads nothing

        try:
            fixtures = load(self.path)
            if self.config.getoption("claims_update"):
                fixtures = self._updated(fixtures)
        except ClaimsError as error:
            raise self.CollectError(str(error)) from error
        for number, fixture in enumerate(fixtures):
            lead = f"{fixture.name}: " if len(fixtures) > 1 else ""
            seen: dict[str, int] = {}
            for expected in fixture.expected:
                times = seen[expected.quote] = seen.get(expected.quote, 0) + 1
                name = f"{lead}{expected.quote}" + (f" #{times}" if times > 1 else "")
                yield ClaimsItem.from_parent(self, name=name, number=number, expected=expected)
            yield ClaimsItem.from_parent(self, name=lead + _REST, number=number, expected=None)
        self._fixtures = fixtures

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """What came of the fixtures of this file, worked out when the first item runs."""
        from claims.kit.running import run  # noqa: PLC0415 - as above

        return list(run(self._fixtures))

    def _updated(self, fixtures: list[Fixture]) -> list[Fixture]:
        """The fixtures after the file was rewritten."""
        from claims.kit.forms import load  # noqa: PLC0415 - as above
        from claims.kit.running import run  # noqa: PLC0415 - as above
        from claims.kit.update import updates  # noqa: PLC0415 - as above

        for change in updates(list(run(fixtures))):
            change.write()
            self.config.stash[_DIFFS].append(change.diff)
        return load(self.path)


class ClaimsItem(pytest.Item):
    """One expected claim; or, where `expected` is None, what the fixture does not expect."""

    def __init__(self, *, number: int, expected: Expected | None, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self._number = number
        self._expected = expected

    def runtest(self) -> None:
        """Raise DiffersError where a case does not hold, ClaimsError where the document cannot be read."""
        parent = self.parent
        assert isinstance(parent, ClaimsFile)  # noqa: S101 - made there, and nowhere else
        outcome = parent.outcomes[self._number]
        if outcome.problem:
            raise outcome.problem
        failed = [case for case in outcome.failed if self._mine(case)]
        if failed:
            from claims.kit.reports.text import describe  # noqa: PLC0415 - as above

            raise DiffersError("\n".join(line for case in failed for line in describe(outcome.fixture, case)))

    def _mine(self, case: Case) -> bool:
        if self._expected is None:
            return case.expected is None
        return case.expected is not None and case.line == self._expected.line and case.quote == self._expected.quote

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """The difference, without a traceback that tells a reader of fixtures nothing."""
        if isinstance(excinfo.value, DiffersError | ClaimsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """File and line of the expectation, and its words."""
        return self.path, self._expected.line - 1 if self._expected else None, self.name

"""What reports tell of: all outcomes of a run, and the same as problems with a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from claims.errors import ClaimsError
from claims.identity import claim_id
from claims.kit.model import CHANGED, INVENTED, MISSED, STALE, Case, Fixture, Outcome, Problem
from claims.kit.scoring import Score, scores
from claims.tally import counted

_SAID = {MISSED: "not claimed", INVENTED: "claimed, but not expected", STALE: "no longer in the document"}
_SEVERITY = {MISSED: "error", CHANGED: "error", INVENTED: "warning", STALE: "warning"}

_SOURCE = frozenset({".txt", ".text", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class Result:
    """All outcomes in order; `errors` are what cannot be used (exit 2); `weak` the (set, F1) below the F1 asked for.

    `lenient`: an F1 was asked for, so that single differences do not fail the run.
    """

    outcomes: tuple[Outcome, ...]
    errors: tuple[ClaimsError, ...]
    scores: tuple[Score, ...]
    weak: tuple[tuple[str, float], ...] = ()
    lenient: bool = False

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return sum(len(outcome.cases) for outcome in self.outcomes)

    @property
    def failed(self) -> int:
        """How many of them do not hold."""
        return sum(len(outcome.failed) for outcome in self.outcomes)

    @property
    def exit_code(self) -> int:
        """0: all hold; 1: something differs; 2: something could not be used."""
        if self.errors:
            return 2
        return int(bool(self.weak) if self.lenient else bool(self.failed))


def result(
    outcomes: Sequence[Outcome], errors: Sequence[ClaimsError], paths: Sequence[Path], min_f1: Decimal | None = None
) -> Result:
    """The result of a run over `paths`, each of which is a set that must reach `min_f1` where one is given."""
    unread = [outcome.problem for outcome in outcomes if outcome.problem]
    weak = []
    for path in paths if min_f1 is not None else ():
        own = [one for one in outcomes if path in {one.fixture.path, one.fixture.document, *one.fixture.path.parents}]
        f1 = scores(own)[-1].f1
        if f1 < float(min_f1 or 0):
            weak.append((str(path), f1))
    return Result(tuple(outcomes), (*errors, *unread), tuple(scores(outcomes)), tuple(weak), lenient=min_f1 is not None)


def problems(whole: Result) -> list[Problem]:
    """Every case that does not hold, and every error, worst first, then in order."""
    found = [_unusable(error) for error in whole.errors]
    found += [_problem(outcome.fixture, case) for outcome in whole.outcomes for case in outcome.failed]
    ranks = ("error", "warning", "info")
    return sorted(found, key=lambda problem: ranks.index(problem.severity))


def where(fixture: Fixture, case: Case) -> tuple[str, int, int]:
    """File, line and column of a case: of the expectation, or of the claim where there is none."""
    line, column = case.place
    if fixture.text is not None:  # an example inside its file: its own lines are known, its mark-up moves the columns
        return fixture.path.as_posix(), case.line or (fixture.line + max(line, 1) - 1), 1
    if case.line:
        return fixture.path.as_posix(), case.line, 1
    if fixture.document.suffix.lower() not in _SOURCE:  # a page is read as its main text, which has lines of its own
        line = column = 0
    return fixture.document.as_posix(), line, column


def words(case: Case) -> str:
    """A case in one line: `“39 per cent”: value is 39, expected 38`."""
    if case.status == CHANGED:
        parts = [f"{d.column} is {d.actual or 'empty'}, expected {d.expected or 'empty'}" for d in case.differences]
        return f"“{case.quote}”: {'; '.join(parts)}"
    return f"“{case.quote}”: {case.reason or _SAID[case.status]}"


def fingerprint(fixture: Fixture, case: Case) -> str:
    """The claim_id of what was read; of what was not, one made of the fixture and the words."""
    return case.actual["claim_id"] if case.actual else claim_id(fixture.name, (case.quote, "", ""))


def verdicts(whole: Result) -> Iterator[str]:
    """What is said at the end, a line each."""
    held = whole.cases - whole.failed
    fixtures, cases = counted(len(whole.outcomes), "fixture"), counted(whole.cases, "claim")
    yield f"{fixtures}, {cases}: {held} hold, {whole.failed} differ"
    for name, f1 in whole.weak:
        yield f"{name}: F1 {100 * f1:.1f} is below what was asked for"


def _unusable(error: ClaimsError) -> Problem:
    path, _, line = error.where.rpartition(" line ")
    message = f"{error.what}; {error.fix}" if error.fix else error.what
    number = int(line) if path and line.isdigit() else 0
    return Problem(path if number else error.where, number, 0, "unusable", "error", message)


def _problem(fixture: Fixture, case: Case) -> Problem:
    path, line, column = where(fixture, case)
    own = fingerprint(fixture, case)
    return Problem(path, line, column, case.status, _SEVERITY[case.status], words(case), own, case.quote)

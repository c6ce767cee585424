"""For a terminal: by fixture, each claim that differs in its sentence, expected and actual side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.kit.model import CHANGED, INVENTED, MISSED, STALE, Case, Fixture, Outcome, Problem
from claims.kit.reports import Result, colour, table
from claims.kit.reports._result import verdicts, where
from claims.kit.scoring import Score

_COLOURS = {CHANGED: "33", MISSED: "31", INVENTED: "35", STALE: "36"}
_SEVERITIES = {"error": "31", "warning": "33", "info": "36"}
_AROUND = 60  # characters of the sentence shown on either side


def render(result: Result, *, coloured: bool = False) -> str:
    """Fixtures that differ, the scores by kind, and one line on the whole."""
    lines = [line for outcome in result.outcomes if outcome.failed for line in _outcome(outcome, coloured)]
    lines += _scores(result.scores) if result.cases else []
    said = list(verdicts(result))
    code = "32" if result.exit_code == 0 else "31"
    return "\n".join([*lines, *(colour(line, code, on=coloured) for line in said)]) + "\n"


def render_problems(problems: Sequence[Problem], *, coloured: bool = False) -> str:
    """As linters print: file:line:column: code message."""
    lines = []
    for one in problems:
        place = ":".join(str(part) for part in (one.path, one.line, one.column) if part)
        code = colour(one.code, _SEVERITIES[one.severity], on=coloured)
        lines.append(f"{place}: {code} {one.message}\n")
    return "".join(lines)


def _outcome(outcome: Outcome, coloured: bool) -> Iterator[str]:  # noqa: FBT001 - passed on
    fixture = outcome.fixture
    name = f" {fixture.name}" if fixture.text is not None else ""
    head = f"{fixture.path.as_posix()}{name}: {len(outcome.failed)} of {len(outcome.cases)} differ"
    yield colour(head, "1", on=coloured)
    for case in outcome.failed:
        yield from (f"  {line}" for line in describe(fixture, case, coloured=coloured))
    yield ""


def describe(fixture: Fixture, case: Case, *, coloured: bool = False) -> Iterator[str]:
    """A case that does not hold: what and where, its sentence, expected and actual."""
    path, line, column = where(fixture, case)
    place = f"{path}:{line}:{column}" if line else path
    status = colour(case.status, _COLOURS[case.status], on=coloured)
    yield f"{status} “{case.quote}”  {place}" + (f"  ({case.reason})" if case.reason else "")
    yield from (f"  {line}" for line in _sentence(case, coloured))
    yield from (f"    {line}" for line in _sides(case))


def _sentence(case: Case, coloured: bool) -> Iterator[str]:  # noqa: FBT001 - passed on
    """The sentence about the claim, its words coloured or underlined."""
    row = case.actual
    quote = row["quote"] if row else case.quote
    sentence = " ".join(case.sentence.split())
    quote = " ".join(quote.split())
    before = " ".join((row["prefix"] + quote).split()) if row else quote
    at = sentence.find(before)  # of words that come twice in a sentence the right ones
    at = sentence.find(quote) if at < 0 else at + len(before) - len(quote)
    if at < 0:
        return
    start, end = max(at - _AROUND, 0), min(at + len(quote) + _AROUND, len(sentence))
    lead, tail = ("…" if start else ""), ("…" if end < len(sentence) else "")
    left, right = lead + sentence[start:at], sentence[at + len(quote) : end] + tail
    yield left + colour(quote, "1;4", on=coloured) + right
    if not coloured:
        yield " " * len(left) + "^" * len(quote)


def _sides(case: Case) -> list[str]:
    """Expected and actual, a column of the table a line; for a claim missed or invented what is known of it."""
    if case.status == CHANGED:
        rows = [(one.column, one.expected or "(empty)", one.actual or "(empty)") for one in case.differences]
        return table([("", "expected", "actual"), *rows])
    known = dict(case.expected.fields) if case.expected else dict(case.actual or {})
    shown = [f"{c} {known[c]}" for c in "kind value value_low value_high unit date".split() if known.get(c)]
    side = "expected" if case.expected else "actual"
    return [f"{side}: {', '.join(shown)}"] if shown else []


def _scores(scores: Sequence[Score]) -> list[str]:
    head = ("kind", "expected", "found", "hold", "precision", "recall", "F1")
    return [*table([head, *map(_row, scores)], right=1), ""]


def _row(score: Score) -> tuple[str, ...]:
    ratios = (f"{100 * part:.1f}" for part in (score.precision, score.recall, score.f1))
    return (score.kind, str(score.expected), str(score.found), str(score.held), *ratios)

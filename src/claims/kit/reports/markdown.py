"""Markdown: for the summary of a job or a comment on a change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.kit.model import Problem
from claims.kit.reports import Result
from claims.kit.reports._result import problems, verdicts


def render(result: Result) -> str:
    """One line on the whole, then what differs and the scores by kind as tables."""
    lines = ["## claims check", "", *verdicts(result), ""]
    found = problems(result)
    if found:
        lines += [*_table(("where", "what", "claim"), (_row(one) for one in found)), ""]
    head = ("kind", "expected", "found", "hold", "precision", "recall", "F1")
    rows = (
        (s.kind, str(s.expected), str(s.found), str(s.held), *(f"{100 * r:.1f}" for r in (s.precision, s.recall, s.f1)))
        for s in result.scores
    )
    return "\n".join([*lines, *_table(head, rows)]) + "\n"


def render_problems(problems: Sequence[Problem]) -> str:
    """A table of problems."""
    head = [f"{len(problems)} findings", ""]
    return "\n".join([*head, *_table(("where", "what", "message"), map(_row, problems))]) + "\n"


def _row(problem: Problem) -> tuple[str, ...]:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return f"`{place}`", problem.code, problem.message


def _table(head: Sequence[str], rows: Iterator[Sequence[str]] | map[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(re.sub(r'[|<]', _escaped, ' '.join(cell.split())) for cell in row)} |"


def _escaped(found: re.Match[str]) -> str:
    return "\\|" if found[0] == "|" else "&lt;"

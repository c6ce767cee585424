"""JSON: everything that is known, for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from claims.kit.model import Case, Outcome, Problem
from claims.kit.reports import Result
from claims.kit.reports._result import where


def render(result: Result) -> str:
    """An object: exit_code, fixtures with their cases, errors, scores, weak sets."""
    content = {
        "exit_code": result.exit_code,
        "fixtures": [_outcome(outcome) for outcome in result.outcomes],
        "errors": [{"what": error.what, "where": error.where, "fix": error.fix} for error in result.errors],
        "scores": [
            {**asdict(one), **{name: round(getattr(one, name), 4) for name in ("precision", "recall", "f1")}}
            for one in result.scores
        ],
        "weak": [{"set": name, "f1": round(f1, 4)} for name, f1 in result.weak],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def render_problems(problems: Sequence[Problem]) -> str:
    """A list of objects."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _outcome(outcome: Outcome) -> dict[str, object]:
    fixture = outcome.fixture
    return {
        "path": fixture.path.as_posix(),
        "name": fixture.name,
        "document": fixture.document.as_posix(),
        "cases": [_case(outcome, case) for case in outcome.cases],
    }


def _case(outcome: Outcome, case: Case) -> dict[str, object]:
    path, line, column = where(outcome.fixture, case)
    return {
        "status": case.status,
        "quote": case.quote,
        "path": path,
        "line": line,
        "column": column,
        "expected": dict(case.expected.fields) if case.expected else None,
        "actual": dict(case.actual) if case.actual else None,
        "differences": [asdict(one) for one in case.differences],
        "reason": case.reason,
        "sentence": case.sentence,
    }

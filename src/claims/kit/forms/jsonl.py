"""NAME.claims.jsonl: a claim a line; `{"absent": "words"}` for what must not be claimed; a line without either for the
date and the options (`{"date": "2024-10-01", "options": {"complete": false}}`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from claims.errors import ClaimsError
from claims.kit.forms import _build as build
from claims.kit.model import INVENTED, MISSED, STALE, Absent, Expected, Fixture, Outcome

SUFFIX = ".claims.jsonl"


def load(path: Path, text: str) -> list[Fixture]:
    """The one fixture of a file. Raises ClaimsError naming file and line."""
    expected: list[Expected] = []
    absent: list[Absent] = []
    settings: dict[str, Any] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        data = _parsed(line, f"{path} line {number}")
        if "absent" in data:
            build.check({"absent": [data["absent"]]}, "", path, lambda _, number=number: number)  # type: ignore[misc]
            absent.append(build.absent(data["absent"], number))
        elif "quote" in data:
            build.check(data, "claim", path, lambda _, number=number: number)  # type: ignore[misc]
            expected.append(build.expected(data, number))
        else:
            build.check(data, "", path, lambda _, number=number: number)  # type: ignore[misc]
            settings |= data
    document = build.document(path, SUFFIX, settings.get("document", ""))
    name, date = path.name.removesuffix(SUFFIX), settings.get("date", "")
    options = build.options(settings.get("options", {}))
    return [Fixture(path, name, document, tuple(expected), tuple(absent), date, options)]


def updated(text: str, outcomes: Sequence[Outcome]) -> str:
    """The text with changed lines rewritten, missed ones taken out and invented ones put at the end."""
    (outcome,) = outcomes
    lines: list[str | None] = list(text.splitlines())
    for case in outcome.failed:
        if case.status in {MISSED, STALE} or (case.status == INVENTED and case.line):
            lines[case.line - 1] = None
        elif case.expected is not None:
            data = _parsed(lines[case.line - 1] or "", f"{outcome.fixture.path} line {case.line}")
            changes = {one.column: _like(data[one.column], one.actual) for one in case.differences}
            lines[case.line - 1] = json.dumps(data | changes, ensure_ascii=False)
    wanted = build.columns(one.fields for one in outcome.fixture.expected)
    new = (build.expectation(case.actual or {}, wanted) for case in outcome.failed if case.status == INVENTED)
    lines += [json.dumps(row, ensure_ascii=False) for row in new]
    return "".join(f"{line}\n" for line in lines if line is not None)


def _parsed(line: str, where: str) -> dict[str, Any]:
    try:
        # A number keeps its digits: 0.10 is compared as it is written, and 1e400 is still one.
        data = json.loads(line, parse_float=str, parse_int=str)
    except ValueError as error:
        raise ClaimsError(f"not JSON: {error}", where, build.FIX) from error
    if not isinstance(data, Mapping):
        raise ClaimsError("not a JSON object", where, build.FIX)
    return dict(data)


def _like(former: object, cell: str) -> object:
    """The cell as the type that stood there."""
    return cell == "true" if isinstance(former, bool) else cell

"""NAME.claims.csv: a table of expected claims, such as the claims.csv that `claims extract` wrote for the document.

Columns are those of claims.csv; an empty cell is not compared. In a further column `absent`, "true" marks words that
must not be claimed. A `doc_date` in the first row is the document's date.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from claims.errors import ClaimsError
from claims.guards import unguard, written
from claims.kit.forms import _build as build
from claims.kit.model import INVENTED, MISSED, STALE, Absent, Case, Expected, Fixture, Outcome
from claims.table import COLUMNS

SUFFIX = ".claims.csv"
_ABSENT = "absent"


def load(path: Path, text: str) -> list[Fixture]:
    """The one fixture of a file. Raises ClaimsError naming file and line."""
    records = list(_records(text))
    header = records[0][1] if records else []
    unknown = [name for name in header if name not in {*COLUMNS["claims"], _ABSENT}]
    if unknown or "quote" not in header:
        what = f"no such column: {unknown[0]!r}" if unknown else "the header has no 'quote'"
        raise ClaimsError(what, f"{path} line 1", "name the columns as in claims.csv")
    expected: list[Expected] = []
    absent: list[Absent] = []
    for line, cells, _ in records[1:]:
        row = {column: cell for column, cell in zip(header, map(unguard, cells), strict=False) if cell}
        if row.pop(_ABSENT, "false") == "true":
            build.check({_ABSENT: [row.get("quote", "")]}, "", path, lambda _, line=line: line)  # type: ignore[misc]
            absent.append(Absent(row["quote"], line))
            continue
        build.check(row, "claim", path, lambda _, line=line: line)  # type: ignore[misc]
        expected.append(Expected(row, line))
    date = next((one.fields.get("doc_date", "") for one in expected), "")
    name, document = path.name.removesuffix(SUFFIX), build.document(path, SUFFIX)
    return [Fixture(path, name, document, tuple(expected), tuple(absent), date)]


def updated(text: str, outcomes: Sequence[Outcome]) -> str:
    """The text with the lines of changed rows rewritten, missed ones taken out and invented ones put at the end."""
    (outcome,) = outcomes
    records = list(_records(text))
    header = records[0][1] if records else ["quote", "kind", "value"]
    by_line = {case.line: case for case in outcome.failed if case.line}
    kept = [_rewritten(header, cells, raw, by_line.get(line)) for line, cells, raw in records]
    body = "".join(kept) or _line(header)
    if body and not body.endswith("\n"):
        body += "\n"
    new = (case.actual or {} for case in outcome.failed if case.status == INVENTED)
    return body + "".join(_line([row.get(column, "") for column in header]) for row in new)


def _rewritten(header: Sequence[str], cells: Sequence[str], raw: str, case: Case | None) -> str:
    if case is None:
        return raw
    if case.status in {MISSED, STALE, INVENTED}:
        return ""
    changes = {one.column: one.actual for one in case.differences}
    return _line([changes.get(column, unguard(cell)) for column, cell in zip(header, cells, strict=False)])


def _records(text: str) -> Iterator[tuple[int, list[str], str]]:
    """First line, cells and raw text of every record that is not empty."""
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines)
    done = 0
    for cells in reader:
        if cells:
            yield done + 1, cells, "".join(lines[done : reader.line_num])
        done = reader.line_num


def _line(cells: Sequence[str]) -> str:
    return ",".join(map(written, cells)) + "\n"

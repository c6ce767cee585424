"""The data dictionary, schemas/columns.csv: what each column means, and how wide a person wants it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.lexicon import schema_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HEADER = ["table", "column", "type", "width", "shown", "meaning", "example"]
TYPES = frozenset({"text", "url", "number", "integer", "boolean", "date"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `type` is one of TYPES; `width` the widest it may grow, in characters; `shown` says whether a person
    wants to see it at once or to fold it out when asked for.
    """

    name: str
    type: str
    width: int
    shown: bool
    meaning: str
    example: str


def dictionary(user: Path | None = None) -> dict[str, tuple[Column, ...]]:
    """Table → its columns in order; under "readme", notes: the name is the heading and the meaning the words below it.

    Raises ClaimsError naming file and line where a row is unusable.
    """
    path = schema_file("columns.csv", user)
    found: dict[str, list[Column]] = {}
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = csv.DictReader(handle)
        if rows.fieldnames != HEADER:
            raise ClaimsError("not the header of the data dictionary", f"{path} line 1", f"write {','.join(HEADER)}")
        for row in rows:
            found.setdefault(row["table"], []).append(_column(row, f"{path} line {rows.line_num}"))
    return {table: tuple(columns) for table, columns in found.items()}


def _column(row: Mapping[str, str], where: str) -> Column:
    good = None not in row.values() and row["type"] in TYPES and row["width"].isdecimal() and row["shown"] in {"yes", "no"}
    if not good:
        fix = f"write {','.join(HEADER)}: type one of {', '.join(sorted(TYPES))}, width a whole number, shown yes or no"
        raise ClaimsError("not a row of the data dictionary", where, fix)
    return Column(row["column"], row["type"], int(row["width"]), row["shown"] == "yes", row["meaning"], row["example"])

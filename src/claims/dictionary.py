"""The data dictionary, schemas/columns.csv: what each column means, and how wide a person wants it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.lexicon import schema_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HEADER = ("table", "column", "type", "width", "shown", "meaning", "example")
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


@cache
def dictionary(user: Path | None = None) -> dict[str, tuple[Column, ...]]:
    """Table → its columns in order; under "readme", notes: the name is the heading and the meaning the words below it.

    Raises ClaimsError naming file and line where a row is unusable.
    """
    path = schema_file("columns.csv", user)
    found: dict[str, list[Column]] = {}
    for line, row in read_rows(path, HEADER[:-1], HEADER[-1:]):
        found.setdefault(row["table"], []).append(_column(row, f"{path} line {line}"))
    return {table: tuple(columns) for table, columns in found.items()}


def _column(row: Mapping[str, str], where: str) -> Column:
    if row["type"] not in TYPES or not row["width"].isdecimal() or row["shown"] not in {"yes", "no"}:
        fix = f"type is one of {', '.join(sorted(TYPES))}, width a whole number, shown yes or no"
        raise ClaimsError("not a row of the data dictionary", where, fix)
    return Column(row["column"], row["type"], int(row["width"]), row["shown"] == "yes", row["meaning"], row["example"])

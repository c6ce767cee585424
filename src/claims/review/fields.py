"""The form a reviewer fills: schemas/review.csv names the fields, schemas/lists.csv the values to choose from.

A list is named `status`, or `verdict:politifact` where there are several to choose one from: review.csv says which is
used, and a caller may name another. schema.org's Rating is what a verdict's number is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.lexicon import schema_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HUMAN: tuple[str, ...] = tuple(
    """extraction_ok corrected_value corrected_unit claim_reviewed priority status assignee method evidence_value
    evidence_unit evidence_url evidence_quote archive_url date_checked verdict explanation second_checker second_date
    correction_requested notes""".split()
)
TYPES = frozenset({"text", "long", "number", "date", "url", "list"})
_COLUMNS, _FREE = ("field", "label", "type", "group", "width", "help"), ("values",)


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `name` is the column, `label` what a person calls it; `type` one of TYPES; `values` the name of its
    list, for type list; `width` in characters.
    """

    name: str
    label: str
    type: str
    values: str
    group: str
    width: int
    help: str


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """The fields, in the order of HUMAN; each list in use by name; the number of each verdict that has one."""

    fields: tuple[Field, ...]
    lists: Mapping[str, tuple[str, ...]]
    ratings: Mapping[str, int]


def load(schemas: Path | None = None, scale: str = "") -> ReviewForm:
    """The form, with another scale of verdicts than review.csv's where `scale` names one ("politifact").

    Raises ClaimsError where a file is unusable, or there is no such scale.
    """
    fields = _fields(schema_file("review.csv", schemas), scale)
    path = schema_file("lists.csv", schemas)
    rows = [row for _, row in read_rows(path, ("list", "value"), ("rating", "help"))]
    used = {field.values for field in fields if field.type == "list"}
    lists = {name: tuple(row["value"] for row in rows if row["list"] == name) for name in sorted(used)}
    for name, values in lists.items():
        if not values:
            known = ", ".join(sorted({row["list"] for row in rows}))
            raise ClaimsError(f"there is no list {name!r}", str(path), f"choose from {known}")
    rated = [row for row in rows if row["list"] in used and row["rating"]]
    for row in rated:
        if not row["rating"].isdecimal():
            raise ClaimsError(f"no rating: {row['rating']!r}", str(path), "write a whole number")
    return ReviewForm(fields, lists, {row["value"]: int(row["rating"]) for row in rated})


def _fields(path: Path, scale: str) -> tuple[Field, ...]:
    found: dict[str, Field] = {}
    for line, row in read_rows(path, _COLUMNS, _FREE):
        field = _field(row, f"{path} line {line}", scale)
        found[field.name] = field
    if set(found) != set(HUMAN):
        odd = ", ".join(sorted(set(found) ^ set(HUMAN)))
        raise ClaimsError(f"the fields are not those of a review: {odd}", str(path), "restore them: names are fixed")
    return tuple(found[name] for name in HUMAN)


def _field(row: Mapping[str, str], where: str, scale: str) -> Field:
    if row["type"] not in TYPES or not row["width"].isdecimal():
        fix = f"type is one of {', '.join(sorted(TYPES))}, width a whole number"
        raise ClaimsError("not a field of a review", where, fix)
    family, colon, _ = row["values"].partition(":")
    values = f"{family}:{scale}" if colon and scale else row["values"]
    return Field(row["field"], row["label"], row["type"], values, row["group"], int(row["width"]), row["help"])

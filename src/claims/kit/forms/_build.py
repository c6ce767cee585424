"""Checked data → fixtures: what the forms share. And the columns that a new expectation has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from claims.documents import formats
from claims.errors import ClaimsError
from claims.kit.model import Absent, Expected, Options, Row
from claims.kit.validation import InvalidError, validate

FIX = "see schemas/fixture.schema.json, or docs/ci.md for an example"
# What a new expectation says where the file shows no custom of its own; empty columns are left out.
_USUAL = "quote kind value value_low value_high unit modifier date event base_year".split()
_ALWAYS = frozenset("quote kind value value_low value_high date".split())
Line = Callable[[Sequence[str | int]], int]  # the line of what keys and positions lead to


def check(data: object, part: str, path: Path, line: Line) -> None:
    """Validate against a part of the schema. Raises ClaimsError naming file and line."""
    try:
        validate(data, part)
    except InvalidError as wrong:
        raise ClaimsError(wrong.what, f"{path} line {line(wrong.path)}", FIX) from wrong


def text(value: object) -> str:
    """A scalar as the claims table has it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def expected(fields: Mapping[str, object], line: int) -> Expected:
    """One expected claim of checked data."""
    return Expected({column: text(value) for column, value in fields.items()}, line)


def absent(entry: object, line: int) -> Absent:
    """One entry of `absent`: the words, or a mapping of quote and reason."""
    if isinstance(entry, Mapping):
        return Absent(text(entry["quote"]), line, text(entry.get("reason")))
    return Absent(text(entry), line)


def options(data: Mapping[str, Any]) -> Options:
    """The options of checked data."""
    return Options(
        tolerance=tolerance(text(data.get("tolerance")) or "0"),
        fields=tuple(data.get("fields", ())),
        kinds=tuple(data.get("kinds", ())),
        complete=text(data.get("complete", True)) != "false",
    )


def tolerance(written: str) -> Decimal:
    """A tolerance as a part: 0.01 for "1%" and for "0.01"."""
    return Decimal(written[:-1]) / 100 if written.endswith("%") else Decimal(written)


def document(path: Path, suffix: str, named: str = "") -> Path:
    """The document of a file with expectations: the one it names, else the one beside it with the same name.

    Raises ClaimsError where there is none, or more than one.
    """
    if named:
        return path.parent / named
    stem = path.name.removesuffix(suffix)
    beside = [path.with_name(stem + ending) for ending in sorted(formats())]
    found = [one for one in beside if one.is_file()]
    if len(found) == 1:
        return found[0]
    what = f"no document {stem}.txt (.html, .md …) beside this" if not found else "several documents beside this"
    raise ClaimsError(what, str(path), "put the document beside it, or name it: `document: FILE`")


def columns(known: Iterable[Row]) -> tuple[str, ...]:
    """The columns that a new expectation has: those that the file's others have, else the usual ones."""
    seen = dict.fromkeys(column for row in known for column in row)
    if not seen.keys() - _ALWAYS:
        return tuple(_USUAL)
    first = [column for column in _USUAL if column in seen or column in _ALWAYS]
    return (*first, *(column for column in seen if column not in first))


def expectation(actual: Row, wanted: Sequence[str]) -> dict[str, str]:
    """The row as an expectation: the columns wanted that say something."""
    found = {column: actual[column] for column in wanted if actual.get(column) or column == "quote"}
    if found.get("value"):  # the bounds of a single value say it again
        found = {column: cell for column, cell in found.items() if column not in {"value_low", "value_high"}}
    if found.get("modifier") == "exact":
        del found["modifier"]
    return found

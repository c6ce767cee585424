"""Cells as values of their type: what the data dictionary calls a number becomes one, and what is empty is missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claims.decimals import PLAIN
from claims.dictionary import dictionary

if TYPE_CHECKING:
    from claims.table import Columns, Tables

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode  # one for all: json.dumps makes one a call


def types(tables: Tables | Columns) -> dict[str, dict[str, str]]:
    """Table → column → type: text, url, number, integer, boolean or date (schemas/columns.csv)."""
    return {
        table: {column.name: column.type for column in known} for table, known in dictionary(tables.schemas).items()
    }


def typed(cell: Any, sort: str) -> Any:  # noqa: ANN401 - a cell is a text, a whole number or a truth value
    """The cell as int, Decimal, bool or text; None where it is empty. What is not what it should be stays text."""
    if cell == "":
        return None
    if sort in {"number", "integer"} and isinstance(cell, str) and PLAIN.fullmatch(cell):
        return Decimal(cell) if "." in cell else int(cell)
    return cell


def as_json(row: Mapping[str, Any]) -> str:
    """One line of JSON; a Decimal is written digit by digit, never through a float."""
    return "{" + ", ".join(f"{_ENCODE(name)}: {_value(value)}" for name, value in row.items()) + "}"


def _value(value: object) -> str:
    if value is None:  # most cells are: an encoder would be asked five million times for 100,000 claims
        return "null"
    return f"{value:f}" if isinstance(value, Decimal) else _ENCODE(value)

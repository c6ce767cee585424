"""Parquet: a file a table, claims.parquet and so on, with numbers, whole numbers and days as such (extra `parquet`)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.decimals import double
from claims.errors import ClaimsError
from claims.exports._typed import typed, types
from claims.table import COLUMNS

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False
_TYPED = frozenset({"number", "integer", "boolean", "date"})  # what is no text


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file a table, named after it. Raises ClaimsError where pyarrow is not installed."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise ClaimsError(
            "Parquet needs pyarrow, which is not installed", "--format parquet", "pip install 'claimsheet[parquet]'"
        ) from error
    known = {
        "number": pa.float64(),
        "integer": pa.int64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    paths = []
    for name in COLUMNS:
        sorts, table = types(tables)[name], getattr(tables, name)
        arrays = {c: pa.array(_cells(table[c].tolist(), sorts[c]), known.get(sorts[c], pa.string())) for c in table}
        paths.append(folder / f"{name}.parquet")
        parquet.write_table(pa.table(arrays), paths[-1], compression="zstd")
    return paths


def _cells(cells: list[Any], sort: str) -> list[object]:
    """A column; None where a cell has nothing of its type."""
    return [_cell(cell, sort) for cell in cells] if sort in _TYPED else [cell or None for cell in cells]


def _cell(cell: Any, sort: str) -> object:  # noqa: ANN401 - as in _typed
    """What a column of that type holds; None where the cell has nothing of the kind."""
    value = typed(cell, sort)
    if sort in {"number", "integer"} and not isinstance(value, Decimal | int):
        return None
    if sort == "integer":
        return int(value) if abs(int(value)) < 2**63 else None
    if sort == "number":
        return double(value)
    return _day(value) if sort == "date" and value else value


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

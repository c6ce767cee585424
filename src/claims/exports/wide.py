"""Figures to chart, side by side: figures-wide.csv, a row a period and a column a series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claims.exports.figures import figures, save

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False
_LOW, _HIGH = "low", "high"


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, figures-wide.csv; figures without a period stand in the first row."""
    header, rows = wide(figures(tables))
    return [save(folder / "figures-wide.csv", header, rows)]


def wide(rows: Iterable[Mapping[str, str]]) -> tuple[list[str], list[list[str]]]:
    """Header and rows with a column a series and a row a period; the bounds of ranges stand in "NAME (low)" and "NAME
    (high)". Where a series has several values for a period, those after the first go to columns of their own, "NAME
    (2)" and so on: none is lost and none averaged; one that is only repeated stands once.
    """
    cells: dict[tuple[str, int, str], dict[str, str]] = {}
    turns: dict[tuple[str, str, int], dict[tuple[str, ...], int]] = {}  # which values a series has had for a period
    for row in rows:
        parts = {"": row["OBS_VALUE"]} if row["OBS_VALUE"] else {_LOW: row["low"], _HIGH: row["high"]}
        had = turns.setdefault((row["series"], row["TIME_PERIOD"], len(parts)), {})
        turn = had.setdefault(tuple(parts.values()), len(had) + 1)
        for part, value in parts.items():
            cells.setdefault((row["series"], turn, part), {})[row["TIME_PERIOD"]] = value
    columns = sorted(cells, key=lambda column: (column[0], column[1], ("", _LOW, _HIGH).index(column[2])))
    header = ["TIME_PERIOD", *(_heading(*column) for column in columns)]
    periods = sorted({period for values in cells.values() for period in values})
    return header, [[period, *(cells[column].get(period, "") for column in columns)] for period in periods]


def _heading(series: str, turn: int, part: str) -> str:
    return series + (f" ({part})" if part else "") + (f" ({turn})" if turn > 1 else "")

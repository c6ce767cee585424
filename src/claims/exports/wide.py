"""Figures to chart, side by side: figures-wide.csv, a row a period and a column a series."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims.exports import _observations

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, figures-wide.csv; figures without a period stand in the first row."""
    header, rows = _observations.wide(_observations.figures(tables))
    return [_observations.save(folder / "figures-wide.csv", header, rows)]

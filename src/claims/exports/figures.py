"""Figures to chart: figures.csv, tidy, one observation a row, columns by SDMX's names (docs/data.md)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claims.exports._observations import COLUMNS, figures, save

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, figures.csv: every claim that measures something, in reading order."""
    return [save(folder / "figures.csv", COLUMNS, (row.values() for row in figures(tables)))]

"""CSV for spreadsheets that want it otherwise: a byte order mark, CR LF, and in much of Europe `;` and a decimal comma.

Asked for by name and never guessed from the machine: the same command gives the same bytes everywhere.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from claims.errors import ClaimsError
from claims.guards import any_length

DIALECTS = {"excel": (",", "."), "eu": (";", ",")}  # name → delimiter, decimal sign
_NUMBER = re.compile(r"-?\d+\.\d+", re.ASCII)
# Columns of figures; elsewhere "3.5" is part of a text or a version and keeps its point.
_FIGURES = frozenset(
    """value value_low value_high base_value base_low base_high checkworthy OBS_VALUE low high""".split()
)


def convert(path: Path, dialect: str) -> None:
    """Rewrite a CSV file of ours in the dialect; other files stay as they are.

    Raises ClaimsError at a data package, which says to the byte how its CSV files are written.
    """
    if path.name == "datapackage.json":
        fix = "export the package by itself, without --dialect"
        raise ClaimsError("a data package has its own dialect", "--dialect", fix)
    if path.suffix != ".csv":
        return
    delimiter, decimal = DIALECTS[dialect]
    any_length()
    with path.open(encoding="utf-8", newline="") as handle:
        header, *rows = csv.reader(handle)
    figures = [name in _FIGURES or path.stem == "figures-wide" for name in header]
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(_row(row, figures, decimal) for row in rows)


def _row(row: Sequence[str], figures: Sequence[bool], decimal: str) -> list[str]:
    return [
        cell.replace(".", decimal) if figure and _NUMBER.fullmatch(cell) else cell
        for cell, figure in zip(row, figures, strict=True)
    ]

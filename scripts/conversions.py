"""`make docs`: writes src/claims/conversions.csv, what pint says of every unit that the lexicon means.

Only of pint's own and the shipped units.txt and canonical.csv; a test compares, so that the file cannot fall behind.
"""

from __future__ import annotations

import csv

from claims.lexicon import Lexicon, unit_and_per
from claims.units import COLUMNS, CONVERSIONS, Units

TYPES = (
    "UNIT",
    "UNIT_AMBIGUOUS",
    "HORSEUNIT",
    "TIMEUNIT",
    "PERCENT",
    "POINT",
    "BASIS_POINT",
    "CURSIGN",
    "CURCODE",
    "CURNAME",
    "CURSUB",
)


def rows() -> list[dict[str, str]]:
    """One row a unit, sorted by its expression."""
    lexicon, units = Lexicon.load(), Units()
    meanings = sorted({unit_and_per(meaning)[0] for kind in TYPES for meaning in lexicon.surfaces(kind).values()})
    return [row for meaning in meanings if (row := units.conversion(meaning)) is not None]


if __name__ == "__main__":
    with CONVERSIONS.open("w", encoding="utf-8", newline="") as handle:
        table = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows())

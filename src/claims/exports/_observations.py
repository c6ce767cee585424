"""Observations as SDMX names them, for tools that chart: the rows of figures.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.exports.csv import _guard
from claims.series import Observation, observations

if TYPE_CHECKING:
    from claims.table import Tables

# SDMX 3.0 concepts in capitals (TIME_PERIOD as EDTF); the others are ours.
COLUMNS = tuple(
    """series TIME_PERIOD OBS_VALUE UNIT_MEASURE UNIT_MULT REF_AREA OBS_STATUS low high year claim_id doc_url
    quote""".split()
)
_OPEN_ABOVE, _OPEN_BELOW = {"more_than", "at_least"}, {"less_than", "at_most"}


def figures(tables: Tables) -> list[dict[str, str]]:
    """One row an observation. A range has `low` and `high` and no OBS_VALUE; "over 5" has `low` and an open end."""
    return [_row(one) for one in observations(tables, tables.series)]


def _row(one: Observation) -> dict[str, str]:
    row = one.row
    stem = "base" if row["base_unit"] else "value"
    low, high = row[f"{stem}_low"], row[f"{stem}_high"]
    return {
        "series": one.series,
        "TIME_PERIOD": row["period"],
        "OBS_VALUE": low if low == high else "",
        "UNIT_MEASURE": one.unit,
        "UNIT_MULT": "0",  # values are written out
        "REF_AREA": one.area,
        "OBS_STATUS": _status(row),
        "low": "" if row["modifier"] in _OPEN_BELOW else low,
        "high": "" if row["modifier"] in _OPEN_ABOVE else high,
        "year": row["period_start"].partition("-")[0],
        "claim_id": row["claim_id"],
        "doc_url": row["doc_url"],
        "quote": row["quote"],
    }


def _status(row: Mapping[Any, Any]) -> str:
    """SDMX code list CL_OBS_STATUS: U low reliability (it has findings), F forecast, E estimated, A normal."""
    if row["flags"]:
        return "U"
    if row["doc_date"] and row["period_start"] > row["doc_date"]:
        return "F"
    return "E" if row["modifier"] == "approx" else "A"


def wide(rows: Iterable[Mapping[str, str]]) -> tuple[list[str], list[list[str]]]:
    """Header and rows with a column a series and a row a period. Where a series has several values for a period, those
    after the first go to columns of their own, "NAME (2)" and so on: none is lost and none averaged.
    """
    cells: dict[tuple[str, int], dict[str, str]] = {}
    for row in rows:
        if not row["OBS_VALUE"]:
            continue
        turn = 1
        while row["TIME_PERIOD"] in cells.get((row["series"], turn), {}):
            turn += 1
        cells.setdefault((row["series"], turn), {})[row["TIME_PERIOD"]] = row["OBS_VALUE"]
    columns = sorted(cells)
    header = ["TIME_PERIOD", *(name if turn == 1 else f"{name} ({turn})" for name, turn in columns)]
    periods = sorted({period for values in cells.values() for period in values})
    return header, [[period, *(cells[column].get(period, "") for column in columns)] for period in periods]


def save(path: Path, header: Sequence[str], rows: Iterable[Iterable[str]]) -> Path:
    """A CSV file in the dialect of claims.csv: UTF-8, commas, LF, texts that look like formulas guarded."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(map(_guard, header))
        writer.writerows(map(_guard, row) for row in rows)
    return path

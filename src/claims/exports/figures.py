"""Figures to chart: figures.csv, tidy, one observation a row, columns by SDMX's names (docs/data.md)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from claims.guards import written
from claims.series import Observation, Row, observations

if TYPE_CHECKING:
    from claims.table import Tables

DEFAULT = False
# SDMX 3.0 concepts in capitals; the others are ours.
COLUMNS = tuple(
    """series TIME_PERIOD OBS_VALUE UNIT_MEASURE UNIT_MULT REF_AREA OBS_STATUS low high year claim_id doc_url
    quote""".split()
)
_OPEN_ABOVE, _OPEN_BELOW = {"more_than", "at_least"}, {"less_than", "at_most"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)  # Gregorian years, months and days are written alike in SDMX
_PARTS = {3: "Q", 6: "S"}  # months of a reporting period → its letter (SDMX 3.0, section 2, 4.2.6)


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file, figures.csv: every claim that measures something, in reading order."""
    return [save(folder / "figures.csv", COLUMNS, (row.values() for row in figures(tables)))]


def figures(tables: Tables) -> Iterator[dict[str, str]]:
    """One row an observation. A range has `low` and `high` and no OBS_VALUE; "over 5" has `low` and an open end."""
    for one in observations(tables):
        yield _row(one)


def _row(one: Observation) -> dict[str, str]:
    row = one.row
    start, end = row["period_start"], row["period_end"]
    return {
        "series": one.series,
        "TIME_PERIOD": time_period(row["period"], start, end),
        "OBS_VALUE": one.low if one.low == one.high else "",
        "UNIT_MEASURE": one.unit,
        "UNIT_MULT": "0",  # values are written out: 10 to the power of 0 of the unit
        "REF_AREA": one.area,
        "OBS_STATUS": _status(row),
        "low": "" if row["modifier"] in _OPEN_BELOW else one.low,
        "high": "" if row["modifier"] in _OPEN_ABOVE else one.high,
        "year": start[:4] if _DAY.fullmatch(start) and start[:4] == end[:4] else "",
        "claim_id": row["claim_id"],
        "doc_url": row["doc_url"],
        "quote": row["quote"],
    }


def time_period(edtf: str, start: str, end: str) -> str:
    """A period as SDMX has it: 2035, 2024-05, 2024-05-13, 2024-Q2, 2024-S1; other spans as an ISO 8601 interval of
    years, months or days ("the 1960s" is 1960/1969). `start` and `end` are its first and last day; where one is
    unknown, the period stays EDTF.
    """
    if _PLAIN.fullmatch(edtf) or not (_DAY.fullmatch(start) and _DAY.fullmatch(end)):
        return edtf
    (year, month, day), (last_year, last_month, last_day) = _ymd(start), _ymd(end)
    if day != 1 or last_day != monthrange(last_year, last_month)[1]:
        return f"{start}/{end}"
    months = 12 * (last_year - year) + last_month - month + 1
    if months in _PARTS and (month - 1) % months == 0:
        return f"{start[:4]}-{_PARTS[months]}{(month - 1) // months + 1}"
    if month == 1 and last_month == 12:  # noqa: PLR2004 - a year has as many
        return start[:4] if year == last_year else f"{start[:4]}/{end[:4]}"
    return f"{start[:7]}/{end[:7]}"


def _ymd(day: str) -> tuple[int, int, int]:
    year, month, number = map(int, day.split("-"))
    return year, month, number


def _status(row: Row) -> str:
    """SDMX code list CL_OBS_STATUS: U low reliability (it has findings), F forecast, E estimated, A normal."""
    if row["flags"]:
        return "U"
    if row["doc_date"] and row["period_start"] > row["doc_date"]:
        return "F"
    return "E" if row["modifier"] == "approx" else "A"


def save(path: Path, header: Sequence[str], rows: Iterable[Iterable[str]]) -> Path:
    """A CSV file in the dialect of claims.csv: UTF-8, commas, LF, texts that look like formulas guarded."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        handle.writelines(",".join(map(written, row)) + "\n" for row in chain((header,), rows))
    return path

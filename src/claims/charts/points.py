"""What a chart draws: one point a claim, in the unit of its series, with the words it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claims.series import observations
from claims.table import records

if TYPE_CHECKING:
    from claims.table import Tables

ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
DATED = frozenset({"date", "anniversary"})
STATED, TARGET = "stated", "after the document's date"

PER = " per "  # between a unit and its denominator

Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """One claim. `low` and `high` are numbers in `unit`; `open_end` is "up" for "over 5", "down" for "under 5", else
    empty; `start` and `end` ISO 8601 days or empty; `when` the period as written for people (EDTF); `said` holds what
    is shown on hover.
    """

    series: str
    unit: str
    low: float
    high: float
    open_end: str
    start: str
    end: str
    when: str
    status: str
    rank: float
    said: Cells


def measured(tables: Tables) -> list[Point]:
    """The claims that measure something, in reading order."""
    rows = {row["claim_id"]: row for row in _records(tables)}
    found = []
    for one in observations(tables, tables.series):
        row = rows[one.row["claim_id"]]
        start = str(row["period_start"])
        after = bool(row["doc_date"]) and start > row["doc_date"]
        found.append(
            Point(
                one.series,
                PER.join(part for part in (one.label, str(row["denominator"])) if part),
                float(one.low),
                float(one.high),
                "up" if row["modifier"] in ABOVE else "down" if row["modifier"] in BELOW else "",
                start,
                str(row["period_end"]),
                str(row["period"]),
                TARGET if after else STATED,
                float(row["checkworthy"] or 0),
                _said(row),
            )
        )
    return found


def dated(tables: Tables) -> list[Point]:
    """The dates, each at its own time, and the anniversaries, each in the year of what they recall."""
    found = []
    for row in _records(tables):
        if row["kind"] == "date" and row["date_start"] and row["date_end"]:
            start, end, when = row["date_start"], row["date_end"], row["date"]
        elif row["kind"] == "anniversary" and row["base_year"]:
            start, end, when = f"{row['base_year']}-01-01", f"{row['base_year']}-12-31", row["base_year"]
        else:
            continue
        name = f"{row['quote']}: {row['event']}" if row["event"] else row["quote"]
        rank = float(row["checkworthy"] or 0)
        found.append(Point(name, "", 0, 0, "", start, end, when, row["kind"], rank, _said(row)))
    return found


def _records(tables: Tables) -> list[Cells]:
    return [*records(tables.claims)]


def _said(row: Cells) -> Cells:
    """What hovering tells: the claim's words and where they stand."""
    names = ("claim_id", "quote", "sentence", "speaker", "period", "doc_title", "doc_url")
    return {name: str(row[name]) for name in names}


def units(points: Iterable[Point]) -> list[str]:
    """The units of some points, the most used first, then by name."""
    counts: dict[str, int] = {}
    for point in points:
        counts[point.unit] = counts.get(point.unit, 0) + 1
    return sorted(counts, key=lambda unit: (-counts[unit], unit))

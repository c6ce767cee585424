"""What a chart draws: one point a claim, in the unit of its series, with the words it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

from claims.charts.words import around
from claims.series import observations
from claims.table import records

if TYPE_CHECKING:
    from claims.series import Observation
    from claims.table import Tables

ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
DATED = frozenset({"date", "anniversary"})
STATED, TARGET = "stated", "after the document's date"

PER = " per "  # between a unit and its denominator
NUMBER = "number"  # what is only counted has no unit
PURE = {kind: kind for kind in ("ratio", "multiple")}  # pure numbers that no axis should hold beside counts
CHANGES = {"": "level", "up": "rise", "down": "fall"}

Cells = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """One claim. `low` and `high` are numbers in `unit`, which is of a `dimension`; `open_end` is "up" for "over 5",
    "down" for "under 5", else empty; `start` and `end` ISO 8601 days or empty; `when` the period as written for people
    (EDTF); `status` how it stands to the document's date, `change` whether it is a level, a rise or a fall; `said` is
    shown on hover.
    """

    series: str
    unit: str
    dimension: str
    low: float
    high: float
    open_end: str
    start: str
    end: str
    when: str
    status: str
    change: str
    rank: float
    said: Cells

    @property
    def name(self) -> str:
        """What is measured, without the unit that the axis tells."""
        return self.series.removesuffix(f", {self.unit}")


def measured(tables: Tables) -> list[Point]:
    """The claims that measure something, in reading order, but for figures that no axis can hold (9 × 10^999)."""
    found = (_point(one) for one in observations(tables, tables.series))
    return [point for point in found if isfinite(point.low) and isfinite(point.high)]


def _point(one: Observation) -> Point:
    row = one.row
    start, hedge, denominator = str(row["period_start"]), row["modifier"], str(row["denominator"])
    pure = PURE.get(row["kind"], NUMBER)
    return Point(
        series=one.series,
        unit=PER.join(part for part in (one.label or pure, denominator) if part),
        dimension=str(row["base_unit"] or row["unit"] or pure),
        low=float(one.low),
        high=float(one.high),
        open_end="up" if hedge in ABOVE else "down" if hedge in BELOW else "",
        start=start,
        end=str(row["period_end"]),
        when=str(row["period"]),
        status=TARGET if row["doc_date"] and start > row["doc_date"] else STATED,
        change=CHANGES[one.change],
        rank=float(row["checkworthy"] or 0),
        said=_said(row),
    )


def dated(tables: Tables) -> list[Point]:
    """The dates, each at its own time, and the anniversaries, each in the year of what they recall."""
    found = []
    for row in records(tables.claims):
        if row["kind"] == "date" and row["date_start"] and row["date_end"]:
            start, end, when = row["date_start"], row["date_end"], row["date"]
        elif row["kind"] == "anniversary" and row["base_year"]:
            start, end, when = f"{row['base_year']}-01-01", f"{row['base_year']}-12-31", row["base_year"]
        else:
            continue
        name = f"{row['quote']}: {row['event'] or around(row['quote'], row['sentence'], row['prefix'])}"
        rank = float(row["checkworthy"] or 0)
        found.append(Point(name, "", "", 0, 0, "", start, end, when, row["kind"], "", rank, _said(row)))
    return found


def _said(row: Mapping[str, Any]) -> Cells:
    """What hovering tells: the claim's words and where they stand."""
    names = ("claim_id", "kind", "quote", "sentence", "speaker", "period", "doc_title", "doc_url")
    return {name: str(row[name]) for name in names}


def units(points: Iterable[Point]) -> list[str]:
    """The units of some points, the most used first, then by name."""
    counts: dict[str, int] = {}
    for point in points:
        counts[point.unit] = counts.get(point.unit, 0) + 1
    return sorted(counts, key=lambda unit: (-counts[unit], unit))

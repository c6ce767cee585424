"""The charts on top of the page, as plain data: counts as bars, years as columns, figures of a series over time.

They are drawn by the template itself: the page needs no library, and nothing of a document becomes markup here either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from claims.decimals import double
from claims.series import observations
from claims.table import cells_in

if TYPE_CHECKING:
    from claims.series import Observation
    from claims.table import Columns, Tables

BARS = 6  # rows of a chart of counts; what is beyond stands in one row of its own
COLUMNS = 24  # years, decades or centuries side by side
TRENDS, PERIODS = 4, 3  # series shown over time, and the periods that make one worth showing
MOST = 20_000  # claims among which series are looked for: beyond, naming them would take longer than all the page
WIDE, HIGH, TOP, FOOT, SIDE = 320, 140, 28, 20, 12  # a drawing in pixels, and its margins
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # years a column may stand for
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_ENDLESS = {"more_than", "at_least", "less_than", "at_most"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Bar:
    """A count. `part` is its share of the longest bar in per cent; `link` an id of the page, or empty."""

    label: str
    count: int
    part: float
    link: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts under a heading; `rest` how many more labels there are, and `others` the count of these together."""

    title: str
    rows: tuple[Bar, ...]
    rest: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """How often an interval of years is spoken of; `left`, `top`, `width` and `height` in pixels of the drawing."""

    label: str
    count: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at its time, in pixels: from `top` to `bottom`, which are one but for a range; `said` is its words."""

    anchor: str
    said: str
    across: float
    top: float
    bottom: float
    hedged: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A series: its points in order of time, the ends of its axes in words, and the line through its exact points."""

    title: str
    points: tuple[Point, ...]
    first: str
    last: str
    highest: str
    line: str


@dataclass(frozen=True, slots=True)
class Charts:
    """All of them; what there is nothing to show of is empty."""

    bars: tuple[Bars, ...]
    years: tuple[Column, ...]
    trends: tuple[Trend, ...]

    def __bool__(self) -> bool:
        return bool(self.bars or self.years or self.trends)


def charts(tables: Tables | Columns, titles: Mapping[str, tuple[str, str]], rows: Sequence[Row]) -> Charts:
    """The charts of some tables. `titles` gives the words and the id of each document; `rows` are the claims, each with
    its `anchor` and, where there is a review, `status` and `verdict`.
    """
    documents = {titles.get(one, (one, "")): count for one, count in Counter(row["doc_id"] for row in rows).items()}
    found = [
        _bars("Claims by document", documents if len(documents) > 1 else {}),
        _bars("Findings", _plain(cells_in(tables.findings, "code"))),
        _bars("Status of the check", _plain(row.get("status") or "none yet" for row in rows if "status" in row)),
        _bars("Verdicts", _plain(row["verdict"] for row in rows if row.get("verdict"))),
    ]
    anchors: dict[str, str] = {}
    for row in rows:
        anchors.setdefault(row["claim_id"], row["anchor"])
    trends = _trends(tables, anchors) if len(rows) <= MOST else ()
    return Charts(tuple(one for one in found if one.rows), _years(rows), trends)


def _plain(labels: Iterable[str]) -> dict[tuple[str, str], int]:
    return {(label, ""): count for label, count in Counter(labels).items()}


def _bars(title: str, counts: Mapping[tuple[str, str], int]) -> Bars:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown, rest = (ordered, []) if len(ordered) <= BARS else (ordered[: BARS - 1], ordered[BARS - 1 :])
    most = max((count for _, count in ordered), default=1)
    rows = tuple(Bar(label, count, 100 * count / most, link) for (label, link), count in shown)
    return Bars(title, rows, len(rest), sum(count for _, count in rest))


def _years(rows: Iterable[Row]) -> tuple[Column, ...]:
    """Which years the claims speak of, by the first day of their date or period; none where all speak of one."""
    starts = (_DAY.match(row["date_start"] or row["period_start"]) for row in rows)
    counts = Counter(int(found[1]) for found in starts if found)
    if len(counts) < PERIODS:
        return ()
    step = next((s for s in _STEPS if max(counts) // s - min(counts) // s < COLUMNS), _STEPS[-1])
    columns = Counter[int]()
    for year, count in counts.items():
        columns[year // step] += count
    first, most = min(columns), max(columns.values())
    width = (WIDE - 2 * SIDE) / (max(columns) - first + 1)
    room = HIGH - TOP - FOOT
    return tuple(
        Column(
            _interval(at * step, step),
            columns[at],
            round(SIDE + width * (at - first) + 0.5, 1),
            round(TOP + room * (1 - columns[at] / most), 1),
            round(max(width - 1, 1), 1),
            round(room * columns[at] / most, 1),
        )
        for at in range(first, max(columns) + 1)
    )


def _interval(year: int, step: int) -> str:
    return str(year) if step == 1 else f"{year}–{year + step - 1}"


def _trends(tables: Tables | Columns, anchors: Mapping[str, str]) -> tuple[Trend, ...]:
    """The series with figures for the most periods."""
    dated = [one for one in observations(tables) if _DAY.fullmatch(one.row["period_start"]) and _drawable(one)]
    dated.sort(key=lambda one: (one.series, one.row["period_start"]))
    found = []
    for name, group in groupby(dated, key=lambda one: one.series):
        points = list(group)
        periods = len({one.row["period_start"] for one in points})
        if periods >= PERIODS:
            found.append((-periods, name, points))
    return tuple(_trend(name, points, anchors) for _, name, points in sorted(found, key=lambda one: one[:2])[:TRENDS])


def _drawable(one: Observation) -> bool:
    return double(one.low) is not None and double(one.high) is not None


def _trend(name: str, figures: Sequence[Observation], anchors: Mapping[str, str]) -> Trend:
    """Drawn from zero, or from the lowest figure where that is below."""
    days = [_day(one.row["period_start"]) for one in figures]
    values = [(double(one.low) or 0.0, double(one.high) or 0.0) for one in figures]
    floor, ceiling = min(0.0, *(low for low, _ in values)), max(0.0, *(high for _, high in values))
    span, room = max(days) - min(days) or 1, HIGH - TOP - FOOT

    def up(value: float) -> float:
        return round(TOP + room * (ceiling - value) / (ceiling - floor or 1), 1)

    points = tuple(
        Point(
            anchors[one.row["claim_id"]],
            f"{one.row['period']}: {one.row['quote']}",
            round(SIDE + (WIDE - 2 * SIDE) * (day - min(days)) / span, 1),
            up(high),
            up(low),
            one.row["modifier"] in _ENDLESS,
        )
        for one, day, (low, high) in zip(figures, days, values, strict=True)
    )
    line = " ".join(f"{point.across},{point.top}" for point in points if point.top == point.bottom)
    highest = max(zip(values, figures, strict=True), key=lambda pair: pair[0][1])[1].row["quote"]
    return Trend(name, points, figures[0].row["period"], figures[-1].row["period"], highest, line)


def _day(text: str) -> int:
    """The number of a day; a day that no calendar has (a period of the text may be wrong) counts by its month."""
    year, month, day = map(int, text.split("-"))
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return date(max(year, 1), min(max(month, 1), 12), 1).toordinal()

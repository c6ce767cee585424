"""Figures over time: a line a series, what is stated for later than the document told apart, ranges as bars."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import HEIGHT, WIDTH, Drawn, amount, data, hover, part, stacked, time
from claims.charts.points import STATED, TARGET, Point
from claims.table import Tables


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:
    """Time across, the figure up; a triangle where a hedge leaves an end open ("over 5" points up)."""
    ordered = sorted(points, key=lambda point: (point.series, point.start))
    later = any(one.status == TARGET for one in points)
    days = sorted({day for day in tables.claims["doc_date"] if day}) if later else []
    rows = data(ordered)
    base = alt.Chart(rows).encode(x=time(points, days), color=_colour(points))
    figure = alt.Y("high:Q", title=unit, axis=amount(), scale=alt.Scale(zero=True, nice=True))
    line = part(base, "point").mark_line(strokeWidth=2, opacity=0.6).encode(y=figure)
    bar = part(base, "range").mark_rule(strokeWidth=8, opacity=0.6)
    bar = bar.encode(y=figure, y2="low:Q", tooltip=hover())
    found = [status for status in (STATED, TARGET) if any(one.status == status for one in points)]
    signs = alt.Scale(domain=[STATED, TARGET], range=["circle", "diamond"])
    legend = alt.Legend(values=found) if len(found) > 1 else None
    shape = alt.Shape("status:N", title=None, scale=signs, legend=legend)
    point = (
        part(base, "point").mark_point(filled=True, size=110, opacity=1).encode(y=figure, shape=shape, tooltip=hover())
    )
    layers = [("point", line), ("range", bar), ("point", point), *_ends(base)]
    if later:
        layers.insert(0, ("", _today(days)))
    return stacked(rows, layers).properties(width=WIDTH, height=HEIGHT)


def _colour(points: Sequence[Point]) -> alt.Color:
    """A colour a series; what a single one is the title says."""
    several = len({point.series for point in points}) > 1
    return alt.Color("series:N", title=None, sort=None, legend=alt.Legend() if several else None)


def _ends(base: alt.Chart) -> list[tuple[str, alt.Chart]]:
    """Triangles past the points whose one end is open."""
    marks = []
    for end, sign, offset in (("up", "triangle-up", -12), ("down", "triangle-down", 12)):
        mark = part(base, end).mark_point(shape=sign, filled=True, size=70, yOffset=offset)
        marks.append((end, mark.encode(y="high:Q")))
    return marks


def _today(days: Sequence[str]) -> alt.Chart:
    """The dates of the documents: what stands right of them was still to come."""
    rule = alt.Chart(alt.InlineData(values=[{"day": day} for day in days])).mark_rule(
        strokeDash=[4, 4], color="#666666"
    )
    today: alt.Chart = rule.encode(x="day:T", tooltip=[alt.Tooltip("day:N", title="date of a document")])
    return today

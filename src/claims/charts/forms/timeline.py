"""Dates and anniversaries along time: a bar for a period, a dot for a day, an anniversary in the year it recalls."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import PALETTE, WIDTH, Drawn, beside, data, hover, part, row_height, stacked, things, time
from claims.charts.points import DATED, Point
from claims.table import Tables

UNTIL = alt.X2("end:T", timeUnit="utcyearmonthdate")  # UTC as the axis is, also in the words for a screen reader


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a date, the earliest first."""
    ordered = sorted(points, key=lambda point: (point.start, point.end))
    kinds = sorted(DATED, reverse=True)
    found = [kind for kind in kinds if any(point.status == kind for point in points)]
    scale = alt.Scale(domain=found, range=[PALETTE[kinds.index(kind)] for kind in found])
    kind = alt.Color("status:N", title=None, scale=scale, legend=beside(found))
    rows = data(ordered)
    base = alt.Chart(rows).encode(y=things(rows), color=kind, tooltip=hover())
    bar = part(base, "span").mark_rule(strokeWidth=9, strokeCap="round")
    dot = part(base, "day").mark_point(filled=True, size=100, opacity=1)
    layers = [("span", bar.encode(x=time(points), x2=UNTIL)), ("day", dot.encode(x=time(points)))]
    return stacked(rows, layers).properties(width=WIDTH, height=row_height(rows))

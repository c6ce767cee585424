"""Dates and anniversaries along time: a bar for a period, a dot for a day, an anniversary in the year it recalls."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import ROW, WIDTH, Drawn, data, hover, things, time
from claims.charts.points import DATED, Point
from claims.table import Tables


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a date, the earliest first."""
    ordered = sorted(points, key=lambda point: (point.start, point.end))
    kind = alt.Color("status:N", title=None, scale=alt.Scale(domain=sorted(DATED, reverse=True)))
    rows = data(ordered)
    base = alt.Chart(rows).encode(y=things(rows), color=kind, tooltip=hover())
    bar = base.transform_filter("datum.start !== datum.end").mark_rule(strokeWidth=9, strokeCap="round")
    dot = base.mark_point(filled=True, size=100, opacity=1)
    return alt.layer(bar.encode(x=time(points), x2="end:T"), dot.encode(x=time(points))).properties(
        width=WIDTH, height=alt.Step(ROW)
    )

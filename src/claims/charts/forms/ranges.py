"""Figures side by side: a dot each, a bar from low to high for a range, a triangle where a hedge leaves an end open."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import PALETTE, ROW, WIDTH, Drawn, amount, data, hover, things
from claims.charts.points import Point
from claims.table import Tables

_BLUE, _ORANGE = PALETTE[0], PALETTE[1]


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a figure, in reading order; the axis begins at zero."""
    rows = data(points)
    base = alt.Chart(rows).encode(y=things(rows), tooltip=hover())
    figure = alt.X("high:Q", title=unit, axis=amount(), scale=alt.Scale(zero=True, nice=True))
    bar = base.transform_filter("datum.value === null").mark_rule(strokeWidth=9, color=_BLUE, strokeCap="round")
    dot = base.transform_filter("datum.value !== null").mark_point(filled=True, size=120, color=_BLUE, opacity=1)
    layers = [bar.encode(x=figure, x2="low:Q"), dot.encode(x=figure)]
    for end, sign, offset in (("up", "triangle-right", 13), ("down", "triangle-left", -13)):
        open_end = base.transform_filter(f"datum.open === '{end}'")
        mark = open_end.mark_point(shape=sign, filled=True, size=90, color=_ORANGE, opacity=1, xOffset=offset)
        layers.append(mark.encode(x="high:Q" if end == "up" else "low:Q"))
    return alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW))

"""Figures side by side: a dot each, a bar from low to high for a range, a triangle where a hedge leaves an end open."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import (
    WIDTH,
    Drawn,
    amounts,
    changes,
    data,
    grouped,
    hover,
    part,
    row_height,
    said,
    stacked,
    things,
)
from claims.charts.points import Point
from claims.table import Tables


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a figure, those of a series together; the axis begins at zero, unless its steps are powers of ten."""
    rows = data(grouped(points))
    base = alt.Chart(rows).encode(y=things(rows), color=changes(points), tooltip=hover())
    figure = alt.X("high:Q", title=unit, **amounts(points))
    bar = part(base, "range").mark_rule(strokeWidth=9, strokeCap="round")
    dot = part(base, "point").mark_point(filled=True, size=120, opacity=1)
    layers = [("range", bar.encode(x=figure, x2="low:Q")), ("point", dot.encode(x=figure))]
    for end, sign, offset in (("up", "triangle-right", 14), ("down", "triangle-left", -14)):
        open_end = part(base, end)
        mark = open_end.mark_point(shape=sign, filled=True, size=90, opacity=1, xOffset=offset)
        layers.append((end, mark.encode(x="high:Q" if end == "up" else "low:Q")))
    return stacked(rows, [*layers, *said(base)]).properties(width=WIDTH, height=row_height(rows))

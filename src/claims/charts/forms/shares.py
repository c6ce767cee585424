"""Shares of a whole: a bar each from 0 to its percentage, on an axis that ends at 100."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import PALETTE, WIDTH, Drawn, data, grouped, hover, part, row_height, said, stacked, things
from claims.charts.points import Point
from claims.table import Tables


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a share, those of a series together; of a range the part between its ends is paler."""
    rows = data(grouped(points))
    base = alt.Chart(rows).encode(y=things(rows), tooltip=hover())
    axis = alt.X("low:Q", title=unit, scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(values=[*range(0, 101, 20)]))
    sure = base.mark_bar(color=PALETTE[0]).encode(x=axis)
    between = part(base, "range").mark_bar(color=PALETTE[0], opacity=0.4)
    marks = [("", sure), ("range", between.encode(x="low:Q", x2="high:Q"))]
    for end, sign, offset in (("up", "triangle-right", 10), ("down", "triangle-left", -8)):
        open_end = part(base, end)
        colour = PALETTE[0] if end == "up" else "#FFFFFF"  # inside the bar
        mark = open_end.mark_point(shape=sign, filled=True, size=80, color=colour, opacity=1, xOffset=offset)
        marks.append((end, mark.encode(x="high:Q")))
    return stacked(rows, [*marks, *said(base)]).properties(width=WIDTH, height=row_height(rows))

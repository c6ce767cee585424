"""Shares of a whole: a bar each from 0 to its percentage, on an axis that ends at 100."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from claims.charts.look import PALETTE, ROW, WIDTH, Drawn, data, hover, things
from claims.charts.points import Point
from claims.table import Tables


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a share, in reading order; of a range the part between its ends is paler."""
    rows = data(points)
    base = alt.Chart(rows).encode(y=things(rows), tooltip=hover())
    axis = alt.X("low:Q", title=unit, scale=alt.Scale(domain=[0, 100]))
    sure = base.mark_bar(color=PALETTE[0]).encode(x=axis)
    between = base.transform_filter("datum.value === null").mark_bar(color=PALETTE[0], opacity=0.4)
    marks = [sure, between.encode(x="low:Q", x2="high:Q")]
    for end, sign, offset in (("up", "triangle-right", 10), ("down", "triangle-left", 10)):
        mark = base.transform_filter(f"datum.open === '{end}'")
        marks.append(
            mark.mark_point(shape=sign, filled=True, size=80, color=PALETTE[1], opacity=1, xOffset=offset).encode(
                x="high:Q"
            )
        )
    words = base.mark_text(align="left", dx=24, fontSize=13).encode(x="high:Q", text="quote:N")
    return alt.layer(*marks, words).properties(width=WIDTH, height=alt.Step(ROW))

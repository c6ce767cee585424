"""How many claims there are of each kind; what a fact-checker would skip is paler."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import altair as alt

from claims.charts.look import PALETTE, ROW, WIDTH, Drawn, beside
from claims.charts.points import Point
from claims.table import Tables

_WORTH, _MINOR = "worth checking", "minor"


def draw(points: Sequence[Point], unit: str, tables: Tables) -> Drawn:  # noqa: ARG001 - as all forms
    """A row a kind, the most frequent first."""
    claims = tables.claims
    counts = Counter(zip(claims["kind"], claims["minor"], strict=True))
    totals = Counter(claims["kind"])
    kinds = sorted(totals, key=lambda kind: (-totals[kind], kind))
    rows = [
        {"kind": kind, "worth": _MINOR if minor else _WORTH, "order": int(minor), "claims": counts[kind, minor]}
        for kind in kinds
        for minor in (False, True)
        if counts[kind, minor]
    ]
    colour = alt.Color("worth:N", title=None, sort=None, legend=beside([_WORTH, _MINOR]))
    colour = colour.scale(domain=[_WORTH, _MINOR], range=[PALETTE[0], PALETTE[7]])
    bars = alt.Chart(alt.InlineData(values=rows)).mark_bar()
    bars = bars.encode(
        y=alt.Y("kind:N", sort=kinds, title=None),
        x=alt.X("claims:Q", title="claims", axis=alt.Axis(tickMinStep=1)),
        color=colour,
        order="order:Q",
        tooltip=["kind:N", "worth:N", "claims:Q"],
    )
    return alt.layer(bars).properties(width=WIDTH, height=alt.Step(ROW))

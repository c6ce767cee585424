"""How every chart looks: colours that colour-blind readers tell apart, text large enough to print, sources below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import altair as alt

from claims.charts.points import Point

# Okabe and Ito (2008), Color Universal Design; black last, yellow left out: it is too pale for lines on white.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999")
Drawn = alt.LayerChart | alt.FacetChart
WIDTH, ROW, HEIGHT = 640, 26, 360  # pixels
TEXT = 14  # pixels: 10 points on paper at this width
_FEW_YEARS = 4
_STEPS = (("1e12", " trillion"), ("1e9", " billion"), ("1e6", " million"))
_SHORT = (
    " : ".join(
        f"abs(datum.value) >= {size} ? format(datum.value / {size}, ',.3~f') + '{name}'" for size, name in _STEPS
    )
    + " : format(datum.value, ',.4~f')"
)
_LABEL = 380  # pixels of a label beside the axis
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")


def data(points: Sequence[Point]) -> alt.InlineData:
    """The points as rows of a chart, in their order; labels that several share are numbered, so that each has a row."""
    seen: dict[str, int] = {}
    rows: list[dict[str, Any]] = []
    for point in points:
        seen[point.series] = turn = seen.get(point.series, 0) + 1
        rows.append(
            {
                **point.said,
                "series": point.series,
                "label": point.series if turn == 1 else f"{point.series} ({turn})",
                "low": point.low,
                "high": point.high,
                "value": point.low if point.low == point.high else None,
                "open": point.open_end,
                "start": point.start,
                "end": point.end,
                "when": point.when,
                "status": point.status,
            }
        )
    return alt.InlineData(values=rows)


def hover(*more: str) -> list[alt.Tooltip]:
    """What a point says on hover: its words first."""
    names = {"quote": "words", "sentence": "sentence", "when": "when", "speaker": "speaker", "doc_title": "document"}
    return [alt.Tooltip(f"{name}:N", title=names.get(name, name)) for name in (*names, *more, "claim_id")]


def things(rows: alt.InlineData) -> alt.Y:
    """The axis of things: one row each, in the order of the rows, names in full."""
    axis = alt.Axis(labelLimit=_LABEL, ticks=False, domain=False, offset=10)
    return alt.Y("label:N", sort=[row["label"] for row in rows.values], title=None, axis=axis)


def amount(**options: Any) -> alt.Axis:  # noqa: ANN401 - what alt.Axis takes
    """An axis of amounts: "4 billion" rather than "4,000,000,000"."""
    return alt.Axis(labelExpr=_SHORT, labelOverlap=True, tickCount=6, **options)


def time(points: Sequence[Point]) -> alt.X:
    """An axis of time, in UTC; with months where the years are few."""
    years = [int(day[:4]) for point in points for day in (point.start, point.end) if day]
    few = max(years) - min(years) < _FEW_YEARS
    axis = alt.Axis(format="%b %Y", labelOverlap=True, tickCount=6) if few else alt.Axis(format="%Y", tickCount=10)
    return alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc", padding=20))


def titled(chart: Drawn, title: str, notes: Sequence[str], sources: Sequence[str]) -> alt.VConcatChart:
    """The chart with its title, what a reader must know below it, and where the figures are from at the foot."""
    foot = "Source: " + "; ".join(sources) if sources else ""
    heading = alt.TitleParams(
        title, subtitle=list(notes), anchor="start", fontSize=18, subtitleFontSize=TEXT, offset=14
    )
    caption = alt.TitleParams(foot, orient="bottom", anchor="start", fontSize=12, fontWeight="normal", offset=14)
    inner = chart.properties(title=caption)
    page: alt.VConcatChart = (
        alt.vconcat(inner, title=heading)
        .configure_axis(labelFontSize=TEXT, titleFontSize=TEXT, titleFontWeight="normal", gridColor="#DDDDDD")
        .configure_legend(labelFontSize=TEXT, titleFontSize=TEXT, labelLimit=_LABEL, orient="bottom", columns=1)
        .configure_range(category=list(PALETTE))
        .configure_view(stroke=None)
    )
    return page


def money(unit: str) -> bool:
    """Whether a unit is a currency: an ISO 4217 code, alone or per something."""
    return bool(_CODE.match(unit))

"""How every chart looks: colours that colour-blind readers tell apart, text large enough to print, sources below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil, floor, log10
from statistics import median
from textwrap import shorten, wrap
from typing import Any

import altair as alt

from claims.charts.points import CHANGES, Point
from claims.charts.words import label

# Okabe and Ito (2008), Color Universal Design; black last, yellow left out: it is too pale for lines on white.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999")
# Parts of the rows: how Vega tells them, and how we do.
PARTS: dict[str, tuple[str, Callable[[dict[str, Any]], bool]]] = {
    "point": ("datum.value !== null", lambda row: row["value"] is not None),
    "range": ("datum.value === null", lambda row: row["value"] is None),
    "up": ("datum.open === 'up'", lambda row: row["open"] == "up"),
    "down": ("datum.open === 'down'", lambda row: row["open"] == "down"),
    "closed": ("datum.open !== 'up'", lambda row: row["open"] != "up"),
    "day": ("datum.start === datum.end", lambda row: row["start"] == row["end"]),
    "span": ("datum.start !== datum.end", lambda row: row["start"] != row["end"]),
}
Drawn = alt.LayerChart | alt.FacetChart
WIDTH, ROW, TALL, HEIGHT = 640, 26, 38, 360  # pixels
TEXT = 14  # pixels: 10 points on paper at this width
GAP, PAST = 10, 26  # pixels from a mark to its words, without and with a triangle between them
_FEW_YEARS = 4
_WIDE, _WIDER = 125, 76  # characters of a line below and above a chart
_TENS = 6  # ticks of an axis in powers of ten
_APART = 50  # how many times the middle figure the greatest may be on an axis of equal steps
_STEPS = (("1e12", " trillion"), ("1e9", " billion"), ("1e6", " million"))
_SHORT = (
    " : ".join(
        f"abs(datum.value) >= {size} ? format(datum.value / {size}, ',.3~f') + '{name}'" for size, name in _STEPS
    )
    + " : format(datum.value, ',.4~f')"
)
_LABEL = 400  # pixels of a label beside the axis
_SPLIT, _TWO = "split(datum.label, '\\n')", "indexof(datum.label, '\\n') >= 0"
_CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")


def data(points: Sequence[Point]) -> alt.InlineData:
    """The points as rows of a chart, in their order; labels that several share are numbered, so that each has a row."""
    names = {point.series: shorten(point.name, _WIDE, placeholder=" …") for point in points}
    series = dict(zip(names, _distinct(names.values()), strict=True))
    turns: Counter[str] = Counter()
    labels = []
    for point in points:
        turns[point.series] += 1
        labels.append(label(point.name, turns[point.series]))
    rows = [
        {
            **point.said,
            "series": series[point.series],
            "label": shown,
            "low": point.low,
            "high": point.high,
            "value": point.low if point.low == point.high else None,
            "open": point.open_end,
            "start": point.start,
            "end": point.end,
            "when": point.when,
            "status": point.status,
            "change": point.change,
        }
        for point, shown in zip(points, _distinct(labels), strict=True)
    ]
    return alt.InlineData(values=rows)


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Names that stay apart for Vega though they look alike once they are cut: a space of no width tells them."""
    taken: Counter[str] = Counter()
    for name in names:
        yield name + "\u200b" * taken[name]
        taken[name] += 1


def grouped(points: Sequence[Point]) -> list[Point]:
    """The points with those of a series next to each other, series in the order of their first."""
    first: dict[str, int] = {}
    for point in points:
        first.setdefault(point.series, len(first))
    return sorted(points, key=lambda point: first[point.series])


def hover(*more: str) -> list[alt.Tooltip]:
    """What a point says on hover: its words first."""
    names = {"quote": "words", "sentence": "sentence", "when": "when", "speaker": "speaker", "doc_title": "document"}
    return [alt.Tooltip(f"{name}:N", title=names.get(name, name)) for name in (*names, *more, "claim_id")]


def things(rows: alt.InlineData) -> alt.Y:
    """The axis of things: one row each, in the order of the rows, names on at most two lines."""
    lines = {"condition": {"test": _TWO, "value": "bottom"}, "value": "middle"}  # so that a row is at their middle
    axis = alt.Axis(labelLimit=_LABEL, labelExpr=_SPLIT, labelBaseline=lines, ticks=False, domain=False, offset=10)
    return alt.Y("label:N", sort=[row["label"] for row in rows.values], title=None, axis=axis)


def row_height(rows: alt.InlineData) -> alt.Step:
    """The height of a row: of two lines where a label has two."""
    return alt.Step(TALL if any("\n" in row["label"] for row in rows.values) else ROW)


def changes(points: Sequence[Point]) -> alt.Color:
    """A colour each for levels, rises and falls, told below the title where there are several."""
    found = [change for change in CHANGES.values() if any(point.change == change for point in points)]
    names = list(CHANGES.values())
    scale = alt.Scale(domain=found, range=[PALETTE[names.index(change)] for change in found])
    return alt.Color("change:N", title=None, scale=scale, legend=beside(found))


def beside(names: Sequence[str]) -> alt.Legend | None:
    """A legend of short names in one row; none for a single one."""
    return alt.Legend(columns=len(names)) if len(names) > 1 else None


def part(base: alt.Chart, name: str) -> alt.Chart:
    """The rows of one of PARTS."""
    chart: alt.Chart = base.transform_filter(PARTS[name][0])
    return chart


def stacked(rows: alt.InlineData, layers: Iterable[tuple[str, alt.Chart]]) -> Drawn:
    """Layers, each with the part that it draws; one with nothing to draw would leave Vega looking for its extent."""
    cells = rows.to_dict()["values"]
    return alt.layer(*(layer for name, layer in layers if not name or any(map(PARTS[name][1], cells))))


def said(base: alt.Chart) -> list[tuple[str, alt.Chart]]:
    """The words of each figure, right of its mark."""
    words = []
    for name, gap in (("closed", GAP), ("up", PAST)):
        text = part(base, name).mark_text(align="left", dx=gap, fontSize=13)
        words.append((name, text.encode(x="high:Q", text="quote:N", color=alt.value("#000000"))))
    return words


def logarithmic(points: Sequence[Point]) -> bool:
    """Whether on an axis of equal steps most figures could not be told from zero."""
    lows = [point.low for point in points]
    return bool(lows) and min(lows) >= 0 and max(point.high for point in points) > _APART * median(lows) > 0


def amounts(points: Sequence[Point]) -> dict[str, Any]:
    """The axis and the scale of some figures side by side: from zero on in equal steps, or in powers of ten; where zero
    itself is among the figures, it stands a step below the least of the others (Webber 2013, bi-symmetric log scale).
    """
    if not logarithmic(points):
        return {"axis": amount(), "scale": alt.Scale(zero=True, nice=True)}
    if all(point.low for point in points):
        return {"axis": amount(), "scale": alt.Scale(type="log", nice=True)}
    first = floor(log10(min(point.low for point in points if point.low)))
    last = ceil(log10(max(point.high for point in points)))
    shown = [0, *(10**step for step in range(first, last + 1, max(1, (last - first) // _TENS)))]
    scale = alt.Scale(type="symlog", constant=10**first, domain=[0, 10**last])
    return {"axis": amount(values=shown), "scale": scale}


def amount(**options: Any) -> alt.Axis:  # noqa: ANN401 - what alt.Axis takes
    """An axis of amounts: "4 billion" rather than "4,000,000,000"."""
    return alt.Axis(labelExpr=_SHORT, labelOverlap=True, tickCount=6, **options)


def time(points: Sequence[Point], days: Sequence[str] = ()) -> alt.X:
    """An axis of time, in UTC, that holds some more days; with months where the years are few."""
    years = [int(day[:4]) for point in points for day in (point.start, point.end) if day]
    years += [int(day[:4]) for day in days]
    few = max(years) - min(years) < _FEW_YEARS
    axis = alt.Axis(format="%b %Y", labelOverlap=True, tickCount=6) if few else alt.Axis(format="%Y", tickCount=10)
    return alt.X("start:T", title=None, axis=axis, scale=alt.Scale(type="utc", padding=20))


def titled(chart: Drawn, title: str, notes: Sequence[str], sources: Sequence[str]) -> alt.VConcatChart:
    """The chart with its title, what a reader must know below it, and where the figures are from at the foot."""
    foot = wrap("Source: " + "; ".join(sources), _WIDE) if sources else ""
    below = list(notes) or alt.Undefined  # an empty one leaves a gap
    heading = alt.TitleParams(
        text=wrap(title, _WIDER), subtitle=below, subtitleFontSize=TEXT, anchor="start", fontSize=18, offset=14
    )
    caption = alt.TitleParams(foot, orient="bottom", anchor="start", fontSize=12, fontWeight="normal", offset=14)
    inner = chart.properties(title=caption)
    page: alt.VConcatChart = (
        alt.vconcat(inner, title=heading)
        .configure_axis(labelFontSize=TEXT, titleFontSize=TEXT, titleFontWeight="normal", gridColor="#DDDDDD")
        .configure_legend(
            labelFontSize=TEXT, labelLimit=WIDTH, orient="top", columns=1, symbolOpacity=1, symbolStrokeWidth=0
        )
        .configure_range(category=list(PALETTE))
        .configure_view(stroke=None)
        .properties(padding=12, background="#FFFFFF")
    )
    return page


def money(unit: str) -> bool:
    """Whether a unit is a currency: an ISO 4217 code, alone or per something."""
    return bool(_CODE.match(unit))

"""From claims to a chart: the form that fits, drawn, with its title, notes and sources."""

from __future__ import annotations

from importlib import import_module

import altair as alt

from claims.charts.choose import PERCENT, Choice, choose
from claims.charts.look import logarithmic, money, titled
from claims.charts.points import NUMBER, PURE, TARGET, units
from claims.table import Tables

_MOST_SOURCES = 3
_MANY = {
    "percentage": "Percentages", "measurement": "Measurements", "money": "Money", "duration": "Durations",
    "count": "Counts", "ratio": "Ratios", "multiple": "Multiples", "age": "Ages",
}  # fmt: skip
_TITLES = {"counts": "Claims by kind", "timeline": "Dates and anniversaries"}


def draw(tables: Tables, x: str = "", y: str = "", title: str = "", *, filtered: bool) -> alt.VConcatChart:
    """A chart of the claims. Raises ClaimsError where nothing of them fits one axis."""
    choice = choose(tables, x, y, filtered=filtered)
    unit = next(iter(units(choice.points)), "")
    form = import_module(f"claims.charts.forms.{choice.form}")
    return titled(
        form.draw(choice.points, unit, tables), title or _title(choice), _notes(choice, unit), _sources(tables)
    )


def _title(choice: Choice) -> str:
    """The name of the series where there is one, else what the form shows."""
    names = {point.series for point in choice.points}
    if choice.form in _TITLES:
        return _TITLES[choice.form]
    if len(names) == 1:
        return next(iter(names))
    kinds = {point.said["kind"] for point in choice.points}
    kind, unit = _MANY.get(kinds.pop(), "Figures") if len(kinds) == 1 else "Figures", choice.points[0].unit
    return kind if unit in {PERCENT, NUMBER, *PURE} else f"{kind} in {unit}"


def _notes(choice: Choice, unit: str) -> list[str]:
    notes = []
    if choice.left_out:
        why = "no time is stated for the rest" if choice.form == "trend" else "those most worth checking"
        notes.append(f"{len(choice.points)} of {len(choice.points) + choice.left_out} shown: {why}")
    if choice.aside:
        notes.append("Left out: " + ", ".join(f"{count} in {unit}" for unit, count in choice.aside))
    years = {point.start[:4] for point in choice.points if point.start}
    if money(unit) and len(years) > 1:
        notes.append("Money of different years, as stated: not adjusted for inflation")
    if any(point.open_end for point in choice.points):
        notes.append("A triangle marks an open end: more, or less, than stated")
    if choice.form == "trend" and any(point.status == TARGET for point in choice.points):
        notes.append("A dashed line is the date of a document: what is right of it was still to come")
    if choice.form == "ranges" and logarithmic(choice.points):
        notes.append("Each step of the axis is a multiple of the one before (logarithmic scale)")
    return notes


def _sources(tables: Tables) -> list[str]:
    """The documents of the claims by title, at most three, in order."""
    claims = tables.claims
    names = dict.fromkeys(title or name for title, name in zip(claims["doc_title"], claims["doc_id"], strict=True))
    found = list(names)
    rest = len(found) - _MOST_SOURCES
    return found if rest <= 0 else [*found[:_MOST_SOURCES], f"{rest} more"]

"""From claims to a chart: the form that fits, drawn, with its title, notes and sources."""

from __future__ import annotations

from importlib import import_module

import altair as alt

from claims.charts.choose import Choice, choose
from claims.charts.look import money, titled
from claims.charts.points import units
from claims.table import Tables

_MOST_SOURCES = 3
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
    return next(iter(names)) if len(names) == 1 else f"Figures in {choice.points[0].unit or 'numbers'}"


def _notes(choice: Choice, unit: str) -> list[str]:
    notes = []
    if choice.left_out:
        why = "say no time" if choice.form == "trend" else "are less worth checking"
        notes.append(f"{len(choice.points)} of {len(choice.points) + choice.left_out} figures; the others {why}")
    if choice.rates:
        notes.append(f"Left out: {choice.rates} per something (a year, a head)")
    years = {point.start[:4] for point in choice.points if point.start}
    if money(unit) and len(years) > 1:
        notes.append("Money of different years, as stated: not adjusted for inflation")
    if any(point.open_end for point in choice.points):
        notes.append("A triangle marks an open end: more, or less, than stated")
    return notes


def _sources(tables: Tables) -> list[str]:
    """The documents of the claims by title, at most three, in order."""
    claims = tables.claims
    names = dict.fromkeys(title or name for title, name in zip(claims["doc_title"], claims["doc_id"], strict=True))
    found = list(names)
    rest = len(found) - _MOST_SOURCES
    return found if rest <= 0 else [*found[:_MOST_SOURCES], f"{rest} more"]

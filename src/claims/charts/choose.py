"""Which form fits: counts of kinds for a mixture, a timeline for dates, else figures of one unit by time or by thing.

Figures in different units, and so money of different currencies, never share an axis: where some are chosen, the
error says which units there are and how to choose one of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.charts.points import CHANGES, DATED, PER, Point, dated, measured, units
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from claims.table import Tables

PERCENT, LEVEL = "%", CHANGES[""]
MOST = 40  # figures side by side: more cannot be told apart on a page
MOST_SERIES = 8  # the colours of the palette
BY_TIME, BY_THING, BY_KIND = "period", "value", "kind"  # what --x can be
THINGS, VALUE, COUNT = "series", "value", "count"  # what --y can be
_FORMS = {BY_TIME: "trend", BY_KIND: "counts", BY_THING: "ranges"}
_OF_Y = {THINGS: BY_THING, VALUE: BY_TIME, COUNT: BY_KIND}


@dataclass(frozen=True, slots=True)
class Choice:
    """A form by the name of its module, and its points; `left_out` figures were less worth checking, `aside` are
    numbers of figures in other units.
    """

    form: str
    points: tuple[Point, ...]
    left_out: int = 0
    aside: tuple[tuple[str, int], ...] = ()


def choose(tables: Tables, x: str = "", y: str = "", *, filtered: bool) -> Choice:
    """The form for some claims; `filtered` says that a person chose among them. Raises ClaimsError where none fits."""
    claims = tables.claims
    if claims.empty:
        raise ClaimsError("no claim is left to chart", "the filters", "leave one of them out")
    x = x or _OF_Y.get(y, "")
    kinds = set(claims["kind"])
    if x == BY_KIND:
        return Choice("counts", ())
    if kinds <= DATED:
        return _fewest("timeline", dated(tables), "no date of these is known to the day, month or year")
    points, aside = _of_one_unit(measured(tables))
    found = units(points)
    if not x and not filtered and len(found) != 1:
        return Choice("counts", ())
    if len(found) > 1:
        some = ", ".join(found[:8]) + (" …" if len(found) > 8 else "")  # noqa: PLR2004 - what a line holds
        raise ClaimsError(
            f"these figures are in {len(found)} units, which no axis can share: {some}",
            "claims chart",
            "choose one with --unit, --kind, --dimension or --doc; --x kind counts them",
        )
    form = _FORMS[x] if x else _fitting(points)
    if form == "trend":
        return replace(_over_time(points), aside=aside)
    return replace(_fewest(form, points, "none of these claims measures anything"), aside=aside)


def _of_one_unit(points: list[Point]) -> tuple[list[Point], tuple[tuple[str, int], ...]]:
    """The amounts in the unit of most, where all figures are of one dimension, and how many are in others (sums
    per year beside sums, minutes beside years). Else all figures.
    """
    amounts = units(point for point in points if PER not in point.unit)
    if not amounts or len({point.dimension for point in points}) > 1:
        return points, ()
    kept = [point for point in points if point.unit == amounts[0]]
    rest = [point for point in points if point.unit != amounts[0]]
    return kept, tuple((unit, sum(point.unit == unit for point in rest)) for unit in units(rest))


def _fitting(points: list[Point]) -> str:
    """A trend where at least half of the figures are of series at several times; shares of things are bars; the rest
    stand side by side.
    """
    times: dict[str, set[str]] = {}
    for point in points:
        if point.start:
            times.setdefault(point.series, set()).add(point.start)
    moving = sum(len(times.get(point.series, ())) > 1 for point in points)
    if 0 < len(points) <= 2 * moving and len(times) <= MOST_SERIES:
        return "trend"
    return "shares" if points and points[0].unit == PERCENT and all(map(_share, points)) else "ranges"


def _share(point: Point) -> bool:
    """Whether a percentage can be a part of a whole: a rise of 5% is none."""
    return point.change == LEVEL and 0 <= point.low <= point.high <= 100  # noqa: PLR2004 - the whole


def _over_time(points: list[Point]) -> Choice:
    placed = [point for point in points if point.start]
    series = {point.series for point in placed}
    if not placed:
        raise ClaimsError("no figure of these says when it holds", "--x period", "leave --x out, or choose others")
    if len(series) > MOST_SERIES:
        raise ClaimsError(
            f"these are {len(series)} series; colours tell {MOST_SERIES} apart",
            "--x period",
            "choose fewer with --doc or --kind, join some with --series, or leave --x out",
        )
    return Choice("trend", tuple(placed), len(points) - len(placed))


def _fewest(form: str, points: list[Point], nothing: str) -> Choice:
    """At most MOST points, those most worth checking, in their order."""
    if not points:
        raise ClaimsError(nothing, "claims chart", "choose other claims")
    best = sorted(range(len(points)), key=lambda at: (-points[at].rank, at))[:MOST]
    return Choice(form, tuple(points[at] for at in sorted(best)), len(points) - len(best))

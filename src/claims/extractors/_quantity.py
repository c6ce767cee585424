"""What the numeric extractors share: one or two numbers and a unit as a Quantity."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from claims.grammar import Match
from claims.grammar.ranges import bounds, listed_scale
from claims.lexicon import PER, unit_and_per
from claims.model import Quantity

Measuring = Callable[[Match], Quantity | None]
"""A production that makes nothing but quantities."""
SYMBOL = "UNIT_AMBIGUOUS-PREP-DET-QUOTE-ROLE"
"""The pattern of a unit by a symbol that may be another word, such as "m"."""
TEMPERATURES = frozenset({"degree", "degree_Celsius", "degree_Fahrenheit"})
"""The units of temperatures."""
_SPANS = frozenset({"day", "week", "month", "year", "acre", "hectare"})  # units that amounts are said to be per
_SHORTEST_RANGE = 5  # places of two numbers with a divisor of the first: "5 a share to 7"
_MOST_APART = 20  # times one figure of a list is as large as the next
_LONGEST_LIST = 16  # places from a number of a list to the unit at its end


def quantity(match: Match, unit: str = "", unit_text: str = "") -> Quantity | None:
    """The numbers of a match in this unit; None where the two numbers are no range."""
    found = bounds(match)
    if found is None:
        return None
    low, high, backwards = found
    unit, per = unit_and_per(unit)
    if low == high:
        return Quantity(low, high, unit, unit_text, per)
    descends = low == match.numerals()[-1].high
    return Quantity(low, high, unit, unit_text, per or _divisor(match), backwards, descends=descends)


def unit_over(unit: str, over: str) -> str:
    """A unit by another one, written out or with a stroke, as the lexicon would mean it: "tonnes/day" is no unit of its
    own, but "km/h" is.
    """
    return f"{unit}{PER if over in _SPANS else ' / '}{over}"


def _divisor(match: Match) -> str:
    """What the first of two numbers is said to be divided by, within the match: "from $5 a share to $7"."""
    if match.stop - match.start < _SHORTEST_RANGE:
        return ""
    at = match.find("PER", "A")
    inside = at is not None and match.start < at < match.stop - 1 and match.numerals()[-1] is not match.numerals()[0]
    if at is None or not inside or match.has(at - 1, "FRAC") or not match.has(at + 2, "RANGE", "AND"):
        return ""
    return match.word(at + 1)


def quantity_listed(match: Match, unit: str = "", unit_text: str = "") -> Quantity | None:
    """As `quantity`, in the scale of the list that the number belongs to: 26 million in "$26 and $31 million"."""
    found, scale = quantity(match, unit, unit_text), listed_scale(match)
    return found if found is None or scale == 1 else found._replace(low=found.low * scale, high=found.high * scale)


def rising(match: Match) -> Quantity | None:
    """Two bare numbers are a range from the lower: "a majority of 10 to two" is two counts, "3-1" a score."""
    found = quantity(match)
    return None if found is None or found.written_backwards else found


def unit_at(match: Match, at: int) -> str:
    """The unit that a place means."""
    return match.meaning(at, "UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT")


def shared_unit(*types: str) -> Measuring:
    """A production for a number of a list that leaves its unit to the last ("10, 20 and 30 miles"): looks ahead for
    it. A number of another size is of another sort: "205,000 or 13 per cent".
    """

    def make(match: Match) -> Quantity | None:
        ahead = range(match.stop, min(match.stop + _LONGEST_LIST, len(match.seq.tags)))
        at = next((place for place in ahead if match.has(place, *types)), None)
        following = next((n for place in ahead if (n := match.seq.numerals[place]) is not None), None)
        if at is None or following is None or abs(match.numerals()[0].low) > abs(following.high) * _MOST_APART:
            return None
        return quantity_listed(match, match.meaning(at, *types), match.word(at))

    return make


def one_or_two(*types: str) -> Measuring:
    """A production for "a day or two", "a mile or two": the unit, of one of these types, `OR` and a number."""

    def make(match: Match) -> Quantity | None:
        at, two = match.stop - 3, match.numerals()[0].low
        return Quantity(Decimal(1), two, match.meaning(at, *types), match.word(at)) if two == 2 else None  # noqa: PLR2004

    return make


def in_unit(unit: str, *types: str) -> Measuring:
    """A production in the unit that the word of one of these types means, or in this one."""

    def make(match: Match) -> Quantity | None:
        at = match.stop - 1 if match.has(match.stop - 1, *types) else match.find(*types)
        if at is None:
            return quantity(match, unit)
        return quantity(match, match.meaning(at, *types) or unit, match.word(at))

    return make

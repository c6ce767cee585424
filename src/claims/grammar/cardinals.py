"""Number words below a thousand, and where they go on after a scale: "two hundred and five", "forty-eighth"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claims.grammar.cursor import Cursor

HUNDRED, TEN, TWENTY, THOUSAND, MILLION = 100, 10, 20, 1000, 1_000_000
_LAST_DAY = 31
_AFTER_YEARS = 2200  # no year is said in two pairs from here on
_MEASURES = frozenset({"PERCENT", "UNIT", "TIMEUNIT", "CURNAME", "SCALE"})
# Types of what goes on a number, or is counted by it.
_GOES_ON = frozenset(
    "WORD CARD HUNDRED SCALE DOZEN AND HYPHEN POINTWORD PERCENT UNIT TIMEUNIT CURNAME ORDWORD FRACTION HALF".split()
)


class Part(NamedTuple):
    """A number read off tokens: its value, the index after it, and whether its last word is an ordinal."""

    value: Fraction
    stop: int
    ordinal: bool = False


def below_hundred(cursor: Cursor, at: int) -> Part:
    """Such as "seven", "twenty-five", "forty-eighth", the "a" of "a hundred", from a CARD, an ORDWORD or an A."""
    if cursor.has(at, "A"):
        return Part(Fraction(1), at + 1)
    if cursor.has(at, "HUNDRED"):  # "hundred thousand"
        return Part(Fraction(1), at)
    if cursor.has(at, "ORDWORD") and not cursor.has(at, "CARD"):
        return Part(cursor.meaning(at, "ORDWORD"), at + 1, ordinal=True)
    value, stop = cursor.meaning(at, "CARD"), at + 1
    place = cursor.joint(stop)
    odd = place > stop and cursor.has(place, "APPROX_AFTER") and cursor.has(place + 1, "SCALE")  # "ninety-odd thousand"
    if value >= TWENTY and value % TEN == 0 and not odd:
        place = cursor.broken(stop) if place == stop else place
        if cursor.has(place, "CARD") and 0 < cursor.meaning(place, "CARD") < TEN:
            return Part(value + cursor.meaning(place, "CARD"), place + 1)
        joined = (
            place > stop or _names_day(cursor, at, place) or (_in_hundreds(cursor, at) and _closed(cursor, place + 1))
        )
        if joined and cursor.has(place, "ORDWORD") and 0 < cursor.meaning(place, "ORDWORD") < TEN:
            return Part(value + cursor.meaning(place, "ORDWORD"), place + 1, ordinal=True)
    return Part(value, place + 1 if odd else stop)


def _names_day(cursor: Cursor, at: int, place: int) -> bool:
    """Whether two words with no hyphen are one ordinal, of a day: "February twenty second", "the thirty first of May",
    but not "the twenty second delay".
    """
    if cursor.has(at - 1, "MONTH"):
        return True
    of_month = cursor.has(place + 1, "OF") and cursor.has(place + 2, "MONTH")
    return cursor.has(at - 1, "THE") and (_closed(cursor, place + 1) or of_month)


def _closed(cursor: Cursor, at: int) -> bool:
    """Whether nothing that a number could count stands at token `at`."""
    return at >= cursor.count or cursor.has(at, "PUNCT")


def _in_hundreds(cursor: Cursor, at: int) -> bool:
    """Whether hundreds or more stand before token `at`: "one hundred twenty fifth"."""
    before = at - 2 if cursor.has(at - 1, "AND") else at - 1
    return cursor.has(before, "HUNDRED") or cursor.has(before, "SCALE")


def _is_day(cursor: Cursor, at: int, first: Part, place: int) -> bool:
    """Whether a number after a month is its day, since the year follows: "January twenty-five nineteen eighty-six"."""
    if not cursor.has(at - 1, "MONTH") or first.value > _LAST_DAY:
        return False
    after = cursor.joint(below_hundred(cursor, place).stop)
    return cursor.has(after, "HUNDRED") or (cursor.has(after, "CARD") and cursor.meaning(after, "CARD") >= TEN)


def below_thousand(cursor: Cursor, at: int) -> Part:
    """Such as "three hundred and five"; also two pairs, as years and house numbers are said: "nineteen eighty-four"."""
    first = below_hundred(cursor, at)
    if first.ordinal:
        return first
    place = cursor.joint(first.stop)
    if cursor.has(place, "HUNDRED"):
        value = first.value * HUNDRED
        following = _after_hundred(cursor, place + 1)
        if following is None:
            return Part(value, place + 1)
        rest = below_hundred(cursor, following)
        return Part(value + rest.value, rest.stop, rest.ordinal)
    if first.value >= TEN and cursor.has(place, "CARD") and cursor.meaning(place, "CARD") >= TEN:
        rest = below_hundred(cursor, place)
        both = Part(first.value * HUNDRED + rest.value, rest.stop)
        return both if _is_pair(cursor, at, first, place) else first
    return first


def _is_pair(cursor: Cursor, at: int, first: Part, place: int) -> bool:
    """Whether the numbers at tokens `at` and `place` are said for one: "nineteen eighty-four", "forty-two twenty Mill
    Lane", but not "fifty-fifty", "fifteen-twenty minutes".
    """
    rest = below_hundred(cursor, place)
    value = first.value * HUNDRED + rest.value
    measured = rest.stop < cursor.count and not cursor.tags[rest.stop].isdisjoint(_MEASURES)
    counts = place > first.stop and (value >= _AFTER_YEARS or cursor.plural(rest.stop))
    return not (rest.ordinal or measured or counts or _is_day(cursor, at, first, place))


def _after_hundred(cursor: Cursor, at: int) -> int | None:
    """Where the tens begin after "hundred". A scale after them counts the hundreds too ("one hundred and one
    thousand").
    """
    place = _over_and(cursor, at)
    if not _number_begins(cursor, at, place) or _is_share(cursor, place):
        return None
    return place if below_hundred(cursor, place).value < HUNDRED else None


def after_scale(cursor: Cursor, at: int, limit: Fraction) -> int | None:
    """Where number words go on after a scale of `limit`; None where they do not, as before a scale that is no smaller
    ("one thousand, two thousand") or in a list ("two million, five of them").
    """
    comma = cursor.has(at, "COMMA")
    place = _over_and(cursor, at + 1 if comma else at)
    if not _number_begins(cursor, at, place) or _is_share(cursor, place) or tenths(cursor, at, limit):
        return None
    part = below_thousand(cursor, place)
    after = cursor.joint(part.stop)
    scale = cursor.meaning(after, "SCALE") if cursor.has(after, "SCALE") else Fraction(0)
    listed = comma and not scale and part.value < HUNDRED and place == at + 1
    return None if listed or part.value >= limit or scale >= limit else place


def tenths(cursor: Cursor, at: int, scale: Fraction) -> Part | None:
    """Such as the "two" of "a billion two" or "a billion-two", said for 1.2 billion: a digit right after a million or
    more, with which the number ends and which counts nothing ("two million five of them" is one of the sort).
    """
    at = cursor.joint(at)
    if scale < MILLION or not cursor.has(at, "CARD") or not 0 < cursor.meaning(at, "CARD") < TEN:
        return None
    ends = at + 1 >= cursor.count or cursor.tags[at + 1].isdisjoint(_GOES_ON)
    return Part(cursor.meaning(at, "CARD") * scale / TEN, at + 1) if ends else None


def _over_and(cursor: Cursor, at: int) -> int:
    place = cursor.joint(at)
    return place + 1 if cursor.has(place, "AND") else place


def _number_begins(cursor: Cursor, at: int, place: int) -> bool:
    ends = place > at or _closed(cursor, place + 1)  # "one hundred and fifth", "the hundred fifth."
    return cursor.has(place, "CARD") or (cursor.has(place, "ORDWORD") and ends)


def _is_share(cursor: Cursor, place: int) -> bool:
    """Such as "two thousand, and two-thirds of them": the second is a number of its own."""
    if not cursor.has(place, "CARD"):
        return False
    part = below_hundred(cursor, place)
    after = cursor.joint(part.stop)
    if cursor.has(after, "HALF"):
        return part.value == 1
    return cursor.has(after, "FRACTION") and cursor.plural(after)

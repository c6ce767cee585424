"""A number that begins with digits: 3, 3½, 3 ½, 3 1/2, 4-1/4, 1.2 million, 3bn, 10k, 2.9×10⁸, 2^8, 3 hundred and 21."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.cardinals import HUNDRED, THOUSAND, Part, below_thousand
from claims.grammar.cursor import Cursor
from claims.grammar.scales import power_of_ten, raised, scales
from claims.grammar.shapes import is_ordinal
from claims.grammar.shares import VULGAR, and_part, and_share, share

# Signs as Python has them; thousands separators go.
_FOUR = 4
_MEASURED = frozenset({"UNIT", "TIMEUNIT", "PERCENT", "POINT", "CURNAME", "SCALE", "PUNCT", "PREP"})
_MARKS = str.maketrans({"−": "-", "–": "-", "·": ".", **dict.fromkeys(",\u00a0\u2009\u202f '\u2019")})
# Types of what may go on a number in digits, and of what stands right behind one and does not.
_GOES_ON = frozenset(
    "AND HYPHEN TIMESX SCALE HUNDRED SCALE_LETTER DOZEN SLASHFRACTION SUPERSCRIPT HALF FRACTION FRACTIONORD ORDWORD "
    "CARD VULGAR DIGITS OTHERDIGITS ORDSUFFIX PLUS".split()
)
_GLUED_ON = frozenset({"PERCENT", "PUNCT"})


class Figure(NamedTuple):
    """The number that stands at a token, the index after it, what it looks like, and the million of "1.2 million"."""

    value: Fraction
    stop: int
    tags: frozenset[str]
    scale: Fraction = Fraction(1)


def stands_alone(cursor: Cursor, at: int) -> bool:
    """Whether the token after a number in digits is sure to be no part of it, as is mostly so."""
    after = at + 1
    if after == cursor.count:
        return True
    tags = cursor.tags[after]
    if not tags.isdisjoint(_GOES_ON) or cursor.words[after] in "-−^":
        return False
    return not cursor.glued(after) or not tags.isdisjoint(_GLUED_ON)


def plain(body: str, tags: frozenset[str]) -> tuple[Fraction, frozenset[str]]:
    """The value and the types of digits by themselves; `tags` are the token's."""
    value = _value(body)
    types = tags & {"DAY", "YEAR", "DECIMAL", "GROUPED"} | {"DIGITS"}
    return value, types | {"NEGATIVE"} if value < 0 else types


def figure(cursor: Cursor, at: int) -> Figure:
    """The longest number that begins with the digits at token `at`."""
    value, tags = plain(cursor.lower[at], cursor.tags[at])
    stop = at + 1
    mixed = _mixed(cursor, at)
    if mixed:
        value += -mixed.value if value < 0 else mixed.value
        stop, tags = mixed.stop, frozenset({"DIGITS", "DECIMAL"})
    whole = stop
    value, stop, _ = raised(cursor, stop, value)
    power, stop, _ = power_of_ten(cursor, stop)
    if stop > whole:
        tags = frozenset({"DIGITS"})
    scale, stop, _ = scales(cursor, stop, value)
    if stop == at + 1 and _is_place(cursor, stop):
        return Figure(value * cursor.meaning(stop, "ORDWORD"), stop + 1, frozenset({"ORD"}))
    if stop == at + 1 and _is_suffixed(cursor, stop):
        return Figure(value, stop + 1, frozenset({"ORD"}) | (tags & {"DAY"}))
    if scale == 1:
        return Figure(value * power, stop, tags | {"NEGATIVE"} if value < 0 else tags)
    rest, stop = _after_scale(cursor, at, stop, scale)
    return Figure((value * scale + rest) * power, stop, frozenset({"DIGITS", "SCALED"}), scale)


def _is_place(cursor: Cursor, at: int) -> bool:
    """Whether the word after digits makes a place of them: "20 millionth"."""
    return cursor.has(at, "ORDWORD") and cursor.meaning(at, "ORDWORD") >= THOUSAND


def _is_suffixed(cursor: Cursor, at: int) -> bool:
    """Whether the ending of an ordinal stands apart from its digits, as where it was set high: "20 th"."""
    ending = cursor.has(at, "ORDSUFFIX") and cursor.has(at - 1, "INT") and not cursor.has(at + 1, "DIGITS")
    return ending and is_ordinal(cursor.words[at - 1], cursor.lower[at])


def _after_scale(cursor: Cursor, first: int, at: int, scale: Fraction) -> tuple[Fraction, int]:
    """What is added to a number with a scale, and the index after it: "3 million and a half", "6 crore 20 lakh"."""
    rest = and_part(cursor, at, scale)
    if rest is None and not cursor.has(first - 1, "BETWEEN"):
        rest = _smaller(cursor, at, scale)
    return (rest.value, rest.stop) if rest else (Fraction(0), at)


def _smaller(cursor: Cursor, at: int, limit: Fraction) -> Part | None:
    """The number after "3 hundred (and)", without a scale, or after a larger scale, with a smaller one of its own."""
    place = at + 1 if cursor.has(at, "AND") else at
    if cursor.has(place, "CARD"):
        part = below_thousand(cursor, place)
    elif cursor.has(place, "INT"):
        part = Part(_value(cursor.lower[place]), place + 1)
    else:
        return None
    scale, stop, _ = scales(cursor, part.stop, part.value)
    value, hundreds = part.value * scale, part.value >= HUNDRED and cursor.has(place, "CARD")
    fits = scale == 1 if limit == HUNDRED else (scale > 1 or hundreds)
    return Part(value, stop) if fits and 0 < value < limit and not part.ordinal else None


def _mixed(cursor: Cursor, at: int) -> Part | None:
    """The fraction that belongs to a whole number in digits: "3 1/2", "3 ½", "4-1/4", "14-and-a-half"."""
    joint = cursor.joint(at + 1)
    if cursor.has(at, "INT") and cursor.has(joint, "SLASHFRACTION"):
        return share(cursor, joint)
    if cursor.has(at, "INT") and cursor.has(at + 1, "VULGAR") and not cursor.has(at, "YEAR"):
        return share(cursor, at + 1)
    part = and_share(cursor, at + 1)
    if part is None or cursor.has(part.stop, "OF"):
        return None
    quarter = part.value.denominator == _FOUR and _measures(cursor, part.stop)  # "5 and a quarter hours"
    return part if quarter or cursor.has(part.stop - 1, "HALF") else None


def _measures(cursor: Cursor, at: int) -> bool:
    """Whether what a mixed number measures, or nothing that it could be a share of, stands at a token."""
    return at >= cursor.count or not cursor.tags[at].isdisjoint(_MEASURED)


@lru_cache(maxsize=10_000)
def _value(body: str) -> Fraction:
    """Digits as written, with any thousands separator, a middle dot and a vulgar fraction at the end."""
    part = VULGAR.get(body[-1], Fraction(0))
    plain = (body[:-1] if part else body).translate(_MARKS)
    whole = Fraction(int(plain) if plain.isdecimal() else plain or "0")
    return whole - part if plain.startswith("-") else whole + part

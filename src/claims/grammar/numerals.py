"""Numerals: which tokens together state one number, and which number that is.

"twenty-five thousand", "1.2 million", "3bn", "one and a half million", "3 1/2", "two-thirds", "half a dozen", "tens of
thousands", "two hundred and forty-eighth". The words are the lexicon's; the grammar is how English puts them
together, as
in any description of its cardinals (Huddleston & Pullum, The Cambridge Grammar of the English Language, 2002, ch. 19).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from claims.grammar.cardinals import HUNDRED, TEN, Part, after_scale, below_thousand
from claims.grammar.cursor import Cursor
from claims.grammar.scales import power_of_ten, scales
from claims.grammar.shares import VULGAR, and_share, share

# Types of tokens with which a numeral may begin.
START = frozenset(
    "DIGITS CARD HUNDRED SCALE DOZEN VAGUE HALF FRACTION SLASHFRACTION VULGAR ORDWORD A SEVERAL MINUSWORD".split()
)
_MAY_BE_SHARE = frozenset("A HALF FRACTION VULGAR SLASHFRACTION CARD DAY".split())
_DAYS = range(1, 32)
_YEARS = range(1000, 2200)
_SIGNIFICANT = 28


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `first` to `last` (exclusive) state a number from `low` to `high`; `tags` are the types that rules match:
    NUM, FRAC, ORD or VAGUENUM, and what it looks like. `scale` is the million of "1.2 million".
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    tags: frozenset[str]
    scale: Decimal = Decimal(1)


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal of 28 significant digits."""
    with localcontext() as context:
        context.prec = _SIGNIFICANT
        return Decimal(value.numerator) / Decimal(value.denominator)


def read_numeral(cursor: Cursor, at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None."""
    tags = cursor.tags[at]
    for tag, read in (("VAGUE", _vague), ("SEVERAL", _several), ("MINUSWORD", _negative)):
        if tag in tags:
            return read(cursor, at)
    found = None if tags.isdisjoint(_MAY_BE_SHARE) else _share(cursor, at)
    if found:
        return found
    if "DIGITS" in tags:
        return _digits(cursor, at)
    if "A" in tags:
        return _after_article(cursor, at)
    return _spelled(cursor, at)


def _make(first: int, last: int, value: Fraction, *tags: str, scale: Fraction = Fraction(1)) -> Numeral:
    found = {*tags}
    if found.isdisjoint({"FRAC", "ORD"}):
        found.add("NUM")
        if value.denominator == 1:
            found.add("INT")
        if value == 1:
            found.add("ONE")
    number = decimal(value)
    return Numeral(first, last, number, number, frozenset(found), decimal(scale))


# -- digits -----------------------------------------------------------------------------------------------------------
def _digits(cursor: Cursor, at: int) -> Numeral:
    """3, 3.5, 3½, 3 1/2, 4-1/4, 1.2 million, 3bn, 10k, 2.9×10⁸, 14-and-a-half."""
    value, stop = _value(cursor.lower[at]), at + 1
    tags = cursor.tags[at] & {"DAY", "YEAR", "DECIMAL", "GROUPED"} | {"DIGITS"}
    mixed = _mixed(cursor, at)
    if mixed:
        value, stop, tags = value + mixed.value, mixed.stop, frozenset({"DIGITS", "DECIMAL"})
    power, stop, _ = power_of_ten(cursor, stop)
    scale, stop, _ = scales(cursor, stop, value)
    if scale != 1:
        half = and_share(cursor, stop)
        if half and not cursor.has(half.stop, "OF"):  # "3 million and a half"
            value, stop = value + half.value, half.stop
        return _make(at, stop, value * power * scale, "DIGITS", "SCALED", scale=scale)
    return _make(at, stop, value * power, *tags, *({"NEGATIVE"} if value < 0 else ()))


def _mixed(cursor: Cursor, at: int) -> Part | None:
    """The fraction that belongs to a whole number in digits: "3 1/2", "4-1/4", "14-and-a-half"."""
    joint = cursor.joint(at + 1)
    if cursor.has(at, "INT") and cursor.has(joint, "SLASHFRACTION"):
        return share(cursor, joint)
    half = and_share(cursor, at + 1)
    return half if half and cursor.has(half.stop - 1, "HALF") and not cursor.has(half.stop, "OF") else None


def _value(body: str) -> Fraction:
    """Digits as written, with any thousands separator, a middle dot and a vulgar fraction at the end."""
    part = VULGAR.get(body[-1], Fraction(0))
    plain = body[:-1] if part else body
    for old, new in (("−", "-"), ("–", "-"), ("·", "."), *((separator, "") for separator in ",\u00a0\u2009\u202f ")):
        plain = plain.replace(old, new)
    whole = Fraction(plain or "0")
    return whole - part if plain.startswith("-") else whole + part


def _negative(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "minus 40", "minus-260": a number below zero, where nothing stands before it that it is taken from."""
    place = cursor.joint(at + 1)
    taken_away = at > 0 and "DIGITS" in cursor.tags[at - 1]
    if taken_away or place >= cursor.count or cursor.tags[place].isdisjoint({"DIGITS", "CARD"}):
        return None
    found = read_numeral(cursor, place)
    if found is None or "NUM" not in found.tags:
        return None
    tags = (found.tags & {"NUM", "DIGITS", "WORDS", "DECIMAL"}) | {"NEGATIVE"}
    return Numeral(at, found.last, -found.high, -found.low, tags)


# -- words ------------------------------------------------------------------------------------------------------------
def _spelled(cursor: Cursor, at: int) -> Numeral | None:
    tags = cursor.tags[at]
    if "ORDWORD" in tags:
        return _ordinal(at, Part(cursor.meaning(at, "ORDWORD"), at + 1))
    if "CARD" in tags:
        return _cardinal(cursor, at, at)
    if "DOZEN" in tags:
        return _make(at, at + 1, cursor.meaning(at, "DOZEN"), "WORDS")
    return None


def _ordinal(first: int, part: Part) -> Numeral:
    return _make(first, part.stop, part.value, "ORD", *(("DAY",) if part.value in _DAYS else ()))


def _cardinal(cursor: Cursor, first: int, at: int, total: Fraction = Fraction(0)) -> Numeral:
    """Groups with falling scales, from token `at` on top of `total`: "two million three hundred and five thousand and
    one".
    """
    scale = Fraction(0)
    while True:
        part = below_thousand(cursor, at)
        if part.ordinal:
            return _ordinal(first, part._replace(value=total + part.value))
        half = and_share(cursor, part.stop)
        if half:
            part = Part(part.value + half.value, half.stop)
        place = cursor.joint(part.stop)
        if not cursor.has(place, "SCALE") or (scale and cursor.meaning(place, "SCALE") >= scale):
            break
        scale, stop = cursor.meaning(place, "SCALE"), place + 1
        while cursor.has(stop, "SCALE") and cursor.meaning(stop, "SCALE") >= scale:  # "lakh crore"
            scale, stop = scale * cursor.meaning(stop, "SCALE"), stop + 1
        total += part.value * scale
        following = after_scale(cursor, stop, scale)
        if following is None:
            half = and_share(cursor, stop)
            if half and not cursor.has(half.stop, "OF"):  # "two million and a half", not "and two thirds of them"
                total, stop = total + half.value * scale, half.stop
            return _make(first, stop, total, "WORDS", "SCALED", scale=scale)
        at = following
    return _unscaled(cursor, first, part, total)


def _unscaled(cursor: Cursor, first: int, part: Part, total: Fraction) -> Numeral:
    """The end of a cardinal that no scale follows: dozens, a decimal point in words, a year in two pairs, or none."""
    place = cursor.joint(part.stop)
    if total:
        return _make(first, part.stop, total + part.value, "WORDS", "SCALED")
    if cursor.has(place, "DOZEN"):
        return _make(first, place + 1, part.value * cursor.meaning(place, "DOZEN"), "WORDS")
    if cursor.has(part.stop, "POINTWORD") and _is_figure(cursor, part.stop + 1):
        return _pointed(cursor, first, part)
    paired = cursor.has(cursor.joint(first + 1), "CARD") and cursor.meaning(first, "CARD") >= TEN
    month = cursor.has(first - 1, "MONTH")
    year = ("YEAR",) if (paired or month) and part.value in _YEARS and part.value % HUNDRED else ()
    day = ("DAY",) if month and part.value in _DAYS else ()
    return _make(first, part.stop, part.value, "WORDS", *year, *day)


def _is_figure(cursor: Cursor, at: int) -> bool:
    return cursor.has(at, "CARD") and cursor.meaning(at, "CARD") < TEN


def _pointed(cursor: Cursor, first: int, whole: Part) -> Numeral:
    """Such as "two point five", "nil point seven five million"."""
    figures, at = "", whole.stop + 1
    while _is_figure(cursor, at):
        figures += str(cursor.meaning(at, "CARD"))
        at += 1
    value = whole.value + Fraction(int(figures), 10 ** len(figures))
    scale, at, _ = scales(cursor, at, value)
    return _make(first, at, value * scale, "WORDS", "DECIMAL")


def _after_article(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "a dozen", "a hundred and five", "a thousand", "a million and a half"."""
    after = cursor.joint(at + 1)
    if cursor.has(after, "DOZEN"):
        return _make(at, after + 1, cursor.meaning(after, "DOZEN"), "WORDS")
    tag = next((tag for tag in ("HUNDRED", "SCALE") if cursor.has(after, tag) and not cursor.plural(after)), "")
    if not tag:
        return None
    value, stop = cursor.meaning(after, tag), after + 1
    if tag == "HUNDRED" and cursor.has(stop, "SCALE"):
        return _make(at, stop + 1, value * cursor.meaning(stop, "SCALE"), "WORDS", "SCALED")
    following = after_scale(cursor, stop, value)
    if following is not None and cursor.has(following, "CARD"):
        return _cardinal(cursor, at, following, value)
    half = and_share(cursor, stop)
    if half:
        return _make(at, half.stop, value * (1 + half.value), "WORDS", "SCALED")
    return _make(at, stop, value, "WORDS", "SCALED")


# -- shares and vague numbers -----------------------------------------------------------------------------------------
def _share(cursor: Cursor, at: int) -> Numeral | None:
    """A fraction of one, or, before a scale, a number: "a quarter", "two-thirds", "half a million", "half a dozen"."""
    part = share(cursor, at)
    if part is None:
        return None
    after = part.stop
    if cursor.has(after, "OF") and cursor.has(after + 1, "A") and cursor.has(after + 2, "SCALE"):
        after += 1
    after = after + 1 if cursor.has(after, "A") else cursor.joint(after)
    for tag in ("SCALE", "DOZEN", "HUNDRED"):
        if cursor.has(after, tag) and not cursor.plural(after):
            return _make(at, after + 1, part.value * cursor.meaning(after, tag), "WORDS", "SCALED")
    if cursor.has(part.stop - 1, "HALF"):
        return _make(at, part.stop, part.value, "FRAC", "FRACHALF")
    single = cursor.has(part.stop - 1, "ORDWORD") and cursor.has(at, "A")  # "a third": of it, or a third time
    return _make(at, part.stop, part.value, "FRAC", *(("FRACORD",) if single else ()))


def _vague(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "hundreds", "tens of thousands": from one power of ten to the next."""
    value, stop = cursor.meaning(at, "VAGUE"), at + 1
    while cursor.has(stop, "OF") and cursor.has(stop + 1, "VAGUE"):
        value *= cursor.meaning(stop + 1, "VAGUE")
        stop += 2
    return Numeral(at, stop, decimal(value), decimal(value * TEN), frozenset({"VAGUENUM"}))


def _several(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "several hundred", "a few thousand": read as one of the scale."""
    scale, stop, _ = scales(cursor, at + 1, Fraction(1))
    if scale == 1:
        return None
    return Numeral(at, stop, decimal(scale), decimal(scale), frozenset({"NUM", "VAGUENUM", "SCALED"}))

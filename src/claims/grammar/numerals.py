"""Numerals: which tokens together state one number, and which number that is.

"twenty-five thousand", "1.2 million", "3bn", "one and a half million", "3 1/2", "two-thirds", "half a dozen", "tens of
thousands", "two hundred and forty-eighth". The words are the lexicon's; the grammar is how English puts them together
(Huddleston & Pullum, The Cambridge Grammar of the English Language, 2002, ch. 19).
"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from claims.grammar.cardinals import HUNDRED, TEN, THOUSAND, TWENTY, Part, after_scale, below_thousand, tenths
from claims.grammar.cursor import Cursor
from claims.grammar.figures import figure, plain, stands_alone
from claims.grammar.scales import ENOUGH, scales
from claims.grammar.shapes import DAYS, YEARS
from claims.grammar.shares import and_part, and_share, is_place, is_rank, share
from claims.grammar.spoken import oh_point, point_first, pointed

# Types of tokens with which a numeral may begin.
START = frozenset(
    "DIGITS CARD HUNDRED SCALE DOZEN VAGUE SCORES HALF FRACTION SLASHFRACTION VULGAR ORDWORD A SEVERAL MINUSWORD "
    "POINTWORD OH".split()
)
_DETERMINERS = frozenset({"THE", "ANOTHER", "THESE", "POSSDET", "ORDWORD", "RELWORD"})
_MAY_BE_SHARE = frozenset("A HALF FRACTION VULGAR SLASHFRACTION CARD DAY".split())
_SIGNED = frozenset("DIGITS CARD A HALF SLASHFRACTION VULGAR".split())  # what "minus" may stand before
_AFTER_WORDS = ("DOZEN", "SCALE_LETTER")
_SIGNIFICANT = Context(prec=28)


class Numeral(NamedTuple):
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
    return _SIGNIFICANT.divide(Decimal(value.numerator), Decimal(value.denominator))


def read_numeral(cursor: Cursor, at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None."""
    if "DIGITS" in cursor.tags[at] and stands_alone(cursor, at):
        value, tags = _alone(cursor.lower[at], cursor.tags[at])
        return Numeral(at, at + 1, value, value, tags)
    found = _read(cursor, at)
    return found and _said_again(cursor, found)


def _said_again(cursor: Cursor, found: Numeral) -> Numeral:
    """With its figures in brackets, as contracts have it: "thirty (30) days"."""
    if not (cursor.has(found.last, "OPEN") and cursor.has(found.last + 2, "CLOSE") and "WORDS" in found.tags):
        return found
    again = cursor.has(found.last + 1, "DIGITS") and _alone(cursor.lower[found.last + 1], cursor.tags[found.last + 1])
    return found._replace(last=found.last + 3) if again and again[0] == found.low == found.high else found


def _read(cursor: Cursor, at: int) -> Numeral | None:
    tags = cursor.tags[at]
    for tag, read in _BY_TYPE.items():
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


@lru_cache(maxsize=10_000)
def _alone(body: str, tags: frozenset[str]) -> tuple[Decimal, frozenset[str]]:
    """The value and the types of a number in digits that is a numeral by itself."""
    value, types = plain(body, tags)
    made = _make(0, 1, value, *types)
    return made.low, made.tags


# -- digits -----------------------------------------------------------------------------------------------------------
def _digits(cursor: Cursor, at: int) -> Numeral:
    found = figure(cursor, at)
    return _make(at, found.stop, found.value, *found.tags, scale=found.scale)


def _negative(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "minus 40", "minus-260": a number below zero, where nothing stands before it that it is taken from."""
    place = cursor.joint(at + 1)
    taken_away = at > 0 and "DIGITS" in cursor.tags[at - 1]
    if taken_away or place >= cursor.count or cursor.tags[place].isdisjoint(_SIGNED):
        return None
    found = read_numeral(cursor, place)
    if found is None or found.tags.isdisjoint({"NUM", "FRAC"}):
        return None
    part = {"NUM", "WORDS", "DECIMAL"} if "FRAC" in found.tags else set()
    tags = (found.tags & {"NUM", "DIGITS", "WORDS", "DECIMAL", "SCALED"}) | {"NEGATIVE"} | part
    return Numeral(at, found.last, -found.high, -found.low, tags)


# -- words ------------------------------------------------------------------------------------------------------------
def _spelled(cursor: Cursor, at: int) -> Numeral | None:
    tags = cursor.tags[at]
    if "ORDWORD" in tags:
        return _ordinal(at, Part(cursor.meaning(at, "ORDWORD"), at + 1))
    if "CARD" in tags:
        return _cardinal(cursor, at, at)
    if "HUNDRED" in tags and not cursor.plural(at) and _goes_on(cursor, at + 1):
        return _cardinal(cursor, at, at)
    if "DOZEN" in tags:
        return _make(at, at + 1, cursor.meaning(at, "DOZEN"), "WORDS")
    return _after_determiner(cursor, at) if at else None


def _after_determiner(cursor: Cursor, at: int) -> Numeral | None:
    """A bare scale that is a whole, "three in every hundred"; or one of it, "another hundred years", "her first
    hundred days", but not "by the hundred", "the Million Man March".
    """
    tag = next((tag for tag in ("HUNDRED", "SCALE") if cursor.has(at, tag)), "")
    if not tag or cursor.plural(at) or "CAP" in cursor.tags[at]:
        return None
    definite = not cursor.tags[at - 1].isdisjoint(_DETERMINERS) and cursor.has(at + 1, "WORD")
    return _make(at, at + 1, cursor.meaning(at, tag), "WORDS") if definite or cursor.has(at - 1, "EVERY") else None


def _goes_on(cursor: Cursor, at: int) -> bool:
    """Whether number words follow a hundred without a number before it: "hundred thousand", "hundred and five"."""
    place = at + 1 if cursor.has(at, "AND") else cursor.joint(at)
    ordinal = cursor.has(place, "ORDWORD") and cursor.meaning(place, "ORDWORD") >= THOUSAND
    return ordinal or cursor.has(place, "CARD") or (cursor.has(place, "SCALE") and not cursor.plural(place))


def _ordinal(first: int, part: Part) -> Numeral:
    return _make(first, part.stop, part.value, "ORD", *(("DAY",) if part.value in DAYS else ()))


def _cardinal(cursor: Cursor, first: int, at: int) -> Numeral:
    """Groups with falling scales, from token `at` on: "two million three hundred and five thousand and one"."""
    total = scale = Fraction(0)
    while True:
        part = _group(cursor, at)
        if part.ordinal:
            return _ordinal(first, part._replace(value=total + part.value))
        place = cursor.joint(part.stop)
        if not cursor.has(place, "SCALE") or (scale and cursor.meaning(place, "SCALE") >= scale):
            return _unscaled(cursor, first, part, total)
        scale, stop = cursor.meaning(place, "SCALE"), place + 1
        while cursor.has(stop, "SCALE") and cursor.meaning(stop, "SCALE") >= scale:  # "lakh crore"
            scale, stop = scale * cursor.meaning(stop, "SCALE"), stop + 1
        total += part.value * scale
        following = after_scale(cursor, stop, scale)
        if following is None:
            half = and_part(cursor, stop, scale) or tenths(cursor, stop, scale) or Part(Fraction(0), stop)
            shared = scale * _hundreds(cursor, part)
            return _make(first, half.stop, total + half.value, "WORDS", "SCALED", scale=shared)
        at = following


def _group(cursor: Cursor, at: int) -> Part:
    """What a scale may multiply: below a thousand, with a half or without; or a place, "two millionth"."""
    part = below_thousand(cursor, at)
    if part.ordinal:
        return part
    half = and_share(cursor, part.stop)
    if half:
        part = Part(part.value + half.value, half.stop)
    place = cursor.joint(part.stop)
    if cursor.has(place, "ORDWORD") and cursor.meaning(place, "ORDWORD") >= THOUSAND:
        return Part(part.value * cursor.meaning(place, "ORDWORD"), place + 1, ordinal=True)
    return part


def _unscaled(cursor: Cursor, first: int, part: Part, total: Fraction) -> Numeral:
    """The end of a cardinal that no scale follows: dozens, a decimal point in words, a year in two pairs, or none."""
    place = cursor.joint(part.stop)
    said = pointed(cursor, first, part._replace(value=total + part.value))
    if said:
        return _make(first, said.stop, said.value, "WORDS", "DECIMAL")
    if total:
        return _make(first, part.stop, total + part.value, "WORDS", "SCALED")
    by = next((cursor.meaning(place, tag) for tag in _AFTER_WORDS if cursor.has(place, tag)), Fraction(0))
    if 0 < by <= THOUSAND:  # "four dozen", "fifty K"
        return _make(first, place + 1, part.value * by, "WORDS", scale=by)
    if cursor.has(place, "SCORE"):
        return _in_scores(cursor, first, part, place)
    tens = cursor.has(first, "CARD") and cursor.meaning(first, "CARD") >= TEN
    paired = tens and cursor.has(cursor.joint(first + 1), "CARD")
    month = cursor.has(first - 1, "MONTH")
    year = ("YEAR",) if (paired or month) and part.value in YEARS and part.value % HUNDRED else ()
    day = ("DAY",) if month and part.value in DAYS else ()
    return _make(first, part.stop, part.value, "WORDS", *year, *day, scale=_hundreds(cursor, part))


def _hundreds(cursor: Cursor, part: Part) -> Fraction:
    """The hundred that ends "six hundred", which "five or" before it shares."""
    return cursor.meaning(part.stop - 1, "HUNDRED") if cursor.has(part.stop - 1, "HUNDRED") else Fraction(1)


def _in_scores(cursor: Cursor, first: int, part: Part, at: int) -> Numeral:
    """Twenties as of old: "four score and seven", "three score years"; any other score is what a game ends with."""
    place = at + 2 if cursor.has(at + 1, "AND") and cursor.has(at + 2, "CARD") else at + 1
    rest = cursor.meaning(at + 2, "CARD") if place == at + 2 else Fraction(0)
    if rest < TWENTY and (rest or cursor.has(place, "TIMEUNIT")):
        value = part.value * cursor.meaning(at, "SCORE") + rest
        return _make(first, place + 1 if rest else place, value, "WORDS")
    return _make(first, part.stop, part.value, "WORDS")


def _after_article(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "a dozen", "a hundred and five", "a thousand", "a million and a half"."""
    after = cursor.joint(at + 1)
    if cursor.has(after, "DOZEN"):
        return _make(at, after + 1, cursor.meaning(after, "DOZEN"), "WORDS")
    multiple = cursor.has(after, "HUNDRED") or cursor.has(after, "SCALE")
    return _cardinal(cursor, at, at) if multiple and not cursor.plural(after) else None


# -- shares and vague numbers -----------------------------------------------------------------------------------------
def _share(cursor: Cursor, at: int) -> Numeral | None:
    """A fraction of one, or, before a scale, a number: "a quarter", "two-thirds", "half a million", "half a dozen"."""
    part = share(cursor, at)
    if part is None or is_rank(cursor, at, part) or is_place(cursor, at, part):
        return None
    after = part.stop
    if cursor.has(after, "OF") and cursor.has(after + 1, "A") and cursor.has(after + 2, "SCALE"):
        after += 1
    after = cursor.joint(after)
    after = cursor.joint(after + 1) if cursor.has(after, "A") else after  # "half-a-million"
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
    while cursor.has(stop, "OF") and cursor.has(stop + 1, "VAGUE") and value < ENOUGH:
        value *= cursor.meaning(stop + 1, "VAGUE")
        stop += 2
    return Numeral(at, stop, decimal(value), decimal(value * TEN), frozenset({"VAGUENUM"}))


def _several(cursor: Cursor, at: int) -> Numeral | None:
    """Such as "several hundred", "a few thousand": read as one of the scale; a couple of them as two."""
    scale, stop, _ = scales(cursor, at + 1, Fraction(1))
    if scale == 1:
        return None
    value = decimal(scale * cursor.meaning(at, "SEVERAL"))
    return Numeral(at, stop, value, value, frozenset({"NUM", "VAGUENUM", "SCALED"}))


def _in_crowds(cursor: Cursor, at: int) -> Numeral | None:
    """As in "scores of people": of people or things, and nobody's scores."""
    loose = at == 0 or cursor.tags[at - 1].isdisjoint({"DET", "POSS", "WORD", "CAP", "PRON"})
    if not loose or not cursor.has(at + 1, "OF") or not (cursor.plural(at + 2) or cursor.has(at + 2, "COUNTED")):
        return None
    value = cursor.meaning(at, "SCORES")
    return Numeral(at, at + 1, decimal(value), decimal(value * TEN), frozenset({"VAGUENUM"}))


def _said_point(cursor: Cursor, at: int) -> Numeral | None:
    """As in "point five", "oh point two"."""
    part = oh_point(cursor, at) if cursor.has(at, "OH") else point_first(cursor, at)
    return part and _make(at, part.stop, part.value, "WORDS", "DECIMAL")


_BY_TYPE = {
    "VAGUE": _vague, "SCORES": _in_crowds, "SEVERAL": _several, "MINUSWORD": _negative, "POINTWORD": _said_point,
    "OH": _said_point,
}  # fmt: skip

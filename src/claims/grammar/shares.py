"""Parts of a whole: "a half", "two-thirds", "one twenty-fifth", "five ten-thousandths", "3/4", "½", and "and a half"
after a whole number.
"""

from __future__ import annotations

from fractions import Fraction

from claims.grammar.cardinals import HUNDRED, TEN, THOUSAND, TWENTY, Part, below_thousand
from claims.grammar.cursor import Cursor

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_NUMBER_WORDS = frozenset({"CARD", "HUNDRED", "SCALE", "AND"})
_AFTER_SHARE = ("COMPARE", "ADV", "RELWORD", "UP", "DOWN")  # "a third less", and no third thing
_OF_WHICH = ("SCALE", "UNIT", "TIMEUNIT", "CURNAME", "TIMES")  # "two and half | years"
_OF_A_SCALE = ("OF", "A", "SCALE")
_HUNDREDS = 3  # digits of numbers that halves are not added to without an article: "in 2019 and half year 2020"
_LONGEST = 12  # tokens from the numerator to the denominator's last word


def share(cursor: Cursor, at: int) -> Part | None:
    """The fraction that begins at token `at`, or None."""
    if cursor.has(at, "SLASHFRACTION"):
        return Part(Fraction(cursor.lower[at]), at + 1)
    for tag in ("VULGAR", "HALF"):
        if cursor.has(at, tag):
            return Part(cursor.meaning(at, tag), at + 1)
    if cursor.has(at, "FRACTION") and all(cursor.has(at + n, tag) for n, tag in enumerate(_OF_A_SCALE, start=1)):
        return Part(cursor.meaning(at, "FRACTION"), at + 1)  # "the quarter of a million mark"
    last = _last_word(cursor, at)
    if last is None:
        return None
    first, part = _denominator(cursor, at, last)
    count = _numerator(cursor, at, first) if part else None
    if count is None:
        first, part = at + 1, _ordinal(cursor, at, last)
        count = Fraction(1)
    if not part or not _agrees(cursor, last, count, part) or _is_mixed(cursor, at, first, part):
        return None
    return Part(count * part, last + 1)


def _agrees(cursor: Cursor, last: int, count: Fraction, part: Fraction) -> bool:
    """Whether the name of the part is plural after more than one; with a hyphen or before a unit it need not be ("a
    two-third majority", "two and three quarter hours"), but "two third" and "one fifths" are no fractions.
    """
    if count == 1 or cursor.plural(last):
        return cursor.plural(last) != (count == 1)
    measured = cursor.has(last + 1, "TIMEUNIT") or cursor.has(last + 1, "UNIT") or cursor.has(last + 1, "SCALE")
    return count * part < 1 and (cursor.words[last - 1] == "-" or measured)


def _last_word(cursor: Cursor, at: int) -> int | None:
    """Where the number words that begin at token `at` end in the name of a part ("fifths", "thirty-second")."""
    for place in range(at + 1, min(at + _LONGEST, cursor.count)):
        tags = cursor.tags[place]
        if not tags.isdisjoint({"FRACTION", "HALF", "FRACTIONORD"}) or _ends_ordinal(cursor, place):
            return place
        if tags.isdisjoint(_NUMBER_WORDS) and cursor.words[place] != "-":
            return None
    return None


def _ends_ordinal(cursor: Cursor, at: int) -> bool:
    """Whether "first" or "second" ends the name of a part: after tens, with a hyphen, and naming no thing's place."""
    joined = cursor.has(at, "ORDWORD") and cursor.words[at - 1] == "-" and cursor.has(at - 2, "CARD")
    return joined and not cursor.has(at + 1, "WORD")


def _denominator(cursor: Cursor, at: int, last: int) -> tuple[int, Fraction]:
    """Where the name of the part begins that ends at token `last`, and the part: "fifths", "twenty-fifths", "thirty
    fifths" (but "and thirty fifths" is 30 of them), "ten-thousandths"; 0 where there is none.
    """
    part = _named(cursor, last)
    hyphen = cursor.joint(last - 1) == last
    before = last - 2 if hyphen else last - 1
    value = cursor.meaning(before, "CARD") if cursor.has(before, "CARD") else Fraction(0)
    if before > at:
        tens = value >= TWENTY and value % TEN == 0 and not cursor.has(before - 1, "AND")
        if tens and Fraction(1, TEN) < part <= 1:
            return before, 1 / (value + 1 / part)
        value = Fraction(HUNDRED) if cursor.has(before, "HUNDRED") else value
        if hyphen and value and part <= Fraction(1, HUNDRED) and cursor.words[before - 1] != "-":
            return before, part / value
    return last, part if not cursor.has(last, "FRACTIONORD") and part < 1 else Fraction(0)


def _named(cursor: Cursor, at: int) -> Fraction:
    """The part that one word names: a third, a half, of "twenty-firsts" the first; 0 where that is none."""
    for tag in ("HALF", "FRACTION"):
        if cursor.has(at, tag):
            return cursor.meaning(at, tag)
    tag = "FRACTIONORD" if cursor.has(at, "FRACTIONORD") else "ORDWORD"
    value = cursor.meaning(at, tag)
    return 1 / value if value else value


def _ordinal(cursor: Cursor, at: int, last: int) -> Fraction:
    """One over the ordinal that follows "one" or "a" up to token `last`: "one one hundred fifth"; 0 where none does."""
    one = cursor.has(at, "A") or (cursor.has(at, "CARD") and cursor.meaning(at, "CARD") == 1)
    if not one or not cursor.has(at + 1, "CARD"):
        return Fraction(0)
    found = below_thousand(cursor, at + 1)
    return 1 / found.value if found.ordinal and found.stop == last + 1 else Fraction(0)


def _numerator(cursor: Cursor, at: int, stop: int) -> Fraction | None:
    """The number that takes up all tokens from `at` to `stop` (exclusive), but for a hyphen at the end."""
    cursor = cursor.before(stop - 1 if cursor.words[stop - 1] == "-" else stop)
    if cursor.has(at, "DAY"):
        part = Part(Fraction(cursor.words[at]), at + 1)
    elif cursor.has(at, "CARD"):
        part = below_thousand(cursor, at)
    elif cursor.has(at, "A"):
        part = Part(Fraction(1), at + 1)
        if cursor.has(at + 1, "HUNDRED"):
            part = Part(Fraction(HUNDRED), at + 2)
    else:
        return None
    value, after, ordinal = part
    while cursor.has(after, "SCALE"):
        value, after = value * cursor.meaning(after, "SCALE"), after + 1
    return value if after == cursor.count and not ordinal else None


def _is_mixed(cursor: Cursor, at: int, first: int, part: Fraction) -> bool:
    """Whether the last "and" joins a whole number and less than one: "twenty and three fifths", but not "one hundred
    and thirty fifths".
    """
    joint = next((place for place in range(first - 1, at, -1) if cursor.has(place, "AND")), None)
    rest = None if joint is None else _numerator(cursor, cursor.joint(joint + 1), first)
    return joint is not None and (rest is None or rest * part < 1)


def and_share(cursor: Cursor, at: int) -> Part | None:
    """Such as "and a half", "-and-a-half", "and three quarters" after a whole number; "and half" after a small one
    where it is of something ("two and half years").
    """
    at = cursor.joint(at)
    if not cursor.has(at, "AND"):
        return None
    small = len(cursor.words[at - 1]) < _HUNDREDS or cursor.has(at - 1, "CARD")
    at = cursor.joint(at + 1)
    halves = small and cursor.has(at, "HALF") and any(cursor.has(cursor.joint(at + 1), tag) for tag in _OF_WHICH)
    return share(cursor, at) if halves or cursor.has(at, "A") or cursor.has(at, "CARD") else None


def and_part(cursor: Cursor, at: int, scale: Fraction) -> Part | None:
    """What "and a half" adds after a number with a scale: a part of the scale ("two million and a half"), or of a
    smaller one ("one billion and a half million"); None before "of", where it is a share of its own.
    """
    half = and_share(cursor, at)
    if half is None or cursor.has(half.stop, "OF"):
        return None
    if not cursor.has(half.stop, "SCALE"):
        return Part(half.value * scale, half.stop)
    smaller = cursor.meaning(half.stop, "SCALE")
    return Part(half.value * smaller, half.stop + 1) if smaller < scale else None


def is_rank(cursor: Cursor, at: int, part: Part) -> bool:
    """Whether "one millionth" names a place in a series: after "the" or "its", before what it is the millionth of."""
    small = part.value <= Fraction(1, THOUSAND) and part.stop == at + 2 and cursor.has(at, "CARD")
    return small and cursor.has(at - 1, "DET") and cursor.has(part.stop, "WORD")


def is_place(cursor: Cursor, at: int, part: Part) -> bool:
    """Whether "a third" is one more of a series: before a noun, but not "a third less" or "a third of"."""
    if not (cursor.has(at, "A") and cursor.has(part.stop - 1, "ORDWORD") and cursor.has(part.stop, "WORD")):
        return False
    return not _does(cursor, part.stop) and not any(cursor.has(part.stop, tag) for tag in _AFTER_SHARE)


def _does(cursor: Cursor, at: int) -> bool:
    """Whether the word is a verb and, with no noun after it, no adjective, "a fifth died"; or one that may be a noun
    and has an object: "a third lack water", "a fifth heat their homes", but "a third place finish".
    """
    if cursor.has(at, "VERBNOUN") and not cursor.plural(at):
        held = cursor.has(at, "HOLDVERB") and not cursor.has(at + 1, "OF")  # "a third lack | of will" is one
        return held or cursor.has(at + 1, "PLURAL") or cursor.has(at + 1, "POSSDET")
    verb = (cursor.has(at, "VERB") or cursor.has(at, "ED")) and not cursor.has(at, "VERBNOUN")
    noun = cursor.has(at + 1, "WORD") and not cursor.has(at + 1, "CARD")
    return verb and not cursor.has(at, "PLURAL") and not noun

"""Parts of a whole: "a half", "two-thirds", "one twenty-fifth", "3/4", "½", and "and a half" after a whole number."""

from __future__ import annotations

from fractions import Fraction

from claims.grammar.cardinals import TEN, TWENTY, Part, below_hundred
from claims.grammar.cursor import Cursor

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅐": Fraction(1, 7), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip


def share(cursor: Cursor, at: int) -> Part | None:
    """The fraction that begins at token `at`, or None."""
    if cursor.has(at, "SLASHFRACTION"):
        return Part(Fraction(cursor.words[at]), at + 1)
    for tag in ("VULGAR", "HALF"):
        if cursor.has(at, tag):
            return Part(cursor.meaning(at, tag), at + 1)
    count = _numerator(cursor, at)
    part = _denominator(cursor, cursor.joint(count.stop)) if count else None
    if count is None or part is None or cursor.plural(part.stop - 1) == (count.value == 1):
        return None  # "two third", "one fifths": no fraction
    return Part(count.value * part.value, part.stop)


def _numerator(cursor: Cursor, at: int) -> Part | None:
    if cursor.has(at, "CARD"):
        part = below_hundred(cursor, at)
        return None if part.ordinal else part
    if cursor.has(at, "DAY"):
        return Part(Fraction(cursor.words[at]), at + 1)
    return Part(Fraction(1), at + 1) if cursor.has(at, "A") else None


def _denominator(cursor: Cursor, at: int) -> Part | None:
    """Such as "half", "thirds", "twenty-fifth": one over it."""
    for tag in ("HALF", "FRACTION"):
        if cursor.has(at, tag):
            return Part(cursor.meaning(at, tag), at + 1)
    if cursor.has(at, "CARD") and cursor.meaning(at, "CARD") >= TWENTY:
        place = cursor.joint(at + 1)
        if cursor.has(place, "FRACTION") and cursor.meaning(place, "FRACTION") > Fraction(1, TEN):
            return Part(1 / (cursor.meaning(at, "CARD") + 1 / cursor.meaning(place, "FRACTION")), place + 1)
    return None


def and_share(cursor: Cursor, at: int) -> Part | None:
    """Such as "and a half", "-and-a-half", "and three quarters" after a whole number."""
    at = cursor.joint(at)
    if not cursor.has(at, "AND"):
        return None
    at = cursor.joint(at + 1)
    return share(cursor, at) if cursor.has(at, "A") or cursor.has(at, "CARD") else None

"""What multiplies a number after it: "million", "lakh crore", a glued "bn" or "m", "dozen", "× 10⁶", and powers."""

from __future__ import annotations

from fractions import Fraction

from claims.grammar.cardinals import TEN, TWENTY, Part
from claims.grammar.cursor import Cursor
from claims.grammar.scale_letters import is_scale

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_LONGEST_EXPONENT = 3
_HIGH = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_LARGEST_POWER = 300  # digits of a power of a number that is not ten
ENOUGH = 10**30  # where "million million …" goes on beyond this, it is no number that anyone means


def scales(cursor: Cursor, at: int, value: Fraction) -> Part:
    """All scales that follow `value` at token `at`, multiplied; 1 where there is none."""
    scale = Fraction(1)
    while scale < ENOUGH:
        place, tag = _scale(cursor, at, value if scale == 1 else None)
        if not tag:
            return Part(scale, at)
        scale *= cursor.meaning(place, tag)
        at = place + 1
    return Part(scale, at)


def _scale(cursor: Cursor, at: int, value: Fraction | None) -> tuple[int, str]:
    """The place and type of the scale at token `at`; `value` is None after a first scale, where fewer may follow."""
    place = cursor.joint(at)
    limited = cursor.has(place, "AT_LEAST_AFTER") or cursor.has(place, "APPROX_AFTER")
    place += limited and cursor.has(place + 1, "SCALE")  # "40+ million", "40-odd million"
    if cursor.has(place, "SCALE"):
        return place, "SCALE"
    if value is None:
        return at, ""
    if cursor.has(place, "HUNDRED") and value < TWENTY:
        return place, "HUNDRED"
    if cursor.has(at, "SCALE_LETTER") and is_scale(cursor, at):
        return at, "SCALE_LETTER"
    return (place, "DOZEN") if cursor.has(place, "DOZEN") else (at, "")


def power_of_ten(cursor: Cursor, at: int) -> Part:
    """Such as "× 10^6", "×10⁻⁸", "x 10-8": scientific notation after a number; 1 where there is none."""
    none = Part(Fraction(1), at)
    if not cursor.has(at, "TIMESX") or at + 2 >= cursor.count or cursor.words[at + 1] != "10":
        return none
    exponent, stop = _exponent(cursor, at + 3 if cursor.words[at + 2] == "^" else at + 2)
    return none if exponent is None else Part(Fraction(10) ** exponent, stop)


def raised(cursor: Cursor, at: int, base: Fraction) -> Part:
    """Such as "2^8", "10⁶", "2.5^-1": `base` to the power at token `at`; `base` itself where there is none.

    Digits set high are an exponent only of ten: after any other number they are as often a footnote.
    """
    none = Part(base, at)
    caret = at < cursor.count and cursor.words[at] == "^"
    high = base == TEN and cursor.glued(at) and (cursor.words[at][0] in _HIGH or _lost_height(cursor, at))
    if not (caret or high):
        return none
    exponent, stop = _exponent(cursor, at + 1 if caret else at)
    digits = len(str(base.numerator)) + len(str(base.denominator))
    if exponent is None or not base or (base != TEN and abs(exponent) * digits > _LARGEST_POWER):
        return none
    return Part(base**exponent, stop)


def _lost_height(cursor: Cursor, at: int) -> bool:
    """Whether a true minus and one digit follow ten: an exponent that lost its height, "10−7", since no range falls."""
    minus = cursor.words[at] == "−" and cursor.glued(at + 1)
    return minus and cursor.words[at + 1].isdecimal() and len(cursor.words[at + 1]) == 1


def _exponent(cursor: Cursor, at: int) -> tuple[int | None, int]:
    """The whole number at token `at`, with or without a minus, set high or not, and the index after it."""
    sign = 1
    if at + 1 < cursor.count and cursor.words[at] in {"-", "−", "⁻"}:
        sign, at = -1, at + 1
    digits = cursor.words[at].translate(_SUPERSCRIPT).replace("−", "-") if at < cursor.count else ""
    if not digits.removeprefix("-").isdecimal() or len(digits) > _LONGEST_EXPONENT:
        return None, at
    return sign * int(digits), at + 1

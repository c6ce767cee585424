"""Decimals as they are said: "two point five", "point seven five", "oh point oh nine", "one point two million"."""

from __future__ import annotations

from fractions import Fraction

from claims.grammar.cardinals import HUNDRED, Part, below_hundred
from claims.grammar.cursor import Cursor
from claims.grammar.scales import scales

# Types of what a decimal measures; before anything else "at one point two men left" names a time.
_MEASURED = frozenset({"PERCENT", "POINT", "UNIT", "SCALE", "TIMES", "CURNAME", "TIMEUNIT"})


def pointed(cursor: Cursor, first: int, whole: Part) -> Part | None:
    """Such as "two point five", "nil point seven five million", "one point twenty-five": `whole` is the number before
    the point, which began at token `first`. None where no decimals follow.
    """
    hyphens = cursor.has(whole.stop, "HYPHEN") and cursor.has(whole.stop + 2, "HYPHEN")  # "seven-point-five"
    at = whole.stop + hyphens
    if not (cursor.has(at, "POINTWORD") and _is_figure(cursor, at + 1 + hyphens)) or _is_moment(cursor, first):
        return None
    figures, at = "", at + 1 + hyphens
    while _is_figure(cursor, at):
        part = below_hundred(cursor, at) if cursor.has(at, "CARD") else Part(Fraction(0), at + 1)
        figures, at = figures + str(part.value), part.stop
    value = whole.value + Fraction(int(figures), 10 ** len(figures))
    scale, at, _ = scales(cursor, at, value)
    return Part(value * scale, at)


def _is_figure(cursor: Cursor, at: int) -> bool:
    return cursor.has(at, "OH") or (cursor.has(at, "CARD") and cursor.meaning(at, "CARD") < HUNDRED)


def _is_moment(cursor: Cursor, first: int) -> bool:
    """Whether "one point" at a token names a time and what follows counts things: "at one point two men left"."""
    if not (cursor.has(first - 1, "AT") and cursor.has(first, "CARD") and cursor.meaning(first, "CARD") == 1):
        return False
    after = below_hundred(cursor, first + 2).stop if cursor.has(first + 2, "CARD") else first + 3
    return after < cursor.count and cursor.tags[after].isdisjoint(_MEASURED)


def point_first(cursor: Cursor, at: int) -> Part | None:
    """As in "point five", said of a share or a measure, or alone; not in "at this point two men left"."""
    loose = at == 0 or cursor.tags[at - 1].isdisjoint({"DET", "POSS", "WORD"}) or cursor.has(at - 1, "AUX")
    found = pointed(cursor, at, Part(Fraction(0), at)) if loose else None
    if found is None:
        return None
    if found.stop >= cursor.count:
        return found if at == 0 else None
    of = cursor.has(found.stop, "OF") and cursor.has(found.stop + 1, "A")  # "point five of a percent"
    after = found.stop + 2 * of
    return found if any(cursor.has(after, one) for one in ("PERCENT", "POINT", "UNIT")) else None


def oh_point(cursor: Cursor, at: int) -> Part | None:
    """As in "oh point two": a nought as it is said; "oh" alone is a cry."""
    return pointed(cursor, at, Part(Fraction(0), at + 1))

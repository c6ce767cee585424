"""Better and worse: where both ends are told, they say which way it went: "the deficit improved to 5 million from 9",
"the ratio worsened from 96% to 98%". The word alone does not: debts that improve fall.
"""

from __future__ import annotations

from decimal import Decimal

from claims.context.frame import Frame
from claims.context.items.told import before_limits
from claims.context.nouns import has
from claims.model import Quantity

_JUDGING = "JUDGING"
_NEAR = 8  # tokens back to the word that judges


def by_ends(frame: Frame, index: int, told: str) -> str:
    """The direction that the words tell of mention `index`, or that of its ends where they only judge it."""
    first, value = frame.first[index], frame.mentions[index].value
    if told == "up" and isinstance(value, Quantity) and value.descends:
        return "down"  # "lowered the increase from 5% to 4%"
    if not told or _JUDGING not in frame.types:  # as mostly
        return told
    if not any(_JUDGING in own for own in frame.tokens.tags[max(first - _NEAR, 0) : first]):
        return told
    start, end = _ends(frame, index)
    return told if start == end else "up" if start < end else "down"


def _ends(frame: Frame, index: int) -> tuple[Decimal, Decimal]:
    """From where to where a figure went; twice the same number where that is not told."""
    value = frame.mentions[index].value
    if not isinstance(value, Quantity):
        return Decimal(0), Decimal(0)
    if value.low != value.high:
        return (value.high, value.low) if value.descends else (value.low, value.high)
    for at in (index + 1, index - 1):
        other = frame.mentions[at].value if 0 <= at < len(frame.mentions) else None
        if isinstance(other, Quantity) and _comes_from(frame, at, index):
            return other.low, value.low
    return value.low, value.low


def _comes_from(frame: Frame, other: int, index: int) -> bool:
    """Whether a figure is the one that another, of its kind and unit, came from."""
    mine, one = frame.mentions[index], frame.mentions[other]
    alike = mine.kind == one.kind and getattr(mine.value, "unit", "") == getattr(one.value, "unit", "")
    return alike and has(frame, before_limits(frame, other), "FROM")

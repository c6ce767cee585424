"""Figures that share what divides them: the members of a list, "1.6% and 3.3% annually", and the two levels of one
thing, "rose to 12 cents a share from 10 cents", "from $3 a mile to $4".
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.context import direction
from claims.context.frame import Frame
from claims.context.syntax.neighbours import HEDGES
from claims.model import Quantity

_JOINING = frozenset({"AND", "OR", "COMMA"})  # between figures said of one thing
_LISTED = frozenset({"percentage", "money"})
_LEVELS = frozenset({"money", "measurement"})
_TIMES = frozenset({"date", "duration"})
_PRIOR = HEDGES | {"THE", "POSSDET", "PRIORADJ", "A"}  # between "from" and its figure
_CHANGES = frozenset({"UP", "DOWN", "UPNOUN", "DOWNNOUN"})
_DIVIDING = frozenset({"A", "PER", "EACH", "EVERY", "STROKE"})
_DIVISOR = 4  # tokens of "a square metre" at most, and the bracket
_VERBS = frozenset({"UP", "DOWN"})
_SIZE = 10  # times the one of two levels is the other at most


def partners(frame: Frame, index: int) -> Iterator[int]:
    """The figures that mention `index` may share its denominator with, nearest first."""
    after = index + 1
    while after < len(frame.mentions) and _is_listed(frame, after - 1):
        yield after
        after += 1
    after = index + 1
    while after < len(frame.mentions) and frame.mentions[after].kind in _TIMES:
        after += 1
    if after < len(frame.mentions) and _are_levels(frame, index, after):
        yield after
    before = index - 1
    while before >= 0 and frame.mentions[before].kind in _TIMES:
        before -= 1
    if before >= 0 and _are_levels(frame, before, index):
        yield before
    if before >= 0 and (third := _over(frame, before, index)) >= 0:
        yield third


def _over(frame: Frame, before: int, index: int) -> int:
    """The figure that mention `index` is told beside over one between, -1 where none is: "$9m or $1.50 A SHARE, against
    $8m or $1.20", "to $18.9 A BARREL next year from $17.4 this year and $14.7 in 1999".
    """
    tags, others = frame.tokens.tags, [at for at in range(before) if frame.mentions[at].kind not in _TIMES][-2:]
    tie = tags[_tie(frame, index)]
    if len(others) > 1 and "OR" in tie and "OR" in tags[_tie(frame, others[1])]:
        whole = frame.last[before] in range(frame.first[index] - 2, frame.first[index])
        alike = whole and frame.mentions[index].kind in _LEVELS and _are_one(frame, others[1], index)
        return others[1] if alike else -1
    dated = index + 1 < len(frame.mentions) and frame.mentions[index + 1].kind in _TIMES
    third = others and dated and "AND" in tie and _are_one(frame, before, index)
    return others[-1] if third and _are_levels(frame, others[-1], before) else -1


def brackets(frame: Frame, index: int) -> bool:
    """Whether a figure opens the brackets right behind what divides the one before, in its unit or in another: "£5 a
    week (£7 if shared)", "10 kronor a glass (ABOUT 20p)"; not "£5 a week (£260 in all)".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(HEDGES):
        at -= 1
    start = frame.last[index - 1]
    if at < 0 or "OPEN" not in tags[at] or not 1 < at - start <= _DIVISOR or tags[start].isdisjoint(_DIVIDING):
        return False
    one, other = frame.mentions[index - 1], frame.mentions[index]
    if one.kind != other.kind or not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity):
        return False
    return one.kind in _LEVELS and (one.value.unit != other.value.unit or _are_near(frame, index - 1, index))


def _is_listed(frame: Frame, index: int) -> bool:
    """Whether nothing but "and" or a comma stands between a figure and the next of its kind; the whole of what is told
    by the piece is no other piece: "$270 million or $2 a share".
    """
    at, after = frame.last[index], index + 1
    joined = frame.first[after] == at + 1 and not frame.tokens.tags[at].isdisjoint(_JOINING)
    alike = joined and frame.mentions[index].kind == frame.mentions[after].kind in _LISTED
    return alike and not ("OR" in frame.tokens.tags[at] and not _are_near(frame, index, after))


def _are_near(frame: Frame, first: int, second: int) -> bool:
    """Whether two figures are of one size."""
    one, other = frame.mentions[first].value, frame.mentions[second].value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    small, large = sorted((abs(one.low), abs(other.low)))
    return bool(large <= small * _SIZE)


def _are_one(frame: Frame, first: int, second: int) -> bool:
    """Whether two figures are of one unit and size."""
    one, other = frame.mentions[first].value, frame.mentions[second].value
    alike = isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit == other.unit
    return alike and _are_near(frame, first, second)


def _are_levels(frame: Frame, first: int, second: int) -> bool:
    """Whether two figures of one unit and size are told as the level of one thing, now and before."""
    if frame.mentions[first].kind not in _LEVELS or not _are_one(frame, first, second):
        return False
    tags, at = frame.tokens.tags, _tie(frame, second)
    if any("AGAINST" in own for own in tags[max(at - 1, 0) : at + 1]):
        return True  # "£5 a night, against £4 in Orm"
    if "TO" in tags[at]:
        return "FROM" in tags[_tie(frame, first)] or (
            at > 0 and not tags[at - 1].isdisjoint(_VERBS)
        )  # "£4 a day, rising to £5"
    moved = not tags[at - 1].isdisjoint(_CHANGES) or bool(direction.read(frame, first))
    return "FROM" in tags[at] and moved


def _tie(frame: Frame, index: int) -> int:
    """The token before a figure, its hedges passed over."""
    at = frame.first[index] - 1
    while at > 0 and not frame.tokens.tags[at].isdisjoint(_PRIOR) and "FROM" not in frame.tokens.tags[at]:
        at -= 1
    return max(at, 0)

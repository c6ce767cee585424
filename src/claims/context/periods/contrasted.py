"""What is told in contrast, and of the same time: "exports fell 5% in May WHILE imports rose 3%"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.items.told import before_limits
from claims.context.periods.reach import VERBS, WALLS
from claims.context.subjects.lists import UNDATED
from claims.model import Quantity, Timex

_CONTRASTS = frozenset({"WHILEWORD", "BUT"})
_REACH = 16  # tokens from a figure back to its "while"
_VERB = 3  # tokens from a figure to its verb: "while 30 in Leem WERE hurt"
_OTHERWISE = frozenset({"PRESENT", "FUTURE", "MODAL", "NOWWORD", "SINCE", "THENWORD", "CARRYVERB"})
_COMPARING = frozenset({"WHENWALL", "AGAINST"})
_PERFECT = frozenset({"AUX", "HOLDVERB"})  # "has fallen", "had fallen"


def is_former(frame: Frame, index: int) -> bool:
    """Whether a figure is the level before a change, and not both ends of one: "rose FROM 5% (to 6% in May)"; or
    what another is set against, "AGAINST 5% now".
    """
    return frame.first[index] > 0 and _leaves(frame, index, frame.first[index] - 1)


def _leaves(frame: Frame, index: int, at: int) -> bool:
    """Whether "from" or "against" stands at a token before a figure that is not both ends of a change."""
    value = frame.mentions[index].value
    both = isinstance(value, Quantity) and value.low != value.high
    return not both and not frame.tokens.tags[at].isdisjoint({"FROM", "AGAINST"})


def contrasted(frame: Frame, index: int) -> int:
    """The figure whose time is that of mention `index` too, as a clause of the past with no date of its own stands in
    contrast to one that ends in its date: "fell to 5 in May[, from 6 in 2019,] WHILE imports rose 3%"; -1 where none.
    """
    tags, owner, first = frame.tokens.tags, frame.owner, frame.first[index]
    if frame.types.isdisjoint(_CONTRASTS) or is_former(frame, index):  # as mostly
        return -1
    near = range(first - 1, max(first - _REACH, 1), -1)
    at = next((at for at in near if not tags[at].isdisjoint(_CONTRASTS | WALLS) or frame.is_date(at)), 0)
    end = at - 1 - ("COMMA" in tags[at - 1])
    if end < 1 or tags[at].isdisjoint(_CONTRASTS) or not frame.is_date(end) or _is_dated(frame, frame.last[index]):
        return -1
    if not _is_past(frame, at + 1, index):
        return -1
    stop = _compares(frame, end)
    others = (one for one in range(owner[end] - 1, -1, -1) if frame.mentions[one].kind not in UNDATED)
    told = (one for one in others if not _leaves(frame, one, max(before_limits(frame, one), 0)))  # "from about 5"
    other = next((one for one in told if frame.last[one] <= stop), -1)
    return other if _is_over(frame, owner[end]) else -1


def _compares(frame: Frame, end: int) -> int:
    """The first word behind a figure that leads to what it is only compared with, in the clause that ends at a token:
    "rose 5% in May | AFTER 4% in April"; the end where none does.
    """
    tags, stop, led = frame.tokens.tags, end, end
    for at in range(end, -1, -1):
        if "SEMI" in tags[at]:
            break
        if frame.owner[at] >= 0 and not frame.is_date(at):
            stop = led
        elif frame.owner[at] < 0 and not tags[at].isdisjoint(_COMPARING):
            led = at
    return stop


def _is_past(frame: Frame, start: int, index: int) -> bool:
    """Whether the clause that begins at a token and holds mention `index` tells of what was done, by its last verb up
    to that or the first behind it; not of what has been done since.
    """
    tags, last = frame.tokens.tags, frame.last[index]
    behind = range(last, min(last + _VERB, len(tags)))
    told = [tags[at] for at in (*range(frame.first[index] - 1, start - 1, -1), *behind) if frame.owner[at] < 0]
    if any(not own.isdisjoint(_OTHERWISE) or own >= _PERFECT for own in told):
        return False
    verb = next((own for own in told if not own.isdisjoint(VERBS)), frozenset[str]())
    return not verb.isdisjoint({"PAST", "VERBED"})


def _is_dated(frame: Frame, last: int) -> bool:
    """Whether a date, or a length of time, stands behind a figure in its clause."""
    for at in range(last, len(frame.owner)):
        if frame.owner[at] >= 0 and not isinstance(frame.mentions[frame.owner[at]].value, Quantity):
            return True
        if not frame.tokens.tags[at].isdisjoint(WALLS | _CONTRASTS):
            return False
    return False


def _is_over(frame: Frame, date: int) -> bool:
    """Whether a date is over when its document is written."""
    value = frame.mentions[date].value
    return isinstance(value, Timex) and "" < value.start <= (frame.document.source.date or value.start)

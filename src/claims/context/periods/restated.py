"""What says a figure once more in other units, and holds when that does: "£5 million, or 9p a share, a year ago"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.items.told import before_limits

_TIMES = frozenset({"date", "duration"})
_RATE = 4  # tokens of "a diluted share,", "of net sales,"
_LED = 2  # tokens of "in the"
_LEADING = frozenset({"IN", "FOR", "WHENPREP", "THE"})


def restates(frame: Frame, index: int) -> bool:
    """Whether a figure says the one before it once more, in other units: "£5 million, OR 9P A SHARE, a year ago"."""
    at = before_limits(frame, index)
    beside = (
        index > 0 and at > 0 and frame.last[index - 1] in {at - 1, at} and frame.mentions[index - 1].kind not in _TIMES
    )
    return beside and "OR" in frame.tokens.tags[at]


def past_restated(frame: Frame, index: int) -> int:
    """The end of a figure; or that of what says it once more where a time follows: "£5 million, or 9p a share, | a year
    ago", "£5 million, or 9% of sales, | in the third quarter".
    """
    tags, owner, last = frame.tokens.tags, frame.owner, frame.last[index]
    if index + 1 == len(frame.mentions) or not restates(frame, index + 1):
        return last
    stop = at = past_rate(frame, index + 1)
    while at < min(stop + _LED, len(tags)) and owner[at] < 0 and tags[at] & _LEADING and "FROM" not in tags[at]:
        at += 1
    return stop if at < len(tags) and owner[at] >= 0 and frame.mentions[owner[at]].kind in _TIMES else last


def past_rate(frame: Frame, index: int) -> int:
    """The place behind a figure with what it is per and a comma: "9p A DILUTED SHARE, | a year ago", "9% OF
    SALES, |".
    """
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    at += at < len(tags) and "CURADJ" in tags[at]  # "9 cents US per share"
    if at < len(tags) and not tags[at].isdisjoint({"A", "PER", "OF"}) and owner[at] < 0:
        stop = min(at + _RATE, len(tags))
        at = next((place for place in range(at + 1, stop) if owner[place] >= 0 or "WORD" not in tags[place]), at)
    return at + 1 if at < len(tags) and "COMMA" in tags[at] else at

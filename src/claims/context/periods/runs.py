"""Dates of which one goes on from the other: "in March and April 2000", "in 1998 and 1999"."""

from __future__ import annotations

from datetime import date

from claims.context.frame import Frame
from claims.model import Timex

_JOINT = 2  # tokens of ", and"


def follows(one: Timex, other: Timex) -> bool:
    """Whether a date begins on the day after another of the same length ends, or after the last of some such."""
    if not one.end or not other.start or len(one.edtf.split("/")[-1]) != len(other.edtf.split("/")[0]):
        return False
    return (date.fromisoformat(other.start) - date.fromisoformat(one.end)).days == 1


def joined(frame: Frame, index: int, value: Timex) -> Timex | None:
    """The date right before one that goes on from it: "in MARCH and April 2000", "in 1998 and 1999"; of "in 1998 and
    2000" each stands for itself.
    """
    before = frame.mentions[index - 1].value if index else None
    between = frame.tokens.tags[frame.last[index - 1] : frame.first[index]] if index else []
    if not isinstance(before, Timex) or not 0 < len(between) <= _JOINT or "AND" not in between[-1]:
        return None
    listed = all(not own.isdisjoint({"COMMA", "AND"}) for own in between)
    return before if listed and follows(before, value) else None

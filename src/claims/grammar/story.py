"""What a paragraph has just told: "They met on 26 May 2017. Two days later, on 28 May, …" goes on in 2017."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence

from claims.model import Mention, Timex

_FULL = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # a day, a month or a year, and no season (2017-21)
_REACH = 400  # characters after a date that its paragraph goes on with it


class Story:
    """The day, month or year that a paragraph has just told in full, `told` (ISO 8601; empty where there is none), and
    the last date of any kind that it has named, `named`. `starts` is where each paragraph of the document begins.
    """

    __slots__ = ("_named_until", "_starts", "_told_until", "named", "told")

    def __init__(self, starts: Sequence[int] = ()) -> None:
        self.told, self.named, self._starts = "", None, starts
        self._told_until = self._named_until = -1

    named: Mention | None

    def goes_on(self, place: int) -> None:
        """Begin a sentence: a new paragraph begins a new story, and in a long one the old is forgotten."""
        if place >= self._told_until:
            self.told = ""
        if place >= self._named_until:
            self.named = None

    def tells(self, mention: Mention) -> bool:
        """Whether a mention is a date; it is kept."""
        value = mention.value
        if not isinstance(value, Timex):
            return False
        following = bisect_right(self._starts, mention.span.start)
        ends = self._starts[following] if following < len(self._starts) else sys.maxsize
        until = min(ends, mention.span.end + _REACH)
        self.named, self._named_until = mention, until
        if not value.relative and _FULL.fullmatch(value.edtf):
            self.told, self._told_until = value.edtf, until
        return True

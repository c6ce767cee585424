"""What a paragraph has just told: "They met on 26 May 2017. Two days later, on 28 May, …" goes on in 2017."""

from __future__ import annotations

import re

from claims.model import Mention, Timex

_FULL = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # a day, a month or a year, and no season (2017-21)
_REACH = 400  # characters after a date that its paragraph goes on with it


class Story:
    """The day, month or year that a paragraph has just told in full, `told` (ISO 8601; empty where there is none)."""

    __slots__ = ("_paragraph", "_until", "told")

    def __init__(self) -> None:
        self.told, self._paragraph, self._until = "", -1, -1

    def goes_on(self, paragraph: int, place: int) -> None:
        """Begin a sentence of this paragraph: a new one begins a new story, and in a long one the old is forgotten."""
        if paragraph != self._paragraph or place > self._until:
            self._paragraph, self.told = paragraph, ""

    def tells(self, mention: Mention) -> bool:
        """Whether a mention is a day, a month or a year told in full; it is kept."""
        value = mention.value
        if not isinstance(value, Timex) or value.relative or not _FULL.fullmatch(value.edtf):
            return False
        self.told, self._until = value.edtf, mention.span.end + _REACH
        return True

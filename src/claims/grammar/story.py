"""What a paragraph has just told: "They met on 26 May 2017. Two days later, on 28 May, …" goes on in 2017."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right

from claims.model import Document, Mention, Quantity, Timex

_TOLD = re.compile(r"(\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?)(?:-2[1-4])?$")  # a day, a month, a year; that of a season
_MEASURED = frozenset({"percentage", "measurement", "money", "duration"})
FIRST = "first"  # in `memo`: where the first month and quarter named begin, which a release is mostly about
_MONTH = 7  # characters of "2024-05"
_QUARTER = re.compile(r"quarter|^Q\d")  # in a date's part
_NEAR = 240  # characters after a figure that a next sentence goes on with it
_REACH = 400  # characters after a date or a sum that its paragraph goes on with it


class Story:
    """What was told before a place: the day, month or year that the paragraph has just told in full, `told` (ISO 8601;
    empty where there is none); the last date of any kind that it has named, `named`; the last figure with a unit,
    `figure`, which the next speaker may go on with, and those of this sentence by kind, `figures`; and the last sum of
    money, `sum`, in whose currency the next is.
    `memo` is for what somebody has found out about the whole document, asked once.
    """

    __slots__ = (
        "_document", "_figure_until", "_named_until", "_starts", "_sum_until", "_told_until", "figure", "figures",
        "memo", "named", "sum", "told",
    )  # fmt: skip

    def __init__(self, document: Document | None = None) -> None:
        self.told, self.named, self.figure, self.sum, self._document = "", None, None, None, document
        self.memo: dict[str, str] = {}
        self.figures: dict[str, list[Mention]] = {}
        self._starts = [block.start for block in document.blocks] if document else []  # where each paragraph begins
        self._told_until = self._named_until = self._figure_until = self._sum_until = -1

    named: Mention | None
    figure: Mention | None
    sum: Mention | None

    @property
    def text(self) -> str:
        """All of the document, before the place and after it; empty where a sentence stands alone."""
        return self._document.text[self._document.start : self._document.end] if self._document else ""

    def goes_on(self, place: int) -> None:
        """Begin a sentence: a new paragraph begins a new story, and in a long one the old is forgotten."""
        self.figures = {}
        if place >= self._told_until:
            self.told = ""
        if place >= self._named_until:
            self.named = None
        if place >= self._figure_until:
            self.figure = None
        if place >= self._sum_until:
            self.sum = None

    def tells(self, mention: Mention, *, within: bool = False) -> None:
        """Keep a date or a figure; a count of things ends what goes on with the figure before, and a length of time
        `within` which that holds does not.
        """
        value, end = mention.value, mention.span.end
        if isinstance(value, Quantity):
            self.figures.setdefault(mention.kind, []).append(mention)
            if within and mention.kind == "duration":
                return
            if mention.kind in _MEASURED:
                steps = mention.kind == "percentage" and value.unit != "percent"
                if not (steps and self.figure is not None and self.figure.kind == mention.kind):
                    self.figure = mention  # a step in points is no level that others are told beside
                self._figure_until = end + _NEAR
                if mention.kind == "money":
                    self.sum, self._sum_until = mention, end + _REACH
            elif mention.kind == "count" and value.low != 1:  # "one" is as often nobody's figure
                self.figure = None
            return
        self._tells_date(mention, value)

    def _tells_date(self, mention: Mention, value: Timex) -> None:
        """Keep a date."""
        end = mention.span.end
        unit = "quarter" if _QUARTER.search(value.part) else "month" if len(value.edtf) == _MONTH else ""
        if unit and value.start:
            self.memo.setdefault(f"{FIRST} {unit}", value.start)
        following = bisect_right(self._starts, mention.span.start)
        ends = self._starts[following] if following < len(self._starts) else sys.maxsize
        until = min(ends, end + _REACH)
        self.named, self._named_until = mention, until
        told = None if value.relative else _TOLD.match(value.edtf)
        if told:
            self.told, self._told_until = told[1], until

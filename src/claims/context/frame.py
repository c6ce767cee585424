"""What every context field is read from: one sentence's tokens and mentions, and what the document said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from claims.context.asides import left_by
from claims.context.stretches import Stretch
from claims.model import Block, Document, Mention, Reading, Span, Timex, Tokens

_start = attrgetter("start")


class Voiced(Protocol):
    """What is asked of `claims.context.speaker.Speakers`."""

    def at(self, place: int) -> Stretch:
        """The innermost stretch that holds the character at `place`."""


@dataclass(slots=True)
class Memory:
    """What carries over from sentence to sentence of one document; a new one for each document.

    `voices` tell who says what in the whole document, once a claim has asked; `last` is the last subject of each
    unit; `counted` is what the counts so far count, each with its place and its number; `cells` are the dates in
    cells of tables, by their places; `when` and `when_until` are the date of the last sentence that told of one
    day, and where that sentence ends; `told` is where the last sentence with a subject ends, by unit; `period` and
    `period_until` when the last figure with a period holds, and where its sentence ends, `latest` the period of the
    last figure of all; `dates` are the dates of the document so far, each with the place where it ends; `bracketed` is
    where a sentence ends that says of which date figures in brackets are, and that date; `asides` is the furniture in
    its paragraphs, in order; `schemas` is the user's folder, whose words fields go by.

    The fields are read one after the other, each over many sentences: what one keeps here for another has its place
    with it, and what it keeps for itself needs none.
    """

    voices: Voiced | None = None
    last: dict[str, str] = field(default_factory=dict)
    counted: list[tuple[int, str, Decimal]] = field(default_factory=list)
    cells: dict[int, Mention] = field(default_factory=dict)
    when: Timex | None = None
    when_until: int = -1
    period: Timex | None = None
    period_until: int = -1
    latest: Timex | None = None
    dates: list[tuple[int, Timex]] = field(default_factory=list)
    told: dict[str, int] = field(default_factory=dict)
    bracketed: tuple[int, Timex] | None = None
    asides: Sequence[Span] = ()
    schemas: Path | None = None


@dataclass(slots=True)
class Frame:
    """One sentence with its mentions, in text order. Mention i covers the tokens `first[i]` to `last[i]` (exclusive);
    `owner[t]` is the mention that token t belongs to, or -1; `types` are those of all its tokens together.

    A field is a module with `read(frame, index)`: the field's value for mention `index`. `cache` keeps what fields of
    the same sentence share (dates, chunks), under the name of the module that made it; `said` what a field said of a
    mention, for those that share it; `numbers` where a mention's number ends.
    """

    document: Document
    block: Block
    sentence: Span
    tokens: Tokens
    first: list[int]
    last: list[int]
    memory: Memory
    owner: list[int] = field(default_factory=list)
    mentions: tuple[Mention, ...] = ()
    types: frozenset[str] = frozenset()
    cache: dict[str, object] = field(default_factory=dict)
    said: dict[tuple[str, int], str] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, block: Block, reading: Reading, memory: Memory) -> Frame:
        """The frame of a reading: which tokens each mention covers."""
        tokens = reading.tokens
        starts, ends = tokens.starts, tokens.ends
        owner = [-1] * len(starts)
        first: list[int] = []
        last: list[int] = []
        for index, mention in enumerate(reading.mentions):
            begin = bisect_left(starts, mention.span.start)
            end = bisect_left(ends, mention.span.end, begin) + 1
            first.append(begin)
            last.append(end)
            for at in range(begin, min(end, len(owner))):
                owner[at] = index
            if isinstance(mention.value, Timex) and mention.value.end:
                memory.dates.append((mention.span.end, mention.value))
        types = frozenset[str]().union(*tokens.tags)
        return cls(document, block, reading.sentence, tokens, first, last, memory, owner, reading.mentions, types)

    def is_date(self, at: int) -> bool:
        """Whether the token at a place belongs to a date."""
        owner = self.owner[at]
        return owner >= 0 and self.mentions[owner].kind == "date"

    def once(self, field: str, index: int, read: Callable[[Frame, int], str]) -> str:
        """What `read` says of mention `index`, asked once: in a row of a thousand figures that each share what the one
        before them says, the last would else ask all the others.
        """
        found = self.said.get((field, index))
        if found is None:
            found = self.said[field, index] = read(self, index)
        return found

    def words(self, start: int, end: int) -> str:
        """The document's words from `start` to `end`, line ends and runs of spaces as one space."""
        return " ".join(self.text(start, end).split())

    def text(self, start: int, end: int) -> str:
        """The document's text from `start` to `end`, without the furniture in it: "wind power" of "[wind](x) power"."""
        text, asides = self.document.text, self.memory.asides
        if not asides:
            return text[start:end]
        kept: list[str] = []
        for aside in asides[bisect_left(asides, start, key=_start) : bisect_left(asides, end, key=_start)]:
            kept += (text[start : aside.start], left_by(text, aside))
            start = aside.end
        return "".join([*kept, text[start:end]])

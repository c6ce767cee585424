"""Speaker: whom the text has say it, by name or role; empty where the narrator does.

A document is read once, before its first claim: turns, reprints and letters give whole stretches to somebody; inside a
paragraph quotation marks do, and reporting words. A claim asks for the innermost stretch it lies in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claims.context.attribution import Attribution, Cues
from claims.context.frame import Frame
from claims.context.names import Names
from claims.context.quotation import BLOT, Quotation, blotted, quotations
from claims.context.reprints import Wholes
from claims.context.stretches import QUOTED, REPORTED, Stretch, Voices
from claims.context.words import Words, words
from claims.model import Block, Document

_SPOKEN = 5  # words; what is shorter between quotation marks is a term or a title unless somebody is said to say it
_SKIPPED = frozenset({"title", "heading", "furniture", "table_cell"})


def read(frame: Frame, index: int) -> str:
    """The speaker of mention `index`; empty where it is the text's own."""
    return said(frame, index).speaker


def said(frame: Frame, index: int) -> Stretch:
    """The innermost stretch that mention `index` lies in; of nobody, and editorial, where it lies in none."""
    voices = frame.memory.voices
    if voices is None:
        voices = frame.memory.voices = prepare(frame.document, frame.memory.schemas)
    place = frame.mentions[index].span.start
    known = frame.cache.get(__name__)  # two fields ask, one after the other
    if not isinstance(known, _Said) or known.place != place:
        known = frame.cache[__name__] = _Said(place, voices.at(place))
    return known.stretch


class _Said(NamedTuple):
    place: int
    stretch: Stretch


@lru_cache(maxsize=8)
def _finders(schemas: Path | None) -> tuple[Words, Cues, Wholes]:
    known = words(schemas)
    return known, Cues(known), Wholes(known)


def prepare(document: Document, schemas: Path | None = None) -> Voices:
    """Who says what in a document: one pass over its paragraphs. `schemas` is the user's folder."""
    known, cues, wholes = _finders(schemas)
    names = Names(document.text, document.start, document.end, known)
    blocks = [block for block in document.blocks if block.end > block.start and block.role != "furniture"] or [
        Block(document.start, document.end)
    ]
    reader = _Reader(document, names, cues)
    for block in blocks:
        reader.paragraph(block)
    whole = wholes.turns(document) or wholes.letter(document, blocks)
    if not whole:
        whole = list(wholes.reprints(document, blocks, names, reader.reports))
    return Voices.of(reader.quotes, reader.reports, whole)


@dataclass(slots=True)
class _Reader:
    """Reads paragraphs in order; `carried` speaks on where a paragraph closed with an open quotation, `announced` where
    one ended with a colon; `silent` counts the paragraphs since somebody last spoke.
    """

    document: Document
    names: Names
    cues: Cues
    quotes: list[Stretch] = field(default_factory=list)
    reports: list[Stretch] = field(default_factory=list)
    carried: str = ""
    announced: str = ""
    listing: bool = False
    silent: int = 9

    def paragraph(self, block: Block) -> None:
        """Find the quotations and attributions of one paragraph."""
        if block.role in _SKIPPED:
            return
        text = self.document.text
        quotes = quotations(text, block.start, block.end)
        masked = blotted(text, block.start, block.end, quotes)
        self._introduced(block, opens_quoted=bool(quotes) and quotes[0].start <= block.start + 1)
        cued = self.cues.cues(masked)
        if not quotes and not cued:
            self.carried, self.silent = "", self.silent + 1
            self.names.previous = (masked, block.start)
            return
        said = _Paragraph(masked, self.cues.sentences(masked, block.start), opens=masked.rstrip().endswith(":"))
        self._attribute(said, cued)
        for quote in quotes:
            self._quotation(quote, said)
        self.silent = 0 if said.made else self.silent + 1
        last = quotes[-1] if quotes else None
        open_ended = last is not None and not last.closed and self.quotes and self.quotes[-1].start == last.start
        self.carried = self.quotes[-1].speaker if open_ended else ""
        if said.opens and said.made and said.made[-1].end >= block.end - 1:
            self.announced = said.made[-1].speaker
        self.names.previous = (masked, block.start)

    def _introduced(self, block: Block, *, opens_quoted: bool) -> None:
        """Give a paragraph to whom the colon before it announced: one block, or all items of a list."""
        if not self.announced:
            return
        if block.role == "list_item" or not (self.listing or opens_quoted):
            self.reports.append(Stretch(block.start, block.end, self.announced, REPORTED))
        if opens_quoted:
            self.carried = self.announced
        if block.role == "list_item":
            self.listing = True
        else:
            self.announced, self.listing = "", False

    def _attribute(self, said: _Paragraph, cued: list[re.Match[str]]) -> None:
        """Find who says what outside quotation marks; "in her speech" frames the rest of its paragraph."""
        for found, kinds in self.cues.find(self.names, said.masked, said.bounds, cued):
            inside = (
                bool(said.made) and said.made[-1].start <= found.cue < said.made[-1].end and not said.made[-1].whole
            )
            if ("SETOUT" in kinds and not said.opens) or ("REPORTTHAT" in kinds and inside):
                continue
            said.made.append(found)
            framed = found.cue < said.bounds[1] and self.cues.frames(said.masked[: found.cue - said.bounds[0]])
            self.reports.append(Stretch(found.start, said.bounds[-1] if framed else found.end, found.speaker, REPORTED))

    def _quotation(self, quote: Quotation, said: _Paragraph) -> None:
        text = self.document.text[quote.start : quote.end]
        near = said.within(quote.start)
        speaker = self._speaker(quote, near, said)
        spoken = len(text.split()) >= _SPOKEN and not text.istitle()
        asserted = spoken or any(one.speaker == speaker and one.start <= quote.start < one.end for one in near)
        sentences = spoken and text[:1].isupper() and text[-1:] in ".!?,…"
        if sentences or (speaker and asserted):
            self.quotes.append(Stretch(quote.start, quote.end, speaker, QUOTED))

    def _speaker(self, quote: Quotation, near: list[Attribution], said: _Paragraph) -> str:
        """Whoever speaks in the quotation's sentence, the one before, or the paragraph before."""
        if near:
            return min(near, key=lambda one: min(abs(one.cue - quote.start), abs(one.cue - quote.end))).speaker
        base = said.bounds[0]
        start, end = said.sentence(quote.start)
        if start == base and quote.start <= base + 1:
            return self.carried or (self.names.last if self.silent <= 1 else "")
        own = said.masked[start - base : end - base]
        subject = self.names.leading(own, start)
        if subject and (subject[-1].word[0].isupper() or self.names.words.has(subject[0].word, "PERSONAL")):
            return self.names.speaker(subject)
        return said.earlier(start) if BLOT in own else ""


@dataclass(slots=True)
class _Paragraph:
    """A paragraph with its quotations blotted out: where its sentences begin, who says what in it so far, and whether
    it `opens` something, with a colon at its end.
    """

    masked: str
    bounds: list[int]
    opens: bool
    made: list[Attribution] = field(default_factory=list)

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence at a place begins and ends."""
        index = min(max(bisect_right(self.bounds, place) - 1, 0), len(self.bounds) - 2)
        return self.bounds[index], self.bounds[index + 1]

    def within(self, place: int) -> list[Attribution]:
        """The attributions whose cues stand in the sentence at a place."""
        start, end = self.sentence(place)
        return self.made[bisect_left(self.made, start, key=_cue) : bisect_left(self.made, end, key=_cue)]

    def earlier(self, place: int) -> str:
        """The last speaker before a place; empty where there is none."""
        index = bisect_left(self.made, place, key=_cue)
        return self.made[index - 1].speaker if index else ""


def _cue(one: Attribution) -> int:
    return one.cue

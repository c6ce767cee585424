"""Interviews that are printed without labels: "Interview with Mayor Ada Hill", and under it questions and what she
answers, each in paragraphs of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from claims.context.speakers.names import Names
from claims.context.speakers.pieces import pieces
from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Block, Document

_TOP = 4  # blocks among which the heading stands
_HEADING = 160  # characters of the heading, at most
_FEWEST = 2  # questions, and answers in which somebody says "I" or "we"
_NAME = r"(?:[A-Z][\w.’'-]*|of|the|and|for)"
_WHO = rf"[A-Z][\w.’'-]*(?: {_NAME})*(?<![a-z] of)(?<![a-z] the)"


class Interviews:
    """Finds interviews by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        interview = rf"\b(?i:{words.pattern('INTERVIEW')})"
        self.heading = re.compile(
            rf"(?:(?P<first>{_WHO}): )?{interview} (?i:with) (?P<who>{_WHO})(?:, (?P<role>[^.]*))?"
        )
        self.mine = re.compile(rf"(?<![\w’'.-])(?i:{words.pattern('FIRSTPERSON')})(?![\w-])")

    def find(self, document: Document, blocks: list[Block], names: Names) -> list[Stretch]:
        """What somebody answers in the paragraphs of an interview; empty where a document is none. Questions that take
        turns with single paragraphs tell that those between are answers, and that what stands where a question would
        is one ("You were ill.").
        """
        heading, who = self._heading(document, blocks, names)
        if not who:
            return []
        told = blocks[heading + 1 :]
        lines = [document.text[block.start : block.end] for block in told]
        asked = [at for at, line in enumerate(lines) if self._asks(line)]
        if len(asked) < _FEWEST:
            return []
        turns = len({at % 2 for at in asked}) == 1
        answers = [
            at for at in range(asked[0], len(lines)) if at not in asked and not (turns and at % 2 == asked[0] % 2)
        ]
        surname = who.split()[-1]
        own = sum(self.mine.search(lines[at]) is not None for at in answers)
        if own < _FEWEST or any(surname in lines[at] for at in answers):  # who answers says no name of their own
            return []
        return [Stretch(told[at].start, told[at].end, who, QUOTED) for at in answers]

    def _asks(self, line: str) -> bool:
        """Whether a paragraph is a question, or has one and nobody speaks of themselves in it."""
        return "?" in line and (line.rstrip().endswith("?") or self.mine.search(line) is None)

    def _heading(self, document: Document, blocks: list[Block], names: Names) -> tuple[int, str]:
        """The block that is the heading of an interview, and who it is with."""
        for at, block in islice(enumerate(blocks), _TOP):
            line = document.text[block.start : min(block.end, block.start + _HEADING)]
            for who in self._named(line, block.start, names):
                return at, who
        return 0, ""

    def _named(self, line: str, base: int, names: Names) -> Iterator[str]:
        """Whom a line says that an interview is with: one with a title before the name or a role behind it, for it may
        be with a paper ("Ada Hill: Interview with Leem Post").
        """
        found = self.heading.search(line)
        if found is None:
            return
        group = "first" if found["first"] else "who"
        phrase = pieces(line, found.start(group), found.end(group), base)
        role = (found["role"] or "").split()
        member = len(role) > 1 and self.words.has(role[0].lower(), "PERNOUN") and self.words.has(role[1], "OF")
        titled = member or any(self.words.is_title(one) or self.words.has(one.lower(), "ROLE") for one in role)
        titled = titled or self.words.is_title(phrase[0].word) or bool(found["first"])
        speaker = names.speaker(phrase) if titled and len(phrase) > 1 else ""
        if len(speaker.split()) > 1 and not names.nouns.is_group(speaker):
            yield speaker

"""Letters: from the salutation ("Dear Sir,", "To the Editor:") to the name under them, "Yours sincerely" or not.

A page of letters has one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Block, Document

_LONGEST = 60  # characters of a salutation, a valediction or a signature
_SIGNED = 3  # lines, at most, from the signature to the end: a place, a role
_NAME_WORDS = (2, 3, 4)


class Letters:
    """Finds letters by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.valediction = re.compile(rf"(?i)(?:{words.pattern('VALEDICTION')}),?\s*$")
        self.inline = re.compile(rf"(?i)(?:{words.pattern('SALUTATION')})(?:, ?| )[—–] ?(?=[A-Z“\"I])")
        self.salutation = re.compile(rf"(?i)(?:{words.pattern('SALUTATION')})\b")

    def find(self, document: Document, blocks: list[Block]) -> list[Stretch]:
        """The letters of a document, each its writer's; empty where there are none, or none is signed."""
        text = document.text
        opened = [at for at, block in enumerate(blocks) if self._opens(text[block.start : block.end])]
        if not opened:
            return []
        lines = [text[block.start : block.end] for block in blocks]
        return [
            Stretch(blocks[start].start, blocks[end].end, writer, QUOTED)
            for start, stop in pairwise([*opened, len(blocks)])
            for end, writer in self._signed(lines, start, stop)
        ]

    def _opens(self, line: str) -> bool:
        """Whether a line only greets ("Dear Sir,"), or greets and goes on: "Sir, – Your report"."""
        if len(line) < _LONGEST and line.endswith((",", ":")):
            return self.salutation.match(line) is not None
        return self.inline.match(line) is not None

    def _signed(self, lines: list[str], start: int, stop: int) -> Iterator[tuple[int, str]]:
        """The last line of a letter between two and whose it is, if it is signed."""
        for at in range(start + 1, stop):
            if len(lines[at]) < _LONGEST and at + 1 < stop and self.valediction.match(lines[at]):
                yield at, _writer(lines[at + 1])
                return
        for at in range(max(stop - _SIGNED, start + 1), stop):
            if self._is_name(_writer(lines[at])):
                yield at, _writer(lines[at])
                return

    def _is_name(self, writer: str) -> bool:
        """Whether a line is nobody's sentence but a name: "Ada Hill"."""
        parts = writer.split()
        capitals = all(part[0].isupper() and part[-1] not in "!?:" and not part[-1].isdigit() for part in parts)
        return len(parts) in _NAME_WORDS and capitals and not all(self.words.types(part) for part in parts)


def _writer(line: str) -> str:
    """The name of a signature: "Ada Hill, Leem", "A. Hill (Mrs)"."""
    return line.partition(",")[0].partition("(")[0].strip()

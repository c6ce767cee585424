"""Letters: from the salutation ("Dear Sir,") to the name under "Yours sincerely"."""

from __future__ import annotations

import re
from itertools import pairwise

from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Block, Document

_LONGEST = 60  # characters of a salutation or valediction


class Letters:
    """Finds letters by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.valediction = re.compile(rf"(?i)(?:{words.pattern('VALEDICTION')}),?\s*$")
        self.salutation = re.compile(rf"(?i)(?:{words.pattern('SALUTATION')})\b")

    def find(self, document: Document, blocks: list[Block]) -> list[Stretch]:
        """A letter from its salutation to the name under "Yours sincerely"; empty where the document is none."""
        text = document.text
        opened = -1
        for block, after in pairwise(blocks):
            line = text[block.start : block.end]
            if opened < 0 and len(line) < _LONGEST and line.endswith((",", ":")) and self.salutation.match(line):
                opened = block.start
            elif opened >= 0 and len(line) < _LONGEST and self.valediction.match(line):
                return [Stretch(opened, block.end, text[after.start : after.end].split(",")[0].strip(), QUOTED)]
        return []

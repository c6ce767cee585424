"""Cues: the words that report ("said", "according to"), where they do.

Many of them are other words too: "claims" may be a noun, "added" may say that something grew, "found" reports only with
what was found in a clause. What stands beside one tells.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.context.pieces import before
from claims.context.quotation import BLOT
from claims.context.words import Words
from claims.trie import trie

_TYPES = ("REPORT", "REPORTNOUN", "REPORTTHAT", "REPORTING", "SOURCE", "SETOUT")
_FIRST = re.compile(r"[\w’']+")
_LAST = re.compile(r"[\w’']+$")
_OPENING = 200  # characters before the reporting verb
_BEHIND = 60  # characters before the verb in which it is joined to what came before
_MOST = 10_000  # cues remembered as they are written: in capitals, over line ends


class Cue(NamedTuple):
    """The reporting words `sentence[at:end]` and their types; the sentence, blotted, begins at `base` of the document;
    `first` where nobody speaks in it before.
    """

    sentence: str
    base: int
    at: int
    end: int
    kinds: frozenset[str]
    first: bool

    @property
    def place(self) -> int:
        """Where it stands in the document."""
        return self.base + self.at

    @property
    def before(self) -> str:
        """The sentence up to it."""
        return self.sentence[: self.at]

    @property
    def after(self) -> str:
        """The rest of the sentence."""
        return self.sentence[self.end :]

    @property
    def stop(self) -> int:
        """Where the sentence ends in the document."""
        return self.base + len(self.sentence)

    @property
    def adds(self) -> bool:
        """Whether it goes on from a clause before: "…, adding that"."""
        return "REPORTING" in self.kinds and self.before.rstrip().endswith(",")

    def between_semicolons(self) -> tuple[int, int]:
        """Where the part of the sentence that holds the cue begins and ends in the document."""
        stop = self.sentence.find(";", self.end)
        return self.base + self.sentence.rfind(";", 0, self.at) + 1, self.base + stop if stop >= 0 else self.stop

    def follows_speech(self) -> bool:
        """Whether a quotation, or at least a comma, stands right before the cue."""
        return self.before.rstrip().endswith(("”", '"', "»", "’", ","))


class Cues:
    """Finds cues by the reporting words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        cue = trie({surface for one in _TYPES for surface in words.own.surfaces(one)}, r"\s+")  # twice as fast as (?i)
        self._cue = re.compile(rf"(?<![\w’'-])(?:{cue})(?![\w-])")
        self._kinds: dict[str, frozenset[str]] = {}
        works = words.pattern("SPEECHWORK", "TEXTWORK")
        self._frame = re.compile(rf"\b(?:{words.pattern('POSSESSIVE')})\s(?:\w+\s){{0,2}}(?:{works})\b", re.IGNORECASE)

    def matches(self, masked: str) -> list[re.Match[str]]:
        """The words of a blotted paragraph that may be cues, in order."""
        return [*self._cue.finditer(masked)]

    def kinds_of(self, cue: str) -> frozenset[str]:
        """The types of a cue as it is written."""
        if cue not in self._kinds:
            if len(self._kinds) > _MOST:
                self._kinds.clear()
            self._kinds[cue] = frozenset(self.words.own.entry(" ".join(cue.split())))
        return self._kinds[cue]

    def frames(self, opening: str) -> bool:
        """Whether the words before a cue name a speech or text of its subject: "In her speech to the board, Hill"."""
        return len(opening) < _OPENING and bool(self._frame.search(opening))

    def report(self, cue: Cue) -> bool:
        """Whether the words report here."""
        return (self._fits(cue) or self._concludes(cue)) and not self._describes(cue)

    def _fits(self, cue: Cue) -> bool:
        """Whether the word reports here, by what follows it."""
        after = cue.after.lstrip()
        word = _FIRST.match(after)
        following = self.words.types(word[0]) if word else frozenset()
        if "BY" in following or "OF" in following:
            return False
        needs_that = "REPORTTHAT" in cue.kinds or self._changes(cue)
        if ("REPORT" in cue.kinds and not needs_that) or "SETOUT" in cue.kinds or cue.adds:
            return True
        says = (
            "THAT" in following or after[:1] in {":", '"', "“", "‘", BLOT} or (after[:1] == "," and BLOT in after[:4])
        )
        if needs_that:
            return says
        opens = word is not None and (word[0][0].isupper() or word[0][0].isdigit())
        return says or opens or not following.isdisjoint({"DET", "PRON", "CARD"})

    def _changes(self, cue: Cue) -> bool:
        """Whether the word may say that something rose, with a figure right after it: "the grid added 5 GW"."""
        return cue.after.lstrip()[:1].isdigit() and self.words.has(cue.sentence[cue.at : cue.end], "UP", "DOWN")

    def _concludes(self, cue: Cue) -> bool:
        """Whether the word ends a sentence behind what is reported: "It cost 5 million, a study found."."""
        if cue.after.lstrip()[:1] not in {".", "!", "?"} or not cue.sentence[cue.at].islower():
            return False
        phrase = before(self.words, cue.sentence, cue.at, cue.base)
        return bool(phrase) and cue.sentence[: phrase[0].start - cue.base].rstrip().endswith(",")

    def _describes(self, cue: Cue) -> bool:
        """Whether the word only describes a noun: "an estimated 5 million", "their stated aim"."""
        before = cue.sentence[max(0, cue.at - _BEHIND) : cue.at]
        word = _LAST.search(before.rsplit(None, 1)[-1]) if before[-1:].isspace() and not before.isspace() else None
        return word is not None and self.words.has(word[0], "DET", "POSSDET")

"""Attributions: who is said to say what in a paragraph, from its reporting words ("X said that …", "…, says Y").

A reporting verb has its subject before it ("the agency expects"), or after it where it follows what was said ("…” said
Hill"). What follows the verb to the end of the sentence is said, or, where the verb closes or interrupts the sentence
("Prices, he said, have doubled"), all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from claims.context.names import Names
from claims.context.pieces import Piece, before, leading, pieces
from claims.context.quotation import BLOT
from claims.context.words import Words
from claims.trie import trie

_STOP = re.compile(rf"[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘«(\[]*(?:[^\W_a-z]|{BLOT}))")
_INITIAL = re.compile(r"(?:\b[A-Z]|\b[A-Z]\.[A-Z])\Z")
_SPACE = re.compile(r"\s*")
_LONGEST = 2000  # characters of a sentence
_OPENING = 200  # characters before the reporting verb
_AHEAD = 120  # characters after a verb or preposition in which a speaker is looked for
_FAR = 3  # sentences before a pronoun in which a person is looked for
_BEHIND = 60  # characters before the verb in which it is joined to what came before
_CUES = ("REPORT", "REPORTNOUN", "REPORTTHAT", "REPORTING", "SOURCE", "SETOUT")
_FIRST = re.compile(r"[\w’']+")
_MOST = 10_000  # cues remembered as they are written: in capitals, over line ends
_LAST_WORD = re.compile(r"[\w’']+$")


class Attribution(NamedTuple):
    """`speaker` says what stands in the paragraph from `start` to `end`; the cue is at `cue`; `whole` where it closes
    or interrupts the sentence, all of which is then said.
    """

    speaker: str
    cue: int
    start: int
    end: int
    whole: bool = False


class Cues:
    """Finds attributions by the reporting words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        surfaces = {surface for one in _CUES for surface in words.own.surfaces(one)}
        cue = trie(surfaces, r"\s+")  # each as it may be written: twice the speed of (?i)
        self.cue = re.compile(rf"(?<![\w’'-])(?:{cue})(?![\w-])")
        self._kinds: dict[str, frozenset[str]] = {}
        works = words.pattern("SPEECHWORK", "TEXTWORK")
        self.frame = re.compile(rf"\b(?:{words.pattern('POSSESSIVE')})\s(?:\w+\s){{0,2}}(?:{works})\b", re.IGNORECASE)

    def frames(self, opening: str) -> bool:
        """Whether the words before a cue name a speech or text of its subject: "In her speech to the board, Hill"."""
        return len(opening) < _OPENING and bool(self.frame.search(opening))

    def cues(self, masked: str) -> list[re.Match[str]]:
        """The reporting words of a blotted paragraph, in order."""
        return [*self.cue.finditer(masked)]

    def sentences(self, masked: str, start: int) -> list[int]:
        """Where the sentences of a blotted paragraph begin, and its end; offsets count from `start`."""
        bounds = [start]
        for found in _STOP.finditer(masked):
            word = masked[max(0, found.start() - 12) : found.start() + 1].rsplit(None, 1)[-1].lstrip("(“\"'")
            if not (self.words.is_title(word) or _INITIAL.search(word[:-1])):
                _append(bounds, start + found.end())
        _append(bounds, start + len(masked))
        return bounds

    def find(
        self, names: Names, masked: str, bounds: list[int], found_cues: list[re.Match[str]]
    ) -> Iterator[tuple[Attribution, frozenset[str]]]:
        """The attributions of a paragraph that begins at `bounds[0]`, in order, each with the types of its cue."""
        start, sentence, index, first = bounds[0], "", -1, True
        further = names.previous
        for found in found_cues:
            at = start + found.start()
            if index < 0 or bounds[index + 1] <= at:
                index, first = bisect_right(bounds, at) - 1, True
                sentence = masked[bounds[index] - start : bounds[index + 1] - start]
                names.previous = (*_before(masked, bounds, index), *further)
            offset = bounds[index] - start
            place = _Place(sentence, bounds[index], found.start() - offset, found.end() - offset, first)
            kinds = self._kinds_of(found[0])
            made = self._read(names, place, kinds)
            if made is not None:
                first = False
                if "REPORTTHAT" not in kinds:  # who believes or shows something is not who speaks
                    names.spoke = made.speaker
                yield made, kinds

    def _kinds_of(self, cue: str) -> frozenset[str]:
        """The types of a cue as it is written."""
        if cue not in self._kinds:
            if len(self._kinds) > _MOST:
                self._kinds.clear()
            self._kinds[cue] = frozenset(self.words.own.entry(" ".join(cue.split())))
        return self._kinds[cue]

    def _read(self, names: Names, place: _Place, kinds: frozenset[str]) -> Attribution | None:
        if "SOURCE" in kinds:
            speaker, (start, stop) = names.speaker(self._after(place)), place.between_semicolons()
            return Attribution(speaker, place.base + place.at, start, stop, whole=True) if speaker else None
        kinds = kinds | {"REPORTTHAT"} if self._changes(place) else kinds
        if not (self._fits(place, kinds) or self._concludes(place)) or self._describes(place):
            return None
        added = "REPORTING" in kinds and place.before.rstrip().endswith(",")
        if added:
            phrase = leading(names.words, place.sentence, place.base)
        else:
            phrase = before(self.words, place.sentence, place.at, place.base)
        inverted = not phrase and not added and place.follows_speech()
        if inverted:
            phrase = self._after(place)
        if phrase:
            clause = place.sentence[: phrase[0].start - place.base] if place.first else ""
            speaker = names.speaker(phrase, (clause, place.base))
        else:
            speaker = names.last if added else self._continued(names, place)
        if not speaker:
            return None
        whole = inverted or (bool(phrase) and self._closes(place, phrase))
        start = place.base if whole else place.base + place.end
        return Attribution(speaker, place.base + place.at, start, place.stop, whole)

    def _continued(self, names: Names, place: _Place) -> str:
        """The last speaker, where the verb goes on after "and": "He said that …, and particularly stressed"."""
        found = [*pieces(place.sentence, max(0, place.at - _BEHIND), place.at)]
        while found and self.words.is_adverb(found[-1].word):
            found.pop()
        return names.last if len(found) > 1 and self.words.has(found[-1].word, "AND") else ""

    def _describes(self, place: _Place) -> bool:
        """Whether the word only describes a noun: "an estimated 5 million", "their stated aim"."""
        before = place.sentence[max(0, place.at - _BEHIND) : place.at]
        word = _LAST_WORD.search(before.rsplit(None, 1)[-1]) if before[-1:].isspace() and not before.isspace() else None
        return word is not None and self.words.has(word[0], "DET", "POSSDET")

    def _changes(self, place: _Place) -> bool:
        """Whether the word may say that something rose, with a figure right after it: "the grid added 5 GW"."""
        return place.after.lstrip()[:1].isdigit() and self.words.has(place.sentence[place.at : place.end], "UP", "DOWN")

    def _fits(self, place: _Place, kinds: frozenset[str]) -> bool:
        """Whether the word reports here, by what follows it."""
        after = place.after.lstrip()
        word = _FIRST.match(after)
        following = self.words.types(word[0]) if word else set()
        if "BY" in following or "OF" in following:
            return False
        told = "REPORT" in kinds and "REPORTTHAT" not in kinds
        if told or "SETOUT" in kinds or ("REPORTING" in kinds and place.before.rstrip().endswith(",")):
            return True
        says = (
            "THAT" in following or after[:1] in {":", '"', "“", "‘", BLOT} or (after[:1] == "," and BLOT in after[:4])
        )
        if "REPORTTHAT" in kinds:
            return says
        opens = word is not None and (word[0][0].isupper() or word[0][0].isdigit())
        return says or opens or bool(following & {"DET", "PRON", "CARD"})

    def _concludes(self, place: _Place) -> bool:
        """Whether the word ends a sentence behind what is reported: "It cost 5 million, a study found."."""
        if place.after.lstrip()[:1] not in {".", "!", "?"} or not place.sentence[place.at].islower():
            return False
        phrase = before(self.words, place.sentence, place.at, place.base)
        return bool(phrase) and place.sentence[: phrase[0].start - place.base].rstrip().endswith(",")

    def _after(self, place: _Place) -> list[Piece]:
        """The noun phrase that follows the cue."""
        found = pieces(place.sentence, place.end, min(len(place.sentence), place.end + _AHEAD), place.base)
        return [*takewhile(lambda piece: not self._ends(piece.word), found)]

    def _ends(self, word: str) -> bool:
        if not word[0].isalnum():
            return word not in {"&", "-"}
        return (
            word[0].islower() and self.words.has(word, "AUX", "VERB", "REL", "CONJ") and not self.words.has(word, "AND")
        )

    def _closes(self, place: _Place, phrase: list[Piece]) -> bool:
        """Whether the verb closes or interrupts what is said: a comma or quotation before the subject, a stop after."""
        before = place.sentence[: phrase[0].start - place.base].rstrip()
        if not before or before[-1] not in ',”"»’—–-':
            return False
        after = place.after.lstrip()
        if not after or (after[0] in ",.;!?" and BLOT not in after[:4]):
            return True
        word = _FIRST.match(after)
        ahead = self.words.types(word[0]) if word else set()
        return (
            (before[-1] in '”"»' and ":" not in after[:1] and "THAT" not in ahead)
            or "PREP" in ahead
            or "WEEKDAY" in ahead
        )


def _before(masked: str, bounds: list[int], index: int) -> Iterator[tuple[str, int]]:
    """The sentences before one of a paragraph, the nearest first, and where each begins."""
    for at in range(index - 1, max(index - _FAR, 0) - 1, -1):
        yield masked[bounds[at] - bounds[0] : bounds[at + 1] - bounds[0]], bounds[at]


def _append(bounds: list[int], end: int) -> None:
    """Close a sentence at `end`; one too long to be a sentence is cut, so that none costs more than its length."""
    while end - bounds[-1] > _LONGEST:
        bounds.append(bounds[-1] + _LONGEST)
    if end > bounds[-1] or len(bounds) == 1:
        bounds.append(end)


class _Place(NamedTuple):
    """A cue in its sentence: `sentence[at:end]`; the sentence begins at `base` of the document; `first` where nobody
    speaks in it before.
    """

    sentence: str
    base: int
    at: int
    end: int
    first: bool

    @property
    def before(self) -> str:
        return self.sentence[: self.at]

    @property
    def after(self) -> str:
        return self.sentence[self.end :]

    @property
    def stop(self) -> int:
        return self.base + len(self.sentence)

    def between_semicolons(self) -> tuple[int, int]:
        """Where the part of the sentence that holds the cue begins and ends in the document."""
        stop = self.sentence.find(";", self.end)
        return self.base + self.sentence.rfind(";", 0, self.at) + 1, self.base + stop if stop >= 0 else self.stop

    def follows_speech(self) -> bool:
        """Whether a quotation, or at least a comma, stands right before the cue."""
        return self.before.rstrip().endswith(("”", '"', "»", "’", ","))

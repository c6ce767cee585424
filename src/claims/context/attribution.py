"""Attributions: who is said to say what in a paragraph, from its cues ("X said that …", "…, says Y").

Of each cue that reports (cues.py) two things are asked. Its source is the subject before it ("the agency expects"), or
what follows it where it follows what was said ("…” said Hill", "according to Hill"). Its content is what follows it to
the end of the sentence, or, where it closes or interrupts the sentence ("Prices, he said, have doubled"), all of that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from claims.context.cues import Cue, Cues
from claims.context.names import Names
from claims.context.pieces import Piece, before, leading, pieces
from claims.context.quotation import BLOT
from claims.context.words import Words

_FIRST = re.compile(r"[\w’']+")
_AHEAD = 120  # characters after a verb or preposition in which a speaker is looked for
_BEHIND = 60  # characters before the verb in which it is joined to what came before
_FAR = 3  # sentences before a pronoun in which a person is looked for


class Attribution(NamedTuple):
    """`speaker` says what stands in the paragraph from `start` to `end`; the cue is at `cue`; `whole` where it closes
    or interrupts the sentence, all of which is then said.
    """

    speaker: str
    cue: int
    start: int
    end: int
    whole: bool = False


class Attributions:
    """Finds attributions by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.cues = Cues(words)

    def find(
        self, names: Names, masked: str, bounds: list[int], matches: list[re.Match[str]]
    ) -> Iterator[tuple[Attribution, frozenset[str]]]:
        """The attributions of a blotted paragraph whose sentences begin at `bounds`, in order, each with the types of
        its cue, which is one of the `matches`.
        """
        start, sentence, index, first = bounds[0], "", -1, True
        further = names.previous
        for match in matches:
            at = start + match.start()
            if index < 0 or bounds[index + 1] <= at:
                index, first = bisect_right(bounds, at) - 1, True
                sentence = masked[bounds[index] - start : bounds[index + 1] - start]
                names.previous = (*_before(masked, bounds, index), *further)
            base, kinds = bounds[index], self.cues.kinds_of(match[0])
            cue = Cue(sentence, base, at - base, at - base + len(match[0]), kinds, first)
            made = self._read(names, cue)
            if made is not None:
                first = False
                if "REPORTTHAT" not in kinds:  # who believes or shows something is not who speaks
                    names.spoke = made.speaker
                yield made, kinds

    def _read(self, names: Names, cue: Cue) -> Attribution | None:
        """What a cue attributes, if it does."""
        if "SOURCE" in cue.kinds:
            speaker, (start, stop) = names.speaker(self._after(cue)), cue.between_semicolons()
            return Attribution(speaker, cue.place, start, stop, whole=True) if speaker else None
        if not self.cues.report(cue):
            return None
        phrase = leading(self.words, cue.sentence, cue.base) if cue.adds else self._before(cue)
        inverted = not phrase and not cue.adds and cue.follows_speech()
        if inverted:
            phrase = self._after(cue)
        if phrase:
            clause = cue.sentence[: phrase[0].start - cue.base] if cue.first else ""
            speaker = names.speaker(phrase, (clause, cue.base))
        else:
            speaker = names.last if cue.adds else self._continued(names, cue)
        if not speaker:
            return None
        whole = inverted or (bool(phrase) and self._closes(cue, phrase))
        start = cue.base if whole else cue.base + cue.end
        return Attribution(speaker, cue.place, start, cue.stop, whole)

    # -- the source ---------------------------------------------------------------------------------------------------
    def _before(self, cue: Cue) -> list[Piece]:
        """The noun phrase that is the subject of the cue."""
        return before(self.words, cue.sentence, cue.at, cue.base)

    def _after(self, cue: Cue) -> list[Piece]:
        """The noun phrase that follows the cue."""
        found = pieces(cue.sentence, cue.end, min(len(cue.sentence), cue.end + _AHEAD), cue.base)
        return [*takewhile(lambda piece: not self._ends(piece.word), found)]

    def _ends(self, word: str) -> bool:
        """Whether a word or sign ends a noun phrase that follows a cue."""
        if not word[0].isalnum():
            return word not in {"&", "-"}
        return (
            word[0].islower() and self.words.has(word, "AUX", "VERB", "REL", "CONJ") and not self.words.has(word, "AND")
        )

    def _continued(self, names: Names, cue: Cue) -> str:
        """The last speaker, where the verb goes on after "and": "He said that …, and particularly stressed"."""
        found = [*pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at)]
        while found and self.words.is_adverb(found[-1].word):
            found.pop()
        return names.last if len(found) > 1 and self.words.has(found[-1].word, "AND") else ""

    # -- the content --------------------------------------------------------------------------------------------------
    def _closes(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether the cue closes or interrupts what is said: a comma or quotation before its subject, a stop after."""
        before = cue.sentence[: phrase[0].start - cue.base].rstrip()
        if not before or before[-1] not in ',”"»’—–-':
            return False
        after = cue.after.lstrip()
        if not after or (after[0] in ",.;!?" and BLOT not in after[:4]):
            return True
        word = _FIRST.match(after)
        ahead = self.words.types(word[0]) if word else frozenset()
        return (before[-1] in '”"»' and ":" not in after[:1] and "THAT" not in ahead) or not ahead.isdisjoint(
            {"PREP", "WEEKDAY"}
        )


def _before(masked: str, bounds: list[int], index: int) -> Iterator[tuple[str, int]]:
    """The sentences before one of a paragraph, the nearest first, and where each begins."""
    for at in range(index - 1, max(index - _FAR, 0) - 1, -1):
        yield masked[bounds[at] - bounds[0] : bounds[at + 1] - bounds[0]], bounds[at]

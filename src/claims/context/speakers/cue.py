"""A cue in its sentence: words that may report, and what stands right beside them."""

from __future__ import annotations

from typing import NamedTuple

from claims.context.words import Words

_BESIDE = 40  # characters of the words right beside a cue


class Cue(NamedTuple):
    """The reporting words `sentence[at:end]` and their types; the sentence, blotted, begins at `base` of the document;
    `said` is who speaks in it before, if anybody does; `behind` and `ahead` are what stands right before and right
    after, white space passed over; `closed` is where, in the sentence, a cue before this one closes what was said ("It
    sank, the board said, | adding"), -1 where none does.
    """

    sentence: str
    base: int
    at: int
    end: int
    kinds: frozenset[str]
    said: str
    behind: str
    ahead: str
    closed: int = -1

    @classmethod
    def of(cls, sentence: str, base: int, span: tuple[int, int], kinds: frozenset[str], said: str) -> Cue:
        """The cue at a span of a sentence."""
        at, end = span
        behind, ahead = sentence[max(0, at - _BESIDE) : at].rstrip(), sentence[end : end + _BESIDE].lstrip()
        return cls(sentence, base, at, end, kinds, said, behind, ahead)

    @property
    def place(self) -> int:
        """Where it stands in the document."""
        return self.base + self.at

    @property
    def stop(self) -> int:
        """Where the sentence ends in the document."""
        return self.base + len(self.sentence)

    @property
    def adds(self) -> bool:
        """Whether it goes on from a clause before: "…, adding that", "…, putting the cost at 5"."""
        return self.behind.endswith(",") and not self.kinds.isdisjoint({"REPORTING", "VALUING"})

    @property
    def closes(self) -> bool:
        """Whether a stop or comma stands right after it."""
        return (self.ahead[:1] or ".") in ",.;!?"

    def between_semicolons(self) -> tuple[int, int]:
        """Where the part of the sentence that holds the cue begins and ends in the document."""
        stop = self.sentence.find(";", self.end)
        return self.base + self.sentence.rfind(";", 0, self.at) + 1, self.base + stop if stop >= 0 else self.stop

    def follows_speech(self) -> bool:
        """Whether a quotation, or at least a comma, stands right before the cue."""
        return self.behind.endswith(("”", '"', "»", "’", ","))


def last_word(words: Words, cue: Cue) -> str:
    """The word before a cue, adverbs passed over: "its" of "its | previously announced"; empty where none is."""
    behind = cue.behind.split()
    while len(behind) > 1 and words.is_adverb(behind[-1]):
        behind.pop()
    return behind[-1] if behind else ""

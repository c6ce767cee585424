"""The words this room goes by: the shipped lexicon, and `schemas/lexicon/en/context/`, whose phrases the grammar must
not join ("put forward", "the president").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from claims.context.speakers.quotation import BLOT
from claims.lexicon import Lexicon, fold
from claims.trie import trie

# A number with commas, a word, or a sign; all that is blotted out of a quotation is one sign. No group is possessive:
# Python 3.11 up to .4 mistakes what follows one.
WORD = re.compile(
    rf"\d{{1,3}}(?:,\d{{3}})+(?!\w|,\d{{3}})|[^\W_][\w&]*+(?:['’.-](?=\w)[\w&]*+)*(?:\.(?<!\w{{5}}\.))?|{BLOT}++|[^\w\s]"
)
_STAND_INS = frozenset("REL PRON PERSONAL THING GROUPAL FIRSTPERSON".split())
_NO_TYPES = frozenset({"PLAIN"})  # what a word has that is only known to be none of another type
_NOUNS = ("FINDING", "ORGANISATION", "VERBNOUN", "SAYNOUN", "TELLER")
_HANGING = frozenset({"PREP", "OF"})  # what opens all that hangs on a noun
_MOST = 100_000  # words remembered


def any_of(surfaces: Iterable[str]) -> str:
    """A regular expression for any of these surfaces, the longest first; matches nothing where there are none."""
    return trie(surfaces, r"\s+", cased=False)


class _Seen(dict[str, frozenset[str]]):
    """The types of every word asked for, looked up when it first is."""

    def __init__(self, *lexicons: Lexicon) -> None:
        super().__init__()
        self._lexicons = lexicons

    def __missing__(self, word: str) -> frozenset[str]:
        if len(self) > _MOST:
            self.clear()
        found = frozenset(kind for lexicon in self._lexicons for kind in lexicon.entry(word)) - _NO_TYPES
        if len(word) > 1 and word.isupper():
            found -= _STAND_INS  # "WHO", "IT" and "US" are names
        self[word] = found
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """What words are: `general` is the lexicon of the grammar (PREP, AUX, VERB, …), `own` that of this room; `endings`
    are those of words that tell their type, each with that type; `sourcing` is what phrases like "according to" begin
    with; `stops` knows the abbreviations, and the words that open sentences.
    """

    general: Lexicon
    own: Lexicon
    stops: Lexicon
    endings: tuple[tuple[str, str], ...] = ()
    sourcing: frozenset[str] = frozenset()
    _seen: _Seen = field(init=False)
    _ended: dict[str, str] = field(default_factory=dict)
    _vague: dict[str, bool] = field(default_factory=dict)
    _patterns: dict[tuple[str, ...], str] = field(default_factory=dict)
    _compiled: dict[tuple[str, str], re.Pattern[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_seen", _Seen(self.general, self.own))

    def types(self, word: str) -> frozenset[str]:
        """The types of a word in both lexicons."""
        return self._seen[word]

    def has(self, word: str, *wanted: str) -> bool:
        """Whether the word may be of one of these types."""
        return not self._seen[word].isdisjoint(wanted)

    def is_vague(self, phrase: str) -> bool:
        """Whether a phrase only stands for another one: "the total", "it", "that figure"."""
        found = self._vague.get(phrase)
        if found is None:
            if len(self._vague) > _MOST:
                self._vague.clear()
            parts = phrase.lower().split()
            reckoned = self.has(" ".join(parts[-2:]), "OWNFIGURE")  # "the ministry's own count"
            alone = bool(parts) and all(self.has(part, "VAGUENOUN") for part in parts)
            found = self._vague[phrase] = reckoned or alone
        return found

    def is_adverb(self, word: str) -> bool:
        """Whether the word is an adverb by the lexicon, or by its ending ("particularly", but not "tally", "reply")."""
        if self.has(word, "ADV"):
            return True
        return word[0].islower() and self._by_ending(word) == "ADV" and not self.has(word, *_NOUNS)

    def is_plural(self, word: str) -> bool:
        """Whether the word is a plural by the lexicon, or by its longest ending ("boats", but not "glass")."""
        return self.has(word, "PLURAL") or self._by_ending(word) == "PLURAL"

    def is_past(self, word: str) -> bool:
        """Whether the word is a verb's form in -ed by the lexicon, or by its ending ("touted")."""
        return self.has(word, "VERBED") or (word[0].islower() and self._by_ending(word) == "ED")

    def is_finite(self, word: str) -> bool:
        """Whether the word is surely the verb of a clause: an auxiliary, or a past that is no participle ("fell")."""
        return word[0].islower() and self.has(word, "AUX", "PAST") and not self.has(word, "VERBED")

    def _by_ending(self, word: str) -> str:
        """The type that the longest of its endings tells of a word: an adverb by "-ly", but not "family"."""
        found = self._ended.get(word)
        if found is None:
            if len(self._ended) > _MOST:
                self._ended.clear()
            fitting = (one for one in self.endings if word.endswith(one[0]) and len(word) > len(one[0]) + 1)
            found = self._ended[word] = max(fitting, key=lambda one: len(one[0]), default=("", ""))[1]
        return found

    def pattern(self, *types: str) -> str:
        """A regular expression for every surface of these types of this room."""
        found = self._patterns.get(types)
        if found is None:
            found = self._patterns[types] = any_of({surface for one in types for surface in self.own.surfaces(one)})
        return found

    def expression(self, kind: str, form: str = "{}") -> re.Pattern[str]:
        """The expression of a `form` in which "{}" stands for any surface of a type of this room, compiled once."""
        found = self._compiled.get((kind, form))
        if found is None:
            found = self._compiled[kind, form] = re.compile(form.replace("{}", self.pattern(kind)))
        return found

    def is_title(self, word: str) -> bool:
        """Whether the word says what somebody is: "Mr.", "President", "H.E."."""
        return self.has(word, "TITLE")


@lru_cache(maxsize=8)
def words(schemas: Path | None = None) -> Words:
    """The words of a schemas folder, loaded once. Raises ClaimsError naming file and line."""
    general = Lexicon.load(schemas)
    endings = tuple((ending.removeprefix("-"), kind) for ending, kind in general.surfaces("SUFFIX").items())
    own = Lexicon.load(schemas, "en/context")
    stops = Lexicon.load(schemas, "en/documents")
    return Words(general, own, stops, endings, frozenset(one.split()[0] for one in own.surfaces("SOURCE")))


def head(types: Iterable[frozenset[str]]) -> int:
    """The place of the word that a noun phrase is about, the last before its first preposition, from the types of its
    words; -1 where there is none: 0 for "price of a boat".
    """
    place = -1
    for at, own in enumerate(types):
        if place >= 0 and not own.isdisjoint(_HANGING):
            break
        place = at
    return place


def bare(word: str) -> str:
    """The folded form without a possessive: "Xi’s" → "xi"."""
    return fold(word).removesuffix("'s").removesuffix("s'")

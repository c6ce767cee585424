"""Rules: a name, a pattern over token types, and what it makes of a match; with the examples that test them.

An extractor is a file of `RULES` and `EXAMPLES`; of all rules that match at a token the longest wins, then the one with
the higher `weight`, then the one listed first. A `Reject` takes a numeral out of the running and says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from claims.grammar.numerals import Numeral
from claims.grammar.story import Story
from claims.lexicon import Lexicon
from claims.model import Quantity, Timex, Tokens


class Places(NamedTuple):
    """One sentence after the numerals are joined: `codes` has a character a place; place i covers the tokens
    `first[i]` to `first[i + 1]` (exclusive); `numerals[i]` is the number there, or None. `reference` is the document's
    date, or empty; `story` what was told up to the place that is being read.
    """

    text: str
    tokens: Tokens
    codes: str
    first: list[int]
    tags: list[frozenset[str]]
    numerals: list[Numeral | None]
    lexicon: Lexicon
    reference: str
    story: Story


class Match(NamedTuple):
    """Places `start` to `stop` (exclusive) of a sentence that one rule matched: what a production looks at."""

    seq: Places
    start: int
    stop: int

    def all(self, tag: str) -> list[int]:
        """The places inside the match that may be of this type, in order."""
        tags = self.seq.tags
        return [at for at in range(self.start, self.stop) if tag in tags[at]]

    def find(self, *wanted: str) -> int | None:
        """The first place inside the match that may be of one of these types."""
        tags = self.seq.tags
        for at in range(self.start, self.stop):
            if not tags[at].isdisjoint(wanted):
                return at
        return None

    def has(self, at: int, *wanted: str) -> bool:
        """Whether the place (anywhere in the sentence) may be of one of these types."""
        tags = self.seq.tags
        return 0 <= at < len(tags) and not tags[at].isdisjoint(wanted)

    def begins(self, at: int, *wanted: str) -> bool:
        """Whether the first word of the place has one of some types, as the "a" of "a half" has "A"."""
        return not self.seq.tokens.tags[self.seq.first[at]].isdisjoint(wanted)

    def lead(self, *passed: str) -> int:
        """The last place before the match that is of none of these types; -1 where the sentence begins with them."""
        at = self.start - 1
        while self.has(at, *passed):
            at -= 1
        return at

    def numerals(self) -> list[Numeral]:
        """The numbers inside the match, in order."""
        return [n for n in self.seq.numerals[self.start : self.stop] if n is not None]

    def word(self, at: int) -> str:
        """The words at a place as written."""
        seq = self.seq
        return seq.text[seq.tokens.starts[seq.first[at]] : seq.tokens.ends[seq.first[at + 1] - 1]]

    def lower(self, at: int) -> str:
        """The folded form of the first token at a place."""
        return self.seq.tokens.lower[self.seq.first[at]]

    def words(self, start: int, stop: int) -> str:
        """The text from place `start` to place `stop` (exclusive) as written."""
        seq = self.seq
        return seq.text[seq.tokens.starts[seq.first[start]] : seq.tokens.ends[seq.first[stop] - 1]]

    def meaning(self, at: int, *types: str) -> str:
        """What the lexicon says the place means as the first of these types that it has; empty where it has none."""
        token = self.seq.first[at]
        for form in (self.seq.tokens.words[token], self.seq.tokens.lower[token]):
            entry = self.seq.lexicon.entry(form)
            for kind in types:
                if kind in entry:
                    return entry[kind]
        return ""

    @property
    def reference(self) -> str:
        """The document's date, ISO 8601, or empty: what relative dates count from."""
        return self.seq.reference


_HUNDRED = 100
Value = Quantity | Timex
Production = Callable[[Match], "Value | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to state a claim. `make` returns None where the words fit but the meaning does not: then the rule is passed
    over. `kind` is set where one file makes several kinds.
    """

    name: str
    pattern: str
    make: Production
    weight: int = 0
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Reject:
    """A way in which a numeral is no claim; `reason` is what the ledger says, `holds` what the words must bear out."""

    reason: str
    pattern: str
    weight: int = 0
    holds: Callable[[Match], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its mentions between ⟦ ⟧, in order, and the fields expected of the first of this kind."""

    text: str
    expected: dict[str, str]
    date: str = ""


def eg(text: str, date: str = "", **expected: str) -> Example:
    """An example that must be read: the marked mentions and no others of this file's kind."""
    return Example(text, expected, date)


def no(text: str) -> Example:
    """An example in which this file's kind must find nothing."""
    return Example(text, {})


def shared_scale(low: Numeral, high: Numeral) -> Decimal:
    """The first number of a range with the second's scale where it has none: "$26 and $31 million" is 26 million.

    Only where the result still lies below the second: "$200 to $4 million" and "900 to 1.2 million" share nothing; of
    "four hundred or five hundred thousand" it is the thousand.
    """
    if "SCALED" in low.tags or "GROUPED" in low.tags:
        return low.low
    scales = (high.scale, high.scale / _HUNDRED) if low.low >= _HUNDRED and "WORDS" in low.tags else (high.scale,)
    return next((low.low * scale for scale in scales if 0 < low.low * scale < high.high and scale >= 1), low.low)

"""A view of one sentence's tokens by index, with the questions that the number grammar asks."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from claims.lexicon import Lexicon
from claims.model import Tokens


class Cursor:
    """Tokens `0 … count - 1` of a sentence; every question is safe past either end."""

    __slots__ = ("_tokens", "count", "ends", "lexicon", "lower", "starts", "tags", "words")

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self.lexicon, self._tokens = lexicon, tokens
        self.words, self.lower, self.tags = tokens.words, tokens.lower, tokens.tags
        self.starts, self.ends = tokens.starts, tokens.ends
        self.count = len(tokens.words)

    def before(self, stop: int) -> Cursor:
        """The same tokens up to `stop` (exclusive)."""
        part = Cursor(self.lexicon, self._tokens)
        part.count = min(stop, self.count)
        return part

    def has(self, at: int, tag: str) -> bool:
        """Whether token `at` may be of this type."""
        return 0 <= at < self.count and tag in self.tags[at]

    def plural(self, at: int) -> bool:
        """Whether token `at` is a plural."""
        return self.has(at, "PLURAL")

    def meaning(self, at: int, tag: str) -> Fraction:
        """The number that the lexicon gives for the token as this type."""
        entry = self.lexicon.entry(self.words[at])
        return _number((entry if tag in entry else self.lexicon.entry(self.lower[at]))[tag])

    def glued(self, at: int) -> bool:
        """Whether nothing stands between token `at` and the one before."""
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    def broken(self, at: int) -> int:
        """The index after a hyphen where a line ends, which stands close only to the word before."""
        split = at + 1 < self.count and self.words[at] == "-" and self.glued(at) and not self.glued(at + 1)
        return at + 1 if split else at

    def joint(self, at: int) -> int:
        """The index after an optional hyphen that joins two number words: glued to both or, in tokenised texts, to
        none.
        """
        if at + 1 < self.count and self.words[at] == "-" and self.glued(at) == self.glued(at + 1):
            return at + 1
        return at


_number = lru_cache(maxsize=10_000)(Fraction)  # of as many meanings as the lexicon has

"""What stands among the sentences of a document and says nothing: furniture, whose digits go to the ledger."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from claims.grammar.triggers import DIGITS_RUN
from claims.model import Reading, Rejected, Span, Tokens


class Holes:
    """What no sentence says though it stands among them: furniture, in order."""

    def __init__(self, holes: Iterable[Span]) -> None:
        self._holes = list(holes)
        self._ends = [hole.end for hole in self._holes]

    def of(self, sentence: Span) -> Sequence[Span]:
        """Those that lie in a sentence, or the part of them that does."""
        if not self._holes:
            return ()
        near = self._holes[bisect_right(self._ends, sentence.start) : bisect_left(self._ends, sentence.end + 1)]
        return [Span(max(hole.start, sentence.start), hole.end) for hole in near]


def digits_in(text: str, start: int, end: int) -> Iterator[Reading]:
    """Every run of digits outside the sentences, for the ledger."""
    for found in DIGITS_RUN.finditer(text, start, end):
        span = Span(*found.span())
        yield Reading(span, Tokens([], [], [], [], []), (), (Rejected(span, "page furniture"),))

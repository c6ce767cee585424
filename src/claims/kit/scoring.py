"""Precision, recall and F1 of outcomes, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claims.kit.model import HELD, STALE, Outcome


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind: `held` of `expected` claims hold, of `found` ones read. A changed claim is in both but held
    in neither. The ratios are parts of one; 1 where there was nothing to get wrong.
    """

    kind: str
    expected: int
    found: int
    held: int

    @property
    def precision(self) -> float:
        """How many of those found are as expected."""
        return self.held / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """How many of those expected were found as expected."""
        return self.held / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two: 2·held / (expected + found)."""
        return 2 * self.held / (self.expected + self.found) if self.expected + self.found else 1.0


def scores(outcomes: Iterable[Outcome]) -> list[Score]:
    """One score a kind, by name, and the total ("all") at the end."""
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for case in (case for outcome in outcomes for case in outcome.cases if case.status != STALE):
        kind = case.kind or "no kind given"
        expected[kind] += case.expected is not None
        found[kind] += case.actual is not None
        held[kind] += case.status == HELD
    kinds = sorted(expected.keys() | found.keys())
    by_kind = [Score(kind, expected[kind], found[kind], held[kind]) for kind in kinds]
    return [*by_kind, Score("all", expected.total(), found.total(), held.total())]

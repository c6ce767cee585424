"""Stretches of a document that somebody says, layer over layer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

QUOTED, REPORTED, EDITORIAL = "quoted", "reported", "editorial"


class Stretch(NamedTuple):
    """`speaker` says what stands from `start` to `end`; `voice` as in `Claim.voice`. It is `told` where it is a
    statement of theirs ("the board says that 5 left"), no deed ("the board pledged 5").
    """

    start: int
    end: int
    speaker: str
    voice: str
    told: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """Layers of stretches, the innermost first: quotations, reported clauses, turns and reprints.

    Those of one layer are in order and do not overlap; `starts` are where they begin to count: one that goes on behind
    another inside it stands there twice, with the start of its own.
    """

    layers: tuple[list[Stretch], ...]
    starts: tuple[list[int], ...]

    @classmethod
    def of(cls, *layers: Sequence[Stretch]) -> Voices:
        """The voices of a document; of stretches of a layer that overlap the inner counts."""
        cut = [_apart(layer) for layer in layers if layer]
        return cls(
            tuple([stretch for _, stretch in layer] for layer in cut),
            tuple([start for start, _ in layer] for layer in cut),
        )

    def at(self, place: int) -> Stretch | None:
        """The innermost stretch that holds the character at `place`, if any does."""
        for layer, starts in zip(self.layers, self.starts, strict=True):
            index = bisect_right(starts, place) - 1
            if index >= 0 and place < layer[index].end:
                return layer[index]
        return None


def _apart(stretches: Sequence[Stretch]) -> list[tuple[int, Stretch]]:
    """The stretches in order without overlap: where one begins inside another the inner counts, and behind its end the
    outer again ("Orm says that of | the £9 the board pledged | 4 is spent"); of two that begin together the one found
    last.
    """
    ordered = {stretch.start: stretch for stretch in sorted(stretches, key=lambda stretch: stretch.start)}.values()
    made: list[tuple[int, Stretch]] = []
    around: list[Stretch] = []  # those that a place lies in, the innermost last
    at = 0  # up to where it is known who speaks
    for one in [*ordered, None]:
        while around and (one is None or around[-1].end <= one.start):
            inner = around.pop()
            made += _between(inner, at, inner.end)
            at = max(at, inner.end)
        if one is not None:
            made += _between(around[-1], at, one.start) if around else []
            around.append(one)
            at = one.start
    return made


def _between(stretch: Stretch, start: int, end: int) -> list[tuple[int, Stretch]]:
    """Where, between two places, a stretch begins to count, and the stretch up to the second, if any of it is there."""
    start = max(stretch.start, start)
    return [(start, stretch._replace(end=end))] if start < end else []

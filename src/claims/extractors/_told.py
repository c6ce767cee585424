"""The last figure told before a match, whose unit a bare number behind it may be in."""

from __future__ import annotations

from typing import NamedTuple

from claims.extractors._quantity import quantity
from claims.grammar import Match
from claims.model import Mention, Quantity, Span

_NEAR, _FEW = 400, 8  # characters behind a figure, and figures, that a bare number may go on with


class Told(NamedTuple):
    """Where the figure stands, and what it is."""

    span: Span
    value: Quantity

    def in_sentence(self, match: Match) -> bool:
        """Whether the match stands in the figure's own sentence."""
        return self.span.start >= match.seq.tokens.starts[0]

    def is_near(self, match: Match) -> bool:
        """Whether the match stands in the figure's own sentence, and not far behind it."""
        return self.in_sentence(match) and _start(match) - self.span.end <= _NEAR

    def is_before(self, match: Match, at: int) -> bool:
        """Whether the place lies behind the figure."""
        return match.seq.tokens.starts[match.seq.first[at]] >= self.span.end

    def place(self, match: Match) -> int:
        """The place in the match's sentence where the figure begins; -1 where it stands in another."""
        if not self.in_sentence(match):
            return -1
        places = range(match.start - 1, -1, -1)
        return next(at for at in places if match.seq.tokens.starts[match.seq.first[at]] <= self.span.start)

    def behind(self, match: Match) -> int:
        """The first place behind the figure, which stands in the match's sentence."""
        places = range(self.place(match) + 1, match.start)
        return next((at for at in places if self.is_before(match, at)), match.start)

    def unit_for(self, match: Match) -> Quantity | None:
        """The match's number in the figure's unit."""
        return quantity(match, self.value.unit, self.value.unit_text)


def told(match: Match, kind: str) -> Told | None:
    """The last figure told before the match, where it is a quantity of this kind."""
    figure = match.seq.story.figure
    return None if figure is None or figure.kind != kind else _told(figure)


def told_here(match: Match, kind: str) -> list[Told]:
    """The last figures of this kind told before the match in its own sentence and not far, the last first, whatever was
    told since.
    """
    told_so = [found for figure in match.seq.story.figures.get(kind, ())[: -_FEW - 1 : -1] if (found := _told(figure))]
    start = _start(match)
    return [found for found in told_so if start - found.span.end <= _NEAR]


def last_here(match: Match, kind: str) -> Told | None:
    """The last of `told_here`; None where there is none."""
    return next(iter(told_here(match, kind)), None)


def _start(match: Match) -> int:
    return match.seq.tokens.starts[match.seq.first[match.start]]


def _told(figure: Mention) -> Told | None:
    return Told(figure.span, figure.value) if isinstance(figure.value, Quantity) else None

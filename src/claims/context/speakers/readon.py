"""Paragraphs whole again: a page number in the middle of one, a footnote mark or the signs of Markdown are furniture
that cuts it into blocks, but nobody stops speaking there, and no name is another for being in bold type.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import sub

from claims.context.asides import FURNITURE, left_by
from claims.model import Block, Document, Span


@dataclass(frozen=True, slots=True)
class Cuts:
    """The pieces cut out of a text: where each began and ended, and its place in what is left; `gone` characters were
    cut out before each and, last, in all.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    left: Sequence[int]
    gone: Sequence[int]

    @classmethod
    def of(cls, pieces: Sequence[Span]) -> Cuts:
        """The cuts at some places, in order and apart."""
        starts, ends = [piece.start for piece in pieces], [piece.end for piece in pieces]
        gone = [0, *accumulate(map(sub, ends, starts))]
        return cls(starts, ends, [*map(sub, starts, gone)], gone)

    def inside(self, at: int) -> int:
        """The place in what is left of a place in the whole text."""
        number = bisect_right(self.starts, at)
        rest = max(self.ends[number - 1] - at, 0) if number else 0  # of the cut that the place stands in
        return at - self.gone[number] + rest

    def outside(self, at: int) -> int:
        """The place in the whole text of a place in what is left; behind a cut where it is both sides of one."""
        return at + self.gone[bisect_right(self.left, at)]


def read_on(document: Document) -> tuple[Document, Cuts]:
    """The document without the furniture inside its paragraphs, alone in its text, and where that was; all other
    furniture stays. Between two words it leaves a space ("said&nbsp;Hill").
    """
    blocks, pieces = _joined(document.blocks)
    if not pieces:
        return document, Cuts.of(())
    text, at = document.text, document.start
    kept: list[str] = []
    gone = [Span(0, at)]
    for piece in pieces:
        space = left_by(text, piece)
        kept += (text[at : piece.start], space)
        gone.append(Span(piece.start + len(space), piece.end))
        at = piece.end
    left, cuts = "".join([*kept, text[at : document.end]]), Cuts.of(gone)
    moved = tuple(block._replace(start=cuts.inside(block.start), end=cuts.inside(block.end)) for block in blocks)
    return replace(document, text=left, start=0, end=len(left), blocks=moved), cuts


def _joined(blocks: Iterable[Block]) -> tuple[list[Block], list[Span]]:
    """The blocks, of which those that furniture joins, touching both, are one, and where such furniture is."""
    made: list[Block] = []
    pieces: list[Span] = []
    between: list[Block] = []  # furniture that touches the last paragraph
    for block in blocks:
        last = between[-1] if between else made[-1] if made else None
        touches = last is not None and last.end == block.start and FURNITURE in {block.role, last.role}
        if not touches or (last and last.role == FURNITURE and not between):
            made += (*between, block)
            between = []
        elif block.role == FURNITURE:
            between.append(block)
        else:
            made[-1] = made[-1]._replace(end=block.end)
            pieces.append(Span(between[0].start, between[-1].end))
            between = []
    return [*made, *between], pieces

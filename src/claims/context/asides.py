"""Furniture inside paragraphs: mark-up, a page number, a footnote mark. It cuts no phrase and no speech in two."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from claims.model import Block, Span

FURNITURE = "furniture"


def asides(blocks: Iterable[Block]) -> list[Span]:
    """The furniture that touches what stands before it; pieces that touch are one."""
    found: list[Span] = []
    for before, block in pairwise(blocks):
        if block.role == FURNITURE and before.end == block.start:
            touches = found and found[-1].end == block.start
            found.append(Span(found.pop().start if touches else block.start, block.end))
    return found


def left_by(text: str, aside: Span) -> str:
    """What is left where an aside is taken out: the space it stood for ("high&nbsp;dues", "by half.[16 ]“It is") or
    nothing.
    """
    start, end = aside
    before = text[start - 1 : start]
    parted = text[end - 1].isspace() and not before.isspace()
    return " " if parted or (before.isalnum() and text[end : end + 1].isalnum()) else ""

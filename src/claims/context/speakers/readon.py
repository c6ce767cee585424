"""Paragraphs whole again: a page number in the middle of one, a footnote mark or the signs of Markdown are furniture
that cuts it into blocks, but nobody stops speaking there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.model import Block

_FURNITURE = "furniture"


def read_on(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, of which those that furniture joins, touching both, are one; all other furniture as it is."""
    paragraph: Block | None = None
    between: list[Block] = []
    for block in blocks:
        last = between[-1] if between else paragraph
        touches = last is not None and block.start == last.end and _FURNITURE in {block.role, last.role}
        if paragraph and touches and block.role == _FURNITURE:
            between.append(block)
        elif paragraph and touches:
            paragraph, between = replace(paragraph, end=block.end), []
        else:
            yield from (paragraph, *between) if paragraph else ()
            paragraph, between = (None, []) if block.role == _FURNITURE else (block, [])
            if paragraph is None:
                yield block
    yield from (paragraph, *between) if paragraph else ()

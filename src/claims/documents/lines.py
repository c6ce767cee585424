"""The lines of a text, by where they start and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

Place = tuple[int, int]
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def trim(text: str, start: int, end: int) -> Place:
    """The stretch without the white space at its ends; where that is all, nothing at its start."""
    piece = text[start:end]
    stop = start + len(piece.rstrip())
    return (start, start) if stop == start else (start + len(piece) - len(piece.lstrip()), stop)


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Place]:
    """Start and end of every line of `text[start:end]` that holds anything, without the white space round it."""
    return (found.span() for found in _LINE.finditer(text, start, len(text) if end is None else end))

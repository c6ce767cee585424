"""Tables: which cells say what the figures of a row and of a column are, as the first of each mostly does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claims.model import Block, Span

# What heads a row or a column is no figure, with its unit or without ("412 TWh", "£3m", "(5)"), unless it is a year.
_FIGURE = re.compile(r"[-+−–(~<>*_\s]*(?:[$£€¥]|[A-Z]{3}\s)?\.?\d(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)")


class Cell(NamedTuple):
    """A block of a table in its row and column, both counted from 0; a cell may be of several blocks."""

    block: Block
    row: int
    column: int


def headed(text: str, cells: Sequence[Cell]) -> Iterator[Block]:
    """The blocks of one table's cells, in order, each with the places of the heads of its column and its row."""
    columns = {cell.column: _head(text, cell) for cell in reversed(cells) if cell.row == 0}
    rows = {cell.row: _head(text, cell) for cell in reversed(cells) if cell.column == 0 < cell.row}
    for cell in cells:
        column = columns.get(cell.column) if cell.row else None
        row = rows.get(cell.row) if cell.column else None
        yield replace(cell.block, column=column, row=row)


def _head(text: str, cell: Cell) -> Span | None:
    block = cell.block
    return None if _FIGURE.match(text, block.start, block.end) else Span(block.start, block.end)

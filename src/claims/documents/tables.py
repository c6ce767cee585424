"""Tables: which cells say what the figures of a row and of a column are, as the first of each mostly do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from claims.model import Block, Cell, Span

ROLE = "table_cell"
_MOST_HEADS, _MOST_LABELS = 3, 2  # rows and columns
_LARGEST = 600  # characters of a cell
_LONGEST_LABEL = 100  # characters of a cell that says what stands beside it; a longer one is prose
_LONGEST_TITLE = 160
_TITLES = frozenset({"title", "heading", "paragraph"})
_SIGNS = r"[-+−–(~<>≤≥±*_\s]*(?:[$£€¥]|[A-Z]{2,3}[$£€¥]?\s?)?\.?"
# What heads a row or a column is no figure, with its unit or without ("412 TWh", "£3m", "(5)"), unless it is a year.
_FIGURE = re.compile(rf"{_SIGNS}\d(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)")
_DIGIT = re.compile(rf"{_SIGNS}\d")  # or a year too


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether a cell is a figure and heads nothing; a year may."""
    return _FIGURE.match(text, start, end) is not None


def cells(places: Iterable[tuple[int, int]], row: int) -> list[Block]:
    """The cells of a row that hold anything, by where they start and end."""
    return [
        Block(start, end, ROLE, cell=Cell(row, column)) for column, (start, end) in enumerate(places) if start < end
    ]


def headed(text: str, table: Sequence[Block]) -> Iterator[Block]:
    """The blocks of one table's cells, in order, each with the places of what heads its column and its row. Cells that
    hold whole paragraphs are no cells but a page laid out in a table.

    The first row heads the columns, and so do the rows under it that name no row and hold no figure ("£m", "%"). The
    columns before the first one of figures head the rows, but for a column of figures that leads ("1", "Leem", "412").
    A cell may be of several blocks.
    """
    sizes = Counter[tuple[int, int]]()
    for block in table:
        sizes[_cell(block)[:2]] += block.end - block.start
    cells = [block for block in table if sizes[_cell(block)[:2]] <= _LARGEST]
    places = dict(zip((block.start for block in cells), _headed(text, cells), strict=True))
    return (places.get(block.start) or replace(block, role="paragraph", cell=None) for block in table)


def _headed(text: str, table: Sequence[Block]) -> Iterator[Block]:
    rows = [list(row) for _, row in groupby(table, lambda block: _cell(block).row)]
    heads = _heads(text, rows[:_MOST_HEADS])
    labels = _labels(text, [block for row in rows[len(heads) :] for block in row])
    above: dict[int, list[Span]] = {}
    for number, row in enumerate(rows):
        beside: list[Span] = []
        for block in row:
            cell = _cell(block)
            body = number >= len(heads) or is_figure(text, block.start, block.end)
            own = tuple(above.get(cell.column, ())) if number else ()
            yield replace(block, cell=cell._replace(above=own, beside=tuple(beside) if body else ()))
            if cell.column in labels and _names(text, block):
                beside.append(Span(block.start, block.end))
        for block in row if number < len(heads) else ():
            if _names(text, block):
                for column in range(_cell(block).column, _cell(block).column + _cell(block).width):
                    above.setdefault(column, []).append(Span(block.start, block.end))


def _names(text: str, block: Block) -> bool:
    """Whether a block says what others are: no figure, and not as long as prose."""
    return block.end - block.start <= _LONGEST_LABEL and not is_figure(text, block.start, block.end)


def _cell(block: Block) -> Cell:
    return block.cell or Cell(0, 0)


def _heads(text: str, rows: Sequence[Sequence[Block]]) -> Sequence[Sequence[Block]]:
    """The rows on top that head columns; above a row that names no row a title alone may stand, and years under it."""

    def heading(number: int) -> bool:
        named, over = _cell(rows[number][0]).column == 0, rows[number - 1]
        alone = len(over) == 1 and _cell(over[0]).column == 0  # a title
        figure = _DIGIT if named and not alone else _FIGURE
        figures = any(figure.match(text, block.start, block.end) for block in rows[number])
        return not figures and (alone or not named or _cell(over[0]).column > 0)

    return rows[: 1 + sum(1 for _ in takewhile(heading, range(1, len(rows))))]


def _labels(text: str, body: Iterable[Block]) -> frozenset[int]:
    """The columns that say what the figures of a row are."""
    columns: Mapping[int, list[Block]] = {
        column: list(found) for column, found in groupby(sorted(body, key=_column), key=_column)
    }
    found: list[int] = []
    for column, blocks in columns.items():
        figure = _DIGIT if found else _FIGURE  # years may name the rows, but beside a name they tell something of it
        if 2 * sum(figure.match(text, block.start, block.end) is not None for block in blocks) <= len(blocks):
            found.append(column)
        elif found:
            return frozenset(found[:_MOST_LABELS])
    return frozenset(found[:1])


def _column(block: Block) -> int:
    return _cell(block).column


def titled(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, the cells of each table with the line right over it that may be its title."""
    before: Block | None = None
    for block in blocks:
        if block.cell is None:
            before = block
            yield block
        elif before is None or not _is_title(text, before):
            yield block
        else:
            yield replace(block, cell=block.cell._replace(title=Span(before.start, before.end)))


def _is_title(text: str, block: Block) -> bool:
    short = block.end - block.start <= _LONGEST_TITLE and "\n" not in text[block.start : block.end]
    return short and block.role in _TITLES and text[block.end - 1] not in ".!?;,"

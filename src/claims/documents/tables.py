"""Tables: which cells say what the figures of a row and of a column are, as the first of each mostly do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, pairwise, takewhile
from pathlib import Path

from claims.documents.groups import Heads, groups
from claims.model import Block, Cell, Span

ROLE = "table_cell"
Rows = Sequence[Sequence[Block]]
_MOST_HEADS, _MOST_LABELS = 3, 2  # rows and columns
_LARGEST = 600  # characters of a cell
_LONGEST_LABEL = 100  # characters of a cell that says what stands beside it; a longer one is prose
_LONGEST_TITLE = 160
_TITLES = frozenset({"title", "heading", "paragraph"})
_SIGNS = r"[-+−–(~<>≤≥±*_\s]*(?:[$£€¥]|[A-Z]{2,3}[$£€¥]?\s?)?\.?"
# What heads a row or a column is no figure, with its unit or without ("412 TWh", "£3m", "(5)"), unless it is a year.
_FIGURE = re.compile(rf"{_SIGNS}\d(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)")
_DIGIT = re.compile(rf"{_SIGNS}\d")  # or a year too
_PLAIN = re.compile(r"[\d.,\s]*\d[\d.,\s]*")  # a figure without a unit
_YEAR = re.compile(r"[12]\d{3}")


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether a cell is a figure and heads nothing; a year may."""
    return _FIGURE.match(text, start, end) is not None


def cells(places: Iterable[tuple[int, int]], row: int) -> list[Block]:
    """The cells of a row that hold anything, by where they start and end."""
    return [
        Block(start, end, ROLE, cell=Cell(row, column)) for column, (start, end) in enumerate(places) if start < end
    ]


def headed(text: str, table: Sequence[Block], schemas: Path | None = None, *, merged: bool = True) -> Iterator[Block]:
    """The blocks of one table's cells, in order, each with the places of what heads its column and its row. Cells that
    hold whole paragraphs are no cells but a page laid out in a table.

    A first row of one cell is the title of the table, as a page's caption is. The next one heads the columns, and so do
    the rows under it that name no row and hold no figure ("£m", "%"), and years under heads of several columns. The
    columns before the first one of figures head the rows, but for a column of figures that leads ("1", "Leem", "412");
    a row that is but a name heads the group of rows under it, and so does the first of two names. `merged`: an empty
    cell beside a head of several columns is one of them. A cell may be of several blocks.
    """
    sizes = Counter[tuple[int, int]]()
    for block in table:
        sizes[_cell(block)[:2]] += block.end - block.start
    cells = [block for block in table if sizes[_cell(block)[:2]] <= _LARGEST]
    rows = [list(row) for _, row in groupby(cells, lambda block: _cell(block).row)]
    heads = _heads(text, rows[:_MOST_HEADS])
    if merged:
        heads = [*(_spread(row, under) for row, under in pairwise(heads)), *heads[-1:]]
    title = [block for row in heads[:1] for block in row if len(row) == 1 < len(cells) and not _column(block)]
    body = _headed(text, heads[len(title) :], rows[len(heads) :], schemas)
    places = {block.start: block for block in chain(title, _under(title, body))}
    return (places.get(block.start) or block._replace(role="paragraph", cell=None) for block in table)


def _under(title: Sequence[Block], blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a table under its title, if it has one."""
    span = Span(title[0].start, title[0].end) if title else None
    return (block._replace(cell=_cell(block)._replace(title=span)) for block in blocks)


def _headed(text: str, heads: Rows, body: Rows, schemas: Path | None) -> Iterator[Block]:
    """The blocks of the rows on top and of those under them."""
    above: dict[int, Heads] = {}
    labels = _labels(text, [block for row in body for block in row])
    for row in heads:
        yield from _row(text, row, above, labels, None)
        for block in row:
            if _names(text, block):
                cell, span = _cell(block), Span(block.start, block.end)
                above |= {at: (*above.get(at, ()), span) for at in range(cell.column, cell.column + cell.width)}
    names = [len(row) == 1 and _cell(row[0]).column == 0 and _names(text, row[0]) for row in body]
    mixed = _mixed(text, body)
    over: Heads = ()  # the first of two names of a row; where it is left out, that of the row above holds on
    for row, group, name in zip(body, groups(text, body, names, schemas), names, strict=True):
        column = _cell(row[0]).column
        if column == 0:
            over = (Span(row[0].start, row[0].end),) if column in labels and not name else ()
        heading = (*group, *over) if column in labels - {0} else group
        for block in _row(text, row, above, labels, heading):
            yield block if _column(block) in labels else _among(block, mixed)


def _mixed(text: str, body: Rows) -> frozenset[int]:
    """The columns with a figure that is no year."""
    plain = (block for row in body for block in row if _PLAIN.fullmatch(text, block.start, block.end))
    return frozenset(_column(block) for block in plain if not _YEAR.fullmatch(text, block.start, block.end))


def _among(block: Block, mixed: frozenset[int]) -> Block:
    cell = _cell(block)
    return block._replace(cell=cell._replace(among="figures" if cell.column in mixed else "years"))


def _row(
    text: str, row: Sequence[Block], above: Mapping[int, Heads], labels: frozenset[int], group: Heads | None
) -> Iterator[Block]:
    """The blocks of a row, each with what heads its column, its group and, in its row, itself; a row of heads has no
    `group`, and nothing heads the words in it.
    """
    beside = group or ()
    for block in row:
        cell = _cell(block)
        headed = group is not None or is_figure(text, block.start, block.end)
        yield block._replace(cell=cell._replace(above=above.get(cell.column, ()), beside=beside if headed else ()))
        if cell.column in labels and _names(text, block):
            beside = (*beside, Span(block.start, block.end))


def _names(text: str, block: Block) -> bool:
    """Whether a block says what others are: no figure, and not as long as prose."""
    return block.end - block.start <= _LONGEST_LABEL and not is_figure(text, block.start, block.end)


def _cell(block: Block) -> Cell:
    return block.cell or Cell(0, 0)


def _heads(text: str, rows: Rows) -> Rows:
    """The rows on top that head columns; above a row that names no row a title alone may stand, and years under it, as
    under heads of several columns.
    """

    def heading(number: int) -> bool:
        row, over = rows[number], rows[number - 1]
        named, corner = _cell(row[0]).column == 0, _cell(over[0]).column > 0
        alone = len(over) == 1 and not corner  # a title
        figure = _FIGURE if not named or alone or (corner and _parted(over, row)) else _DIGIT
        figures = any(figure.match(text, block.start, block.end) for block in row)
        return not figures and (alone or not named or (corner and len(row) > 1))

    return rows[: 1 + sum(1 for _ in takewhile(heading, range(1, len(rows))))]


def _parted(over: Sequence[Block], row: Sequence[Block]) -> bool:
    """Whether a row has cells under what no head covers, or several under one: its heads part those above it."""
    covered = {_cell(block).column for block in over}
    return any(_cell(block).width > 1 for block in over) or not {_cell(block).column for block in row[1:]} <= covered


def _spread(row: Sequence[Block], under: Sequence[Block]) -> list[Block]:
    """A row of heads that stands over another one, each over the empty cells beside it, but for the corner."""
    after = 1 + max(_cell(block).column for block in under)
    stops = [*(_cell(block).column for block in row[1:]), after]
    return [
        block._replace(cell=cell._replace(width=max(cell.width, stop - cell.column))) if cell.column else block
        for block, stop in zip(row, stops, strict=True)
        for cell in [_cell(block)]
    ]


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
        elif block.cell.title or before is None or not _is_title(text, before):
            yield block
        else:
            yield block._replace(cell=block.cell._replace(title=Span(before.start, before.end)))


def _is_title(text: str, block: Block) -> bool:
    short = block.end - block.start <= _LONGEST_TITLE and "\n" not in text[block.start : block.end]
    return short and block.role in _TITLES and text[block.end - 1] not in ".!?;,"

"""Plain text → tables: lines cut by tabs, by upright bars, or by runs of spaces that stand under each other.

As a spreadsheet or a web page pastes them, and as a PDF's layout is kept. A line is a row only among others that are
cut in the same way, and only where a column after the first holds mostly figures: so a list, a poem, an address, two
columns of prose, or a transcript with a tab after each name is left as it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claims.documents.lines import Place, trim
from claims.documents.tables import ROLE, headed, is_figure
from claims.model import Block, Cell

_MARKS = {"tab": ("\t",), "bar": ("|", "│"), "gap": ("  ", "....", ". . .")}
_CUTS = {
    "tab": re.compile(r"\t"),
    "bar": re.compile(r"[|│]"),
    # Leaders too ("Rye ..... 12"), and what stands between two brackets ("(£m) (%)").
    "gap": re.compile(r"[ \xa0]{2,}|[ \xa0]?\.{4,}[ \xa0]*|[ \xa0]?(?:\.[ \xa0]){3,}|(?<=\))[ \xa0](?=\()"),
}
_RULE = re.compile(r"[-=_+:.|│┼├┤─━\s]+")  # a line drawn under the heads
_MARKER = re.compile(r"[^\w\s]*|o|\W?\w{1,4}[.)]")  # a bullet or a number before the item of a list
_FIGURE = re.compile(r"[-+−–(~<>≤≥±]*\s?(?:[A-Z]{0,3}[$£€¥]\s?|[A-Z]{3}\s)?\.?\d.{0,28}")
_NONE = re.compile(r"\W*(?:[A-Za-z]\W?[A-Za-z]?\W?)?")  # "–", "n/a", ".."
_MOST_WORDS = 3  # of a figure: "12.5 million tonnes"
_LONGEST_GROUP = 60  # characters of a line of one cell inside a table
_STOPS = ".:;,?!"
_ENOUGH = 2  # cells of a row, rows of a table, figures of a column, line feeds of a blank line
_MOST_OTHERS = 0.4  # of the cells of a column of figures


class _Line(NamedTuple):
    """A line by its number, where it stands, its cells, empty ones too, and whether it is drawn: no letter or digit.

    `under` says that a blank line stands before it, `apart` that several do.
    """

    number: int
    place: Place
    cells: list[Place]
    drawn: bool
    under: bool
    apart: bool

    @property
    def held(self) -> list[Place]:
        """The cells that hold anything."""
        return [cell for cell in self.cells if cell[0] < cell[1]]

    @property
    def is_row(self) -> bool:
        """Whether it has several cells."""
        return len(self.held) >= _ENOUGH


Placed = list[tuple[Place, int, int]]  # of a row: each cell, its column, how many columns wide it is


def tables(text: str, lines: Sequence[Place], schemas: Path | None = None) -> list[tuple[range, list[Block]]]:
    """The tables among the lines of a text: the numbers of the lines that each takes up, and its cells in order."""
    found: list[tuple[range, list[Block]]] = []
    taken: set[int] = set()
    for way, marks in _MARKS.items():
        present = [mark for mark in marks if mark in text]
        for run in _runs(text, _cut_lines(text, lines, way, present)) if present else ():
            numbers = range(run[0].number, run[-1].number + 1)
            blocks = _table(text, run, way, schemas) if taken.isdisjoint(numbers) else []
            if blocks:
                found.append((numbers, blocks))
                taken.update(numbers)
    return sorted(found, key=lambda table: table[0].start)


def _cut_lines(text: str, lines: Sequence[Place], way: str, marks: Sequence[str]) -> Iterator[_Line]:
    end = 0
    for number, (start, stop) in enumerate(lines):
        feeds = text.count("\n", end, start) if number else 0
        left = text.rfind("\n", 0, start) + 1 if way == "tab" else start  # a tab in front stands for an empty cell
        cut = any(text.find(mark, left, stop) >= 0 for mark in marks)
        drawn = _RULE.fullmatch(text, start, stop) is not None
        cells = _cells(text, left, stop, way) if cut and not drawn else [(start, stop)] * (not drawn)
        yield _Line(number, (start, stop), cells, drawn, feeds >= _ENOUGH, feeds > _ENOUGH)
        end = stop


def _cells(text: str, start: int, stop: int, way: str) -> list[Place]:
    """The cells of a line; the bar that opens one opens no empty cell."""
    cuts = [found.span() for found in _CUTS[way].finditer(text, start, stop)]
    if way == "bar" and cuts and cuts[0][0] == start:
        start = cuts.pop(0)[1]
    bounds = [start, *(edge for cut in cuts for edge in cut), stop]
    return [trim(text, bounds[at], bounds[at + 1]) for at in range(0, len(bounds), 2)]


def _runs(text: str, lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    """Neighbouring rows. Between two of them a line may stand that is none, short as the name of a group of rows is;
    what holds no figure and stands under a blank line heads a table of its own.
    """
    run: list[_Line] = []
    for line in lines:
        if run and (line.apart or _opens_another(text, run, line) or _is_prose(text, run[-1], line)):
            yield from _trimmed(run)
            run = []
        if run or line.is_row or line.drawn:
            run.append(line)
    yield from _trimmed(run)


def _opens_another(text: str, run: Sequence[_Line], line: _Line) -> bool:
    return line.under and len(run) >= _ENOUGH and not any(is_figure(text, *cell) for cell in line.held)


def _is_prose(text: str, last: _Line, line: _Line) -> bool:
    """Whether a line is neither a row nor what may stand between two."""
    start, stop = line.place
    if line.is_row or line.drawn:
        return False
    ends = text[stop - 1] in _STOPS and text[stop - 1] != ":"  # which a name of a group may have
    return stop - start > _LONGEST_GROUP or not (last.is_row or last.drawn) or ends


def _trimmed(run: list[_Line]) -> Iterator[list[_Line]]:
    """The run from its first row to its last, where it has two."""
    rows = [index for index, line in enumerate(run) if line.is_row]
    if len(rows) >= _ENOUGH:
        yield run[rows[0] : rows[-1] + 1]


def _table(text: str, run: Sequence[_Line], way: str, schemas: Path | None) -> list[Block]:
    """The cells of a run of lines; none where it is no table."""
    rows = [line for line in run if not line.drawn]
    placed = _under_each_other(text, rows) if way == "gap" else [_numbered(row) for row in rows]
    if not _has_figures(text, placed):
        return []
    blocks = (
        Block(*place, ROLE, cell=Cell(number, column, width))
        for number, row in enumerate(placed)
        for place, column, width in row
    )
    return list(headed(text, list(blocks), schemas, merged=way != "gap"))


def _numbered(row: _Line) -> Placed:
    return [(place, column, 1) for column, place in enumerate(row.cells) if place[0] < place[1]]


def _under_each_other(text: str, rows: Sequence[_Line]) -> list[Placed]:
    """The cells of rows in the columns they stand in, which the rows with as many cells as most have bound."""
    lefts = [text.rfind("\n", 0, row.place[0]) + 1 for row in rows]
    counts = Counter(len(row.held) for row in rows if row.is_row)
    usual = max(counts, key=lambda count: (counts[count], count))
    whole = [[(a - left, b - left) for a, b in row.held] for row, left in zip(rows, lefts, strict=True)]
    whole = [cells for cells in whole if len(cells) == usual]
    starts = [min(cells[at][0] for cells in whole) for at in range(usual)]
    ends = [max(cells[at][1] for cells in whole) for at in range(usual)]
    return [
        [(place, at, 1) for at, place in enumerate(row.held)]
        if len(row.held) == usual
        else _in_groups(row.held, left, starts, ends) or _by_place(row.held, left, starts, ends)
        for row, left in zip(rows, lefts, strict=True)
    ]


def _in_groups(cells: Sequence[Place], left: int, starts: Sequence[int], ends: Sequence[int]) -> Placed:
    """The cells of a row that head groups of as many columns each, as years over units do, and stand in the middle of
    them; nothing where they do not.
    """
    width, rest = divmod(len(starts) - 1, len(cells))
    firsts = range(1, len(starts), width) if width > 1 and not rest else ()
    middles = [(start + stop) / 2 - left for start, stop in cells]
    over = [starts[at] <= middle <= ends[at + width - 1] for at, middle in zip(firsts, middles, strict=bool(firsts))]
    return [(cell, at, width) for cell, at in zip(cells, firsts, strict=True)] if over and all(over) else []


def _by_place(cells: Sequence[Place], left: int, starts: Sequence[int], ends: Sequence[int]) -> Placed:
    """The cells of a row with fewer or more of them than there are columns, each in those it stands over or is nearest
    to; both bounds of the columns rise from one to the next.
    """
    placed: Placed = []
    free, last = 0, len(starts) - 1
    for start, stop in cells:
        first, after = bisect_right(ends, start - left), bisect_left(starts, stop - left)
        if first == after and 0 < first <= last and start - left - ends[first - 1] < starts[first] - (stop - left):
            first -= 1
        first = min(max(first, free), last)
        width = max(1, after - first)
        placed.append(((start, stop), first, width))
        free = first + width
    return placed


def _has_figures(text: str, rows: Sequence[Placed]) -> bool:
    """Whether a column after the first holds mostly figures, and the first is not what marks the items of a list."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        for place, column, _ in row:
            columns.setdefault(column, []).append(text[slice(*place)])
    first = columns.pop(0, [])
    if len(columns) == 1 and all(map(_MARKER.fullmatch, first)):
        return False
    return any(map(_are_figures, columns.values()))


def _are_figures(cells: Sequence[str]) -> bool:
    """Whether most cells are figures, but for the one on top, which may be the head."""
    told = [cell for at, cell in enumerate(cells) if not _NONE.fullmatch(cell) and (at or _is_bare(cell))]
    figures = sum(map(_is_bare, told))
    return figures >= _ENOUGH and len(told) - figures <= _MOST_OTHERS * len(told)


def _is_bare(cell: str) -> bool:
    """Whether a cell is a figure with its unit, and no sentence that begins with one."""
    return _FIGURE.fullmatch(cell) is not None and len(cell.split()) <= _MOST_WORDS and cell[-1] not in _STOPS

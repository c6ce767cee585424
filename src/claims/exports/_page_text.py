"""The words of a document as the page shows them: paragraphs and tables, cut into pieces at claims and numerals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from claims.exports._cells import place
from claims.identity import AROUND
from claims.model import Block, Cell

if TYPE_CHECKING:
    from claims.texts import Text

Row = Mapping[str, Any]
_ASIDE = "furniture"  # the role of what is no part of a sentence, be it a line or the mark-up inside one


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim on the page: `anchor` is its claim_id, numbered on where two share one, since anchors are unique;
    `number` its place in reading order.
    """

    anchor: str
    number: int
    row: Row

    @property
    def gist(self) -> str:
        """What it is about in a line: its thing, else the whole words around it."""
        named = self.row["subject"] or self.row["event"] or self.row["item"]
        return str(named or f"{_whole_words(self.row['prefix'])}…{_whole_words(self.row['suffix'][::-1])[::-1]}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: plain, a claim (`mark`), a numeral that became none (`reason`); `aside` where it is mark-up."""

    words: str
    mark: Mark | None = None
    reason: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a document, its `role` as `model.Block` has it, or "sentence" where only sentences are at hand, or
    "table", which has `rows` in place of pieces.
    """

    role: str
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[Slot, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell of a table; `heads` is "col" or "row" where it heads others, `gap` the empty columns before it, `figure`
    whether a claim stands in it.
    """

    pieces: tuple[Piece, ...]
    heads: str
    gap: int
    width: int
    figure: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Blocks that touch, as mark-up inside a paragraph does; `asides` are the places of that."""

    role: str
    start: int
    end: int
    asides: tuple[tuple[int, int], ...] = ()
    cell: Cell | None = None


def whole(text: Text, marks: Sequence[Mark], rejected: Iterable[Row]) -> Iterator[Part]:
    """The parts of a document, with what stands between blocks where that is more than white space and markup."""
    cuts = _cuts(text, marks, rejected)
    starts = [cut[0] for cut in cuts]
    table: list[tuple[_Stretch, tuple[Piece, ...]]] = []
    for one in _stretches(text):
        inside = cuts[bisect_left(starts, one.start) : bisect_left(starts, one.end)]
        if not inside and not text.words[one.start - text.start : one.end - text.start].strip():
            continue
        pieces = tuple(_pieces(text, inside, one))
        last = table[-1][0].cell if table else None
        if last and (one.cell is None or one.cell.row < last.row):
            yield _grid(table)
            table = []
        if one.cell:
            table.append((one, pieces))
        else:
            yield Part(one.role, pieces)
    if table:
        yield _grid(table)


def _grid(table: Sequence[tuple[_Stretch, tuple[Piece, ...]]]) -> Part:
    """The table of some cells, which are in reading order; a cell may be of several lines."""
    cells = [(one, one.cell, pieces) for one, pieces in table if one.cell]
    columns = {span.start for _, cell, _ in cells for span in cell.above}
    names = {span.start for _, cell, _ in cells for span in cell.beside}
    rows: list[list[Slot]] = []
    last = Cell(-1, 0)
    for one, cell, words in cells:
        pieces = words
        if cell.row != last.row:
            rows.append([])
            last = Cell(cell.row, 0, 0)
        heads = "col" if one.start in columns else "row" if one.start in names else ""
        gap = cell.column - last.column - last.width
        if gap < 0 and rows[-1]:
            before = rows[-1].pop()
            pieces, gap, heads = (*before.pieces, Piece("\n"), *pieces), before.gap, before.heads or heads
        figure = any(piece.mark for piece in pieces) and not heads
        rows[-1].append(Slot(pieces, heads, gap, cell.width, figure))
        last = cell
    return Part("table", rows=tuple(map(tuple, rows)))


def _stretches(text: Text) -> Iterator[_Stretch]:
    """In order. A list item takes its bullet or number in; words that no block holds stay shown."""
    at = text.start
    for run in _touching((*text.blocks, Block(text.start + len(text.words), text.start + len(text.words)))):
        role = next((block.role for block in run if block.role != _ASIDE and block.end > block.start), _ASIDE)
        first, between = run[0].start, text.words[at - text.start : run[0].start - text.start]
        start = first
        if role == "list_item":
            start -= len(between.lstrip())
        elif any(letter.isalnum() for letter in between):
            yield _Stretch("paragraph", first - len(between.lstrip()), first)
        asides = tuple((block.start, block.end) for block in run if block.role == _ASIDE) if role != _ASIDE else ()
        cell = next((block.cell for block in run if block.cell), None)
        yield _Stretch(role, start, run[-1].end, asides, cell)
        at = run[-1].end


def _touching(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks in runs of such as touch with mark-up between them."""
    run = [blocks[0]]
    for block, following in pairwise(blocks):
        if block.end != following.start or _ASIDE not in {block.role, following.role}:
            yield run
            run = []
        run.append(following)
    yield run


Cut = tuple[int, int, Piece]


def _cuts(text: Text, marks: Iterable[Mark], rejected: Iterable[Row]) -> list[Cut]:
    """Claims and rejected numerals as stretches of the text, in order; none that the text does not bear out."""
    found: list[Cut] = [(m.row["start"], m.row["end"], Piece(m.row["quote"], m)) for m in marks]
    found += [(row["start"], row["end"], Piece(row["quote"], reason=row["reason"])) for row in rejected]
    return [cut for cut in sorted(found, key=_where) if _borne_out(text, cut)]


def _where(cut: Cut) -> tuple[int, int]:
    return cut[:2]


def _borne_out(text: Text, cut: Cut) -> bool:
    start, end, piece = cut
    return text.words[max(0, start - text.start) : max(0, end - text.start)] == piece.words != ""


def _pieces(text: Text, cuts: Iterable[Cut], stretch: _Stretch) -> Iterator[Piece]:
    at = stretch.start
    for first, last, piece in cuts:
        if first < at:
            continue  # two that overlap cannot both be marked; the list still has the second
        yield from _plain(text, at, first, stretch.asides)
        yield piece if piece.mark else replace(piece, aside=_inside(stretch.asides, first))
        at = last
    yield from _plain(text, at, stretch.end, stretch.asides)


def _plain(text: Text, start: int, end: int, asides: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """What lies between two cuts, its mark-up apart."""
    first, last = bisect_right(asides, start, key=_end), bisect_left(asides, end, key=_start)
    bounds = chain.from_iterable(asides[first:last])
    aside = False
    for edge in (*bounds, end):
        stop = min(max(edge, start), end)
        if stop > start:
            yield Piece(text.words[start - text.start : stop - text.start], aside=aside)
        start, aside = stop, not aside


def _inside(asides: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(asides, at, key=_end)
    return index < len(asides) and asides[index][0] <= at


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _end(span: tuple[int, int]) -> int:
    return span[1]


def sentences(marks: Sequence[Mark]) -> Iterator[Part]:
    """The sentences of the claims, each once, where the text itself is not at hand."""
    runs: list[list[Mark]] = []
    for mark in marks:
        last = runs[-1][-1].row if runs else None
        if last and last["sentence"] == mark.row["sentence"] and last["end"] <= mark.row["start"]:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    for run in runs:
        yield Part("sentence", tuple(_cut_sentence(run)))


def _cut_sentence(run: Sequence[Mark]) -> Iterator[Piece]:
    sentence, at = run[0].row["sentence"], 0
    for mark in run:
        quote = mark.row["quote"]
        start = place(sentence, quote, mark.row["prefix"], mark.row["suffix"])
        if start < at:
            continue
        yield Piece(sentence[at:start])
        yield Piece(quote, mark)
        at = start + len(quote)
    yield Piece(sentence[at:])


def _whole_words(prefix: str) -> str:
    """A prefix without the part of a word that it may begin with where it is as long as prefixes get."""
    return prefix.partition(" ")[2] if len(prefix) >= AROUND else prefix

"""Painters turn the cells of a row into cells of a sheet, one painter a column.

A painter keeps its cell objects, styled once, and gives the same one again with another value, since a streamed row is
written at once: at 100,000 rows a new styled cell each would take as long again as the writing.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING, Any

from claims.exports._cells import LINKS, LONGEST, address, clean, day, number, number_format, place

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from claims.dictionary import Column

Paint = Callable[[Sequence[Any]], "Cell | None"]  # a row of the table → the cell, None where it is empty

FONT, SIZE = "Calibri", 11
WRAPPED = 16  # text columns at least this wide wrap; narrower ones hold codes and names
_LINKED = {"doc_url", "doc_title"}  # both lead to the address of the document: the title is what a person sees


class Painters:
    """The painters of one sheet; `names` are the columns of its table, in order; `unlocked` those to write in."""

    def __init__(self, sheet: Worksheet, names: Sequence[str], unlocked: Container[str] = ()) -> None:
        self._sheet, self._unlocked, self._open = sheet, unlocked, False
        self._at = {name: index for index, name in enumerate(names)}
        self._links = LINKS

    def painter(self, column: Column) -> Paint:
        """The painter of a column, by its name where it is special and by its type otherwise."""
        at = self._at[column.name]
        self._open = column.name in self._unlocked
        if column.name == "sentence":
            return self._sentence(at)
        if column.name in _LINKED:
            return self._linked(at, self._at["doc_url"])
        if column.type in {"number", "integer"}:
            return self._number(at, grouped=column.type == "number")
        return self._day(at) if column.type == "date" else self._text(at, wrapped=column.width >= WRAPPED)

    def _cell(self, *, wrapped: bool = False, format_: str = "General", right: bool = False) -> Cell:
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see xlsx.write
        from openpyxl.styles import Alignment, Protection  # noqa: PLC0415

        cell = WriteOnlyCell(self._sheet)
        side, indent = ("right", 1) if right else (None, 0)  # indented: a text column may follow
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=wrapped, indent=indent)
        cell.number_format = format_
        if self._open:
            cell.protection = Protection(locked=False)
        return cell

    def _text(self, at: int, *, wrapped: bool) -> Paint:
        cell = self._cell(wrapped=wrapped, format_="@")

        def paint(row: Sequence[Any]) -> Cell | None:
            return _worded(cell, _as_text(row[at]))

        return paint

    def _number(self, at: int, *, grouped: bool) -> Paint:
        """A number that Excel cannot hold whole is text, at the right all the same."""
        cells: dict[str, Cell] = {}
        text = self._cell(right=True, format_="@")

        def paint(row: Sequence[Any]) -> Cell | None:
            written = _as_text(row[at])
            value = number(written)
            if value is None:
                return _worded(text, written)
            format_ = number_format(written) if grouped else "0"
            if format_ not in cells:
                cells[format_] = self._cell(format_=format_, right=True)
            cells[format_].value = value
            return cells[format_]

        return paint

    def _day(self, at: int) -> Paint:
        cell, text = self._cell(format_="yyyy-mm-dd", right=True), self._cell(right=True, format_="@")

        def paint(row: Sequence[Any]) -> Cell | None:
            value = day(row[at])
            if value is None:
                return _worded(text, row[at])
            cell.value = value
            return cell

        return paint

    def _linked(self, at: int, target: int) -> Paint:
        from openpyxl.styles import Font  # noqa: PLC0415 - see xlsx.write

        cell, link = self._cell(wrapped=True, format_="@"), self._cell(wrapped=True, format_="@")
        link.font = Font(name=FONT, size=SIZE, color="0563C1", underline="single")

        def paint(row: Sequence[Any]) -> Cell | None:
            url = address(row[target])
            if not row[at] or not url or not self._links:
                return _worded(cell, row[at])
            self._links -= 1
            _worded(link, row[at])
            link.hyperlink = url
            return link

        return paint

    def _sentence(self, at: int) -> Paint:
        """The sentence with its quote in bold; a sentence too long for a cell goes plain, cut with a mark."""
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415 - see xlsx.write
        from openpyxl.cell.text import InlineFont  # noqa: PLC0415
        from openpyxl.styles import Color  # noqa: PLC0415

        cell, bold = (
            self._cell(wrapped=True, format_="@"),
            InlineFont(rFont=FONT, sz=SIZE, b=True, color=Color("1F3864")),
        )
        others = [self._at.get(name) for name in ("quote", "prefix", "suffix")]

        def paint(row: Sequence[Any]) -> Cell | None:
            sentence = row[at]
            quote, prefix, suffix = ("" if other is None else row[other] for other in others)
            start = place(sentence, quote, prefix, suffix) if quote and len(sentence) <= LONGEST // 2 else -1
            end = start + len(quote)
            parts = [clean(part) for part in (sentence[:start], sentence[start:end], sentence[end:])]
            if start < 0 or not parts[1]:
                return _worded(cell, sentence)
            before, figure, after = parts
            cell.value = CellRichText([part for part in (before, TextBlock(bold, figure), after) if part])
            return cell

        return paint


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _worded(cell: Cell, text: str) -> Cell | None:
    """The cell with a text that stays one, even if it looks like a formula or an error."""
    if not text:
        return None
    cell.value = clean(text)
    cell.data_type = "s"
    return cell

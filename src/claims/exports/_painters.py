"""Painters turn the cells of a row into cells of a sheet, one painter a column, its style known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from claims.exports._cells import LONGEST, address, clean, day, number, number_format, place
from claims.exports._rows import numbered, parted, worded

if TYPE_CHECKING:
    from openpyxl.styles import Font

    from claims.dictionary import Column
    from claims.exports._rows import Spool

Paint = Callable[[Sequence[Any], int], str]  # a row of the table and its number → the cell, nothing where it is empty

FONT, SIZE = "Calibri", 11
WRAP, SHRINK = "wrap", "shrink"  # what a text longer than its column does
WRAPPED = 16  # text columns at least this wide wrap; narrower ones hold codes and names
_LINKED = {"doc_url", "doc_title"}  # both lead to the address of the document: the title is what a person sees
_BOLD = f'<rFont val="{FONT}"/><b/><color rgb="FF1F3864"/><sz val="{SIZE}"/>'
_DAY_0 = date(1899, 12, 30)  # Excel counts days from here, from March 1900 on


class Painters:
    """The painters of one sheet; `letters` are the columns of its table, in order, by name; `unlocked` those to write
    in; `page` the file whose places are the claims, which their figures link to, if there is one.
    """

    def __init__(self, spool: Spool, letters: dict[str, str], unlocked: Container[str] = (), page: str = "") -> None:
        self._spool, self._letters, self._unlocked, self._page = spool, letters, unlocked, page
        self._at = {name: index for index, name in enumerate(letters)}
        self._open = False

    def painter(self, column: Column) -> Paint:
        """The painter of a column, by its name where it is special and by its type otherwise."""
        at, letter = self._at[column.name], self._letters[column.name]
        self._open = column.name in self._unlocked
        if column.name == "sentence":
            return self._sentence(at, letter)
        if column.name in _LINKED:
            url = self._at["doc_url"]
            return self._linked(at, letter, lambda row: (address(row[url]), ""))
        if self._page and column.name == self._home() and "claim_id" in self._at:
            id_ = self._at["claim_id"]
            return self._linked(at, letter, lambda row: (self._page if row[id_] else "", row[id_]), shrunk=True)
        if column.type in {"number", "integer"}:
            return self._number(at, letter, grouped=column.type == "number")
        if column.type == "date":
            return self._day(at, letter)
        return self._text(at, letter, wrapped=column.width >= WRAPPED)

    def _home(self) -> str:
        """The column that leads to the page. Not the sentence: LibreOffice takes the bold and the line breaks from a
        linked cell; a long figure is shrunk to its column for the same reason.
        """
        return "figure" if "figure" in self._at else "quote"

    def _style(self, format_: str = "@", *, fit: str = "", right: bool = False, font: Font | None = None) -> int:
        """The number of a style in the workbook; it is added where there is none like it. `fit`: WRAP or SHRINK."""
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see xlsx.write
        from openpyxl.styles import Alignment, Protection  # noqa: PLC0415

        cell = WriteOnlyCell(self._spool.sheet)
        side, indent = ("right", 1) if right else (None, 0)  # indented: a text column may follow
        wrap, shrink = fit == WRAP, fit == SHRINK or None
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=wrap, shrink_to_fit=shrink, indent=indent)
        cell.number_format = format_
        if font is not None:
            cell.font = font
        if self._open:
            cell.protection = Protection(locked=False)
        return int(cell.style_id)

    def _text(self, at: int, letter: str, *, wrapped: bool) -> Paint:
        style = self._style(fit=WRAP if wrapped else "")

        def paint(row: Sequence[Any], line: int) -> str:
            return worded(f"{letter}{line}", style, text) if (text := _as_text(row[at])) else ""

        return paint

    def _number(self, at: int, letter: str, *, grouped: bool) -> Paint:
        """A number that Excel cannot hold whole is text, at the right all the same."""
        styles: dict[str, int] = {}
        text = self._style(right=True)

        def paint(row: Sequence[Any], line: int) -> str:
            written = _as_text(row[at])
            value = number(written)
            if value is None:
                return worded(f"{letter}{line}", text, written)
            format_ = number_format(written) if grouped else "0"
            if format_ not in styles:
                styles[format_] = self._style(format_, right=True)
            return numbered(f"{letter}{line}", styles[format_], value)

        return paint

    def _day(self, at: int, letter: str) -> Paint:
        style, text = self._style("yyyy-mm-dd", right=True), self._style(right=True)

        def paint(row: Sequence[Any], line: int) -> str:
            value = day(row[at])
            if value is None:
                return worded(f"{letter}{line}", text, row[at])
            return numbered(f"{letter}{line}", style, (value - _DAY_0).days)

        return paint

    def _linked(
        self, at: int, letter: str, target: Callable[[Sequence[Any]], tuple[str, str]], *, shrunk: bool = False
    ) -> Paint:
        """A text that leads to the address, and the place in it, that `target` says of a row."""
        from openpyxl.styles import Font  # noqa: PLC0415 - see xlsx.write

        fit = SHRINK if shrunk else WRAP
        plain = self._style(fit=fit)
        blue = self._style(fit=fit, font=Font(name=FONT, size=SIZE, color="0563C1", underline="single"))

        def paint(row: Sequence[Any], line: int) -> str:
            url, inside = target(row) if row[at] else ("", "")
            style = blue if url and self._spool.link(f"{letter}{line}", url, inside) else plain
            return worded(f"{letter}{line}", style, row[at])

        return paint

    def _sentence(self, at: int, letter: str) -> Paint:
        """The sentence with its quote in bold; a sentence too long for a cell goes plain, cut with a mark."""
        style = self._style(fit=WRAP)
        others = [self._at.get(name) for name in ("quote", "prefix", "suffix")]

        def paint(row: Sequence[Any], line: int) -> str:
            cell, sentence = f"{letter}{line}", row[at]
            quote, prefix, suffix = ("" if other is None else row[other] for other in others)
            start = place(sentence, quote, prefix, suffix) if quote and len(sentence) <= LONGEST // 2 else -1
            end = start + len(quote)
            parts = (clean(sentence[:start]), clean(sentence[start:end]), clean(sentence[end:]))
            if start < 0 or not parts[1]:
                return worded(cell, style, sentence)
            return parted(cell, style, parts, _BOLD)

        return paint


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)

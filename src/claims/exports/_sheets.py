"""A table as a sheet that one wants to work in: frozen header, filter, widths that fit, colours that mean something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from claims.exports._cells import shown_length
from claims.exports._colours import pastel
from claims.exports._painters import FONT, SIZE, WRAPPED, Painters
from claims.exports._rows import Spool
from claims.table import cells_in, length, rows_of

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.formatting.rule import Rule
    from openpyxl.worksheet.worksheet import Worksheet

    from claims.dictionary import Column
    from claims.table import Table

LINE = 15.0  # points of a line of text
MOST_LINES = 10
LETTERS = 1.15  # letters of running text to the width of a digit, which Excel measures columns in
ARROW = 4  # characters that the filter's arrow takes in the header
AMBER, RED, BLUE, GREY = "FFE699", "F8CBAD", "DDEBF7", "8C8C8C"
DARK, PALE = "1F3864", "8497B0"  # header of columns shown and folded
LABELS = {"kind", "reason", "code"}  # columns whose values are coloured, each value its own


@dataclass(frozen=True, slots=True)
class Layout:
    """Which table a sheet shows, and after which column its frozen part ends."""

    title: str
    table: str
    frozen: str


SHEETS = (
    Layout("Claims", "claims", "quote"),
    Layout("Findings", "findings", "severity"),
    Layout("Rejected", "rejected", "quote"),
    Layout("Sources", "sources", "doc_title"),
)


@dataclass(frozen=True, slots=True)
class View:
    """A table, laid out: what is known of its columns, and the page that its figures link into, if there is one."""

    layout: Layout
    columns: Sequence[Column]
    table: Table
    page: str = ""


class Sheet:
    """One sheet, written top down: all that stands above the rows must be said before the first of them."""

    def __init__(self, sheet: Worksheet, view: View) -> None:
        self._sheet, self._layout, self._table, self._page = sheet, view.layout, view.table, view.page
        columns, table = view.columns, view.table
        known = {column.name: column for column in columns}
        self._columns = [known[str(name)] for name in table]
        self._letters = {column.name: letter(index) for index, column in enumerate(self._columns, 1)}
        self._count = length(table)
        longest = {column.name: _longest(column, cells_in(table, column.name)) for column in self._columns}
        self._folded = {c.name for c in self._columns[:-1] if not c.shown or (longest[c.name] == 0 and self._count)}
        self._unlocked: frozenset[str] = frozenset()
        self._widths = {c.name: _width(c, longest[c.name]) for c in self._columns}

    def write(self) -> Spool:
        """Write the header, and the rows aside, for `save` to put under it."""
        last = self._count + 1
        set_page(self._sheet)
        self._sheet.print_title_rows = "1:1"
        self._sheet.freeze_panes = f"{letter(self._number(self._layout.frozen) + 1)}2"
        self._sheet.auto_filter.ref = f"A1:{letter(len(self._columns))}{last}"
        self._set_columns()
        self._sheet.row_dimensions[1].height = LINE * 1.6
        self._sheet.append(list(header(self._sheet, [(c.name, self._shade(c.name)) for c in self._columns])))
        spool = Spool(self._sheet, letter(len(self._columns)))
        self._spool(spool)
        for name, rule in self._rules():
            letters = (self._letters[name],) * 2 if name else ("A", letter(len(self._columns)))
            self._sheet.conditional_formatting.add(f"{letters[0]}2:{letters[1]}{max(2, last)}", rule)
        return spool

    def _shade(self, name: str) -> str:
        """The colour of a column's header."""
        return PALE if name in self._folded else DARK

    def _number(self, name: str) -> int:
        return [column.name for column in self._columns].index(name) + 1

    def _set_columns(self) -> None:
        self._sheet.column_dimensions.max_outline = (
            1  # without it Excel folds the columns but shows no + to unfold them
        )
        was_folded = False
        for column in self._columns:
            dimension = self._sheet.column_dimensions[self._letters[column.name]]
            dimension.width = self._widths[column.name]
            folded = column.name in self._folded
            if folded:
                dimension.outlineLevel, dimension.hidden = 1, True
            dimension.collapsed = was_folded and not folded
            was_folded = folded

    def _spool(self, spool: Spool) -> None:
        painters = Painters(spool, self._letters, self._unlocked, self._page)
        paint = [painters.painter(column) for column in self._columns]
        wrapped = [
            (index, self._widths[c.name])
            for index, c in enumerate(self._columns)
            if c.type in {"text", "url"} and c.width >= WRAPPED and c.name not in self._folded
        ]
        minor = self._number("minor") - 1 if self._layout.table == "claims" else None
        any_hidden = False
        for number, row in enumerate(rows_of(self._table), 2):
            tallest = max((lines(row[index], width) for index, width in wrapped), default=1)
            hidden = minor is not None and bool(row[minor])
            any_hidden |= hidden
            cells = "".join([one(row, number) for one in paint])
            spool.row(number, cells, LINE * min(tallest, MOST_LINES), hidden=hidden)
        if any_hidden and minor is not None:
            self._sheet.auto_filter.add_filter_column(minor, ["false"])

    def _rules(self) -> Iterator[tuple[str, Rule]]:
        """Conditional formats, so that colours follow when a person edits or sorts: (column or "" for all, rule)."""
        at = {name: f"${letter}2" for name, letter in self._letters.items()}
        if self._layout.table == "claims":
            yield "quote", rule(f'{at["flags"]}<>""', AMBER)
            yield "flags", rule(f'{at["flags"]}<>""', AMBER, bold=True)
            for bound in ("value_low", "value_high"):
                yield bound, rule(f'{at["value"]}<>""', color=GREY)
            yield "", rule(f'{at["minor"]}="true"', color=GREY)
        for severity, shade in (("error", RED), ("warning", AMBER), ("info", BLUE)):
            if "severity" in at:
                yield "severity", rule(f'{at["severity"]}="{severity}"', shade)
        for name in LABELS & at.keys():
            for label in sorted(set(cells_in(self._table, name))):
                quoted = label.replace('"', '""')
                yield name, rule(f'{at[name]}="{quoted}"', pastel(label))


def rule(formula: str, fill: str = "", **font: Any) -> Rule:  # noqa: ANN401 - openpyxl's own settings
    """A conditional format: where the formula holds, this fill and font."""
    from openpyxl.formatting.rule import Rule  # noqa: PLC0415 - see xlsx.write
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415
    from openpyxl.styles.differential import DifferentialStyle  # noqa: PLC0415

    shade = PatternFill("solid", bgColor=fill) if fill else None
    look = DifferentialStyle(fill=shade, font=Font(**font) if font else None)
    return Rule(type="expression", formula=[formula], dxf=look)


# ---- what all sheets share -----------------------------------------------------------------------------------------


def letter(number: int) -> str:
    """Excel's name of the column with that number, counted from 1."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see xlsx.write

    return get_column_letter(number)


def lines(text: str, width: float) -> int:
    """How many lines a wrapped text takes in a column of that width."""
    room = width * LETTERS
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(1, ceil(len(part) / room)) for part in text.split("\n"))


def header(sheet: Worksheet, names: Iterable[tuple[str, str]]) -> Iterator[Cell]:
    """The cells of a header row, from (name, colour) pairs."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see xlsx.write
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    for name, shade in names:
        cell = WriteOnlyCell(sheet, name)
        cell.font = Font(name=FONT, size=SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=shade)
        cell.alignment = Alignment(vertical="center")
        yield cell


def set_page(sheet: Worksheet) -> None:
    """On paper: landscape, as wide as the page, the header on each page."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem  # noqa: PLC0415 - see xlsx.write
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter = HeaderFooterItem()
    sheet.oddFooter.center.text = "&A, &P / &N"


def _longest(column: Column, cells: Iterable[object]) -> int:
    """Characters of the longest cell as the sheet shows it."""
    measure = shown_length if column.type == "number" else len
    return max(map(measure, map(str, cells)), default=0)


def _width(column: Column, longest: int) -> float:
    """As wide as the longest cell, at least as the header with its arrow, at most as the data dictionary allows."""
    return max(len(column.name) + ARROW, min(longest + 2, column.width))

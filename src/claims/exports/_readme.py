"""The sheet that explains the others, from the data dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.exports._painters import FONT, SIZE
from claims.exports._sheets import DARK, LINE, SHEETS, header, letter, lines, set_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from claims.dictionary import Column

WIDTHS = {"sheet": 11, "column": 15, "type": 11, "meaning": 92, "example": 44}


def write_readme(sheet: Worksheet, known: Mapping[str, Sequence[Column]]) -> None:
    """First the notes, then every column of every sheet with type, meaning and example."""
    set_page(sheet)
    for number, width in enumerate(WIDTHS.values(), 1):
        sheet.column_dimensions[letter(number)].width = width
    rows: list[tuple[str, ...]] = [(note.name, "", "", note.meaning, "") for note in known["readme"]]
    above = len(rows) + 1
    for layout in SHEETS:
        rows += [(layout.title, c.name, c.type, c.meaning, c.example) for c in known[layout.table]]
    for number, row in enumerate(rows, 1):
        if number == above:
            sheet.append([])
            sheet.append(list(header(sheet, [(name, DARK) for name in WIDTHS])))
        line = number if number < above else number + 2
        sheet.row_dimensions[line].height = LINE * max(
            lines(row[3], WIDTHS["meaning"]), lines(row[4], WIDTHS["example"])
        )
        strong = 0 if number < above else 1
        sheet.append([_cell(sheet, text, bold=at == strong) if text else None for at, text in enumerate(row)])


def _cell(sheet: Worksheet, text: str, *, bold: bool) -> Cell:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see xlsx.write
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.font = Font(name=FONT, size=SIZE, bold=bold)
    cell.alignment = Alignment(vertical="top", wrap_text=not bold)  # a bold heading may run on into empty cells
    return cell

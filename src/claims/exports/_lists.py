"""Sheets Lists (what the drop-downs offer) and Missed (what a reviewer adds)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.exports._cells import inert
from claims.exports._review import SPARE, list_name, recorded
from claims.exports._sheets import DARK, header, letter, set_page
from claims.review.record import LOST, SHEETS

if TYPE_CHECKING:
    from openpyxl import Workbook

    from claims.review.fields import ReviewForm
    from claims.table import Columns, Tables

MISSED = SHEETS[LOST]
_WIDTHS = {"quote": 44, "notes": 44}


def write_lists(workbook: Workbook, form: ReviewForm) -> None:
    """A column a list, each a named range."""
    from openpyxl.workbook.defined_name import DefinedName  # noqa: PLC0415 - see xlsx.write

    sheet = workbook.create_sheet("Lists")
    for number, (name, values) in enumerate(form.lists.items(), 1):
        sheet.column_dimensions[letter(number)].width = max(map(len, (name, *values))) + 4
        reach = f"Lists!${letter(number)}$2:${letter(number)}${len(values) + 1}"
        workbook.defined_names[list_name(name)] = DefinedName(list_name(name), attr_text=reach)
    sheet.freeze_panes = "A2"
    sheet.append(list(header(sheet, [(name, DARK) for name in form.lists])))
    for number in range(max(map(len, form.lists.values()))):
        cells = (values[number] if number < len(values) else None for values in form.lists.values())
        sheet.append([inert(sheet, cell) for cell in cells])


def write_missed(workbook: Workbook, tables: Tables | Columns) -> None:
    """An empty table to fill, with what was added before."""
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - see xlsx.write

    sheet = workbook.create_sheet("Missed")
    set_page(sheet)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(MISSED, 1):
        dimension = sheet.column_dimensions[letter(number)]
        dimension.width, dimension.number_format = _WIDTHS.get(name, 18), "@"
    ask = "The words that state the figure, as they stand in the document."
    prompt = DataValidation(sqref=f"A2:A{SPARE}", showInputMessage=True, promptTitle="Quote", prompt=ask)
    sheet.data_validations.append(prompt)
    known = recorded(tables, LOST)
    sheet.auto_filter.ref = f"A1:{letter(len(MISSED))}{len(known) + 1}"
    sheet.append(list(header(sheet, [(name, DARK) for name in MISSED])))
    for row in known:
        sheet.append([inert(sheet, str(row.get(name, ""))) for name in MISSED])

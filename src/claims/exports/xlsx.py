"""Excel: claims.xlsx with the sheets Claims, Findings, Rejected, Sources and Readme, streamed row by row.

Columns stand in the order of the tables; those that only a program needs are folded away (schemas/columns.csv says
which). Minor claims are hidden by a filter on the column `minor`, which anyone can clear.
"""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

from claims.dictionary import dictionary
from claims.exports._archive import save
from claims.exports._readme import write_readme
from claims.exports._sheets import SHEETS, Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from claims.table import Tables

ROWS = 1_048_576 - 1  # rows a sheet may hold under its header


def write(tables: Tables, folder: Path) -> list[Path]:
    """One workbook, claims.xlsx; a table of more rows than a sheet may hold goes on in "Claims 2" and so on."""
    from openpyxl import Workbook  # noqa: PLC0415 - a fifth of a second that a CSV run need not pay

    known = dictionary(tables.schemas)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "claims"
    for layout in SHEETS:
        table = getattr(tables, layout.table)
        rows = table.itertuples(index=False, name=None)
        for number in count(1):
            done = (number - 1) * ROWS
            if number > 1 and done >= len(table):
                break
            title = layout.title if number == 1 else f"{layout.title} {number}"
            part = table.iloc[done : done + ROWS]
            Sheet(workbook.create_sheet(title), layout, known[layout.table], part).write(islice(rows, ROWS))
    write_readme(workbook.create_sheet("Readme"), known)
    path = folder / "claims.xlsx"
    save(workbook, path)
    return [path]

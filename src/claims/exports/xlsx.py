"""Excel: claims.xlsx with sheets to review on (Review, Missed, Summary) and the tables, streamed row by row.

Columns stand in the order of the tables; those that only a program needs are folded away (schemas/columns.csv says
which). Minor claims are hidden by a filter on the column `minor`, which anyone can clear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.dictionary import dictionary
from claims.exports._archive import save
from claims.exports._lists import write_lists, write_missed
from claims.exports._readme import write_readme
from claims.exports._review import REVIEW, ReviewSheet, columns, recorded, review_table, write_base
from claims.exports._sheets import SHEETS, Layout, Sheet, View
from claims.exports._summary import write_summary
from claims.review.fields import HUMAN, load
from claims.review.record import DISPUTE, ORPHAN, TITLES
from claims.review.record import SHEETS as SHEETS_OF
from claims.table import length, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from openpyxl import Workbook

    from claims.dictionary import Column
    from claims.exports._rows import Spool
    from claims.table import Columns, Tables

PLAIN = True
ROWS = 1_048_576 - 1  # rows a sheet may hold under its header


def write(tables: Tables | Columns, folder: Path) -> list[Path]:
    """One workbook, claims.xlsx; a table of more rows than a sheet may hold goes on in "Claims 2" and so on."""
    from openpyxl import Workbook  # noqa: PLC0415 - a fifth of a second that a CSV run need not pay

    known = dictionary(tables.schemas)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "claims"
    spools = [*_review(workbook, tables, known)]
    for layout in SHEETS:
        table = getattr(tables, layout.table)
        for number in range(max(1, -(-length(table) // ROWS))):
            title = f"{layout.title} {number + 1}" if number else layout.title
            part = stretch(table, number * ROWS, (number + 1) * ROWS)
            view = View(layout, known[layout.table], part, tables.page)
            spools.append(Sheet(workbook.create_sheet(title), view).write())
    write_lists(workbook, load(tables.schemas, tables.scale))
    write_readme(workbook.create_sheet("Readme"), known)
    spools.append(write_base(workbook, tables))
    path = folder / "claims.xlsx"
    save(workbook, path, spools)
    return [path]


def _review(workbook: Workbook, tables: Tables | Columns, known: Mapping[str, Sequence[Column]]) -> Iterator[Spool]:
    """Sheets Review, Missed and Summary, and Orphans and Conflicts where there are any."""
    form = load(tables.schemas, tables.scale)
    described = columns(known, form)
    worth = review_table(tables)
    shown = {name: cells[:ROWS] for name, cells in worth.items()}
    yield ReviewSheet(workbook.create_sheet("Review"), View(REVIEW, described, shown, tables.page), form).write()
    write_missed(workbook, tables)
    for record, human in ((ORPHAN, HUMAN), (DISPUTE, ())):
        rows, title = recorded(tables, record), TITLES[record]
        if rows:
            table = {name: [row[name] for row in rows] for name in (*SHEETS_OF[record], *human)}
            view = View(Layout(title, "review", "sentence"), described, table)
            yield ReviewSheet(workbook.create_sheet(title), view, form).write()
    write_summary(workbook.create_sheet("Summary"), shown, form, left=length(worth) - length(shown))

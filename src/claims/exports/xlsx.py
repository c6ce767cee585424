"""Excel: claims.xlsx with sheets to review on (Review, Missed, Summary) and the tables, streamed row by row.

Columns stand in the order of the tables; those that only a program needs are folded away (schemas/columns.csv says
which). Minor claims are hidden by a filter on the column `minor`, which anyone can clear.
"""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

from claims.dictionary import dictionary
from claims.exports._archive import save
from claims.exports._lists import write_lists, write_missed
from claims.exports._readme import write_readme
from claims.exports._review import REVIEW, ReviewSheet, columns, recorded, review_frame, write_base
from claims.exports._sheets import SHEETS, Layout, Sheet
from claims.exports._summary import write_summary
from claims.review.fields import HUMAN, load
from claims.review.record import DISPUTE, ORPHAN, TITLES
from claims.review.record import SHEETS as SHEETS_OF

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from openpyxl import Workbook

    from claims.dictionary import Column
    from claims.table import Tables

ROWS = 1_048_576 - 1  # rows a sheet may hold under its header


def write(tables: Tables, folder: Path) -> list[Path]:
    """One workbook, claims.xlsx; a table of more rows than a sheet may hold goes on in "Claims 2" and so on."""
    from openpyxl import Workbook  # noqa: PLC0415 - a fifth of a second that a CSV run need not pay

    known = dictionary(tables.schemas)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "claims"
    _write_review(workbook, tables, known)
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
    write_lists(workbook, load(tables.schemas, tables.scale))
    write_readme(workbook.create_sheet("Readme"), known)
    write_base(workbook, tables)
    path = folder / "claims.xlsx"
    save(workbook, path)
    return [path]


def _write_review(workbook: Workbook, tables: Tables, known: Mapping[str, Sequence[Column]]) -> None:
    """Sheets Review, Missed and Summary, and Orphans and Conflicts where there are any."""
    form = load(tables.schemas, tables.scale)
    described = columns(known, form)
    frame = review_frame(tables).iloc[:ROWS]
    sheet = ReviewSheet(workbook.create_sheet("Review"), REVIEW, described, frame, form)
    sheet.write(frame.itertuples(index=False, name=None))
    write_missed(workbook, tables)
    for record, human in ((ORPHAN, HUMAN), (DISPUTE, ())):
        rows, title = recorded(tables, record), TITLES[record]
        if len(rows):
            rows = rows.reindex(columns=[*SHEETS_OF[record], *human])
            layout = Layout(title, "review", "sentence")
            other = ReviewSheet(workbook.create_sheet(title), layout, described, rows, form)
            other.write(rows.itertuples(index=False, name=None))
    write_summary(workbook.create_sheet("Summary"), frame, form)

"""`claims review`: what people wrote in the workbook, back to the record beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.commands import _review_out
from claims.commands._options import scale_option, schemas_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claims.errors import ClaimsError
    from claims.review.read import Reviewed
    from claims.review.record import Row
    from claims.table import Tables

_folder = click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="output", show_default=True, help="Folder of the claims."
)
_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(short_help="Take back what reviewers wrote in the workbook.")
def command() -> None:
    """Take back what reviewers wrote in the workbook: `claims review apply REVIEWED.xlsx -o output/`."""


command.add_command(_review_out.stats)
command.add_command(_review_out.export)


@command.command(short_help="A reviewed workbook or CSV file into reviews.csv.")
@click.argument("reviewed", type=_file)
@_folder
@scale_option
@schemas_option
def apply(*, reviewed: Path, output: Path, scale: str, schemas: Path | None) -> None:
    """Bring what was written in REVIEWED, a workbook or a CSV file of its sheet Review, into reviews.csv in the folder.

    The workbook there is written anew with it. A cell that cannot be read is named, and kept in reviews.unread.csv
    (exit code 1). A cell that was changed in the folder as well, to something else, goes to sheet Conflicts with both.
    """
    _bring((reviewed,), output, scale, schemas)


@command.command(short_help="Several reviewed files into one record.")
@click.argument("reviewed", type=_file, nargs=-1, required=True)
@_folder
@scale_option
@schemas_option
def merge(*, reviewed: tuple[Path, ...], output: Path, scale: str, schemas: Path | None) -> None:
    """Bring the work of several people together: all files of REVIEWED into reviews.csv and the workbook of the folder.

    Cells are merged one by one against what the files began with. Where two people changed a cell to different values,
    both are on sheet Conflicts, and none is chosen. A folder without claims gets those beside the first file.
    """
    if not (output / "claims.csv").is_file() and (reviewed[0].parent / "claims.csv").is_file():
        from claims.exports import write  # noqa: PLC0415 - `claims --help` needs none
        from claims.exports.csv import read_tables  # noqa: PLC0415 - as above

        write(read_tables(reviewed[0].parent, schemas), output, ["csv"])
    _bring(reviewed, output, scale, schemas)


def _bring(files: Sequence[Path], output: Path, scale: str, schemas: Path | None) -> None:
    """Files into the record of a folder, and the folder's workbook written anew. Raises ClaimsError."""
    from claims.exports.csv import read_tables  # noqa: PLC0415 - as above
    from claims.review import apply as way_back  # noqa: PLC0415 - as above
    from claims.review import read, store  # noqa: PLC0415 - as above
    from claims.review.carry import CELLS  # noqa: PLC0415 - as above
    from claims.review.fields import load  # noqa: PLC0415 - as above
    from claims.table import records  # noqa: PLC0415 - as above

    form = load(schemas, scale)
    tables = read_tables(output, schemas) if (output / "claims.csv").is_file() else None
    known = way_back.Known.of(() if tables is None else records(tables.claims[[*CELLS]]))
    rows = store.former(output)
    found = [read.read(path, form) for path in files]
    if not any(path.samefile(output / store.WORKBOOK) for path in files if (output / store.WORKBOOK).is_file()):
        found.insert(0, store.from_workbook(output, form))
    for one in found:
        rows = way_back.applied(rows, one, known).rows
    _store(output, rows, found, tables, scale)
    _say(found, output, rows)
    if any(one.unread for one in found):
        raise click.exceptions.Exit(1)


def _store(output: Path, rows: list[Row], found: list[Reviewed], tables: Tables | None, scale: str) -> None:
    from dataclasses import replace  # noqa: PLC0415 - as above

    from claims.exports import html, xlsx  # noqa: PLC0415 - as above
    from claims.files import staged  # noqa: PLC0415 - as above
    from claims.review import record, store  # noqa: PLC0415 - as above

    with staged(output) as scratch:
        record.write(rows, scratch / record.NAME)
        store.keep_unread(output, scratch, [cell for one in found for cell in one.unread])
        if tables is not None:
            page = html.PAGE if (output / html.PAGE).is_file() else ""
            xlsx.write(replace(tables, reviews=record.frame(rows), scale=scale, page=page), scratch)


def _say(found: list[Reviewed], output: Path, rows: list[Row]) -> None:
    from collections import Counter  # noqa: PLC0415 - as above

    from claims.review import record  # noqa: PLC0415 - as above
    from claims.tally import counted  # noqa: PLC0415 - as above

    say_problems(problem for one in found for problem in one.problems)
    unread = sum(len(one.unread) for one in found)
    if unread:
        click.echo(f"claims: {counted(unread, 'cell')} could not be read, kept in {output / record.UNREAD}", err=True)
    times = Counter(row["record"] for row in rows)
    named = ", ".join(f"{times[sort]} {record.TITLES[sort]}" for sort in record.TITLES if times[sort])
    click.echo(f"reviews    {named or 'none'} in {output / record.NAME}", err=True)


def say_problems(problems: Iterable[ClaimsError]) -> None:
    """Each on a line of stderr, once."""
    for problem in dict.fromkeys(map(str, problems)):
        click.echo(f"claims: {problem}", err=True)

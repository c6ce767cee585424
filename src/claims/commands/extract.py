"""`claims extract`: documents in, tables out."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from claims.commands._claims import filter_options, read_tables, wanted
from claims.commands._options import date_option, names, numbers_option, scale_option, schemas_option

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from claims.batches import Settings
    from claims.errors import ClaimsError
    from claims.filters import Filter
    from claims.rendering import Streamed
    from claims.review.record import Row
    from claims.table import Tables


@click.command(short_help="Read documents; write every numeric claim in them to tables.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="output", show_default=True, help="Folder for the files."
)
@click.option(
    "--format", "formats", callback=names, metavar="NAMES", default="", help="With commas. [default: csv,html,xlsx]"
)
@date_option
@numbers_option
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to share the work.")
@click.option(
    "--reviews", type=click.Path(exists=True, path_type=Path), help="Folder of reviews. [default: the output]"
)
@scale_option
@schemas_option
@click.option("--strict", is_flag=True, help="Exit with 1 where there are findings or unreadable inputs.")
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
@filter_options
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    inputs: tuple[str, ...],
    output: Path,
    formats: tuple[str, ...],
    date: str,
    numbers: str,
    jobs: int,
    reviews: Path | None,
    scale: str,
    schemas: Path | None,
    strict: bool,
    quiet: bool,
    **filters: Any,  # noqa: ANN401 - the filters of _claims.py
) -> None:
    """Read every INPUT and write tables of the numeric claims in them.

    INPUT is a file, a folder, a glob, or - for standard input. One that cannot be read is named on stderr,
    and the others are read all the same. The files of a former run stay whole until the new ones are complete.
    The filters choose which claims are written. What people wrote on claims (`claims review`) is carried over to the
    new ones, from the workbook in the folder too.
    """
    if jobs > 1:
        from claims.processes import workers  # noqa: PLC0415 - one process needs none of it

        workers()  # they load what this process loads, at the same time
    from claims.pipeline import Settings  # noqa: PLC0415 - `claims --help` needs none

    choice = wanted(filters)  # a fault in them is said before any document is read
    settings = Settings(date=date, schemas=schemas, jobs=jobs, numbers=numbers)
    with _progress(hidden=quiet or not sys.stderr.isatty()) as advance:
        run = _run(inputs, output, settings, _Wanted(formats, choice, reviews or output, scale), advance)
    _tell(run, quiet=quiet)
    if run.paths and not run.tally.kinds and any(filters.values()):
        click.echo("claims: the filters: no claim is left; leave one of them out", err=True)
    if strict and (run.problems or run.tally.codes):
        raise click.exceptions.Exit(1)


@contextmanager
def _progress(*, hidden: bool) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr; what it is told: how much is done, of how much."""
    with click.progressbar(length=1, label="reading", file=sys.stderr, hidden=hidden, show_pos=False) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield advance


def _tell(run: Streamed, *, quiet: bool) -> None:
    """Say what went wrong, and what came of the rest; ends the program where nothing did."""
    for problem in run.problems:
        click.echo(f"claims: {problem}", err=True)
    if not run.paths:
        click.echo("claims: nothing was readable; nothing was written", err=True)
        raise click.exceptions.Exit(2)
    if not quiet:
        click.echo("\n".join(summary(run)), err=True)


class _Wanted(NamedTuple):
    formats: tuple[str, ...]
    filter: Filter
    reviews: Path
    scale: str


def _run(
    inputs: tuple[str, ...], output: Path, settings: Settings, asked: _Wanted, advance: Callable[[int, int], None]
) -> Streamed:
    """Read and write; part by part where all formats can be written so."""
    from claims.exports import streams  # noqa: PLC0415 - as above
    from claims.filters import Filter, select  # noqa: PLC0415 - as above
    from claims.pipeline import gather, write  # noqa: PLC0415 - as above
    from claims.rendering import Renderer, Streamed, extract_to  # noqa: PLC0415 - as above
    from claims.table import length  # noqa: PLC0415 - as above
    from claims.tally import Tally  # noqa: PLC0415 - as above

    known = _known(asked, output, settings)
    if streams(asked.formats) and known is None:
        return extract_to(output, inputs, settings, Renderer(asked.formats, asked.filter), advance)
    problems: list[ClaimsError] = []
    columns = replace(gather(inputs, settings, problems, advance), scale=asked.scale)
    if not length(columns.sources):
        return Streamed(problems=problems)
    if known is None and asked.filter == Filter():  # then no frame is needed
        return Streamed(Tally.of(columns), problems, write(columns, output, asked.formats))
    tables, said = columns.tables(used_up=True), ""
    if known is not None:
        from claims.reviewing import reviewed  # noqa: PLC0415 - only where people have written something

        tables, report = reviewed(tables, known.rows, settings)
        problems += [*known.problems, *report.problems]
        said = str(report)
        _keep(tables, output, known)
    tables = select(tables, asked.filter)
    return Streamed(Tally.of(tables), problems, write(tables, output, asked.formats), said)


def _known(asked: _Wanted, output: Path, settings: Settings) -> Known | None:
    """What people have written, the workbook that is about to be replaced included; None where there is nothing."""
    from claims.review import apply, store  # noqa: PLC0415 - as above
    from claims.review.carry import CELLS  # noqa: PLC0415 - as above
    from claims.review.fields import load  # noqa: PLC0415 - as above
    from claims.review.record import NAME  # noqa: PLC0415 - as above
    from claims.table import records  # noqa: PLC0415 - as above

    folder = asked.reviews if asked.reviews.is_dir() else asked.reviews.parent
    if not (folder / NAME).is_file() and not store.touched(output) and not store.touched(folder):
        return None
    form, rows = load(settings.schemas, asked.scale), store.former(folder)
    found = [store.from_workbook(one, form) for one in dict.fromkeys((folder, output))]
    for one in found:
        tables = read_tables(output, settings.schemas) if one.rows and (output / "claims.csv").is_file() else None
        claims = () if tables is None else records(tables.claims[[*CELLS]])
        rows = apply.applied(rows, one, apply.Known.of(claims)).rows
    return Known(rows, [cell for one in found for cell in one.unread], [said for one in found for said in one.problems])


class Known(NamedTuple):
    """The record so far, cells of a workbook that could not be read, and what a person has to know of them."""

    rows: list[Row]
    unread: list[Row]
    problems: list[ClaimsError]


def _keep(tables: Tables, output: Path, known: Known) -> None:
    """Write the record before anything else: whatever formats are asked for, and whatever fails after."""
    from claims.files import staged  # noqa: PLC0415 - as above
    from claims.review import record, store  # noqa: PLC0415 - as above

    with staged(output) as scratch:
        record.write(record.rows(tables.reviews), scratch / record.NAME)
        store.keep_unread(output, scratch, known.unread)


def summary(run: Streamed) -> list[str]:
    """A few lines: what was read, found, set aside and doubted, and where it is."""
    from claims.tally import counted  # noqa: PLC0415 - as above

    folder = os.path.commonpath([path.parent for path in run.paths]) or "."
    names = ", ".join(path.name for path in run.paths)
    tally, problems = run.tally, len(run.problems)
    return [
        f"documents  {tally.documents}" + (f" ({counted(problems, 'problem')} above)" if problems else ""),
        f"claims     {_total(tally.kinds)}, {tally.minor} of them minor",
        f"set aside  {_total(tally.reasons)}",
        f"findings   {_total(tally.codes)}",
        *([f"reviews    {run.reviews}"] if run.reviews else []),
        f"files      {names} in {folder}{os.sep}",
    ]


def _total(counts: Counter[str]) -> str:
    """The sum, then each part, greatest first; equal ones by name."""
    parts = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{count} {name}" for name, count in parts)
    return f"{counts.total()}: {named}" if named else "0"

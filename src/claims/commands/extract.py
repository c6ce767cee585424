"""`claims extract`: documents in, tables out."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.commands._claims import filter_options, wanted
from claims.commands._options import date_option, names, numbers_option, scale_option, schemas_option

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterator

    from claims.rendering import Streamed


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
    from claims.runs import Order, run  # noqa: PLC0415 - as above

    choice = wanted(filters)  # a fault in them is said before any document is read
    settings = Settings(date=date, schemas=schemas, jobs=jobs, numbers=numbers)
    with _progress(hidden=quiet or not sys.stderr.isatty()) as advance:
        done = run(inputs, Order(output, reviews or output, formats, choice, scale), settings, advance)
    _tell(done, quiet=quiet)
    if done.paths and not done.tally.kinds and any(filters.values()):
        click.echo("claims: the filters: no claim is left; leave one of them out", err=True)
    if strict and (done.problems or done.tally.codes):
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

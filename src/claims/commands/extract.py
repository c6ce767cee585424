"""`claims extract`: documents in, tables out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.commands._claims import chosen, filter_options, wanted
from claims.commands._options import date_option, schemas_option

if TYPE_CHECKING:
    from collections import Counter

    from claims.pipeline import Result


@click.command(short_help="Read documents; write every numeric claim in them to tables.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="output", show_default=True, help="Folder for the files."
)
@click.option("--format", "formats", metavar="NAMES", default="", help="With commas. [default: csv,html,xlsx]")
@date_option
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to share the work.")
@schemas_option
@click.option("--strict", is_flag=True, help="Exit with 1 where there are findings or unreadable inputs.")
@click.option("--quiet", is_flag=True, help="Say nothing but what went wrong.")
@filter_options
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    inputs: tuple[str, ...],
    output: Path,
    formats: str,
    date: str,
    jobs: int,
    schemas: Path | None,
    strict: bool,
    quiet: bool,
    **filters: Any,  # noqa: ANN401 - the filters of _claims.py
) -> None:
    """Read every INPUT and write tables of the numeric claims in them.

    INPUT is a file, a folder, a glob, or - for standard input. One that cannot be read is named on stderr,
    and the others are read all the same. The files of a former run stay whole until the new ones are complete.
    The filters choose which claims are written.
    """
    from claims.pipeline import Settings, extract, write  # noqa: PLC0415 - pandas and pint are not for `claims --help`

    wanted(filters)  # a fault in them is said before any document is read
    settings = Settings(date=date, schemas=schemas, jobs=jobs)
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=1, label="reading", file=sys.stderr, hidden=hidden, show_pos=False) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        result = extract(inputs, settings, advance)
    for problem in result.problems:
        click.echo(f"claims: {problem}", err=True)
    if not result.documents:
        click.echo("claims: nothing was readable; nothing was written", err=True)
        raise click.exceptions.Exit(2)
    result.tables = chosen(result.tables, filters)
    paths = write(result.tables, output, [name.strip() for name in formats.split(",") if name.strip()])
    if not quiet:
        click.echo("\n".join(summary(result, paths)), err=True)
    if strict and (result.problems or len(result.tables.findings)):
        raise click.exceptions.Exit(1)


def summary(result: Result, paths: list[Path]) -> list[str]:
    """Five lines: what was read, found, set aside and doubted, and where it is."""
    folder, names = os.path.commonpath([path.parent for path in paths]), ", ".join(path.name for path in paths)
    minor = result.minor
    return [
        f"documents  {result.documents}" + (f" ({len(result.problems)} problems above)" if result.problems else ""),
        f"claims     {_total(result.kinds)}, {minor} of them minor",
        f"set aside  {_total(result.reasons)}",
        f"findings   {_total(result.codes)}",
        f"files      {names} in {folder}{os.sep}",
    ]


def _total(counts: Counter[str]) -> str:
    """The sum, then each part, greatest first; equal ones by name."""
    parts = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{count} {name}" for name, count in parts)
    return f"{counts.total()}: {named}" if named else "0"

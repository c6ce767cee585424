"""`claims extract`: documents in, tables out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from claims.commands._claims import filter_options, wanted
from claims.commands._options import date_option, numbers_option, schemas_option

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from claims.batches import Settings
    from claims.filters import Filter
    from claims.rendering import Streamed


@click.command(short_help="Read documents; write every numeric claim in them to tables.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default="output", show_default=True, help="Folder for the files."
)
@click.option("--format", "formats", metavar="NAMES", default="", help="With commas. [default: csv,html,xlsx]")
@date_option
@numbers_option
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
    numbers: str,
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
    from claims.pipeline import Settings  # noqa: PLC0415 - pandas and pint are not for `claims --help`

    names = [name.strip() for name in formats.split(",") if name.strip()]
    choice = wanted(filters)  # a fault in them is said before any document is read
    settings = Settings(date=date, schemas=schemas, jobs=jobs, numbers=numbers)
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=1, label="reading", file=sys.stderr, hidden=hidden, show_pos=False) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        run = _run(inputs, output, settings, _Wanted(names, choice), advance)
    for problem in run.problems:
        click.echo(f"claims: {problem}", err=True)
    if not run.paths:
        click.echo("claims: nothing was readable; nothing was written", err=True)
        raise click.exceptions.Exit(2)
    if not quiet:
        click.echo("\n".join(summary(run)), err=True)
    if strict and (run.problems or run.tally.codes):
        raise click.exceptions.Exit(1)


class _Wanted(NamedTuple):
    formats: list[str]
    filter: Filter


def _run(
    inputs: tuple[str, ...], output: Path, settings: Settings, asked: _Wanted, advance: Callable[[int, int], None]
) -> Streamed:
    """Read and write; part by part where all formats can be written so."""
    from claims.exports import streams  # noqa: PLC0415 - as above
    from claims.filters import select  # noqa: PLC0415 - as above
    from claims.pipeline import extract, write  # noqa: PLC0415 - as above
    from claims.rendering import Renderer, Streamed, extract_to  # noqa: PLC0415 - as above
    from claims.tally import Tally  # noqa: PLC0415 - as above

    if streams(asked.formats):
        return extract_to(output, inputs, settings, Renderer(tuple(asked.formats), asked.filter), advance)
    result = extract(inputs, settings, advance)
    if not len(result.tables.sources):
        return Streamed(problems=result.problems)
    tables = select(result.tables, asked.filter)
    return Streamed(Tally.of(tables), result.problems, write(tables, output, asked.formats))


def summary(run: Streamed) -> list[str]:
    """Five lines: what was read, found, set aside and doubted, and where it is."""
    folder, names = os.path.commonpath([path.parent for path in run.paths]), ", ".join(path.name for path in run.paths)
    tally = run.tally
    return [
        f"documents  {tally.documents}" + (f" ({len(run.problems)} problems above)" if run.problems else ""),
        f"claims     {_total(tally.kinds)}, {tally.minor} of them minor",
        f"set aside  {_total(tally.reasons)}",
        f"findings   {_total(tally.codes)}",
        f"files      {names} in {folder}{os.sep}",
    ]


def _total(counts: Counter[str]) -> str:
    """The sum, then each part, greatest first; equal ones by name."""
    parts = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{count} {name}" for name, count in parts)
    return f"{counts.total()}: {named}" if named else "0"

"""`claims lint`: what is doubtful in a draft."""

from __future__ import annotations

from pathlib import Path

import click

from claims.commands._options import date_option, numbers_option, schemas_option
from claims.commands._reports import codes, emit, report_option, summarise, wanted


@click.command(short_help="Print what is doubtful in a draft, as a linter does.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--select", callback=codes, default="", metavar="CODES", help="Only these rules: CLM301,CLM403.")
@click.option("--ignore", callback=codes, default="", metavar="CODES", help="All rules but these.")
@report_option("text, sarif, github, json or markdown")
@date_option
@numbers_option
@schemas_option
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    files: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    report: tuple[str, ...],
    date: str,
    numbers: str,
    schemas: Path | None,
) -> None:
    """Print what is doubtful about the figures in every FILE: file:line:column: code message.

    FILE is a file, a folder or a glob. `claims rule CODE` explains a finding and how to silence it.
    Exit code: 0 nothing found, 1 something found, 2 a file could not be read.
    """
    from claims.kit.lint import Selection, lint  # noqa: PLC0415 - pandas and pint are not for `claims --help`
    from claims.pipeline import Settings  # noqa: PLC0415 - as above

    outputs = wanted(report, "render_problems")
    found, errors = lint(files, Settings(date=date, schemas=schemas, numbers=numbers), Selection(select, ignore))
    for error in errors:
        click.echo(f"claims: {error}", err=True)
    emit(outputs, found)
    summarise(report, "render_problems", found)
    raise click.exceptions.Exit(2 if errors else int(bool(found)))

"""`claims diff`: what an update of a text or of the rules changed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import click

from claims.commands._options import names


@click.command(short_help="Compare two outputs: claims added, gone, changed.")
@click.argument("old", type=click.Path(exists=True, path_type=Path))
@click.argument("new", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "markdown", "csv"]), default="text", show_default=True)
@click.option("--fields", callback=names, default="", metavar="NAMES", help="Compare these columns only.")
def command(*, old: Path, new: Path, form: str, fields: tuple[str, ...]) -> None:
    """Compare the claims of OLD and NEW: files claims.csv, or folders that `claims extract` wrote.

    Exit code: 0 the same, 1 something differs, 2 a file could not be read.
    """
    from claims.kit import changes as told  # noqa: PLC0415 - `claims --help` needs none
    from claims.kit.compare import compare  # noqa: PLC0415 - as above

    changes = compare(old, new, fields)
    if form == "csv":
        table = io.StringIO()
        csv.writer(table, lineterminator="\n").writerows(told.records(changes))
        click.echo(table.getvalue(), nl=False)
    else:
        click.echo((told.text if form == "text" else told.markdown)(changes), nl=False)
    raise click.exceptions.Exit(int(bool(changes)))

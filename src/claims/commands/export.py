"""`claims export`: finished tables in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claims.commands._claims import asked, filter_options, series_option
from claims.commands._options import names, scale_option, schemas_option


@click.command(short_help="Write claims in other formats: figures, SQLite, Parquet, JSON.")
@click.argument("claims", metavar="CLAIMS", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "formats",
    callback=names,
    metavar="NAMES",
    default="figures",
    show_default=True,
    help="With commas: csv,datapackage,figures,html,jsonl,jsonld,parquet,sqlite,wide,xlsx.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder for the files. [default: CLAIMS/exports]")
@click.option("--wide", is_flag=True, help="Figures with a column a series and a row a period.")
@click.option("--dialect", type=click.Choice(["excel", "eu"]), help="CSV for Excel; eu: with ; and decimal comma.")
@click.option(
    "--licence", default="", metavar="NAME", help="Of the documents, for datapackage: CC-BY-4.0, or an address."
)
@scale_option
@series_option
@filter_options
@schemas_option
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    claims: Path,
    formats: tuple[str, ...],
    output: Path | None,
    wide: bool,
    dialect: str | None,
    licence: str,
    scale: str,
    series: Path | None,
    schemas: Path | None,
    **filters: Any,  # noqa: ANN401 - the filters of _claims.py
) -> None:
    """Write the claims that `claims extract` found to further formats.

    CLAIMS is the folder that `claims extract` wrote to, or the claims.csv in it. The filters choose among the claims.
    """
    from dataclasses import replace  # noqa: PLC0415 - `claims --help` needs none

    from claims.exports import write  # noqa: PLC0415 - pandas and what it brings are not for `claims --help`
    from claims.exports._dialect import convert  # noqa: PLC0415

    tables = replace(asked(claims, schemas, filters, series), scale=scale, licence=licence)
    if wide:
        formats = tuple(dict.fromkeys("wide" if name == "figures" else name for name in formats))
    folder = output or (claims if claims.is_dir() else claims.parent) / "exports"
    paths = write(tables, folder, formats, others="", finish=(lambda path: convert(path, dialect)) if dialect else None)
    click.echo(f"{', '.join(path.name for path in paths)} in {folder}, from {len(tables.claims)} claims", err=True)

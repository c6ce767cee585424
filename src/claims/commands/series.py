"""`claims series`: which figures belong together, to be renamed and joined."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import Any

import click

from claims.commands._claims import asked, filter_options, series_option
from claims.commands._options import schemas_option


@click.command(short_help="List the series that figures fall into, with counts.")
@click.argument("claims", metavar="CLAIMS", type=click.Path(exists=True, path_type=Path))
@series_option
@filter_options
@schemas_option
def command(
    *,
    claims: Path,
    series: Path | None,
    schemas: Path | None,
    **filters: Any,  # noqa: ANN401 - the filters of _claims.py
) -> None:
    """Print the series of CLAIMS as CSV, those with most figures first.

    Columns: series, name, figures, periods, documents, unit, area, and the quote of the first. CLAIMS is the folder
    that `claims extract` wrote to, or the claims.csv in it. To rename series or join several into one, keep the output,
    edit the column `name`, and give the file to --series, here or with `claims export`.
    """
    from claims.series import listed  # noqa: PLC0415 - pandas and pint are not for `claims --help`

    tables = asked(claims, schemas, filters, series)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("series", "name", "figures", "periods", "documents", "unit", "area", "quote"))
    writer.writerows(listed(tables))

"""`claims series`: which figures belong together, to be renamed and joined."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from claims.commands._claims import chosen, filter_options, read_tables
from claims.commands._options import schemas_option


@click.command(short_help="List the series that figures fall into, with counts.")
@click.argument("claims", metavar="CLAIMS", type=click.Path(exists=True, path_type=Path))
@filter_options
@schemas_option
def command(*, claims: Path, schemas: Path | None, **filters: Any) -> None:  # noqa: ANN401 - the filters of _claims.py
    """Print the series of CLAIMS as CSV: series, name, figures, periods, documents; those with most figures first.

    CLAIMS is the folder that `claims extract` wrote to, or the claims.csv in it. To rename series or join several into
    one, keep the output, edit the column `name`, and give the file to `claims export --series`.
    """
    from claims.series import observations  # noqa: PLC0415 - pandas and pint are not for `claims --help`

    found = observations(chosen(read_tables(claims, schemas), filters))
    counts = Counter(one.series for one in found)
    periods, documents = ({name: set[str]() for name in counts} for _ in range(2))
    for one in found:
        periods[one.series] |= {one.row["period"]} - {""}
        documents[one.series].add(one.row["doc_id"])
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("series", "name", "figures", "periods", "documents"))
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        writer.writerow((name, name, count, len(periods[name]), len(documents[name])))

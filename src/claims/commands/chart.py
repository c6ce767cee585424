"""`claims chart`: a chart of finished tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from claims.commands._claims import asked, filter_options, series_option, wanted
from claims.commands._options import schemas_option
from claims.errors import ClaimsError


@click.command(short_help="Chart claims: HTML, PNG, SVG or Vega-Lite JSON.")
@click.argument("claims", metavar="CLAIMS", type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=Path("chart.html"),
              show_default=True, help="The file; its ending is its format: html, png, svg, json.")  # fmt: skip
@click.option("--x", type=click.Choice(["period", "value", "kind"]), default=None, help="What goes across.")
@click.option("--y", type=click.Choice(["value", "series", "count"]), default=None, help="What goes up.")
@click.option("--title", default="", metavar="TEXT", help="The heading. [default: what is charted]")
@series_option
@filter_options
@schemas_option
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    claims: Path,
    output: Path,
    x: str | None,
    y: str | None,
    title: str,
    series: Path | None,
    schemas: Path | None,
    **filters: Any,  # noqa: ANN401 - the filters of _claims.py
) -> None:
    """Chart the claims that `claims extract` found, in the form that fits them.

    CLAIMS is the folder that `claims extract` wrote to, or the claims.csv in it. Figures of one series at several
    times become lines, shares bars, other figures of one unit a row each, dates a timeline, a mixture counts of kinds;
    --x and --y say otherwise. Figures in different units never share an axis: choose some with the filters.
    """
    try:
        from claims.charts.draw import draw  # noqa: PLC0415 - an extra, and slow to load
        from claims.charts.save import FORMATS, save  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"altair", "vl_convert"}:
            raise
        raise ClaimsError(
            "charts need altair and vl-convert", "claims chart", "pip install 'claimsheet[charts]'"
        ) from error
    from claims.files import staged  # noqa: PLC0415 - as above
    from claims.filters import Filter  # noqa: PLC0415 - as above

    if output.suffix.lower() not in FORMATS:
        raise ClaimsError(f"no chart format: {output.name!r}", str(output), f"end it in {', '.join(FORMATS)}")
    tables = asked(claims, schemas, filters, series)
    chart = draw(tables, x or "", y or "", title, filtered=wanted(filters) != Filter())
    with staged(output.parent) as folder:
        save(chart, folder / output.name)
    click.echo(f"{output}, from {len(tables.claims)} claims", err=True)

"""What the commands that start from finished tables share: names for series, and the filters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.commands._options import names
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from claims.filters import Filter
    from claims.table import Tables

_FILTERS = (
    click.option("--kind", "kinds", callback=names, metavar="NAMES", default="", help="These kinds only, with commas."),
    click.option(
        "--unit", "units", callback=names, metavar="NAMES", default="", help="These units only: GW,gigawatt,euros."
    ),
    click.option(
        "--dimension",
        "dimensions",
        callback=names,
        metavar="NAMES",
        default="",
        help="What is measured: power,currency.",
    ),
    click.option("--doc", "docs", metavar="WORDS", multiple=True, help="Documents with this in id, title or address."),
    click.option("--period", metavar="FROM/TO", default="", help="Figures of, and dates in, a period: 2020/2035."),
    click.option("--speaker", "speakers", metavar="WORDS", multiple=True, help="Speakers with this in their name."),
    click.option("--min-checkworthy", type=click.FloatRange(0, 1), default=0, help="At least so worth checking."),
    click.option("--no-minor", is_flag=True, help="Without what a fact-checker would skip."),
)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The filters as options of a command; it passes them on to `asked`."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


series_option = click.option(
    "--series",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="CSV",
    help="Your names for series: a CSV with the columns series,name (see `claims series`).",
)


def asked(path: Path, schemas: Path | None, filters: dict[str, Any], names: Path | None) -> Tables:
    """The tables that `claims extract` wrote, with the claims that the filters keep and a person's names for series;
    those that fit no series are said on stderr. Raises ClaimsError.
    """
    from claims.exports.csv import read_tables  # noqa: PLC0415 - pandas and pint are not for `claims --help`
    from claims.filters import select  # noqa: PLC0415 - as above

    tables = select(read_tables(path, schemas), wanted(filters))
    return tables if names is None else _renamed(tables, names)


def _renamed(tables: Tables, names: Path) -> Tables:
    from dataclasses import replace  # noqa: PLC0415 - as above

    from claims.series import read_names, unknown_names  # noqa: PLC0415 - as above

    given = read_names(names)
    for name in unknown_names(tables, given):
        click.echo(f"claims: {names}: no series is called {name!r}; `claims series` lists them", err=True)
    return replace(tables, series=given)


def wanted(options: dict[str, Any]) -> Filter:
    """The filter that the options ask for. Raises ClaimsError where one of them names no kind or no period."""
    from decimal import Decimal  # noqa: PLC0415 - as above

    from claims.filters import Filter, period  # noqa: PLC0415 - as above

    _check_kinds(options["kinds"])
    return Filter(
        **{name: options[name] for name in ("kinds", "units", "dimensions", "docs", "speakers")},
        period=period(options["period"]),
        min_checkworthy=Decimal(str(options["min_checkworthy"])),
        minor=not options["no_minor"],
    )


def _check_kinds(names: tuple[str, ...]) -> None:
    if not names:
        return
    from claims.extractors import load  # noqa: PLC0415 - as above

    known = sorted({module.KIND for module in load()} - {"rejected"})
    for name in names:
        if name not in known:
            raise ClaimsError(f"no such kind: {name!r}", "--kind", f"choose from {', '.join(known)}")

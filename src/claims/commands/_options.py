"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click


def _day(_: click.Context, __: click.Parameter, value: str) -> str:
    """An ISO 8601 date as it stands, or nothing."""
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date; write it like 2024-05-31") from None


def names(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Names with commas between."""
    return tuple(word.strip() for word in value.split(",") if word.strip())


date_option = click.option(
    "--date", default="", metavar="YYYY-MM-DD", callback=_day, help="Date of documents that give none themselves."
)
schemas_option = click.option(
    "--schemas",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Your own copy of the schemas (see `claims schemas`).",
)
scale_option = click.option(
    "--scale", metavar="NAME", default="", help="Verdicts to choose from: claimreview, politifact, meta, or your own."
)
numbers_option = click.option(
    "--numbers",
    type=click.Choice(["point", "comma"]),
    default="point",
    show_default=True,
    help="How the documents write numbers: 1,234.5 or 1.234,5 (and 1 234,5).",
)

"""`claims rule`: what a check looks for, and why."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Explain a check: what, why, an example, how to silence it.")
@click.argument("code", required=False)
@click.option(
    "--pages", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Write a page a check to DIR."
)
def command(code: str | None, pages: Path | None) -> None:
    """Explain the check CODE (CLM301): what it finds, why, an example, what to do, how to silence it.

    Without CODE, list them all.
    """
    from claims.kit.rules import rule, rules, write_pages  # noqa: PLC0415 - `claims --help` needs none

    if pages:
        click.echo(f"{len(write_pages(pages))} pages in {pages}", err=True)
    elif code:
        click.echo(rule(code).page, nl=False)
    else:
        for one in rules():
            click.echo(f"{one.code}  {one.title}")

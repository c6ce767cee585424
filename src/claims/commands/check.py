"""`claims check`: whether documents still give the claims that their fixtures expect."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.commands._options import names, schemas_option
from claims.commands._reports import emit, report_option, summarise, wanted

if TYPE_CHECKING:
    from claims.kit.model import Fixture, Outcome
    from claims.kit.running import Settings


def _part(_: click.Context, option: click.Parameter, value: str | None) -> Decimal | None:
    """A part of one, written 0.95 or 95%."""
    if not value:
        return None
    try:
        found = Decimal(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
    except InvalidOperation:
        found = Decimal(-1)
    if not 0 <= found <= 1:
        raise click.BadParameter(f"{value!r} for {option.name}: write 0.05 or 5%")
    return found


@click.command(short_help="Check documents against the claims that fixtures expect.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--tolerance", callback=_part, metavar="PART", help="How far values may be off: 0.01 or 1%.")
@click.option("--fields", callback=names, default="", metavar="NAMES", help="Compare these columns only.")
@click.option("--kind", "kinds", callback=names, default="", metavar="NAMES", help="Look at these kinds only.")
@click.option(
    "--min-f1", callback=_part, metavar="PART", help="Fail only where the F1 of a PATH is lower: 0.95 or 95%."
)
@click.option("--update", is_flag=True, help="Make the expectations what is read, after showing what changes.")
@report_option("text, junit, sarif, github, json or markdown")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to share the work.")
@schemas_option
def command(  # noqa: PLR0913 - click passes one argument an option
    *,
    paths: tuple[Path, ...],
    tolerance: Decimal | None,
    fields: tuple[str, ...],
    kinds: tuple[str, ...],
    min_f1: Decimal | None,
    update: bool,
    report: tuple[str, ...],
    jobs: int,
    schemas: Path | None,
) -> None:
    """Read the documents of the fixtures in every PATH and compare with the claims expected.

    A fixture is a document with NAME.claims.yaml (.csv, .jsonl) beside it, or a NAME.claims.md with marked examples.
    PATH is a folder, such a file, or the document. Exit code: 0 all hold, 1 something differs, 2 something is unusable.
    """
    from claims.kit import fixtures, running  # noqa: PLC0415 - pandas and pint are not for `claims --help`
    from claims.kit.reports import result  # noqa: PLC0415 - as above

    outputs = wanted(report, "render")
    if update:
        fixtures.begin(paths)
    found, errors = fixtures.find(paths)
    chosen = [_with(fixture, tolerance, fields, kinds) for fixture in found]
    settings = running.Settings(schemas, jobs)
    outcomes = list(running.run(chosen, settings))
    if update:
        outcomes = _updated(outcomes, settings)
    whole = result(outcomes, errors, paths, min_f1)
    for error in whole.errors:
        click.echo(f"claims: {error}", err=True)
    emit(outputs, whole)
    summarise(report, "render", whole)
    raise click.exceptions.Exit(whole.exit_code)


def _with(fixture: Fixture, tolerance: Decimal | None, fields: tuple[str, ...], kinds: tuple[str, ...]) -> Fixture:
    """The fixture with the options of the command line over its own."""
    own = fixture.options
    options = replace(
        own,
        tolerance=own.tolerance if tolerance is None else tolerance,
        fields=fields or own.fields,
        kinds=kinds or own.kinds,
    )
    return replace(fixture, options=options)


def _updated(outcomes: list[Outcome], settings: Settings) -> list[Outcome]:
    """Rewrite the files whose expectations do not hold, each after its diff; the outcomes with the new ones."""
    from claims.kit.forms import load  # noqa: PLC0415 - as above
    from claims.kit.running import run  # noqa: PLC0415 - as above
    from claims.kit.update import updates  # noqa: PLC0415 - as above

    fresh: dict[Path, list[Outcome]] = {}
    for outcome in outcomes:
        fresh.setdefault(outcome.fixture.path, []).append(outcome)
    for change in list(updates(outcomes)):
        options = fresh[change.path][0].fixture.options
        click.echo(change.diff, nl=False)
        change.write()
        fresh[change.path] = list(run([replace(one, options=options) for one in load(change.path)], settings))
    return [outcome for some in fresh.values() for outcome in some]

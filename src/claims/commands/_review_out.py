"""`claims review stats` and `claims review export`: what comes of a record."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.commands._options import scale_option, schemas_option
from claims.errors import ClaimsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claims.review.claimreview import Publisher
    from claims.review.record import Row
    from claims.review.stats import Line
    from claims.table import Tables

_HEADER = ("group", "name", "count", "total", "share", "low", "high")
_folder = click.argument("output", type=click.Path(exists=True, file_okay=False, path_type=Path), default="output")


@click.command(short_help="What reviews say about the extractor, and how far the checks are.")
@_folder
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", show_default=True)
@schemas_option
def stats(*, output: Path, form: str, schemas: Path | None) -> None:
    """Print what the reviews in the folder OUTPUT say.

    Precision by kind and by rule from `extraction_ok` (with its 95 % interval), recall from sheet Missed, mistakes,
    progress by status, verdict and person, and the days from a document to the check.
    """
    from claims.review.stats import statistics  # noqa: PLC0415 - `claims --help` needs none

    tables, rows = _read(output, schemas)
    lines = statistics(_records(tables), rows)
    if form == "json":
        click.echo(json.dumps([{name: getattr(line, name) for name in _HEADER} for line in lines], indent=2))
    else:
        click.echo("\n".join(_as_csv(lines) if form == "csv" else _as_text(lines)))


def _as_csv(lines: Sequence[Line]) -> Iterator[str]:
    import csv  # noqa: PLC0415 - as above
    import io  # noqa: PLC0415 - as above

    handle = io.StringIO()
    rows = ([getattr(line, name) for name in _HEADER] for line in lines)
    csv.writer(handle, lineterminator="\n").writerows([_HEADER, *rows])
    yield handle.getvalue().rstrip("\n")


def _as_text(lines: Sequence[Line]) -> Iterator[str]:
    from claims.review.stats import DAYS  # noqa: PLC0415 - as above
    from claims.tally import counted  # noqa: PLC0415 - as above

    group = ""
    for line in lines:
        if line.group != group:
            group = line.group
            yield group
        said = f"{float(line.share):7.1%}  ({float(line.low):.1%} to {float(line.high):.1%})" if line.share else ""
        total = f"({counted(line.total, 'check')})" if line.group == DAYS else f"of {line.total:<6} {said}"
        yield f"  {line.name:32} {line.count:>6} {total}".rstrip()


@click.command(short_help="Reviews as gold, as fixtures of `claims check`, or as ClaimReview.")
@_folder
@click.option("--gold", is_flag=True, help="gold.jsonl: judged mentions with offsets, a line each.")
@click.option("--fixtures", is_flag=True, help="fixtures/: for `claims check`, a file a document.")
@click.option("--claimreview", is_flag=True, help="claimreview.json: schema.org, claims with a verdict only.")
@click.option("--publisher", metavar="NAME", default="", help="ClaimReview: who publishes the checks.")
@click.option("--site", metavar="URL", default="", help="ClaimReview: the publisher's address.")
@click.option("--page", metavar="URL", default="", help="ClaimReview: the page the checks are on.")
@click.option("-d", "--dir", "target", type=click.Path(path_type=Path), help="Where to. [default: OUTPUT/exports]")
@scale_option
@schemas_option
def export(  # noqa: PLR0913 - click passes one argument an option
    *,
    output: Path,
    gold: bool,
    fixtures: bool,
    claimreview: bool,
    publisher: str,
    site: str,
    page: str,
    target: Path | None,
    scale: str,
    schemas: Path | None,
) -> None:
    """Write what people judged in the folder OUTPUT for others: tests, and the web.

    Rows with `extraction_ok` become expectations: as they are, as corrected, or as what must not be claimed. Rows
    with a verdict become ClaimReview.
    """
    from claims.files import staged  # noqa: PLC0415 - as above
    from claims.review.claimreview import Publisher  # noqa: PLC0415 - as above
    from claims.review.gold import gold_lines, is_judged  # noqa: PLC0415 - as above

    if not (gold or fixtures or claimreview):
        raise ClaimsError("nothing to export", "claims review export", "say --gold, --fixtures or --claimreview")
    tables, rows = _read(output, schemas)
    folder, claims = target or output / "exports", _records(tables)
    files: dict[str, str] = {}
    if gold:
        files["gold.jsonl"] = "".join(f"{line}\n" for line in gold_lines(claims, rows))
    if claimreview:
        files["claimreview.json"] = _claimreview(claims, rows, Publisher(publisher, site, page), (schemas, scale))
    with staged(folder) as scratch:
        for name, text in files.items():
            (scratch / name).write_text(text, encoding="utf-8", newline="\n")
    said = list(files)
    if fixtures:
        said += [f"fixtures/{name}" for name in _fixtures(tables, rows, folder / "fixtures")]
    if (gold or fixtures) and not is_judged(claims, rows):
        click.echo("claims: gold and fixtures are made of rows with extraction_ok; there are none yet", err=True)
    click.echo(f"files      {', '.join(said) or 'none'} in {folder}{os.sep}", err=True)


def _claimreview(
    claims: list[dict[str, object]], rows: list[Row], publisher: Publisher, chosen: tuple[Path | None, str]
) -> str:
    from claims.review.claimreview import claim_reviews, document  # noqa: PLC0415 - as above
    from claims.review.fields import load  # noqa: PLC0415 - as above
    from claims.review.record import REVIEW  # noqa: PLC0415 - as above

    by_id = {str(claim["claim_id"]): claim for claim in claims}
    bare = sum(bool(row["verdict"]) for row in rows if row["record"] == REVIEW and not row["claim_reviewed"])
    if bare:
        click.echo(f"claims: {bare} verdicts have no claim_reviewed; their sentence is given instead", err=True)
    return document(list(claim_reviews(by_id, rows, load(*chosen), publisher)))


def _fixtures(tables: Tables, rows: list[Row], folder: Path) -> Iterator[str]:
    """Write a fixture a document; where the document is a file here, the fixture names it."""
    from claims.files import staged  # noqa: PLC0415 - as above
    from claims.review.gold import fixtures  # noqa: PLC0415 - as above

    places = {}
    for doc_id, uri in zip(tables.sources["doc_id"], tables.sources["doc_url"], strict=True):
        if uri and Path(uri).is_file():
            places[str(doc_id)] = Path(os.path.relpath(Path(uri).resolve(), folder.resolve())).as_posix()
    with staged(folder) as scratch:
        for doc_id, text in fixtures(_records(tables), rows, places):
            name = f"{''.join(one if one.isalnum() or one in '-_.' else '_' for one in doc_id)}.claims.jsonl"
            (scratch / name).write_text(text, encoding="utf-8", newline="\n")
            yield name


def _records(tables: Tables) -> list[dict[str, object]]:
    from claims.table import records  # noqa: PLC0415 - pandas is not for `claims --help`

    return [*records(tables.claims)]


def _read(output: Path, schemas: Path | None) -> tuple[Tables, list[Row]]:
    """The tables of a folder and its record. Raises ClaimsError where it has none."""
    from claims.exports.csv import read_tables  # noqa: PLC0415 - as above
    from claims.review import record, store  # noqa: PLC0415 - as above

    tables = read_tables(output, schemas)
    if not (output / record.NAME).is_file():
        fix = "bring it back first: claims review apply REVIEWED.xlsx -o " + str(output)
        raise ClaimsError(f"no {record.NAME} here: nothing was reviewed yet", str(output), fix)
    return tables, store.former(output)

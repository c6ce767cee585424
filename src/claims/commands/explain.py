"""`claims explain`: how one text was read, step by step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.commands._options import date_option, numbers_option, schemas_option

if TYPE_CHECKING:
    from claims.errors import ClaimsError
    from claims.model import Claim, Extraction

SHOWN_ABOVE = {"claim_id", "quote", "start", "end", "kind", "rule", "prefix", "suffix", "sentence", "heading"}


@click.command(short_help="Show how a text is read: spans, rules, values, context.")
@click.argument("text")
@date_option
@numbers_option
@schemas_option
def command(text: str, date: str, numbers: str, schemas: Path | None) -> None:
    """Show how TEXT is read (- for standard input).

    For each claim: the span, the kind, the rule and what it was made of, the value as stated and normalised, every
    field of its context, and the step between the ends of a change; then what is doubtful, and the numerals that became
    no claim, and why.
    """
    from claims.pipeline import Settings, extractions, heard  # noqa: PLC0415 - pandas and pint are not for `claims --help`

    if not text.strip():
        raise click.BadParameter("it is empty; give a sentence, or - for standard input", param_hint="TEXT")
    stdin = sys.stdin.buffer.read() if text == "-" else text.encode("utf-8", "surrogateescape")
    problems: list[ClaimsError] = []
    with heard(problems):
        for extraction in extractions(stdin, Settings(date=date, schemas=schemas, numbers=numbers)):
            click.echo("\n".join(explanation(extraction, schemas)))
    for problem in problems:
        click.echo(f"claims: {problem}", err=True)


def explanation(extraction: Extraction, schemas: Path | None = None) -> Iterator[str]:
    """The lines on one document; `schemas` is the user's folder."""
    from claims.steps import steps  # noqa: PLC0415 - as above
    from claims.table import records  # noqa: PLC0415 - as above
    from claims.tabulation import columns  # noqa: PLC0415 - as above

    rows, text = [*records(columns([extraction]).claims)], extraction.document.text
    worked_out = steps(rows, schemas)
    for claim, row in zip(extraction.claims, rows, strict=True):
        yield from _claim(claim, row)
        if row["claim_id"] in worked_out:
            yield f"    {'step':14}{worked_out[str(row['claim_id'])]}"
    for finding in extraction.findings:
        yield f"{finding.code}  {finding.severity}: {finding.message} ({finding.field})"
    for rejected in extraction.rejected:
        span = rejected.span
        yield f"{text[span.start : span.end]}  [{span.start}:{span.end}]  no claim: {rejected.reason}"
    if not extraction.claims and not extraction.rejected:
        yield "no numeral here"


def _claim(claim: Claim, row: dict[str, object]) -> Iterator[str]:
    yield f"{row['quote']}  [{row['start']}:{row['end']}]  {row['kind']}, rule {row['rule']}"
    derived = (f"{words} <{'+'.join(sorted(types))}>" for types, words in claim.mention.parts)
    yield f"    {'derivation':14}{'  '.join(derived)}"
    for column, cell in row.items():
        if column not in SHOWN_ABOVE and not column.startswith("doc_") and str(cell) not in {"", "False"}:
            yield f"    {column:14}{cell}"

"""A whole run: inputs are read, what people wrote on the claims is carried over, and the files are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claims.exports import streams
from claims.exports.csv import read_tables
from claims.files import staged
from claims.filters import Filter, select
from claims.pipeline import Settings, gather, write
from claims.rendering import Renderer, Streamed, extract_to
from claims.review import apply, record, store
from claims.review.carry import CELLS
from claims.review.fields import load
from claims.table import length, records
from claims.tally import Tally

if TYPE_CHECKING:
    from claims.errors import ClaimsError
    from claims.review.record import Row
    from claims.table import Tables


@dataclass(frozen=True, slots=True)
class Order:
    """What a run is to write, and where: the `formats` named (none: the default ones) of the claims that are `wanted`;
    `reviews` is the folder of the record, or a file in it, and `scale` the verdicts that reviewers choose from.
    """

    output: Path
    reviews: Path
    formats: tuple[str, ...] = ()
    wanted: Filter = field(default_factory=Filter)
    scale: str = ""


def run(inputs: Sequence[str], order: Order, settings: Settings, advance: Callable[[int, int], None]) -> Streamed:
    """Read and write; part by part where all formats can be written so. Raises ClaimsError where a schema file is
    unusable, a format unknown, or the folder cannot be written to.
    """
    written = _written(order, settings)
    if streams(order.formats) and written is None:
        return extract_to(order.output, inputs, settings, Renderer(order.formats, order.wanted), advance)
    problems: list[ClaimsError] = []
    columns = replace(gather(inputs, settings, problems, advance), scale=order.scale)
    if not length(columns.sources):
        return Streamed(problems=problems)
    if written is None and order.wanted == Filter():  # then no frame is needed
        return Streamed(Tally.of(columns), problems, write(columns, order.output, order.formats))
    tables, said = columns.tables(used_up=True), ""
    if written is not None:
        from claims.reviewing import reviewed  # noqa: PLC0415 - pandas, only where people have written something

        tables, report = reviewed(tables, written.rows, settings)
        problems += [*written.problems, *report.problems]
        said = str(report)
        _keep(tables, order.output, written)
    tables = select(tables, order.wanted)
    return Streamed(Tally.of(tables), problems, write(tables, order.output, order.formats), said)


class _Written(NamedTuple):
    """The record so far, cells of a workbook that could not be read, and what a person has to know of them."""

    rows: list[Row]
    unread: list[Row]
    problems: list[ClaimsError]


def _written(order: Order, settings: Settings) -> _Written | None:
    """What people have written, the workbook that is about to be replaced included; None where there is nothing."""
    output, folder = order.output, order.reviews if order.reviews.is_dir() else order.reviews.parent
    if not (folder / record.NAME).is_file() and not store.touched(output) and not store.touched(folder):
        return None
    form, rows = load(settings.schemas, order.scale), store.former(folder)
    found = [store.from_workbook(one, form) for one in dict.fromkeys((folder, output))]
    for one in found:
        tables = read_tables(output, settings.schemas) if one.rows and (output / "claims.csv").is_file() else None
        claims = () if tables is None else records(tables.claims[[*CELLS]])
        rows = apply.applied(rows, one, apply.Known.of(claims)).rows
    unread, problems = [cell for one in found for cell in one.unread], [said for one in found for said in one.problems]
    return _Written(rows, unread, problems)


def _keep(tables: Tables, output: Path, written: _Written) -> None:
    """Write the record before anything else: whatever formats are asked for, and whatever fails after."""
    with staged(output) as scratch:
        record.write(record.rows(tables.reviews), scratch / record.NAME)
        store.keep_unread(output, scratch, written.unread)

"""A run whose tables are never held: each part becomes rows of the files where it was read, and is let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from claims.errors import ClaimsError
from claims.exports import part, write_parts
from claims.filters import Filter, select
from claims.pipeline import Settings, stream
from claims.table import Columns, cells
from claims.tabulation import columns
from claims.tally import Tally
from claims.whole import Share, Whole, own_findings


@dataclass(frozen=True, slots=True)
class Rendered:
    """One part: format → file → rows; its figures, and what the whole run has to know of it."""

    rows: Mapping[str, Mapping[str, str]]
    tally: Tally
    share: Share


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes tables into rows of the formats named, of the claims that are wanted; travels to the processes."""

    formats: tuple[str, ...]
    wanted: Filter

    def __call__(self, columns: Columns) -> Rendered:
        """The part that some tables are."""
        kept = selected(replace(columns, findings=own_findings(columns), texts=()), self.wanted)
        return Rendered(part(kept, self.formats), Tally.of(kept), Share.of(columns))


def selected(columns: Columns, wanted: Filter) -> Columns:
    """As `claims.filters.select`, which takes frames; where all is wanted, these are not made."""
    return columns if wanted == Filter() else Columns.of(select(columns.tables(), wanted))


@dataclass(slots=True)
class Streamed:
    """What a person is told of a run: its figures, what could not be read, the files (none: nothing was readable), and
    what became of reviews.
    """

    tally: Tally = field(default_factory=Tally)
    problems: list[ClaimsError] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    reviews: str = ""


class _NothingReadError(Exception):
    """No document was readable: the files of a former run have to stay."""


def extract_to(
    folder: Path,
    inputs: Sequence[str],
    settings: Settings,
    renderer: Renderer,
    advance: Callable[[int, int], None] = lambda *_: None,
) -> Streamed:
    """As `claims.pipeline.extract` and then `write`, for formats that `claims.exports.streams` says can be."""
    run = Streamed()
    try:
        run.paths = write_parts(_parts(run, inputs, settings, renderer, advance), folder, renderer.formats)
    except _NothingReadError:
        run.paths = []
    return run


def _parts(
    run: Streamed,
    inputs: Sequence[str],
    settings: Settings,
    renderer: Renderer,
    advance: Callable[[int, int], None],
) -> Iterator[Mapping[str, Mapping[str, str]]]:
    whole = Whole()
    for one in stream(inputs, settings, renderer, run.problems, advance):
        run.tally += one.tally
        whole.add(one.share)
        yield one.rows
    if not run.tally.documents:
        raise _NothingReadError
    faults = whole.faults()
    if faults:
        findings = replace(columns(()), findings=cells("findings", faults), schemas=settings.schemas)
        last = selected(findings, renderer.wanted)
        run.tally += Tally.of(last)
        yield part(last, renderer.formats)

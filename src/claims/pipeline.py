"""Joins the rooms: inputs → documents → sentences → mentions → claims → findings → tables, batch by batch.

Processes are what `processes.py` alone knows about. Results keep the order of the inputs: one or eight, the same rows.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from claims import extractors
from claims.batches import POINT, Batch, Settings, as_our_error, batches, named, size_of
from claims.checks import Limits, check
from claims.context import interpret_all
from claims.documents import expand, read
from claims.documents.sentences import sentences
from claims.errors import ClaimsError
from claims.exports import write
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Claim, Document, Extraction, Finding, Reading, Span
from claims.schema import validated
from claims.table import COLUMNS, Columns, Row, Tables, cells
from claims.tabulation import columns
from claims.texts import readable
from claims.units import Units
from claims.whole import Share, Whole, own_findings

__all__ = ["Result", "Rooms", "Settings", "extract", "extractions", "gather", "heard", "rooms", "stream", "write"]

Part = TypeVar("Part")


@dataclass(slots=True)
class Result:
    """The tables of a run, and what could not be read."""

    tables: Tables
    problems: list[ClaimsError] = field(default_factory=list)


class Rooms:
    """What every document passes through, loaded once for a schemas folder; holds no state between documents."""

    def __init__(self, schemas: Path | None = None, numbers: str = POINT) -> None:
        self.schemas = schemas
        self.reader = Reader(Lexicon.load(schemas), extractors.load(), numbers)
        self.units = Units(schemas)
        self.limits = Limits.load(schemas)

    def extraction(self, document: Document) -> Extraction:
        """All that one document gives."""
        [extraction] = self.extractions([document])
        return extraction

    def extractions(self, documents: Sequence[Document]) -> list[Extraction]:
        """All that each of some documents gives. They are read step by step, each step through all of them: code that
        has just run is at hand, and small documents one after the other take a seventh longer.
        """
        with _uncollected():
            return self._made(documents)

    def _made(self, documents: Sequence[Document]) -> list[Extraction]:
        """As `extractions`; what was needed for them alone is gone when it returns, and no collector looks at it."""
        cut = [sentences(document.text, document.blocks, self.schemas) for document in documents]
        readings = [*self.reader.read_all([*zip(documents, cut, strict=True)])]
        claims = [*interpret_all([*zip(documents, readings, strict=True)], self.units, self.schemas)]
        findings = [check(*one, self.limits) for one in zip(documents, claims, strict=True)]
        return [*map(_extraction, documents, claims, findings, readings, cut)]


@contextmanager
def _uncollected() -> Iterator[None]:
    """While it lasts, the garbage collector does not look: a document leaves nothing that it alone could free, and to
    look again and again through all that is made of one takes a tenth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()  # all that is new is old now: the collector would look through it at once
            gc.enable()


def _extraction(
    document: Document,
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    readings: Sequence[Reading],
    cut: Sequence[Span],
) -> Extraction:
    rejected = (one for reading in readings for one in reading.rejected)
    return Extraction(document, tuple(claims), tuple(findings), tuple(rejected), tuple(cut))


class _Listener(logging.Handler):
    """Turns what the rooms log into problems of the run."""

    def __init__(self, problems: list[ClaimsError]) -> None:
        super().__init__(logging.WARNING)
        self._problems = problems

    def emit(self, record: logging.LogRecord) -> None:
        """One problem a record."""
        error = record.exc_info[1] if record.exc_info else None
        said = ClaimsError(record.getMessage())
        self._problems.append(as_our_error(error, record.getMessage(), "the rest is whole") if error else said)


@contextmanager
def heard(problems: list[ClaimsError]) -> Iterator[None]:
    """While it lasts, what the rooms log is added to `problems`: a user gets one line and no traceback."""
    listener, log = _Listener(problems), logging.getLogger("claims")
    log.addHandler(listener)
    try:
        yield
    finally:
        log.removeHandler(listener)


def rooms(schemas: Path | None = None, numbers: str = POINT) -> Rooms:
    """The rooms of a schemas folder and a style of numbers, built once a process.

    Raises ClaimsError where a schema file is unusable.
    """
    return _rooms(schemas, numbers)  # which would take `rooms()` and `rooms(None)` for two


_rooms = cache(Rooms)


def extractions(data: bytes, settings: Settings | None = None) -> Iterator[Extraction]:
    """What the documents in some bytes give, as if these had come from standard input. Raises ClaimsError."""
    settings = settings or Settings()
    for document in read("-", date=settings.date, stdin=data, schemas=settings.schemas):
        if isinstance(document, ClaimsError):
            raise document
        yield rooms(settings.schemas, settings.numbers).extraction(document)


def extract(
    inputs: Sequence[str], settings: Settings | None = None, advance: Callable[[int, int], None] = lambda *_: None
) -> Result:
    """Read files, folders and globs ("-" for standard input) into tables that have passed the schema.

    Inputs that cannot be read are in the result's `problems`, in order, and the rest is read all the same. `advance` is
    told (bytes done, bytes in all) after each batch. Raises ClaimsError where the schemas folder itself is unusable.
    """
    problems: list[ClaimsError] = []
    return Result(gather(inputs, settings or Settings(), problems, advance).tables(used_up=True), problems)


def gather(
    inputs: Sequence[str],
    settings: Settings,
    problems: list[ClaimsError],
    advance: Callable[[int, int], None] = lambda *_: None,
) -> Columns:
    """As `extract`, into plain lists: without pandas, which takes a third of a second to load."""
    parts, whole = [], Whole()
    for part in stream(inputs, settings, _kept, problems, advance):
        whole.add(Share.of(part))
        parts.append(part)
    return _joined(parts, whole.faults(), settings.schemas)


def stream(
    inputs: Sequence[str],
    settings: Settings,
    finish: Callable[[Columns], Part],
    problems: list[ClaimsError],
    advance: Callable[[int, int], None] = lambda *_: None,
) -> Iterator[Part]:
    """As `extract`, part by part: what `finish` makes of each part's tables, in the process that read it, in the order
    of the inputs. `finish` has to be picklable; what it gives is all that is held of a part.
    """
    paths, unread = expand(inputs)
    problems.extend(unread)
    total, done = sum(map(size_of, paths)), 0
    # With a part of nothing in front: a fault in the user's schemas is said once, before any document is read.
    work = chain((Batch(),), batches(named(paths), settings))
    for part, found, weight in _results(work, partial(_work, settings, finish), settings.jobs):
        yield part
        problems.extend(found)
        done = min(done + weight, total)
        advance(done, total)


def _kept(columns: Columns) -> Columns:
    return columns


def _results(batches: Iterable[Batch], work: Callable[[Batch], Part], jobs: int) -> Iterable[Part]:
    """What the work on each batch gives, in the order of the batches."""
    if jobs == 1:
        return map(work, batches)
    from claims.processes import shared  # noqa: PLC0415 - one process needs none of it

    return shared(work, batches, jobs)


def _work(settings: Settings, finish: Callable[[Columns], Part], batch: Batch) -> tuple[Part, list[ClaimsError], int]:
    """One batch, in whatever process."""
    problems: list[ClaimsError] = []
    with heard(problems):
        through = rooms(settings.schemas, settings.numbers)
        found = columns(_extracted([*batch.read(settings, problems)], through, problems))
        part = finish(validated(found, settings.schemas))
    return part, problems, batch.weight


def _extracted(documents: Sequence[Document], through: Rooms, problems: list[ClaimsError]) -> list[Extraction]:
    """What some documents give; one that our own code fails on is left out, and `problems` says so."""
    heard_before = len(problems)
    try:
        return through.extractions(documents)
    except Exception as error:  # noqa: BLE001 - one document must not take the others with it
        if len(documents) == 1:
            problems.append(as_our_error(error, documents[0].doc_id))
            return []
    del problems[heard_before:]  # they are read again, one by one
    return [extraction for document in documents for extraction in _extracted([document], through, problems)]


def _joined(parts: list[Columns], faults: list[Row], schemas: Path | None) -> Columns:
    """The tables of all parts, one under the other, and the findings of the whole; the parts' own lists are used up."""
    texts = readable(text for part in parts for text in part.texts)
    tables = [{name: getattr(part, name) for name in COLUMNS} | {"findings": own_findings(part)} for part in parts]
    joined: dict[str, Any] = {
        name: {column: [*chain.from_iterable(part[name].pop(column) for part in tables)] for column in names}
        for name, names in COLUMNS.items()
    }
    joined["findings"] = cells("findings", faults, joined["findings"])
    return Columns(**joined, schemas=schemas, texts=texts)

"""Reads the documents of fixtures and compares: in this process or in several, the same outcomes in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.documents import read
from claims.documents.assembly import passage
from claims.errors import ClaimsError
from claims.kit.matching import compare
from claims.kit.model import Fixture, Outcome, Row
from claims.model import Document, Extraction, Source
from claims.pipeline import rooms
from claims.processes import workers
from claims.table import dtype
from claims.tabulation import columns

_TOGETHER = 100  # fixtures tabulated at once: a table costs ten milliseconds however few rows it has

_TEXT: dict[str, Callable[[list[Any]], list[str]]] = {
    "int64": lambda cells: list(map(str, cells)),
    "bool": lambda cells: ["true" if cell else "false" for cell in cells],
    "str": lambda cells: cells,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`schemas` is the user's folder; `jobs` the processes."""

    schemas: Path | None = None
    jobs: int = 1


def run(fixtures: Sequence[Fixture], settings: Settings | None = None) -> Iterator[Outcome]:
    """The outcome of every fixture, in order. Raises ClaimsError where the schemas folder is unusable."""
    settings = settings or Settings()
    rooms(settings.schemas)
    runs = [fixtures[at : at + _TOGETHER] for at in range(0, len(fixtures), _TOGETHER)]
    if settings.jobs == 1 or len(runs) == 1:
        for some in runs:
            yield from _outcomes(some, settings.schemas)
        return
    with ProcessPoolExecutor(settings.jobs, mp_context=workers()) as pool:
        for outcomes in pool.map(_outcomes, runs, [settings.schemas] * len(runs)):
            yield from outcomes


def _outcomes(fixtures: Sequence[Fixture], schemas: Path | None) -> list[Outcome]:
    given = [_extractions(fixture, schemas) for fixture in fixtures]
    rows = _rows([one for some in given if isinstance(some, list) for one in some])
    outcomes = []
    for fixture, some in zip(fixtures, given, strict=True):
        if isinstance(some, ClaimsError):
            outcomes.append(Outcome(fixture, problem=some))
            continue
        own = [next(rows) for one in some for _ in one.claims]
        texts = {one.document.doc_id: one.document.text for one in some}
        outcomes.append(Outcome(fixture, compare(fixture, own, texts)))
    return outcomes


def _rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    """The rows of the claims table, every cell as the CSV file has it."""
    claims = columns(extractions).claims
    cells = [_TEXT[dtype("claims", column)](own) for column, own in claims.items()]
    for row in zip(*cells, strict=True):
        yield dict(zip(claims, row, strict=True))


def _extractions(fixture: Fixture, schemas: Path | None) -> list[Extraction] | ClaimsError:
    """What the documents of a fixture give; an error where it cannot be read to its end."""
    try:
        return [rooms(schemas).extraction(document) for document in _documents(fixture, schemas)]
    except ClaimsError as error:
        return error


def _documents(fixture: Fixture, schemas: Path | None) -> Iterator[Document]:
    """The documents of a fixture. Raises ClaimsError."""
    if fixture.text is not None:
        source = Source(str(fixture.document), "", "text/plain", date=fixture.date)
        yield passage(fixture.name, fixture.text, source, schemas)
        return
    for one in read(str(fixture.document), date=fixture.date, schemas=schemas):
        if isinstance(one, ClaimsError):
            raise one
        yield one

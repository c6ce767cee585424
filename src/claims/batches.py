"""Cuts the inputs of a run into batches, by size and never by the number of processes, and reads what a batch holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claims.documents import read
from claims.documents.assembly import stem, written
from claims.errors import ClaimsError
from claims.model import Document

BATCH = 250_000  # bytes or characters: a quarter of a second's work, which the other processes may wait for at the end
LARGEST_SHARE = 32  # a batch is at least this part of its document's text, which travels with it
STANDARD_INPUT = "-"
POINT = "point"  # 1,234.5; the other style of numbers is "comma": 1.234,5


@dataclass(frozen=True, slots=True)
class Settings:
    """`date` (ISO 8601) is for documents that give none; `schemas` is the user's folder; `jobs` the processes;
    `numbers` is how the documents write them, "point" (1,234.5) or "comma" (1.234,5): declared, never guessed.
    """

    date: str = ""
    schemas: Path | None = None
    jobs: int = 1
    numbers: str = POINT


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or "-" for standard input, and what its documents are called."""

    uri: str
    name: str


@dataclass(frozen=True, slots=True)
class Batch:
    """A worker's task: inputs that it reads itself, or documents of a large input, read already. `weight` ~ bytes."""

    inputs: tuple[Input, ...] = ()
    documents: tuple[Document, ...] = ()
    problems: tuple[ClaimsError, ...] = ()
    weight: int = 0

    def read(self, settings: Settings, problems: list[ClaimsError]) -> Iterator[Document]:
        """The documents of the batch, in order; what cannot be read is added to `problems`."""
        problems.extend(self.problems)
        yield from self.documents
        for one in self.inputs:
            yield from _read(one, settings, problems)


def named(uris: Sequence[str]) -> list[Input]:
    """Inputs with the names of their documents: the file's own, or as much of the path as tells equal names apart."""
    names = {uri: stem(uri) for uri in uris}
    for depth in range(1, 1 + max((len(Path(uri).parts) for uri in uris), default=0)):
        times = Counter(names.values())
        names = {u: written("/".join(Path(u).parts[-depth:])) if times[name] > 1 else name for u, name in names.items()}
    return [Input(uri, names[uri]) for uri in uris]


def batches(inputs: Iterable[Input], settings: Settings) -> Iterator[Batch]:
    """Small inputs together, each large one by itself and cut into runs of documents."""
    together: list[Input] = []
    weight = 0
    for one in inputs:
        size = size_of(one.uri)
        alone = one.uri == STANDARD_INPUT or size > BATCH
        if together and (alone or weight + size > BATCH):
            yield Batch(inputs=tuple(together), weight=weight)
            together, weight = [], 0
        if alone:
            yield from _cut(one, settings)
        else:
            together.append(one)
            weight += size
    if together:
        yield Batch(inputs=tuple(together), weight=weight)


def size_of(uri: str) -> int:
    """Bytes of a file; 0 for standard input."""
    path = Path(uri)
    return path.stat().st_size if path.is_file() else 0


def as_our_error(error: BaseException, where: str, left: str = "it was left out") -> ClaimsError:
    """What our own code failed with, as a line for the user."""
    said = " ".join(str(error).split())[:200]
    fix = f"{left}; this is our error, please report this line and the input to the maintainers"
    return ClaimsError(f"{type(error).__name__}: {said}", where, fix)


def _cut(one: Input, settings: Settings) -> Iterator[Batch]:
    """The documents of a large input in batches."""
    problems: list[ClaimsError] = []
    run: list[Document] = []
    weight = 0
    for document in _read(one, settings, problems):
        run.append(document)
        weight += document.end - document.start
        if weight > max(BATCH, len(document.text) // LARGEST_SHARE):
            yield Batch(documents=tuple(run), weight=weight)
            run, weight = [], 0
    if run or problems:
        yield Batch(documents=tuple(run), problems=tuple(problems), weight=weight)


def _read(one: Input, settings: Settings, problems: list[ClaimsError]) -> Iterator[Document]:
    """The documents of one input, called by its name."""
    usual = stem(one.uri)
    try:
        for found in read(one.uri, date=settings.date, schemas=settings.schemas):
            if isinstance(found, ClaimsError):
                problems.append(found)
            elif one.name != usual and found.doc_id.startswith(usual):
                yield replace(found, doc_id=one.name + found.doc_id.removeprefix(usual))
            else:
                yield found
    except Exception as error:  # noqa: BLE001 - one broken file must not take the others with it
        problems.append(as_our_error(error, one.uri))

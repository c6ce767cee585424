"""A run's rows as text, part by part: of a run over thousands of documents no more is held than a part.

For formats whose files are rows under a head (`heads`, `rows`). A part is made by whichever process read its documents;
the parts, one after the other, are the bytes that `write` makes of all tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

if TYPE_CHECKING:
    from claims.table import Columns


class Rows(Protocol):
    """A format that can be written part by part."""

    def heads(self) -> Mapping[str, str]:
        """File → what stands before its first row."""

    def rows(self, columns: Columns) -> Mapping[str, str]:
        """File → the rows of some tables."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder being filled, and the formats that go there, by their names."""

    scratch: Path
    formats: Mapping[str, Rows]


def fill(places: Iterable[Place], parts: Iterable[Mapping[str, Mapping[str, str]]]) -> None:
    """Write the parts as they come; each is format → file → rows."""
    with ExitStack() as stack:
        files: dict[tuple[str, str], TextIO] = {}
        for place in places:
            for name, module in place.formats.items():
                for file, head in module.heads().items():
                    # As in exports.csv: no input, not even a lone surrogate, may end in a traceback.
                    handle = (place.scratch / file).open("w", encoding="utf-8", errors="replace", newline="")
                    files[name, file] = stack.enter_context(handle)
                    handle.write(head)
        for (name, file), rows in _flat(parts):
            files[name, file].write(rows)


def _flat(parts: Iterable[Mapping[str, Mapping[str, str]]]) -> Iterator[tuple[tuple[str, str], str]]:
    for part in parts:
        for name, files in part.items():
            for file, rows in files.items():
                yield (name, file), rows

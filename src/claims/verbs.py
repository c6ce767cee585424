"""The verbs of the package with the shipped schemas behind them; `claims.pipeline` joins them for whole runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claims import checks, context, documents
from claims.documents.sentences import sentences
from claims.errors import ClaimsError
from claims.pipeline import extract, rooms, write
from claims.tabulation import tabulate

if TYPE_CHECKING:
    from claims.model import Claim, Document, Finding, Reading

__all__ = ["check", "extract", "find", "interpret", "read", "tabulate", "write"]


def read(uri: documents.Named, *, date: str = "", stdin: bytes | None = None) -> Iterator[Document]:
    """The documents of one file ("-" for standard input); `date` (ISO 8601) is for those that name none themselves.

    Raises ClaimsError at the first part that cannot be read.
    """
    for one in documents.read(uri, date=date, stdin=stdin):
        if isinstance(one, ClaimsError):
            raise one
        yield one


def find(document: Document, *, numbers: str = "point") -> list[Reading]:
    """The sentences of a document that hold a numeral, with their mentions and the numerals set aside; `numbers` is how
    the document writes them, "point" (1,234.5) or "comma" (1.234,5).
    """
    return list(rooms(numbers=numbers).reader.read(document, sentences(document.text, document.blocks)))


def interpret(document: Document, readings: Iterable[Reading]) -> list[Claim]:
    """The mentions of a document with their context, their values in canonical units."""
    return list(context.interpret(document, readings, rooms().units))


def check(document: Document, claims: Sequence[Claim]) -> list[Finding]:
    """What is doubtful about the claims of a document."""
    return list(checks.check(document, claims, rooms().limits))

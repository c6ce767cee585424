"""Rows of a table → documents, one each: what JSON Lines and CSV share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from claims.documents.assembly import passage, stem
from claims.documents.dates import iso_date
from claims.documents.decoding import clean
from claims.errors import ClaimsError
from claims.model import Document, Source

ID, TEXT = "id", "text"
Row = tuple[int, Mapping[str, object] | ClaimsError]  # its number, and the cells by column or what is wrong


def rows(
    found: Iterable[Row], source: Source, schemas: Path | None = None, unit: str = "line"
) -> Iterator[Document | ClaimsError]:
    """One document for each row with a text, its id the row's, offsets into its own text; an error for any other row.

    Columns read: `id`, `text`, `title`, `date`, `url`, `author`, `publisher`. A row without an id, or with that of an
    earlier one, is called "file:line"; the latter, and a date that is none, is also said. `unit` is what the numbers of
    the rows count.
    """
    first: dict[str, int] = {}
    line = 0
    for line, row in found:
        place = f"{source.uri} {unit} {line}"
        if isinstance(row, ClaimsError):
            yield row
            continue
        text = row.get(TEXT)
        if not isinstance(text, str) or not text.strip():
            what = "the row has no text" if text is None or text == "" else "its text is empty or no string"
            yield ClaimsError(what, place, f"fill {TEXT!r}, or delete the row")
            continue
        doc_id = _cell(row, ID) or f"{stem(source.uri)}:{line}"
        if doc_id in first:
            what = f"the id {doc_id!r} is also that of {unit} {first[doc_id]}; called {doc_id}:{line} here"
            yield ClaimsError(what, place, "give every row an id of its own")
            doc_id = f"{doc_id}:{line}"
        first[doc_id] = line
        said = _cell(row, "date")
        day = iso_date(said, schemas)
        if said and not day:
            yield ClaimsError(f"the date {said[:40]!r} names no single day", place, "write YYYY-MM-DD or nothing")
        yield passage(doc_id, clean(text), _described(source, row, day), schemas)
    if not line:
        yield ClaimsError("it has no rows", source.uri, f"write a row with {ID!r} and {TEXT!r} for each document")


def _cell(row: Mapping[str, object], column: str) -> str:
    """A cell as text; empty where it is missing, null or no scalar."""
    value = row.get(column)
    return clean(str(value)).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _described(source: Source, row: Mapping[str, object], day: str) -> Source:
    """The source of one row: what its own columns say, else what is known of the file."""
    return replace(
        source,
        uri=_cell(row, "url") or source.uri,
        title=_cell(row, "title"),
        author=_cell(row, "author"),
        publisher=_cell(row, "publisher"),
        date=day or source.date,
    )

"""CSV: a header with `id` and `text`, and a document a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from claims.documents.decoding import lines
from claims.documents.rows import ID, TEXT, Row, rows
from claims.errors import ClaimsError
from claims.guards import any_length
from claims.model import Document, Source

SUFFIXES = (".csv", ".tsv")
MEDIA_TYPE = "text/csv"
_DELIMITERS = ",;\t"


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """A document or an error for each row. Comma, semicolon or tab, whichever the header is cut by.

    Raises ClaimsError where the file is empty, no text, or has no `text` column.
    """
    found, warning = lines(data, source.uri)
    if warning:
        yield warning
    any_length()
    yield from rows(_records(found, source.uri), replace(source, media_type=MEDIA_TYPE), schemas)


def _records(found: Iterator[str], uri: str) -> Iterator[Row]:
    """Line number and cells of each row, the columns' names in lower case."""
    head = next(found, "")
    pieces = chain.from_iterable(io.StringIO(line, newline="") for line in chain((head,), found))  # at bare CRs too
    reader = csv.reader(pieces, delimiter=max(_DELIMITERS, key=head.count))
    header = [name.strip().lower() for name in next(reader, [])]
    if TEXT not in header:
        raise ClaimsError(f"no column is called {TEXT!r}", f"{uri} line 1", f"name the columns: {ID},{TEXT}, …")
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, ClaimsError(f"not CSV: {error}", f"{uri} line {line}", "check the quotation marks")
            continue
        if len(cells) > len(header):
            fix = "put quotation marks round a text that holds the separator"
            yield line, ClaimsError(f"{len(cells)} cells under {len(header)} columns", f"{uri} line {line}", fix)
        elif cells:
            yield line, dict(zip(header, cells, strict=False))

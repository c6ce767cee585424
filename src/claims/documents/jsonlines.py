"""JSON Lines: an object a line with `id` and `text`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claims.documents.decoding import lines
from claims.documents.rows import ID, TEXT, Row, rows
from claims.errors import ClaimsError
from claims.model import Document, Source

SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPE = "application/jsonl"


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """A document or an error for each line that is not blank. Raises ClaimsError where the file is empty or no text."""
    found, warning = lines(data, source.uri)
    if warning:
        yield warning
    yield from rows(_objects(found, source.uri), replace(source, media_type=MEDIA_TYPE), schemas)


def looks_like(data: bytes) -> bool:
    """Whether the first line is an object with a text."""
    line = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    if not line.startswith(b"{"):
        return False
    try:
        return TEXT in json.loads(line)
    except (ValueError, RecursionError):
        return False


def _objects(found: Iterable[str], uri: str) -> Iterator[Row]:
    """Line number and object of each line; a line feed alone ends one, since JSON strings may hold U+2028."""
    for number, line in enumerate(found, 1):
        if line.strip():
            yield number, _object(line.removesuffix("\n"), f"{uri} line {number}")


def _object(line: str, place: str) -> dict[str, object] | ClaimsError:
    fix = f'write one object a line: {{"{ID}": …, "{TEXT}": …}}'
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return ClaimsError(f"not JSON: {error.msg} (column {error.colno})", place, fix)
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets nested without end
        return ClaimsError("not JSON that can be read", place, fix)
    return value if isinstance(value, dict) else ClaimsError(f"not an object but {type(value).__name__}", place, fix)

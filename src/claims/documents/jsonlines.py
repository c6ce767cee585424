"""JSON Lines: an object a line with `id` and `text`; or one JSON array of such objects."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claims.documents.decoding import lines
from claims.documents.rows import ID, TEXT, Row, rows
from claims.errors import ClaimsError, said
from claims.model import Document, Source

SUFFIXES = (".jsonl", ".ndjson")
MEDIA_TYPE = "application/jsonl"
_ARRAY = re.compile(rb"\[\s*\{")
_FIX = f'write one object a line: {{"{ID}": …, "{TEXT}": …}}'


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """A document or an error for each line that is not blank, or each element of the array. Raises ClaimsError where
    the file is empty or no text, or begins an array that is none.
    """
    found, warning = lines(data, source.uri)
    if warning:
        yield warning
    source = replace(source, media_type=MEDIA_TYPE)
    if _opening(data).startswith(b"["):
        yield from rows(_elements("".join(found), source.uri), source, schemas, "element")
    else:
        yield from rows(_objects(found, source.uri), source, schemas)


def looks_like(data: bytes) -> bool:
    """Whether the first line, or the first element of an array, is an object with a text."""
    opening = _opening(data)
    array = _ARRAY.match(opening)
    try:
        if array:
            first, _ = json.JSONDecoder().raw_decode(opening[array.end() - 1 :].decode(errors="replace"))
        else:
            first = json.loads(opening.split(b"\n", 1)[0]) if opening.startswith(b"{") else None
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and TEXT in first


def _opening(data: bytes) -> bytes:
    """The bytes without what may stand before the first sign."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")


def _elements(text: str, uri: str) -> Iterator[Row]:
    """Number and object of each element of an array. Raises ClaimsError where it is none."""
    try:
        elements = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ClaimsError(f"not a JSON array: {said(error, 80)}", uri, _FIX) from error
    for number, value in enumerate(elements, 1):
        yield number, _checked(value, f"{uri} element {number}")


def _objects(found: Iterable[str], uri: str) -> Iterator[Row]:
    """Line number and object of each line; a line feed alone ends one, since JSON strings may hold U+2028."""
    for number, line in enumerate(found, 1):
        if line.strip():
            yield number, _object(line.removesuffix("\n"), f"{uri} line {number}")


def _object(line: str, place: str) -> dict[str, object] | ClaimsError:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        return ClaimsError(f"not JSON: {error.msg} (column {error.colno})", place, _FIX)
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets nested without end
        return ClaimsError("not JSON that can be read", place, _FIX)
    return _checked(value, place)


def _checked(value: object, place: str) -> dict[str, object] | ClaimsError:
    return value if isinstance(value, dict) else ClaimsError(f"not an object but {type(value).__name__}", place, _FIX)

"""Inputs → documents: files, folders, globs and standard input; a file a format, found by listing this folder.

A format is a module with `SUFFIXES`, `MEDIA_TYPE` and a pure
`parse(data: bytes, source: Source, schemas: Path | None) -> Iterator[Document | ClaimsError]`.
"""

from __future__ import annotations

import hashlib
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from claims.documents.assembly import STANDARD_INPUT, written
from claims.documents.dates import iso_date
from claims.documents.inputs import NO_FILE, Named, files
from claims.documents.sentences import sentences
from claims.errors import ClaimsError
from claims.model import Document, Source

__all__ = ["Named", "expand", "formats", "iso_date", "read", "sentences"]

_OTHERWISE = ".txt"  # what a file that is named by the user, and of which nothing tells the format, is read as


class Format(Protocol):
    """A module that reads one format."""

    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str

    def parse(self, data: bytes, source: Source, schemas: Path | None) -> Iterator[Document | ClaimsError]:
        """The documents in the bytes of a file, and what is wrong with the rest. May raise ClaimsError."""


@cache
def formats() -> dict[str, Format]:
    """Every format by suffix, in lower case with its dot."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    return {suffix: cast("Format", module) for module in modules for suffix in getattr(module, "SUFFIXES", ())}


def read(
    uri: Named, *, date: str = "", stdin: bytes | None = None, schemas: Path | None = None
) -> Iterator[Document | ClaimsError]:
    """The documents of one file ("-" for standard input) in order, and an error for each part that could not be read.

    date: ISO 8601, for documents that name none themselves; stdin: bytes to read in place of the real standard input;
    schemas: the user's folder. Nothing is raised: an unreadable file is one error, and the rest of a broken one comes.
    """
    uri = os.fspath(uri)
    try:
        data = _bytes(uri, stdin)
        source = Source(written(uri), hashlib.sha256(data).hexdigest(), "", date=date)
        yield from _format(uri, data).parse(data, source, schemas)
    except ClaimsError as error:
        yield error


def expand(inputs: Named | Sequence[Named]) -> tuple[list[str], list[ClaimsError]]:
    """As `claims.documents.inputs.files`, for the formats there are."""
    return files(inputs, formats())


def _bytes(uri: str, stdin: bytes | None) -> bytes:
    """The bytes of a file or of standard input. Raises ClaimsError where they cannot be had."""
    try:
        if uri == STANDARD_INPUT:
            return sys.stdin.buffer.read() if stdin is None else stdin
        return Path(uri).read_bytes()
    except FileNotFoundError as error:
        raise ClaimsError("no such file", uri, NO_FILE) from error
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ClaimsError(f"cannot be read: {said}", uri, "check the name and its permissions") from error


def _format(uri: str, data: bytes) -> Format:
    """The format by suffix; where that tells none, as of standard input, by what the bytes look like."""
    known = formats().get(Path(uri).suffix.lower())
    if known:
        return known
    likely = (found for found in formats().values() if getattr(found, "looks_like", lambda _: False)(data))
    return next(likely, formats()[_OTHERWISE])

"""Plain text: every line a paragraph, unless the text is hard-wrapped; captions, whose lines read on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from claims.documents.assembly import documents
from claims.documents.decoding import stored
from claims.documents.layout import layout
from claims.errors import ClaimsError
from claims.model import Document, Source

SUFFIXES = (".txt", ".text", ".srt", ".vtt")
MEDIA_TYPE = "text/plain"


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """The documents of a text file. Raises ClaimsError where it is empty or no text."""
    text, warning = stored(data, source.uri)
    if warning:
        yield warning
    yield from documents(text, layout(text, schemas), replace(source, media_type=MEDIA_TYPE), schemas)

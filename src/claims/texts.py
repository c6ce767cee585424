"""The words of the documents, beside the tables: what an export needs to show a claim where it stands.

A table holds sentences at most; a page holds the text. Each document's own stretch is cut out, so that a batch which
crosses to another process carries no more than it read, and a run keeps only as much as a person could still read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.model import Block, Extraction

READABLE = 12_000_000  # characters in all, some twenty thick books; a page that held more would not open


@dataclass(frozen=True, slots=True)
class Text:
    """One document's words: `words[i]` is character `start + i` of the file, to which `blocks` and the tables refer."""

    doc_id: str
    start: int
    words: str
    blocks: tuple[Block, ...]


def text_of(extraction: Extraction) -> Text:
    """The words of the document that was read."""
    document = extraction.document
    return Text(document.doc_id, document.start, document.text[document.start : document.end], document.blocks)


def readable(texts: Iterable[Text], limit: int = READABLE) -> tuple[Text, ...]:
    """The first texts, up to `limit` characters in all: one that does not fit is left out, and later ones may fit."""
    kept = []
    for text in texts:
        if len(text.words) <= limit:
            kept.append(text)
            limit -= len(text.words)
    return tuple(kept)

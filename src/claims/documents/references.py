"""Lists of literature: what stands under "References" and looks like an entry is furniture. Its years, volumes and
pages are no claims of the document, nor is the day on which a page was looked up its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from claims.documents.vocabulary import any_of
from claims.model import Block

_LONGEST_HEAD = 60
_FURNITURE = "furniture"


@lru_cache(maxsize=8)
def _patterns(schemas: Path | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What heads a list of literature, and what tells an entry."""
    head = rf"[\W\d]*(?:{any_of('REFERENCES', schemas)})\W*"
    entry = rf"\A\[\d{{1,3}}\]|\((?:19|20)\d\d[a-z]?\)|https?://|(?<!\w)(?:{any_of('CITED', schemas)})(?!\w)"
    return re.compile(head, re.IGNORECASE), re.compile(entry, re.IGNORECASE)


def without_references(text: str, blocks: Iterable[Block], schemas: Path | None = None) -> Iterator[Block]:
    """The blocks, with the entries of lists of literature as furniture."""
    head, entry = _patterns(schemas)
    inside = False
    for block in blocks:
        if block.end - block.start <= _LONGEST_HEAD and head.fullmatch(text, block.start, block.end):
            inside = True
        elif inside and entry.search(text[block.start : block.end]):
            yield block._replace(role=_FURNITURE, cell=None)
            continue
        elif block.role == "heading":
            inside = False
        yield block

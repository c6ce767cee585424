"""The words this room goes by, from `schemas/lexicon/en/documents/`.

They lie in a folder of their own, because the grammar joins every phrase of the lexicon it loads into one token, and
"the following" or "years ago" must stay apart there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from claims.lexicon import Lexicon


@lru_cache(maxsize=8)
def vocabulary(schemas: Path | None = None) -> Lexicon:
    """The room's lexicon, the user's files over the shipped ones. Raises ClaimsError naming file and line."""
    return Lexicon.load(schemas, "en/documents")


@lru_cache(maxsize=256)
def any_of(kind: str, schemas: Path | None = None) -> str:
    """A regular expression for any surface of one type, the longest first; matches nothing where there are none."""
    ordered = sorted(vocabulary(schemas).surfaces(kind), key=lambda surface: (-len(surface), surface))
    return "|".join(re.escape(surface).replace("\\ ", r"\s+") for surface in ordered) or r"(?!)"

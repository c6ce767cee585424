"""Words that tell how figures hang together, by cue: `schemas/cues.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claims.csvrows import read_rows
from claims.lexicon import fold, schema_file


@cache
def cues(schemas: Path | None = None) -> Mapping[str, frozenset[str]]:
    """Surfaces by cue, of the user's cues.csv or the shipped one. Raises ClaimsError naming file and line."""
    found: dict[str, set[str]] = {}
    for _, row in read_rows(schema_file("cues.csv", schemas), ("cue", "surface")):
        found.setdefault(row["cue"], set()).add(fold(row["surface"]))
    return {cue: frozenset(surfaces) for cue, surfaces in found.items()}

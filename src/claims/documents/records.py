"""Heads of pages inside a sentence: the printed records of assemblies, whose pages a copy has run together ("the
dykes that 4/12 15-00001 02/10/2015 A/70/PV.99 protect us").

The symbol of a record (UN Editorial Manual, "Document symbols") alone is a reference; with a page, a job number or a
day beside it, it is such a head. So is the number of a meeting with that of its session.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from claims.documents.lines import Place
from claims.documents.vocabulary import any_of, vocabulary

_DAY = r"\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
_BESIDE = rf"(?:\d{{1,3}}/\d{{1,3}}|\d\d-\d{{5}}(?:\s*\([A-Z]\))?|\d\d/\d\d/\d{{4}}|{_DAY})"
_RECORDS = ("/PV.", "/SR.")  # verbatim and summary ones
_SYMBOL = r"[A-Z]/(?:[A-Z\d.-]+/)+(?:PV|SR)\.\d+"
_HEAD = re.compile(rf"(?<!\S)(?:(?:{_BESIDE}\s+)+{_SYMBOL}(?:\s+{_BESIDE})*|{_SYMBOL}(?:\s+{_BESIDE})+)(?!\S)")
_ORDINAL = r"(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+(?:-[a-z]+)?)"


@lru_cache(maxsize=8)
def _meeting(schemas: Path | None) -> re.Pattern[str]:
    """A page, the body, its meeting and session, a day: "7 General Assembly 14th meeting Forty-ninth session …"."""
    body, meeting, session = (any_of(kind, schemas) for kind in ("BODY", "MEETING", "SESSION"))
    return re.compile(
        rf"(?<!\S)(?:\d{{1,3}}\s+)?(?i:{body})\s+{_ORDINAL}\s+(?i:{meeting})\s+{_ORDINAL}\s+(?i:{session})\s+{_DAY}(?!\S)"
    )


def heads(text: str, lines: Sequence[Place], schemas: Path | None = None) -> list[Place]:
    """Where heads of pages stand in the lines of a text, in order."""
    patterns = [_HEAD] if any(mark in text for mark in _RECORDS) else []
    lower = text.lower()  # as the pattern reads it: in any case
    if any(word.lower() in lower for word in vocabulary(schemas).surfaces("SESSION")):
        patterns.append(_meeting(schemas))
    return sorted(found.span() for pattern in patterns for place in lines for found in pattern.finditer(text, *place))

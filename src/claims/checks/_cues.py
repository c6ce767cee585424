"""Words near a figure that a check looks for: `schemas/cues.csv`. And the percentages of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path

from claims.csvrows import read_rows
from claims.lexicon import fold, schema_file
from claims.model import Claim, Document, Quantity

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")


@cache
def cues(schemas: Path | None = None) -> Mapping[str, frozenset[str]]:
    """Surfaces by cue, of the user's cues.csv or the shipped one. Raises ClaimsError naming file and line."""
    found: dict[str, set[str]] = {}
    for _, row in read_rows(schema_file("cues.csv", schemas), ("cue", "surface")):
        found.setdefault(row["cue"], set()).add(fold(row["surface"]))
    return {cue: frozenset(surfaces) for cue, surfaces in found.items()}


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a sentence with the words and signs before and after it, folded, up to the next figure."""

    claim: Claim
    value: Quantity
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def single(self) -> Decimal | None:
        """Its value; None for a range."""
        return self.value.low if self.value.low == self.value.high else None

    @property
    def percent(self) -> bool:
        """Whether it is in per cent (no points)."""
        return self.value.unit == "percent"


def sentences(document: Document, claims: Sequence[Claim]) -> Iterator[list[Figure]]:
    """The quantities of each sentence that holds a percentage, in order."""
    for span, group in groupby(claims, key=lambda claim: claim.sentence):
        own = list(group)
        if all(claim.mention.kind != "percentage" for claim in own):
            continue
        places = [
            span.start,
            *(at for claim in own for at in (claim.mention.span.start, claim.mention.span.end)),
            span.end,
        ]
        gaps = [_words(document.text[start:end]) for start, end in zip(places[::2], places[1::2], strict=True)]
        figures = []
        for number, claim in enumerate(own):
            value = claim.mention.value
            if isinstance(value, Quantity):
                figures.append(Figure(claim, value, gaps[number], gaps[number + 1]))
        yield figures


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(text))

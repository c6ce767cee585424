"""The percentages of one sentence, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claims.lexicon import fold
from claims.model import Claim, Document, Quantity

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")


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

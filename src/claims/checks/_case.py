"""What a check is given: a document with its claims, the figures of its sentences, and what is plausible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from claims.checks._limits import Limits
from claims.cues import cues
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


@dataclass(frozen=True)
class Case:
    """A document, its claims in reading order, and the limits they are held to. What several checks ask for is worked
    out once.
    """

    document: Document
    claims: Sequence[Claim]
    limits: Limits

    @cached_property
    def percentages(self) -> Sequence[Sequence[Figure]]:
        """The quantities of each sentence that holds a percentage, in order."""
        return [*self._percentages()]

    @cached_property
    def cues(self) -> Mapping[str, frozenset[str]]:
        """Words that tell how figures hang together, by cue (schemas/cues.csv)."""
        return cues(self.limits.schemas)

    def words(self, claim: Claim) -> str:
        """The claim's own words."""
        span = claim.mention.span
        return self.document.text[span.start : span.end]

    def _percentages(self) -> Iterator[list[Figure]]:
        for start, group in groupby(self.claims, key=lambda claim: claim.sentence.start):
            own = list(group)
            if all(claim.mention.kind != "percentage" for claim in own):
                continue
            places = [
                start,
                *(at for claim in own for at in (claim.mention.span.start, claim.mention.span.end)),
                own[0].sentence.end,
            ]
            gaps = [_words(self.document.text[a:b]) for a, b in zip(places[::2], places[1::2], strict=True)]
            values = [claim.mention.value for claim in own]
            yield [
                Figure(claim, value, before, after)
                for claim, value, before, after in zip(own, values, gaps, gaps[1:], strict=False)
                if isinstance(value, Quantity)
            ]


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))

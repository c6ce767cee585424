"""The figures that a run tells a person at its end; those of its parts add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from claims.table import cells_in, length

if TYPE_CHECKING:
    from claims.table import Columns, Tables


def counted(count: int, noun: str) -> str:
    """A number with its noun, which takes an s: "1 problem", "2 problems"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


@dataclass(slots=True)
class Tally:
    """How many documents were read and how many claims are minor; claims by kind, numerals that became no claim by
    reason, findings by code.
    """

    documents: int = 0
    minor: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, tables: Tables | Columns) -> Tally:
        """The figures of some tables."""
        return cls(
            length(tables.sources),
            int(sum(cells_in(tables.claims, "minor"))),
            Counter(cells_in(tables.claims, "kind")),
            Counter(cells_in(tables.rejected, "reason")),
            Counter(cells_in(tables.findings, "code")),
        )

    def __iadd__(self, other: Tally) -> Self:
        self.documents += other.documents
        self.minor += other.minor
        self.kinds += other.kinds
        self.reasons += other.reasons
        self.codes += other.codes
        return self

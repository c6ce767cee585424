"""CLM102: a range written from high to low.

Why: a range runs upwards; the other way round it is often a slip, or its first bound lacks a scale word or a digit.
Example: "between 40 and 14 people" → "runs from high to low; read as 14 to 40".
Mend: look whether the bounds are swapped or one of them is wrong. A fall ("from 40 to 14") is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks._case import Case
from claims.decimals import plain
from claims.model import Finding, Quantity

CODE = "CLM102"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each range that runs downwards though nothing is said to fall."""
    for claim in case.claims:
        value = claim.mention.value
        if isinstance(value, Quantity) and value.written_backwards and claim.direction != "down":
            read = f"{plain(value.low)} to {plain(value.high)}"
            message = f"“{case.words(claim)}” runs from high to low; read as {read}"
            yield Finding(claim.id, CODE, "value", "warning", message)

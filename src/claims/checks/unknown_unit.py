"""CLM201: a unit that no lexicon knows.

Why: the figure keeps its words and is not converted; nothing can be compared with it.
Example: "a yield of 40 zorks" → "no lexicon knows the unit “zorks”".
Mend: add the unit to units.txt and its spellings to lexicon/en/units.csv (`--schemas DIR`), or correct the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks._case import Case
from claims.model import Finding, Quantity

CODE = "CLM201"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each quantity whose unit is unknown."""
    for claim in case.claims:
        value = claim.mention.value
        if isinstance(value, Quantity) and not value.known:
            unit = value.unit_text or value.unit
            message = f"“{case.words(claim)}”: no lexicon knows the unit “{unit}”; it is kept as written"
            yield Finding(claim.id, CODE, "unit", "warning", message)

"""CLM301: a date that cannot be: 30 February, a 13th month, a weekday that does not fit.

Why: one of its parts is wrong, and a reader cannot tell which.
Example: "on Monday, 1 January 2025" → "1 January 2025 is a Wednesday".
Mend: look the event up; the weekday is often right, as it comes from a calendar, and the day or the year is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks._case import Case
from claims.model import Finding, Timex

CODE = "CLM301"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each date with a problem."""
    for claim in case.claims:
        value = claim.mention.value
        if isinstance(value, Timex) and value.problem:
            yield Finding(claim.id, CODE, "date", "error", f"“{case.words(claim)}”: {value.problem}")

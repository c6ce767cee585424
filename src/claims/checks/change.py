"""CLM405: a change in per cent, or in percentage points, that its own two figures contradict.

Why: a sentence that gives both figures can be worked out by every reader.
Example: "fell 22%, from $25 to $22" → "from 25 to 22 is 12%, not 22%".
Mend: one of the three is wrong, or the change is counted from the later figure. Rounding is let pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.checks._case import Case, Figure
from claims.decimals import plain, rounded
from claims.model import Finding

CODE = "CLM405"
_LINKS = 2  # words and signs between the change and the figures: ", from"
_EASE = Decimal(2)  # per cent of the change or points, whichever is more, beyond what rounding explains


def check(case: Case) -> Iterator[Finding]:
    """One finding for each change that stands right before "from … to …" and is not theirs."""
    begins = case.cues["from"]
    for figures in case.percentages:
        for step, span in pairwise(figures):
            tied = 0 < len(span.before) <= _LINKS and span.before[-1] in begins
            if not tied or step.single is None or span.single is not None:
                continue
            start, end = _ends(step, span)
            if step.percent and not span.percent and start > 0:
                change, slack, unit = 100 * abs(end - start) / start, _slack(step, start, end), "%"
            elif step.value.unit == "percentage_point" and span.percent:
                change, unit = abs(end - start), " percentage points"
                slack = _half(step.single) + _half(start) + _half(end)
            else:
                continue
            if abs(change - step.single) > slack:
                message = (
                    f"“{case.words(step.claim)}”: from {plain(start)} to {plain(end)} is"
                    f" {plain(rounded(change, 1))}{unit}, not {plain(step.single)}{unit}"
                )
                yield Finding(step.claim.id, CODE, "value", "warning", message)


def _ends(step: Figure, span: Figure) -> tuple[Decimal, Decimal]:
    """The figure before the change, and the one after it; (0, 0) where nothing is said to rise or fall."""
    low, high = span.value.low, span.value.high
    return {"up": (low, high), "down": (high, low)}.get(step.claim.direction, (Decimal(0), Decimal(0)))


def _slack(step: Figure, start: Decimal, end: Decimal) -> Decimal:
    """How far off rounding may bring the change: half of the last digit given, of each of the three."""
    hedged = Decimal(2) if step.claim.modifier != "exact" else Decimal(1)
    low, high = start - _half(start), end + _half(end)
    least = abs(100 * (end - _half(end) - start - _half(start)) / (start + _half(start)))
    most = abs(100 * (high - low) / low) if low > 0 else Decimal("Infinity")
    return hedged * (abs(most - least) / 2 + _half(step.value.low) + _EASE * max(step.value.low / 100, Decimal(1)))


def _half(value: Decimal) -> Decimal:
    """Half a unit of the last digit that is not a zero: 5 for 120, 0.05 for 4.1."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)

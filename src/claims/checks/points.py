"""CLM403: per cent where percentage points are meant.

Why: from 4% to 6% is a rise of 2 percentage points, or of 50 per cent; a reader of "2 per cent" is told neither.
Example: "rose by 2 per cent, from 4 to 6 per cent" → "6 - 4 = 2 percentage points; in per cent it is 50".
Mend: write percentage points, or the change in per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.checks._case import Case, Figure
from claims.decimals import plain, rounded
from claims.model import Finding

CODE = "CLM403"
_NEAR = 8  # words and signs between the change and its bounds
_HALF = Decimal("0.5")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each change in per cent that is the difference of the two percentages beside it."""
    cue = case.cues
    for figures in case.percentages:
        for figure, start, end in _changes(figures, cue["from"], cue["to"]):
            step, points = figure.single, abs(end - start)
            if step is None or points != step or not start or abs(100 * points / start - step) <= _HALF:
                continue
            high, low = max(start, end), min(start, end)
            working = f"{plain(high)} - {plain(low)} = {plain(points)} percentage points"
            relative = plain(rounded(100 * points / start, 1))
            message = f"“{case.words(figure.claim)}”: {working}; in per cent it is {relative}"
            yield Finding(figure.claim.id, CODE, "unit", "warning", message)


def _changes(
    figures: Sequence[Figure], begins: frozenset[str], ends: frozenset[str]
) -> Iterator[tuple[Figure, Decimal, Decimal]]:
    """Each change in per cent with the percentages it went from and to, which stand beside it."""
    for first, second in pairwise(figures):
        for step, span in ((first, second), (second, first)):
            near = len(second.before) <= _NEAR and first.percent and second.percent
            if near and step.single is not None and span.single is None and step.claim.direction:
                low, high = span.value.low, span.value.high
                yield (step, low, high) if step.claim.direction == "up" else (step, high, low)
    for step, start, end in zip(figures, figures[1:], figures[2:], strict=False):
        tied = start.before[-1:] and start.before[-1] in begins and end.before[-1:] and end.before[-1] in ends
        whole = step.percent and start.percent and end.percent and step.claim.direction
        if tied and whole and start.single is not None and end.single is not None and len(start.before) <= _NEAR:
            yield step, start.single, end.single

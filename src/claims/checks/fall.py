"""CLM402: a fall by more than 100 per cent.

Why: what falls by 100% is gone, and only what can be negative, such as a profit, falls further.
Example: "a fall of 120%" → "120% less than all of it".
Mend: look whether the fall is counted from the lower figure (from 220 to 100 is a fall of 55%), or "to" is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.checks._case import Case
from claims.decimals import plain
from claims.model import Finding

CODE = "CLM402"
_WHOLE = 100
_NEAR = 4  # words before the figure that may hold the "by": "by a little more than 120%"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each step downwards of more than a whole; a share *of* something else may be any."""
    cue = case.cues
    for figures in case.percentages:
        for figure in figures:
            value = figure.single
            if value is None or not figure.percent or value <= _WHOLE or figure.claim.direction != "down":
                continue
            near = [word for word in figure.before[-_NEAR:] if word in cue["step"] | cue["to"] | cue["from"]]
            if near and near[-1] in cue["step"] and not _share(figure.after, cue["of"]):
                message = f"“{case.words(figure.claim)}”: a fall by {plain(value)}% is more than all of it"
                yield Finding(figure.claim.id, CODE, "value", "warning", message)


def _share(after: Sequence[str], of: frozenset[str]) -> bool:
    """Whether the figure is a share of something named: "by 120% of output"."""
    return bool(after) and after[0] in of

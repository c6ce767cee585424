"""CLM104: a share of more than all people, homes, firms and the like.

Why: no more than 100% of those counted can have or do a thing; output or debt may be 120% of something, they may not.
Example: "120 per cent of respondents agreed" → "more than all of the respondents".
Mend: look the figure up; often a digit too many, or two answers of the same person added.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.checks._case import Case, Figure
from claims.model import Finding

CODE = "CLM104"
_WHOLE = 100
_NEAR = 3  # words between "of" and the noun: "of the registered voters"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each share over 100% of members of a group; a rise or fall is no share."""
    cue = case.cues
    for figures in case.percentages:
        for figure in figures:
            if figure.percent and figure.value.low > _WHOLE and not figure.claim.direction:
                member = _member(figure, cue["of"], cue["member"])
                if member:
                    message = f"“{case.words(figure.claim)}”: more than all of the {member}"
                    yield Finding(figure.claim.id, CODE, "value", "warning", message)


def _member(figure: Figure, of: frozenset[str], members: frozenset[str]) -> str:
    """The noun of the group that the share is of, empty where it is of something else."""
    after = figure.after
    if not after or after[0] not in of:
        return ""
    for number, word in enumerate(after[1 : _NEAR + 2], 1):
        if not word[0].isalpha():
            return ""
        if word in members:
            # "of men's wages", "of students' debts": it is the wages and the debts that are shared.
            owned = number + 1 < len(after) and after[number + 1] in {"'", "’"}
            return "" if owned else word
    return ""

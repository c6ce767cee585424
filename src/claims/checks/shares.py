"""CLM404: shares of one whole that come to more than 100 per cent.

Why: where a sentence names the rest, its shares are those of one whole and must come to 100.
Example: "45% voted yes, 40% no, and the remaining 20% abstained" → "45 + 40 + 20 = 105".
Mend: one of them is wrong. Rounding explains half a point for each share, and is let pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claims.checks._case import Case, Figure
from claims.decimals import plain
from claims.model import Finding

CODE = "CLM404"
_WHOLE = 100
_NEAR = 3  # words before the figure that may name the rest: "the remaining 20%"
_MOST = 8  # shares of one sentence: every sum of them is tried
_ROUNDING = Decimal("0.5")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each rest that comes to a whole with none of the shares named before it, but to more with all."""
    rest = case.cues["rest"]
    for figures in case.percentages:
        shares = [one for one in figures if one.percent and one.single is not None and not one.claim.direction]
        for number, figure in enumerate(shares[:_MOST]):
            values = [one.value.low for one in shares[: number + 1]]
            if len(values) > 2 and _named(figure, rest) and _too_much(values):  # noqa: PLR2004 - two and the rest
                working = " + ".join(map(plain, values))
                message = f"“{figure.before[-1]} {plain(values[-1])}%”: {working} = {plain(sum(values, Decimal(0)))}"
                yield Finding(figure.claim.id, CODE, "value", "warning", message)


def _named(figure: Figure, rest: frozenset[str]) -> bool:
    return not rest.isdisjoint(figure.before[-_NEAR:])


def _too_much(values: Sequence[Decimal]) -> bool:
    """Whether all of them are more than a whole, and the last with no choice of the others is a whole."""
    *others, last = values
    slack = _ROUNDING * len(values)
    if sum(values) <= _WHOLE + slack:
        return False
    chosen = (some for size in range(1, len(others) + 1) for some in combinations(others, size))
    return all(abs(sum(some) + last - _WHOLE) > slack for some in chosen)

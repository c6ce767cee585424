"""Ranges: one rule written for a single figure serves "7% to 10%", "7 to 10 per cent", "between $26 and $31 million" too."""

from __future__ import annotations

from decimal import Decimal

from claims.grammar.rules import Match, shared_scale

JOIN = "(HYPHEN? RANGE HYPHEN?)"


def ranged(before: str, after: str, number: str = "NUM") -> str:
    """The pattern for `before NUM after` and its ranges; either side may be empty. A side given once serves both ends."""
    head = f"({before})" if before else ""
    tail = f"({after})" if after else ""
    again_head, maybe_tail = (f"{head}?" if head else ""), (f"{tail}?" if tail else "")
    single = f"{head} {number} {tail}"
    joined = f"{head} {number} {maybe_tail} (HYPHEN? RANGE HYPHEN? | HYPHEN? OR) {again_head} {number} {tail}"
    between = f"(?<=BETWEEN) {head} {number} {maybe_tail} AND {again_head} {number} {tail}"
    spread = f"{head} {number} {maybe_tail} PLUSMINUS {again_head} {number} {tail}"
    return f"({joined} | {between} | {spread} | {single})"  # an alternation takes the first that fits: longest first


def bounds(match: Match) -> tuple[Decimal, Decimal, bool] | None:
    """Low, high and "written backwards" of the one or two numbers in a match; None where two numbers are no range.

    "rose 3% to 10%" is a step and a level: a change word right before, and the unit written twice, forbid the range.
    """
    found = [(at, n) for at in range(match.start, match.stop) if (n := match.seq.numerals[at]) is not None]
    first, last = found[0][1], found[-1][1]
    if len(found) == 1:
        return first.low, first.high, False
    if match.find("PLUSMINUS") is not None:
        return first.low - last.low, first.low + last.low, False
    if _step_and_level(match, found[0][0], found[-1][0]):
        return None
    low, high = shared_scale(first, last), last.high
    if low > high:
        falls = match.has(match.start - 1, "FROM", "BETWEEN")
        return (high, low, not falls) if match.find("OR") is None else (high, low, False)
    return low, high, False


def _step_and_level(match: Match, first: int, last: int) -> bool:
    """Whether "to" between two figures leads from a change to the level it reached."""
    if match.find("TO") is None or not match.has(match.start - 1, "UP", "DOWN", "BYWORD"):
        return False
    twice = last - first > 2 or match.has(match.start, "CURSIGN", "CURCODE")  # noqa: PLR2004 - "N to N" is 2 apart
    return twice and not match.has(match.start - 1, "BYWORD")


def listed(after: str) -> str:
    """The pattern for a number of a list that leaves `after` to the last: "10, 20 and 30 per cent", "5- and 6-mile"."""
    return f"NUM (?= HYPHEN? (COMMA NUM HYPHEN?)* COMMA? (AND | OR | TIMESX | BYWORD) NUM {after}) (HYPHEN (?= COMMA | AND | OR))?"

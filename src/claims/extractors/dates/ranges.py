"""Stretches of time of which one end counts from the document's date: "2010 to the present", "now until Friday"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import MONTH, NOW, TO, YEAR
from claims.extractors.dates._points import NAMED, after, before, point
from claims.extractors.dates.absolute import DATED
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_OPEN = ".."  # EDTF level 1: an end that is not known to have come
_ABSOLUTE = f"({DATED} | {MONTH} {YEAR}? | YEAR)"
_RELATIVE = f"({NAMED} | {NOW})"
_WORD = "(RANGE-HYPHEN | UNTIL)"  # a hyphen joins the parts of one date as often: "Friday-Jun-15"
_JOINS = ("RANGE", "UNTIL", "AND")


def _range(match: Match) -> Timex | None:
    """From one point to another; where both are open, the later one is the first such after the earlier."""
    joins = (at for at in range(match.start + 1, match.stop) if match.has(at, *_JOINS) and _outer(match, at))
    join = next(joins, None)
    if join is None:
        return None
    stop = join + 1
    while match.has(stop, "HYPHEN", "THE"):
        stop += 1
    first, second = Match(match.seq, match.start, join), Match(match.seq, stop, match.stop)
    low, high = point(first), point(second)
    if low is None or high is None:
        return None
    if low.start and high.start:
        low = before(first, low, high) if _is_now(second) or not high.relative else low
        made = calendar.interval(low, after(second, high, low))
        return None if made.problem and made.relative else replace(made, relative=True)
    return _half_open(low, high, first, second)


def _outer(match: Match, at: int) -> bool:
    """Whether a hyphen joins the two ends rather than the parts of one: "Jan-2019 - today"."""
    return not match.has(at, "HYPHEN") or match.has(at + 1, "PRESENTDAY", "RELDAY", "WEEKDAY", "HOLIDAY", "THE")


def _is_now(match: Match) -> bool:
    return match.find("PRESENTDAY", "RELDAY") is not None


def _half_open(low: Timex, high: Timex, first: Match, second: Match) -> Timex:
    """With no document date: the end that is known, the other left open where it is the present."""
    if low.edtf and _is_now(second):
        return Timex(f"{low.edtf}/{_OPEN}", relative=True, start=low.start)
    if high.edtf and _is_now(first):
        return Timex(f"{_OPEN}/{high.edtf}", relative=True, end=high.end)
    return Timex("", relative=True)


def _to_now(match: Match) -> Timex | None:
    """As in "2010 to the present"; but not "rose from 3 in 2010 to 5 today", nor "compared 2010 to today"."""
    before = match.start - 1
    apart = match.has(before, "IN", "WITH", "WHENWALL") and not match.has(before, "SINCE")
    name = (
        match.has(match.start, "MONTH")
        and match.has(match.start + 1, "RANGE")
        and match.has(match.stop - 1, "VERBNOUN")
    )
    if name and not match.has(before, "FROM", "SINCE", "OPEN"):
        return None  # "asked May to present the award"
    return None if apart else _range(match)


RULES = (
    Rule("range_to_now", f"{_ABSOLUTE} {TO} {NOW} (?! HYPHEN | POSS | WORD&CAP)", _to_now, _FIRM),
    Rule("range_named", f"{_ABSOLUTE} {_WORD} {NAMED} (?! POSS)", _to_now, _FIRM),
    Rule("range_named", f"{_RELATIVE} {_WORD} {_ABSOLUTE} (?! POSS)", _range, _FIRM),
    Rule("range_named", f"{_RELATIVE} {_WORD} {NAMED} (?! POSS)", _range, _FIRM),
    Rule(
        "range_between",
        f"(?<= BETWEEN) ({_ABSOLUTE} AND {_RELATIVE} | {_RELATIVE} AND ({_ABSOLUTE} | {NAMED})) (?! POSS)",
        _range,
        _FIRM,
    ),
)
EXAMPLES = (
    eg("It grew from ⟦2010 to the present⟧.", date="2025-10-15", edtf="2010/2025-10-15", date_end="2025-10-15"),
    eg("It grew from ⟦2010 to the present⟧.", edtf="2010/..", date_start="2010-01-01", date_end="", relative="true"),
    eg("Between ⟦January 2019 and today⟧ it rose.", date="2025-10-15", edtf="2019-01/2025-10-15"),
    eg("They have worked from ⟦May until now⟧.", date="2025-02-15", edtf="2024-05/2025-02-15"),
    eg("It runs ⟦from now until Friday⟧.", date="2025-10-15", edtf="2025-10-15/2025-10-17", relative="true"),
    eg("It is open from ⟦today to January 15th⟧.", date="2025-10-15", edtf="2025-10-15/2026-01-15"),
    eg("It ran from ⟦3 May 2024 to last Tuesday⟧.", date="2025-10-15", edtf="2024-05-03/2025-10-14"),
    eg("Shops shut from ⟦Good Friday to Easter Monday⟧.", date="2025-10-15", edtf="2025-04-18/2025-04-21"),
    eg("They are open from ⟦Memorial Day to Labor Day 2023⟧.", date="2025-10-15", edtf="2023-05-29/2023-09-04"),
    eg("It rose from 3 in ⟦2010⟧ to 5 ⟦today⟧.", date="2025-10-15", edtf="2010"),
    no("They asked Mrs May to present it, now to all."),
)

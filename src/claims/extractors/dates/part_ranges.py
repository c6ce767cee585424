"""Stretches of time of which an end is a part of a period: "late 2019 to early 2020", "start of the year to 3 May"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import TO, fields, reference, resolve
from claims.extractors.dates.absolute import DATED
from claims.extractors.dates.periods import BASE, POINT, TENS, base, named_part
from claims.grammar import Match, Rule, eg
from claims.model import Timex

KIND = "date"
_FIRM = 10


def _part_range(match: Match) -> Timex | None:
    """As in "late 2019 to early 2020", "from the end of March to the middle of September 2024"."""
    join = next(
        at for at in (*match.all("RANGE"), *match.all("UNTIL"), *match.all("AND")) if not match.has(at - 1, "PARTWORD")
    )
    second = join + 1 + match.has(join + 1, "THE")
    high = _end(match, second, match.stop, None)
    low = _end(match, match.start, join, None if high is None or high.relative or not high.start else high)
    made = calendar.interval(low, high) if low and high else None
    tens = match.has(match.stop - 1, "DECADE_SHORT", "TENS")  # "from the low 50s to the mid 30s" falls
    return made and (None if made.problem and (made.relative or tens) else replace(made, part=""))


def _part_between(match: Match) -> Timex | None:
    """As in "between early 2019 and the end of 2020"."""
    before = match.start - 1 - match.has(match.start - 1, "THE")
    return _part_range(match) if match.has(before, "BETWEEN") else None


def _part_to_now(match: Match) -> Timex | None:
    """As in "the early 1990s to the present"."""
    join = next(at for at in range(match.start + 1, match.stop) if match.has(at, "RANGE", "UNTIL"))
    low, today = _end(match, match.start, join, None), reference(match)
    if low is None or not low.start or match.has(match.start - 1, "IN"):
        return None
    if today is None:
        return Timex(f"{low.edtf}/..", relative=True, start=low.start)
    made = calendar.interval(low, calendar.on(today))
    return None if made.problem else replace(made, part="", relative=True)


def _end(match: Match, start: int, stop: int, other: Timex | None) -> Timex | None:
    """One end of a range of parts; a month without year takes that of the `other` end."""
    end = Match(match.seq, start, stop)
    months = end.all("MONTH")
    whole = None
    if other is not None and months and end.find("YEAR", "RELYEAR", "APOSTROPHE") is None:
        number = int(match.meaning(months[0], "MONTH"))
        whole = calendar.month(int(other.start[:4]) - (number > int(other.start[5:7])), number)
    if match.has(start, "PARTWORD"):
        return named_part(end, whole)
    if whole is None and months:
        return resolve(fields(match, start, stop), match)
    return whole or base(match, start, stop)


RULES = (
    Rule("part_range", f"{POINT} RANGE THE? {POINT}", _part_range, _FIRM),
    Rule("part_range", f"{BASE} RANGE THE? {POINT}", _part_range, _FIRM),
    Rule("part_range", f"(?<= THE | FROM | SINCE) {POINT} (RANGE-HYPHEN | UNTIL) THE? {DATED}", _part_range, _FIRM),
    Rule("part_range", f"(?<= THE | FROM | SINCE) {POINT} (RANGE-HYPHEN | UNTIL) THE? {BASE}", _part_range, _FIRM),
    Rule("range_to_now", f"({POINT} | {TENS}) {TO} THE? PRESENTDAY (?! HYPHEN | POSS | WORD&CAP)", _part_to_now, _FIRM),
    Rule("part_between", f"{POINT} AND THE? ({POINT} | {BASE})", _part_between, _FIRM),
    Rule("part_between", f"{BASE} AND THE? {POINT}", _part_between, _FIRM),
)
EXAMPLES = (
    eg("From the ⟦start of the year through Aug. 3⟧ it rained.", date="2015-08-05", edtf="2015/2015-08-03"),
    eg("It ran from ⟦early 2014 to August 2014⟧.", edtf="2014/2014-08", date_start="2014-01-01"),
    eg("It rained since the ⟦beginning of the year until June⟧.", date="2015-08-05", edtf="2015/2015-06"),
    eg("It fell between the ⟦middle of March and the end of May 2024⟧.", edtf="2024-03/2024-05"),
    eg("It shrank from the ⟦early 1990s to the present⟧.", date="2025-10-15", edtf="199X/2025-10-15"),
)

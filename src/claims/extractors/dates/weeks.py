"""Weeks, quarters and years by their last day ("week ending 3 May 2024", "second quarter ended September 30", "year to
March 2024"), weeks by number ("week 31 of 2018").
"""

from dataclasses import replace
from datetime import date, timedelta

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import MONTH, TO, YEAR, fields, number_at, resolve
from claims.extractors.dates._points import NAMED, point
from claims.extractors.dates.absolute import DATED
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_DAY = f"({DATED} | {NAMED})"
_SHARE = "(ORD | ORDDIGITS | ENDWORD-RELWORD) (QUARTERWORD-PLURAL | HALFWORD-PLURAL)"
_WEEK = "week"
_LAST = timedelta(days=6)  # from the first day of a week to its last
_WEEKS = 53  # ISO 8601: the most that a year has


def _week_by_day(match: Match) -> Timex | None:
    """As in "week beginning 4 February", "week ending 3 May", "week of April 10th": Monday to Sunday for the last."""
    marked = match.find("WEEKMARK")
    if marked is None and match.meaning(match.start, "TIMEUNIT") != _WEEK:
        return None
    first = match.start + 1 if marked is None else marked + 1
    while match.has(first, "STARTING", "ENDING", "OF", "TO", "ON", "THE"):
        first += 1
    named = point(Match(match.seq, first, match.stop))
    if named is None or not named.start:
        return named
    at = date.fromisoformat(named.start)
    mark = match.meaning(marked, "WEEKMARK") if marked is not None else ""
    if mark == "start" or match.find("STARTING") is not None:
        start = at
    elif mark == "end" or match.find("ENDING", "TO") is not None:
        start = at - _LAST
    else:
        start = at - timedelta(days=at.weekday())
    return replace(calendar.interval(calendar.on(start), calendar.on(start + _LAST)), relative=named.relative)


def _year_to(match: Match) -> Timex | None:
    """As in "year to March 2024", "year ended 30 June 2024": the twelve months that end with that month or day."""
    return _months_to(match, match.start, by_day=True)


def _share_to(match: Match) -> Timex | None:
    """As in "second quarter ended September 30": the months that end there, whichever the year begins with; days where
    it is not a month's last.
    """
    at = match.find("QUARTERWORD", "HALFWORD")
    return None if at is None else _months_to(match, at, by_day=False)


def _months_to(match: Match, unit: int, *, by_day: bool) -> Timex | None:
    """As many months as the word at `unit` means, up to the month or day that follows it."""
    months = calendar.MONTHS_OF.get(match.meaning(unit, "TIMEUNIT", "QUARTERWORD", "HALFWORD"))
    first = next(at for at in range(unit, match.stop) if match.has(at, "MONTH", "DAY", "NUMDATE"))
    last = resolve(fields(match, first, match.stop), match) if months else None
    if months is None or last is None or not last.start:
        return last
    after = date.fromisoformat(last.end) + timedelta(days=1)
    year, month = divmod(after.year * calendar.MONTHS + after.month - 1 - months, calendar.MONTHS)
    start = calendar.month(year, month + 1)
    if last.start == last.end and (by_day or after.day > 1):
        start = calendar.day(year, month + 1, min(after.day, calendar.month_length(year, month + 1)))
    elif last.start == last.end:
        whole = date.fromisoformat(last.start)
        last = replace(calendar.month(whole.year, whole.month), relative=last.relative)
    return replace(calendar.interval(start, last), relative=last.relative)


def _week_number(match: Match) -> Timex | None:
    """As in "week 31 of 2018", by ISO 8601. One with no year may be counted from anything (of a trial, a season): it
    stays unresolved.
    """
    number, stated = number_at(match, match.start + 1), match.find("YEAR")
    if match.meaning(match.start, "TIMEUNIT") != _WEEK or number is None or not 1 <= number <= _WEEKS:
        return None
    if stated is None:
        return Timex("", part=match.words(match.start, match.stop).lower(), relative=True)
    year = number_at(match, stated) or 1
    if number == _WEEKS and date(year, calendar.MONTHS, 28).isocalendar().week != _WEEKS:
        return Timex("", problem=f"{year} has no week {number}")
    monday = date.fromisocalendar(year, number, 1)
    return calendar.interval(calendar.on(monday), calendar.on(monday + _LAST))


RULES = (
    Rule("week_by_day", f"TIMEUNIT (STARTING ON? | ENDING ON? | OF | TO) THE? {_DAY} (?! {TO})", _week_by_day, _FIRM),
    Rule("week_by_day", f"WEEKMARK THE? {_DAY}", _week_by_day, _FIRM),
    Rule(
        "year_to",
        f"(?<= THE) TIMEUNIT (ENDING IN? | TO) THE? ({DATED} | {MONTH} (QUARTERWORD {YEAR}? | {YEAR}? QUARTERWORD?))",
        _year_to,
        _FIRM,
    ),
    Rule("share_to", f"{_SHARE} ENDING IN? THE? ({DATED} | {MONTH} {YEAR}?)", _share_to, _FIRM + 1),
    Rule("week_number", "TIMEUNIT NUM&DIGITS&INT-YEAR-GROUPED COMMA? (OF | IN)? YEAR", _week_number, _FIRM),
    Rule(
        "week_number",
        "(?<= IN | SINCE | UNTIL | THE) TIMEUNIT-CAP NUM&DIGITS&INT-YEAR-GROUPED (?= PUNCT-HYPHEN | $)",
        _week_number,
        _FIRM,
    ),
)
EXAMPLES = (
    eg("Fares rose 6% over the ⟦year to the June quarter of 1997⟧.", date="2001-10-15", edtf="1996-07/1997-06"),
    eg("Pay rose 2% in the ⟦year to the March 2024 quarter⟧.", edtf="2023-04/2024-03"),
    eg("In the ⟦week ending 3 May 2024⟧ few died.", edtf="2024-04-27/2024-05-03", date_start="2024-04-27"),
    eg("It is the week of ⟦September 17 through September 23, 2023⟧.", edtf="2023-09-17/2023-09-23"),
    eg("In the ⟦week to 3 May 2024⟧ few died.", edtf="2024-04-27/2024-05-03"),
    eg("It rained in the ⟦week beginning March 4⟧.", date="2025-10-15", edtf="2025-03-04/2025-03-10", relative="true"),
    eg("They voted in the ⟦week of April 10th, 2024⟧.", edtf="2024-04-08/2024-04-14"),
    eg("Sales rose in the ⟦year to March 2024⟧.", edtf="2023-04/2024-03", date_start="2023-04-01"),
    eg("Profit rose in the ⟦second quarter ended September 30, 2016⟧.", edtf="2016-07/2016-09"),
    eg("Profit rose in the ⟦third quarter ended June 27⟧.", date="2020-10-15", edtf="2020-03-28/2020-06-27"),
    eg("Profit rose in the ⟦first half ending March 2019⟧.", edtf="2018-10/2019-03", date_start="2018-10-01"),
    eg("Sales rose in the ⟦year ended December 2023⟧.", edtf="2023-01/2023-12"),
    eg("Profit in its ⟦second quarter ended in March 2016⟧ rose.", edtf="2016-01/2016-03"),
    eg("In the ⟦week to Friday⟧ the fund rose.", date="2025-10-15", edtf="2025-10-04/2025-10-10", relative="true"),
    eg("Shops are full in the ⟦week of Christmas⟧.", date="2025-11-15", edtf="2025-12-22/2025-12-28"),
    eg("Prices rose in the ⟦year to May⟧.", date="2025-10-15", edtf="2024-06/2025-05", relative="true"),
    eg("In the ⟦year ended 30 June 2024⟧ it fell.", edtf="2023-07-01/2024-06-30", date_end="2024-06-30"),
    eg("Profit fell in the ⟦year to Dec 31, 1986⟧.", edtf="1986-01-01/1986-12-31"),
    eg("Cases peaked in ⟦week 31 of 2018⟧.", edtf="2018-07-30/2018-08-05"),
    eg("Patients had improved in ⟦week 12⟧.", date="2025-10-15", edtf="", relative="true"),
    no("The team won in Week 10, and again a week later."),
)

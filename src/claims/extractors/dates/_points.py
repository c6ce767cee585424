"""A point of the calendar whatever names it: a day, a month, a year, a weekday, a holiday, "tomorrow", "now"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import relative, weekdays
from claims.extractors.dates._fields import fields, reference, resolve
from claims.grammar import Match
from claims.model import Timex

NAMED = "(RELWORD? HOLIDAY (COMMA? (OF | IN)? (YEAR | RELYEAR))? | RELWORD? WEEKDAY | RELDAY)"
"""The pattern of a day that has a name."""


def point(match: Match) -> Timex | None:
    """What the match names: a pattern of this file, a stated day, a month or a year."""
    if match.find("MONTH", "NUMDATE", "YEAR") is not None and match.find("HOLIDAY") is None:
        return resolve(fields(match, match.start, match.stop), match)
    if match.find("HOLIDAY") is not None:
        return relative.holiday(match)
    if match.find("WEEKDAY") is not None:
        return weekdays.weekday(match)
    if match.find("RELDAY") is not None:
        return relative.day(Match(match.seq, match.find("RELDAY") or match.start, match.stop))
    today = reference(match)
    return replace(calendar.on(today), relative=True) if today else Timex("", relative=True)


def after(match: Match, found: Timex, low: Timex) -> Timex:
    """The same point as `found`, named by `match`, but not before `low`: the next Friday, the next 15 November."""
    return _moved(match, found, date.fromisoformat(low.start), 1) if _backwards(low, found) else found


def before(match: Match, found: Timex, high: Timex) -> Timex:
    """The same point as `found`, but not after `high`."""
    return _moved(match, found, date.fromisoformat(high.end), -1) if _backwards(found, high) else found


def _backwards(low: Timex, high: Timex) -> bool:
    return bool(low.start and high.end and low.start > high.end)


def _moved(match: Match, found: Timex, limit: date, step: int) -> Timex:
    """A point that leaves its week or year open, in the one that puts it on the right side (1 after) of the limit."""
    if not found.relative or match.find("RELWORD", "RELYEAR", "RELDAY", "PRESENTDAY") is not None:
        return found
    if match.find("MONTH", "HOLIDAY") is not None:
        made = _of_year(match, limit.year) or found
        wrong = made.end < limit.isoformat() if step > 0 else made.start > limit.isoformat()
        return (_of_year(match, limit.year + step) or found) if wrong else made
    weekday = match.find("WEEKDAY")
    if weekday is None:
        return found
    day = calendar.weekday(limit - timedelta(days=step), int(match.meaning(weekday, "WEEKDAY")), 2 if step > 0 else -1)
    return replace(calendar.on(day), relative=True)


def _of_year(match: Match, year: int) -> Timex | None:
    """The month, day or holiday that the match names, in this year."""
    holiday = match.find("HOLIDAY")
    if holiday is not None:
        return replace(calendar.on(calendar.holiday(year, match.meaning(holiday, "HOLIDAY"))), relative=True)
    made = resolve(replace(fields(match, match.start, match.stop), year=year), match)
    return made and replace(made, relative=True)

"""Calendar arithmetic: years, months, days, seasons, quarters and the rest as `Timex`, with no word of any language.

EDTF follows ISO 8601-2:2019: `196X` a decade, `20XX` the years 2000 to 2099, `1976-22` a summer, `/` between two ends,
the year before 1 as 0000, `Y-11999` a year of more than four digits. Bounds are ISO 8601 dates, both inclusive, in the
proleptic Gregorian calendar; they are empty for years outside 1 to 9999. Everything here is a pure function of its
arguments.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from claims.model import Timex

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")  # for messages only
QUARTERS = 4
MONTHS = 12
MONTHS_OF = {"quarter": MONTHS // QUARTERS, "half": MONTHS // 2, "year": MONTHS}
_YEAR = 366  # days
_MOST_WEEKS = 5300  # of a century
_BACK, _AHEAD = -260, 105  # days: a month named without year or tense lies oftener behind the document than ahead of it
_GRACE = 31  # days by which a day may lie on the wrong side of the verb's tense
# Season codes of EDTF level 1 → first month, northern hemisphere (meteorological); the winter of a year begins in it.
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
# Length of a unit as (months, days): what "the first three months of" and "last week" count in.
LENGTHS = {
    "day": (0, 1), "week": (0, 7), "fortnight": (0, 14), "month": (1, 0), "quarter": (3, 0), "half": (6, 0),
    "year": (12, 0), "decade": (120, 0), "century": (1200, 0),
}  # fmt: skip

_HOLIDAY = re.compile(
    r"(?:(?P<feast>easter|orthodox)|(?P<month>\d+):(?P<which>-?\d+):(?P<weekday>\d)"
    r"|(?P<in>\d+)-(?P<day>\d+)(?:>(?P<from>\d))?)(?P<days>[+-]\d+)?"
)
_SHARES = {"half": 2, "quarter": 4}


def _iso(year: int, month: int, day: int) -> str:
    return date(year, month, day).isoformat() if MINYEAR <= year <= MAXYEAR else ""


def _add_months(at: date, months: int) -> date:
    """The first of the month so many months on, kept inside the years that `date` knows."""
    index = min(max(at.year * MONTHS + at.month - 1 + months, MINYEAR * MONTHS), MAXYEAR * MONTHS + MONTHS - 1)
    return date(index // MONTHS, index % MONTHS + 1, 1)


@lru_cache(maxsize=4096)
def month_length(year: int, month: int) -> int:
    """Days of a month; February of an unknown year (0) has 29."""
    if year == 0:
        year = 4
    after = date(year + month // MONTHS, month % MONTHS + 1, 1) if (year, month) != (MAXYEAR, MONTHS) else date.max
    return (after - timedelta(days=1)).day if after != date.max else after.day


def year_label(year: int) -> str:
    """Four digits, with a minus before the year 0 (2 BC is -0001); more than four after a Y."""
    digits = f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return digits if abs(year) <= MAXYEAR else f"Y{digits}"


@lru_cache(maxsize=4096)
def year(number: int) -> Timex:
    """A calendar year, astronomical numbering."""
    return Timex(year_label(number), start=_iso(number, 1, 1), end=_iso(number, MONTHS, 31))


@lru_cache(maxsize=4096)
def month(of: int, number: int) -> Timex:
    """A month of a year; `problem` where there is no such month."""
    if not 1 <= number <= MONTHS:
        return Timex("", problem=f"there is no month {number}")
    return Timex(f"{of:04d}-{number:02d}", start=_iso(of, number, 1), end=_iso(of, number, month_length(of, number)))


@lru_cache(maxsize=8192)
def day(of: int, in_month: int, number: int) -> Timex:
    """A day; `problem` where the month has no such day."""
    found = month(of, in_month)
    if found.problem:
        return found
    length = month_length(of, in_month)
    if not 1 <= number <= length:
        return Timex("", problem=f"{of:04d}-{in_month:02d} has {length} days, not {number}")
    edtf = _iso(of, in_month, number)
    return Timex(edtf, start=edtf, end=edtf)


def on(at: date) -> Timex:
    """A `date` as a Timex."""
    return day(at.year, at.month, at.day)


@lru_cache(maxsize=1024)
def decade(first: int) -> Timex:
    """The ten years from `first`, a multiple of ten."""
    return Timex(f"{first // 10:03d}X", start=_iso(first, 1, 1), end=_iso(first + 9, MONTHS, 31))


@lru_cache(maxsize=1024)
def century(number: int, *, before: bool = False) -> Timex:
    """The nth century, by its leading digits: the 21st is 20XX, 2000 to 2099; the 5th before Christ is -04XX."""
    if before:
        return Timex(f"-{number - 1:02d}XX")
    first = (number - 1) * 100
    return Timex(f"{number - 1:02d}XX", start=_iso(max(first, 1), 1, 1), end=_iso(first + 99, MONTHS, 31))


@lru_cache(maxsize=1024)
def season(of: int, code: int) -> Timex:
    """A season by its EDTF code, 21 spring to 24 winter."""
    if not MINYEAR <= of < MAXYEAR:
        return Timex(f"{year_label(of)}-{code}")
    first = date(of, _SEASON_STARTS[code], 1)
    return Timex(f"{of:04d}-{code}", start=first.isoformat(), end=(_add_months(first, 3) - timedelta(1)).isoformat())


def interval(low: Timex, high: Timex) -> Timex:
    """From one to another; empty where either is; `problem` where it would run backwards."""
    problem = low.problem or high.problem
    relative = low.relative or high.relative
    if not low.edtf or not high.edtf:
        return Timex("", relative=relative, problem=problem)
    if low.start and high.end and low.start > high.end:
        problem = problem or f"it runs from {low.edtf} back to {high.edtf}"
    return Timex(f"{low.edtf}/{high.edtf}", low.part or high.part, relative, low.start, high.end, problem)


def unit_of(at: date, unit: str, step: int) -> Timex | None:
    """The calendar unit that holds a date, moved by `step`: last month, this quarter. Weeks begin on Monday.

    None where the unit is no calendar unit or the result lies outside the calendar.
    """
    target = at.year + step
    simple = {
        "year": lambda: year(target),
        "decade": lambda: decade((at.year // 10 + step) * 10),
        "century": lambda: century(at.year // 100 + 1 + step),
        "fiscal_year": lambda: replace(year(target), start="", end=""),
    }
    if unit in simple:
        return simple[unit]() if MINYEAR <= target <= MAXYEAR else None
    if unit in {"month", "quarter", "half"}:
        return _months_of(at, LENGTHS[unit][0], step)
    try:
        return _days_of(at, unit, step)
    except OverflowError:
        return None


def _months_of(at: date, length: int, step: int) -> Timex:
    """The month, quarter or half-year of a date; the last two as their year with the part named by its number."""
    first = _add_months(date(at.year, (at.month - 1) // length * length + 1, 1), step * length)
    if length == 1:
        return month(first.year, first.month)
    last = _add_months(first, length) - timedelta(days=1)
    part = f"{('Q' if length == LENGTHS['quarter'][0] else 'H')}{(first.month - 1) // length + 1}"
    return Timex(year_label(first.year), part, start=first.isoformat(), end=last.isoformat())


def _days_of(at: date, unit: str, step: int) -> Timex | None:
    monday = at - timedelta(days=at.weekday())
    if unit == "day":
        return on(at + timedelta(days=step))
    if unit == "week":
        return interval(on(monday + timedelta(7 * step)), on(monday + timedelta(7 * step + 6)))
    if unit == "weekend":
        return interval(on(monday + timedelta(7 * step + 5)), on(monday + timedelta(7 * step + 6)))
    return None


def share(whole: Timex, low: int, high: int, of: int) -> tuple[str, str]:
    """Bounds of the slice from `low` to `high` of `of` equal parts: by whole months where they suffice, else days."""
    if not whole.start or not whole.end:
        return "", ""
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    months = (last.year - first.year) * MONTHS + last.month - first.month + 1
    if months >= of:
        end = _add_months(first, months * high // of)
        return _add_months(first, months * low // of).isoformat(), (end - timedelta(days=1)).isoformat()
    days = (last - first).days + 1
    begin, end = first + timedelta(days * low // of), first + timedelta(days * high // of - 1)
    return begin.isoformat(), max(begin, end).isoformat()


def units_within(whole: Timex, unit: str, first: int, count: int) -> tuple[str, str] | None:
    """Bounds of `count` units from the `first` (0 the first, -1 the last) of a period; None where they do not fit."""
    if not whole.start or not whole.end or unit not in LENGTHS:
        return ("", "") if unit in LENGTHS else None
    if unit in _SHARES:
        of = _SHARES[unit]
        start = first if first >= 0 else of - count
        return share(whole, start, start + count, of) if 0 <= start < start + count <= of else None
    months, days = LENGTHS[unit]
    begin, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    if last == date.max or (max(first, 0) + count) * max(days, 1) > (last - begin).days + 7:
        return None
    after = last + timedelta(days=1)
    if first < 0:
        low = _add_months(after, -months * count) if months else after - timedelta(days * count)
        high = after
    else:
        low = _add_months(begin, months * first) if months else begin + timedelta(days * first)
        high = _add_months(low, months * count) if months else low + timedelta(days * count)
    fits = begin <= low < after and high <= after + timedelta(days=7 if days else 0)
    return (low.isoformat(), (min(high, after) - timedelta(days=1)).isoformat()) if fits else None


def weekday(at: date, number: int, step: int) -> date:
    """A day of the week seen from a date: -1 the latest one before it, 0 that of this week, 1 that of the next week,
    2 the first one after it.
    """
    if step > 1:
        return at + timedelta(days=(number - at.weekday() - 1) % 7 + 1)
    if step < 0:
        return at - timedelta(days=(at.weekday() - number - 1) % 7 + 1)
    return at + timedelta(days=number - at.weekday() + 7 * step)


def nth_weekday(whole: Timex, number: int, which: int) -> date | None:
    """The `which`-th (1 the first, -1 the last) of a day of the week inside a period; None where it has no such day."""
    if not whole.start or not whole.end or not 0 < abs(which) <= _MOST_WEEKS:
        return None
    first, last = date.fromisoformat(whole.start), date.fromisoformat(whole.end)
    if which > 0:
        found = first + timedelta(days=(number - first.weekday()) % 7 + 7 * (which - 1))
    else:
        found = last - timedelta(days=(last.weekday() - number) % 7 - 7 * (which + 1))
    return found if first <= found <= last else None


@lru_cache(maxsize=4096)
def easter(of: int) -> date:
    """Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus 1991, ch. 8)."""
    golden, hundreds, rest = of % 19, of // 100, of % 100
    moon = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    total = moon + sunday - 7 * shift + 114
    return date(of, total // 31, total % 31 + 1)


@lru_cache(maxsize=4096)
def orthodox_easter(of: int) -> date:
    """Easter Sunday of the Eastern churches as a Gregorian date (Meeus 1991, ch. 8, for the Julian calendar)."""
    moon = (19 * (of % 19) + 15) % 30
    total = moon + (2 * (of % 4) + 4 * (of % 7) - moon + 34) % 7 + 114
    return date(of, total // 31, total % 31 + 1) + timedelta(days=of // 100 - of // 400 - 2)


@lru_cache(maxsize=4096)
def holiday(of: int, rule: str) -> date:
    """The date of a holiday in a year. A rule is `12-25` (fixed), `easter` or `orthodox` (Easter Sunday), `11:4:3`
    (month : which, -1 the last : weekday, 0 Monday) or `5-18>0` (the first such weekday from a day on); then, with its
    sign, how many days to add.

    Raises ValueError where the rule is none of these.
    """
    found = _HOLIDAY.fullmatch(rule)
    if found is None:
        raise ValueError(f"no rule of a holiday: {rule!r}")
    return _holiday(of, found) + timedelta(days=int(found["days"] or 0))


def _holiday(of: int, found: re.Match[str]) -> date:
    if found["feast"]:
        return easter(of) if found["feast"] == "easter" else orthodox_easter(of)
    if found["which"]:
        nth = nth_weekday(month(of, int(found["month"])), int(found["weekday"]), int(found["which"]))
        return nth or date(of, int(found["month"]), 1)
    at = date(of, int(found["in"]), int(found["day"]))
    return at if found["from"] is None else weekday(at - timedelta(days=1), int(found["from"]), 2)


def nearest_year(at: date, in_month: int, number: int | None, tense: int) -> int:
    """The year of a month or day named without one: the occurrence nearest to `at`, with some preference for the past;
    with a verb of the past (-1) the latest, of the future (1) the next, a month's grace on the other side but after
    "since" (-2). 29 February is of a leap year.
    """
    usual = min(max(at.day, 1), 28) if in_month == at.month else 15
    distance = (date(at.year, in_month, min(number or usual, 28)) - at).days
    earliest = _BACK if tense == 0 else -_GRACE if tense > 0 else -_YEAR
    latest = {0: _AHEAD, 1: _YEAR, -1: _GRACE, -2: 0}[tense]
    year = at.year - (distance > latest) + (distance < earliest)
    while number and number > month_length(year, in_month) and number <= month_length(0, in_month):
        year += 1 if tense > 0 else -1
    return year

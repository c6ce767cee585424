"""Calendar arithmetic: days moved by so many units of time, and the years, months, weeks and days that hold them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from claims.model import Quantity, Timex

YEARS = {"year": 1, "decade": 10, "century": 100}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
_YEAR_DAYS = 366
YEAR_MONTHS, QUARTER_MONTHS = 12, 3  # months of a year, of a quarter
BUSINESS_DAY, _SATURDAY = "business_day", 5
# Characters of an ISO or EDTF date that names a year, a month, a day: 2024, 2024-05, 2024-05-13.
YEAR_LENGTH, MONTH_LENGTH, DAY_LENGTH = 4, 7, 10


def years_away(base: Timex, value: Quantity, sign: int, *, exact: bool) -> Timex:
    """The year so many before or after a time; the same months of it where it is to be `exact` ("5% in May, against 4%
    a year earlier"), and its fiscal year after one.
    """
    low, high = (moved(date.fromisoformat(one), value, sign) for one in (base.start, base.end))
    if _is_fiscal(base):
        return replace(between(low, high), edtf=f"{low.year:04}/{low.year + 1:04}")
    months = _is_of_months(low, _month_end(high))
    length = len(base.edtf.partition("/")[2])
    if exact and not months and length in {MONTH_LENGTH, DAY_LENGTH} and (high - low).days <= _YEAR_DAYS:
        return between(low, _month_end(high) if length == MONTH_LENGTH else high, length)
    if not exact or not months:
        return unit_of(low if sign < 0 else high, "year")
    return unit_of(low, "month") if low.month == high.month else between(low, _month_end(high), MONTH_LENGTH)


def label_away(base: Timex, value: Quantity, sign: int) -> Timex | None:
    """The fiscal year so many before or after one of which nobody says when it begins: "fiscal 2024", "2023/24"."""
    years = base.edtf.split("/")
    if base.start or not all(one.isdecimal() and len(one) == YEAR_LENGTH for one in years):
        return None
    return replace(base, edtf="/".join(f"{int(one) + sign * int(value.low):04}" for one in years))


def _is_fiscal(base: Timex) -> bool:
    """Whether a year is told by the two that it lies in: "2023-24"."""
    first, _, second = base.edtf.partition("/")
    return len(first) == YEAR_LENGTH and first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def _is_of_months(start: date, end: date) -> bool:
    """Whether a stretch is one or some whole months of a year, but not all."""
    whole = start.day == 1 and end == _month_end(end)
    return whole and start.year == end.year and end.month - start.month < YEAR_MONTHS - 1


def of_months(number: int) -> Quantity:
    """A length of time of so many months."""
    return Quantity(Decimal(number), Decimal(number), "month", "")


def moved(at: date, value: Quantity, sign: int) -> date:
    """The date so long before (-1) or after an other; the month's last day where the day is none of that month.

    Raises ValueError where the unit is none of the calendar's, or the date falls outside the years 1 to 9999.
    """
    number = sign * int(value.low)
    if value.unit in DAYS:
        return at + timedelta(days=number * DAYS[value.unit])
    if value.unit == BUSINESS_DAY:
        weeks, rest = divmod(int(value.low), 5)
        at += timedelta(weeks=sign * weeks)
        while rest:
            at += timedelta(days=sign)
            rest -= at.weekday() < _SATURDAY
        return at
    months = number if value.unit == "month" else number * YEAR_MONTHS * YEARS.get(value.unit, 0)
    if not months:
        raise ValueError(value.unit)
    index = at.year * YEAR_MONTHS + at.month - 1 + months
    first = date(index // YEAR_MONTHS, index % YEAR_MONTHS + 1, 1)
    return min(first + timedelta(days=at.day - 1), _month_end(first))


def _month_end(at: date) -> date:
    after = at.replace(day=28) + timedelta(days=4)
    return after - timedelta(days=after.day)


def day_of(at: date) -> Timex:
    """A day."""
    return Timex(at.isoformat(), relative=True, start=at.isoformat(), end=at.isoformat())


def precision(base: Timex, value: Quantity) -> int:
    """How many characters of an ISO date both the date and the unit are good for: a year, a month or a day."""
    least = YEAR_LENGTH if value.unit in YEARS else MONTH_LENGTH if value.unit == "month" else DAY_LENGTH
    return max(least, len(base.edtf)) if len(base.edtf) in {YEAR_LENGTH, MONTH_LENGTH} else DAY_LENGTH


def between(low: date, high: date, precision: int = DAY_LENGTH) -> Timex:
    """From one day to another, written with so many characters of each."""
    start, end = low.isoformat(), high.isoformat()
    return Timex(f"{start[:precision]}/{end[:precision]}", relative=True, start=start, end=end)


def unit_of(at: date, unit: str) -> Timex:
    """The year, month, week (from Monday) or day that holds a date."""
    if unit in YEARS:
        return replace(between(at.replace(month=1, day=1), at.replace(month=12, day=31)), edtf=f"{at.year:04}")
    if unit == "month":
        return replace(between(at.replace(day=1), _month_end(at)), edtf=f"{at.year:04}-{at.month:02}")
    if unit in {"day", BUSINESS_DAY}:
        return day_of(at)
    monday = at - timedelta(days=at.weekday())
    return between(monday, monday + timedelta(days=6))


def rounded(today: date, value: Quantity, sign: int) -> Timex:
    """The unit that holds the date so long before (-1) or after a day."""
    return unit_of(moved(today, value, sign), value.unit)


def quarters(today: date, value: Quantity, sign: int) -> Timex:
    """The calendar quarters, whole ones, before or after the one that holds the document's date."""
    this = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    if sign < 0:
        return between(moved(this, value, -1), this - timedelta(days=1), MONTH_LENGTH)
    after = moved(this, of_months(QUARTER_MONTHS), 1)
    return between(after, moved(after, value, 1) - timedelta(days=1), MONTH_LENGTH)


def stretch(today: date, value: Quantity, sign: int) -> Timex:
    """Up to the day before the document's, or on from the day after it; years by whole years."""
    other = moved(today, value, sign)
    if value.unit in YEARS:
        low, high = sorted((today.year, other.year))
        return Timex(f"{low:04}/{high:04}", "", relative=True, start=f"{low:04}-01-01", end=f"{high:04}-12-31")
    day = timedelta(days=1)
    return between(today + day, other) if sign > 0 else between(other, today - day)

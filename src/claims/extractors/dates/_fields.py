"""From the places of a match to a Timex: which year, month, day, weekday the words name, and what they leave open.

Every date rule shares these; the rules themselves stand in the files beside it, the arithmetic in `_calendar.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._story import year_before, year_told
from claims.extractors.dates._tense import tense
from claims.grammar import Match
from claims.model import Timex

# Patterns that several files use.
MONTH = "(MONTH&MONTHABBR STOP (?= COMMA? NUM | ORDDIGITS | ORD | APOSTROPHE | RANGE MONTH) | MONTH)"
DAY = "(ORDDIGITS&DAY | NUM&DAY | ORD&DAY)"
WEEKDAY = "((WEEKDAY | WEEKDAYABBR STOP?) COMMA?)"
SHORT_YEAR = "APOSTROPHE NUM&DIGITS&INT-YEAR-GROUPED"
_IN_WORDS = "NUM&WORDS&SCALED (?! WORD | TIMEUNIT | UNIT | PERCENT | CURNAME)"  # but "in May two thousand nurses"
YEAR = f"(COMMA? (OF | IN)? (YEAR | RELYEAR | TOLDYEAR | {_IN_WORDS} | {SHORT_YEAR}))"
SHORT_END = "((HYPHEN | DASH) NUM&DIGITS (?! WORD-VERB-VERBED | PERCENT | UNIT | TIMEUNIT))"
"""The pattern of the "14" of "2013-14"; what "to" leads to, and what counts, is no year."""
TO = "(HYPHEN? RANGE HYPHEN? | UNTIL)"
NOW = "(THE? PRESENTDAY)"
MEASURING = tuple("UNIT UNIT_AMBIGUOUS TIMEUNIT PERCENT POINT BASIS_POINT CURNAME CURCODE CURSUB TIMES".split())
"""Types of what makes four digits before it an amount, and no year."""
MINUS = "-\N{MINUS SIGN}"
_COUNTABLE = range(1000, 3000)  # years of documents that relative dates can count from
_NEAR = 60  # days: so near, a weekday that does not fit is a mistake, not another year
_NEAR_END = 31  # days: a period that ends so soon may be told of in the past
_FAR_END = 240  # days: one that no verb says to come ends no later
# Which types fill which field, the first that fits; and where the lexicon holds the number.
_NAMES = (
    (("MONTH", "SOFTMONTH"), "month"),
    (("WEEKDAY", "WEEKDAYABBR"), "weekday"), (("YEAR", "SCALED"), "year"), (("DAY",), "day"),
    (("RELYEAR",), "year_step"), (("RELWORD",), "step"),
)  # fmt: skip
_MEANINGS = {
    "month": ("MONTH", "SOFTMONTH"),
    "weekday": ("WEEKDAY", "WEEKDAYABBR"), "year_step": ("RELUNIT",), "step": ("RELWORD",),
}  # fmt: skip
CENTURY, FIRST_GROUP = 100, 1000  # years; the first number of four digits
LIKELY = range(1950, 2051)
"""The years that a number of four digits most likely is, in the documents of today."""
_THIS_CENTURY, _PIVOT = 2000, 10


@dataclass(slots=True)
class Fields:
    """What the words name; None where they are silent. `year_step` is 0 in "this year", -1 in "last year"; `untold` is
    whether they name a year that the sentence does not tell ("that year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_step: int | None = None
    step: int | None = None
    untold: bool = False


def reference(match: Match) -> date | None:
    """The document's date, or None; so too where it lies so near the calendar's ends that a step could leave it."""
    if not match.reference:
        return None
    at = date.fromisoformat(match.reference)
    return at if at.year in _COUNTABLE else None


def number_at(match: Match, at: int) -> int | None:
    """The whole number at a place: digits, words, or an ordinal in digits ("27th"); None where there is none, and
    for powers ("5 × 10^2").
    """
    numeral = match.seq.numerals[at]
    if numeral is not None:
        plain = "DIGITS" not in numeral.tags or "GROUPED" in numeral.tags or match.word(at).isdecimal()
        return int(numeral.low) if plain and numeral.low == int(numeral.low) else None
    digits = "".join(char for char in match.word(at) if char.isdecimal())
    return int(digits) if digits else None


def numeric(word: str, at: date | None) -> Fields:
    """Year, month and day of "2025-09-27", "5/13/2025", "13.05.2025", "23/08/39".

    The year first is ISO 8601. Else the month leads (US), but with dots the day; where only the other can be, that.
    """
    word = word.lstrip(MINUS)  # a dash before a list's date
    first, second, third = (int(part) for part in word.replace("-", "/").replace(".", "/").split("/"))
    if len(word.replace(".", "/").replace("-", "/").split("/")[0]) == 4:  # noqa: PLR2004 - digits of a year
        return Fields(first, second, third)
    year = third if third >= CENTURY else _full_year(third, at)
    day_first = "." in word or first > calendar.MONTHS
    if day_first and second > calendar.MONTHS >= first:
        day_first = False
    return Fields(year, second, first) if day_first else Fields(year, first, second)


_OF_THIS_CENTURY = re.compile(r"(?<![\d,.$£€-])20[0-4]\d(?![\d,%]|\.\d)")


def _full_year(short: int, at: date | None) -> int:
    """A year of two digits: this century's, unless that lies more than ten years ahead."""
    limit = (at.year if at else _THIS_CENTURY + _PIVOT) + _PIVOT
    return _THIS_CENTURY + short if _THIS_CENTURY + short <= limit else _THIS_CENTURY - CENTURY + short


def full_year(digits: str) -> int:
    """The year of the four digits, or the two of this century, of a label ("FY2025", "1H23")."""
    return int(digits) + (0 if len(digits) == 4 else _THIS_CENTURY)  # noqa: PLR2004 - digits of a year


def short_year(digits: str, match: Match) -> int | None:
    """The year that two digits mean in this document: 1987 in "'87"; None for anything else ("0M")."""
    two = len(digits) == 2 and digits.isascii() and digits.isdecimal()  # noqa: PLR2004 - digits of a year
    return _full_year(int(digits), reference(match) or _latest(match)) if two else None


def _latest(match: Match) -> date | None:
    """The end of the latest year of this century that the text names, which has no date itself."""
    memo = match.seq.story.memo
    if __name__ not in memo:
        memo[__name__] = max(_OF_THIS_CENTURY.findall(match.seq.story.text or match.seq.text), default="")
    return date(int(memo[__name__]), 12, 31) if memo[__name__] else None


def completed(first: int, digits: str) -> int:
    """The year whose last digits these are, of the first's century or decade: 45 of 1939 is 1945, 7 of 1936 1937."""
    whole: int = 10 ** len(digits)
    return first - first % whole + int(digits)


def year_after(match: Match, at: int) -> int | None:
    """The year after an apostrophe at a place: 1987 in "'87"; None where the two are not glued, or no two digits."""
    start = match.seq.first[at]
    digits, tokens = match.word(at + 1), match.seq.tokens
    glued = tokens.ends[start] == tokens.starts[start + 1]
    return short_year(digits, match) if glued else None


def fields(match: Match, start: int, stop: int) -> Fields:
    """What places `start` to `stop` (exclusive) name."""
    found = Fields()
    for at in range(start, stop):
        if match.has(at, "NUMDATE"):
            stated = numeric(match.word(at), reference(match))
            found.year, found.month, found.day = stated.year, stated.month, stated.day
            continue
        if match.has(at, "APOSTROPHE"):
            found.year = year_after(match, at)
            continue
        if match.has(at, "TOLDYEAR"):
            told = int(match.seq.story.told[:4]) if match.seq.story.told else None
            found.year = year_before(match, at) or told
            found.untold = found.year is None
            continue
        if match.has(at - 1, "APOSTROPHE") and at > start:
            continue
        name = next((name for tags, name in _NAMES if match.has(at, *tags)), "")
        if name in {"year", "day"}:
            setattr(found, name, number_at(match, at))
        elif name:
            setattr(found, name, int(match.meaning(at, *_MEANINGS[name]).split()[0]))
    return found


def resolve(found: Fields, match: Match) -> Timex | None:
    """The day or month that the fields name, against the document's date where they leave the year open."""
    relative = found.year is None
    at = reference(match)
    if found.untold:
        return Timex("", relative=True)
    if not relative and found.year not in _COUNTABLE and match.find("SCALED") is not None:
        return None  # "in May half a million went"
    if found.month is None:
        return _in_year(found, at) if found.day is None else None
    year = found.year if found.year is not None else _told_of(found, at, match)
    if year is None and at is None:
        return _undated(found)
    year = year if year is not None else _open_year(found, at, match)
    if year is None:
        return Timex("", relative=True)
    made = calendar.month(year, found.month) if found.day is None else calendar.day(year, found.month, found.day)
    return replace(made, relative=relative, problem=made.problem or _weekday_problem(found, made))


def _told_of(found: Fields, at: date | None, match: Match) -> int | None:
    open_ = found.month is not None and found.step is None and found.year_step is None
    return year_told(match, found.month or 1, found.day or 1, at) if open_ else None


def _undated(found: Fields) -> Timex:
    """No year and no document date: unresolved, but 30 February is wrong in any year."""
    made = calendar.day(4, found.month or 1, found.day or 1)  # the year 4 is a leap year
    problem = made.problem and f"month {found.month} never has a day {found.day}"
    return Timex("", relative=True, problem=problem)


def _in_year(found: Fields, at: date | None) -> Timex | None:
    if found.year is not None:
        return calendar.year(found.year)
    if found.year_step is None:
        return None
    return replace(calendar.year(at.year + found.year_step), relative=True) if at else Timex("", relative=True)


def _open_year(found: Fields, at: date | None, match: Match) -> int | None:
    """The year meant by "September 27", "this April", "last July", "27 September last year"."""
    if at is None or found.month is None:
        return None
    if found.year_step is not None:
        return at.year + found.year_step
    if found.step is not None:
        this = (found.month, found.day or at.day)
        past, future = this < (at.month, at.day), this > (at.month, at.day)
        if found.step < 0:
            return at.year if past else at.year - 1
        return at.year + 1 if found.step > 0 and not future else at.year
    year = calendar.nearest_year(at, found.month, found.day, tense(match))
    if found.weekday is None or found.day is None:
        return year
    near = abs((date(year, found.month, min(found.day, 28)) - at).days) <= _NEAR
    fits = (y for y in (year, year - 1, year + 1) if _falls_on(y, found))
    return year if near else next(fits, year)


def _falls_on(year: int, found: Fields) -> bool:
    made = calendar.day(year, found.month or 0, found.day or 0)
    return bool(made.edtf) and date.fromisoformat(made.edtf).weekday() == found.weekday


def _weekday_problem(found: Fields, made: Timex) -> str:
    if found.weekday is None or found.day is None or not made.edtf:
        return ""
    real = date.fromisoformat(made.edtf).weekday()
    if real == found.weekday:
        return ""
    return f"{made.edtf} is a {calendar.WEEKDAYS[real]}, not a {calendar.WEEKDAYS[found.weekday]}"


def inherit(left: Fields, right: Fields) -> None:
    """Fill each end of a range from the other: "4-6 September", "May 13-14", "June to August 1992", "Nov-Feb 2017"."""
    left.month = left.month if left.month is not None else right.month
    if right.month is None and left.month is not None:
        right.month = left.month
        if right.day is not None and left.day is not None and right.day < left.day:
            right.month = left.month % calendar.MONTHS + 1
    turns = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
    if left.year is None and left.step is None and right.year is not None:
        left.year = right.year - (1 if turns else 0)
    if right.year is None and left.year is not None:
        right.year = left.year + (1 if turns else 0)
    if left.year_step is None and right.year_step is not None:
        left.year_step = right.year_step
    if right.year_step is None and left.year_step is not None:
        right.year_step = left.year_step


def _told(match: Match, low: Fields, high: Fields, made: Timex) -> Timex:
    """The interval, a year earlier where the sentence tells of the past and its end is yet to come: in June, "between
    May and July it rained" is of last year; in January, what it counts "between January and November".
    """
    today = reference(match)
    stated = (low.year, low.year_step, low.step) != (None, None, None)
    if made.problem or today is None or not made.end or stated:
        return made
    when = tense(match)
    counted = when == 0 and match.has(match.start - 1, "BETWEEN")
    if when >= 0 and not counted:
        return made
    if (date.fromisoformat(made.end) - today).days <= (_FAR_END if counted else _NEAR_END):
        return made
    years = int(made.start[:4]) - 1, int(made.end[:4]) - 1
    first, second = (resolve(replace(end, year=year), match) for end, year in zip((low, high), years, strict=True))
    return calendar.interval(first, second) if first and second else made


def spanned(match: Match, low: Fields, high: Fields) -> Timex | None:
    """The interval between two ends that may share what either leaves out."""
    inherit(low, high)
    first = resolve(low, match)
    if first is None:
        return None
    if first.edtf and high.year is None and high.year_step is None and high.month is not None:
        high.year = int(first.edtf[:4]) + ((high.month, high.day or 0) < (low.month or 0, low.day or 0))
        second = resolve(high, match)
        return second and replace(_told(match, low, high, calendar.interval(first, second)), relative=True)
    second = resolve(high, match)
    return second and calendar.interval(first, second)

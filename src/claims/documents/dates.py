"""The date of a text, worked out from the text itself, and never from the clock.

In this order: a line that says so ("Published on 3 March 2024"); a line near the top that is little but a date; a date
that ends the title; the first single day of the opening; the first span of days there. A day without a year takes the
year that the same day has elsewhere in the text, else the year most of the page has, checked against the weekday where
one stands with it. Days of history ("on 8 May 1945", or any under an anniversary) are passed over. `Dated.reason` names
the step.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from claims.documents.vocabulary import any_of, vocabulary
from claims.model import Block

_OPENING = 1500  # characters in which a text says when it was written
_LEAD = 500  # the same for a text that stands alone, with no page to bear the date out
_HEAD = 6  # blocks at the top that may be date lines
_TAIL = 3  # blocks at the end that may be
_REACH = 20_000  # characters searched for the year of a day
_LONGEST_LINE = 80  # characters of a date line
_OTHER_LETTERS = 40  # in a date line, beside the date: a place, a name
_YEAR = re.compile(r"(?<![\d.,/$£€-])(?:19|20)\d\d(?![\d,%]|\.\d)")
_FIGURES = re.compile(  # and the time of the day behind them
    r"(?:(?P<y>\d{4})(?:(?P<sep>[/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)|(?P<mm>\d\d)(?P<dd>\d\d))"
    r"|(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4}))(?:[T\s]+\d.*)?"
)
ANNOUNCED, DATE_LINE = "announced", "date line"
CERTAIN = frozenset({ANNOUNCED, DATE_LINE})  # reasons that outweigh a date given with the file
_CLOSING = " )]”\"'"  # behind the date of a title
_OLDEST, _NEWEST = 1900, 2000  # days before and after which a text with no date line is history, and is not
_LEAP = 2000  # a leap year, so that 29 February passes where no year is given


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written: `year` 0 where none is, `last` the last day of a span ("13-14 May"), `weekday` ISO or 0."""

    start: int
    end: int
    year: int
    month: int
    day: int
    last: int = 0
    weekday: int = 0

    def iso(self) -> str:
        """YYYY-MM-DD, the first day of a span; empty without a year."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}" if self.year else ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's date, the words that gave it, and why they were taken."""

    iso: str
    start: int
    end: int
    reason: str


class Calendar:
    """Finds days in text by one lexicon (types MONTH, WEEKDAY, DAY_SUFFIX, DATE_LINK, PUBLISHED, COMMEMORATED)."""

    def __init__(self, schemas: Path | None = None) -> None:
        lexicon = vocabulary(schemas)
        self._months = {name: int(meaning) for name, meaning in lexicon.surfaces("MONTH").items()}
        self._weekdays = {name: int(meaning) for name, meaning in lexicon.surfaces("WEEKDAY").items()}
        month, weekday = any_of("MONTH", schemas), any_of("WEEKDAY", schemas)
        link = any_of("DATE_LINK", schemas)
        day = rf"\d{{1,2}}(?:{any_of('DAY_SUFFIX', schemas)})?"
        to, year = r"\s?[-–]\s?", r"(?:,?\s+(?P<y{}>\d{{4}})\b)?"
        self._pattern = re.compile(
            rf"""(?<![\w/.-])(?:(?P<weekday>{weekday})\.?,?\s+)?(?:(?:{link})\s+)?(?:
                (?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)
              | (?P<d1>{day})(?:{to}(?P<e1>{day}))?\s+(?:(?:{link})\s+)?(?P<m1>{month})\b\.?{year.format(1)}
              | (?P<m2>{month})\.?\s+(?P<d2>{day})(?:{to}(?P<e2>{day}))?(?![\d%]|[.,]\d){year.format(2)}
            )""",
            re.VERBOSE,
        )
        self._published = re.compile(rf"\W*(?:{any_of('PUBLISHED', schemas)})\b[\s:,–-]*", re.IGNORECASE)
        self._commemorated = re.compile(rf"\b(?:{any_of('COMMEMORATED', schemas)})\b", re.IGNORECASE)

    def days(self, text: str, start: int, end: int) -> Iterator[Day]:
        """Every day of the calendar written in `text[start:end]`; 30 February is none."""
        for found in self._pattern.finditer(text, start, end):
            day = self._day(found)
            if day is not None:
                yield day

    def published(self, text: str, block: Block) -> Day | None:
        """The day after the words that announce one at the head of a block."""
        cue = self._published.match(text, block.start, block.end)
        if cue is None:
            return None
        first = next(self.days(text, cue.end(), min(block.end, cue.end() + _LONGEST_LINE)), None)
        return first if first and first.year and first.start == cue.end() else None

    def line(self, text: str, block: Block) -> Day | None:
        """The full date of a short line that holds little else: a place, a name."""
        if block.end - block.start > _LONGEST_LINE or text[block.end - 1] in ".!?":
            return None
        days = [day for day in self.days(text, block.start, block.end) if day.year]
        if len(days) != 1 or self.commemorates(text, block.start, block.end):
            return None
        others = text[block.start : days[0].start] + text[days[0].end : block.end]
        return days[0] if sum(map(str.isalpha, others)) <= _OTHER_LETTERS else None

    def closing(self, text: str, title: Block) -> Day | None:
        """The full date that ends a title: "Press conference on 25 September 2025"."""
        days = [day for day in self.days(text, title.start, title.end) if day.year]
        ends = len(days) == 1 and not text[days[0].end : title.end].strip(_CLOSING)
        return days[0] if ends and not self.commemorates(text, title.start, title.end) else None

    def commemorates(self, text: str, start: int, end: int) -> bool:
        """Whether the words speak of an anniversary, a birth or a death."""
        return self._commemorated.search(text, start, end) is not None

    def _day(self, found: re.Match[str]) -> Day | None:
        year = int(found["y"] or found["y1"] or found["y2"] or 0)
        name = found["m1"] or found["m2"]
        month = self._months[name] if name else int(found["m"])
        first, last = _number(found["d"] or found["d1"] or found["d2"]), _number(found["e1"] or found["e2"])
        if not _exists(year or _LEAP, month, first) or (last and not _exists(year or _LEAP, month, last)):
            return None
        return Day(found.start(), found.end(), year, month, first, last, self._weekdays.get(found["weekday"] or "", 0))


@lru_cache(maxsize=8)
def calendar(schemas: Path | None = None) -> Calendar:
    """The calendar of the user's lexicon, or of the shipped one."""
    return Calendar(schemas)


def iso_date(words: str, schemas: Path | None = None) -> str:
    """The one day that a column or page names, as YYYY-MM-DD; empty where it names none, or several.

    Of figures alone only what can be read in one way: "2016/11/07", "20161107", "13/07/2016", "07.11.2016" (with dots
    the day leads), and "11/11/2016", but not "11/07/2016".
    """
    found = _FIGURES.fullmatch(words.strip())
    if found:
        return _in_figures(found)
    for spaced in (words, words.replace("-", " ")):  # "07-Nov-2016"
        days = list(calendar(schemas).days(spaced, 0, min(len(words), _LONGEST_LINE)))
        if days:
            return days[0].iso() if len(days) == 1 and not days[0].last else ""
    return ""


def _in_figures(found: re.Match[str]) -> str:
    """The day that figures name, empty where they can be read as two days or as none."""
    if found["y"]:
        readings = {(int(found["y"]), int(found["m"] or found["mm"]), int(found["d"] or found["dd"]))}
    else:
        first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
        readings = {(year, second, first)} | ({(year, first, second)} if found["mark"] != "." else set())
    real = [reading for reading in readings if _exists(*reading)]
    return date(*real[0]).isoformat() if len(real) == 1 else ""


def page_year(text: str, openings: Sequence[tuple[int, int]], schemas: Path | None = None) -> int:
    """The year that most openings of a page name with a day; the later one of two as common; 0 where none does."""
    years = Counter[int]()
    for start, end in openings:
        stated = [day.year for day in calendar(schemas).days(text, start, min(end, start + _OPENING)) if day.year]
        years.update(stated[:1])
    return max(years, key=lambda year: (years[year], year), default=0)


def dated(text: str, blocks: Sequence[Block], hint: int = 0, schemas: Path | None = None) -> Dated | None:
    """The date of the text whose blocks these are, or None where it does not say.

    `hint` is the year of the page it stands on: days further than a year from it are history. Without one, a day in
    an opening that commemorates, or before a later day of the same text, is.
    """
    known = calendar(schemas)
    lines = [block for block in blocks if block.role != "furniture"]
    for block in (*lines[:_HEAD], *lines[-_TAIL:]):
        day = known.published(text, block)
        if day is not None:
            return Dated(day.iso(), day.start, day.end, ANNOUNCED)
    for block in lines[:_HEAD]:
        day = known.line(text, block)
        if day is not None:
            return Dated(day.iso(), day.start, day.end, DATE_LINE)
    return _titled(known, text, lines) or _first_day(known, text, lines, hint) if lines else None


def _titled(known: Calendar, text: str, lines: Sequence[Block]) -> Dated | None:
    """The date that ends the title, where the text tells of no later year's day: what it is about may be history."""
    day = known.closing(text, lines[0])
    rest = known.days(text, lines[0].end, min(lines[-1].end, lines[0].start + _REACH))
    if day is None or any(other.year > day.year for other in rest):
        return None
    return Dated(day.iso(), day.start, day.end, "title")


def _number(words: str | None) -> int:
    return int("".join(filter(str.isdecimal, words))) if words else 0


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _first_day(known: Calendar, text: str, lines: Sequence[Block], hint: int) -> Dated | None:
    """The first single day of the opening that can be the text's own, else the first span of days there."""
    start, end = lines[0].start, min(lines[-1].end, lines[0].start + _REACH)
    ends = [block.end for block in lines]
    everywhere = [
        day for day in known.days(text, start, end) if lines[bisect_right(ends, day.start)].start <= day.start
    ]
    opening = [day for day in everywhere if day.start < start + (_OPENING if hint else _LEAD)]
    stated = [day for day in everywhere if day.year]
    for day in sorted(opening, key=lambda day: (day.last > 0, day.start)):
        settled = day if day.year else replace(day, year=_year_of(day, stated, hint, text[start:end]))
        reason = ("first days" if day.last else "first day") + ("" if day.year else ", year from the rest")
        if not settled.year or (hint and abs(settled.year - hint) > 1):
            continue
        if not hint and (_is_history(known, text, start, settled, stated) or _is_story(text[start:end], settled)):
            return None
        return Dated(settled.iso(), day.start, day.end, reason)
    return None


def _is_history(known: Calendar, text: str, start: int, day: Day, stated: Sequence[Day]) -> bool:
    """Whether a full date may belong to what the text tells of: a later one follows, or the opening commemorates."""
    return any(other.year > day.year for other in stated) or known.commemorates(text, start, start + _LEAD)


def _is_story(text: str, day: Day) -> bool:
    """Whether a text goes on from its first day, in the last century or before, to years that mostly lie after it, as
    the life of somebody born on it does; a newer one may look ahead.
    """
    after = [int(year) > day.year for year in _YEAR.findall(text)]
    return day.year < _NEWEST and (day.year < _OLDEST or 2 * sum(after) > len(after))


def _year_of(day: Day, stated: Sequence[Day], hint: int, text: str) -> int:
    """The year of a day written without one, 0 where nothing settles it.

    Taken from the same day with a year; else `hint`, or the year next to it that the weekday fits; without a hint the
    latest year mentioned that the weekday fits.
    """
    for other in stated:
        same = other.month == day.month and other.day <= day.day <= max(other.day, other.last)
        if same and (not hint or abs(other.year - hint) <= 1):
            return other.year
    if not day.weekday:
        return hint
    near = [hint, hint - 1, hint + 1] if hint else sorted({int(year) for year in _YEAR.findall(text)}, reverse=True)
    return next((year for year in near if _falls_on(day, year)), hint)


def _falls_on(day: Day, year: int) -> bool:
    return _exists(year, day.month, day.day) and date(year, day.month, day.day).isoweekday() == day.weekday

"""What a date counts from in the story that its paragraph tells: "on 28 May", "the previous year"."""

from __future__ import annotations

import re
from datetime import date

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._tense import tense
from claims.grammar import Match
from claims.grammar.story import FIRST
from claims.model import Timex

_YEAR, _DAY = 4, 10  # characters, ISO 8601
_MONTH = 7
_BEFORE = 8  # characters from the end of a sentence to the year that leads the next
_LED = re.compile(r"(?:\A|[.!?\n][\"”’)]?\s*)(?:In|During)\s$")  # right before a year that leads its sentence
_JOIN = 2  # characters between a day and the "and" that joins another to it
_TURN = 6  # months between two days of a list, from which the year has turned
_CLAUSE = 16  # places from "would" to its date
_SCHOOL = 9  # characters of "2023/2024"
_ONE_YEAR, _TWO_YEARS = (365, 366), (730, 731)  # days
_LONG = frozenset({"year", "decade", "century"})
_SOON = 100  # days: so soon before or after what a paragraph has told, a day belongs to it
_THESE_WEEKS = 31  # days from the document's date: such a day belongs to the news
_FAR = 100  # places back to the year that others count from
_LEADING = 2  # places before a year that leads its sentence: "in early 2019"
_LAST = 28  # a day that every month has


def year_told(match: Match, month: int, day: int, at: date | None) -> int | None:
    """The year of a month and day after "on 26 May 2017 …": "two days later, on 28 May". None where none is meant.

    Without a document's date, `at`, any year told will do; against one only a day or month soon before or after what
    was told in full, and only where it is not of these weeks anyhow. What is still to come belongs to no story.
    """
    own, told = year_of_clause(match), match.seq.story.told
    own = own if own is not None else _year_of_listed(match, month)
    if own is not None or not told or (tense(match) > 0 and not _is_of_then(match)):
        return own
    then = date.fromisoformat(f"{told}-01-01"[:_DAY])
    if at is not None and _is_back_in_news(match, at):
        return None
    day = min(day, _LAST)
    if len(told) == _YEAR:
        return then.year if at is None or _is_of_year(match, then.year, date(at.year, month, day), at) else None
    then = then if at is None else _told_since(match, then, at)
    meant = min((date(year, month, day) for year in range(then.year - 1, then.year + 2)), key=lambda d: abs(d - then))
    if at is None:
        return meant.year
    now = date(calendar.nearest_year(at, month, day, tense(match)), month, day)
    told_of = abs(meant - then).days <= _SOON and abs(now - at).days > _THESE_WEEKS
    return meant.year if told_of else None


def _told_since(match: Match, then: date, at: date) -> date:
    """The day that the story has come to: "from February 2020 it fell to the end of MARCH. By June it had risen"."""
    value = match.seq.story.named.value if match.seq.story.named else None
    if not isinstance(value, Timex) or not value.relative or not value.start or then.year >= at.year:
        return then
    since = date.fromisoformat(value.start)
    return since if since.year == then.year and len(value.edtf) in {_MONTH, _DAY} else then


def _is_back_in_news(match: Match, at: date) -> bool:
    """Whether the last date named is of the next weeks: "in May 2017 they met. On Saturday they ARE TO MEET again"."""
    named = match.seq.story.named
    start = named.value.start if named is not None and isinstance(named.value, Timex) else ""
    return bool(start) and 0 < (date.fromisoformat(start) - at).days <= _THESE_WEEKS


def _is_of_year(match: Match, year: int, same: date, at: date) -> bool:
    """Whether a day or month goes on with a past year that has led a sentence before: "IN 1816 the harvest failed. In
    January wheat cost £9"; what was just now is of the news.
    """
    named, now = match.seq.story.named, match.seq.tokens.starts[0]
    if named is None or not isinstance(named.value, Timex) or year >= at.year:
        return False
    if named.value.relative and named.span.start >= now and named.value.edtf.startswith(f"{year}-"):
        return tense(match) <= 0  # "it cost £9 in January and £20 in May"
    if named.value.edtf != str(year):
        return False
    led = _LED.search(match.seq.story.text, max(named.span.start - _BEFORE, 0), named.span.start) is not None
    if not led or named.span.end > now or abs(same - at).days <= _THESE_WEEKS:
        return False
    return tense(match) < 0 or any("VERBED" in own for own in match.seq.tags)  # "cost", "cut"


def _year_of_listed(match: Match, month: int) -> int | None:
    """The year of a day behind another that it is joined to: "on 22 March AND 19 JUNE", "from 20 December, AND ON 9
    JANUARY"; None where none is.
    """
    named, at = match.seq.story.named, match.start - 1
    at -= match.has(at, "ON", "IN")
    if named is None or not match.has(at, "AND", "OR") or not isinstance(named.value, Timex):
        return None
    first, tokens, value = match.seq.first[at], match.seq.tokens, named.value
    joined = tokens.starts[0] <= named.span.start and 0 <= tokens.starts[first] - named.span.end <= _JOIN
    if not joined or len(value.edtf) not in {_MONTH, _DAY}:
        return None
    year, then = int(value.edtf[:_YEAR]), int(value.edtf[_YEAR + 1 : _MONTH])
    return year + (then - month >= _TURN) - (month - then >= _TURN)


def _is_of_then(match: Match) -> bool:
    """Whether "would" before a date tells of what was to come then: "that autumn he learnt it WOULD open in May"."""
    return any(match.has(at, "WOULD") for at in range(match.start - 1, max(match.start - _CLAUSE, -1), -1))


def year_of_clause(match: Match) -> int | None:
    """The year that leads the sentence of a month or quarter, or whose aside it stands in: "in 2019 sales fell in May",
    "it slowed in 2011, with sales falling in the third quarter"; None where another clause has begun since.
    """
    at = next((at for at in range(match.start - 1, 0, -1) if match.has(at, "YEAR")), 0)
    if not at or not match.has(at - 1, "DATEPREP") or match.has(at - 1, "FROM", "SINCE"):
        return None
    apart = match.has(at + 1, "COMMA")
    if at > _LEADING and not (apart and match.has(at + 2, "WITH")):
        return None
    between = range(at + 1 + apart, match.start)
    year = match.seq.numerals[at]
    other = year is None or any(_opens_clause(match, place) for place in between)
    return None if year is None or other else int(year.low)


def _opens_clause(match: Match, at: int) -> bool:
    """Whether another clause may begin at a place, and no further figure: "fell by 5% in May | and 6% in June"."""
    return match.has(at, "COMMA", "CONJ", "SEMI", "REL") and not match.has(at + 1, "NUM", "CURSIGN")


def year_before(match: Match, at: int) -> int | None:
    """The last year that the sentence names before a place: what "that year", "the previous year" count from."""
    told = next((place for place in range(at - 1, max(at - _FAR, -1), -1) if match.has(place, "YEAR")), None)
    year = None if told is None else match.seq.numerals[told]
    return None if year is None else int(year.low)


def told_of(match: Match, unit: str) -> date | None:
    """A day of the year, decade or century that the sentence has told of, or of the year, quarter or month that its
    paragraph has named last.
    """
    year = year_before(match, match.start) if unit in _LONG else None
    if year is not None:
        return date(year, 1, 1)
    value = match.seq.story.named.value if match.seq.story.named else None
    if not isinstance(value, Timex) or not value.start or not value.end:
        return None
    start = date.fromisoformat(value.start)
    whole = calendar.unit_of(start, unit, 0)
    return start if whole and (whole.start, whole.end) == (value.start, value.end) else None


def told_from(match: Match, unit: str) -> str | None:
    """The first day of the date that "the previous month" counts from: the last that the sentence names, or the
    paragraph. None where there is none or it is longer than the `unit`; empty where nobody knows when it was.

    What is only compared with such a time ("up 5% on the previous year") is of the sentence's own; but where the
    paragraph has told of the year just over, that is the one which is compared.
    """
    named = match.seq.story.named
    if named is None or not isinstance(named.value, Timex):
        return None
    if named.span.start < match.seq.tokens.starts[0] and _compared(match) and not _just_over(match, named.value, unit):
        return None
    edtf, start, end = named.value.edtf, named.value.start, named.value.end
    if not start or not end:
        return f"{edtf}-01-01" if len(edtf) == _YEAR and edtf.isdecimal() and int(edtf) else ""
    whole = calendar.unit_of(date.fromisoformat(start), unit, 0)
    return None if whole and whole.end and whole.end < end else start


def of_release(match: Match, unit: str) -> date | None:
    """The month or quarter that a document is about, which "the previous month" counts from where its paragraph names
    none: the first that it names, if that is one of the last before its own date.
    """
    first = match.seq.story.memo.get(f"{FIRST} {unit}")
    if not first or not match.reference:
        return None
    begun = date.fromisoformat(first)
    late = (date.fromisoformat(match.reference[:_DAY]) - begun).days
    return begun if 0 <= late <= _SOON * (1 + (unit == "quarter")) else None


def _just_over(match: Match, told: Timex, unit: str) -> bool:
    """Whether the year told last is the one before the document's: it is compared with its own year before."""
    return unit == "year" and told.edtf.isdecimal() and told.edtf == f"{int(match.reference[:_YEAR] or 0) - 1:04}"


def year_beside(match: Match, step: int) -> Timex | None:
    """The twelve months next to those told last, where these are no calendar year: "2022-23" beside "2023-24"."""
    named = match.seq.story.named
    value = named.value if named is not None else None
    if named is None or not isinstance(value, Timex) or not value.start or not value.end:
        return None
    if named.span.start < match.seq.tokens.starts[0] and _compared(match):
        return None
    start, end = date.fromisoformat(value.start), date.fromisoformat(value.end)
    days = (end - start).days + 1
    school = len(value.edtf) == _SCHOOL and days in _TWO_YEARS
    if not school and not (days in _ONE_YEAR and "/" in value.edtf):
        return None
    edtf = "/".join(f"{int(one[:_YEAR]) + step:04}{one[_YEAR:]}" for one in value.edtf.split("/"))
    bounds = (f"{int(one[:_YEAR]) + step:04}{one[_YEAR:]}" for one in (value.start, value.end))
    return Timex(edtf, "", value.relative, *bounds)


def _compared(match: Match) -> bool:
    """Whether something is compared with the date: "on the previous year", "than the month before"."""
    before = match.start - 1 - match.has(match.start - 1, "THE")
    return match.has(before, "PREP") and (not match.has(before, "DATEPREP") or match.has(before, "FROM", "ON"))

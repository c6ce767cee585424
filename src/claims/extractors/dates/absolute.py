"""Days and months: full, partial and numeric dates, and the ranges between them."""

from dataclasses import replace
from datetime import date

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import (
    CENTURY,
    DAY,
    FIRST_GROUP,
    MONTH,
    TO,
    WEEKDAY,
    YEAR,
    Fields,
    fields,
    resolve,
    short_year,
    spanned,
)
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count: "5 May 2025 visitors"
_W = WEEKDAY
_MARK = "(HYPHEN | STROKE)?"
_COUNTS = "HYPHEN? (PERCENT | POINT | BASIS_POINT | CURSUB | UNIT | TIMEUNIT | CURNAME-VERB | SCALE | TIMES)"
NO_COUNT = f"(?! {_COUNTS} | HYPHEN? RANGE HYPHEN? NUM-SCALED-GROUPED {_COUNTS} | IN (NUM-YEAR | MONTH))"
DMY = f"({_W} THE?)? {DAY} (OF THE?)? {_MARK} {MONTH} ({_MARK} {YEAR})?"
MDY = f"{_W}? {MONTH} {_MARK} (COMMA | THE)? {DAY} {NO_COUNT} ({_MARK} {YEAR})?"
_YMD = f"YEAR {_MARK} MONTH {_MARK} {DAY} {NO_COUNT}"
DATED = f"({DMY} | {MDY} | {_YMD} | {_W}? NUMDATE)"
"""The pattern of a day stated by its month and number."""
_MONTH = f"RELWORD? {MONTH} {_MARK} {YEAR}?"
_JOINS = ("RANGE", "UNTIL", "AND")
_ALONE = "(?= PUNCT-HYPHEN | PRON | CONJ | AUX | $)"
_TWO = "NUM&DIGITS&INT-YEAR-GROUPED"  # a year of two digits, as the production makes sure
_DAYS = 31


def _day(match: Match) -> Timex | None:
    found = fields(match, match.start, match.stop)
    last = match.stop - 1
    if match.has(match.start - 1, "IN") and match.has(last, "NUM") and match.has(match.stop, "PLURAL"):
        return None  # "In May 20 people"
    if found.year in range(CENTURY, FIRST_GROUP) and match.find("NUMDATE") is not None:
        return None  # "open 24/7/365"
    apart = match.find("COMMA") is not None and match.find("YEAR") is None and match.has(last, "NUM")
    if apart and match.has(match.start - 1, "PREP") and not match.has(match.start - 1, "ON"):
        return None  # "In May, 12 died"
    return resolve(found, match)


def _month(match: Match) -> Timex | None:
    return resolve(fields(match, match.start, match.stop), match)


def _stated_month(match: Match) -> Timex | None:
    """As in "last July", "the following March"; not in "5% following March's rise", "this august assembly"."""
    after = match.has(match.start, "PREP") and not match.has(match.start - 1, "DET")
    noble = match.word(match.stop - 1).islower() and match.has(match.stop, "WORD")
    if after or noble:
        return None
    named = match.seq.story.named
    told = named.value if named is not None and match.has(match.start, "ANAPHOR") else None
    beside = isinstance(told, Timex) and _beside(fields(match, match.start, match.stop), told)
    return beside or _month(match)


def _beside(found: Fields, told: Timex) -> Timex | None:
    """The first such month after one that was told, or the last before it: "in August 2020 … the following March"."""
    if not told.start or not told.end or found.month is None:
        return None
    at = date.fromisoformat(told.end if (found.step or 0) > 0 else told.start)
    year = at.year + (found.month <= at.month) if (found.step or 0) > 0 else at.year - (found.month >= at.month)
    return replace(calendar.month(year, found.month), relative=told.relative)


def _month_of_short_year(match: Match) -> Timex | None:
    """As in "April of 87"."""
    found = fields(match, match.start, match.start + 1)
    found.year = short_year(match.word(match.stop - 1), match)
    return None if found.year is None or found.year % 100 <= _DAYS else resolve(found, match)


def _short_day(match: Match) -> Timex | None:
    """As in "25-Nov-16"."""
    found, digits = fields(match, match.start, match.stop - 1), match.word(match.stop - 1)
    found.year = short_year(digits, match)
    return None if found.year is None else resolve(found, match)


def _listed_month(match: Match) -> Timex | None:
    """As in "March" of "March and April 2024": the year is the last one's."""
    at = match.stop
    while not match.has(at, "YEAR"):
        at += 1
    found = fields(match, match.start, match.stop)
    found.year = fields(match, at, at + 1).year
    return resolve(found, match)


def _in_part(match: Match) -> Timex | None:
    """As in "late on 4 May", "early on Monday, 4 May"."""
    first = match.start + 1
    while match.has(first, "ON", "THE"):
        first += 1
    found = None if match.has(match.start - 1, "DET") else _day(Match(match.seq, first, match.stop))
    return found and replace(found, part=match.meaning(match.start, "PARTWORD").split()[0])


def _month_end(match: Match) -> Timex | None:
    """As in "March-end", "March-end 2024": a third of the month, as in "end of March"."""
    at, found = match.start + 2, fields(match, match.start, match.start + 1)
    year = match.find("YEAR")
    found.year = None if year is None else fields(match, year, year + 1).year
    whole = resolve(found, match)
    if whole is None or not match.has(at, "PARTWORD"):
        return None
    name, low, high, of = match.meaning(at, "PARTWORD").split()
    begin, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, start=begin, end=end)


def _to_following(match: Match) -> Timex | None:
    """As in "August 2020 to the following March": the second end is the first such month after the first."""
    first = [at for at in range(match.start, match.stop) if match.has(at, *_JOINS)][-1]
    low = resolve(fields(match, match.start, first), match)
    high = low and _beside(fields(match, match.stop - 2, match.stop), low)
    return calendar.interval(low, high) if low and high else None


def _range(match: Match) -> Timex | None:
    """Two ends: the join is the middle-most place of its type, so that "2025-09-27" and "Sat-27" keep their hyphens."""
    joins = [at for at in range(match.start + 1, match.stop - 1) if match.has(at, *_JOINS)]
    middle = (match.start + match.stop - 1) / 2
    for at in sorted(joins, key=lambda place: (match.has(place, "HYPHEN"), abs(place - middle))):
        low, high = fields(match, match.start, at), fields(match, at + 1, match.stop)
        if (low.month or high.month) and (low.day or low.month) and (high.day or high.month):
            return spanned(match, low, high)
    return None


def _iso_interval(match: Match) -> Timex | None:
    """As in "2024-01-01/2024-03-31"."""
    return spanned(match, fields(match, match.start, match.start + 1), fields(match, match.stop - 1, match.stop))


RULES = (
    Rule("day", f"({DMY} | {MDY} | {_YMD})", _day, _FIRM),
    # As an editor adds it: "14 June [2000]".
    Rule("day_in_brackets", f"({DMY} | {MDY}) SQUARE YEAR CLOSE", _day, _FIRM),
    Rule("month_in_brackets", f"{MONTH} SQUARE YEAR CLOSE", _month, _FIRM),
    Rule("day_part", f"PARTWORD-PARTNOUN (ON THE?)? ({DMY} | {MDY})", _in_part, _FIRM),
    Rule("day", f"RELWORD {MONTH} {DAY} {NO_COUNT}", _day, _FIRM),
    Rule("day_numeric", f"{_W}? NUMDATE", _day, _FIRM),
    Rule("day_of_our_lord", f"{DAY} TIMEUNIT OF {MONTH} COMMA? (IN? THE? YEAROFLORD (YEAR | NUM&WORDS))", _day, _FIRM),
    Rule("day_lower", f"(?<= PREP) SOFTMONTH {DAY} {NO_COUNT} (COMMA? YEAR)?", _day, _FIRM),
    Rule("day_lower", f"SOFTMONTH {DAY} COMMA YEAR", _day, _FIRM),
    Rule("month_lower", "(?<= PREP) SOFTMONTH YEAR", _month, _FIRM),
    Rule("day_range", f"{DATED} COMMA? {TO} ({DATED} | {_MONTH})", _range, _FIRM),
    Rule("month_range", f"({DATED} | {_MONTH}) COMMA? {TO} THE? RELWORD&ANAPHOR MONTH", _to_following, _FIRM),
    Rule("day_range", "NUMDATE STROKE NUMDATE", _iso_interval, _FIRM),
    Rule("day", f"NUM&DIGITS&DAY HYPHEN MONTH HYPHEN {_TWO}", _short_day, _FIRM),
    Rule("day", f"NUM&DIGITS&DAY STROKE MONTH STROKE {_TWO}", _short_day, _FIRM),
    Rule("day_range", f"{_W}? {DAY} {TO} THE? {DMY}", _range, _FIRM),
    Rule("day_range", f"{MDY} {TO} ((?<! SPACED) THE)? {DAY} {NO_COUNT} ({YEAR})?", _range, _FIRM),
    Rule(
        "day_between",
        f"(?<= BETWEEN) ({DATED} COMMA? AND THE? ({DATED} | {DAY} {NO_COUNT} {YEAR}?) | {DAY} AND THE? {DMY})",
        _range,
        _FIRM,
    ),
    Rule("month_range", f"{_MONTH} {TO} ({DATED} | {_MONTH})", _range, _FIRM),
    Rule("month_between", f"(?<= BETWEEN) {_MONTH} COMMA? AND ({DATED} | {_MONTH})", _range, _FIRM),
    Rule("month", f"{MONTH} {_MARK} {YEAR}", _month, _FIRM),
    Rule(
        "month_listed",
        f"{MONTH} (?= (COMMA {MONTH})* COMMA? (AND | OR | STROKE) {MONTH} (COMMA? OF? YEAR))",
        _listed_month,
        _FIRM,
    ),
    Rule("month", f"MONTH OF {_TWO}-DAY {_ALONE}", _month_of_short_year, _FIRM),
    Rule("month_end", "MONTH HYPHEN PARTNOUN YEAR? (?! WORD-VERB-ADV-ED-ING-CURSIGN)", _month_end, _FIRM),
    Rule("month_stated", "RELWORD MONTH", _stated_month, _FIRM),
)
EXAMPLES = (
    eg("It opened on ⟦14 June [2000]⟧ and shut in ⟦May [2003]⟧.", date="2025-12-15", edtf="2000-06-14"),
    eg("By ⟦March-end⟧ it had sold 5, at ⟦March-end 2023⟧ 4.", date="2025-12-15", edtf="2025-03", date_part="end"),
    eg("He ran it from ⟦August 2020 to the following March⟧.", date="2025-12-15", edtf="2020-08/2021-03"),
    eg("It was shut from ⟦March 2020 until the following March⟧.", date="2025-12-15", edtf="2020-03/2021-03"),
    eg("It fell in ⟦May 2020⟧ and rose the ⟦following April⟧.", date="2025-12-15", edtf="2020-05"),
    eg("Between ⟦April 4, 2021, and Jan 17, 2023⟧, they came.", edtf="2021-04-04/2023-01-17"),
    eg("He died ⟦late on 4 May 2019⟧, not ⟦early on Monday, 6 May⟧.", edtf="2019-05-04", date_part="late"),
    eg("it began on ⟦may 19⟧ and he may 19 times try.", date="2024-10-01", edtf="2024-05-19"),
    eg(
        "They set up relations on ⟦25 April 1961⟧.",
        date="2025-10-15",
        edtf="1961-04-25",
        date_start="1961-04-25",
        date_end="1961-04-25",
    ),
    eg("It fell on ⟦May 7, 1999⟧, at night.", edtf="1999-05-07"),
    eg("They met on ⟦Saturday 27 September⟧.", date="2025-10-15", edtf="2025-09-27", relative="true", problem=""),
    eg("They will meet on ⟦December 2nd this year⟧.", date="2025-10-15", edtf="2025-12-02", relative="true"),
    eg("The tour of ⟦4-6 September⟧ went well.", date="2025-10-15", edtf="2025-09-04/2025-09-06"),
    eg("It ran from ⟦30 May to 2 June 2024⟧.", edtf="2024-05-30/2024-06-02"),
    eg("It was shut from the ⟦4th to the 9th of May⟧.", date="2025-10-15", edtf="2025-05-04/2025-05-09"),
    eg("It fell in ⟦Sept. '08⟧, not in ⟦April of 87⟧.", date="2025-10-15", edtf="2008-09"),
    eg("It ran from ⟦Dec. 28, 2024 – Jan. 3, 2025⟧.", edtf="2024-12-28/2025-01-03"),
    eg("The summer of ⟦June-August 1992⟧ was warm.", edtf="1992-06/1992-08"),
    eg("It opened in ⟦June 2016⟧.", edtf="2016-06", date_start="2016-06-01", date_end="2016-06-30"),
    eg("⟦This June 28⟧ marks half a century of ties.", date="2025-03-02", edtf="2025-06-28"),
    eg("⟦July 1⟧ won them a prize of 20 won.", date="2025-10-02", edtf="2025-07-01"),
    eg("⟦Last July⟧ it rained, and ⟦this April⟧ too.", date="2015-10-02", edtf="2015-07", relative="true"),
    eg(
        "It opened on ⟦February twenty second⟧, not on the ⟦thirty first of May⟧.", date="2025-10-15", edtf="2025-02-22"
    ),
    eg("She was born on ⟦March twenty five nineteen eighty six⟧.", edtf="1986-03-25"),
    eg("It sailed on ⟦9 May seventeen hundred forty one⟧.", edtf="1741-05-09"),
    eg("In ⟦May⟧, 12 died, and by ⟦July⟧, 17p was added.", date="2025-10-15", edtf="2025-05"),
    eg("In ⟦May⟧ two million left, in ⟦June⟧, two thousand nurses.", date="2025-10-15", edtf="2025-05"),
    eg("It closed in ⟦May two thousand and eight⟧, when half a million went.", edtf="2008-05"),
    eg(
        "In ⟦May⟧ 10 to 12 percent left, in ⟦June⟧ 5-6%, and as of ⟦July⟧, 18-24 months are due.",
        date="2025-10-15",
        edtf="2025-05",
    ),
    eg("In ⟦2019⟧, sales fell by 5% in ⟦May⟧ and 6% on ⟦3 June⟧.", date="2023-03-15", edtf="2019"),
    eg("Fares will rise on ⟦Jan 2⟧, the board announced.", date="2017-12-05", edtf="2018-01-02"),
    eg("In ⟦May⟧ twenty people left, after a twenty second delay.", date="2025-10-15", edtf="2025-05"),
    eg("It fell in ⟦March⟧ and ⟦April 2024⟧.", date="2025-10-15", edtf="2024-03", relative="false"),
    eg("It was signed on ⟦25-Nov-16⟧ and ran ⟦2024-01-01/2024-03-31⟧.", edtf="2016-11-25", relative="false"),
    eg("It rained in ⟦Sep⟧/⟦Oct 2024⟧.", date="2025-12-15", edtf="2024-09"),
    eg("It was signed on ⟦5/13/2025⟧.", edtf="2025-05-13"),
    eg("It was signed on ⟦13.05.2025⟧ and posted on ⟦2025-05-14⟧.", edtf="2025-05-13"),
    eg("It was signed on ⟦30 February 2025⟧.", edtf="", problem="2025-02 has 28 days, not 30"),
    eg("We met on ⟦Monday 27 September 2025⟧.", problem="2025-09-27 is a Saturday, not a Monday"),
    eg("We met on ⟦27 September⟧.", edtf="", relative="true"),
    eg("The vote will be held on ⟦3 November⟧.", date="2024-04-28", edtf="2024-11-03"),
    eg("The vote could be held in ⟦November⟧.", date="2024-04-28", edtf="2024-11"),
    eg("Between ⟦May and July⟧ it rained.", date="2025-06-15", edtf="2024-05/2024-07"),
    eg("The games are held ⟦26 July–11 August⟧.", date="2025-06-15", edtf="2025-07-26/2025-08-11"),
    eg("He has been held until ⟦9 September⟧.", date="2025-06-15", edtf="2025-09-09"),
    eg("It had been shut until ⟦9 September⟧.", date="2025-06-15", edtf="2024-09-09"),
    eg("The law takes effect on ⟦1 January⟧.", date="2025-06-15", edtf="2026-01-01"),
    eg("The rate is lower than they expected in ⟦June⟧.", date="2025-10-15", edtf="2025-06"),
    eg("Sales will be lower than we forecast in ⟦June⟧.", date="2025-10-15", edtf="2025-06"),
    eg("The book tells of its life prior to being closed on ⟦March 15⟧.", date="2025-12-15", edtf="2025-03-15"),
    no("The desk is open 24/7/365; it saved 1000s of homes."),
    no("They met Jan-Michael at Mar-a-Lago."),
)

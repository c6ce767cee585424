"""Days and months: full, partial and numeric dates, and the ranges between them."""

from claims.extractors import _calendar as calendar
from claims.extractors._dates import DAY, MONTH, TO, YEAR, Fields, fields, numeric, reference, resolve, spanned
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count: "5 May 2025 visitors"
_W = "((WEEKDAY | WEEKDAYABBR STOP?) COMMA?)"
_MARK = "(HYPHEN | STROKE)?"
_NO_COUNT = "(?! HYPHEN? (PERCENT | POINT | UNIT | TIMEUNIT | CURNAME | SCALE))"
_DMY = f"({_W} THE?)? {DAY} (OF THE?)? {_MARK} {MONTH} ({_MARK} {YEAR})?"
_MDY = f"{_W}? {MONTH} {_MARK} COMMA? THE? {DAY} {_NO_COUNT} ({_MARK} {YEAR})?"
_YMD = f"YEAR {_MARK} MONTH {_MARK} {DAY} {_NO_COUNT}"
_DATE = f"({_DMY} | {_MDY} | {_YMD} | NUMDATE)"
_MONTH = f"RELWORD? {MONTH} {_MARK} {YEAR}?"
_STROKE = "(SLASH | SLASHFRACTION)"
_JOINS = ("RANGE", "UNTIL", "AND")


def _day(match: Match) -> Timex | None:
    found = fields(match, match.start, match.stop)
    last = match.stop - 1
    if match.has(match.start - 1, "IN") and match.has(last, "NUM") and match.has(match.stop, "PLURAL"):
        return None  # "In May 20 people"
    return resolve(found, match)


def _month(match: Match) -> Timex | None:
    return resolve(fields(match, match.start, match.stop), match)


def _listed_month(match: Match) -> Timex | None:
    """As in "March" of "March and April 2024": the year is the last one's."""
    at = match.stop
    while not match.has(at, "YEAR"):
        at += 1
    found = fields(match, match.start, match.stop)
    found.year = fields(match, at, at + 1).year
    return resolve(found, match)


def _bare_month(match: Match) -> Timex | None:
    """A month alone: after a preposition ("in May", "in the May vote", but no "march on"), or in a list of months."""
    before = match.start - 1
    listed = match.has(before, "AND", "OR", "COMMA", "HYPHEN") and match.has(before - 1, "MONTH", "YEAR")
    if match.has(before, "THE", "POSSDET") and not match.has(match.stop, "PREP"):
        before -= 1
    return _month(match) if listed or match.has(before, "PREP", "FUTURE", "PAST") else None


def _range(match: Match) -> Timex | None:
    """Two ends: the join is the middle-most place of its type, so that "2025-09-27" and "Sat-27" keep their hyphens."""
    joins = [at for at in range(match.start + 1, match.stop - 1) if match.has(at, *_JOINS)]
    middle = (match.start + match.stop - 1) / 2
    for at in sorted(joins, key=lambda place: (match.has(place, "HYPHEN"), abs(place - middle))):
        low, high = fields(match, match.start, at), fields(match, at + 1, match.stop)
        if (low.month or high.month) and (low.day or low.month) and (high.day or high.month):
            return spanned(match, low, high)
    return None


def _two_days(match: Match) -> Timex | None:
    """As in "3 and 4 June": one mention where the days follow each other."""
    days = [at for at in match.all("DAY") if not match.has(at, "YEAR")]
    at = match.find("AND", "OR")
    if at is None or len(days) != 2:  # noqa: PLR2004 - a pair
        return None
    low, high = fields(match, match.start, at), fields(match, at + 1, match.stop)
    return spanned(match, low, high) if (low.day or 0) + 1 == high.day else None


def _listed_day(match: Match) -> Timex | None:
    """As in "3" in "3, 7 and 9 June 2025": the month is the last one's."""
    at = match.stop
    while not match.has(at, "MONTH"):
        at += 1
    stop = at + 1
    while match.has(stop, "COMMA", "OF", "IN") and not match.has(stop, "YEAR"):
        stop += 1
    rest = fields(match, at, stop + 1 if match.has(stop, "YEAR", "RELYEAR") else at + 1)
    return resolve(
        Fields(rest.year, rest.month, fields(match, match.start, match.stop).day, None, rest.year_step), match
    )


def _month_day(word: str) -> Fields | None:
    """Month and day of "11/20", and of "22/04", where the first can be no month; None where it is no date at all."""
    first, second = (int(part) for part in word.split("/"))
    if first > calendar.MONTHS:
        first, second = second, first
    if not 1 <= first <= calendar.MONTHS or not 1 <= second <= calendar.month_length(0, first):
        return None
    return Fields(month=first, day=second)


def _stroke(match: Match) -> Timex | None:
    """As in "11/20" where a date is due; the weekday or "next" before it as in any date."""
    found, stated = _month_day(match.word(match.stop - 1)), fields(match, match.start, match.stop - 1)
    if found is None:
        return None
    found.weekday, found.step = stated.weekday, stated.step
    return resolve(found, match)


def _listed_stroke(match: Match) -> Timex | None:
    """The second and later ones of "on 11/20, 11/22 or 11/25"."""
    at = match.start - 1
    while match.has(at, "COMMA", "AND", "OR", "SLASH", "SLASHFRACTION"):
        at -= 1
    return _stroke(match) if match.has(at, "ON", "BY", "SINCE", "UNTIL") else None


def _stroke_range(match: Match) -> Timex | None:
    """As in "from 10/1 to 11/7"."""
    low, last = _month_day(match.word(match.start)), match.stop - 1
    high = numeric(match.word(last), reference(match)) if match.has(last, "NUMDATE") else _month_day(match.word(last))
    return spanned(match, low, high) if low and high else None


def _document_day(match: Match) -> Timex | None:
    """As in "on the 18th": of the document's month."""
    return _day_alone(match) if match.has(match.start - 2, "ON") else None


def _day_alone(match: Match) -> Timex | None:
    """As in "Tuesday the eleventh", "the 21st of this month": the month is the document's, or the nearest that fits."""
    found, at = fields(match, match.start, match.stop), reference(match)
    if found.day is None:
        return None
    if at is None:
        return Timex("", relative=True)
    unit = match.find("RELUNIT")
    step, name = match.meaning(unit, "RELUNIT").split() if unit is not None else ("0", "month")
    if name != "month":
        return None
    for shift in (int(step),) if unit is not None else (0, -1, 1):
        month = calendar.unit_of(at, "month", shift)
        found.year, found.month = (int(month.edtf[:4]), int(month.edtf[5:7])) if month else (at.year, at.month)
        made = resolve(found, match)
        if made and not made.problem:
            return Timex(made.edtf, relative=True, start=made.start, end=made.end)
    return Timex("", relative=True)


RULES = (
    Rule("day", f"({_DMY} | {_MDY} | {_YMD})", _day, _FIRM),
    Rule("day_numeric", f"{_W}? NUMDATE", _day, _FIRM),
    Rule("day_of_our_lord", f"{DAY} TIMEUNIT OF {MONTH} COMMA? (IN? THE? YEAROFLORD (YEAR | NUM&WORDS))", _day, _FIRM),
    Rule("day_range", f"{_DATE} COMMA? {TO} ({_DATE} | {_MONTH})", _range, _FIRM),
    Rule("day_range", f"{_W}? {DAY} {TO} {_DMY}", _range, _FIRM),
    Rule("day_range", f"{_MDY} {TO} THE? {DAY} {_NO_COUNT} ({YEAR})?", _range, _FIRM),
    Rule(
        "day_between",
        f"(?<= BETWEEN) ({_DATE} AND THE? ({_DATE} | {DAY} {_NO_COUNT} {YEAR}?) | {DAY} AND {_DMY})",
        _range,
        _FIRM,
    ),
    Rule("two_days", f"({_MDY} (AND | OR) THE? {DAY} {_NO_COUNT} {YEAR}? | {DAY} (AND | OR) {_DMY})", _two_days, _FIRM),
    Rule("listed_day", f"{DAY} (?= (COMMA {DAY})* COMMA? (AND | OR) {DAY} OF? MONTH)", _listed_day, _FIRM),
    Rule("month_range", f"{_MONTH} {TO} ({_DATE} | {_MONTH})", _range, _FIRM),
    Rule("month_between", f"(?<= BETWEEN) {_MONTH} AND ({_DATE} | {_MONTH})", _range, _FIRM),
    Rule("month", f"{MONTH} {_MARK} {YEAR}", _month, _FIRM),
    Rule(
        "month_listed",
        f"{MONTH} (?= (COMMA {MONTH})* COMMA? (AND | OR) {MONTH} (COMMA? OF? YEAR))",
        _listed_month,
        _FIRM,
    ),
    Rule("month_stated", "RELWORD MONTH", _month, _FIRM),
    Rule("month_alone", "MONTH", _bare_month),
    Rule("day_stroke", f"(?<= ON | BY | SINCE | UNTIL | FROM | BEFORE | AFTER) {_STROKE}", _stroke, _FIRM),
    Rule("day_stroke", f"({_W} | RELWORD) {_STROKE}", _stroke, _FIRM),
    Rule("day_stroke_listed", f"(?<= COMMA | AND | OR) {_STROKE}", _listed_stroke, _FIRM),
    Rule(
        "day_stroke_range", f"(?<= BETWEEN | FROM) {_STROKE} (RANGE | AND) ({_STROKE} | NUMDATE)", _stroke_range, _FIRM
    ),
    Rule("day_stroke_range", f"{_STROKE} RANGE NUMDATE", _stroke_range, _FIRM),
    Rule("weekday_and_day", f"{_W} THE? (ORDDIGITS&DAY | ORD&DAY) (?! WORD)", _day_alone),
    Rule("day_of_document", "(?<= THE) ORDDIGITS&DAY (?= PUNCT-HYPHEN | CONJ | AUX | $)", _document_day, 1),
    Rule("day_of_month", "(ORDDIGITS&DAY | ORD&DAY) (TIMEUNIT? OF)? RELUNIT", _day_alone),
)
EXAMPLES = (
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
    eg("It ran from ⟦Dec. 28, 2024 – Jan. 3, 2025⟧.", edtf="2024-12-28/2025-01-03"),
    eg("The summer of ⟦June-August 1992⟧ was warm.", edtf="1992-06/1992-08"),
    eg("It opened in ⟦June 2016⟧.", edtf="2016-06", date_start="2016-06-01", date_end="2016-06-30"),
    eg("In ⟦November⟧, the board approved it.", date="2008-03-27", edtf="2007-11", relative="true"),
    eg("⟦Last July⟧ it rained, and ⟦this April⟧ too.", date="2015-10-02", edtf="2015-07", relative="true"),
    eg(
        "It opened on ⟦February twenty second⟧, not on the ⟦thirty first of May⟧.", date="2025-10-15", edtf="2025-02-22"
    ),
    eg("She was born on ⟦March twenty five nineteen eighty six⟧.", edtf="1986-03-25"),
    eg("It sailed on ⟦6 April seventeen hundred thirty three⟧.", edtf="1733-04-06"),
    eg("In ⟦May⟧ twenty people left, after a twenty second delay.", date="2025-10-15", edtf="2025-05"),
    eg("It fell in ⟦March⟧ and ⟦April 2024⟧.", date="2025-10-15", edtf="2024-03", relative="false"),
    eg("The period is ⟦10/1-11/2/2017⟧.", edtf="2017-10-01/2017-11-02"),
    eg("It was signed on ⟦5/13/2025⟧.", edtf="2025-05-13"),
    eg("It was signed on ⟦13.05.2025⟧ and posted on ⟦2025-05-14⟧.", edtf="2025-05-13"),
    eg("It was signed on ⟦30 February 2025⟧.", edtf="", problem="2025-02 has 28 days, not 30"),
    eg("We met on ⟦Monday 27 September 2025⟧.", problem="2025-09-27 is a Saturday, not a Monday"),
    eg("We met on ⟦27 September⟧.", edtf="", relative="true"),
    no("They may march in a pair."),
    no("The shares rose 1/2 point."),
)

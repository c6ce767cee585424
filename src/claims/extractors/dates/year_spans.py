"""Spans of years: "2010-19", "between 1990 and 2000", "2016/17"."""

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import CENTURY, FIRST_GROUP, LIKELY, MEASURING, TO, completed, number_at
from claims.grammar import Match, Rule, eg
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count ("1939-45 homes")
_NO_YEAR = 3000


def _span(match: Match) -> Timex | None:
    """As in "2024-2028", "1939-45", "1936–7", "2005-9", "between 1939 and 1945"; "2015-12" and "2015-3" are months."""
    low, high = number_at(match, match.start), number_at(match, match.stop - 1)
    measured = match.has(match.stop, *MEASURING) and not match.has(match.stop, "PREP")  # "1990 to 2000 in most towns"
    if low is None or high is None or measured or high >= _NO_YEAR or CENTURY <= high < FIRST_GROUP:
        return None
    led = match.has(match.start - 1, "PREP") and not match.has(match.start - 1, "FROM")
    if high < CENTURY and led and match.find("TO") is not None:
        return None  # "from 40 in 1990 to 95 last year"
    if high < CENTURY:
        hyphen, digits = match.find("HYPHEN") is not None, match.word(match.stop - 1)
        full = completed(low, digits)
        if full <= low:
            return calendar.month(low, high) if hyphen and high <= calendar.MONTHS else None
        high = full
    counted = match.has(match.stop, "COUNTED") and not _are_years(match, low, high)
    before = match.start - 1
    over = match.has(before, "OVER") and low in LIKELY and high in LIKELY  # "averaged 2% over 2010-19"
    limited = match.has(before, "QUANT", "COMPARE") and not (over or match.has(before, "LEVEL"))  # "above 1850-1900"
    hedged = match.has(before, "APPROX") and not match.has(before, "DATEPREP")  # "circa 1750–60"
    voted = match.has(before, "VOTEWORD")  # "voted 1650 to 1714 against it"
    if counted or limited or hedged or voted or match.has(before, "THAN", "CURSIGN"):
        return None
    return calendar.interval(calendar.year(low), calendar.year(high))


def _span_between(match: Match) -> Timex | None:
    """As in "between 1990 and 2000", "between the years of 1990 and 2000"."""
    return _span(match) if _between(match) else None


def _between(match: Match) -> bool:
    at = match.start - 1
    at -= match.has(at, "OF") and match.has(at - 1, "YEARWORD")
    at -= match.has(at, "YEARWORD")
    at -= match.has(at, "THE")
    return match.has(at, "BETWEEN")


def _are_years(match: Match, low: int, high: int) -> bool:
    """As in "between 2000 and 2018 deaths fell", "From 2000 to 2018 deaths fell": hardly so many deaths."""
    opens = match.has(match.start - 1, "FROM") and (match.start == 1 or match.has(match.start - 2, "COMMA"))
    return (opens or _between(match)) and low in LIKELY and high in LIKELY


def span_at(match: Match, at: int) -> Timex:
    """As in "2024/25", one token."""
    low, high = match.lower(at).split("/")
    first, last = int(low), completed(int(low), high)
    last += 0 if last >= first else 10 ** len(high)
    return calendar.interval(calendar.year(first), calendar.year(last))


def short_span(match: Match, at: int) -> Timex | None:
    """As in "1990-91", whose first year is at the place: None where the second is not the year after."""
    first, second = number_at(match, at) or 0, match.word(at + 2)
    last = completed(first, second)
    return calendar.interval(calendar.year(first), calendar.year(last)) if last == first + 1 else None


def _span_token(match: Match) -> Timex:
    return span_at(match, match.start)


def _spans(match: Match) -> Timex | None:
    """As in "2016-17 to 2020-21", "2016/17 to 2020/21", "between 2011-2012 and 2014-15", "between 2001/02 and 2006":
    from the first year to the last.
    """
    if match.find("AND") is not None and not _between(match):
        return None
    hyphenated = match.has(match.stop - 2, "HYPHEN", "DASH")
    first, last = _one_span(match, match.start), _one_span(match, match.stop - (_OF_SPAN if hyphenated else 1))
    if not first or not last or first.start >= last.start:
        return None
    return calendar.interval(*(calendar.year(int(edge[:4])) for edge in (first.start, last.end)))


def _one_span(match: Match, at: int) -> Timex | None:
    """The two years in a row that begin at a place: "2016/17", "2016-17", "2016-2017", None where they are none; or the
    year alone.
    """
    if match.has(at, "YEARSPAN"):
        return span_at(match, at)
    if at + 1 >= match.stop or not match.has(at + 1, "HYPHEN", "DASH"):
        year = number_at(match, at)
        return None if year is None else calendar.year(year)
    low, high = number_at(match, at) or 0, number_at(match, at + 2)
    if match.has(at + 2, "YEAR"):
        return calendar.interval(calendar.year(low), calendar.year(low + 1)) if high == low + 1 else None
    return short_span(match, at)


_NUM = "NUM&DIGITS"
_SHORT_SPAN, _OF_SPAN = f"YEAR&DIGITS (HYPHEN | DASH) {_NUM}&INT-YEAR-GROUPED", 3  # "2016-17", and its places
_TWO_YEARS = f"(YEARSPAN | {_SHORT_SPAN} | YEAR&DIGITS (HYPHEN | DASH) YEAR&DIGITS)"
_ONE_YEAR = f"YEAR&DIGITS (?! (HYPHEN | DASH) {_NUM})"
_BETWEEN = "(?<= BETWEEN | YEARWORD | OF)"
RULES = (
    Rule(
        "years", f"YEAR {TO} (YEAR | {_NUM}&DAY | {_NUM}-DECIMAL-GROUPED-SCALED-YEAR) (?! HYPHEN {_NUM})", _span, _FIRM
    ),
    Rule("years", f"{_BETWEEN} YEAR AND YEAR", _span_between, _FIRM),
    Rule(
        "year_spans", f"{_TWO_YEARS} {TO} ({_TWO_YEARS} | {_ONE_YEAR}) | {_ONE_YEAR} {TO} {_TWO_YEARS}", _spans, _FIRM
    ),
    Rule(
        "year_spans",
        f"{_BETWEEN} ({_TWO_YEARS} AND ({_TWO_YEARS} | {_ONE_YEAR}) | {_ONE_YEAR} AND {_TWO_YEARS})",
        _spans,
        _FIRM,
    ),
    Rule("years_stroke", "YEARSPAN", _span_token, _FIRM),
)
EXAMPLES = (
    eg("Inflation averaged 2.1% over ⟦2010-19⟧; it sold over 1900-2000 homes.", edtf="2010/2019"),
    eg("Between ⟦2001/2 and 2006⟧ it rose; from ⟦2010 to 2012-13⟧ it fell.", edtf="2001/2006"),
    eg("It fell in ⟦2005-9⟧ and between ⟦1995-8⟧; ⟦2015-3⟧ was dry.", edtf="2005/2009"),
    eg("The plan (⟦2024-2028⟧) was signed.", edtf="2024/2028"),
    eg("It grew from ⟦2013 to 2023⟧.", edtf="2013/2023"),
    eg("For the years between ⟦2011-2012 and 2014-15⟧ it fell.", edtf="2011/2015"),
    eg("It grew between ⟦1990 and 2000⟧ in most towns.", edtf="1990/2000"),
    eg("It was made in ⟦1939-45⟧, and fell in ⟦1936-7⟧, ⟦1947–9⟧ and ⟦1949/50⟧.", edtf="1939/1945"),
    eg("It fell between the years of ⟦1990 and 2000⟧, and between the years ⟦2001 and 2004⟧.", edtf="1990/2000"),
    eg("Between ⟦2000 and 2018⟧ deaths fell.", edtf="2000/2018"),
    eg("From ⟦2010 to 2015⟧ students left.", edtf="2010/2015"),
    eg("The year ⟦2024/25⟧ was dry.", edtf="2024/2025"),
    eg("It fell in the five years (⟦2016-17 to 2020-21⟧) and rose from ⟦2021/22 to 2023/24⟧.", edtf="2016/2021"),
)

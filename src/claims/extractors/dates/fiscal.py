"""Fiscal years: "fiscal 2025", "financial year 2024/25", "FY2024-25", "FY 74"; and calendar years named in that way."""

import re
from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import year_spans
from claims.extractors.dates._fields import SHORT_END, fields, full_year, number_at, resolve, short_year
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_NAMING = f"(YEARSPAN | YEAR (RANGE YEAR | {SHORT_END})?)"
_BEHIND = f"{_NAMING} FISCALYEAR&PHRASE (?! YEAR | YEARSPAN)"
FISCAL = f"(FISCALYEAR YEARWORD? {_NAMING} | {_BEHIND})"
GLUED = re.compile(r"(?P<head>\d*)(?P<letters>[^\W\d]+)(?P<tail>\d*)")
LENGTHS = frozenset({2, 4})  # digits of a year
_FIRM = 10
_CALENDAR = "calendar"  # meaning of the FISCALYEAR words that mean no fiscal year at all
_NAMED = "fiscal year"


def stated(match: Match) -> Timex | None:
    """As in "fiscal 2025", "financial year 2024/25": the label is kept, the bounds are not known; but a calendar year
    is the year itself.
    """
    last = match.stop - 1
    if match.has(match.start, "ALNUM"):
        made = glued(match, match.word(match.start))
    elif match.has(last, "YEARSPAN"):
        made = year_spans.span_at(match, last)
    else:
        named = match.all("YEAR")
        made = resolve(fields(match, named[0], named[0] + 1), match) if named else None
    high = number_at(match, last) if made and match.find("RANGE", "STROKE") is not None else None
    if made and high is not None:
        low = int(made.edtf)
        if match.has(match.start, "ALNUM") and (high - low - 1) % 100:
            return None  # "FY2024 - 30 new shops"
        made = calendar.interval(made, calendar.year(high if high > low else low - low % 100 + high))
    return made and _labelled(match, made)


def named(match: Match) -> Timex | None:
    """As in "fiscal 2025", "the 2025 fiscal year": the words stand before the year or behind it."""
    return _behind(match) if match.has(match.stop - 1, "FISCALYEAR") else stated(match)


def _behind(match: Match) -> Timex | None:
    """As in "2017 fiscal year", "2019/20 school year", "2016 to the 2017 tax years", but not "2017 year ending"."""
    at, words = match.stop - 1, match.word(match.stop - 1).casefold()
    made = stated(Match(match.seq, match.start, at))
    if made is None or not words.endswith(("year", "years") if match.find("RANGE") else "year"):
        return None
    plain = match.meaning(at, "FISCALYEAR") == _CALENDAR
    return made if plain else replace(made, part=_NAMED, start="", end="")


def _labelled(match: Match, made: Timex) -> Timex:
    """The year, or the years, with the label; where a fiscal year begins is not said."""
    return made if _is_calendar(match) else replace(made, part=_NAMED, start="", end="")


def _is_calendar(match: Match) -> bool:
    letters = match.word(match.start).rstrip("0123456789")
    return match.seq.lexicon.entry(letters).get("FISCALYEAR") == _CALENDAR


def glued(match: Match, word: str) -> Timex | None:
    """As in "FY2025", "FY25": the letters are the lexicon's, the digits a year."""
    found = GLUED.fullmatch(word)
    if found is None or found["head"] or "FISCALYEAR" not in match.seq.lexicon.entry(found["letters"]):
        return None
    return calendar.year(full_year(found["tail"])) if len(found["tail"]) in LENGTHS else None


def _short(match: Match) -> Timex | None:
    """As in "FY 74", "FY'24": the year that two digits mean in this document."""
    glued_to = match.has(match.stop, "RANGE", "STROKE", "PERCENT", "UNIT", "PLURAL", "CURNAME")
    year = None if glued_to else short_year(match.word(match.stop - 1), match)
    return None if year is None else _labelled(match, calendar.year(year))


RULES = (
    Rule("fiscal", FISCAL, named, _FIRM),
    Rule("fiscal", "YEAR RANGE THE YEAR FISCALYEAR&PHRASE", _behind, _FIRM),
    Rule("fiscal_short", "FISCALYEAR&UPPER APOSTROPHE? NUM&DIGITS&INT-YEAR-GROUPED", _short, _FIRM),
    Rule("fiscal_glued", "ALNUM (RANGE | STROKE) NUM&DIGITS&INT", stated, _FIRM + 1),
)
EXAMPLES = (
    eg("The budget of ⟦fiscal 2025⟧ grew, as in ⟦FY2024⟧.", edtf="2025", date_part="fiscal year"),
    eg("It fell from 12 in ⟦fiscal 2024⟧ to 40; ⟦fiscal 2024-25⟧ was bad.", edtf="2024"),
    eg("It grew in the ⟦calendar year 2008⟧.", edtf="2008", date_part="", date_end="2008-12-31"),
    eg("Yields of ⟦FY 74⟧ fell, and ⟦FY'24⟧ was dry.", date="2025-10-15", edtf="1974", date_part="fiscal year"),
    eg("It rose in the ⟦2025 fiscal year⟧ and the ⟦2023/24 school year⟧.", edtf="2025", date_part="fiscal year"),
    eg("It rose from the ⟦2016 to the 2017 fiscal years⟧; by ⟦2016⟧ financial years had changed.", edtf="2016/2017"),
    no("The FY 740 line is shut."),
)

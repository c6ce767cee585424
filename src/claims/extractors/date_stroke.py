"""Days in figures alone, where only the place tells that they are days: "on 11/20", "10/1 to 11/7", "on 20161125"."""

from claims.extractors import _calendar as calendar
from claims.extractors._dates import WEEKDAY, Fields, fields, numeric, reference, resolve, spanned
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_STROKE = "(SLASH | SLASHFRACTION)"


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


RULES = (
    Rule("day_stroke", f"(?<= ON | BY | SINCE | UNTIL | FROM | BEFORE | AFTER) {_STROKE}", _stroke, _FIRM),
    Rule("day_stroke", f"({WEEKDAY} | RELWORD) {_STROKE}", _stroke, _FIRM),
    Rule("day_stroke_listed", f"(?<= COMMA | AND | OR) {_STROKE}", _listed_stroke, _FIRM),
    Rule(
        "day_stroke_range", f"(?<= BETWEEN | FROM) {_STROKE} (RANGE | AND) ({_STROKE} | NUMDATE)", _stroke_range, _FIRM
    ),
    Rule("day_stroke_range", f"{_STROKE} RANGE NUMDATE", _stroke_range, _FIRM),
)
EXAMPLES = (
    eg("The period is ⟦10/1-11/2/2017⟧.", edtf="2017-10-01/2017-11-02"),
    no("The shares rose 1/2 point."),
)

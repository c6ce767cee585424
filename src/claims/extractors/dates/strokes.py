"""Days in figures alone, where only the place tells that they are days: "on 11/20", "10/1 to 11/7", "on 20161125"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import (
    MINUS,
    MONTH,
    WEEKDAY,
    YEAR,
    Fields,
    fields,
    numeric,
    reference,
    resolve,
    spanned,
)
from claims.extractors.dates.absolute import DATED
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_STROKE = "(SLASH | SLASHFRACTION)"
_LONGEST_LIST = 40  # places
_DIGITS, _YEARS = 8, range(1900, 2100)


def _month_day(word: str) -> Fields | None:
    """Month and day of "11/20", and of "22/04", where the first can be no month; None where it is no date at all."""
    first, second = (int(part) for part in word.lstrip(MINUS).split("/"))
    if first > calendar.MONTHS:
        first, second = second, first
    if not 1 <= first <= calendar.MONTHS or not 1 <= second <= calendar.month_length(0, first):
        return None
    return Fields(month=first, day=second)


def _stroke(match: Match) -> Timex | None:
    """As in "11/20" where a date is due; the weekday or "next" before it as in any date."""
    found, stated = _month_day(match.lower(match.stop - 1)), fields(match, match.start, match.stop - 1)
    if found is None:
        return None
    found.weekday, found.step = stated.weekday, stated.step if stated.weekday is None else None
    return resolve(found, match)


def _night(match: Match) -> Timex | None:
    """As in "the night of 9/10 November": two days that follow each other."""
    low, high = (int(day) for day in match.lower(match.start).lstrip(MINUS).split("/"))
    if low + 1 != high:
        return None
    named = fields(match, match.start + 1, match.stop)
    return spanned(match, replace(named, day=low), replace(named, day=high))


def _listed_stroke(match: Match) -> Timex | None:
    """The second and later ones of "on 5/20, 5/23 or 5/27"."""
    at = match.start - 1
    while match.has(at, "COMMA", "AND", "OR", "SLASH", "SLASHFRACTION") and match.start - at < _LONGEST_LIST:
        at -= 1
    return _stroke(match) if match.has(at, "ON", "BY", "SINCE", "UNTIL") else None


def _stroke_range(match: Match) -> Timex | None:
    """As in "from 4/3 to 6/9"."""
    low, last = _month_day(match.lower(match.start)), match.stop - 1
    high = numeric(match.word(last), reference(match)) if match.has(last, "NUMDATE") else _month_day(match.lower(last))
    return spanned(match, low, high) if low and high else None


def _bare_range(match: Match) -> Timex | None:
    """As in "10/1-11/7", of which one is no fraction ("1/2-3/4 inch"), and the days do not run backwards."""
    low, high = _month_day(match.lower(match.start)), _month_day(match.lower(match.stop - 1))
    fractions = len(match.all("SLASHFRACTION")) > 1
    if fractions or low is None or high is None or (low.month, low.day) >= (high.month, high.day):
        return None
    return spanned(match, low, high)


def _compact(match: Match) -> Timex | None:
    """As in "20161125", ISO 8601 basic format: eight digits that are a day of these centuries, in no name or number."""
    word = match.word(match.start)
    if len(word) != _DIGITS or not word.isdecimal() or int(word[:4]) not in _YEARS:
        return None
    before = match.start - 1
    named = match.has(before, "WORD") and not match.has(before, "ADV", "PREP", "ED", "VERB", "AUX", "DATEPREP")
    if named or match.has(before, "CAP", "LABEL", "LABEL_NOUN", "HASH", "HYPHEN", "CURSIGN", "CURCODE", "EQUALS"):
        return None
    made = calendar.day(int(word[:4]), int(word[4:6]), int(word[6:]))
    return None if made.problem else made


def _dotted(match: Match) -> Timex | None:
    """As in "on 25.11.16", "on 2016.11.25": figures that can be a day, and hardly a version ("on 3.10.12")."""
    first, *rest = (len(part) for part in match.word(match.start).split("."))
    if first not in {2, 4} or rest != [2, 2]:
        return None
    made = resolve(numeric(match.word(match.start), reference(match)), match)
    return None if made is None or made.problem else made


_DUE = "(?<= ON | BY | SINCE | UNTIL | FROM | BEFORE | AFTER)"
# No day: "by 1/4 point", "by 3/4 of them", "from 1/2 to 1/4 percent".
_PART = "(PERCENT | POINT | SHAREPOINT | UNIT | TIMEUNIT | CURNAME | CURSUB)"
_NO_PART = f"(?! OF | A? HYPHEN? {_PART} | TO (SLASHFRACTION | NUM) HYPHEN? {_PART})"
_ALONE = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | $)"
RULES = (
    Rule("day_stroke", f"{_DUE} {_STROKE} {_NO_PART}", _stroke, _FIRM),
    Rule("day_stroke", f"(RELWORD? {WEEKDAY} | RELWORD) {_STROKE}", _stroke, _FIRM),
    Rule("day_stroke", "^ SLASH $", _stroke, _FIRM),
    Rule("two_days", f"{_STROKE} {MONTH} {YEAR}?", _night, _FIRM),
    Rule("day_stroke_listed", f"{_STROKE} (?= (COMMA | AND | OR) {DATED})", _stroke, _FIRM),
    Rule("day_stroke_listed", f"(?<= COMMA | AND | OR) {_STROKE}", _listed_stroke, _FIRM),
    Rule(
        "day_stroke_range",
        f"(?<= BETWEEN | FROM) {_STROKE} (RANGE | AND) ({_STROKE} | NUMDATE) {_NO_PART}",
        _stroke_range,
        _FIRM,
    ),
    Rule("day_stroke_range", f"{_STROKE} RANGE NUMDATE", _stroke_range, _FIRM),
    Rule("day_stroke_range", f"{_STROKE} RANGE {_STROKE} {_ALONE}", _bare_range, _FIRM),
    Rule("day_compact", f"NUM&DIGITS&INT-YEAR-DAY-GROUPED {_ALONE}", _compact, _FIRM),
    Rule("day_dotted", f"(?<= ON) DOTTED {_ALONE}", _dotted, _FIRM),
)
EXAMPLES = (
    no("It ran from 0⁄0 to the end."),
    eg("It was shut ⟦4/3-6/9/2019⟧.", edtf="2019-04-03/2019-06-09"),
    eg("We meet ⟦11/20⟧, ⟦12 November⟧ or ⟦next Friday 11/21⟧.", date="2025-10-15", edtf="2025-11-20"),
    eg("It was open on ⟦2/29⟧ and is shut ⟦10/1-11/7⟧.", date="2025-10-15", edtf="2024-02-29", relative="true"),
    eg("It was signed on ⟦25.11.16⟧ and sealed on ⟦2016.11.27⟧.", edtf="2016-11-25"),
    eg("It was signed on ⟦20161125⟧.", edtf="2016-11-25", relative="false"),
    eg("On the night of ⟦9/10 November 1938⟧ it burned.", edtf="1938-11-09/1938-11-10"),
    no("Of build 20161125 little is known."),
    no("The shares rose 1/2 point, and boards are 1/2-3/4 inch."),
    no("It cut rates by 1/4 percentage point, then by 3/4 of a point and from 1/2 to 1/4 percent."),
    no("Order 20161125, serial 20161125, part 20161131 and 20161125 units run on 2.0.1 and 3.10.12 since 3.11.0."),
)

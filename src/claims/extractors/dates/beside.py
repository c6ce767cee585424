"""Days, weeks and weekends told by a date beside them: "day after Christmas", "week before 5 May", "Easter weekend"."""

from dataclasses import replace
from datetime import date, timedelta

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import periods
from claims.extractors.dates._fields import MONTH, YEAR, number_at, reference
from claims.extractors.dates._points import NAMED, point
from claims.extractors.dates._tense import tense
from claims.extractors.dates.absolute import DATED
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_LENGTHS = {7: "month", 4: "year"}  # characters of an EDTF month and of a year
_MONDAY, _FRIDAY, _SATURDAY = 0, 4, 5
_LAST_WEEKEND = "-1 weekend"  # how the lexicon puts what may also be the last one of a month
_FIRST_DAY = "1-1"
_SEASON = timedelta(days=31)  # from the first holiday that "and New Year" belongs to
_COUNTED = ("ORD", "ORDDIGITS", "EVERY", "EACH", "NUM")


def _beside(match: Match) -> Timex | None:
    """As in "day after Thanksgiving", "week before 5 May 2024", "year before 2015"; a week is the seven days next to
    the day.
    """
    unit = match.meaning(match.start, "TIMEUNIT")
    if match.has(match.start, "PLURAL") or match.has(match.start - 1, *_COUNTED):
        return None
    back = match.has(match.start + 1, "BEFORE")
    named = point(Match(match.seq, match.start + 2 + match.has(match.start + 2, "THE"), match.stop))
    if named is None or not named.start:
        return named
    if unit == _LENGTHS.get(len(named.edtf)):
        made = calendar.unit_of(date.fromisoformat(named.start), unit, -1 if back else 1)
        return made and replace(made, relative=named.relative)
    length = {"day": _DAY, "week": _WEEK}.get(unit)
    if length is None or len(named.edtf) in _LENGTHS:
        return None
    low = date.fromisoformat(named.start) - length if back else date.fromisoformat(named.end) + _DAY
    made = calendar.on(low)
    if length != _DAY:
        made = calendar.interval(made, calendar.on(low + length - _DAY))
    return replace(made, relative=named.relative)


def _weekday_beside(match: Match) -> Timex | None:
    """As in "Sunday after Easter", "Friday before 5 May 2024"."""
    named = point(Match(match.seq, match.start + 2 + match.has(match.start + 2, "THE"), match.stop))
    if named is None or not named.start:
        return named
    step = -1 if match.has(match.start + 1, "BEFORE") else 2
    found = calendar.weekday(date.fromisoformat(named.start), int(match.meaning(match.start, "WEEKDAY")), step)
    return replace(calendar.on(found), relative=named.relative)


def _saturday(at: date) -> date:
    """The Saturday of the weekend nearest to a day: that of Monday and Tuesday lies behind them."""
    return at - timedelta(days=(at.weekday() - _SATURDAY) % 7 - (7 if 1 < at.weekday() < _SATURDAY else 0))


def _weekend_of(match: Match) -> Timex | None:
    """As in "weekend of 4 May", "weekend after Easter"."""
    if match.has(match.stop, "RANGE"):
        return None  # "weekend of May 4-5": the days say it
    named = point(Match(match.seq, match.start + 2 + match.has(match.start + 2, "THE"), match.stop))
    if named is None or not named.start:
        return named
    low = date.fromisoformat(named.start)
    if match.has(match.start + 1, "BEFORE"):
        low = calendar.weekday(low, _SATURDAY, -1)
    elif match.has(match.start + 1, "AFTER"):
        low = calendar.weekday(low, _SATURDAY, 2)
    else:
        low = _saturday(low)
    return replace(calendar.interval(calendar.on(low), calendar.on(low + _DAY)), relative=named.relative)


def _nth_weekend(match: Match) -> Timex | None:
    """As in "first weekend of May", "last weekend in June": told by its Saturday."""
    of = next(at for at in range(match.start, match.stop) if match.has(at, "OF", "IN"))
    whole = periods.base(match, of + 1 + match.has(of + 1, "THE"), match.stop)
    unit = match.meaning(match.start, "RELUNIT")
    if whole is None or not whole.start or unit not in {"", _LAST_WEEKEND}:
        return whole if whole and not whole.start else None
    which = -1 if unit or match.has(match.start, "ENDWORD") else number_at(match, match.start)
    low = calendar.nth_weekday(whole, _SATURDAY, which or 0)
    if low is None:
        return None
    return replace(calendar.interval(calendar.on(low), calendar.on(low + _DAY)), relative=whole.relative)


def _holiday_weekend(match: Match) -> Timex | None:
    """As in "Easter weekend", "Labor Day weekend 2021", "the Thanksgiving holiday weekend last year": with the holiday
    itself where it makes the weekend longer.
    """
    at = match.find("HOLIDAY")
    year, step, today = match.find("YEAR"), match.find("RELYEAR"), reference(match)
    if at is None:
        return None
    named = point(Match(match.seq, match.start, match.find("LONGWORD", "WEEKENDWORD") or match.stop))
    if year is not None:
        named = calendar.on(calendar.holiday(int(match.word(year)), match.meaning(at, "HOLIDAY")))
    elif step is not None and today is not None:
        of = today.year + int(match.meaning(step, "RELUNIT").split()[0])
        named = replace(calendar.on(calendar.holiday(of, match.meaning(at, "HOLIDAY"))), relative=True)
    if named is None or not named.start:
        return named
    day = date.fromisoformat(named.start)
    low = min(day, _saturday(day)) if day.weekday() == _FRIDAY else _saturday(day)
    high = max(day, _saturday(day) + _DAY) if day.weekday() == _MONDAY else _saturday(day) + _DAY
    return replace(calendar.interval(calendar.on(low), calendar.on(high)), relative=named.relative)


def _to_new_year(match: Match) -> Timex | None:
    """As in "the Christmas-New Year break", "between Christmas and New Year": from the one to the other."""
    join = match.find("HYPHEN", "DASH", "STROKE", "AND", "TO") or match.stop
    named = point(Match(match.seq, match.start, join))
    if not match.has(match.stop - 1, "NEWYEAR") and match.meaning(match.stop - 1, "HOLIDAY") != _FIRST_DAY:
        return None
    if named is None or not named.start:
        return named
    low = date.fromisoformat(named.start)
    high = date(low.year + 1, 1, 1)
    made = calendar.interval(named, calendar.on(high)) if high - low <= _SEASON else None
    return made and replace(made, relative=True)


def _holiday_week(match: Match) -> Timex | None:
    """As in "Thanksgiving week": from Monday to Sunday."""
    if match.meaning(match.stop - 1, "TIMEUNIT") != "week" or match.has(match.stop - 1, "PLURAL"):
        return None
    named = point(Match(match.seq, match.start, match.stop - 1))
    if named is None or not named.start:
        return named
    low = calendar.weekday(date.fromisoformat(named.start), _MONDAY, 0)
    return replace(calendar.interval(calendar.on(low), calendar.on(low + _WEEK - _DAY)), relative=named.relative)


def _weekend(match: Match) -> Timex | None:
    """As in "over the weekend": the latest one, with a verb of the future the next."""
    today = reference(match)
    led = match.has(match.start - 2, "PREP") and not match.has(match.start - 2, "OF", "LIKE")
    if not led and not match.has(match.stop, "POSS"):  # "the weekend's storms"
        return None
    if today is None:
        return Timex("", relative=True)
    ahead = (_SATURDAY - today.weekday()) % 7
    when = tense(match) or match.has(match.start - 2, "BY", "UNTIL", "BEFORE")
    made = calendar.unit_of(today, "weekend", 0 if ahead == 0 or when > 0 else -1)
    return made and replace(made, relative=True)


_WHOLE = f"({MONTH} {YEAR}? | RELUNIT | TIMEUNIT | YEAR)"
_POINT = f"(THE? ({DATED} | {NAMED}))"
RULES = (
    Rule("day_beside", f"TIMEUNIT (BEFORE | AFTER) {_POINT}", _beside, _FIRM),
    Rule("day_beside", f"TIMEUNIT (BEFORE | AFTER) ({MONTH} {YEAR}? | YEAR)", _beside, _FIRM),
    Rule("weekday_beside", f"WEEKDAY (BEFORE | AFTER) THE? ({DATED} | HOLIDAY YEAR?)", _weekday_beside, _FIRM),
    Rule("weekend_nth", f"(ORD | ORDDIGITS | ENDWORD) WEEKENDWORD (OF | IN) THE? {_WHOLE}", _nth_weekend, _FIRM),
    Rule("weekend_nth", f"RELUNIT (OF | IN) THE? {_WHOLE}", _nth_weekend, _FIRM),
    Rule("weekend_of", f"WEEKENDWORD (OF | BEFORE | AFTER) {_POINT}", _weekend_of, _FIRM),
    Rule(
        "weekend_of_holiday",
        "RELWORD? HOLIDAY YEAR? LONGWORD? WEEKENDWORD (OF? YEAR | COMMA? (OF | IN)? RELYEAR)?",
        _holiday_weekend,
        _FIRM + 1,
    ),
    Rule(
        "to_new_year",
        "HOLIDAY ((HYPHEN | DASH | STROKE | TO) (NEWYEAR | HOLIDAY) | AND NEWYEAR) | (?<= BETWEEN) HOLIDAY AND HOLIDAY",
        _to_new_year,
        _FIRM + 1,
    ),
    Rule("week_of_holiday", "HOLIDAY TIMEUNIT (?! HYPHEN)", _holiday_week, _FIRM + 1),
    Rule("weekend", "(?<= THE) WEEKENDWORD (?! WORD-VERB-ADV)", _weekend),
)
EXAMPLES = (
    eg("They meet the ⟦day before Thanksgiving 2024⟧.", edtf="2024-11-27", relative="false"),
    eg("It sank on ⟦Easter weekend last year⟧.", date="2025-10-15", edtf="2024-03-30/2024-03-31", relative="true"),
    eg("The ⟦day after Christmas⟧ is busy.", date="2025-10-15", edtf="2025-12-26", relative="true"),
    eg("In the ⟦week after 5 May 2024⟧ it rained.", edtf="2024-05-06/2024-05-12"),
    eg("They left on the ⟦Sunday after Easter 2024⟧.", edtf="2024-04-07"),
    eg("They came on the ⟦Friday before 5 May 2024⟧.", edtf="2024-05-03"),
    eg("It was founded in the ⟦year before 1914⟧.", edtf="1913", date_end="1913-12-31"),
    eg("It snowed on the ⟦weekend of 4 May 2024⟧.", edtf="2024-05-04/2024-05-05"),
    eg("⟦Labor Day weekend 2023⟧ was hot.", edtf="2023-09-02/2023-09-04"),
    eg("Some died on ⟦Easter weekend last year⟧.", date="2025-10-15", edtf="2024-03-30/2024-03-31"),
    eg("It rained on the ⟦Labor Day holiday weekend⟧.", date="2025-10-15", edtf="2025-08-30/2025-09-01"),
    eg("They meet in the ⟦Christmas-New Year⟧ break.", date="2025-11-15", edtf="2025-12-25/2026-01-01"),
    eg("It is shut between ⟦Christmas and New Year⟧.", date="2025-11-15", edtf="2025-12-25/2026-01-01"),
    eg("They fear the ⟦weekend⟧'s storms.", date="2025-10-15", edtf="2025-10-11/2025-10-12"),
    eg(
        "It snowed on the ⟦first weekend of May 2024⟧, not the ⟦last weekend in June⟧.",
        date="2025-10-15",
        edtf="2024-05-04/2024-05-05",
    ),
    eg("It snowed over the ⟦weekend⟧.", date="2025-10-15", edtf="2025-10-11/2025-10-12", relative="true"),
    eg("It will snow at the ⟦weekend⟧.", date="2025-10-15", edtf="2025-10-18/2025-10-19"),
    eg("It may thaw by the ⟦weekend⟧.", date="2025-10-15", edtf="2025-10-18/2025-10-19"),
    no("The day after the flood, and the week before the vote, the weekend shifts of weekend staff were long."),
)

"""Days of the week: "Wednesday", "last Monday", "Tuesday of next week", "first Monday of July", "two Fridays ago"."""

from dataclasses import replace
from datetime import date, timedelta

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import periods
from claims.extractors.dates._fields import MONTH, YEAR, number_at, reference
from claims.extractors.dates._tense import tense
from claims.extractors.dates.relative import day_part
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_UNKNOWN = Timex("", relative=True)
_NAMES = ("WEEKDAY", "WEEKDAYABBR")
_EACH = ("EVERY", "EACH")
_LONGEST_LIST = 12  # places
_MOST_WEEKS = 520  # that anyone counts back in weekdays
_NO_NAME = "DET PREP CONJ PRON AUX PUNCT MONTH WEEKDAY UPPER PARTWORD TIMEZONE DAYPART".split()
_JOINS = ("OR", "AND", "COMMA")


def weekday(match: Match) -> Timex | None:
    """As in "Wednesday", "last Monday", "Sunday evening", "Tuesday of next week", "next week Mon". News tells of the
    latest such day, unless the verb is of the future. "Every Monday" is no date.
    """
    each = match.start - 1 - match.has(match.start - 1, "ORD", "ORDDIGITS", "TIMEADJ")  # "every other Monday"
    if match.has(each, *_EACH) or (match.has(match.stop, "OF", "IN") and match.has(match.stop + 1, *_EACH)):
        return None
    if match.find("RELWORD", "RELUNIT") is None and (_is_any(match) or _is_name(match)):
        return None
    return _seen_from(match, match.find("RELUNIT"), match.find("RELWORD"))


def _is_any(match: Match) -> bool:
    """Whether it is a day of its sort: "on a wet Thursday"; "at a Monday meeting" and "into a wall Monday" are of the
    one just past.
    """
    at = match.start - 1 - (match.has(match.start - 1, "WORD") and not match.has(match.start - 1, "A"))
    sort = match.has(at - 1, "ON", "BEFORM") or not at
    return sort and match.has(at, "A") and at < match.start - 1 and not match.has(match.stop, "WORD")


def _is_name(match: Match) -> bool:
    """Whether it stands between a first and a last name, or opens that of a paper: "Kwame Tuesday Hill", "the Sunday
    Post".
    """
    if match.has(match.start - 1, "THE") and match.has(match.stop, "CAP") and not match.has(match.stop, *_NO_NAME):
        return True
    around = (match.start - 1, match.stop)
    return match.start > 0 and all(match.has(at, "CAP") and not match.has(at, *_NO_NAME) for at in around)


def _in_part(match: Match) -> Timex | None:
    """As in "late on Tuesday", "early Monday morning"; "the late Tuesday show" is no time."""
    first = match.start + 1
    while match.has(first, "ON", "THE"):
        first += 1
    found = None if match.has(match.start - 1, "DET") else weekday(Match(match.seq, first, match.stop))
    return found and replace(found, part=found.part or match.meaning(match.start, "PARTWORD").split()[0])


def _seen_from(match: Match, week: int | None, word: int | None) -> Timex | None:
    """The day that the match names, of the week at place `week`, or as the word at place `word` says."""
    at, today = match.find(*_NAMES), reference(match)
    part = day_part(match)
    if at is None or (week is not None and match.meaning(week, "RELUNIT").split()[1] != "week"):
        return None
    if today is None:
        return replace(_UNKNOWN, part=part)
    number = int(match.meaning(at, *_NAMES))
    if week is not None:
        step = int(match.meaning(week, "RELUNIT").split()[0])
        found = calendar.weekday(today + timedelta(weeks=step), number, 0)
    elif word is not None:
        found = calendar.weekday(today, number, int(match.meaning(word, "RELWORD")))
    else:
        found = _nearest(today, number, tense(match))
        if match.has(at - 1, "AND", "OR") and match.has(at - 2, "WEEKDAY"):  # "rain on Thursday and Friday"
            other = _nearest(today, int(match.meaning(at - 2, "WEEKDAY")), tense(match))
            found = other + timedelta(days=(number - other.weekday()) % 7)
    return replace(calendar.on(found), part=part, relative=True)


def _nearest(today: date, number: int, when: int) -> date:
    """The latest such weekday up to today, or with a verb of the future the first from today on."""
    ahead = (number - today.weekday()) % 7
    return today + timedelta(days=ahead if when > 0 or ahead == 0 else ahead - 7)


def _listed(match: Match) -> Timex | None:
    """As in "Tuesday" of "next Monday or Tuesday", "Tue" of "next week Mon or Tue": of the week of the first."""
    at = match.start - 1
    while match.has(at, *_NAMES, *_JOINS) and match.start - at < _LONGEST_LIST:
        at -= 1
    if match.has(at, "RELUNIT"):
        return _seen_from(match, at, None)
    return _seen_from(match, None, at) if match.has(at, "RELWORD") else None


def _after_next(match: Match) -> Timex | None:
    """As in "Monday before last", "Friday after next": a week beyond the last or the next one."""
    at, today = match.find("WEEKDAY") or match.start, reference(match)
    step = int(match.meaning(match.stop - 1, "RELWORD"))
    if (step < 0) != match.has(match.stop - 2, "BEFORE") or abs(step) != 1:
        return None
    if today is None:
        return _UNKNOWN
    found = calendar.weekday(today, int(match.meaning(at, "WEEKDAY")), step) + timedelta(weeks=step)
    return replace(calendar.on(found), relative=True)


def _range(match: Match) -> Timex | None:
    """As in "from Thursday to Sunday": the first as ever, the second the next such day after it; "Monday to Friday last
    week": both of that week.
    """
    join = match.find("RANGE") or match.stop
    week = match.find("RELUNIT")
    low = _seen_from(Match(match.seq, match.start, join), week, Match(match.seq, match.start, join).find("RELWORD"))
    if low is None or not low.edtf:
        return low
    first = date.fromisoformat(low.edtf)
    second = calendar.weekday(first, int(match.meaning(match.all("WEEKDAY")[-1], "WEEKDAY")), 2)
    return calendar.interval(low, calendar.on(second))


def _nth(match: Match) -> Timex | None:
    """As in "first Monday of July", "last Friday in March 2020", "second Sunday of the month"."""
    at = match.find("WEEKDAY") or match.start
    of = next(place for place in range(at, match.stop) if match.has(place, "OF", "IN"))
    whole = periods.base(match, of + 1 + match.has(of + 1, "THE"), match.stop)
    which = -1 if match.has(match.start, "ENDWORD") else number_at(match, match.start)
    if whole is None or which is None:
        return None
    if not whole.start:
        return replace(whole, part=periods.words(match, match.start, of))
    number = int(match.meaning(at, "WEEKDAY"))
    found = calendar.nth_weekday(whole, number, which)
    if found is None:
        return Timex("", relative=whole.relative, problem=f"{whole.edtf} has no {calendar.WEEKDAYS[number]} {which}")
    return replace(calendar.on(found), relative=whole.relative)


def _weeks_off(match: Match) -> Timex | None:
    """As in "Monday week", which is a week after the coming Monday; "two Fridays ago", the second to last one."""
    at, today = match.find("WEEKDAY", "WEEKDAYS", "RELDAY") or match.start, reference(match)
    back = match.has(match.stop - 1, "AGO")
    weeks = {"week": 1, "fortnight": 2}.get(match.meaning(match.stop - 1, "TIMEUNIT"))
    count = number_at(match, match.start) if back else weeks
    if not count or count > _MOST_WEEKS:
        return None
    if today is None:
        return _UNKNOWN
    if match.has(at, "RELDAY"):
        days = int(match.meaning(at, "RELDAY").split()[0])
        return replace(calendar.on(today + timedelta(days=days, weeks=count)), relative=True)
    number = int(match.meaning(at, "WEEKDAY", "WEEKDAYS"))
    if back:
        found = calendar.weekday(today, number, -1) - timedelta(weeks=count - 1)
    else:
        found = _nearest(today, number, 1) + timedelta(weeks=count)
    return replace(calendar.on(found), relative=True)


_WHOLE = f"({MONTH} {YEAR}? | RELUNIT | TIMEUNIT | YEAR)"
RULES = (
    Rule("weekday", "RELWORD? WEEKDAY DAYPART?", weekday),
    Rule("weekday_part", "PARTWORD-PARTNOUN (ON THE?)? RELWORD? WEEKDAY DAYPART?", _in_part, _FIRM),
    Rule("weekday", "RELUNIT (HYPHEN | ON | COMMA)? WEEKDAY DAYPART?", weekday),
    Rule("weekday", "WEEKDAY DAYPART? (OF | IN)? THE? RELUNIT", weekday),
    Rule("weekday", "RELUNIT WEEKDAYABBR", weekday, _FIRM),
    Rule("weekday", "WEEKDAY RELWORD (?= PUNCT-HYPHEN | AND | $)", weekday),  # "Monday last"
    Rule("weekday_after_next", "WEEKDAY (BEFORE | AFTER) RELWORD (?= PUNCT-HYPHEN | AND | $)", _after_next, _FIRM),
    Rule("weekday_listed", "(?<= OR | AND | COMMA) (WEEKDAY DAYPART? | WEEKDAYABBR)", _listed, 1),
    Rule("weekday_range", "RELWORD? WEEKDAY RANGE WEEKDAY ((OF | IN)? RELUNIT)?", _range, _FIRM),
    Rule("weekday_nth", f"(ORD | ORDDIGITS | ENDWORD) WEEKDAY (OF | IN) THE? {_WHOLE}", _nth, _FIRM),
    Rule("weekday_weeks_off", "NUM WEEKDAYS AGO", _weeks_off, _FIRM),
    Rule("weekday_weeks_off", "(WEEKDAY | RELDAY) TIMEUNIT (?= PUNCT-HYPHEN-RANGE | $)", _weeks_off),
)
EXAMPLES = (
    eg("The index may fall on ⟦Monday⟧.", date="2025-10-15", edtf="2025-10-20"),
    eg("A bus crashed into a wall ⟦Saturday⟧.", date="2023-03-15", edtf="2023-03-11"),
    eg("She spoke on ⟦Wednesday⟧.", date="2025-07-06", edtf="2025-07-02"),
    eg("She turns 38 on ⟦Tuesday⟧.", date="2025-07-06", edtf="2025-07-08"),
    eg("She will speak on ⟦Wednesday⟧.", date="2025-07-06", edtf="2025-07-09"),
    eg("The shop is shut until ⟦Tuesday night⟧, and the sale is on ⟦Friday⟧.", date="2025-07-06", edtf="2025-07-08"),
    eg("They left ⟦late on Tuesday⟧, not ⟦early last Monday⟧.", date="2025-10-15", edtf="2025-10-14", date_part="late"),
    eg("They travel to Leem on ⟦Wednesday⟧.", date="2025-07-06", edtf="2025-07-09"),
    eg("It is shut until further notice, and not before ⟦Wednesday⟧.", date="2025-07-06", edtf="2025-07-09"),
    eg("The undersigned must hear of it before the ⟦second Friday in April⟧.", date="2025-03-06", edtf="2025-04-11"),
    no("The Sunday Post wrote of the Monday Night Club."),
    no("Ada Tuesday Hill came on a wet Thursday."),
    no("They meet every fourth Sunday, every Monday and each second Tuesday."),
    eg("Rain is forecast until at least ⟦Tuesday⟧.", date="2025-07-06", edtf="2025-07-08"),
    eg("It was shut until ⟦Tuesday⟧.", date="2025-07-06", edtf="2025-07-01"),
    eg("The final is on ⟦Monday night⟧.", edtf="", date_part="night", relative="true"),
    eg("We meet ⟦next week Tue⟧.", date="2025-10-15", edtf="2025-10-21"),
    eg("We meet ⟦Tuesday of next week⟧ or ⟦last Friday⟧.", date="2025-10-15", edtf="2025-10-21"),
    eg("It runs from ⟦Monday to Thursday next week⟧.", date="2025-10-15", edtf="2025-10-20/2025-10-23"),
    eg("Polls opened on the ⟦first Monday of July⟧.", date="2025-10-15", edtf="2025-07-07", relative="true"),
    eg("It closed on the ⟦last Friday in March 2020⟧.", edtf="2020-03-27", relative="false"),
    eg("Clocks go back on the ⟦4th Sunday of the month⟧.", date="2025-10-15", edtf="2025-10-26"),
    eg("Rent was raised ⟦two Fridays ago⟧.", date="2025-10-15", edtf="2025-10-03", relative="true"),
    eg("The strike starts on ⟦Monday week⟧.", date="2025-10-15", edtf="2025-10-27"),
    eg("It was ⟦Monday last⟧, not the ⟦Friday before last⟧.", date="2025-10-15", edtf="2025-10-13"),
    eg("We meet on the ⟦Friday after next⟧, or ⟦tomorrow week⟧.", date="2025-10-15", edtf="2025-10-31"),
    no("It airs on Mondays, but on five Mondays it did not."),
    no("It airs every Monday, and on the first Friday of each month."),
)

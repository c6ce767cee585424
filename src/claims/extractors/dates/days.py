"""Days named by their number alone: "on the 18th", "21st of this month", "Tuesday the eleventh", "3rd to the 7th"."""

from dataclasses import replace
from datetime import date

from claims.extractors._in_text import in_text
from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import TO, WEEKDAY, Fields, fields, number_at, reference, resolve
from claims.extractors.dates._tense import tense
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_DAY = "(ORDDIGITS&DAY | ORD&DAY)"
_HERE = (0, -1, 1)
_AHEAD = 5  # places
_SURE = 5  # "on the third" is as often of a thing told before
_MONTH, _FULL = 7, 10  # characters, ISO 8601
_FAR = tuple(sign * step for step in range(2, calendar.MONTHS + 1) for sign in (1, -1))  # nearest first


def _month(match: Match) -> int | None:
    """Which month the words name, counted from the document's: 1 for "of next month"; 0 where they name none."""
    at = match.find("RELUNIT")
    step, name = match.meaning(at, "RELUNIT").split() if at is not None else ("0", "month")
    return int(step) if name == "month" else None


def _in_month(match: Match, found: Fields, shift: int) -> Timex | None:
    """The day of the month so many on from the document's; the weekday, if any, must fit."""
    today = reference(match)
    month = calendar.unit_of(today, "month", shift) if today else None
    if month is None:
        return None
    made = resolve(replace(found, year=int(month.edtf[:4]), month=int(month.edtf[5:7])), match)
    return replace(made, relative=True) if made and not made.problem else None


def _day(match: Match) -> Timex | None:
    """As in "Tuesday the eleventh", "21st of this month", "Friday 31": of the month named, or the nearest that fits."""
    found, shift = fields(match, match.start, match.stop), _month(match)
    unit = match.find("TIMEUNIT")
    if found.day is None or shift is None or (unit is not None and match.meaning(unit, "TIMEUNIT") != "day"):
        return None  # "the first business day of next month" may be its third day
    last = match.stop - 1
    rank = (
        match.has(last, "ORD") and match.has(last - 2, "COMMA") and match.has(match.stop, "PREP", "TO", "SINCE", "NUM")
    )
    if rank and not match.has(last, "ORDDIGITS"):
        return None  # "on Thursday, the first since 2019"
    if match.find("RELUNIT") is not None:
        months: tuple[int, ...] = (shift,)
    else:
        ahead = tuple(step for step in _HERE + _FAR if step >= 0) if tense(match) > 0 else ()
        months = ahead + _HERE + (_FAR if found.weekday is not None else ())
    tried = (_in_month(match, found, month) for month in months)
    return next((made for made in tried if made), Timex("", relative=True))


def _document_day(match: Match) -> Timex | None:
    """As in "on the 18th", "on the night of the 18th": of the document's month, or where the story is of another day,
    of that one's or the next; but not "on the 1st and 15th of each month".
    """
    ahead = range(match.stop, match.stop + _AHEAD)
    each = any(match.has(at, "EACH", "EVERY") for at in ahead)
    part = match.has(match.start - 2, "OF") and match.has(match.start - 3, "DAYPART")
    if each or not (part or match.has(match.start - 2, "ON")):
        return None
    return _day_of_story(match) or _day(match)


def _spelled_day(match: Match) -> Timex | None:
    """As in "they are back on the ninth": a small one only of what is to come; in a text of golf or of floors none."""
    day = number_at(match, match.start)
    if day is None or day == 1 or (day < _SURE and tense(match) <= 0):
        return None
    return None if in_text(match, "SERIALNOUN") else _document_day(match)


def _day_of_story(match: Match) -> Timex | None:
    """As in "5 April 1815 … on the 12th it was gone": the first such day from the one that the paragraph told last."""
    named, day = match.seq.story.named, number_at(match, match.start)
    told = match.seq.story.told or (named.value.start if named and isinstance(named.value, Timex) else "")
    if len(told) != _FULL or not day or told[:_MONTH] == match.reference[:_MONTH] or tense(match) >= 0:
        return None
    then = date.fromisoformat(told)
    month = calendar.unit_of(then, "month", int(day < then.day))
    made = resolve(Fields(year=int(month.edtf[:4]), month=int(month.edtf[5:]), day=day), match) if month else None
    return made if made and not made.problem else None


def _told_month(match: Match) -> Timex | None:
    """As in "3 May 2019 … on the 27th of that month": of the month of the last date that the paragraph names."""
    named, day = match.seq.story.named, number_at(match, match.start)
    value = named.value if named is not None else None
    that = match.find("TOLDMONTH", "THAT", "SAMEWORD") is not None
    if not day or (match.find("TOLDMONTH") is None and match.meaning(match.stop - 1, "TIMEUNIT") != "month"):
        return None
    if not isinstance(value, Timex) or value.start[:_MONTH] != value.end[:_MONTH] or not value.start:
        return Timex("", relative=True) if that else None
    made = resolve(Fields(year=int(value.start[:4]), month=int(value.start[5:_MONTH]), day=day), match)
    return replace(made, relative=value.relative) if made and not made.problem else None


def _range(match: Match) -> Timex | None:
    """As in "from the 3rd to the 7th", "4-23 of next month": of the month named, or the document's."""
    shift, days = _month(match), [number_at(match, at) for at in match.all("DAY")]
    if shift is None or len(days) != 2 or None in days:  # noqa: PLR2004 - two ends
        return None
    low, high = (_in_month(match, Fields(day=day), shift) for day in days)
    if low is None or high is None:
        return Timex("", relative=True)
    made = calendar.interval(low, high)
    return None if made.problem else made


RULES = (
    Rule("weekday_and_day", f"{WEEKDAY} THE? {_DAY} (?! WORD)", _day),
    Rule(
        "weekday_and_day",
        "(?<= ON | BY | SINCE | UNTIL | FROM | OR) (WEEKDAY | WEEKDAYABBR) NUM&DIGITS&INT&DAY"
        " (?= PUNCT-HYPHEN-RANGE | CONJ | $)",
        _day,
        1,
    ),
    Rule(
        "day_of_document", "(?<= THE) ORDDIGITS&DAY (?= PUNCT-HYPHEN | CONJ | AUX | PRON | THE | $)", _document_day, 1
    ),
    Rule(
        "day_of_document",
        "(?<= THE) ORD&DAY (?= STOP | COMMA | SEMI | QUOTE | CLOSE | CONJ | PRON | $)",
        _spelled_day,
        1,
    ),
    Rule("day_of_month", f"{_DAY} (TIMEUNIT? OF)? RELUNIT", _day),
    Rule("day_of_told_month", f"{_DAY} OF (TOLDMONTH | (THAT | THE) SAMEWORD? TIMEUNIT-PLURAL)", _told_month),
    Rule("days_of_month", f"{_DAY} {TO} THE? {_DAY} ((OF | IN)? RELUNIT)", _range, _FIRM),
    Rule("days_of_month", f"NUM&DIGITS&INT&DAY {TO} NUM&DIGITS&INT&DAY (OF | IN) RELUNIT", _range, _FIRM),
    Rule("days_of_document", f"(?<= THE) {_DAY} {TO} THE {_DAY} (?= PUNCT-HYPHEN | CONJ | AUX | $)", _range, 1),
)
EXAMPLES = (
    eg("Rents have fallen from a peak in ⟦November⟧.", date="2023-08-03", edtf="2022-11"),
    eg("It goes on view ⟦October 12⟧.", date="2024-02-21", edtf="2024-10-12"),
    eg("It has been shut since ⟦7 October⟧.", date="2025-10-01", edtf="2024-10-07", relative="true"),
    eg("Agreed at last, the deal ends on ⟦31 December⟧.", date="2025-10-01", edtf="2025-12-31", relative="true"),
    eg("The truce, which began at sea, holds until ⟦15 March⟧.", date="2025-10-01", edtf="2026-03-15"),
    eg("It said the dam would open in ⟦June⟧.", date="2025-03-01", edtf="2025-06"),
    eg("She said on ⟦Monday⟧ it would have shut in ⟦June⟧.", date="2025-03-05", edtf="2025-03-03"),
    eg("They met on ⟦28 May 1990⟧. It would sail on ⟦9 July⟧.", date="2025-03-05", edtf="1990-05-28"),
    eg("It guided for sales of £5m in the ⟦July-September⟧ period.", date="2025-06-05", edtf="2025-07/2025-09"),
    eg("It will pass on ⟦22 March⟧ and ⟦19 June⟧.", date="2025-01-02", edtf="2025-03-22"),
    eg("We meet on ⟦Tuesday the eleventh⟧.", date="2025-10-15", edtf="2025-11-11", relative="true"),
    eg(
        "It is due on ⟦Friday 31⟧, on the ⟦18th⟧ and on the ⟦22nd of next month⟧.", date="2025-10-15", edtf="2025-10-31"
    ),
    eg("On the ⟦20th⟧ he leaves for Rome.", date="2025-10-15", edtf="2025-10-20"),
    eg("They met on ⟦Thursday⟧, the first since ⟦2019⟧.", date="2025-10-15", edtf="2025-10-09"),
    eg("It burned on the night of the ⟦10th⟧.", date="2025-10-15", edtf="2025-10-10"),
    eg("It burst on ⟦5 April 1815⟧. On the ⟦12th⟧ it was gone.", date="2025-10-15", edtf="1815-04-05"),
    eg("They sailed on ⟦12 May⟧. At noon on the ⟦14th⟧ the guns opened.", date="2025-10-15", edtf="2025-05-12"),
    eg("They will play on ⟦Sat 13th⟧.", date="2025-10-15", edtf="2025-12-13"),
    eg("The fair runs from the ⟦3rd to the 7th⟧.", date="2025-10-15", edtf="2025-10-03/2025-10-07"),
    eg("The shop shuts from ⟦4-23 of next month⟧.", date="2025-10-15", edtf="2025-11-04/2025-11-23"),
    eg("They met on ⟦3 May 2019⟧, and on the ⟦27th of the same month⟧ they wed.", edtf="2019-05-03"),
    eg("On the ⟦10th of that month⟧ they wed.", edtf=""),
    eg("They are back on the ⟦ninth⟧, and will sail on the ⟦twenty-first⟧.", date="2025-10-05", edtf="2025-10-09"),
    no("He missed a putt on the ninth. She birdied the last hole."),
    no("They signed on the third."),
    no("Pay falls on the 1st and 15th of each month, and rent by the 3rd of the month."),
    no("The 31 people on the 18th floor left."),
)

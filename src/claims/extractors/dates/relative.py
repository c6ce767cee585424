"""Dates that count from the document's: "today", "last year", "this summer", "Thanksgiving"."""

from dataclasses import replace
from datetime import date, timedelta

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import number_at, reference
from claims.extractors.dates._story import of_release, told_from, year_beside
from claims.extractors.dates._tense import tense
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_UNKNOWN = Timex("", relative=True)
_YEARLY = frozenset({"year", "fiscal_year"})
_SUMMER = 7  # the month from which "the new year" is the next
_OWN = frozenset(f"{step} {name}" for step in (-1, 1) for name in ("day", "week", "month", "year", "decade"))


def unit(match: Match, at: int) -> Timex | None:
    """As in "last year", "this month", "next decade" at a place."""
    if match.has(at, "NEWYEAR"):
        return _new_year(match, at)
    step, name = match.meaning(at, "RELUNIT").split()
    onward = match.has(at - 1, "THE") and not match.has(at - 2, "PREP") and tense(match) < 0
    told = match.has(at, "ANAPHOR") or (onward and int(step) > 0)  # "the next month he left"
    return _stepped(match, name, int(step), told=told)


def _new_year(match: Match, at: int) -> Timex | None:
    """As in "the new year", which is the coming one from summer on, this one until then; "a new year" is any, "the New
    Year address" a name.
    """
    noun = match.has(at + 1, "WORD", "HYPHEN") and not match.has(at + 1, "VERB", "VERBED", "ED", "ADV", "PREP", "AUX")
    if noun or not match.has(at - 1, "THE"):
        return None
    today = reference(match)
    if today is None:
        return _UNKNOWN
    made = calendar.unit_of(today, "year", int(today.month >= _SUMMER))
    return made and replace(made, relative=True)


def _stepped(match: Match, name: str, step: int, *, told: bool) -> Timex | None:
    """The unit so many steps from the document's; or, where it may count from what was `told` before ("the previous
    year", "the day after"), from the last date named, and unknown where that is or the story goes on without.
    """
    if told and name in _YEARLY:
        beside = year_beside(match, step)
        if beside is not None:
            return beside
    anchor, today = told_from(match, name) if told else None, reference(match)
    if anchor is not None:
        today = date.fromisoformat(anchor) if anchor else None
    elif told and _tells_on(match, step):
        return _UNKNOWN
    elif told:
        today = of_release(match, name) or today
    if today is None:
        return _UNKNOWN
    made = calendar.unit_of(today, name, step)
    return replace(made, relative=True) if made else None


def _tells_on(match: Match, step: int) -> bool:
    """Whether "the following year", "the next day" go on with a story."""
    return step > 0 and tense(match) <= 0


def _elided(match: Match) -> Timex | None:
    """As in "this year and | NEXT", "last month and | THIS": of the unit just named; "THIS and next year"."""
    other = match.start - 2 if match.has(match.start - 1, "AND", "OR") else match.stop + 1
    if not match.has(other, "RELUNIT") or match.has(other, "ANAPHOR"):
        return None
    step, (told, name) = match.meaning(match.start, "RELWORD"), match.meaning(other, "RELUNIT").split()
    return None if step == told else _stepped(match, name, int(step), told=False)


def _told(match: Match) -> Timex | None:
    """As in "the year before", "the day after", with nothing behind them that they count from."""
    name = match.meaning(match.start, "TIMEUNIT", "QUARTERWORD")
    if name not in calendar.LENGTHS or match.has(match.start, "PLURAL"):
        return None
    return _stepped(match, name, -1 if match.has(match.stop - 1, "BEFORE") else 1, told=True)


def _same(match: Match) -> Timex | None:
    """As in "the same quarter of 2023": the month or quarter named last, of another year."""
    named, name = match.seq.story.named, match.meaning(match.start + 1, "TIMEUNIT", "QUARTERWORD")
    start, end = (named.value.start, named.value.end) if named and isinstance(named.value, Timex) else ("", "")
    year = number_at(match, match.stop - 1)
    if not start or not year or name not in {"month", "quarter"}:
        return None
    whole = calendar.unit_of(date.fromisoformat(start), name, 0)
    if whole is None or whole.end != end:
        return None
    return calendar.unit_of(date(year, int(start[5:7]), 1), name, 0)


def _unit(match: Match) -> Timex | None:
    """As in "last year"; but "the last year of the war" and "his last month" are told by the war and by him, and "over
    the last decade" is ten years; a firm's "its last quarter" is one of all.
    """
    told = match.has(match.start - 1, "THE", "POSSDET") and match.has(match.stop, "OF")
    own = match.has(match.start - 1, "POSSDET") and match.meaning(match.start, "RELUNIT") in _OWN
    return None if told or own or is_length(match) else unit(match, match.start)


def is_length(match: Match) -> bool:
    """Whether "the last decade", "the next decade" is ten years up to the document's date or from it."""
    return match.has(match.start, "PASTUNIT") and match.has(match.start - 2, "OVER", "FOR", "WITHIN")


def day(match: Match) -> Timex | None:
    """As in "today", "yesterday evening"."""
    step, _, part = match.meaning(match.start, "RELDAY").partition(" ")
    if match.has(match.start, "ANAPHOR"):
        made = _stepped(match, "day", int(step), told=True)
        return made and replace(made, part=part or day_part(match))
    return _moved(match, int(step), part or day_part(match))


def _day_in_part(match: Match) -> Timex | None:
    """As in "late yesterday", "early the next day"; "the late today show" and "he was late today" are no times."""
    if match.has(match.start - 1, "DET", "BEFORM"):
        return None
    found = day(Match(match.seq, match.start + 1 + match.has(match.start + 1, "THE"), match.stop))
    return found and replace(found, part=found.part or match.meaning(match.start, "PARTWORD").split()[0])


def day_part(match: Match) -> str:
    """The part of the day that the match names, or nothing."""
    at = match.find("DAYPART")
    return "" if at is None else match.meaning(at, "DAYPART")


def _moved(match: Match, days: int, part: str) -> Timex | None:
    today = reference(match)
    if today is None:
        return replace(_UNKNOWN, part=part)
    return replace(calendar.on(today + timedelta(days=days)), part=part, relative=True)


def holiday(match: Match) -> Timex | None:
    """A holiday of a year, stated or nearest; not inside a longer name, nor beside the date it glosses."""
    at = match.find("HOLIDAY")
    beside = match.has(match.start - 1, "COMMA", "OPEN") and match.has(match.start - 2, "YEAR", "DAY", "MONTH")
    gloss = beside and match.find("YEAR") is None
    things = match.has(match.stop, "PLURAL") and not match.has(match.start - 1, "PREP")  # "Easter eggs"
    each = match.has(match.start - 1, "EVERY", "EACH", "ORD", "ORDDIGITS")  # "every Christmas", "the first Earth Day"
    other = each or (match.has(match.start - 1, "DET") and match.has(match.start - 1, "QUANT"))  # "on any Sunday"
    if at is None or gloss or things or other or _named(match, match.start - 1) or _named(match, match.stop):
        return None
    rule = match.meaning(at, "HOLIDAY")
    year = match.find("YEAR")
    if year is not None:
        return calendar.on(calendar.holiday(number_at(match, year) or 1, rule))
    today = reference(match)
    if today is None:
        return _UNKNOWN
    relative, word = match.find("RELYEAR"), match.find("RELWORD")
    if relative is not None:
        of = today.year + int(match.meaning(relative, "RELUNIT").split()[0])
    else:
        of = _holiday_year(today, rule, None if word is None else int(match.meaning(word, "RELWORD")), tense(match))
    return replace(calendar.on(calendar.holiday(of, rule)), part=day_part(match), relative=True)


def _holiday_time(match: Match) -> Timex | None:
    """As in "over the Christmas period": told by the holiday."""
    return holiday(Match(match.seq, match.start, match.stop)) if match.has(match.start - 2, "PREP") else None


def _named(match: Match, at: int) -> bool:
    """Whether a place belongs to a longer name ("Easter Island"), rather than just opening the sentence."""
    return match.has(at, "CAP") and match.has(at, "WORD") and not match.has(at, "VERB", "ADV")


def _holiday_year(today: date, rule: str, step: int | None, when: int) -> int:
    this = calendar.holiday(today.year, rule)
    if step is None:
        return calendar.nearest_year(today, this.month, this.day, when)
    if step < 0:
        return today.year if this < today else today.year - 1
    return today.year + 1 if step > 0 and this <= today else today.year


_BEFORE = "PREP | NUM | PLURAL | VERB | ED | VERBED | COMMA"  # before "this and next year"
RULES = (
    Rule("relative_unit", "RELUNIT-ANAPHOR (?! HYPHEN TIMEUNIT)", _unit),
    Rule(
        "relative_unit", "(?<! EVERY | QUANT&DET) RELUNIT&ANAPHOR (?! HYPHEN TIMEUNIT)", _unit
    ),  # "in any previous year"
    Rule("relative_elided", "(?<= AND | OR) RELWORD (?! TO | BUT) (?= PUNCT-HYPHEN | CONJ | PREP | $)", _elided),
    Rule("relative_elided", f"(?<= {_BEFORE}) RELWORD (?= (AND | OR) RELUNIT)", _elided),
    Rule("same_unit", "SAMEWORD (TIMEUNIT | QUARTERWORD) OF YEAR", _same, 10),
    Rule("relative_told", "(?<= THE) (TIMEUNIT | QUARTERWORD) (BEFORE | AFTER) (?= PUNCT-HYPHEN | AND | $)", _told),
    Rule("relative_day", "RELDAY DAYPART?", day),
    Rule("relative_day_part", "PARTWORD-PARTNOUN THE? RELDAY DAYPART?", _day_in_part, 10),
    Rule("holiday", "(?<= THE) HOLIDAY LONGWORD? HOLIDAYTIME (?! WORD-VERB-ADV)", _holiday_time, 10),
    Rule("holiday", "RELWORD? HOLIDAY COMMA? (OF | IN)? (YEAR | RELYEAR)", holiday, 10),
    Rule("holiday", "RELWORD? HOLIDAY DAYPART? (?! WORD-VERB-ADV-PLURAL-PAST-ED-ING-PREP | POSS)", holiday, 10),
)
EXAMPLES = (
    eg("It is shut over the ⟦Christmas period⟧; a Christmas season came.", date="2025-11-15", edtf="2025-12-25"),
    eg(
        "It rained ⟦last year⟧, and more in ⟦2020⟧.",
        date="2025-10-15",
        edtf="2024",
        relative="true",
        date_start="2024-01-01",
    ),
    eg("It fell from the ⟦year-ago⟧ profit; a year ago it rained.", date="2025-10-15", edtf="2024", relative="true"),
    eg("It will build 40 ⟦this year⟧ and ⟦next⟧, as it did ⟦last year⟧ and ⟦this⟧.", date="2025-10-15", edtf="2025"),
    eg("In ⟦this⟧ and ⟦next year⟧ it will rain.", date="2025-10-15", edtf="2025"),
    eg("It rained ⟦last week⟧ and this is why; ⟦this year⟧ and next to nobody came.", date="2025-10-15"),
    no("They came this way and next, and then this."),
    eg("It rained ⟦last week-end⟧.", date="2025-10-15", edtf="2025-10-11/2025-10-12"),
    eg("It will open in the ⟦new year⟧; a new year has come.", date="2025-10-15", edtf="2026", relative="true"),
    eg("It opens in the ⟦new year⟧, the New Year address says.", date="2025-02-15", edtf="2025"),
    eg("They meet ⟦this month⟧.", date="2025-10-15", edtf="2025-10"),
    eg("He said so ⟦yesterday⟧.", date="2025-03-01", edtf="2025-02-28", relative="true"),
    eg("He left ⟦late yesterday⟧, and ⟦early the next day⟧ it snowed.", date="2025-03-01", edtf="2025-02-28"),
    eg("By ⟦early tomorrow⟧ it is dry; he was late ⟦today⟧.", date="2025-03-01", date_part="early"),
    eg("In ⟦2019⟧ it rose, after falling in the ⟦previous year⟧.", date="2025-10-15", edtf="2019"),
    eg("It rose by 5% in ⟦2019⟧, as in the ⟦year before⟧.", date="2025-10-15", edtf="2019"),
    eg(
        "It fell to 4 in the ⟦previous year⟧, and so in ⟦2023-24⟧ as in the ⟦year before⟧.",
        date="2025-03-01",
        edtf="2024",
    ),
    eg("It rose by 1% from the ⟦quarter before⟧.", date="2025-10-15", edtf="2025", date_part="Q3"),
    eg("It rose on ⟦Christmas morning⟧.", date="2025-10-15", edtf="2024-12-25", date_part="morning"),
    eg("On ⟦Christmas Day⟧ sales peak.", date="2025-11-15", edtf="2025-12-25"),
    eg("Sales peaked on ⟦Thanksgiving 2024⟧.", edtf="2024-11-28"),
    eg("It snowed on ⟦New Year’s Day⟧.", date="2025-10-15", edtf="2025-01-01"),
    eg("It rained on ⟦Mother's Day⟧.", date="2025-10-15", edtf="2025-05-11"),
    eg("⟦Orthodox Easter 2024⟧ fell late, and ⟦Victoria Day⟧ early.", date="2025-10-15", edtf="2024-05-05"),
    eg(
        "Profits fell ⟦last quarter⟧.",
        date="2025-10-15",
        edtf="2025",
        date_part="Q3",
        date_start="2025-07-01",
        date_end="2025-09-30",
    ),
    no("They sing every Christmas and each Labor Day."),
    no("On the first Earth Day millions marched, more than in any previous year and every previous month."),
    no("In his last month at work and in their next year at school they were ill."),
    no("In the last year of the war they ate the last week of rations."),
    no("The Sun rose over Easter Island, where nobody sold Easter eggs."),
)

"""Parts of a period ("early 2026", "first half of this year", "end of the decade") and seasons."""

from dataclasses import replace
from datetime import date

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import decades, relative, year_spans
from claims.extractors.dates._fields import MONTH, YEAR, fields, number_at, reference, resolve
from claims.extractors.dates._story import told_of
from claims.extractors.dates._tense import verbal_tense
from claims.extractors.dates.seasons import season
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_ORD = "(ORD | ORDDIGITS)"
TENS = "(DECADE | QUOTE? DECADE_SHORT | TENS | NUM&INT&DIGITS&YEAR POSS)"  # "1800's"
_AGE = f"{_ORD} HYPHEN? CENTURYWORD ERA? | {TENS}"
_SPAN = "((HYPHEN | DASH) NUM&DIGITS&INT-YEAR-GROUPED (?! HYPHEN | PERCENT | UNIT | WORD))"  # of "1990-91"
BASE = (
    f"({_AGE} | {MONTH} {YEAR}? | SEASON (OF? (YEAR | RELYEAR))? | YEARSPAN | YEAR FISCALYEAR&PHRASE"
    f" | YEARWORD? YEAR {_SPAN}? | RELUNIT | FISCALYEAR YEAR?)"
)
_OF = "(OF | IN) THE?"
_COUNTABLE = ("week", "month", "quarter", "half", "year", "decade", "fortnight", "day")
_CALENDAR = "calendar"  # meaning of the FISCALYEAR words that mean no fiscal year at all
_NEAR = 6  # places back to an infinitive
_TOLD = {"decade": 1, "century": 1}  # below which tense such a unit may be one told before, else 0
_SMALLEST = ("second", "minute", "hour", "day")


def base(match: Match, start: int, stop: int) -> Timex | None:
    """The period that places `start` to `stop` name as a whole."""
    if match.has(start, "ORD", "ORDDIGITS") and Match(match.seq, start, stop).find("CENTURYWORD") is not None:
        return decades.century_at(match, start, stop)
    if match.has(start, "SEASON"):
        return season(match, start, stop)
    if match.has(start, "MONTH"):
        return resolve(fields(match, start, stop), match)
    fiscal = next((at for at in (start, stop - 1) if match.has(at, "FISCALYEAR")), -1)  # "2019 financial year"
    if fiscal >= 0 and match.meaning(fiscal, "FISCALYEAR") != _CALENDAR:
        return _fiscal(match, stop - 1 if fiscal == start else start)
    if match.has(stop - 2, "HYPHEN", "DASH") and match.has(stop - 3, "YEAR"):
        return year_spans.short_span(match, stop - 3)
    return _plain_base(match, stop - 1)


def _plain_base(match: Match, at: int) -> Timex | None:
    """A period that one place names, the last: a decade, "last year", "the year" of the document, "2024/25", a year; or
    two, "1800's".
    """
    if match.has(at, "POSS"):
        return decades.decade_at(match, at - 1)
    if match.has(at, "DECADE", "DECADE_SHORT", "TENS"):
        return decades.decade_at(match, at)
    if match.has(at, "RELUNIT"):
        return relative.unit(match, at)
    if match.has(at, "YEARSPAN"):
        return year_spans.span_at(match, at)
    if match.has(at, "YEAR"):
        return calendar.year(number_at(match, at) or 1)
    return _document_unit(match, at)


def _fiscal(match: Match, at: int) -> Timex | None:
    """As in "fiscal 2025", "the financial year" of the document: when it begins is not said."""
    if match.has(at, "YEAR"):
        return replace(calendar.year(number_at(match, at) or 1), start="", end="")
    today = reference(match)
    made = calendar.unit_of(today, "fiscal_year", 0) if today else Timex("")
    return replace(made, relative=True) if made else None


def _document_unit(match: Match, at: int) -> Timex | None:
    """As in "the year", "the month" of the document, or the earlier one that the story tells of."""
    name, today = match.meaning(at, "TIMEUNIT", "QUARTERWORD"), reference(match)
    if not name or name in _SMALLEST:
        return None
    past = verbal_tense(match) < _TOLD.get(name, 0) and not _intended(match)
    told = told_of(match, name) if past else None
    if told is not None and (today is None or told < today):
        return calendar.unit_of(told, name, 0)
    made = calendar.unit_of(today, name, 0) if today else Timex("")
    return replace(made, relative=True) if made else None


def words(match: Match, start: int, stop: int) -> str:
    """The name of a part: the words of these places in lower case, hyphens as spaces."""
    return " ".join(match.words(start, stop).lower().replace("-", " ").split())


def named_part(match: Match, whole: Timex | None = None) -> Timex | None:
    """As in "early 2026", "mid-March", "end of the year": a third of the period, as the lexicon says of the word."""
    at = match.find("PARTWORD")
    if at is None or (match.find("TENS", "DECADE_SHORT") is not None and match.has(match.start - 1, "POSSDET")):
        return None  # "in his early twenties" is an age
    if match.has(at + 1, "DOWN") and not match.has(at - 1, "PREP", "THE", "PUNCT") and at:
        return None  # "a late fall in shares"
    start = at + 1
    while match.has(start, "HYPHEN", "OF", "IN", "THE") and start < match.stop - 1:
        start += 1
    whole = whole or base(match, start, match.stop)
    if whole is None:
        return None
    name, low, high, of = match.meaning(at, "PARTWORD").split()
    begin, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, start=begin, end=end)


def _named_unit(match: Match) -> Timex | None:
    """As in "year-end", "mid-month", "midweek": of the document's year, month, week; "year-end 2024"."""
    name, low, high, of, unit = match.meaning(match.start, "PARTUNIT").split()
    today, year = reference(match), match.find("YEAR")
    whole = calendar.unit_of(today, unit, 0) if today else Timex("")
    if year is not None:
        whole = calendar.year(number_at(match, year) or 1) if unit == "year" else None
    if whole is None:
        return None
    begin, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, relative=year is None, start=begin, end=end)


def _intended(match: Match) -> bool:
    """Whether it is what someone is to do by then: "agreed to meet again before the end of the year"."""
    return any(match.has(at, "TO") and match.has(at + 1, "VERB") for at in range(match.start - _NEAR, match.start))


def _counted_part(match: Match) -> Timex | None:
    """As in "first half of 2025", "last three months of 2024", "second week of May", "final quarter of the year"."""
    of = next((at for at in range(match.start, match.stop) if match.has(at, "OF", "IN")), None)
    if of is None:
        return None
    whole = base(match, of + 1 + match.has(of + 1, "THE"), match.stop)
    named = _unit_name(match, of - 1)
    if whole is None or named not in _COUNTABLE:
        return None
    first, count = _which(match, of)
    if match.has(of - 1, "PLURAL") and match.find("NUM") is None:
        return None  # "the opening days of May" are not counted
    cut = calendar.units_within(whole, named, first, count)
    if cut is None or (named == "day" and count == 1 and not cut[0]):
        return None
    if named == "day" and count == 1:
        return replace(calendar.on(date.fromisoformat(cut[0])), relative=whole.relative)
    return _cut(whole, words(match, match.start, of), cut)


def _several_in(match: Match) -> Timex | None:
    """As in "last few months of 2024": how many is not told, so its bounds are those of the year."""
    of = next(at for at in range(match.start, match.stop) if match.has(at, "OF", "IN"))
    whole = base(match, of + 1 + match.has(of + 1, "THE"), match.stop)
    return whole and replace(whole, part=words(match, match.start, of))


def _counted_quarters(match: Match) -> Timex | None:
    """As in "first two quarters of 1856", whose quarters are read as parts of one."""
    at = match.start + 1
    name, of = match.word(at).split()[-1].lower(), at + 1
    number = match.numerals()[-1] if match.seq.numerals[at] is None else match.seq.numerals[at]
    whole = base(match, of + 1 + match.has(of + 1, "THE"), match.stop)
    if "QUARTERWORD" not in match.seq.lexicon.entry(name) or number is None or whole is None:
        return None
    first, _ = _which(match, of)
    cut = calendar.units_within(whole, "quarter", first, int(number.low * calendar.QUARTERS))
    return None if cut is None else _cut(whole, words(match, match.start, of), cut)


def _possessed_part(match: Match) -> Timex | None:
    """As in "next year's first quarter", "2024's second half"."""
    of = next(at for at in range(match.start, match.stop) if match.has(at, "POSS"))
    whole, named = base(match, match.start, of), _unit_name(match, match.stop - 1)
    which = number_at(match, of + 1)
    cut = calendar.units_within(whole, named, (which or 1) - 1, 1) if whole and named in _COUNTABLE else None
    return None if whole is None or cut is None else _cut(whole, words(match, of + 1, match.stop), cut)


def _cut(whole: Timex, part: str, bounds: tuple[str, str]) -> Timex:
    return replace(whole, part=part, start=bounds[0], end=bounds[1])


def _unit_name(match: Match, at: int) -> str:
    if match.has(at, "RELUNIT"):
        return match.meaning(at, "RELUNIT").split()[1]
    return match.meaning(at, "HALFWORD", "QUARTERWORD", "TIMEUNIT")


def _which(match: Match, of: int) -> tuple[int, int]:
    """Which unit comes first (0 the first, -1 the last ones) and how many they are."""
    counts = [number_at(match, at) for at in range(match.start + 1, of - 1) if match.has(at, "NUM")]
    if match.has(match.start, "ORD", "ORDDIGITS") and not match.has(match.start, "ENDWORD"):
        first = (number_at(match, match.start) or 1) - 1
    else:
        first = -1 if match.has(match.start, "ENDWORD", "RELUNIT") else 0
    return first, (counts[0] or 1) if counts else 1


PART = "(PARTWORD-PARTNOUN HYPHEN? | PARTWORD HYPHEN-SPACED)"
POINT = f"({PART} {BASE} | PARTWORD OF THE? ({BASE} | TIMEUNIT))"
RULES = (
    Rule("part", f"{PART} {BASE}", named_part, _FIRM),
    Rule("part", f"{PART} IN THE? ({BASE} | TIMEUNIT)", named_part, _FIRM),
    Rule(
        "part",
        "(?<= AT | BY | UNTIL | SINCE | BEFORE | FROM) PARTNOUN&PARTWORD (YEAR | MONTH YEAR?)",
        named_part,
        _FIRM,
    ),
    Rule("part", f"PARTWORD OF THE? ({BASE} | TIMEUNIT | QUARTERWORD-PLURAL)", named_part, _FIRM),
    Rule(
        "part_counted",
        f"({_ORD} | ENDWORD | STARTWORD) NUM? TIMEADJ? (HALFWORD | QUARTERWORD | TIMEUNIT) {_OF} ({BASE} | TIMEUNIT)",
        _counted_part,
        _FIRM,
    ),
    Rule("part_several", f"({_ORD} | ENDWORD | STARTWORD) SEVERAL TIMEUNIT {_OF} {BASE}", _several_in, _FIRM),
    Rule("part_counted", f"({_ORD} | ENDWORD | STARTWORD) FRAC {_OF} ({BASE} | TIMEUNIT)", _counted_quarters, _FIRM),
    Rule("part_counted", f"RELUNIT {_OF} ({BASE} | TIMEUNIT)", _counted_part, _FIRM),
    Rule("part_named", "PARTUNIT (OF? YEAR | (?! WORD-VERB-ADV-ED-ING))", _named_unit, _FIRM),
    Rule("part_possessed", "(YEAR | RELYEAR) POSS (ORD | ORDDIGITS) (HALFWORD | QUARTERWORD)", _possessed_part, _FIRM),
)
EXAMPLES = (
    eg("It fell at the ⟦end of the 2019 fiscal year⟧.", edtf="2019", date_part="end", date_start=""),
    eg("It is due by the ⟦end of the fiscal year⟧.", date="2025-10-15", edtf="2025", relative="true"),
    eg("Prices will fall in ⟦2025⟧, unlike in ⟦fall 2024⟧ or the ⟦spring of 2023⟧.", edtf="2025"),
    eg("It was due by ⟦end-2025⟧.", edtf="2025", date_part="end", date_start="2025-09-01"),
    eg("By ⟦end 2025⟧ it was shut.", edtf="2025", date_part="end"),
    no("There was a late fall in the sharp early fall of the index."),
    eg("It broke in the ⟦early spring of last year⟧.", date="2025-10-15", edtf="2024-21", date_part="early"),
    eg("It is due in ⟦early 2026⟧.", edtf="2026", date_part="early", date_start="2026-01-01", date_end="2026-04-30"),
    eg(
        "It fell in the ⟦first half of this year⟧.",
        date="2025-10-15",
        edtf="2025",
        date_part="first half",
        relative="true",
        date_end="2025-06-30",
    ),
    eg(
        "It fell in the ⟦second half of the 20th century⟧.",
        edtf="19XX",
        date_part="second half",
        date_start="1950-01-01",
    ),
    eg("It fell at the ⟦tail end of 2022⟧, not at its back end.", edtf="2022", date_part="end"),
    eg("It began in the ⟦mid-nineteenth century⟧.", edtf="18XX", date_part="mid"),
    eg("⟦Early in March⟧ a storm struck.", date="2015-10-02", edtf="2015-03", date_part="early"),
    eg("It fell in the ⟦first two quarters of 1856⟧.", edtf="1856", date_part="first two quarters"),
    eg("It fell in the ⟦first few weeks of 2025⟧.", edtf="2025", date_part="first few weeks", date_end="2025-12-31"),
    eg("In the ⟦first six months of 2025⟧ it rose.", edtf="2025", date_part="first six months", date_end="2025-06-30"),
    eg(
        "Sales in the ⟦first nine months of the fiscal year⟧ rose, as in the ⟦first six months of fiscal 2024⟧.",
        date="2025-10-15",
        edtf="2025",
        date_part="first nine months",
        date_start="",
    ),
    eg("It will end by the ⟦end of the decade⟧.", date="2025-10-15", edtf="202X", date_part="end", relative="true"),
    eg("It was at ⟦2019⟧ levels by the ⟦end of the year⟧.", date="2025-10-15", edtf="2019"),
    eg("Sales fell in ⟦May⟧. By the ⟦end of the month⟧ nobody came.", date="2025-10-15", edtf="2025-05"),
    eg("It was built in ⟦2019⟧, and they agreed to meet by the ⟦end of the year⟧.", date="2025-10-15", edtf="2019"),
    eg("It will end by the ⟦end of the year 2027⟧.", edtf="2027", date_part="end", relative="false"),
    eg("Music of the ⟦late 1990s⟧ is back.", edtf="199X", date_part="late"),
    eg("It is due by the ⟦end of the quarter⟧.", date="2025-10-15", edtf="2025", date_part="end"),
    eg("It is due by ⟦year-end⟧.", date="2025-10-15", edtf="2025", date_part="end", date_start="2025-09-01"),
    eg("It stood at 3 at ⟦year-end 2024⟧, in the opening days of ⟦May⟧ at 2.", date="2025-10-15", edtf="2024"),
    no("At the beginning of the second half and by the end of the second they led."),
    no("In the end, half of them left in the first half."),
)

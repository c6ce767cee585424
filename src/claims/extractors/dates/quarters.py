"""Quarters and half-years, of fiscal years too: "Q3 2025", "third quarter 2023", "1H23", "Q1 FY25"."""

import re
from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import periods, year_spans
from claims.extractors.dates._fields import YEAR, fields, full_year, number_at, reference, resolve
from claims.extractors.dates._story import year_of_clause
from claims.extractors.dates._tense import tense
from claims.extractors.dates.fiscal import FISCAL, GLUED, LENGTHS, glued, named, stated
from claims.grammar import Match, Reject, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_ORD = "(ORD | ORDDIGITS)"
_SHARE = "(QUARTERWORD-PLURAL | HALFWORD-PLURAL)"
_FINAL = "ENDWORD-RELWORD QUARTERWORD-PLURAL"
_PARTS = 4  # quarters of a whole; the 14th is one of a series
_OF = "(COMMA? (OF | IN | FOR)? THE?)"
_QUARTER_GLUED = re.compile(r"(?P<quarter>[^\W\d]\d|\d[^\W\d])(?P<year>[^\W\d]+\d+)")
_REACH = 20  # places
_ACCOUNTED = ("ACCOUNTWORD", "CURSIGN", "CURCODE", "CURNAME")  # near a half that is one of accounts
_FOUR = 4
_HALVES = " 2"  # ends the meaning of what halves a year
_MONTH = 7  # characters of a month, ISO 8601


def _year_named(match: Match, start: int, stop: int) -> Timex | None:
    """The fiscal or calendar year that the places name, or None."""
    at = next((place for place in range(start, stop) if match.has(place, "FISCALYEAR", "ALNUM")), None)
    if at is not None and match.has(at - 1, "YEAR", "YEARSPAN"):  # "of the | 2024 fiscal year"
        return named(Match(match.seq, match.find("YEAR", "YEARSPAN") or start, at + 1))
    return None if at is None else stated(Match(match.seq, at, stop))


def _placed(match: Match, part: str, slice_: tuple[int, int, int]) -> Timex | None:
    """The quarter or half `slice_` (from, to, of how many) of the year in the match, or of the document's nearest."""
    whole = _year_named(match, match.start, match.stop)
    if whole is None and match.find("ALNUM") is not None:
        return None
    if whole is not None and not whole.start:
        return replace(whole, part=part)  # where a fiscal year begins is not said
    low, high, of = slice_
    found, today = fields(match, match.start, match.stop), reference(match)
    relative = whole is None and found.year is None
    if relative and today is None:
        return Timex("", part=part, relative=True)
    if relative and today is not None:
        first = low * calendar.MONTHS // of + 1
        step = found.year_step
        year = calendar.nearest_year(today, first, None, tense(match)) if step is None else today.year + step
        whole = calendar.year(year)
    whole = whole or calendar.year(found.year or 1)
    start, end = calendar.share(whole, low, high, of)
    return replace(whole, part=part, relative=relative, start=start, end=end)


def _quarter_name(match: Match) -> Timex | None:
    """As in "Q3 2025", "H1", "2025 Q2", "Q4'23", "Q1 FY25": the year stated, or the document's nearest."""
    at = match.find("QUARTERNAME")
    if at is None:
        return None
    name, low, high, of = match.meaning(at, "QUARTERNAME").split()
    return _placed(match, name, (int(low), int(high), int(of)))


def _bare_name(match: Match) -> Timex | None:
    """As in "in H1", "Q3 sales"; "H1" is much else where nothing tells of time or accounts."""
    half = match.meaning(match.start, "QUARTERNAME").endswith(_HALVES)
    timed = match.has(match.start - 1, "DATEPREP", "FOR", "OVER") or match.has(match.stop, "ACCOUNTWORD")
    return None if half and not timed else _quarter_name(match)


def _glued_name(match: Match) -> Timex | None:
    """As in "1H 2024", "3Q of 2023"."""
    word = match.word(match.start)
    meaning = match.seq.lexicon.entry(f"{word[1:]}{word[0]}").get("QUARTERNAME")
    found = fields(match, match.start + 1, match.stop)
    if not meaning or found.year is None:
        return None
    name, low, high, of = meaning.split()
    whole = calendar.year(found.year)
    start, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, start=start, end=end)


def _quarter_of_span(match: Match) -> Timex | None:
    """As in "Q4 2023/24": of a year that begins in the middle of one, when is not said."""
    name = match.meaning(match.start, "QUARTERNAME").split()[0]
    return replace(year_spans.span_at(match, match.stop - 1), part=name, start="", end="")


def _quarters(match: Match) -> Timex | None:
    """As in "Q1 2017 to Q3 2018", "Q1-Q3 2024": the year of the second serves the first."""
    names = match.all("QUARTERNAME")
    join = next(at for at in range(names[0] + 1, match.stop) if match.has(at, "RANGE"))
    high = _quarter_name(Match(match.seq, join + 1, match.stop))
    low = _quarter_name(Match(match.seq, match.start, join))
    if not high or not low:
        return None
    if low.relative and not high.relative:
        low = _quarter_of(match, names[0], high)
    made = calendar.interval(low, high)
    return replace(made, part="", edtf=f"{made.start[:_MONTH]}/{made.end[:_MONTH]}") if made.start else made


def _quarter_of(match: Match, at: int, other: Timex) -> Timex:
    """The quarter at a place, of the year of another one."""
    name, low, high, of = match.meaning(at, "QUARTERNAME").split()
    whole = calendar.year(int(other.edtf))
    start, end = calendar.share(whole, int(low), int(high), int(of)) if other.start else ("", "")
    return replace(whole, part=name, start=start, end=end)


def _listed_quarter(match: Match) -> Timex | None:
    """As in "Q1" of "Q1 and Q2 2024": the year is the last one's."""
    at, last = match.stop, match.stop
    while match.has(at, "COMMA", "AND", "OR", "STROKE", "QUARTERNAME"):
        last, at = (at if match.has(at, "QUARTERNAME") else last), at + 1
    stop = next((place + 1 for place in range(last + 1, last + 4) if match.has(place, "YEAR")), last + 1)
    other = _quarter_name(Match(match.seq, last, stop))
    return _quarter_of(match, match.start, other) if other and not other.relative else None


def _share_alone(match: Match) -> Timex | None:
    """As in "in the third quarter", "first-half profit": of the document's year, or of the last one where it has not
    begun. A half is one of accounts, or no date; neither is that of a match.
    """
    half = match.has(match.start, "HALFNAME")
    name = "half" if half else match.meaning(match.stop - 1, "QUARTERWORD", "HALFWORD")
    of = calendar.MONTHS // calendar.MONTHS_OF[name]
    last = match.has(match.start, "ENDWORD")
    which = int(match.meaning(match.start, "HALFNAME")) if half else of if last else number_at(match, match.start)
    today, kept = reference(match), match.has(match.stop - 1, "QUARTERWORD") or _near(match, *_ACCOUNTED)
    told = year_of_clause(match)
    kept = _near(match, *_ACCOUNTED) or told is not None if last else kept
    if which is None or not 1 <= which <= of or not kept or _near(match, "GAMEWORD"):
        return None
    part = periods.words(match, match.start, match.stop)
    if today is None and told is None:
        return Timex("", part=part, relative=True)
    if told is None and today is not None:
        begins = (which - 1) * calendar.MONTHS // of + 1
        told = today.year - (begins > today.month and tense(match) <= 0) - _years_ago(match)
    whole = calendar.year(told or 1)
    start, end = calendar.share(whole, which - 1, which, of)
    return replace(whole, part=part, relative=True, start=start, end=end)


def _years_ago(match: Match) -> int:
    """How many years back from the document's a part of a year is: 1 in "in the first quarter | a year ago"."""
    at = match.stop + match.has(match.stop, "OF")
    return int(match.has(at, "A") and match.has(at + 2, "AGO") and match.meaning(at + 1, "TIMEUNIT") == "year")


def _near(match: Match, *types: str) -> bool:
    """Whether a word of one of these types stands in the sentence, not far off."""
    return any(match.has(at, *types) for at in range(match.start - _REACH, match.stop + _REACH))


def _share_of_year(match: Match) -> Timex | None:
    """As in "third quarter 2023", "fourth quarter of fiscal 2024", "first-half 2025"."""
    at, which = match.find("QUARTERWORD", "HALFWORD"), number_at(match, match.start)
    if at is None or which is None:
        return None
    of = calendar.MONTHS // calendar.MONTHS_OF[match.meaning(at, "QUARTERWORD", "HALFWORD")]
    part = periods.words(match, match.start, at + 1)
    return _placed(match, part, (which - 1, which, of)) if 1 <= which <= of else None


def _share_behind(match: Match) -> Timex | None:
    """As in "fiscal 2024 fourth quarter", "the 2024 first-half loss"."""
    at, half = match.find("HALFNAME", "ORD", "ORDDIGITS") or match.start, match.find("HALFNAME")
    name = "half" if half else match.meaning(match.stop - 1, "QUARTERWORD", "HALFWORD")
    which, of = int(match.meaning(half, "HALFNAME")) if half else number_at(match, at), calendar.MONTHS
    of //= calendar.MONTHS_OF[name]
    if which is None or not 1 <= which <= of or _near(match, "GAMEWORD"):
        return None
    return _placed(match, periods.words(match, at, match.stop), (which - 1, which, of))


def _listed_share(match: Match) -> Timex | None:
    """As in "first" of "first and second quarters of 2024": the quarter and its year are the last one's."""
    at = match.stop
    while not match.has(at, "QUARTERWORD", "HALFWORD"):
        at += 1
    of = calendar.MONTHS // calendar.MONTHS_OF[match.meaning(at, "QUARTERWORD", "HALFWORD")]
    stop = next(place + 1 for place in range(at + 1, at + 5) if match.has(place, "YEAR", "RELYEAR"))
    which = number_at(match, match.start)
    whole = resolve(fields(match, at + 1, stop), match)
    if which is None or whole is None or not 1 <= which <= of:
        return None
    start, end = calendar.share(whole, which - 1, which, of)
    return replace(whole, part=periods.words(match, match.start, match.stop), start=start, end=end)


def _glued_quarter(match: Match) -> Timex | None:
    """As in "Q1FY25", "1HFY2024"."""
    found = _QUARTER_GLUED.fullmatch(match.word(match.start))
    whole = found and glued(match, found["year"])
    if found is None or not whole:
        return None
    letter, digit = sorted(found["quarter"], key=str.isdigit)
    meaning = match.seq.lexicon.entry(letter + digit).get("QUARTERNAME")
    return replace(whole, part=meaning.split()[0], start="", end="") if meaning else None


def _glued(match: Match) -> Timex | None:
    """As in "FY25", "1H23", "4Q2023", "2017Q1": a name of the lexicon and a year in one word."""
    found = GLUED.fullmatch(match.word(match.start))
    if found is None:
        return _glued_quarter(match)
    if found["head"] and found["letters"].islower():  # "2h15" is a length of time
        return None
    head, tail = found["head"], found["tail"]
    number, year = (tail, head) if len(head) == _FOUR else (head, tail)
    if len(number) != 1 or len(year) not in LENGTHS:
        return stated(match)
    meaning = match.seq.lexicon.entry(found["letters"] + number).get("QUARTERNAME")
    if not meaning:
        return None
    name, low, high, of = meaning.split()
    whole = calendar.year(full_year(year))
    start, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, start=start, end=end)


_LABELLED = f"({FISCAL} | ALNUM RANGE NUM&DIGITS&INT | ALNUM)"
_ANY_YEAR = f"({YEAR} | {_OF} {_LABELLED})"
RULES = (
    Rule("quarters", f"QUARTERNAME {YEAR}? RANGE QUARTERNAME {YEAR}", _quarters, _FIRM),
    Rule("quarters", "YEAR HYPHEN? QUARTERNAME RANGE YEAR HYPHEN? QUARTERNAME", _quarters, _FIRM),
    Rule(
        "quarter_listed",
        f"QUARTERNAME (?= (COMMA QUARTERNAME)* COMMA? (AND | OR | STROKE) QUARTERNAME {YEAR})",
        _listed_quarter,
        _FIRM,
    ),
    Rule("quarter_name", f"QUARTERNAME {_ANY_YEAR}", _quarter_name, _FIRM),
    Rule("quarter_name", "QUARTERNAME", _bare_name, _FIRM),
    Rule("quarter_name", f"ALNUM {YEAR}", _glued_name, _FIRM + 1),
    Rule("quarter_of_span", "QUARTERNAME (OF | COMMA)? YEARSPAN", _quarter_of_span, _FIRM),
    Rule("quarter_name", "YEAR HYPHEN? QUARTERNAME", _quarter_name, _FIRM),
    Rule("quarter_alone", f"(({_ORD} HYPHEN? {_SHARE} | {_FINAL}) (?! OF) | HALFNAME)", _share_alone, 1),
    Reject(
        "part of a match or a whole",
        f"{_ORD} HYPHEN? {_SHARE}",
        0,
        lambda match: (number_at(match, match.start) or 0) <= _PARTS,
    ),
    Rule("quarter_of_year", f"{_ORD} HYPHEN? {_SHARE} (YEAR | {_OF} {_LABELLED})", _share_of_year, _FIRM),
    Rule("quarter_of_year", f"({FISCAL} | YEAR) ({_ORD} HYPHEN? {_SHARE} | HALFNAME)", _share_behind, _FIRM),
    Rule(
        "quarter_listed",
        f"{_ORD} (?= (COMMA {_ORD})* COMMA? (AND | OR) {_ORD} (QUARTERWORD | HALFWORD) {_OF} (YEAR | RELYEAR))",
        _listed_share,
        _FIRM,
    ),
    Rule("fiscal_glued", "ALNUM", _glued, _FIRM + 1),
)
EXAMPLES = (
    eg("It rose in ⟦H1⟧ and fell over ⟦H2⟧; ⟦H1⟧ sales were flat.", date="2025-10-15", edtf="2025", date_part="H1"),
    no("The street is part of H2, a district of the town."),
    no("It took 2h15 to get there."),
    eg("Sales rose in ⟦Q3 2025⟧.", edtf="2025", date_part="Q3", date_start="2025-07-01", date_end="2025-09-30"),
    eg("Sales rose in ⟦Q4'23⟧ and fell in ⟦1H24⟧.", date="2025-10-15", edtf="2023", date_part="Q4"),
    eg("Sales fell in ⟦2017Q1⟧.", edtf="2017", date_part="Q1", date_end="2017-03-31"),
    eg("Sales in ⟦Q1⟧ A380 deals fell.", date="2025-10-15", edtf="2025", date_part="Q1"),
    eg("From ⟦Q1-Q3 2024⟧ it grew.", edtf="2024-01/2024-09", date_start="2024-01-01", problem=""),
    eg("It grew from ⟦2021-Q2 to 2022-Q2⟧.", edtf="2021-04/2022-06", date_start="2021-04-01", date_end="2022-06-30"),
    eg("It grew in ⟦Q1⟧ and ⟦Q2 2024⟧.", date="2025-10-15", edtf="2024", date_part="Q1", date_end="2024-03-31"),
    eg("It grew in the ⟦first⟧ and ⟦second quarters of 2024⟧.", edtf="2024", date_part="first", date_end="2024-03-31"),
    eg("Growth slowed in the ⟦third quarter⟧.", date="2025-10-15", edtf="2025", date_part="third quarter"),
    eg("In ⟦2019⟧ sales fell in the ⟦third quarter⟧.", date="2023-03-15", edtf="2019"),
    eg("Growth slowed in ⟦2011⟧, and fell in the ⟦final quarter⟧.", date="2013-03-15", edtf="2011"),
    eg("It fell to 9 in the ⟦first quarter⟧ a year ago.", date="2025-05-15", edtf="2024"),
    eg("In ⟦2024⟧ it fell, but in the ⟦first quarter⟧ it rose.", date="2025-05-15", edtf="2024"),
    no("They slept, and led in the final quarter."),
    eg("⟦First-half⟧ profit fell.", date="2025-10-15", edtf="2025", date_part="first half", date_end="2025-06-30"),
    eg("In ⟦third-quarter 2023⟧ it grew.", date="2025-10-15", edtf="2023", date_start="2023-07-01", relative="false"),
    eg("Costs fell in the ⟦fourth quarter of fiscal 2024⟧.", edtf="2024", date_part="fourth quarter", date_start=""),
    eg(
        "In the ⟦third quarter of the 2024 fiscal year⟧ it fell.", edtf="2024", date_part="third quarter", date_start=""
    ),
    eg(
        "⟦Fiscal 2024 fourth quarter⟧ sales fell, as in the ⟦2023 third quarter⟧ and ⟦2022 first-half⟧.",
        edtf="2024",
        date_start="",
    ),
    eg("It grew in ⟦1H 2024⟧, in ⟦Q1⟧/⟦Q2 2023⟧ and in ⟦3Q '23⟧.", edtf="2024", date_part="H1", date_end="2024-06-30"),
    eg("Costs fell in ⟦Q4 2023/24⟧.", edtf="2023/2024", date_part="Q4", date_start=""),
    eg("Costs fell in ⟦Q1 FY25⟧.", edtf="2025", date_part="Q1", date_start=""),
    eg("It grew in ⟦FY2024-25⟧, ⟦FY24/25⟧ and ⟦Q1FY25⟧.", edtf="2024/2025", date_part="fiscal year", date_start=""),
    no("The B17 flew in the first half of the match."),
    no("They led in the third quarter, scored in the second half and slept in the first half."),
)

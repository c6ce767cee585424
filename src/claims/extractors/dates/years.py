"""Years; and when four digits are one at all."""

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import (
    CENTURY,
    FIRST_GROUP,
    LIKELY,
    MEASURING,
    SHORT_YEAR,
    TO,
    number_at,
    year_after,
)
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count ("2030 targets"); `_year` gives way where the number is one after all
_POSSIBLE = range(1500, 2101)
_NEAR = 5  # places from "reigned" to its years
_LIMITS = ("MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_AMOUNTS = (*_LIMITS, "QUANT", "COMPARE", "THAN", "APPROX", "LABEL", "HASH", "CURSIGN", "PLUS", "EQUALS")


def _is_year(match: Match) -> bool:
    """Weighs what stands around four digits: a date's preposition speaks for a year, a counted noun or a hedge against.

    The figures are ranks, not probabilities: nothing but their sum's sign matters.
    """
    value, before, after = number_at(match, match.start) or 0, match.start - 1, match.stop
    joined = match.has(after, "HYPHEN")
    if match.has(after + joined, *MEASURING) and not match.has(after + joined, "PREP", "DET", "CONJ", "QUOTE"):
        return False
    score = 2 if value in LIKELY else 1 if value in _POSSIBLE else 0
    score -= 2 if value % CENTURY == 0 and value not in LIKELY and not _dates(match) else 0
    score += 2 if match.has(before, "DATEPREP", "MONTH", "SEASON", "YEARWORD", "FISCALYEAR", "OPEN") else 0
    score += 3 if match.has(before, "AND", "RANGE") and match.has(before - 1, "YEAR") else 0
    score += 1 if match.has(before, "DET", "POSSDET", "POSS") and not match.has(before, "THESE") else 0
    score -= 4 if match.has(before, *_AMOUNTS) and not _compared(match, value) else 0
    score += 3 if match.has(before, "HYPHEN") and match.has(before - 1, "DATEPREFIX", "PARTPREFIX") else 0
    score -= 1 if match.has(before, "LABEL_CAP") else 0
    score -= 3 if match.has(before, "A") and match.has(after, "ON", "OUTOF") else 0  # "a 1520 on the test"
    score -= (
        3 if match.has(after, "COUNTED") else 1 if match.has(after, "PLURAL") and not match.has(before, "DET") else 0
    )
    return score > 0


def _dates(match: Match) -> bool:
    """Whether a round number stands where only a date does: "in 1400,", "by 1300 half were dead", but not "rose by
    1400" nor "in 1400 homes".
    """
    before, after = match.start - 1, match.stop
    alone = match.has(after, "PUNCT", "DET", "PRON", "AUX", "FRAC") or after == len(match.seq.tags)
    if match.has(before, "DATEPREP") and match.has(before, *_LIMITS):
        return alone  # "beyond 2100"
    moved = match.has(before - 1, "UP", "DOWN", "UPNOUN", "DOWNNOUN") or match.has(before - 2, "UP", "DOWN")
    return match.has(before, "IN", "BY", "SINCE", "UNTIL") and alone and not moved


def _compared(match: Match, value: int) -> bool:
    """Whether a limit before the digits is one of a year: "circa 1800", "in about 1850", "built about 1640",
    "beyond 2050", "up 10% over 2018".
    """
    before = match.start - 1
    if match.has(before, "COMPARE") and match.has(before - 1, "DET", "POSSDET", "POSS"):
        return value in LIKELY and not match.has(match.stop, "PLURAL")  # "the smaller 2002 appeal"
    if match.has(before, "FUTURE"):
        return value in _POSSIBLE  # "no later than 2040"
    if match.has(before, "APPROX"):
        made = match.has(before - 1, "MADEVERB") and value in _POSSIBLE
        return (
            made
            or match.has(before, "DATEPREP")
            or match.has(before - 1, "IN", "SINCE", "UNTIL", "BEFORE")
            or _captions(match)
            or _opens(match)
            or (value in LIKELY and _befell(match))
        )
    figure = match.has(before, *_LIMITS) and match.has(before - 1, "PERCENT", "POINT", "BASIS_POINT", "NUM", "UNIT")
    bound = match.has(before - 1, "SINCE", "UNTIL")  # "since at least 2006"
    far = value > LIKELY[-1] and match.has(before, "DATEPREP") and _ends(match)  # "stays dry well beyond 2100"
    return far or (value in LIKELY and (figure or bound or match.has(before, "OVER", "DATEPREP")))


def _opens(match: Match) -> bool:
    """Whether a sentence begins with it and goes on with what was then: "Around 1640 the town was poor"."""
    return match.start == 1 and match.has(match.stop, "PRON", "THE", "POSSDET", "COMMA")


def _befell(match: Match) -> bool:
    """Whether it ends the clause and tells when what stands before it was: "will be flooded around 2050", "to reach
    net zero emissions around 2050", "may come around 2050 if", where no number of anything is told.
    """
    verb, ends = match.start - 2, _ends(match)
    if match.has(verb, "BEFALLVERB") or (match.has(verb, "SUPERLATIVE") and match.has(verb - 1, "POSSDET")):
        return ends  # "will peak around 2050", "reach their highest around 2050"
    verbal = match.has(verb, "LEVELVERB", "PAYVERB", "UP", "DOWN", "VERB")
    done = match.has(verb, "VERBED") and match.has(verb - 1, "AUX")
    return ends and not verbal and (done or match.has(verb, "PLURAL", "NUMNAME"))


def _ends(match: Match) -> bool:
    return match.stop == len(match.seq.tags) or match.has(match.stop, "PUNCT", "CONJ")


def _captions(match: Match) -> bool:
    """Whether it ends the line that says where and when a thing was made: "Leem, about 1640"."""
    at = match.start - 2
    named = match.has(at, "COMMA") and match.has(at - 1, "CAP") and not match.has(at - 1, "PLURAL", "PUNCT")
    return (
        named
        and match.stop == len(match.seq.tags)
        and all("CAP" in own for own in match.seq.tags[:at] if "WORD" in own)
    )


def _year(match: Match) -> Timex | None:
    """A year, unless it is a count, a label or an amount."""
    return calendar.year(number_at(match, match.start) or 0) if _is_year(match) else None


def _base(match: Match) -> Timex:
    """As in "1990 levels", "2015 prices": the year that a figure is measured by."""
    return calendar.year(number_at(match, match.start) or 0)


def _year_in_words(match: Match) -> Timex | None:
    value = number_at(match, match.start) or 0
    return calendar.year(value) if value in LIKELY else None


def _early_year(match: Match) -> Timex | None:
    """As in "in 930": three digits where only a year can stand, not behind "drove in" and its like."""
    if match.has(match.start - 2, "INVERB"):
        return None
    value = number_at(match, match.start) or 0
    return calendar.year(value) if CENTURY <= value < FIRST_GROUP else None


def _reigned(match: Match) -> Timex | None:
    """As in "reigned from 696 to 717": years, as who or what was then shows."""
    low, high = number_at(match, match.start) or 0, number_at(match, match.stop - 1) or 0
    told = any(match.has(at, "REIGNWORD") for at in range(max(match.start - _NEAR, 0), match.start))
    years = told and CENTURY <= low < high < FIRST_GROUP
    return calendar.interval(calendar.year(low), calendar.year(high)) if years else None


def _year_named(match: Match) -> Timex | None:
    """As in "in the year 79"."""
    named = match.has(match.start - 2, "THE") and match.has(match.start - 3, "IN", "OF", "BY", "SINCE", "UNTIL")
    value = number_at(match, match.start) or 0
    return calendar.year(value) if named and value else None


def _short_year(match: Match) -> Timex | None:
    """As in "in '92", and after it "and '96"."""
    before = match.start - 1
    if match.has(before, "AND", "COMMA") and not (match.has(before - 1, "YEAR") or match.has(before - 2, "APOSTROPHE")):
        return None
    year = year_after(match, match.start)
    return None if year is None else calendar.year(year)


_NUM, _BEFORE_SHORT = "NUM&DIGITS", "IN | OF | SINCE | BY | UNTIL | FROM | FOR | AND | COMMA"
RULES = (
    Rule("year", "YEAR&DIGITS", _year, _FIRM),
    Rule("year_of_base", "(?<= PREP | LESS_THAN | MORE_THAN | THE | TO) YEAR&DIGITS (?= BASEWORD)", _base, _FIRM + 1),
    Rule("year_words", "YEAR&WORDS", _year, _FIRM),
    Rule("year_words", "(?<= IN | BY | SINCE | UNTIL) NUM&WORDS&SCALED (?! WORD | TIMEUNIT)", _year_in_words, _FIRM),
    Rule(
        "year_early",
        f"(?<= IN | SINCE | UNTIL) {_NUM}-YEAR-DAY-GROUPED (?= PUNCT-HYPHEN-RANGE | CONJ | $)",
        _early_year,
        _FIRM,
    ),
    Rule(
        "year_named",
        f"(?<= YEARWORD) {_NUM}&INT-YEAR-SCALED (?= PUNCT-HYPHEN | DET | PRON | CONJ | $)",
        _year_named,
        _FIRM,
    ),
    Rule(
        "years_early",
        f"(?<= FROM) {_NUM}-YEAR {TO} {_NUM}-YEAR (?= PUNCT-HYPHEN | CONJ | PREP-OF | $)",
        _reigned,
        _FIRM,
    ),
    Rule("year_short", f"(?<= {_BEFORE_SHORT}) {SHORT_YEAR} (?! WORD-VERBED-VERB-ED)", _short_year, _FIRM),
    Rule("year_short", f"(?<= THE) {SHORT_YEAR} (?= WORD) (?! WORD{{1,3}} (QUOTE | APOSTROPHE))", _short_year, _FIRM),
)
EXAMPLES = (
    no("He hit 41 runs, drove in 118 and batted .287."),
    eg("Half had died by ⟦1400⟧; in ⟦1300⟧ the town was rich. It rose by 1400 in all.", edtf="1400"),
    eg("It rose from 40 in ⟦1990⟧ to 95 ⟦last year⟧, and ran from ⟦1939 to 45⟧.", edtf="1990"),
    eg("It rose 10% over ⟦2018⟧ and fell below 2000, more than 1500 and over 1600.", edtf="2018"),
    eg("The pre-⟦1945⟧ homes fell below ⟦1990⟧ levels, at ⟦2015⟧ prices.", edtf="1945"),
    eg("It opened in ⟦1975⟧.", edtf="1975", date_start="1975-01-01", date_end="1975-12-31"),
    eg("Cut emissions by ⟦2035⟧ against ⟦2020⟧ levels.", edtf="2035"),
    eg("The ⟦2016⟧ elections were close, the smaller ⟦2018⟧ vote was not; the larger 2016 boats sank.", edtf="2016"),
    eg("It grew in ⟦2025⟧ and ⟦2026⟧.", edtf="2025"),
    eg("It is the most since at least ⟦2006⟧, and it will last until at least ⟦2050⟧.", edtf="2006"),
    eg("It was built in about ⟦1850⟧, and rebuilt in around 1500 places.", edtf="1850"),
    eg("The ⟦‘72⟧ paper tells of the ⟦'92⟧ games.", date="2024-10-15", edtf="1972"),
    eg("It grew in ⟦'23⟧ driven by rents.", date="2024-10-15", edtf="2023"),
    eg("They met in ⟦'92⟧ and ⟦'96⟧ by a jar of circa ⟦1540⟧.", date="2025-10-15", edtf="1992"),
    eg("The town was founded in ⟦930⟧.", edtf="0930"),
    eg("It will reach net zero emissions around ⟦2050⟧, as Orm will be flooded around ⟦2045⟧.", edtf="2050"),
    eg("It may come around ⟦2045⟧ if it rains, and no later than ⟦2060⟧; no more than 2050 came.", edtf="2045"),
    eg("It will peak around ⟦2035⟧, at their highest around ⟦2034⟧, and she was born around ⟦1938⟧.", edtf="2035"),
    no("She was paid around 2050; rents rose to around 2050."),
    eg("It was built about ⟦1640⟧, sold circa ⟦1750–60⟧; some kept about 1640 of them.", edtf="1640"),
    eg("It will not come before about ⟦2075⟧, and stays beyond ⟦2100⟧; beyond 2100 homes are dry.", edtf="2075"),
    eg("It was not expected before about ⟦2075⟧, and rose after around 2075 of them came.", edtf="2075"),
    eg("Leem, about ⟦1640⟧", edtf="1640"),
    eg("Around ⟦1640⟧ the town was poor.", edtf="1640"),
    eg("He reigned from ⟦696 to 717⟧, and the coin was lost in the year ⟦79⟧.", edtf="0696/0717"),
    no("The ‘12 Years’ film."),
    no("Boats in hand, about 1640"),
    no("The total rose from 696 to 717, and from 5 × 10^2 to 7 × 10^2, from 1000 to 0 × 10^0."),
    no("Some 2000 people marched, and 1500 soldiers watched."),
    no("More than 2,000 troops were in room 1984, ref 2024-118."),
)

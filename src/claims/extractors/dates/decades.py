"""Decades and centuries: "1960s", "sixties", "1920s and 30s", "late 9th and 10th centuries"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import CENTURY, FIRST_GROUP, LIKELY, TO, number_at, reference
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count ("1960s films")
_FEW = 5  # centuries that something may have lasted for
_LAST_CENTURY = 1900
_NO_NOTE = 30  # "20's" are banknotes and wheels as well
_NO_SECONDS = 40  # "a 30s sprint"
_HUNDREDS = range(15, 21)


def decade_at(match: Match, at: int) -> Timex | None:
    """The decade at a place: "1960s", "60s", "sixties". "1800s" is the century."""
    if match.has(at, "TENS"):
        short = int(match.meaning(at, "TENS"))
    else:
        value = number_at(match, at) or 0
        if value % 10 or match.has(at - 1, "POSSDET"):
            return None
        if value >= FIRST_GROUP:
            if value == FIRST_GROUP and match.has(match.stop, "OF"):
                return None  # "1000s of people"
            hundreds = value % CENTURY == 0 and value not in LIKELY
            return calendar.century(value // CENTURY + 1) if hundreds else calendar.decade(value)
        short = value
    today = reference(match)
    hundred = today.year - today.year % CENTURY if today else _LAST_CENTURY
    if today and short > today.year % CENTURY:
        hundred = max(hundred - CENTURY, _LAST_CENTURY)  # the last to have begun, but for a text of long ago
    return calendar.decade(hundred + short) if short < CENTURY else None


def _decade(match: Match) -> Timex | None:
    return decade_at(match, match.stop - 1)


def _listed_decade(match: Match) -> Timex | None:
    """As in "30s" of "1920s and 30s": of the same century."""
    if match.start < 2:  # noqa: PLR2004 - no decade before it, only a sign
        return None
    first = number_at(match, match.start - 2) or 0
    if first < FIRST_GROUP:  # "the ‘60s and 70s", but "80's films and 70s rock"
        return decade_at(match, match.stop - 1) if match.has(match.start - 2, "DECADE_SHORT") else None
    short = number_at(match, match.stop - 1) or 0
    return calendar.decade(first - first % CENTURY + short) if short > first % CENTURY else None


def _possessive_decade(match: Match) -> Timex | None:
    """As in "the 1960's", "the 60's", an older spelling: only where nothing is possessed."""
    return decade_at(match, match.start) if number_at(match, match.start) else None


def _possessive_tens(match: Match) -> Timex | None:
    """As in "the 60's generation", "an 80's band", "70's and 80's music": of tens, nothing else is owned so."""
    tens, before = number_at(match, match.start) or 0, match.start - 1
    if match.has(before, "AND", "OR") and not match.has(before - 1, "POSS"):
        return None
    led = match.has(before, "THE", "SUPERLATIVE", "PARTWORD") or tens >= _NO_NOTE
    return decade_at(match, match.start) if led and tens % 10 == 0 and tens < CENTURY else None


def _described(match: Match) -> Timex | None:
    """As in "a 70s band", "80s music", "bad 80s films"; but "80s sprint" may be of seconds."""
    decade = decade_at(match, match.start)
    return decade if (number_at(match, match.start) or 0) > _NO_SECONDS else None


def _hundred_and_tens(match: Match) -> Timex | None:
    """As in "nineteen-sixties"."""
    hundreds = number_at(match, match.start) or 0
    tens = int(match.meaning(match.stop - 1, "TENS"))
    return calendar.decade(hundreds * CENTURY + tens) if hundreds in _HUNDREDS else None


def _decades(match: Match) -> Timex | None:
    """As in "1960s to 1980s", "1960s-70s"."""
    low, last = decade_at(match, match.start), match.stop - 1
    short = number_at(match, last) or 0
    if low and match.has(last, "DECADE_SHORT") and low.start:
        return calendar.interval(low, calendar.decade(int(low.start[:2]) * CENTURY + short))
    high = decade_at(match, last)
    rises = low is not None and high is not None and low.start < high.start  # not "from the low 50s to the mid 30s"
    return calendar.interval(low, high) if low and high and rises else None


def _between(match: Match) -> Timex | None:
    """As in "between the 1850s and the 1890s"."""
    at = match.start - 1 - match.has(match.start - 1, "THE")
    return _decades(match) if match.has(at, "BETWEEN") else None


def century_at(match: Match, start: int, stop: int) -> Timex | None:
    """As in "21st century", "fifth century BC": the ordinal and the era among these places."""
    at = next((place for place in range(start, stop) if match.has(place, "ORD", "ORDDIGITS")), None)
    number = number_at(match, at) if at is not None else None
    if not number:
        return None
    before = any(match.has(place, "ERA") and match.meaning(place, "ERA") == "-1" for place in range(start, stop + 1))
    return calendar.century(number, before=before)


def _century(match: Match) -> Timex | None:
    """As in "the 9th century"; but "a second century", "the fourth century of the hunt" are counted from something."""
    of_something = match.has(match.stop, "OF") and not match.has(match.stop - 1, "ERA")
    ordinal = number_at(match, match.start) or 0
    counted = ordinal <= _FEW and (of_something or match.has(match.start - 1, "A"))
    return None if counted else century_at(match, match.start, match.stop)


def _centuries(match: Match) -> Timex | None:
    join = match.find("RANGE")
    if join is None:
        return None
    low, high = century_at(match, match.start, join), century_at(match, join + 1, match.stop)
    return calendar.interval(low, high) if low and high else None


def _part_century(match: Match) -> Timex | None:
    """As in "late 9th" of "late 9th and 10th centuries"."""
    made = century_at(match, match.start, match.stop)
    at = match.find("PARTWORD")
    if made is None or at is None:
        return made
    name, low, high, of = match.meaning(at, "PARTWORD").split()
    start, end = calendar.share(made, int(low), int(high), int(of))
    return replace(made, part=name, start=start, end=end)


def _century_left_out(match: Match) -> Timex | None:
    """As in "the mid-17th", "the late 18th" after a century told: nothing else has such parts."""
    named = match.seq.story.named
    value = named.value if named is not None else None
    told = isinstance(value, Timex) and value.edtf.endswith("XX")
    return _part_century(match) if told else None


_ORD = "(ORD | ORDDIGITS)"
_ANOTHER = f"(AND | OR)? PARTWORD? HYPHEN? {_ORD} HYPHEN? CENTURYWORD"
_DECADE = "(DECADE | DECADE_SHORT)"
RULES = (
    Rule("decade", "DECADE", _decade, _FIRM),
    Rule("decade_short", "(?<= THE | QUOTE | PARTWORD) DECADE_SHORT (?! OF | TIMEUNIT)", _decade),
    Rule("decade_listed", "(?<= AND | OR | COMMA) APOSTROPHE? DECADE_SHORT (?! OF | TIMEUNIT)", _listed_decade, 1),
    Rule("decade_words", "(?<= THE | IN) TENS", _decade),
    Rule("decade_words", "NUM&WORDS HYPHEN? TENS", _hundred_and_tens, _FIRM),
    Rule(
        "decade_possessive",
        "(?<= THE | PARTWORD | APOSTROPHE) NUM&INT&DIGITS POSS (?! WORD-VERB-VERBED)",
        _possessive_decade,
        _FIRM,
    ),
    Rule(
        "decade_possessive",
        "(?<! POSSDET | NUM | CAP&WORD-PARTWORD) NUM&INT&DIGITS POSS (?= WORD-CAP | CAP&WORD)",
        _possessive_tens,
        _FIRM - 1,
    ),
    Rule(
        "decade_possessive",
        "NUM&INT&DIGITS POSS (?= (AND | OR) THE? NUM&INT&DIGITS POSS) | (?<= AND | OR) NUM&INT&DIGITS POSS",
        _possessive_tens,
        _FIRM,
    ),
    Rule("decade_short", "(?<! POSSDET | NUM | FOR | IN) DECADE_SHORT (?= WORD-TIMEUNIT-UNIT)", _described, -1),
    Rule("decades", f"DECADE {TO} THE? {_DECADE}", _decades, _FIRM),
    Rule("decades", f"(?<= BETWEEN | THE) DECADE AND THE? {_DECADE}", _between, _FIRM),
    Rule("century", f"{_ORD} HYPHEN? CENTURYWORD ERA?", _century, _FIRM),
    Rule(
        "century_listed",
        f"(PARTWORD-PARTNOUN HYPHEN?)? {_ORD} (?= HYPHEN? (COMMA | AND | OR | TO) {_ANOTHER})",
        _part_century,
        _FIRM,
    ),
    Rule(
        "century_left_out",
        f"(?<= THE) PARTWORD-PARTNOUN HYPHEN? {_ORD} (?= PUNCT-HYPHEN | AND | $)",
        _century_left_out,
        _FIRM,
    ),
    Rule("centuries", f"{_ORD} {TO} {_ORD} HYPHEN? CENTURYWORD ERA?", _centuries, _FIRM),
)
EXAMPLES = (
    eg("Films of the ⟦1960s⟧ and the ⟦sixties⟧ last.", edtf="196X", date_start="1960-01-01", date_end="1969-12-31"),
    eg("Films of the ⟦1920s⟧ and ⟦30s⟧, and from the ⟦1950s to the 1970s⟧.", edtf="192X"),
    eg("They were laid between the ⟦1850s and the 1890s⟧, the ⟦1950s⟧ and the ⟦1960s⟧.", edtf="185X/189X"),
    eg("The ⟦1840s⟧ and ⟦'50s⟧ were lean, unlike the ⟦1960's⟧ and the ⟦70’s⟧.", edtf="184X"),
    eg("This is the ⟦21st century⟧.", edtf="20XX"),
    eg("It began in the ⟦late 9th⟧ and ⟦10th centuries⟧.", edtf="08XX", date_part="late"),
    eg("It rose in the ⟦16th century⟧, peaked in the ⟦mid-17th⟧ and fell in the ⟦late 18th⟧.", edtf="15XX"),
    eg(
        "A bad ⟦80's⟧ film, ⟦70's⟧ and ⟦80’s⟧ music in a ⟦60s⟧ hall: ⟦50s⟧ fans came in their 30's, on 20's wheels.",
        edtf="198X",
    ),
    eg("The ‘⟦60s⟧ and ⟦70s⟧ were lean.", edtf="196X"),
    no("She ran in 50s flat, a 30s sprint; Leem 50's boats."),
    no("He came to the late 18th and stayed."),
    eg("The ⟦third century⟧ was cold, the ⟦21 st century⟧ is not.", edtf="02XX"),
    no("For a second century they sought peace, and in the fourth century of the hunt found it."),
)

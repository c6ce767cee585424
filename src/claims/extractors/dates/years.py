"""Years, spans of years, decades and centuries, before and after Christ; and when four digits are a year at all."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import SHORT_YEAR, number_at, reference, year_after
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count ("2030 targets"); `_year` gives way where the number is one after all
_TO = "(HYPHEN? RANGE HYPHEN? | UNTIL)"
_CENTURY = 100
_FEW = 5  # centuries that something may have lasted for
_LIKELY, _POSSIBLE = range(1950, 2051), range(1500, 2101)
_HUNDREDS = range(15, 21)
_FIRST_GROUP, _PIVOT, _NO_YEAR = 1000, 10, 3000
_UNITS = tuple("UNIT UNIT_AMBIGUOUS TIMEUNIT PERCENT POINT BASIS_POINT CURNAME CURCODE CURSUB TIMES".split())
_LIMITS = ("MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_AMOUNTS = (*_LIMITS, "QUANT", "COMPARE", "THAN", "APPROX", "LABEL", "HASH", "CURSIGN", "PLUS", "EQUALS")
_JOINS = ("RANGE", "UNTIL", "AND", "STROKE")


def _is_year(match: Match) -> bool:
    """Weighs what stands around four digits: a date's preposition speaks for a year, a counted noun or a hedge against.

    The figures are ranks, not probabilities: nothing but their sum's sign matters.
    """
    value, before, after = number_at(match, match.start) or 0, match.start - 1, match.stop
    joined = match.has(after, "HYPHEN")
    if match.has(after + joined, *_UNITS) and not match.has(after + joined, "PREP", "DET", "CONJ", "QUOTE"):
        return False
    score = 2 if value in _LIKELY else 1 if value in _POSSIBLE else 0
    score -= 2 if value % _CENTURY == 0 and value not in _LIKELY else 0
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


def _compared(match: Match, value: int) -> bool:
    """Whether a limit before the digits is one of a year: "circa 1800", "in about 1850", "beyond 2050", "up 10% over
    2018".
    """
    before = match.start - 1
    if match.has(before, "APPROX"):
        return match.has(before, "DATEPREP") or match.has(before - 1, "IN", "SINCE", "UNTIL")
    figure = match.has(before, *_LIMITS) and match.has(before - 1, "PERCENT", "POINT", "BASIS_POINT", "NUM", "UNIT")
    return value in _LIKELY and (figure or match.has(before, "OVER", "DATEPREP"))


def _year(match: Match) -> Timex | None:
    """A year, unless it is a count, a label or an amount."""
    return calendar.year(number_at(match, match.start) or 0) if _is_year(match) else None


def _base(match: Match) -> Timex:
    """As in "1990 levels", "2015 prices": the year that a figure is measured by."""
    return calendar.year(number_at(match, match.start) or 0)


def _year_in_words(match: Match) -> Timex | None:
    value = number_at(match, match.start) or 0
    return calendar.year(value) if value in _LIKELY else None


def _early_year(match: Match) -> Timex | None:
    """As in "in 930": three digits where only a year can stand."""
    value = number_at(match, match.start) or 0
    return calendar.year(value) if _CENTURY <= value < _FIRST_GROUP else None


def _era_year(match: Match) -> Timex | None:
    """As in "44 BC", "AD 79", "500-300 BC": the year n before Christ is 1 - n."""
    at = match.find("ERA")
    numbers = [number_at(match, place) for place in match.all("NUM")]
    if at is None or not all(numbers):  # there is no year 0
        return None
    before = match.meaning(at, "ERA") == "-1"
    years = [calendar.year(1 - n if before else n) for n in numbers if n]
    return years[0] if len(years) == 1 else calendar.interval(years[0], years[-1])


def _span(match: Match) -> Timex | None:
    """As in "2024-2028", "1939-45", "2013 to 2023", "between 1939 and 1945"; "2015-12" is a month."""
    low, high = number_at(match, match.start), number_at(match, match.stop - 1)
    measured = match.has(match.stop, *_UNITS) and not match.has(match.stop, "PREP")  # "1990 to 2000 in most towns"
    if low is None or high is None or measured or high >= _NO_YEAR or _CENTURY <= high < _FIRST_GROUP:
        return None
    led = match.has(match.start - 1, "PREP") and not match.has(match.start - 1, "FROM")
    if high < _CENTURY and led and match.find("TO") is not None:
        return None  # "from 40 in 1990 to 95 last year"
    if high < _CENTURY:
        full = low - low % _CENTURY + high
        if full <= low:
            return calendar.month(low, high) if match.find("HYPHEN") is not None and high <= calendar.MONTHS else None
        high = full
    counted = match.has(match.stop, "COUNTED") and not _are_years(match, low, high)
    before = match.start - 1
    limited = match.has(before, "QUANT", "COMPARE") and not match.has(before, "LEVEL")  # "above 1850-1900"
    if counted or limited or match.has(before, "THAN", "APPROX", "CURSIGN"):
        return None
    return calendar.interval(calendar.year(low), calendar.year(high))


def _are_years(match: Match, low: int, high: int) -> bool:
    """As in "between 2000 and 2018 deaths fell", "From 2000 to 2018 deaths fell": hardly so many deaths."""
    opens = match.has(match.start - 1, "FROM") and (match.start == 1 or match.has(match.start - 2, "COMMA"))
    return (opens or match.has(match.start - 1, "BETWEEN")) and low in _LIKELY and high in _LIKELY


def span_at(match: Match, at: int) -> Timex:
    """As in "2024/25", one token."""
    low, high = match.lower(at).split("/")
    first, last = int(low), int(high)
    if last < _CENTURY:
        last += first - first % _CENTURY
        last += _CENTURY if last < first else 0
    return calendar.interval(calendar.year(first), calendar.year(last))


def _span_token(match: Match) -> Timex:
    return span_at(match, match.start)


def decade_at(match: Match, at: int) -> Timex | None:
    """The decade at a place: "1960s", "60s", "sixties". "1800s" is the century."""
    if match.has(at, "TENS"):
        short = int(match.meaning(at, "TENS"))
    else:
        value = number_at(match, at) or 0
        if value % 10 or match.has(at - 1, "POSSDET"):
            return None
        if value >= _FIRST_GROUP:
            hundreds = value % _CENTURY == 0 and value not in _LIKELY
            return calendar.century(value // _CENTURY + 1) if hundreds else calendar.decade(value)
        short = value
    today = reference(match)
    this = today.year % _CENTURY if today else 0
    hundred = 2000 if short <= this and short < _CENTURY else 1900
    return calendar.decade(hundred + short) if short < _CENTURY else None


def _decade(match: Match) -> Timex | None:
    return decade_at(match, match.stop - 1)


def _listed_decade(match: Match) -> Timex | None:
    """As in "30s" of "1920s and 30s": of the same century."""
    if match.start < 2:  # noqa: PLR2004 - no decade before it, only a sign
        return None
    first = number_at(match, match.start - 2) or 0
    short = number_at(match, match.stop - 1) or 0
    return calendar.decade(first - first % _CENTURY + short) if short > first % _CENTURY else None


def _short_year(match: Match) -> Timex | None:
    """As in "in '92", and after it "and '96"."""
    before = match.start - 1
    if match.has(before, "AND", "COMMA") and not (match.has(before - 1, "YEAR") or match.has(before - 2, "APOSTROPHE")):
        return None
    year = year_after(match, match.start)
    return None if year is None else calendar.year(year)


def _possessive_decade(match: Match) -> Timex | None:
    """As in "the 1960's", "the 60's", an older spelling: only where nothing is possessed."""
    return decade_at(match, match.start) if number_at(match, match.start) else None


def _hundred_and_tens(match: Match) -> Timex | None:
    """As in "nineteen-sixties"."""
    hundreds = number_at(match, match.start) or 0
    tens = int(match.meaning(match.stop - 1, "TENS"))
    return calendar.decade(hundreds * _CENTURY + tens) if hundreds in _HUNDREDS else None


def _decades(match: Match) -> Timex | None:
    """As in "1960s to 1980s", "1960s-70s"."""
    low, last = decade_at(match, match.start), match.stop - 1
    short = number_at(match, last) or 0
    if low and match.has(last, "DECADE_SHORT") and low.start:
        return calendar.interval(low, calendar.decade(int(low.start[:2]) * _CENTURY + short))
    high = decade_at(match, last)
    return calendar.interval(low, high) if low and high else None


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


_ORD = "(ORD | ORDDIGITS)"
_ANOTHER = f"(AND | OR)? PARTWORD? HYPHEN? {_ORD} HYPHEN? CENTURYWORD"
_DECADE = "(DECADE | DECADE_SHORT)"
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
    Rule("year_era", f"({_NUM} (HYPHEN? RANGE HYPHEN?) {_NUM} | {_NUM}) ERA", _era_year, _FIRM),
    Rule("year_era", f"(?<= BETWEEN) {_NUM} AND {_NUM} ERA", _era_year, _FIRM),
    Rule("year_era", f"ERA {_NUM} ((HYPHEN? RANGE HYPHEN?) {_NUM})?", _era_year, _FIRM),
    Rule(
        "years", f"YEAR {_TO} (YEAR | {_NUM}&DAY | {_NUM}-DECIMAL-GROUPED-SCALED-YEAR) (?! HYPHEN {_NUM})", _span, _FIRM
    ),
    Rule("years", "(?<= BETWEEN) YEAR AND YEAR", _span, _FIRM),
    Rule("year_short", f"(?<= {_BEFORE_SHORT}) {SHORT_YEAR} (?! WORD)", _short_year, _FIRM),
    Rule("years_stroke", "YEARSPAN", _span_token, _FIRM),
    Rule("decade", "DECADE", _decade, _FIRM),
    Rule("decade_short", "(?<= THE | QUOTE | PARTWORD) DECADE_SHORT (?! OF | TIMEUNIT)", _decade),
    Rule("decade_listed", "(?<= AND | OR | COMMA) APOSTROPHE? DECADE_SHORT (?! OF | TIMEUNIT)", _listed_decade, 1),
    Rule("decade_words", "(?<= THE | IN) TENS", _decade),
    Rule("decade_words", "NUM&WORDS HYPHEN? TENS", _hundred_and_tens, _FIRM),
    Rule("decade_possessive", "(?<= THE) NUM&INT&DIGITS POSS (?! WORD)", _possessive_decade, _FIRM),
    Rule("decades", f"DECADE {_TO} THE? {_DECADE}", _decades, _FIRM),
    Rule("century", f"{_ORD} HYPHEN? CENTURYWORD ERA?", _century, _FIRM),
    Rule(
        "century_listed",
        f"(PARTWORD-PARTNOUN HYPHEN?)? {_ORD} (?= HYPHEN? (COMMA | AND | OR | TO) {_ANOTHER})",
        _part_century,
        _FIRM,
    ),
    Rule("centuries", f"{_ORD} {_TO} {_ORD} HYPHEN? CENTURYWORD ERA?", _centuries, _FIRM),
)
EXAMPLES = (
    eg("It rose from 40 in ⟦1990⟧ to 95 ⟦last year⟧, and ran from ⟦1939 to 45⟧.", edtf="1990"),
    eg("It rose 10% over ⟦2018⟧ and fell below 2000, more than 1500 and over 1600.", edtf="2018"),
    eg("The pre-⟦1945⟧ homes fell below ⟦1990⟧ levels, at ⟦2015⟧ prices.", edtf="1945"),
    eg("It opened in ⟦1975⟧.", edtf="1975", date_start="1975-01-01", date_end="1975-12-31"),
    eg("Cut emissions by ⟦2035⟧ against ⟦2020⟧ levels.", edtf="2035"),
    eg("The ⟦2016⟧ elections were close.", edtf="2016"),
    eg("The plan (⟦2024-2028⟧) was signed.", edtf="2024/2028"),
    eg("It grew from ⟦2013 to 2023⟧.", edtf="2013/2023"),
    eg("It grew between ⟦1990 and 2000⟧ in most towns.", edtf="1990/2000"),
    eg("It was made in ⟦1939-45⟧.", edtf="1939/1945"),
    eg("Between ⟦2000 and 2018⟧ deaths fell.", edtf="2000/2018"),
    eg("From ⟦2010 to 2015⟧ students left.", edtf="2010/2015"),
    eg("The year ⟦2024/25⟧ was dry.", edtf="2024/2025"),
    eg("It grew in ⟦2025⟧ and ⟦2026⟧.", edtf="2025"),
    eg("Films of the ⟦1960s⟧ and the ⟦sixties⟧ last.", edtf="196X", date_start="1960-01-01", date_end="1969-12-31"),
    eg("Films of the ⟦1920s⟧ and ⟦30s⟧, and from the ⟦1950s to the 1970s⟧.", edtf="192X"),
    eg("It was built in about ⟦1850⟧, and rebuilt in around 1500 places.", edtf="1850"),
    eg("The ⟦1840s⟧ and ⟦'50s⟧ were lean, unlike the ⟦1960's⟧ and the ⟦70’s⟧.", edtf="184X"),
    eg("They met in ⟦'92⟧ and ⟦'96⟧ by a jar of circa ⟦1540⟧.", date="2025-10-15", edtf="1992"),
    eg("This is the ⟦21st century⟧.", edtf="20XX"),
    eg("It began in the ⟦late 9th⟧ and ⟦10th centuries⟧.", edtf="08XX", date_part="late"),
    eg("The town was founded in ⟦930⟧.", edtf="0930"),
    eg("The ⟦third century⟧ was cold, the ⟦21 st century⟧ is not.", edtf="02XX"),
    no("For a second century they sought peace, and in the fourth century of the hunt found it."),
    eg("He died in ⟦44 BC⟧; they settled between ⟦900 and 700 BC⟧.", edtf="-0043"),
    no("Some 2000 people marched, and 1500 soldiers watched."),
    no("More than 2,000 troops were in room 1984, ref 2024-118."),
)

"""Durations as clocks and accounts give them: "in 14:09.42", "a 2h15 crossing", "six quarters", "a day or two"."""

import re
from decimal import Decimal

from claims.extractors._quantity import one_or_two
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "duration"
_TWO, _NOON, _SIXTY = 2, 12, 60
_FIRM = 11  # wins over the clock time that it looks like
_QUARTER = 3  # months
_WHOLE = 4  # quarters; more of them are no part of anything
_FAR = 15  # places from a time to what tells of a race
_NEAR = 6  # places from "the worst" to "in three quarters"
_DISTANCES = frozenset({"meter", "kilometer", "mile"})
_HOURS_GLUED = re.compile("([0-9]{1,2})h([0-5][0-9])")
_COUNTED = ("LENGTHNOUN", "TAKEVERB", "LASTVERB", "RACEVERB", "IN", "OF", "BY")  # stand before a length of time


def _hours_glued(match: Match) -> Quantity | None:
    """As in "a 2h15 crossing"; after "at" or "until" and past noon it is an hour of the day."""
    glued = _HOURS_GLUED.fullmatch(match.word(match.start))
    if glued is None or match.has(match.start - 1, "AT", "UNTIL") or int(glued[1]) > _NOON:
        return None
    value = Decimal(int(glued[1]) * _SIXTY + int(glued[2]))
    return Quantity(value, value, "minute", "h")


def _timed(match: Match) -> Quantity | None:
    """As in "won in 14:09.42", "ran the marathon in 2:05:11": seconds, as a stopwatch parts them, and no time of day,
    which has no tenths and is not what something took; two whole parts only of a distance: "ran 5 km in 24:30".
    """
    parts = match.lower(match.start).split(":")
    whole, told = "." not in parts[-1], match.has(match.start - 1, "NUM", "MONTH", "AT")  # "1 May 1977 00:00:32.1"
    short = whole and len(parts) == _TWO and not _is_over_distance(match)
    if told or len(parts) == 1 or short or (whole and not match.has(match.start - 1, *_COUNTED)):
        return None
    value = Decimal(0)
    for part in parts:
        value = value * _SIXTY + Decimal(part)
    return Quantity(value, value, "second", match.word(match.start))


def _is_over_distance(match: Match) -> bool:
    """Whether a time is what a distance of metres, kilometres or miles was covered "in"."""
    told = match.has(match.start - 1, "IN") and not match.has(match.stop, "TIMEUNIT")  # not "in 2:30 hours"
    lengths = range(max(match.start - _NEAR, 1), match.start - 1) if told else ()
    return any(
        match.has(at, "UNIT", "UNIT_AMBIGUOUS")
        and match.has(at - 1, "NUM", "THE", "HYPHEN")
        and match.meaning(at, "UNIT", "UNIT_AMBIGUOUS") in _DISTANCES
        for at in lengths
    )


def _raced(match: Match) -> Quantity | None:
    """As in "third in 44.71", "clocked 21.34 in the 200m": seconds of a race, to the hundredth, as words near tell."""
    whole, _, hundredths = match.word(match.start).partition(".")
    ran = range(max(match.start - _NEAR, 0), match.start)
    if len(hundredths) != _TWO or len(whole) > _TWO or not any(match.has(at, "RACEVERB", "ORD") for at in ran):
        return None
    around = range(max(match.start - _FAR, 0), match.stop + _FAR)
    if not any(match.has(at, "RACENOUN") or _is_of_race(match, at) for at in around):
        return None
    value = match.numerals()[0].low
    return Quantity(value, value, "second", "s")


def _is_of_race(match: Match, at: int) -> bool:
    """Whether a place is the unit of a race's length or of what parts its runners: "200m", "half a second"."""
    length = match.has(at, "UNIT", "UNIT_AMBIGUOUS") and match.meaning(at, "UNIT", "UNIT_AMBIGUOUS") == "meter"
    second = match.has(at, "TIMEUNIT") and match.meaning(at, "TIMEUNIT") == "second"
    return second or (length and match.has(at - 1, "NUM"))


def _quarters(match: Match) -> Quantity | None:
    """As in "three straight quarters": in months, for a quarter is as often a fourth part of anything."""
    number = match.numerals()[0]
    value = number.low * (4 * _QUARTER if "FRAC" in number.tags else _QUARTER)
    return Quantity(value, value, "month", match.words(match.start, match.stop)) if value == int(value) else None


def _quarters_of_years(match: Match) -> Quantity | None:
    """As in "the worst in three quarters", "for six quarters", "five quarters of decline"; "in three quarters of towns"
    is a part.
    """
    found = _quarters(match)
    last = match.seq.tokens.tags[match.seq.first[match.stop] - 1]
    ranked = any(match.has(at, "SUPERLATIVE", "ORD") for at in range(max(match.start - _NEAR, 0), match.start))
    many = found is not None and found.low > _WHOLE * _QUARTER
    return found if "QUARTERWORD" in last and (many or ranked or match.has(match.stop, "IN")) else None


def _few_quarters(match: Match) -> Quantity | None:
    """As in "a one or two quarter slowdown": in months."""
    low, high = (number.low * _QUARTER for number in match.numerals()[:2])
    return Quantity(low, high, "month", match.words(match.start, match.stop)) if low < high else None


def _coming_or_two(match: Match) -> Quantity | None:
    """As in "the next year or two", "the past week or two"."""
    unit = (match.meaning(match.start, "PASTUNIT") or match.meaning(match.start, "RELUNIT")).split()[-1]
    two = match.numerals()[0].low
    return Quantity(Decimal(1), two, unit, match.words(match.start, match.stop)) if two == 2 else None  # noqa: PLR2004


RULES = (
    Rule("duration_glued", "ALNUM", _hours_glued, weight=2),
    Rule("duration_timed", "(?<! SQUARE) CLOCK (?! TIMEZONE | AMPM)", _timed, _FIRM),
    Rule(
        "duration_raced",
        "(?<= IN | OF | RACEVERB) NUM&DECIMAL-SCALED (?= PUNCT-HYPHEN | PREP-OF | CONJ | $)",
        _raced,
        1,
    ),
    Rule("duration_quarters", "NUM TIMEADJ{1,2} QUARTERWORD&PLURAL", _quarters, 1),
    Rule(
        "duration_quarters", "(?<= RELWORD | PRIORADJ) (NUM QUARTERWORD&PLURAL | FRAC-FRACHALF-FRACORD)", _quarters, 1
    ),
    Rule(
        "duration_quarters",
        "(?<= IN | FOR | OVER | AFTER | WITHIN) (NUM QUARTERWORD&PLURAL | FRAC-FRACHALF-FRACORD) (?! OF | A | WORD)",
        _quarters_of_years,
        1,
    ),
    Rule(
        "duration_quarters",
        "(NUM QUARTERWORD&PLURAL | FRAC-FRACHALF-FRACORD) (?= OF (UPNOUN | DOWNNOUN | PERCENTNOUN))",
        _quarters_of_years,
        1,
    ),
    Rule("duration_quarters", "(?<= A) NUM&INT-YEAR (OR | RANGE) NUM&INT QUARTERWORD-PLURAL", _few_quarters, 11),
    Rule("duration_or_two", "A TIMEUNIT OR NUM&WORDS", one_or_two("TIMEUNIT"), 1),
    Rule("duration_or_two", "(RELUNIT | PASTUNIT) OR NUM&WORDS (?! WORD)", _coming_or_two, 11),
    Rule("duration_or_two", "(?<= ANOTHER) TIMEUNIT-PLURAL OR NUM&WORDS", one_or_two("TIMEUNIT"), 1),
)
EXAMPLES = (
    eg("It takes ⟦2h15⟧ by ferry, and leaves at 9h30 or on a B3h15.", value_low="135", unit="minute"),
    eg("She won in ⟦14:09.42⟧ and ran ⟦2:05:11⟧ after the start at 10:30:00, on the 12:15.", value_low="849.42"),
    eg("She won the 5,000 metres in ⟦13:02⟧ and ran the mile in ⟦4:12⟧.", value_low="782", unit="second"),
    no("[0:12.18] He swam on."),
    no("They met 5 km away in 2:30 hours."),
    no("The tram to the mill stops 200 metres from it at 13:02 and is in at 14:20."),
    eg("She ran third in ⟦44.71⟧, ⟦half a second⟧ down, and clocked ⟦21.34⟧ in the 200m.", value_low="44.71"),
    no("Shares in it rose to third in 44.71; the best fund won 21.34 of 200 votes."),
    eg("It was less than in the preceding ⟦three quarters⟧.", unit="month"),
    eg("It was the worst in ⟦three quarters⟧, and fell for ⟦six quarters⟧.", unit="month"),
    eg(
        "They saw a ⟦one or two quarter⟧ slump, or a ⟦two to three quarter⟧ one; one or two quarters of it went.",
        value_low="3",
        value_high="6",
    ),
    no("It fell in three quarters of towns; three quarters left, as two thirds did in 2019."),
    eg("It will grow over the ⟦next year or two⟧, and did in the ⟦past week or two⟧.", value_high="2", unit="year"),
    eg("It takes ⟦a day or two⟧, or ⟦two weeks⟧.", value_low="1", value_high="2", unit="day"),
)

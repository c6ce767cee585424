"""Durations in several units, or in one and a part: "two hours and 20 minutes", "2h 14m 04s", "one hour and a half"."""

from decimal import Decimal

from claims.decimals import rounded
from claims.extractors._elided import END
from claims.extractors._lengths import SECONDS
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "duration"
_FULL = {"second": 60, "minute": 60, "hour": 24, "week": 53, "month": 12}  # of a unit, that make a larger one or more
_PLACES = 6


def _and_part(match: Match) -> Quantity:
    """As in "one hour and a half"."""
    whole, part = match.numerals()
    value = whole.low + part.low
    return Quantity(value, value, match.meaning(match.start + 1, "TIMEUNIT"), match.word(match.start + 1))


def _compound(match: Match) -> Quantity | None:
    """As in "two hours and 20 minutes": the sum, in the smallest unit stated, which comes last."""
    units = ("TIMEUNIT", "TIMESYMBOL", "MINUTESYMBOL")
    everywhere = range(match.start, match.stop)
    places = [
        at for at in everywhere if match.has(at, *units) and (match.seq.numerals[at] is None or match.has(at, "ORD"))
    ]
    names = [match.meaning(at, *units) for at in places]
    lengths = [SECONDS.get(name, 0) for name in names]
    numbers = [Decimal(1)] * match.has(match.start, "A") + [number.low for number in match.numerals()]
    if 0 in lengths or lengths != sorted(set(lengths), reverse=True) or len(numbers) != len(names):
        return None
    if any(n >= _FULL.get(name, n + 1) for n, name in zip(numbers[1:], names[1:], strict=True)):
        return None  # "two years, and 200 hours of work"
    total = sum((n * length for n, length in zip(numbers, lengths, strict=True)), Decimal(0))
    value = rounded(total / lengths[-1], _PLACES).normalize()
    return Quantity(value, value, names[-1], match.words(match.start, match.stop))


def _to_seconds(match: Match) -> Quantity | None:
    """As in "2h 14m 04s", "4m 05s", whose last part looks like a decade."""
    *hours, minutes = (number.low for number in match.numerals())
    seconds = Decimal(match.word(match.stop - 1)[:-1])
    if max(minutes, seconds) >= _FULL["minute"] or (hours and match.meaning(match.start + 1, "TIMESYMBOL") != "hour"):
        return None
    total = sum(hours, Decimal(0)) * SECONDS["hour"] + minutes * SECONDS["minute"] + seconds
    return Quantity(total, total, "second", match.words(match.start, match.stop))


def _hours_and(match: Match) -> Quantity | None:
    """Such as "2 hours 10": the minutes of the next hour go without their name."""
    hours, minutes = match.numerals()
    if match.meaning(match.start + 1, "TIMEUNIT") != "hour" or minutes.low >= _FULL["minute"]:
        return None
    value = hours.low * _FULL["minute"] + minutes.low
    return Quantity(value, value, "minute", match.word(match.start + 1))


_COUNTED = "NUM TIMEUNIT"
_NO_PART = "(?! OF (PRON | REL | THESE))"  # "two hours, fifty minutes of that at a standstill"
RULES = (
    Rule("duration_compound", f"{_COUNTED} (COMMA? AND? {_COUNTED}){{1,4}} {_NO_PART}", _compound),
    Rule(
        "duration_compound", f"{_COUNTED} AND? {_COUNTED} {_NO_PART}", _compound
    ),  # "two minutes 4 seconds, 0.3 seconds off"
    Rule("duration_compound", f"{_COUNTED} NUM TIMESYMBOL", _compound),
    Rule("duration_compound", f"A TIMEUNIT AND {_COUNTED}", _compound),
    Rule("duration_symbols", "NUM TIMESYMBOL (NUM (TIMESYMBOL | MINUTESYMBOL | TIMEUNIT)){1,2}", _compound),
    Rule("duration_symbols", "NUM&INT MINUTESYMBOL&GLUED NUM TIMESYMBOL", _compound),
    Rule(
        "duration_seconds",
        "(?<! CURSIGN | CURCODE) (NUM TIMESYMBOL)? NUM&INT MINUTESYMBOL&GLUED DECADE_SHORT",
        _to_seconds,
    ),
    Rule("duration_and_part", "NUM&INT TIMEUNIT AND FRAC-FRACORD (?! OF | DET)", _and_part),
    Rule("duration_hours_and", f"NUM&INT&DIGITS TIMEUNIT&PLURAL NUM&INT&DIGITS-YEAR {END}", _hours_and),
)
EXAMPLES = (
    eg("Trains take ⟦2 hours 10⟧, to Orm ⟦55 minutes⟧; it ran for ⟦2 hours⟧.", value_low="130"),
    eg("The flight took ⟦two hours and 20 minutes⟧.", value_low="140", unit="minute"),
    eg("It landed after ⟦an hour and ten minutes⟧, ⟦half a second⟧ down.", value_low="70", unit="minute"),
    eg("It took ⟦one hour and a half⟧, then ⟦two days⟧ and half of the rest.", value_low="1.5", unit="hour"),
    eg("It takes ⟦1 hr 15 min⟧ or ⟦3 min 20 s⟧.", value_low="75", unit="minute"),
    eg("A lap takes ⟦1m 10.3s⟧, a mile ⟦4 min 12 sec⟧.", value_low="70.3", unit="second"),
    eg("It took ⟦2h 14m 04s⟧, ⟦4m 05s⟧ off the record.", value_low="8044", unit="second"),
    eg("They flew for ⟦9h 20m⟧ and landed after ⟦2h⟧ more.", value_low="560", unit="minute"),
    eg("A boat left every ⟦minute and a half⟧; it took ⟦two hours⟧, ⟦fifty minutes⟧ of that in port.", value_low="1.5"),
)

"""Durations of one unit, or part of one: "a decade", "an hour and a half", "the past year", "a quarter-century"."""

from decimal import Decimal

from claims.extractors._lengths import unit_at
from claims.extractors.dates.relative import is_length
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "duration"


def _single(match: Match) -> Quantity | None:
    """As in "a decade", "an hour": one of the unit, or one and a half ("a year and a half")."""
    at = next((place for place in range(match.start, match.stop) if match.has(place, "TIMEUNIT")), None)
    if at is None or match.has(at, "ORD") or _divides(match):
        return None
    value = Decimal(1) + sum((n.low for n in match.numerals()), Decimal(0))
    return Quantity(value, value, match.meaning(at, "TIMEUNIT"), match.word(at))


def _decade_to(match: Match) -> Quantity | None:
    """As in "the decade to 2023", "the century before 1900"; a year, month or day there is a date."""
    return _single(match) if match.meaning(match.start, "TIMEUNIT") in {"decade", "century"} else None


def _divides(match: Match) -> bool:
    """Whether "a month" says per what the figure before it is more or less: "£40 more a month"."""
    step = match.has(match.start - 1, "MORE", "LESS")
    return step and match.has(match.start - 2, "NUM", "CURNAME", "CURSUB", "UNIT", "PLURAL", "PERCENT")


def _past(match: Match) -> Quantity | None:
    """As in "the past year", "over the next decade", "the last century and a half": one unit, or that and a part of it,
    up to the document's date or from it.
    """
    part = sum((n.low for n in match.numerals()), Decimal(0))
    if match.has(match.start, "RELUNIT") and not part and not is_length(match):
        return None
    return Quantity(1 + part, 1 + part, match.meaning(match.start, "PASTUNIT"), match.word(match.start))


def _quarter(match: Match) -> Quantity | None:
    """As in "quarter-century", "past quarter century"."""
    at = unit_at(match)
    if match.has(match.start, "RELUNIT") and not match.meaning(match.start, "RELUNIT").endswith(" quarter"):
        return None
    value = Decimal("0.25")
    return None if at is None else Quantity(value, value, match.meaning(at, "TIMEUNIT"), match.word(at))


_MORE_OR_LESS = "COMPARE | THAN | NEARLY | SUPERLATIVE | MORE_THAN | LESS_THAN | AT_LEAST | AT_MOST | APPROX"
_AND_PART = "(AND FRAC (?! OF (DET | POSSDET)))?"  # "a year and a half", but "in a year and a fifth of the price"
_NO_RATE = "(?<! NUM | SCALE | UNIT | CURNAME | CURSUB)"  # "50 kg an hour or more" is a rate
RULES = (
    Rule("duration_past", "PASTUNIT (AND FRAC-FRACORD (?! OF | DET))?", _past),
    Rule("duration_quarter", "QUARTERWORD HYPHEN TIMEUNIT", _quarter),
    Rule("duration_quarter", "RELUNIT OF A TIMEUNIT", _quarter),
    Rule("duration_quarter", "(QUARTERWORD | RELUNIT HYPHEN?) TIMEUNIT", _quarter),
    Rule(
        "duration_single",
        f"(?<= FOR | IN | WITHIN | AFTER | {_MORE_OR_LESS}) A TIMEADJ? TIMEUNIT {_AND_PART}",
        _single,
    ),
    Rule(
        "duration_single",
        f"A TIMEUNIT (?= AGO | LATER) | {_NO_RATE} A TIMEUNIT (?= AT_LEAST_AFTER | OR AT_LEAST_JOINED)",
        _single,
    ),
    Rule("duration_single", "(?<= LASTVERB) A TIMEADJ? TIMEUNIT | (?<! NEG) A SINGLE TIMEUNIT", _single),
    Rule("duration_single", "A TIMEUNIT AND FRAC-FRACORD (?! OF DET)", _single),
    Rule("duration_single", "(?<= EVERY) TIMEUNIT-PLURAL AND FRAC-FRACORD (?! OF DET)", _single),
    Rule("duration_single", "(?<= THE) TIMEUNIT-PLURAL (?= (TO | AFTER | BEFORE | SINCE) THE? YEAR)", _decade_to),
)
EXAMPLES = (
    eg("It takes up to ⟦a week⟧, and took up to ⟦an hour⟧.", value_low="1"),
    eg("It fell 40% in ⟦a year⟧ and a fifth of the crop was lost; 50 kg an hour or more leaks.", value_low="1"),
    eg("In the ⟦decade⟧ to 2023 fares rose; the year after 2023 was dry.", value_low="1", unit="decade"),
    eg("Over the ⟦past quarter century⟧ trade grew, but not in the past quarter.", value_low="0.25", unit="century"),
    eg("Over the ⟦last decade⟧ it grew, as it will in the next decade.", value_low="1", unit="decade"),
    eg("It fell in ⟦a single week⟧, her first ⟦hundred days⟧ of ⟦a dozen years⟧.", value_low="1", unit="week"),
    eg("It has run for ⟦a decade⟧, or ⟦a decade and a half⟧.", value_low="1", unit="decade"),
    eg("It fell more than in the ⟦previous quarter of a century⟧.", value_low="0.25", unit="century"),
    eg("For much of that ⟦quarter-century⟧ it grew.", value_low="0.25", unit="century"),
    eg(
        "It took ⟦a fortnight⟧ and lasted ⟦a decade⟧, while ⟦66 Ma⟧ ago it took ⟦5 d⟧.", value_low="1", unit="fortnight"
    ),
    eg("It rose over the ⟦past year⟧, and in the ⟦last decade and a half⟧.", value_low="1", unit="year"),
    eg("The roof fell within ⟦a fortnight⟧, and within ⟦an hour⟧ of rain.", value_low="1", unit="fortnight"),
    no("A bell rings every hour, and every 4 walkers get a guide."),
    no("They burn a tonne a year, and met for a second time."),
)

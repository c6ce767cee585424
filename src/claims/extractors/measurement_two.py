"""Measurements in two units of one measure: "5 feet 6 inches", "9st 7lb", "8 lb, 12 oz"; of people without the smaller
one: "6-foot-3", "12st 7".
"""

from decimal import Decimal, localcontext

from claims.extractors._quantity import SYMBOL, unit_at
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "measurement"
# How many of the smaller unit make one of the larger, where the two are said together (by definition of the units).
_IN_ONE = {
    ("foot", "inch"): Decimal(12),
    ("yard", "foot"): Decimal(3),
    ("mile", "yard"): Decimal(1760),
    ("mile", "foot"): Decimal(5280),
    ("pound", "ounce"): Decimal(16),
    ("stone", "pound"): Decimal(14),
    ("meter", "centimeter"): Decimal(100),
    ("kilometer", "meter"): Decimal(1000),
    ("kilogram", "gram"): Decimal(1000),
}
_DIGITS = 17  # of a sum in two units: two more than a spreadsheet keeps, so that what it is converted to is exact
# Units of a person's height and weight: how many of the smaller make one, and how many nobody has.
_OF_PEOPLE = {"foot": (Decimal(12), 12), "stone": (Decimal(14), 60)}
_MOST_LISTED = 16  # ounces in a pound: no comma parts two units of one measure whose smaller one goes higher
_BARE_SYMBOL = "UNIT_AMBIGUOUS&GLUED | UNIT_AMBIGUOUS&QUOTE"
_NO_INCHES = "(?= PUNCT-HYPHEN | CONJ | PREP-IN | AUX | WORD-UNIT | $)"


def _two_units(match: Match) -> Quantity | None:
    """Such as "5 feet 2 inches": one measure in two units, stated in the larger."""
    (large, small), second = match.numerals(), match.stop - 1
    first = next(at for at in range(match.start, match.stop) if match.has(at, "UNIT", "UNIT_AMBIGUOUS"))
    factor = _IN_ONE.get((unit_at(match, first), unit_at(match, second)))
    apart = match.find("COMMA") is not None and small.low >= _MOST_LISTED  # "12 miles, 1,400ft of climb" are two
    if factor is None or apart or not 0 <= small.low < factor or large.low != large.low.to_integral_value():
        return None
    with localcontext() as context:
        context.prec = _DIGITS
        value = large.low + small.low / factor
    return Quantity(value, value, unit_at(match, first), match.words(first, match.stop))


def _feet_inches(match: Match) -> Quantity | None:
    """Such as "6-foot-4", "5 ft 11", "12st 4": the smaller unit of a person's height or weight goes without saying."""
    large, small = match.numerals()
    at = next(at for at in range(match.start, match.stop) if match.has(at, "UNIT", "UNIT_AMBIGUOUS"))
    unit = unit_at(match, at)
    factor, most = _OF_PEOPLE.get(unit, (Decimal(0), 0))
    if not 0 <= small.low < factor or large.low >= most:  # a factor of 0: no unit of people's
        return None
    with localcontext() as context:
        context.prec = _DIGITS
        value = large.low + small.low / factor
    return Quantity(value, value, unit, match.words(at, match.stop))


RULES = (
    Rule("two_units", "NUM&INT UNIT_AMBIGUOUS&GLUED NUM UNIT", _two_units),
    Rule("two_marks", "NUM&INT UNIT_AMBIGUOUS&QUOTE NUM UNIT_AMBIGUOUS&QUOTE", _two_units),
    Rule(
        "two_units",
        f"NUM HYPHEN? (UNIT | {SYMBOL}) (AND | COMMA | HYPHEN)? (NUM | SLASHFRACTION) HYPHEN? (UNIT | UNIT_AMBIGUOUS)",
        _two_units,
    ),
    Rule(
        "feet_inches",
        f"NUM&INT (HYPHEN UNIT HYPHEN | UNIT | {_BARE_SYMBOL}) NUM&INT-SCALED-GROUPED {_NO_INCHES}",
        _feet_inches,
    ),
)
EXAMPLES = (
    eg("⟦-1m⟧ -1", value_low="-1", unit="meter"),
    eg("Day 3: ⟦12 miles⟧, ⟦1,400ft⟧ of climb, with a pack of ⟦8 lb, 12 oz⟧.", value_low="12"),
    eg("She is ⟦5 feet 6 inches⟧ tall.", value_low="5.5", unit="foot"),
    eg("He is ⟦6' 2\"⟧ tall.", value_low="6.1666666666666667", unit="foot"),
    eg(
        "She weighs ⟦9st 7lb⟧, he ⟦12st 7⟧; it is ⟦3 in⟧., at most, and she is ⟦5'10⟧ tall, and holds ⟦1'250 g⟧.",
        value_low="9.5",
        unit="stone",
    ),
    eg("The ⟦6-foot-3⟧ guard beat a man of ⟦5 ft 9⟧.", value_low="6.25", unit="foot"),
)

"""Bare numbers whose conversion in brackets says what they are: "2.4m yen ($16,000) with a roof and 2.1m ($14,000)
without", "40 kg (88 lb), not 30 (66 lb)".
"""

from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "money"
_FAR = 40  # places back to the figure that is converted too
_CURRENCIES, _UNITS = ("CURSIGN", "CURCODE", "CURNAME"), ("UNIT", "UNIT_AMBIGUOUS")


def _sum(match: Match) -> Quantity | None:
    return _like(match, _CURRENCIES)


def _measure(match: Match) -> Quantity | None:
    return _like(match, _UNITS)


def _like(match: Match, types: tuple[str, ...]) -> Quantity | None:
    """In the unit of the nearest figure before whose conversion is in the same unit as that of this one."""
    into = _unit(match, match.stop, types)
    for at in range(match.start - 1, max(match.start - _FAR, 0), -1):
        if match.has(at, "OPEN") and match.has(at - 1, *types) and _unit(match, at, types) == into:
            return quantity(match, match.meaning(at - 1, *types), match.word(at - 1))
        if match.has(at, "STOP", "SEMI"):
            break
    return None


def _unit(match: Match, opening: int, types: tuple[str, ...]) -> str:
    """The unit of the figure that stands alone in the brackets at a place; empty where none does."""
    sides = [at for at in (opening + 1, opening + 2) if match.has(at, *types) and match.seq.numerals[at] is None]
    numbers = [at for at in (opening + 1, opening + 2) if match.has(at, "NUM")]
    alone = len(sides) == len(numbers) == 1 and match.has(opening + 3, "CLOSE")
    return match.meaning(sides[0], *types) if alone else ""


RULES = (
    Rule("money_converted", "NUM-YEAR (?= OPEN (CURSIGN | CURCODE) NUM CLOSE)", _sum, 3),
    Rule("measure_converted", "NUM-YEAR (?= OPEN NUM (UNIT | UNIT_AMBIGUOUS) CLOSE)", _measure, 3, "measurement"),
)
EXAMPLES = (
    eg("It costs ⟦2.4m yen⟧ (⟦$16,000⟧) with a roof and ⟦2.1m⟧ (⟦$14,000⟧) without.", value_low="2400000", unit="JPY"),
    eg("It weighs ⟦40 kg⟧ (⟦88 lb⟧), not ⟦30⟧ (⟦66 lb⟧).", value_low="40", unit="kilogram"),
    no("Hill (40) met Marsh (30)."),
)

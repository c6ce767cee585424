"""Sums of which only the second has the sign: "14 or $15 million", "between 2 and £3 billion"."""

from claims.extractors._elided import LIMITS
from claims.extractors._quantity import quantity_listed
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "money"
_APART = 5  # times the lower, at most: "2 or $10"


def _either(match: Match) -> Quantity | None:
    """One sum or the next; no step and the level that it led to: "rose 2 to $15"."""
    lead, sign = match.lead(*LIMITS), match.find("CURSIGN")
    if sign is None or (match.has(match.start + 1, "RANGE") and match.has(lead, "UP", "DOWN", "BY")):
        return None
    found = quantity_listed(match, match.meaning(sign, "CURSIGN"), match.word(sign))
    return found if found and found.low < found.high <= found.low * _APART and not found.written_backwards else None


_FIRST = "NUM-YEAR-SCALED-ONE"
RULES = (
    Rule(
        "money_either",
        f"({_FIRST} RANGE | (?<= BETWEEN) {_FIRST} AND | {_FIRST} OR (?= CURSIGN NUM&SCALED)) CURSIGN NUM (?! RANGE)",
        _either,
        1,
    ),
)
EXAMPLES = (
    eg("It costs about ⟦14 or $15 million⟧.", value_low="14000000", value_high="15000000", unit="USD"),
    eg("They want between ⟦2 and £3 billion⟧, or ⟦20 to $30⟧ each.", value_low="2000000000", value_high="3000000000"),
    no("Five or six came."),
)

"""Races told by their length in thousands of metres: "a 10k run", "the 5K charity walk"."""

from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "measurement"


def _raced(match: Match) -> Quantity | None:
    letter = match.word(match.stop - 1)
    return quantity(match, "kilometer", letter) if letter in {"k", "K"} else None


RULES = (Rule("symbol_raced", "NUM&DIGITS-SCALED UNIT_AMBIGUOUS&GLUED (?= WORD? COURSENOUN)", _raced),)
EXAMPLES = (
    eg("She did a ⟦10k⟧ run and the ⟦5K⟧ charity walk.", value_low="10", unit="kilometer"),
    eg("It gave $40k for a 10k grant; ⟦9 km⟧ were run.", value_low="9"),
)

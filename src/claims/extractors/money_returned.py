"""What each unit of money that was spent brings, where the figure leaves its unit out: "every dollar we put in has
brought in almost three", "each euro spent on schools saves four".
"""

from claims.extractors._elided import END, LIMITS
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "money"
_FAR = 20  # places from the figure back to the unit that was spent
_VERBS = ("VERB", "VERBED", "VERBNOUN")
_PARTICLES = ("IN", "OFF")  # "brought in", "paid off"


def _returned(match: Match) -> Quantity | None:
    """The number in the currency that the sentence tells each one of."""
    at = match.lead(*LIMITS)
    at -= match.has(at, *_PARTICLES)
    if not match.has(at, *_VERBS):
        return None
    for place in range(at - 1, max(at - _FAR, 0), -1):
        if match.has(place, "STOP", "SEMI", "NUM"):
            return None
        if match.has(place, "CURNAME") and match.has(place - 1, "EVERY", "EACH"):
            if match.has(place - 2, "IN", "OF", "OUTOF", "FOR"):
                return None  # "pays out 96p in every pound, keeps three"
            return quantity(match, match.meaning(place, "CURNAME"), match.word(place))
    return None


RULES = (
    Rule(
        "money_returned",
        f"(?<= {' | '.join((*_VERBS, *_PARTICLES, *LIMITS))}) NUM-YEAR-ONE {END}",
        _returned,
        weight=-3,
    ),
)
EXAMPLES = (
    eg("Every dollar put in has brought in almost ⟦three⟧ from firms.", value_low="3", unit="USD"),
    eg("Each euro spent on schools saves ⟦four⟧.", value_low="4", unit="EUR"),
    no("Every dollar spent creates 3 jobs; each euro counts. Ada Hill saves 4."),
)

"""Temperatures whose degrees are left out: "the temperature hit a balmy 62", "the mercury fell to -8"."""

from claims.extractors._elided import LIMITS
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "measurement"
_FAR = 8  # places from the figure back to what is so hot
_COLDEST, _HOTTEST = -100, 150  # that weather and bodies are, in degrees of either scale
_TIES = ("TO", "FROM", "OF", "AT", "BYWORD", "BEFORM", "CROSSVERB", "ABOVE", "BELOW", "BETWEEN")
_BETWEEN = (
    "PREP",
    "AUX",
    "ADV",
    "VERB",
    "VERBED",
    "WEEKDAY",
    "RELDAY",
    "DAYPART",
    "MONTH",
    "THE",
    "CONJ",
    "COMMA",
    "NUM",
)
_END = "(?= PUNCT-HYPHEN-PERCENT | PREP-OF | CONJ | AUX | ADV | RELDAY | WEEKDAY | RELUNIT | $)"


def _hot(match: Match) -> Quantity | None:
    """The degrees, where nothing but a verb, a place or a time stands between what is so hot and the figure."""
    at, found = match.start - 1, quantity(match, "degree")
    while match.has(at, *LIMITS) and not match.has(at, *_TIES):
        at -= 1
    if found is None or not _COLDEST <= found.low <= found.high <= _HOTTEST or not match.has(at, *_TIES):
        return None
    for place in range(at, max(at - _FAR, -1), -1):
        if match.has(place, "HEATWORD"):
            return found if not match.has(place, "CAP") or place == 0 else None  # no planet
        named = match.has(place, "CAP") and match.has(place - 1, "PREP", "CAP", "THE")
        if not (match.has(place, *_TIES, *_BETWEEN) or named):
            return None
    return None


_NUM = "NUM-YEAR-SCALED-GROUPED"

RULES = (
    Rule("heat", f"(?<= {' | '.join((*_TIES, *LIMITS))}) {_NUM} (RANGE NUM)? {_END}", _hot, 1),
    Rule("heat", f"(?<= BETWEEN) {_NUM} AND {_NUM} {_END}", _hot, 1),
)
EXAMPLES = (
    eg("Temperatures will reach ⟦31⟧ on Friday and ⟦34⟧ on Sunday.", value_low="31"),
    eg(
        "The temperature hit a balmy ⟦62⟧, and temperatures in Leem fell to ⟦-8⟧ on Friday.",
        value_low="62",
        unit="degree",
    ),
    eg("The mercury reached ⟦102⟧, and temperatures of ⟦35 to 40⟧ are due.", value_low="102"),
    no("Mercury levels of 40, temperature records of 12, and a temperature in 12 towns."),
)

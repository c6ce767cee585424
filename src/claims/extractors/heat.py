"""Temperatures whose degrees are left out, "the temperature hit a balmy 62", "the mercury fell to -8", or whose scale
is, "41C, 12 degrees above the norm"; and those below zero, "15 below zero".
"""

from claims.extractors._elided import END, LIMITS
from claims.extractors._quantity import TEMPERATURES, quantity, unit_at
from claims.extractors._told import told
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "measurement"
_SCALES = ("degree_Celsius", "degree_Fahrenheit")
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


def _on_scale(match: Match) -> Quantity | None:
    """Such as "12 degrees" beside "41C": on the scale that was told last."""
    figure, at = told(match, KIND), match.stop - 1
    if figure is None or figure.value.unit not in _SCALES or match.meaning(at, "UNIT") != "degree":
        return None
    return quantity(match, figure.value.unit, match.word(at))


def _zero(match: Match) -> Quantity | None:
    """Such as "10 degrees below zero", "15 below zero": of a temperature, whose sign the words give."""
    number, zero = match.numerals()
    at = match.find("UNIT")
    unit = "degree" if at is None else unit_at(match, at)
    if zero.low or "DECIMAL" in zero.tags or unit not in TEMPERATURES:
        return None
    low, high = (-number.high, -number.low) if match.find("BELOW") is not None else (number.low, number.high)
    return Quantity(low, high, unit, "" if at is None else match.word(at))


def _below_freezing(match: Match) -> Quantity | None:
    """Such as "-27" of "-18C, with a wind chill of -27": what is below zero where the sentence tells a temperature."""
    for at in range(match.start - 1, 0, -1):
        if match.has(at, "SEMI", "STOP"):
            break
        unit = unit_at(match, at) if match.has(at, "UNIT", "DEGREELETTER") else ""
        if unit in TEMPERATURES and match.seq.numerals[at - 1] is not None:
            return quantity(match, unit, match.word(at))
    return None


_NUM = "NUM-YEAR-SCALED-GROUPED"

RULES = (
    Rule("heat", f"(?<= {' | '.join((*_TIES, *LIMITS))}) {_NUM} (RANGE NUM)? {_END}", _hot, 1),
    Rule("heat", f"(?<= BETWEEN) {_NUM} AND {_NUM} {_END}", _hot, 1),
    Rule("heat_on_scale", "NUM (RANGE NUM)? UNIT&PLURAL (?! CAP | HYPHEN | BEARING)", _on_scale, 1),
    Rule("below_zero", "NUM-YEAR (HYPHEN? UNIT)? (BELOW | ABOVE) NUM", _zero),
    Rule("below_freezing", f"(?<= PREP | AND | TO) NUM&NEGATIVE {END}", _below_freezing, weight=-3),
)
EXAMPLES = (
    eg("Temperatures will reach ⟦31⟧ on Friday and ⟦34⟧ on Sunday.", value_low="31"),
    eg(
        "The temperature hit a balmy ⟦62⟧, and temperatures in Leem fell to ⟦-8⟧ on Friday.",
        value_low="62",
        unit="degree",
    ),
    eg("The mercury reached ⟦102⟧, and temperatures of ⟦35 to 40⟧ are due.", value_low="102"),
    eg("It hit ⟦41.3C⟧ in Leem, ⟦12 degrees⟧ above the norm, on a roof of ⟦30 m⟧.", value_low="41.3"),
    eg("It fell to ⟦-18C⟧, with a wind chill of ⟦-27⟧; growth fell to -3.", value_low="-18"),
    eg("It fell to ⟦12 degrees below zero⟧, then ⟦15 below zero⟧.", value_low="-12", unit="degree"),
    no("Mercury levels of 40, temperature records of 12, and a temperature in 12 towns."),
)

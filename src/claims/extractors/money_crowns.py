"""Money in words that are a currency's only where its country is named, and else things: "424 crowns" in a text about
Sweden.
"""

from claims.extractors._homes import home_of
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import with_ranges
from claims.model import Quantity

KIND = "money"
_FIRM = 10  # wins over the count of them


def _at_home(match: Match) -> Quantity | None:
    """The number in the money of the one country with such a word that the sentence, or else the text, names."""
    word = match.word(match.stop - 1)
    unit = home_of(match, word)
    return quantity(match, unit, word) if unit else None


RULES = (
    *with_ranges(Rule("money_crowns", "", _at_home, _FIRM), "", "CURFAMILY&PLURAL (?! WORD-VERB-VERBED-ADV-PREP)"),
    Rule("money_crowns", "NUM&SCALED HYPHEN CURFAMILY-PLURAL", _at_home, _FIRM),
    Rule("money_crowns", "(NUM&SCALED | NUM&GROUPED) CURLARGE (?! WORD-VERB-VERBED-ADV-PREP)", _at_home, _FIRM),
)
EXAMPLES = (
    eg("Sweden will pay ⟦40 million crowns⟧, ⟦8 to 9 crowns⟧ a head.", value_low="40000000", unit="SEK"),
    eg("Sweden took a ⟦3 billion-crown⟧ hit.", unit="SEK"),
    eg("The German mill lost ⟦40 million marks⟧; she got 40 marks in the test.", unit="DEM"),
    no("The vicar of Leem found 4 crowns of gold."),
)

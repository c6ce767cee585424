"""Ordinals: a rank or place in a series that is no part of a date ("second-largest", "the 25th Summit")."""

from decimal import Decimal

from claims.grammar import Match, Reject, Rule, eg, no
from claims.model import Quantity

KIND = "ordinal"


def _place(match: Match) -> Quantity:
    numeral = match.seq.numerals[match.start]
    value = numeral.low if numeral else Decimal("".join(c for c in match.word(match.start) if c.isdigit()))
    return Quantity(value, value)


_NAMED = "(?= HYPHEN? (WORD-VERB | WORD&VERBNOUN | QUOTE | NUM))"
RULES = (
    Rule("rank", "(ORD | ORDDIGITS) HYPHEN? (SUPERLATIVE (?! HYPHEN))", _place),
    Rule(
        "place",
        f"(?<= DET | POSS | CAP-PRON | OF | PREP | AND | OR | ADV | COMMA) (ORD-TIMEUNIT | ORD (?= WORD)) {_NAMED}",
        _place,
    ),
    Rule("place_digits", "ORDDIGITS", _place),
    Rule("place_large", "(?<! PER) ORD-ONE", _place, weight=-2),
    Reject("pronoun or determiner", "ORD (?= ONE&WORDS (PUNCT-HYPHEN | VERB | VERBED | ED | AUX | CONJ | $))", 1),
    Reject("a word that only orders", "ORD (?= VERB-VERBNOUN | ED)", weight=-1),
    Reject("list marker", "(?<! DET | POSS | VERB | ED | WASBE) ORD (?= COMMA | COLON) | ^ ORD (?= STOP | DASH)"),
    Reject("part of a name", "(?<= THE | POSS) ORD&CAP-UPPER (?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | $)"),
    Reject("a word that only orders", "ORD (?= NUM-YEAR (WORD | TIMEUNIT | UNIT))", 1),  # "the first four ships"
    Reject("a word that only orders", "(?<= EVERY) (ORD | ORDDIGITS) (?= TIMEUNIT | WEEKDAY | DAYPART)", 1),
    Reject("a word that only orders", "(ORD | ORDDIGITS) HYPHEN WORD-SUPERLATIVE", weight=-1),
)
EXAMPLES = (
    eg("It was the ⟦first⟧ nation to sign.", value_low="1"),
    eg("The ⟦second-largest⟧ party met for its ⟦25th⟧ summit.", value_low="2"),
    eg("He won a ⟦third⟧ straight game, and the first of them was hard.", value_low="3"),
    eg("It was his ⟦1,000th⟧ goal.", value_low="1000"),
    eg("She came ⟦third⟧, was ⟦second⟧, and the town's ⟦sixth⟧, is planned.", value_low="3"),
    eg("Its ⟦20 millionth⟧ visitor sent the town's ⟦hundred thousandth⟧ parcel.", value_low="20000000"),
    no("The first four ships sank; every fourth Sunday and every second night they dance."),
    no("It was over in a split second, as every second counts."),
    no("First, we must act; second, we must wait."),
    no("Third. We must act, with the silver laid down per second."),
    no("Karl the Eighth heard Brahms's Fourth."),
    no("I first met him there. The first one broke, as did the second one."),
)

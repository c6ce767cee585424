"""Money in two figures, the second of cents or of a part: "thirteen dollars and forty-five cents", "two euros eighty",
"a dollar and a half".
"""

from decimal import Decimal

from claims.extractors._currencies import BEFORE, TYPES
from claims.extractors._homes import at_home
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "money"
_CENT = Decimal("0.01")
_DIME = 10  # cents: fewer would be written "05"
_CENTS = "NUM&INT-SCALED-YEAR-GROUPED"


def _with_cents(match: Match) -> Quantity | None:
    """Such as "thirteen dollars and forty-five cents": hundredths of the main unit added."""
    whole, cents = match.numerals()
    at = match.find(*TYPES)
    value = whole.low + cents.low * _CENT
    apart = whole.low != int(whole.low) or cents.low >= 1 / _CENT  # "$2.65, 22 cents less than in May": two sums
    return None if at is None or apart else Quantity(value, value, match.meaning(at, *TYPES), match.word(at))


def _and_cents(match: Match) -> Quantity | None:
    """Such as "fifteen dollars and 20", "17 USD 25": two figures of hundredths that close the sum."""
    whole, cents = match.numerals()
    within = _DIME <= cents.low < 1 / _CENT and whole.low == int(whole.low)
    return _with_cents(match) if within else None


def _one_and_cents(match: Match) -> Quantity | None:
    """Such as "a dollar fifty"."""
    cents, at = match.numerals()[-1].low, match.start + 1
    value = 1 + cents * _CENT
    return Quantity(value, value, match.meaning(at, "CURNAME"), match.word(at)) if _DIME <= cents < 1 / _CENT else None


def _and_part(match: Match) -> Quantity:
    """Such as "a dollar and a half"."""
    value, at = sum((n.low for n in match.numerals()), Decimal(match.has(match.start, "A"))), match.start + 1
    return Quantity(value, value, match.meaning(at, "CURNAME", "CURSUB"), match.word(at))


def _and_half_each(match: Match) -> Quantity | None:
    """Such as "a dollar and a half a pound", but not "a dollar and half a pound"."""
    return _and_part(match) if match.begins(match.stop - 1, "A") else None


def _and_eighth(match: Match) -> Quantity:
    """Such as "$5.12 1/4", a price in fractions of a cent."""
    (sum_, part), at = match.numerals(), match.start
    value = sum_.low + part.low * _CENT
    return Quantity(value, value, match.meaning(at, "CURSIGN"), match.word(at))


_STATED = (
    Rule("money_with_cents", "(CURSIGN NUM | NUM CURNAME) (AND | COMMA)? NUM CURSUB", _with_cents),
    Rule("money_and_cents", f"NUM (CURNAME | CURCODE) AND? {_CENTS} (?= PUNCT-HYPHEN | MORE | $)", _and_cents),
    Rule("money_and_cents", f"A CURNAME {_CENTS}&WORDS (?= PUNCT-HYPHEN | PREP | CONJ | A | $)", _one_and_cents),
    Rule("money_and_cents", f"NUM CURNAME {_CENTS}&WORDS (?= PREP | CONJ | AUX | REL | VERB)", _and_cents),
    Rule("money_and_cents", f"{BEFORE} NUM-SCALED AND {_CENTS}&WORDS (?= PUNCT-HYPHEN | $)", _and_cents),
    Rule("money_and_part", "(A | NUM&INT) (CURNAME-UNIT | CURSUB) AND FRAC-FRACORD (?! OF | DET | WORD)", _and_part, 1),
    Rule("money_and_part", "(A | NUM&INT) (CURNAME-UNIT | CURSUB) AND FRAC-FRACORD (?= A)", _and_half_each, 1),
    Rule("money_and_eighth", "CURSIGN NUM&DECIMAL-SCALED HYPHEN? (FRAC&SLASHFRACTION | FRAC&VULGAR)", _and_eighth, 1),
)
RULES = tuple(map(at_home, _STATED))
EXAMPLES = (
    eg("The price was ⟦thirteen dollars and forty-five cents⟧.", value_low="13.45", unit="USD"),
    eg("It rose ⟦a dollar and a half⟧, or ⟦two cents and a half⟧; it costs ⟦1 extra dollar⟧.", value_low="1.5"),
    eg("It costs ⟦a dollar and a half⟧ a pound; he had ⟦2 euros and a half⟧ a day.", value_low="1.5"),
    eg("Oats rose ⟦1/2 cent⟧ to ⟦$3.12 1/4⟧ a bushel, rice ⟦half a cent⟧ to ⟦$9.12¾⟧.", unit="us_cent"),
    eg("Tickets are ⟦nineteen dollars and 95⟧, or ⟦three pounds fifty⟧ at the gate.", value_low="19.95", unit="USD"),
    eg("The price was ⟦$2.65⟧, ⟦22 cents⟧ less than in May.", value_low="2.65", unit="USD"),
    eg("⟦Two euros eighty⟧ buys a loaf; it is below the ⟦one dollar twenty⟧ that growers need.", value_low="2.80"),
    eg("It is ⟦a dollar fifty⟧ a cup, or ⟦40-odd euros⟧ for ⟦12 million-odd francs⟧.", value_low="1.50"),
)

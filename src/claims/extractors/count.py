"""Counts: a number of counted things, from the number to the head of the noun phrase ("11 cooperation documents")."""

from decimal import Decimal

from claims.extractors._quantity import quantity
from claims.grammar import Match, Reject, Rule, eg, no
from claims.grammar.ranges import JOIN, listed
from claims.model import Quantity

KIND = "count"
# Words that make another kind of the number, and so are no counted things.
_NO_UNIT = (
    "-UNIT-UNIT_AMBIGUOUS-GLUED-TIMEUNIT-PERCENT-POINT-BASIS_POINT-CURNAME-CURCODE-CURSUB-CURSIGN"
    "-TIMES-TIMESX-FOLDWORD-MONTH-WEEKDAY"
)
_WORD = f"WORD-VERB-PREP-ADV{_NO_UNIT}"
# What may stand between the number and its noun: any plain word that is no plural, and what joins such words.
_MODIFIER = (
    f"((CAP (COMMA AND? | AND))+ CAP | MORE | {_WORD}-PLURAL | HYPHEN {_WORD} | CAP POSS"
    f" | (ADV | SUPERLATIVE&QUANT) (?= ED | {_WORD}) | CAP NUM&DIGITS | NUM&DIGITS CAP | NUMNAME)"
)
_NOUN = f"(PLURAL-VERB{_NO_UNIT} | PLURAL&VERBNOUN{_NO_UNIT})"
_HEAD = f"HYPHEN? {_MODIFIER}{{0,5}}? {_NOUN} {_NOUN}{{0,2}} ((AND | OR) ({_WORD}-PLURAL-ED-CAP)? {_NOUN} (?! OF))?"
# A four-digit number after "the" or "in" is a year, whatever noun follows ("the 2020 elections").
_NAME = "CAP&WORD-ADV-VERB"
_NUMBER = f"(NUM-YEAR | (?<! DET | POSS | IN | SINCE | BY | FROM | MONTH | {_NAME}) NUM)"
_NUMBERS = f"(NUM ({JOIN} | HYPHEN? OR) NUM-YEAR | (?<= BETWEEN) NUM AND NUM-YEAR | {_NUMBER})"
_END = "(?= PUNCT | PREP | CONJ | AUX | DET | PRON | REL | NEG | QUANT | VERB | ADV | POSS | NUM | ED | ING | $)"
_SINGLE = f"({_WORD}-PLURAL){{0,4}} {_WORD}-PLURAL-ED-ING-CAP"


def _pair(match: Match) -> Quantity:
    value = Decimal(match.meaning(match.start, "PAIR"))
    return Quantity(value, value)


def _counted(match: Match) -> Quantity | None:
    """The numbers before the first noun: in "three Phase 1 contracts" only the three."""
    seq = match.seq
    if (
        "YEAR" in seq.tags[match.start]
        and match.has(match.start - 1, "AND", "RANGE")
        and match.has(match.start - 2, "YEAR")
    ):
        return None  # "between 2000 and 2018 deaths fell"
    noun = (at for at in range(match.start, match.stop) if seq.numerals[at] is None and "WORD" in seq.tags[at])
    return quantity(Match(seq, match.start, next(noun, match.stop)))


def _zero(match: Match) -> Quantity | None:
    return None if match.find("YEAR") is not None and match.stop - match.start == 1 else quantity(match)


def _rising(match: Match) -> Quantity | None:
    """Two bare numbers are a range from the lower: "a majority of 10 to two" is two counts, "3-1" a score."""
    found = quantity(match)
    return None if found is None or found.written_backwards else found


RULES = (
    Rule("counted", f"{_NUMBERS} {_HEAD}", _counted),
    Rule("counted_vague", f"VAGUENUM (OF {_HEAD})?", quantity),
    Rule("counted_of_these", f"NUM OF THESE {_HEAD}", _counted),
    Rule("counted_single", f"(?<! {_NAME}) NUM-YEAR {_SINGLE} {_END}", _counted),
    Rule("counted_compound", f"NUM-YEAR HYPHEN-SPACED {_WORD}", quantity, weight=-1),
    Rule("counted_listed", listed("HYPHEN? (WORD-UNIT-TIMEUNIT)"), quantity, weight=-1),
    Rule("pair", f"PAIR OF? (DET)? {_HEAD}", _pair),
    Rule("bare_range", f"NUM ({JOIN} | OR) NUM-YEAR | (?<= BETWEEN) NUM AND NUM-YEAR", _rising, weight=-3),
    Rule("one_of", "ONE&WORDS (?= OF)", quantity, weight=-2),
    Rule("bare", "NUM", _zero, weight=-4),
    Reject("pronoun or determiner", "ONE&WORDS", weight=-3),
)
EXAMPLES = (
    eg("They signed ⟦11 cooperation documents⟧ in May.", value_low="11"),
    eg("It may house ⟦10 million American homes⟧ a year.", value_low="10000000"),
    eg("⟦160,000 American, British and Canadian troops⟧ landed.", value_low="160000"),
    eg("It lost ⟦12 ships and gliders⟧.", value_low="12"),
    eg("There were ⟦33 states⟧, of which ⟦28⟧ agreed.", value_low="33"),
    eg("⟦Two first-half goals⟧ and ⟦two F-16s⟧ were enough; fewer than ⟦ten⟧ knew.", value_low="2"),
    eg(
        "The ⟦20 most expensive rooms⟧ and ⟦five newly opened shops⟧ burned, and ⟦two very old men⟧ died.",
        value_low="20",
    ),
    eg("It holds ⟦1 battle ship⟧ of the second class.", value_low="1"),
    eg("They won by ⟦10⟧ to ⟦two⟧, with ⟦3 to 5⟧ away.", value_low="10"),
    eg("The ⟦one hundred and five members⟧ met.", value_low="105"),
    eg("⟦Scores of villagers⟧ fled, and their scores of ⟦12⟧ were low.", value_low="20", value_high="200"),
    no("The score was even, and he scores for fun."),
    no("Section 4 is on page 12."),
)

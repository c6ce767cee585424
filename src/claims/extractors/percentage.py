"""Percentages: a share or a change in per cent. Steps in points are in `percentage_points`, never mixed up with these;
shares whose unit is left out in `percentage_bare`.
"""

from claims.extractors._quantity import in_unit, quantity, shared_unit
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import listed, with_ranges
from claims.model import Quantity

KIND = "percentage"
_FIRMEST = 20  # wins over the count and the name that it looks like


def _zero(match: Match) -> Quantity | None:
    """As in "zero interest rates", "a zero-interest loan", "zero growth": a level, where others are counts of none."""
    return quantity(match, "percent") if match.numerals()[0].high == 0 else None


RULES = (
    *with_ranges(Rule("percent", "", in_unit("percent", "PERCENT")), "", "HYPHEN? PERCENT"),
    Rule("percentage_word", "NUM HYPHEN? PERCENTWORD (?! WORD)", in_unit("percent", "PERCENTWORD"), 1),
    Rule(
        "percentage_of",
        "PERCENTWORD OF NUM-YEAR (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | $)",
        in_unit("percent", "PERCENTWORD"),
    ),
    Rule("percent_fraction", "(FRAC | NUM-YEAR) (TO | RANGE) FRAC HYPHEN? PERCENT", in_unit("percent", "PERCENT")),
    Rule("percent_fraction", "FRAC OF? (A (?=PERCENT))? HYPHEN? PERCENT", in_unit("percent", "PERCENT")),
    Rule(
        "percent_zero",
        "NUM&WORDS (?= HYPHEN? ((RATED HYPHEN?)? RATE | (WORD-PLURAL-VERB){0,2} ZERONOUN"
        " | INTERESTWORD (HYPHEN WORD | WORD-VERB-PREP-ADV)))",
        _zero,
        _FIRMEST,
    ),
    Rule("percent_listed", listed("HYPHEN? PERCENT", "NUM-YEAR"), shared_unit("PERCENT")),
)
EXAMPLES = (
    eg("Coverage of ⟦sixty, seventy per cent⟧ will do; some 12 of 40, ⟦50 per cent⟧.", value_low="60", value_high="70"),
    eg(
        "It keeps ⟦zero⟧ rates, ⟦zero percent⟧ interest rates, a ⟦zero⟧-interest loan and ⟦zero⟧ profit growth.",
        value_low="0",
    ),
    eg("He has zero interest in it, and a plan of ⟦zero⟧-interest-rate years.", unit="percent"),
    eg("Some ⟦12%⟧ of classes were above the legal limit of 30.", value_low="12"),
    no("The Reds had a 10-point lead at the break."),
    eg("There, ⟦20%⟧ — ⟦20%⟧ of the rooms are empty.", value_low="20"),
    eg("The margin was ⟦7.5 per cent⟧ (⟦7.4⟧), with a note of ⟦8 per cent⟧ (3).", value_low="7.5"),
    eg("Turnout rose by ⟦5 per cent⟧ to 80.", value_low="5"),
    eg("It is ⟦ninety-odd per cent⟧ full.", value_low="90"),
    eg("Unemployment rose by ⟦4%⟧.12", value_low="4", unit="percent"),
    eg("Output rose to over ⟦17.2 per cent⟧.", value_low="17.2", unit="percent"),
    eg("Inflation rose from ⟦3.8% to 4.3%⟧.", value_low="3.8", value_high="4.3", unit="percent"),
    eg("They cut it by ⟦7 to 10 percent⟧.", value_low="7", value_high="10"),
    eg("It was split ⟦51%⟧ to ⟦49%⟧.", value_low="51"),
    eg("The index rose ⟦2%⟧, up 28 points.", value_low="2"),
    eg("There are 95,119 of them, ⟦88%⟧ of them women, up from 153.", value_low="88"),
    eg("The shares were ⟦10⟧, ⟦20⟧ and ⟦30 percent⟧.", value_low="10", unit="percent"),
    eg("It returned ⟦8.2⟧, ⟦11.4⟧ and ⟦-3.1 per cent⟧, and was cut to ⟦4.5⟧ from ⟦4.75 per cent⟧.", value_low="8.2"),
    eg("They had a win ⟦percentage of 48⟧, not ⟦50 percentage⟧.", value_low="48", unit="percent"),
    eg("Salt makes up ⟦31 to 36 parts per thousand⟧.", value_low="31", unit="permille"),
    no("The percentage of 12-year-olds who read, or of 300 pupils, is not known."),
    eg("They are ⟦5%⟧ above 2019 and ⟦3%⟧ below 2015.", value_low="5"),
    eg("They cut the bill by ⟦52 per cent⟧ to 47.", value_low="52"),
    eg("Shares rose ⟦1.2%⟧ to 3.65, from 3.61.", value_low="1.2"),
    no("He won the game by half a point."),
    no("The G20 met in hall 12."),
)

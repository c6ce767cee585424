"""Multiples: times, fold, doubled, twice."""

from decimal import Decimal

from claims.extractors._elided import elided
from claims.extractors._quantity import quantity
from claims.extractors._told import last_here
from claims.grammar import Match, Reject, Rule, eg, no
from claims.grammar.ranges import JOIN, listed, with_ranges
from claims.model import Quantity, Timex

KIND = "multiple"
_TYPES = ("TIMESVERB", "TIMESADV", "FOLD", "HALVEVERB")


def _word(match: Match) -> Quantity | None:
    """The factor; none where "double" is a thing: "a two-run double"."""
    before = match.start - 1
    kind = match.has(before, "WORD") and match.has(before - 1, "HYPHEN") and match.has(before - 2, "NUM")
    if kind and match.find("VERBNOUN") is not None:
        return None
    value = Decimal(match.meaning(match.find(*_TYPES) or match.start, *_TYPES))
    return Quantity(value, value)


def _as_much_again(match: Match) -> Quantity:
    """As in "half as much again", "a third as many again": what it is a part of, and the part."""
    value = 1 + match.numerals()[0].low
    return Quantity(value, value)


def _beside(match: Match) -> Quantity | Timex | None:
    """As in "at 15.7 times earnings, up from 13.2"; "called three times, against four" tells how often."""
    figure = last_here(match, KIND)
    return _ELIDED.make(match) if figure and figure.in_sentence(match) else None


_ELIDED = elided("times_elided", "TIMES")
RULES = (
    *with_ranges(
        Rule("times", "", quantity),
        "",
        "(HYPHEN | ADDED)? (TIMES | TIMESX&GLUED (?! NUM | DECADE_SHORT | ALNUM) | FOLDWORD)",
    ),
    Rule("times_elided", _ELIDED.pattern, _beside, _ELIDED.weight),
    Rule("times_apart", "NUM&DECIMAL TIMESX (?= WORD | THE)", quantity),  # "1.1 x earnings", but "2 x Orm mugs"
    Rule("times_listed", listed("HYPHEN? (TIMES | FOLDWORD)", "NUM-YEAR"), quantity),
    Rule("as_much_again", "FRAC (AS (QUANT | WORD) AGAIN | AGAIN AS (QUANT | WORD))", _as_much_again, 1),
    Rule("factor", f"(?<= FACTOROF) NUM-YEAR (({JOIN} | OR) NUM-YEAR)?", quantity, weight=1),
    Rule("doubled", "TIMESVERB | HALVEVERB", _word, weight=-1),
    Rule("twice", "TIMESADV | FOLD", _word),
    Reject("part of a word or a name", "TIMESVERB HYPHEN (WORD | A)"),
    Reject("set phrase or name", "(?<= DET | POSSDET | POSS | PREP-TO | VERB | RACEVERB) TIMESVERB&PLURAL-ING-ED", 1),
    Reject("set phrase or name", "TIMESVERB-ED-ING (?= AS DET)", 1),  # "doubles as a café"
    Reject("set phrase or name", "(?<= AND | OR | COMMA) TIMESVERB-ED-ING (?= (AND | OR) TIMESVERB-ED-ING WORD)", 1),
    Reject("set phrase or name", "(?<= AND | OR) TIMESVERB-ED-ING (?= PLURAL)", 1),
    Reject("part of a name", "(?<! CAP) TIMESVERB&CAP-ED-ING (?= CAP)"),
    Reject(
        "part of a word or a name",
        "(?<= A) TIMESVERB&VERBNOUN | (?<= THE | POSSDET | POSS) TIMESVERB&VERBNOUN (?= WORD)",
    ),
    # As in "a surprise double bid", "won double gold": a verb has a plural or what leads to a verb before it.
    Reject(
        "part of a word or a name",
        "((?<= WORD-PLURAL-ADV-VERB-VERBED-UP-DOWN-NUM | PREP-TO | VERBING) | ^) TIMESVERB&VERBNOUN"
        " (?= WORD-PLURAL-ADV-NUM-RELUNIT-COMPARE)",
        1,
    ),
)
EXAMPLES = (
    eg("The fine may be multiplied by ⟦ten⟧.", value_low="10"),
    eg("It will grow to ⟦six times⟧ the level of 2020.", value_low="6"),
    eg("Prices are ⟦four times⟧ a year ago's, ⟦five times⟧ a day later.", value_low="4"),
    eg("New kilns are ⟦three to five times⟧ as fast.", value_low="3", value_high="5"),
    eg("Rats were ⟦1.9⟧ and ⟦2.4 times⟧ as heavy.", value_low="1.9"),
    eg("Costs rose ⟦2⟧- and ⟦3-fold⟧.", value_low="2"),
    eg("They paid a figure ⟦five times⟧ what it was worth.", value_low="5"),
    eg("Debt is ⟦1.1 x⟧ profit; it bought 2 x mugs of 2.5 x 3 cm.", value_low="1.1"),
    eg("It costs ⟦half as much again⟧; ⟦half again as many⟧ came.", value_low="1.5"),
    eg("It trades at ⟦15.7 times⟧ earnings, up from ⟦13.2⟧.", value_low="15.7"),
    eg("Exports ⟦doubled⟧.", value_low="2"),
    eg("Costs rose by a factor of ⟦12⟧.", value_low="12"),
    eg("Costs rose ⟦threefold⟧, or ⟦3-fold⟧.", value_low="3"),
    eg("It is ⟦two or even three times⟧ as far, or ⟦4x⟧.", value_low="2", value_high="3"),
    eg("A ⟦doubling⟧ of prices followed.", value_low="2"),
    no("A double murder, the triple vault and a two-run double made the news; he hit a double."),
    no("After a surprise double bid and winning double gold, the Orm double agent works on double shift."),
    no("Double win for Leem: it made an Olympic triple jump."),
    eg(
        "They hope to ⟦double⟧ aid, can easily ⟦triple⟧ output; profits ⟦double⟧ and it costs ⟦double⟧ last year's sum."
    ),
    no("It leads the double-A league, and its debt is rated triple-A."),
    no("Growth hit double-digit rates, in Double Bay as on Triple J."),
    no("They doubled down on double standards; think twice."),
    no("They can win doubles, play in the doubles, and his shop doubles as a café."),
    eg("Orm Mills ⟦Doubles⟧ Output.", value_low="2"),
)

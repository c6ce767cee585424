"""How often something was done or befell: "said so three times", "cut its rate five times over two years"."""

from claims.extractors._elided import LIMITS
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import with_ranges
from claims.model import Quantity

KIND = "count"
_CLAUSE = 8  # places from a verb of rise or fall to the multiple that it may be told in
_SPAN = 4  # places from "over" to the length of time
# What stands behind how often; a multiple goes on with what it is of: "three times AS big", "five times THE size".
_NEXT = (
    "(?= PUNCT-HYPHEN | EACH-PER | CONJ-AS-THAN-THAT | PREP-AS-THAN-OF-PER-BELOW-LEVEL | TO | BEFORE"
    " | ADV-COMPARE | PAST&TOLDBACK | RELDAY | RELUNIT (?! POSS) | $)"
)
_DOINGS = tuple("VERBED ED VERB PARTICIPLE VERBING PRON PLURAL WORD CAP ADV OR AND CLOSE".split())
_OF_FIGURES = tuple("BEFORM BEENWORD PREP NUM PERCENT UNIT FACTORVERB".split())


def _often(match: Match) -> Quantity | None:
    """So many times; none where it is how much: "at 12 times", "rose five times in ten years", "five times over the
    limit", "oversubscribed 12 times".
    """
    lead = match.lead(*LIMITS)
    if match.has(lead, "CURNAME") and not match.has(lead, "VERBED"):  # "she won 12 times"
        return None
    named = match.has(lead, "FIGURENOUN") and not match.has(lead, "RATE")  # "a multiple 12 times"
    if lead < 0 or named or not match.has(lead, *_DOINGS) or match.has(lead, *_OF_FIGURES):
        return None
    if match.has(match.stop, "OVER"):
        near = range(match.stop + 1, match.stop + 1 + _SPAN)
        if not any(match.has(at, "TIMEUNIT", "RELUNIT", "PERIODWORD", "YEAR") for at in near):
            return None
    found = quantity(match)
    return None if found is None or _grows(match, lead) or found.low % 1 or found.high <= 1 else found


def _grows(match: Match, lead: int) -> bool:
    """Whether something rose or fell so many times over; a rate is "cut five times", a sum "was raised nine times"."""
    for at in range(lead, max(lead - _CLAUSE, -1), -1):
        if match.has(at, "PUNCT", "CONJ"):
            return False
        if match.has(at, "UP", "DOWN", "TIMESVERB", "FACTORVERB") and not match.has(at, "LOSEVERB"):
            passive = match.has(at - 1, "BEFORM", "BEENWORD") or match.has(at - 2, "BEFORM", "BEENWORD")
            return match.has(at, "FACTORVERB") or not (passive or match.has(lead, "RATE"))
    return False


RULES = (*with_ranges(Rule("times_often", "", _often, 2), "", f"TIMES {_NEXT}"),)
EXAMPLES = (
    eg("She had lost ⟦four times⟧ to Hill, and they won the cup and the league ⟦three times⟧ each.", value_low="4"),
    eg("Ada drove it ⟦341 times⟧ between May and June, and said it ⟦three times⟧.", value_low="341"),
    eg("The bank cut its rate ⟦five times⟧ over two years; tolls were raised ⟦nine times⟧ since May.", value_low="5"),
    eg("He had to move ⟦two or three times⟧ and was mayor ⟦four times⟧, most recently in Orm.", value_low="2"),
    no("The loan was oversubscribed."),
)

"""Ranks told with "number": "the world number one", "ranked No. 7", "peaked at number 98"; any other "number 12" is a
name, as a house has.
"""

from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "ordinal"
_WORDS = ("A", "THE", "AT", "AS", "ADV")  # between what ranks and its "number"
_FAR = 12  # places from "reached number 3" to the charts that it is of


def _ranked(match: Match) -> Quantity | None:
    """The number, if what stands about it ranks something."""
    before, first = match.start - 1, match.has(match.stop - 1, "ONE")
    named = match.has(match.stop, "WORD", "CAP") and not match.has(match.stop, "AUX", "PREP", "ADV", "CONJ", "VERB")
    if first and named and match.has(before, "THE", "POSSDET", "POSS", "A", "CURADJ"):
        return quantity(match)  # "the number one cause", "the French number one Ada Brook"
    if match.has(match.stop, "SUPERLATIVE") and match.has(before, "THE", "POSSDET", "POSS"):
        return quantity(match)  # "the #3 most visited town"
    within = match.has(match.stop, "IN") and match.has(before, "BEFORM", "ADV", "NEG", "COMPARE")
    placed = within or (match.has(before, "AT") and match.has(before - 1, "PEAKVERB"))
    while match.has(before, *_WORDS):
        before -= 1
    before -= match.has(before, "POSS")  # "the world's No 2"
    if placed or match.has(before, "RANKWORD"):
        return quantity(match)
    moved = match.has(match.start - 1, "TO") and match.has(match.start - 2, "UP", "DOWN")
    if moved and not match.has(match.stop, "CAP") and not match.has(match.stop + 1, "CAP"):
        return quantity(match)  # "climbed to No. 8", but "rose to number 7, Mill Lane"
    near = range(max(match.start - _FAR, 0), match.stop + _FAR)
    charted = match.has(match.start - 1, "TO", "AT", "CROSSVERB", "REACHVERB", "VERBED")
    return quantity(match) if charted and any(match.has(at, "CHARTNOUN") for at in near) else None


RULES = (
    Rule("rank_numbered", "RANKNUMBER NUM&INT-SCALED-GROUPED (?! PERCENT | UNIT)", _ranked, 10),
    Rule("rank_numbered", "HASH NUM&INT&DIGITS-SCALED-GROUPED (?! PERCENT | UNIT)", _ranked, 10),
)
EXAMPLES = (
    eg("She was the world ⟦number one⟧ and is now ranked ⟦No. 7⟧; he is seeded ⟦number 12⟧.", value_low="1"),
    eg("The song peaked at ⟦number 98⟧, and the next reached ⟦No. 3⟧ in the singles charts.", value_low="98"),
    eg("Smoke is the ⟦number one⟧ cause of it, says French ⟦number one⟧ Ada Brook.", value_low="1"),
    eg("Orm is no longer ⟦#1⟧ in exports and ranks ⟦#3⟧ in trade; the ⟦#1⟧ cause is in issue #12 and line #1 in it."),
    eg("It is the ⟦#3⟧ most visited town and its ⟦number two⟧ biggest port.", value_low="3"),
    eg("She climbed to ⟦No. 8⟧; her book made its debut at ⟦No. 26⟧ on the list.", value_low="8"),
    no("He lives at number 12, wears the number 10 shirt and reached number 7, Mill Lane, by the No. 38 bus."),
    no("The number 40 is low, and the number one can see is small."),
)

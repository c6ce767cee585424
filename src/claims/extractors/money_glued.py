"""Money by a letter that names things as often: "a loaf costs R20", "R16 a kilo", but not "the R44 road"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "money"
_AMOUNT = re.compile("([A-Z][A-Za-z]?)([1-9][0-9]*)")
_LEAST_REACHED = 10  # "rose to R16", but "went up to K2"
_FAR = 6  # places from "paid", "the price of" to the sum
_NAMES = ("DET", "A", "THE", "POSSDET", "LABEL", "LABEL_CAP", "ON", "IN", "HYPHEN", "CAP")  # lead to a thing's name
_HEDGES = ("APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST", "BRIDGE")


def _amount(match: Match, at: int) -> tuple[Decimal, str, str] | None:
    """The number, the currency and the sign that are one word, "R20"."""
    parts = _AMOUNT.fullmatch(match.word(at)) if match.has(at, "ALNUM") else None
    unit = match.seq.lexicon.entry(parts[1]).get("CURSIGN_SCALED") if parts else None
    return (Decimal(parts[2]), unit, parts[1]) if parts and unit else None


def _is_paid(match: Match, at: int) -> bool:
    """Whether the words around a place show that it is a sum: "costs R20", "R16 a kilo", "a R350 grant"."""
    after = at + 1 + match.has(at + 1, "HYPHEN")
    if match.has(after, "PAYNOUN", "EACH"):
        return True
    if match.has(at + 1, "PER", "A") and match.has(at + 2, "PERNOUN", "UNIT", "TIMEUNIT"):
        return True
    before = at - 1
    while match.has(before, *_HEDGES):
        before -= 1
    if match.has(before, *_NAMES):
        return False
    return any(match.has(place, "PAYVERB", "PAYNOUN") for place in range(max(before - _FAR, 0), before + 1))


def _is_reached(match: Match, at: int) -> bool:
    """Whether it is what something rose or fell to, by or from: "up from R16", "rose 3% to R142"."""
    found, step = _amount(match, at), match.has(at - 1, "BY", "TO", "FROM", "AT")
    if not step or found is None or found[0] < _LEAST_REACHED:
        return False
    before = at - 2
    while match.has(before, "NUM", "PERCENT", "BY", "ALNUM"):
        before -= 1
    return match.has(before, "UP", "DOWN")


def _is_beside(match: Match, unit: str) -> bool:
    """Whether the sentence has a sum by the same letter: by one of its places that shows it."""
    for at in range(len(match.seq.tags)):
        if match.has(at, "CURSIGN_SCALED"):
            if match.meaning(at, "CURSIGN_SCALED") == unit and match.has(at + 1, "NUM"):
                return True
            continue
        found = _amount(match, at)
        if found and found[1] == unit and (_is_paid(match, at) or _is_reached(match, at)):
            return True
    return False


def _glued(match: Match) -> Quantity | None:
    at = match.start
    found = _amount(match, at)
    if found is None:
        return None
    value, unit, sign = found
    named = match.has(at - 1, *_NAMES)
    paid = _is_paid(match, at) or (not named and (_is_reached(match, at) or _is_beside(match, unit)))
    return Quantity(value, value, unit, sign) if paid else None


def _range(match: Match) -> Quantity | None:
    """As in "between R20 and R30", "R20 to R30"; after "by" these are a step and a level."""
    first, last = _amount(match, match.start), _amount(match, match.stop - 1)
    if first is None or last is None or first[1] != last[1] or first[0] >= last[0]:
        return None
    step = match.has(match.start - 1, "BY", "UP", "DOWN")
    found = None if step else _glued(Match(match.seq, match.start, match.start + 1))
    return found and found._replace(high=last[0])


RULES = (
    Rule("money_glued", "ALNUM", _glued, weight=2),
    Rule("money_glued", "ALNUM RANGE ALNUM", _range, weight=2),
    Rule("money_glued", "(?<= BETWEEN) ALNUM AND ALNUM", _range, weight=2),
)
EXAMPLES = (
    eg("A loaf costs ⟦R20⟧, up from ⟦R16⟧ in March.", value_low="20", unit="ZAR"),
    eg("The fine is ⟦R500 to R900⟧, or between ⟦R40 and R60⟧ a day.", value_low="500", value_high="900"),
    eg("Tariffs go up by ⟦R2⟧ to ⟦R18⟧; a ⟦R350⟧ grant covers ⟦R16⟧ a head.", value_low="2"),
    eg("They paid him ⟦N900⟧ on the N12.", value_low="900", unit="NGN"),
    no("The R44 road runs by the R21, a K2 climber pays nobody, and Renault R4 sales fell."),
    no("They paid for a bus on the R44, and went up to K2."),
    no("The R0 of the virus fell to R2D2."),
)

"""Units of clauses that are built alike: a bare number stands where the figure before it stood, and is in its unit.

"Those with three get 45 dollars, those with four get 70": the same verb before both. "At 71 per cent in May, at 78 in
June": the same preposition. "31 degrees on Friday and 34 on Sunday": the same preposition behind both.
"""

from __future__ import annotations

from claims.extractors._carried import of_one_size
from claims.extractors._elided import END, LIMITS, is_shortened
from claims.extractors._lengths import SECONDS
from claims.extractors._told import Told, last_here, told_here
from claims.grammar import Match, Rule
from claims.model import Quantity

_VERBS = ("VERB", "VERBED", "VERBNOUN")
_LEADS = [*_VERBS, "BEFORM", "PREP"]
_MOVES = ("UP", "DOWN")
_SPANNING = ("FOR", "WITHIN", "AFTER", "SPANPREP")
_JOINTS = ("COMMA", "AND", "SEMI", "BUT")
_WALLS = ("STOP", "COLON", "OPEN")
_WHEN = ("NOWWORD", "RELUNIT", "RELDAY", "RELWORD")
_DATED = (*_WHEN, "MONTH", "YEAR", "WEEKDAY", "SEASON")
_SHARE = ("NUM", "PERCENT", "IN", "OUTOF", "FRAC")
# The one is at most so many times the other: at all, where both but are so much, where both are for the same deed.
_ALIKE, _ALIKE_LEVEL, _ALIKE_DEED = 10, 3, 100
_FAR = 5  # places behind a figure in which the preposition stands that the number has as well
_NEAR = 3  # places from a figure to the comma before the next


def paralleled(name: str, kind: str, least: int = 0) -> Rule:
    """The rule for a bare number, no smaller than `least`, that stands in its clause as the figure of this kind stood
    in an earlier one.
    """

    def make(match: Match) -> Quantity | None:
        for figure in told_here(match, kind):
            most = _likeness(match, figure) if match.numerals()[0].low >= least else 0
            found = figure.unit_for(match) if most else None
            if sized := found and of_one_size(found, figure.value.low, most):
                return sized
        return None

    leads = " | ".join((*_LEADS, *LIMITS, "AND", "COMMA", "BUT", "ADV"))
    return Rule(name, f"(?<= {leads}) NUM-YEAR-ONE-VAGUENUM {END}", make, weight=-2)


def of_each(name: str, kind: str) -> Rule:
    """The rule for a bare number of one thing beside a figure of this kind of another: "4 GW of wind, 2.2 of solar"."""

    def make(match: Match) -> Quantity | None:
        figure = last_here(match, kind)
        if figure is None or match.has(match.stop + 1, "PRON", "REL", "THESE", "DET", "POSSDET"):
            return None
        behind = figure.behind(match)
        found = figure.unit_for(match) if match.has(behind, "OF") and match.start - behind <= _FAR else None
        return of_one_size(found, figure.value.low, _ALIKE) if found else None

    return Rule(name, "(?<= COMMA | AND) NUM-YEAR-ONE-VAGUENUM (?= OF)", make, weight=-2)


def _likeness(match: Match, figure: Told) -> int:
    """How many times as large the one may be as the other, by what the two have in common; 0 where it is nothing."""
    at, lead, other = figure.place(match), _lead(match, match.start), _lead(match, figure.place(match))
    lead -= match.has(lead, "ADV") and match.has(lead - 1, "COMMA")  # ", then ten at Orm"
    if any(match.has(place, *_WALLS) and not is_shortened(match, place) for place in range(at, match.start)):
        return 0
    if match.has(lead, *_LEADS) and _same(match, lead, other):
        return _ALIKE_LEVEL if match.has(lead, "BEFORM") else _ALIKE if _is_parallel(match, lead, figure) else 0
    moves = match.has(lead, *_MOVES) and match.has(other, *_MOVES) and "DECIMAL" in match.numerals()[0].tags
    if moves and any(match.has(place, "AND") for place in range(at, lead)):
        return _ALIKE  # "that in roads up 2 percent and that in homes down 12.9"
    after = figure.behind(match)
    after += is_shortened(match, after)
    if not match.has(lead, "AND", "COMMA", "BUT"):
        return 0
    if match.has(match.stop, "TO") and any(_same_deed(match, at) for at in range(after, lead)):
        return _ALIKE_DEED
    alike = "DECIMAL" in match.numerals()[0].tags or (_is_time(match, after) and _is_time(match, match.stop))
    near = lead - after <= _NEAR and alike  # "64.8 per cent for, 35.2 against", "5 percent now and 3 in April"
    # As in "24 on Sunday and 31 on Monday", "40% below 1990 by 2030, 85 by 2050".
    behind = range(after, min(lead, after + _FAR))
    answers = any(match.has(at, "PREP") and _same(match, at, match.stop) for at in behind)
    return _ALIKE_LEVEL if near or answers else 0


def _is_parallel(match: Match, lead: int, figure: Told) -> bool:
    """Whether the word at a place, which stands before both, opens a clause or phrase like the other's; a preposition
    does where it is joined to what stands before, or where both tell of a length of time: "two a day for five days,
    then one for ten".
    """
    if not match.has(lead, "PREP"):
        return True
    lasting = match.has(lead, *_SPANNING) and figure.value.unit in SECONDS
    return lasting or match.has(_behind_share(match, lead - 1), *_JOINTS)


def _is_time(match: Match, at: int) -> bool:
    """Whether what stands at a place says when or which way: "now", "last year", "in April", "out"."""
    return match.has(at, *_WHEN, "ADV") or (match.has(at, "PREP") and match.has(at + 1, *_DATED))


def _same_deed(match: Match, at: int) -> bool:
    """Whether the words at a place are those behind the number: "15,000 litres TO MAKE the one and 322 TO MAKE the
    other".
    """
    return match.has(at, "TO") and _same(match, at + 1, match.stop + 1)


def _behind_share(match: Match, at: int) -> int:
    """The place before what stands for a subject at one, if anything does: "most wed before 18, ONE IN TEN before 15",
    "climbs at 2.5 m/s, THE OLD ONE at 1.6", "bought shares at $14 and SOLD THEM at 61".
    """
    pointing = match.has(at, "ONE")
    at -= 2 * (match.has(at, "PRON") and match.has(at - 1, "VERBED"))
    while match.has(at, *_SHARE) or (pointing and match.has(at, "THE", "WORD")):
        at -= 1
    return at


def _lead(match: Match, at: int) -> int:
    """The place before a figure's limits."""
    at -= 1
    while match.has(at, *LIMITS) and not match.has(at, *_LEADS):
        at -= 1
    return at


def _same(match: Match, one: int, other: int) -> bool:
    """Whether two places have the same word, or forms of the same verb."""
    places = len(match.seq.tags)
    if not (0 <= one < places and 0 <= other < places):
        return False
    verb = match.meaning(one, *_VERBS)
    return match.word(one).lower() == match.word(other).lower() or bool(verb and verb == match.meaning(other, *_VERBS))

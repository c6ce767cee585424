"""Units of bare numbers that count nothing: a decimal is no number of things, nor is what a duty is raised "to", or
what "another" adds to a share. Such a number is in the unit of the figure told before it.
"""

from __future__ import annotations

from claims.extractors._carried import of_one_size
from claims.extractors._elided import END, LIMITS
from claims.extractors._told import Told, last_here, told, told_here
from claims.grammar import Match, Rule
from claims.model import Quantity

_STATING = "BEFORM TO AT FROM FOR ABOVE BELOW BEENWORD LEVEL LEVELVERB FEEVERB GETVERB UP DOWN OPEN OF".split()
_LEVEL_NOUNS = ("ERRORMARGIN", "PEAKWORD", "HIGHWORD", "LOWWORD")  # "an error of 0.1", "up from a low of 2.8"
_NO_WHOLE = "(NUM&DECIMAL-SCALED-NEGATIVE | NUM&WORDS-INT-SCALED)"  # "2.4", "six and a half"
_WALLS = ("SEMI", "STOP", "COLON")
_HAVING = ("THE", "POSSDET", "A", "POSS")  # before a level of something: "lift ITS 15% duty to 25"
_MOVING = ("ING", "AT_LEAST_ASIDE")  # "falling", "and rising"
_CLAUSE = 30  # places back over a clause
_ALIKE, _ALIKE_SHARE = 20, 100  # the one is at most so many times the other
_ALL = 100


def uncounted(name: str, kind: str) -> Rule:
    """The rule for a bare decimal that is said to be a level or a step of something, in the unit of the last figure of
    this kind: of its sentence or, of shares, of one just before: "rose 3%, to be followed by 2.4", "Auto was 38%.
    Margins were 52.4".
    """

    def make(match: Match) -> Quantity | None:
        figure = last_here(match, kind) or (told(match, kind) if kind == "percentage" else None)
        stated = figure and _is_stated(match) and not is_of_no_unit(match) and not _is_reached(match, figure)
        return _in_unit(match, figure, kind) if figure and stated else None

    return Rule(name, f"(?<= {' | '.join((*_STATING, *LIMITS))}) {_NO_WHOLE} {END}", make, weight=-3)


def _is_stated(match: Match) -> bool:
    """Whether the number is said to be a level, a step or an error of one; "101 1/4" is a price of bonds."""
    lead = match.lead(*(limit for limit in LIMITS if limit not in _STATING))
    if "/" in match.word(match.start):
        return False
    return match.has(lead - 1, *_LEVEL_NOUNS) if match.has(lead, "OF") else match.has(lead, *_STATING)


def relevelled(name: str, kind: str) -> Rule:
    """The rule for a bare number to which a level of this kind is brought, where that is part of what is moved: "raise
    its 15% duty on cars to 25"; of "cut its bill by 15% to 25" the one is a step.
    """

    def make(match: Match) -> Quantity | None:
        figure, lead = last_here(match, kind), match.lead(*LIMITS)
        if figure is None or not match.has(lead, "TO"):
            return None
        at = figure.place(match)
        owner = next((place for place in (at - 1, at - 2) if match.has(place, *_HAVING)), 0)
        between = range(at + 2, lead)
        walled = any(match.has(place, "NUM", "COMMA", *_WALLS) for place in between)
        moved = match.has(owner - 1, "UP", "DOWN")
        return _in_unit(match, figure, kind) if moved and not walled else None

    return Rule(name, f"(?<= TO | {' | '.join(LIMITS)}) NUM-YEAR-ONE-VAGUENUM {END}", make, weight=-3)


def moved_too(name: str, kind: str) -> Rule:
    """The rule for a bare number by which something rose or fell beside another rise or fall of this kind: "up 3% in
    May, down 9 from a year ago", "fell 2.4%, with Orm (31% of it) down 6"; of "it is 44%, down 9" the one is a level.
    What is no share needs the verb of what moved: "rose by £3bn after falling 2 billion".
    """

    def make(match: Match) -> Quantity | None:
        lead = match.lead(*LIMITS)
        if not match.has(lead, "UP", "DOWN") or match.has(lead, "VERB", "VERBED"):
            return None
        if kind != "percentage" and not match.has(lead, *_MOVING):
            return None
        figure = next((figure for figure in told_here(match, kind) if _is_step(match, figure)), None)
        if figure is None or not figure.is_before(match, lead - 2):
            return None  # "sales rose 2%, up 28"
        return _in_unit(match, figure, kind)

    return Rule(name, f"(?<= UP | DOWN | {' | '.join(LIMITS)}) NUM-YEAR-ONE-VAGUENUM {END}", make, weight=-2)


def remaining(name: str, kind: str) -> Rule:
    """The rule for a bare number that with a share of this kind before it adds to a whole: "27% agreed and another 19
    did in part", "62% voted for it, the remaining 38 against".
    """

    def make(match: Match) -> Quantity | None:
        figure = last_here(match, kind)
        if figure is None or match.has(figure.place(match) - 1, "UP", "DOWN", "BY"):
            return None
        total = figure.value.high + match.numerals()[0].high
        rest = match.has(match.start - 1, "RESTWORD")
        return figure.unit_for(match) if (total == _ALL if rest else total < _ALL) else None

    return Rule(name, f"(?<= ANOTHER | RESTWORD) NUM-YEAR-ONE-VAGUENUM {END}", make, weight=-3)


def another(name: str, kind: str) -> Rule:
    """The rule for a bare number of more of what the figure of this kind right before it was: "72 hours, then another
    72"; of "ran 5 km and hired another 3" the verb tells that it counts.
    """

    def make(match: Match) -> Quantity | None:
        figure = last_here(match, kind)
        if figure is None:
            return None
        between = range(figure.behind(match), match.start)
        acted = any(match.has(at, "VERB", "VERBED", "VERBING", "AUX", *_WALLS) for at in between)
        return None if acted else _in_unit(match, figure, kind)

    return Rule(name, f"(?<= ANOTHER) NUM-YEAR-ONE-VAGUENUM {END}", make, weight=-3)


def _lead(match: Match, figure: Told) -> int:
    """The place before a figure's limits and "by"."""
    at = figure.place(match) - 1
    while match.has(at, "BY", *LIMITS):
        at -= 1
    return at


def _is_reached(match: Match, figure: Told) -> bool:
    """Whether the number is what a step of the figure led to, in a unit of its own: "shares rose 1.2% to 3.65, from
    3.61".
    """
    lead = match.lead(*LIMITS)
    return figure.in_sentence(match) and match.has(lead, "TO", "AT", "FROM") and _is_step(match, figure)


def _is_step(match: Match, figure: Told) -> bool:
    return match.has(_lead(match, figure), "UP", "DOWN")


def _in_unit(match: Match, figure: Told, kind: str) -> Quantity | None:
    found = figure.unit_for(match)
    share = kind == "percentage"
    if found is None or (share and found.high > _ALL):
        return None
    return of_one_size(found, figure.value.low, _ALIKE_SHARE if share else _ALIKE)


def is_of_no_unit(match: Match) -> bool:
    """Whether the clause tells of an index, a score, a rate of exchange or of how many "per 100,000"."""
    for at in range(match.start - 1, max(match.start - _CLAUSE, -1), -1):
        if match.has(at, *_WALLS):
            break
        if match.has(at, "INDEXNOUN") or (match.has(at, "CURNAME") and not match.has(at - 1, "NUM")):
            return True
    return match.has(match.stop, "PER") or (match.has(match.stop, "ON") and match.has(match.stop + 1, "THE", "A"))

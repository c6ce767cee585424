"""Units of bare numbers that a sentence sets beside its figure: what it was or is now, by how much it moved, how much
more another is, what it outdid, what it was guessed to be.
"""

from __future__ import annotations

from claims.extractors._carried import of_one_size
from claims.extractors._elided import END, LIMITS
from claims.extractors._told import Told, last_here, told
from claims.grammar import Match, Rule
from claims.model import Quantity

_BEING = ("BEFORM", "YETBE")
_BEFORE_STEP, _AFTER_STEP = ("COMMA", *_BEING), ("FROM", "AT", "ON", "OVER", "COMMA", "STOP", "SEMI")
_NUMBER = "NUM-YEAR-ONE-VAGUENUM-NEGATIVE"
_ASIDES = ("REL", "ONCE", "VALUED", "AT", "A")  # what opens one: "which was", "once", "worth", "at", "a mere"
_DOUBT = ("COMMA", "DASH", "STOP")
_COMPARING = ("ABOVE", "BELOW", "MORE", "LESS", "MORE_THAN", "LESS_THAN", "DOWN")
_FAR_TOTAL = 6  # places from a total to what it comes to
_FAR = 8  # places from a figure to another guess at it
_LARGEST_SCALED = 1000  # as many times, of what has its own million
_LARGEST, _ALIKE, _ALIKE_GUESS, _ALIKE_BEFORE = 100, 10, 5, 2  # the one is at most so many times the other


def restated(name: str, kind: str) -> Rule:
    """The rule for a bare number that is what the figure of this kind before it is now, by how much it moved, or
    another guess at it: "its worth, which was £61bn in May, is now 9", "38 pesos, up 4 from May", "four metres away,
    maybe five, when".
    """

    def make(match: Match) -> Quantity | None:
        figure, at = told(match, kind), match.start - 1
        while match.has(at, *LIMITS) and not match.has(at, "UP", "DOWN"):
            at -= 1
        if figure is None or not figure.is_near(match):
            return None
        found = (
            figure.unit_for(match)
            if _is_doubted(match, figure)
            or _is_former(match, at, figure)
            or _is_due(match, at, figure)
            or _is_step(match, at, figure, kind)
            or _resumes(match, at, figure)
            else None
        )
        most = _LARGEST_SCALED if "SCALED" in match.numerals()[0].tags else _LARGEST
        return of_one_size(found, figure.value.low, most) if found else None

    ties = " | ".join((*_BEING, "LEVELVERB", "AUX", "ADV", "AT", "TO", "FROM", "BESIDE", "UP", "DOWN", "BY", *LIMITS))
    return Rule(name, f"(?<= {ties}) {_NUMBER} {END}", make, weight=-3)


def summed(name: str, kind: str) -> Rule:
    """The rule for a bare million that somebody got or foresaw, or that a total came to, in the unit of the last
    figure of this kind in the sentence, whatever was counted since: "a prize of €14m was shared by three, who got 4.9
    million each".
    """

    def make(match: Match) -> Quantity | None:
        figure, at = last_here(match, kind), match.lead(*LIMITS)
        foreseen = match.has(at, "THE")  # "beating the 2.8 billion analysts had expected"
        compared = match.has(match.stop, *_COMPARING) and match.has(at, "AND", "COMMA")  # "and 5 billion short of it"
        if figure is None or not (foreseen or compared or match.has(at, "GETVERB") or _is_total(match, at)):
            return None
        found = figure.unit_for(match)
        return of_one_size(found, figure.value.low, _LARGEST) if found else None

    had = f"(?<= GETVERB | TO | {' | '.join(LIMITS)}) NUM&SCALED {END}"
    compared = f"(?<= AND | COMMA | {' | '.join(LIMITS)}) NUM&SCALED (?= {' | '.join(_COMPARING)})"
    foreseen = "(?<= THE) NUM&SCALED (?= ROLES AUX? (FUTURE&VERBED | GUESSNOUN&VERBED))"
    return Rule(name, f"({had} | {compared} | {foreseen})", make, weight=-3)


def _is_total(match: Match, at: int) -> bool:
    """Whether a total comes to the number: "brings the TOTAL TO", "takes the TOTAL for the year TO"."""
    if not match.has(at, "TO"):
        return False
    near = range(at - 1, max(at - _FAR_TOTAL, 0), -1)
    stop = next((place for place in near if match.has(place, "NUMBERNOUN", "VERB", "VERBED", "NUM", "COMMA")), 0)
    return match.has(stop, "NUMBERNOUN")


def _resumes(match: Match, at: int, figure: Told) -> bool:
    """Whether the number is what was told in an aside, as it is now: "its worth, which was £61bn in May, is now 9",
    "the lake, once 26,000 square km, has shrunk to 1,500", "the prize, worth $8m until May, has since gone up to 11",
    "trade, a mere $70m then, reached 37 billion".
    """
    moved = match.has(at, "TO", "BELOW", "ABOVE") and match.has(at - 1, "UP", "DOWN")
    at -= moved or match.has(at, "AT")
    while match.has(at - 1, *_BEING, "AUX", "ADV", "SINCE"):
        at -= 1
    if not (moved or match.has(at, "BEFORM", "AUX", "LEVELVERB")):
        return False
    place = figure.place(match)
    opening = next((n for n in range(place, max(place - _FAR, -1), -1) if match.has(n, "COMMA")), place)
    return match.has(at - 1, "COMMA") and match.has(opening + 1, *_ASIDES) and figure.is_before(match, at - 1)


def _is_step(match: Match, at: int, figure: Told, kind: str) -> bool:
    """Whether the number is by how much the figure moved: "38 pesos, up 4 from May". Points have their own rule."""
    in_points = kind == "percentage" and figure.value.unit != "basis_point"
    at -= match.has(at, "BY")
    step = match.has(at, "UP", "DOWN") and not match.has(at, "VERB", "VERBED", "ADV")
    return step and match.has(at - 1, *_BEFORE_STEP) and match.has(match.stop, *_AFTER_STEP) and not in_points


def _is_former(match: Match, at: int, figure: Told) -> bool:
    """Whether the number is what the level right before it was or is set against: "cut next year's to 1.5 from 1.8",
    "food took 18, down from 22", "weighs 201 g against 213".
    """
    moved = match.has(at, "FROM") and match.has(at - 1, "UP", "DOWN") and match.has(at - 2, "COMMA")
    level = match.has(figure.place(match) - 1, "TO", "AT", "BEFORM", *(("VERB", "VERBED") if moved else ()))
    tied = (match.has(at, "FROM") and level) or match.has(at, "BESIDE")
    return tied and not figure.is_before(match, at - 1 - 2 * moved)


def _is_due(match: Match, at: int, figure: Told) -> bool:
    """Whether the number is what the level before it is to be: "75 euros a tonne, to rise to 100 in 2026"."""
    rising = match.has(at, "TO") and match.has(at - 1, "UP", "DOWN") and match.has(at - 2, "TO", "MODAL", "FUTURE")
    comma = at - 3
    while rising and match.has(comma, "AND", "AUX", "ADV"):
        comma -= 1
    return rising and match.has(comma, "COMMA") and comma - figure.place(match) <= _FAR


def _is_doubted(match: Match, figure: Told) -> bool:
    """Whether the number is another guess at the figure right before it: "four metres away, maybe five, when"."""
    at = match.start - 1
    hedged = match.has(at, "MAYBE") and match.has(at - 1, "COMMA", "DASH") and match.has(match.stop, *_DOUBT)
    return hedged and figure.is_before(match, at - 1) and match.start - figure.place(match) <= _FAR


def added(name: str, kind: str) -> Rule:
    """The rule for a bare number of so much more or less, in the unit of the figure of this kind before it: "18 years
    for the one and four more for the other", "paid £42m, nine more than Orm".
    """

    def make(match: Match) -> Quantity | None:
        figure = told(match, kind)
        if figure is None or not figure.is_near(match):
            return None
        found = figure.unit_for(match)
        return of_one_size(found, figure.value.low, _LARGEST) if found else None

    more = f"((MORE | LESS | FEWER) {END} | (MORE_THAN | LESS_THAN) (?! NUM))"
    return Rule(name, f"(?<= COMMA | AND | {' | '.join(LIMITS)}) NUM-YEAR-ONE (?= {more})", make, weight=3)


def stepped(name: str, kind: str) -> Rule:
    """The rule for a bare decimal of a rise or fall, in the unit of the figure of this kind in its sentence: "rose 3.1%
    after a rise of 2.2 in May".
    """

    def make(match: Match) -> Quantity | None:
        figure, at = last_here(match, kind), match.lead(*LIMITS)
        moved = match.has(at, "OF") and match.has(at - 1, "UPNOUN", "DOWNNOUN")
        found = figure.unit_for(match) if figure and moved else None
        return of_one_size(found, figure.value.low, _ALIKE) if figure and found else None

    return Rule(name, f"(?<= OF | {' | '.join(LIMITS)}) NUM&DECIMAL-SCALED {END}", make, weight=-3)


def outdone(name: str, kind: str) -> Rule:
    """The rule for a bare number that was the most or least before, in the unit of the figure of this kind that is now:
    "41.3C, beating the record of 40 held since 2003".
    """

    def make(match: Match) -> Quantity | None:
        figure = told(match, kind)
        if figure is None or not figure.is_near(match) or not match.has(match.start - 2, "FIGURENOUN"):
            return None
        found = figure.unit_for(match)
        return of_one_size(found, figure.value.low, _ALIKE) if found else None

    return Rule(name, f"(?<= OF) {_NUMBER} (?= VERBED)", make, weight=3)


def guessed(name: str, kind: str) -> Rule:
    """The rule for a bare range of guesses at the figure of this kind before it: "growth of 2.1%, with estimates
    ranging from 1.4 to 2.9", "at 315 TWh, having begun at between 300 and 330".
    """

    def make(match: Match) -> Quantity | None:
        figure, lead = told(match, kind), match.start - 2
        lead -= match.has(lead, "ING")
        if figure is None or not figure.is_near(match) or not match.has(lead, "GUESSNOUN", "FIGURENOUN", "AT"):
            return None
        found, most = figure.unit_for(match), _ALIKE_BEFORE if match.has(lead, "AT") else _ALIKE_GUESS
        return of_one_size(found, figure.value.low, most) if found else None

    return Rule(name, f"(?<= FROM | BETWEEN | OF) NUM-YEAR (RANGE | AND) NUM-YEAR {END}", make, weight=3)

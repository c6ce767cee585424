"""Units of clauses that leave out their verb: "Germany grew 0.3%, France 0.2 and Italy 0.1", "rents rose 4%, fares just
3". Who is named behind a comma or "and" right before the bare number has so much of what the figure before tells.
"""

from __future__ import annotations

from claims.extractors._carried import of_one_size
from claims.extractors._elided import END, LIMITS, is_shortened
from claims.extractors._told import Told, last_here
from claims.grammar import Match, Rule
from claims.model import Quantity

# No name of who has so much: a month, a "page", a verb in -s ("weighs 5 kg, costs 6"), what a number is part of.
_NO_NAME = "MONTH LABEL LABEL_NOUN LABEL_CAP VERB VERBED AUX UP DOWN FEEVERB TAKEVERB AMOUNTVERB LEVELVERB".split()
_NO_NAME += ["UNIT", "TIMEUNIT"]
_IN_NAME = "CAP WORD POSS POSSDET THE FLOATING".split()
_OWNING = ("THE", "POSS", "POSSDET")
_STANDING = ("HALFWORD", "ONE")  # numbers that stand for a thing: "in a dry one", "the bottom half"
_AMONG = ("FOR", "IN", "AMONG", "AT", "ON")
_STOPS = ("STOP", "SEMI")
_VERBAL = "VERB VERBED AUX NUM SEMI STOP COLON OPEN DASH".split()
_LONGEST = 4  # places of "the north of Leem", and of "an hour" behind the figure
# The one is at most so many times the other, more where it has a million of its own; shares are of one whole.
_ALIKE, _ALIKE_SCALED = 20, 1000
_MOST = {"percentage": 100}


def gapped(name: str, kind: str) -> Rule:
    """The rule for a bare number in the unit of the figure of this kind before it, whose verb it shares."""

    def make(match: Match) -> Quantity | None:
        figure = last_here(match, kind)
        if figure is None or not _follows(match, figure, _joint(match)):
            return None
        if kind == "duration" and match.has(figure.place(match) - 1, "SPANPREP"):
            return None  # "wages rose 21% in five years, prices 27"
        found, scaled = figure.unit_for(match), "SCALED" in match.numerals()[0].tags
        if kind == "count" and "DECIMAL" not in match.numerals()[0].tags:
            return None  # it may count in ones: "the north has 20 million, Orm 15"
        most = _MOST.get(kind, _ALIKE_SCALED if scaled else _ALIKE)
        return of_one_size(found, figure.value.low, most) if found else None

    return Rule(
        name, f"(?<= CAP | PLURAL | WORD | POSS | COMMA | {' | '.join(LIMITS)}) NUM-YEAR-ONE {END}", make, weight=-3
    )


def _joint(match: Match) -> int:
    """The place of the comma or "and" before who has so much; -1 where the number belongs to nobody so named."""
    at = match.lead(*LIMITS, "ADV")
    at -= match.has(at, "POSS")  # "France's 0.2"
    if match.has(at, "COMMA") and match.has(match.stop, *_STOPS):
        return _comma_joint(match, at - 1)
    owned = match.has(at, "WORD") and (_determined(match, at) or _is_bare(match, at))
    if not (owned or (match.has(at, "CAP", "PLURAL", "FRAC") and not match.has(at, *_NO_NAME))):
        return -1
    stop = at - _LONGEST
    at -= match.has(at, "FRAC")  # "€2,000 a month and a tenth over 6,000"
    while at > stop and match.has(at, *_IN_NAME) and not match.has(at, "AND", "VERBED", "OTHER"):
        at -= 1
    at -= match.has(at, *_AMONG)  # "10.6 percent, for men 3.6"
    if not match.has(at, "COMMA", "AND"):  # nor in "and freed the other 3"
        return -1
    return at - (match.has(at, "AND") and match.has(at - 1, "COMMA"))


def _comma_joint(match: Match, at: int) -> int:
    """As `_joint` where a comma stands for the verb: "the top half own 98%; the bottom half, barely 2"."""
    stop = at - _LONGEST
    while at > stop and (match.has(at, *_STANDING) or not match.has(at, *_VERBAL)):
        at -= 1
    return at if match.has(at, "SEMI") else -1


def _is_bare(match: Match, at: int) -> bool:
    """Whether a place is all that stands between two commas or "and"s, but for the number: "sun made up 5.5 per cent,
    wind 7.8 and coal 35".
    """
    alone = match.has(at - 1, "COMMA", "AND") and match.has(match.stop, "COMMA", "AND", *_STOPS)
    return alone and at == match.start - 1 and not match.has(at, *_NO_NAME, "ADV", "PREP", "ED", "ING")


def _determined(match: Match, at: int) -> bool:
    """Whether nothing but plain words stands between a noun's place and the word that says whose or which it is:
    "its former chief executive 1.8 million".
    """
    at, stop = at - 1, at - _LONGEST
    while at > stop and match.has(at, "WORD") and not match.has(at, *_OWNING, *_NO_NAME):
        at -= 1
    return match.has(at, *_OWNING)


def _follows(match: Match, figure: Told, joint: int) -> bool:
    """Whether nothing but what the figure is per, of or in stands between it and the joint at a place."""
    behind = joint
    while behind > 0 and figure.is_before(match, behind - 1):
        behind -= 1
    return 0 <= joint <= behind + _LONGEST and not any(_ends(match, at) for at in range(behind, joint))


def _ends(match: Match, at: int) -> bool:
    """Whether the clause of the figure ends at a place; not at the length of time in "21% in five years, prices 27"."""
    return (
        match.has(at, *_VERBAL)
        and not is_shortened(match, at)
        and not (match.has(at, "NUM") and match.has(at - 1, "SPANPREP"))
    )

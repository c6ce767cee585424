"""What the numeric extractors share: one or two numbers and a unit as a Quantity."""

from __future__ import annotations

from claims.grammar import Match, Production
from claims.grammar.ranges import bounds
from claims.model import Quantity

_LONGEST_LIST = 16  # places from a number of a list to the unit at its end


def quantity(match: Match, unit: str = "", unit_text: str = "") -> Quantity | None:
    """The numbers of a match in this unit; None where the two numbers are no range."""
    found = bounds(match)
    return None if found is None else Quantity(found[0], found[1], unit, unit_text, written_backwards=found[2])


def shared_unit(*types: str) -> Production:
    """A production for a number of a list that leaves its unit to the last ("10, 20 and 30 miles"): looks ahead for
    it.
    """

    def make(match: Match) -> Quantity | None:
        ahead = range(match.stop, min(match.stop + _LONGEST_LIST, len(match.seq.tags)))
        at = next((place for place in ahead if match.has(place, *types)), None)
        return None if at is None else quantity(match, match.meaning(at, *types), match.word(at))

    return make

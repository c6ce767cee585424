"""What the numeric extractors share: one or two numbers and a unit as a Quantity."""

from __future__ import annotations

from claims.grammar import Match
from claims.grammar.ranges import bounds
from claims.model import Quantity


def quantity(match: Match, unit: str = "", unit_text: str = "") -> Quantity | None:
    """The numbers of a match in this unit; None where the two numbers are no range."""
    found = bounds(match)
    return None if found is None else Quantity(found[0], found[1], unit, unit_text, written_backwards=found[2])


def in_unit_of(*types: str):  # type: ignore[no-untyped-def]
    """A production: the unit is what the lexicon says the last place of one of these types means."""

    def make(match: Match) -> Quantity | None:
        at = next((place for place in range(match.stop - 1, match.start - 1, -1) if match.has(place, *types)), None)
        return None if at is None else quantity(match, match.meaning(at, *types), match.word(at))

    return make

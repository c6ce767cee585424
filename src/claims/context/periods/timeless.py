"""Figures that say which thing is meant, and hold at all times: "a 40-metre girder", "a town of 6,000", "limiting
warming to 1.5°C".
"""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.model import Quantity

_SYMBOL = 3  # letters of a unit's sign at most
_PLACE = 3  # tokens of "to the north", "a small fishing"
_NO_READING = frozenset("AND OR COMMA SEMI COLON OPEN CLOSE REL DET PREP AUX VERB VERBED ROLE ROLES PERSONNOUN".split())
_CAPPED = frozenset({"TO", "AT", "COMPARE"})  # "to 2°C", "at 2°C", "below 2°C"


def is_timeless(frame: Frame, index: int) -> bool:
    """Whether a figure holds at all times, whatever date its sentence has."""
    kind = frame.mentions[index].kind
    if kind == "measurement":
        return _is_of_thing(frame, index) or _is_capped(frame, index)
    return kind == "count" and "HOMENOUN" in frame.types and _is_of_home(frame, index)


def _is_of_home(frame: Frame, index: int) -> bool:
    """Whether a figure tells how many live at a place: "Leem, A TOWN OF 6,000, was hit on Friday"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(BEFORE):
        at -= 1
    if at < 2 or "OF" not in tags[at] or "HOMENOUN" not in tags[at - 1]:  # noqa: PLR2004
        return False
    return any("A" in own for own in tags[max(at - 1 - _PLACE, 0) : at - 1])


def _is_capped(frame: Frame, index: int) -> bool:
    """Whether a figure names what is to be kept within it: "scenarios LIMITING WARMING TO 1.5°C"; but "limit warming to
    1.5°C by 2100", of which that is the date.
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and "COMPARE" not in tags[at] and not tags[at].isdisjoint(BEFORE):
        at -= 1
    if at < 2 or tags[at].isdisjoint(_CAPPED):  # noqa: PLR2004
        return False
    near = range(at - 1, max(at - 1 - _PLACE, -1), -1)
    place = next((place for place in near if {"CAPVERB", "VERBING"} <= tags[place]), -1)
    return place >= 0 and any(not tags[one].isdisjoint({"VERBING", "UPNOUN"}) for one in range(place + 1, at))


def _is_of_thing(frame: Frame, index: int) -> bool:
    """Whether a measure says which thing is meant, and holds at all times: "a 40-METRE girder", "Orm, 9 KM FROM
    Leem".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    joined = last - first > 1 and "HYPHEN" in tags[first + 1] and not tags[first].isdisjoint({"DIGITS", "CARD"})
    value = frame.mentions[index].value
    if joined and isinstance(value, Quantity) and value.low != value.high:
        joined = len(frame.tokens.words[last - 1]) > _SYMBOL  # "40-50 METRE girders", but "wants 40-50 GW offshore"
    if joined and last < len(tags) and "WORD" in tags[last]:
        return True
    from_it = first > 0 and last < len(tags) and "FROM" in tags[last]
    beside = from_it and "COMMA" in tags[_before_noun(tags, first - 1)]
    return beside or _is_place(frame, index)


def _before_noun(tags: list[frozenset[str]], at: int) -> int:
    """The token before a noun that ends at a token, with its article: Leem | , A FISHING PORT (9 km from Orm)."""
    place = at
    while place > max(at - _PLACE, 0) and "WORD" in tags[place] and tags[place].isdisjoint(_NO_READING):
        place -= 1
    return place - 1 if 0 < place < at and not tags[place].isdisjoint({"A", "THE"}) else at


def _is_place(frame: Frame, index: int) -> bool:
    """Whether a distance says where something is: "9 km SOUTH-WEST OF Orm", "9 miles OFF Orm", "a port 9 miles TO THE
    NORTH"; but "drifted 9 miles to the north".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if last + _PLACE > len(tags):
        return False
    if "BEARING" in tags[last] or "OFF" in tags[last]:
        return "OF" in tags[last + 1] or ("OFF" in tags[last] and "CAP" in tags[last + 1])
    there = "TO" in tags[last] and "THE" in tags[last + 1] and "BEARING" in tags[last + 2]
    moves = first > 0 and not tags[first - 1].isdisjoint({"VERBED", "PAST", "VERB", "VERBING"})
    return there and not moves

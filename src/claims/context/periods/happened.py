"""What an event of a year was like ("the 1998 flood THAT KILLED 40"), and what a text published on a day tells."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.periods.calendar import YEAR_LENGTH
from claims.context.periods.dates import Anchor
from claims.model import Timex

_REACH = 12  # tokens from a figure back to the relative clause that holds it
_NAME = 3  # tokens of the event between its year and the clause
_VERB = 4  # tokens from a figure to its verb: "in which 40 people died"
_DONE = frozenset({"PAST", "VERBED", "ED"})
_OWNING = frozenset({"A", "THE", "DET", "POSSDET", "POSS"})
_NO_EVENT = frozenset({"PREP", "AUX", "VERBED", "CONJ", "PUNCT"})
_PEOPLE = frozenset({"ROLES", "ROLE", "PERSONNOUN"})
_PUBLISHED = 9  # tokens from a date back to the verb of publishing
_TITLE = 6  # tokens from that verb to what was published
_GERUNDS = frozenset({"VERBING", "ING"})
_BEFORE_GERUND = frozenset({"OF", "FOR"})


def of_event(frame: Frame, index: int) -> tuple[Timex] | None:
    """The year of the event that a relative clause tells a figure of: "the 1998 FLOOD, WHICH KILLED 40", "a 1994 SIEGE
    IN WHICH 40 died"; not "the 1998 law that bans 40 drugs".
    """
    if "REL" not in frame.types or "YEAR" not in frame.types:  # as mostly
        return None
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    opening = next((at for at in range(first - 1, max(first - _REACH, 1), -1) if "REL" in tags[at]), 0)
    behind = tags[last : last + _VERB] if opening and "IN" in tags[opening - 1] else []
    clause = [*tags[opening + 1 : first], *behind]
    between = range(opening + 1, first)
    apart = any(owner[at] >= 0 or not tags[at].isdisjoint({"PUNCT", "CONJ", "HOLDVERB"}) for at in between)
    if not opening or apart or all(own.isdisjoint(_DONE) for own in clause):
        return None
    at = opening - 1
    at -= at > 0 and "IN" in tags[at]
    at -= at > 0 and "COMMA" in tags[at]
    for place in range(at, max(at - _NAME - 1, 0), -1):
        if owner[place] >= 0:
            value = frame.mentions[owner[place]].value
            named = place < at and "YEAR" in tags[place] and not tags[place - 1].isdisjoint(_OWNING)
            return (value,) if named and isinstance(value, Timex) and len(value.edtf) == YEAR_LENGTH else None
        person = place == at and not tags[place].isdisjoint(_PEOPLE)  # "a 1998 graduate who", but "a hostage siege"
        if person or "WORD" not in tags[place] or not tags[place].isdisjoint(_NO_EVENT):
            return None
    return None


def is_published(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether a day or month before a figure is that on which a text was published that tells it: "ON FRIDAY the bank
    PUBLISHED A STUDY of 40 firms", "is releasing a report Friday showing 40 left"; or that of a deed whose object tells
    of another: "criticised FRIDAY the policy OF KEEPING rates near 0".
    """
    if "-" not in date.timex.edtf[1:]:
        return False
    tags = frame.tokens.tags
    if not tags[date.first - 1 if date.first else 0].isdisjoint(_DONE) and "WEEKDAY" in tags[date.first]:
        for at in range(date.last + 1, first):
            if not tags[at].isdisjoint(_GERUNDS) and not tags[at - 1].isdisjoint(_BEFORE_GERUND):
                return True
    if "PUBLISHVERB" not in frame.types:  # as mostly
        return False
    for at in range(max(date.first - _PUBLISHED, 0), first - 1):
        if "PUBLISHVERB" in tags[at]:
            title = range(at + 1, min(at + 1 + _TITLE, first))
            noun = next((place for place in title if "PUBLISHED" in tags[place]), 0)
            return noun > 0 and any(not own.isdisjoint({"PREP", "REL", *_GERUNDS}) for own in tags[noun + 1 : first])
    return False

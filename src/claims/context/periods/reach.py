"""What stands between a figure and a date: how many commas, a wall, a clause or a deed of its own."""

from __future__ import annotations

from datetime import date as day
from itertools import pairwise

from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.periods.bases import former, is_due_before, is_than, is_times, is_wall
from claims.context.periods.calendar import MONTH_LENGTH, YEAR_LENGTH, unit_of
from claims.context.periods.dates import Anchor
from claims.model import Timex

_MARKS = frozenset({"SEMI", "COLON", "DASH", "REL", "STOP"})
WALLS = _MARKS | {"WHENWALL"}
FINITE = frozenset({"AUX", "PAST", "VERB"})
VERBS = FINITE | {"VERBED"}
_REACH = 16  # tokens from a figure back to its verb
_TURNS = WALLS | {"COMMA", "CONJ", "AGAINST", "PHRASE", "FROM", "UNTIL"}  # what ends a clause, or may
_SUBORDINATE = frozenset({"AND", "OR", "PLUS"})
_TIMES = frozenset({"date", "duration"})
_AUXILIARY = frozenset({"AUX"})
_WHOLE_SPAN, _SECOND = ("FOR", "THE", "TIMEADJ", "TIMEUNIT"), ("IN", "THE", "ORDWORD", "PUNCT")
_END = [frozenset({"PUNCT"})] * len(_WHOLE_SPAN)
_ALL_OF = ("AS", "A", "TIMEADJ")  # "as a whole"
_PARTING = frozenset({"PUNCT", "CONJ"})


def deed(tags: list[frozenset[str]], at: int, verbs: frozenset[str]) -> bool:
    """Whether "and" and one of these verbs stand at a place."""
    if at >= len(tags) or "AND" not in tags[at]:
        return False
    while at + 1 < len(tags) and "ADV" in tags[at + 1]:
        at += 1
    return at + 1 < len(tags) and not tags[at + 1].isdisjoint(verbs)


def relates(tags: list[frozenset[str]], date: Anchor, first: int) -> bool:
    """Whether a date stands in a relative clause that is over, with a verb of its own, before a figure; a verb behind
    "and" is of the same clause ("which in 1977 drew 40 AND CHARGED 5").
    """
    opening = next(
        (at for at in range(date.first, 0, -1) if not tags[at].isdisjoint({"REL", "RELPOSS", "RELPLACE"})), 0
    )
    verbs = [
        "AND" not in tags[at - 1] and (not tags[at].isdisjoint(VERBS) or (at == date.last and "VERBNOUN" in tags[at]))
        for at in range(max(opening, 1), first)
    ]
    return opening > 0 and sum(verb and not before for before, verb in pairwise(verbs)) > 1


def apart(frame: Frame, start: int, stop: int) -> bool:
    """Whether a date at `stop` is not that of a figure before `start`: of another clause, of another deed ("holds 5
    tonnes and WILL SHUT in 2031"), of a part.
    """
    tags = frame.tokens.tags
    deeds = (deed(tags, at, _AUXILIARY) or _goes_on(tags, at, start) for at in range(start, stop))
    return any(deeds) or new_clause(frame, start, stop) or _of_part(frame, start, stop) or _to_do(frame, start, stop)


def _to_do(frame: Frame, start: int, stop: int) -> bool:
    """Whether what is yet to be done with another figure stands between: "asks for £5m TO PLANT 9 TREES by 2031"; not
    where something came out: "fell 38 cents TO CLOSE at $4 on Friday".
    """
    tags, owner = frame.tokens.tags, frame.owner
    opening = next((at for at in range(start, stop - 1) if "TO" in tags[at] and _is_done(tags[at + 1])), stop)
    if any("AND" in own for own in tags[start:opening]):
        return False  # "will buy 5 ships and plans to sell 3 by 2031"
    return any(owner[at] >= 0 and frame.mentions[owner[at]].kind not in _TIMES for at in range(opening, stop))


def _is_done(own: frozenset[str]) -> bool:
    return not own.isdisjoint({"VERB", "VERBNOUN"}) and "CLOSINGVERB" not in own


def _goes_on(tags: list[frozenset[str]], at: int, start: int) -> bool:
    """Whether "and" at a place begins another deed of now: "employs 9 people AND EXPECTS 20 by 2031", or of then:
    "employs 9 people AND OPENED in 1912"; but two that are both to be done share their date ("will buy 5 ships and plan
    3 by 2031").
    """
    if "AND" not in tags[at] or at + 2 >= len(tags):
        return False
    at += "ADV" in tags[at + 1]
    verb, after = tags[at + 1], tags[at + 2] if at + 2 < len(tags) else frozenset[str]()
    told = {"VERB", "PLURAL"} <= verb
    told = told or ("VERBED" in verb and "VERB" not in verb and is_present(tags, start))
    told = told or ("VERBNOUN" in verb and "COMMA" in tags[at - 1] and not after.isdisjoint({"TO", "DET", "PRON"}))
    return told and not _is_due(tags, start)


def is_present(tags: list[frozenset[str]], start: int) -> bool:
    """Whether the verb before a place tells of now: "carries", "has"."""
    for at in range(start - 1, max(start - _REACH, -1), -1):
        if not tags[at].isdisjoint({"STOP", "SEMI", "REL", "VERBED", "PAST"}):
            return False
        if "VERB" in tags[at] or {"AUX", "HOLDVERB"} <= tags[at]:
            return True
    return False


def _is_due(tags: list[frozenset[str]], start: int) -> bool:
    """Whether what is told of up to a place is yet to be done: "will buy", "to buy"."""
    for at in range(start - 1, max(start - _REACH, -1), -1):
        if not tags[at].isdisjoint({"STOP", "SEMI", "REL"}):
            return False
        if not tags[at].isdisjoint({"FUTURE", "MODAL"}):
            return True
        if "TO" in tags[at] and not tags[at + 1].isdisjoint({"VERB", "VERBNOUN"}):
            return True
    return False


def in_relative(frame: Frame, at: int) -> bool:
    """Whether a token stands in a relative clause between commas: "the keeper, who has 9 caps, signed on Friday"."""
    tags = frame.tokens.tags
    while at and tags[at - 1].isdisjoint({"COMMA", "SEMI", "COLON"}):
        at -= 1
        if not tags[at].isdisjoint({"REL", "RELPOSS", "RELPLACE"}) and "THAT" not in tags[at]:
            return at > 0 and "COMMA" in tags[at - 1]
    return False


def distance(frame: Frame, start: int, stop: int) -> int | None:
    """How many commas stand between two places of one clause; None where a wall stands there."""
    tags, owner, commas = frame.tokens.tags, frame.owner, 0
    for at in range(start, stop):
        own = tags[at]
        if own.isdisjoint(_TURNS) and (at == 0 or owner[at - 1] < 0):
            continue  # as mostly
        if "COMMA" in own:
            commas += 1
        elif _ends(frame, at) or ("CONJ" in own and own.isdisjoint(_SUBORDINATE) and not is_due_before(frame, at)):
            return None
        elif "UNTIL" in own and all(one < 0 for one in owner[at + 1 : at + 3]):
            return None  # "5, UNTIL THEY LEFT in May"
        elif is_than(frame, at) or is_times(frame, at):
            return None  # "fell to 5, LOWER THAN it was in May", "5, TWICE THE number of 2019"
        elif former(frame, at) >= 0 and at + 1 < stop:
            return None  # "rose to 5 from 4 in 2017": the date is that of the figure it rose from
    return commas


def _ends(frame: Frame, at: int) -> bool:
    """Whether a clause ends at a token, or turns to another time."""
    own = frame.tokens.tags[at]
    return (is_wall(frame, at) or not own.isdisjoint(_MARKS)) and not _limits(frame, at)


def _limits(frame: Frame, at: int) -> bool:
    """Whether a word that may compare limits the figure after it: "as much as 5"."""
    return at + 1 < len(frame.owner) and frame.owner[at + 1] >= 0 and not frame.tokens.tags[at].isdisjoint(BEFORE)


def new_clause(frame: Frame, start: int, stop: int) -> bool:
    """Whether ", and" begins a clause with a subject of its own between two places: "…, and the party won 12 seats",
    "…, and 600 were killed in 1916".
    """
    tags = frame.tokens.tags
    for at in range(start, stop - 2):
        if "AND" in tags[at] and "PRON" in tags[at + 1]:
            return True  # "… and we will open 40 more"
        if "COMMA" in tags[at] and "PRON" in tags[at + 1] and _is_told(tags, at + 1):
            return True  # "5 this year, it IS two each"
        if "COMMA" in tags[at] and "AND" in tags[at + 1]:
            own = not tags[at + 2].isdisjoint({"DET", "PRON", "CAP"})
            counted = frame.owner[at + 2] >= 0 and any(not tag.isdisjoint(FINITE) for tag in tags[at + 2 : stop])
            if own or counted:
                return True
    return False


def _is_told(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a pronoun at a place opens a clause of its own, and one that says nothing of what was said."""
    own, after = tags[at], tags[at + 1]
    if not own.isdisjoint({"DET", "REL", "QUANT"}) or after.isdisjoint({"AUX", "BEFORM", "POSS"}):
        return False
    return at + 2 < len(tags) and tags[at + 2].isdisjoint({"CARRYVERB", "COMMA"})


def _of_part(frame: Frame, start: int, stop: int) -> bool:
    """Whether a figure that is part of the first one stands between: "40,000 homes, 9,000 OF THEM last year"."""
    tags = frame.tokens.tags
    return any(
        frame.owner[at] >= 0 and "OF" in tags[at + 1] and not tags[at + 2].isdisjoint({"PRON", "REL"})
        for at in range(start, stop - 2)
    )


def is_of_own_span(frame: Frame, last: int) -> bool:
    """Whether a figure that ends before a token is of another time than the one before: "£3m FOR THE FULL YEAR", "fell
    3% in the first half and 9% IN THE SECOND".
    """
    after = [*frame.tokens.tags[last : last + len(_WHOLE_SPAN)], *_END]
    whole = all(kind in own for kind, own in zip(_WHOLE_SPAN, after, strict=False))
    second = all(kind in own for kind, own in zip(_SECOND, after, strict=False))
    return whole or second


def of_year(frame: Frame, last: int, date: Anchor) -> Timex | None:
    """The year of a date before that is a part of it, where a figure that ends at a token is of all the year: "fell 3%
    in the fourth quarter and 9% | FOR THE YEAR", "4% OVER THE YEAR AS A WHOLE"; not "9% for the year to May", "4% over
    the year".
    """
    tags, start, end = frame.tokens.tags, date.timex.start, date.timex.end
    at = last + 2 + (last + 2 < len(tags) and "TIMEADJ" in tags[last + 2])
    if at >= len(tags) or "YEARWORD" not in tags[at] or "THE" not in tags[last + 1] or frame.owner[at] >= 0:
        return None
    after = tags[at + 1 : at + 1 + len(_ALL_OF)]
    whole = len(after) == len(_ALL_OF) and all(kind in own for kind, own in zip(_ALL_OF, after, strict=True))
    alone = "FOR" in tags[last] and (not after or not after[0].isdisjoint(_PARTING))
    months = len(date.timex.edtf.partition("/")[0]) == MONTH_LENGTH
    part = bool(end) and start[:YEAR_LENGTH] == end[:YEAR_LENGTH] and months
    return unit_of(day.fromisoformat(start), "year") if part and (alone or (whole and "PREP" in tags[last])) else None


def goes_on_since(between: list[frozenset[str]]) -> bool:
    """Whether words tell of the time from a date on: "but it HAS SINCE grown by 5%"."""
    return any("SINCE" in own and "AUX" in before for before, own in pairwise(between))


def is_aimed(frame: Frame, last: int, date: Anchor) -> bool:
    """Whether a date behind a figure is that of a target told between the two: "has 40 boats and A TARGET of 90 BY
    2030".
    """
    if not date.first or "BYWORD" not in frame.tokens.tags[date.first - 1]:
        return False
    tags = frame.tokens.tags
    return any("TARGETNOUN" in tags[at] and "A" in tags[at - 1] for at in range(last + 1, date.first))

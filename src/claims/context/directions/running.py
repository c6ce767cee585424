"""What runs on from one figure to the next by one verb or noun: "rose 4% in May and 9% for the year", "fell in Orm (4%)
and Leem (9%)".
"""

from __future__ import annotations

from claims.context.directions.compared import NOUNS, VERBS, sign
from claims.context.frame import Frame
from claims.context.modifier import BEFORE

_TIMES = frozenset({"date", "duration"})
_UNITS = frozenset({"TIMEUNIT", "PERTIME"})
_NO_VERB = frozenset({"ADV", "PREP", "COMPARE"})
_NAMED = frozenset(
    {"WORD", "DET", "THE", "OF", "IN", "POSSDET", "POSS", "ED", "AGO"}
)  # in the name of a thing or a time
_PLACES = frozenset({"WORD", "CAP", "DET", "THE", "IN", "FOR", "AMONGWORD", "AND", "COMMA", "HYPHEN"})
_HEDGES = BEFORE | {"ADV", "A", "BRIDGE"}
_LISTED = 40  # tokens of a list of places, each with its share in brackets
_TWO = 2  # tokens at least between two figures of a series: "in May"


def runs_on(frame: Frame, index: int) -> int:
    """The figure before, where it and this one are each of its own thing by one verb or noun: "rose 4% in May, 3% IN
    June", "a fall of 4% in rents and 3% IN wages", "a 4% fall in rents and a 3% IN wages"; -1 where there is none.
    """
    mentions, tags, first, last = frame.mentions, frame.tokens.tags, frame.first[index], frame.last[index]
    former = index - 1
    while former > 0 and mentions[former].kind in _TIMES:
        former -= 1
    if last >= len(tags) or mentions[former].kind != mentions[index].kind:
        return -1
    start, stop = frame.last[former], first - ("A" in tags[first - 1])
    graded = "COMPARE" in tags[start] and not tags[start].isdisjoint(VERBS)  # "2% higher | in May, 3% in June"
    start += graded or not tags[start].isdisjoint(NOUNS)
    while stop > start and not tags[stop - 1].isdisjoint(_HEDGES):  # "and about | 9%", "and a further | 9%"
        stop -= 1
    joined = stop - (not tags[stop - 1].isdisjoint({"AND", "COMMA", "BUT"}))
    joined -= "COMMA" in tags[joined - 1]
    if joined < stop and _past_time(frame, start) == joined and _past_time(frame, last) > last:
        return former  # "rose 5% last year and 2% THIS YEAR", "rose 5% in May and 2% FOR THE YEAR"
    if joined == stop or joined - start < _TWO or "PREP" not in tags[start]:
        return -1
    since = "SINCE" in tags[last] and "AND" in tags[stop - 1] and frame.owner[joined - 1] >= 0
    if since and "WHENPREP" in tags[start]:
        return former  # "a rise of 5% in a year and 9% SINCE 2010"
    lower, ways = frame.tokens.lower, [at for at in range(start, joined) if "PREP" in tags[at]]
    nouns = all(at in ways or at - 1 in ways or _is_named(frame, at) for at in range(start + 1, joined))
    return former if nouns and any(lower[at] == lower[last] for at in ways) else -1


def where(frame: Frame, index: int) -> str:
    """Up or down by the verb of the places or people behind one of which a share stands in brackets: "rents ROSE in Orm
    (4%), Leem (5% to £9) and FELL among the old (3%)".
    """
    tags, owner, at, last = frame.tokens.tags, frame.owner, frame.first[index] - 1, frame.last[index]
    share = frame.mentions[index].kind == "percentage" and at > 0 and "OPEN" in tags[at] and last < len(tags)
    if not share or tags[last].isdisjoint({"CLOSE", "TO", "COMMA"}) or "AUX" in tags[min(last + 1, len(tags) - 1)]:
        return ""
    place, stop = at - 1, max(at - _LISTED, 0)
    while place > stop:
        own = tags[place]
        if not own.isdisjoint(VERBS) and own.isdisjoint(_NO_VERB):
            led = "PREP" in tags[place + 1] and not tags[place + 1].isdisjoint({"IN", "FOR", "AMONGWORD"})
            return sign(own) if led else ""
        if "CLOSE" in own and owner[place - 1] >= 0:
            place -= 1
            while place > stop and "OPEN" not in tags[place]:
                place -= 1
        elif owner[place] >= 0 or own.isdisjoint(_PLACES):
            return ""
        place -= 1
    return ""


def _past_time(frame: Frame, at: int) -> int:
    """The token behind a time that begins at one: "last year", "in 2000", "for the year"; the same where none does."""
    tags, count = frame.tokens.tags, len(frame.tokens.tags)
    start = at + ("PREP" in tags[at])
    if start < count and frame.is_date(start):
        return frame.last[frame.owner[start]]
    if start < count and "RELWORD" in tags[start]:
        return start + 1
    named = at < start and start + 1 < count and "THE" in tags[start]
    start += named and "WORD" in tags[start + 1] and tags[start + 1].isdisjoint(_UNITS)  # "over the full year"
    return start + 2 if named and start + 1 < count and not tags[start + 1].isdisjoint(_UNITS) else at


def _is_named(frame: Frame, at: int) -> bool:
    """Whether a token belongs to the name of a thing or a time."""
    own = frame.tokens.tags[at]
    if frame.owner[at] >= 0:
        return frame.mentions[frame.owner[at]].kind in _TIMES
    return not own.isdisjoint(_NAMED) and own.isdisjoint({"VERB", "VERBED", "AUX"})

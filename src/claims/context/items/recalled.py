"""What a bare number recalls: what the text counted last, where its own sentence names nothing that it could count.

"Georgia had 825 glaciers in 1960. Now there are 637.", "212 people were bitten. Nine of them died.", "The navy has 293
ships. The law requires 355.", "Of these, 28 were lost". What is told of those who were hurt is of people, whatever was
counted last ("300 homes burnt. Five died.").
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile
from operator import itemgetter

from claims.context.frame import Frame
from claims.context.items.told import CLAUSE, before_limits, is_figure
from claims.context.modifier import BEFORE
from claims.context.nouns import STOPS, VERBS, text

_NEAR = 240  # characters after what was counted that a bare number goes on with it
_HEDGES = BEFORE | {"ADV", "BRIDGE"}
_HOLDING = frozenset({"CARRYVERB", "TAKEVERB", "AMOUNTVERB", "HOLDVERB"})  # verbs whose object a bare number is
_END = frozenset({"PUNCT", "STOP"})
_OPENING = frozenset({"QUOTE", "DASH", "SEMI"})
_FINITE = frozenset({"VERB", "VERBED", "PAST", "AUX"})
_HARM = frozenset({"VICTIM", "HARMVERB"})
_THEM = frozenset({"PEOPLEPRON", "CARRYPRON", "THESE", "REL"})
_TELLING = VERBS | {"COMMA", "FOR", "IN", "ADV", "LEVELVERB"}  # between a figure and how much it is
_REST = frozenset({"FLOATING", "OTHER"})  # "all", "other" before a number
_TOLD = 8  # tokens of "the estimate for July, at"
_DATED = 5  # tokens of "at the end of September"
_VERB_PHRASE = 3  # tokens of "were later killed"


def counted_last(frame: Frame, index: int, within: int = 0) -> str:
    """What was counted last up to mention `index`, by itself or in the text before; "" where nothing was, or nothing
    in so many characters `within` (0: wherever).
    """
    counted, place = frame.memory.counted, frame.mentions[index].span.start
    at = bisect_right(counted, place, key=itemgetter(0))
    near = at and (not within or place - counted[at - 1][0] <= within)
    return counted[at - 1][1] if near else ""


def is_counted(frame: Frame, noun: str, index: int, within: int) -> bool:
    """Whether the text counted what `noun` names in the last so many characters `within` up to mention `index`."""
    place = frame.mentions[index].span.start
    near = takewhile(lambda one: place - one[0] <= within, reversed(frame.memory.counted))
    return any(noun == counted for _, counted, _ in near)


def recalled(frame: Frame, index: int) -> str:
    """What a number with no noun of its own stands for, by what the text counted last; "" where nothing tells."""
    if _refers_back(frame, index):
        return counted_last(frame, index) or _related(frame, index)
    if frame.first[index] and not frame.tokens.tags[frame.first[index] - 1].isdisjoint(_REST):
        return _of_all(frame, index)
    return counted_last(frame, index, _NEAR) if _answers(frame, index) or _is_told(frame, index) else ""


def _of_all(frame: Frame, index: int) -> str:
    """What was counted before, of which a number is all or the rest: "Three boys hid. ALL three", "THE OTHER two"."""
    tags, at, place = frame.tokens.tags, frame.first[index] - 1, frame.mentions[index].span.start
    number, rest = getattr(frame.mentions[index].value, "high", 0), "OTHER" in tags[at]
    after = tags[frame.last[index]] if frame.last[index] < len(tags) else _END
    if after.isdisjoint(_FINITE | _END) or (rest and (not at or "THE" not in tags[at - 1])):
        return ""
    near = takewhile(lambda one: place - one[0] <= _NEAR, reversed(frame.memory.counted))
    return next((noun for _, noun, of in near if (of > number if rest else of == number)), "")


def of_them(frame: Frame, index: int) -> str:
    """What "them" are after a number: of the clause's own ("used knives in 12 of them") none; but those of an aside are
    ("boys filled the bus, 12 of them asleep"). Of nine nobody can be a thousand: those are what was counted before.
    """
    tags, at, they = frame.tokens.tags, frame.first[index] - 1, frame.last[index] + 1
    they += they + 1 < len(tags) and "QUANT" in tags[they]
    at -= at > 0 and "QUANT" in tags[at]
    aside = at >= 0 and "COMMA" in tags[at]
    named = they < len(tags) and not tags[they].isdisjoint(_THEM) and "YOUPRON" not in tags[they]
    if not named or aside:
        return ""
    place, part = frame.mentions[index].span.start, getattr(frame.mentions[index].value, "low", 0)
    wholes = [one for one in frame.memory.counted if 0 <= place - one[0] <= _NEAR * 2]
    fitting = next((one for one in reversed(wholes) if one[2] >= part), None)
    reach = _NEAR if fitting is not None and fitting is wholes[-1] else 2 * _NEAR
    return fitting[1] if fitting is not None and place - fitting[0] <= reach else ""


def _refers_back(frame: Frame, index: int) -> bool:
    """Whether the number is said to be part of what came before: "of these, 28", "another 40", "those 18 were"."""
    tags, first = frame.tokens.tags, frame.first[index]
    if first and not tags[first - 1].isdisjoint({"ANOTHER", "THESE"}):
        return "VAGUE" not in tags[first]
    if first > 1 and "AMONGWORD" in tags[0] and not tags[1].isdisjoint({"THESE", "PRON"}):
        return True  # "Among them, 9 ended in Leem"
    return any(
        "OF" in tags[at] and not tags[at + 1].isdisjoint({"THESE", "THAT", "REL", "PRON"})
        for at in range(max(first - CLAUSE, 0), first - 1)
    )


def _is_told(frame: Frame, index: int) -> bool:
    """Whether a number is what a figure of no thing stands at: "THE ESTIMATE for July, at 9,", "THE TOTAL was 9"; not
    "the total of boats was 9".
    """
    tags, at = frame.tokens.tags, before_limits(frame, index)
    if tags[at].isdisjoint({"AT", "TO", "BEFORM"}):
        return False
    for place in range(at - 1, max(at - _TOLD, 0), -1):
        if is_figure(tags[place]):
            start = place - 1
            while start > 0 and place - start < _DATED and tags[start].isdisjoint({"THE", "THESE", "PREP", "PUNCT"}):
                start -= 1
            alone = frame.is_date(place + 2) or "PREP" not in tags[place + 1]
            return alone and not tags[start].isdisjoint({"THE", "THESE"})
        if not frame.is_date(place) and (frame.owner[place] >= 0 or tags[place].isdisjoint(_TELLING)):
            return False
    return False


def _related(frame: Frame, index: int) -> str:
    """The plural before a comma and "of which" that a number is a part of: "It has CLINICS, of which 12 are new"."""
    tags, first = frame.tokens.tags, frame.first[index]
    for at in range(first - 1, max(first - CLAUSE, 1), -1):
        if "REL" in tags[at] and "OF" in tags[at - 1] and "COMMA" in tags[at - 2]:
            start = stop = at - 2
            while start and frame.owner[start - 1] < 0 and tags[start - 1].isdisjoint(STOPS | VERBS):
                start -= 1
            start += start < stop and "MORE" in tags[start]
            return text(frame, start, stop) if start < stop and "PLURAL" in tags[stop - 1] else ""
    return ""


def _answers(frame: Frame, index: int) -> bool:
    """Whether the number is all that its clause tells of a thing: as its subject, its object, or what there is."""
    tags, at, last = frame.tokens.tags, frame.first[index] - 1, frame.last[index]
    last += last + 1 < len(tags) and "MORE" in tags[last]  # "nine | more | will leave"
    after = tags[last] if last < len(tags) else _END
    while at >= 0 and frame.owner[at] < 0 and not tags[at].isdisjoint(_HEDGES) and tags[at].isdisjoint(_HOLDING):
        at -= 1
    at -= at > 0 and "QUOTE" in tags[at] and "BEFORM" in tags[at - 1]
    opens = at < 0 or not tags[at].isdisjoint(_OPENING) or _follows_date(frame, at)
    if opens or (at > 0 and "AND" in tags[at] and "COMMA" in tags[at - 1]):
        harmed = any(_harms(own) for own in tags[last : last + _VERB_PHRASE])
        alone = "STOP" in after and "CARD" in tags[frame.first[index]]  # "How many? Six.", but no heading of digits
        return alone or (not after.isdisjoint(_FINITE) and not harmed)
    if frame.owner[at] >= 0 or not _closes(frame, last, after):
        return False
    if at > 1 and "FROM" in tags[at]:  # "that was down from 9"
        at -= 2 if not tags[at - 1].isdisjoint({"UP", "DOWN"}) and "BEFORM" in tags[at - 2] else 0
    if not tags[at].isdisjoint({"BEFORM", "YETBE", "BEENWORD"}):  # "there were 48", "it will be 9"
        while at > 0 and "AUX" in tags[at]:
            at -= 1
        return not tags[at].isdisjoint({"THEREWORD", "CARRYPRON"})
    return not tags[at].isdisjoint(_HOLDING)


def _follows_date(frame: Frame, comma: int) -> bool:
    """Whether nothing but when it was stands before a comma: "TODAY, nine are left", "IN MAY, nine sank"."""
    tags = frame.tokens.tags
    if comma < 1 or "COMMA" not in tags[comma] or not frame.is_date(comma - 1):
        return False
    first = frame.first[frame.owner[comma - 1]]
    return first == 0 or (first == 1 and "WHENPREP" in tags[0])


def _harms(own: frozenset[str]) -> bool:
    return not own.isdisjoint(_HARM) and not own.isdisjoint({"ED", "VERBED", "HARMVERB"})


def _closes(frame: Frame, last: int, after: frozenset[str]) -> bool:
    """Whether a clause goes no further behind a number, or with no more than a date; not in "has 4 plus 1 bead",
    "needed 105 from 22 overs", "has 29,000 “ghosts”".
    """
    if "PUNCT" in after:
        return "QUOTE" not in after and "HYPHEN" not in after
    following = [frame.mentions[at].kind for at in frame.owner[last + 1 : last + _DATED] if at >= 0]
    if "WHENPREP" in after:
        return following[:1] == ["date"]
    return "ADV" in after or ("CONJ" in after and frame.owner[last + 1 : last + 2] == [-1])

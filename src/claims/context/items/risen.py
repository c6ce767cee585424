"""What the subject of a verb of rising or standing names, where more than the verb stands between the number and that
noun: "ARRIVALS from Leem fell again, by 4% to 900", "HOMES built in Orm hit a record 900".
"""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.items.told import before_limits, ends
from claims.context.modifier import BEFORE
from claims.context.nouns import has, text

_TOLD = frozenset({"percentage", "multiple", "date", "duration", "ordinal", "ratio"})  # what stands beside the verb
_MOVES = frozenset({"UP", "DOWN", "TIMESVERB", "HALVEVERB"})
_FINITE = frozenset({"VERB", "VERBED", "ED", "PAST"})
_GRADING = frozenset({"HIGHWORD", "LOWWORD", "EXTREME", "DIVADJ", "A", "POSSDET", "HYPHEN", "BRIDGE", "SUPERLATIVE"})
_ADJUNCTS = frozenset({"PREP", "COMMA", "ADV", "A", "THE", "WORD", "BYWORD"})
_OPENS_OBJECT = frozenset({"WORD", "A", "THE", "DET", "POSSDET"})
_HELPING = BEFORE | {"AUX", "ADV"}
_WALLS = frozenset({"PUNCT", "CONJ", "REL", "AUX", "PRON", "NEG"})
_ENDS = frozenset({"PLURAL", "CAP", "PREP", "DET"})
_HEAD = frozenset({"WORD", "HYPHEN", "POSS"})
_NO_HEAD = frozenset({"PREP", "VERBED", "ED", "AUX", "ADV"})
# Plurals that have a level of their own, or are none of the things: "prices", "job gains", "waiting lists".
_NOT_COUNTED = frozenset("TIMEUNIT UNIT PAYNOUN SPLITWORD BASEWORD UPNOUN DOWNNOUN MASSNOUN NUMBERNOUN".split())
_FAR, _SUBJECT = 14, 14  # tokens from the number to its verb, from there to the head


def risen(frame: Frame, index: int) -> str:
    """The plural that heads the subject, "" where none does: of "firms cut jobs to 900" it is not what is cut."""
    verb = _verb(frame, before_limits(frame, index))
    if verb < 1:
        return ""
    tags, at = frame.tokens.tags, verb - 1
    while at > 0 and not tags[at].isdisjoint(_HELPING) and frame.owner[at] < 0:
        at -= 1
    stop = at + 1
    while at >= 0 and stop - at < _SUBJECT and (frame.is_date(at) or _is_inner(frame, at)):
        at -= 1
    if at >= 0 and (stop - at >= _SUBJECT or tags[at].isdisjoint({"PUNCT", "CONJ"})):
        return ""
    start = at + 1
    if start < stop and "PREP" in tags[start]:  # "in Orm | land entries doubled to 900"
        start = stop - 1
        while (
            start > 0 and frame.owner[start - 1] < 0 and "WORD" in tags[start - 1] and tags[start - 1].isdisjoint(_ENDS)
        ):
            start -= 1
    start += start < stop and not tags[start].isdisjoint({"THE", "DET", "POSSDET"})
    return _head(frame, start, stop)


def _is_inner(frame: Frame, at: int) -> bool:
    """Whether a token may stand within a subject."""
    own = frame.tokens.tags[at]
    return frame.owner[at] < 0 and (own.isdisjoint(_WALLS) or "HYPHEN" in own)


def _verb(frame: Frame, at: int) -> int:
    """The place of the verb that leads to the number behind a token; -1 where none does."""
    tags = frame.tokens.tags
    if "OF" in tags[at] and not tags[at - 1].isdisjoint({"HIGHWORD", "LOWWORD"}):
        at -= 1  # "hit a new high | of 900"
    peak = at
    while at > 0 and (frame.owner[at] >= 0 or not tags[at].isdisjoint(_GRADING)) and tags[at].isdisjoint({"REACHVERB"}):
        at -= 1
    if at < peak and all(tags[place].isdisjoint({"HIGHWORD", "LOWWORD"}) for place in range(at + 1, peak + 1)):
        return -1
    if "AT" in tags[at]:
        return at - 1 if at and "LEVELVERB" in tags[at - 1] else -1
    if "TO" not in tags[at]:
        return at if not tags[at].isdisjoint({"REACHVERB", "CROSSVERB"}) else -1
    if at and "TOTALLINGVERB" in tags[at - 1]:
        return at - 1
    return _moved(frame, at)


def _moved(frame: Frame, to: int) -> int:
    """The verb of rising before "to", nothing but by how much, when and how between the two."""
    tags, mentions = frame.tokens.tags, frame.mentions
    for at in range(to - 1, max(to - _FAR, 0), -1):
        own, owner = tags[at], frame.owner[at]
        helped = "AUX" in tags[at - 1] or ("ADV" in tags[at - 1] and at > 1 and "AUX" in tags[at - 2])  # "will rise"
        if not own.isdisjoint(_MOVES) and (helped or not own.isdisjoint(_FINITE)):
            led = at + 1 == to or frame.owner[at + 1] >= 0 or tags[at + 1].isdisjoint(_OPENS_OBJECT)
            return at if led or "ADV" in tags[at + 1] else -1
        if owner >= 0:
            if mentions[owner].kind not in _TOLD:
                return -1
        elif own.isdisjoint(_ADJUNCTS) or ("PLURAL" in own and "TIMEUNIT" not in own) or "SEMI" in own:
            return -1
    return -1


def _head(frame: Frame, start: int, stop: int) -> str:
    """The plural that a subject's first words end with; what follows may be a participle, but no verb of saying."""
    tags, at = frame.tokens.tags, start
    while at < stop and frame.owner[at] < 0 and not tags[at].isdisjoint(_HEAD) and tags[at].isdisjoint(_NO_HEAD):
        at += 1
    head = tags[at - 1] if at > start else frozenset[str]()
    if "PLURAL" not in head or not head.isdisjoint(_NOT_COUNTED):
        return ""
    inner = (place for place in range(at - 2, start, -1) if "HYPHEN" not in tags[place])
    telling = (place for place in inner if "CARRYVERB" in tags[place] or ends(tags[place]))
    start = next(telling, start - 1) + 1  # "police say | burglaries in Orm"
    said = at < stop and "CARRYVERB" in tags[at]
    lone = at < stop and not tags[at].isdisjoint({"VERBED", "ED"}) and has(frame, at + 1, "WORD")
    return "" if said or (lone and not has(frame, at + 1, "ADV")) else text(frame, start, at)

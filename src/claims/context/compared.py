"""Direction by what a level is compared with: "5%, up from 4%", "40 fewer than a year ago"."""

from __future__ import annotations

from claims.context.dates import former
from claims.context.frame import Frame

VERBS = frozenset({"UP", "DOWN"})
PARTICIPLES = frozenset({"ED", "ING", "VERB"})
# What a phrase governed by a change word never runs across.
WALLS = frozenset({"AUX", "REL", "SEMI", "COLON", "STOP", "THAN", "NEG", "DASH"})
_ASIDE = frozenset({"COMMA", "OPEN", "DASH"})
_GRADED = frozenset({"PREP", "COMPARE"})
_BESIDE = WALLS | PARTICIPLES | {"CONJ"}  # what never stands between a level and its "up from"
_NEAR = 8  # tokens from a level to "up from"
_SHARES = frozenset({"ratio", "percentage"})


def sign(tags: frozenset[str]) -> str:
    """Up or down, by a change word."""
    return "up" if "UP" in tags else "down" if "DOWN" in tags else "up" if "UPNOUN" in tags else "down"


def since(frame: Frame, index: int) -> str:
    """More or less than the thing itself was at a time before: "5% higher than in May", "40 fewer than a year ago"."""
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    own = tags[at] if at < len(tags) else frozenset[str]()
    if "PHRASE" not in own or own.isdisjoint({"MORE_THAN", "LESS_THAN"}):
        return ""
    at += 1
    while at < len(tags) and owner[at] < 0 and not tags[at].isdisjoint({"WHENPREP", "THE"}):
        at += 1
    mention = owner[at] if at < len(tags) else -1
    kind = frame.mentions[mention].kind if mention >= 0 else ""
    after = frame.last[mention] if kind == "duration" else len(tags)
    dated = kind == "date" or (after < len(tags) and "AGO" in tags[after])
    return ("up" if "MORE_THAN" in own else "down") if dated else ""


def than(frame: Frame, index: int) -> str:
    """A step with what it is compared with left out: "They cover 40 km², 36 per cent LESS"; "took 5 per cent more" may
    tell of a further share.
    """
    tags, first, at = frame.tokens.tags, frame.first[index], frame.last[index]
    told = at < len(tags) and not tags[at].isdisjoint({"MORE", "LESS"})
    if not told or (at + 1 < len(tags) and "PUNCT" not in tags[at + 1]) or frame.mentions[index].kind != "percentage":
        return ""
    return "down" if "LESS" in tags[at] else "up" if first and "COMMA" in tags[first - 1] else ""


def up_from(frame: Frame, index: int) -> str:
    """A level told with the one before it: "5%, up from 4%", "41% of all debt in 2024, down slightly from 45%"."""
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    if __name__ not in frame.cache:
        frame.cache[__name__] = any("FROM" in own for own in tags)
    if not frame.cache[__name__]:  # as mostly, and asked of every figure
        return ""
    for place in range(at, min(at + _NEAR, len(tags) - 1)):
        own = tags[place]
        if not own.isdisjoint(VERBS) and not own.isdisjoint(_GRADED):
            further = place + 1 + ("ADV" in tags[place + 1])
            ties = place == at or not tags[place - 1].isdisjoint(_ASIDE)
            return sign(own) if ties and _from(frame, index, further) else ""
        dated = owner[place] >= 0 and frame.mentions[owner[place]].kind == "date"
        if not dated and (owner[place] >= 0 or not own.isdisjoint(_BESIDE)):
            return ""
    return ""


def _from(frame: Frame, index: int, at: int) -> bool:
    """Whether "from" stands at a token; of a share only where another share follows."""
    if at >= len(frame.owner) or "FROM" not in frame.tokens.tags[at]:
        return False
    before = former(frame, at)
    return before < 0 or frame.mentions[index].kind != "ratio" or frame.mentions[before].kind in _SHARES

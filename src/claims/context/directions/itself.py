"""Direction of a figure that is itself a change: "doubled", "+0.2%", "300 fewer fires", "there are 300 more boats"."""

from __future__ import annotations

from claims.context.directions import governing
from claims.context.directions.compared import sign
from claims.context.frame import Frame
from claims.context.nouns import after_number

_COMPARING = frozenset({"FEWER", "MORE"})
_MULTIPLYING = frozenset({"TIMESVERB", "HALVEVERB"})
_SETTLED = frozenset({"THE", "DET", "POSSDET", "THAT"})  # what opens an object
_NO_END = _SETTLED | {"OF", "REL", "WORD"}


def read(frame: Frame, index: int, link: int) -> str:
    """Up or down by the figure's own words; `link` is the token that ties it to what stands before, -1 for none."""
    tokens, first = frame.tokens, frame.first[index]
    if frame.mentions[index].kind == "count":
        return _compared(frame, index) or ("up" if first and governing.is_added(frame, index) else "")
    if frame.mentions[index].kind in {"multiple", "ratio"} and not tokens.tags[first].isdisjoint(_MULTIPLYING):
        return sign(tokens.tags[first]) if _multiplies(frame, index, link) else ""
    return "up" if first and governing.is_added(frame, index) else "down" if governing.is_lost(frame, index) else ""


def _multiplies(frame: Frame, index: int, link: int) -> bool:
    """Whether a word of multiplying is a verb: "has doubled", "will at least double", "DOUBLES its output", "prices
    DOUBLE every year", "HALVE the fee"; not "has double the work", "towns double the size", "cut into halves".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    own, after = tags[first], tags[last] if last < len(tags) else frozenset[str]()
    if not own.isdisjoint({"ED", "ING"}):
        return True
    if "HALF" in own:  # "halves the fee"
        return last == first + 1 and not after.isdisjoint(_SETTLED)
    if "HALVEVERB" in own:
        return True
    if "PLURAL" in own:  # of rooms it heads an entry: "(doubles from £90)"
        return (first > 0 and "PUNCT" not in tags[first - 1]) or not after.isdisjoint(_SETTLED)
    led = tags[link] if link >= 0 else frozenset[str]()
    if not led.isdisjoint({"AUX", "TO"}) and "HOLDVERB" not in led:
        return True
    ends = after.isdisjoint(_NO_END) or not after.isdisjoint({"EVERY", "EACH"})
    return "PLURAL" in led and led.isdisjoint({"VERB", "VERBED"}) and ends


def _compared(frame: Frame, index: int) -> str:
    """Up or down by the word in a count that compares it with what was: "300 FEWER fires", "there are 300 MORE boats";
    empty where it is compared with something else ("than girls").
    """
    if frame.types.isdisjoint(_COMPARING):  # asked of every count
        return ""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    at = after_number(frame, index) - 1
    own = tags[at]
    if (last < len(tags) and "THAN" in tags[last]) or "OR" in tags[at - 1]:
        return ""  # "9 or fewer staff"
    there = first > 1 and "AUX" in tags[first - 1] and "THEREWORD" in tags[first - 2]
    return "down" if "FEWER" in own else "up" if there and "MORE" in own else ""

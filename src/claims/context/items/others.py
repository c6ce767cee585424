"""Which other counts of a sentence may be of what a bare number counts: "33 states, of which 28", "103 vessels were
bought, 1 leased".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.context.frame import Frame
from claims.context.items.shared import own
from claims.context.items.told import before_limits, describes, is_end
from claims.context.modifier import BEFORE
from claims.context.nouns import has
from claims.model import Quantity

_ASIDE = 20  # tokens of ", including two nurses from the town"
_NO_ASIDE = frozenset({"STOP", "SEMI", "AUX"})
_CLAUSAL = frozenset({"AUX", "VERB", "VERBED", "SEMI"})  # what parts an aside from what goes on after it
_LIST = 4  # tokens between two figures of a list
_SAME = BEFORE | {"BEFORM", "ADV"}  # between two figures of the same
_NO_LIST = frozenset({"SEMI", "ING", "VERB", "VERBED", "AUX", "REL", "WITH", "OPEN", "STOP", "SUCHAS"})
_LISTING = frozenset("OF TO OUTOF RANGE MORE_THAN LESS_THAN APPROX AT_MOST UP DOWN CONJ".split())  # in lists
_APART = frozenset({"COMMA", "SEMI", "AND"})  # what parts two things told
_WHERE = ("FROM", "IN")
_NEIGHBOURS = 40  # counts to either side that may name the noun of a bare one: a table row has no more


def tells(frame: Frame, start: int, stop: int) -> bool:
    """Whether a verb or a semicolon stands between two tokens."""
    return any(not own.isdisjoint(_CLAUSAL) for own in frame.tokens.tags[start:stop])


def as_whole(frame: Frame, others: Iterable[int], index: int) -> Iterator[int]:
    """Those of the counts that may be of the same: where one has decimals the other has them too, "4.6 children … 7.2",
    but not "at 18 sites … a hazard ratio of 0.61". Whence some come and where they are is asked last: "280 DELEGATES
    from 43 lands; 90", "900 PEOPLE were hurt in 5 towns; 400 fled".
    """
    broken = _is_broken(frame, index)
    alike = [other for other in others if not broken or _is_broken(frame, other)]
    return iter(sorted(alike, key=lambda other: any(has(frame, before_limits(frame, other), way) for way in _WHERE)))


def _is_broken(frame: Frame, index: int) -> bool:
    value = frame.mentions[index].value
    return isinstance(value, Quantity) and value.low != value.low.to_integral_value()


def of_same_deed(frame: Frame, index: int) -> str:
    """What another count of the sentence counts that the same verb has for its object: "her first novel SOLD 300
    COPIES; her latest, out in 41 languages, has SOLD 9 million".
    """
    verb = frame.tokens.lower[before_limits(frame, index)] if has(frame, before_limits(frame, index), "VERBED") else ""
    near = range(index - 1, max(index - _NEIGHBOURS, 0) - 1, -1) if verb else ()
    others = (at for at in near if frame.mentions[at].kind == "count")
    same = (at for at in others if frame.tokens.lower[before_limits(frame, at)] == verb)
    return next((found for found in (own(frame, at) for at in same) if found), "")


def acts_on(frame: Frame, index: int, other: int) -> bool:
    """Whether those that a figure counts do something to what another one is, and so are something else: "one neighbour
    SPOTTED 41", "nine players SCORED 40".
    """
    between = frame.tokens.tags[frame.last[index] : before_limits(frame, other) + 1]
    acts = any(not own.isdisjoint({"VERB", "VERBED"}) for own in between)
    return acts and all(not own.isdisjoint({"VERB", "VERBED", "ADV"}) and "AUX" not in own for own in between)


def of_others(frame: Frame, others: Iterable[int], but: str = "") -> str:
    """What the first of these counts that has a noun of its own counts, which is not `but`; rates left out, and steps
    to a level that is none of them: "strengthened 32 PIPS to 7.1".
    """
    counts = (
        at
        for at in others
        if frame.mentions[at].kind == "count" and not is_base(frame, frame.first[at] - 1) and not describes(frame, at)
        if not (has(frame, frame.last[at] - 1, "RUNG") and has(frame, frame.last[at], "TO"))
    )
    return next((found for found in (own(frame, at) for at in counts) if found and found != but), "")


def done_to(frame: Frame, index: int) -> str:
    """What the next figure counts behind a verb of which this one is the subject, who are something else: "9 towns had
    no thefts and SIX had two thefts".
    """
    after = index + 1
    if after >= len(frame.mentions) or frame.mentions[after].kind != "count":
        return ""
    start, stop = frame.last[index], frame.first[after]
    apart = any(not own.isdisjoint(_APART) for own in frame.tokens.tags[start:stop])
    return own(frame, after) if tells(frame, start, stop) and not apart else ""


def before_aside(frame: Frame, index: int) -> int:
    """How many mentions stand before an aside that the number's own part of the sentence goes on after: two before
    "9" in "killed 31 in 2 towns, including two boys, and hurt 9"; all that stand before the number where none is.
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    first = max(at - _LIST, 1)
    while at > first and "AND" not in tags[at]:
        at -= 1
    if at < 1 or "AND" not in tags[at] or "COMMA" not in tags[at - 1]:
        return index
    for place in range(at - 1, max(at - _ASIDE, -1), -1):
        if "SUCHAS" in tags[place]:
            return next((other + 1 for other in range(index - 1, -1, -1) if frame.last[other] <= place), 0)
        if not tags[place].isdisjoint(_NO_ASIDE):
            break
    return index


def is_base(frame: Frame, at: int) -> bool:
    """Whether the word before a figure says that others are counted per so many: "per 1,000", "for every 1,000"."""
    return has(frame, at, "PER") or has(frame, at, "EVERY")


def is_apart(frame: Frame, index: int, other: int) -> bool:
    """Whether a figure is no further one of the list that the figure before it stands in ("4 plus 1 bead", "1.2m in
    2021, 1.6m cars in 2022"), nor set against it ("4 while they won 3 cups"), so that its noun is not yet spoken of:
    "won by nine to three, with one abstention".
    """
    tags, first = frame.tokens.tags, frame.first[other]
    if any("WHILEWORD" in own for own in tags[frame.last[index] : first]):
        return False
    between = tags[frame.last[other - 1] : first]
    if is_end(frame, index) and between and "COMMA" in between[0] and "AND" in between[-1]:
        return True  # "fell from 900 to 800, and 14 of 52 offices shut"
    if between and all(not own.isdisjoint(_SAME) for own in between):  # "a dozen is exactly 13 units"
        return False
    if any("PREP" in own and own.isdisjoint(_LISTING) for own in between):
        return True  # "103 off 88 balls"
    return len(between) > _LIST or any(not own.isdisjoint(_NO_LIST) and "OR" not in own for own in between)

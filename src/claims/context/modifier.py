"""Modifier: "about", "over", "up to" before the figure, "or more", "-odd" after it; the nearest to the figure wins.

Words are the lexicon's (modifiers.csv): their type says what they mean, with the suffix _AFTER for those that follow.
"""

from __future__ import annotations

from claims.context import limits
from claims.context.attachment import BEFORE_NUMBER, attaches
from claims.context.directions import crossing
from claims.context.frame import Frame
from claims.model import Quantity

EXACT = "exact"
MEANINGS = {
    "APPROX": "approx",
    "AT_LEAST": "at_least",
    "AT_MOST": "at_most",
    "MORE_THAN": "more_than",
    "GT": "more_than",
    "LESS_THAN": "less_than",
    "LT": "less_than",
}
BEFORE = frozenset(MEANINGS)
AFTER = frozenset(f"{name}_AFTER" for name in MEANINGS)
_TELLING = AFTER | {"AND", "OR"}
_DIVIDING = frozenset({"OF", "A", "PER", "STROKE"})  # before what a figure is of, or is divided by
_OF_WHAT = 4  # tokens of "of arable land"
ASIDE = frozenset(f"{name}_ASIDE" for name in MEANINGS)  # behind a comma: "40 miles, give or take"
JOINED = frozenset(f"{name}_JOINED" for name in MEANINGS)  # after "and" or "or": "18 and over", "10 or more"
# What may stand between a modifier and its figure: "about a 5% cut", "more than an additional 300", "sub-300", "above
# magnitude 5".
BETWEEN = frozenset({"A", "BRIDGE", "BETWEEN", "HYPHEN", "SCALEWORD"})
_MEASURED = frozenset({"measurement", "money"})
_BOUNDS = frozenset({"LESS_THAN", "MORE_THAN"})
_PRICED = frozenset({"money", "percentage"})
_REACH = 4  # tokens looked at before the figure


def read(frame: Frame, index: int) -> str:
    """The modifier of mention `index`: exact, approx, more_than, at_least, less_than or at_most."""
    return frame.once(__name__, index, _read)


def _read(frame: Frame, index: int) -> str:
    return _after(frame, index) or _aside(frame, index) or _before(frame, index) or _shared(frame, index) or EXACT


def _meaning(tags: frozenset[str], ending: str = "") -> str:
    return next(meaning for name, meaning in MEANINGS.items() if name + ending in tags)


def _before(frame: Frame, index: int) -> str:
    tags, owner = frame.tokens.tags, frame.owner
    at = frame.first[index] - 1
    at -= at > 0 and "IN" in tags[at] and frame.mentions[index].kind == "ratio" and crossing.halves(frame, index)
    for place in range(at, max(at - _REACH, -1), -1):
        own = tags[place]
        if owner[place] >= 0 or "SPACED" in own or _is_of_age_before(frame, place):  # "some - 12 in all -"
            return ""
        if not own.isdisjoint(BEFORE):
            if crossing.lifted(frame, index) or crossing.added_up(frame, index):
                return "" if "RANGE" in own else _meaning(own)
            limit = place - ("APPROX" in own and place > 0 and _is_bound(tags[place - 1]))  # "less than | about five"
            meant = "approx" if limits.hedged(frame, limit) else limits.turned(frame, limit) or _meaning(tags[limit])
            return meant if attaches(frame, index, limit) else ""
        if ("PASTHOUR" in own and _is_past(frame, index, place)) or (
            not own.isdisjoint(crossing.PASSING) and crossing.crossed(frame, index, place)
        ):
            # "sales passed £2bn", "nearly passed £2bn"; "passed the £2bn mark" is a name
            return "approx" if limits.hedged(frame, place) else "more_than"
        if place == at and "QUOTE" in own and _is_quoted(frame, place):
            continue
        if own.isdisjoint(BETWEEN):
            return _of_age(frame, index, place) or limits.apart(frame, index, place)
    return ""


def _is_quoted(frame: Frame, place: int) -> bool:
    """Whether a mark at a token closes a quotation of a limit alone: "“at least” 40", but not "the word “over” 40"."""
    tags = frame.tokens.tags
    alone = place > 1 and "QUOTE" in tags[place - 2] and "PHRASE" in tags[place - 1]
    return alone and not tags[place - 1].isdisjoint(BEFORE)


def _is_bound(own: frozenset[str]) -> bool:
    """Whether a limit is one before "about" too: "less than about 5", but not "over about 5 years"."""
    return not own.isdisjoint(_BOUNDS) and own.isdisjoint({"OVER", "AGEBOUND"})


def _is_of_age_before(frame: Frame, place: int) -> bool:
    """Whether "over" at a token belongs to an age before it: "65 years AND OVER 6.9%"."""
    tags, owner = frame.tokens.tags, frame.owner
    if place < 2 or "AGEBOUND" not in tags[place] or "AND" not in tags[place - 1]:  # noqa: PLR2004 - the age and "and"
        return False
    return owner[place - 2] >= 0 and frame.mentions[owner[place - 2]].kind == "age"


def _is_past(frame: Frame, index: int, place: int) -> bool:
    """Whether "past" at a token is beyond a price or a share: "up 9% in May, PAST £5"; not "in the past 5% were", "past
    £5m homes".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    free = not place or tags[place - 1].isdisjoint({"THE", "DET", "POSSDET"})
    noun = last < len(tags) and "WORD" in tags[last] and tags[last].isdisjoint({"ADV", "PREP", "CONJ", "RELDAY"})
    return free and not noun and frame.mentions[index].kind in _PRICED


def _of_age(frame: Frame, index: int, place: int) -> str:
    """An age may have its article and its noun between: "under the age of 9", "before the age of 7"; but "of the
    9-year-old".
    """
    if frame.mentions[index].kind != "age":
        return ""
    tags, last = frame.tokens.tags, frame.first[index]
    while place >= 0 and not tags[place].isdisjoint({"THE", "AGE", "OF"}):
        place -= 1
    if place < 0 or not any("AGE" in own for own in tags[place + 1 : last + 1]):
        return ""
    if "ATTAINVERB" in tags[place]:
        return "at_least"
    return "less_than" if "BEFORE" in tags[place] else _meaning(tags[place]) if tags[place] & BEFORE else ""


def _after(frame: Frame, index: int) -> str:
    """A modifier inside the mention ("20-odd years", "30+ people") or right after it ("10 or more")."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    for place in range(first + 1, min(last + 2, len(tags))):
        own = tags[place]
        if own.isdisjoint(_TELLING) and (place < last or own.isdisjoint(_DIVIDING)):
            if place >= last and "HYPHEN" not in own:
                return ""
            continue
        if not own.isdisjoint(AFTER) and (place >= last or "CAP" not in own):
            return "" if _before_number(frame, place) or _adds(frame, place) else _meaning(own, "_AFTER")
        if place == last and not own.isdisjoint(_DIVIDING):
            return _after_of(frame, place)
        if not own.isdisjoint({"AND", "OR"}) and _joined(frame, place, aged=frame.mentions[index].kind == "age"):
            return _meaning(tags[place + 1], "_JOINED")
        if place >= last and "HYPHEN" not in own:
            return ""
    return ""


def _after_of(frame: Frame, at: int) -> str:
    """The limit behind what a figure is of, or what divides it: "9 acres of farm land OR MORE", "£9/night OR LESS"."""
    tags = frame.tokens.tags
    for place in range(at + 1, min(at + _OF_WHAT, len(tags) - 1)):
        if "OR" in tags[place]:
            return _meaning(tags[place + 1], "_JOINED") if _joined(frame, place, aged=False) else ""
        if "WORD" not in tags[place] or frame.owner[place] >= 0:
            return ""
    return ""


def _aside(frame: Frame, index: int) -> str:
    """A word set off behind a figure and what divides it: "£9,000 a year, GIVE OR TAKE", "40 days, IF THAT"."""
    if frame.types.isdisjoint(ASIDE):  # as mostly
        return ""
    tags, at = frame.tokens.tags, frame.last[index]
    at += 2 if at < len(tags) and not tags[at].isdisjoint({"A", "PER"}) else 0
    at += at < len(tags) and "COMMA" in tags[at]
    if at >= len(tags) or tags[at].isdisjoint(ASIDE):
        return ""
    return _meaning(tags[at], "_ASIDE") if at + 1 >= len(tags) or not tags[at + 1].isdisjoint({"PUNCT", "AND"}) else ""


def _adds(frame: Frame, place: int) -> bool:
    """Whether "plus" adds something to the figure before it: "5% plus inflation"."""
    tags = frame.tokens.tags
    glued = "HYPHEN" in tags[place - 1]
    return (
        "CONJ" in tags[place]
        and not glued
        and place + 1 < len(tags)
        and not tags[place + 1].isdisjoint({"WORD", "DET"})
    )


def _joined(frame: Frame, place: int, *, aged: bool) -> bool:
    """Whether "or more", "and over" begins at `place`; "and" only at the end of its phrase, not in "and more women", or
    of an age: "those 65 and over rose".
    """
    tags = frame.tokens.tags
    if place + 1 >= len(tags) or tags[place + 1].isdisjoint(JOINED):
        return False
    grown = aged and "AND" in tags[place] and "AGEBOUND" in tags[place + 1]  # "65 years and over 6.9%"
    if _before_number(frame, place + 1) and not grown:
        return False
    ends = place + 2 >= len(tags) or not tags[place + 2].isdisjoint({"PUNCT", "PREP", "CONJ", "AUX", "REL"})
    return "OR" in tags[place] or ends or (aged and not tags[place + 1].isdisjoint({"OLDERWORD", "AGEBOUND"}))


def _before_number(frame: Frame, place: int) -> bool:
    """Whether the next token begins a number, which the word at `place` then belongs to: "5 plus 3", "4 or about 5"."""
    tags = frame.tokens.tags
    if place + 1 >= len(tags):
        return False
    return not tags[place + 1].isdisjoint(BEFORE_NUMBER)


def _shared(frame: Frame, index: int) -> str:
    """A conversion in brackets shares the modifier of what it converts, "more than 100 kilometres (60 miles)"; so does
    what it is in another unit behind "or", "up to 500 euros or 700 dollars".
    """
    if not (converts(frame, index) or _is_or(frame, index)):
        return ""
    found = read(frame, index - 1)
    return "" if found == EXACT else found


def _is_or(frame: Frame, index: int) -> bool:
    """Whether mention `index` stands behind "or", and before that one of its own kind in another unit."""
    at, tags = frame.first[index] - 1, frame.tokens.tags
    if not index or at < 1 or "OR" not in tags[at] or frame.last[index - 1] != at - ("COMMA" in tags[at - 1]):
        return False
    one, other = frame.mentions[index - 1], frame.mentions[index]
    if one.kind != other.kind or one.kind not in _MEASURED:
        return False
    return isinstance(one.value, Quantity) and isinstance(other.value, Quantity) and one.value.unit != other.value.unit


def converts(frame: Frame, index: int) -> bool:
    """Whether mention `index` stands in brackets right after one of its own kind: a conversion of it."""
    at = frame.first[index] - 1
    if index == 0 or at < 0 or "OPEN" not in frame.tokens.tags[at] or frame.last[index - 1] != at:
        return False
    kind = frame.mentions[index].kind
    return kind in _MEASURED and frame.mentions[index - 1].kind == kind

"""Modifier: "about", "over", "up to" before the figure, "or more", "-odd" after it; the nearest to the figure wins.

Words are the lexicon's (modifiers.csv): their type says what they mean, with the suffix _AFTER for those that follow.
"""

from __future__ import annotations

from claims.context import limits
from claims.context.directions import crossing
from claims.context.frame import Frame
from claims.context.nouns import after_number, opens_clause

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
RELATIVE = frozenset({"RELDAY", "RELUNIT", "RELWORD"})
COMPARING = frozenset({"MORE_THAN", "LESS_THAN"})
AFTER = frozenset(f"{name}_AFTER" for name in MEANINGS)
_TELLING = AFTER | {"AND", "OR"}
ASIDE = frozenset(f"{name}_ASIDE" for name in MEANINGS)  # behind a comma: "40 miles, give or take"
JOINED = frozenset(f"{name}_JOINED" for name in MEANINGS)  # after "and" or "or": "18 and over", "10 or more"
# What may stand between a modifier and its figure: "about a 5% cut", "more than an additional 300", "sub-300", "above
# magnitude 5".
BETWEEN = frozenset({"A", "BRIDGE", "BETWEEN", "HYPHEN", "SCALEWORD"})
BEFORE_NUMBER = frozenset({"DIGITS", "CARD", "CURSIGN", "CURCODE", "HALF", "BRIDGE", "THAN"})
COMPARED = frozenset(
    {"percentage", "measurement", "money", "ratio", "multiple"}
)  # what may differ from a figure by its own
_BEFORE_OVER = frozenset({"PREP", "AUX", "PUNCT", "BRIDGE", "TAKEVERB", "LASTVERB"})
_BEFORE_EXTREME = frozenset({"POSSDET", "THE", "PERADJ", "SUPERLATIVE", "TO", "AT", "BRIDGE"})
_REACHING = frozenset({"CROSSVERB", "DOWN", "UP", "PEAKVERB"})
_SPREAD_OVER = frozenset({"OFF", "OUT", "DOWN"})  # "paid off over 5 years"
_OPENING = frozenset({"QUOTE", "COLON", "OPEN"})  # what a sentence may begin behind
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
    for place in range(at, max(at - _REACH, -1), -1):
        own = tags[place]
        if owner[place] >= 0 or "SPACED" in own or _is_of_age_before(frame, place):  # "some - 12 in all -"
            return ""
        if not own.isdisjoint(BEFORE):
            if crossing.lifted(frame, index) or crossing.added_up(frame, index):
                return "" if "RANGE" in own else _meaning(own)
            meant = "approx" if limits.hedged(frame, place) else limits.turned(frame, place) or _meaning(own)
            return meant if _attaches(frame, index, place) else ""
        if ("PASTHOUR" in own and _is_past(frame, index, place)) or (
            not own.isdisjoint(crossing.PASSING) and crossing.crossed(frame, index, place)
        ):
            # "sales passed £2bn", "nearly passed £2bn"; "passed the £2bn mark" is a name
            return "approx" if limits.hedged(frame, place) else "more_than"
        if own.isdisjoint(BETWEEN):
            return _of_age(frame, index, place) or limits.apart(frame, index, place)
    return ""


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


def _attaches(frame: Frame, index: int, place: int) -> bool:
    """Whether the word limits the figure: not in "spoke about 5 themes", "grew over two years", "40 more than 30"."""
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    if (kind == "date" and not _limits_date(tags[place], tags[frame.first[index]])) or (
        kind == "duration" and "LEVELTHAN" in tags[place]  # "lower than two weeks ago"
    ):
        return False
    if "A" in tags[place + 1] and (kind == "age" or (kind == "duration" and _is_law(frame, index, place))):
        return False  # "under a 22-year-old lieutenant"
    if "MAYBE" in tags[place] and place > 1 and "COMMA" in tags[place - 1] and tags[place - 2] & BEFORE_NUMBER:
        return False  # "one, maybe two"
    last = frame.last[index]
    named = kind == "count" and after_number(frame, index) < last and "STEPNOUN" not in tags[last - 1]
    alike = named and "MUCHAS" in tags[place]
    if alike or (place and "HYPHEN" in tags[place - 1] and "AGEBOUND" in tags[place]):
        return False  # "weighed as much as two elephants", "a 4-under 67"
    if ("ABOUT" in tags[place] and not _about(frame, index, place)) or _is_reached(frame, index, place):
        return False
    return not (place and _is_difference(frame, place)) and ("OVER" not in tags[place] or _over(frame, index, place))


def _is_cover(frame: Frame, index: int, place: int) -> bool:
    """Whether a thickness tells what lies above: "buried under | 4 metres OF SNOW", "beneath | ten miles OF thick ICE";
    not "under 4 metres of snow fell".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    if not place or frame.mentions[index].kind != "measurement" or last >= len(tags) or "OF" not in tags[last]:
        return False
    covers = next((at for at in range(last + 1, min(last + 3, len(tags))) if "COVERNOUN" in tags[at]), -1)
    return covers > 0 and (covers + 1 >= len(tags) or tags[covers + 1].isdisjoint({"VERB", "VERBED", "AUX"}))


def _is_reached(frame: Frame, index: int, place: int) -> bool:
    """Whether a minimum or maximum is a level that something came to: "reached its yearly | minimum of 5"; or
    "under" is beneath a cover.
    """
    tags, at = frame.tokens.tags, place - 1
    if "EXTREMEOF" not in tags[place]:
        return "AGEBOUND" in tags[place] and _is_cover(frame, index, place)
    while at > 0 and not tags[at].isdisjoint(_BEFORE_EXTREME):
        at -= 1
    return at >= 0 and not tags[at].isdisjoint(_REACHING) and not tags[at].isdisjoint({"PAST", "VERBED"})


def _is_law(frame: Frame, index: int, place: int) -> bool:
    """Whether "under" tells by what: "under a 30-day truce", and not within what time."""
    tags = frame.tokens.tags
    return "AGEBOUND" in tags[place] and any("HYPHEN" in own for own in tags[frame.first[index] : frame.last[index]])


def _about(frame: Frame, index: int, place: int) -> bool:
    """Whether "about" says how near: not in "spoke about 5 themes", "about one of the reasons"."""
    if _is_one_of(frame, index):
        return False
    tags = frame.tokens.tags
    before = tags[place - 1] if place else frozenset[str]()
    told = "ADDRESSWORD" in before and "PERSONNOUN" in tags[frame.last[index] - 1]  # "told about 90 guests"
    return "TOPICWORD" not in before or told


def _over(frame: Frame, index: int, place: int) -> bool:
    """Whether "over" is more than, and not the time that something went on ("grew over two years") nor its object; but
    "took over two years".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    before = tags[place - 1] if place else frozenset[str]()
    if _is_one_of(frame, index):  # "over one of those coffees"
        return False
    timed = frame.mentions[index].kind == "duration" or "STRETCHNOUN" in tags[last - 1]  # "over four seasons"
    after = tags[last] if last < len(tags) else frozenset[str]()
    if not timed and "OVERWORD" not in before:
        about = place + 1 < frame.first[index] and "A" in tags[place + 1] and "WORD" in after
        return not about  # "walked out over a 5% pay offer"
    since = not after.isdisjoint({"AGO", "OLD", "LATER"})
    if (not place or not before.isdisjoint(_OPENING)) and not since:
        return "COMMA" not in after and not opens_clause(frame, last)  # "Over five years, it grew", "… it grew"
    limited = not before.isdisjoint(_BEFORE_OVER) and before.isdisjoint(_SPREAD_OVER) and not _is_spread(frame, place)
    return limited or since


def _is_spread(frame: Frame, place: int) -> bool:
    """Whether a comma sets what was told of off from its time: "six million, | over two years"; not "a long time, over
    two years".
    """
    owner = frame.owner[place - 2] if place > 1 and "COMMA" in frame.tokens.tags[place - 1] else -1
    return owner >= 0 and frame.mentions[owner].kind not in {"date", "duration"}


def _is_one_of(frame: Frame, index: int) -> bool:
    """Whether a figure is the "one" of "one of the reasons"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    one = last == first + 1 and getattr(frame.mentions[index].value, "high", 0) == 1  # not "about a month of rain"
    return one and last < len(tags) and "OF" in tags[last]


def _limits_date(own: frozenset[str], date: frozenset[str]) -> bool:
    """Whether a word limits the date after it: "circa 1800", "beyond 2050"; but not "voting will close on Friday",
    "over 2024", "higher than last year", "as much as last year", "below 2019 levels", "excited about last night",
    "maybe next year".
    """
    if "TIMETABLE" in own or (not own.isdisjoint({"ABOUT", "MAYBE"}) and not date.isdisjoint(RELATIVE)):
        return False
    return "WHENWALL" not in own and (own.isdisjoint(COMPARING) or "DATEPREP" in own)


def _is_difference(frame: Frame, place: int) -> bool:
    """Whether "more than", "below" at `place` compares the figure before it: "30,000 more than the 5,000 of May"; so
    does "as much as" in "three times as much as 20 tonnes".
    """
    before, own = frame.owner[place - 1], frame.tokens.tags[place]
    if before < 0 or own.isdisjoint({"MORE_THAN", "LESS_THAN", "AT_MOST"}):
        return False
    kind, last = frame.mentions[before].kind, frame.tokens.tags[place - 1]
    if "AT_MOST" in own:
        return kind in {"multiple", "ratio"}
    return kind in COMPARED or (kind == "count" and not last.isdisjoint({"DIGITS", "CARD", "SCALE", "STEPNOUN"}))


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
        if own.isdisjoint(_TELLING):
            if place >= last and "HYPHEN" not in own:
                return ""
            continue
        if not own.isdisjoint(AFTER) and (place >= last or "CAP" not in own):
            return "" if _before_number(frame, place) or _adds(frame, place) else _meaning(own, "_AFTER")
        if not own.isdisjoint({"AND", "OR"}) and _joined(frame, place, aged=frame.mentions[index].kind == "age"):
            return _meaning(tags[place + 1], "_JOINED")
        if place >= last and "HYPHEN" not in own:
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
    """A conversion in brackets shares the modifier of what it converts: "more than 100 kilometres (60 miles)"."""
    if not converts(frame, index):
        return ""
    found = read(frame, index - 1)
    return "" if found == EXACT else found


def converts(frame: Frame, index: int) -> bool:
    """Whether mention `index` stands in brackets right after one of its own kind: a conversion of it."""
    at = frame.first[index] - 1
    if index == 0 or at < 0 or "OPEN" not in frame.tokens.tags[at] or frame.last[index - 1] != at:
        return False
    kind = frame.mentions[index].kind
    return kind in {"measurement", "money"} and frame.mentions[index - 1].kind == kind

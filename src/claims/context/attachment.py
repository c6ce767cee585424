"""Attachment: whether a word that may limit a figure does, "over 5 men", or belongs elsewhere, "argued over 5 men"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.nouns import after_number, opens_clause

_RELATIVE = frozenset({"RELDAY", "RELUNIT", "RELWORD"})
_COMPARING = frozenset({"MORE_THAN", "LESS_THAN"})
BEFORE_NUMBER = frozenset({"DIGITS", "CARD", "CURSIGN", "CURCODE", "HALF", "BRIDGE", "THAN"})
_COMPARED = frozenset(
    {"percentage", "measurement", "money", "ratio", "multiple"}
)  # what may differ from a figure by its own
_BEFORE_OVER = frozenset({"PREP", "AUX", "PUNCT", "BRIDGE", "TAKEVERB", "LASTVERB"})
_BEFORE_EXTREME = frozenset({"POSSDET", "THE", "PERADJ", "SUPERLATIVE", "TO", "AT", "BRIDGE"})
_REACHING = frozenset({"CROSSVERB", "DOWN", "UP", "PEAKVERB"})
_SPREAD_OVER = frozenset({"OFF", "OUT", "DOWN"})  # "paid off over 5 years"
_HOLDING = frozenset({"AUX", "PREP", "COMMA"})  # before a number of laws: "has under four"
_FEW = 20  # laws that something is done under are fewer
_TOPIC = frozenset({"ABOUT", "AROUND"})
_OPENING = frozenset({"QUOTE", "COLON", "OPEN"})  # what a sentence may begin behind


def attaches(frame: Frame, index: int, place: int) -> bool:
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
    if alike or (
        "AGEBOUND" in tags[place] and place and ("HYPHEN" in tags[place - 1] or _by_laws(frame, index, place))
    ):
        return False  # "weighed as much as two elephants", "a 4-under 67"
    if (not tags[place].isdisjoint(_TOPIC) and not _about(frame, index, place)) or _is_reached(frame, index, place):
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


def _by_laws(frame: Frame, index: int, place: int) -> bool:
    """Whether "under" tells by which laws or plans: "built | under TWO SCHEMES"; not "there are under 40 schemes"."""
    tags, mention = frame.tokens.tags, frame.mentions[index]
    few = mention.kind == "count" and getattr(mention.value, "high", _FEW) < _FEW
    return few and "LAWNOUN" in tags[frame.last[index] - 1] and tags[place - 1].isdisjoint(_HOLDING)


def _about(frame: Frame, index: int, place: int) -> bool:
    """Whether "about" or "around" says how near: not in "spoke about 5 themes", "about one of the reasons", "talks that
    centred around 5 themes".
    """
    if _is_one_of(frame, index):
        return False
    tags = frame.tokens.tags
    before = tags[place - 1] if place else frozenset[str]()
    told = "ADDRESSWORD" in before and "PERSONNOUN" in tags[frame.last[index] - 1]  # "told about 90 guests"
    if "AROUND" in tags[place]:
        return "ROUNDWORD" not in before or frame.mentions[index].kind != "count"  # "centred around 5%" is near it
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
    if "TIMETABLE" in own or (not own.isdisjoint({"ABOUT", "MAYBE"}) and not date.isdisjoint(_RELATIVE)):
        return False
    return "WHENWALL" not in own and (own.isdisjoint(_COMPARING) or "DATEPREP" in own)


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
    return kind in _COMPARED or (kind == "count" and not last.isdisjoint({"DIGITS", "CARD", "SCALE", "STEPNOUN"}))

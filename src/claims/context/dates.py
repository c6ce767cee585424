"""The dates of a sentence that its figures may hold at.

A year that only names something ("the 2020 levels"), that something is compared with ("than in 2019") or counted from
("since 2003") is none. Some lengths of time tell such a date themselves ("80 years ago"): `counted.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.context.counted import counted, ended
from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.model import Timex

# halves, quarters, months: they have bounds
PARTS_OF_YEAR = ("first ", "second ", "third ", "fourth ", "last ", "Q", "H")
VERBAL = frozenset({"ED", "VERBED", "VERB", "ING", "VERBING"})
COMPARING = frozenset({"AS", "MORE_THAN", "LESS_THAN"})  # "as in 2019", "higher than in 2019"
SPANS = frozenset({"TIMEUNIT", "PERTIME", "SPANWORD"})  # "month", "period"
NOMINAL = frozenset({"THE", "ADV", "OF", "WORD", "PARTWORD", "POSSDET", "DET"})
_PLACE = 6  # tokens of the place that opens a dateline, its commas included
_LINK = 5  # tokens from a date back to the preposition that introduces it
_TO = 3  # tokens from a length of time to the date that ends it
_WORDS = 3  # tokens from a year to the bracket that closes: "est", its stop, the bracket
_YEAR = 4  # characters of an EDTF year
_DAY = 10  # characters of an ISO date


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that figures may hold at: its tokens, whether it stands before every figure of the sentence, and whether
    it belongs to an aside ("the dam, built in 1990, holds …") or to one figure alone ("down from 6 in 2019").
    """

    first: int
    last: int
    timex: Timex
    leads: bool
    aside: bool


def anchors(frame: Frame) -> list[Anchor]:
    """The dates of the sentence that a figure may hold at, in order; found once for each sentence."""
    cached = frame.cache.get("period")
    if not isinstance(cached, list):
        cached = frame.cache["period"] = _anchors(frame)
        _remember(frame, cached)
    return cached


def _remember(frame: Frame, found: list[Anchor]) -> None:
    """Keep a day, or a year reckoned back, for a next sentence that goes on with the story; a day to come where it
    leads its sentence.
    """
    if len(found) != 1 or found[0].aside or (is_to_come(frame, found[0].timex) and not found[0].leads):
        return
    reckoned = frame.mentions[frame.owner[found[0].first]].kind == "duration"
    if reckoned or len(found[0].timex.edtf) >= _DAY:
        frame.memory.when, frame.memory.when_until = found[0].timex, frame.sentence.end


def is_to_come(frame: Frame, when: Timex) -> bool:
    """Whether a date lies after the document's own."""
    return "" < frame.document.source.date < when.start


def _anchors(frame: Frame) -> list[Anchor]:
    found: list[Anchor] = []
    figures = 0
    for index, mention in enumerate(frame.mentions):
        value = mention.value
        timex = counted(frame, index) if mention.kind == "duration" and not _compared(frame, index) else None
        if isinstance(value, Timex) and value.edtf and _linked(frame, index) and not _ends_length(frame, index):
            timex = ended(frame, index) or narrowed(value)
        if timex is not None:
            aside = _aside(frame, index) or of_former(frame, index)
            leads = not figures and not aside
            found.append(Anchor(frame.first[index], frame.last[index], timex, leads, aside))
        elif mention.kind != "date":
            figures += 1
    return found


def _ends_length(frame: Frame, index: int) -> bool:
    """Whether the date only ends a length of time that itself tells when: "in the three years to 2022"."""
    if not index or frame.mentions[index - 1].kind != "duration" or counted(frame, index - 1) is None:
        return False
    between = frame.tokens.tags[frame.last[index - 1] : frame.first[index]]
    return 0 < len(between) <= _TO and all(own.isdisjoint({"PUNCT", "CONJ"}) for own in between)


def narrowed(timex: Timex) -> Timex:
    """A half or quarter of a year as the interval that it is: "first half of 2025" is 2025-01/2025-06."""
    if timex.part.startswith(PARTS_OF_YEAR) and timex.start and timex.end and len(timex.edtf) == _YEAR:
        if timex.start[:7] == timex.end[:7]:  # "the first months of 2003" are more than one
            return timex if timex.part.endswith("s") else replace(timex, edtf=timex.start[:7])
        return replace(timex, edtf=f"{timex.start[:7]}/{timex.end[:7]}")
    return timex


def _linked(frame: Frame, index: int) -> bool:
    """Whether the date says when, rather than naming, comparing or counting from a time."""
    tags, owner, at = frame.tokens.tags, frame.owner, _before(frame, index)
    if "NOWWORD" in tags[frame.first[index]] or is_dateline(frame, index) or labels(frame, index):
        return False
    if _of_agency(frame, index) or _is_base(frame, index) or _names_level(frame, index) or _is_any(frame, index):
        return False
    linked = False
    for place in range(at, max(at - _LINK, -1), -1):
        own = tags[place]
        if "WHENWALL" in own or (linked and not own.isdisjoint(COMPARING)):
            return False
        if not linked and "WHENPREP" in own:
            linked = True
        elif owner[place] >= 0 or own.isdisjoint(NOMINAL) or (not linked and "CAP" in own):
            break
        elif place == at and own.isdisjoint({"THE", "ADV", "OF", "PARTWORD"}):
            break  # "the eruption 1991": nothing introduces the date
    return linked or _stands_alone(frame, index)


def _is_any(frame: Frame, index: int) -> bool:
    """Whether a day is any such: "on A Friday"."""
    tags, first = frame.tokens.tags, frame.first[index]
    return first > 0 and "A" in tags[first - 1] and "WEEKDAY" in tags[first]


def _before(frame: Frame, index: int) -> int:
    """The place before a date; past "the same month", of which it only says in which year: "than in | the same month
    last year".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    if at > 0 and "SAMEWORD" in tags[at - 1] and not tags[at].isdisjoint(SPANS):
        at -= 2
    elif at > 0 and "YEARWORD" in tags[at] and "YEAR" in tags[at + 1]:
        at -= 1  # "in | the year 2000"
    return at


def is_dateline(frame: Frame, index: int) -> bool:
    """Whether a date only heads the text, with the place: "NAIROBI, 14 March 2023 – Cholera has …"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if not 0 < first <= _PLACE or last + 1 >= len(tags) or frame.mentions[index].kind != "date":
        return False
    ends = "DASH" in tags[last] or ("CLOSE" in tags[last] and "DASH" in tags[last + 1])
    return ends and all(not own.isdisjoint({"CAP", "COMMA", "OPEN", "STOP"}) for own in tags[:first])


def _of_agency(frame: Frame, index: int) -> bool:
    """Whether a date heads the text with place and agency: "LONDON, March 4 (Agency) - Shares …"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    close = next((at for at in range(last, min(last + _PLACE, len(tags))) if "CLOSE" in tags[at]), -1)
    if not 0 < first <= _PLACE or close < 0 or close + 1 >= len(tags) or "OPEN" not in tags[last]:
        return False
    return not tags[close + 1].isdisjoint({"DASH", "HYPHEN"})


def _is_base(frame: Frame, index: int) -> bool:
    """Whether a change is counted from the date: "up 7.4% on June 2023", "7.4% up on last year"; a day is when it
    came: "up 2% on Friday".
    """
    at, value = _before(frame, index), frame.mentions[index].value
    at -= at > 0 and "THE" in frame.tokens.tags[at]
    if at < 1 or "ON" not in frame.tokens.tags[at] or not isinstance(value, Timex) or len(value.edtf) >= _DAY:
        return False
    before = frame.owner[at - 1 - (at > 1 and not frame.tokens.tags[at - 1].isdisjoint({"UP", "DOWN"}))]
    return before >= 0 and frame.mentions[before].kind == "percentage"


def _names_level(frame: Frame, index: int) -> bool:
    """Whether a date only names a level that something is measured from: "down 55% from 1990 LEVELS"."""
    tags, last = frame.tokens.tags, frame.last[index]
    return last < len(tags) and "BASEWORD" in tags[last]


def labels(frame: Frame, index: int) -> bool:
    """Whether a date stands for the figures after it in its brackets alone: "$4.82 billion (2023: $4.51 billion)"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    return first > 0 and last < len(tags) and "OPEN" in tags[first - 1] and "COLON" in tags[last]


def _stands_alone(frame: Frame, index: int) -> bool:
    """A date with no preposition: "last year", "July 6-7" after a comma, or at the head of its sentence."""
    tokens, at = frame.tokens, frame.first[index] - 1
    after = tokens.tags[frame.last[index]] if frame.last[index] < len(tokens.tags) else frozenset[str]()
    if "POSS" in after:
        return False
    bare_year = "YEAR" in tokens.tags[frame.first[index]]
    if bare_year and (_bracketed(frame, index) or _ends_name(frame, index)):
        return True
    opens = at < 0 or "OPEN" in tokens.tags[at] or (at == 0 and not tokens.tags[at].isdisjoint({"BULLET", "HYPHEN"}))
    if bare_year and at > 1 and "YEARWORD" in tokens.tags[at] and "THE" in tokens.tags[at - 1]:
        return "COMMA" in tokens.tags[at - 2]  # ", the year 2000,"
    if bare_year:
        return opens and "WORD" not in after
    if opens or "COMMA" in tokens.tags[at]:
        return True
    value = frame.mentions[index].value
    introduced = not tokens.tags[at].isdisjoint({"THE", "OF"}) and not _told(frame, index)
    return isinstance(value, Timex) and value.relative and not introduced


def _told(frame: Frame, index: int) -> bool:
    """Whether a date counts from what was told, and needs no preposition: "5 the previous year", "the year before"."""
    tags, first = frame.tokens.tags, frame.first[index]
    ends = tags[first] | tags[frame.last[index] - 1]
    return "THE" in tags[first - 1] and not ends.isdisjoint({"ANAPHOR", "BEFORE"})


def _ends_name(frame: Frame, index: int) -> bool:
    """Whether a year ends the name of what was at a time: "in Budget 2024", "at the Leem Expo 1998"; no plan for one
    that is to come ("in Agenda 2030").
    """
    tags, value, at = frame.tokens.tags, frame.mentions[index].value, frame.first[index] - 1
    if at < 1 or "CAP" not in tags[at] or not isinstance(value, Timex) or is_to_come(frame, value):
        return False
    while at > 0 and not tags[at].isdisjoint({"CAP", "THE"}) and tags[at].isdisjoint({"MONTH", "SEASON"}):
        at -= 1
    return not tags[at].isdisjoint({"IN", "AT"})


def _bracketed(frame: Frame, index: int) -> bool:
    """Whether a year stands in brackets of its own, with a word at most: "62.4% of GDP (2021 est.)"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    return first > 0 and "OPEN" in tags[first - 1] and any("CLOSE" in own for own in tags[last : last + _WORDS])


def _aside(frame: Frame, index: int) -> bool:
    """Whether the date belongs to a clause of its own, apart from the figures: "the dam, built in 1990, holds"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at >= 0 and not tags[at].isdisjoint({"WHENPREP", "THE", "OF", "ADV", "PARTWORD"}):
        at -= 1
    if at >= 0 and not tags[at].isdisjoint({"ED", "VERBED", "BORNWORD"}):
        whole = at > 0 and "AUX" in tags[at - 1] and "BORNWORD" not in tags[at]  # "the dam was built in 1990"
        if not (whole or _tells_when(tags, at)):
            return True
    if at > 0 and any("STARTING" in own for own in tags[at : frame.first[index]]):
        return True  # "held it at 5 and, beginning in June, will …"
    while at >= 0 and tags[at].isdisjoint({"COMMA", "SEMI", "COLON"}):
        if "SINCE" in tags[at]:
            return True  # "since it was found in March, 14 herds …"
        if "REL" in tags[at] and not ("THAT" in tags[at] and at and not tags[at - 1].isdisjoint(VERBAL)):
            return True  # "pledged that by 2035 …" opens what was pledged; "a dam that in 1990 …" is an aside
        at -= 1
    return False


def _tells_when(tags: list[frozenset[str]], at: int) -> bool:
    """Whether "when" opens the clause of a verb, which then is no participle: "WHEN the mill opened in 1912"."""
    while at and tags[at].isdisjoint({"COMMA", "SEMI", "COLON", "WHEN"}):
        at -= 1
    return "WHEN" in tags[at]


def former(frame: Frame, at: int) -> int:
    """The figure that "from" at a token introduces as the level before a change ("up from about 5 in 2019"), or -1."""
    tags, owner = frame.tokens.tags, frame.owner
    if "FROM" not in tags[at]:
        return -1
    at += 1
    while at < len(owner) and owner[at] < 0 and not tags[at].isdisjoint(BEFORE | {"BRIDGE", "ADV", "THE"}):
        at += 1
    found = owner[at] if at < len(owner) else -1
    return -1 if found >= 0 and isinstance(frame.mentions[found].value, Timex) else found


def _compared(frame: Frame, index: int) -> bool:
    """Whether a length of time tells when something else was: "double the amount OF a year ago", "up 5% FROM a year
    ago", "40 boats MORE THAN a year ago".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    if at < 0:
        return False
    limits = not tags[at].isdisjoint(COMPARING) and at > 0 and frame.owner[at - 1] >= 0
    return limits or not tags[at].isdisjoint({"OF", "THAN", "FROM"})


def of_former(frame: Frame, index: int) -> bool:
    """Whether the date is that of the level before a change: "down from 68% in 2019"."""
    if not index or frame.first[index] - frame.last[index - 1] > _LINK:
        return False
    tags, stop = frame.tokens.tags, frame.first[index - 1]
    near = range(max(stop - _LINK, 0), stop)
    return any("FROM" in tags[at] and former(frame, at) == index - 1 for at in near)

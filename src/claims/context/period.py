"""Period: when the value holds or is due, as the sentence's own dates say.

A date governs a figure of its own stretch of the sentence ("30 GW by 2030"); one that opens the sentence or the list
governs all figures after it ("By 2035 the region will: …"); figures joined to one that has a date share it. A sentence
without a date that goes on with the story of the one before it keeps its day.
"""

from __future__ import annotations

from claims.context import direction
from claims.context.cells import noted, when
from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.periods.bases import SPANS, is_apart
from claims.context.periods.counted import counted
from claims.context.periods.dates import anchors, narrowed
from claims.context.periods.governing import governing, of_when
from claims.context.periods.linked import is_to_come, labels
from claims.context.periods.reach import WALLS
from claims.context.subjects.lists import UNDATED, dates_of
from claims.model import Timex

_ENDING = WALLS - {"WHENWALL"}  # what ends the reach of "the same period"
_HOURS = frozenset({"hour", "minute", "second"})
TIMELESS = frozenset({"date", "anniversary", "age", "duration"})
_LIMITS = BEFORE | {"ADV", "FOR"}  # what may stand between "took" and a length of time
_PARTING = frozenset({"AND", "OR", "COMMA", "SEMI", "COLON", "OPEN", "CLOSE", "REL"})
_NEAR = 400  # characters from a figure to one of the same period
_PAIRS = 3  # mentions of two lists that answer to each other, but the last
_NAME = 8  # tokens of a name between its ordinal and its year
_PAST = frozenset({"PAST"})
_DONE = _PAST | {"VERBED"}
_TOLD = 3  # tokens of "The number is"
_SAYING = frozenset({"BEFORM", "VERB"})
_AMOUNTING = frozenset({"percentage", "ratio", "multiple"})
_GAP = 3  # characters of white space between two sentences of a paragraph


def read(frame: Frame, index: int) -> Timex | None:
    """The Timex of when mention `index` holds, or None where the text does not say."""
    memory = frame.memory
    timeless = frame.mentions[index].kind in TIMELESS
    found = _read(frame, index) or (None if timeless else _shared(frame, index))
    if found is not None and not found.edtf:
        return None  # a date that nobody can resolve: no other takes its place
    if not timeless:
        memory.latest = found
        memory.period, memory.period_until = found or memory.period, frame.sentence.end
    return found


def _shared(frame: Frame, index: int) -> Timex | None:
    """The period of a figure before, which this one says that it shares: "over the same period", "nine OF THEM"."""
    memory = frame.memory
    if not 0 <= frame.sentence.end - memory.period_until <= _NEAR:
        return None
    if _of_those(frame, index) or _restates(frame, index):
        return memory.latest
    return memory.period if _same(frame, index) else None


def _of_those(frame: Frame, index: int) -> bool:
    """Whether a figure is a part of the one before: NINE OF THEM, after "212 people were bitten last year"; of one in
    another sentence only where this one tells of the past as well ("nine of them ARE open").
    """
    tags, first, at = frame.tokens.tags, frame.first[index], frame.last[index]
    if at + 1 >= len(tags) or "OF" not in tags[at] or tags[at + 1].isdisjoint({"PRON", "THESE"}):
        return False
    if "REL" in tags[at + 1]:
        return first > 0 and not tags[first - 1].isdisjoint({"COMMA", "OPEN"})
    if at + 2 < len(tags) and "REL" in tags[at + 2]:
        return False  # "five of those WHO left"
    return frame.sentence.end == frame.memory.period_until or (_follows(frame) and _is_past(frame, _DONE))


def _restates(frame: Frame, index: int) -> bool:
    """Whether a figure says what the one of the sentence before amounts to: "THIS IS a rise of 9%", "THE NUMBER
    REPRESENTS a rise of 9%".
    """
    tags = frame.tokens.tags
    noun = len(tags) > _TOLD and "THE" in tags[0] and not tags[1].isdisjoint({"NUMBERNOUN", "FIGURENOUN"})
    at = 2 if noun else 1 if "THIS" in tags[0] or "THAT" in tags[0] else 0
    if not at or at >= frame.first[index] or tags[at].isdisjoint(_SAYING) or not _follows(frame):
        return False
    return frame.mentions[index].kind in _AMOUNTING and all(owner < 0 for owner in frame.owner[: frame.first[index]])


def _follows(frame: Frame) -> bool:
    """Whether the last figure with a period stands in the sentence right before, in the same paragraph."""
    until, start = frame.memory.period_until, frame.sentence.start
    return 0 <= start - until <= _GAP and "\n" not in frame.document.text[until:start]


def _same(frame: Frame, index: int) -> bool:
    """Whether a figure is said to be of "the same period" as the one before, which no date then names ("the same month
    last year").
    """
    tags, owner = frame.tokens.tags, frame.owner
    if "SAMEWORD" not in frame.types:  # as mostly
        return False
    for at in range(len(tags) - 2):
        if "SAMEWORD" in tags[at] and not tags[at + 1].isdisjoint(SPANS):
            between = tags[at + 2 : frame.first[index]] or tags[frame.last[index] : at]
            named = owner[at + 2] >= 0 or "OF" in tags[at + 2]
            return not named and all(own.isdisjoint(_ENDING) for own in between)
    return False


def _read(frame: Frame, index: int) -> Timex | None:
    kind = frame.mentions[index].kind
    noted(frame)
    found = anchors(frame)  # asked for every sentence: the next one may go on where this one leaves off
    if kind in UNDATED:
        return None
    if kind == "duration":
        own = counted(frame, index)
        if own is not None or not _placed(frame, index):
            return own
    own = _own(frame, index)
    if own is not None:
        return own
    if index + 1 < len(frame.mentions) and is_apart(frame, index + 1):
        return counted(frame, index + 1)  # no date of the sentence is its own
    if found and not _is_then(frame, index):
        return governing(frame, index, found)
    told = of_when(frame, frame.first[index])
    return told[0] if told else when(frame) or (_carried(frame, index) if kind != "duration" else None)


def _own(frame: Frame, index: int) -> Timex | None:
    """The date that the figure alone has, by where it stands."""
    named = _in_name(frame, index) if frame.mentions[index].kind == "ordinal" else None
    listed = named or _labelled(frame, index) or _respective(frame, index)
    return listed or _of_date(frame, index) or _bracketed(frame, index)


def _labelled(frame: Frame, index: int) -> Timex | None:
    """The date that labels the figure in its brackets: "(Q3 2023: $4.51 billion)"."""
    before = frame.owner[frame.first[index] - 2] if frame.first[index] > 1 else -1
    if before < 0 or not labels(frame, before):
        return None
    value = frame.mentions[before].value
    return narrowed(value) if isinstance(value, Timex) else None


def _of_date(frame: Frame, index: int) -> Timex | None:
    """The date that a figure is known by: "short of THE 9% OF 2010", "LAST YEAR'S 40 boats"."""
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    if first > 1 and "POSS" in tags[first - 1]:
        at = owner[first - 2]
    elif first and last + 1 < len(tags) and "THE" in tags[first - 1] and "OF" in tags[last]:
        at = owner[last + 1]
    else:
        at = _of_noun(frame, first - 1) if first > 1 and "OF" in (tags[first - 1] | tags[first - 2]) else -1
    if at < 0:
        return None
    value = frame.mentions[at].value
    return narrowed(value) if isinstance(value, Timex) and value.edtf else None


def _of_noun(frame: Frame, at: int) -> int:
    """The date that says of when the noun is which a figure belongs to by the "of" at a token: "the 1941 OUTPUT OF 5
    tonnes"; -1 where none does.
    """
    tags, owner = frame.tokens.tags, frame.owner
    while at > 0 and not tags[at].isdisjoint(BEFORE):
        at -= 1
    if at < 1 or "OF" not in tags[at]:
        return -1
    for place in range(at - 1, max(at - 1 - _NAME // 2, -1), -1):
        if owner[place] >= 0:
            return owner[place] if place < at - 1 else -1
        if "WORD" not in tags[place] or not tags[place].isdisjoint(_PARTING | {"DET", "PREP", "AUX"}):
            break
    return -1


def _bracketed(frame: Frame, index: int) -> Timex | None:
    """The date of what a figure in brackets stands behind: "and January the least (611)"."""
    tags, owner, at, last = frame.tokens.tags, frame.owner, frame.first[index] - 1, frame.last[index]
    if at < 1 or "OPEN" not in tags[at] or last >= len(tags) or "CLOSE" not in tags[last]:
        return None
    while at > 0 and tags[at - 1].isdisjoint(_PARTING):
        at -= 1
        value = frame.mentions[owner[at]].value if owner[at] >= 0 else None
        if value is not None:
            return narrowed(value) if isinstance(value, Timex) and value.edtf else None
    return None


def _respective(frame: Frame, index: int) -> Timex | None:
    """The date in the same place of its list: "growth of 1.8, 2.1 and 2.4 per cent in 2025, 2026 and 2027"."""
    at = dates_of(frame).get(index) if frame.mentions[_PAIRS:] else None
    if at is None:
        return None
    value = frame.mentions[at].value
    return narrowed(value) if isinstance(value, Timex) and value.edtf else None


def stated(frame: Frame, index: int) -> Timex | None:
    """The date of the sentence that governs mention `index`, whatever its kind."""
    return governing(frame, index, anchors(frame))


def _placed(frame: Frame, index: int) -> bool:
    """Whether a length of time is itself at a time: "every eight minutes", "78 years in 2021", "took 11 hours",
    "fell to 9 weeks", "won by four minutes", "on 5 May, two days after the storm".
    """
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    if (first and "EVERY" in tags[first - 1]) or direction.read(frame, index):
        return True
    beside = first > 1 and "COMMA" in tags[first - 1] and owner[first - 2] >= 0
    if beside and last < len(tags) and not tags[last].isdisjoint({"AFTER", "BEFORE"}):
        return isinstance(frame.mentions[owner[first - 2]].value, Timex)
    at = first - 1
    while at > 0 and not tags[at].isdisjoint(_LIMITS):
        at -= 1
    if at >= 0 and not tags[at].isdisjoint({"LASTVERB", "BEFORM"}) and tags[at].isdisjoint({"BACKWARD", "VERBING"}):
        return True
    clocked = getattr(frame.mentions[index].value, "unit", "") in _HOURS and "A" not in tags[first]
    if at >= 0 and ("BY" in tags[at] or (clocked and "IN" in tags[at])):
        return True  # "won BY almost four minutes", "ran it IN 3 hours"
    follows = last + 1 < len(tags) and "IN" in tags[last] and owner[last + 1] >= 0
    return follows and isinstance(frame.mentions[owner[last + 1]].value, Timex)


def _in_name(frame: Frame, index: int) -> Timex | None:
    """The year that ends the name an ordinal opens: "the 25th World Congress 2024"."""
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    for place in range(at, min(at + _NAME, len(tags))):
        value = frame.mentions[owner[place]].value if owner[place] >= 0 else None
        if isinstance(value, Timex):
            return value if "YEAR" in tags[place] and place > at else None
        if tags[place].isdisjoint({"CAP", "OF"}):
            return None
    return None


def _is_then(frame: Frame, index: int) -> bool:
    """Whether "then" takes up, in a figure's clause, the day or year told right before: "the deficit THEN WAS 3%"."""
    tags, memory = frame.tokens.tags, frame.memory
    if "THENWORD" not in frame.types or memory.when is None:
        return False
    if not 0 <= frame.sentence.start - memory.when_until <= _GAP:
        return False
    for at in range(frame.first[index] - 1, 0, -1):
        if not tags[at].isdisjoint({"PUNCT", "CONJ", "REL"}):
            break
        if "THENWORD" in tags[at]:
            return "AUX" in tags[at + 1] or "AUX" in tags[at - 1]
    return False


def _carried(frame: Frame, index: int) -> Timex | None:
    """The day that the sentence before told of, where this one goes on in the past tense, or in that of a day to come,
    and names no time but "then".
    """
    memory = frame.memory
    when = memory.when
    if when is None or not 0 <= frame.sentence.start - memory.when_until <= _GAP:
        return None
    if "\n" in frame.document.text[memory.when_until : frame.sentence.start]:
        return None  # another paragraph, another story
    if _is_then(frame, index):
        return when
    if any(mention.kind == "date" for mention in frame.mentions):
        return None
    if is_to_come(frame, when):
        return when if "FUTURE" in frame.types else None
    return when if _is_past(frame) else None


def _is_past(frame: Frame, verbs: frozenset[str] = _PAST) -> bool:
    """Whether a sentence tells of the past alone, as one of these verbs says ("said" is none), and names no time."""
    if "PRESENT" in frame.types or frame.types.isdisjoint(verbs):
        return False
    told = any("CARRYVERB" not in own and not own.isdisjoint(verbs) for own in frame.tokens.tags)
    return told and all(mention.kind != "date" for mention in frame.mentions)

"""Periods told before: what a figure shares with the one before it ("over the same period", "nine of them", "this is a
rise of 9%"), what "that year" and "then" take up, and the day that a story goes on with.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from itertools import takewhile

from claims.context.anaphors import anaphors, fits
from claims.context.frame import Frame
from claims.context.items.recalled import is_counted
from claims.context.periods.alone import is_to_come
from claims.context.periods.bases import is_other
from claims.context.periods.calendar import MONTH_LENGTH, YEAR_LENGTH
from claims.context.periods.counted import told_before
from claims.context.periods.dates import narrowed
from claims.context.periods.linked import labels
from claims.context.periods.reach import WALLS
from claims.model import Timex

_ENDING = WALLS - {"WHENWALL"}  # what ends the reach of "the same period"
_NEAR = 400  # characters from a figure to one of the same period
_PAST = frozenset({"PAST"})
_PERFECT = frozenset({"AUX", "HOLDVERB"})
_DONE = _PAST | {"VERBED"}
_WITHIN, _THOSE = frozenset({"OF", "AMONGWORD"}), frozenset({"PRON", "THESE"})
_TOLD = 3  # tokens of "The number is"
_SAYING = frozenset({"BEFORM", "VERB"})
_AMOUNTING = frozenset({"percentage", "ratio", "multiple"})
_TAKEN_UP = frozenset({"TOLDYEAR", "TOLDMONTH", "TOLDTHEN"})
_CLAUSE = _ENDING | {"AND", "SEMI"}
_BESIDE = 10  # tokens between a figure and "that year"
_GAP = 3  # characters of white space between two sentences of a paragraph


def shared(frame: Frame, index: int) -> Timex | None:
    """The period of a figure before, which this one says that it shares: "over the same period", "nine OF THEM"."""
    memory = frame.memory
    if 0 <= frame.sentence.end - memory.period_until <= _NEAR:
        if _among_those(frame) or _of_those(frame, index) or _restates(frame, index):
            return memory.latest
        if memory.period is not None and _same(frame, index, memory.period):
            return None if is_other(frame, index) else memory.period  # "was up in the quarter from 5 million"
    return None


def named(frame: Frame, index: int) -> Timex | None:
    """The only date named shortly before that is as long as a time which takes it up: "2023 was hard. … DURING THE
    YEAR it sold 40 boats"; None where there are two such ("from 2022 to 2023"), or a date beside.
    """
    if not anaphors(frame) or any(mention.kind == "date" for mention in frame.mentions):  # as mostly
        return None
    found: dict[str, Timex] = {}
    for end, one in reversed(frame.memory.dates):
        if frame.sentence.start - end > _NEAR:
            break
        if end <= frame.sentence.start:
            found[narrowed(one).edtf] = narrowed(one)
    fitting = [one for one in found.values() if _same(frame, index, one)]
    return fitting[0] if len(fitting) == 1 and not is_other(frame, index) else None


def _of_those(frame: Frame, index: int) -> bool:
    """Whether a figure is a part of the one before: NINE OF THEM, 4% OF THE PEOPLE, after "212 people were bitten last
    year"; of one in another sentence only where this one tells of the past as well ("nine of them ARE open").
    """
    tags, first, at = frame.tokens.tags, frame.first[index], frame.last[index]
    if index and first > 1 and "REL" in tags[first - 1] and "OF" in tags[first - 2]:
        return True  # "$320m, OF WHICH $140m was insured"
    if at + 1 >= len(tags) or "OF" not in tags[at]:
        return False
    if tags[at + 1].isdisjoint(_THOSE):
        again = "THE" in tags[at + 1] and is_counted(frame, "".join(frame.tokens.words[at + 2 : at + 3]), index, _NEAR)
        return again and _follows(frame) and _is_past(frame, _DONE)
    if "REL" in tags[at + 1]:
        return first > 0 and not tags[first - 1].isdisjoint({"COMMA", "OPEN"})
    if at + 2 < len(tags) and "REL" in tags[at + 2]:
        return False  # "five of those WHO left"
    return _goes_on(frame)


def _among_those(frame: Frame) -> bool:
    """Whether a sentence tells of parts of the figure before it: "OF THESE, 40 drowned", "AMONG THEM, 9 were hurt"."""
    tags = frame.tokens.tags
    opens = not tags[0].isdisjoint(_WITHIN) and len(tags) > _TOLD and not tags[1].isdisjoint(_THOSE)
    return opens and "COMMA" in tags[2] and _goes_on(frame)


def _goes_on(frame: Frame) -> bool:
    """Whether a sentence holds the last figure with a period, or follows that and tells of the past as well."""
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


def _same(frame: Frame, index: int, told: Timex) -> bool:
    """Whether a figure is of the time told before, as a time that takes it up in its clause says."""
    tags = frame.tokens.tags
    for one in anaphors(frame) if "NOWWORD" not in frame.types else ():  # "over the year it is now 5"
        between = tags[one.last : frame.first[index]] or tags[frame.last[index] : one.first]
        if fits(frame, one, told) and all(own.isdisjoint(_ENDING) for own in between):
            return True
    return False


def told(frame: Frame, index: int) -> Timex | None:
    """The year or month told before that "that year" or "that month" takes up beside a figure: "It broke out in May
    2000, and 40 died THAT YEAR".
    """
    if frame.types.isdisjoint(_TAKEN_UP):  # as mostly
        return None
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    near = (range(last, min(last + _BESIDE, len(tags))), range(first - 1, max(first - _BESIDE, -1), -1))
    behind, before = (takewhile(lambda at: tags[at].isdisjoint(_CLAUSE) and not frame.is_date(at), one) for one in near)
    at = next((at for at in (*behind, *before) if owner[at] < 0 and not tags[at].isdisjoint(_TAKEN_UP)), -1)
    value = _of_story(frame, index) if at >= 0 and "OF" not in tags[at - 1] else None
    if "TOLDTHEN" in tags[at] and not (value and "" < value.end < frame.document.source.date):
        return None  # "by 2020 it will be first. BACK THEN it was fourth"
    length = MONTH_LENGTH if "TOLDMONTH" in tags[at] else YEAR_LENGTH
    stem = value.start[:length] if value else ""
    if value is None or not stem or value.end[:length] != stem:
        return None
    rest = ("-01-01", "-12-31") if length == YEAR_LENGTH else ("-01", f"-{monthrange(int(stem[:4]), int(stem[5:]))[1]}")
    return replace(value, edtf=stem, part="", start=stem + rest[0], end=stem + rest[1])


def _of_story(frame: Frame, index: int) -> Timex | None:
    """The date told last before a figure; that of the figures in the sentence right before, where one was compared with
    another ("rose to 9 in 2019 from 5 in 2018. THAT YEAR …").
    """
    earlier = any(mention.kind == "date" for mention in frame.mentions[:index])
    return frame.memory.period if not earlier and _follows(frame) else told_before(frame, index, beside=False)


def is_then(frame: Frame, index: int) -> bool:
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


def carried(frame: Frame, index: int) -> Timex | None:
    """The day that the sentence before told of, where this one goes on in the past tense, or in that of a day to come,
    and names no time but "then".
    """
    memory = frame.memory
    when = memory.when
    if when is None or not 0 <= frame.sentence.start - memory.when_until <= _GAP or frame.mentions[index].kind == "age":
        return None
    if "\n" in frame.document.text[memory.when_until : frame.sentence.start]:
        return None  # another paragraph, another story
    if is_then(frame, index):
        return when
    if _names_date(frame):
        return None
    if is_to_come(frame, when):
        return when if "FUTURE" in frame.types else None
    return when if _is_past(frame) and not _is_apposed(frame, index) else None


def _is_apposed(frame: Frame, index: int) -> bool:
    """Whether a rank only tells which thing is meant: "The trip, THE 12TH to Orm, ended"."""
    tags, first = frame.tokens.tags, frame.first[index]
    return (
        frame.mentions[index].kind == "ordinal"
        and first > 1
        and "THE" in tags[first - 1]
        and "COMMA" in tags[first - 2]
    )


def _is_past(frame: Frame, verbs: frozenset[str] = _PAST) -> bool:
    """Whether a sentence tells of the past alone, as one of these verbs says ("said" is none), and names no time; what
    has happened ("it HAS lost a third") is told of now.
    """
    if "PRESENT" in frame.types or frame.types.isdisjoint(verbs):
        return False
    if "HOLDVERB" in frame.types and any(own >= _PERFECT and "PAST" not in own for own in frame.tokens.tags):
        return False
    told = any("CARRYVERB" not in own and not own.isdisjoint(verbs) for own in frame.tokens.tags)
    return told and not _names_date(frame)


def _names_date(frame: Frame) -> bool:
    """Whether a sentence tells of a date; one that labels figures in brackets is theirs alone ("(May: $4m)")."""
    return any(one.kind == "date" and not labels(frame, at) for at, one in enumerate(frame.mentions))

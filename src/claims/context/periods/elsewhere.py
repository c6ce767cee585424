"""Dates of a sentence that belong to something else than a figure: to what was done before, to who says so, to a second
figure or to what is added.
"""

from __future__ import annotations

from bisect import bisect_left

from claims.context import speaker
from claims.context.frame import Frame
from claims.context.periods.bases import of_other
from claims.context.periods.calendar import YEAR_LENGTH
from claims.context.periods.dates import Anchor, in_participle
from claims.context.periods.reach import (
    FINITE,
    VERBS,
    deed,
    distance,
    is_present,
    relates,
)
from claims.context.subjects.lists import UNDATED
from claims.model import Timex

_CLAUSAL = VERBS | {"THAT"}
_OPENING = 3  # tokens at most before a date that opens its sentence

_INTENT = frozenset({"FUTURE", "INTENDVERB"})  # "plans", "intends": before "to", of what is yet to be


def has_deed(frame: Frame, start: int, stop: int) -> bool:
    """Whether "and" begins another deed between two places: "in 2018 with 12 seats AND LEFT it in March"."""
    return any(deed(frame.tokens.tags, at, VERBS) for at in range(start, stop))


def is_beyond(frame: Frame, start: int, stop: int) -> bool:
    """Whether a limit stands between a figure beyond it and the date that it was set: "5 tonnes ABOVE the ceiling SET
    in May"; no "150 or MORE in May", "£5m UNDER the hammer in May".
    """
    tags = frame.tokens.tags
    over = (at for at in range(start, stop) if "COMPARE" in tags[at] and "OR" not in tags[at - 1])
    return any(not own.isdisjoint({"ED", "VERBED"}) for own in tags[next(over, stop) : stop])


def is_of_second(frame: Frame, index: int, date: Anchor) -> bool:
    """Whether a date over stands right behind a second figure, where the clause of the first tells of now: "makes up
    99% of the trade, worth $2bn LAST YEAR".
    """
    tags, at = frame.tokens.tags, date.first - 1
    at -= at > 0 and "WHENPREP" in tags[at]
    other = frame.owner[at]
    second = other > index and frame.mentions[other].kind not in UNDATED
    return second and not is_ahead(frame, date.timex) and is_present(tags, frame.first[index])


def is_of_more(frame: Frame, index: int, date: Anchor) -> bool:
    """Whether a date to come is that of what ", with" adds to a figure of now: "has 40 staff, WITH 20 MORE BY 2031"."""
    tags, last = frame.tokens.tags, frame.last[index]
    if not is_ahead(frame, date.timex) and "FUTURE" not in frame.types and "BYWORD" not in tags[date.first - 1]:
        return False
    adds = (at for at in range(last, date.first - 1) if "COMMA" in tags[at] and "WITH" in tags[at + 1])
    at = next(adds, date.first)
    due = any(not own.isdisjoint({"FUTURE", "MODAL", "TO"}) for own in tags[:at])
    return not due and any(frame.owner[place] >= 0 for place in range(at, date.first))


def goes_on(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether the deed right behind a date was done then too: "climbed in 2023 AND REACHED 5 tonnes"; not "opened in
    1932 and carries 5 tonnes", "rose in 1987, fell in 1988 and rose 5%".
    """
    tags, at = frame.tokens.tags, date.last
    if at + 1 >= first or "AND" not in tags[at] or is_ahead(frame, date.timex):
        return False
    done = not tags[at + 1].isdisjoint({"VERBED", "PAST"}) and tags[at + 1].isdisjoint({"AUX"})
    alone = all(
        one.kind != "date" or start >= date.first for one, start in zip(frame.mentions, frame.first, strict=True)
    )
    return done and alone and distance(frame, at + 1, first) == 0


def restricts(frame: Frame, index: int) -> bool:
    """Whether a clause right behind a figure says which things it counts: "the 2.4 million WHO claimed last year"; what
    a multiple is of is no such clause ("three times WHAT it was in 1961").
    """
    last = frame.last[index]
    return (
        frame.mentions[index].kind not in {"multiple", "age"}
        and last < len(frame.owner)
        and "REL" in frame.tokens.tags[last]
    )


def ends_former(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether a date belongs to the level before a change that the figure at `first` is the end of: "from 3 GW in 2023
    TO 12 GW".
    """
    return "TO" in frame.tokens.tags[date.last] and first == date.last + 1 and of_other(frame, frame.owner[date.first])


def is_over(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether a date is that of something else than the figure at `first`: it closes what was done before ("opened in
    1932 AND CARRIES 5 tonnes"), or a relative clause ("a dam that failed in 1932 | HOLDS 5 tonnes"); a date that opens
    its sentence holds for all of it.
    """
    tags = frame.tokens.tags
    at = date.last + (date.last < len(tags) and "COMMA" in tags[date.last])
    if date.first <= _OPENING:
        return False
    if goes_on(frame, date, first):
        return False
    told = tags[at] if date.last < at < len(tags) else frozenset[str]()
    # "exports, worth £5 in 2019, HAVE doubled", "the boat, bought for £9 in 1987, SOLD for £90"
    aside = "AUX" in told or ("VERBED" in told and in_participle(frame, date.first))
    return aside or deed(tags, at, FINITE) or (date.aside and relates(tags, date, first))


def is_said(frame: Frame, date: Anchor, index: int) -> bool:
    """Whether a day or month before a figure is that of somebody's saying so: "on Monday the board said | it had lost
    5%". A thing, no clause, is of that time as well ("in May the board reported sales of £5m"), and what was said in a
    year mostly of that year; "as of Monday" says it of all.
    """
    if "-" not in date.timex.edtf[1:] or _holds_from(frame, date):
        return False
    said = speaker.read(frame, index)
    starts = frame.tokens.starts
    if not (said.speaker and starts[date.first] < said.start < starts[frame.first[index]]):
        return False
    return speaker.at(frame, starts[date.first]).speaker != said.speaker and _is_clause(frame, said.start, index)


def is_planned(frame: Frame, date: Anchor, index: int) -> bool:
    """Whether a day or month before a figure is that on which what is yet to be was told of: "on FRIDAY the board
    discussed plans TO HIRE 40 clerks", "in May it announced that it wants TO HIRE 40".
    """
    if "-" not in date.timex.edtf[1:] or frame.types.isdisjoint(_INTENT) or _holds_from(frame, date):
        return False
    tags, first = frame.tokens.tags, frame.first[index]
    if frame.document.source.date and date.timex.start > frame.document.source.date:
        return False
    near = (at for at in range(date.last, first - 2) if not tags[at].isdisjoint(_INTENT) and "DUEWORD" not in tags[at])
    return any("TO" in tags[at + 1] and not tags[at + 2].isdisjoint({"VERB", "VERBNOUN", "YETBE"}) for at in near)


def is_told_of(frame: Frame, date: Anchor, index: int) -> bool:
    """Whether a date behind a figure is told by those whom the figure counts: "40 MEN said it rained in May"."""
    if restricts(frame, index):
        return False  # "the 40 who said so in May"
    place = frame.tokens.starts[date.first]
    said = speaker.at(frame, place)
    return bool(said.speaker) and frame.mentions[index].span.end <= said.start <= place


def _holds_from(frame: Frame, date: Anchor) -> bool:
    """Whether a preposition before a date says that something held at it: "as of Monday", "by Monday"."""
    before = frame.tokens.tags[date.first - 1] if date.first else frozenset[str]()
    return "WHENPREP" in before and before.isdisjoint({"ON", "IN"})


def _is_clause(frame: Frame, start: int, index: int) -> bool:
    """Whether what is said from a character on to a figure, or a little past it, has a verb or begins with "that"."""
    tags, at, last = frame.tokens.tags, bisect_left(frame.tokens.starts, start), frame.last[index]
    stop = next(
        (place for place in range(last, len(tags)) if not tags[place].isdisjoint({"PUNCT", "CONJ", "REL"})), last
    )
    return any(not own.isdisjoint(_CLAUSAL) for own in tags[at:stop])


def has_own(frame: Frame, date: Anchor) -> bool:
    """Whether a date across a comma belongs to a figure right behind it: "32 times, last May by 187 votes"."""
    tags = frame.tokens.tags
    for at in range(date.last, len(tags)):
        if not tags[at].isdisjoint({"PUNCT", "CONJ"}):
            return False
        if frame.owner[at] >= 0 and frame.mentions[frame.owner[at]].kind not in UNDATED:
            return True
    return False


def is_ahead(frame: Frame, when: Timex) -> bool:
    """Whether a date lies after the document's, so that "now" does not end its reach: "For 2030 it now expects …"."""
    written = frame.document.source.date
    return bool(written) and when.edtf[:YEAR_LENGTH] > written[:YEAR_LENGTH]

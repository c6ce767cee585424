"""Period: when the value holds or is due, as the sentence's own dates say.

A date governs a figure of its own stretch of the sentence ("30 GW by 2030"); one that opens the sentence or the list
governs all figures after it ("By 2035 the region will: …"); figures joined to one that has a date share it. A sentence
without a date that goes on with the story of the one before it keeps its day.
"""

from __future__ import annotations

from claims.context import direction
from claims.context.cells import noted, when
from claims.context.frame import Frame
from claims.context.items.told import before_limits
from claims.context.modifier import BEFORE
from claims.context.periods.bases import is_apart, is_other
from claims.context.periods.bracketed import bracketed, note, of_list
from claims.context.periods.counted import counted
from claims.context.periods.dates import anchors, narrowed
from claims.context.periods.governing import governing, of_when
from claims.context.periods.happened import of_event
from claims.context.periods.linked import labels
from claims.context.periods.restated import restates
from claims.context.periods.timeless import is_timeless
from claims.context.periods.told import carried, is_then, named, shared, told
from claims.context.subjects.lists import UNDATED, dates_of
from claims.model import Quantity, Timex

_HOURS = frozenset({"hour", "minute", "second"})
TIMELESS = frozenset({"date", "anniversary", "age", "duration"})
_LIMITS = BEFORE | {"ADV", "FOR"}  # what may stand between "took" and a length of time
_PARTING = frozenset({"AND", "OR", "COMMA", "SEMI", "COLON", "OPEN", "CLOSE", "REL"})
_SHARES = frozenset({"percentage", "ratio"})
_NO_WHOLE = frozenset("BASEWORD PEAKWORD TARGETNOUN ESTIMATENOUN PREP CONJ AUX PAST ADV".split())
_NO_READING = _PARTING | {"DET", "PREP", "AUX", "VERB", "VERBED", "ROLE", "ROLES", "PERSONNOUN"}
_PAIRS = 3  # mentions of two lists that answer to each other, but the last
_NAME = 8  # tokens of a name between its ordinal and its year


def read(frame: Frame, index: int) -> Timex | None:
    """The Timex of when mention `index` holds, or None where the text does not say."""
    memory = frame.memory
    timeless = frame.mentions[index].kind in TIMELESS
    found = _read(frame, index) or (None if timeless else shared(frame, index))
    if found is not None and not found.edtf:
        return None  # a date that nobody can resolve: no other takes its place
    taken = named(frame, index) if found is None and not timeless else None
    if not timeless:
        memory.latest = found or taken
        if found is None or not is_other(frame, index):
            memory.period, memory.period_until = found or memory.period, frame.sentence.end
    return found or taken


def _read(frame: Frame, index: int) -> Timex | None:
    kind = frame.mentions[index].kind
    noted(frame)
    note(frame)
    found = anchors(frame)  # asked for every sentence: the next one may go on where this one leaves off
    of_kin = "BORNWORD" in frame.types and _is_of_kin(frame, index)
    if kind in UNDATED or of_kin or is_timeless(frame, index):
        return None
    own = counted(frame, index) if kind == "duration" else None
    if kind == "duration" and (own is not None or not _placed(frame, index)):
        return own
    own = _own(frame, index)
    if own is not None:
        return own
    if index + 1 < len(frame.mentions) and is_apart(frame, index + 1):
        return counted(frame, index + 1)  # no date of the sentence is its own
    if found and not is_then(frame, index):
        return governing(frame, index - restates(frame, index), found) or _of_whole(frame, index)
    then = of_when(frame, frame.first[index]) or of_event(frame, index)
    held = then[0] if then else _of_whole(frame, index) or when(frame)
    return held if then or held or kind == "duration" else carried(frame, index)


def _is_of_kin(frame: Frame, index: int) -> bool:
    """Whether a figure behind a day of birth tells of the family: "was born on 5 May 1932, THE FOURTH of SEVEN
    CHILDREN".
    """
    tags, at, dated = frame.tokens.tags, frame.first[index] - 1, -1
    while at > 0 and "BORNWORD" not in tags[at]:
        if dated < 0 and "COMMA" in tags[at]:
            dated = at if frame.is_date(at - 1) else -1
        own = tags[at] if frame.owner[at] < 0 else frozenset[str]()  # "may" is a month as well
        if not own.isdisjoint({"SEMI", "PAST", "AUX"}) or ("COMMA" in tags[at] and dated != at):
            return False
        at -= 1
    return dated > 0 and "BORNWORD" in tags[at]


def _own(frame: Frame, index: int) -> Timex | None:
    """The date that the figure alone has, by where it stands."""
    named = _in_name(frame, index) if frame.mentions[index].kind == "ordinal" else None
    listed = named or _labelled(frame, index) or _respective(frame, index) or _since(frame, index)
    owned = listed or bracketed(frame, index) or _of_date(frame, index) or _at_of(frame, index)
    return owned or _bracketed(frame, index) or of_list(frame, index) or told(frame, index)


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


def _at_of(frame: Frame, index: int) -> Timex | None:
    """The date whose own is put at a figure: "puts 2024's LOSSES AT $3bn", "with April's COUNT ending AT about 90"."""
    tags, owner, at = frame.tokens.tags, frame.owner, before_limits(frame, index)
    at -= at > 0 and "ADV" in tags[at]
    if at < 1 or "AT" not in tags[at]:
        return None
    if "COMMA" in tags[at - 1]:
        return _of_reading(frame, at - 1)
    for place in range(at - 1, max(at - _NAME, 0), -1):
        if "POSS" in tags[place] and frame.is_date(place - 1):
            value = frame.mentions[owner[place - 1]].value
            owned = tags[place + 1].isdisjoint({"ROLES", "PERSONNOUN", "CAP"})
            return narrowed(value) if owned and isinstance(value, Timex) and value.edtf else None
        if owner[place] >= 0 or not tags[place].isdisjoint(_PARTING):
            return None
    return None


def _of_reading(frame: Frame, comma: int) -> Timex | None:
    """The date of what stands before a comma and is then put at a figure: "THE JANUARY READING, at 1.9%, was high"."""
    tags, owner = frame.tokens.tags, frame.owner
    for place in range(comma - 1, max(comma - _NAME // 2, -1), -1):
        if owner[place] >= 0:
            value = frame.mentions[owner[place]].value
            first = frame.first[owner[place]]
            headed = first == 0 or not tags[first - 1].isdisjoint({"THE", "POSSDET", "POSS"})
            return narrowed(value) if headed and isinstance(value, Timex) and value.edtf else None
        if tags[place].isdisjoint({"WORD", "POSS"}) or not tags[place].isdisjoint(_NO_READING):
            return None
    return None


def _since(frame: Frame, index: int) -> Timex | None:
    """The date from which a change is told, for the level that it left: "has halved SINCE 2012, FROM 59% to 33%"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    if "SINCE" not in frame.types or at < 2 or "FROM" not in tags[at] or "COMMA" not in tags[at - 1]:  # noqa: PLR2004
        return None
    date, value = frame.owner[at - 2], frame.mentions[index].value
    moment = frame.mentions[date].value if date >= 0 and frame.first[date] else None
    both = isinstance(value, Quantity) and value.low != value.high
    if both or not isinstance(moment, Timex) or not moment.edtf or "SINCE" not in tags[frame.first[date] - 1]:
        return None
    return narrowed(moment)


def _of_whole(frame: Frame, index: int) -> Timex | None:
    """The date of the whole that a share is of: "makes up a third OF LAST YEAR'S growth", "9% OF ITS 2023 budget"; a
    level or a target is no whole ("40% of its 2005 level").
    """
    tags, last = frame.tokens.tags, frame.last[index]
    if frame.mentions[index].kind not in _SHARES or last + 2 >= len(tags) or "OF" not in tags[last]:
        return None
    owned = not tags[last + 1].isdisjoint({"THE", "POSSDET"})
    date = frame.owner[last + 1 + owned]
    value = frame.mentions[date].value if date >= 0 else None
    noun = tags[frame.last[date]] if date >= 0 and frame.last[date] < len(tags) else frozenset[str]()
    named = owned and "WORD" in noun and noun.isdisjoint(_NO_WHOLE)
    whole = isinstance(value, Timex) and (named or "POSS" in noun)
    return narrowed(value) if whole and isinstance(value, Timex) and value.edtf else None


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
    if last + 1 < len(tags) and "WASBE" in tags[last] and not tags[last + 1].isdisjoint({"VERBED", "ED"}):
        return True  # "400 days WERE LOST in June"
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

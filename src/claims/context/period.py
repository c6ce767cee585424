"""Period: when the value holds or is due, as the sentence's own dates say.

A date governs a figure of its own stretch of the sentence ("30 GW by 2030"); one that opens the sentence or the list
governs all figures after it ("By 2035 the region will: …"); figures joined to one that has a date share it. A sentence
without a date that goes on with the story of the one before it keeps its day.
"""

from __future__ import annotations

from claims.context.cells import noted, when
from claims.context.counted import counted
from claims.context.dates import SPANS, Anchor, anchors, former, labels, narrowed, of_former
from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.subjects.lists import UNDATED, dates_of
from claims.model import Timex

TIMELESS = frozenset({"date", "anniversary", "age", "duration"})
_NEAR = 400  # characters from a figure to one of the same period
WALLS = frozenset({"SEMI", "COLON", "DASH", "REL", "STOP", "WHENWALL"})
SUBORDINATE = frozenset({"AND", "OR", "PLUS"})
FINITE = frozenset({"AUX", "PAST", "VERB"})
_AUXILIARY = frozenset({"AUX"})
_OPENING = 3  # tokens at most before a date that opens its sentence
_COMMAS = 2  # a date further off belongs to another clause
_NAME = 8  # tokens of a name between its ordinal and its year
_YEAR = 4  # characters of an EDTF year
_GAP = 3  # characters of white space between two sentences of a paragraph


def read(frame: Frame, index: int) -> Timex | None:
    """The Timex of when mention `index` holds, or None where the text does not say."""
    memory = frame.memory
    near = 0 <= frame.sentence.end - memory.period_until <= _NEAR
    found = _read(frame, index) or (memory.period if near and _same(frame, index) else None)
    if found is not None and frame.mentions[index].kind not in TIMELESS:
        memory.period, memory.period_until = found, frame.sentence.end
    return found


def _same(frame: Frame, index: int) -> bool:
    """Whether a figure is said to be of "the same period" as the one before, which no date then names ("the same month
    last year").
    """
    tags, owner = frame.tokens.tags, frame.owner
    for at in range(frame.last[index], len(tags) - 2):
        if "SAMEWORD" in tags[at] and not tags[at + 1].isdisjoint(SPANS):
            return owner[at + 2] < 0 and "OF" not in tags[at + 2]
        if not tags[at].isdisjoint(WALLS - {"WHENWALL"}):
            break
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
    named = _in_name(frame, index) if kind == "ordinal" else None
    if named is not None:
        return named
    own = _labelled(frame, index) or _respective(frame, index)
    if own is not None or _at_a_distance(frame, index):
        return own
    return _governing(frame, index, found) if found else when(frame) or _carried(frame)


def _at_a_distance(frame: Frame, index: int) -> bool:
    """Whether the figure is told of some time before or after another one: "from 14.4% A YEAR EARLIER and 27.5% in
    1997": no date of the sentence is its own.
    """
    after, tags = index + 1, frame.tokens.tags
    if after >= len(frame.mentions) or frame.mentions[after].kind != "duration":
        return False
    last = frame.last[after]
    return frame.first[after] == frame.last[index] and last < len(tags) and "LATER" in tags[last]


def _labelled(frame: Frame, index: int) -> Timex | None:
    """The date that labels the figure in its brackets: "(Q3 2023: $4.51 billion)"."""
    before = frame.owner[frame.first[index] - 2] if frame.first[index] > 1 else -1
    if before < 0 or not labels(frame, before):
        return None
    value = frame.mentions[before].value
    return narrowed(value) if isinstance(value, Timex) else None


def _respective(frame: Frame, index: int) -> Timex | None:
    """The date in the same place of its list: "growth of 1.8, 2.1 and 2.4 per cent in 2025, 2026 and 2027"."""
    at = dates_of(frame).get(index)
    value = None if at is None else frame.mentions[at].value
    return narrowed(value) if isinstance(value, Timex) and value.edtf else None


def stated(frame: Frame, index: int) -> Timex | None:
    """The date of the sentence that governs mention `index`, whatever its kind."""
    return _governing(frame, index, anchors(frame))


def _placed(frame: Frame, index: int) -> bool:
    """Whether a length of time is itself at a time: "every eight minutes", "78 years in 2021"."""
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    if first and "EVERY" in tags[first - 1]:
        return True
    follows = last + 1 < len(tags) and "IN" in tags[last] and owner[last + 1] >= 0
    return follows and isinstance(frame.mentions[owner[last + 1]].value, Timex)


def _governing(frame: Frame, index: int, dates: list[Anchor]) -> Timex | None:
    """The date nearest in the figure's own stretch, after it or before it; one that leads; then one across a comma."""
    first, last = frame.first[index], frame.last[index]
    later = next((anchor for anchor in dates if anchor.first >= last), None)
    dates = [anchor for anchor in dates if anchor.last > first or not _ends_deed(frame, anchor)]
    earlier = next((anchor for anchor in reversed(dates) if anchor.last <= first), None)
    ahead = _distance(frame, last, later.first) if later else None
    behind = _distance(frame, earlier.last, first) if earlier else None
    apart = later is not None and _apart(frame, last, later.first)
    if later and ahead == 0 and not apart:
        return later.timex
    if first and "FROM" in frame.tokens.tags[first - 1]:
        return None  # the level it came from: only a date of its own says when that was
    if earlier and behind == 0 and not _ends_former(frame, earlier, first):
        return None if _is_now(frame, index) else earlier.timex
    leading = next((a for a in reversed(dates) if a.leads and a.last <= first and _reaches(frame, a, first)), None)
    if leading:
        now = any("NOWWORD" in own for own in frame.tokens.tags[leading.last : first])
        return None if now and not _ahead(frame, leading.timex) else leading.timex
    if earlier and behind is not None and not earlier.aside and not _new_clause(frame, earlier.last, first):
        return earlier.timex
    near = (
        later
        and not apart
        and ahead is not None
        and ahead <= _COMMAS
        and not (later.aside or _in_relative(frame, first))
    )
    return later.timex if later and near and not _is_now(frame, index) and not _has_own(frame, later) else None


def _ends_former(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether a date belongs to the level before a change that the figure at `first` is the end of: "from 3 GW in 2023
    TO 12 GW".
    """
    return "TO" in frame.tokens.tags[date.last] and first == date.last + 1 and of_former(frame, frame.owner[date.first])


def _ends_deed(frame: Frame, date: Anchor) -> bool:
    """Whether a date closes what was done before something else is: "opened in 1932 AND CARRIES 5 tonnes"; a date that
    opens its sentence holds for all of it.
    """
    tags = frame.tokens.tags
    at = date.last + (date.last < len(tags) and "COMMA" in tags[date.last])
    return date.first > _OPENING and _deed(tags, at, FINITE)


def _deed(tags: list[frozenset[str]], at: int, verbs: frozenset[str]) -> bool:
    """Whether "and" and one of these verbs stand at a place."""
    if at >= len(tags) or "AND" not in tags[at]:
        return False
    while at + 1 < len(tags) and "ADV" in tags[at + 1]:
        at += 1
    return at + 1 < len(tags) and not tags[at + 1].isdisjoint(verbs)


def _apart(frame: Frame, start: int, stop: int) -> bool:
    """Whether a date at `stop` is not that of a figure before `start`: of another clause, of another deed ("holds 5
    tonnes and WILL SHUT in 2031"), of a part.
    """
    deeds = (_deed(frame.tokens.tags, at, _AUXILIARY) for at in range(start, stop))
    return any(deeds) or _new_clause(frame, start, stop) or _of_part(frame, start, stop)


def _in_relative(frame: Frame, at: int) -> bool:
    """Whether a token stands in a relative clause between commas: "the keeper, who has 9 caps, signed on Friday"."""
    tags = frame.tokens.tags
    while at and tags[at - 1].isdisjoint({"COMMA", "SEMI", "COLON"}):
        at -= 1
        if "REL" in tags[at] and "THAT" not in tags[at]:
            return at > 0 and "COMMA" in tags[at - 1]
    return False


def _has_own(frame: Frame, date: Anchor) -> bool:
    """Whether a date across a comma belongs to a figure right behind it: "32 times, last May by 187 votes"."""
    tags = frame.tokens.tags
    for at in range(date.last, len(tags)):
        if not tags[at].isdisjoint({"PUNCT", "CONJ"}):
            return False
        if frame.owner[at] >= 0 and frame.mentions[frame.owner[at]].kind not in UNDATED:
            return True
    return False


def _is_now(frame: Frame, index: int) -> bool:
    """Whether "today" or "now" stands beside the figure in its clause: "had 40 then and has 90,000 today"."""
    tags = frame.tokens.tags
    for side in (tags[frame.last[index] :], reversed(tags[: frame.first[index]])):
        for own in side:
            if "NOWWORD" in own:
                return True
            if not own.isdisjoint({"PUNCT", "CONJ", "REL"}):
                break
    return False


def _reaches(frame: Frame, date: Anchor, at: int) -> bool:
    """Whether a date that leads still holds at a token: past "which" only if it opens the sentence, and so past a
    semicolon, but for a list of deeds ("will, by 2035, cut …; raise …").
    """
    tags = frame.tokens.tags
    if date.first <= _OPENING:
        return True
    for place in range(date.last, at):
        own = tags[place]
        if "SEMI" in own and tags[place + 1].isdisjoint({"VERB", "VERBNOUN"}):
            return False
        if "REL" in own and "THAT" not in own:
            return False
    return True


def _ahead(frame: Frame, when: Timex) -> bool:
    """Whether a date lies after the document's, so that "now" does not end its reach: "For 2030 it now expects …"."""
    written = frame.document.source.date
    return bool(written) and when.edtf[:_YEAR] > written[:_YEAR]


def _distance(frame: Frame, start: int, stop: int) -> int | None:
    """How many commas stand between two places of one clause; None where a wall stands there."""
    tags, commas = frame.tokens.tags, 0
    for at in range(start, stop):
        own = tags[at]
        if "COMMA" in own:
            commas += 1
        elif (not own.isdisjoint(WALLS) and not _limits(frame, at)) or ("CONJ" in own and own.isdisjoint(SUBORDINATE)):
            return None
        elif former(frame, at) >= 0 and at + 1 < stop:
            return None  # "rose to 5 from 4 in 2017": the date is that of the figure it rose from
    return commas


def _limits(frame: Frame, at: int) -> bool:
    """Whether a word that may compare limits the figure after it: "as much as 5"."""
    return at + 1 < len(frame.owner) and frame.owner[at + 1] >= 0 and not frame.tokens.tags[at].isdisjoint(BEFORE)


def _new_clause(frame: Frame, start: int, stop: int) -> bool:
    """Whether ", and" begins a clause with a subject of its own between two places: "…, and the party won 12 seats",
    "…, and 600 were killed in 1916".
    """
    tags = frame.tokens.tags
    for at in range(start, stop - 2):
        if "AND" in tags[at] and "PRON" in tags[at + 1]:
            return True  # "… and we will open 40 more"
        if "COMMA" in tags[at] and "AND" in tags[at + 1]:
            own = not tags[at + 2].isdisjoint({"DET", "PRON", "CAP"})
            counted = frame.owner[at + 2] >= 0 and any(not tag.isdisjoint(FINITE) for tag in tags[at + 2 : stop])
            if own or counted:
                return True
    return False


def _of_part(frame: Frame, start: int, stop: int) -> bool:
    """Whether a figure that is part of the first one stands between: "40,000 homes, 9,000 OF THEM last year"."""
    tags = frame.tokens.tags
    return any(
        frame.owner[at] >= 0 and "OF" in tags[at + 1] and not tags[at + 2].isdisjoint({"PRON", "REL"})
        for at in range(start, stop - 2)
    )


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


def _carried(frame: Frame) -> Timex | None:
    """The day that the sentence before told of, where this one goes on in the past tense and names no time."""
    memory, tags = frame.memory, frame.tokens.tags
    when = memory.when
    if when is None or not 0 <= frame.sentence.start - memory.when_until <= _GAP:
        return None
    if "\n" in frame.document.text[memory.when_until : frame.sentence.start]:
        return None  # another paragraph, another story
    if any(mention.kind == "date" for mention in frame.mentions):
        return None
    told = any("PAST" in own for own in tags) and all("PRESENT" not in own for own in tags)
    return when if told else None

"""Event and base year of an anniversary: "the 50th anniversary of the founding of the republic", 1975.

The event is the phrase after "of", "since" or "after", up to the end of that phrase: a mark, a clause of its own, a
participle ("held on …"), a date that says when the anniversary is kept. The base year is the one that the phrase or the
sentence states; else it is counted back from the year in which the anniversary is kept, which is the document's unless
the sentence says another.
"""

from __future__ import annotations

from itertools import takewhile

from claims.context import period
from claims.context.frame import Frame
from claims.context.periods.counted import told_before
from claims.model import Quantity, Timex

LEADS = frozenset({"OF", "SINCE", "AFTER", "FROM"})
ENDS = frozenset({"AUX", "REL", "EVENTEND", "SEMI", "COLON", "STOP", "CLOSE", "OPEN", "COMMA", "QUOTE", "VERB"})
_DEEDS = frozenset({"VERB", "VERBED", "PAST"})
_DONE = frozenset({"VERBED", "ED"})
WHENS = frozenset({"IN", "ON", "THIS", "DATEPREP", "AT", "WHENPREP"})
_LONGEST = 24  # words of an event
NONE: tuple[str, int | None] = ("", None)
_NEAR = 1  # a year's difference that a birthday later in the year explains
_POSSESSOR = 6
_CLAUSE = 12  # tokens from an anniversary back to the "when" of its clause
_AGAIN = 2  # tokens of an event told before: "the fire"
_TENTH = 10  # what a round number of years is out at most
_PASSED = 5  # tokens from a length of time to the "since" of "has now passed since"
_CLOSE = 4  # tokens after the event's phrase


def read(frame: Frame, index: int) -> tuple[str, int | None]:
    """The phrase naming the event and its year, ("", None) for other kinds."""
    mention = frame.mentions[index]
    if mention.kind != "anniversary" or not isinstance(mention.value, Quantity):
        return NONE
    start, stop = _extent(frame, index)
    event = _text(frame, start, stop) or _possessor(frame, index)
    return event, _base_year(frame, index, (start, stop), int(mention.value.low))


def _text(frame: Frame, start: int, stop: int) -> str:
    tokens = frame.tokens
    return frame.words(tokens.starts[start], tokens.ends[stop - 1]) if start < stop else ""


def _extent(frame: Frame, index: int) -> tuple[int, int]:
    """The tokens of the event, from the first after its preposition; an empty extent where none follows."""
    tags, at = frame.tokens.tags, frame.last[index]
    if at < len(tags) and "AUX" in tags[at] and "years_passed" in frame.mentions[index].rule:
        at = next((place + 1 for place in range(at, min(at + _PASSED, len(tags))) if "SINCE" in tags[place]), at)
    inside = not tags[at - 1].isdisjoint(LEADS)  # "26 years since" has its preposition in the mention
    while not inside and at < len(tags) and "WORD" in tags[at] and frame.owner[at] < 0 and at < frame.last[index] + 2:
        at += 1  # "the 80th anniversary year of"
    if not inside and (at >= len(tags) or tags[at].isdisjoint(LEADS)):
        return at, at
    start = stop = at if inside else at + 1
    if start < len(tags) and "PRON" in tags[start]:
        return start, _clause(frame, start)
    while stop < len(tags) and stop - start < _LONGEST and not _ends(frame, stop, start):
        stop += 1
    acts = start < stop < len(tags) and not tags[stop].isdisjoint(_DEEDS) and "AUX" not in tags[stop]
    acts = acts or (start < stop < len(tags) - 1 and "BEFORM" in tags[stop] and not tags[stop + 1].isdisjoint(_DONE))
    if acts and (inside or "PUNCT" in tags[min(stop + 1, len(tags) - 1)]):
        return start, _clause(frame, stop)  # "45 years since Hill won the cup.", "since it was founded"
    while (
        stop > start and not tags[stop - 1].isdisjoint({"PREP", "CONJ", "ADV", "THE"}) and "CAP" not in tags[stop - 1]
    ):
        stop -= 1
    return start, stop


def _clause(frame: Frame, start: int) -> int:
    """Where a clause ends, "I first stood here" of "42 years since | I first stood here, …"; another length of time is
    no part of it: "since | he won | and nine since".
    """
    tags, owner = frame.tokens.tags, frame.owner
    others = (at for at in range(start, len(tags) - 1) if "AND" in tags[at] and owner[at + 1] >= 0)
    marks = (at for at in range(start, len(tags)) if "PUNCT" in tags[at] and "HYPHEN" not in tags[at])
    end = next(marks, len(tags))
    return min(next(others, end), end)


def _ends(frame: Frame, at: int, start: int) -> bool:
    """Whether the event's phrase is over before token `at`."""
    own = frame.tokens.tags[at]
    if "CAP" in own and frame.owner[at] < 0:
        return False
    if not own.isdisjoint(ENDS) or ("CONJ" in own and own.isdisjoint({"AND", "OR"})):
        return at > start or "DET" not in own  # "of that day"
    return at > start and (_begins_clause(frame, at) or _begins_time(frame, at))


def _begins_clause(frame: Frame, at: int) -> bool:
    """Whether something else begins: "since its founding the country …", "… and nearly fifty years", "… held on"."""
    tags, owner = frame.tokens.tags, frame.owner
    own, after = tags[at], tags[at + 1] if at + 1 < len(tags) else frozenset[str]()
    if not own.isdisjoint({"DET", "PRON"}):
        return "WORD" in tags[at - 1] and owner[at - 1] < 0
    if "AND" in own:
        return any(index >= 0 for index in owner[at + 1 : at + 3])
    return not own.isdisjoint({"ED", "VERBED"}) and not after.isdisjoint({"PREP", "ADV", "THIS", "RELWORD"})


def _begins_time(frame: Frame, at: int) -> bool:
    """Whether a date begins that tells when the anniversary is kept; "of 1963" and "the 1963 …" are the event's own."""
    tags = frame.tokens.tags
    if frame.is_date(at):
        return tags[at - 1].isdisjoint({"OF", "THE"})
    return not tags[at].isdisjoint(WHENS) and at + 1 < len(tags) and frame.is_date(at + 1)


def _possessor(frame: Frame, index: int) -> str:
    """Whose anniversary it is, where no phrase follows: "the club's 50th anniversary"."""
    tags, stop = frame.tokens.tags, frame.first[index] - 1
    if stop < 1 or "POSS" not in tags[stop]:
        return ""
    start = stop
    while start > 0 and stop - start < _POSSESSOR and "WORD" in tags[start - 1] and tags[start - 1].isdisjoint(ENDS):
        start -= 1
    if start > 0 and "THE" in tags[start - 1]:
        start -= 1
    return _text(frame, start, stop)


# -- base year --------------------------------------------------------------------------------------------------------
def _base_year(frame: Frame, index: int, extent: tuple[int, int], years: int) -> int | None:
    """The year stated in the event, else one of the sentence's that fits, else the year in which it is kept − years."""
    stated = [year for at in range(*extent) if (year := _year(frame, at)) is not None]
    if stated:
        return stated[0]
    date = frame.document.source.date
    now = int(date[:4]) if date else None
    if now is not None and years > _NEAR:
        for at in range(len(frame.owner)):
            year = _year(frame, at)
            if year is not None and abs(year + years - now) <= _NEAR:
                return year
    told = _told(frame, index, extent, years)
    if told is not None:
        return told
    follows = _following(frame, extent[1])
    if now is not None and follows is not None and abs(follows + years - now) < abs(follows - now):
        return follows  # "the 60th anniversary of the landing in 1969", though the sum be wrong
    kept = _kept(frame, index, extent[1], dated=now is not None)
    if kept is None:
        kept = now
    return None if kept is None else kept - years


def _told(frame: Frame, index: int, extent: tuple[int, int], years: int) -> int | None:
    """The year of the event told before, by a date of the sentence or of the one before: "It was signed IN 1974. Fifty
    years ON, …", "It burned IN 1921. A hundred years after THE FIRE …"; or that year less the years, where it is when
    what was so long after came: "It shut IN 2024. The end CAME 142 years after she lit it".
    """
    tags, (start, stop), first = frame.tokens.tags, extent, frame.first[index]
    linked = tags[frame.last[index] - 1]
    if linked.isdisjoint({"ONWORD", "AFTER"}) or _following(frame, stop) is not None:
        return None
    value = told_before(frame, index, beside=False)
    written = frame.document.source.date
    if value is None or not _one_year(value) or not written:
        return None
    year, over = int(value.start[:4]), int(value.start[:4]) + years - int(written[:4])
    if "ONWORD" in linked:
        return year if over <= _NEAR else None
    if start >= len(tags) or any(frame.is_date(at) for at in range(first)) or "REL" in tags[start]:
        return None
    again = not first and stop - start <= _AGAIN and not tags[start].isdisjoint({"THE", "THAT", "POSSDET"})
    if over <= _NEAR and (again or -over <= max(years // _TENTH, _NEAR)):
        return year
    came = any("PAST" in own or "VERBED" in own for own in tags[:first]) and "PRESENT" not in frame.types
    return year - years if came else None


def _following(frame: Frame, at: int) -> int | None:
    """The year of the date right after an event's phrase."""
    near = takewhile(
        lambda place: "SEMI" not in frame.tokens.tags[place], range(at, min(at + _CLOSE, len(frame.owner)))
    )
    years = (_year(frame, place) for place in near)
    return next((year for year in years if year is not None), None)


def _kept(frame: Frame, index: int, at: int, *, dated: bool) -> int | None:
    """The year in which the anniversary is kept: that of a date right after its phrase ("… of the treaty in 2023") or
    right before it ("It opened in May 1998, ten years after …"), of a date before the "when" that opens its clause, of
    what keeps it ("the 1998 parade"), or of the date that governs it, where the document's own date tells such a one
    from the year of the event.
    """
    follows = _following(frame, at)
    if follows is not None:
        return follows
    before = _dated_before(frame, index) or _dated_subject(frame, index)
    if before is not None:
        return before
    governing = period.stated(frame, index) if dated else None
    return int(governing.start[:4]) if governing and _one_year(governing) else None


def _dated_before(frame: Frame, index: int) -> int | None:
    """The year of the date that ends right before the mention or its "when", a comma between them or nothing."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    start = next((place for place in range(at, max(at - _CLAUSE, 0), -1) if "WHEN" in tags[place]), None)
    at = at if start is None else start - 1
    at -= 1 if at > 0 and "COMMA" in frame.tokens.tags[at] else 0
    value = frame.mentions[frame.owner[at]].value if at >= 0 and frame.owner[at] >= 0 else None
    return int(value.start[:4]) if isinstance(value, Timex) and _one_year(value) else None


def _dated_subject(frame: Frame, index: int) -> int | None:
    """The year of what keeps the anniversary: "the 2022 parade marked the 40th anniversary of"."""
    value = frame.mentions[index - 1].value if index else None
    if not isinstance(value, Timex) or not _one_year(value):
        return None
    tags, first, last = frame.tokens.tags, frame.first[index - 1], frame.last[index - 1]
    between = tags[last : frame.first[index]]
    named = first > 0 and "THE" in tags[first - 1] and bool(between) and "WORD" in between[0]
    return int(value.start[:4]) if named and all("PUNCT" not in own for own in between) else None


def _one_year(timex: Timex) -> bool:
    return bool(timex.start) and timex.start[:4] == timex.end[:4]


def _year(frame: Frame, at: int) -> int | None:
    """The year of the date that begins at a token; None for periods longer than a year and all that is no date."""
    index = frame.owner[at]
    if index < 0 or frame.first[index] != at:
        return None
    value = frame.mentions[index].value
    return int(value.start[:4]) if isinstance(value, Timex) and _one_year(value) else None

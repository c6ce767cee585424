"""The dates of a sentence that its figures may hold at.

A year that only names something ("the 2020 levels"), that something is compared with ("than in 2019") or counted from
("since 2003") is none. Some lengths of time tell such a date themselves ("80 years ago"): `counted.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from claims.context.anaphors import SPANS
from claims.context.frame import Frame
from claims.context.periods.alone import is_to_come
from claims.context.periods.bases import is_apart, is_compared, of_other
from claims.context.periods.calendar import DAY_LENGTH, YEAR_LENGTH
from claims.context.periods.counted import counted, ended, told_before
from claims.context.periods.linked import VERBAL, is_linked, tells
from claims.context.periods.runs import follows, joined
from claims.model import Timex

# halves, quarters, months: they have bounds
_SIDES = "first second third fourth last opening closing final latter"
PARTS_OF_YEAR = ("Q", "H", *(f"{side} " for side in _SIDES.split()))
_INTRODUCING = frozenset({"WHENPREP", "THE", "PARTWORD", "A"})  # what may stand before a date
_TOLD_OF = frozenset({"WASBE", "BY", "ADV", "ED", "SAWVERB"})
_OPENING_THAT = VERBAL | {"ADV"}
_CAUSES = frozenset({"AFTER", "FOR", "SINCE", "BEFORE"})
_FINITE = frozenset({"AUX", "PAST", "VERBED"})
_SUBJECT = 5  # tokens of a subject that a month ends, before it
_LEADING = 2  # tokens before a month that opens its sentence
_PARTS = frozenset({"QUARTERWORD", "SPANWORD"})
_PAIR = 2  # dates
_TO = 3  # tokens from a length of time to the date that ends it
_OF_MONTHS = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:/\d{4}-(?:0\d|1[0-2]))?")  # a month, or some
_DAYS = 21  # characters of two ISO dates with a stroke


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that figures may hold at: its tokens, whether it stands before every figure of the sentence, and whether
    it belongs to an aside ("the dam, built in 1990, holds …") or to one figure alone ("down from 6 in 2019"), and
    whether it opens a clause of its own ("…, and in 2019 that was 5"). What an undated document leaves open: no EDTF.
    """

    first: int
    last: int
    timex: Timex
    leads: bool
    aside: bool
    opens: bool = False


def anchors(frame: Frame) -> list[Anchor]:
    """The dates of the sentence that a figure may hold at, in order; found once for each sentence."""
    cached = frame.cache.get("period")
    if not isinstance(cached, list):
        cached = frame.cache["period"] = _anchors(frame)
        _remember(frame, cached)
    return cached


def _remember(frame: Frame, found: list[Anchor]) -> None:
    """Keep a day, a month that opens its sentence, or a year reckoned back, for a next sentence that goes on with the
    story; a day to come where it leads its sentence; never that of writing.
    """
    if sum(not one.aside for one in found) != 1 or found[0].aside:
        return  # "in May sales were £5m against £4m in April" is still of May
    if is_to_come(frame, found[0].timex) and not found[0].leads:
        return
    if "NOWWORD" in frame.tokens.tags[found[0].first] or "BORNWORD" in frame.types:
        return  # "She was born on 5 May 1928. She stood 5ft 11in"
    if _is_of_cause(frame, found[0].first):
        return
    told = frame.tokens.tags[min(found[0].last, len(frame.owner) - 1)]
    reckoned = frame.mentions[frame.owner[found[0].last - 1]].kind == "duration" and "TOLDBACK" not in told
    tags, at = frame.tokens.tags, found[0].first
    at -= at > 1 and "THE" in tags[at - 1]  # "in the first quarter"
    near = 0 < at <= (_LEADING if told.isdisjoint(_FINITE) else _SUBJECT)  # "Exports of grain in May stood at £5m"
    led = (near or "WHEN" in tags[0]) and not tags[at - 1].isdisjoint({"IN", "BY", "SPANPREP"})
    opens = led or (not at and not told.isdisjoint(_TOLD_OF))  # "December by itself was grim. Sales fell by 9%"
    month = (
        opens and found[0].leads and _OF_MONTHS.fullmatch(found[0].timex.edtf)
    )  # "In August 2021 … Inflation was at 9%"
    if reckoned or month or len(found[0].timex.edtf) in {DAY_LENGTH, _DAYS}:
        frame.memory.when, frame.memory.when_until = found[0].timex, frame.sentence.end


def _is_of_cause(frame: Frame, at: int) -> bool:
    """Whether a date is that of what led to the deed of its sentence: "fined £9 AFTER CRASHING a car on 5 May"."""
    tags = frame.tokens.tags
    for place in range(at - 1, 0, -1):
        if not tags[place].isdisjoint({"COMMA", "SEMI", "COLON", "AUX"}):
            return False
        if not tags[place].isdisjoint({"VERBING", "ING"}) and not tags[place - 1].isdisjoint(_CAUSES):
            return True
    return False


def _anchors(frame: Frame) -> list[Anchor]:
    found: list[Anchor] = []
    figures = 0
    for index, mention in enumerate(frame.mentions):
        value, stretch = mention.value, ended(frame, index)
        timex = counted(frame, index) if mention.kind == "duration" and not is_compared(frame, index) else None
        if isinstance(value, Timex) and (stretch or _holds(frame, index, value)):
            timex = _same_span(frame, index, value) or stretch or narrowed(value)
        if timex is not None:
            whole = figures == 1 and _is_of_whole(frame, index) and not is_to_come(frame, timex)
            aside = not whole and stretch is None and _is_aside(frame, index, figures)
            leads = not aside and figures <= whole
            opens = figures > 0 and _opens_clause(frame, index)
            first = frame.first[index] if stretch is None else _stretch_starts(frame, index)
            found.append(Anchor(first, frame.last[index], timex, leads, aside, opens))
        elif mention.kind != "date":
            figures += 1
    return _listed(frame, found) if len(found) > 1 else found


def _stretch_starts(frame: Frame, index: int) -> int:
    """The token of a date; or of the year that a clause of it tells of: "in the | YEAR that starts April 1"."""
    tags, first = frame.tokens.tags, frame.first[index]
    at = next((at for at in range(first - 1, max(first - 1 - _TO, 1), -1) if "REL" in tags[at]), -1)
    return first if at < 0 else at - 1 - ("COMMA" in tags[at - 1])


def _holds(frame: Frame, index: int, value: Timex) -> bool:
    """Whether a date is one that figures may hold at."""
    before = joined(frame, index, value)
    linked = is_linked(frame, index) or (before is not None and _holds(frame, index - 1, before))
    return tells(frame, index, value) and linked and not _ends_length(frame, index)


def _is_of_whole(frame: Frame, index: int) -> bool:
    """Whether a date is that of a whole that opens its sentence, of which the rest tells parts: "OF THE 500 people who
    died IN 2023, 95% lived in the south".
    """
    tags = frame.tokens.tags
    return "OF" in tags[0] and not any("COMMA" in own for own in tags[: frame.first[index]])


def _is_aside(frame: Frame, index: int, figures: int) -> bool:
    if _aside(frame, index) or of_other(frame, index) or is_apart(frame, index):
        return True
    return not figures and _is_set_off(frame, index)


def _same_span(frame: Frame, index: int, value: Timex) -> Timex | None:
    """The same part of another year as was told before: "$5m in the third quarter, $4m in THE SAME PERIOD of 2023", "in
    THE CORRESPONDING MONTH of the previous year".
    """
    if len(value.edtf) != YEAR_LENGTH or not (_is_same(frame, index) or _is_of_span(frame, index)):
        return None
    named = told_before(frame, index, beside=True)
    base = narrowed(named) if named else None
    if base is None or base.start[:YEAR_LENGTH] != base.end[:YEAR_LENGTH] or _OF_MONTHS.fullmatch(base.edtf) is None:
        return None
    start, end = value.edtf + base.start[YEAR_LENGTH:], value.edtf + base.end[YEAR_LENGTH:]
    return replace(value, edtf=base.edtf.replace(base.start[:YEAR_LENGTH], value.edtf), start=start, end=end)


def _is_same(frame: Frame, index: int) -> bool:
    """Whether a year is that of "the same period", "the corresponding month" right before it."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    at -= at > 0 and "THE" in tags[at]
    at -= at > 0 and "OF" in tags[at]
    return at > 0 and "SAMEWORD" in tags[at - 1] and not tags[at].isdisjoint(SPANS)


def _is_of_span(frame: Frame, index: int) -> bool:
    """Whether a year says of which year "quarter" or "period" behind it is: "in THE 2000 PERIOD", "THE SAME 2000
    QUARTER", "the year-ago quarter".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    led = first > 0 and not tags[first - 1].isdisjoint({"THE", "SAMEWORD"})
    return led and last < len(tags) and not tags[last].isdisjoint(_PARTS) and "PLURAL" not in tags[last]


def _listed(frame: Frame, found: list[Anchor]) -> list[Anchor]:
    """The dates, those of a list in which each follows the one before as one interval: "in May, June and July"."""
    tags, start = frame.tokens.tags, 0
    for at in range(1, len(found) + 1):
        between = tags[found[at - 1].last : found[at].first] if at < len(found) else []
        if between and all(not own.isdisjoint({"COMMA", "AND"}) for own in between):
            continue
        low, high = found[start].timex, found[at - 1].timex
        back = at - start == _PAIR and low.relative and high.relative and follows(high, low)
        low, high = (high, low) if back else (low, high)  # "this month and last"
        if back or (at - start > 1 and all(follows(a.timex, b.timex) for a, b in pairwise(found[start:at]))):
            edtf = f"{low.edtf.split('/')[0]}/{high.edtf.split('/')[-1]}"
            whole = replace(high, edtf=edtf, part="", start=low.start)
            found[start:at] = [replace(one, timex=whole) for one in found[start:at]]
        start = at
    return found


def _ends_length(frame: Frame, index: int) -> bool:
    """Whether the date only ends a length of time that itself tells when: "in the three years to 2022"."""
    if not index or frame.mentions[index - 1].kind != "duration" or counted(frame, index - 1) is None:
        return False
    between = frame.tokens.tags[frame.last[index - 1] : frame.first[index]]
    return 0 < len(between) <= _TO and all(own.isdisjoint({"PUNCT", "CONJ"}) for own in between)


def narrowed(timex: Timex) -> Timex:
    """A half or quarter of a year as the interval that it is: "first half of 2025" is 2025-01/2025-06."""
    if timex.part.startswith(PARTS_OF_YEAR) and timex.start and timex.end and len(timex.edtf) == YEAR_LENGTH:
        if timex.start[:7] == timex.end[:7]:  # "the first months of 2003" are more than one
            return timex if timex.part.endswith("s") else replace(timex, edtf=timex.start[:7])
        whole = timex.start[:7] == f"{timex.edtf}-01" and timex.end[:7] == f"{timex.edtf}-12"  # "the last few months"
        return timex if whole else replace(timex, edtf=f"{timex.start[:7]}/{timex.end[:7]}")
    return timex


def _opens_clause(frame: Frame, index: int) -> bool:
    """Whether a date opens a clause behind others: "by 2030 it will be £5m; BY 2040, £9m", "…, and LAST YEAR half of
    them left"; but not the last of some dates.
    """
    tags, at, last = frame.tokens.tags, frame.first[index] - 1, frame.last[index]
    last += last < len(tags) and "AGO" in tags[last]
    while at > 0 and not tags[at].isdisjoint(_INTRODUCING):
        at -= 1
    if at < 1 or last >= len(tags) or "AND" not in tags[at]:
        return at > 0 and "SEMI" in tags[at]
    listed = frame.owner[at - 1 - ("COMMA" in tags[at - 1])]
    if listed >= 0 and frame.mentions[listed].kind == "date":
        return False
    clause = "COMMA" in tags[at - 1] or "SEMI" in tags[at - 1]
    if clause:
        return tags[last].isdisjoint({"STOP", "SEMI", "CLOSE"})
    last += last + 1 < len(tags) and not tags[last].isdisjoint({"BYWORD", "TO", "AT"})  # "and in 1957 by 3%"
    return frame.owner[last] >= 0 or not tags[last].isdisjoint({"PRON", "DET"})  # "9% in 2022 and last year 3%"


def _aside(frame: Frame, index: int) -> bool:
    """Whether the date belongs to a clause of its own, apart from the figures: "the dam, built in 1990, holds"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at >= 0 and not tags[at].isdisjoint({"WHENPREP", "THE", "OF", "ADV", "PARTWORD"}):
        at -= 1
    at -= at > 0 and not tags[at].isdisjoint({"UP", "DOWN"}) and not tags[at - 1].isdisjoint({"ED", "VERBED"})
    if at >= 0 and not tags[at].isdisjoint({"ED", "VERBED", "BORNWORD"}):
        whole = at > 0 and "AUX" in tags[at - 1] and "BORNWORD" not in tags[at]  # "the dam was built in 1990"
        if not (whole or _tells_when(tags, at)):
            return True
    if at > 0 and any("STARTING" in own for own in tags[at : frame.first[index]]):
        return True  # "held it at 5 and, beginning in June, will …"
    return _in_aside(tags, at)


def _in_aside(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a clause that belongs to a thing holds a token: "since it was found in March, 14 herds …", "a painter
    whose work in 1990 …", "a fund, to be set up by July, …".
    """
    while at >= 0 and tags[at].isdisjoint({"COMMA", "SEMI", "COLON"}):
        if not tags[at].isdisjoint({"SINCE", "RELPOSS", "RELPLACE"}) or ("TO" in tags[at] and _begins(tags, at)):
            return True
        if "REL" in tags[at] and not ("THAT" in tags[at] and at and not tags[at - 1].isdisjoint(_OPENING_THAT)):
            return True  # "pledged that by 2035 …" and "so fast that in 1990 …" open a clause; "a dam that in 1990 …"
        at -= 1
    return False


def _begins(tags: list[frozenset[str]], at: int) -> bool:
    """Whether "to be" right behind a comma opens what is yet to be done."""
    return at > 0 and "COMMA" in tags[at - 1] and "YETBE" in tags[at + 1]


def _is_set_off(frame: Frame, index: int) -> bool:
    """Whether the date ends a participle's clause between commas: "the firm, FOUNDED in Leem IN 2014, employs 5", "the
    report, DUE ON FRIDAY, covers 45 towns".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    return last < len(tags) and "COMMA" in tags[last] and in_participle(frame, frame.first[index])


def in_participle(frame: Frame, at: int) -> bool:
    """Whether a token stands in a participle's clause behind a comma: "the firm, FOUNDED in Leem in 2014"."""
    tags, at = frame.tokens.tags, at - 1
    while at > 0 and tags[at].isdisjoint({"COMMA", "SEMI", "COLON", "OPEN", "CLOSE", "DASH", "QUOTE", "AND"}):
        at -= 1
    done = at > 0 and "COMMA" in tags[at] and not tags[at + 1].isdisjoint({"ED", "VERBED", "FUTURE"})
    noun = done and (tags[at - 1].isdisjoint(VERBAL) or (at > 1 and "DET" in tags[at - 2]))  # "the PAINTING, bought …"
    return noun and "WORD" in tags[at - 1]


def _tells_when(tags: list[frozenset[str]], at: int) -> bool:
    """Whether "when" opens the clause of a verb, which then is no participle: "WHEN the mill opened in 1912"."""
    while at and tags[at].isdisjoint({"COMMA", "SEMI", "COLON", "WHEN"}):
        at -= 1
    return "WHEN" in tags[at]

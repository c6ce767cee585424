"""Times that take up one told before and do not name it: "during the month", "over those six years", "in the same
period".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claims.context.frame import Frame
from claims.context.words import words
from claims.model import Quantity, Timex

SPANS = frozenset({"TIMEUNIT", "PERTIME", "SPANWORD"})  # "month", "quarter", "period"
_TAKING = frozenset({"THE", "THESE"})
_NAMING = frozenset({"OF", "BETWEEN", "BEFORE", "AFTER", "SINCE", "ENDING", "REL", "HYPHEN", "POSS"})
"""Behind the noun: what says which month it is."""
_LINKS = frozenset({"TO", "FROM"})  # with a date behind them
_VERBAL = frozenset({"VERB", "VERBED", "AUX", "PAST", "ADV", "PREP", "CONJ"})
_DAYS = {"week": (7, 7), "fortnight": (14, 14), "month": (28, 31), "quarter": (89, 92), "year": (365, 366)}
_UNITS = ("TIMEUNIT", "QUARTERWORD")
_CUT = frozenset({"COMMA", "SEMI", "COLON", "OPEN", "DASH"})


class Anaphor(NamedTuple):
    """The tokens `first` to `last` (exclusive) from the determiner to the noun; `mention` is the length that it tells,
    or -1.
    """

    first: int
    last: int
    mention: int


def anaphors(frame: Frame) -> list[Anaphor]:
    """Those of a sentence, in order; found once."""
    found = frame.cache.get(__name__)
    if not isinstance(found, list):
        found = frame.cache[__name__] = [] if frame.types.isdisjoint(SPANS) else [*_anaphors(frame)]
    return found


def _anaphors(frame: Frame) -> Iterator[Anaphor]:
    tags, owner = frame.tokens.tags, frame.owner
    for at in range(len(tags) - 1):
        same = "SAMEWORD" in tags[at]
        if not same and (tags[at].isdisjoint(_TAKING) or not at or "SPANPREP" not in tags[at - 1]):
            continue
        length = owner[at + 1]
        last = frame.last[length] if length >= 0 else at + 2
        if _is_span(frame, at + 1, length) and not _is_named(frame, at, last):
            yield Anaphor(at, last, length)


def _is_span(frame: Frame, noun: int, length: int) -> bool:
    """Whether a place is a length of time, or its unit; "over the years" is none."""
    if length >= 0:
        return frame.mentions[length].kind == "duration"
    tags = frame.tokens.tags
    return not tags[noun].isdisjoint(SPANS) and ("PLURAL" not in tags[noun] or "THESE" in tags[noun - 1])


def _is_named(frame: Frame, first: int, last: int) -> bool:
    """Whether what follows says which month it is ("the month of May"), or that it is another noun's ("the week days");
    but "in the quarter | revenue rose".
    """
    tags, owner = frame.tokens.tags, frame.owner
    if last >= len(tags):
        return False
    linked = last + (not tags[last].isdisjoint(_LINKS))
    if linked < len(tags) and frame.is_date(linked):
        return True
    if owner[last] >= 0 or not tags[last].isdisjoint(_NAMING):
        return owner[last] < 0
    if "WORD" not in tags[last] or not tags[last].isdisjoint(_VERBAL):
        return False
    opens = first <= 1 or not tags[first - 2].isdisjoint(_CUT)
    return not opens or last + 1 >= len(tags) or tags[last + 1].isdisjoint(_VERBAL)


def fits(frame: Frame, anaphor: Anaphor, told: Timex) -> bool:
    """Whether a time told before is as long as one that takes it up says; "the period" may be of any length."""
    if not told.start or not told.end:
        return False
    days = (date.fromisoformat(told.end) - date.fromisoformat(told.start)).days + 1
    if anaphor.mention >= 0:
        value = frame.mentions[anaphor.mention].value
        if not isinstance(value, Quantity) or value.unit not in _DAYS:
            return False
        least, most = _DAYS[value.unit]
        return least * value.low <= days <= most * value.low
    noun = anaphor.last - 1
    if not frame.tokens.tags[noun].isdisjoint({"SPANWORD", "PLURAL"}):
        return True
    known = words(frame.memory.schemas).general.entry(frame.tokens.lower[noun])
    unit = next((_DAYS[known[kind]] for kind in _UNITS if known.get(kind) in _DAYS), None)
    return unit is not None and unit[0] <= days <= unit[1]

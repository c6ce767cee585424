"""What the figures in brackets are of, where the text says so: "Sales by town (2022 in brackets)", "Leem 602 (411)"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.model import Timex

_WORDS = 4  # tokens between a date and "brackets": "for 2022 | are given in"
_MARKS = frozenset({"PUNCT", "OPEN", "CLOSE"})
_LISTED = 3  # figures of a list
_NEAR = 2000  # characters that a list goes on


def is_bracketed(frame: Frame, index: int) -> bool:
    """Whether a date is said to be that of what stands in brackets: "2022 IN BRACKETS", "last year's figures IN
    PARENTHESES".
    """
    if "BRACKETWORD" not in frame.types:  # as mostly
        return False
    tags, last = frame.tokens.tags, frame.last[index]
    stop = next((at for at in range(last, min(last + 1 + _WORDS, len(tags))) if "BRACKETWORD" in tags[at]), -1)
    return stop > 0 and "IN" in tags[stop - 1] and all(own.isdisjoint(_MARKS) for own in tags[last:stop])


def note(frame: Frame) -> None:
    """Keep the date of what stands in brackets from here on."""
    if "BRACKETWORD" not in frame.types:  # as mostly
        return
    for index, mention in enumerate(frame.mentions):
        if isinstance(mention.value, Timex) and mention.value.edtf and is_bracketed(frame, index):
            frame.memory.bracketed = (frame.sentence.end, mention.value)


def of_list(frame: Frame, index: int) -> Timex | None:
    """The date in brackets at the end of a list, of each of its figures: "Crops: rye 27%, oats 21%, other 7% (2012
    est.)"; the only date there.
    """
    mentions, tags, kind = frame.mentions, frame.tokens.tags, frame.mentions[index].kind
    value, last = mentions[-1].value, frame.last[-1]
    if "COLON" not in frame.types or not isinstance(value, Timex) or "OPEN" not in tags[frame.first[-1] - 1]:
        return None
    closes = any("CLOSE" in own for own in tags[last : last + _WORDS])
    alike = len(mentions) > _LISTED and all(one.kind == kind for one in mentions[:-1])
    return value if closes and alike else None


def bracketed(frame: Frame, index: int) -> Timex | None:
    """The date told for figures in brackets, of one that stands alone in them behind another: "602 (411)"."""
    if frame.memory.bracketed is None:  # as mostly
        return None
    until, value = frame.memory.bracketed
    tags, owner, first, last = frame.tokens.tags, frame.owner, frame.first[index], frame.last[index]
    if frame.sentence.start - until > _NEAR:
        return None
    alone = first > 1 and last < len(tags) and "OPEN" in tags[first - 1] and "CLOSE" in tags[last]
    behind = alone and (owner[first - 2] >= 0 or "DIGITS" in tags[first - 2])
    return value if behind and not frame.is_date(first - 2) else None

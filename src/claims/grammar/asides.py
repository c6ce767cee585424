"""Figures and dates said by the way, with which a story does not go on: conversions in brackets, dates that only say
which thing is meant, the time in which a figure holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.grammar.rules import Places
from claims.model import Mention, Span

_EXTREMES, _REACH = frozenset({"SUPERLATIVE", "EXTREME"}), 3  # "the lowest level (since)": places back to it
_WITHIN = frozenset({"SPANPREP", "WITHIN", "OF", "AFTER"})  # before a length of time in which something holds
_CONVERTED = frozenset({"money", "measurement"})
_HEDGES = frozenset({"APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST"})


def describes(seq: Places, at: int, stop: int) -> bool:
    """Whether a date at a place only says which thing is meant, "the firm, founded in 1990, …", or how far back nothing
    compares, "the lowest level since July 1961"; or a length of time which, "the 10-year bond".
    """
    tags = seq.tags
    if "TIMEUNIT" in tags[stop - 1] and "HYPHEN" in tags[stop - 2]:
        return True
    if at > 1 and "SINCE" in tags[at - 1]:
        return any(not own.isdisjoint(_EXTREMES) for own in tags[max(at - 1 - _REACH, 0) : at - 1])
    if at < 2 or "PREP" not in tags[at - 1] or tags[at - 2].isdisjoint({"ED", "VERBED"}):  # noqa: PLR2004
        return False
    return at == 2 or "COMMA" in tags[at - 3]  # noqa: PLR2004


def converts(seq: Places, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether the last mention only says in brackets what the sum or measure right before it is in another unit: "2.8
    billion crowns ($273 million)".
    """
    tags, opening = seq.tags, at - 1
    while opening > 0 and not tags[opening].isdisjoint(_HEDGES):
        opening -= 1
    if len(mentions) < 2 or opening < 1 or "OPEN" not in tags[opening]:  # noqa: PLR2004 - it and the one before
        return False
    before, last = mentions[-2:]
    right_before = before.span.end == seq.tokens.ends[seq.first[opening] - 1]
    return right_before and before.kind == last.kind and last.kind in _CONVERTED


def hangs(seq: Places, at: int, stop: int, sentence: Span) -> bool:
    """Whether what stands there only says in which time the figure before it in its sentence holds, "92% of calls
    within eight minutes", "21% in five years", or when another does, "five years ago it was 5".
    """
    figure, tags = seq.story.figure, seq.tags
    timed = (at > 0 and not tags[at - 1].isdisjoint(_WITHIN)) or (stop < len(tags) and "AGO" in tags[stop])
    return timed and figure is not None and figure.kind != "duration" and figure.span.start >= sentence.start

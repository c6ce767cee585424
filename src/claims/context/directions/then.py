"""Times before, that a figure is compared with: "than IN MAY", "than A YEAR AGO", "up on LAST YEAR"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.periods.bases import is_day

_UNDATED = frozenset({"SEASON", "NOWWORD"})  # times that are no dates: "£21 more than now"
_CLAUSE = 12  # tokens of "oil from abroad than we did"
_BACK = frozenset({"TOLDBACK", "AGO", "BEFORE"})  # "earlier", "ago", "before"


def was_then(frame: Frame, index: int) -> bool:
    """Whether a figure is what was a time before: "7% higher than THE 598 MILLION A YEAR EARLIER"."""
    tags, after = frame.tokens.tags, index + 1
    if after >= len(frame.mentions) or frame.first[after] != frame.last[index]:
        return False
    last = frame.last[after]
    return frame.mentions[after].kind == "duration" and last < len(tags) and not tags[last].isdisjoint(_BACK)


def is_time(frame: Frame, at: int) -> bool:
    """Whether a token begins a date, a season, or a length of time ago."""
    tags, mention = frame.tokens.tags, frame.owner[at] if at < len(frame.owner) else -1
    if mention < 0:
        return at < len(tags) and (not tags[at].isdisjoint(_UNDATED) or _is_year_ago(tags, at))
    after = frame.last[mention]
    ago = after < len(tags) and not tags[after].isdisjoint(_BACK)
    return frame.mentions[mention].kind == "date" or (frame.mentions[mention].kind == "duration" and ago)


def _is_year_ago(tags: list[frozenset[str]], at: int) -> bool:
    """Whether a time ago in one word has its unit at a token, or right before it: "in the | YEAR-ago quarter"."""
    at -= at > 0 and "HYPHEN" in tags[at]
    joined = at + 2 < len(tags) and "PERTIME" in tags[at] and "HYPHEN" in tags[at + 1]
    return joined and not tags[at + 2].isdisjoint(_BACK)


def leads_to_time(frame: Frame, at: int) -> bool:
    """Whether the first figure or date behind a token, in its clause, is a time before."""
    place = first_figure(frame, at)
    return is_time(frame, place if place >= 0 else at)


def first_figure(frame: Frame, at: int) -> int:
    """The place of the first figure or date behind a token, in its clause; -1 where there is none."""
    for place in range(at, min(at + _CLAUSE, len(frame.owner))):
        if frame.owner[place] >= 0:
            return place
        if "PUNCT" in frame.tokens.tags[place]:
            return -1
    return -1


def on_time(frame: Frame, at: int) -> bool:
    """Whether "on" stands at a token and leads to a time before: "£4m, up ON the same month last year", "5%, up ON the
    quarter"; "up ON Friday" says when it rose.
    """
    tags = frame.tokens.tags
    if at + 2 >= len(tags) or "ON" not in tags[at]:
        return False
    if "THE" in tags[at + 1] and "PERTIME" in tags[at + 2]:
        return True
    place = first_figure(frame, at + 1)
    return place >= 0 and is_time(frame, place) and not is_day(frame, frame.owner[place])

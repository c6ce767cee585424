"""What heads a sentence and is no part of it: the marker of a list, "1.", the dateline of a wire, "(AP) –"."""

from __future__ import annotations

from claims.context.frame import Frame

_MARKER = 2  # tokens of "1."
_BRACKETED = 3  # tokens of "(a)"
_HEAD = 10  # tokens of the place and day before the bracket of a wire, and in it
_HEADING = frozenset({"CAP", "COMMA", "STOP", "DIGITS", "MONTH"})


def marked(frame: Frame) -> int:
    """How many tokens mark an item of a list, or head a wire: two in "1. The grid added 5 GW", three in "(a) The firm
    has", four in "(Reuters) - The firm has".
    """
    tags, words = frame.tokens.tags, frame.tokens.words
    marker = len(tags) > _MARKER and frame.owner[0] < 0 and "DIGITS" in tags[0] and words[1] in ".)"
    if (
        len(tags) > _BRACKETED
        and frame.owner[1] < 0
        and "OPEN" in tags[0]
        and "CLOSE" in tags[2]
        and len(words[1]) < _BRACKETED
    ):
        return _BRACKETED
    return _MARKER if marker else _dateline(tags) if "OPEN" in frame.types else 0


def _dateline(tags: list[frozenset[str]]) -> int:
    """How many tokens head a wire: "LONDON, March 4 (Agency) - ", "(Agency) – "; 0 where none do."""
    for at in range(min(len(tags) - 2, _HEAD)):
        if "OPEN" in tags[at]:
            inside = range(at + 1, min(at + _HEAD, len(tags) - 1))
            close = next((place for place in inside if "CLOSE" in tags[place]), 0)
            named = at + 1 < close and all("CAP" in own for own in tags[at + 1 : close])
            return close + 2 if named and not tags[close + 1].isdisjoint({"HYPHEN", "DASH"}) else 0
        if tags[at].isdisjoint(_HEADING):
            return 0
    return 0

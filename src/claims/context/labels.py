"""Labels: what stands before a colon and a figure right behind it: "Letters of interest received: 157"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.modifier import BEFORE

_SIGNS = frozenset({"PUNCT", "STOP", "SEMI", "COLON", "BULLET", "DASH"})  # what a label does not run across
_CLAUSAL = frozenset({"AUX", "PRON", "REL", "CONJ"})  # what no label holds
_LONGEST = 12  # words


def label(frame: Frame, index: int, least: int = 2) -> tuple[int, int]:
    """The tokens of the label of mention `index`, from and to (exclusive); both 0 where it has none of so many words
    or more, where it begins somebody's words, and where a noun behind the figure tells what it measures.
    """
    tags, owner, starts = frame.tokens.tags, frame.owner, frame.tokens.starts
    stop, last = frame.first[index] - 1, frame.last[index]
    while stop > 0 and owner[stop] < 0 and not tags[stop].isdisjoint(BEFORE):
        stop -= 1
    if stop < 1 or "COLON" not in tags[stop] or (last < len(tags) and "OF" in tags[last]):
        return 0, 0
    start = stop
    while start and owner[start - 1] < 0 and tags[start - 1].isdisjoint(_SIGNS | _CLAUSAL):
        start -= 1
    whole = start == 0 or (owner[start - 1] < 0 and not tags[start - 1].isdisjoint(_SIGNS))
    if not whole or not least <= stop - start <= _LONGEST:
        return 0, 0
    voices = frame.memory.voices
    speaks = voices is not None and voices.at(starts[start]).speaker != voices.at(starts[frame.first[index]]).speaker
    return (0, 0) if speaks else (start, stop)

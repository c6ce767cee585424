"""Labels: what stands before a colon and a figure right behind it: "Letters of interest received: 157"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.modifier import BEFORE

_SIGNS = frozenset({"PUNCT", "STOP", "SEMI", "COLON", "BULLET", "DASH"})  # what a label does not run across
_CLAUSAL = frozenset({"AUX", "PRON", "REL", "CONJ"})  # what no label holds
_STEPS = frozenset({"UP", "DOWN", "PREP", "ADV"})  # "Rent: up 11%"
_LONGEST, _LONGEST_ENTRY = 12, 4  # words
_FAR = 160  # tokens from the head of a list to its last entry


def entry(frame: Frame, index: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The tokens of the entry of a list that mention `index` ends and those of the list's head, which opens the
    sentence; all 0 where there is no such list: "GDP by sector: farming 22%, INDUSTRY 31%".
    """
    tags, owner, first = frame.tokens.tags, frame.owner, frame.first[index]
    start = first
    while start and owner[start - 1] < 0 and tags[start - 1].isdisjoint(_SIGNS):
        start -= 1
    stop = next((at for at in range(min(first, _LONGEST + 1)) if "COLON" in tags[at]), 0)
    named = 0 < first - start <= _LONGEST_ENTRY and 0 < stop < start and first <= _FAR
    named = named and "WORD" in tags[first - 1] and tags[first - 1].isdisjoint(_STEPS)
    plain = named and not any(_acts(tags[at]) for at in range(first) if owner[at] < 0)
    if not plain or not tags[0].isdisjoint({"DET", "BULLET"}) or any(owner[at] >= 0 for at in range(stop)):
        return (0, 0), (0, 0)
    return (start, first), (0, stop)


def _acts(tags: frozenset[str]) -> bool:
    """Whether a token may be the verb of a clause, or join it to another."""
    return not tags.isdisjoint(_CLAUSAL | {"VERB", "VERBED"}) and "PLURAL" not in tags


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

"""Labels: what stands before a colon and a figure right behind it: "Letters of interest received: 157"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.frame import Frame
from claims.context.modifier import BEFORE

_SIGNS = frozenset({"PUNCT", "STOP", "SEMI", "COLON", "BULLET", "DASH"})  # what a label does not run across
_CLAUSAL = frozenset({"AUX", "PRON", "REL", "CONJ"})  # what no label holds
_STEPS = frozenset({"UP", "DOWN", "PREP", "ADV"})  # "Rent: up 11%"
_NO_VERB = frozenset({"PLURAL", "UPPER"})  # "US 22%"
_ENDS = frozenset({"PUNCT", "STOP", "SEMI", "OPEN"})
_OVER = 2  # tokens of "and over"
_NAMING = frozenset({"date", "age", "duration"})  # figures that may name an entry: "2019 4%", "65 years and over 7%"
_LONGEST, _LONGEST_ENTRY = 12, 4  # words
_FAR = 160  # tokens from the head of a list to its last entry


def entry(frame: Frame, index: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The tokens of the entry of a list that mention `index` ends and those of the list's head, which opens the
    sentence; all 0 where there is no such list: "GDP by sector: farming 22%, INDUSTRY 31%", "Age: 0-14 YEARS 23%". A
    figure that names an entry is only of the list.
    """
    tags, owner, first = frame.tokens.tags, frame.owner, frame.first[index]
    stop = next((at for at in range(min(first, _LONGEST + 1)) if "COLON" in tags[at]), 0)
    if not stop or first > _FAR or not tags[0].isdisjoint({"DET", "BULLET"}) or any(one >= 0 for one in owner[:stop]):
        return (0, 0), (0, 0)
    if _names(frame, index):
        return (0, 0), (0, stop) if _is_plain(frame, first) else (0, 0)
    colon = first - ("COLON" in tags[first - 1])  # "0-14 years: 23%"
    start = _start(frame, colon)
    named = 0 < colon - start <= _LONGEST_ENTRY and stop < start
    named = named and (_heads(tags, start, colon) or (owner[colon - 1] >= 0 and _names(frame, owner[colon - 1])))
    return ((start, colon), (0, stop)) if named and _is_plain(frame, first) else ((0, 0), (0, 0))


def _start(frame: Frame, stop: int) -> int:
    """Where the entry that ends before `stop` begins; a figure that names it is part of it."""
    tags, owner, start = frame.tokens.tags, frame.owner, stop
    while start:
        own = owner[start - 1]
        if own >= 0 and frame.mentions[own].kind in _NAMING:
            return frame.first[own]
        if own >= 0 or not tags[start - 1].isdisjoint(_SIGNS):
            break
        start -= 1
    return start


def _heads(tags: Sequence[frozenset[str]], start: int, stop: int) -> bool:
    """Whether the last word of an entry may name it: "INDUSTRY 31%", "65 years and OVER 7%", but "rent: UP 7%"."""
    joined = stop - start > 1 and "AND" in tags[stop - 2]
    return joined or (not tags[stop - 1].isdisjoint({"WORD", "CAP"}) and tags[stop - 1].isdisjoint(_STEPS))


def _names(frame: Frame, index: int) -> bool:
    """Whether a figure names an entry whose own figure stands right behind it: "0-14 YEARS 23%", "65 YEARS and over:
    7%".
    """
    last, other = frame.last[index], index + 1
    if frame.mentions[index].kind not in _NAMING or other >= len(frame.mentions):
        return False
    between = frame.tokens.tags[last : frame.first[other]]
    over = between[:1] and not between[0].isdisjoint({"AND", "OR"}) and len(between) > 1
    return all(not own.isdisjoint({"COLON"}) for own in between[_OVER * bool(over) :])


def _is_plain(frame: Frame, stop: int) -> bool:
    """Whether nothing before `stop` may be the verb of a clause, or join it to another, but for a participle that is an
    entry of its own: "mixed 13%".
    """
    tags, owner = frame.tokens.tags, frame.owner
    for at in range(stop):
        if owner[at] >= 0 or tags[at].isdisjoint(_CLAUSAL | {"VERB", "VERBED"}) or not tags[at].isdisjoint(_NO_VERB):
            continue
        joined = "AND" in tags[at] and at > 0 and owner[at - 1] >= 0 and frame.mentions[owner[at - 1]].kind in _NAMING
        alone = at > 0 and "COMMA" in tags[at - 1] and at + 1 < len(owner) and owner[at + 1] >= 0
        if not joined and not (alone and "VERBED" in tags[at] and tags[at].isdisjoint({"UP", "DOWN"})):
            return False
    return True


def _labels(frame: Frame, at: int) -> bool:
    """Whether a token may belong to a label; a date may, and what leads to it: "Deaths SINCE 23 AUGUST: 79"."""
    own = frame.tokens.tags[at]
    if frame.owner[at] >= 0 or not own.isdisjoint(_SIGNS):
        return frame.is_date(at)
    return own.isdisjoint(_CLAUSAL) or ("PREP" in own and frame.is_date(at + 1))


def _of_total(tags: Sequence[frozenset[str]], at: int) -> bool:
    """Whether a share's "of" at a token leads to no more than the total: "Urban population: 66% of total, …"."""
    at += at + 1 < len(tags) and "THE" in tags[at + 1]
    end = at + 2
    total = end <= len(tags) and "TALLYNOUN" in tags[at + 1]
    return total and (end == len(tags) or not tags[end].isdisjoint(_ENDS))


def label(frame: Frame, index: int, least: int = 2) -> tuple[int, int]:
    """The tokens of the label of mention `index`, from and to (exclusive); both 0 where it has none of so many words
    or more, where it begins somebody's words, and where a noun behind the figure tells what it measures.
    """
    tags, owner, starts = frame.tokens.tags, frame.owner, frame.tokens.starts
    stop, last = frame.first[index] - 1, frame.last[index]
    while stop > 0 and owner[stop] < 0 and not tags[stop].isdisjoint(BEFORE):
        stop -= 1
    if stop < 1 or "COLON" not in tags[stop] or (last < len(tags) and "OF" in tags[last] and not _of_total(tags, last)):
        return 0, 0
    start = stop
    while start and _labels(frame, start - 1):
        start -= 1
    whole = start == 0 or (owner[start - 1] < 0 and not tags[start - 1].isdisjoint(_SIGNS))
    if not whole or not least <= stop - start <= _LONGEST:
        return 0, 0
    voices = frame.memory.voices
    speaks = voices is not None and voices.at(starts[start]).speaker != voices.at(starts[frame.first[index]]).speaker
    return (0, 0) if speaks else (start, stop)

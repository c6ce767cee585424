"""Which names are of one thing: what states one figure for one period, in words that say so.

Two names are one where the words of the one are among those of the other. A name that tells nothing ("striving", or a
bare quote) is that of the one thing that states all its figures, where these have a unit: two countries may each have
two parties, but hardly two the same 3,600 gigawatts for the same year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

_EVIDENCE = 20  # a figure that more things share does not show that they are one
_SHARED = 2  # words that two names must have in common


class Key(NamedTuple):
    """What mentions of the same thing share; `doc` only where the name is too bare to mean the same elsewhere."""

    words: frozenset[str]
    kind: str
    area: str
    unit: str
    denominator: str
    change: str
    doc: str = ""


def joined(keys: Iterable[Key], stated: Iterable[Iterable[Key]], weak: frozenset[Key]) -> dict[Key, Key]:
    """Every key with the one that stands for it. `stated` are those of each figure, `weak` those that tell nothing."""
    first = {key: key for key in keys}
    groups = [group for group in map(list, stated) if len(group) <= _EVIDENCE]
    for group in groups:
        for one, other in combinations(group, 2):
            if _same(one, other):
                first[_root(first, other)] = _root(first, one)
    for key, things in _told(groups, weak, first).items():
        if len(things) == 1 and None not in things:
            first[key] = next(thing for thing in things if thing)
    return {key: _root(first, key) for key in first}


def _told(groups: Iterable[list[Key]], weak: frozenset[Key], first: Mapping[Key, Key]) -> dict[Key, set[Key | None]]:
    """For each name that tells nothing, the things that its figures are of; None for one that is of no or several."""
    told: dict[Key, set[Key | None]] = {}
    for group in groups:
        telling = {_root(first, key) for key in group if key not in weak}
        thing = telling.pop() if len(telling) == 1 and group[0].unit else None
        for key in weak.intersection(group):
            told.setdefault(key, set()).add(thing)
    return told


def _root(first: Mapping[Key, Key], key: Key) -> Key:
    while first[key] != key:
        key = first[key]
    return key


def _same(one: Key, other: Key) -> bool:
    shared = one.words & other.words
    return len(shared) >= _SHARED and shared in {one.words, other.words}

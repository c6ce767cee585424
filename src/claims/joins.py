"""Which names are of one thing: what states one figure for one period, in words that say so.

Two names are one where the words of the one are among those of the other. A name that tells nothing ("striving", or a
bare quote) is that of the one thing that states its figure, where the figure has a unit: two countries may each have
two parties, but hardly two the same 3,600 gigawatts for the same year.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import NamedTuple

_EVIDENCE = 20  # a figure that more things share does not show that they are one
_SHARED = 2  # words that two names must have in common


class Key(NamedTuple):
    """What mentions of the same thing share."""

    words: frozenset[str]
    kind: str
    area: str
    unit: str
    denominator: str
    change: str


def joined(keys: Iterable[Key], stated: Iterable[Iterable[Key]], weak: AbstractSet[Key]) -> dict[Key, Key]:
    """Every key with the one that stands for it. `stated` are those of each figure, `weak` those that tell nothing."""
    first = {key: key for key in keys}

    def root(key: Key) -> Key:
        while first[key] != key:
            key = first[key]
        return key

    for group in map(list, stated):
        if len(group) > _EVIDENCE:
            continue
        for one, other in combinations(group, 2):
            if _same(one, other):
                first[root(other)] = root(one)
        telling = {root(key) for key in group if key not in weak}
        if len(telling) == 1 and group[0].unit:
            (told,) = telling
            first.update((root(key), told) for key in group if key in weak)
    return {key: root(key) for key in first}


def _same(one: Key, other: Key) -> bool:
    shared = one.words & other.words
    return len(shared) >= _SHARED and shared in {one.words, other.words}

"""Sets of token types as single characters, so that a sentence is a string and a rule a regular expression over it.

A token may be several things at once ("second": ordinal, unit of time); each distinct set of types gets one character
of
the Unicode private use areas, and a type in a pattern stands for every set that holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_OPERATOR = re.compile(r"([&-])")
_FIRST = 0xE000  # private use area, 6,400 characters; the next is plane 15
_LAST = 0xF8FF
_NEXT_PLANE = 0xF0000


class Alphabet:
    """Two-way table of type sets and characters. It grows as sets are met; patterns know the sets met before them, so
    that whoever compiles them has to do so again once it has grown.
    """

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._by_type: dict[str, list[str]] = {}
        self.unknown: set[str] = set()
        self._classes: dict[str, tuple[str, frozenset[str]]] = {}
        self._searches: dict[frozenset[str], re.Pattern[str]] = {}

    def __len__(self) -> int:
        """How many sets are known."""
        return len(self._codes)

    def code(self, tags: frozenset[str]) -> str:
        """The character of a set of types, a new one where the set is new."""
        char = self._codes.get(tags)
        if char is None:
            number = _FIRST + len(self._codes)
            char = chr(number if number <= _LAST else number - _LAST - 1 + _NEXT_PLANE)
            self._codes[tags] = char
            self._classes.clear()
            self._searches.clear()
            for tag in tags:
                self._by_type.setdefault(tag, []).append(char)
        return char

    def chars(self, tag: str) -> frozenset[str]:
        """The characters of all sets that hold this type; none where no word of the language has it (noted in
        `unknown`).
        """
        if tag not in self._by_type:
            self.unknown.add(tag)
        return frozenset(self._by_type.get(tag, ()))

    def char_class(self, symbol: str) -> tuple[str, frozenset[str]]:
        """A type of a pattern (`A`, `A&B`, `A-B`) as a character class and as its characters."""
        found = self._classes.get(symbol)
        if found is None:
            names = _OPERATOR.split(symbol)
            chars = self.chars(names[0])
            for operator, name in zip(names[1::2], names[2::2], strict=True):
                chars = chars & self.chars(name) if operator == "&" else chars - self.chars(name)
            found = (f"[{class_of(chars)}]" if chars else r"[^\s\S]", chars)
            self._classes[symbol] = found
        return found

    def search(self, tags: frozenset[str]) -> re.Pattern[str]:
        """An expression for the character of any set met so far that holds one of these types."""
        found = self._searches.get(tags)
        if found is None:
            chars = frozenset[str]().union(*(self._by_type.get(tag, ()) for tag in tags))
            found = self._searches[tags] = re.compile(f"[{class_of(chars)}]" if chars else r"[^\s\S]")
        return found

    def __iter__(self) -> Iterator[tuple[frozenset[str], str]]:
        """Each set of types met so far, and its character."""
        return iter(self._codes.items())

    def all(self) -> frozenset[str]:
        """Every character in use."""
        return frozenset(self._codes.values())

    def add(self, sets: Iterable[frozenset[str]]) -> None:
        """Make sets known, so that patterns compiled from now on cover them."""
        for tags in sets:
            self.code(tags)


def class_of(chars: frozenset[str]) -> str:
    """The characters as a class body, runs shortened to "a-z": half the time to compile."""
    out: list[list[int]] = []
    for point in sorted(map(ord, chars)):
        if out and out[-1][1] == point - 1:
            out[-1][1] = point
        else:
            out.append([point, point])
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in out)

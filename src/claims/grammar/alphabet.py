"""Sets of token types as single characters, so that a sentence is a string and a rule a regular expression over it.

A token may be several things at once ("second": ordinal, unit of time); each distinct set of types gets one character
of
the Unicode private use areas, and a type in a pattern stands for every set that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable

_FIRST = 0xE000  # private use area, 6,400 characters; the next is plane 15
_LAST = 0xF8FF
_NEXT_PLANE = 0xF0000


class Alphabet:
    """Two-way table of type sets and characters. It grows as sets are met; patterns know the sets met before them."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._by_type: dict[str, list[str]] = {}
        self.unknown: set[str] = set()

    def code(self, tags: frozenset[str]) -> str:
        """The character of a set of types, a new one where the set is new."""
        char = self._codes.get(tags)
        if char is None:
            number = _FIRST + len(self._codes)
            char = chr(number if number <= _LAST else number - _LAST - 1 + _NEXT_PLANE)
            self._codes[tags] = char
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

    def all(self) -> frozenset[str]:
        """Every character in use."""
        return frozenset(self._codes.values())

    def add(self, sets: Iterable[frozenset[str]]) -> None:
        """Make sets known, so that patterns compiled from now on cover them."""
        for tags in sets:
            self.code(tags)

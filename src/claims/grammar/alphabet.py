"""Sets of token types as single characters, so that a sentence is a string and a rule a regular expression over it.

A token may be several things at once ("second": ordinal, unit of time); each distinct set of types gets one character
of a Unicode private use area, and a type in a pattern stands for every set that holds it. Sets of characters are whole
numbers, a bit a character (`Chars`): three thousand characters are joined, or met, in one step.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

Chars = int
NONE: Chars = 0
ALL: Chars = -1
END: Chars = 1  # what stands beyond the sentence's ends, which is no character
_OPERATOR = re.compile(r"([&-])")
# Plane 15. Of a class of characters from the first plane `re` makes a map of all 65,536, which takes thrice as long as
# the rest of compiling a rule; those beyond it keeps as runs, and few classes have many (`arrange`).
_FIRST = 0xF0000
_NOTHING = r"[^\s\S]"


class Alphabet:
    """Two-way table of type sets and characters. It grows as sets are met; patterns know the sets met before them, so
    that whoever compiles them has to do so again once it has grown.
    """

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}
        self._by_type: dict[str, Chars] = {}
        self.unknown: set[str] = set()
        self._classes: dict[str, tuple[str, Chars]] = {}
        self._searches: dict[frozenset[str], re.Pattern[str]] = {}

    def __len__(self) -> int:
        """How many sets are known."""
        return len(self._codes)

    def code(self, tags: frozenset[str]) -> str:
        """The character of a set of types, a new one where the set is new."""
        char = self._codes.get(tags)
        if char is None:
            char = self._codes[tags] = _char(len(self._codes))
            self._classes.clear()
            self._searches.clear()
            for tag in tags:
                self._by_type[tag] = self._by_type.get(tag, NONE) | bit(char)
        return char

    def chars(self, tag: str) -> Chars:
        """The characters of all sets that hold this type; none where no word of the language has it (noted in
        `unknown`).
        """
        if tag not in self._by_type:
            self.unknown.add(tag)
        return self._by_type.get(tag, NONE)

    def char_class(self, symbol: str) -> tuple[str, Chars]:
        """A type of a pattern (`A`, `A&B`, `A-B`) as a character class and as its characters."""
        found = self._classes.get(symbol)
        if found is None:
            names = _OPERATOR.split(symbol)
            chars = self.chars(names[0])
            for operator, name in zip(names[1::2], names[2::2], strict=True):
                chars &= self.chars(name) if operator == "&" else ~self.chars(name)
            found = self._classes[symbol] = class_of(chars), chars
        return found

    def search(self, tags: frozenset[str]) -> re.Pattern[str]:
        """An expression for the character of any set met so far that holds one of these types."""
        found = self._searches.get(tags)
        if found is None:
            chars = NONE
            for tag in tags:
                chars |= self._by_type.get(tag, NONE)
            found = self._searches[tags] = re.compile(class_of(chars))
        return found

    def arrange(self, apart: frozenset[str], types: Sequence[str]) -> None:
        """Number the sets met so far anew: those with a type that stands `apart` first, which a text is searched for;
        then, among both, those with the first of these types stand together, among them those with the second, and so
        on. So the classes of types that stand first are a few runs of characters, and expressions full of them compile
        in half the time. No character given before holds any longer.
        """
        ranks = {name: rank for rank, name in enumerate(types)}
        none = len(ranks)  # after all others
        key = {tags: [*sorted(ranks[name] for name in tags if name in ranks), none] for tags in self._codes}
        sets = sorted(self._codes, key=lambda tags: (apart.isdisjoint(tags), key[tags], sorted(tags)))
        self._codes.clear()
        self._by_type.clear()
        self.add(sets)

    def all(self) -> Chars:
        """Every character in use."""
        return (END << len(self._codes) + 1) - END - 1

    def __iter__(self) -> Iterator[tuple[frozenset[str], str]]:
        """Each set of types met so far, and its character."""
        return iter(self._codes.items())

    def add(self, sets: Iterable[frozenset[str]]) -> None:
        """Make sets known, so that patterns compiled from now on cover them."""
        for tags in sets:
            self.code(tags)


def _char(number: int) -> str:
    """The character with that number, counted from 0."""
    return chr(_FIRST + number)


def bit(char: str) -> Chars:
    """A character as a set of one; "" is what stands beyond the sentence's ends."""
    if not char:
        return END
    return END << 1 + ord(char) - _FIRST


def class_of(chars: Chars) -> str:
    """The characters as a class of a regular expression, runs shortened to "a-z"; one that matches none for none."""
    out: list[str] = []
    chars, at = chars >> 1, 0
    while chars:
        apart = (chars & -chars).bit_length() - 1  # zeros before the next run
        chars, at = chars >> apart, at + apart
        run = (chars + 1 & ~chars).bit_length() - 1  # ones in it
        out.append(_char(at) if run == 1 else f"{_char(at)}-{_char(at + run - 1)}")
        chars, at = chars >> run, at + run
    return f"[{''.join(out)}]" if out else _NOTHING

"""Patterns over token types, compiled to regular expressions over an alphabet.

Syntax, that of regular expressions with type names for characters:
    NUMBER PERCENT      one after the other        (A | B)        either
    A? A* A+ A{0,4}     repetition, `?` after it lazy             .              any token
    A&B  A-B            both types; the first but not the second  ^ $            the sentence's ends
    (?=…) (?!…)         what must or must not follow; (?<=A) (?<!A) what must or must not stand before
A type that no word of the language has matches nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from claims.errors import ClaimsError
from claims.grammar.alphabet import ALL, END, NONE, Alphabet, Chars

_LEX = re.compile(r"\s*([A-Z][A-Z0-9_]*(?:[&-][A-Z][A-Z0-9_]*)*|\(\?<?[=!]|\{\d*,?\d*\}\??|[?*+]\??|[()|.^$])")
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_REPEAT = ("?", "*", "+", "{")
Pairs = tuple[tuple[Chars, Chars], ...]
_TWICE = 2  # times that a piece must stand for a match to go on with it
_ENDS = frozenset({"", "|", ")"})  # what ends a sequence


class Node(NamedTuple):
    """A compiled piece: its regular expression, and what tells without it whether a match may begin at a place. `pairs`
    are sets of characters that it may begin with, each with those that may come second; `singles` those that may be all
    it takes, with those that may follow; `ahead` what may follow where it takes nothing (none where it takes any);
    `before` what may stand before.
    """

    regex: str
    pairs: Pairs = ()
    singles: Pairs = ()
    ahead: Chars = ALL
    before: Chars = ALL

    @property
    def first(self) -> Chars:
        """The characters that a match may begin with."""
        return reduce(or_, (first for first, _ in (*self.pairs, *self.singles)), NONE)

    def then(self, after: Node) -> Node:
        """Another piece after this one."""
        regex = self.regex + after.regex
        pairs, singles = self.pairs, self.singles
        if self.ahead == NONE and not singles:  # two characters or more: what follows tells nothing
            return Node(regex, pairs, (), NONE, self.before)
        if singles:
            pairs = (*pairs, *self._followed(after.first))
            singles = tuple((own, next_ & after.ahead) for own, next_ in singles) if after.ahead else ()
        if self.ahead != NONE:
            pairs = (*pairs, *((first & self.ahead, second) for first, second in after.pairs))
            singles = (*singles, *((first & self.ahead, next_) for first, next_ in after.singles))
        before = self.before if self.pairs or self.singles else self.before & after.before
        return Node(regex, _merged(pairs), _merged(singles), self.ahead & after.ahead, before)

    def repeated(self, mark: str) -> Node:
        """The piece as often as `mark` says."""
        least = 1 if mark[0] == "+" else int(mark.strip("?*{}").partition(",")[0] or 0)
        pairs = self.pairs if mark[0] == "?" else _merged((*self.pairs, *self._followed(self.first)))
        ahead, before = (self.ahead, self.before) if least else (ALL, ALL)
        singles = () if least >= _TWICE and self.ahead == NONE else self.singles
        return Node(f"(?:{self.regex}){mark}", pairs, singles, ahead, before)

    def _followed(self, first: Chars) -> Iterator[tuple[Chars, Chars]]:
        """The singles as pairs, where what follows begins with one of these characters."""
        return ((own, next_ & first) for own, next_ in self.singles)

    def following(self, first: Chars) -> Chars:
        """What may come second where a match begins with the character `first`, a set of one; END where that may be the
        sentence's last.
        """
        return reduce(or_, (after for own, after in (*self.pairs, *self.singles) if own & first), NONE)


def _merged(pairs: Pairs) -> Pairs:
    """Pairs without those that hold nothing, those of one second set as one."""
    if not pairs or (len(pairs) == 1 and all(pairs[0])):
        return pairs
    firsts: dict[Chars, Chars] = {}
    for first, second in pairs:
        if first and second:
            firsts[second] = firsts.get(second, NONE) | first
    return tuple((first, second) for second, first in firsts.items())


def _alternatives(nodes: list[Node]) -> Node:
    """One of these pieces."""
    regexes, pairs, singles, aheads, befores = zip(*nodes, strict=True)
    return Node(
        "|".join(regexes),
        _merged((*chain.from_iterable(pairs),)),
        _merged((*chain.from_iterable(singles),)),
        reduce(or_, aheads),
        reduce(or_, befores),
    )


def by_use(patterns: Iterable[str]) -> list[str]:
    """The types that patterns name, those they name most often first."""
    counts = Counter(name for pattern in patterns for name in _NAME.findall(pattern))
    return sorted(counts, key=lambda name: (-counts[name], name))


def parse(pattern: str, alphabet: Alphabet, known: dict[str, Node] | None = None) -> Node:
    """Compile one pattern; `known` are the types and groups compiled before over the same alphabet: of what many
    patterns have in common, most of all. Raises ClaimsError where the syntax or a type name is wrong.
    """
    parser = _Parser(pattern, alphabet, {} if known is None else known)
    node = parser.alternatives()
    if parser.ahead:
        raise ClaimsError(f"stray {parser.ahead!r} in the pattern {pattern!r}", "a rule", "see grammar/patterns.py")
    return node


class _Parser:
    """Recursive descent over the symbols of one pattern, the last one ""; `at` is the next one's place, `stops` are the
    places behind its brackets, by where they open.
    """

    def __init__(self, pattern: str, alphabet: Alphabet, known: dict[str, Node]) -> None:
        self.pattern, self.alphabet, self.known = pattern, alphabet, known
        symbols = _LEX.findall(pattern)
        if "".join(symbols) != "".join(pattern.split()):
            wrong = " ".join(_LEX.sub("", pattern).split())
            raise ClaimsError(f"cannot read {wrong!r} in {pattern!r}", "a rule", "see grammar/patterns.py")
        self.symbols: list[str] = [*symbols, ""]
        self.at = 0
        self.stops: dict[int, int] = {}
        opened: list[int] = []
        for at, symbol in enumerate(symbols):
            if symbol.startswith("("):
                opened.append(at)
            elif symbol == ")" and opened:
                self.stops[opened.pop()] = at + 1
        if opened:
            raise ClaimsError(f"a bracket is not closed in {pattern!r}", "a rule", "close it")

    @property
    def ahead(self) -> str:
        """The next symbol."""
        return self.symbols[self.at]

    def alternatives(self) -> Node:
        nodes = [self.sequence()]
        while self.ahead == "|":
            self.at += 1
            nodes.append(self.sequence())
        return _alternatives(nodes) if nodes[1:] else nodes[0]

    def sequence(self) -> Node:
        if self.ahead in _ENDS:
            return Node("")
        node = self.repeated()
        while self.ahead not in _ENDS:
            node = node.then(self.repeated())
        return node

    def repeated(self) -> Node:
        node = self.atom()
        if not self.ahead.startswith(_REPEAT):
            return node
        self.at += 1
        return node.repeated(self.symbols[self.at - 1])

    def atom(self) -> Node:
        at, stop = self.at, self.stops.get(self.at, self.at + 1)
        name = " ".join(self.symbols[at:stop])
        made = self.known.get(name)
        if made is None:
            self.at += 1
            made = self.known[name] = self._group(name) if stop > self.at else self._single(name)
        self.at = stop
        return made

    def _group(self, name: str) -> Node:
        inner = self.alternatives()
        look = _LOOKS.get(name.partition(" ")[0])
        return look(inner) if look else inner._replace(regex=f"(?:{inner.regex})")

    def _single(self, symbol: str) -> Node:
        if symbol == "^":
            return Node(symbol, before=END)
        if symbol == "$":
            return Node(symbol, ahead=END)
        regex, chars = (".", self.alphabet.all()) if symbol == "." else self.alphabet.char_class(symbol)
        return Node(regex, (), ((chars, ALL),) if chars else (), NONE)


# What looks, and takes nothing.
_LOOKS: dict[str, Callable[[Node], Node]] = {
    "(?=": lambda inner: Node(f"(?={inner.regex})", ahead=inner.first | inner.ahead),
    "(?!": lambda inner: Node(f"(?!{inner.regex})"),
    # Of several tokens the first is known, and not the last, which is what stands before.
    "(?<=": lambda inner: Node(f"(?<={inner.regex})", before=ALL if inner.pairs else inner.first),
    "(?<!": lambda inner: Node(f"(?<!{inner.regex})"),
}

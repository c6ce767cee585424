"""Patterns over token types, compiled to regular expressions over an alphabet.

Syntax, that of regular expressions with type names for characters:
    NUMBER PERCENT      one after the other        (A | B)        either
    A? A* A+ A{0,4}     repetition, `?` after it lazy             .              any token
    A&B  A-B            both types; the first but not the second  ^ $            the sentence's ends
    (?=…) (?!…)         what must or must not follow; (?<=A) (?<!A) what must or must not stand before (one token)
A type that no word of the language has matches nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from claims.errors import ClaimsError
from claims.grammar.alphabet import ALL, END, NONE, Alphabet, Chars

_LEX = re.compile(r"\s*([A-Z][A-Z0-9_]*(?:[&-][A-Z][A-Z0-9_]*)*|\(\?<?[=!]|\{\d*,?\d*\}\??|[?*+]\??|[()|.^$])")
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_REPEAT = ("?", "*", "+", "{")
_ENDS = frozenset({"", "|", ")"})  # what ends a sequence


class Node(NamedTuple):
    """A compiled piece: its regular expression, and what tells without it whether a match may begin at a place. The
    characters that may stand `before`; `first` and `second` in what it matches; after a match of one character
    (`single`; none where that is too short) and after one of no character (`ahead`; none where it takes any).
    """

    regex: str
    first: Chars = NONE
    second: Chars = NONE
    single: Chars = NONE
    ahead: Chars = ALL
    before: Chars = ALL

    @property
    def nullable(self) -> bool:
        """Whether it may match no character at all."""
        return self.ahead != NONE

    def then(self, after: Node) -> Node:
        """Another piece after this one."""
        regex = self.regex + after.regex
        if self.ahead == self.single == NONE and self.first:  # two characters or more: what follows tells nothing
            return Node(regex, self.first, self.second, NONE, NONE, self.before)
        return Node(
            regex,
            self.first | (after.first & self.ahead),
            self.second | (after.first & self.single) | (after.second if self.nullable else NONE),
            (self.single & after.ahead) | (after.single if self.nullable else NONE),
            self.ahead & after.ahead,
            self.before if self.first else self.before & after.before,
        )

    def repeated(self, mark: str) -> Node:
        """The piece as often as `mark` says."""
        optional = mark[0] in "?*" or mark.startswith(("{0", "{,"))
        again = NONE if mark[0] == "?" else self.first & self.single
        ahead, before = (ALL, ALL) if optional else (self.ahead, self.before)
        return Node(f"(?:{self.regex}){mark}", self.first, self.second | again, self.single, ahead, before)

    def begins(self, before: Chars, first: Chars, second: Chars) -> bool:
        """Whether a match may begin with the character `first` where `before` stands before and `second` after it, each
        a set of one (END beyond the sentence).
        """
        return bool(self.first & first and self.before & before and (self.second | self.single) & second)


def _alternatives(nodes: list[Node]) -> Node:
    """One of these pieces."""
    made = nodes[0]
    for node in nodes[1:]:
        made = Node(
            f"{made.regex}|{node.regex}",
            made.first | node.first,
            made.second | node.second,
            made.single | node.single,
            made.ahead | node.ahead,
            made.before | node.before,
        )
    return made


def by_use(patterns: Iterable[str]) -> list[str]:
    """The types that patterns name, those they name most often first."""
    counts = Counter(name for pattern in patterns for name in _NAME.findall(pattern))
    return sorted(counts, key=lambda name: (-counts[name], name))


def parse(pattern: str, alphabet: Alphabet) -> Node:
    """Compile one pattern. Raises ClaimsError where the syntax or a type name is wrong."""
    parser = _Parser(pattern, alphabet)
    node = parser.alternatives()
    if parser.left[-1]:
        raise ClaimsError(f"stray {parser.left[-1]!r} in the pattern {pattern!r}", "a rule", "see grammar/patterns.py")
    return node


class _Parser:
    """Recursive descent over the symbols of one pattern: `left` are those not read yet, the next one last; "" ends."""

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self.pattern, self.alphabet = pattern, alphabet
        symbols = _LEX.findall(pattern)
        if "".join(symbols) != "".join(pattern.split()):
            wrong = " ".join(_LEX.sub("", pattern).split())
            raise ClaimsError(f"cannot read {wrong!r} in {pattern!r}", "a rule", "see grammar/patterns.py")
        self.left: list[str] = ["", *reversed(symbols)]

    def alternatives(self) -> Node:
        nodes = [self.sequence()]
        while self.left[-1] == "|":
            self.left.pop()
            nodes.append(self.sequence())
        return _alternatives(nodes) if nodes[1:] else nodes[0]

    def sequence(self) -> Node:
        if self.left[-1] in _ENDS:
            return Node("")
        node = self.repeated()
        while self.left[-1] not in _ENDS:
            node = node.then(self.repeated())
        return node

    def repeated(self) -> Node:
        node = self.atom()
        return node.repeated(self.left.pop()) if self.left[-1].startswith(_REPEAT) else node

    def atom(self) -> Node:
        symbol = self.left.pop()
        if symbol.startswith("("):
            inner = self.alternatives()
            if self.left[-1] != ")":
                raise ClaimsError(f"a bracket is not closed in {self.pattern!r}", "a rule", "close it")
            self.left.pop()
            return _LOOKS[symbol](inner) if symbol in _LOOKS else inner._replace(regex=f"(?:{inner.regex})")
        if symbol == "^":
            return Node(symbol, before=END)
        if symbol == "$":
            return Node(symbol, ahead=END)
        regex, chars = (".", self.alphabet.all()) if symbol == "." else self.alphabet.char_class(symbol)
        return Node(regex, chars, NONE, ALL, NONE)


# What looks, and takes nothing.
_LOOKS: dict[str, Callable[[Node], Node]] = {
    "(?=": lambda inner: Node(f"(?={inner.regex})", ahead=inner.first | inner.ahead),
    "(?!": lambda inner: Node(f"(?!{inner.regex})"),
    "(?<=": lambda inner: Node(f"(?<={inner.regex})", before=inner.first),
    "(?<!": lambda inner: Node(f"(?<!{inner.regex})"),
}

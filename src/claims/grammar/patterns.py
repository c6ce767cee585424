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
from dataclasses import dataclass, replace

from claims.errors import ClaimsError
from claims.grammar.alphabet import Alphabet

_LEX = re.compile(r"\s*([A-Z][A-Z0-9_]*(?:[&-][A-Z][A-Z0-9_]*)*|\(\?<?[=!]|\{\d*,?\d*\}\??|[?*+]\??|[()|.^$])")
_REPEAT = ("?", "*", "+", "{")


@dataclass(frozen=True, slots=True)
class Node:
    """A compiled piece: its regular expression, the characters that may stand first and second in what it matches, and
    whether that may be of no (`nullable`) or of one character (`single`).
    """

    regex: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    nullable: bool = True
    single: bool = False

    def then(self, after: Node) -> Node:
        """Another piece after this one."""
        first, second = self.first, self.second
        if self.single:
            second |= after.first
        if self.nullable:
            first, second = first | after.first, second | after.second
        single = (self.single and after.nullable) or (self.nullable and after.single)
        return Node(self.regex + after.regex, first, second, self.nullable and after.nullable, single)

    def repeated(self, mark: str) -> Node:
        """The piece as often as `mark` says."""
        optional = mark[0] in "?*" or mark.startswith(("{0", "{,"))
        second = self.second | self.first if self.single and mark[0] != "?" else self.second
        return Node(f"(?:{self.regex}){mark}", self.first, second, self.nullable or optional, self.single)

    def begins(self, start: str) -> bool:
        """Whether a match may begin with these one or two characters, which stand at the end of a text if one."""
        if start[0] not in self.first:
            return False
        return self.single or start[1:] in self.second  # what is longer than one needs a second


def _either(nodes: list[Node]) -> Node:
    return Node(
        "|".join(node.regex for node in nodes),
        frozenset[str]().union(*(node.first for node in nodes)),
        frozenset[str]().union(*(node.second for node in nodes)),
        any(node.nullable for node in nodes),
        any(node.single for node in nodes),
    )


def parse(pattern: str, alphabet: Alphabet) -> Node:
    """Compile one pattern. Raises ClaimsError where the syntax or a type name is wrong."""
    parser = _Parser(pattern, alphabet)
    node = parser.alternatives()
    if parser.peek():
        raise ClaimsError(f"stray {parser.peek()!r} in the pattern {pattern!r}", "a rule", "see grammar/patterns.py")
    return node


class _Parser:
    """Recursive descent over the symbols of one pattern."""

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self.pattern, self.alphabet = pattern, alphabet
        self.symbols: list[str] = []
        at = 0
        while at < len(pattern.rstrip()):
            found = _LEX.match(pattern, at)
            if not found:
                raise ClaimsError(f"cannot read {pattern[at:]!r} of {pattern!r}", "a rule", "see grammar/patterns.py")
            self.symbols.append(found[1])
            at = found.end()
        self.at = 0

    def peek(self) -> str:
        return self.symbols[self.at] if self.at < len(self.symbols) else ""

    def take(self) -> str:
        symbol = self.peek()
        self.at += 1
        return symbol

    def alternatives(self) -> Node:
        nodes = [self.sequence()]
        while self.peek() == "|":
            self.take()
            nodes.append(self.sequence())
        return _either(nodes)

    def sequence(self) -> Node:
        node = Node("")
        while self.peek() not in {"", "|", ")"}:
            node = node.then(self.repeated())
        return node

    def repeated(self) -> Node:
        node = self.atom()
        return node.repeated(self.take()) if self.peek().startswith(_REPEAT) else node

    def atom(self) -> Node:
        symbol = self.take()
        if symbol.startswith("("):
            inner = self.alternatives()
            if self.take() != ")":
                raise ClaimsError(f"a bracket is not closed in {self.pattern!r}", "a rule", "close it")
            if symbol == "(":
                return replace(inner, regex=f"(?:{inner.regex})")
            return Node(f"{symbol}{inner.regex})")  # looks, and takes nothing
        if symbol in "^$":
            return Node(symbol)
        regex, chars = (".", self.alphabet.all()) if symbol == "." else self.alphabet.char_class(symbol)
        return Node(regex, chars, nullable=False, single=True)

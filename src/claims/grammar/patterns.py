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
from dataclasses import dataclass

from claims.errors import ClaimsError
from claims.grammar.alphabet import Alphabet

_LEX = re.compile(r"\s*([A-Z][A-Z0-9_]*(?:[&-][A-Z][A-Z0-9_]*)*|\(\?<?[=!]|\{\d*,?\d*\}\??|[?*+]\??|[()|.^$])")
_REPEAT = ("?", "*", "+", "{")


@dataclass(frozen=True, slots=True)
class Node:
    """A compiled piece: its regular expression, the characters it may begin with, and whether it may be empty."""

    regex: str
    first: frozenset[str]
    nullable: bool


_EMPTY = Node("", frozenset(), nullable=True)


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
        first = frozenset().union(*(node.first for node in nodes))
        return Node("|".join(node.regex for node in nodes), first, any(node.nullable for node in nodes))

    def sequence(self) -> Node:
        regex, first, nullable = "", _EMPTY.first, True
        while self.peek() not in {"", "|", ")"}:
            node = self.repeated()
            regex += node.regex
            if nullable:
                first |= node.first
            nullable = nullable and node.nullable
        return Node(regex, first, nullable)

    def repeated(self) -> Node:
        node = self.atom()
        if self.peek().startswith(_REPEAT):
            mark = self.take()
            optional = mark[0] in "?*" or mark.startswith(("{0", "{,"))
            return Node(f"(?:{node.regex}){mark}", node.first, node.nullable or optional)
        return node

    def atom(self) -> Node:
        symbol = self.take()
        if symbol.startswith("("):
            inner = self.alternatives()
            if self.take() != ")":
                raise ClaimsError(f"a bracket is not closed in {self.pattern!r}", "a rule", "close it")
            if symbol == "(":
                return Node(f"(?:{inner.regex})", inner.first, inner.nullable)
            return Node(f"{symbol}{inner.regex})", frozenset(), nullable=True)
        if symbol in "^$":
            return Node(symbol, frozenset(), nullable=True)
        if symbol == ".":
            return Node(".", self.alphabet.all(), nullable=False)
        regex, chars = self.alphabet.char_class(symbol)
        return Node(regex, chars, nullable=False)

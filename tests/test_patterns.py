"""Patterns: what a compiled pattern says of where it may begin holds for the expression it is compiled to."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.grammar.alphabet import Alphabet, bit
from claims.grammar.patterns import parse

ALPHABET = Alphabet()
SETS = [frozenset(types.split()) for types in ("A", "B", "C", "A B", "B C")]
ALPHABET.add(SETS)
TYPES = st.sampled_from(["A", "B", "C", "A&B", "A-B", "."])
LOOKS = st.one_of(
    st.tuples(st.sampled_from(["(?<=", "(?<!"]), TYPES, st.sampled_from(["", " B"])).map(
        lambda parts: f"{parts[0]} {parts[1]}{parts[2]})"
    ),
    st.tuples(st.sampled_from(["(?=", "(?!"]), TYPES, st.sampled_from(["", " B", " | $", "? C"])).map(
        lambda parts: f"{parts[0]} {parts[1]}{parts[2]})"
    ),
)


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(st.one_of(inner, LOOKS), min_size=1, max_size=3)
    group = st.tuples(st.sampled_from([" ", " | "]), several).map(lambda parts: f"({parts[0].join(parts[1])})")
    return st.tuples(group, st.sampled_from(["", "?", "*", "+", "{0,2}", "{2}"])).map("".join)


PATTERNS = st.lists(st.one_of(st.recursive(TYPES, nested, max_leaves=6), LOOKS, st.sampled_from("^$")), max_size=4)


@given(PATTERNS.map(" ".join), st.lists(st.sampled_from(SETS), max_size=6))
def test_whatever_matches_was_said_to_begin(pattern: str, sets: list[frozenset[str]]) -> None:
    node = parse(pattern, ALPHABET)
    codes = "".join(map(ALPHABET.code, sets))
    for at in range(len(codes)):
        found = re.compile(node.regex).match(codes, at)
        if found and found.end() > at:
            assert node.before & bit(codes[at - 1 : at] if at else "")
            assert node.following(bit(codes[at])) & bit(codes[at + 1 : at + 2])


@pytest.mark.parametrize(
    ("pattern", "types", "begins"),
    [
        ("A B", "A B", True),
        ("A B", "A C", False),
        ("A B", "A", False),
        ("A B?", "A C", True),
        ("(?<= B) A", "A C", False),
        ("(?= A) . B", "C B", False),
        ("A (?= B | $)", "A C", False),
        ("A (?= B | $)", "A", True),
        ("^ A", "A", True),
        ("A B | C", "A C", False),  # what may follow the one alternative tells nothing of the other
        ("(A | B C?) A", "A C", False),
        ("A{2,}", "A B", False),
    ],
)
def test_a_pattern_that_cannot_match_does_not_begin(pattern: str, types: str, begins: object) -> None:
    codes = "".join(ALPHABET.code(frozenset({one})) for one in types.split())
    node = parse(pattern, ALPHABET)
    assert bool(node.before & bit("") and node.following(bit(codes[0])) & bit(codes[1:2])) is begins

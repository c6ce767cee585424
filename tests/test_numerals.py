"""Numerals: examples of every form, and number → words → number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import inflect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.grammar.alphabet import Alphabet
from claims.grammar.cursor import Cursor
from claims.grammar.lexer import Lexer
from claims.grammar.numerals import START, Numeral, decimal, read_numeral
from claims.lexicon import Lexicon

LEXICON = Lexicon.load()
LEXER = Lexer(LEXICON, Alphabet())
SPELL = inflect.engine()


def read(text: str) -> Numeral | None:
    tokens, _ = LEXER.read(text, 0, len(text))
    return None if START.isdisjoint(tokens.tags[0]) else read_numeral(Cursor(LEXICON, tokens), 0)


def whole(text: str) -> Numeral:
    """The numeral of a text that is one from its first to its last token."""
    tokens, _ = LEXER.read(text, 0, len(text))
    found = read_numeral(Cursor(LEXICON, tokens), 0)
    assert found is not None
    assert found.last == len(tokens.words), f"read only {tokens.words[: found.last]}"
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-five thousand", "25000"),
        ("one and a half million", "1500000"),
        ("two million and a half", "2500000"),
        ("a billion-five", "1500000000"),
        ("5 and a quarter", "5.25"),
        ("4 and three quarters", "4.75"),
        ("ninety-odd thousand", "90000"),
        ("40-odd million", "40000000"),
        ("six million and one half", "6500000"),
        ("3 1/2 million", "3500000"),
        ("3 ½ million", "3500000"),
        ("4-1/4", "4.25"),
        ("half a dozen", "6"),
        ("half a million", "500000"),
        ("a hundred and five", "105"),
        ("two hundred and forty-eighth", "248"),
        ("nineteen eighty-four", "1984"),
        ("two thousand twenty-three", "2023"),
        ("two point five", "2.5"),
        ("two-point-five", "2.5"),
        ("1.2bn", "1200000000"),
        ("3bn", "3000000000"),
        ("1.5 lakh crore", "1500000000000"),
        ("12,34,567", "1234567"),
        ("816\u00a0000", "816000"),
        ("1\u202f234\u202f567.5", "1234567.5"),
        ("17·6", "17.6"),
        ("2½", "2.5"),
        ("-5.2", "-5.2"),
        ("minus forty", "-40"),
        ("fifty-four hundredths", "0.54"),
        ("one twenty-fifth", "0.04"),
        ("2.998×10−8", "0.00000002998"),
        ("9.83e-3", "0.00983"),
        ("three dozen", "36"),
        ("one hundred and forty fifths", "28"),
        ("one hundred forty-fifths", "2.222222222222222222222222222"),
        ("three twenty-firsts", "0.1428571428571428571428571429"),
        ("a twenty-second", "0.04545454545454545454545454545"),
        ("seven ten-thousandths", "0.0007"),
        ("six hundred-thousandths", "0.00006"),
        ("two hundred billionths", "0.0000002"),
        ("one one hundred fifth", "0.009523809523809523809523809524"),
        ("thirty and two fifths", "30.4"),
        ("minus a quarter", "-0.25"),
        ("-2 1/2", "-2.5"),
        ("5 hundred and 12", "512"),
        ("2 crore 30 lakh", "23000000"),
        ("two billion and a half million", "2000500000"),
        ("a hundred and sixty thousand", "160000"),
        ("a hundred-thousand", "100000"),
        ("three point oh eight", "3.08"),
        ("six point seventy-five", "6.75"),
        ("three score and ten", "70"),
        ("couple of hundred", "200"),
        ("2^10", "1024"),
        ("4^-1", "0.25"),
        ("10⁻⁶", "0.000001"),
        ("3 × 10⁻³", "0.003"),
        ("two millionth", "2000000"),
        ("one hundred twenty fifth", "125"),
    ],
)
def test_forms(text: str, value: str) -> None:
    found = whole(text)
    assert found.low == found.high == Decimal(value)


@pytest.mark.parametrize(("text", "low", "high"), [("hundreds", 100, 1000), ("tens of thousands", 10_000, 100_000)])
def test_vague(text: str, low: int, high: int) -> None:
    assert (whole(text).low, whole(text).high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["a", "and five", "point", "house", "-", "of thousands", "score", "scores", "a score"])
def test_no_numeral(text: str) -> None:
    assert read(text) is None


@given(st.integers(1, 10**15))
def test_words_and_back(number: int) -> None:
    words = str(SPELL.number_to_words(str(number)))
    assert whole(words).low == number


@given(st.integers(1, 10**12))
def test_grouped_digits_and_back(number: int) -> None:
    for separator in (",", "\u00a0", "\u202f"):
        assert whole(f"{number:,}".replace(",", separator)).low == number


@given(st.integers(1, 99), st.integers(2, 99))
def test_decimal_is_exact_to_28_digits(part: int, of: int) -> None:
    assert abs(Fraction(decimal(Fraction(part, of))) - Fraction(part, of)) < Fraction(1, 10**26)

"""Durations, anniversaries and ages beyond the examples beside their rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extractors
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Quantity, Span

READER = Reader(Lexicon.load(), extractors.load())
KINDS = {"duration", "anniversary", "age"}
Found = tuple[str, str, Decimal | int, Decimal | int, str]


def found(text: str) -> list[Found]:
    """(kind, quote, low, high, unit) of every length of time."""
    return [
        (m.kind, text[m.span.start : m.span.end], m.value.low, m.value.high, m.value.unit)
        for m in READER.sentence(text, Span(0, len(text)), "2025-10-15").mentions
        if m.kind in KINDS and isinstance(m.value, Quantity)
    ]


@given(st.integers(min_value=2, max_value=999), st.sampled_from(["day", "week", "month", "year", "decade", "hour"]))
def test_a_length_reads_the_same_plain_and_hyphened(number: int, unit: str) -> None:
    assert found(f"It lasted {number} {unit}s.") == [("duration", f"{number} {unit}s", number, number, unit)]
    assert found(f"A {number}-{unit} study began.") == [("duration", f"{number}-{unit}", number, number, unit)]


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("It takes three to five days.", "three to five days", "3", "5", "day"),
        ("It takes between 3 and 5 weeks.", "3 and 5 weeks", "3", "5", "week"),
        ("A two- to three-year wait began.", "two- to three-year", "2", "3", "year"),
        ("It took 1 hour 45 minutes.", "1 hour 45 minutes", "105", "105", "minute"),
        ("It took two years and six months.", "two years and six months", "30", "30", "month"),
        ("It fell for 25 straight months.", "25 straight months", "25", "25", "month"),
        ("It fell for three consecutive quarters.", "three consecutive quarters", "9", "9", "month"),
        ("It stood for more than a century.", "a century", "1", "1", "century"),
        ("It stood for a quarter of a century.", "a quarter of a century", "0.25", "0.25", "century"),
        ("A 30-second spot ran.", "30-second", "30", "30", "second"),
    ],
)
def test_durations(text: str, quote: str, low: str, high: str, unit: str) -> None:
    assert found(text) == [("duration", quote, Decimal(low), Decimal(high), unit)]


@pytest.mark.parametrize(
    ("text", "quote", "years"),
    [
        ("They marked the 75th anniversary.", "75th anniversary", 75),
        ("They marked its sesquicentennial.", "sesquicentennial", 150),
        ("Two decades after the war it rose.", "Two decades after", 20),
        ("Ten years on, it stands.", "Ten years on", 10),
        ("It is 40 years since the fire.", "40 years since", 40),
        ("The fiftieth anniversary passed.", "fiftieth anniversary", 50),
    ],
)
def test_anniversaries_are_in_years(text: str, quote: str, years: int) -> None:
    assert found(text) == [("anniversary", quote, years, years, "year")]


def test_days_after_an_event_are_a_duration() -> None:
    assert found("It came three days after the vote.") == [("duration", "three days", 3, 3, "day")]


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("The 18- to 24-year-olds voted.", "18- to 24-year-olds", 18, 24, "year"),
        ("A six-week-old kitten slept.", "six-week-old", 6, 6, "week"),
        ("Men aged 30 to 40 voted.", "30 to 40", 30, 40, "year"),
        ("Anna Smith, 45, of Leeds, won.", "45", 45, 45, "year"),
        ("She is in her late thirties.", "late thirties", 37, 39, "year"),
        ("The over-65s gained.", "65s", 65, 65, "year"),
        ("It was his 90th birthday.", "90th birthday", 90, 90, "year"),
        ("He was 12 years of age.", "12 years of age", 12, 12, "year"),
    ],
)
def test_ages(text: str, quote: str, low: int, high: int, unit: str) -> None:
    assert found(text) == [("age", quote, low, high, unit)]


@pytest.mark.parametrize(
    "text", ["He came second, a third time.", "It earns $5 an hour.", "Prices under five pounds fell."]
)
def test_what_is_no_length_of_time(text: str) -> None:
    assert found(text) == []

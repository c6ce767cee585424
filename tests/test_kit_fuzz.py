"""Whatever looks like numbers is read without an error and accounted for. `make fuzz` tries 100,000 texts."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import HealthCheck, example, given, settings
from numberlike import REPEATED, texts

from claims import extractors
from claims.documents.sentences import LONGEST
from claims.model import Block, Document, Extraction, Quantity, Source
from claims.pipeline import rooms
from claims.tabulation import tabulate

CASES = int(os.environ.get("CLAIMS_FUZZ_CASES", "0"))
# The normal run tries the same texts each time, so that a change fails for what it changed; `make fuzz` tries new ones.
fuzzed = settings(
    max_examples=CASES or 250,
    derandomize=not CASES,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TOGETHER = 50  # texts tabulated at once: a table costs ten milliseconds however few rows it has
waiting: list[Extraction] = []


class _Loud(logging.Handler):
    """What is logged as failed is an error here."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage()) from (record.exc_info or (None, None))[1]


@contextmanager
def loud() -> Iterator[None]:
    handler = _Loud()
    logging.getLogger("claims").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("claims").removeHandler(handler)


def read(text: str) -> Extraction:
    source = Source("t.txt", "", "text/plain", date="2024-05-01")
    with loud():
        return rooms().extraction(Document("t", source, text, (Block(0, len(text)),), 0, len(text)))


def accounted(found: Extraction) -> None:
    """Claims and rejected numerals lie apart, inside the text, and hold every digit of any script."""
    text = found.document.text
    spans = [c.mention.span for c in found.claims] + [r.span for r in found.rejected]
    ordered = sorted((span.start, span.end) for span in spans)
    assert all(0 <= start < end <= len(text) for start, end in ordered)
    assert all(left[1] <= right[0] for left, right in pairwise(ordered))
    held = {at for start, end in ordered for at in range(start, end)}
    assert [text[at] for at in range(len(text)) if text[at].isdecimal() and at not in held] == []


def finite(found: Extraction) -> None:
    """Every number is one, its bounds in order, and so is what it was normalised to."""
    for claim in found.claims:
        for value in (claim.mention.value, claim.normalised):
            if isinstance(value, Quantity):
                assert value.low.is_finite()
                assert value.low <= value.high < Decimal("Infinity")
        assert 0 <= claim.checkworthy <= 1


def tabulated(found: list[Extraction]) -> None:
    """The rows of the table quote the text where they say they do."""
    table = tabulate(found).claims
    texts = [one.document.text for one in found for _ in one.claims]
    for text, quote, start, end in zip(texts, table["quote"], table["start"], table["end"], strict=True):
        assert text[start:end] == quote
        assert quote.strip()


@fuzzed
@given(texts)
@example("1e90")
@example("0(claim)from - to $")
@example("$1e-90 to 9 × 10^999 °C")
@example("rose by 9e99 per cent, from 1 to 9 × 10^999 per cent")
@example("１２ people, 6٣ km, 3,000٣")
@example("twenty-\ufeffive\u202e million\u0301 1\u03002")
@example("1e99 °F, 1e90 hours and 20 minutes, 5 " + "million " * 200)
@example("0e-0km of  to -0between 000 and from 0 to $")
@example("The rate rose by 3 per cent, from 1e-40 to 3 per cent. It fell 22% from $25e80 to $22e90.")
def test_whatever_looks_like_numbers_is_read_and_accounted_for(text: str) -> None:
    found = read(text)
    accounted(found)
    finite(found)
    waiting.append(found)
    if len(waiting) >= TOGETHER:
        tabulated(waiting[:])
        waiting.clear()


@pytest.mark.parametrize("unit", REPEATED)
def test_thousands_of_nested_ranges(unit: str) -> None:
    found = read(unit * (3 * LONGEST // len(unit)))
    accounted(found)
    finite(found)
    tabulated([found])


def calls(text: str) -> int:
    """How many functions are called to read a text: a clock that no other program on the machine can slow."""
    count = 0

    def counter(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "1–",
        "between 1 and ",
        "5 km (",
        "9",
        "rose 5% to 6%, ",
        "at 71% in May, at 78 in June, ",
        "sold 300 copies, sold 9, ",
        "4 GW of wind, 2.2 of rain, another 3, ",
        "up 3% in May, down 9, is 52.4, the rate is 4, ",
    ],
)
def test_what_is_three_times_as_long_takes_three_times_the_work(unit: str) -> None:
    once = unit * (2 * LONGEST // len(unit))
    read(once)  # words and units looked up the first time are kept
    assert calls(once * 3) < 3.6 * calls(once)


@pytest.mark.parametrize("module", extractors.load(), ids=lambda module: module.__name__)
def test_an_example_cut_short_anywhere_is_read(module: ModuleType) -> None:
    """What a rule looks for behind a figure may not be there: a caption, a cell and a cut copy end anywhere."""
    for one in module.EXAMPLES:
        whole = re.sub("[⟦⟧]", "", one.text)
        for end in (*(word.start() for word in re.finditer(r"(?<=\s)\S", whole)), len(whole)):
            read(whole[:end].rstrip(" .,;"))
        for alone in re.findall("⟦(.*?)⟧", one.text):
            read(alone)

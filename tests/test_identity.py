from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from claims.identity import Identities, claim_id, from_number, number_of, quote_selector
from claims.model import Block, Document, Source, Span


def document(text: str, start: int = 0, end: int | None = None, doc_id: str = "d") -> Document:
    end = len(text) if end is None else end
    return Document(doc_id, Source("d.txt", "", "text/plain"), text, (Block(start, end),), start, end)


def test_an_id_is_the_letter_c_and_twelve_letters_of_base32() -> None:
    assert re.fullmatch(r"c[a-z2-7]{12}", claim_id("d", ("7%", "rose ", " in May")))


def test_an_id_never_changes_between_versions() -> None:
    # As `sha256sum | xxd -r -p | base32` gives it for the parts with 0x1F between them.
    assert claim_id("annual.html", ("7%", "rose by ", " in May."), 2) == "cxmm5p3nle7ly"


@given(st.integers(0, 2**60 - 1))
def test_an_id_and_its_number_are_one(number: int) -> None:
    assert number_of(from_number(number)) == number


def test_selectors_stop_at_the_document() -> None:
    text = "Other article. Sales rose 7%. The end. Next."
    assert quote_selector(document(text, 15, 29), Span(26, 28)) == ("7%", "Sales rose ", ".")


def test_the_same_words_twice_get_two_ids_that_are_stable() -> None:
    text = "x" * 40 + "5 km" + "y" * 40
    twice = document(text * 2)
    spans = (Span(40, 44), Span(124, 128))
    ids = Identities(twice)
    first, second = ids(spans[0]), ids(spans[1])
    assert first != second
    assert Identities(document(text))(spans[0]) == first


@given(st.text(alphabet="ab 7%é\n", min_size=1, max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_selector_parts_join_to_the_text_itself(text: str, left: int, right: int) -> None:
    start, end = sorted((min(left, len(text)), min(right, len(text))))
    quote, prefix, suffix = quote_selector(document(text), Span(start, end))
    assert prefix + quote + suffix == text[start - len(prefix) : end + len(suffix)]


@given(st.text(alphabet="abc. ", min_size=1, max_size=60))
def test_text_put_far_in_front_keeps_the_id(front: str) -> None:
    text = "A sentence of more than thirty-two characters. Sales rose 7% in May."
    at = text.index("7%")
    moved = document(front + text)
    assert Identities(moved)(Span(at + len(front), at + len(front) + 2)) == Identities(document(text))(Span(at, at + 2))

"""Sentences: where they end, and that nothing is lost between them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.documents.sentences import LONGEST, sentences
from claims.model import Block


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, [Block(0, len(text))])]


@pytest.mark.parametrize(
    "marked",
    [
        "Wages rose 3.5 per cent.| Inflation fell.",
        "It was made in the U.S.| It sold well.",
        "The U.S. Senate met.| It voted.",
        "He moved to the U.S.| “We stay,” he said.",
        "It has vitamin C.| Most like it.| John C. Most wrote (class B.| No other), as did A. No one.",
        "See pp. 5 and 6 of vol. 2.| No. 10 is next.",
        "Approx. 300 came.| Most left.",
        "W.E.B. Du Bois wrote it.| J. I. Case built tractors.",
        "Ada P. Hill wrote it.| See p. 30 and P. 4.| It is Plan P.| He left.",
        "The club has 12 members.|It grew.",
        "See example.Com or www.example.org for it.",
        "She said “no.”| Then she left.",
        "“Really?” he asked.| “Yes!” she said.",
        "We waited … and waited.| Then …| The door opened.",
        "The bell rang at 9 a.m. sharp.| The shop shut at 5 p.m.| It was dark.",
        "It opened on Jan. 5 with Mr. Hill, Dr. Moss and St. Mary's choir.| All sang.",
        "They met in St. Louis.| Next came Gen. Lee.",
        "(It rained.)| The match went on.",
        "1. The first point.| 2. The second one.",
        "Costs grew by $3.50.| 12 firms closed.",
        "The rule holds.[12]| The note does not.",
        "Firms (e.g. Acme Inc. and Bolt Ltd.) agreed, cf. Annex B, vs. none.| They signed.",
        "Really?!| Yes.",
        "The proportion was 17·6 per cent. for coal and 2 per cent. for oil.",
        "a. first things.| B then.",
        "It rose by 4%.12| The cost fell.3,4| “So it did.”5| Then all left.6",
        "It stood at 4.12 Then it fell, see p.12 The figure of No.10 Street on fig.3 May help.",
        "Rain fell.12 May was dry.",
        "Sales rose 6.2 % to the sea.| It fell.7 % stayed.",
    ],
)
def test_ends(marked: str) -> None:
    assert split(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_blocks_always_end_a_sentence() -> None:
    text = "A heading without a stop\nText under it\nand more"
    blocks = [Block(0, 24, "heading"), Block(25, 47)]
    assert [text[s.start : s.end] for s in sentences(text, blocks)] == [text[:24], "Text under it\nand more"]


def test_furniture_gives_none_and_cuts_none() -> None:
    text = "See [it](http://x/2020) now. Menu 5"
    blocks = [Block(0, 8), Block(8, 23, "furniture"), Block(23, 28), Block(29, 35, "furniture")]
    assert [text[s.start : s.end] for s in sentences(text, blocks)] == ["See [it](http://x/2020) now."]


def test_what_has_no_stop_is_cut_at_white_space() -> None:
    text = "word " * 2000
    pieces = split(text)
    assert max(map(len, pieces)) <= LONGEST
    assert set(" ".join(pieces).split()) == {"word"}
    assert len(" ".join(pieces).split()) == 2000


@pytest.mark.parametrize("unit", ["x", ".", "A. ", "…”", "12 ", "“", "no."])
def test_a_long_line_of_anything_is_read_to_its_end(unit: str) -> None:
    text = unit * 40_000
    spans = sentences(text, [Block(0, len(text))])
    assert spans[-1].end == len(text.rstrip())


PROSE = st.lists(st.sampled_from([*"Aa.?!…”“() \n5", "Mr.", "U.S.", "The ", " it ", "3.5"]), max_size=60).map("".join)


@given(PROSE)
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    spans = sentences(text, [Block(0, len(text))])
    assert "".join(re.sub(r"\s", "", text[s.start : s.end]) for s in spans) == re.sub(r"\s", "", text)
    for one, following in pairwise(spans):
        assert one.end <= following.start
    for span in spans:
        assert text[span.start : span.end] == text[span.start : span.end].strip() != ""


@given(PROSE)
def test_a_block_in_front_shifts_and_changes_nothing(text: str) -> None:
    front = "Rain fell. "
    alone = sentences(text, [Block(0, len(text))])
    after = sentences(front + text, [Block(0, len(front)), Block(len(front), len(front) + len(text))])[1:]
    assert [(s.start - len(front), s.end - len(front)) for s in after] == [(s.start, s.end) for s in alone]


def test_a_year_ends_a_sentence() -> None:
    """An engine for expressions that mistakes possessive groups (Python 3.11.0 to 3.11.4) lost this stop."""
    text = "It shuts by 2050. The town pays 5%. It is 9[2]. All is well."
    found = sentences(text, (Block(0, len(text)),))
    assert [text[span.start : span.end] for span in found] == [
        "It shuts by 2050.", "The town pays 5%.", "It is 9[2].", "All is well."
    ]  # fmt: skip

"""Chunks: what each token of a sentence does, and the phrases over it."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import extractors
from claims.context.frame import Frame, Memory
from claims.context.syntax.chunks import Chunks, chunks
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Block, Document, Source, Span


@cache
def reader() -> Reader:
    return Reader(Lexicon.load(), extractors.load())


def frame(text: str) -> Frame:
    block = Block(0, len(text))
    document = Document("d", Source("d", "", "text/plain"), text, (block,), 0, len(text))
    return Frame.of(document, block, reader().sentence(text, Span(0, len(text))), Memory())


def letters(text: str) -> str:
    return chunks(frame(text)).letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port dropped its fees.", "dnvdn;"),
        ("Ships built in Leem dropped their fees.", "nepNvdn;"),
        ("They increase the fees.", "ovdn;"),
        ("The increase in fees fell.", "dnpnv;"),
        ("It wants to raise the fee.", "ovTvdn;"),
        ("It went to the port.", "ovpdn;"),
        ("The boats that sank were old.", "dnwvxn;"),
        ("Leem’s boats, old and new, sank.", "NSn,ncn,v;"),
        ("Boats were not repaired.", "Nxae;"),
        ("The firm plans to hire.", "dnvTv;"),
        ("It led to gains.", "ovpn;"),
        ("He said fees could fall.", "ovnxv;"),
        ("Her team used Orm nets.", "dnvNn;"),
        ("Fees rose as costs hit a high.", "Nvsnvdn;"),
        ("Boats built after the war were sold.", "Nepdnxe;"),
        ("A plan that contained faults.", "dnwvn;"),
        ("Brown bears along that coast fell by half.", "Nnpdnvp#;"),
        ("She failed that test four times.", "ovdn##;"),
        ("That covers five towns.", "ov##;"),
        ("Mr May said Will Hill won 40 medals.", "NNvNNv##;"),
        ("A small painting that hung in Leem sold for $24 million.", "dngwvpNvp###;"),
        ("The wage, 27 dollars in May, now stands at 44 dollars.", "dn,##p#,avp##;"),
        ("Boats and nets, sold as new, brought in $300 million.", "Ncn,epn,vp###;"),
        ("The win, their sixth, lifts Leem to fourth.", "dn,d#,vNp#;"),
        ("Sculptures, cave paintings, rock paintings and bowls were found.", "N,nn,nncnxe;"),
        ("Firms surveyed by the bank agreed to pay 5%.", "NepdnvTv##;"),
        ("Food for the eleven days costs $7 million.", "Npd##v###;"),
        ("The firm's website promises savings of 70%.", "dnSnvnf##;"),
        ("Survey force results show 5%.", "nnnv##;"),
    ],
)
def test_letters(text: str, expected: str) -> None:
    assert letters(text) == expected


def test_a_claim_is_one_thing() -> None:
    assert letters("Fees rose 5%.") == "Nv##;"


def test_a_phrase_holds_its_adjectives_and_members() -> None:
    assert Chunks("dnnvdn").phrase(0) == 3
    assert Chunks("vncn;").phrase(1) == 4
    assert Chunks("pdn").phrase(0) == 0


def test_a_chain_takes_in_prepositional_phrases() -> None:
    found = Chunks("vdnfnpN")
    assert found.chain(7) == 1
    assert Chunks("pN,dnfnv").chain(7) == 3


def test_a_list_before_and_belongs_to_the_chain() -> None:
    assert Chunks("n,nn,cnnx").chain(8) == 0


@given(st.text(alphabet="abc THE of rose 5% (), “”to and which '’-.", min_size=1, max_size=60))
def test_every_token_has_a_letter(text: str) -> None:
    made = frame(text)
    found = chunks(made)
    assert len(found.letters) == len(made.tokens.words)
    for at in range(len(found.letters)):
        assert at <= found.phrase(at) <= len(found.letters)
        assert 0 <= found.chain(at) <= at

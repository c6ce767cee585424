"""What always holds, whatever the text."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from claims import extractors
from claims.errors import ClaimsError
from claims.lexicon import Lexicon
from claims.model import Block, Claim, Document, Extraction, Source
from claims.pipeline import extractions, rooms

FRONT = "Nothing of the kind was ever said by anybody in the whole of that long and quiet town. "
ROOT = Path(__file__).resolve().parent.parent
MARKS = re.compile("[⟦⟧]")


def examples() -> list[str]:
    """The sentences of all extractors, and those of our own documents."""
    found = [MARKS.sub("", example.text) for module in extractors.load() for example in getattr(module, "EXAMPLES", ())]
    prose = (ROOT / "examples" / "coal.txt").read_text(encoding="utf-8")
    return sorted({*found, *(line for line in prose.splitlines() if line)})


SENTENCES = examples()
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})
sentence = st.sampled_from(SENTENCES)
jumble = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=25).map(" ".join)
anything = st.one_of(sentence, jumble, st.text(max_size=120))


def extraction(text: str) -> Extraction:
    source = Source("t.txt", "", "text/plain", date="2024-05-01")
    document = Document("t", source, text, (Block(0, len(text)),), 0, len(text))
    return rooms().extraction(document)


def told(claim: Claim, text: str) -> tuple[object, ...]:
    """A claim without its place and id."""
    span, mention = claim.mention.span, claim.mention
    context = (
        claim.modifier,
        claim.direction,
        claim.item,
        claim.denominator,
        claim.subject,
        claim.speaker,
        claim.voice,
    )
    more = (claim.period, claim.event, claim.base_year, claim.minor, claim.normalised, claim.unit_code)
    return (text[span.start : span.end], mention.kind, mention.value, mention.rule, *context, *more)


@given(anything)
def test_spans_lie_in_their_sentences_in_order_and_apart(text: str) -> None:
    found = extraction(text)
    at = 0
    for claim in found.claims:
        span = claim.mention.span
        assert at <= span.start < span.end <= len(text)
        assert claim.sentence.start <= span.start
        assert span.end <= claim.sentence.end
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end


@given(anything)
@example("M2, or 5 km2 of m2")
@example("Q1 0H")
def test_every_digit_is_in_exactly_one_of_claims_and_rejected(text: str) -> None:
    found = extraction(text)
    spans = [c.mention.span for c in found.claims] + [r.span for r in found.rejected]
    for match in re.finditer("[0-9]", text):
        holders = [span for span in spans if span.start <= match.start() < span.end]
        assert len(holders) == 1, text[max(0, match.start() - 20) : match.end() + 20]


@given(anything)
@example("２５ of ٣٠, deaths³ and 𝟏𝟐")
@example("It rose ３．５％ to １２，０００ tonnes in ２０２３, 2５ or ５2.")
def test_digits_of_other_scripts_are_in_the_ledger_but_for_wide_ones(text: str) -> None:
    found = extraction(text)
    spans = [r.span for r in found.rejected]
    for match in re.finditer(r"(?![0-9０-９])\d", text):
        assert sum(span.start <= match.start() < span.end for span in spans) == 1
    spans += [c.mention.span for c in found.claims]
    for match in re.finditer("[０-９]", text):
        assert sum(span.start <= match.start() < span.end for span in spans) == 1


NUMBER_TYPES = "CARD HUNDRED SCALE DOZEN VAGUE HALF ORDWORD FRACTION".split()
NUMBER_WORDS = sorted(
    {word for kind in NUMBER_TYPES for word in Lexicon.load().surfaces(kind) if word.isalpha()}
    - {"quarter", "quarters"}
)
AMONG = (
    "the of men a in to and per cent - years she won , million on is old one City had by % pounds point hundred several"
    " no for second half"
).split()


among = st.lists(st.sampled_from(AMONG), max_size=4)


@given(among, st.sampled_from(NUMBER_WORDS), among)
@example(["hundred"], "forty", [])
def test_every_number_word_is_in_exactly_one_of_the_two(before: list[str], word: str, after: list[str]) -> None:
    text = " ".join([*before, word, *after]).replace(" - ", "-").replace(" ,", ",") + "."
    found = extraction(text)
    spans = [c.mention.span for c in found.claims] + [r.span for r in found.rejected]
    for match in re.finditer(rf"(?<![^\W_]){word}(?![^\W_])", found.document.text):
        assert sum(span.start <= match.start() < match.end() <= span.end for span in spans) == 1, text


@given(anything)
def test_claims_and_rejected_never_overlap(text: str) -> None:
    found = extraction(text)
    spans = sorted((s.start, s.end) for s in [c.mention.span for c in found.claims] + [r.span for r in found.rejected])
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(anything)
def test_low_is_never_above_high(text: str) -> None:
    for claim in extraction(text).claims:
        value = claim.mention.value
        low, high = getattr(value, "low", 0), getattr(value, "high", 0)
        assert low <= high


@given(sentence)
def test_a_sentence_in_front_shifts_offsets_and_changes_nothing_else(text: str) -> None:
    assume(not text[:1].islower())  # which goes on with the sentence in front
    assume(re.fullmatch(r"\W*\d+\W*", text) is None)  # a number that has its line for itself marks an item: "7."
    plain, moved = extraction(text), extraction(FRONT + text)
    assert [told(c, FRONT + text) for c in moved.claims] == [told(c, text) for c in plain.claims]
    assert [c.mention.span.start - len(FRONT) for c in moved.claims] == [c.mention.span.start for c in plain.claims]
    assert [(r.span.start - len(FRONT), r.reason) for r in moved.rejected] == [
        (r.span.start, r.reason) for r in plain.rejected
    ]


@given(st.lists(sentence, max_size=4))
def test_ids_are_unique_within_a_document(parts: list[str]) -> None:
    ids = [claim.id for claim in extraction("\n".join(parts * 2)).claims]
    assert len(set(ids)) == len(ids)


@given(st.one_of(st.binary(max_size=200), anything.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_no_bytes_end_in_anything_but_a_claims_error(data: bytes) -> None:
    found: list[Extraction] = []
    with suppress(ClaimsError):
        found.extend(extractions(data))
    for one in found:
        text = one.document.text
        for claim in one.claims:
            assert text[claim.mention.span.start : claim.mention.span.end]


@pytest.mark.parametrize("name", ["coal.txt", "lecture.md", "moon.html", "quotations.jsonl"])
def test_reading_twice_gives_equal_claims(name: str) -> None:
    data = (ROOT / "examples" / name).read_bytes()
    assert list(extractions(data)) == list(extractions(data))

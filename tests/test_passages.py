"""The marked passages that `make score` reads: each mark is where it says, and of a kind that there is."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from claims import extractors
from claims.grammar import Reader
from claims.lexicon import Lexicon
from claims.model import Span

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
KINDS = {module.KIND for module in extractors.load()}


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (BENCHMARKS / name).read_text(encoding="utf-8").splitlines()]


def test_every_set_of_types_is_known_before_the_first_text() -> None:
    """One that is not has all rules compiled anew, in the middle of a text."""
    reader = Reader(Lexicon.load(), extractors.load())
    known = len(reader.alphabet)
    for row in rows("passages-texts.jsonl"):
        reader.sentence(row["text"], Span(0, len(row["text"])))
    assert [sorted(tags) for tags, _ in [*reader.alphabet][known:]] == []


def test_marks_stand_in_their_passages_in_order_and_apart() -> None:
    texts = {row["id"]: str(row["text"]) for row in rows("passages-texts.jsonl")}
    marks = rows("passages.jsonl")
    assert {mark["passage"] for mark in marks} == set(texts)
    for mark in marks:
        assert texts[mark["passage"]][mark["start"] : mark["end"]] == mark["text"]
        assert mark["kind"] in KINDS
    for one, other in pairwise(marks):
        assert one["passage"] != other["passage"] or one["end"] <= other["start"]

"""Finds the claim that a review was written about, after the text or the rules have changed.

A claim is known by its id, else by its words and what stands round them (W3C Web Annotation, TextQuoteSelector) in the
same document, wherever its sentence has moved. A review is given to one claim only, and to none where two could be
meant: a verdict on the wrong claim is worse than one that waits for its claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from claims.review.record import Row

SAME_WORDS = 75  # of 100: how alike prefix and suffix have to be together, for the same quote; unrelated ones: 30 to 55
OTHER_WORDS = 90  # and each of them where the quote is another: the figure changed, its place must not have
FEWEST = 16  # characters of surroundings, on both sides together, that tell a place from another
MARGIN = 3  # two claims as near to each other as this could both be meant
_MOVED = 100  # a sentence that stands somewhere else to the letter is nearer than any that is not the same
_BESIDE = 10  # characters right before or after the quote by which a changed figure is looked for

Claim = Mapping[Any, Any]
"""A row of the claims table; doc_id, quote, prefix, suffix, sentence and claim_id are read."""


def anchored(rows: Sequence[Row], claims: Sequence[Claim]) -> dict[int, int]:
    """Row → claim, by their numbers in the sequences; rows without one have no entry."""
    by_id = {str(claim["claim_id"]): number for number, claim in enumerate(claims)}
    found = {number: by_id[row["claim_id"]] for number, row in enumerate(rows) if row["claim_id"] in by_id}
    lost = [number for number in range(len(rows)) if number not in found]
    if lost:
        found |= _by_words(rows, lost, _Index.of(claims, {*found.values()}))
    return found


@dataclass(slots=True)
class _Index:
    """Claims that have no review yet: by words, and by what stands right beside them, of one document each."""

    claims: Sequence[Claim]
    documents: set[str] = field(default_factory=set)
    sentences: set[tuple[str, str]] = field(default_factory=set)
    by_quote: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    by_side: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    by_words: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Sequence[Claim], taken: set[int]) -> _Index:
        index = cls(claims, {str(claim["doc_id"]) for claim in claims})
        index.sentences = {(str(claim["doc_id"]), claim["sentence"]) for claim in claims}
        for number, claim in enumerate(claims):
            if number not in taken:
                doc_id = str(claim["doc_id"])
                index.by_quote.setdefault((doc_id, claim["quote"]), []).append(number)
                index.by_words.setdefault(_words(claim), []).append(number)
                for side in _sides(claim):
                    index.by_side.setdefault((doc_id, *side), []).append(number)
        return index

    def candidates(self, row: Row) -> Iterable[int]:
        """Claims of the row's document with its words, or with something of what stood beside them."""
        near = list(self.by_quote.get((row["doc_id"], row["quote"]), ()))
        for side in _sides(row):
            near += self.by_side.get((row["doc_id"], *side), ())
        return dict.fromkeys(near)

    def moved(self, row: Row) -> int | None:
        """The one claim with these words and surroundings, whose document may have another name now."""
        same = self.by_words.get(_words(row), ())
        return same[0] if len(same) == 1 and row["doc_id"] not in self.documents else None


def _words(row: Claim) -> tuple[str, str, str]:
    return row["prefix"], row["quote"], row["suffix"]


def _sides(row: Claim) -> Iterator[tuple[str, str]]:
    for name, beside in (("prefix", row["prefix"][-_BESIDE:]), ("suffix", row["suffix"][:_BESIDE])):
        if beside.strip():
            yield name, beside


def _by_words(rows: Sequence[Row], lost: Sequence[int], index: _Index) -> dict[int, int]:
    """The nearest pairs first, each row and each claim once."""
    found: dict[int, int] = {}
    pairs: list[tuple[bool, float, int, int]] = []
    for number in lost:
        moved = index.moved(rows[number])
        if moved is not None:
            pairs.append((True, 100.0, number, moved))
            continue
        near = sorted(_scored(rows[number], index), reverse=True)
        same = [pair for pair in near if pair[0]]
        best = same or near
        if best and not _doubtful(best, rows[number], index):
            pairs.append((best[0][0], best[0][1], number, best[0][2]))
    taken: set[int] = set()
    for _, _, number, claim in sorted(pairs, key=lambda pair: (not pair[0], -pair[1], pair[2], pair[3])):
        if claim not in taken:
            found[number] = claim
            taken.add(claim)
    return found


def _scored(row: Row, index: _Index) -> Iterator[tuple[bool, float, int]]:
    """(same words, how alike the surroundings, claim) of each claim that is near enough."""
    for number in index.candidates(row):
        claim = index.claims[number]
        sides = _alike(row["prefix"][::-1], claim["prefix"][::-1]), _alike(row["suffix"], claim["suffix"])
        weight = sum(length for length, _ in sides)
        if weight < FEWEST and row["sentence"] != claim["sentence"]:
            continue
        same, alike = row["quote"] == claim["quote"], sum(length * score for length, score in sides) / max(weight, 1)
        moved = row["sentence"] == claim["sentence"] and (same or _read_anew(row, claim))
        gone = (row["doc_id"], row["sentence"]) not in index.sentences  # while it stands, it is nobody else's
        near = alike >= SAME_WORDS if same else min(score for _, score in sides) >= OTHER_WORDS
        if moved or (gone and near):
            yield same or moved, alike + _MOVED * moved, number


def _read_anew(row: Row, claim: Claim) -> bool:
    """Whether one of two quotes is the other with more of the words round it, as another release may read it."""
    inner, outer = sorted((row, claim), key=lambda one: len(one["quote"]))
    before, found, after = outer["quote"].partition(inner["quote"])
    starts = (outer["prefix"] + before).endswith(inner["prefix"])
    return bool(found) and starts and (after + outer["suffix"]).startswith(inner["suffix"])


def _alike(one: str, other: str) -> tuple[int, float]:
    """How alike two surroundings are, read from the quote outwards as far as both reach, and how far that is: what
    stands at the end of a document has little after it, until the document goes on.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - a run in which every id is known needs none

    reach = min(len(one), len(other))
    return reach, ratio(one[:reach], other[:reach])


def _doubtful(near: Sequence[tuple[bool, float, int]], row: Row, index: _Index) -> bool:
    """Whether the second nearest could be meant as well; of equal ones the one with the very surroundings is meant."""
    if len(near) < 2 or near[0][1] - near[1][1] >= MARGIN:  # noqa: PLR2004
        return False
    return [_words(index.claims[number]) == _words(row) for _, _, number in near].count(True) != 1

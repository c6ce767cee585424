"""A reviewed file into the record: each row finds its claim, and its cells take their place beside what was known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claims.errors import ClaimsError
from claims.review.anchor import Claim
from claims.review.carry import placed
from claims.review.figures import figure
from claims.review.merging import Merged, merged
from claims.review.read import WHERE, Reviewed
from claims.review.record import DISPUTE, LOST, ORPHAN, REVIEW, Row, filled, key


@dataclass(slots=True)
class Known:
    """The claims of a folder by id, and by their words where these are of one claim only."""

    by_id: Mapping[str, Claim] = field(default_factory=dict)
    by_words: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Known:
        """The claims given, rows of the claims table."""
        by_id = {str(claim["claim_id"]): claim for claim in claims}
        words = [(id_, some) for id_, claim in by_id.items() for some in _words(claim)]
        times = Counter(some for _, some in words)
        return cls(by_id, {some: id_ for id_, some in words if times[some] == 1})

    def find(self, row: Mapping[str, str]) -> str:
        """The id of the claim that a row is about, though it gives none that is known; empty where none is sure."""
        return next((self.by_words[some] for some in _words(row) if some in self.by_words), "")


def _words(row: Claim) -> list[tuple[str, ...]]:
    """From the surest to the barest way to name a claim by its words."""
    some = tuple(str(row.get(name, "")) for name in ("doc_id", "quote", "prefix", "suffix"))
    return [some, some[:2]] if some[1] else []


def applied(former: Sequence[Row], reviewed: Reviewed, known: Known) -> Merged:
    """The new record. A filled row whose claim nobody knows becomes an orphan, and `reviewed.problems` says so."""
    ids = {row["claim_id"] for row in former if row["record"] != LOST}
    rows = [_homed(row, known, ids, reviewed) for row in reviewed.rows]
    twice = Counter(key(row) for row in rows if row["record"] in {REVIEW, ORPHAN} and filled(row))
    for row in rows:
        if row["record"] in {REVIEW, ORPHAN} and filled(row) and twice[key(row)] > 1:
            fix = "cells that differ are on sheet Conflicts"
            reviewed.problems.append(ClaimsError(f"claim {row['claim_id']!r} stands twice", row[WHERE], fix))
    found = merged(former, rows, reviewed.base)
    for row in found.conflicts:
        what = f"{row['field']} is {row['ours']!r} here and {row['theirs']!r} in the file"
        fix = "both are on sheet Conflicts: write the right one under `chosen`"
        reviewed.problems.append(ClaimsError(what, f"claim {row['claim_id']} ({row['quote']})", fix))
    return found


def _homed(row: Row, known: Known, ids: set[str], reviewed: Reviewed) -> Row:
    """The row with the place of its claim."""
    if row["record"] in {LOST, DISPUTE}:
        return row
    id_ = row.get("claim_id", "")
    if id_ not in known.by_id and id_ not in ids:
        id_ = known.find(row)
    if id_ in known.by_id:
        claim = known.by_id[id_]
        return row | placed(claim) | {"record": REVIEW, "figure": row.get("figure") or figure(claim)}
    if id_:
        return row
    if filled(row):
        what = f"claim_id {row.get('claim_id', '')!r} is unknown"
        fix = "kept on sheet Orphans; the next extraction looks for its words"
        reviewed.problems.append(ClaimsError(what, f"{row[WHERE]} column claim_id", fix))
    return row | {"record": ORPHAN}

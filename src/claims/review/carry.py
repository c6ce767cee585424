"""Brings the record of what people wrote over to a new extraction of the documents; no row is ever dropped."""

from __future__ import annotations

from collections.abc import Sequence

from claims.review.anchor import Claim, anchored
from claims.review.figures import READ, figure
from claims.review.record import DISPUTE, LOST, ORPHAN, REVIEW, Key, Row, key

_PLACE = ("claim_id", "doc_id", "quote", "prefix", "suffix", "start", "sentence")
CELLS = tuple(dict.fromkeys((*_PLACE, *READ)))  # of the claims table: all that reviews need to find their claims


def placed(claim: Claim) -> Row:
    """What a record says of the place of a claim, as text."""
    return {name: str(claim[name]) for name in _PLACE}


def carried(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Row]:
    """The rows with the places of their claims in `claims` (rows of the claims table).

    Of a claim whose figure is another one than the person read, `changed` says both. A row whose claim is gone becomes
    an orphan, as it was; it is looked for again each time. Conflicts follow their claims; what was missed stays.
    """
    about = [row for row in rows if row["record"] in {REVIEW, ORPHAN}]
    homes = anchored(about, claims)
    moved: dict[Key, Row] = {}
    for number, row in enumerate(about):
        moved[key(row)] = (
            _at(row, claims[homes[number]]) if number in homes else row | {"record": ORPHAN, "changed": ""}
        )
    kept = [row for row in rows if row["record"] == LOST]
    return [*moved.values(), *kept, *(_follow(row, moved) for row in rows if row["record"] == DISPUTE)]


def _at(row: Row, claim: Claim) -> Row:
    now = figure(claim)
    read = row["figure"] or now
    changed = "" if read == now else f"was {read}, now {now}"
    return row | placed(claim) | {"record": REVIEW, "figure": read, "changed": changed}


def _follow(row: Row, moved: dict[Key, Row]) -> Row:
    home = moved.get(key(row))
    return row if home is None else row | {name: home[name] for name in (*_PLACE, "figure")}

"""schema.org ClaimReview, the mark-up by which search engines show a fact check: claims with a person's verdict only.

Properties as https://schema.org/ClaimReview and Google's guide to ClaimReview structured data name them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.review.anchor import Claim
from claims.review.fields import ReviewForm
from claims.review.record import REVIEW, Row

CONTEXT = "https://schema.org"
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the checks: a name, its address, and the address of the page on which they are to be read."""

    name: str = ""
    url: str = ""
    page: str = ""


def claim_reviews(
    claims: Mapping[str, Claim], rows: Sequence[Row], form: ReviewForm, publisher: Publisher
) -> Iterator[Node]:
    """One node a verdict, in the order of the record. A claim that is gone (an orphan) has none."""
    verdicts = next(field.values for field in form.fields if field.name == "verdict")
    ratings = {name: form.ratings[name] for name in form.lists[verdicts] if name in form.ratings}
    for row in rows:
        claim = claims.get(row["claim_id"])
        if row["record"] == REVIEW and row["verdict"] and claim is not None:
            yield _filled(
                {
                    "@context": CONTEXT,
                    "@type": "ClaimReview",
                    "@id": f"{publisher.page}#{row['claim_id']}",
                    "url": f"{publisher.page}#{row['claim_id']}" if publisher.page else "",
                    "claimReviewed": row["claim_reviewed"] or row["sentence"],
                    "datePublished": row["date_checked"],
                    "author": _filled({"@type": "Organization", "name": publisher.name, "url": publisher.url}),
                    "reviewRating": _rating(row["verdict"], ratings),
                    "reviewBody": row["explanation"],
                    "itemReviewed": _item(claim),
                    "isBasedOn": row["evidence_url"],
                }
            )


def _rating(verdict: str, ratings: Mapping[str, int]) -> Node:
    node: Node = {"@type": "Rating", "alternateName": verdict}
    if verdict in ratings:
        values = ratings.values()
        node |= {"ratingValue": ratings[verdict], "bestRating": max(values), "worstRating": min(values)}
    return node


def _item(claim: Claim) -> Node:
    work = {"@type": "CreativeWork", "url": claim["doc_url"], "headline": claim["doc_title"]}
    author = {"@type": "Thing", "name": claim["speaker"]} if claim["speaker"] else ""
    return _filled(
        {"@type": "Claim", "author": author, "datePublished": claim["doc_date"], "appearance": _filled(work)}
    )


def _filled(node: Node) -> Node:
    """Without what is empty; a node with nothing but its type is empty, too."""
    return {name: value for name, value in node.items() if value and [*value] != ["@type"]}


def document(nodes: Sequence[Node]) -> str:
    """The file: a list of nodes, each of which can stand in a page by itself."""
    return json.dumps([*nodes], ensure_ascii=False, indent=2) + "\n"

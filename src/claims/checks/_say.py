"""The words that messages show."""

from __future__ import annotations

from claims.model import Claim, Document


def words(document: Document, claim: Claim) -> str:
    """The claim's own words."""
    span = claim.mention.span
    return document.text[span.start : span.end]

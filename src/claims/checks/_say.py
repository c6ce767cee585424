"""Figures as messages show them."""

from __future__ import annotations

from decimal import Decimal

from claims.model import Claim, Document


def plain(value: Decimal) -> str:
    """A number without exponent or trailing zeros: 24000000000, 0.5."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def words(document: Document, claim: Claim) -> str:
    """The claim's own words."""
    span = claim.mention.span
    return document.text[span.start : span.end]

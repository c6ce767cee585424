"""Where a claim stands, in words that survive edits elsewhere: W3C text-quote selectors, and the id made of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.model import Document, Span

AROUND = 32  # characters of context on either side, as W3C Web Annotation clients commonly keep
LETTERS = 12  # 60 bits: one chance in a million of a clash among 1.5 million claims
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"  # RFC 4648, lower case; base64.b32encode takes six times as long
_PAIRS = [first + second for first in _BASE32 for second in _BASE32]  # ten bits each
_SHIFTS = range(50, -1, -10)
_SPARE = 4  # bits of the first 64
_DIGITS = str.maketrans(_BASE32, "0123456789abcdefghijklmnopqrstuv")  # as int() has them


Selector = tuple[str, str, str]  # quote, prefix, suffix


def quote_selector(document: Document, span: Span) -> Selector:
    """The exact words with up to 32 characters before and after, never beyond the document (W3C TextQuoteSelector)."""
    return selector_of(document.text, span, document.start, document.end)


def selector_of(text: str, span: Span, first: int, last: int) -> Selector:
    """As `quote_selector`, within the stretch of a text from `first` to `last`."""
    start, end = span
    return text[start:end], text[max(first, start - AROUND) : start], text[end : min(last, end + AROUND)]


def claim_id(doc_id: str, selector: Selector, occurrence: int = 1) -> str:
    """`c` and 12 letters of lower-case base32 (RFC 4648) of the SHA-256 of what identifies the claim.

    `occurrence` counts from 1 the places of the document that have the same (quote, prefix, suffix).
    """
    key = "\x1f".join((doc_id, *selector, str(occurrence)))
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    return from_number(int.from_bytes(digest[:8], "big") >> _SPARE)


def from_number(number: int) -> str:
    """The id whose letters are these 60 bits."""
    return "c" + "".join([_PAIRS[number >> shift & 0x3FF] for shift in _SHIFTS])


def number_of(claim_id: str) -> int:
    """The 60 bits of an id: the way back, for those who hold ids by the million."""
    return int(claim_id[1:].translate(_DIGITS), 32)


class Identities:
    """Hands out the ids of one document's claims; called in reading order, once for each claim."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._seen: dict[Selector, int] = {}

    def __call__(self, span: Span) -> str:
        """The id of the claim at `span`."""
        selector = quote_selector(self._document, span)
        occurrence = self._seen[selector] = self._seen.get(selector, 0) + 1
        return claim_id(self._document.doc_id, selector, occurrence)

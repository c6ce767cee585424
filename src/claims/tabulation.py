"""Extractions → the cells of four tables, column by column. What a row says is decided here, for every format.

A number is a plain decimal in its shortest form: no exponent, no grouping, no zeros after the last decimal that counts
("2.50" → "2.5"), so that equal values are equal text; the digits as written stay in `quote`. Missing is empty.
Percentages stay as written.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from claims.decimals import plain
from claims.identity import quote_selector
from claims.model import Claim, Document, Extraction, Mention, Quantity, Span, Timex
from claims.table import COLUMNS, Cells, Columns, Tables
from claims.texts import Text, readable, text_of

LONGEST_SENTENCE = 2_000  # characters; a 50 MB line of figures would be repeated with each of them

_CODE = re.compile(r"[A-Z]{3}")  # ISO 4217; "cent" may be of a dollar or a euro: a unit, but no currency
_NO_DATE = Timex("")
_BESIDE = " | "  # between the cells of a table
_EMPHASIS = "*_` "  # of Markdown, round the words of a head


def tabulate(extractions: Iterable[Extraction]) -> Tables:
    """All rows of all extractions, in the order given; takes them one by one: a generator is never held whole."""
    return columns(extractions).tables()


def columns(extractions: Iterable[Extraction]) -> Columns:
    """As `tabulate`, in plain lists."""
    tables: dict[str, Any] = {name: {column: [] for column in names} for name, names in COLUMNS.items()}
    texts: list[Text] = []
    for extraction in extractions:
        texts.append(text_of(extraction))
        for name, found in _cells(extraction).items():
            for column, cells in tables[name].items():
                cells.extend(found[column])
    return Columns(**tables, texts=readable(texts))


def _cells(extraction: Extraction) -> dict[str, Cells]:
    """Table → its cells."""
    sentences = _Sentences(extraction)
    claims = _claims(extraction, sentences)
    return {
        "claims": claims,
        "findings": _findings(extraction, claims),
        "sources": _source(extraction),
        "rejected": _rejected(extraction, sentences),
    }


class _Sentences:
    """The words of a sentence, cut out once however many claims it holds."""

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.document.text
        self._spans = extraction.sentences
        self._starts = [span.start for span in extraction.sentences]
        self._known: dict[tuple[int, int], str] = {}
        furniture = (block for block in extraction.document.blocks if block.role == "furniture")
        self._pages = [block for block in furniture if "\n" in self._text[block.start : block.end]]

    def of(self, claim: Claim) -> str:
        """The sentence of a claim; in a table the heads of its row and column with its cell."""
        own = self.at(claim.sentence, claim.mention.span.start)
        cell = claim.block.cell
        heads = (*cell.beside, *cell.above) if cell else ()
        return _BESIDE.join([*(self.at(head, head.start).strip(_EMPHASIS) for head in heads), own])

    def at(self, span: Span, position: int) -> str:
        """The sentence; of one beyond all bounds (a text without a full stop) what stands around the position."""
        start, end = span.start, span.end
        if end - start > LONGEST_SENTENCE:
            first, last = max(start, position - LONGEST_SENTENCE // 2), min(end, position + LONGEST_SENTENCE // 2)
            return ("… " if first > start else "") + self._text[first:last] + (" …" if last < end else "")
        words = self._known.get((start, end))
        if words is None:
            words = self._known[start, end] = "".join(self._pieces(start, end))
        return words

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        """What is left of a sentence without the lines of furniture that stand in it, as a page number does."""
        first = bisect_left(self._pages, start, key=attrgetter("start"))
        for block in self._pages[first : bisect_left(self._pages, end, key=attrgetter("start"))]:
            yield f"{self._text[start : block.start]} "
            start = block.end
        yield self._text[start:end]

    def around(self, position: int) -> str:
        """The sentence that holds a position; where none does, as in furniture, its line."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self._spans[index].end:
            return self.at(self._spans[index], position)
        end = self._text.find("\n", position)
        line = Span(self._text.rfind("\n", 0, position) + 1, end if end >= 0 else len(self._text))
        return self.at(line, position).strip()


def _claims(extraction: Extraction, sentences: _Sentences) -> Cells:
    document, claims = extraction.document, extraction.claims
    mentions = [claim.mention for claim in claims]
    codes: dict[str, set[str]] = {}
    for finding in extraction.findings:
        codes.setdefault(finding.claim_id, set()).add(finding.code)
    return {
        "claim_id": [claim.id for claim in claims],
        **{column: cells * len(claims) for column, cells in _document(document).items()},
        **_selectors(document, [mention.span for mention in mentions]),
        "page": [claim.block.page for claim in claims],
        "time_start": [claim.block.time for claim in claims],
        "heading": [claim.block.heading for claim in claims],
        "sentence": [sentences.of(claim) for claim in claims],
        "kind": [mention.kind for mention in mentions],
        "minor": [claim.minor for claim in claims],
        "rule": [mention.rule for mention in mentions],
        **_values(claims),
        **_dates(mentions),
        **_context(claims),
        "flags": [" ".join(sorted(codes[claim.id])) if claim.id in codes else "" for claim in claims],
    }


def _document(document: Document) -> Cells:
    """What each row of a document says of it, once."""
    source = document.source
    return {
        "doc_id": [document.doc_id],
        "doc_title": [source.title],
        "doc_date": [source.date],
        "doc_url": [source.uri],
        "publisher": [source.publisher],
    }


def _selectors(document: Document, spans: Sequence[Span]) -> Cells:
    """W3C TextQuoteSelector and TextPositionSelector."""
    selectors = [(*quote_selector(document, span), *span) for span in spans]
    names = ("quote", "prefix", "suffix", "start", "end")
    return {name: [selector[at] for selector in selectors] for at, name in enumerate(names)}


def _values(claims: Sequence[Claim]) -> Cells:
    values = [claim.mention.value for claim in claims]
    stated = [value if isinstance(value, Quantity) else None for value in values]
    normalised = [claim.normalised for claim in claims]
    units = [value.unit if value else "" for value in stated]
    both = list(zip(claims, stated, strict=True))
    return {
        **_bounds(stated, ("value", "value_low", "value_high")),
        "unit": units,
        "unit_text": [value.unit_text if value else "" for value in stated],
        "currency": [
            unit if claim.mention.kind == "money" and _CODE.fullmatch(unit) else ""
            for claim, unit in zip(claims, units, strict=True)
        ],
        "denominator": [claim.denominator or (value.denominator if value else "") for claim, value in both],
        **_bounds(normalised, ("base_value", "base_low", "base_high")),
        "base_unit": [value.unit if value else "" for value in normalised],
        "unit_code": [claim.unit_code for claim in claims],
    }


def _bounds(quantities: Sequence[Quantity | None], names: tuple[str, str, str]) -> Cells:
    """The value only where the bounds are one: a range has no value, and an average was never stated."""
    lows = [plain(quantity.low) if quantity else "" for quantity in quantities]
    highs = [plain(quantity.high) if quantity else "" for quantity in quantities]
    values = [low if low == high else "" for low, high in zip(lows, highs, strict=True)]
    return dict(zip(names, (values, lows, highs), strict=True))


def _dates(mentions: Sequence[Mention]) -> Cells:
    values = [mention.value for mention in mentions]
    dates = [value if isinstance(value, Timex) else _NO_DATE for value in values]
    return {
        "date": [date.edtf for date in dates],
        "date_start": [date.start for date in dates],
        "date_end": [date.end for date in dates],
        "date_part": [date.part for date in dates],
        "relative": ["" if date is _NO_DATE else "true" if date.relative else "false" for date in dates],
    }


def _context(claims: Sequence[Claim]) -> Cells:
    periods = [claim.period or _NO_DATE for claim in claims]
    return {
        "speaker": [claim.speaker for claim in claims],
        "voice": [claim.voice for claim in claims],
        "modifier": [claim.modifier for claim in claims],
        "direction": [claim.direction for claim in claims],
        "item": [claim.item for claim in claims],
        "subject": [claim.subject for claim in claims],
        "period": [period.edtf for period in periods],
        "period_start": [period.start for period in periods],
        "period_end": [period.end for period in periods],
        "event": [claim.event for claim in claims],
        "base_year": ["" if claim.base_year is None else str(claim.base_year) for claim in claims],
        "checkworthy": [plain(claim.checkworthy) for claim in claims],
        "reasons": ["; ".join(claim.reasons) for claim in claims],
    }


def _findings(extraction: Extraction, claims: Cells) -> Cells:
    found = extraction.findings
    rows = {claim_id: row for row, claim_id in enumerate(claims["claim_id"])}

    def of_claim(claim_id: str, column: str) -> str:
        return str(claims[column][rows[claim_id]]) if claim_id in rows and column in claims else ""

    return {
        "claim_id": [finding.claim_id for finding in found],
        "doc_id": [extraction.document.doc_id] * len(found),
        "code": [finding.code for finding in found],
        "severity": [finding.severity for finding in found],
        "field": [finding.field for finding in found],
        "value": [of_claim(finding.claim_id, finding.field) for finding in found],
        "message": [finding.message for finding in found],
        "quote": [of_claim(finding.claim_id, "quote") for finding in found],
        "sentence": [of_claim(finding.claim_id, "sentence") for finding in found],
        "where": [finding.where for finding in found],
    }


def _source(extraction: Extraction) -> Cells:
    document = extraction.document
    return {
        **_document(document),
        "author": [document.source.author],
        "media_type": [document.source.media_type],
        "sha256": [document.source.sha256],
        "start": [document.start],
        "end": [document.end],
        "sentences": [len(extraction.sentences)],
        "claims": [len(extraction.claims)],
        "minor": [sum(claim.minor for claim in extraction.claims)],
        "findings": [len(extraction.findings)],
        "rejected": [len(extraction.rejected)],
    }


def _rejected(extraction: Extraction, sentences: _Sentences) -> Cells:
    rejected = extraction.rejected
    return {
        "doc_id": [extraction.document.doc_id] * len(rejected),
        "reason": [one.reason for one in rejected],
        **_selectors(extraction.document, [one.span for one in rejected]),
        "sentence": [sentences.around(one.span.start) for one in rejected],
    }

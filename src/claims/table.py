"""Extractions → four tables: claims, findings, sources, rejected. What a row says is decided here, for every format.

Every cell is text as the CSV file has it, but for `start`, `end` and the counts (int64) and `minor` (bool). A number is
a plain decimal in its shortest form: no exponent, no grouping, no zeros after the last decimal that counts ("2.50" →
"2.5"), so that equal values are equal text; the digits as written stay in `quote`. Missing is empty. Percentages stay
as written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claims.model import Claim, Document, Extraction, Finding, Quantity, Rejected, Span, Timex
from claims.texts import Text, readable, text_of

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

CONTEXT = 32  # characters of prefix and suffix: W3C Web Annotation leaves the number open, 32 is what its clients use
_PART = 5_000  # rows
LONGEST_SENTENCE = 2_000  # characters; a 50 MB line of figures would be repeated with each of them

COLUMNS: dict[str, tuple[str, ...]] = {
    "claims": tuple(
        """claim_id doc_id doc_title doc_date doc_url publisher speaker voice quote prefix suffix start end page
        time_start heading sentence kind minor value value_low value_high modifier direction unit unit_text currency
        denominator base_value base_low base_high base_unit unit_code item subject period period_start period_end date
        date_start date_end date_part relative event base_year rule checkworthy reasons flags""".split()
    ),
    "findings": tuple("claim_id doc_id code severity field value message quote sentence where".split()),
    "sources": tuple(
        """doc_id doc_title doc_date doc_url publisher author media_type sha256 start end sentences claims minor
        findings rejected""".split()
    ),
    "rejected": tuple("doc_id quote reason start end prefix suffix sentence".split()),
}
WHOLE_NUMBERS: dict[str, frozenset[str]] = {
    "claims": frozenset({"start", "end"}),
    "findings": frozenset(),
    "sources": frozenset({"start", "end", "sentences", "claims", "minor", "findings", "rejected"}),
    "rejected": frozenset({"start", "end"}),
}

Row = dict[str, object]
_CODE = re.compile(r"[A-Z]{3}")  # ISO 4217; "cent" may be of a dollar or a euro: a unit, but no currency


@dataclass(frozen=True, slots=True)
class Tables:
    """The four frames, columns as COLUMNS lists them, index 0…n-1; `schemas` is the user's folder, if any, `texts` the
    words of documents (empty if read back), `series` names → a person's, `whole` all claims where `claims` are some,
    `reviews` what people have written (claims.review.record), None where nothing is known of that; `scale` the verdicts
    that reviewers choose from, the default ones where it is empty; `page` the name of the page (exports.html) that is
    beside the files, on which each claim_id is a place; `licence` that of the documents, as a person gives it.
    """

    claims: pd.DataFrame
    findings: pd.DataFrame
    sources: pd.DataFrame
    rejected: pd.DataFrame
    schemas: Path | None = None
    texts: tuple[Text, ...] = ()
    series: Mapping[str, str] = field(default_factory=dict)
    whole: pd.DataFrame | None = None
    reviews: pd.DataFrame | None = None
    scale: str = ""
    page: str = ""
    licence: str = ""


@lru_cache(maxsize=10_000)
def plain(number: Decimal) -> str:
    """A decimal as its shortest plain text: Decimal("2.40E+3") → "2400"."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tabulate(extractions: Iterable[Extraction]) -> Tables:
    """All rows of all extractions, in the order given; takes them one by one: a generator is never held whole."""
    cells: dict[str, dict[str, list[object]]] = {name: {c: [] for c in columns} for name, columns in COLUMNS.items()}
    texts: list[Text] = []
    for extraction in extractions:
        texts.append(text_of(extraction))
        for name, rows in _rows(extraction).items():
            for column, values in cells[name].items():
                values += [row[column] for row in rows]
    claims, findings, sources, rejected = (framed(name, cells.pop(name)) for name in COLUMNS)
    return Tables(claims, findings, sources, rejected, texts=readable(texts))


def frame(name: str, rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """One table from rows that may leave columns out: these are empty, 0 or false."""
    return framed(name, {c: [row.get(c, _blank(name, c)) for row in rows] for c in COLUMNS[name]})


def rows_of(table: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """The rows of a table; a part of them at a time is taken out of pandas, which a cell at a time takes long for."""
    for start in range(0, len(table), _PART):
        part = table.iloc[start : start + _PART]
        yield from zip(*(part[name].to_numpy(object) for name in part.columns), strict=True)


def records(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The rows of a table as column → cell, one after the other: pandas' own would make all of them at once."""
    names = [str(name) for name in table.columns]
    return (dict(zip(names, row, strict=True)) for row in rows_of(table))


def dtype(name: str, column: str) -> str:
    """The pandas type of a column: "int64", "bool" or "str"."""
    if column in WHOLE_NUMBERS[name]:
        return "int64"
    return "bool" if column == "minor" else "str"


def _blank(name: str, column: str) -> object:
    return {"int64": 0, "bool": False, "str": ""}[dtype(name, column)]


def framed(name: str, cells: dict[str, list[object]]) -> pd.DataFrame:
    """One table from its columns, which are used up; those left out are empty, 0 or false."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that `claims --help` must not pay

    # One column at a time, and each list let go as soon as its column stands: half the memory at 100,000 rows.
    count = len(next(iter(cells.values()), ()))
    columns = {
        column: pd.Series(cells.pop(column, None) or [_blank(name, column)] * count, dtype=dtype(name, column))
        for column in COLUMNS[name]
    }
    return pd.DataFrame(columns, columns=list(COLUMNS[name]), copy=False)


def _rows(extraction: Extraction) -> dict[str, list[Row]]:
    document = extraction.document
    about = _document_cells(document)
    codes: dict[str, set[str]] = {}
    for finding in extraction.findings:
        codes.setdefault(finding.claim_id, set()).add(finding.code)
    sentence = _Sentences(extraction)
    claims = [
        _claim_row(document, about, claim, sentence.at(claim.sentence, claim.mention.span.start))
        for claim in extraction.claims
    ]
    for row in claims:
        row["flags"] = " ".join(sorted(codes.get(str(row["claim_id"]), ())))
    by_id = {row["claim_id"]: row for row in claims}
    return {
        "claims": claims,
        "findings": [
            _finding_row(document, finding, by_id.get(finding.claim_id, {})) for finding in extraction.findings
        ],
        "sources": [_source_row(extraction, about)],
        "rejected": [_rejected_row(document, one, sentence.around(one.span.start)) for one in extraction.rejected],
    }


class _Sentences:
    """The words of a sentence, cut out once however many claims it holds."""

    def __init__(self, extraction: Extraction) -> None:
        self._text = extraction.document.text
        self._spans = extraction.sentences
        self._starts = [span.start for span in extraction.sentences]
        self._known: dict[Span, str] = {}

    def at(self, span: Span, position: int) -> str:
        """The sentence; of one beyond all bounds (a text without a full stop) what stands around the position."""
        if span.end - span.start > LONGEST_SENTENCE:
            start, end = max(span.start, position - LONGEST_SENTENCE // 2), position + LONGEST_SENTENCE // 2
            words = self._text[start : min(end, span.end)]
            return ("… " if start > span.start else "") + words + (" …" if end < span.end else "")
        if span not in self._known:
            self._known[span] = self._text[span.start : span.end]
        return self._known[span]

    def around(self, position: int) -> str:
        """The sentence that holds a position; empty where none does."""
        index = bisect_right(self._starts, position) - 1
        return self.at(self._spans[index], position) if index >= 0 and position < self._spans[index].end else ""


def _document_cells(document: Document) -> Row:
    source = document.source
    return {
        "doc_id": document.doc_id,
        "doc_title": source.title,
        "doc_date": source.date,
        "doc_url": source.uri,
        "publisher": source.publisher,
    }


def _selector(document: Document, span: Span) -> Row:
    """W3C TextQuoteSelector and TextPositionSelector; prefix and suffix never reach into a neighbouring document."""
    text = document.text
    return {
        "quote": text[span.start : span.end],
        "prefix": text[max(document.start, span.start - CONTEXT) : span.start],
        "suffix": text[span.end : min(document.end, span.end + CONTEXT)],
        "start": span.start,
        "end": span.end,
    }


def _claim_row(document: Document, about: Row, claim: Claim, sentence: str) -> Row:
    value = claim.mention.value
    return {
        "claim_id": claim.id,
        **about,
        **_selector(document, claim.mention.span),
        "page": claim.block.page,
        "time_start": claim.block.time,
        "heading": claim.block.heading,
        "sentence": sentence,
        "kind": claim.mention.kind,
        "minor": claim.minor,
        **_value_cells(claim, value if isinstance(value, Quantity) else None),
        **_date_cells(value if isinstance(value, Timex) else None),
        **_context_cells(claim),
    }


def _value_cells(claim: Claim, stated: Quantity | None) -> Row:
    normalised = claim.normalised
    unit = stated.unit if stated else ""
    return {
        **_bounds(stated, ("value", "value_low", "value_high")),
        "unit": unit,
        "unit_text": stated.unit_text if stated else "",
        "currency": unit if claim.mention.kind == "money" and _CODE.fullmatch(unit) else "",
        "denominator": claim.denominator or (stated.denominator if stated else ""),
        **_bounds(normalised, ("base_value", "base_low", "base_high")),
        "base_unit": normalised.unit if normalised else "",
        "unit_code": claim.unit_code,
    }


def _bounds(quantity: Quantity | None, names: tuple[str, str, str]) -> Row:
    """The value only where the bounds are one: a range has no value, and an average was never stated."""
    if quantity is None:
        return dict.fromkeys(names, "")
    low, high = plain(quantity.low), plain(quantity.high)
    return dict(zip(names, (low if low == high else "", low, high), strict=True))


def _date_cells(date: Timex | None) -> Row:
    if date is None:
        return dict.fromkeys(("date", "date_start", "date_end", "date_part", "relative"), "")
    return {
        "date": date.edtf,
        "date_start": date.start,
        "date_end": date.end,
        "date_part": date.part,
        "relative": "true" if date.relative else "false",
    }


def _context_cells(claim: Claim) -> Row:
    period = claim.period or Timex("")
    return {
        "speaker": claim.speaker,
        "voice": claim.voice,
        "modifier": claim.modifier,
        "direction": claim.direction,
        "item": claim.item,
        "subject": claim.subject,
        "period": period.edtf,
        "period_start": period.start,
        "period_end": period.end,
        "event": claim.event,
        "base_year": "" if claim.base_year is None else str(claim.base_year),
        "rule": claim.mention.rule,
        "checkworthy": plain(claim.checkworthy),
        "reasons": "; ".join(claim.reasons),
    }


def _finding_row(document: Document, finding: Finding, claim: Row) -> Row:
    value = claim.get(finding.field, "")
    return {
        "claim_id": finding.claim_id,
        "doc_id": document.doc_id,
        "code": finding.code,
        "severity": finding.severity,
        "field": finding.field,
        "value": str(value),
        "message": finding.message,
        "quote": claim.get("quote", ""),
        "sentence": claim.get("sentence", ""),
        "where": finding.where,
    }


def _source_row(extraction: Extraction, about: Row) -> Row:
    document = extraction.document
    return {
        **about,
        "author": document.source.author,
        "media_type": document.source.media_type,
        "sha256": document.source.sha256,
        "start": document.start,
        "end": document.end,
        "sentences": len(extraction.sentences),
        "claims": len(extraction.claims),
        "minor": sum(claim.minor for claim in extraction.claims),
        "findings": len(extraction.findings),
        "rejected": len(extraction.rejected),
    }


def _rejected_row(document: Document, rejected: Rejected, sentence: str) -> Row:
    return {
        "doc_id": document.doc_id,
        "reason": rejected.reason,
        **_selector(document, rejected.span),
        "sentence": sentence,
    }

"""Reviewed claims as expectations: what a person judged becomes the test of the next version.

Two forms: gold lines (a mention a line, with its offsets; what nobody judged is minor, which scoring does not count),
and fixtures of `claims check`, one a document. What was called wrong and not put right is no expectation either.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from claims.review.anchor import Claim
from claims.review.record import REVIEW, Row
from claims.review.stats import REVIEWER, RIGHT

NO_CLAIM, WRONG_VALUE, WRONG_UNIT = "not a claim", "wrong value", "wrong unit"  # of the list `extraction`
MODIFIERS = {"exact": "=", "approx": "~", "more_than": ">", "at_least": ">=", "less_than": "<", "at_most": "<="}
_EXPECTED = "quote kind value value_low value_high unit modifier date event base_year prefix suffix".split()


def judgements(rows: Sequence[Row]) -> dict[str, Row]:
    """claim_id → the row in which a person judged the extraction."""
    return {row["claim_id"]: row for row in rows if row["record"] == REVIEW and row["extraction_ok"]}


def _known(claim: Claim, row: Row | None) -> bool:
    """Whether a person has said what is right here: all of it, or the part that is not."""
    if row is None:
        return str(claim["rule"]) == REVIEWER
    said = row["extraction_ok"]
    return (
        said == RIGHT
        or (said == WRONG_VALUE and _number(row["corrected_value"]) is not None)
        or (said == WRONG_UNIT and bool(row["corrected_unit"]))
    )


def is_judged(claims: Sequence[Claim], rows: Sequence[Row]) -> bool:
    """Whether a person has judged any claim or added one."""
    return bool(judgements(rows)) or any(claim["rule"] == REVIEWER for claim in claims)


def gold_lines(claims: Sequence[Claim], rows: Sequence[Row]) -> Iterator[str]:
    """The mentions of every document with a judged claim, in reading order, as JSON; `passage` is the doc_id."""
    judged = judgements(rows)
    documents = {claim["doc_id"] for claim in claims if claim["claim_id"] in judged or claim["rule"] == REVIEWER}
    for claim in claims:
        row = judged.get(str(claim["claim_id"]))
        if claim["doc_id"] in documents and not (row and row["extraction_ok"] == NO_CLAIM):
            line = _gold(claim, row) | ({} if _known(claim, row) else {"minor": True})
            yield json.dumps(line, ensure_ascii=False)


def _gold(claim: Claim, row: Row | None) -> dict[str, Any]:
    line: dict[str, Any] = {"passage": claim["doc_id"], "start": int(claim["start"]), "end": int(claim["end"])}
    line |= {"text": claim["quote"], "kind": claim["kind"], "modifier": MODIFIERS.get(str(claim["modifier"]), "=")}
    if claim["kind"] == "date":
        return line | {
            "date": claim["date"],
            "part": claim["date_part"] or None,
            "relative": str(claim["relative"]) == "true",
        }
    low, high, unit = _stated(claim, row)
    line |= {"low": low, "high": high, "unit": unit, "trend": claim["direction"] or None}
    line |= {"per": claim["denominator"] or None, "time": claim["period"] or None}
    line |= {"subject": [claim["subject"]] if claim["subject"] else [], "speaker": [claim["speaker"] or None]}
    if claim["kind"] == "count":
        line["item"] = claim["item"]
    if claim["kind"] == "anniversary":
        line |= {"event": claim["event"], "base_year": int(claim["base_year"]) if claim["base_year"] else None}
    return line


def _stated(claim: Claim, row: Row | None) -> tuple[int | float | None, int | float | None, str]:
    """Low, high and unit, as the person corrected them."""
    unit = (row["corrected_unit"] if row else "") or str(claim["unit"])
    corrected = _number(row["corrected_value"]) if row else None
    if corrected is not None:
        return corrected, corrected, unit
    return _number(str(claim["value_low"])), _number(str(claim["value_high"])), unit


def _number(text: str) -> int | float | None:
    try:
        number = Decimal(text.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def fixtures(claims: Sequence[Claim], rows: Sequence[Row], files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(doc_id, NAME.claims.jsonl) of each document with a judged claim; `files` says where documents lie."""
    judged = judgements(rows)
    own: dict[str, list[str]] = {}
    for claim in claims:
        row, doc_id = judged.get(str(claim["claim_id"])), str(claim["doc_id"])
        if row and row["extraction_ok"] == NO_CLAIM:
            own.setdefault(doc_id, []).append(_json({"absent": claim["quote"]}))
        elif _known(claim, row):
            own.setdefault(doc_id, []).append(_json(_expected(claim, row)))
    for doc_id, lines in own.items():
        settings: dict[str, Any] = {"document": files[doc_id]} if doc_id in files else {}
        dated = next((str(claim["doc_date"]) for claim in claims if claim["doc_id"] == doc_id), "")
        settings |= {"date": dated} if dated else {}
        yield doc_id, "".join(f"{line}\n" for line in (_json(settings | {"options": {"complete": False}}), *lines))


def _expected(claim: Claim, row: Row | None) -> dict[str, str]:
    cells = {name: str(claim[name]) for name in _EXPECTED}
    if row and row["corrected_unit"]:
        cells["unit"] = row["corrected_unit"]
    corrected = _number(row["corrected_value"]) if row else None
    if corrected is not None:
        cells |= {"value": f"{corrected}", "value_low": "", "value_high": ""}
    if cells["value"]:
        cells |= {"value_low": "", "value_high": ""}
    return {name: cell for name, cell in cells.items() if cell or name == "quote"}


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)

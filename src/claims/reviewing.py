"""Reviews meet a new extraction: what was missed becomes claims, and what people wrote finds its claims again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from claims.documents.sentences import sentences
from claims.errors import ClaimsError
from claims.identity import claim_id, selector_of
from claims.model import Span
from claims.pipeline import Settings, extractions
from claims.review import record
from claims.review.carry import CELLS, carried
from claims.review.record import DISPUTE, LOST, ORPHAN, REVIEW, Row
from claims.schema import validate
from claims.table import Tables, frame, records
from claims.tabulation import tabulate

if TYPE_CHECKING:
    import pandas as pd

    from claims.texts import Text

RULE = "reviewer"  # of a claim that a person found
NEAR = 90  # of 100 (rapidfuzz, best matching stretch): a typed quote with a slip in each tenth character is still found
_SOURCE = ("doc_title", "doc_date", "doc_url", "publisher")


@dataclass(slots=True)
class Report:
    """How many reviews found their claims, of how many the figure changed, how many wait; claims people had to add."""

    carried: int = 0
    changed: int = 0
    orphans: int = 0
    conflicts: int = 0
    added: int = 0
    problems: list[ClaimsError] = field(default_factory=list)

    def __str__(self) -> str:
        named = {
            "with another figure now": self.changed,
            "without their claim (sheet Orphans)": self.orphans,
            "in conflict (sheet Conflicts)": self.conflicts,
            "added by reviewers": self.added,
        }
        return ", ".join(
            [f"{self.carried} carried over", *(f"{count} {what}" for what, count in named.items() if count)]
        )


def reviewed(tables: Tables, rows: Sequence[Row], settings: Settings) -> tuple[Tables, Report]:
    """The tables with the record `rows` on them, and with the claims that people added; what became of the record."""
    report = Report()
    lost = [dict(row) for row in rows if row["record"] == LOST]
    tables = _with_missed(tables, lost, settings, report)
    kept = carried([row for row in rows if row["record"] != LOST], [*records(tables.claims[[*CELLS]])])
    times = Counter(row["record"] for row in kept)
    report.carried, report.orphans, report.conflicts = times[REVIEW], times[ORPHAN], times[DISPUTE]
    report.changed = sum(bool(row["changed"]) for row in kept if row["record"] == REVIEW)
    return replace(tables, reviews=record.frame([*kept, *lost])), report


# -- what was missed --------------------------------------------------------------------------------------------------
def _with_missed(tables: Tables, lost: list[Row], settings: Settings, report: Report) -> Tables:
    """The tables with a claim for each missed one that the text holds and the extraction does not."""
    texts = {text.doc_id: text for text in tables.texts}
    new: list[dict[str, object]] = []
    for row in lost:
        row["claim_id"] = ""
        where = f"missed claim {row['quote'][:60]!r} in {row['doc_id']}"
        text = texts.get(row["doc_id"])
        place = _located(row["quote"], text, tables.claims) if text else None
        if text is None or place is None:
            what = "its document is not among those read" if text is None else "its words are not in the document"
            report.problems.append(ClaimsError(what, where, "it stays on sheet Missed; correct quote and doc_id there"))
            continue
        start, end, known = place
        claim: dict[str, object] = known or _claim(row, text, (start, end), settings) or {}
        if not claim:
            report.problems.append(
                ClaimsError("no value can be read in it", where, "write value and unit on sheet Missed")
            )
            continue
        if not known:
            source = tables.sources[tables.sources["doc_id"] == row["doc_id"]].iloc[0]
            new.append(claim | {name: source[name] for name in _SOURCE})
        row |= {name: str(claim[name]) for name in record.PLACE if name in claim and name != "quote"}
    report.added = len(new)
    return _joined(tables, new, settings) if new else tables


def _joined(tables: Tables, new: list[dict[str, object]], settings: Settings) -> Tables:
    import pandas as pd  # noqa: PLC0415 - a third of a second that a command without reviews need not pay

    none = (frame(name, []) for name in ("findings", "sources", "rejected"))
    added = validate(Tables(frame("claims", new), next(none), next(none), next(none)), settings.schemas)
    claims = pd.concat([tables.claims, added.claims], ignore_index=True)
    order = {doc_id: number for number, doc_id in enumerate(tables.sources["doc_id"])}
    ranks = claims["doc_id"].map(order)
    claims = claims.assign(_rank=ranks).sort_values(["_rank", "start"], kind="stable").drop(columns="_rank")
    times = added.claims["doc_id"].value_counts()
    sources = tables.sources.assign(
        claims=tables.sources["claims"] + tables.sources["doc_id"].map(times).fillna(0).astype(int)
    )
    findings = pd.concat([tables.findings, added.findings], ignore_index=True)
    return replace(tables, claims=claims.reset_index(drop=True), sources=sources, findings=findings)


def _located(quote: str, text: Text, claims: pd.DataFrame) -> tuple[int, int, dict[str, object] | None] | None:
    """Where the words stand in the file, and the claim that is made of them already; the first place without a claim is
    meant. None where the document does not hold them.
    """
    own = claims[claims["doc_id"] == text.doc_id]
    places = [(text.start + start, text.start + end) for start, end in _places(quote, text.words)]
    for start, end in places:
        over = own[(own["start"] < end) & (own["end"] > start)]
        if over.empty:
            return start, end, None
    if not places:
        return None
    start, end = places[0]
    over = own[(own["start"] < end) & (own["end"] > start)]
    return start, end, {str(name): cell for name, cell in over.iloc[0].to_dict().items()}


def _places(quote: str, words: str) -> Iterator[tuple[int, int]]:
    """The stretches that are the quote, white space and case aside; else the one that is nearest to it."""
    pattern = r"\s+".join(re.escape(part) for part in quote.split())
    found = [(one.start(), one.end()) for one in re.finditer(pattern, words, re.IGNORECASE)] if pattern else []
    yield from found
    if not found and pattern:
        from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415 - only where the words are not found

        near = partial_ratio_alignment(quote, words, score_cutoff=NEAR)
        if near is not None and near.dest_end - near.dest_start >= len(quote) // 2:
            yield near.dest_start, near.dest_end


def _claim(row: Row, text: Text, span: tuple[int, int], settings: Settings) -> dict[str, object] | None:
    """A row of the claims table; its value is read from what the person wrote, else from the quote."""
    stated = f"{row['value']} {row['unit']}".strip() or row["quote"]
    read = tabulate(extractions(stated.encode("utf-8", "replace"), settings)).claims
    if not len(read):
        return None
    first: dict[str, Any] = {str(name): cell for name, cell in read.iloc[0].to_dict().items()}
    start = span[0] - text.start
    place = selector_of(text.words, Span(start, span[1] - text.start), 0, len(text.words))
    claim = {**first, "kind": row["kind"] or first["kind"], "rule": RULE, "minor": False, "flags": ""}
    claim |= dict(zip(("quote", "prefix", "suffix"), place, strict=True))
    claim |= {"claim_id": claim_id(text.doc_id, place), "doc_id": text.doc_id, "start": span[0], "end": span[1]}
    return claim | {"sentence": _sentence(text, start), "speaker": "", "voice": "editorial", "page": "", "heading": ""}


def _sentence(text: Text, at: int) -> str:
    blocks = tuple(block._replace(start=block.start - text.start, end=block.end - text.start) for block in text.blocks)
    spans = sentences(text.words, blocks)
    return next((text.words[span.start : span.end] for span in spans if span.start <= at < span.end), "")

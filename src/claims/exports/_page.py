"""What the page shows, as plain data: documents cut into blocks, blocks into pieces, and a row of details a claim.

Nothing here is markup. Every word of a document reaches the template as a string, which escapes it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.exports._cells import address
from claims.exports._page_charts import Charts, charts
from claims.exports._page_text import Mark, Part, Row, sentences, whole
from claims.steps import steps
from claims.table import records

if TYPE_CHECKING:
    from pathlib import Path

    from claims.table import Columns, Table, Tables

# Columns a person is shown of a claim; the page itself holds its words.
DETAILS = tuple(
    """kind minor modifier value value_low value_high unit denominator direction base_value base_low base_high base_unit
    item subject speaker voice period date date_start date_end date_part relative event base_year rule checkworthy
    reasons flags heading page time_start""".split()
)
STEP = "step"  # worked out, no column: shown of a change that states both its ends
REVIEWED = ("status", "verdict", "assignee", "explanation")  # of a review, where there is one
_PLACED = ("claim_id", "doc_id", "quote", "prefix", "suffix", "start", "end", "sentence", "period_start", *DETAILS)


@dataclass(frozen=True, slots=True)
class Article:
    """One document. `title` is empty where its first part is the title; `link` only what a browser may open."""

    number: int
    doc_id: str
    title: str
    about: tuple[str, ...]
    link: str
    parts: tuple[Part, ...]

    @property
    def heading(self) -> str:
        """What it is called."""
        return self.title or "".join(piece.words for piece in self.parts[0].pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """All of it; `marks` those most worth checking first, `kinds` (kind, claims) by number, greatest first; `details`
    the columns of each row that are shown.
    """

    articles: tuple[Article, ...]
    marks: tuple[Mark, ...]
    kinds: tuple[tuple[str, int], ...]
    rejected: int
    charts: Charts
    details: tuple[str, ...]


def page(tables: Tables | Columns) -> Page:
    """The page of some tables: documents in the order of the sources, claims in reading order."""
    reviewed = _reviewed(tables.reviews)
    marks = tuple(_marks(tables.claims, reviewed, tables.schemas))
    claims, set_aside = _by_document(marks), _rejected(tables.rejected)
    texts = {(text.doc_id, text.start): text for text in tables.texts}
    articles = []
    for number, source in enumerate(records(tables.sources), 1):
        doc_id = source["doc_id"]
        own, text = claims.get(doc_id, []), texts.get((doc_id, source["start"]))
        parts = tuple(whole(text, own, set_aside.get(doc_id, ())) if text else sentences(own))
        articles.append(_article(number, source, parts, len(own)))
    counts = Counter(mark.row["kind"] for mark in marks)
    kinds = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ranked = sorted(marks, key=lambda mark: -float(mark.row["checkworthy"] or 0))
    titles = {article.doc_id: (article.heading, f"document-{article.number}") for article in reversed(articles)}
    return Page(
        tuple(articles),
        tuple(ranked),
        tuple(kinds),
        sum(map(len, set_aside.values())),
        charts(tables, titles, [{**mark.row, "anchor": mark.anchor} for mark in marks]),
        (*DETAILS, STEP, *(() if reviewed is None else REVIEWED)),
    )


def _reviewed(reviews: Table | None) -> dict[str, Row] | None:
    """What people have said so far, by claim_id; None where nothing is known of any review."""
    if reviews is None:
        return None
    kept = (row for row in records(reviews) if row.get("record", "review") == "review")
    return {row["claim_id"]: {name: row.get(name, "") for name in REVIEWED} for row in kept}


def _marks(claims: Table, reviewed: Mapping[str, Row] | None, schemas: Path | None) -> Iterator[Mark]:
    seen: Counter[str] = Counter()
    blank = dict.fromkeys(REVIEWED, "")
    rows = [*records(claims, _PLACED)]
    worked_out = steps(rows, schemas)
    for number, row in enumerate(rows):
        anchor = row["claim_id"]
        row[STEP] = worked_out.get(anchor, "")
        seen[anchor] += 1
        if reviewed is not None:
            row.update(reviewed.get(anchor, blank))
        yield Mark(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}", number, row)


def _by_document(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.row["doc_id"], []).append(mark)
    return found


def _rejected(table: Table) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in records(table, ("doc_id", "quote", "reason", "start", "end")):
        found.setdefault(row["doc_id"], []).append(row)
    return found


def _article(number: int, source: Row, parts: tuple[Part, ...], claims: int) -> Article:
    titled = bool(parts) and parts[0].role == "title"
    title = "" if titled else source["doc_title"] or source["doc_id"]
    link = address(source["doc_url"])
    file = "" if link else source["doc_url"]
    names = dict.fromkeys((source["author"], source["publisher"], source["doc_date"], file))
    about = (*filter(None, names), "1 claim" if claims == 1 else f"{claims} claims")
    return Article(number, source["doc_id"], title, about, link, parts)

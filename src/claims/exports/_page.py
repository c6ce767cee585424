"""What the page shows, as plain data: documents cut into blocks, blocks into pieces, and a row of details a claim.

Nothing here is markup. Every word of a document reaches the template as a string, which escapes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from claims.exports._cells import address, place
from claims.exports._page_charts import Charts, charts
from claims.exports._sheets import SPREAD
from claims.identity import AROUND
from claims.model import Block
from claims.steps import steps

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from claims.table import Tables
    from claims.texts import Text

# Columns a person is shown of a claim; the page itself holds its words.
DETAILS = tuple(
    """kind minor modifier value value_low value_high unit denominator direction base_value base_low base_high base_unit
    item subject speaker voice period date date_start date_end date_part relative event base_year rule checkworthy
    reasons flags heading page time_start""".split()
)
STEP = "step"  # worked out, no column: shown of a change that states both its ends
REVIEWED = ("status", "verdict", "assignee", "explanation")  # of a review, where there is one
_PLACED = ("claim_id", "doc_id", "quote", "prefix", "suffix", "start", "end", "sentence", "period_start", *DETAILS)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim on the page: `anchor` is its claim_id, numbered on where two share one, since anchors are unique;
    `number` its place in reading order.
    """

    anchor: str
    number: int
    row: Row

    @property
    def gist(self) -> str:
        """What it is about in a line: its thing, else the whole words around it."""
        named = self.row["subject"] or self.row["event"] or self.row["item"]
        return str(named or f"{_whole_words(self.row['prefix'])}…{_whole_words(self.row['suffix'][::-1])[::-1]}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: plain, a claim (`mark`), or a numeral that became none (`reason`)."""

    words: str
    mark: Mark | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a document, its `role` as `model.Block` has it, or "sentence" where only sentences are at hand."""

    role: str
    pieces: tuple[Piece, ...]


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


def page(tables: Tables) -> Page:
    """The page of some tables: documents in the order of the sources, claims in reading order."""
    reviewed = _reviewed(tables.reviews)
    marks = tuple(_marks(tables.claims, reviewed, tables.schemas))
    claims, set_aside = _by_document(marks), _rejected(tables.rejected)
    texts = {(text.doc_id, text.start): text for text in tables.texts}
    articles = []
    for number, source in enumerate(_rows(tables.sources), 1):
        doc_id = source["doc_id"]
        own, text = claims.get(doc_id, []), texts.get((doc_id, source["start"]))
        parts = tuple(_whole(text, own, set_aside.get(doc_id, ())) if text else _sentences(own))
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


@cache
def hue(kind: str) -> int:
    """Degrees on the colour wheel: a kind has the same colour in the workbook and on every page."""
    return crc32(kind.encode(), SPREAD) % 360


def _rows(table: pd.DataFrame, columns: Sequence[str] = ()) -> list[dict[str, Any]]:
    columns = columns or list(table.columns)
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*(table[c].tolist() for c in columns), strict=True)]


def _reviewed(reviews: pd.DataFrame | None) -> dict[str, Row] | None:
    """What people have said so far, by claim_id; None where nothing is known of any review."""
    if reviews is None:
        return None
    kept = reviews[reviews["record"] == "review"] if "record" in reviews else reviews
    blank = dict.fromkeys(REVIEWED, "")
    known = [name for name in REVIEWED if name in kept]
    said = _rows(kept, known) if known else []
    return {one: {**blank, **row} for one, row in zip(kept["claim_id"].tolist(), said, strict=False)}


def _whole_words(prefix: str) -> str:
    """A prefix without the part of a word that it may begin with where it is as long as prefixes get."""
    return prefix.partition(" ")[2] if len(prefix) >= AROUND else prefix


def _marks(claims: pd.DataFrame, reviewed: Mapping[str, Row] | None, schemas: Path | None) -> Iterator[Mark]:
    seen: Counter[str] = Counter()
    blank = dict.fromkeys(REVIEWED, "")
    rows = _rows(claims, _PLACED)
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


def _rejected(table: pd.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in _rows(table, ("doc_id", "quote", "reason", "start", "end")):
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


def _whole(text: Text, marks: Sequence[Mark], rejected: Iterable[Row]) -> Iterator[Part]:
    """The blocks of a document, with what stands between them where that is more than white space and markup."""
    cuts = _cuts(text, marks, rejected)
    starts = [cut[0] for cut in cuts]
    for role, start, end in _stretches(text):
        inside = cuts[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside or text.words[start - text.start : end - text.start].strip():
            yield Part(role, tuple(_pieces(text, inside, start, end)))


def _stretches(text: Text) -> Iterator[tuple[str, int, int]]:
    """(role, start, end) in order. A list item takes its bullet or number in; words that no block holds stay shown."""
    at = text.start
    for block in (*text.blocks, Block(text.start + len(text.words), text.start + len(text.words))):
        between = text.words[at - text.start : block.start - text.start]
        start = block.start
        if block.role == "list_item":
            start -= len(between.lstrip())
        elif any(letter.isalnum() for letter in between):
            yield "paragraph", block.start - len(between.lstrip()), block.start
        yield block.role, start, block.end
        at = block.end


Cut = tuple[int, int, Piece]


def _cuts(text: Text, marks: Iterable[Mark], rejected: Iterable[Row]) -> list[Cut]:
    """Claims and rejected numerals as stretches of the text, in order; none that the text does not bear out."""
    found: list[Cut] = [(m.row["start"], m.row["end"], Piece(m.row["quote"], m)) for m in marks]
    found += [(row["start"], row["end"], Piece(row["quote"], reason=row["reason"])) for row in rejected]
    return [cut for cut in sorted(found, key=lambda cut: cut[:2]) if _borne_out(text, cut)]


def _borne_out(text: Text, cut: Cut) -> bool:
    start, end, piece = cut
    return text.words[max(0, start - text.start) : max(0, end - text.start)] == piece.words != ""


def _pieces(text: Text, cuts: Iterable[Cut], start: int, end: int) -> Iterator[Piece]:
    at = start
    for first, last, piece in cuts:
        if first < at:
            continue  # two that overlap cannot both be marked; the list still has the second
        if first > at:
            yield Piece(text.words[at - text.start : first - text.start])
        yield piece
        at = last
    if at < end:
        yield Piece(text.words[at - text.start : end - text.start])


def _sentences(marks: Sequence[Mark]) -> Iterator[Part]:
    """The sentences of the claims, each once, where the text itself is not at hand."""
    runs: list[list[Mark]] = []
    for mark in marks:
        last = runs[-1][-1].row if runs else None
        if last and last["sentence"] == mark.row["sentence"] and last["end"] <= mark.row["start"]:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    for run in runs:
        yield Part("sentence", tuple(_cut_sentence(run)))


def _cut_sentence(run: Sequence[Mark]) -> Iterator[Piece]:
    sentence, at = run[0].row["sentence"], 0
    for mark in run:
        quote = mark.row["quote"]
        start = place(sentence, quote, mark.row["prefix"], mark.row["suffix"])
        if start < at:
            continue
        yield Piece(sentence[at:start])
        yield Piece(quote, mark)
        at = start + len(quote)
    yield Piece(sentence[at:])

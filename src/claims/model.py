"""The types that pass between the rooms: frozen, slotted, and importing nothing of ours. What is made by the thousand
is a named tuple, which takes a third of the time that a frozen dataclass takes.

All offsets are `str` indices into `Document.text`, `end` exclusive, so that `text[start:end]` is always the words
meant. Numbers are `Decimal` exactly as stated, scale words multiplied in; no float ever enters a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A half-open stretch of characters, W3C TextPositionSelector."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from. `date` is ISO 8601 (YYYY-MM-DD) or empty; `sha256` is of the bytes of the file."""

    uri: str
    sha256: str
    media_type: str
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""


class Cell(NamedTuple):
    """The place of a table's cell: its row, its column and how many columns wide it is, counted from 0; and where the
    words stand that head it: `above` it, the topmost first, and `beside` it. `title` is the line over the whole table.
    `among` says what the figures of its column may be, "years" (all of them) or "figures"; empty for heads and labels.
    """

    row: int
    column: int
    width: int = 1
    above: tuple[Span, ...] = ()
    beside: tuple[Span, ...] = ()
    title: Span | None = None
    among: Literal["", "years", "figures"] = ""


class Block(NamedTuple):
    """A run of text with one role: "title", "heading", "paragraph", "list_item", "quote", "table_cell", "furniture".

    `page` and `time` (a cue's start, HH:MM:SS) are empty where the format knows none; `heading` is the nearest one
    above; `cell` says where in its table a "table_cell" stands.
    """

    start: int
    end: int
    role: str = "paragraph"
    page: str = ""
    heading: str = ""
    time: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article, page, row or speech. `text` is the whole stored text of the file (NFC, line feeds), shared by all
    documents of that file; `start` and `end` bound this document in it; `blocks` cover it in order and never overlap.
    """

    doc_id: str
    source: Source
    text: str
    blocks: tuple[Block, ...]
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Tokens:
    """The tokens of one sentence as parallel lists: what the grammar matches and the context reads.

    `words[i]` is `text[starts[i]:ends[i]]`; `tags[i]` the set of lexicon types it may be ("NUMBER", "UNIT", "PREP", …),
    shared and interned; `lower[i]` the folded form the lexicon was asked with.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[frozenset[str]]


class Quantity(NamedTuple):
    """A number or range in the unit stated. `low` <= `high` (equal for a point value); `unit` is a pint expression, an
    ISO 4217 code for money, or empty for a bare count; `unit_text` the unit's own words. `written_backwards` keeps the
    fact that a range ran from high to low and should not have; `descends` that it did, be it rightly ("from 9 to 7").
    `known` is False where no lexicon knows the unit.
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    unit_text: str = ""
    denominator: str = ""
    written_backwards: bool = False
    known: bool = True
    descends: bool = False


@dataclass(frozen=True, slots=True)
class Timex:
    """A date, period or relative date. `edtf` is ISO 8601-2 level 1, empty where it cannot be resolved; `part` is
    "early", "first half" and the like; `relative` says that it needs the document's date; `start` and `end` are ISO
    8601 dates, both inclusive, empty where unknown; `problem` says why a date cannot be ("30 February").
    """

    edtf: str
    part: str = ""
    relative: bool = False
    start: str = ""
    end: str = ""
    problem: str = ""


NO_CURRENCY = "XXX"  # ISO 4217: the code for no currency, of money whose own the text does not tell
HEAD = frozenset({"HEAD"})  # the types of a part of a mention that the head of a table gave: its unit


class Mention(NamedTuple):
    """The shortest stretch of text that states a quantity, a date or an anniversary (gold/GUIDELINES.md).

    `parts` is the derivation: (types, words) pairs in text order, as `claims explain` prints them.
    """

    span: Span
    kind: str
    value: Quantity | Timex
    rule: str
    parts: tuple[tuple[frozenset[str], str], ...] = ()


class Rejected(NamedTuple):
    """A numeral that became no claim, and why."""

    span: Span
    reason: str


class Reading(NamedTuple):
    """What the grammar read in one sentence that holds a trigger. Every numeral token of `tokens` lies in exactly one
    of `mentions` and `rejected`; both are in text order and none overlap.
    """

    sentence: Span
    tokens: Tokens
    mentions: tuple[Mention, ...]
    rejected: tuple[Rejected, ...]


class Claim(NamedTuple):
    """A mention with its context: what it measures, who says so, when it holds.

    Empty string means "not stated". `modifier` is exact, approx, more_than, at_least, less_than or at_most; `direction`
    up, down or empty; `voice` quoted, reported or editorial; `normalised` is None where the unit has no canonical one.
    """

    id: str
    mention: Mention
    sentence: Span
    block: Block
    modifier: str = "exact"
    direction: str = ""
    item: str = ""
    denominator: str = ""
    subject: str = ""
    speaker: str = ""
    voice: str = "editorial"
    period: Timex | None = None
    event: str = ""
    base_year: int | None = None
    minor: bool = False
    checkworthy: Decimal = Decimal(0)
    reasons: tuple[str, ...] = ()
    normalised: Quantity | None = None
    unit_code: str = ""


class Finding(NamedTuple):
    """Something doubtful. `code` is CLMnnn, `field` the column meant, `severity` error, warning or info; `message`
    shows the working. `claim_id` is empty where a whole document is meant, and `where` then says which.
    """

    claim_id: str
    code: str
    field: str
    severity: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document gave, in reading order: the unit of work that passes from the pipeline to the table."""

    document: Document
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    sentences: tuple[Span, ...] = ()

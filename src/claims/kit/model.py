"""The types of the kit: what a fixture expects, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from claims.errors import ClaimsError

Row = Mapping[str, str]  # a row of the claims table as text, by column
HELD, CHANGED, MISSED, INVENTED, STALE = "held", "changed", "missed", "invented", "stale"


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim that a document should give: the columns its author cares for, as text; always `quote` among them."""

    fields: Row
    line: int

    @property
    def quote(self) -> str:
        """Its words."""
        return self.fields["quote"]


@dataclass(frozen=True, slots=True)
class Absent:
    """Words that must not be claimed; `reason` is for people."""

    quote: str
    line: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """How strictly to compare. `tolerance` is relative (0.01: a hundredth); no `fields`, no `kinds`: all of them.
    `complete`: claims that are not listed count as invented, but for minor ones.
    """

    tolerance: Decimal = Decimal(0)
    fields: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Fixture:
    """A document and its expectations, which stand in the file `path` from `line` on.

    `document` is the file to read; where `text` is given, the document is that text itself. `date` (ISO 8601) is for
    documents that give none.
    """

    path: Path
    name: str
    document: Path
    expected: tuple[Expected, ...] = ()
    absent: tuple[Absent, ...] = ()
    date: str = ""
    options: Options = field(default_factory=Options)
    text: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Difference:
    """One column that is not as expected."""

    column: str
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Case:
    """What came of one expected claim, of one that nobody expected, or of words that must be absent.

    status: held, changed, missed, invented or stale (its words are not in the document any more). `actual` is the row
    of the claims table, if there is one; `reason` says what no column can; `line` is that of the expectation.
    """

    status: str
    quote: str
    line: int
    expected: Expected | None = None
    actual: Row | None = None
    differences: tuple[Difference, ...] = ()
    reason: str = ""
    sentence: str = ""
    place: tuple[int, int] = (0, 0)  # line and column in the document, from 1; (0, 0) where it has none

    @property
    def held(self) -> bool:
        """Whether it is as expected."""
        return self.status == HELD

    @property
    def kind(self) -> str:
        """The kind expected, else the kind read."""
        expected = self.expected.fields.get("kind", "") if self.expected else ""
        return expected or (self.actual["kind"] if self.actual else "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A fixture and its cases: expected ones in file order, then invented ones in reading order.

    `problem` is set, and `cases` empty, where the document cannot be read.
    """

    fixture: Fixture
    cases: tuple[Case, ...] = ()
    problem: ClaimsError | None = None

    @property
    def failed(self) -> tuple[Case, ...]:
        """The cases that do not hold."""
        return tuple(case for case in self.cases if not case.held)


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in a file and what is wrong with it: what linters print and code hosts show.

    `line` and `column` count from 1, 0 where unknown; `start` and `end` are offsets into the file's text, (-1, -1)
    where the text that was read is not the file itself. `severity`: error, warning or info.
    """

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    claim_id: str = ""
    quote: str = ""
    start: int = -1
    end: int = -1

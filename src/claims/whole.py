"""What only the whole of a run can break: an id that stands in two of its parts, a table that is wrong in each."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from claims.identity import from_number, number_of
from claims.schema import CODE
from claims.table import COLUMNS, Cells, records

if TYPE_CHECKING:
    from claims.table import Columns, Row

_BUCKETS = 256
_FILES = frozenset(f"{name}.csv" for name in COLUMNS)


def own_findings(part: Columns) -> Cells:
    """The findings on rows and documents of a part, without those on a table itself, which every part repeats."""
    own = [not of_table for of_table in _of_tables(part.findings)]
    return {column: [*compress(cells, own)] for column, cells in part.findings.items()}


def _of_tables(findings: Cells) -> list[bool]:
    """Whether a finding is on a table itself, as `claims.schema` writes it."""
    return [code == CODE and where in _FILES for code, where in zip(findings["code"], findings["where"], strict=True)]


@dataclass(frozen=True, slots=True)
class Share:
    """What the whole has to know of a part: the ids of its claims, as numbers (claims.identity), and of its documents;
    and the findings on tables themselves.
    """

    claims: array[int]
    documents: Sequence[str]
    findings: Sequence[Row]

    @classmethod
    def of(cls, part: Columns) -> Share:
        """What the whole has to know of these tables."""
        claims = array("Q", dict.fromkeys(map(number_of, part.claims["claim_id"])))
        return cls(claims, part.sources["doc_id"], [*compress(records(part.findings), _of_tables(part.findings))])


@dataclass(slots=True)
class Whole:
    """Told of each part. Of a claim it holds eight bytes, spread over buckets so that ids are compared a few at a time:
    a set of all would take as much as everything else in a run over a thousand documents.
    """

    _claims: Sequence[array[int]] = field(default_factory=lambda: [array("Q") for _ in range(_BUCKETS)])
    _documents: set[str] = field(default_factory=set)
    _again: dict[str, None] = field(default_factory=dict)
    _findings: dict[str, Row] = field(default_factory=dict)

    def add(self, share: Share) -> None:
        """Take note of a part."""
        for row in share.findings:
            self._findings.setdefault(repr(row), row)
        for number in share.claims:
            self._claims[number % _BUCKETS].append(number)
        self._again.update(dict.fromkeys(name for name in share.documents if name in self._documents))
        self._documents.update(share.documents)

    def faults(self) -> list[Row]:
        """The findings of the whole: on tables, on claims in order of their ids, on documents as they came up."""
        twice = sorted(number for bucket in self._claims for number, times in Counter(bucket).items() if times > 1)
        claims = (_twice("claims", "claim_id", from_number(number)) for number in twice)
        return [*self._findings.values(), *claims, *(_twice("sources", "doc_id", name) for name in self._again)]


def _twice(table: str, column: str, name: str) -> Row:
    row: Row = {"code": CODE, "severity": "error", "field": column, column: name, "value": name}
    return row | {"where": f"{table}.csv", "message": f"{column} is {name!r}: it stands in two documents"}

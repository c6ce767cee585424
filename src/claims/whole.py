"""What only the whole of a run can break: an id that stands in two of its parts, a table that is wrong in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING

from claims.schema import CODE
from claims.table import COLUMNS, Cells, records

if TYPE_CHECKING:
    from claims.table import Columns, Row

_UNIQUE = {"claims": "claim_id", "sources": "doc_id"}
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
    """What the whole has to know of a part: table → its ids, and the findings on tables themselves."""

    ids: Mapping[str, Sequence[str]]
    findings: Sequence[Row]

    @classmethod
    def of(cls, part: Columns) -> Share:
        """What the whole has to know of these tables."""
        ids = {table: getattr(part, table)[column] for table, column in _UNIQUE.items()}
        return cls(ids, [*compress(records(part.findings), _of_tables(part.findings))])


@dataclass(slots=True)
class Whole:
    """Told of each part. It holds ids as their hashes (64 bits: two of ten million meet once in 300,000 runs)."""

    _seen: dict[str, set[int]] = field(default_factory=lambda: {table: set() for table in _UNIQUE})
    _findings: dict[str, Row] = field(default_factory=dict)

    def add(self, share: Share) -> None:
        """Take note of a part."""
        for row in share.findings:
            self._findings.setdefault(repr(row), row)
        for table, names in share.ids.items():
            seen, own = self._seen[table], {hash(name): name for name in names}
            for key in seen & own.keys():
                self._twice(table, own[key])
            seen.update(own)

    def _twice(self, table: str, name: str) -> None:
        column = _UNIQUE[table]
        row: Row = {"code": CODE, "severity": "error", "field": column, column: name, "value": name}
        row |= {"where": f"{table}.csv", "message": f"{column} is {name!r}: it stands in two documents"}
        self._findings[f"{table} {name}"] = row

    def faults(self) -> list[Row]:
        """The findings of the whole, in the order in which they came up."""
        return list(self._findings.values())

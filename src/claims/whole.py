"""What only the whole of a run can break: an id that stands in two of its parts, a table that is wrong in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.schema import CODE
from claims.table import COLUMNS, frame, records

if TYPE_CHECKING:
    import pandas as pd

    from claims.table import Row, Tables

_UNIQUE = {"claims": "claim_id", "sources": "doc_id"}


def own_findings(part: Tables) -> pd.DataFrame:
    """The findings on rows and documents of a part, without those on a table itself, which every part repeats."""
    return part.findings[~_of_tables(part.findings)].reset_index(drop=True)


def _of_tables(findings: pd.DataFrame) -> pd.Series[bool]:
    """Whether a finding is on a table itself, as `claims.schema` writes it."""
    return (findings["code"] == CODE) & findings["where"].isin([f"{name}.csv" for name in COLUMNS])


@dataclass(frozen=True, slots=True)
class Share:
    """What the whole has to know of a part: table → its ids, and the findings on tables themselves."""

    ids: Mapping[str, Sequence[str]]
    findings: Sequence[Row]

    @classmethod
    def of(cls, part: Tables) -> Share:
        """What the whole has to know of these tables."""
        rows = [*records(part.findings[_of_tables(part.findings)])]
        return cls(
            {table: getattr(part, table)[column].tolist() for table, column in _UNIQUE.items()},
            [{str(name): cell for name, cell in row.items()} for row in rows],
        )


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

    def faults(self) -> pd.DataFrame:
        """The findings of the whole, in the order in which they came up."""
        return frame("findings", list(self._findings.values()))

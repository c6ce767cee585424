"""What is plausible for a kind or unit: `schemas/limits.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path

from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.lexicon import schema_file

SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Limit:
    """One row. `kind` empty means any; `unit` is a canonical unit, empty for bare numbers; None is an open bound."""

    kind: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    severity: str
    reason: str


@dataclass(frozen=True)
class Limits:
    """All rows of limits.csv, in file order; `schemas` is the user's folder they came from."""

    rows: tuple[Limit, ...]
    schemas: Path | None = None

    @classmethod
    def load(cls, schemas: Path | None = None) -> Limits:
        """Read limits.csv, the user's own over the shipped. Raises ClaimsError naming file and line."""
        path = schema_file("limits.csv", schemas)
        rows = read_rows(path, ("severity", "reason"), ("kind", "unit", "low", "high"))
        return cls(tuple(_limit(dict(row), f"{path} line {line}") for line, row in rows), schemas)

    def crossed(self, kind: str, unit: str, low: Decimal, high: Decimal) -> Iterator[Limit]:
        """The rows that a value from `low` to `high`, in canonical `unit`, goes beyond."""
        for row in self._of_units.get(unit, ()):
            if row.kind in {"", kind}:
                below = row.low is not None and low < row.low
                above = row.high is not None and high > row.high
                if below or above:
                    yield row

    @cached_property
    def _of_units(self) -> dict[str, list[Limit]]:
        """The rows by unit."""
        found: dict[str, list[Limit]] = {}
        for row in self.rows:
            found.setdefault(row.unit, []).append(row)
        return found


def _limit(row: dict[str, str], place: str) -> Limit:
    if row["severity"] not in SEVERITIES:
        raise ClaimsError(f"no such severity: {row['severity']!r}", place, f"write {', '.join(SEVERITIES)}")
    low, high = _bound(row["low"], place), _bound(row["high"], place)
    if low is not None and high is not None and low > high:
        raise ClaimsError(f"low {low} is above high {high}", place, "swap them")
    return Limit(row["kind"], row["unit"], low, high, row["severity"], row["reason"])


def _bound(cell: str, place: str) -> Decimal | None:
    try:
        bound = Decimal(cell) if cell else None
    except InvalidOperation:
        bound = Decimal("NaN")
    if bound is not None and not bound.is_finite():
        raise ClaimsError(f"not a number: {cell!r}", place, "write it plainly, as 1500000.5, or leave the cell empty")
    return bound

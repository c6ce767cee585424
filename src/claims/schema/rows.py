"""Rules that compare the columns of one row: what `checks` in a schema file may name.

Each is given a table and the check, and says of every row whether it holds. Cells are as `claims.tabulation` makes
them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from claims.table import Cells


@dataclass(frozen=True, slots=True)
class RowCheck:
    """One entry of `checks`: which rule, over which columns, and the reason a report gives. `text` names a text column;
    `where` a column that decides by its `values` whether the rule holds for a row.
    """

    rule: str
    columns: tuple[str, ...]
    error: str
    text: str = ""
    where: str = ""
    values: tuple[str, ...] = ()

    @property
    def needed(self) -> frozenset[str]:
        """All columns it looks at."""
        return frozenset({*self.columns, self.text, self.where} - {""})


def _ascending(table: Cells, check: RowCheck) -> list[bool]:
    """Numbers that never fall from column to column; empty cells and what is no number are left to other checks."""
    columns = [table[column] for column in check.columns]
    return _all([[a == b or not _number(a) > _number(b) for a, b in _rows(*two)] for two in pairwise(columns)])


def _number(cell: object) -> float:
    """The number that a cell is; not-a-number, of which no comparison holds, where it is none."""
    try:
        return float(str(cell))
    except ValueError:
        return float("nan")


def _chronological(table: Cells, check: RowCheck) -> list[bool]:
    """ISO 8601 dates that never fall: as text they sort as in time."""
    days = [table[column] for column in check.columns]
    return _all([[a <= b or b == "" for a, b in _rows(*two)] for two in pairwise(days)])


def _spans(table: Cells, check: RowCheck) -> list[bool]:
    """Two offsets, end exclusive, that lie as far apart as the text is long."""
    start, end = check.columns
    return [last - first == len(text) for first, last, text in _rows(table[start], table[end], table[check.text])]


def _point(table: Cells, check: RowCheck) -> list[bool]:
    """A value, and its low and high bound: the value is there just where the bounds are one, and is that one."""
    value, low, high = (table[column] for column in check.columns)
    return [at == (least if least == most else "") for at, least, most in _rows(value, low, high)]


def _empty_where(table: Cells, check: RowCheck) -> list[bool]:
    chosen = _chosen(table, check)
    return _all([[not due or cell == "" for due, cell in _rows(chosen, table[column])] for column in check.columns])


def _empty_unless(table: Cells, check: RowCheck) -> list[bool]:
    chosen = _chosen(table, check)
    return _all([[due or cell == "" for due, cell in _rows(chosen, table[column])] for column in check.columns])


def _filled_unless(table: Cells, check: RowCheck) -> list[bool]:
    chosen = _chosen(table, check)
    return _all([[due or cell != "" for due, cell in _rows(chosen, table[column])] for column in check.columns])


def _equal_where(table: Cells, check: RowCheck) -> list[bool]:
    """Two columns that say the same, unless the first says nothing."""
    first, second = (table[column] for column in check.columns)
    return [not due or a in {"", b} for due, a, b in _rows(_chosen(table, check), first, second)]


def _chosen(table: Cells, check: RowCheck) -> list[bool]:
    return [cell in check.values for cell in table[check.where]]


def _rows(*columns: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    return zip(*columns, strict=True)


def _all(parts: Sequence[list[bool]]) -> list[bool]:
    return [all(row) for row in zip(*parts, strict=True)]


RULES: dict[str, Callable[[Cells, RowCheck], list[bool]]] = {
    "ascending": _ascending,
    "chronological": _chronological,
    "spans": _spans,
    "point": _point,
    "empty_where": _empty_where,
    "empty_unless": _empty_unless,
    "filled_unless": _filled_unless,
    "equal_where": _equal_where,
}

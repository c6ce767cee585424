"""Rules that compare the columns of one row: what `checks` in a schema file may name.

Each is given a table and the check, and says of every row whether it holds. Cells are as `claims.table` makes them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


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


def _ascending(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """Numbers that never fall from column to column; empty cells and what is no number are left to other checks."""
    import pandas as pd  # noqa: PLC0415 - as above

    numbers = [pd.to_numeric(table[column], errors="coerce") for column in check.columns]
    return _all(table, [~(low > high) for low, high in pairwise(numbers)])


def _chronological(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """ISO 8601 dates that never fall: as text they sort as in time."""
    days = [table[column] for column in check.columns]
    return _all(table, [(a == "") | (b == "") | (a <= b) for a, b in pairwise(days)])


def _spans(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """Two offsets, end exclusive, that lie as far apart as the text is long."""
    start, end = check.columns
    return table[end] - table[start] == table[check.text].str.len()


def _point(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """A value, and its low and high bound: the value is there just where the bounds are one, and is that one."""
    value, low, high = (table[column] for column in check.columns)
    return value == low.where(low == high, "")


def _empty_where(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    return _all(table, [~_chosen(table, check) | (table[column] == "") for column in check.columns])


def _empty_unless(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    return _all(table, [_chosen(table, check) | (table[column] == "") for column in check.columns])


def _filled_unless(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    return _all(table, [_chosen(table, check) | (table[column] != "") for column in check.columns])


def _equal_where(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """Two columns that say the same, unless the first says nothing."""
    first, second = check.columns
    return ~_chosen(table, check) | (table[first] == "") | (table[first] == table[second])


def _chosen(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    return table[check.where].isin(check.values)


def _all(table: pd.DataFrame, parts: list[pd.Series[bool]]) -> pd.Series[bool]:
    import pandas as pd  # noqa: PLC0415 - as above

    held = pd.Series(data=True, index=table.index, dtype=bool)
    for part in parts:
        held &= part
    return held


RULES: dict[str, Callable[[pd.DataFrame, RowCheck], pd.Series[bool]]] = {
    "ascending": _ascending,
    "chronological": _chronological,
    "spans": _spans,
    "point": _point,
    "empty_where": _empty_where,
    "empty_unless": _empty_unless,
    "filled_unless": _filled_unless,
    "equal_where": _equal_where,
}

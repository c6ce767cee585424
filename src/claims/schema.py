"""The tables against their schemas (schemas/claims.yaml and beside it): what fails stays, and becomes a finding CLM001.

Alone imports pandera. The columns of a schema file are pandera's own YAML; its `checks` compare the columns of one row by
the rules below. pandera reports a row check once per column of the failing row, so each rule is worked out into a column of
true and false first, and that column is what pandera checks: one case per row and rule.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.errors import ClaimsError
from claims.lexicon import schema_file
from claims.table import COLUMNS, Tables, frame

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    import yaml
    from pandera.pandas import DataFrameSchema

CODE = "CLM001"
FIX = "mend it, or take a fresh copy with `claims schemas DIR`"


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


class Failure(NamedTuple):
    """One broken check: the row's position (None where the whole table is meant), the column, its value, and the reason."""

    row: int | None
    column: str
    value: str
    reason: str


def validate(tables: Tables, schemas: Path | None = None) -> Tables:
    """The tables with a finding for each check that a row breaks, and its code in the row's `flags`. No row is dropped.

    `schemas` is the user's folder; a file it does not hold is the shipped one. Raises ClaimsError naming file and line
    where a schema file is wrong.
    """
    found: list[dict[str, object]] = []
    claims = tables.claims
    for name in COLUMNS:
        table: pd.DataFrame = getattr(tables, name)
        failures = list(_failures(table, schema_file(f"{name}.yaml", schemas)))
        found.extend(_finding(name, table, failure) for failure in failures)
        if name == "claims" and failures:
            claims = _flagged(claims, {failure.row for failure in failures if failure.row is not None})
    if not found:
        return replace(tables, schemas=schemas)
    import pandas as pd  # noqa: PLC0415 - heavy, and only needed where something failed

    findings = pd.concat([tables.findings, frame("findings", found)], ignore_index=True)
    return replace(tables, claims=claims, findings=findings, schemas=schemas)


def _finding(name: str, table: pd.DataFrame, failure: Failure) -> dict[str, object]:
    row: dict[Hashable, Any] = {} if failure.row is None else table.iloc[failure.row].to_dict()
    place = f"{name}.csv" if failure.row is None else f"{name}.csv row {failure.row + 1}"
    shown = f"{failure.column} is {failure.value!r}: " if failure.row is not None else f"{failure.column}: "
    return {
        "claim_id": row.get("claim_id", ""),
        "doc_id": row.get("doc_id", ""),
        "code": CODE,
        "severity": "error",
        "field": failure.column,
        "value": failure.value,
        "message": shown + failure.reason,
        "quote": row.get("quote", ""),
        "sentence": row.get("sentence", ""),
        "where": place,
    }


def _flagged(claims: pd.DataFrame, rows: set[int]) -> pd.DataFrame:
    """Put our code among the flags of the rows that failed."""
    flags = claims["flags"].tolist()
    for row in rows:
        flags[row] = " ".join(sorted({*flags[row].split(), CODE}))
    return claims.assign(flags=flags).astype({"flags": "str"})


def _failures(table: pd.DataFrame, path: Path) -> Iterator[Failure]:
    """Every broken check of a table, by row, the whole table first; each (row, column, reason) once."""
    from pandera.errors import SchemaErrors  # noqa: PLC0415 - pandera costs a quarter of a second
    from pandera.pandas import Check, Column  # noqa: PLC0415

    schema, checks = _read(path)
    named = {f"check {number}: {check.error}": check for number, check in enumerate(checks, 1)}
    usable = {name: check for name, check in named.items() if {*check.columns, check.text, check.where} - {""} <= {*table}}
    helpers = {name: Column(bool, Check.equal_to(True, error=check.error)) for name, check in usable.items()}  # noqa: FBT003
    wide = table.assign(**{name: _RULES[check.rule](table, check) for name, check in usable.items()})
    try:
        schema.add_columns(helpers).validate(wide, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return
    found = set()
    for column, reason, case, index in zip(
        cases["column"], cases["check"], cases["failure_case"], cases["index"], strict=True
    ):
        found.add(_failure(table, named.get(column), (column, str(reason), case), index))
    yield from sorted(found, key=lambda failure: (failure.row is not None, failure.row or 0, failure.column, failure.reason))


def _failure(table: pd.DataFrame, check: RowCheck | None, case: tuple[Any, str, Any], index: object) -> Failure:
    column, reason, value = case
    row = int(index) if isinstance(index, int | float) and index == index else None  # noqa: PLR0124 - NaN: no row
    if row is None:
        return Failure(None, str(value if column not in table else column), "", reason)
    if check is not None:
        column = check.columns[0]
    return Failure(row, str(column), str(table[column].iloc[row]), reason)


# ---- rules over the columns of one row -----------------------------------------------------------------------------


def _ascending(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """Numbers that never fall from column to column; empty cells and what is no number are left to other checks."""
    import pandas as pd  # noqa: PLC0415 - as above

    numbers = [pd.to_numeric(table[column], errors="coerce") for column in check.columns]
    return _all(table, [~(low > high) for low, high in zip(numbers, numbers[1:], strict=False)])


def _chronological(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    """ISO 8601 dates that never fall: as text they sort as in time."""
    days = [table[column] for column in check.columns]
    return _all(table, [(a == "") | (b == "") | (a <= b) for a, b in zip(days, days[1:], strict=False)])


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
    first, second = check.columns
    return ~_chosen(table, check) | (table[first] == table[second])


def _chosen(table: pd.DataFrame, check: RowCheck) -> pd.Series[bool]:
    return table[check.where].isin(check.values)


def _all(table: pd.DataFrame, parts: list[pd.Series[bool]]) -> pd.Series[bool]:
    import pandas as pd  # noqa: PLC0415 - as above

    held = pd.Series(data=True, index=table.index, dtype=bool)
    for part in parts:
        held &= part
    return held


_RULES: dict[str, Callable[[pd.DataFrame, RowCheck], pd.Series[bool]]] = {
    "ascending": _ascending,
    "chronological": _chronological,
    "spans": _spans,
    "point": _point,
    "empty_where": _empty_where,
    "empty_unless": _empty_unless,
    "filled_unless": _filled_unless,
    "equal_where": _equal_where,
}

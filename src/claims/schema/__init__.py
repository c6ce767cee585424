"""The tables against their schemas (schemas/claims.yaml and beside it): what fails stays, and becomes a finding CLM001.

This folder alone imports pandera, and only for columns that `plain.py` has doubts about. A schema file (`reading.py`)
is pandera's own YAML; its `checks` compare the columns of one row by the rules of `rows.py`, which pandera itself would
report once per column of the failing row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claims.dictionary import dictionary
from claims.lexicon import schema_file
from claims.schema.reading import Schema, read
from claims.schema.rows import RULES, RowCheck
from claims.table import COLUMNS, Cells, Columns, Row, Tables, cells, framed

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from pandera.pandas import DataFrameSchema

CODE = "CLM001"


class Failure(NamedTuple):
    """One broken check: the row's position (None where the table itself is meant), column, value, and the reason."""

    row: int | None
    column: str
    value: str
    reason: str


def validate(tables: Tables, schemas: Path | None = None) -> Tables:
    """The tables with a finding for each check that a row breaks, and its code in the row's `flags`. No row is dropped.

    `schemas` is the user's folder; a file it does not hold is the shipped one. Raises ClaimsError naming file and line
    where a schema file or the data dictionary is wrong: with empty tables, before any document is read.
    """
    found = validated(columns := Columns.of(tables), schemas)
    if found.findings is columns.findings:
        return replace(tables, schemas=schemas)
    claims, findings = framed("claims", found.claims), framed("findings", found.findings)
    return replace(tables, claims=claims, findings=findings, schemas=schemas)


def validated(columns: Columns, schemas: Path | None = None) -> Columns:
    """As `validate`, of plain lists."""
    dictionary(schemas)
    found: list[Row] = []
    claims = columns.claims
    for name in COLUMNS:
        table: Cells = getattr(columns, name)
        failures = _failures(name, table, read(schema_file(f"{name}.yaml", schemas)))
        found.extend(_finding(name, table, failure) for failure in failures)
        if name == "claims" and failures:
            claims = _flagged(claims, {failure.row for failure in failures if failure.row is not None})
    if not found:
        return replace(columns, schemas=schemas)
    findings = cells("findings", found, columns.findings)
    return replace(columns, claims=claims, findings=findings, schemas=schemas)


def _finding(name: str, table: Cells, failure: Failure) -> Row:
    row = {} if failure.row is None else {column: own[failure.row] for column, own in table.items()}
    where = "code" if name == "findings" else "start"
    place = f"{name}.csv" if failure.row is None else f"{name}.csv {where} {row[where]}"
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


def _flagged(claims: Cells, rows: set[int]) -> Cells:
    """Put our code among the flags of the rows that failed."""
    flags = [*claims["flags"]]
    for row in rows:
        flags[row] = " ".join(sorted({*flags[row].split(), CODE}))
    return {**claims, "flags": flags}


def _failures(name: str, table: Cells, schema: Schema) -> list[Failure]:
    """Every broken check of a table, by row, the whole table first; each (row, column, reason) once."""
    found = {*_of_rows(table, schema.checks)}
    doubtful = schema.plain.doubtful(table) if schema.plain else None
    if doubtful is None:
        found.update(_of_columns(table, _frame(name, table), schema.full))
    elif doubtful:
        found.update(_of_columns(table, _frame(name, table)[doubtful], _chosen(schema.full, doubtful)))
    return sorted(found, key=lambda failure: (-1 if failure.row is None else failure.row, failure[1:]))


def _of_rows(table: Cells, checks: Sequence[RowCheck]) -> Iterator[Failure]:
    """What breaks a rule over the columns of a row; the first of them is named."""
    for check in checks:
        held = RULES[check.rule](table, check)
        for row in () if all(held) else (row for row, holds in enumerate(held) if not holds):
            column = check.columns[0]
            yield Failure(row, column, str(table[column][row]), check.error)


def _of_columns(table: Cells, frame: pd.DataFrame, schema: DataFrameSchema) -> Iterator[Failure]:
    """What pandera finds in a table, or in some of its columns."""
    from pandera.errors import SchemaErrors  # noqa: PLC0415 - pandera costs a quarter of a second

    try:
        schema.validate(frame, lazy=True, inplace=True)
    except SchemaErrors as errors:
        parts = (errors.failure_cases[part] for part in ("column", "check", "failure_case", "index"))
        yield from (_failure(table, *case) for case in zip(*parts, strict=True))


def _failure(table: Cells, column: str, reason: object, value: object, index: object) -> Failure:
    """One of pandera's failure cases in our terms."""
    if not isinstance(index, int | float) or index != index:  # noqa: PLR0124 - NaN: no row, the table itself is meant
        return Failure(None, column if column in table else str(value), "", f"{reason}: {value}")
    return Failure(int(index), column, str(table[column][int(index)]), str(reason))


def _frame(name: str, table: Cells) -> pd.DataFrame:
    """The table for pandera; one of other columns than ours as pandas takes it."""
    import pandas as pd  # noqa: PLC0415 - heavy, and only needed where something is doubtful

    return framed(name, {**table}) if (*table,) == COLUMNS[name] else pd.DataFrame(table)


def _chosen(schema: DataFrameSchema, names: Sequence[str]) -> DataFrameSchema:
    """A schema of some columns alone: for pandera a column costs more than its cells do."""
    from pandera.pandas import DataFrameSchema  # noqa: PLC0415 - as above

    return DataFrameSchema({name: schema.columns[name] for name in names})

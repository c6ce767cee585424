"""The tables against their schemas (schemas/claims.yaml and beside it): what fails stays, and becomes a finding CLM001.

Alone imports pandera, and only for columns that `plainchecks.py` has doubts about. A schema file is pandera's own YAML;
its `checks` compare the columns of one row by the rules of `rowchecks.py`, which pandera itself would report once per
column of the failing row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.dictionary import dictionary
from claims.errors import said
from claims.lexicon import schema_file
from claims.plainchecks import PlainSchema
from claims.rowchecks import RULES, RowCheck
from claims.schemafile import SchemaFile
from claims.table import COLUMNS, Cells, Columns, Row, Tables, cells, framed

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from pandera.pandas import DataFrameSchema

CODE = "CLM001"
_TABLE_KEYS = frozenset({"name", "title", "description", "strict", "ordered", "unique", "columns", "checks"})
_COLUMN_KEYS = frozenset({"title", "description", "dtype", "nullable", "unique", "required", "regex", "checks"})


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
        failures = _failures(name, table, _read(schema_file(f"{name}.yaml", schemas)))
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


def _failures(name: str, table: Cells, schema: _Schema) -> list[Failure]:
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


# ---- schema files --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Schema:
    """A schema file: its row checks, its columns in plain Python, and all of it as pandera's schema."""

    file: SchemaFile
    checks: Sequence[RowCheck]
    plain: PlainSchema | None

    @cached_property
    def full(self) -> DataFrameSchema:
        """Made when it is first needed. Raises ClaimsError naming file and line."""
        content = self.file.content
        for name, column in content["columns"].items():
            _check_keys(self.file, name, column)
        try:
            return _deserialised({**content, "checks": None})
        except Exception as error:  # pandera raises whatever the value it stumbles on raises, and never says where
            for name, column in content["columns"].items():
                _try_column(self.file, name, column)
            raise self.file.wrong(f"not a schema: {said(error)}") from error


@cache
def _read(path: Path) -> _Schema:
    """A schema file, read once a process. Raises ClaimsError naming file and line."""
    file = SchemaFile(path)
    columns = file.content.get("columns")
    if not isinstance(columns, dict):
        raise file.wrong("a schema lists its columns under `columns:`")
    for key in file.content:
        if key not in _TABLE_KEYS:
            raise file.wrong(f"no setting of a table: {key!r}", key)
    empty = cells(path.stem, [])
    checks = [_row_check(file, number, empty) for number in range(len(file.content.get("checks") or ()))]
    return _Schema(file, checks, PlainSchema.of(file.content))


def _check_keys(file: SchemaFile, name: str, column: object) -> None:
    """Look at the names alone: pandera passes over a check it does not know."""
    from pandera.pandas import Check  # noqa: PLC0415 - pandera costs a quarter of a second

    if not isinstance(column, dict):
        raise file.wrong(f"column {name!r} is no mapping: write {{dtype: str}}", "columns", name)
    for key in column:
        if key not in _COLUMN_KEYS and (key.startswith("_") or not hasattr(Check, key)):
            raise file.wrong(f"column {name!r}: no check and no setting called {key!r}", "columns", name, key)


def _try_column(file: SchemaFile, name: str, column: object) -> None:
    """Build one column by itself, to find the one that pandera stumbles on."""
    try:
        _deserialised({"columns": {name: column}})
    except Exception as error:  # as above
        raise file.wrong(f"column {name!r}: {said(error)}", "columns", name) from error


def _deserialised(content: Mapping[str, Any]) -> DataFrameSchema:
    """A schema from a copy of its content, since pandera takes apart what it is given."""
    from pandera.io import pandas_io  # noqa: PLC0415 - as above

    schema: DataFrameSchema = pandas_io.deserialize_schema(deepcopy(dict(content)))  # type: ignore[no-untyped-call]
    return schema


def _row_check(file: SchemaFile, number: int, empty: Cells) -> RowCheck:
    """One entry of `checks`, in pandera's own form: arguments, and `options` with the rule's name and the reason. It is
    tried on an empty table, so that what cannot work is said before any document is read.
    """
    entry = file.content["checks"][number]
    try:
        wanted: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
        options = wanted.pop("options")
        check = RowCheck(rule=options["check_name"], error=options["error"], **wanted)
        unknown = sorted(check.needed - {*empty})
        if check.rule in RULES and not unknown:
            RULES[check.rule](empty, check)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        form = "{columns: [A, B], options: {check_name: RULE, error: REASON}}"
        raise file.wrong(f"not a row check ({said(error)}): write {form}", "checks", number) from error
    if unknown:
        raise file.wrong(f"the row check names no column of this table: {', '.join(unknown)}", "checks", number)
    if check.rule not in RULES:
        raise file.wrong(f"no such rule: {check.rule!r}; choose from {', '.join(RULES)}", "checks", number)
    return check

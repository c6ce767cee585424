"""The tables against their schemas (schemas/claims.yaml and beside it): what fails stays, and becomes a finding CLM001.

Alone imports pandera. A schema file is pandera's own YAML; its `checks` compare the columns of one row by the rules of
`rowchecks.py`. pandera reports a row check once per column of the failing row, so each rule is worked out into a column
of true and false first, and that column is what pandera checks: one case per row and rule.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.dictionary import dictionary
from claims.errors import ClaimsError
from claims.lexicon import schema_file
from claims.rowchecks import RULES, RowCheck
from claims.table import COLUMNS, Tables, frame

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from pandera.pandas import DataFrameSchema

CODE = "CLM001"
_TABLE_KEYS = frozenset({"name", "title", "description", "strict", "ordered", "unique", "columns", "checks"})
_COLUMN_KEYS = frozenset({"title", "description", "dtype", "nullable", "unique", "required", "regex", "checks"})
FIX = "mend it, or take a fresh copy with `claims schemas DIR`"


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
    dictionary(schemas)
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
    held = {name: RULES[check.rule](table, check) for name, check in named.items()}
    broken = {name: column for name, column in held.items() if not column.all()}
    helpers = {name: Column(bool, Check.equal_to(True, error=named[name].error)) for name in broken}  # noqa: FBT003
    wide = table.assign(**broken)
    if _well_formed(table, schema):
        schema = _checked_only(schema)
    try:
        schema.add_columns(helpers).validate(wide, lazy=True, inplace=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
    else:
        return
    parts = (cases[part] for part in ("column", "check", "failure_case", "index"))
    found = {_failure(table, named, *case) for case in zip(*parts, strict=True)}
    yield from sorted(found, key=lambda failure: (-1 if failure.row is None else failure.row, failure[1:]))


def _well_formed(table: pd.DataFrame, schema: DataFrameSchema) -> bool:
    """Whether a table has just the columns of the schema, of their types, and no cell is null."""
    from pandera.engines.pandas_engine import Engine  # noqa: PLC0415 - as above

    columns = schema.columns
    return (
        [*table.columns] == [*columns]
        and all(columns[name].dtype.check(Engine.dtype(table[name].dtype)) for name in columns)
        and not any(table[name].hasnans for name in columns)
    )


def _checked_only(schema: DataFrameSchema) -> DataFrameSchema:
    """The columns of a schema that have checks, with these alone: for pandera a column costs more than its cells do."""
    from pandera.pandas import Column, DataFrameSchema  # noqa: PLC0415 - as above

    columns = {
        name: Column(None, column.checks, unique=column.unique, nullable=True)
        for name, column in schema.columns.items()
        if column.checks or column.unique
    }
    return DataFrameSchema(columns, unique=schema.unique)


def _failure(table: pd.DataFrame, named: Mapping[str, RowCheck], column: str, *case: object) -> Failure:
    """One of pandera's failure cases (column, check, value, index) in our terms."""
    reason, value, index = case
    if not isinstance(index, int | float) or index != index:  # noqa: PLR0124 - NaN: no row, the table itself is meant
        return Failure(None, column if column in table else str(value), "", f"{reason}: {value}")
    row, check = int(index), named.get(column)
    name = check.columns[0] if check else column
    return Failure(row, name, str(table[name].iloc[row]), str(reason))


# ---- schema files --------------------------------------------------------------------------------------------------


@cache
def _read(path: Path) -> tuple[DataFrameSchema, list[RowCheck]]:
    """The columns of a schema file as pandera's schema, and its row checks; read once a process.

    Raises ClaimsError naming file and line.
    """
    file = _SchemaFile(path)
    columns = file.content.get("columns")
    if not isinstance(columns, dict):
        raise file.wrong("a schema lists its columns under `columns:`")
    for key in file.content:
        if key not in _TABLE_KEYS:
            raise file.wrong(f"no setting of a table: {key!r}", key)
    for name, column in columns.items():
        _check_keys(file, name, column)
    empty = frame(path.stem, [])
    checks = [_row_check(file, number, empty) for number in range(len(file.content.get("checks") or ()))]
    try:
        return _deserialised({**file.content, "checks": None}), checks
    except Exception as error:  # pandera raises whatever the value it stumbles on raises, and never says where
        for name, column in columns.items():
            _try_column(file, name, column)
        raise file.wrong(f"not a schema: {_said(error)}") from error


class _SchemaFile:
    """A YAML file as plain values, with the line each of them stands on."""

    def __init__(self, path: Path) -> None:
        import yaml  # noqa: PLC0415 - only a run that validates needs it

        self._path, self._text = path, ""
        try:
            self._text = path.read_text(encoding="utf-8-sig")
            content = yaml.load(self._text, Loader=_loader())  # noqa: S506 - it is a safe one
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            where = f"{path} line {mark.line + 1}" if mark else str(path)
            raise ClaimsError(f"not YAML: {error.problem}", where, FIX) from error
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise ClaimsError(f"not YAML in UTF-8: {_said(error)}", str(path), FIX) from error
        self.content: dict[str, Any] = content if isinstance(content, dict) else {}

    def wrong(self, what: str, *keys: str | int) -> ClaimsError:
        """An error at the line of the value that the keys lead to."""
        import yaml  # noqa: PLC0415 - as above

        node, line = yaml.compose(self._text, Loader=_loader()), 0
        for key in keys:
            line, node = _step(node, key, line)
        return ClaimsError(what, f"{self._path} line {line + 1}", FIX)


def _step(node: Any, key: str | int, line: int) -> tuple[int, Any]:  # noqa: ANN401 - PyYAML's nodes are untyped
    """Line and value of a key; the line come from where there is none such."""
    for name, value in node.value if node is not None and node.id == "mapping" else ():
        if name.value == key:
            return name.start_mark.line, value
    if node is not None and node.id == "sequence" and isinstance(key, int):
        return node.value[key].start_mark.line, node.value[key]
    return line, None


def _loader() -> type[Any]:
    """PyYAML's safe loader: the one in C, ten times as fast, where PyYAML was built with it."""
    import yaml  # noqa: PLC0415 - as above

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _check_keys(file: _SchemaFile, name: str, column: object) -> None:
    """Look at the names alone: pandera passes over a check it does not know."""
    from pandera.pandas import Check  # noqa: PLC0415 - pandera costs a quarter of a second

    if not isinstance(column, dict):
        raise file.wrong(f"column {name!r} is no mapping: write {{dtype: str}}", "columns", name)
    for key in column:
        if key not in _COLUMN_KEYS and (key.startswith("_") or not hasattr(Check, key)):
            raise file.wrong(f"column {name!r}: no check and no setting called {key!r}", "columns", name, key)


def _try_column(file: _SchemaFile, name: str, column: object) -> None:
    """Build one column by itself, to find the one that pandera stumbles on."""
    try:
        _deserialised({"columns": {name: column}})
    except Exception as error:  # as above
        raise file.wrong(f"column {name!r}: {_said(error)}", "columns", name) from error


def _deserialised(content: Mapping[str, Any]) -> DataFrameSchema:
    """A schema from a copy of its content, since pandera takes apart what it is given."""
    from pandera.io import pandas_io  # noqa: PLC0415 - as above

    schema: DataFrameSchema = pandas_io.deserialize_schema(deepcopy(dict(content)))  # type: ignore[no-untyped-call]
    return schema


def _row_check(file: _SchemaFile, number: int, empty: pd.DataFrame) -> RowCheck:
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
        raise file.wrong(f"not a row check ({_said(error)}): write {form}", "checks", number) from error
    if unknown:
        raise file.wrong(f"the row check names no column of this table: {', '.join(unknown)}", "checks", number)
    if check.rule not in RULES:
        raise file.wrong(f"no such rule: {check.rule!r}; choose from {', '.join(RULES)}", "checks", number)
    return check


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200]

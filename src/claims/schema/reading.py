"""A schema file: pandera's own YAML, with row checks of ours. What is wrong with it is said with its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from claims.errors import said
from claims.schema.plain import PlainSchema
from claims.schema.rows import RULES, RowCheck
from claims.schema.yamlfile import YamlFile
from claims.table import Cells, cells

if TYPE_CHECKING:
    from pathlib import Path

    from pandera.pandas import DataFrameSchema

_TABLE_KEYS = frozenset({"name", "title", "description", "strict", "ordered", "unique", "columns", "checks"})
_COLUMN_KEYS = frozenset({"title", "description", "dtype", "nullable", "unique", "required", "regex", "checks"})


@dataclass(frozen=True)
class Schema:
    """A schema file: its row checks, its columns in plain Python, and all of it as pandera's schema."""

    file: YamlFile
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
def read(path: Path) -> Schema:
    """A schema file, read once a process. Raises ClaimsError naming file and line."""
    file = YamlFile(path)
    columns = file.content.get("columns")
    if not isinstance(columns, dict):
        raise file.wrong("a schema lists its columns under `columns:`")
    for key in file.content:
        if key not in _TABLE_KEYS:
            raise file.wrong(f"no setting of a table: {key!r}", key)
    empty = cells(path.stem, [])
    checks = [_row_check(file, number, empty) for number in range(len(file.content.get("checks") or ()))]
    return Schema(file, checks, PlainSchema.of(file.content))


def _check_keys(file: YamlFile, name: str, column: object) -> None:
    """Look at the names alone: pandera passes over a check it does not know."""
    from pandera.pandas import Check  # noqa: PLC0415 - pandera costs a quarter of a second

    if not isinstance(column, dict):
        raise file.wrong(f"column {name!r} is no mapping: write {{dtype: str}}", "columns", name)
    for key in column:
        if key not in _COLUMN_KEYS and (key.startswith("_") or not hasattr(Check, key)):
            raise file.wrong(f"column {name!r}: no check and no setting called {key!r}", "columns", name, key)


def _try_column(file: YamlFile, name: str, column: object) -> None:
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


def _row_check(file: YamlFile, number: int, empty: Cells) -> RowCheck:
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

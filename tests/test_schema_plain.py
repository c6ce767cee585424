"""A column that passes the plain checks passes pandera's: the two are held together on the schemas that are shipped."""

from __future__ import annotations

import string
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandera.errors import SchemaErrors
from pandera.io import pandas_io
from pandera.pandas import DataFrameSchema

from claims.lexicon import schemas_folder
from claims.schema.plain import PlainSchema
from claims.schema.yamlfile import YamlFile
from claims.table import COLUMNS, cells, dtype

TEXTS = [
    *(
        "",
        " ",
        "x",
        "x" * 32,
        "x" * 33,
        "True",
        "true",
        "false",
        "0",
        "-1",
        "1",
        "0.5",
        "1.",
        "1.50",
        "-2.5",
        "1E+3",
        "+1",
        "٣",
    ),
    *("2024", "2024-02-30", "2024-13-01", "2024-05", "196X", "2024/..", "../..", "-0043", "24.9.2025", "Y12024"),
    *(
        "00:12:59.500",
        "1:2:3",
        "quoted",
        "exact",
        "up",
        "upper",
        "EUR",
        "eur",
        "EURO",
        "m2",
        "k m",
        "k\u00a0m",
        "count",
        "a1",
    ),
    *("c" + "a" * 12, "c" + "1" * 12, "C" + "A" * 12, "CLM101", "CLM101 CLM301", "clm101", "error", "f" * 64, "F" * 64),
    *("2024\n", "exact\n", "EUR\n", "é", "e\u0301", "\U0001f6a2", "\t", "NaN", "None", "١٢"),
]
NUMBERS = [-(2**31), -1, 0, 1, 2**31]


def _schemas(name: str) -> tuple[PlainSchema, DataFrameSchema]:
    content = YamlFile(schemas_folder() / f"{name}.yaml").content
    plain = PlainSchema.of(content)
    assert plain is not None
    full: DataFrameSchema = pandas_io.deserialize_schema({**content, "checks": None})  # type: ignore[no-untyped-call]
    return plain, full


def _refused(schema: DataFrameSchema, column: str, table: pd.DataFrame) -> set[int]:
    """The rows that pandera finds fault with."""
    try:
        DataFrameSchema({column: schema.columns[column]}).validate(table, lazy=True)
    except SchemaErrors as errors:
        return {int(row) for row in errors.failure_cases["index"]}
    return set()


@pytest.mark.parametrize("name", COLUMNS)
def test_every_check_of_the_shipped_schemas_is_known_and_finds_what_pandera_finds(name: str) -> None:
    plain, full = _schemas(name)
    for column, own in plain.columns.items():
        assert own is not None, column
        sort = dtype(name, column)
        samples: dict[str, list[object]] = {"str": [*TEXTS], "int64": [*NUMBERS], "bool": [True, False]}
        given_cells = samples[sort]
        refused = _refused(full, column, pd.DataFrame({column: pd.Series(given_cells, dtype=sort)}))
        for row, cell in enumerate(given_cells):
            if own.passes([cell]):
                assert row not in refused, (column, cell)
            elif not isinstance(cell, str) or (cell.isascii() and cell.isprintable()):
                assert row in refused, (column, cell)


@given(st.text(string.printable + "é٣\u00a0\u2028", max_size=12))
def test_no_text_passes_that_pandera_refuses(text: str) -> None:
    plain, full = _schemas("sources")
    for column in ("doc_id", "doc_date", "sha256"):
        own = plain.columns[column]
        if own is not None and own.passes([text]):
            assert not _refused(full, column, pd.DataFrame({column: pd.Series([text], dtype="str")}))


def test_ids_that_meet_are_in_doubt() -> None:
    plain, _ = _schemas("claims")
    row = {"claim_id": "c" + "a" * 12}
    one = cells("claims", [row])
    assert "claim_id" not in (plain.doubtful(one) or ())
    assert "claim_id" in (plain.doubtful(cells("claims", [row, row])) or ())


def test_a_table_of_another_shape_is_in_doubt_as_a_whole() -> None:
    plain, _ = _schemas("rejected")
    table = cells("rejected", [])
    assert plain.doubtful(table) == []
    assert plain.doubtful({**table, "more": []}) is None
    assert plain.doubtful(dict(reversed(table.items()))) is None


@pytest.mark.parametrize("cell", [None, 1, 1.0, float("nan"), True, b"x"])
def test_a_cell_of_another_type_is_in_doubt(cell: object) -> None:
    plain, _ = _schemas("rejected")
    assert plain.doubtful({**cells("rejected", []), "sentence": [cell]}) == ["sentence"]


@pytest.mark.parametrize(
    "column",
    [
        "str",
        {"dtype": "text"},
        {"dtype": "str", "nullable": True},
        {"dtype": "str", "unique": "yes"},
        {"dtype": "str", "isin": "abc"},
        {"dtype": "str", "isin": [1, "a"]},
        {"dtype": "str", "str_matches": "["},
        {"dtype": "str", "str_matches": {"value": "a", "ignore_na": False}},
        {"dtype": "str", "str_length": {"min_value": 1, "max_value": 2}},
        {"dtype": "str", "str_length": 3},
        {"dtype": "int64", "greater_than": "0"},
        {"dtype": "int64", "in_range": {"min_value": 0, "max_value": 2}},
    ],
)
def test_what_is_not_understood_is_left_to_pandera(column: object) -> None:
    plain = PlainSchema.of({"strict": True, "ordered": True, "columns": {"a": column}})
    assert plain is not None
    assert plain.doubtful({"a": []}) == ["a"]


@pytest.mark.parametrize("setting", [{"strict": False}, {"ordered": False}, {"unique": ["a"]}])
def test_a_schema_with_settings_of_its_own_is_left_to_pandera(setting: dict[str, object]) -> None:
    assert PlainSchema.of({"strict": True, "ordered": True, "columns": {"a": {"dtype": "str"}}, **setting}) is None


@pytest.mark.parametrize(("formats", "loaded"), [("csv", []), ("csv,html", []), ("", ["openpyxl"])])
def test_a_run_loads_neither_pandas_nor_pandera(tmp_path: Path, formats: str, loaded: list[str]) -> None:
    (tmp_path / "a.txt").write_text("Exports rose by 7% to $26 million in 2023.", encoding="utf-8")
    code = f"""
import sys
from claims.cli import commands
wanted = ["extract", {str(tmp_path / "a.txt")!r}, "-o", {str(tmp_path / "out")!r}, "--format", {formats!r}]
commands(wanted, standalone_mode=False)
print(sorted({{"pandas", "pandera", "pint", "openpyxl"}} & {{*sys.modules}}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{loaded}\n", done.stderr

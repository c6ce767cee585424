"""What breaks the schema stays, and is reported once with column, value and reason; a broken schema names its line."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from claims.errors import ClaimsError
from claims.lexicon import schemas_folder
from claims.schema import CODE, validate
from claims.table import COLUMNS, Tables, frame

GOOD: dict[str, object] = {
    "doc_id": "d",
    "voice": "editorial",
    "quote": "11 boats",
    "start": 0,
    "end": 8,
    "sentence": "11 boats sank.",
    "kind": "count",
    "value": "11",
    "value_low": "11",
    "value_high": "11",
    "modifier": "exact",
    "item": "boats",
    "rule": "count",
    "checkworthy": "0.5",
}
DATE: dict[str, object] = {**GOOD, "kind": "date", "value": "", "value_low": "", "value_high": "", "relative": "false"}
MONEY: dict[str, object] = {**GOOD, "kind": "money", "unit": "EUR", "currency": "EUR"}


def _tables(*claims: dict[str, object]) -> Tables:
    numbered = [{"claim_id": "c" + "abcdefgh"[n] * 12} | claim for n, claim in enumerate(claims)]
    return Tables(frame("claims", numbered), frame("findings", []), frame("sources", []), frame("rejected", []))


def _broken(row: dict[str, object]) -> list[tuple[str, str, str]]:
    findings = validate(_tables(row)).findings
    return list(zip(findings["field"], findings["value"], findings["message"], strict=True))


@pytest.mark.parametrize(
    "row",
    [
        GOOD,
        DATE | {"date": "2025-09-27", "date_start": "2025-09-27", "date_end": "2025-09-27"},
        MONEY | {"value": "", "value_high": "12.5", "base_unit": "EUR", "base_low": "11", "base_high": "12.5"},
        GOOD | {"kind": "anniversary", "unit": "year", "event": "the opening", "base_year": "1961"},
        GOOD | {"value": "-0.5", "value_low": "-0.5", "value_high": "-0.5", "period": "2024/2025", "checkworthy": "1"},
        GOOD | {"kind": "a_new_kind", "flags": "CLM101 CLM301", "time_start": "00:12:59.500"},
    ],
)
def test_good_rows_pass(row: dict[str, object]) -> None:
    assert _broken(row) == []


@pytest.mark.parametrize(
    "edtf",
    [
        "2025",
        "196X",
        "19XX",
        "2025-09",
        "2025-22",
        "2025-09-27",
        "XXXX-09-24",
        "2025-05-13/2025-05-14",
        "1984~",
        "2004-XX",
        "2024/..",
        "../2030",
        "2025-33",
        "2025-40",
        "-0043",
        "2013/2023",
        "2004-06~/2004-08",
    ],
)
def test_edtf_of_every_precision_passes(edtf: str) -> None:
    assert _broken(DATE | {"date": edtf}) == []


@pytest.mark.parametrize(
    "edtf", ["2025-13-01", "27.9.2025", "25", "2025-09-45", "next year", "2025/2026/2027", "2025-42"]
)
def test_what_is_no_edtf_is_reported(edtf: str) -> None:
    assert _broken(DATE | {"date": edtf}) == [("date", edtf, f"date is {edtf!r}: not EDTF (ISO 8601-2)")]


@pytest.mark.parametrize(
    ("change", "column", "reason"),
    [
        ({"modifier": "nearly"}, "modifier", "isin"),
        ({"value": "1E+3", "value_low": "1E+3", "value_high": "1E+3"}, "value", "not a plain decimal"),
        ({"value": "2.50", "value_low": "2.50", "value_high": "2.50"}, "value", "not a plain decimal"),
        ({"checkworthy": "1.2"}, "checkworthy", "not between 0 and 1"),
        ({"doc_date": "24.9.2025"}, "doc_date", "not an ISO 8601 date"),
        ({"claim_id": "5E1"}, "claim_id", "12 letters"),
        ({"start": -8, "end": 0}, "start", "greater_than"),
        ({"end": 9}, "start", "not the length of the quote"),
        ({"value": "", "value_low": "12"}, "value_low", "value_low is above value_high"),
        ({"value_high": "12"}, "value", "stands for a range"),
        ({"value": ""}, "value", "not the one bound"),
        ({"unit": "meter"}, "unit", "no unit"),
        ({"currency": "EUR"}, "currency", "no money"),
        ({"kind": "money", "unit": "EUR", "currency": "USD"}, "currency", "not the unit"),
        ({"value": "", "value_low": "", "value_high": ""}, "value_low", "without its value"),
        ({"period_start": "2025-02-01", "period_end": "2025-01-01"}, "period_start", "after period_end"),
        ({"date": "2025"}, "date", "only kind date"),
        ({"event": "the flood"}, "event", "only kind anniversary"),
        ({"flags": "careful"}, "flags", "not codes"),
        ({"prefix": "x" * 33}, "prefix", "longer than 32"),
    ],
)
def test_each_broken_rule_is_named_with_its_column(change: dict[str, object], column: str, reason: str) -> None:
    broken = {field: message for field, _, message in _broken(GOOD | change)}
    assert column in broken
    assert reason in broken[column]


def test_a_row_check_is_reported_once_per_row_and_the_row_stays() -> None:
    tables = _tables(GOOD, GOOD | {"value": "", "value_low": "12"}, GOOD, GOOD | {"value": "", "value_low": "13"})
    result = validate(tables)
    assert result.findings["where"].tolist() == ["claims.csv start 0", "claims.csv start 0"]
    assert result.findings["value"].tolist() == ["12", "13"]
    assert set(result.findings["code"]) == {CODE}
    assert set(result.findings["severity"]) == {"error"}
    assert result.findings["claim_id"].tolist() == ["c" + "b" * 12, "c" + "d" * 12]
    assert result.claims["flags"].tolist() == ["", CODE, "", CODE]
    pd.testing.assert_frame_equal(result.claims.drop(columns="flags"), tables.claims.drop(columns="flags"))


def test_findings_that_were_there_come_first_and_flags_are_kept() -> None:
    row = GOOD | {"claim_id": "c" + "a" * 12, "flags": "CLM301", "modifier": "nearly"}
    earlier = frame("findings", [{"code": "CLM301", "severity": "info", "message": "m"}])
    tables = Tables(frame("claims", [row]), earlier, frame("sources", []), frame("rejected", []))
    result = validate(tables)
    assert result.findings["code"].tolist() == ["CLM301", CODE]
    assert result.claims["flags"].tolist() == [f"{CODE} CLM301"]


def test_two_claims_with_one_id_are_both_reported() -> None:
    same = {"claim_id": "c" + "z" * 12}
    result = validate(_tables(GOOD | same, GOOD | same))
    assert result.findings["where"].tolist() == ["claims.csv start 0"] * 2


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("findings", {"code": "X1", "severity": "info", "message": "m"}),
        ("sources", {"doc_id": "d", "claims": 1, "minor": 2}),
        ("rejected", {"doc_id": "d", "quote": "9:30", "start": 0, "end": 3, "reason": "clock time"}),
    ],
)
def test_the_other_tables_are_checked_too(name: str, row: dict[str, object]) -> None:
    frames = {table: frame(table, [row] if table == name else []) for table in COLUMNS}
    result = validate(Tables(**frames))  # type: ignore[arg-type]
    assert result.findings["where"].tolist()[-1] == f"{name}.csv " + ("code X1" if name == "findings" else "start 0")
    assert len(result.findings) == (2 if name == "findings" else 1)


def test_the_users_schema_goes_before_the_shipped_one(tmp_path: Path) -> None:
    text = (schemas_folder() / "claims.yaml").read_text(encoding="utf-8")
    changed = text.replace("item: {dtype: str}", "item: {dtype: str, isin: [ships]}").replace(
        "columns:", "columns:\n  reviewer: {dtype: str}", 1
    )
    (tmp_path / "claims.yaml").write_text(changed, encoding="utf-8")
    result = validate(_tables(GOOD), tmp_path)
    assert result.schemas == tmp_path
    reported = dict(zip(result.findings["field"], result.findings["where"], strict=True))
    assert reported["item"] == "claims.csv start 0"
    assert reported["reviewer"] == "claims.csv"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("voice: {dtype: str,", "voice: {dtype: str", "line {}: not YAML"),
        ("item: {dtype: str}", "item: {dtype: text}", "line {}: column 'item': data type 'text' not understood"),
        ("item: {dtype: str}", "item: {dtype: str, is_in: [a]}", "line {}: column 'item': no check and no setting"),
        ("item: {dtype: str}", "item: {dtype: str, in_range: {min: 1}}", "line {}: column 'item': in_range"),
        ("item: {dtype: str}", "item: {dtype: str, str_matches: '['}", "line {}: column 'item': unterminated"),
        ("item: {dtype: str}", "item: str", "line {}: column 'item' is no mapping"),
        ("check_name: spans", "check_name: spams", "line {}: no such rule: 'spams'"),
        ("text: quote,", "text: quotation,", "line {}: the row check names no column of this table: quotation"),
        ("text: quote,", "", "line {}: not a row check"),
        ("strict: true", "strickt: true", "line {}: no setting of a table: 'strickt'"),
        ("columns:\n", "fields:\n", "line 1: a schema lists its columns"),
    ],
)
def test_an_error_in_a_schema_names_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = (schemas_folder() / "claims.yaml").read_text(encoding="utf-8")
    assert old in text
    line = text[: text.index(old)].count("\n") + 1
    (tmp_path / "claims.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ClaimsError) as caught:
        validate(_tables(GOOD), tmp_path)
    assert message.format(line) in str(caught.value)
    assert str(tmp_path / "claims.yaml") in str(caught.value)


def test_a_schema_that_is_no_text_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_bytes(b"name: \xff\xfe")
    with pytest.raises(ClaimsError, match="not YAML in UTF-8"):
        validate(_tables(GOOD), tmp_path)


@pytest.mark.parametrize("name", ["columns.csv", "rejected.yaml"])
def test_empty_tables_are_enough_to_find_a_wrong_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("what is this?\n", encoding="utf-8")
    with pytest.raises(ClaimsError, match=f"{name} line 1"):
        validate(_tables(), tmp_path)

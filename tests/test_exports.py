"""What is written comes back to the letter, in the same bytes each time, whole or not at all."""

from __future__ import annotations

import csv
import errno
import os
import re
import tempfile
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.exports import formats, write
from claims.exports import xlsx as workbook
from claims.exports._cells import CUT, LONGEST, clean, day, number, number_format, place
from claims.exports._rows import LINKS
from claims.exports.csv import read_csv
from claims.files import staged
from claims.table import COLUMNS, Tables, dtype, frame

NASTY = [
    *(
        "=1+1",
        "+44 20 7946 0000",
        "-5 degrees",
        "@SUM(A1)",
        "\tTAB",
        "\rCR",
        "'=1",
        "''-x",
        "'tis",
        "-5",
        "#N/A",
        "TRUE",
    ),
    *(
        'say "11, no, 12"',
        "two\nlines",
        "CR\rinside",
        "CR LF\r\nend",
        " space ",
        "_x0041_",
        "a\x0bb\x00c",
        "☃ 𝟙𝟚 é e\u0301",
    ),
    *("", "'", "=", "1E5", "5E1", "007", "\ufeffBOM", "\u2028", "x" * 40_000),
]


def _tables(rows: list[dict[str, object]], **others: list[dict[str, object]]) -> Tables:
    frames = {name: frame(name, others.get(name, [])) for name in COLUMNS} | {"claims": frame("claims", rows)}
    return Tables(**frames)  # type: ignore[arg-type]


def _rows(**cells: object) -> Tables:
    return _tables([cells])


def _sheet(path: Path, title: str = "Claims") -> list[dict[str, Any]]:
    """The rows of a sheet as openpyxl reads them, XML's escapes undone."""
    rows = openpyxl.load_workbook(path)[title].iter_rows(values_only=True)
    header = [str(name) for name in next(rows)]
    return [dict(zip(header, map(_unescaped, row), strict=True)) for row in rows]


def _unescaped(cell: object) -> object:
    return re.sub(r"_x005F_(?=x[0-9A-Fa-f]{4}_)", "_", cell) if isinstance(cell, str) else cell


def _as_excel(text: str) -> str:
    """What a cell may hold of a text (the characters of XML 1.0), said apart from the code under test."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if (c >= " " or c in "\t\n") and c not in "\ufffe\uffff")


# ---- CSV -----------------------------------------------------------------------------------------------------------


def test_csv_gives_back_every_text(tmp_path: Path) -> None:
    tables = _tables([{"quote": text, "sentence": text, "flags": text, "minor": True, "start": 7} for text in NASTY])
    formats()["csv"].write(tables, tmp_path)
    pd.testing.assert_frame_equal(read_csv(tmp_path / "claims.csv"), tables.claims)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(NASTY)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.fixed_dictionaries({"quote": TEXTS, "doc_title": TEXTS, "sentence": TEXTS}), max_size=4))
def test_csv_gives_back_any_rows(rows: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tables = _tables(rows)
        formats()["csv"].write(tables, Path(folder))
        pd.testing.assert_frame_equal(read_csv(Path(folder) / "claims.csv"), tables.claims)


def test_csv_is_as_documented(tmp_path: Path) -> None:
    tables = _tables(
        [], rejected=[{"doc_id": "d", "quote": "-5", "reason": 'a "name", x', "prefix": "=A1", "sentence": "é\r"}]
    )
    write(tables, tmp_path, ["csv"])
    assert (tmp_path / "rejected.csv").read_bytes().decode() == (
        'doc_id,quote,reason,start,end,prefix,suffix,sentence\nd,-5,"a ""name"", x",0,0,\'=A1,,"é\r"\n'
    )


def test_a_formula_is_guarded_for_every_reader_and_a_number_never(tmp_path: Path) -> None:
    write(_rows(quote='=HYPERLINK("x")', doc_title="+1", value="-2.5", item="@x", unit="-x"), tmp_path, ["csv"])
    with (tmp_path / "claims.csv").open(encoding="utf-8", newline="") as handle:
        row = next(csv.DictReader(handle))
    assert [row[name] for name in ("quote", "value", "item", "unit")] == ['\'=HYPERLINK("x")', "-2.5", "'@x", "'-x"]
    assert row["doc_title"] == "'+1"
    assert (row["minor"], row["start"]) == ("false", "0")


# ---- Excel ---------------------------------------------------------------------------------------------------------


@settings(max_examples=12, deadline=None)
@given(st.lists(st.fixed_dictionaries({"quote": TEXTS, "doc_title": TEXTS, "sentence": TEXTS}), min_size=1, max_size=4))
def test_excel_gives_back_any_rows(rows: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        [path] = workbook.write(_tables(rows), Path(folder))
        read = _sheet(path)
    assert len(read) == len(rows)
    for row, cells in zip(rows, read, strict=True):
        for name, text in row.items():
            expected = _as_excel(str(text))
            if len(clean(str(text))) < LONGEST:
                assert (cells[name] or "") == expected
            else:
                assert cells[name].endswith(CUT)
                assert len(cells[name]) == LONGEST


def test_no_text_becomes_a_formula_an_error_or_a_number(tmp_path: Path) -> None:
    [path] = workbook.write(_tables([{"quote": text, "sentence": text, "item": text} for text in NASTY]), tmp_path)
    sheet = openpyxl.load_workbook(path)["Claims"]
    at = [cell.column for cell in sheet[1] if cell.value in {"quote", "sentence", "item"}]
    for row in sheet.iter_rows(min_row=2):
        assert {row[column - 1].data_type for column in at if row[column - 1].value is not None} <= {"s"}


def test_numbers_and_days_are_real_ones(tmp_path: Path) -> None:
    row = {"value": "2400000000", "value_low": "-0.125", "value_high": "0.66666666666666666667", "base_year": "1961"}
    row |= {"doc_date": "2025-09-24", "period_start": "1899-12-31", "period_end": "1900-03-01", "base_value": "9" * 16}
    [path] = workbook.write(_rows(**row, start=1184, end=1200), tmp_path)
    cells = _sheet(path)[0]
    assert (cells["value"], cells["value_low"], cells["base_year"], cells["start"]) == (
        2_400_000_000,
        -0.125,
        1961,
        1184,
    )
    assert cells["value_high"] == pytest.approx(2 / 3, rel=1e-15)
    assert cells["base_value"] == "9" * 16, "Excel would make the last digit a nought"
    assert (cells["doc_date"], cells["period_end"]) == (datetime(2025, 9, 24), datetime(1900, 3, 1))  # noqa: DTZ001
    assert cells["period_start"] == "1899-12-31"
    sheet = openpyxl.load_workbook(path)["Claims"]
    at = {cell.value: cell.column or 0 for cell in sheet[1]}
    assert sheet.cell(2, at["value"]).number_format == "#,##0"
    assert sheet.cell(2, at["base_year"]).number_format == "0"
    assert sheet.cell(2, at["doc_date"]).number_format == "yyyy-mm-dd"


def test_csv_and_excel_hold_the_same(tmp_path: Path) -> None:
    rows = [
        {"quote": f"{n} boats", "value": str(n), "start": n, "minor": n == 2, "sentence": f"{n} boats"}
        for n in range(4)
    ]
    findings = [{"code": "CLM301", "severity": "warning", "message": "1961 + 64 = 2025", "value": "1960"}]
    write(_tables(list(map(dict, rows)), findings=list(map(dict, findings))), tmp_path)
    for title in ("Claims", "Findings", "Rejected", "Sources"):
        table = read_csv(tmp_path / f"{title.lower()}.csv")
        sheet = _sheet(tmp_path / "claims.xlsx", title)
        assert len(sheet) == len(table)
        for row, cells in zip(table.to_dict("records"), sheet, strict=True):
            assert [_text(cell) for cell in row.values()] == [_text(cells[str(name)]) for name in row]


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


def test_minor_claims_are_hidden_by_a_filter_that_can_be_cleared(tmp_path: Path) -> None:
    [path] = workbook.write(_tables([{"quote": "a", "minor": n % 2 == 1} for n in range(5)]), tmp_path)
    sheet = openpyxl.load_workbook(path)["Claims"]
    assert [n for n in range(1, 7) if sheet.row_dimensions[n].hidden] == [3, 5]
    [criterion] = sheet.auto_filter.filterColumn
    assert sheet["A1":"AW1"][0][criterion.colId].value == "minor"
    assert criterion.filters is not None
    assert [one.val if hasattr(one, "val") else one for one in criterion.filters.filter] == ["false"]
    assert sheet.auto_filter.ref == "A1:AW6"


def test_without_minor_claims_nothing_is_filtered(tmp_path: Path) -> None:
    [path] = workbook.write(_rows(quote="a"), tmp_path)
    assert not openpyxl.load_workbook(path)["Claims"].auto_filter.filterColumn


def test_the_sheet_is_one_to_work_in(tmp_path: Path) -> None:
    [path] = workbook.write(_rows(claim_id="c" + "a" * 12, quote="11 boats", sentence="11 boats sank."), tmp_path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == "Review Missed Summary Claims Findings Rejected Sources Lists Readme Base".split()
    sheet = book["Claims"]
    assert sheet.freeze_panes == "J2"
    assert sheet.column_dimensions["A"].hidden
    assert not sheet.column_dimensions["I"].hidden
    assert (sheet.column_dimensions["Q"].width or 0) >= len("11 boats sank.")
    explained = {row[1] for row in book["Readme"].iter_rows(values_only=True)}
    assert explained >= {name for columns in COLUMNS.values() for name in columns}


def test_the_figure_is_bold_at_its_own_place(tmp_path: Path) -> None:
    sentence = "In 11 towns and on 11 ships."
    [path] = workbook.write(
        _rows(quote="11", sentence=sentence, prefix="In 11 towns and on ", suffix=" ships. And"), tmp_path
    )
    cell = openpyxl.load_workbook(path, rich_text=True)["Claims"]["Q2"].value
    assert [str(part) for part in cell] == ["In 11 towns and on ", "11", " ships."]
    assert cell[1].font.b
    assert place(sentence, "11") == 3
    assert place("11 of 11", "11", "xx 11 of ", "") == 6
    assert place("none", "11") == -1


def test_addresses_are_links_up_to_what_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LINKS <= 65_530
    monkeypatch.setattr("claims.exports._rows.LINKS", 3)
    rows: list[dict[str, object]] = [
        {"doc_url": f"https://example.org/{n}", "doc_title": f"Page {n}"} for n in range(3)
    ]
    [path] = workbook.write(_tables([*rows, {"doc_url": "notes/a b.txt", "doc_title": "Notes"}]), tmp_path)
    sheet = openpyxl.load_workbook(path)["Claims"]
    links = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert links == ["C2", "E2", "C3"]
    assert sheet["E4"].value == "https://example.org/2"
    assert sheet["E5"].value == "notes/a b.txt"


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 2)
    [path] = workbook.write(_tables([{"quote": str(n)} for n in range(5)]), tmp_path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[3:7] == ["Claims", "Claims 2", "Claims 3", "Findings"]
    assert [row["quote"] for title in book.sheetnames[3:6] for row in _sheet(path, title)] == list("01234")
    assert book["Review"].max_row == 3
    assert book["Summary"]["A1"].value.startswith("3 claims less worth checking are on sheet Claims alone")
    assert book["Summary"]["A2"].value == "status"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11", 11),
        ("-0.5", -0.5),
        ("", None),
        ("1E5", None),
        ("9" * 15, 10**15 - 1),
        ("9" * 16, None),
        ("1" + "0" * 20, 10**20),
        ("1" + "0" * 400, None),
        ("nan", None),
        ("٣", None),
    ],
)
def test_numbers_that_excel_can_hold(text: str, value: float | None) -> None:
    assert number(text) == value


def test_days_that_excel_counts_right() -> None:
    assert day("1900-03-01") == date(1900, 3, 1)
    assert [day(text) for text in ("1900-02-28", "2025-02-30", "2025-9-1", "", "2025")] == [None] * 5


@pytest.mark.parametrize(
    ("text", "format_"),
    [("11", "#,##0"), ("2.5", "#,##0.0"), ("0.123456", "#,##0.000000"), ("0.6666666667", "#,##0.0000")],
)
def test_formats_are_plain(text: str, format_: str) -> None:
    assert number_format(text) == format_


# ---- bytes ---------------------------------------------------------------------------------------------------------


def test_the_same_tables_are_the_same_bytes_on_any_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[dict[str, object]] = [
        {"quote": "11", "sentence": "11 towns", "kind": k, "flags": k} for k in ("count", "age")
    ]
    first = [path.read_bytes() for path in write(_tables(rows), tmp_path / "one")]
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    again = [path.read_bytes() for path in write(_tables(rows), tmp_path / "two")]
    assert first == again
    with zipfile.ZipFile(tmp_path / "one" / "claims.xlsx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        stamps = re.findall(rb"\d{4}-\d\d-\d\dT", archive.read("docProps/core.xml"))
    assert set(stamps) == {b"2000-01-01T"}


# ---- whole or not at all -------------------------------------------------------------------------------------------


def test_formats_are_the_files_of_the_folder() -> None:
    assert formats().keys() >= {"csv", "xlsx"}
    assert all(callable(module.write) for module in formats().values())
    assert not [name for name in formats() if name.startswith("_")]


def test_write_returns_the_files_and_leaves_nothing_else(tmp_path: Path) -> None:
    paths = write(_rows(quote="a"), tmp_path / "new" / "output", ["csv", "xlsx"])
    assert [path.name for path in paths] == ["claims.csv", "findings.csv", "sources.csv", "rejected.csv", "claims.xlsx"]
    assert sorted(path.name for path in (tmp_path / "new" / "output").iterdir()) == sorted(path.name for path in paths)


def test_an_unknown_format_is_named_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="no such format: 'xls'; choose from csv, "):
        write(_rows(), tmp_path / "output", ["xls"])
    assert not (tmp_path / "output").exists()


def _former(folder: Path) -> dict[str, str]:
    for name in ("claims.csv", "claims.xlsx"):
        (folder / name).write_text("former", encoding="utf-8")
    return _content(folder)


def _content(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def _interrupted(folder: Path, error: BaseException) -> None:
    with staged(folder) as scratch:
        (scratch / "claims.csv").write_text("new", encoding="utf-8")
        raise error


def test_an_error_while_writing_leaves_the_former_files(tmp_path: Path) -> None:
    before = _former(tmp_path)
    with pytest.raises(ClaimsError, match="the disk is full; free some space"):
        _interrupted(tmp_path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert _content(tmp_path) == before


def test_an_interruption_leaves_the_former_files(tmp_path: Path) -> None:
    before = _former(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path, KeyboardInterrupt())
    assert _content(tmp_path) == before


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_is_held_puts_all_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    before = _former(tmp_path)
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name == "sources.csv":
            raise PermissionError(errno.EACCES, "held", str(self), None, str(target))
        return replace(self, target)

    def no_links(_self: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "this file system knows no links")

    monkeypatch.setattr(Path, "replace", refuse)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    with pytest.raises(ClaimsError, match=r"sources\.csv: this is open in another program; close it"):
        write(_rows(quote="a"), tmp_path)
    assert _content(tmp_path) == before


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("", encoding="utf-8")
    for folder in (tmp_path / "output", tmp_path / "output" / "deeper"):
        with pytest.raises(ClaimsError, match="this is a file where a folder is needed"):
            write(_rows(), folder)


def test_a_folder_in_the_place_of_a_file_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "findings.csv").mkdir()
    with pytest.raises(ClaimsError, match="this is a folder where a file is to be written"):
        write(_rows(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["findings.csv"]


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(tmp_path / ".claims-x"))

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    with pytest.raises(ClaimsError, match="this cannot be written to; choose another folder with -o"):
        write(_rows(), tmp_path)


def test_every_frame_has_the_types_that_reading_gives(tmp_path: Path) -> None:
    write(_tables([]), tmp_path, ["csv"])
    for name, columns in COLUMNS.items():
        read = read_csv(tmp_path / f"{name}.csv")
        assert {c: str(read[c].dtype) for c in columns} == {c: dtype(name, c) for c in columns}

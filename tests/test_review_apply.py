"""What a person wrote in the workbook comes back to reviews.csv; what cannot be read is named and kept."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from workbooks import fill, rows

from claims.review import record
from claims.review.fields import HUMAN

TEXT = "The harbour has 1,200 boats. Repairs cost 35 million euros in 2024. The pier is 340 metres long.\n"
Run = Any


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    source = tmp_path / "harbour.txt"
    source.write_text(TEXT, encoding="utf-8")
    run("extract", source, "-o", tmp_path / "out")
    return tmp_path / "out"


def unread(folder: Path) -> list[dict[str, str]]:
    with (folder / record.UNREAD).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_cells_come_back_and_the_workbook_shows_them(run: Run, folder: Path) -> None:
    cells: dict[tuple[int, str], object] = {(2, "verdict"): "true", (2, "notes"): "=sum of ships"[1:]}
    cells |= {(3, "date_checked"): date(2026, 5, 31), (3, "evidence_value"): 36.5}
    result = run("review", "apply", fill(folder, cells), "-o", folder)
    assert "2 Review" in result.stderr
    first, second = sorted(rows(folder), key=lambda row: row["date_checked"])
    assert (first["verdict"], first["notes"], first["changed"]) == ("True", "sum of ships", "")
    assert (second["date_checked"], second["evidence_value"]) == ("2026-05-31", "36.5")
    book = openpyxl.load_workbook(folder / "claims.xlsx")
    assert book["Base"].sheet_state == "veryHidden"
    assert {cell.value for cell in book["Base"]["G"][1:]} == {"verdict", "notes", "date_checked", "evidence_value"}
    before = (folder / record.NAME).read_bytes()
    run("review", "apply", folder / "claims.xlsx", "-o", folder)
    assert (folder / record.NAME).read_bytes() == before


def test_she_may_change_and_erase_what_she_wrote(run: Run, folder: Path) -> None:
    run(
        "review",
        "apply",
        fill(folder, {(2, "status"): "new", (2, "notes"): "look", (3, "notes"): "mine"}),
        "-o",
        folder,
    )
    run("review", "apply", fill(folder, {(2, "status"): "done", (2, "notes"): None}), "-o", folder)
    assert {(row["status"], row["notes"]) for row in rows(folder)} == {("done", ""), ("", "mine")}
    assert not rows(folder, "conflict")


def test_a_former_file_takes_nothing_back(run: Run, folder: Path) -> None:
    old = fill(folder, {(2, "assignee"): "Ann"}, "old.xlsx")
    run("review", "apply", old, "-o", folder)
    run("review", "apply", fill(folder, {(2, "verdict"): "False"}), "-o", folder)
    run("review", "apply", old, "-o", folder)
    assert [(row["assignee"], row["verdict"]) for row in rows(folder)] == [("Ann", "False")]


def test_two_people_are_merged_and_never_chosen_between(run: Run, folder: Path) -> None:
    ann = fill(folder, {(2, "verdict"): "True", (2, "notes"): "seen", (3, "status"): "done"}, "ann.xlsx")
    bob = fill(folder, {(2, "verdict"): "False", (2, "assignee"): "Bob", (3, "status"): "done"}, "bob.xlsx")
    result = run("review", "merge", ann, bob, "-o", folder)
    assert "verdict is 'True' here and 'False' in the file" in result.stderr
    [conflict] = rows(folder, "conflict")
    assert [conflict[name] for name in ("field", "base", "ours", "theirs")] == ["verdict", "", "True", "False"]
    [first, second] = sorted(rows(folder), key=lambda row: row["status"])
    assert (first["verdict"], first["notes"], first["assignee"], second["status"]) == ("", "seen", "Bob", "done")
    run("review", "apply", ann, "-o", folder)
    assert [len(rows(folder, sort)) for sort in ("review", "conflict")] == [2, 1]
    run("review", "apply", fill(folder, {(2, "chosen"): "false"}, sheet="Conflicts"), "-o", folder)
    assert not rows(folder, "conflict")
    assert sorted(row["verdict"] for row in rows(folder)) == ["", "False"]


def test_files_are_merged_into_an_empty_folder(run: Run, folder: Path, tmp_path: Path) -> None:
    shutil.copy(fill(folder, {(2, "notes"): "one"}), folder / "a.xlsx")
    run("review", "merge", folder / "a.xlsx", fill(folder, {(3, "notes"): "two"}, "b.xlsx"), "-o", tmp_path / "new")
    assert {row["notes"] for row in rows(tmp_path / "new")} == {"one", "two"}
    assert (tmp_path / "new" / "claims.xlsx").is_file()


def test_a_csv_file_as_excel_saves_it(run: Run, folder: Path) -> None:
    run(
        "review",
        "apply",
        fill(folder, {(2, "verdict"): "True", (2, "notes"): "old", (3, "notes"): "other"}),
        "-o",
        folder,
    )
    id_ = next(row["claim_id"] for row in rows(folder) if row["notes"] == "old")
    path = folder.parent / "one.csv"
    path.write_text(f"claim_id;notes;verdict\r\n{id_};'-1 \u00e0 quai;\r\n", encoding="utf-8-sig")
    result = run("review", "apply", path, "-o", folder)
    assert "no column 'status'" in result.stderr
    row = next(row for row in rows(folder) if row["claim_id"] == id_)
    assert (row["verdict"], row["notes"]) == ("True", "-1 \u00e0 quai")
    [conflict] = rows(folder, "conflict")
    assert (conflict["ours"], conflict["theirs"]) == ("old", "-1 \u00e0 quai")
    path.write_bytes(f"claim_id;explanation\r\n{id_};\u00fcberpr\u00fcft\r\n".encode("cp1252"))
    run("review", "apply", path, "-o", folder)
    assert next(row for row in rows(folder) if row["claim_id"] == id_)["explanation"] == "\u00fcberpr\u00fcft"


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("verdict", "Perhaps", "not in the list: 'Perhaps'"),
        ("date_checked", "31.5.", "no date: '31.5.'"),
        ("date_checked", "03/04/2026", "either of two days"),
        ("notes", "=1+1", "a formula: =1+1"),
    ],
)
def test_one_bad_cell_is_named_and_kept_and_the_rest_is_read(
    run: Run, folder: Path, column: str, value: str, said: str
) -> None:
    result = run("review", "apply", fill(folder, {(2, "explanation"): "because", (2, column): value}), "-o", folder)
    assert said in result.stderr
    assert f"sheet Review row 2 column {column}" in result.stderr
    [row] = rows(folder)
    assert (row["explanation"], row[column]) == ("because", "")
    [cell] = unread(folder)
    assert (cell["row"], cell["column"], cell["cell"].lstrip("'")) == ("2", column, value)
    assert cell["claim_id"] == row["claim_id"]
    run("review", "apply", fill(folder, {(3, column): value}, "second.xlsx"), "-o", folder)
    assert len(unread(folder)) == 2


def test_a_bad_cell_of_the_folders_own_workbook_is_counted_once(run: Run, folder: Path) -> None:
    fill(folder, {(2, "verdict"): "nonsense"}).replace(folder / "claims.xlsx")
    result = run("review", "apply", folder / "claims.xlsx", "-o", folder)
    assert "1 cell could not be read" in result.stderr


@pytest.mark.parametrize("day", ["31 May 2026", "May 31, 2026", "31.05.2026", "31/05/2026", 46173])
def test_a_day_that_can_only_be_one_is_read(run: Run, folder: Path, day: object) -> None:
    run("review", "apply", fill(folder, {(2, "date_checked"): day}), "-o", folder)
    assert [row["date_checked"] for row in rows(folder)] == ["2026-05-31"]


def test_columns_go_by_name_and_strange_ones_are_kept_aside(run: Run, folder: Path) -> None:
    book = openpyxl.load_workbook(fill(folder, {(2, "notes"): "mine", (2, "verdict"): "True", (3, "status"): "done"}))
    sheet = book["Review"]
    at = {str(cell.value): cell.column or 0 for cell in sheet[1]}
    sheet.cell(1, at["verdict"]).value = "verdct"
    sheet.move_range(f"A1:A{sheet.max_row}", cols=60)
    sheet.delete_cols(at["second_checker"])
    sheet.insert_rows(1)
    sheet["A1"] = "Week 3"
    book.save(folder.parent / "moved.xlsx")
    result = run("review", "apply", folder.parent / "moved.xlsx", "-o", folder)
    assert "no column 'verdict'" in result.stderr
    assert "no column 'second_checker'" in result.stderr
    assert "is it 'verdict'?" in result.stderr
    assert {(row["notes"], row["status"]) for row in rows(folder)} == {("mine", ""), ("", "done")}
    assert [(cell["column"], cell["cell"]) for cell in unread(folder)] == [("verdct", "True")]


def test_rows_may_be_sorted_and_deleted(run: Run, folder: Path) -> None:
    run("review", "apply", fill(folder, {(2, "notes"): "a", (3, "notes"): "b", (4, "notes"): "c"}), "-o", folder)
    by_id = {row["claim_id"]: row["notes"] for row in rows(folder)}
    book = openpyxl.load_workbook(folder / "claims.xlsx")
    sheet = book["Review"]
    second, fourth = ([cell.value for cell in sheet[number]] for number in (2, 4))
    for number, cells in ((2, fourth), (4, second)):
        for cell, value in zip(sheet[number], cells, strict=True):
            cell.value = value
    sheet.delete_rows(3)
    book.save(folder.parent / "sorted.xlsx")
    run("review", "apply", folder.parent / "sorted.xlsx", "-o", folder)
    assert {row["claim_id"]: row["notes"] for row in rows(folder)} == by_id


def test_merged_cells_erase_nothing(run: Run, folder: Path) -> None:
    run("review", "apply", fill(folder, {(2, "notes"): "a", (3, "notes"): "b"}), "-o", folder)
    book = openpyxl.load_workbook(folder / "claims.xlsx")
    at = next(cell.column or 0 for cell in book["Review"][1] if cell.value == "notes")
    book["Review"].merge_cells(start_row=2, end_row=3, start_column=at, end_column=at)
    book.save(folder.parent / "merged.xlsx")
    result = run("review", "apply", folder.parent / "merged.xlsx", "-o", folder)
    assert "merged with its neighbour" in result.stderr
    assert sorted(row["notes"] for row in rows(folder)) == ["a", "b"]


def test_a_mangled_id_is_found_by_its_words_or_kept_as_an_orphan(run: Run, folder: Path) -> None:
    cells: dict[tuple[int, str], object] = {(2, "claim_id"): "1.2E+10", (2, "notes"): "found again"}
    cells |= {(3, "claim_id"): "c??", (3, "quote"): "9 cranes", (3, "notes"): "whose?"}
    result = run("review", "apply", fill(folder, cells), "-o", folder)
    assert "claim_id 'c??' is unknown" in result.stderr
    assert "row 3 column claim_id" in result.stderr
    assert [row["notes"] for row in rows(folder)] == ["found again"]
    assert [(row["notes"], row["quote"]) for row in rows(folder, "orphan")] == [("whose?", "9 cranes")]


def test_a_row_that_stands_twice_is_a_conflict_where_it_differs(run: Run, folder: Path) -> None:
    book = openpyxl.load_workbook(fill(folder, {(2, "notes"): "first"}))
    sheet = book["Review"]
    at = {str(cell.value): cell.column or 0 for cell in sheet[1]}
    for cell in list(sheet[2]):
        sheet.cell(9, cell.column or 0).value = cell.value
    sheet.cell(9, at["notes"]).value = "second"
    book.save(folder.parent / "twice.xlsx")
    result = run("review", "apply", folder.parent / "twice.xlsx", "-o", folder)
    assert "stands twice" in result.stderr
    [conflict] = rows(folder, "conflict")
    assert (conflict["ours"], conflict["theirs"]) == ("first", "second")


def test_sheets_may_be_renamed_missing_or_without_protection(run: Run, folder: Path) -> None:
    book = openpyxl.load_workbook(fill(folder, {(2, "notes"): "a"}))
    book["Review"].title = "Sheet1"
    book["Sheet1"].protection.sheet = False
    book.save(folder.parent / "renamed.xlsx")
    result = run("review", "apply", folder.parent / "renamed.xlsx", "-o", folder)
    assert "sheet Sheet1 row 1: read as sheet 'Review'" in result.stderr.replace("  ", " ") or "Sheet1" in result.stderr
    assert [row["notes"] for row in rows(folder)] == ["a"]
    del book["Sheet1"], book["Base"]
    book.save(folder.parent / "without.xlsx")
    result = run("review", "apply", folder.parent / "without.xlsx", "-o", folder)
    assert "no rows on sheet 'Review'" in result.stderr
    assert [row["notes"] for row in rows(folder)] == ["a"]
    del book["Missed"]
    book.save(folder.parent / "bare.xlsx")
    assert run("review", "apply", folder.parent / "bare.xlsx", "-o", folder).exit_code == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("locked.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "password"),
        ("short.xlsx", None, "cut short"),
        ("letter.xlsx", b"Dear reader", "no workbook"),
        ("empty.csv", b"", "no column claim_id"),
    ],
)
def test_what_is_no_reviewed_file_changes_nothing(
    run: Run, folder: Path, name: str, data: bytes | None, said: str
) -> None:
    path = folder.parent / name
    path.write_bytes(data if data is not None else (folder / "claims.xlsx").read_bytes()[:9000])
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    result = run("review", "apply", path, "-o", folder)
    assert result.exit_code == 2
    assert said in result.stderr
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before


def test_damaged_sheets_are_told(run: Run, folder: Path) -> None:
    path = folder.parent / "damaged.xlsx"
    with ZipFile(fill(folder, {(2, "notes"): "a"})) as source, ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if name == "xl/worksheets/sheet1.xml" else data)
    result = run("review", "apply", path, "-o", folder)
    assert "damaged" in result.stderr


def test_what_was_missed_is_read(run: Run, folder: Path) -> None:
    cells: dict[tuple[int, str], object] = {(2, "quote"): "long pier", (2, "doc_id"): "harbour", (2, "value"): 340}
    cells |= {(3, "notes"): "no words"}
    result = run("review", "apply", fill(folder, cells, sheet="Missed"), "-o", folder)
    assert "sheet Missed row 3 column quote" in result.stderr
    assert [(row["quote"], row["value"]) for row in rows(folder, "missed")] == [("long pier", "340")]
    assert [cell["cell"] for cell in unread(folder)] == ["no words"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_round_trip_through_libreoffice_keeps_every_cell(run: Run, folder: Path, tmp_path: Path) -> None:
    words = {name: f"words of {name}" for name in HUMAN}
    lists = {"extraction_ok": "yes", "priority": "high", "status": "done", "method": "expert", "verdict": "True"}
    words |= lists | {"correction_requested": "no", "date_checked": "2026-05-31", "second_date": "2026-06-01"}
    path = fill(folder, {(2, name): value for name, value in words.items()})
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind in ("ods", "xlsx", "csv"):
        target = tmp_path / kind
        command = ["soffice", home, "--headless", "--convert-to", kind, "--outdir", str(target), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = target / f"reviewed.{kind}"
        if kind != "ods":
            out = tmp_path / f"out-{kind}"
            shutil.copytree(folder, out)
            result = run("review", "apply", path, "-o", out)
            assert [{name: row[name] for name in HUMAN} for row in rows(out)] == [words], result.stderr
            assert not (out / record.UNREAD).exists()

"""Sheet Review and those beside it: what a reviewer sees, may fill, and finds again."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from claims.exports import xlsx as workbook
from claims.exports._sheets import letter
from claims.exports._summary import _literal
from claims.review.fields import HUMAN, load
from claims.table import COLUMNS, Tables, frame

Run = Any
IDS = ("caaaaaaaaaaaa", "cbbbbbbbbbbbb", "ccccccccccccc")


def _tables() -> Tables:
    text = {"doc_id": "boats", "sentence": "Over 11 boats sank.", "quote": "11 boats", "prefix": "Over "}
    text |= {"value": "11", "value_low": "11", "value_high": "11", "item": "boats", "modifier": "more_than"}
    claims = [
        text | {"claim_id": one, "kind": "count", "checkworthy": worth}
        for one, worth in zip(IDS, ("0.2", "0.9", "1"), strict=True)
    ]
    claims[2]["minor"] = True  # type: ignore[assignment]
    findings = [{"claim_id": IDS[0], "code": "CLM301", "message": "=1961 + 64"}]
    rows = {"claims": claims, "findings": findings}
    return Tables(**{name: frame(name, rows.get(name, [])) for name in COLUMNS})  # type: ignore[arg-type]


def _rows(sheet: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - openpyxl's sheet
    rows = list(sheet.iter_rows(values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_claims_worth_checking_stand_most_checkworthy_first(tmp_path: Path) -> None:
    [path] = workbook.write(_tables(), tmp_path)
    rows = _rows(openpyxl.load_workbook(path)["Review"])
    assert [row["claim_id"] for row in rows] == [IDS[1], IDS[0]]
    assert rows[1]["figure"] == "more than 11 boats"
    assert rows[1]["flags"] == "CLM301: =1961 + 64"


def test_the_fields_alone_are_unlocked_and_each_says_what_it_wants(tmp_path: Path) -> None:
    [path] = workbook.write(_tables(), tmp_path)
    sheet = openpyxl.load_workbook(path)["Review"]
    assert sheet.protection.sheet
    assert not sheet.protection.autoFilter
    assert not sheet.protection.password
    letters = {str(cell.value): cell.coordinate[:-1] for cell in sheet[1]}
    unlocked = {name for name, at in letters.items() if not sheet.column_dimensions[at].protection.locked}
    assert unlocked == set(HUMAN)
    asked = {str(one.sqref).partition("2")[0]: one for one in sheet.data_validations.dataValidation}
    assert {asked[letters[name]].promptTitle for name in HUMAN} == {field.label for field in load().fields}
    assert asked[letters["verdict"]].formula1 == "list_verdict"
    assert asked[letters["date_checked"]].type == "date"


def test_each_drop_down_names_the_values_of_its_list(tmp_path: Path) -> None:
    [path] = workbook.write(_tables(), tmp_path)
    book = openpyxl.load_workbook(path)
    for name, values in load().lists.items():
        [(title, reach)] = book.defined_names[f"list_{name.partition(':')[0]}"].destinations
        assert tuple(cell.value for (cell,) in book[title][reach.replace("$", "")]) == values


def test_the_summary_counts_by_formula_and_draws_it(tmp_path: Path) -> None:
    [path] = workbook.write(_tables(), tmp_path)
    sheet = openpyxl.load_workbook(path)["Summary"]
    formulas = [
        str(cell.value) for row in sheet.iter_rows(min_col=2, max_col=2) for cell in row if cell.data_type == "f"
    ]
    assert sum("COUNTIF(Review!" in formula for formula in formulas) > 12
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    assert len([name for name in names if name.startswith("xl/charts/")]) == 3
    assert not [name for name in names if "externalLink" in name]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_what_a_person_filled_survives_libreoffice(tmp_path: Path) -> None:
    [path] = workbook.write(_tables(), tmp_path)
    book = openpyxl.load_workbook(path)
    sheet = book["Review"]
    at = {cell.value: cell.column or 0 for cell in sheet[1]}
    for name in HUMAN:
        sheet.cell(2, at[name]).value = f"words of {name}"
    book.save(path)
    for source, target in (("xlsx", "ods"), ("ods", "xlsx")):
        home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = ["soffice", home, "--headless", "--convert-to", target, "--outdir", str(tmp_path / target)]
        path = path if source == "xlsx" else tmp_path / "ods" / "claims.ods"
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    row = _rows(openpyxl.load_workbook(tmp_path / "xlsx" / "claims.xlsx")["Review"])[0]
    assert {name: row[name] for name in HUMAN} == {name: f"words of {name}" for name in HUMAN}
    assert row["claim_id"] == IDS[1]


def test_a_figure_leads_to_its_place_on_the_page(run: Run, tmp_path: Path) -> None:
    """Where there is a page: a workbook by itself has no link that leads nowhere."""
    (tmp_path / "a.txt").write_text("Repairs cost 35 million euros.", encoding="utf-8")
    for formats, linked in (("xlsx", False), ("html,xlsx", True)):
        run("extract", tmp_path / "a.txt", "-o", tmp_path / "out", "--format", formats)
        sheet = openpyxl.load_workbook(tmp_path / "out" / "claims.xlsx")["Review"]
        at = {str(cell.value): letter(number) for number, cell in enumerate(sheet[1], 1)}
        link = sheet[f"{at['figure']}2"].hyperlink
        assert sheet[f"{at['sentence']}2"].hyperlink is None  # LibreOffice would take the bold off its figure
        assert (link is not None) == linked
        if link is not None:
            assert (link.target, link.location) == ("report.html", sheet[f"{at['claim_id']}2"].value)


def test_documents_are_counted_whatever_their_names() -> None:
    """COUNTIF takes * ? ~ and a leading = for more than letters."""
    assert _literal("a.txt", "A2") == "A2"
    assert _literal("a*", "A2").startswith('"="&SUBSTITUTE(')

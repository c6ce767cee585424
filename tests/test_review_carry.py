"""An article is updated and extracted again: what people wrote finds its claims, or waits; nothing is lost."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from workbooks import fill, rows

from claims.review import record
from claims.review.anchor import anchored
from claims.review.merging import merged

Run = Any
FIRST = (
    "The harbour has 1,200 boats. Repairs cost 35 million euros in 2024, said Ann Lee. The pier is 340 metres long.\n"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(FIRST, encoding="utf-8")
    return path


@pytest.fixture
def folder(run: Run, source: Path, tmp_path: Path) -> Path:
    """A folder in which each claim has its own words as a note."""
    run("extract", source, "-o", tmp_path / "out")
    sheet = openpyxl.load_workbook(tmp_path / "out" / "claims.xlsx")["Review"]
    at = next(cell.column or 0 for cell in sheet[1] if cell.value == "quote")
    cells: dict[tuple[int, str], object] = {
        (number, "notes"): str(sheet.cell(number, at).value) for number in range(2, sheet.max_row + 1)
    }
    run("review", "apply", fill(tmp_path / "out", cells), "-o", tmp_path / "out")
    return tmp_path / "out"


def again(run: Run, source: Path, folder: Path, text: str, *options: str) -> str:
    source.write_text(text, encoding="utf-8")
    result = run("extract", source, "-o", folder, *options)
    assert result.exit_code == 0, result.output
    return str(result.stderr)


def test_words_elsewhere_move_no_note(run: Run, source: Path, folder: Path) -> None:
    said = again(run, source, folder, "It rained on 12 May 2021.\n\n" + FIRST + "\nTwo people watched.\n")
    assert "reviews    4 carried over\n" in said
    assert {(row["quote"], row["changed"]) for row in rows(folder)} == {(row["notes"], "") for row in rows(folder)}


def test_a_changed_figure_keeps_its_verdict_and_says_so(run: Run, source: Path, folder: Path) -> None:
    said = again(run, source, folder, FIRST.replace("35 million", "41 million"))
    assert "1 with another figure now" in said
    [row] = [row for row in rows(folder) if row["changed"]]
    assert (row["notes"], row["quote"]) == ("35 million euros", "41 million euros")
    assert row["changed"] == "was 35 million euros, now 41 million euros"
    sheet = openpyxl.load_workbook(folder / "claims.xlsx")["Review"]
    assert "was 35 million euros, now 41 million euros" in {str(cell.value) for line in sheet for cell in line}
    said = again(run, source, folder, FIRST)
    assert all(not row["changed"] for row in rows(folder))


def test_a_claim_that_goes_leaves_an_orphan_that_comes_back(run: Run, source: Path, folder: Path) -> None:
    said = again(run, source, folder, FIRST.replace(" The pier is 340 metres long.", ""))
    assert "1 without their claim" in said
    [orphan] = rows(folder, "orphan")
    assert (orphan["notes"], orphan["sentence"]) == ("340 metres", "The pier is 340 metres long.")
    assert "Orphans" in openpyxl.load_workbook(folder / "claims.xlsx").sheetnames
    again(run, source, folder, FIRST)
    assert not rows(folder, "orphan")
    assert len(rows(folder)) == 4


def test_a_document_by_another_name(run: Run, source: Path, folder: Path) -> None:
    source = source.rename(source.with_name("port.txt"))
    again(run, source, folder, FIRST)
    assert {(row["doc_id"], row["quote"] == row["notes"]) for row in rows(folder)} == {("port", True)}


def test_filters_and_formats_lose_nothing(run: Run, source: Path, folder: Path) -> None:
    before = rows(folder)
    again(run, source, folder, FIRST, "--kind", "money", "--format", "jsonl")
    assert rows(folder) == before
    again(run, source, folder, FIRST, "--format", "csv")
    assert rows(folder) == before


def test_cells_typed_into_the_folders_own_workbook_are_not_written_over(run: Run, source: Path, folder: Path) -> None:
    fill(folder, {(2, "verdict"): "True"}).replace(folder / "claims.xlsx")
    again(run, source, folder, "News of 3 May 2022. " + FIRST)
    assert [row["verdict"] for row in rows(folder) if row["verdict"]] == ["True"]
    (folder / "claims.xlsx").write_bytes(b"PK broken")
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    result = run("extract", source, "-o", folder)
    assert (result.exit_code, "cut short" in result.stderr) == (2, True)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before


def test_reviews_of_another_folder(run: Run, source: Path, folder: Path, tmp_path: Path) -> None:
    run("extract", source, "-o", tmp_path / "next", "--reviews", folder)
    assert rows(tmp_path / "next") == rows(folder)
    run("extract", source, "-o", tmp_path / "none", "--format", "csv")
    assert not (tmp_path / "none" / record.NAME).exists()


def test_a_missed_claim_is_found_in_the_text_and_stays(run: Run, source: Path, folder: Path) -> None:
    text = FIRST + "Its lamp shines a fair few leagues out. The quay is old.\n"
    again(run, source, folder, text)
    cells: dict[tuple[int, str], object] = {(2, "quote"): "a  Fair few leagues", (2, "doc_id"): "harbour"}
    cells |= {(2, "value"): 20, (2, "unit"): "miles", (3, "quote"): "nine quays", (3, "doc_id"): "harbour"}
    run("review", "apply", fill(folder, cells, sheet="Missed"), "-o", folder)
    for _ in range(2):
        said = again(run, source, folder, text)
        assert "1 added by reviewers" in said
        assert "its words are not in the document" in said
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as handle:
        [claim] = [row for row in csv.DictReader(handle) if row["rule"] == "reviewer"]
    assert (claim["quote"], claim["value"], claim["unit"]) == ("a fair few leagues", "20", "mile")
    assert claim["sentence"] == "Its lamp shines a fair few leagues out."
    assert sorted(row["quote"] for row in rows(folder, "missed")) == ["a  Fair few leagues", "nine quays"]
    run("review", "apply", fill(folder, {(2, "notes"): "mine"}), "-o", folder)
    again(run, source, folder, "New. " + text)
    assert "reviewer" in (folder / "claims.csv").read_text(encoding="utf-8")
    cells = {(2, "quote"): "340 metres", (2, "doc_id"): "harbour"}
    run("review", "apply", fill(folder, cells, sheet="Missed"), "-o", folder)
    assert "1 added" in again(run, source, folder, text)  # the 340 metres are a claim already


def _claim(**cells: str) -> dict[str, str]:
    return {
        "claim_id": "",
        "doc_id": "d",
        "quote": "",
        "prefix": "",
        "suffix": "",
        "start": "0",
        "sentence": "",
    } | cells


def test_where_two_claims_could_be_meant_none_is() -> None:
    row = _claim(
        claim_id="c0", sentence="A", quote="5 MW", prefix="The first plant gives ", suffix=" to the town of Alm."
    )
    one = _claim(claim_id="c1", quote="5 MW", prefix="The first plant has ", suffix=" to the town of Alm.")
    two = _claim(claim_id="c2", quote="5 MW", prefix="The first plant had ", suffix=" to the town of Alm.")
    assert anchored([row], [one, two]) == {}
    assert anchored([row], [one]) == {0: 0}
    assert anchored([row], [one | {"doc_id": "e"}]) == {}
    assert anchored([row], [two | {"quote": "7 MW"}]) == {}
    assert anchored([row], [row | {"claim_id": "c3", "quote": "7 MW", "sentence": "B"}]) == {0: 0}


def test_a_figure_read_with_more_or_fewer_words_is_the_same_claim() -> None:
    sentence = "The result suggests 9,500 fewer jobs in May."
    long = _claim(
        claim_id="c0", sentence=sentence, quote="9,500 fewer jobs", prefix="The result suggests ", suffix=" in May."
    )
    short = _claim(
        claim_id="c1", sentence=sentence, quote="9,500", prefix="The result suggests ", suffix=" fewer jobs in May."
    )
    other = _claim(claim_id="c2", sentence=sentence, quote="May", prefix="suggests 9,500 fewer jobs in ", suffix=".")
    assert anchored([long], [other, short]) == {0: 1}
    assert anchored([short], [other, long]) == {0: 1}
    assert anchored([long], [other]) == {}


def test_while_its_sentence_stands_a_review_goes_to_no_other() -> None:
    row = _claim(
        claim_id="c0", sentence="A", quote="last year", prefix="people came, 43% more than ", suffix=". It rained on"
    )
    other = row | {"claim_id": "c1", "sentence": "B", "prefix": "people came, 69% more than "}
    figure = _claim(
        claim_id="c2", sentence="A", quote="43%", prefix="About 899 people came, ", suffix=" more than last year. It"
    )
    assert anchored([row], [other]) == {0: 0}
    assert anchored([row], [other, figure]) == {}


def test_the_next_row_of_a_list_is_not_taken_for_the_one_that_went() -> None:
    gone = _claim(
        claim_id="c0",
        quote="5 MW",
        prefix="Our plants by size:\n\nPlant A: ",
        suffix="\nPlant B: 6 MW\nPlant C: 7 MW\nPla",
    )
    left = _claim(
        claim_id="c1",
        quote="6 MW",
        prefix="Our plants by size:\n\nPlant B: ",
        suffix="\nPlant C: 7 MW\nPlant D: 8 MW\nPla",
    )
    assert anchored([gone], [left]) == {}


def test_a_merge_without_changes_is_what_was() -> None:
    row = dict.fromkeys(record.COLUMNS, "") | _claim(claim_id="c1", quote="5 MW") | {"record": "review", "notes": "x"}
    assert merged([row], [row], None).rows == [row]

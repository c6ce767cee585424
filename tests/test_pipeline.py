from __future__ import annotations

import gc
import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import claims
from claims import batches, context, pipeline
from claims.grammar import reader
from claims.model import Document, Extraction, Quantity
from claims.table import COLUMNS

TEXT = "Exports rose by {n}% to $26 million in 2023. About {n},000 people work there, said Anna Berg."


@pytest.fixture
def many(tmp_path: Path) -> list[str]:
    """A folder of small files and one file of many rows."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(12):
        (folder / f"n{number:02}.txt").write_text(TEXT.format(n=number + 2), encoding="utf-8")
    rows = ({"id": f"row{n}", "text": TEXT.format(n=n + 2)} for n in range(30))
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return [str(folder), str(path)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the names of files are Unicode")
def test_a_file_name_may_be_any_bytes(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"caf\xe8.txt", "café.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text(TEXT.format(n=2), encoding="utf-8")
    result = pipeline.extract([str(tmp_path)])
    assert not result.problems
    assert sorted(result.tables.sources["doc_id"]) == ["caf%E8", "caf%E9", "café"]
    claims.write(result.tables, tmp_path / "out")


def test_two_processes_give_the_same_bytes(many: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.extract(many)
    monkeypatch.setattr(batches, "BATCH", 400)  # dozens of batches, both small files together and rows of a large one
    written = []
    for jobs in (1, 2):
        result = pipeline.extract(many, pipeline.Settings(jobs=jobs))
        for name in COLUMNS:
            assert_frame_equal(getattr(result.tables, name), getattr(whole.tables, name))
        paths = claims.write(result.tables, tmp_path / f"jobs{jobs}")
        written.append({path.name: path.read_bytes() for path in paths})
    assert written[0] == written[1]
    assert len(written[0]) >= 5


def test_documents_keep_the_order_of_the_inputs(many: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 400)
    found = list(pipeline.extract(many[::-1]).tables.sources["doc_id"])
    assert found[:30] == [f"row{n}" for n in range(30)]
    assert found[30:] == [f"n{n:02}" for n in range(12)]


def test_a_document_our_code_fails_on_is_named_and_the_rest_kept(
    many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.Rooms.extractions

    def fails_on_one(self: pipeline.Rooms, documents: Sequence[Document]) -> list[Extraction]:
        ids = [document.doc_id for document in documents]
        if "row5" in ids:
            logging.getLogger("claims.context").warning("a field failed on row5")
        if "row7" in ids:
            raise IndexError("a slip\nof ours")
        return whole(self, documents)

    monkeypatch.setattr(pipeline.Rooms, "extractions", fails_on_one)
    result = pipeline.extract(many)
    logged, problem = result.problems  # what is logged once is said once, though row5 is read twice
    assert logged.what == "a field failed on row5"
    assert problem.where == "row7"
    assert "IndexError: a slip of ours" in problem.what
    assert "report" in problem.fix
    assert len(result.tables.sources) == 41


def test_what_a_room_logs_is_a_problem_of_the_run(many: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.Rooms.extractions

    def grumbles(self: pipeline.Rooms, documents: Sequence[Document]) -> list[Extraction]:
        for document in documents:
            if document.doc_id == "row7":
                error = KeyError("subject")
                logging.getLogger("claims.context").error("a field failed on %s", document.doc_id, exc_info=error)
        return whole(self, documents)

    monkeypatch.setattr(pipeline.Rooms, "extractions", grumbles)
    result = pipeline.extract(many)
    (problem,) = result.problems
    assert str(problem).startswith("a field failed on row7: KeyError: 'subject'")
    assert len(result.tables.sources) == 42


def test_progress_reaches_its_end_and_never_goes_back(many: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 400)
    told: list[tuple[int, int]] = []
    pipeline.extract(many, advance=lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert all(0 <= done <= total for done, total in told)


def test_nothing_to_read_is_an_empty_table(tmp_path: Path) -> None:
    result = pipeline.extract([str(tmp_path / "missing.txt")])
    assert len(result.problems) == 1
    assert len(result.tables.sources) == 0
    assert list(result.tables.claims.columns) == list(COLUMNS["claims"])


def test_the_verbs_one_by_one_give_what_extract_gives(many: list[str]) -> None:
    made = []
    for document in claims.read(many[1]):
        found = claims.interpret(document, claims.find(document))
        findings = claims.check(document, found)
        made.append(Extraction(document, tuple(found), tuple(findings)))
    step_by_step = claims.tabulate(made).claims.drop(columns="sentence")
    at_once = claims.extract(many[1:]).tables.claims.drop(columns="sentence")
    pd.testing.assert_frame_equal(step_by_step, at_once)


def test_files_of_one_name_are_told_apart_by_their_path() -> None:
    uris = ["a/x.txt", "b/x.txt", "b/y.md", "b/y.txt", "z.txt"]
    names = [one.name for one in batches.named(uris)]
    assert names == ["a/x.txt", "b/x.txt", "y.md", "y.txt", "z"]


def test_two_files_of_one_name_and_text_have_different_ids(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text("Sales rose 5% in 2020.", encoding="utf-8")
    tables = pipeline.extract([str(tmp_path)]).tables
    assert list(tables.sources["doc_id"]) == ["a/x.txt", "b/x.txt"]
    assert tables.claims["claim_id"].is_unique
    assert tables.findings.empty


def test_standard_input_keeps_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "first.txt").write_text("Sales rose 5%.", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Sales fell 6%.")))
    tables = pipeline.extract([str(tmp_path / "first.txt"), "-"]).tables
    assert list(tables.claims["value"]) == ["5", "6"]


def test_figures_past_the_precision_of_decimals_are_read() -> None:
    (found,) = pipeline.extractions(b"It has 1e99 cells and 3e50 euros.")
    assert found.claims[0].mention.value == Quantity(Decimal("1e99"), Decimal("1e99"))
    assert found.claims[1].mention.value == Quantity(Decimal("3e50"), Decimal("3e50"), "EUR", "euros")


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        claims.nonsense  # noqa: B018 - asking is the point


def test_documents_read_together_give_what_each_gives_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        "Anna Berg spoke in Leem. “It cost $5 million,” she said.",
        "No figure.",
        "She added that 40 boats sank. " * 3,
    ]
    rows = "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts * 3))
    documents = [one for one in claims.read("-", stdin=rows.encode()) if isinstance(one, Document)]
    assert len(documents) == 9
    alone = [pipeline.rooms().extraction(document) for document in documents]
    for page in (2, 5):  # sentences, so that pages end within documents and reach over several
        monkeypatch.setattr(reader, "_PAGE", page)
        monkeypatch.setattr(context, "_PAGE", page)
        assert repr(pipeline.rooms().extractions(documents)) == repr(alone)


def test_a_document_leaves_nothing_that_only_the_collector_frees() -> None:
    text = "\n\n".join(TEXT.format(n=n) + " “We lost 5 of 20,” she added. It closed on 3 May." for n in range(2, 9))
    document = next(one for one in claims.read("-", stdin=text.encode()) if isinstance(one, Document))
    pipeline.rooms().extraction(document)  # what a process keeps is made by now
    assert gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        assert len(pipeline.rooms().extraction(document).claims) == 42
        assert not gc.isenabled(), "whoever has switched it off finds it so"
        assert gc.collect() == 0, "objects that know one another: a tenth of the time of a run"
    finally:
        gc.enable()

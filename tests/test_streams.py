"""A run written part by part gives the bytes of one that holds its tables, and fails as it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims import batches
from claims.errors import ClaimsError
from claims.exports import streams, write
from claims.filters import Filter, select
from claims.pipeline import Settings, extract, gather
from claims.rendering import Renderer, extract_to
from claims.table import COLUMNS, Columns, cells
from claims.tally import Tally
from claims.whole import Share, Whole

FORMATS = ("csv", "jsonl")


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Nine files that make several parts, one of them not readable."""
    monkeypatch.setattr(batches, "BATCH", 200)
    for number in range(8):
        text = (
            f"Line {number} was {number + 2}.5 km long. It cost =€{number + 1}m, 12{number}% more than in 30 May 2019."
        )
        (tmp_path / f"p{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "p9.txt").write_bytes(b"")
    return [str(path) for path in sorted(tmp_path.glob("p*.txt"))]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("wanted", [Filter(), Filter(kinds=("length", "money"), docs=("p1", "p3"), minor=False)])
def test_parts_are_the_bytes_of_the_whole(papers: list[str], tmp_path: Path, wanted: Filter, jobs: int) -> None:
    settings = Settings(jobs=jobs)
    whole = extract(papers, settings)
    tables = select(whole.tables, wanted)
    write(tables, tmp_path / "whole", FORMATS)
    run = extract_to(tmp_path / "parts", papers, settings, Renderer(FORMATS, wanted))
    files = [path.relative_to(tmp_path / "whole") for path in (tmp_path / "whole").rglob("*.*") if path.is_file()]
    assert len(files) == len(COLUMNS) + 1
    for file in files:
        assert (tmp_path / "parts" / file).read_bytes() == (tmp_path / "whole" / file).read_bytes(), file
    assert {path.relative_to(tmp_path / "parts") for path in run.paths} == set(files)
    assert (run.tally, [str(p) for p in run.problems]) == (Tally.of(tables), [str(p) for p in whole.problems])


def test_plain_lists_are_written_as_frames_are(papers: list[str], tmp_path: Path) -> None:
    names = ["csv", "html", "xlsx", "jsonl", "figures"]  # the last takes frames alone
    framed = write(extract(papers).tables, tmp_path / "frames", names[:-1])
    columns = gather(papers, Settings(), [])
    plain = write(columns, tmp_path / "plain", names[:-1])
    assert len(framed) == len(COLUMNS) + 3
    assert [path.read_bytes() for path in plain] == [path.read_bytes() for path in framed]
    assert write(columns, tmp_path / "all", names)[-1].read_bytes().count(b"\n") > len(papers)


def test_where_nothing_is_readable_the_former_files_stay(tmp_path: Path) -> None:
    former = tmp_path / "out" / "claims.csv"
    former.parent.mkdir()
    former.write_text("mine", encoding="utf-8")
    run = extract_to(former.parent, [str(tmp_path / "none.txt")], Settings(), Renderer(("csv",), Filter()))
    assert (run.paths, len(run.problems)) == ([], 1)
    assert [path.name for path in former.parent.iterdir()] == ["claims.csv"]
    assert former.read_text(encoding="utf-8") == "mine"


def test_only_files_of_rows_are_written_in_parts() -> None:
    assert streams(["csv", "jsonl"])
    assert not streams(["csv", "xlsx"])
    assert not streams([])  # the page and the workbook are written by default
    with pytest.raises(ClaimsError, match="no such format: 'xls'"):
        streams(["xls"])


def test_what_breaks_only_in_the_whole_is_told_once() -> None:
    def part(doc_id: str) -> Columns:
        found = cells("findings", [{"code": "CLM001", "severity": "error", "message": "m", "where": "claims.csv"}])
        claims = cells("claims", [{"claim_id": "caaaaaaaaaaaa", "doc_id": doc_id}])
        return Columns(claims, found, cells("sources", [{"doc_id": doc_id}]), cells("rejected", []))

    whole = Whole()
    for doc_id in ("a", "b", "b"):
        whole.add(Share.of(part(doc_id)))
    assert [fault["message"] for fault in whole.faults()] == [
        "m",
        "claim_id is 'caaaaaaaaaaaa': it stands in two documents",
        "doc_id is 'b': it stands in two documents",
    ]

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims import __version__, cli, runs
from claims.lexicon import schemas_folder

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[str]"]
FILES = {"claims.csv", "rejected.csv", "findings.csv", "sources.csv", "claims.xlsx", "report.html"}
SENTENCE = "Output rose by more than 17.2 per cent in 2023.\n"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    return path


def test_help_lists_every_command_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from claims.cli import commands; commands(['--help'], standalone_mode=False);"
        "print(sorted({'pandas', 'pint', 'pandera', 'openpyxl', 'trafilatura', 'numpy', 'lxml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")
    for name in ("explain", "extract", "schemas"):
        assert f"\n  {name} " in done.stdout


def test_version(run: Run) -> None:
    assert __version__ in run("--version").stdout


def test_the_package_is_a_command_where_it_is_not_on_the_path() -> None:
    done = subprocess.run([sys.executable, "-m", "claims", "--version"], capture_output=True, text=True, check=True)
    assert __version__ in done.stdout


def test_examples_end_to_end(process: Process, tmp_path: Path) -> None:
    done = process("extract", "examples", "-o", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    said = done.stderr.splitlines()
    assert [line.split()[0] for line in said] == ["documents", "claims", "set", "findings", "files"]
    assert {path.name for path in tmp_path.iterdir()} == FILES
    kinds = {row["kind"] for row in rows(tmp_path / "claims.csv")}
    assert kinds == set(
        "percentage measurement money duration count ratio multiple ordinal date anniversary age".split()
    )
    assert str(tmp_path) in said[-1]


def test_quiet_says_nothing(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("extract", text, "-o", tmp_path / "out", "--quiet", "--format", "csv")
    assert (done.exit_code, done.output) == (0, "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES - {"claims.xlsx", "report.html"}


def test_standard_input(run: Run, tmp_path: Path) -> None:
    done = run("extract", "-", "-o", tmp_path, "--format", "csv", stdin=SENTENCE.encode())
    assert done.exit_code == 0
    assert "17.2 per cent" in {row["quote"] for row in rows(tmp_path / "claims.csv")}


BROKEN = {
    "missing.txt": None,
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "broken.jsonl": b'{"id": "a", "text": \n',
    "broken.csv": b"name,number\nx,1\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_unreadable_input_costs_one_line_and_not_the_others(run: Run, text: Path, tmp_path: Path, name: str) -> None:
    bad, body = tmp_path / name, BROKEN[name]
    if body is not None:
        bad.write_bytes(body)
    done = run("extract", bad, text, "-o", tmp_path / "out", "--quiet", "--format", "csv")
    assert done.exit_code == 0
    (line,) = done.stderr.splitlines()
    assert name in line
    assert ";" in line  # what to do next
    assert len(rows(tmp_path / "out" / "claims.csv")) == 2
    assert run("extract", bad, text, "-o", tmp_path / "out", "--quiet", "--strict", "--format", "csv").exit_code == 1
    kept = (tmp_path / "out" / "claims.csv").read_bytes()
    alone = run("extract", bad, "-o", tmp_path / "out", "--quiet", "--format", "csv")
    assert alone.exit_code == 2
    assert (tmp_path / "out" / "claims.csv").read_bytes() == kept


@pytest.mark.parametrize(
    "body", [b"\xff\xfe\x00", b"Sales rose 5%\x00 in\x00 2020.", b"Caf\xe9 sales rose 5% \x93so\x94."]
)
def test_odd_bytes_end_in_no_traceback(run: Run, tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(body)
    done = run("extract", path, "-o", tmp_path / "out", "--format", "csv")
    assert done.exit_code in {0, 2}
    assert "Traceback" not in done.output
    assert "our error" not in done.stderr


def test_a_folder_with_nothing_to_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = run("extract", tmp_path / "in", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert str(tmp_path / "in") in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "x.txt", "--jobs", "0"),
        ("nonsense",),
        ("extract", "x.txt", "--nonsense"),
        ("explain",),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_unknown_format_names_those_there_are(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("extract", text, "-o", tmp_path / "out", "--format", "csv,abacus")
    assert done.exit_code == 2
    assert "abacus" in done.stderr
    assert "xlsx" in done.stderr


def test_a_date_that_is_none(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("extract", text, "-o", tmp_path / "out", "--date", "30 February")
    assert done.exit_code == 2
    assert "30 February" in done.stderr


def test_strict_makes_findings_an_exit_code(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "slip.txt"
    path.write_text("The committee met on 30 February 2019.\n", encoding="utf-8")
    assert run("extract", path, "-o", tmp_path / "out", "--format", "csv").exit_code == 0
    assert run("extract", path, "-o", tmp_path / "out", "--format", "csv", "--strict").exit_code == 1


def test_the_unexpected_is_one_line_that_says_where_to_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a slip\nof ours")

    monkeypatch.setattr(runs, "gather", broken)
    done = run("extract", "x.txt")
    assert done.exit_code == cli.INTERNAL
    (line,) = done.stderr.splitlines()
    assert "ZeroDivisionError" in line
    assert "report" in line


def test_stopped_from_the_keyboard(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(runs, "gather", stopped)
    done = run("extract", "x.txt")
    assert done.exit_code == cli.STOPPED
    assert "untouched" in done.stderr


def test_explain_shows_span_rule_value_and_context(run: Run) -> None:
    done = run("explain", "Exports rose to more than 25 million tonnes in 2023, call 555-0100.", "--date", "2024-05-01")
    assert done.exit_code == 0
    assert "25 million tonnes  [26:43]  measurement, rule " in done.stdout
    for field in ("derivation", "value", "base_unit", "modifier      more_than", "direction     up"):
        assert f"    {field}" in done.stdout
    assert "no claim: " in done.stdout


def test_what_a_run_wrote_beside_its_documents_is_not_read_by_the_next(
    run: Run, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(text.parent)
    said = run("extract", ".", "-o", ".").output
    assert said.endswith(" in ./\n")
    assert run("export", ".", "--format", "csv,figures,wide,jsonl,jsonld,datapackage,html").exit_code == 0
    run("extract", ".", "-o", "elsewhere")
    (text.parent / "reviews.unread.csv").write_text("cell\n", encoding="utf-8")
    assert run("extract", ".", "-o", ".").output == said


def test_where_nothing_is_readable_no_folder_is_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    for name, there in (("new", False), ("old", True)):
        for formats in ("csv", "csv,xlsx"):
            assert run("extract", tmp_path / "none", "-o", tmp_path / name, "--format", formats).exit_code == 2
            assert (tmp_path / name).exists() == there


def test_an_output_that_is_a_file_is_said_to_be_one(run: Run, text: Path) -> None:
    done = run("extract", text, "-o", text)
    assert done.exit_code == 2
    assert done.output == f"claims: {text}: this is a file where a folder is needed; choose another folder with -o\n"


def test_filters_that_leave_no_claim_are_said(run: Run, text: Path, tmp_path: Path) -> None:
    done = run("extract", text, "-o", tmp_path / "out", "--unit", "furlong", "--format", "csv")
    assert done.output.endswith("claims: the filters: no claim is left; leave one of them out\n")


def test_explain_wants_words(run: Run) -> None:
    done = run("explain", " ")
    assert (done.exit_code, "it is empty; give a sentence" in done.output) == (2, True)


def test_explain_says_so_when_there_is_nothing(run: Run) -> None:
    assert "no numeral here" in run("explain", "Nothing was counted.").stdout


def test_schemas_are_copied_and_never_overwritten_unasked(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert run("schemas", folder).exit_code == 0
    shipped = schemas_folder()
    names = {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()}
    assert {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()} == names
    (folder / "limits.csv").write_text("mine\n", encoding="utf-8")
    refused = run("schemas", folder)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert (folder / "limits.csv").read_text(encoding="utf-8") == "mine\n"
    assert run("schemas", folder, "--force").exit_code == 0
    assert (folder / "limits.csv").read_bytes() == (shipped / "limits.csv").read_bytes()


def test_a_fault_in_the_users_schemas_is_named_with_its_line(run: Run, text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "lexicon" / "en"
    folder.mkdir(parents=True)
    (folder / "extra.csv").write_text("surface,type,meaning,match\nglorb,UNIT\n", encoding="utf-8")
    done = run("extract", text, "-o", tmp_path / "out", "--schemas", tmp_path / "mine")
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert "extra.csv line 2" in line


def test_a_word_added_by_the_user_is_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "lexicon" / "en"
    folder.mkdir(parents=True)
    (folder / "extra.csv").write_text("surface,type,meaning,match\nmonths of Sundays,UNIT,month,\n", encoding="utf-8")
    shipped = run("explain", "It took 7 months of Sundays.").stdout
    mine = run("explain", "It took 7 months of Sundays.", "--schemas", tmp_path / "mine").stdout
    assert "7 months of Sundays  [" not in shipped
    assert "7 months of Sundays  [" in mine


def test_jsonl_rows_keep_their_ids_and_dates(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    lines = [{"id": f"r{n}", "date": "2024-05-01", "text": f"Sales rose {n}% last year."} for n in (3, 4)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run("extract", path, "-o", tmp_path / "out", "--format", "csv").exit_code == 0
    found = rows(tmp_path / "out" / "claims.csv")
    assert [row["doc_id"] for row in found] == ["r3", "r3", "r4", "r4"]
    assert {row["date"] for row in found if row["kind"] == "date"} == {"2023"}
    for row in found:
        body = next(line["text"] for line in lines if line["id"] == row["doc_id"])
        assert body[int(row["start"]) : int(row["end"])] == row["quote"]

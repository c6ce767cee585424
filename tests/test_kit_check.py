from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from noted import TEXT, expect, outcomes, statuses

from claims import extractors
from claims.errors import ClaimsError
from claims.kit.fixtures import find
from claims.kit.forms import form, forms, load, read_text
from claims.kit.matching import occurrences
from claims.kit.running import run as read
from claims.kit.validation import SCHEMA
from claims.lexicon import schemas_folder
from claims.table import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., Result]
RIGHT = """\
claims:
  - {quote: 17.2 per cent, kind: percentage, value: 17.20, modifier: more_than}
  - quote: 2023
  - quote: 25 million tonnes
    value: 25_000_000
  - quote: 3 days
absent: [G20]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "note.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_our_own_fixtures_hold(run: Run) -> None:
    done = run("check", ROOT / "tests" / "fixtures", ROOT / "docs")
    assert (done.exit_code, "0 differ" in done.stdout) == (0, True), done.stdout


def test_every_kind_has_a_page_of_examples_and_they_are_tests() -> None:
    pages = {path.name: load(path) for path in (ROOT / "docs" / "kinds").glob("*.claims.md")}
    assert set(pages) == {f"{module.KIND}.claims.md" for module in extractors.load()}
    for module in extractors.load():
        quoted = {fixture.text for fixture in pages[f"{module.KIND}.claims.md"]}
        said = {re.sub("[⟦⟧]", "", example.text) for example in module.EXAMPLES if "\n" not in example.text}
        assert said <= quoted, "run `make docs`"


def test_what_holds(run: Run, folder: Path) -> None:
    expect(folder, RIGHT)
    for path in (folder, folder / "note.txt", folder / "note.claims.yaml"):
        assert run("check", path).exit_code == 0


@pytest.mark.parametrize(
    ("old", "new", "failed"),
    [
        ("17.20", "17.3", [("changed", "17.2 per cent")]),
        ("more_than", "exact", [("changed", "17.2 per cent")]),
        ("  - quote: 3 days\n", "", [("invented", "3 days")]),
        ("quote: 3 days", "quote: 4 days", [("missed", "4 days"), ("invented", "3 days")]),
        ("quote: 25 million tonnes", "quote: 25 million", [("changed", "25 million")]),
        ("[G20]", "[G20, 3 days]", [("stale", "nothing")]),
        ("[G20]", "[nowhere]", [("stale", "nowhere")]),
    ],
)
def test_what_differs(run: Run, folder: Path, old: str, new: str, failed: list[tuple[str, str]]) -> None:
    assert old in RIGHT
    path = expect(folder, RIGHT.replace(old, new))
    if new == "[G20, 3 days]":  # what is both expected and forbidden is expected
        failed = []
    assert statuses(path) == failed
    done = run("check", folder)
    assert done.exit_code == int(bool(failed))
    assert all(status in done.stdout for status, _ in failed)


def test_forbidden_words_that_are_claimed(folder: Path) -> None:
    path = expect(folder, "options: {complete: false}\nabsent:\n  - {quote: 3 days, reason: as a test}\n")
    (case,) = outcomes(path)[0].failed
    assert (case.status, case.line, case.reason) == ("invented", 3, "must be absent: as a test")


def test_repeated_words_are_paired_with_what_fits(folder: Path) -> None:
    (folder / "note.txt").write_text("Sales rose 3% in May. Costs fell 3% in May.\n", encoding="utf-8")
    body = "claims:\n  - {quote: 3%, direction: down}\n  - {quote: 3%, direction: up}\n  - quote: May\n  - quote: May\n"
    path = expect(folder, body)
    assert [case.status for case in outcomes(path)[0].cases if case.quote == "3%"] == ["held", "held"]


def test_options_of_file_and_command_line(run: Run, folder: Path) -> None:
    expect(folder, RIGHT.replace("17.20", "17.1"))
    assert run("check", folder).exit_code == 1
    assert run("check", folder, "--tolerance", "1%").exit_code == 0
    assert run("check", folder, "--tolerance", "0.001").exit_code == 1
    assert run("check", folder, "--fields", "quote,kind").exit_code == 0
    assert run("check", folder, "--kind", "date,duration").exit_code == 0
    assert run("check", folder, "--kind", "percentage").exit_code == 1
    assert run("check", folder, "--min-f1", "0.7").exit_code == 0
    assert run("check", folder, "--min-f1", "99%").exit_code == 1
    expect(folder, "options: {tolerance: 1%}\n" + RIGHT.replace("17.20", "17.1"))
    assert run("check", folder).exit_code == 0


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("note.claims.yaml", "claims:\n  - quote: a\n    kind: zork\n", "3 percentage"),
        ("note.claims.yaml", "claims:\n  - quote: a\n    valeu: 3\n", "3 did you mean 'value'"),
        ("note.claims.yaml", "claims:\n  - kind: age\n", "2 quote"),
        ("note.claims.yaml", "claims:\n  - quote: a\n    value: many\n", "3 value"),
        ("note.claims.yaml", "date: 3 May 2024\nclaims:\n", "1 date"),
        ("note.claims.yaml", "claims:\n  - quote: [\n", "3 not YAML"),
        ("note.claims.yaml", "claims:\nclaims:\n", "2 twice"),
        ("note.claims.yaml", "- a\n", "1 object"),
        ("note.claims.jsonl", '{"quote": "a"}\n{"quote": "b", "kind": 3}\n', "2 kind"),
        ("note.claims.jsonl", "\n{quote}\n", "2 not JSON"),
        ("note.claims.csv", "quote,size\na,3\n", "1 size"),
        ("note.claims.csv", "quote,value\na,3\nb,x\n", "3 value"),
        ("some.claims.md", "# A\n\n> It is 3⟧.\n", "3 partner"),
        ("some.claims.md", "# A\n\n> It is ⟦3.\n", "3 never closed"),
        ("some.claims.md", "> It ⟦is⟧{zork}.\n", "1 zork"),
        ("some.claims.md", "> It ⟦is⟧{count}.\n>\n> So ⟦is⟧{valeu=3} it.\n", "3 value"),
        ("some.claims.md", "## A {date=soon}\n\n> It is.\n", "3 date"),
    ],
)
def test_an_error_in_a_fixture_names_its_line(run: Run, folder: Path, name: str, body: str, told: str) -> None:
    line, word = told.split(" ", 1)
    path = expect(folder, body, name)
    with pytest.raises(ClaimsError) as caught:
        load(path)
    assert caught.value.where.endswith(f"{name} line {line}")
    assert word in str(caught.value)
    done = run("check", path)
    assert done.exit_code == 2
    assert str(path) in done.stderr


def test_what_is_unusable(run: Run, folder: Path) -> None:
    assert run("check", folder).exit_code == 2  # no fixture
    assert "--update" in run("check", folder / "note.txt").stderr
    lost = expect(folder, "claims:\n", "lost.claims.yaml")
    assert "beside" in run("check", lost).stderr
    (folder / "note.html").write_text("<p>Two.</p>", encoding="utf-8")
    assert "several" in run("check", expect(folder, "claims:\n")).stderr
    named = expect(folder, "document: note.txt\n" + RIGHT)
    assert run("check", named).exit_code == 0
    assert run("check", named, lost).exit_code == 2
    (folder / "note.txt").write_bytes(b"")
    assert run("check", named).exit_code == 2
    assert run("check", named, "--tolerance", "much").exit_code == 2
    assert run("check", named, "--report", "abacus").exit_code == 2


def test_marks_of_an_example_are_its_quotes(tmp_path: Path) -> None:
    body = "---\ndate: 2024-05-01\n---\n> Sales rose ⟦3%⟧\n> ⟦last\n> year⟧{date=2023}.\n\n```\n> not ⟦this⟧\n```\n"
    path = expect(tmp_path, body, "a.claims.md")
    (fixture,) = load(path)
    assert fixture.text == "Sales rose 3% last year."
    assert [(one.quote, one.line) for one in fixture.expected] == [("3%", 4), ("last year", 5)]
    assert statuses(path) == []


def test_occurrences_are_whole_words_over_any_white_space() -> None:
    text = "12 men and 2  men, 2\nmen2"
    assert [text[start:end] for start, end in occurrences("2 men", text)] == ["2  men"]
    assert list(occurrences("", text)) == []


def test_processes_change_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.kit.running._TOGETHER", 1)
    expect(folder, RIGHT)
    (folder / "more.claims.md").write_text("> It took ⟦5 days⟧.\n\n> It took 6 days.\n", encoding="utf-8")
    from claims.kit.running import Settings  # noqa: PLC0415 - beside what it is compared with

    fixtures, _ = find([folder])
    assert list(read(fixtures, Settings(jobs=2))) == list(read(fixtures))


def test_the_schema_names_the_columns_of_the_table() -> None:
    schema = json.loads((schemas_folder() / SCHEMA).read_text(encoding="utf-8"))
    assert tuple(schema["$defs"]["claim"]["properties"]) == COLUMNS["claims"]
    kinds = schema["$defs"]["claim"]["properties"]["kind"]["enum"]
    assert kinds == schema["$defs"]["options"]["properties"]["kinds"]["items"]["enum"]


def test_every_form_is_found_by_its_name() -> None:
    assert sorted(forms()) == [".claims.csv", ".claims.jsonl", ".claims.md", ".claims.yaml"]
    assert form(Path("a.yaml")) is None
    assert form(Path("x/a.claims.md")) is forms()[".claims.md"]
    assert read_text(ROOT / "tests" / "fixtures" / "harbour.claims.yaml").startswith("#")

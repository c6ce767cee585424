from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims import pipeline
from claims.checks import load
from claims.kit.rules import rules

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., Result]
DRAFT = "# Draft\n\nIt rose by 2 per cent, from 4 to 6 per cent. They met on 30 February 2024.\n"


def codes(sentence: str) -> list[str]:
    found = [finding.code for one in pipeline.extractions(sentence.encode()) for finding in one.findings]
    return [code for code in found if code in {"CLM104", "CLM402", "CLM403", "CLM404", "CLM405"}]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("CLM104", "Some 120 per cent of respondents agreed."),
        ("CLM104", "In the end 104% of the registered voters voted."),
        ("CLM402", "A fall of 120% was reported."),
        ("CLM402", "Cases fell by more than 110 per cent."),
        ("CLM403", "The rate rose by 2 percent, from 4 percent to 6 percent."),
        ("CLM403", "The rate rose 2 per cent from 4 to 6 per cent."),
        ("CLM403", "The rate rose by 2 per cent from 4 per cent in 2010 to 6 per cent in 2012."),
        ("CLM403", "Unemployment fell from 6.5% to 5.5%, a drop of 1 percent."),
        ("CLM404", "In all 45% voted yes, 40% no and the remaining 20% abstained."),
        ("CLM405", "Output fell 22% from $25 to $22."),
    ],
)
def test_what_is_found(code: str, sentence: str) -> None:
    assert codes(sentence) == [code]


@pytest.mark.parametrize(
    "sentence",
    [
        "Debt fell to 120 percent of output.",
        "Debt fell from 150 per cent to 120 per cent of output.",
        "The deficit fell by 120% of output.",
        "Wages are 120 per cent of women's wages.",
        "Sales were 130% of those of last year.",
        "The number of voters rose 120% of late.",
        "The rate rose by 50 per cent, from 4 to 6 per cent.",
        "The rate rose by two percentage points, from 4 to 6 per cent.",
        "Unemployment fell from 6.5% to 5.5%, while wages rose 2 percent.",
        "In all 45% voted yes, 40% no and the remaining 15% abstained.",
        "Of men 60% agreed, of women 70%, and the remaining 30% did not.",
        "Some 80% own a phone, 70% a bicycle and 60% a car.",
        "Output fell 12% from $25 to $22.",
        "Sales rose 24 per cent from 4.1 million to 5.1 million.",
        "Sales rose 20%, from about 4 million to 5 million.",
    ],
)
def test_what_is_right_is_let_pass(sentence: str) -> None:
    assert codes(sentence) == []


def test_a_draft_as_a_linter_prints_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    done = run("lint", path)
    assert done.exit_code == 1
    assert [line.split(" ")[:2] for line in done.stdout.splitlines()] == [
        [f"{path}:3:12:", "CLM403"],
        [f"{path}:3:58:", "CLM301"],
    ]
    assert run("lint", path, "--ignore", "clm403,CLM301").exit_code == 0
    assert run("lint", path, "--select", "CLM301").stdout.count("\n") == 1
    assert run("lint", path, "--select", "dates").exit_code == 2
    assert run("lint", tmp_path / "lost.md").exit_code == 2


def test_a_comment_silences_its_line_and_the_next(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    comment = "<!-- claims: ignore CLM301, CLM403 -->\n"
    path.write_text(DRAFT.replace("It rose", comment + "It rose"), encoding="utf-8")
    assert (run("lint", path).exit_code, run("lint", path).stdout) == (0, "")
    path.write_text(comment + "\n" + DRAFT, encoding="utf-8")
    assert run("lint", path).exit_code == 1


def test_rows_are_named_by_their_id(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "r1", "text": "They met on 30 February 2024."}\n', encoding="utf-8")
    assert run("lint", path).stdout.startswith(f"{path}: CLM301 r1, character 13: ")


def test_every_check_explains_itself_and_has_its_page(run: Run) -> None:
    assert [rule.code for rule in rules()] == ["CLM001", *(str(module.CODE) for module in load())]
    assert len({rule.code for rule in rules()}) == len(rules())
    listed = run("rule").stdout
    for rule in rules():
        assert {"Why", "Example", "Mend"} <= rule.parts.keys(), rule.code
        assert f"{rule.code}  " in listed
        said = run("rule", rule.code.lower()).stdout
        assert f"claims: ignore {rule.code}" in said
        page = ROOT / "docs" / "checks" / f"{rule.code}.md"
        assert page.read_text(encoding="utf-8") == said, "run `claims rule --pages docs/checks`"
    assert run("rule", "CLM999").exit_code == 2


def test_pages_of_checks_that_are_gone_go(run: Run, tmp_path: Path) -> None:
    (tmp_path / "CLM999.md").write_text("gone", encoding="utf-8")
    assert run("rule", "--pages", tmp_path).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in (ROOT / "docs" / "checks").iterdir()}

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims.kit.compare import compare

Run = Callable[..., Result]
OLD = "Output rose by 17.2 per cent in 2023. About 170 people came to the opening. It cost $5 million.\n"
NEW = "The day began with 3 goats.\n\nOutput rose by 17.4 per cent in 2023. More than 170 people came to the opening.\n"


@pytest.fixture
def extracted(run: Run, tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, body: str) -> Path:
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.txt").write_text(body, encoding="utf-8")
        out = tmp_path / f"{name}-out"
        assert run("extract", tmp_path / name, "-o", out, "--format", "csv", "--quiet").exit_code == 0
        return out

    return write


def test_added_gone_and_changed(run: Run, extracted: Callable[[str, str], Path]) -> None:
    old, new = extracted("old", OLD), extracted("new", NEW)
    changes = {(one.status, one.row["quote"]): one for one in compare(old, new)}
    assert set(changes) == {
        ("added", "3 goats"),
        ("changed", "17.4 per cent"),
        ("changed", "170 people"),
        ("gone", "$5 million"),
    }
    assert changes["changed", "170 people"].columns == ("modifier",)
    done = run("diff", old, new)
    assert done.exit_code == 1
    assert "    value: 17.2 → 17.4\n" in done.stdout
    assert done.stdout.endswith("1 added, 1 gone, 2 changed\n")
    rows = list(csv.DictReader(io.StringIO(run("diff", old, new, "--format", "csv").stdout)))
    assert {(row["status"], row["column"]) for row in rows if row["quote"] == "170 people"} == {("changed", "modifier")}
    assert (
        "| changed | note | 170 people | modifier | approx | more_than |"
        in run("diff", old, new, "--format", "markdown").stdout
    )
    assert run("diff", old, new, "--fields", "modifier").stdout.count("~") == 1


def test_the_same_and_moved(run: Run, extracted: Callable[[str, str], Path]) -> None:
    old = extracted("old", OLD)
    assert run("diff", old, old / "claims.csv").exit_code == 0
    moved = extracted("moved", "A line above that says nothing.\n\n" + OLD)
    assert run("diff", old, moved).stdout == "0 added, 0 gone, 0 changed\n"


def test_words_are_told_without_the_guard_against_formulas(run: Run, extracted: Callable[[str, str], Path]) -> None:
    old, new = extracted("old", "Nothing."), extracted("new", "Output fell: -5% in a year.")
    assert run("diff", old, new).stdout.startswith("+ note: “-5%” percentage")


def test_each_way_is_the_other_turned_round(extracted: Callable[[str, str], Path]) -> None:
    old, new = extracted("old", OLD), extracted("new", NEW)
    there, back = compare(old, new), compare(new, old)
    turned = {"added": "gone", "gone": "added", "changed": "changed"}
    assert sorted((turned[one.status], one.columns) for one in there) == sorted(
        (one.status, one.columns) for one in back
    )


def test_what_is_no_output(run: Run, tmp_path: Path, extracted: Callable[[str, str], Path]) -> None:
    out = extracted("old", OLD)
    assert run("diff", out, tmp_path).exit_code == 2
    assert run("diff", out, out / "sources.csv").exit_code == 2
    assert run("diff", out, tmp_path / "lost").exit_code == 2

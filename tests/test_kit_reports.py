from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import fastjsonschema
import pytest
from click.testing import Result

from claims.kit.model import Problem
from claims.kit.reports import github, names, report, sarif, text

VENDOR = Path(__file__).resolve().parent / "vendor"
Run = Callable[..., Result]
TEXT = "Output rose by 17.2 per cent in 2023, to £5 million.\n"
BODY = """\
claims:
  - {quote: 17.2 per cent, value: 17}
  - quote: 2023
  - quote: "£5 million"
    unit: USD
  - quote: never
"""


@pytest.fixture
def failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a b.claims.yaml").write_text(BODY, encoding="utf-8")
    return Path("a b.claims.yaml")


def problem(severity: str = "error", number: int = 1, message: str = "no") -> Problem:
    return Problem("a.txt", number, 2, "CLM101", severity, message)


def test_text_shows_expected_and_actual_side_by_side(run: Run, failing: Path) -> None:
    lines = run("check", failing).stdout.splitlines()
    assert lines[0] == "a b.claims.yaml: 3 of 4 differ"
    assert lines[1] == "  changed “17.2 per cent”  a b.claims.yaml:2:1"
    assert lines[2].index("17.2 per cent") == lines[3].index("^^^^")
    assert lines[4].split() == ["expected", "actual"]
    assert lines[5].split() == ["value", "17", "17.2"]
    assert lines[-1] == "1 fixture, 4 claims: 1 hold, 3 differ"
    (total,) = (line.split() for line in lines if line.startswith("all "))
    assert total == ["all", "4", "3", "1", "33.3", "25.0", "28.6"]


def test_colours_are_for_terminals_alone(run: Run, failing: Path) -> None:
    assert "\x1b" not in run("check", failing).stdout
    assert "\x1b[31mCLM101\x1b[0m no" in text.render_problems([problem()], coloured=True)


def test_sarif(run: Run, failing: Path) -> None:
    log = json.loads(run("check", failing, "--report", "sarif").stdout)
    (one,) = log["runs"]
    assert (log["version"], one["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert len(one["results"]) == 3
    for result in one["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.claims.yaml"
        assert location["physicalLocation"]["region"]["startLine"] >= 1
        (fingerprint,) = result["partialFingerprints"].values()
        assert fingerprint.startswith("c")


def test_sarif_of_findings_has_character_regions(run: Run, tmp_path: Path) -> None:
    body = "Ünder 3 Ärzten.\nThey met on 30 February 2024 and on\n30 February 2023.\n"
    path = tmp_path / "draft.txt"
    path.write_text(body, encoding="utf-8")
    results = json.loads(run("lint", path, "--report", "sarif").stdout)["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["CLM301", "CLM301"]
    for result in results:
        region = result["locations"][0]["physicalLocation"]["region"]
        quote = body[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert quote == region["snippet"]["text"]
        line = body.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == quote


def test_sarif_of_nothing_is_a_run_without_results() -> None:
    assert json.loads(sarif.render_problems([]))["runs"][0]["results"] == []


def test_sarif_is_valid_against_its_schema(run: Run, failing: Path, tmp_path: Path) -> None:
    schema = json.loads((VENDOR / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    del schema["id"]  # references stay inside the file
    valid = fastjsonschema.compile(schema, formats={"uri-reference": r"^\S*$"})  # releases before 2.22 know none
    draft = tmp_path / "drâft.txt"
    draft.write_text("They met on 30 February 2024.\nThe rate rose by 2 per cent, from 4 to 6 per cent.\n", "utf-8")
    logs = [
        run("check", failing, "nowhere", "--report", "sarif").stdout,
        run("lint", draft, "--report", "sarif").stdout,
        sarif.render_problems([]),
        sarif.render_problems([Problem("a\\b c.txt", 0, 0, "unusable", "error", "no such file")]),
    ]
    assert [len(valid(json.loads(log))["runs"][0]["results"]) for log in logs] == [4, 2, 0, 1]
    broken = json.loads(logs[1])
    broken["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        valid(broken)


def test_junit_has_a_case_an_expected_claim(run: Run, failing: Path) -> None:
    done = run("check", failing, "nowhere", "--report", "junit")
    assert done.exit_code == 2
    root = ET.fromstring(done.stdout)  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "3", "1")
    suite = root[0]
    assert [case.get("name") for case in suite] == [
        "17.2 per cent (line 2)",
        "2023 (line 3)",
        "£5 million (line 4)",
        "never (line 6)",
    ]
    assert [case.find("failure") is None for case in suite] == [False, True, False, False]
    assert root[1][0].find("error") is not None


def test_junit_survives_what_xml_forbids(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.txt").write_text("Sales\x0brose 5%\x1f today.\n", encoding="utf-8")
    (tmp_path / "n.claims.yaml").write_text("claims:\n", encoding="utf-8")
    ET.fromstring(run("check", tmp_path, "--report", "junit").stdout)  # noqa: S314 - as above


def test_github_escapes_and_shows_ten_of_a_severity_worst_first() -> None:
    many = [problem("warning", n) for n in range(1, 13)] + [problem("error", 1, "50% of\nit")]
    lines = github.render_problems(many).splitlines()
    assert lines[0] == "::error file=a.txt,line=1,col=2,title=claims CLM101::50%25 of%0Ait"
    assert [line.split(" ")[0] for line in lines[1:-1]] == ["::warning"] * 10
    assert lines[-1].startswith("2 more")
    odd = Problem("a,b:c.txt", 0, 0, "CLM101", "info", "x")
    assert github.render_problems([odd]) == "::notice file=a%2Cb%3Ac.txt,title=claims CLM101::x\n"


def test_github_has_the_rest_in_the_summary_of_the_job(
    run: Run, failing: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", failing)
    assert not summary.exists()
    run("check", failing, "--report", "github")
    assert summary.read_text(encoding="utf-8").startswith("## claims check\n")


def test_several_reports_at_once_and_text_beside_files(run: Run, failing: Path) -> None:
    done = run("check", failing, "--report", "junit=out/j.xml", "--report", "json=out/j.json")
    assert done.stdout.startswith("a b.claims.yaml: ")
    assert json.loads(Path("out/j.json").read_text(encoding="utf-8"))["exit_code"] == done.exit_code == 1
    assert Path("out/j.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert run("check", failing, "--report", "json=.").exit_code == 2


@pytest.mark.parametrize("name", names())
def test_every_report_is_the_same_twice_and_names_no_machine(run: Run, failing: Path, name: str) -> None:
    first, second = run("check", failing, "--report", name), run("check", failing, "--report", name)
    assert first.stdout == second.stdout
    assert first.stdout.endswith("\n")
    assert str(Path.cwd()) not in first.stdout


def test_reports_of_findings() -> None:
    assert names("render_problems") == ["github", "json", "markdown", "sarif", "text"]
    table = report("markdown", "render_problems")([problem(message="a | b <i>")])
    assert "a \\| b &lt;i>" in table
    assert json.loads(report("json", "render_problems")([problem()]))[0]["code"] == "CLM101"

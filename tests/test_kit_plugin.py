from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
BODY = "claims:\n  - {quote: 17.2 per cent, value: 17}\n  - quote: 2023\n  - quote: 2023\nabsent: [G20]\n"
OPTIONS = ("-p", "no:randomly", "-p", "no:cacheprovider")


@pytest.fixture
def note(pytester: pytest.Pytester) -> Path:
    pytester.makefile(".txt", note="Output rose by 17.2 per cent in 2023. From 2023 on the G20 met for 3 days.")
    (pytester.path / "note.claims.yaml").write_text(BODY, encoding="utf-8")
    return pytester.path / "note.claims.yaml"


def test_an_expected_claim_is_an_item(pytester: pytest.Pytester, note: Path) -> None:
    done = pytester.runpytest_subprocess(*OPTIONS, "-v")
    done.assert_outcomes(passed=2, failed=2)
    done.stdout.fnmatch_lines(
        [
            f"{note.name}::17*2 per cent FAILED*",
            f"{note.name}::2023 PASSED*",
            f"{note.name}::2023 #2 PASSED*",
            f"{note.name}::nothing else FAILED*",
            "*value  17 * 17.2*",
            "invented “3 days”*",
        ]
    )
    assert "Traceback" not in done.stdout.str()
    pytester.runpytest_subprocess(*OPTIONS, "-k", "2023").assert_outcomes(passed=2, deselected=2)


def test_update(pytester: pytest.Pytester, note: Path) -> None:
    done = pytester.runpytest_subprocess(*OPTIONS, "--claims-update")
    done.assert_outcomes(passed=5)
    done.stdout.fnmatch_lines(["*claims fixtures updated*", "+  - {quote: 17.2 per cent, value: 17.2}"])
    assert "quote: 3 days" in note.read_text(encoding="utf-8")
    pytester.runpytest_subprocess(*OPTIONS).assert_outcomes(passed=5)


def test_a_fault_in_a_fixture_is_an_error_of_collection(pytester: pytest.Pytester, note: Path) -> None:
    note.write_text("claims:\n  - kind: age\n", encoding="utf-8")
    done = pytester.runpytest_subprocess(*OPTIONS)
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*note.claims.yaml line 2: *quote*"])


def test_a_document_that_cannot_be_read_fails_its_items(pytester: pytest.Pytester, note: Path) -> None:
    (note.parent / "note.txt").write_bytes(b"")
    done = pytester.runpytest_subprocess(*OPTIONS)
    done.assert_outcomes(failed=4)
    done.stdout.fnmatch_lines(["*note.txt: *"])


def test_examples_of_markdown_are_told_apart(pytester: pytest.Pytester) -> None:
    body = "# One\n\n> It took ⟦5 days⟧.\n\n# Two\n\n> It took ⟦5 days⟧.\n"
    (pytester.path / "some.claims.md").write_text(body, encoding="utf-8")
    pytester.runpytest_subprocess(*OPTIONS, "-k", "Two").assert_outcomes(passed=2, deselected=2)


def test_files_of_other_names_are_left_alone(pytester: pytest.Pytester) -> None:
    (pytester.path / "note.yaml").write_text("claims: [", encoding="utf-8")
    assert pytester.runpytest_subprocess(*OPTIONS).ret == pytest.ExitCode.NO_TESTS_COLLECTED

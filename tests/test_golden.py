"""The tables of examples/ as they should be: `make golden` rewrites them after a change that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from claims.cli import commands

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        done = CliRunner().invoke(commands, ["extract", "examples", "-o", str(folder), "--format", "csv", "--quiet"])
    assert done.exit_code == 0
    return folder


@pytest.mark.parametrize("name", ["claims", "findings", "rejected", "sources"])
def test_golden(written: Path, name: str) -> None:
    now = (written / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    assert now == (GOLDEN / f"{name}.csv").read_text(encoding="utf-8").splitlines()

"""The exports in other people's programs: Datasette, LibreOffice, R, pandas; the recipes of docs/data.md."""

from __future__ import annotations

import asyncio
import csv
import gc
import json
import re
import shlex
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from click.testing import Result

import claims
from claims.exports import write
from claims.exports._dialect import convert
from claims.table import Tables

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent
RECIPES = (ROOT / "docs" / "data.md").read_text(encoding="utf-8").partition("## Recipes")[2].partition("## The page")[0]
TEXT = """Café Ü in figures

Sales of coal rose 3.5% in 2020. The café spent $2.25 million, and "=1+1" on 3,600 cups.
The coal bill was 1.5% to 2.5% of its costs in 2021; it weighs 0.75 tonnes.
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    path = tmp_path_factory.mktemp("in") / "café.txt"
    path.write_text(TEXT, encoding="utf-8")
    return claims.extract([str(path)]).tables


@pytest.fixture
def output(run: Run, tables: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with an output/ and its exports, as the recipes have them."""
    monkeypatch.chdir(tmp_path)
    write(tables, tmp_path / "output", ["csv"])
    assert run("export", "output", "--format", "figures,wide,sqlite").exit_code == 0
    return tmp_path


def snippets(language: str) -> str:
    found = "\n".join(re.findall(rf"```{language}\n(.*?)```", RECIPES, re.DOTALL))
    assert found
    return found


# ---- the recipes -----------------------------------------------------------------------------------------------------


def test_the_commands_of_the_recipes_work(run: Run, output: Path) -> None:
    lines = [shlex.split(line, comments=True) for line in snippets("sh").splitlines()]
    ours = [line[1:] for line in lines if line and line[0] == "claims"]
    assert len(ours) >= 3
    for line in ours:
        done = run(*line)
        assert done.exit_code == 0, done.stderr
    assert json.loads((output / "package" / "datapackage.json").read_text("utf-8"))["licenses"] == [
        {"name": "CC-BY-4.0"}
    ]


def test_the_queries_of_the_recipes_find_something(output: Path) -> None:
    base = sqlite3.connect(output / "output" / "exports" / "claims.db")
    try:
        for query in snippets("sql").strip().splitlines():
            assert base.execute(query).fetchall(), query
    finally:
        base.close()


def test_the_recipe_for_pandas(output: Path) -> None:
    assert output.is_dir()
    found: dict[str, Any] = {}
    exec(snippets("python"), found)  # noqa: S102 - a page of our own
    assert found["figures"]["OBS_VALUE"].dtype == "float64"
    assert list(found["table"].index) == [2020]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed: apt-get install r-base-core")
def test_the_recipe_for_r(output: Path) -> None:
    code = (
        snippets("r") + "stopifnot(is.numeric(figures$OBS_VALUE), nrow(one) > 0)\ncat(sum(figures$low, na.rm = TRUE))"
    )
    command = ["Rscript", "--vanilla", "-e", code]
    done = subprocess.run(command, cwd=output, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    figures = pd.read_csv(output / "output" / "exports" / "figures.csv")
    assert float(done.stdout.split()[-1]) == pytest.approx(figures["low"].sum(), rel=1e-6)


# ---- Datasette -------------------------------------------------------------------------------------------------------


def ask(path: Path, *addresses: str) -> list[Any]:
    """What Datasette answers, by its own client."""
    app = pytest.importorskip("datasette.app", reason="datasette is not installed: make test installs it")

    async def answers() -> list[Any]:
        datasette = app.Datasette([str(path)])
        await datasette.invoke_startup()
        return [await datasette.client.get(address) for address in addresses]

    try:
        return asyncio.run(answers())
    finally:
        gc.collect()  # Datasette leaves connections open; from Python 3.13 on these warn, where no test is about them


@pytest.mark.filterwarnings("ignore")
def test_datasette_gives_tables_views_csv_and_the_search(tables: Tables, output: Path) -> None:
    path = output / "output" / "exports" / "claims.db"
    first, table, view, found = ask(
        path,
        "/claims.json",
        "/claims/claims.csv?_size=max",
        "/claims/percentage.csv",
        "/claims/claims.json?_search=coal&_shape=array",
    )
    known = {one["name"]: one for one in first.json()["tables"]}
    assert known["claims"]["fts_table"] == "search"
    assert known["claims"]["primary_keys"] == ["claim_id"]
    assert known["claims"]["foreign_keys"]["outgoing"][0]["other_table"] == "sources"
    assert {one["name"] for one in first.json()["views"]} == set(tables.claims["kind"])
    rows = list(csv.DictReader(table.text.splitlines()))
    assert [row["claim_id"] for row in rows] == sorted(tables.claims["claim_id"])
    assert {row["quote"] for row in rows} == set(tables.claims["quote"])
    shown = list(csv.DictReader(view.text.splitlines()))
    assert list(shown[0])[:2] == ["quote", "value"]
    worth = [float(row["checkworthy"]) for row in shown]
    assert worth == sorted(worth, reverse=True)
    wanted = set(tables.claims["quote"][tables.claims["sentence"].str.contains("coal")])
    assert {row["quote"] for row in found.json()} == wanted


@pytest.mark.filterwarnings("ignore")
def test_datasette_answers_what_the_recipes_ask(output: Path) -> None:
    lines = [shlex.split(line, comments=True) for line in snippets("sh").splitlines() if "--get" in line]
    addresses = [line[line.index("--get") + 1] for line in lines]
    for answer in ask(output / "output" / "exports" / "claims.db", *addresses):
        assert answer.status_code == 200
        assert "coal" in answer.text


# ---- spreadsheets ----------------------------------------------------------------------------------------------------

# Separator, quote, UTF-8, first line, formats, language (1033 English, 1031 German), quoted as text, numbers found.
AS_READ = {"excel": "44,34,76,1,,1033,false,true", "eu": "59,34,76,1,,1031,false,true"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("dialect", AS_READ)
def test_libreoffice_reads_a_dialect_as_numbers_and_words(output: Path, dialect: str) -> None:
    with (output / "output" / "exports" / "figures.csv").open(encoding="utf-8", newline="") as handle:
        plain = list(csv.DictReader(handle))
    path = Path(shutil.copy(output / "output" / "exports" / "figures.csv", output))
    convert(path, dialect)
    home = f"-env:UserInstallation={(output / 'profile').as_uri()}"
    reading = f"--infilter=Text - txt - csv (StarCalc):{AS_READ[dialect]}"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx", reading, "--outdir", str(output), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    header, *rows = openpyxl.load_workbook(output / "figures.xlsx").worksheets[0].iter_rows(values_only=True)
    read = [dict(zip(map(str, header), row, strict=True)) for row in rows]
    assert list(read[0]) == list(plain[0])
    for row, cells in zip(plain, read, strict=True):
        for name in ("OBS_VALUE", "low", "high", "year"):
            assert cells[name] == (float(row[name]) if row[name] else None)
        for name in ("series", "claim_id", "doc_url"):
            assert cells[name] == row[name]
    assert all("café" in str(row["doc_url"]) for row in read)


# ---- data packages ---------------------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        (",2250000,", ",many,", "type"),
        (",exact,", ",roughly,", "enum"),
        ("café,", "tea,", "foreign"),
        (",exact", ",exact", ""),
    ],
)
def test_frictionless_finds_what_breaks_a_package(
    tables: Tables, tmp_path: Path, before: str, after: str, note: str
) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed: make test installs it")
    path, *_ = write(tables, tmp_path, ["datapackage"], others="")
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:  # the hash would find any change
        del resource["hash"], resource["bytes"]
    path.write_text(json.dumps(package), encoding="utf-8")
    data = tmp_path / "claims.csv"
    text = data.read_text(encoding="utf-8")
    assert before in text
    data.write_text(text.replace(before, after), encoding="utf-8")
    said = " ".join(str(found) for found in frictionless.validate(str(path)).flatten(["type", "note"]))
    assert (note in said) if note else said == ""


def test_a_package_says_whose_words_it_holds(run: Run, output: Path) -> None:
    arguments = ("export", "output", "--format", "datapackage", "-o", "package")

    def read() -> dict[str, Any]:
        found: dict[str, Any] = json.loads((output / "package" / "datapackage.json").read_text("utf-8"))
        return found

    assert run(*arguments).exit_code == 0
    assert "licenses" not in read()
    assert "licence of the documents is not known" in read()["description"]
    (source,) = read()["sources"]
    assert source["version"].startswith("sha256:")
    assert run(*arguments, "--licence", "https://example.org/licence").exit_code == 0
    assert read()["licenses"] == [{"path": "https://example.org/licence"}]


def test_a_package_leaves_out_what_reviewers_wrote(tables: Tables, tmp_path: Path) -> None:
    review = {"record": "review", "claim_id": tables.claims["claim_id"][0], "status": "done"}
    paths = write(replace(tables, reviews=pd.DataFrame([review])), tmp_path, ["datapackage"])
    assert "reviews.csv" not in {path.name for path in paths}

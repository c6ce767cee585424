"""The data exports, each read back by another tool: sqlite3, pyarrow, frictionless, a JSON-LD processor."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result

import claims
from claims.errors import ClaimsError
from claims.exports import formats, write
from claims.exports.figures import COLUMNS as FIGURES
from claims.exports.figures import figures as figures_of
from claims.exports.wide import wide
from claims.filters import Filter, period, select
from claims.table import COLUMNS, Tables

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent
TEXT = """Power in Norland

Wind capacity in France reached 3,600 MW in 2020. By 2035 the wind capacity of France will be over 7.5 GW.
The wind capacity of France was about 2 GW in 2015, and 2.1 GW in 2015 by another count.
"Between 5% and 7% of homes paid =1+1," said Ann Lee. The harbour cost $5 million, and 25 ships came on 3 May 2019.
The committee met on 30 February 2019.
"""
OTHERS = ["datapackage", "figures", "jsonl", "jsonld", "parquet", "sqlite", "wide"]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    path = tmp_path_factory.mktemp("in") / "power.txt"
    path.write_text(TEXT, encoding="utf-8")
    return claims.extract(
        [str(path)],
    ).tables


@pytest.fixture(scope="module")
def examples() -> Tables:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return claims.extract(["examples"]).tables


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=delimiter))


def test_what_is_no_default_goes_to_a_folder_of_its_own_and_is_the_same_bytes(tables: Tables, tmp_path: Path) -> None:
    assert not [name for name in OTHERS if getattr(formats()[name], "DEFAULT", True)]
    first = write(tables, tmp_path / "a", ["csv", *OTHERS])
    second = write(tables, tmp_path / "b", ["csv", *OTHERS])
    assert {path.parent for path in first} == {tmp_path / "a", tmp_path / "a" / "exports"}
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


# ---- figures and series ----------------------------------------------------------------------------------------------


def test_figures_have_the_columns_that_other_tools_were_told_of(tables: Tables, tmp_path: Path) -> None:
    (path,) = write(tables, tmp_path, ["figures"])
    assert path.read_text(encoding="utf-8").splitlines()[0] == (
        "series,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,REF_AREA,OBS_STATUS,low,high,year,claim_id,doc_url,quote"
    )
    found = rows(path)
    assert {row["OBS_STATUS"] for row in found} <= set("AEFU")
    assert {row["UNIT_MULT"] for row in found} == {"0"}
    assert {row["claim_id"] for row in found} <= set(tables.claims["claim_id"])


def test_figures_have_open_ends_where_the_text_hedges(tables: Tables, tmp_path: Path) -> None:
    (path,) = write(tables, tmp_path, ["figures"])
    found = {row["quote"]: row for row in rows(path)}
    assert found["3,600 MW"]["OBS_VALUE"] == found["3,600 MW"]["low"] == "3.6"  # most of the text is in GW
    assert (found["3,600 MW"]["UNIT_MEASURE"], found["3,600 MW"]["REF_AREA"]) == ("GW", "FR")
    assert (found["3,600 MW"]["TIME_PERIOD"], found["3,600 MW"]["year"]) == ("2020", "2020")
    assert (found["7.5 GW"]["low"], found["7.5 GW"]["high"]) == ("7.5", "")
    assert found["2 GW"]["OBS_STATUS"] == "E"
    share = next(row for quote, row in found.items() if "5%" in quote)
    assert (share["OBS_VALUE"], share["low"], share["high"], share["UNIT_MEASURE"]) == ("", "5", "7", "%")
    assert not {"3 May 2019", "30 February 2019"} & found.keys()


def test_wide_keeps_every_value(tables: Tables) -> None:
    figures = list(figures_of(tables))
    header, body = wide(figures)
    cells = {cell for row in body for cell in row[1:] if cell}
    assert cells == {row[name] for row in figures for name in ("OBS_VALUE", "low", "high") if row[name]}
    assert len(header) == len(set(header))
    assert any(name.endswith("(low)") for name in header)
    assert all(len(row) == len(header) for row in body)
    assert [row[0] for row in body] == sorted(row[0] for row in body)


def test_wide_has_a_column_for_each_other_value_of_a_period_and_none_for_the_same() -> None:
    blank = dict.fromkeys(FIGURES, "") | {"series": "ships", "TIME_PERIOD": "2020"}
    points = [blank | {"OBS_VALUE": value} for value in ("1", "2", "1", "3")]
    span = blank | {"low": "1", "high": ""}
    header, body = wide([*points, span, span, points[0] | {"TIME_PERIOD": "2021"}])
    assert header == ["TIME_PERIOD", "ships", "ships (low)", "ships (high)", "ships (2)", "ships (3)"]
    assert body == [["2020", "1", "1", "", "2", "3"], ["2021", "1", "", "", "", ""]]


# ---- JSON, databases, packages ---------------------------------------------------------------------------------------


def test_json_lines_hold_numbers_digit_by_digit(tables: Tables, tmp_path: Path) -> None:
    (path,) = write(tables, tmp_path, ["jsonl"])
    read = [json.loads(line, parse_float=Decimal) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["claim_id"] for row in read] == list(tables.claims["claim_id"])
    for row, expected in zip(read, tables.claims.to_dict("records"), strict=True):
        assert list(row) == [*COLUMNS["claims"], "findings"]
        assert row["value_low"] == (Decimal(expected["value_low"]) if expected["value_low"] else None)
        assert row["minor"] is bool(expected["minor"])
    assert {finding["code"] for row in read for finding in row["findings"]} == set(tables.findings["code"])


def test_sqlite_has_keys_views_and_a_search(examples: Tables, tmp_path: Path) -> None:
    (path,) = write(examples, tmp_path, ["sqlite"])
    base = sqlite3.connect(path)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for name in COLUMNS:
            assert base.execute(f"SELECT count(*) FROM {name}").fetchone()[0] == len(getattr(examples, name))  # noqa: S608
        for kind, count in examples.claims["kind"].value_counts().items():
            assert base.execute(f'SELECT count(*) FROM "{kind}"').fetchone()[0] == count  # noqa: S608
        wanted = "SELECT claims.sentence FROM search JOIN claims ON claims.rowid = search.rowid WHERE search MATCH ?"
        found = [sentence for (sentence,) in base.execute(wanted, ("smallpox",))]
        assert found
        assert all("smallpox" in sentence.lower() for sentence in found)
        assert base.execute("PRAGMA foreign_key_list(claims)").fetchone()[2] == "sources"
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("SELECT DISTINCT typeof(value) FROM money WHERE value IS NOT NULL").fetchall() == [
            ("real",)
        ]
    finally:
        base.close()


def test_sqlite_leaves_no_row_out_where_ids_are_shared(tables: Tables, tmp_path: Path) -> None:
    shared = replace(tables, claims=tables.claims.assign(claim_id="c" + "a" * 12))
    (path,) = write(shared, tmp_path, ["sqlite"])
    base = sqlite3.connect(path)
    assert base.execute("SELECT count(*) FROM claims").fetchone()[0] == len(tables.claims)
    base.close()


def test_parquet_reads_back(examples: Tables, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: make test installs it")
    paths = write(examples, tmp_path, ["parquet"])
    assert [path.name for path in paths] == [f"{name}.parquet" for name in COLUMNS]
    read = parquet.read_table(paths[0]).to_pylist()
    for row, expected in zip(read, examples.claims.to_dict("records"), strict=True):
        assert row["quote"] == expected["quote"]
        assert row["value_low"] == (float(expected["value_low"]) if expected["value_low"] else None)
        assert str(row["period_start"] or "") in {expected["period_start"], ""}


def test_json_ld_is_read_by_a_processor_without_any_network(tables: Tables, tmp_path: Path) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed: make test installs it")
    (path,) = write(tables, tmp_path, ["jsonld"])
    expanded = jsonld.expand(json.loads(path.read_text(encoding="utf-8")), {"base": "https://example.org/"})
    kinds = [node["@type"][0] for node in expanded]
    assert kinds.count("https://schema.org/Claim") == len(tables.claims)
    assert kinds.count("http://www.w3.org/ns/oa#Annotation") == len(tables.claims)
    claim = next(node for node in expanded if node["@id"].endswith(tables.claims["claim_id"][0]))
    assert claim["https://schema.org/text"][0]["@value"] == tables.claims["sentence"][0]
    about = claim["https://schema.org/about"][0]
    assert about["@type"] == ["https://schema.org/Observation"]
    assert about["https://schema.org/value"][0]["@type"] == "http://www.w3.org/2001/XMLSchema#decimal"
    quads = jsonld.to_rdf(expanded, {"base": "https://example.org/"})["@default"]
    exact = {one["object"]["value"] for one in quads if one["predicate"]["value"] == "http://www.w3.org/ns/oa#exact"}
    assert exact == set(tables.claims["quote"])
    bodies = [one for one in quads if one["predicate"]["value"] == "http://www.w3.org/ns/oa#hasBody"]
    assert {one["object"]["value"].partition("#")[2] for one in bodies} == set(tables.claims["claim_id"])


@pytest.mark.filterwarnings("ignore")
def test_the_data_package_is_valid(examples: Tables, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed: make test installs it")
    path, *_ = write(examples, tmp_path, ["datapackage"])
    package = json.loads(path.read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == list(COLUMNS)
    report = frictionless.validate(str(path))
    assert report.flatten(["rowNumber", "fieldName", "note"]) == []
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["value"]["type"] == "number"
    assert fields["modifier"]["constraints"]["enum"][0] == "exact"
    assert package["resources"][0]["schema"]["foreignKeys"][0]["reference"]["resource"] == "sources"


# ---- filters and the command line ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "quotes"),
    [
        (Filter(kinds=("money", "percentage")), {"$5 million", "5% and 7%"}),
        (Filter(units=("GW",)), {"7.5 GW", "2 GW", "2.1 GW"}),
        (Filter(dimensions=("power",)), {"3,600 MW", "7.5 GW", "2 GW", "2.1 GW"}),
        (Filter(kinds=("measurement",), period=("2030-01-01", "2040-12-31")), {"7.5 GW"}),
        (Filter(kinds=("measurement",), period=("", "2016-12-31")), {"2 GW", "2.1 GW"}),
        (Filter(speakers=("ann",), kinds=("percentage",)), {"5% and 7%"}),
        (Filter(docs=("nowhere",)), set()),
    ],
)
def test_filters(tables: Tables, wanted: Filter, quotes: set[str]) -> None:
    found = select(tables, wanted)
    assert set(found.claims["quote"]) == quotes
    assert set(found.findings["claim_id"]) <= {"", *found.claims["claim_id"]}
    assert list(found.claims.index) == list(range(len(found.claims)))


def test_minor_and_unworthy_claims_can_be_left_out(examples: Tables) -> None:
    assert not select(examples, Filter(minor=False)).claims["minor"].any()
    worthy = select(examples, Filter(min_checkworthy=Decimal("0.5"))).claims
    assert 0 < len(worthy) < len(examples.claims)
    assert min(map(float, worthy["checkworthy"])) >= 0.5


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020/2035", ("2020-01-01", "2035-12-31")),
        ("2020-05/..", ("2020-05-01", "")),
        ("", ("", "")),
    ],
)
def test_periods(text: str, bounds: tuple[str, str]) -> None:
    assert period(text) == bounds


@pytest.mark.parametrize("text", ["soon", "2035/2020", "20"])
def test_a_period_that_is_none(text: str) -> None:
    with pytest.raises(ClaimsError, match=r"period|ends before"):
        period(text)


@pytest.fixture
def output(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "power.txt").write_text(TEXT, encoding="utf-8")
    done = run("extract", tmp_path / "power.txt", "-o", tmp_path / "output", "--format", "csv", "--quiet")
    assert done.exit_code == 0
    return tmp_path / "output"


def test_export_for_a_spreadsheet_with_decimal_commas(run: Run, output: Path) -> None:
    done = run("export", output, "--format", "figures,csv", "--dialect", "eu", "-o", output / "eu")
    assert done.exit_code == 0
    raw = (output / "eu" / "figures.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfseries;TIME_PERIOD;")
    assert b"\r\n" in raw
    original, read = rows(output / "claims.csv"), rows(output / "eu" / "claims.csv", ";")
    assert [row["value"].replace(",", ".") for row in read] == [row["value"] for row in original]
    assert [row["quote"] for row in read] == [row["quote"] for row in original]
    assert "7,5" in {row["value"] for row in read}


def test_export_with_filters_and_wide(run: Run, output: Path) -> None:
    done = run("export", output / "claims.csv", "--wide", "--dimension", "power", "--period", "2015")
    assert done.exit_code == 0
    (row,) = rows(output / "exports" / "figures-wide.csv")
    assert row.pop("TIME_PERIOD") == "2015"
    assert sorted(row.values()) == ["2", "2.1"]


def test_the_page_is_written_from_tables_alone(run: Run, output: Path) -> None:
    assert run("export", output, "--format", "html", "-o", output / "page").exit_code == 0
    assert "3,600 MW" in (output / "page" / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "abacus"),
        ("--kind", "mony"),
        ("--dimension", "powr"),
        ("--period", "soon"),
        ("--dialect", "latin"),
        ("--min-checkworthy", "7"),
    ],
)
def test_wrong_usage_ends_with_2(run: Run, output: Path, arguments: tuple[str, ...]) -> None:
    assert run("export", output, *arguments).exit_code == 2


def test_a_folder_without_claims_is_named(run: Run, tmp_path: Path) -> None:
    done = run("export", tmp_path)
    assert done.exit_code == 2
    assert str(tmp_path) in done.stderr
    (tmp_path / "claims.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert run("export", tmp_path).exit_code in {0, 2}


def test_filters_choose_what_extract_writes(run: Run, output: Path) -> None:
    text = output.parent / "power.txt"
    arguments = ("--format", "csv,figures", "--quiet", "--dimension", "power", "--period", "2015")
    assert run("extract", text, "-o", output / "some", *arguments).exit_code == 0
    assert {row["quote"] for row in rows(output / "some" / "claims.csv")} == {"2 GW", "2.1 GW"}
    whole = {one["series"] for one in rows(output / "some" / "exports" / "figures.csv")}
    assert whole == {"wind capacity of France, GW"}  # named by all claims, not by those that are left


def test_a_data_package_takes_no_dialect(run: Run, output: Path) -> None:
    done = run("export", output, "--format", "datapackage", "--dialect", "eu", "-o", output / "package")
    assert done.exit_code == 2
    assert not (output / "package").exists()


def test_datasette_finds_the_search(examples: Tables, tmp_path: Path) -> None:
    utils = pytest.importorskip("datasette.utils", reason="datasette is not installed: make test installs it")
    (path,) = write(examples, tmp_path, ["sqlite"])
    base = sqlite3.connect(path)
    assert utils.detect_fts(base, "claims") == "search"
    base.close()

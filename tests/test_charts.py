"""Charts: the form that fits, every claim once, no axis shared by units, nothing loaded unless asked for."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pandas as pd
import pytest
from click.testing import Result

import claims
from claims.batches import Settings
from claims.charts.choose import MOST, choose
from claims.charts.draw import draw
from claims.charts.look import data
from claims.charts.points import TARGET, dated, measured
from claims.charts.save import save
from claims.charts.words import around, label
from claims.errors import ClaimsError
from claims.filters import Filter, select
from claims.table import Tables

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent
TEXT = """Power in Norland

Wind capacity in Norland reached 3,600 MW in 2020. It was 2,100 MW in 2015.

Norland wants a wind capacity of over 7,500 MW by 2035.

About 40% of homes have a meter, and between 5% and 7% of farms. The quay cost $5 million in 1990.
It earns $2 million a year. The school cost £3 million in 2004.

The bridge opened on 3 May 2019, and the town marked the 50th anniversary of its charter.
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    path = tmp_path_factory.mktemp("in") / "power.txt"
    path.write_text(TEXT, encoding="utf-8")
    return claims.extract([str(path)], Settings(date="2024-05-06")).tables


def chosen(tables: Tables, **wanted: Any) -> Tables:  # noqa: ANN401 - the fields of Filter
    return select(tables, Filter(**wanted))


def rows(chart: dict[str, Any]) -> list[dict[str, Any]]:
    """All the rows of data anywhere in a chart."""
    found = list(chart.get("data", {}).get("values", []))
    for part in ("vconcat", "layer"):
        for inner in chart.get(part, []):
            found += rows(inner)
    return found


@pytest.mark.parametrize(
    ("wanted", "form"),
    [
        ({"dimensions": ("power",)}, "trend"),
        ({"kinds": ("percentage",)}, "shares"),
        ({"units": ("USD",)}, "ranges"),
        ({"kinds": ("date", "anniversary")}, "timeline"),
        ({}, "counts"),
    ],
)
def test_the_form_fits(tables: Tables, wanted: dict[str, Any], form: str) -> None:
    assert choose(chosen(tables, **wanted), filtered=bool(wanted)).form == form


def test_currencies_never_share_an_axis(tables: Tables) -> None:
    with pytest.raises(ClaimsError, match=r"3 units.*USD"):
        choose(chosen(tables, kinds=("money",)), filtered=True)
    with pytest.raises(ClaimsError, match="units"):
        choose(tables, "value", filtered=False)


def test_a_target_is_told_from_what_is(tables: Tables) -> None:
    points = measured(chosen(tables, dimensions=("power",)))
    assert [point.status == TARGET for point in points] == [False, False, True]
    assert points[2].open_end == "up"
    assert len({point.unit for point in points}) == 1


def test_amounts_are_not_drawn_beside_rates(tables: Tables) -> None:
    choice = choose(chosen(tables, units=("USD",)), filtered=True)
    assert ([point.high for point in choice.points], choice.aside) == ([5_000_000], (("USD per year", 1),))


def test_money_of_several_years_is_said(tables: Tables) -> None:
    row = tables.claims[(tables.claims["unit"] == "USD") & (tables.claims["denominator"] == "")]
    twice = chosen(tables, units=("USD",))
    later = row.assign(claim_id="c" + "b" * 12, period_start="2001-01-01", period_end="2001-12-31", period="2001")
    both = type(tables)(
        claims=pd.concat([twice.claims, later], ignore_index=True),
        findings=tables.findings,
        sources=tables.sources,
        rejected=tables.rejected,
    )
    assert "inflation" in json.dumps(draw(both, filtered=True).to_dict())


@pytest.mark.parametrize(
    "wanted", [{"dimensions": ("power",)}, {"kinds": ("percentage",)}, {"kinds": ("date", "anniversary")}]
)
def test_each_claim_is_drawn_once_with_its_sentence(tables: Tables, wanted: dict[str, Any]) -> None:
    some = chosen(tables, **wanted)
    drawn = [row for row in rows(draw(some, filtered=True).to_dict()) if "claim_id" in row]
    points = dated(some) if "date" in wanted.get("kinds", ()) else measured(some)
    sets = len(drawn) // len(points)  # layers share their data, or each has a copy
    assert sorted(row["claim_id"] for row in drawn) == sorted(
        point.said["claim_id"] for point in points for _ in range(sets)
    )
    assert all(row["sentence"] for row in drawn)


@pytest.fixture(scope="module")
def vega_lite() -> jsonschema.Draft7Validator:
    """The schema that Vega-Lite publishes, as altair ships it."""
    folder = Path(str(importlib.util.find_spec("altair.vegalite.v6").origin)).parent  # type: ignore[union-attr]
    schema = json.loads((folder / "schema" / "vega-lite-schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


@pytest.mark.parametrize(
    ("x", "wanted"),
    [
        ("kind", {}),
        ("value", {"dimensions": ("power",)}),
        ("period", {"dimensions": ("power",)}),
        ("", {"kinds": ("percentage",)}),
        ("", {"kinds": ("date", "anniversary")}),
    ],
)
def test_every_form_is_plain_vega_lite(
    tables: Tables, vega_lite: jsonschema.Draft7Validator, tmp_path: Path, x: str, wanted: dict[str, Any]
) -> None:
    path = save(draw(chosen(tables, **wanted), x, filtered=True), tmp_path / "chart.json")
    chart = json.loads(path.read_text(encoding="utf-8"))
    assert [error.message[:200] for error in vega_lite.iter_errors(chart)] == []
    assert list(vega_lite.iter_errors(chart | {"vconcat": 7})), "a schema that takes all shows nothing"
    assert chart["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert not re.search(r"https?://(?!vega\.github\.io/schema/)", path.read_text(encoding="utf-8"))


def test_levels_rises_and_falls_are_told_apart_and_changes_are_no_shares(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Sales rose 5% in Norland. Costs fell 7%. The share of fish is 9%.", encoding="utf-8"
    )
    some = chosen(claims.extract([str(tmp_path / "a.txt")]).tables, kinds=("percentage",))
    assert choose(some, filtered=True).form == "ranges"
    assert [point.change for point in measured(some)] == ["rise", "fall", "level"]
    drawn = json.dumps(draw(some, filtered=True).to_dict())
    assert all(f'"{change}"' in drawn for change in ("rise", "fall", "level"))


def test_minutes_beside_years_are_left_out_and_said(tmp_path: Path) -> None:
    text = "The war lasted six years. The school took four years. The trip takes 12 minutes."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    some = chosen(claims.extract([str(tmp_path / "a.txt")]).tables, kinds=("duration",))
    choice = choose(some, "value", filtered=True)
    assert [point.high for point in choice.points] == [6, 4]
    assert "Left out: 1 in minutes" in draw(some, "value", filtered=True).to_dict()["title"]["subtitle"]


def test_pure_numbers_of_different_kinds_share_no_axis(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Half of the farms closed. Sales doubled. It has 300 ships.", encoding="utf-8")
    found = claims.extract([str(tmp_path / "a.txt")]).tables
    assert {point.unit for point in measured(found)} == {"ratio", "multiple", "number"}
    with pytest.raises(ClaimsError, match="3 units"):
        choose(found, "value", filtered=True)


def test_figures_too_far_apart_stand_on_an_axis_of_powers_of_ten(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It has 11 ships, 30 cranes and 300 million crates.", encoding="utf-8")
    drawn = draw(claims.extract([str(tmp_path / "a.txt")]).tables, "value", filtered=True).to_dict()
    assert '"log"' in json.dumps(drawn)
    assert any("logarithmic" in note for note in drawn["title"]["subtitle"]), "never silently"
    (tmp_path / "a.txt").write_text("Of 0 ships, 30 cranes and 300 million crates, it is true.", encoding="utf-8")
    drawn = draw(claims.extract([str(tmp_path / "a.txt")]).tables, "value", filtered=True).to_dict()
    said = json.dumps(drawn)
    assert '"symlog"' in said, "zero has no place on a plain one"
    assert "[0, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000]" in said


@pytest.mark.parametrize(
    ("text", "turn", "expected"),
    [
        ("wind capacity", 1, "wind capacity"),
        ("wind capacity", 2, "wind capacity (2)"),
        ("w " * 40, 1, ("w " * 25).strip() + "\n" + ("w " * 15).strip()),
        ("word " * 40, 3, ("word " * 10).strip() + "\n" + ("word " * 9).strip() + " … (3)"),
    ],
)
def test_long_names_are_cut_between_words(text: str, turn: int, expected: str) -> None:
    assert label(text, turn) == expected


def test_labels_that_are_alike_once_cut_have_rows_of_their_own(tables: Tables) -> None:
    one = measured(chosen(tables, units=("USD",)))[0]
    points = [replace(one, series="long " * 40 + end) for end in ("a", "b")]
    labels = [row["label"] for row in data(points).to_dict()["values"]]
    assert len(set(labels)) == 2
    assert len({row["series"] for row in data(points).to_dict()["values"]}) == 2, "else one line would join them"


def test_what_stands_around_a_date() -> None:
    sentence = (
        f"After years of talk and still more talk, the bridge opened on 3 May 2019 with a parade{' and music' * 9}."
    )
    assert around("3 May 2019", sentence, "the bridge opened on ").startswith(
        "… and still more talk, the bridge opened"
    )
    assert around("1999", "It shut in 1999.", "It shut in ") == "It shut in 1999."


def test_too_many_figures_leave_the_least_worth_out(tables: Tables) -> None:
    one = chosen(tables, units=("USD",))
    many = one.claims.loc[[0] * (MOST + 5)].reset_index(drop=True)
    many["claim_id"] = [f"c{number:012d}" for number in range(MOST + 5)]
    crowd = type(tables)(claims=many, findings=tables.findings, sources=tables.sources, rejected=tables.rejected)
    choice = choose(crowd, "value", filtered=True)
    assert (len(choice.points), choice.left_out) == (MOST, 5)


def test_files_of_all_formats(run: Run, tables: Tables, tmp_path: Path) -> None:
    from claims.exports import write  # noqa: PLC0415 - beside its use

    write(tables, tmp_path, ["csv"], others="")
    for name in ("a.html", "a.png", "a.svg", "a.json", "b.json", "b.svg"):
        done = run("chart", tmp_path, "--dimension", "power", "-o", tmp_path / name, "--title", "Wind <b>")
        assert done.exit_code == 0, done.stderr
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert not re.search(r"<script[^>]+src=|<link[ >]", page)
    assert "<b>" not in (tmp_path / "a.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "x.gif"], "no chart format"),
        (["--kind", "age"], "no claim is left"),
        (["--kind", "money"], "choose one with --unit"),
        (["--unit", "USD", "--x", "period", "--period", "1800"], "no claim is left"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    run: Run, tables: Tables, tmp_path: Path, arguments: list[str], said: str
) -> None:
    from claims.exports import write  # noqa: PLC0415 - beside its use

    write(tables, tmp_path, ["csv"], others="")
    done = run("chart", tmp_path, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "x.gif").exists()


def test_without_the_extra_the_way_to_it_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, tables: Tables, tmp_path: Path
) -> None:
    from claims.exports import write  # noqa: PLC0415 - beside its use

    write(tables, tmp_path, ["csv"], others="")
    for name in [name for name in sys.modules if name.startswith("claims.charts")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "altair", None)
    done = run("chart", tmp_path, "-o", tmp_path / "a.svg")
    assert (done.exit_code, "claimsheet[charts]" in done.stderr) == (2, True)


def test_nothing_else_loads_the_charts(tmp_path: Path) -> None:
    code = (
        "import sys; from claims import cli; cli.commands.main(sys.argv[1:], standalone_mode=False);"
        "sys.exit(any(name.split('.')[0] in {'altair', 'vl_convert'} for name in sys.modules))"
    )
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", str(path), "-o", str(tmp_path / "out"), "--quiet"], check=False
    )
    assert done.returncode == 0


def test_the_charts_of_the_readme_can_be_drawn(run: Run, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("charts", ROOT / "scripts" / "charts.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    lines = script.commands((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(lines) == 3
    for line in lines:
        picture = tmp_path / Path(line[line.index("-o") + 1]).name
        given = [str(ROOT / "tests" / "golden") if word == "output" else word for word in line]
        given[given.index("-o") + 1] = str(picture)
        done = run(*given)
        assert done.exit_code == 0, done.stderr
        assert picture.stat().st_size > 1000
        assert (ROOT / line[line.index("-o") + 1]).is_file()

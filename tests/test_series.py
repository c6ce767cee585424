"""Series and areas: figures of one thing under one name, in one unit, and no area where there is doubt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

import claims
from claims.errors import ClaimsError
from claims.exports.figures import figures, time_period
from claims.series import observations, read_names
from claims.series.areas import Areas
from claims.series.joins import Key, joined
from claims.series.things import Things, words_by_type
from claims.table import Tables

Run = Callable[..., Result]
TEXT = """Power in Norland

Wind capacity in France reached 3,600 MW in 2020. By 2035 the wind capacity of France will be over 7.5 GW.
The wind capacity of France was about 2 GW in 2015, and 2.1 GW in 2015 by another count.
"Between 5% and 7% of homes paid =1+1," said Ann Lee. The harbour cost $5 million, and 25 ships came on 3 May 2019.
The committee met on 30 February 2019.
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    path = tmp_path_factory.mktemp("in") / "power.txt"
    path.write_text(TEXT, encoding="utf-8")
    return claims.extract(
        [str(path)],
    ).tables


@pytest.fixture
def output(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "power.txt").write_text(TEXT, encoding="utf-8")
    done = run("extract", tmp_path / "power.txt", "-o", tmp_path / "output", "--format", "csv", "--quiet")
    assert done.exit_code == 0
    return tmp_path / "output"


def test_figures_of_one_thing_are_one_series(tables: Tables) -> None:
    found = {one.row["quote"]: one.series for one in observations(tables)}
    assert found["3,600 MW"] == found["2 GW"]
    assert found["3,600 MW"].endswith("GW")
    assert "$5 million" in found
    assert found["$5 million"] != found["25 ships"]


def test_a_level_is_one_however_it_is_told_and_a_step_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Orm Bank's profit was $5 million in 2020. In 2021 Orm Bank's profit was $6 million, up $1 million. "
        "Orm Bank's profit rose to $7 million in 2022. In 2023 Orm Bank's profit rose $2 million.",
        encoding="utf-8",
    )
    found = {one.row["quote"]: one.series for one in observations(claims.extract([str(tmp_path / "a.txt")]).tables)}
    assert len({found[quote] for quote in ("$5 million", "$6 million", "$7 million")}) == 1
    assert found["$2 million"] != found["$7 million"]


def test_a_person_renames_and_joins_series(tables: Tables, tmp_path: Path) -> None:
    names = {one.series for one in observations(tables) if one.unit == "GW"}
    (tmp_path / "map.csv").write_text(
        "series,name\n" + "".join(f'"{name}",All\n' for name in sorted(names)), encoding="utf-8"
    )
    joined = replace(tables, series=read_names(tmp_path / "map.csv"))
    assert {row["series"] for row in figures(joined) if row["UNIT_MEASURE"] == "GW"} == {"All"}


def test_figures_of_different_units_are_never_joined(tables: Tables) -> None:
    everything = {one.series: "All" for one in observations(tables)}
    with pytest.raises(ClaimsError, match="would join figures in"):
        list(observations(tables, everything))


SERIES = """The solar capacity of China will be 3,600 GW by 2035.
By 2035 the installed solar capacity of China will be 3,600 GW. Spain had 40 GW.
New Mexico lost 250 MW in 2020. The Bank of England spent $5 million. Homicides fell 18% in 2020.
The homicide rate rose to 25% in 2021. It took ten years. He waited nine months.
"""


def test_series_name_one_thing_alike_and_areas_only_where_they_are_sure(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(SERIES, encoding="utf-8")
    found = list(observations(claims.extract([str(tmp_path / "s.txt")]).tables))
    capacity = [one for one in found if one.low == "3600"]
    assert {one.series for one in capacity} == {"solar capacity of China, GW"}
    assert {(one.area, one.unit) for one in capacity} == {("CN", "GW")}
    areas = {one.row["quote"]: one.area for one in found}
    assert areas["40 GW"] == "ES"
    assert areas["250 MW"] == areas["$5 million"] == ""
    named = {one.row["quote"]: one.series for one in found}
    assert "down" in named["18%"]
    assert "up" not in named["25%"].split(", ")  # a level, not a change
    assert named["ten years"] != named["nine months"]  # neither names a thing


def series(tmp_path: Path, text: str) -> dict[str, tuple[str, str, str]]:
    """Quote → series, area, unit."""
    (tmp_path / "s.txt").write_text(text, encoding="utf-8")
    found = observations(claims.extract([str(tmp_path / "s.txt")]).tables)
    return {one.row["quote"]: (one.series, one.area, one.unit) for one in found}


def test_a_series_of_minutes_is_not_told_in_years(tmp_path: Path) -> None:
    found = series(tmp_path, "The war lasted six years. The reign lasted 40 years. The ferry trip lasts 12 minutes.\n")
    assert {found["six years"][2], found["40 years"][2]} == {"a"}
    assert found["12 minutes"][0].endswith(", minutes")
    assert found["12 minutes"][2] == "min"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Norland makes half of the world's cheese, and Spain 3% of it.", "half"),
        ("The countries account for two-thirds of global growth.", "two-thirds"),
    ],
)
def test_no_area_where_the_sentence_leaves_doubt(tmp_path: Path, text: str, quote: str) -> None:
    assert series(tmp_path, text)[quote][1] == ""


def test_an_area_after_as_is_an_example_or_begins_a_clause() -> None:
    areas = Areas(None, words_by_type(None))
    assert areas.code("neighbours as Laos", "", tells=True) == ("", "")
    assert areas.code("neighbours of Laos", "", tells=True) == ("LA", "Laos")
    assert areas.code("solar", "Spain built it.", tells=False) == ("", "")
    assert areas.code("solar", "Spain built it.", tells=True) == ("ES", "Spain")


def test_bare_nouns_of_different_documents_are_series_of_their_own(tmp_path: Path) -> None:
    for name, text in {
        "game": "We won by 4 points.",
        "speech": "I have three points.",
        "sea": "The port has 25 cranes.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    found = {one.row["quote"]: one.series for one in observations(claims.extract([str(tmp_path)]).tables)}
    assert {found["4 points"], found["three points"]} == {"points (game)", "points (speech)"}
    assert "(" not in found["25 cranes"]


@pytest.mark.parametrize(
    ("words", "quotes", "expected"),
    [
        ("calves sold before the age of 3 each year", [("age of 3", True)], "calves sold each year"),
        ("berths in deep water by 2031 and nearly 4,000 other berths", [("4,000", False)], "berths in deep water"),
        ("sum of $60 million of cheap loans", [("$60 million", True)], "sum of cheap loans"),
        ("aid over the next two years to towns", [("two years", True)], "aid to towns"),
        ("vaccine in 44 countries", [("44", False)], "vaccine in countries"),
        ("hole in “defence", [], "hole in defence"),
        ("costs in 2020", [], "costs"),
    ],
)
def test_names_have_no_holes_where_figures_stood(words: str, quotes: list[tuple[str, bool]], expected: str) -> None:
    things = Things(words_by_type(None), re.compile("(?!)"), claims.tabulate(()).claims)
    assert things._bare(words, quotes) == expected  # noqa: SLF001 - a table of one step


def key(words: str, unit: str = "GW") -> Key:
    return Key(frozenset(words.split()), "measurement", "CN", unit, "", "")


def test_a_name_that_tells_nothing_joins_the_one_thing_that_states_its_figure() -> None:
    wind, solar, weak = key("wind capacity"), key("solar capacity"), key("striving")
    assert joined([wind, weak], [[weak, wind]], frozenset({weak}))[weak] == wind
    assert joined([wind, solar, weak], [[weak, wind, solar]], frozenset({weak}))[weak] == weak, (
        "which of the two is not known"
    )
    assert joined([wind, weak], [[wind], [weak]], frozenset({weak}))[weak] == weak
    two = [[wind, weak], [solar, weak]]
    found = joined([wind, solar, weak], two, frozenset({weak}))
    assert found[wind] != found[solar], "what tells nothing does not make two things one"
    counts = key("wind parks", ""), key("striving", "")
    assert joined(counts, [counts], frozenset({counts[1]}))[counts[1]] == counts[1], "a count of two says nothing"


def test_more_or_fewer_of_the_same_words_with_the_same_figure_are_one() -> None:
    long, short, other = key("installed wind capacity"), key("wind capacity"), key("wind jobs")
    found = joined([long, short, other], [[long, short, other]], frozenset())
    assert found[long] == found[short] != found[other]


@pytest.mark.parametrize(
    ("edtf", "start", "end", "expected"),
    [
        ("2035", "2035-01-01", "2035-12-31", "2035"),
        ("2024-04/2024-06", "2024-04-01", "2024-06-30", "2024-Q2"),
        ("2025-01/2025-06", "2025-01-01", "2025-06-30", "2025-S1"),
        ("196X", "1960-01-01", "1969-12-31", "1960/1969"),
        ("2024-02/2024-04", "2024-02-01", "2024-04-30", "2024-02/2024-04"),
        ("2020/..", "2020-01-01", "", "2020/.."),
    ],
)
def test_periods_are_written_as_sdmx_has_them(edtf: str, start: str, end: str, expected: str) -> None:
    assert time_period(edtf, start, end) == expected


def test_series_are_listed_and_joined(run: Run, output: Path) -> None:
    listed = run("series", output, "--kind", "measurement")
    assert listed.exit_code == 0
    assert listed.stdout.splitlines()[0] == "series,name,figures,periods,documents,unit,area,quote"
    (output / "map.csv").write_text(listed.stdout, encoding="utf-8")
    assert run("export", output, "--series", output / "map.csv", "--format", "figures").exit_code == 0
    assert (output / "exports" / "figures.csv").is_file()


def test_a_name_for_no_series_is_said(run: Run, output: Path) -> None:
    (output / "map.csv").write_text("series,name\nnothing of the kind,All\n", encoding="utf-8")
    done = run("series", output, "--series", output / "map.csv")
    assert done.exit_code == 0
    assert "nothing of the kind" in done.stderr

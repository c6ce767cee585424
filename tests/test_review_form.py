"""The form a reviewer fills, and the figure she sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims import extractors
from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.lexicon import schema_file, schemas_folder
from claims.review.fields import HUMAN, load
from claims.review.figures import figure
from claims.table import frame


def test_the_form_has_the_fields_and_a_list_for_each_choice() -> None:
    form = load()
    assert tuple(field.name for field in form.fields) == HUMAN
    assert all(form.lists[field.values] for field in form.fields if field.type == "list")
    assert form.ratings["True"] > form.ratings["False"]


def test_another_scale_is_another_list_of_verdicts() -> None:
    assert "verdict:politifact" in load(scale="politifact").lists
    with pytest.raises(ClaimsError, match=r"no list 'verdict:stars'; choose from .*verdict:meta"):
        load(scale="stars")


def test_the_users_own_lists_win_and_a_broken_form_is_named(tmp_path: Path) -> None:
    lists = (schemas_folder() / "lists.csv").read_text(encoding="utf-8")
    (tmp_path / "lists.csv").write_text(lists + "status,spiked,,Not printed.\n", encoding="utf-8")
    assert load(tmp_path).lists["status"][-1] == "spiked"
    form = (schemas_folder() / "review.csv").read_text(encoding="utf-8")
    (tmp_path / "review.csv").write_text(form.replace("notes,Notes", "remarks,Notes"), encoding="utf-8")
    with pytest.raises(ClaimsError, match=r"review.csv: the fields are not those of a review: notes, remarks"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"kind": "measurement", "value_low": "3600", "value_high": "3600", "unit_text": "GW"}, "3,600 GW"),
        ({"kind": "percentage", "value_low": "4", "value_high": "5", "modifier": "approx"}, "about 4–5"),
        ({"kind": "money", "value_low": "8300000000", "value_high": "8300000000", "unit_text": "£"}, "£8.3 billion"),
        ({"kind": "money", "value_low": "1234567", "value_high": "1234567", "unit_text": "euros"}, "1,234,567 euros"),
        (
            {"kind": "count", "value_low": "9", "value_high": "9", "item": "cars", "denominator": "day"},
            "9 cars per day",
        ),
        ({"kind": "ratio", "value_low": "0." + "6" * 28, "value_high": "0." + "6" * 28}, "0.6667"),
        ({"kind": "date", "date": "2024-05-12"}, "12 May 2024"),
        ({"kind": "date", "date": "2024-05/2024-07"}, "May 2024–July 2024"),
        ({"kind": "date", "date": "201X", "date_part": "early"}, "early 201X"),
        ({"kind": "count", "quote": "scores"}, "scores"),
        (
            {"value_low": "6.1", "quote": "six feet two", "modifier": "approx", "rule": "feet_inches"},
            "about six feet two",
        ),
        ({"kind": "count", "value_low": "many", "value_high": "many"}, "many"),
    ],
)
def test_a_figure_is_what_a_person_reads(cells: dict[str, object], words: str) -> None:
    assert figure(frame("claims", [cells]).to_dict("records")[0]) == words


def test_the_rules_whose_figures_are_shown_as_written_are_rules() -> None:
    rows = read_rows(schema_file("figures.csv"), ("type", "words"), ("value",))
    written = {row["value"] for _, row in rows if row["type"] == "written"}
    assert written
    assert written <= {getattr(rule, "name", "") for module in extractors.load() for rule in module.RULES}

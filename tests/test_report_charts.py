"""The charts on top of report.html: every claim is counted once, and nothing of a document acts in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import claims
from claims.exports import html
from claims.exports._page import page
from claims.exports._page_charts import BARS, HIGH, WIDE, Bars, Charts
from claims.table import Tables

TREND = """In 2019 the share of wind was 20%. In 2020 the share of wind was 25%.
In 2021 the share of wind was 24% to 26%.
In 2022 the share of wind was over 30%.
"""


def tables(folder: Path, *texts: str) -> Tables:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return claims.extract([str(folder)]).tables


def titled(charts: Charts, title: str) -> Bars:
    return next(one for one in charts.bars if one.title == title)


def test_every_claim_is_counted_under_its_document(tmp_path: Path) -> None:
    found = tables(tmp_path, *(f"Town {n}\n\n{'It sold 5 ships. ' * n}\n" for n in range(1, BARS + 3)))
    bars = titled(page(found).charts, "Claims by document")
    assert sum(row.count for row in bars.rows) + bars.others == len(found.claims)
    assert (len(bars.rows), bars.rest) == (BARS - 1, 3)
    assert bars.rows[0].part == 100
    assert all(row.link.startswith("document-") for row in bars.rows)


def test_one_document_needs_no_chart_of_documents(tmp_path: Path) -> None:
    assert "Claims by document" not in {one.title for one in page(tables(tmp_path, "It sold 5 ships.")).charts.bars}


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        ((2019, 2020, 2022), ["2019", "2020", "2021", "2022"]),
        ((1901, 1950, 2020), ["1900–1909", "2020–2029"]),
        ((1066, 1789, 2020), ["1050–1099", "2000–2049"]),
    ],
)
def test_years_stand_in_as_many_columns_as_can_be_told_apart(
    tmp_path: Path, years: tuple[int, ...], labels: list[str]
) -> None:
    found = tables(tmp_path, " ".join(f"It happened in {year}." for year in years))
    columns = page(found).charts.years
    assert sum(one.count for one in columns) == len(years)
    said = [one.label for one in columns]
    assert said == labels if len(labels) > 2 else [said[0], said[-1]] == labels
    for one in columns:
        assert 0 <= one.left <= one.left + one.width <= WIDE
        assert 0 <= one.top <= one.top + one.height <= HIGH


def test_figures_of_one_series_are_shown_over_time(tmp_path: Path) -> None:
    found = tables(tmp_path, TREND)
    (trend,) = page(found).charts.trends
    assert (trend.first, trend.last) == ("2019", "2022")
    assert [one.across for one in trend.points] == sorted(one.across for one in trend.points)
    exact, second, span, hedged = trend.points
    assert exact.top > second.top > hedged.top
    assert span.top < span.bottom
    assert [one.hedged for one in trend.points] == [False, False, False, True]
    assert len(trend.line.split()) == 3, "a range is no point of the line"
    assert {one.anchor for one in trend.points} <= set(found.claims["claim_id"])


def test_a_review_shows_as_status_and_verdict(tmp_path: Path) -> None:
    found = tables(tmp_path, "It sold 5 ships. It sold 6 boats. It sold 7 rafts.")
    first, second, _ = found.claims["claim_id"]
    rows = [
        {"record": "review", "claim_id": first, "status": "done", "verdict": "Mostly true"},
        {"record": "review", "claim_id": second, "status": "checking", "verdict": ""},
        {"record": "conflict", "claim_id": second, "status": "done", "verdict": "False"},
        {"record": "orphan", "claim_id": "cgone", "status": "done", "verdict": "True"},
    ]
    shown = page(replace(found, reviews=pd.DataFrame(rows)))
    said = {mark.anchor: (mark.row["status"], mark.row["verdict"]) for mark in shown.marks}
    assert said[first] == ("done", "Mostly true")
    assert said[second] == ("checking", "")
    counts = {row.label: row.count for row in titled(shown.charts, "Status of the check").rows}
    assert counts == {"done": 1, "checking": 1, "none yet": 1}
    assert [(row.label, row.count) for row in titled(shown.charts, "Verdicts").rows] == [("Mostly true", 1)]
    assert "status" not in page(found).details


def test_words_of_documents_are_no_markup_in_the_charts(tmp_path: Path) -> None:
    nasty = 'Ships <script>alert("1")</script>\n\n' + TREND.replace("wind", "</svg><img src=x onerror=alert(2)> wind")
    found = tables(tmp_path, nasty, "Boats\n\nIt sold 5 boats.")
    (path,) = html.write(found, tmp_path)
    source = path.read_text(encoding="utf-8")
    assert source.count("<script") == 2
    assert "<img" not in source


def test_an_empty_review_and_a_page_without_claims_can_be_written(tmp_path: Path) -> None:
    found = tables(tmp_path, "Nothing was counted.")
    (path,) = html.write(replace(found, reviews=pd.DataFrame({"claim_id": []})), tmp_path)
    assert 'id="charts"' not in path.read_text(encoding="utf-8")

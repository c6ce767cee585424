"""What comes of a record of reviews: figures about the extractor, gold lines, fixtures and ClaimReview."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from workbooks import fill

from claims.review.stats import wilson

TEXT = "The harbour has 1,200 boats. Repairs cost 35 million euros in 2024. The pier is 340 metres long, in 9 parts.\n"
SCORE = Path(__file__).resolve().parents[2] / "shared" / "gold" / "score.py"
Run = Any


@pytest.fixture
def reviewed(run: Run, tmp_path: Path) -> Path:
    """One claim is right and has a verdict, one has another value, one is none, one is not judged; one was missed."""
    source = tmp_path / "harbour.txt"
    source.write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "out"
    run("extract", source, "-o", folder, "--date", "2025-03-01")
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as handle:
        ids = {row["quote"]: row["claim_id"] for row in csv.DictReader(handle)}
    cells: dict[str, dict[str, str]] = {
        "1,200 boats": {
            "extraction_ok": "yes",
            "verdict": "Mostly true",
            "claim_reviewed": "The harbour has 1,200 boats",
            "date_checked": "2025-03-11",
            "evidence_url": "https://example.org/boats",
        },
        "35 million euros": {"extraction_ok": "wrong value", "corrected_value": "36000000"},
        "9 parts": {"extraction_ok": "not a claim"},
    }
    with (tmp_path / "reviews.csv").open("w", encoding="utf-8", newline="") as handle:
        names = ["claim_id", *dict.fromkeys(name for row in cells.values() for name in row)]
        writer = csv.DictWriter(handle, names, restval="")
        writer.writeheader()
        writer.writerows({"claim_id": ids[quote], **row} for quote, row in cells.items())
    assert run("review", "apply", tmp_path / "reviews.csv", "-o", folder).exit_code == 0
    missed: dict[tuple[int, str], object] = {(2, "quote"): "The pier", (2, "doc_id"): "harbour"}
    assert run("review", "apply", fill(folder, missed, sheet="Missed"), "-o", folder).exit_code == 0
    run("extract", source, "-o", folder, "--date", "2025-03-01")
    return folder


def test_wilsons_interval_is_that_of_the_textbook() -> None:
    assert [round(bound, 3) for bound in wilson(9, 10)] == [0.596, 0.982]
    assert wilson(0, 5)[0] == pytest.approx(0)


def test_stats_say_how_often_the_extractor_was_right(run: Run, reviewed: Path) -> None:
    lines = list(csv.DictReader(io.StringIO(run("review", "stats", reviewed, "--format", "csv").stdout)))
    figures = {(row["group"], row["name"]): (row["count"], row["total"]) for row in lines}
    assert figures["precision", "all"] == ("1", "3")
    assert figures["precision by kind", "count"] == ("1", "2")
    assert figures["mistakes", "not a claim"] == ("1", "2")
    assert figures["recall", "all"] == ("1", "2")
    assert figures["time to verdict", "days"] == ("10", "1")
    assert [one["name"] for one in json.loads(run("review", "stats", reviewed, "--format", "json").stdout)] == [
        row["name"] for row in lines
    ]
    said = run("review", "stats", reviewed).stdout
    assert "33.3%  (6.1% to 79.2%)" in said
    assert said.endswith(" 10 (1 check)\n")


def test_gold_lines_hold_what_was_judged(run: Run, reviewed: Path) -> None:
    run("review", "export", reviewed, "--gold")
    path = reviewed / "exports" / "gold.jsonl"
    lines = {one["text"]: one for one in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    assert "9 parts" not in lines
    assert lines["35 million euros"]["low"] == 36_000_000
    assert "minor" not in lines["1,200 boats"]
    assert lines["340 metres"]["minor"] is True
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in lines.values())


@pytest.mark.skipif(not SCORE.is_file(), reason="the scorer lies outside the project")
def test_gold_lines_are_read_by_the_scorer(run: Run, reviewed: Path) -> None:
    run("review", "export", reviewed, "--gold")
    command = [sys.executable, str(SCORE), str(reviewed / "claims.csv"), str(reviewed / "exports" / "gold.jsonl")]
    said = subprocess.run([*command, "--json", "--misses"], capture_output=True, text=True, check=True).stdout
    assert "wrong value" in said


def test_fixtures_hold_and_fail_where_the_extractor_was_wrong(run: Run, reviewed: Path) -> None:
    run("review", "export", reviewed, "--fixtures")
    result = run("check", reviewed / "exports" / "fixtures")
    assert result.exit_code == 1
    assert "36000000" in result.stdout, "the value that the person corrected"
    assert "9 parts" in result.stdout, "what the person called no claim"
    assert "1,200 boats" not in "".join(line for line in result.stdout.splitlines() if line.startswith("missed"))


def test_claim_review_is_made_of_verdicts_only(run: Run, reviewed: Path) -> None:
    jsonld = pytest.importorskip("pyld.jsonld", reason="pyld is not installed: make test installs it")
    options = ["--publisher", "The Example", "--site", "https://example.org", "--page", "https://example.org/checks"]
    run("review", "export", reviewed, "--claimreview", *options)
    [node] = json.loads((reviewed / "exports" / "claimreview.json").read_text(encoding="utf-8"))
    assert node["claimReviewed"] == "The harbour has 1,200 boats"
    rating = {"@type": "Rating", "alternateName": "Mostly true", "ratingValue": 4, "bestRating": 5, "worstRating": 1}
    assert node["reviewRating"] == rating
    assert node["author"] == {"@type": "Organization", "name": "The Example", "url": "https://example.org"}
    [expanded] = jsonld.expand(node | {"@context": {"@vocab": "https://schema.org/"}})
    assert expanded["@type"] == ["https://schema.org/ClaimReview"]
    assert expanded["https://schema.org/itemReviewed"][0]["@type"] == ["https://schema.org/Claim"]


def test_without_reviews_there_is_nothing_to_say(process: Run, run: Run, tmp_path: Path) -> None:
    source = tmp_path / "harbour.txt"
    source.write_text(TEXT, encoding="utf-8")
    run("extract", source, "-o", tmp_path / "out")
    result = process("review", "stats", tmp_path / "out")
    assert result.returncode == 2
    assert "nothing was reviewed yet" in result.stderr
    assert "say --gold, --fixtures or --claimreview" in process("review", "export", tmp_path / "out").stderr

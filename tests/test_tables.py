"""Tables: what the heads of a row and a column say of the figures under and beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claims.documents import read
from claims.model import Claim, Document, Quantity
from claims.pipeline import extract, rooms

MARKDOWN = """# Harvest

| Crop | 2022 (t) | 2023 (kt) | Change |
|---|---:|---:|---:|
| Rye (winter) | 412 | **371** | -10% |
| | 5 | 6 | |
| Oats | 61 | 88 kg | up |

All of it was sold.

| Year | Spend (£m) | Staff (thousand) | Trips (m) | % | Cost (USD bn) | Depth (mm) | Old (2019) |
|---|---|---|---|---|---|---|---|
| 2021 | 12.5 | 3 | 4 | 5.5 | 1.2 | 7 | 8 |
| 2022 | (14) | n/a | 5 | 6 | 20 | 9 | 2 |
"""
PAGE = """<html><head><title>Harvest</title></head><body><article>
<p>The harvest of the year was good, as the board of the farm said in the spring, and the barns are full of it.</p>
<table><tr><th></th><th>Q3 2024</th><th>2023</th></tr>
<tr><td>Revenue ($ million)</td><td>512.4</td><td>488</td></tr>
<tr><td>Debt</td><td>(102.5)</td><td>131</td></tr></table>
<p>It will be sold in the autumn, when the price of rye is as high as it gets in a year.</p>
</article></body></html>
"""


@pytest.fixture
def claims(tmp_path: Path) -> Callable[[str, str], dict[str, Claim]]:
    """The claims of a file's text, each by its words; of those with the same words the last."""

    def made(name: str, text: str) -> dict[str, Claim]:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (document,) = (found for found in read(str(path)) if isinstance(found, Document))
        found = rooms().extraction(document).claims
        return {document.text[claim.mention.span.start : claim.mention.span.end]: claim for claim in found}

    return made


def told(claim: Claim) -> tuple[str, str, str, str]:
    """The figure with its unit, what it measures, and when."""
    value = claim.mention.value
    assert isinstance(value, Quantity)
    figure = f"{value.low:f}" if value.low == value.high else f"{value.low:f}..{value.high:f}"
    return figure, value.unit, claim.subject, claim.period.edtf if claim.period else ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("412", ("412", "", "Rye", "2022")),  # a letter alone may be a note
        ("371", ("371", "kilotonne", "Rye", "2023")),
        ("-10%", ("-10", "percent", "Rye, Change", "")),
        ("6", ("6", "percent", "", "2022")),
        ("88 kg", ("88", "kilogram", "Oats", "2023")),
        ("12.5", ("12500000", "GBP", "Spend", "2021")),
        ("(14)", ("-14000000", "GBP", "Spend", "2022")),
        ("3", ("3000", "", "Staff", "2021")),
        ("4", ("4", "", "Trips", "2021")),
        ("5.5", ("5.5", "percent", "", "2021")),
        ("1.2", ("1200000000", "USD", "Cost", "2021")),
        ("9", ("9", "millimeter", "Depth", "2022")),
        ("8", ("8", "", "Old", "2019")),
    ],
)
def test_a_table_of_markdown(
    claims: Callable[[str, str], dict[str, Claim]], words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.md", MARKDOWN)[words]) == expected


def test_a_table_of_a_page(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    found = claims("a.html", PAGE)
    assert told(found["512.4"]) == ("512400000", "USD", "Revenue", "2024")
    assert told(found["488"]) == ("488000000", "USD", "Revenue", "2023")
    assert told(found["(102.5)"]) == ("-102.5", "", "Debt", "2024")
    assert found["(102.5)"].period == found["512.4"].period


def test_a_row_shows_the_heads_beside_the_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    found = extract([str(path)]).tables.claims
    assert found.loc[found["quote"] == "412", "sentence"].tolist() == ["Rye (winter) | 2022 (t) | 412"]
    assert found.loc[found["quote"] == "5", "sentence"].tolist()[0] == "2022 (t) | 5"


def test_the_derivation_names_the_head(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    assert ("HEAD", "£m") in claims("a.md", MARKDOWN)["12.5"].mention.parts

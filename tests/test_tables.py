"""Tables: what is one, and what the heads of a row and a column say of the figures under and beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.documents import read
from claims.documents.layout import layout
from claims.model import HEAD, Claim, Document, Quantity
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


def test_a_page_laid_out_in_a_table_is_paragraphs(tmp_path: Path) -> None:
    said = "".join(
        f"<p>Ann Lee said on day {n} that the ferry had carried {n}00 people to the island.</p>" for n in range(9)
    )
    page = f"<table><tr><td>The ferry of Leem</td></tr><tr><td>{said}</td></tr></table><p>© 2031 The Bay Post</p>"
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article>{page}</article></body></html>", encoding="utf-8")
    found = extract([str(path)]).tables.claims
    assert not found["sentence"].str.contains(r"\|").any()
    assert set(found.loc[found["kind"] == "count", "speaker"]) == {"Ann Lee"}
    assert "2031" not in set(found["quote"])


def test_a_row_shows_the_heads_beside_the_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    found = extract([str(path)]).tables.claims
    assert found.loc[found["quote"] == "412", "sentence"].tolist() == ["Rye (winter) | 2022 (t) | 412"]
    assert found.loc[found["quote"] == "5", "sentence"].tolist()[0] == "2022 (t) | 5"
    path.write_text(GROUPS, encoding="utf-8")
    assert extract([str(path)]).tables.claims["sentence"].tolist()[1] == "Quays | Stone | £m | 41"


def test_the_derivation_names_the_head(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    assert (HEAD, "£m") in claims("a.md", MARKDOWN)["12.5"].mention.parts


PLAIN = {
    "tabs": """Mills\n\nThe board counted them again.\n
Source\t2021 (TWh)\t2022 (TWh)\tChange, %\nPeat\t412\t388\t-5.8\nTide\t98\tn/a\t23.5\n\nThe tide grew.\n""",
    "an empty corner": "\t2021\t2022\nPeat\t412\t388\nTide\t98\t121\n",
    "bars": "Item | 2022 (£m) | 2023 (£m)\nRoads | 12.5 | 14\nDebt | (3) | (14)\n",
    "a drawn box": "+------+-------+\n| Crop | 2021  |\n+------+-------+\n| Rye  | 412 t |\n| Oats | 61 t |\n+---+\n",
    "spaces": """Table 3. Visitors\n
Museum                     2022       2023    Change (%)
Sea Museum               41,200     48,900          18.7
Railway Museum           18,450     17,100          -7.3
Town Hall                 9,800                     28.6\n
Source: the tourist office\n""",
    "heads of two lines": """
                                2021              2022
                            Jobs     Pay      Jobs     Pay
Region                    (thousand) (£)   (thousand)  (£)\n
North                           12   25,000      14  26,100
South and the islands           31   31,400      30  32,000
""",
    "leaders": "Roads ............ £12.5 million\nParks and gardens . . . . . £3.2 million\n",
    "places": "1\tLeem Rovers\t38\t83\n2\tDover Town\t38\t79\n",
}


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("tabs", "412", ("412", "terawatt_hour", "Peat", "2021")),
        ("tabs", "23.5", ("23.5", "percent", "Tide, Change", "")),
        ("an empty corner", "121", ("121", "", "Tide", "2022")),
        ("bars", "12.5", ("12500000", "GBP", "Roads", "2022")),
        ("bars", "(14)", ("-14000000", "GBP", "Debt", "2023")),
        ("a drawn box", "61 t", ("61", "metric_ton", "Oats", "2021")),
        ("spaces", "48,900", ("48900", "", "Sea Museum", "2023")),
        ("spaces", "28.6", ("28.6", "percent", "Town Hall, Change", "")),
        ("heads of two lines", "12", ("12000", "", "North, Jobs", "2021")),
        ("heads of two lines", "32,000", ("32000", "GBP", "South and the islands, Pay", "2022")),
        ("leaders", "£3.2 million", ("3200000", "GBP", "Parks and gardens", "")),
        ("places", "79", ("79", "", "Dover Town", "")),
    ],
)
def test_a_table_of_plain_text(
    claims: Callable[[str, str], dict[str, Claim]], name: str, words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.txt", PLAIN[name])[words]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1.\t12,000 homes\n2.\t850 nurses\n3.\t400 teachers\n",
        "•\t12,000 homes\n•\t850 nurses\n",
        "ANN LEE:\tWe have £12 million.\nBO MOSS:\t£9 million. That was in May.\nCY ROE:\tNo, £8 million.\n",
        "ANN:\tTwelve.\nBO:\t£9 million.\nCY:\t40 per cent.\n",
        "Call us.  We are open.  It is free.\nIn 2019.  It grew to £3m.  It paid 4%.\nOf it.  So.  It fell by 12.\n",
        "Harbour Office              Tel. 0131 496 0000\n12 Quay Street              Fax 0131 496 0001\n",
        "Home | News | Sport\nBy Jo Dean | 3 May 2024 | 5 min\n",
        "dug in the reign of      came from far\nthe last duke, and it    in 1840 to see\nnine years      12 of them\n",
        "09:00\tOpening by 12 guests\n10:15\tCoffee in room 2.14\n",
        "The tide has    many a warning\n   for 12         sails by night\n",
    ],
)
def test_what_is_no_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (document,) = (found for found in read(str(path)) if isinstance(found, Document))
    assert not [block for block in document.blocks if block.cell]


def test_bars_alone_make_a_table_of_markdown_too(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    found = claims("a.md", "Mills | Output (TWh)\n--- | ---\nPeat | 412\nTide | 98\n\nThe `tide` grew.\n")
    assert told(found["98"]) == ("98", "terawatt_hour", "Tide, Output", "")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("| | 2021 | |\n|---|---|---|\n| | £m | % |\n| Roads | 12 | 4 |", "12", ("12000000", "GBP", "Roads", "2021")),
        ("| Roads | £12m |\n|---|---|\n| Parks | £3m |", "£12m", ("12000000", "GBP", "Roads", "")),
        ("| Table 1 |\n|---|\n| Item | 2021 |\n| Roads | 12 |", "12", ("12", "", "Roads", "2021")),
        ("| | Leem |\n|---|---|\n| Opened | 1998 |\n| Berths | 12 |", "12", ("12", "", "Berths, Leem", "")),
        ("| Who | Born | Votes |\n|---|---|---|\n| Ann | 1971 | 412 |", "412", ("412", "", "Ann, Votes", "")),
        ("| Year | Town | Dues |\n|---|---|---|\n| 2021 | Leem | 412 |", "412", ("412", "", "Leem, Dues", "2021")),
    ],
)
def test_heads_of_several_rows_and_columns(
    claims: Callable[[str, str], dict[str, Claim]], text: str, words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.md", text)[words]) == expected


WIDE = {
    "a.html": "<html><body><article><p>Mills.<table><tr><th rowspan=2>Mill<th colspan=2>Output (GWh)<th colspan=2>Staff"
    "<tr><th>2021<th>2022<th>2021<th>2022<tr><td>Peat<td>41<td>46<td>120<td>135</table></article></body></html>",
    "tabs.txt": "\tPay (£)\t\tJobs\nMill\t2021\t2022\t2022\nPeat\t41\t46\t135\n",
    "spaces.txt": """
            Pay (£)           Jobs
Mill     2021    2022    2021    2022
Peat       41      46     120     135
Tide       42      47     121     136
""",
    "bottom.txt": """
         Pay
Mill     (£)    Jobs
Peat      41     135
Tide      42     136
""",
}


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("a.html", "46", ("46", "gigawatt_hour", "Peat, Output", "2022")),
        ("a.html", "135", ("135", "", "Peat, Staff", "2022")),
        ("tabs.txt", "46", ("46", "GBP", "Peat, Pay", "2022")),
        ("tabs.txt", "135", ("135", "", "Peat, Jobs", "2022")),
        ("spaces.txt", "47", ("47", "GBP", "Tide, Pay", "2022")),
        ("spaces.txt", "121", ("121", "", "Tide, Jobs", "2021")),
        ("bottom.txt", "136", ("136", "", "Tide, Jobs", "")),  # a place under no word is under no head
    ],
)
def test_a_head_of_several_columns(
    claims: Callable[[str, str], dict[str, Claim]], name: str, words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims(name, WIDE[name])[words]) == expected


GROUPS = """| | £m |
|---|---|
| All | 99 |
| **Quays** | |
| Stone | 41 |
| Total | 45 |
| Roads: | |
| Stone | 52 |
| Total | 56 |
"""
INDENTED = """
                 2021    2022
Quays
  Stone            41      43
  Timber           52      55
Roads:
  Stone            12      14
Reserve             7       8
Total             112     120
"""


@pytest.mark.parametrize(
    ("name", "text", "words", "subject"),
    [
        ("a.md", GROUPS, "41", "Quays, Stone"),
        ("a.md", GROUPS, "52", "Roads, Stone"),
        ("a.md", GROUPS, "56", "Roads, Total"),  # each group has its own
        ("a.md", GROUPS, "99", "All"),
        ("a.txt", INDENTED, "55", "Quays, Timber"),
        ("a.txt", INDENTED, "14", "Roads, Stone"),
        ("a.txt", INDENTED, "8", "Reserve"),
        ("a.txt", INDENTED, "120", ""),
        (
            "a.txt",
            "Bay\tMill\tJobs\nLeem\tPeat\t41\n\tTide\t42\nEms\tPeat\t43\n\tTide\t44\nAll\t\t99\n",
            "44",
            "Ems, Tide, Jobs",
        ),
        (
            "a.txt",
            "Bay\tMill\tJobs\nLeem\tPeat\t41\n\tTide\t42\nEms\tPeat\t43\n\tTide\t44\nAll\t\t99\n",
            "99",
            "All, Jobs",
        ),
        ("a.txt", "Mill\t2021\t2022\nQuays\t\t\nStone\t41\t43\nTotal\t44\t46\n", "46", ""),
        ("a.txt", "Mill\t2021\t2022\nPeat\t41\t43\nWind\t\t\nTide\t44\t46\n", "46", "Tide"),  # it lacks its figures
    ],
)
def test_rows_in_groups(
    claims: Callable[[str, str], dict[str, Claim]], name: str, text: str, words: str, subject: str
) -> None:
    assert told(claims(name, text)[words])[2] == subject


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Output by source (TWh)\n\n|  | 2021 |\n|---|---|\n| Peat | 412 |",
            "412",
            ("412", "terawatt_hour", "Peat, Output by source", "2021"),  # what is in the title's unit is of the title
        ),
        (
            "Output (TWh)\n\n| Source | Share (%) |\n|---|---|\n| Peat | 41 |",
            "41",
            ("41", "percent", "Peat, Share", ""),
        ),
        ("It made much (in TWh).\n\n|  | 2021 |\n|---|---|\n| Peat | 412 |", "412", ("412", "", "Peat", "2021")),
        ("| Town | Debt (% of income) |\n|---|---|\n| Leem | 41 |", "41", ("41", "percent", "Leem, Debt", "")),
        ("| Town | Air (tonnes of CO2) |\n|---|---|\n| Leem | 41 |", "41", ("41", "metric_ton", "Leem, Air", "")),
        ("| Item | £'000 |\n|---|---|\n| Rent | 41 |", "41", ("41000", "GBP", "Rent", "")),
        ("| Mill | TWh |\n|---|---|\n| Peat | 41 |", "41", ("41", "terawatt_hour", "Peat", "")),
        ("| Item | Spend £m |\n|---|---|\n| Rent | 41 |", "41", ("41000000", "GBP", "Rent, Spend", "")),
        ("| Stage | Day |\n|---|---|\n| Leem | 41 |", "41", ("41", "", "Leem, Day", "")),
        ("|  | 2021 (£'000) |\n|---|---|\n| Rent | 41.5 |", "41.5", ("41500", "GBP", "Rent", "2021")),
        ("|  | Staff (000s) |\n|---|---|\n| Leem | 41 |", "41", ("41000", "", "Leem, Staff", "")),
    ],
)
def test_units_of_heads_and_titles(
    claims: Callable[[str, str], dict[str, Claim]], text: str, words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.md", text)[words]) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Catch, in thousand tonnes", ("41000", "metric_ton", "Leem, Catch", "")),
        ("Catch (in thousands of tonnes)", ("41000", "metric_ton", "Leem, Catch", "")),
        ("Dues in millions of euros", ("41000000", "EUR", "Leem, Dues", "")),
        ("Dues (in €m)", ("41000000", "EUR", "Leem, Dues", "")),
        ("Dues (Rs crore)", ("410000000", "INR", "Leem, Dues", "")),
        ("Dues, thousand US dollars", ("41000", "USD", "Leem, Dues", "")),
        ("Staff, in thousands", ("41000", "", "Leem, Staff", "")),
        ("In thousands", ("41000", "", "Leem", "")),
        ("Share of income, in %", ("41", "percent", "Leem, Share of income", "")),
        ("Share of income (in per cent)", ("41", "percent", "Leem, Share of income", "")),
        ("Air in tonnes of CO2", ("41", "metric_ton", "Leem, Air", "")),
        ("Unit: million tonnes", ("41000000", "metric_ton", "Leem", "")),
        ("All figures in US$ billion", ("41000000000", "USD", "Leem", "")),
        ("Debt in 2024, £m", ("41000000", "GBP", "Leem, Debt", "2024")),
        ("Boats in port", ("41", "", "Leem, Boats in port", "")),
    ],
)
def test_units_after_in(
    claims: Callable[[str, str], dict[str, Claim]], head: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.md", f"| Town | {head} |\n|---|---|\n| Leem | 41 |")["41"]) == expected


YEARS = """| Port | 2023 | 2024 | Crew | Opened | Depth (mm) | Peak |
|---|---|---|---|---|---|---|
| Leem | 812 | 1128 | 1905 | 1901 | 1990 | 1950 |
| Orm | 2044 | 3500 | 2001 | 1925 | 1991 | 1960 |

| Year | Ships | Best |
|---|---|---|
| 2021 | 1850 | 1610 |

| | Leem | Orm |
|---|---|---|
| Founded | 1899 | 1871 |
| Berths | 12 | 1870 |
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2044", ("2044", "", "Orm", "2023")),  # the column holds other figures
        ("1128", ("1128", "", "Leem", "2024")),
        ("1905", ("1905", "", "Leem, Crew", "")),  # what is counted
        ("1990", ("1990", "millimeter", "Leem, Depth", "")),
        ("1850", ("1850", "", "Ships", "2021")),
        ("1610", ("1610", "", "Best", "2021")),  # one year heads no other
        ("1870", ("1870", "", "Berths, Orm", "")),
    ],
)
def test_figures_that_look_like_years(
    claims: Callable[[str, str], dict[str, Claim]], words: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(claims("a.md", YEARS)[words]) == expected


def test_years_in_tables_are_dates(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    found = claims("a.md", YEARS)
    assert {found[year].mention.kind for year in ("2023", "1901", "1925", "1950", "2021", "1899", "1871")} == {"date"}


def test_the_caption_of_a_page_is_the_title_of_its_table(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    caption = "<table><caption>Catch, in thousand tonnes</caption><tr><th>Town<th>Cod<th>Eel</tr>"
    found = claims("a.html", PAGE.replace("<table>", f"{caption}<tr><td>Leem<td>41<td>12</tr></table><table>"))
    assert told(found["41"]) == ("41000", "metric_ton", "Leem, Cod, Catch", "")
    assert told(found["12"]) == ("12000", "metric_ton", "Leem, Eel, Catch", "")


@example("Rye\t147  28\t3\nOats\t146  21\t4\nPeat\t224  14\t5\n")
@example("Rye  147\t28  3\nOats  146\t21  4\n")
@given(
    st.lists(
        st.sampled_from(["Rye", "412", "£3m", "\t", "|", "   ", "\n", "\n\n", "....", "(5)", "2021", "---", "a b c."]),
        max_size=40,
    ).map("".join)
)
def test_cells_of_any_text_are_words_of_it_in_order(text: str) -> None:
    at = 0
    for block in layout(text):
        assert at <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        at = block.end


def test_the_text_after_a_table_does_not_go_on_with_its_heads(claims: Callable[[str, str], dict[str, Claim]]) -> None:
    text = "Sales in Leem\n\nSource\t2022 (kg)\t2023 (kg)\nRye\t412\t388\nOats\t390\t455\n\nIn all, 845 kg were sold.\n"
    found = claims("a.txt", text)
    assert told(found["455"])[2] == "Oats"
    assert told(found["845 kg"])[2] == "sold"

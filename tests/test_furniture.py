"""What stands in a plain text without being part of it: pages, captions, contents, quoted mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.documents import read, sentences
from claims.documents.layout import layout
from claims.model import Document
from claims.pipeline import extract

PAGES = """HARBOUR TRUST - REVIEW OF THE YEAR

The trust handled 4.2 million tonnes of cargo in the year, which is
6% more than in the one before, and the number of passengers who came
through the terminal on the north quay rose in the same time to

                                 12
HARBOUR TRUST - REVIEW OF THE YEAR

212,000, the highest since the terminal was opened in 1998. The staff
of the docks fell to 340, from 365, while the wage bill, with that of
the pilots, came to {}

                                 13
HARBOUR TRUST - REVIEW OF THE YEAR

£0.3 million below the budget that the board had set in the spring.
"""
CAPTIONS = """1
00:00:01,000 --> 00:00:04,200
Good evening. Inflation fell to

2
00:01:04,200 --> 00:01:07,900
2.3 per cent in April, says Ann
Lee of <i>the</i> Office

3
00:01:07,900 --> 00:01:11,050
for Figures.
"""


def said(text: str) -> list[str]:
    return [" ".join(text[span.start : span.end].split()) for span in sentences(text, layout(text))]


def furniture(text: str) -> list[str]:
    return [text[block.start : block.end].strip() for block in layout(text) if block.role == "furniture"]


@pytest.mark.parametrize("end", ["£19.4 million and so was", "a sum that the treasurer called"])
def test_a_sentence_goes_on_over_the_page(tmp_path: Path, end: str) -> None:
    text = PAGES.format(end)
    head = "HARBOUR TRUST - REVIEW OF THE YEAR"
    assert furniture(text) == ["12", head, "13", head]
    assert len(said(text)) == 3
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    claims = extract([str(tmp_path / "a.txt")]).tables.claims
    assert not {"12", "13"} & set(claims["quote"])
    (sentence,) = claims.loc[claims["quote"] == "212,000", "sentence"]
    assert " ".join(sentence.split()).endswith(
        "rose in the same time to 212,000, the highest since the terminal was opened in 1998."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Page 4 of 27",
        "[Page 4]",
        "4 | Page",
        "https://www.example.org/fund 5",
        "© 2031 The Bay Post. All rights reserved.",
        "5 min read",
        "342 comments",
        "Read more: Ten ships that made 1931",
        "Related: 5 things to know",
        "Posted by: Ada, 27 Sep 2031 | 15:22",
        "(Corrects 10th paragraph to show that the crane is in Leem.)",
        "SEE ALSO: 5 tips for winter",
    ],
)
def test_lines_that_say_that_they_are_furniture(line: str) -> None:
    text = (
        f"The fund was set up by the town in 1998 and held, in all, some of\n{line}\nthe shares of 12 firms. It grew.\n"
    )
    assert furniture(text) == [line]
    assert said(text)[0].endswith("the shares of 12 firms.")


@pytest.mark.parametrize(
    "line",
    [
        "Page 4 of the report puts it at 12%.",
        "Read more: it costs £3.",
        "Comments on 12 plans came in.",
        "4 | 12",
        "12",
        ">90% of it was sold",
    ],
)
def test_lines_that_only_begin_like_furniture(line: str) -> None:
    text = f"The fund was set up by the town.\n\n{line}\n\nIt grew.\n"
    assert line in said(text)


def test_numbers_alone_are_pages_where_they_follow_each_other() -> None:
    page = "Ships came in, and others left the harbour again before the tide turned. " * 4
    assert furniture(f"{page}\n\n7\n\n{page}\n\n8\n\n{page}\n\n12\n") == ["7", "8"]
    assert furniture("Berths\n\n7\n\nQuays\n\n8\n\nCranes\n\n12\n") == []
    assert furniture(f"{page}\n\n7\n\n{page}\n\n412\n") == []


def test_a_line_that_comes_back_is_text_where_no_page_ends() -> None:
    verse = "We shall sail home\n\nThe tide was high in the year of 1998.\n\n"
    assert furniture(verse * 3) == []


def test_captions_read_on_and_tell_the_time(tmp_path: Path) -> None:
    first, second = said(CAPTIONS)
    assert first == "Good evening."
    assert second.startswith("Inflation fell to 2 00:01:04,200 --> 00:01:07,900 2.3 per cent in April, says Ann Lee")
    assert second.endswith("00:01:11,050 for Figures.")
    (tmp_path / "a.srt").write_text(CAPTIONS, encoding="utf-8")
    claims = extract([str(tmp_path / "a.srt")]).tables.claims
    assert claims["quote"].tolist() == ["2.3 per cent", "April"]
    assert claims["time_start"].tolist() == ["00:01:04"] * 2
    assert (
        claims["sentence"][0].split()
        == "Inflation fell to 2.3 per cent in April, says Ann Lee of <i>the</i> Office for Figures.".split()
    )


def test_times_alone_on_their_lines_are_those_of_a_transcript() -> None:
    text = "0:05\nand so we built\n0:09\n12 ships in all of\n1:14\nthe year\n"
    blocks = [block for block in layout(text) if block.role != "furniture"]
    assert [block.time for block in blocks] == ["00:00:05", "00:00:09", "00:01:14"]
    assert len(said(text)) == 1
    agenda = "09:00\nOpening by the mayor\n10:15\nTalk\n11:00\nLunch\n"
    assert furniture(agenda) == []


def test_contents_are_told_from_tables_by_their_heading_or_their_length() -> None:
    entries = "Foreword ........ 3\nFindings of 2019 ...... 12\nAnnex ........ 40\n"
    assert len(furniture(f"Contents\n\n{entries}\nThe text.\n")) == 3
    assert furniture(f"What was paid\n\n{entries}\nThe text.\n") == []


def test_a_letter_quoted_reads_on_and_its_delivery_is_furniture() -> None:
    text = (
        "From: Ann Lee\nMessage-ID: <2031.48213@x.org>\nLines: 25\n\nBo wrote:\n> How many of the\n> 12 ships came?\n"
    )
    assert furniture(text) == ["Message-ID: <2031.48213@x.org>", "Lines: 25", ">", ">"]
    assert said(text)[-1] == "How many of the > 12 ships came?"


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_entries_of_a_list_of_literature_are_furniture(tmp_path: Path, suffix: str) -> None:
    head = "References" if suffix == "txt" else "## References"
    entries = (
        "Roe, P. (2021). Ships. 2nd ed. Leem: Hill.\n\nOffice (2019) Quays. https://x.org/1 (Accessed: 4 March 2023)."
    )
    text = f"Dues fell by 4% (Roe 2021).\n\n{head}\n\n{entries}\n\nThe office adds that it had 12 staff.\n"
    path = tmp_path / f"a.{suffix}"
    path.write_text(text, encoding="utf-8")
    (document,) = (found for found in read(str(path)) if isinstance(found, Document))
    assert document.source.date == ""
    claims = extract([str(path)]).tables.claims
    assert claims["quote"].tolist() == ["4%", "2021", "12 staff"]


def test_notes_and_their_glued_marks(tmp_path: Path) -> None:
    text = (
        "It reached 1.4 million homes1 and took £120 a year.2 Few of 12 towns knew,3 and one in five4 of 3 firms.\n\n"
        "1 Ministry, March 2023.\n2 Based on 2,000 homes.\n3 Lee, Ships.\n4 Survey of 1,012 adults.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    claims = extract([str(tmp_path / "a.txt")]).tables.claims
    quotes = ["1.4 million homes", "£120", "12 towns", "one in five", "3 firms"]
    assert claims["quote"].tolist() == [*quotes, "March 2023", "2,000 homes", "1,012 adults"]
    assert furniture("Ships this year\n12 from Dover\n13 from Leem\n14 from Ardle") == []
    assert furniture("2 lbs of beef; 3 onions, chopped; 4 cups of stock") == []


def test_notes_on_one_line_and_a_mark_behind_a_year(tmp_path: Path) -> None:
    text = (
        "It lost 41 per cent of its oaks from 2001 to 2023.14 That is 18,600 hectares,15 or a third.16\n\n"
        "14 See Annex B. 15 Own figures, map 8. 16 n = 212. 17 Limit 0.2; see the list.\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    claims = extract([str(tmp_path / "a.txt")]).tables.claims
    quotes = ["41 per cent", "2001 to 2023", "18,600 hectares", "a third", "212", "0.2"]
    assert [quote for quote in claims["quote"] if quote != "8"] == quotes


@pytest.mark.parametrize(
    "head",
    [
        "4/12 15-00001 02/10/2015 A/70/PV.99",
        "15-00001 (E) 5/12 A/C.1/70/PV.3 2 October 2015",
        "A/49/PV.14 12/31",
        "7 General Assembly 14th meeting Forty-ninth session 3 October 1994",
        "7 GENERAL ASSEMBLY 14th MEETING 49th SESSION 3 October 1994",
        "Security Council 8th plenary meeting 10th special session 3 October 1994",
    ],
)
def test_heads_of_the_pages_of_a_record(head: str) -> None:
    text = f"The dykes that {head} protect 300 villages cost us $4 million."
    assert furniture(text) == [head]
    assert said(text) == [text]


def test_a_record_that_is_referred_to_is_no_head() -> None:
    for text in (
        "The vote (A/49/PV.14) fell by 3/4 in 12 towns.",
        "In the General Assembly, the 14th meeting of its Forty-ninth session, on 3 October 1994, drew 12 states.",
    ):
        assert furniture(text) == []


def test_what_to_read_next_is_furniture() -> None:
    text = (
        "It was sold.\n\nYou may also like:\n• 10 ferries\n• Why 2023 was bad\n\nIt cost £2.\n\nUpdated 2 hours ago\n"
    )
    assert furniture(text) == ["You may also like:", "• 10 ferries", "• Why 2023 was bad", "Updated 2 hours ago"]


@pytest.mark.parametrize(
    ("head", "times"),
    [("More Must-Reads From BAY POST", 1), ("More on Ports", 0), ("Most read", 1), ("Two sold", 0)],
)
def test_of_a_page_too(head: str, times: int, tmp_path: Path) -> None:
    told = (
        "<p>The last of the old cranes was sold to a yard in Leem, the port said, and will be shipped in May.</p>" * 5
    )
    links = "<ul><li>Is it safe?</li><li>10 ferries to take</li></ul>"
    page = f"<html><body><article>{told}<h3>{head}</h3>{links}</article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (document,) = read(tmp_path / "a.html")
    assert isinstance(document, Document)
    lines = [document.text[block.start : block.end] for block in document.blocks if block.role == "furniture"]
    assert lines == [head, "Is it safe?", "10 ferries to take"] * times


def test_running_heads_that_count_the_pages() -> None:
    page = "The trust handled cargo of all sorts in the year.\n\n"
    text = "".join(f"Annual Report 2022/23          {number}\n\n{page}" for number in (17, 18, 19))
    assert len(furniture(text)) == 3
    assert furniture(text.replace("18", "31")) == []


def test_mark_up_left_in_plain_text(tmp_path: Path) -> None:
    text = (
        "<p>Dues rose <b>12</b>% to <i>£4</i>&nbsp;million in 2022.</p><p>They <a href='x'>fell</a>.<br/>So it was.</p>"
        "\n\n## Ships of 1998\n\nIt rose **5** per cent, or 2**3; **Quays**: 40 of a<b in all.\n"
    )
    assert said(text)[:3] == [
        "Dues rose <b>12</b>% to <i>£4</i>&nbsp;million in 2022.",
        "They <a href='x'>fell</a>.",
        "So it was.",
    ]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    claims = extract([str(tmp_path / "a.txt")]).tables.claims
    assert claims["quote"].tolist() == [
        "12</b>%",
        "£4</i>&nbsp;million",
        "2022",
        "1998",
        "5** per cent",
        "2",
        "3",
        "40",
    ]
    assert claims["heading"].tolist()[-1] == "Ships of 1998"


def test_the_lines_of_a_record_are_numbered(tmp_path: Path) -> None:
    lines = [
        "MS. LEE: How many ships came?",
        "MR. MOSS: There were 212",
        "ships in 2019.",
        "MS. LEE: And then?",
        "MR. MOSS: 12.",
    ]
    text = "\n".join(f"  {number}   {line}" for number, line in enumerate(lines, 1))
    assert furniture(text) == ["1", "2", "3", "4", "5"]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    claims = extract([str(tmp_path / "a.txt")]).tables.claims
    assert [" ".join(quote.split()) for quote in claims["quote"]] == ["212 3 ships", "2019", "12"]


def test_numbers_of_sections_that_stand_alone() -> None:
    assert furniture("2   Where we are\n\nWe have 12 ships.\n\n3   What next\n\nMore.\n") == ["2", "3"]
    assert furniture("12   Ships came in.\n\nThey left.\n") == []


def test_contents_under_their_heading_need_no_leaders() -> None:
    text = "CONTENTS\nSummary\t3\n1. What 40 towns did\t9\nCosts       14\n\nWe saw 40 towns.\n"
    assert furniture(text) == ["Summary\t3", "1. What 40 towns did\t9", "Costs       14"]


def test_a_number_inside_a_claim_is_in_no_ledger(tmp_path: Path) -> None:
    text = "0:05\nand so they spent 12\n0:09\nbillion pounds on\n0:14\nrail\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    tables = extract([str(tmp_path / "a.txt")]).tables
    assert tables.claims["quote"].tolist() == ["12\n0:09\nbillion pounds"]
    assert tables.rejected["quote"].tolist() == ["0", "05", "0", "14"]


PARTS = [
    "The ships",
    "of 12",
    "sail.",
    "\n",
    "\n\n",
    "12",
    "13",
    "Page 4",
    "> ",
    "0:01",
    "0:02",
    "00:01.000 --> 00:02.000",
]


TABLE = "\nLeem    1,204   310\nDover     640   122\n"


@example(["00:01.000 --> 00:02.000", "\nThe ships", TABLE, "00:02.000 --> 00:03.000", "\nof 12 sail"])
@example(["The ships of", TABLE, "Page 4", "\nof 12 sail"])
@given(
    st.lists(
        st.sampled_from(
            [
                *PARTS,
                "WEBVTT",
                "A Running Head",
                "Contents",
                "....... 5",
                "<i>",
                "</p>",
                "**",
                "# ",
                "1 A",
                "2 B",
                "3 C",
            ]
        ),
        max_size=40,
    )
)
def test_furniture_and_words_never_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    at = 0
    for block in layout(text):
        assert at <= block.start < block.end <= len(text)
        at = block.end
    assert isinstance(next(iter(read("-", stdin=(text or "x").encode())), None), Document | Exception)

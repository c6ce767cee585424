"""Pages of several articles, and the dates worked out for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.documents import iso_date, read
from claims.documents.dates import Dated, dated
from claims.documents.layout import layout
from claims.model import Document

SHARED = Path(__file__).parents[2] / "shared"

BODY = "The port office counted the ships of the harbour again, and found that there were more of them than before."
PAGE = f"""Harbour counts its ships

On Monday 5 May 2031 the office opened its doors. {BODY}

Continue reading Harbour counts its ships

A bridge for the river “Ems”

The bridge was opened on May 2. {BODY}

{BODY}

Continue reading A bridge for the river 'Ems' →

Speech of the harbour master in full

We are pleased to reprint the speech she gave on 30 April. {BODY}

What the Harbour Needs

{BODY}

Thank you.

A second speech at the same feast

Below we carry the text, which was given on 30 April as well. {BODY}

Snow on the quays in the spring

Snow fell on 25 April. {BODY}

Continue reading Snow on the quays in the spring
"""


def pages(tmp_path: Path, text: str) -> list[Document]:
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    return [one for one in read(str(tmp_path / "page.txt")) if isinstance(one, Document)]


def test_a_page_becomes_its_articles(tmp_path: Path) -> None:
    found = pages(tmp_path, PAGE)
    assert [one.source.title for one in found] == [
        "Harbour counts its ships",
        "A bridge for the river “Ems”",
        "Speech of the harbour master in full",
        "A second speech at the same feast",
        "Snow on the quays in the spring",
    ]
    assert [one.source.date for one in found] == ["2031-05-05", "2031-05-02", "2031-04-30", "2031-04-30", "2031-04-25"]
    assert found[0].doc_id == "page#harbour-counts-its-ships"
    assert len({one.doc_id for one in found}) == len(found)
    for one in found:
        assert one.text == PAGE
        assert one.text[one.start : one.end].startswith(one.source.title)
        assert one.blocks[0].role == "title"
        assert (one.blocks[0].start, one.blocks[-1].end) == (one.start, one.end)
    assert [one.blocks[-1].role for one in found] == ["furniture"] * 2 + ["paragraph"] * 2 + ["furniture"]
    assert "What the Harbour Needs" in {block.heading for block in found[2].blocks}
    assert {block.heading for block in found[3].blocks} == {""}


def test_titles_that_repeat_get_ids_of_their_own(tmp_path: Path) -> None:
    article = f"Weather for sailors\n\n{BODY}\n\nContinue reading Weather for sailors\n\n"
    found = pages(tmp_path, article * 3)
    assert [one.doc_id for one in found] == [f"page#weather-for-sailors{end}" for end in ("", "-2", "-3")]


def test_an_article_with_headings_stays_one(tmp_path: Path) -> None:
    parts = ["The Ship Register of 2030", BODY, "How They Were Counted", BODY, "Read more: another story", BODY]
    text = "\n\n".join(parts)
    (only,) = pages(tmp_path, text)
    assert (only.doc_id, only.source.title, only.start, only.end) == ("page", "The Ship Register of 2030", 0, len(text))


@pytest.mark.parametrize(
    "head", [["By Ann Lee"], ["A Second Title of It", "By Ann Lee, harbour master"], ["By Ann Lee", ""]]
)
def test_a_title_its_byline_and_its_date_are_one_head(tmp_path: Path, head: list[str]) -> None:
    text = "\n\n".join(["Carrying Coal to the Sea", *filter(None, head), "18 April 2025 | Opinion", BODY, BODY])
    (only,) = pages(tmp_path, text)
    assert (only.source.title, only.source.date) == ("Carrying Coal to the Sea", "2025-04-18")


def test_titles_with_date_lines_open_articles(tmp_path: Path) -> None:
    parts = ["First Story of Two", "3 May 2031", BODY, "A Mere Heading", BODY, "The Other Story", "May 4, 2031", BODY]
    found = pages(tmp_path, "\n\n".join(parts))
    assert [(one.source.title, one.source.date) for one in found] == [
        ("First Story of Two", "2031-05-03"),
        ("The Other Story", "2031-05-04"),
    ]


@pytest.mark.parametrize("issue", [[], ["No. 42 of the New Series"], ["3 May 2031"]])
def test_the_name_of_the_paper_is_no_title(tmp_path: Path, issue: list[str]) -> None:
    parts = ["The Quay Weekly", *issue, "First Story of Two", "3 May 2031", BODY, "The Other Story", "By Ann Lee", BODY]
    first, other = pages(tmp_path, "\n\n".join(parts))
    assert (first.source.title, first.source.date, first.start) == ("First Story of Two", "2031-05-03", 0)
    assert (first.blocks[0].role, first.blocks[len(issue) + 1].role) == ("furniture", "title")
    assert other.source.title == "The Other Story"


def test_a_name_over_titles_that_are_none_is_the_papers(tmp_path: Path) -> None:
    parts = ["The Quay Lantern", "A first story of two", "3 May 2031", BODY, "The other story", "By Ann Lee", BODY]
    found = pages(tmp_path, "\n\n".join(parts))
    assert [one.source.title for one in found] == ["A first story of two", "The other story"]


@pytest.mark.parametrize("first", ["Harbour master meets the press", "A Weekly Round", "Ten Ships Sail"])
def test_a_title_over_a_second_one_stays_the_title(tmp_path: Path, first: str) -> None:
    parts = [first, "What They Said of It", "3 May 2031", BODY, "The Other Story", "May 4, 2031", BODY]
    assert [one.source.title for one in pages(tmp_path, "\n\n".join(parts))] == [first, "The Other Story"]


TITLE = "Spokesperson’s Regular Press Conference at the Ministry of Harbours"


def day(text: str, hint: int = 0) -> Dated | None:
    return dated(text, layout(text), hint)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"A Title\n\nPublished on 3rd March 2024\n\nOn 1 May 1999 it rained. {BODY}", "2024-03-03"),
        (f"A Title\n\nBy Ann Lee, Dover, Tuesday, 5 March 2024\n\n{BODY}", "2024-03-05"),
        (f"A Title\n\nLast updated: 2024-03-09\n\n{BODY}", "2024-03-09"),
        (f"{BODY}\n\nFirst published March 3, 2024", "2024-03-03"),
        (f"{TITLE} on September 25, 2025\n\n{BODY} It is the 80th anniversary of the peace.", "2025-09-25"),
        (f"{TITLE} on 6 June 1944\n\n{BODY} Others followed on 3 May 2001.", None),
        (f"On Sept. 8, 2025, ships came in. {BODY}", "2025-09-08"),
        (f"Ships came in from 6-7 July 2025, and the mayor spoke on 7 July. {BODY}", "2025-07-07"),
        (f"From 6–7 July 2025 ships came in. {BODY}", "2025-07-06"),
        (f"Harbour Day 2024 is held on Wednesday, May 8. {BODY}", "2024-05-08"),
        (f"The mayor spoke on 8 May. {BODY}", None),  # no year, no weekday: nothing settles it
        (f"On 6 June 1944 ships came in. {BODY} The 81st anniversary is a great one.", None),
        (f"On 6 June 1944 ships came in. {BODY} Others followed on 8 July 1951.", None),
        (f"On 6 June 1844 ships came in. {BODY}", None),
        (f"He was born at Leem on 6 June 1944. {BODY} He left in 1961, and in 1978 he came back.", None),
        (f"On 6 June 1961 ships came in. {BODY} They had last come in 1958 and in 1959.", "1961-06-06"),
        (f"On 6 June 2024 ships came in. {BODY} Others are due in 2026 and 2027.", "2024-06-06"),
        (f"They met on 30 February 2024. {BODY}", None),
        (f"He was born on 1 May 2001. {BODY}", None),
        (BODY, None),
    ],
)
def test_the_date_of_a_text(text: str, date: str | None) -> None:
    found = day(text)
    assert (found.iso if found else None) == date


def test_the_page_lends_its_year_and_the_weekday_mends_it() -> None:
    for words, iso in {
        "on 21 September": "2025-09-21",
        "on Sunday 21 September": "2025-09-21",
        "on Saturday 21 September": "2024-09-21",
        "on 8 May 1945, and again on 9 May": "2025-05-09",
    }.items():
        found = day(f"The ships came in {words}. {BODY}", hint=2025)
        assert found is not None
        assert found.iso == iso
        assert found.reason


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2024-05-06", "2024-05-06"),
        ("2024-05-06T10:00:00Z", "2024-05-06"),
        ("6 May 2024", "2024-05-06"),
        ("May 6th, 2024", "2024-05-06"),
        ("06-May-2024", "2024-05-06"),
        ("2024/05/06", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("13/05/2024", "2024-05-13"),
        ("05/13/2024 10:30", "2024-05-13"),
        ("06.05.2024", "2024-05-06"),
        ("06/06/2024", "2024-06-06"),
        ("05/06/2024", ""),  # 5 June or 6 May
        ("31/02/2024", ""),
        ("1714953600", ""),
        ("2024", ""),
        ("2024-02-30", ""),
        ("6 May", ""),
        ("from 2024-05-06 to 2024-05-07", ""),
        ("soon", ""),
    ],
)
def test_dates_of_columns(words: str, iso: str) -> None:
    assert iso_date(words) == iso


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample page lies outside the project")
def test_the_sample_page() -> None:
    gold = [json.loads(line) for line in (SHARED / "gold" / "seed-articles.jsonl").read_text("utf-8").splitlines()]
    found = [one for one in read(str(next((SHARED / "samples").glob("000_*.txt")))) if isinstance(one, Document)]
    assert [(one.source.title, one.start, one.end) for one in found] == [
        (one["title"], one["start"], one["end"]) for one in gold
    ]
    wanted = [one["reference_date"] or "" for one in gold]
    same = sum(one.source.date == date.split("/")[0] for one, date in zip(found, wanted, strict=True))
    assert same >= 19
    assert [one.source.date[:7] for one in found] == [date[:7] for date in wanted]

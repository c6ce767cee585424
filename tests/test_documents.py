"""Bytes to documents: formats, encodings, bad input."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.documents import expand, formats, read, sentences
from claims.documents.assembly import slug
from claims.documents.decoding import decode, lines
from claims.errors import ClaimsError
from claims.model import Document
from claims.pipeline import rooms

Keep = Callable[[str, bytes | str], str]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Write a file and give its path."""

    def write(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


def both(uri: str | Path, **options: str) -> tuple[list[Document], list[ClaimsError]]:
    """The documents of a file and its errors."""
    found = list(read(uri, **options))  # type: ignore[arg-type]
    return [one for one in found if isinstance(one, Document)], [one for one in found if isinstance(one, ClaimsError)]


def roles(document: Document) -> list[tuple[str, str]]:
    return [(block.role, document.text[block.start : block.end]) for block in document.blocks]


def said(document: Document) -> list[str]:
    return [document.text[span.start : span.end] for span in sentences(document.text, document.blocks)]


def test_every_format_has_what_a_format_needs() -> None:
    assert {".txt", ".md", ".html", ".jsonl", ".csv"} <= set(formats())
    for suffix, module in formats().items():
        assert suffix == suffix.lower()
        assert suffix.startswith(".")
        assert "/" in module.MEDIA_TYPE
        assert callable(module.parse)


def test_plain_text(keep: Keep) -> None:
    text = "The Ships of Dover\n\n3 May 2031\n\nShips came. They left.\n\n• Five\n1. One\n\nA Heading\n\nEnd.\n"
    uri = keep("dover.txt", text)
    ((document,), errors) = both(uri)
    assert not errors
    assert (document.doc_id, document.text, document.start, document.end) == ("dover", text, 0, len(text))
    assert (document.source.uri, document.source.title, document.source.date) == (
        uri,
        "The Ships of Dover",
        "2031-05-03",
    )
    assert len(document.source.sha256) == 64
    assert roles(document) == [
        ("title", "The Ships of Dover"),
        ("paragraph", "3 May 2031"),
        ("paragraph", "Ships came. They left."),
        ("list_item", "Five"),
        ("list_item", "1. One"),
        ("heading", "A Heading"),
        ("paragraph", "End."),
    ]
    assert [block.heading for block in document.blocks] == [""] * 6 + ["A Heading"]


def test_hard_wrapped_text_reads_on_over_its_line_ends(keep: Keep) -> None:
    words = ("The harbour of Dover counted more ships this year than in any year before it. " * 8).split()
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > 64:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    ((document,), _) = both(keep("mail.txt", "\n".join([*lines, line, "", "Short.", "Lines.", ""])))
    assert len(said(document)) == 8 + 2
    assert [role for role, _ in roles(document)] == ["paragraph"] * 3


def test_a_short_text_is_hard_wrapped_where_a_sentence_runs_on(keep: Keep) -> None:
    said = "The quay cost the town a little under six million pounds, and earned it two million a year since."
    run_on = textwrap.fill(said, 60)
    titles = "Harbour of Dover counts more ships than in any year\nFishermen of Leem land more herring than ever before"
    item = textwrap.fill(f"It did not pay. {said}", 60, initial_indent="- ", subsequent_indent="  ")
    for text, blocks in ((run_on, 1), (titles, 2), (item, 1)):
        ((document,), _) = both(keep("mail.txt", text))
        assert len(document.blocks) == blocks


@pytest.mark.parametrize(
    ("line", "following", "blocks"),
    [
        ("The number of ships in Dover fell by 40 in", "May from a year earlier.", 1),
        ("The yard now belongs to Hill Mills and Lines", "Inc. It was sold in 2003 by the town.", 1),
        ("The number of ships in Dover fell by 40.", "May was better than a year earlier.", 2),
        ("Ships of Dover", "May was better than a year earlier.", 2),
    ],
)
def test_a_line_that_ends_no_sentence_reads_on_over_a_capital(
    keep: Keep, line: str, following: str, blocks: int
) -> None:
    ((document,), _) = both(keep("wire.txt", f"{line}\n{following}"))
    assert len(document.blocks) == blocks


def test_paragraphs_whose_first_lines_are_indented_are_hard_wrapped_too(keep: Keep) -> None:
    said = (
        "Hill Lines reported on Friday that the last yards in old Kent have lost 300 of the men who built in them, and "
        "that more would go.\n"
        "Owners in the whole of Sussex reckoned that a ship out of Kent now costs 12 pounds a day to keep, more than a "
        "crew did when the yard was opened.\n"
        "Owners in the whole of Sussex say so as well: ships out of Kent are now sold for less than they cost, which "
        "none of them had known in the years since the war."
    ).splitlines()
    paragraphs = [textwrap.fill(one, 63, initial_indent="    ") for one in said]
    for between in ("\n\n", "\n"):  # books need no blank line between paragraphs
        ((document,), _) = both(keep("wire.txt", between.join(paragraphs)))
        assert [document.text[block.start : block.end].split() for block in document.blocks] == [
            one.split() for one in said
        ]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("The fair opens on Tuesday, May\n7. Stalls are free.", 1),
        ("The quay was opened in\n1994. It stands.", 1),
        ("The quay has cost $26\nmillion so far.", 1),
        ("Dues have fallen by\n£2 million.", 1),
        ("It has been made of\n- stone\n- wood", 3),
        ("Ships this year\n12 from Dover\n14 from Leem", 3),
        ("What they landed:\nherring and cod\ncrab", 2),
        ("1. Open the lock in\n2. Close the gate", 2),
    ],
)
def test_a_line_that_ends_within_a_sentence_reads_on(keep: Keep, text: str, blocks: int) -> None:
    ((document,), _) = both(keep("page.txt", text))
    assert len(document.blocks) == blocks


def test_a_line_break_of_a_page_may_stand_within_a_sentence(keep: Keep) -> None:
    page = (
        "<html><body><article><h1>Dues</h1><p>"
        + "The harbour of Dover counted more ships this year than in any year before it. " * 3
        + "Dues have fallen by<br>£2 million.<br>The lock reopens on Tuesday, May<br>7, at the<br>latest."
        + "</p></article></body></html>"
    )
    ((document,), _) = both(keep("page.html", page))
    assert said(document)[-2:] == [
        "Dues have fallen by £2 million.",
        "The lock reopens on Tuesday, May 7, at the latest.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_give_one_text(keep: Keep, encoding: str) -> None:
    text = "The café took £5 – “or €6”, they said – for a crème brûlée of 3½ ounces.\nIt was ‘dear’."
    ((document,), errors) = both(keep("cafe.txt", text.encode(encoding)))
    assert (document.text, errors) == (text, [])


def test_text_is_stored_once_and_clean(keep: Keep) -> None:
    raw = "Cafe\u0301 prices.\r\nThey rose\x0c by 5.\rEnd\x07."
    ((document,), _) = both(keep("a.txt", raw))
    assert document.text == "Café prices.\nThey rose\n by 5.\nEnd ."


def test_what_has_no_width_stands_between_no_digit_and_its_unit(keep: Keep) -> None:
    raw = "It cost £\u200b1,\u2060200\ufeff and fell 5\u200e%."
    ((document,), _) = both(keep("a.txt", raw))
    assert document.text == "It cost £1,200 and fell 5%."
    ((row,), _) = both(keep("a.jsonl", json.dumps({"id": "a", "text": raw})))
    assert row.text == "It cost £ 1, 200  and fell 5 %."


def test_broken_utf8_is_read_and_said(keep: Keep) -> None:
    ((document,), (error,)) = both(keep("a.txt", "It took £5.\nIt took “€6”".encode() + b"\xff more."))
    assert document.text.endswith("”\ufffd more.")
    assert "line 2" in error.what
    assert error.fix


def test_markdown_keeps_its_source_and_sets_mark_up_aside(keep: Keep) -> None:
    text = """---
title: "Cargo in brief"
date: 2031-05-06
author: Ann Lee
---
# Cargo

It rose **5** per cent [last year](https://x.org/2020/05 "in 11"), they said.[^3]
It goes on with `x = 9` here.

- [x] Two of 6 tonnes
  and more
2. Three

> Quoted words run
> over 9 lines.

| Year | Ships |
|-----:|:------|
| 2023 | 3,800 |

```
code 12345
```
<!-- 77 -->
[ref]: http://z.org/55

Under a line
------------
End<br>
of it.
""".replace("<br>", "  ")
    ((document,), errors) = both(keep("cargo.md", text))
    source = document.source
    assert (document.text, errors) == (text, [])
    assert (source.title, source.date, source.author) == ("Cargo in brief", "2031-05-06", "Ann Lee")
    assert said(document) == [
        "Cargo",
        'It rose **5** per cent [last year](https://x.org/2020/05 "in 11"), they said.[^3]',
        "It goes on with `x = 9` here.",
        "Two of 6 tonnes\n  and more",
        "2. Three",
        "Quoted words run\n> over 9 lines.",
        *["Year", "Ships", "2023", "3,800"],
        "Under a line",
        "End",
        "of it.",
    ]
    furniture = "".join(words for role, words in roles(document) if role == "furniture")
    read_on = "".join(words for role, words in roles(document) if role != "furniture")
    for mark in ("2031-05-06", "2020/05", "in 11", "[^3]", "x = 9", "12345", "77", "55", "**"):
        assert mark in furniture
        assert mark not in read_on
    assert [block.heading for block in document.blocks][-1] == "Under a line"
    assert ("title", "Cargo") in roles(document)


def test_lines_in_emphasis_stand_by_themselves(keep: Keep) -> None:
    for text, blocks in (("**Ada Hill**\n*Chief Executive*\n\nIt grew.", 3), ("The **rate**\n*rose* to 5%.", 1)):
        ((document,), _) = both(keep("call.md", text))
        assert len(said(document)) == blocks


def test_a_page_gives_its_main_text_and_what_it_says_of_itself(keep: Keep) -> None:
    body = (
        "<p>Traffic rose by <b>12</b> per cent, the <a href='http://x.org/2020'>office</a> said. It counts ships.</p>"
        * 3
    )
    page = f"""<!doctype html><html><head><title>Harbour traffic | The Bay Post</title>
        <meta property="og:site_name" content="The Bay Post"><meta name="author" content="Ann Lee">
        <meta property="article:published_time" content="2131-03-04T10:00:00Z"></head><body><nav>Home 99</nav>
        <article><h1>Harbour traffic</h1>{body}<h2>Why so</h2><ul><li>Berth 1: 40 metres</li></ul>
        <table><tr><td>2023</td><td>3,800</td></tr></table></article><footer>Call 555-1234</footer></body></html>"""
    ((document,), errors) = both(keep("bay.html", page))
    source = document.source
    assert not errors
    assert (source.title, source.author, source.publisher) == ("Harbour traffic", "Ann Lee", "The Bay Post")
    assert source.date == "2131-03-04"  # in the future: a page must not change with the day it is read on
    assert roles(document)[0] == ("title", "Harbour traffic")
    assert "Traffic rose by 12 per cent, the office said." in said(document)
    assert ("list_item", "Berth 1: 40 metres") in roles(document)
    assert [words for role, words in roles(document) if role == "table_cell"] == ["2023", "3,800"]
    assert "99" not in document.text
    assert "555" not in document.text


def test_a_page_as_it_was_filed_is_read_without_its_envelope(keep: Keep) -> None:
    body = "<p>Sales rose by 12 per cent, the firm said. It counts what has left its yards since the spring.</p>" * 3
    page = f"<HTML><HEAD><TITLE>Sales</TITLE></HEAD><BODY>{body}</BODY></HTML>"
    filed = f"<DOCUMENT>\n<TYPE>EX-99.1\n<FILENAME>d9.htm\n<TEXT>\n{page}\n</TEXT>\n</DOCUMENT>"
    ((document,), errors) = both(keep("filed.htm", filed))
    ((plain,), _) = both(keep("plain.htm", page))
    assert not errors
    assert document.text == plain.text
    (piped,) = read("-", stdin=filed.encode())
    assert isinstance(piped, Document)
    assert piped.source.media_type == "text/html"


ROWS: list[dict[str, str]] = [
    {
        "id": "a",
        "text": "First\r\nrow, of 5.",
        "title": "One",
        "date": "2031-05-06",
        "url": "http://x/1",
        "author": "Lee",
    },
    {"id": "b", "text": '"Second" row — of 6.', "title": "", "date": "", "url": "", "author": ""},
]


def as_jsonl(rows: list[dict[str, str]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def as_csv(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.jsonl", as_jsonl(ROWS)),
        ("t.csv", as_csv(ROWS)),
        ("t.csv", "\ufeff" + as_csv(ROWS, ";")),
        ("t.tsv", as_csv(ROWS, "\t")),
    ],
)
def test_rows_keep_their_ids_and_offsets(keep: Keep, name: str, content: str) -> None:
    uri = keep(name, content)
    ((first, second), errors) = both(uri, date="2030-01-01")
    assert not errors
    assert (first.doc_id, second.doc_id) == ("a", "b")
    assert first.text == "First \nrow, of 5."
    assert first.text.index("5") == ROWS[0]["text"].index("5")
    assert second.text == ROWS[1]["text"]
    assert (first.source.title, first.source.date, first.source.uri) == ("One", "2031-05-06", "http://x/1")
    assert (second.source.title, second.source.date, second.source.uri) == ("", "2030-01-01", uri)


def test_a_broken_row_does_not_take_the_others_with_it(keep: Keep) -> None:
    lines = ['{"id": "a", "text": "Row 1."}', '{"id": "b", "text": ', "[1]", '{"id": "c"}', "", '{"text": "Row 6."}']
    lines += [
        '{"id": "a", "text": "Row 7."}',
        '{"id": "d", "text": "Row 8.", "date": "soon"}',
        '{"id": 9, "text": "Row 9."}',
    ]
    documents, errors = both(keep("t.jsonl", "\n".join(lines)))
    assert [one.doc_id for one in documents] == ["a", "t:6", "a:7", "d", "9"]
    assert [error.where.rsplit(" ", 1)[1] for error in errors] == ["2", "3", "4", "7", "8"]
    assert all(error.fix for error in errors)


def test_a_broken_csv_row_does_not_take_the_others_with_it(keep: Keep) -> None:
    documents, errors = both(keep("t.csv", 'id,text\na,One 1.\nb,Two, 2.\nc\nd,"Four\nlines 4."\n'))
    assert [(one.doc_id, one.text) for one in documents] == [("a", "One 1."), ("d", "Four\nlines 4.")]
    assert [error.where.rsplit(" ", 1)[1] for error in errors] == ["3", "4"]


@given(
    st.text("a é\u2028\n\r\ufeff“") | st.binary(max_size=30),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_lines_are_the_text_of_the_file(written: str | bytes, encoding: str) -> None:
    data = written if isinstance(written, bytes) else written.encode(encoding, "replace")
    try:
        text, warning = decode(data, "x")
    except ClaimsError:
        with contextlib.suppress(ClaimsError):
            assert not "".join(lines(data, "x")[0]).strip()
        return
    found, said = lines(data, "x")
    assert ([*found], str(said)) == (re.findall("[^\n]*\n|[^\n]+$", text), str(warning))


def test_csv_cells_may_be_longer_than_the_module_likes(keep: Keep) -> None:
    ((document,), errors) = both(keep("t.csv", "id,text\na," + "word " * 50_000))
    assert len(document.text) == 250_000
    assert not errors


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b""),
        ("a.txt", b" \n "),
        ("a.txt", b"\xef\xbb\xbf"),
        ("a.txt", b"%PDF-1.7 text"),
        ("a.txt", b"PK\x03\x04rest"),
        ("a.txt", b"words\x00words"),
        ("a.txt", b"\xff\xfea"),
        ("a.txt", bytes(range(128, 256)) * 9),
        ("a.md", b""),
        ("a.html", b""),
        ("a.html", b"<html><body></body></html>"),
        ("a.html", b"\x00\x01\x02"),
        ("a.jsonl", b""),
        ("a.csv", b""),
        ("a.csv", b"name,words\na,b\n"),
        ("a.csv", b"id,text\n"),
        ("a.jsonl", b"[" * 100_000),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(keep: Keep, name: str, content: bytes) -> None:
    uri = keep(name, content)
    documents, (error,) = both(uri)
    assert not documents
    assert error.where.startswith(uri)
    assert error.what
    assert error.fix
    assert "\n" not in str(error)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for uri in (str(tmp_path / "none.txt"), str(tmp_path), "nul\0.txt"):
        documents, (error,) = both(uri)
        assert not documents
        assert error.where == uri


@pytest.mark.parametrize(
    ("data", "media_type", "doc_id"),
    [
        (b"Ships came in.", "text/plain", "stdin"),
        (b'{"id": "a", "text": "Ships came in."}\n', "application/jsonl", "a"),
        (b"<!DOCTYPE html><html><body><p>Ships came in, all 5 of them.</p></body></html>", "text/html", "stdin"),
    ],
)
def test_standard_input_is_told_by_its_bytes(data: bytes, media_type: str, doc_id: str) -> None:
    (document,) = read("-", stdin=data)
    assert isinstance(document, Document)
    assert (document.source.media_type, document.doc_id, document.source.uri) == (media_type, doc_id, "-")


def test_a_date_line_outweighs_the_date_given_and_an_opening_does_not() -> None:
    line, opening = b"A Title\n\n3 May 2031\n\nShips came in, five of them, and left.", b"On 3 May 2031 ships came in."
    for data, date in ((line, "2031-05-03"), (opening, "2030-01-01")):
        (document,) = read("-", stdin=data, date="2030-01-01")
        assert isinstance(document, Document)
        assert document.source.date == date


def test_inputs_are_expanded(keep: Keep, tmp_path: Path) -> None:
    for name in ("b/2.md", "b/1.txt", "a.HTML", "b/.hidden.txt", ".git/x.txt", "b/picture.png", "c/d.png", "z.log"):
        keep(name, "words")
    root = str(tmp_path)
    inside = [str(tmp_path / name) for name in ("a.HTML", "b/1.txt", "b/2.md")]
    assert expand([root]) == (inside, [])
    assert expand([f"{root}/b/*.txt", root, f"{root}/z.log", "-"])[0] == [
        inside[1],
        inside[0],
        inside[2],
        f"{root}/z.log",
        "-",
    ]
    assert expand([f"{root}/**/*.md"]) == ([inside[2]], [])
    paths, errors = expand([f"{root}/none.txt", f"{root}/c", f"{root}/*.xyz", f"{root}/b"])
    assert paths == inside[1:]
    assert [error.where for error in errors] == [f"{root}/none.txt", f"{root}/c", f"{root}/*.xyz"]


def test_a_small_page_keeps_its_tables_where_that_loses_no_figure(keep: Keep) -> None:
    table = "<p>Ships came in.</p><table><tr><th>Port<th>Ships<tr><td>Leem<td>12</table>"
    [document], _ = both(keep("a.html", f"<html><body>{table}</body></html>"))
    assert [block.role for block in document.blocks] == ["paragraph", *["table_cell"] * 4]
    lost = "<figure><img src=x><figcaption>The port of 1921.</figcaption></figure>"
    [document], _ = both(keep("b.html", f"<html><body>{lost}{table}</body></html>"))
    assert {"1921", "12"} <= {*document.text.replace(".", "").split()}


WORDS = "The board of the port met in spring, and said that all was well with the ships of the bay. " * 4


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("<p>It shut on <time datetime=2024-01-02>2 January 2024</time>.</p>", ["It shut on 2 January 2024."]),
        ("<p>He said <q>5 <em>boats</em></q>, twice.</p>", ["He said “5 boats”, twice."]),
        ("<p>He said <q>5</q>.</p>", ["He said “5”."]),
        ("<dl><dt>Area<dd>33 km²<dt>Crew<dd>41</dl>", ["Area", "33 km²", "Crew", "41"]),
        (f"<dl><dt>Port<dd>{WORDS}</dl>", ["Port", WORDS.strip()]),
        ("<div>It has <b>12</b> cranes.<p>It lost 5.</p></div>", ["It has 12 cranes.", "It lost 5."]),
        ("<div><b></b><p>It has 12.</p></div>", ["It has 12."]),
        ("<dl><div><dt>Port</dt><dt>Bay</dt><dd>41</dd></div></dl>", ["Port", "Bay", "41"]),
    ],
)
def test_what_a_page_library_would_lose_or_tear_apart(keep: Keep, written: str, told: list[str]) -> None:
    page = f"<html><body><article><p>{WORDS}</p>{written}<p>{WORDS}</p></article></body></html>"
    [document], _ = both(keep("a.html", page))
    assert [document.text[block.start : block.end] for block in document.blocks][1:-1] == told


def test_a_list_of_terms_heads_its_figures(keep: Keep) -> None:
    terms = "<dl><dt>Area<dd>33 km²<dt>Crew<dd>41</dl>"
    [document], _ = both(keep("a.html", f"<html><body><article><p>{WORDS}</p>{terms}</article></body></html>"))
    claims = rooms().extraction(document).claims
    assert [claim.subject for claim in claims] == ["Area", "Crew"]


def test_an_array_of_objects_is_rows_whatever_it_is_called(keep: Keep) -> None:
    path = keep("a.json", '\ufeff[ {"text": "Ships came."}, 5, {"id": "b", "text": "They left."}, {"id": "b"}]')
    documents, errors = both(path)
    assert [(one.doc_id, one.text) for one in documents] == [("a:1", "Ships came."), ("b", "They left.")]
    assert [error.where for error in errors] == [f"{path} element 2", f"{path} element 4"]
    documents, [error] = both(keep("b.json", '[{"text": "Ships came."}, {"id"'))
    assert (documents, error.what.startswith("not a JSON array")) == ([], True)
    assert [one.text for one in both(keep("c.log", "[{5 ships came.}]"))[0]] == ["[{5 ships came.}]"]


def test_captions_are_text(keep: Keep) -> None:
    crane = "<figure><img src=a.png><figcaption>The crane cost €12 million.</figcaption></figure>"
    table = "<figure><table><tr><td>Cod<td>41</table><figcaption>Catch, in tonnes</figcaption></figure>"
    words = "The board of the port met in spring, and said that all was well with the ships of the bay. " * 4
    page = f"<html><body><article><p>{words}</p>{crane}<p>{words}</p>{table}<p>{words}</p></article></body></html>"
    [document], _ = both(keep("a.html", page))
    told = [document.text[block.start : block.end] for block in document.blocks]
    assert told[1] == "The crane cost €12 million."
    assert told[3:6] == ["Catch, in tonnes", "Cod", "41"]
    [title] = {block.cell.title for block in document.blocks if block.cell}
    assert title is not None
    assert document.text[title.start : title.end] == "Catch, in tonnes"


@pytest.mark.parametrize(("body", "named"), [("{\\rtf1 Ships came.}", "RTF"), ('<?xml version="1.0"?><a>5</a>', "XML")])
def test_mark_up_that_is_not_read_is_named(keep: Keep, body: str, named: str) -> None:
    documents, [error] = both(keep("a.xyz", body))
    assert (documents, named in error.what) == ([], True)


def test_a_path_may_be_text_or_a_path_and_stand_alone(keep: Keep) -> None:
    path = keep("a.txt", "Ships came in.")
    for one in (path, Path(path)):
        assert expand(one) == expand([one]) == ([str(path)], [])
        assert [document.source.uri for document in both(one)[0]] == [str(path)]


def test_of_a_folder_what_cannot_be_read_is_named_and_what_runs_wrote_is_no_document(
    keep: Keep, tmp_path: Path
) -> None:
    kept = ["mine.csv", "mine.txt", "sub/claims.csv"]  # a file called as ours is ours only beside the others
    written = ["claims.csv", "sources.csv", "report.html", "claims.xlsx", "exports/figures.csv"]
    for name in (*kept, *written, *(f"out/{name}" for name in (*written, "any.html")), "a.pdf", "b/c.DOCX"):
        keep(name, "words")
    paths, [error] = expand([str(tmp_path)])
    assert paths == [str(tmp_path / name) for name in kept]
    assert (error.where, error.what) == (str(tmp_path), "files of formats that are not read (2): a.pdf, c.DOCX")


def test_slugs() -> None:
    assert slug("China’s 1st café — “Über”, & more!") == "chinas-1st-cafe-uber-more"
    assert slug("…") == "untitled"
    assert len(slug("word " * 60)) <= 60
    assert len(slug("w" * 99)) <= 60


TEXTS = st.text(st.characters(codec="utf-8"), max_size=200) | st.lists(
    st.sampled_from(
        ["Ships came in.", "\n", "\n\n", "A Title", "- ", "**", "5", "[a](b)", "> ", "| x |", "```", "# ", "…", "---"]
    ),
    max_size=30,
).map("".join)


@example(text="# **0", suffix=".srt")  # a sign of Markdown after another one
@given(text=TEXTS, suffix=st.sampled_from(sorted(formats())))
def test_any_text_gives_documents_or_errors(text: str, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(text.encode())
    documents, errors = both(str(path))
    assert documents or errors
    for document in documents:
        assert document.text == unicodedata.normalize("NFC", document.text)
        assert "\r" not in document.text
        at = document.start
        for block in document.blocks:
            assert at <= block.start < block.end <= document.end
            at = block.end


@given(data=st.binary(max_size=300), suffix=st.sampled_from(sorted(formats())))
def test_any_bytes_give_documents_or_errors(data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"bytes{suffix}"
    path.write_bytes(data)
    documents, errors = both(str(path))
    assert documents or errors
    for document in documents:
        document.text.encode()
        sentences(document.text, document.blocks)

"""report.html, as a file: what it says, that nothing of a document can act in it, that its colours can be read."""

from __future__ import annotations

import colorsys
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

import claims
from claims.exports import html
from claims.exports._colours import hue
from claims.exports._page import page
from claims.table import Tables

SAMPLE = Path(__file__).resolve().parents[2] / "shared" / "samples" / "000_3b97ff2f221fe4bf.txt"
NASTY = """A title with 5% <script>alert(1)</script>

Sales rose 12% & costs fell "4%" </p><script>document.title='owned 99'</script> in 2020.
<img src=x onerror=alert(7)> cost $5 million </script><svg onload=alert(8)> and {{ 7*7 }} {% raw %} 30 km.

Call <a href="javascript:alert(9)">555-0100</a> at 14:30 ]]> <!-- 3 towns.
"""


class Reader(HTMLParser):
    """Tags with their attributes, and the text that each id encloses."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "a":
            self._open.append(dict(attrs).get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.words[self._open[-1]] = self.words.get(self._open[-1], "") + data


def tables(tmp_path: Path, text: str, name: str = "in.txt") -> Tables:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return claims.extract([str(tmp_path / name)]).tables


def written(found: Tables, folder: Path) -> str:
    folder.mkdir(exist_ok=True)
    (path,) = html.write(found, folder)
    return path.read_text(encoding="utf-8")


def test_every_claim_is_marked_with_its_own_words_under_its_id(tmp_path: Path) -> None:
    found = claims.extract(["examples"]).tables
    read = Reader(written(found, tmp_path))
    for row in found.claims.to_dict("records"):
        assert read.words[row["claim_id"]] == row["quote"]
    ids = [attributes["id"] for _, attributes in read.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    targets = {(attributes.get("href") or "")[1:] for tag, attributes in read.tags if tag == "a"}
    assert {target for target in targets if not target.startswith(("ttp", "http"))} <= set(ids)


def test_nothing_of_a_document_becomes_markup(tmp_path: Path) -> None:
    source = written(tables(tmp_path, NASTY), tmp_path / "out")
    read = Reader(source)
    assert [tag for tag, _ in read.tags].count("script") == 2
    assert not {tag for tag, _ in read.tags} & {"img", "iframe", "object"}
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on")]
    assert "javascript:" not in {str(attributes.get("href"))[:11] for _, attributes in read.tags}
    assert "}} {% raw %} " in source
    policy = next(a["content"] for _, a in read.tags if a.get("http-equiv") == "Content-Security-Policy") or ""
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy


def test_only_addresses_of_the_web_become_links(tmp_path: Path) -> None:
    for number, url in enumerate(("https://example.org/a?b=1&c=2", "javascript:alert(1)", "data:text/html,x")):
        row = f'{{"id": "r{number}", "text": "Sales rose 5%.", "url": "{url}"}}\n'
        found = tables(tmp_path, row, "rows.jsonl")
        hrefs = {str(a.get("href")) for _, a in Reader(written(found, tmp_path / "out")).tags}
        assert (url in hrefs) == url.startswith("https")


def test_all_words_of_a_document_are_shown(tmp_path: Path) -> None:
    text = "# Ten ships\n\nSome 25 ships came.\n\n1. Three sank at 14:30.\n2. Two left in 1999.\n\n> They said 7%.\n"
    shown = page(tables(tmp_path, text, "in.md"))
    said = "".join(piece.words for article in shown.articles for part in article.parts for piece in part.pieces)
    for word in re.findall(r"\w+", text):
        assert word in said
    reasons = {piece.reason for article in shown.articles for part in article.parts for piece in part.pieces}
    assert "clock time" in reasons


TABLE = """# Mills

It made **412** TWh, not [388](https://x.org/2019), in all.

| Source | 2021 (TWh) | | Change |
|---|---|---|---|
| Peat | 412 | 388 | -5.8% |
| Tide | | | 23% |

All of 2022.
"""


def test_a_table_is_a_table_and_mark_up_cuts_no_paragraph(tmp_path: Path) -> None:
    source = written(tables(tmp_path, TABLE, "in.md"), tmp_path / "out")
    article = source[source.index("<article") : source.index("</article>")]
    shown = re.sub(r"<a[^>]*>|</a>", "", article)
    assert '<span class="furniture">**</span>' in shown
    assert shown.count('<p class="paragraph">') == 2
    rows = re.findall(r"<tr>(.*)</tr>", shown)
    assert rows[0] == '<th scope="col">Source</th><th scope="col">2021 (TWh)</th><td></td><th scope="col">Change</th>'
    assert rows[1].startswith('<th scope="row">Peat</th><td class="figure">412</td><td class="figure">388</td>')
    assert rows[2] == '<th scope="row">Tide</th><td colspan="2"></td><td class="figure">23%</td>'
    assert len(rows) == 3


def test_heads_over_several_columns_and_cells_of_several_lines(tmp_path: Path) -> None:
    heads = "                2021              2022\n            Jobs    Pay     Jobs    Pay\n"
    rows = "Leem          12    4.1       14    4.5\nDover         31    3.9       30    4.0\n"
    source = written(tables(tmp_path, heads + rows), tmp_path / "out")
    assert re.search(r'<td></td><th scope="colgroup" colspan="2"><a [^>]*>2021</a></th>', source)
    lines = "<tr><td>Jobs<br>in all</td><td>31</td></tr>"
    body = f"<p>{'The town counted its jobs and its berths again. ' * 9}</p><table>{lines}{lines}</table>"
    source = written(
        tables(tmp_path, f"<html><body><article>{body}</article></body></html>", "in.html"), tmp_path / "two"
    )
    assert '<th scope="row">Jobs\nin all</th>' in source


def test_tables_without_texts_show_the_sentences(tmp_path: Path) -> None:
    found = claims.extract(["examples"]).tables
    bare = Tables(found.claims, found.findings, found.sources, found.rejected)
    read = Reader(written(bare, tmp_path))
    ids = set(found.claims["claim_id"])
    assert len(ids & set(read.words)) > 0.98 * len(ids)
    for row in found.claims.to_dict("records"):
        assert read.words.get(row["claim_id"], row["quote"]) == row["quote"]


def test_claims_that_share_an_id_still_have_anchors_of_their_own(tmp_path: Path) -> None:
    found = tables(tmp_path, "Sales rose 5% in 2020.\n")
    twice = Tables(found.claims.assign(claim_id="c" + "a" * 12), found.findings, found.sources, found.rejected)
    anchors = [mark.anchor for mark in page(twice).marks]
    assert anchors == ["caaaaaaaaaaaa", "caaaaaaaaaaaa-2"]


def test_the_list_begins_with_what_is_most_worth_checking() -> None:
    marks = page(claims.extract(["examples"]).tables).marks
    places = [(-float(mark.row["checkworthy"]), mark.number) for mark in marks]
    assert places == sorted(places)


def test_no_claim_and_no_document_make_a_page_too(tmp_path: Path) -> None:
    assert "<h1>0 claims in 1 document</h1>" in written(tables(tmp_path, "Nothing was counted.\n"), tmp_path / "a")
    assert "<h1>0 claims in 0 documents</h1>" in written(claims.tabulate(()), tmp_path / "b")


def test_the_same_tables_are_the_same_bytes(tmp_path: Path) -> None:
    found = claims.extract(["examples"]).tables
    assert written(found, tmp_path / "a") == written(found, tmp_path / "b")


def test_jinja_waits_until_a_page_is_written() -> None:
    heavy = {"jinja2", "pyarrow", "sqlite3", "altair"}
    code = f"import sys; from claims import exports; exports.formats(); print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared sample page is not beside this repository")
def test_the_sample_page_is_under_400_kb(tmp_path: Path) -> None:
    assert len(written(claims.extract([str(SAMPLE)]).tables, tmp_path).encode()) < 400_000


def luminance(red: float, green: float, blue: float) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(("ink", "tint", "strength"), [("1b1b1f", 0.88, 0.75), ("ececf0", 0.2, 0.5)])
def test_words_on_any_kinds_colour_have_the_contrast_of_aaa(ink: str, tint: float, strength: float) -> None:
    style = (Path(html.__file__).parent / "templates" / "report.css").read_text(encoding="utf-8")
    assert f"--ink: #{ink}" in style
    assert f"--tint: {tint:.0%}; --strength: {strength:.0%}" in style
    words = luminance(*(int(ink[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    for degrees in range(360):
        ground = luminance(*colorsys.hls_to_rgb(degrees / 360, tint, strength))
        lighter, darker = max(words, ground), min(words, ground)
        assert (lighter + 0.05) / (darker + 0.05) >= 7


def test_kinds_have_colours_that_differ() -> None:
    kinds = "percentage measurement money duration count ratio multiple ordinal date anniversary age".split()
    hues = sorted(map(hue, kinds))
    assert min((b - a) % 360 for a, b in zip(hues, hues[1:] + hues[:1], strict=True)) >= 20

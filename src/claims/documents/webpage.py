"""HTML: the main text of a page and what it says of itself, through trafilatura (Barbaresi 2021)."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claims.documents.assembly import documents
from claims.documents.decoding import clean, seen
from claims.documents.furniture import says_so, teasers
from claims.documents.pagetree import prepare
from claims.documents.tables import headed
from claims.documents.wrapping import reads_on
from claims.errors import ClaimsError
from claims.model import Block, Cell, Document, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".html", ".htm", ".xhtml")
MEDIA_TYPE = "text/html"
_ROLES = {"head": "heading", "item": "list_item", "quote": "quote", "cell": "table_cell", "code": "furniture"}
_APART = frozenset({"p", "head", "list", "item", "quote", "table", "row", "cell", "code", "div", "ab"})
_APART_BY = "\n\n"  # between two blocks
_BREAK = "\v"  # stands for a line break inside a block
_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# What the archive of the American Securities and Exchange Commission puts before a page that was filed with it
# (EDGAR Public Dissemination Service, technical specification); the library takes it for the whole of the page.
_ENVELOPE = re.compile(rb"\s*<DOCUMENT>\s*<TYPE>.*?<TEXT>", re.IGNORECASE | re.DOTALL)
_TALKERS = ("trafilatura", "htmldate", "courlan", "justext")
_SMALL = 10_000  # bytes of a page that may hold no more than a few lines
_LEAST = "250"  # characters: where trafilatura finds less, it takes all words of the page, without tables and headings
_MOST_LOST = 0.2  # of the words of a small page, for the sake of its tables and headings
_DIGITS, _WORD = re.compile(r"\d+"), re.compile(r"\w+")
_LATEST = "2199-12-31"  # without it the library compares dates with today's, and a page would change with the day


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """The documents of a page's main text: menus, comments and footers are left out, the address of a link too.

    Raises ClaimsError where the page is empty or has no main text.
    """
    if not data.strip():
        raise ClaimsError("the file is empty", source.uri, "check that it was saved")
    page = _extracted(_unwrapped(data))
    text, blocks = _laid_out(page.body, schemas) if page is not None else ("", [])
    if not text.strip():
        raise ClaimsError("no main text was found in this page", source.uri, "save its text as .txt")
    title = _line(page.title)
    if blocks[0].role == "heading" and text[: blocks[0].end] == title:
        blocks[0] = blocks[0]._replace(role="title")
    own = replace(
        source,
        media_type=MEDIA_TYPE,
        title=title,
        author=_line(page.author),
        publisher=_line(page.sitename or page.hostname),
        date=_line(page.date) or source.date,
    )
    yield from documents(text, blocks, own, schemas)


def looks_like(data: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    return _START.match(_unwrapped(data[:4096])) is not None


def _unwrapped(data: bytes) -> bytes:
    """A page without the envelope it was filed in."""
    envelope = _ENVELOPE.match(data[:4096])
    return data[envelope.end() :] if envelope else data


def _extracted(data: bytes) -> Any:  # noqa: ANN401 - trafilatura's Document; its type would cost its import
    """What trafilatura makes of a page, or None where it finds none. What is little in a page of a site is all there is
    in a small one: there its tables and headings are kept where that loses no figure.
    """
    for library in _TALKERS:  # without a handler Python prints their complaints; the user gets one line, ours
        logging.getLogger(library).setLevel(logging.CRITICAL)
    page = _found(data, _LEAST)
    laid_out = _found(data, "1") if page is not None and len(data) < _SMALL else None
    return laid_out if laid_out is not None and _holds(laid_out.body, page.body) else page


def _found(data: bytes, least: str) -> Any:  # noqa: ANN401 - as above
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - 0.2 s that only pages need
    from trafilatura.settings import use_config  # noqa: PLC0415 - as above

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = least
    dates = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    tree = load_html(data)
    if tree is None:
        return None
    prepare(tree)
    return bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=dates, config=config
    )


def _holds(one: _Element, other: _Element) -> bool:
    """Whether one text has all figures of the other, and nearly all of its words."""
    texts = [" ".join(map(str, body.itertext())) for body in (one, other)]
    digits, words = ([Counter(pattern.findall(text)) for text in texts] for pattern in (_DIGITS, _WORD))
    return digits[1] <= digits[0] and (words[1] - words[0]).total() <= _MOST_LOST * words[1].total()


def _line(words: str | None) -> str:
    return clean(" ".join(seen(words or "").split()))


class _Run(NamedTuple):
    """Text that no block interrupts; of a table's cell also the table, the row and the column, counted from 0."""

    role: str
    words: str
    place: tuple[int, int, int] | None = None


def _laid_out(body: _Element, schemas: Path | None) -> tuple[str, list[Block]]:
    """The text of a page, a line for each block with a blank one between, and its blocks."""
    pieces: list[str] = []
    blocks: list[Block] = []
    tables: dict[int, list[Block]] = {}
    at = 0
    for run in _runs(body, _Run("paragraph", ""), _places(body)):
        for line in _unbroken(run.words, schemas):
            blocks.append(Block(at, at + len(line), run.role, cell=Cell(*run.place[1:]) if run.place else None))
            if run.place:
                tables.setdefault(run.place[0], []).append(blocks[-1])
            pieces.append(line)
            at += len(line) + len(_APART_BY)
    text = _APART_BY.join(pieces)
    cells = {block.start: block for table in tables.values() for block in headed(text, table, schemas)}
    blocks = [cells.get(block.start, block) for block in blocks]
    lines = [(block.start, block.end) for block in blocks]
    found = teasers(text, lines, len(_APART_BY), schemas)
    found |= {number for number, line in enumerate(lines) if says_so(text, line, schemas)}
    return text, [b._replace(role="furniture") if number in found else b for number, b in enumerate(blocks)]


def _places(body: _Element) -> dict[_Element, tuple[int, int, int]]:
    """Table, row and column of each cell."""
    return {
        cell: (number, row, column)
        for number, table in enumerate(body.iter("table"))
        for row, line in enumerate(table.iter("row"))
        for column, cell in enumerate(line.iter("cell"))
    }


def _unbroken(words: str, schemas: Path | None) -> Iterator[str]:
    """The lines of a run, of which one that ends within a sentence goes on with the next."""
    whole = ""
    for line in filter(None, map(_line, words.split(_BREAK))):
        if whole and not reads_on(whole, line[0], schemas):
            yield whole
            whole = ""
        whole = f"{whole} {line}".lstrip()
    if whole:
        yield whole


def _runs(element: _Element, around: _Run, places: dict[_Element, tuple[int, int, int]]) -> Iterator[_Run]:
    """Every run of text, in reading order; `around` is what the element stands in."""
    role, place = _ROLES.get(str(element.tag), around.role), places.get(element, around.place)
    words = element.text or ""
    for child in element:
        if child.tag in _APART:
            yield _Run(role, words, place)
            yield from _runs(child, _Run(role, "", place), places)
            words = ""
        elif child.tag == "lb":
            words += _BREAK
        else:
            words += "".join(map(str, child.itertext()))
        words += child.tail or ""
    yield _Run(role, words, place)

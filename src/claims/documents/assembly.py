"""Text and blocks → documents: one for a file, or one for each article of a page, with ids, titles and dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from string import printable
from urllib.parse import quote_from_bytes

from claims.documents.articles import Article, Page
from claims.documents.dates import CERTAIN, Dated, dated, page_year
from claims.documents.layout import layout, under_headings
from claims.documents.references import without_references
from claims.documents.tables import titled
from claims.model import Block, Document, Source

_LONGEST_SLUG = 60
STANDARD_INPUT = "-"


def written(path: str) -> str:
    """A path as tables can hold it, the same in every locale; a name whose bytes are no UTF-8 as "caf%E9.txt"."""
    raw = path.encode("utf-8", "surrogateescape")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return quote_from_bytes(raw, safe=printable)


def stem(uri: str) -> str:
    """What a document of one file is called: the file's name without its suffix, "stdin" for standard input."""
    return "stdin" if uri == STANDARD_INPUT else written(PurePosixPath(uri.replace("\\", "/")).stem)


def documents(text: str, blocks: Sequence[Block], source: Source, schemas: Path | None = None) -> Iterator[Document]:
    """The documents of a file. `source.title` and `source.date` are what the file says of itself, or empty.

    One article keeps the file's name as its id; of several each has it with a slug of its title: "page#first-title".
    """
    articles = Page(text, blocks, schemas).articles()
    if len(articles) < 2:  # noqa: PLR2004 - one article is the file
        blocks = _in_order(text, articles[0].blocks if articles else (), schemas)
        found = dated(text, blocks, schemas=schemas)
        title = source.title or (articles[0].title if articles else "")
        own = replace(source, title=title, date=_settled(source.date, found))
        yield Document(stem(source.uri), own, text, tuple(blocks), 0, len(text))
        return
    name = stem(source.uri)
    taken: set[str] = set()
    for article, date in zip(articles, _dates(text, articles, source.date, schemas), strict=True):
        doc_id = f"{name}#{_free(slug(article.title), taken)}"
        own = replace(source, title=article.title, date=date)
        blocks = tuple(_in_order(text, article.blocks, schemas))
        yield Document(doc_id, own, text, blocks, article.start, article.end)


def passage(doc_id: str, text: str, source: Source, schemas: Path | None = None) -> Document:
    """A text that is one document as it stands, as a row of a table is; its title is the row's or none."""
    blocks = tuple(_in_order(text, layout(text, schemas), schemas))
    date = source.date or _settled("", dated(text, blocks, schemas=schemas))
    return Document(doc_id, replace(source, date=date), text, blocks, 0, len(text))


def _in_order(text: str, blocks: Iterable[Block], schemas: Path | None) -> list[Block]:
    """The blocks under their headings and titles, without lists of literature."""
    return under_headings(text, titled(text, without_references(text, blocks, schemas)))


def slug(title: str) -> str:
    """A title as lower-case ASCII words with hyphens, cut at a word; "untitled" where nothing is left."""
    plain = unicodedata.normalize("NFKD", title.translate({0x2019: "", 0x27: ""})).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        made = longer
    return made or "untitled"


def _free(name: str, taken: set[str]) -> str:
    """The name, numbered where another article of the page has it already."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _settled(given: str, found: Dated | None) -> str:
    """The date of a file: what a line of its text says, else what is given with it, else what its opening suggests."""
    if found is None or (given and found.reason not in CERTAIN):
        return given
    return found.iso


def _dates(text: str, articles: Sequence[Article], given: str, schemas: Path | None) -> list[str]:
    """The date of each article; the date given where its text has none."""
    hint = page_year(text, [(article.start, article.end) for article in articles], schemas)
    hint = hint or int(given[:4] or 0)
    found = [dated(text, article.blocks, hint, schemas) for article in articles]
    return [one.iso if one else given for one in found]

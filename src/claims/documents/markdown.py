"""Markdown: the source is the stored text; blocks say what is prose and what is mark-up.

A light reading of CommonMark by lines: headings (# and underlined), lists, quotations, tables, fenced code, front
matter, link definitions. Within a line, the addresses of links and pictures, code, HTML tags, footnote marks and
emphasis are furniture, so that no digit in them is read and no mark stands between a number and its unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claims.documents.assembly import documents
from claims.documents.columns import tables
from claims.documents.dates import iso_date
from claims.documents.decoding import stored
from claims.documents.lines import lines, trim
from claims.documents.markup import SPACE
from claims.documents.tables import cells, headed
from claims.errors import ClaimsError
from claims.model import Block, Document, Source

SUFFIXES = (".md", ".markdown")
MEDIA_TYPE = "text/markdown"
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"""(?im)^(title|date|author|publisher)[ \t]*:[ \t]*["']?(.*?)["']?[ \t]*$""")
_ASIDE = re.compile(
    r"^[ \t]{0,3}(```+|~~~+)[^\n]*(?:\n.*?(?:^[ \t]{0,3}\1[^\n]*$|\Z)|\Z) | ^[ \t]*<!--.*?(?:-->|\Z)",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_LINE = re.compile(r"[^\n]*\n?")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+([^\n]*?)[ \t#]*$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$|[ \t|:-]*-[ \t|:-]*\|[ \t|:-]*$")
_TABLE_RULE = re.compile(r"[ \t|:-]+$")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")
_ITEM = re.compile(r"[ \t]*(?:[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|(?=\d{1,9}[.)][ \t]))")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r"[ \t]{0,3}\[[^\]\n]+\]:[ \t]*(?:<|\S+://|/|\#|\.)")
_HARD_BREAKS = ("  ", "\\")
_LINES_IN_EMPHASIS = re.compile(r"([*_]{1,3})[^\n*_]+\1\n([*_]{1,3})[^\n*_]+\2[ \t]*(?=\n|\Z)")
_LONGEST_HEADING = 160
_WHOLE = frozenset({"title", "heading", "furniture"})  # a heading is shown as it stands
_INLINE = re.compile(
    rf"""{SPACE} | (?P<code>`+)[^`\n]+(?P=code)                   # code
      | (?<=\])\(\s*<?[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\) # an address
      | (?<=\])\[[^\]\n]{{0,99}}\]                            # the name of a link's definition
      | \[\^[^\]\s]+\]:?                               # a footnote mark
      | <(?:https?://|mailto:)[^>\s]+>                 # an address in brackets
      | </?[A-Za-z][^<>\n]{{0,500}}>                           # an HTML tag
      | !?\[(?=[^\]\n]{{0,500}}\][(\[]) | (?<=[^\s\[])\](?=[(\[])  # the brackets of a link
      | (?<!\d)\*{{1,3}}(?=\S) | (?<=\S)\*{{1,3}}(?!\d) | ~~
      | __(?=\S) | (?<=\S)__ | (?<!\w)_(?=\w) | (?<=\w)_(?!\w)""",
    re.VERBOSE,
)


def parse(data: bytes, source: Source, schemas: Path | None = None) -> Iterator[Document | ClaimsError]:
    """The documents of a Markdown file. Raises ClaimsError where it is empty or no text."""
    text, warning = stored(data, source.uri)
    if warning:
        yield warning
    front = _FRONT.match(text)
    fields = {name.lower(): value for name, value in _FIELD.findall(front[1])} if front else {}
    blocks = list(_with_inline(text, _Lines(text, schemas).blocks(front.end() if front else 0)))
    heading = next((_INLINE.sub("", text[one.start : one.end]) for one in blocks if one.role == "title"), "")
    own = replace(
        source,
        media_type=MEDIA_TYPE,
        title=fields.get("title") or heading,
        author=fields.get("author", ""),
        publisher=fields.get("publisher", ""),
        date=iso_date(fields.get("date", ""), schemas) or source.date,
    )
    yield from documents(text, blocks, own, schemas)


class _Lines:
    """Reads blocks line by line; `_open` is the paragraph, item or quotation that a further line may continue."""

    def __init__(self, text: str, schemas: Path | None) -> None:
        self._text, self._schemas = text, schemas
        self._open: Block | None = None
        self._table: list[Block] = []
        self._titled = False

    def blocks(self, start: int) -> Iterator[Block]:
        """The blocks of the text from `start`, the front matter before it being furniture."""
        if start:
            yield Block(0, start, "furniture")
        for aside in _ASIDE.finditer(self._text, start):
            yield from self._around_tables(start, aside.start())
            yield Block(aside.start(), aside.end(), "furniture")
            start = aside.end()
        yield from self._around_tables(start, len(self._text))

    def _around_tables(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of a stretch without code and comments; tables as plain text has them too."""
        places = list(lines(self._text, start, end))
        for numbers, table in tables(self._text, places, self._schemas):
            first, last = places[numbers[0]], places[numbers[-1]]
            if not _TABLE.match(self._text, *first):
                yield from self._between(start, first[0])
                yield from table
                start = last[1]
        yield from self._between(start, end)

    def _between(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of a stretch without such tables."""
        for found in _LINE.finditer(self._text, start, end):
            at, stop = trim(self._text, found.start(), found.end())
            line = found[0].rstrip("\n")
            yield from self._breaks(line, at, stop) if at == stop or _breaks(line) else self._words(line, at, stop)
        yield from self._closed()

    def _closed(self) -> Iterator[Block]:
        """The block or the table under way, which ends here."""
        if self._open is not None:
            yield self._open
        yield from headed(self._text, self._table, self._schemas)
        self._open, self._table = None, []

    def _breaks(self, line: str, at: int, stop: int) -> Iterator[Block]:
        """What ends at a line without prose: blank, a rule, an underline, a definition."""
        under = self._open
        short = under is not None and under.role == "paragraph" and under.end - under.start <= _LONGEST_HEADING
        if under and short and _UNDERLINE.match(line):
            self._open = None
            yield self._heading(under.start, under.end, top="=" in line)
            return
        yield from self._closed()
        if _DEFINITION.match(line):
            yield Block(at, stop, "furniture")

    def _words(self, line: str, at: int, stop: int) -> Iterator[Block]:
        """What a line with prose ends, adds or begins; `at` and `stop` bound it without white space."""
        heading = _HEADING.match(line)
        if _TABLE.match(line) and not heading:
            yield from self._row(line, at, stop)
            return
        if self._table or heading:
            yield from self._closed()
        if not heading:
            yield from self._prose(line, at, stop)
        elif heading[2]:
            start = stop - len(line.rstrip())
            yield self._heading(start + heading.start(2), start + heading.end(2), top=len(heading[1]) == 1)

    def _row(self, line: str, at: int, stop: int) -> Iterator[Block]:
        """A further row of the table under way, or the first of one."""
        if self._open is not None:
            yield from self._closed()
        if not _TABLE_RULE.match(line):
            self._table += self._cells(at, stop)

    def _prose(self, line: str, at: int, stop: int) -> Iterator[Block]:
        """A line of a quotation, a list or a paragraph."""
        item, quote = _ITEM.match(line), _QUOTE.match(line)
        start = stop - len(line.rstrip())  # of the line, white space included
        if quote:
            yield from self._quoted(start, start + quote.end(), stop)
        elif item:
            yield from self._closed()
            self._open = Block(start + item.end() if item.end() else at, stop, "list_item")
        elif self._open is None:
            self._open = Block(at, stop)
        else:
            yield from self._continued(at, stop)

    def _continued(self, at: int, stop: int) -> Iterator[Block]:
        """A further line of what is under way; after a hard break a block of its own."""
        under = self._open or Block(at, at)
        if self._text[under.end : at].startswith("  ") or self._text.endswith(_HARD_BREAKS, under.start, under.end):
            yield from self._closed()
            under = Block(at, at, under.role)
        self._open = under._replace(end=stop)

    def _quoted(self, start: int, at: int, stop: int) -> Iterator[Block]:
        """A line of a quotation; its mark is furniture, so that a sentence reads on over it."""
        if self._open is not None and self._open.role == "quote":
            yield self._open._replace(end=start)
            yield Block(start, at, "furniture")
            self._open = None
        yield from self._closed()
        self._open = Block(at, stop, "quote") if at < stop else None

    def _heading(self, start: int, end: int, *, top: bool) -> Block:
        """A heading; the first of the top level is the title."""
        title = top and not self._titled
        self._titled = self._titled or top
        return Block(start, end, "title" if title else "heading")

    def _cells(self, at: int, stop: int) -> list[Block]:
        """The cells of a table's further row that hold anything."""
        last = self._table[-1].cell if self._table else None
        places = (trim(self._text, *found.span()) for found in _CELL.finditer(self._text, at, stop))
        return cells(places, last.row + 1 if last else 0)


def _breaks(line: str) -> bool:
    return bool(_RULE.match(line) or _UNDERLINE.match(line) or _DEFINITION.match(line))


def _with_inline(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the mark-up inside them as furniture of its own, touching what it stands between. Of two lines
    in emphasis each stands by itself, as the name of a speaker and the office do.
    """
    for block in blocks:
        at = block.start
        for found in _INLINE.finditer(text, at, block.end) if block.role not in _WHOLE else ():
            apart = text[at : found.start()] == "\n" and _LINES_IN_EMPHASIS.match(text, text.rfind("\n", 0, at) + 1)
            if found.start() > at and not apart:
                yield block._replace(start=at, end=found.start())
            yield Block(found.start(), found.end(), "furniture")
            at = found.end()
        if at < block.end:
            yield block._replace(start=at)

"""A page that holds several articles, one after the other, becomes several documents.

What tells them apart, strongest first:
1. Closing lines that repeat a title ("Continue reading TITLE"): the article runs from the line that is the title to the
   closing line.
2. What lies between two such articles is at least one more, printed in full.
3. Within that, a heading opens another article where the editors speak up under it ("we reprint below …"), its words
   come back in the text, another article of the page opens with the same words, or a speaker has just said farewell;
   it takes two of these, or one that is strong.
4. On a page without closing lines: headings that each have a date line or a byline under them, two or more, the first
   at the top of the page, or under the name of the paper, which says that it is one ("Weekly") or is a name over titles
   that are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from claims.documents.dates import calendar
from claims.documents.layout import LONGEST_TITLE, looks_like_title
from claims.documents.vocabulary import any_of
from claims.lexicon import fold
from claims.model import Block

_SIGNS = re.compile(r"[\s\"'“”‘’«»„…:;,.!?–—→>|\[\]()*#-]+")
_LONGEST_CLOSING = LONGEST_TITLE + 60
_UNDER = 4  # blocks under a heading in which editors speak up
_SHORTEST_TITLE = 4  # words of a title that no closing line confirms
_ENOUGH = 2  # evidence for a further article
_ECHO = 20_000  # characters under a heading in which its words may come back
_LEAD = 60  # characters by which two openings are the same
_SIGNED = 2  # blocks under a title that may be its date line or byline
_SHORT_WORD = 3  # letters of words that names write small: "of", "and", "the"
_TITLES = frozenset({"title", "heading"})
_SHORTEST_BODY = 80  # characters of a real paragraph


@dataclass(frozen=True, slots=True)
class Article:
    """A run of blocks; `title` empty where it has none."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Where the first block starts."""
        return self.blocks[0].start

    @property
    def end(self) -> int:
        """Where the last block ends, closing line included."""
        return self.blocks[-1].end


class Page:
    """The blocks of one file, to be told apart into articles."""

    def __init__(self, text: str, blocks: Sequence[Block], schemas: Path | None = None) -> None:
        self._text, self._blocks, self._calendar = text, list(blocks), calendar(schemas)
        self._closing = re.compile(rf"\W*(?:{any_of('CLOSING', schemas)})\b", re.IGNORECASE)
        self._reprinted = re.compile(rf"\b(?:{any_of('REPRINTED', schemas)})\b", re.IGNORECASE)
        self._farewell = re.compile(rf"(?:{any_of('FAREWELL', schemas)})\W*", re.IGNORECASE)
        self._paper = re.compile(rf"(?:.*\s)?(?:{any_of('PERIODICAL', schemas)})(?:\s+of\s.*)?", re.IGNORECASE)
        self._byline = re.compile(rf"(?:{any_of('BYLINE', schemas)})\s+[A-Z]\S+(?:\s+\S+){{0,6}}", re.IGNORECASE)

    def articles(self) -> list[Article]:
        """The articles in order; one, with all blocks, where nothing tells more apart."""
        closed = self._closed()
        starts = sorted({0, *(self._between(closed) if closed else self._heads())})
        ends = [*starts[1:], len(self._blocks)]
        runs = (range(start, end) for start, end in zip(starts, ends, strict=True))
        return [self._article(run, closed) for run in runs if run]

    def _words(self, index: int) -> str:
        block = self._blocks[index]
        return self._text[block.start : block.end]

    def _closed(self) -> list[tuple[int, int]]:
        """First and last block of each article that a closing line ends, in order."""
        titles: dict[str, int] = {}
        found: list[tuple[int, int]] = []
        for index, block in enumerate(self._blocks):
            if block.end - block.start > _LONGEST_CLOSING:
                continue
            words = self._words(index)
            closing = self._closing.match(words)
            if closing:
                first = _titled(titles, words[closing.end() :])
                if first is not None:
                    found.append((first, index))
                    titles.clear()
            elif block.role != "list_item":
                titles.setdefault(_bare(words), index)
        return found

    def _between(self, closed: list[tuple[int, int]]) -> Iterator[int]:
        """Where articles start on a page with closing lines."""
        leads = {self._lead(first) for first, _ in closed}
        after = 0
        for first, last in [*closed, (len(self._blocks), len(self._blocks))]:
            if self._has_body(after, first):
                leads.add(self._lead(after))
                yield after
                yield from (index for index in range(after + 1, first) if self._opens(index, first, leads))
            if first < len(self._blocks):
                yield first
            after = last + 1

    def _has_body(self, start: int, end: int) -> bool:
        """Whether blocks start to end are an article: a title and a paragraph; not a menu or a page number."""
        longest = max((block.end - block.start for block in self._blocks[start:end]), default=0)
        return longest >= _SHORTEST_BODY and looks_like_title(self._words(start))

    def _lead(self, index: int) -> str:
        """The first words under the title at `index`."""
        at = self._blocks[index + 1].start if index + 1 < len(self._blocks) else len(self._text)
        return self._text[at : at + _LEAD]

    def _opens(self, index: int, end: int, leads: set[str]) -> bool:
        """Whether the heading at `index` opens another article that no closing line confirms."""
        words = self._words(index)
        if self._blocks[index].role != "heading" or len(words.split()) < _SHORTEST_TITLE:
            return False
        under = range(index + 1, min(index + 1 + _UNDER, end))
        prose = takewhile(lambda at: self._blocks[at].role != "heading", under)
        spoken = any(self._reprinted.search(self._words(at)) for at in prose)
        after = self._blocks[index].end
        body = _bare(self._text[after : min(self._blocks[end - 1].end, after + _ECHO)])
        echoed = _bare(words) in body
        repeated = self._lead(index) in leads
        farewell = self._farewell.fullmatch(self._words(index - 1)) is not None
        return 2 * spoken + 2 * repeated + echoed + farewell >= _ENOUGH

    def _heads(self) -> list[int]:
        """Where articles start on a page without closing lines. What names the paper over the first is furniture."""
        heads: list[list[int]] = []  # the headings of each, down to its text: a title, a second one and a byline
        told, first = True, int(self._opens_with_paper())
        for at, block in enumerate(self._blocks[first:], first):
            if block.role in _TITLES and not self._signs(at) and (not told or self._signed(at)):
                if told:
                    heads.append([])
                heads[-1].append(at)
                told = False
            body = block.role == "paragraph" and block.end - block.start >= _SHORTEST_BODY
            if body and not heads:
                return []
            told = told or body
        usual = max(map(len, heads[1:]), default=len(heads[0]) if heads else 0)
        if heads and (first or self._heads_all(heads, usual)):
            self._set_aside(heads[0][-usual:][0])
        starts = [head[0] for head in heads]
        return [0, *starts[1:]] if len(heads) > 1 and (first or starts[0] == 0) else []

    def _opens_with_paper(self) -> bool:
        """Whether the first block names a paper: a heading, a capital in each longer word, and "Weekly" last."""
        if not self._blocks or self._blocks[0].role not in _TITLES:
            return False
        return self._is_name(0) and self._paper.fullmatch(self._words(0)) is not None

    def _heads_all(self, heads: list[list[int]], usual: int) -> bool:
        """Whether the first heading of a page is the name of the paper, by no word of it: it is one more than the other
        articles have, and a name, as none of theirs is.
        """
        name, *own = heads[0]
        titles = [*own, *(at for head in heads[1:] for at in head)]
        return len(heads[0]) > usual > 0 and self._is_name(name) and not any(map(self._is_name, titles))

    def _is_name(self, index: int) -> bool:
        """Whether each longer word of a block has a capital."""
        return all(word[0].isupper() for word in self._words(index).split() if len(word) > _SHORT_WORD)

    def _set_aside(self, end: int) -> None:
        """Make the headings above a block furniture; a date line there still dates what follows."""
        over = self._blocks[:end]
        self._blocks[:end] = [block._replace(role="furniture") if block.role in _TITLES else block for block in over]

    def _signed(self, index: int) -> bool:
        """Whether a date line or byline stands right under the heading at `index`."""
        return any(map(self._signs, range(index + 1, min(index + 1 + _SIGNED, len(self._blocks)))))

    def _signs(self, index: int) -> bool:
        """Whether a block is a date line or a byline."""
        block = self._blocks[index]
        return bool(self._byline.fullmatch(self._words(index))) or self._calendar.line(self._text, block) is not None

    def _article(self, run: range, closed: Sequence[tuple[int, int]]) -> Article:
        """These blocks, the first as title where it is one, a date line aside, and the closing line as furniture."""
        blocks = [self._blocks[at] for at in run]
        for first, last in closed:
            if last in run:
                blocks[last - run.start] = self._blocks[last]._replace(role="furniture")
            if first in run:
                blocks[first - run.start] = self._blocks[first]._replace(role="title")
        told = (at for at, block in enumerate(blocks) if block.role != "furniture" and not self._signs(run[at]))
        at = next(told, 0)
        if blocks[at].role not in _TITLES or len(blocks) == 1:
            return Article("", tuple(blocks))
        blocks[at] = blocks[at]._replace(role="title")
        return Article(self._text[blocks[at].start : blocks[at].end], tuple(blocks))


def _bare(words: str) -> str:
    """Words without case, signs and runs of white space: what two writings of a title share."""
    return _SIGNS.sub(" ", fold(words)).strip()


def _titled(titles: dict[str, int], words: str) -> int | None:
    """The block whose words a closing line repeats, or begins with where it is cut short by an ellipsis."""
    bare = _bare(words)
    if bare in titles and bare:
        return titles[bare]
    if bare and words.rstrip(" →»>]").endswith(("…", "...")):
        return next((index for title, index in titles.items() if title.startswith(bare)), None)
    return None

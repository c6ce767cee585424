"""Plain text → blocks: lines, or paragraphs where the text is hard-wrapped, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from claims.documents.columns import tables
from claims.documents.lines import lines as all_lines
from claims.documents.vocabulary import any_of, vocabulary
from claims.lexicon import fold
from claims.model import Block

LONGEST_TITLE = 200
_LONGEST_HEADING = 160
_LONGEST_QUESTION = 90  # a title may ask; a longer question is a paragraph
_BULLET = re.compile(r"(?:[•‣◦▪●○∙·*]|[-–—](?=\s))\s*")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_OPENING = "\"'“‘«([¿¡"
_CLOSING = "\"'”’»)]"
_ENDS = ".!?:;" + _CLOSING  # what a sentence or the head of a list may end with
_SPACES = 2  # of a line that is no mere entry of a list
_NO_WIDTH = 0  # columns of a text that is not wrapped
_NO_TITLE_ENDS = ".,;:…–—-"
_NARROWEST, _WIDEST = 50, 100  # columns to which mail, books and terminals wrap
_MANY = 5  # line breaks that are no chance
_WRAPPED_SHARE = 0.7  # of the line breaks inside paragraphs


def layout(text: str, schemas: Path | None = None) -> list[Block]:
    """The blocks of a text in order, without the white space between them and without bullets.

    Roles: title (a first line that looks like one), heading, list_item, furniture (a bare address), paragraph. A
    heading stands alone between blank lines and looks like a title. Tables come as their cells.
    """
    every = list(all_lines(text))
    found = tables(text, every)
    taken = {number for numbers, _ in found for number in numbers}
    lines = [place for number, place in enumerate(every) if number not in taken] if found else every
    lines = list(_unwrapped(text, lines, _width(lines) if _is_wrapped(text, lines) else _NO_WIDTH, schemas))
    salutation = re.compile(rf"(?:{any_of('SALUTATION', schemas)})\b")
    blocks: list[Block] = []
    for index, (at, stop) in enumerate(lines):
        short = stop - at <= _LONGEST_HEADING
        alone = short and len(lines) > 1 and _gap(text, lines, index) and _gap(text, lines, index + 1)
        blocks.append(_block(text, at, stop, alone=alone and not salutation.match(fold(text[at:stop]))))
    cells = [block for _, table in found for block in table]
    return _titled(text, sorted(blocks + cells, key=attrgetter("start")) if cells else blocks)


def under_headings(text: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each with the words of the nearest heading above it."""
    above = ""
    done = []
    for block in blocks:
        if block.role == "heading":
            above = text[block.start : block.end]
        done.append(replace(block, heading=above) if above and block.role != "heading" else block)
    return done


def looks_like_title(line: str) -> bool:
    """Whether a line has the shape of a title: short, no full stop, a capital or digit first, mostly letters."""
    bare = line.rstrip(_CLOSING)
    longest = _LONGEST_QUESTION if bare[-1:] in {"?", "!"} else LONGEST_TITLE
    if not bare or len(line) > longest or bare[-1] in _NO_TITLE_ENDS:
        return False
    first = line.lstrip(_OPENING)[:1]
    letters = sum(map(str.isalpha, line))
    return (first.isupper() or first.isdigit()) and 2 * letters > len(line) and " " in line.strip()


def _gap(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    """Whether a blank line, or an end of the text, stands before line `index`."""
    if index in {0, len(lines)}:
        return True
    return text.count("\n", lines[index - 1][1], lines[index][0]) > 1


def _breaks_for_room(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether a line ends only because the next word had no room in `width` columns."""
    word = text[following[0] : following[1]].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width


def _inner(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Neighbouring lines with no blank line between them."""
    for index in range(1, len(lines)):
        if not _gap(text, lines, index):
            yield lines[index - 1], lines[index]


def _width(lines: list[tuple[int, int]]) -> int:
    return max((stop - at for at, stop in lines), default=0)


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the text is broken at a fixed width, as mail and old books are, so that a line is no paragraph."""
    width = _width(lines)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = list(_inner(text, lines))
    inner = [_breaks_for_room(text, line, following, width) for line, following in pairs]
    if len(inner) < _MANY:  # so few may be chance, as in a list of titles, unless a sentence runs on
        return bool(inner) and all(inner) and any(text[following[0]].islower() for _, following in pairs)
    return sum(inner) >= _WRAPPED_SHARE * len(inner)


def _unwrapped(text: str, lines: list[tuple[int, int]], width: int, schemas: Path | None) -> Iterator[tuple[int, int]]:
    """Whole paragraphs: lines that broke for want of room in `width` columns, or in the middle of a sentence."""
    for index, line in enumerate(lines):
        if not index:
            at, stop = line
            continue
        before = lines[index - 1]
        joins = (width and _breaks_for_room(text, before, line, width)) or _breaks_sentence(text, before, line, schemas)
        if not joins or _gap(text, lines, index) or _opens_item(text, before, line):
            yield at, stop
            at = line[0]
        stop = line[1]
    if lines:
        yield at, stop


def _breaks_sentence(text: str, line: tuple[int, int], following: tuple[int, int], schemas: Path | None) -> bool:
    opening = text[following[0]]
    return not opening.isupper() and reads_on(text[line[0] : line[1]], opening, schemas)


def reads_on(line: str, opening: str, schemas: Path | None) -> bool:
    """Whether a line of some words ends within a sentence: the next, of which the first character is given, opens with
    a small letter, or with no letter after a word that ends no sentence ("paid / £1,994", "on Tuesday, May / 7").
    """
    if opening.isupper() or line.count(" ") < _SPACES:
        return False
    if opening.islower():
        return line[-1] not in _ENDS
    last, words = line.rsplit(None, 1)[-1], vocabulary(schemas)
    return "OPENEND" in words.entry(last) or (opening.isdigit() and "MONTH" in words.entry(last.rstrip(".")))


def _opens_item(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a bullet or a number opens a line; but not the "7." of "on Tuesday, May / 7. They …", where the line
    before ends no sentence and no item of a list.
    """
    if _BULLET.match(text, following[0]):
        return True
    number = _NUMBERED.match(text, following[0])
    within = text[line[1] - 1] not in _ENDS and not _NUMBERED.match(text, line[0])
    return number is not None and not (within and number[0][0].isdigit())


def _block(text: str, at: int, stop: int, *, alone: bool) -> Block:
    """One line or paragraph with its role, `alone` being whether it may be a heading; a bullet stays outside, a number
    before a list item inside.
    """
    bullet = _BULLET.match(text, at, stop)
    if bullet and bullet.end() < stop:
        return Block(bullet.end(), stop, "list_item")
    if _NUMBERED.match(text, at, stop):
        return Block(at, stop, "list_item")
    if _ADDRESS.fullmatch(text, at, stop):
        return Block(at, stop, "furniture")
    return Block(at, stop, "heading" if alone and looks_like_title(text[at:stop]) else "paragraph")


def _titled(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the first as title, where it looks like one and something longer follows."""
    if len(blocks) > 1 and blocks[0].role in {"heading", "paragraph"}:
        first, rest = blocks[0], blocks[1:]
        longer = max(block.end - block.start for block in rest) > first.end - first.start
        if longer and looks_like_title(text[first.start : first.end]):
            return [replace(first, role="title"), *rest]
    return blocks

"""Lines → paragraphs, where the text is hard-wrapped or a line ends within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from claims.documents.asides import Asides
from claims.documents.lines import Place
from claims.documents.vocabulary import vocabulary

BULLET = re.compile(r"(?:[•‣◦▪●○∙·*]|[-–—](?=\s))\s*")
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s")
_ENDS = ".!?:;\"'”’»)]"  # what a sentence or the head of a list may end with
_SPACES = 2  # of a line that is no mere entry of a list
_NO_WIDTH = 0  # columns of a text that is not wrapped
_NARROWEST, _WIDEST = 50, 100  # columns to which mail, books and terminals wrap
_MANY = 5  # line breaks that are no chance
_INDENT = 8  # columns, at most, by which the first line of a paragraph is indented
_FULL = 0.7  # of the width of a line that is no heading
_WRAPPED_SHARE = 0.7  # of the line breaks inside paragraphs


def gap(text: str, lines: Sequence[Place], index: int) -> bool:
    """Whether a blank line, or an end of the text, stands before line `index`."""
    if index in {0, len(lines)}:
        return True
    return text.count("\n", lines[index - 1][1], lines[index][0]) > 1


def _begins(text: str, lines: Sequence[Place], index: int) -> bool:
    """Whether a paragraph begins with line `index`: behind a gap, or indented behind the end of a sentence, as in
    books and on the wires; but not within an item of a list, whose lines are indented under its first.
    """
    if gap(text, lines, index):
        return True
    (at, stop), line = lines[index - 1 : index + 1]
    indented = _indentation(text, line[0]) > _indentation(text, at)
    return indented and text[stop - 1] in _ENDS and not (BULLET.match(text, at) or NUMBERED.match(text, at))


def _indentation(text: str, at: int) -> int:
    """The columns before the first sign of a line."""
    return at - 1 - text.rfind("\n", 0, at)


def _breaks_for_room(text: str, lines: Sequence[Place], index: int, width: int) -> bool:
    """Whether the line before line `index` ends only because the next word had no room in `width` columns."""
    line, following = lines[index - 1 : index + 1]
    word = text[following[0] : following[1]].split(None, 1)[0]
    room = width - _INDENT if _begins(text, lines, index - 1) else width
    return line[1] - line[0] + 1 + len(word) > room and "\n" in text[line[1] : following[0]]


def _width(lines: Sequence[Place]) -> int:
    return max((stop - at for at, stop in lines), default=0)


def _is_wrapped(text: str, lines: Sequence[Place]) -> bool:
    """Whether the text is broken at a fixed width, as mail and old books are, so that a line is no paragraph."""
    width = _width(lines)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    inner = [index for index in range(1, len(lines)) if not _begins(text, lines, index)]
    broken = [_breaks_for_room(text, lines, index, width) for index in inner]
    if len(inner) < _MANY:  # so few may be chance, as in a list of titles, unless a sentence runs on
        return bool(inner) and all(broken) and any(text[lines[index][0]].islower() for index in inner)
    return sum(broken) >= _WRAPPED_SHARE * len(inner)


def unwrapped(text: str, lines: Sequence[Place], aside: Asides, schemas: Path | None) -> Iterator[Place]:
    """Whole paragraphs: lines that broke for want of room, or in the middle of a sentence, over furniture too."""
    width = _width(lines) if _is_wrapped(text, lines) else _NO_WIDTH
    for index, line in enumerate(lines):
        if not index:
            at, stop = line
            continue
        before = lines[index - 1]
        if aside.spoken and text[before[1] - 1] not in _ENDS and not _opens_item(text, before, line):
            joins = line[0] in aside.under or not gap(text, lines, index)
        elif line[0] in aside.under:
            joins = _resumes(text, before, line, width, schemas)
        else:
            joins = (width and _breaks_for_room(text, lines, index, width)) or _breaks_sentence(
                text, before, line, schemas
            )
            joins = joins and not _begins(text, lines, index) and not _opens_item(text, before, line)
        if not joins:
            yield at, stop
            at = line[0]
        stop = line[1]
    if lines:
        yield at, stop


def _resumes(text: str, line: Place, following: Place, width: int, schemas: Path | None) -> bool:
    """Whether a line goes on with the sentence of another, though furniture stands between them."""
    last = text[line[0] : line[1]].rsplit(None, 1)[-1]
    if last[-1] in _ENDS:
        return False
    full = width > 0 and line[1] - line[0] >= _FULL * width
    return full or text[following[0]].islower() or "OPENEND" in vocabulary(schemas).entry(last)


def _breaks_sentence(text: str, line: Place, following: Place, schemas: Path | None) -> bool:
    first = text[following[0] : following[1]].split(None, 1)[0]
    ends = "CLOSESNAME" in vocabulary(schemas).entry(first.rstrip(".,"))  # "Orm Mills / Inc said"
    return (ends and text[line[1] - 1] not in _ENDS) or reads_on(text[line[0] : line[1]], first[0], schemas)


def reads_on(line: str, opening: str, schemas: Path | None) -> bool:
    """Whether a line of some words ends within a sentence: the next, of which the first character is given, opens with
    a small letter, or stands after a word that ends no sentence ("paid / £1,994", "fell in / May", "on Tuesday, May /
    7").
    """
    if line.count(" ") < _SPACES:
        return False
    if opening.islower():
        return line[-1] not in _ENDS
    last, words = line.rsplit(None, 1)[-1], vocabulary(schemas)
    return "OPENEND" in words.entry(last) or (opening.isdigit() and "MONTH" in words.entry(last.rstrip(".")))


def _opens_item(text: str, line: Place, following: Place) -> bool:
    """Whether a bullet or a number opens a line; but not the "7." of "on Tuesday, May / 7. They …", where the line
    before ends no sentence and no item of a list.
    """
    if BULLET.match(text, following[0]):
        return True
    number = NUMBERED.match(text, following[0])
    within = text[line[1] - 1] not in _ENDS and not NUMBERED.match(text, line[0])
    return number is not None and not (within and number[0][0].isdigit())

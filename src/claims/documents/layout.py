"""Plain text → blocks: lines, or paragraphs where the text is hard-wrapped, each with its role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path

from claims.documents.asides import asides
from claims.documents.columns import tables
from claims.documents.lines import lines
from claims.documents.vocabulary import any_of
from claims.documents.wrapping import BULLET, NUMBERED, gap, unwrapped
from claims.lexicon import fold
from claims.model import Block

LONGEST_TITLE = 200
_LONGEST_HEADING = 160
_LONGEST_QUESTION = 90  # a title may ask; a longer question is a paragraph
_OPENING = "\"'“‘«([¿¡"
_CLOSING = "\"'”’»)]"
_NO_TITLE_ENDS = ".,;:…–—-"


def layout(text: str, schemas: Path | None = None) -> list[Block]:
    """The blocks of a text in order, without the white space between them and without bullets.

    Roles: title (a first line that looks like one), heading, list_item, furniture, paragraph. A heading stands alone
    between blank lines and looks like a title. Tables come as their cells. Where furniture stands in the middle of a
    sentence, as a page number does, it touches the blocks round it.
    """
    aside = asides(text, list(lines(text)), schemas)
    found = tables(text, aside.kept, schemas)
    taken = {number for numbers, _ in found for number in numbers}
    words = [place for number, place in enumerate(aside.kept) if number not in taken] if found else aside.kept
    after = {aside.kept[numbers.stop][0] for numbers, _ in found if numbers.stop < len(aside.kept)}
    whole = list(unwrapped(text, words, aside._replace(under=aside.under - after), schemas))
    salutation = re.compile(rf"(?:{any_of('SALUTATION', schemas)})\b")
    blocks: list[Block] = []
    for index, (at, stop) in enumerate(whole):
        short = stop - at <= _LONGEST_HEADING
        alone = short and len(whole) > 1 and gap(text, whole, index) and gap(text, whole, index + 1)
        blocks.append(_block(text, at, stop, alone=alone and not salutation.match(fold(text[at:stop]))))
    blocks += (block for _, table in found for block in table)
    blocks = sorted(blocks, key=attrgetter("start")) if found else blocks
    return aside.cut(text, blocks if aside.spoken else _titled(text, blocks))


def under_headings(text: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each with the words of the nearest heading above it."""
    above = ""
    done = []
    for block in blocks:
        if block.role == "heading":
            above = text[block.start : block.end]
        done.append(block._replace(heading=above) if above and block.role != "heading" else block)
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


def _block(text: str, at: int, stop: int, *, alone: bool) -> Block:
    """One line or paragraph with its role, `alone` being whether it may be a heading; a bullet stays outside, a number
    before a list item inside.
    """
    if not text[at].isupper():  # as most lines begin, and no item of a list
        bullet = BULLET.match(text, at, stop)
        if bullet and bullet.end() < stop:
            return Block(bullet.end(), stop, "list_item")
        if NUMBERED.match(text, at, stop):
            return Block(at, stop, "list_item")
    return Block(at, stop, "heading" if alone and looks_like_title(text[at:stop]) else "paragraph")


def _titled(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the first as title, where it looks like one and something longer follows."""
    if len(blocks) > 1 and blocks[0].role in {"heading", "paragraph"}:
        first, rest = blocks[0], blocks[1:]
        longer = max(block.end - block.start for block in rest) > first.end - first.start
        if longer and looks_like_title(text[first.start : first.end]):
            return [first._replace(role="title"), *rest]
    return blocks

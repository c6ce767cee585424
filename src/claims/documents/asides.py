"""What stands in plain text without being part of its sentences: furniture, the times of captions, the signs of quoted
mail.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from claims.documents.captions import cues, spoken
from claims.documents.furniture import furniture
from claims.documents.lines import Place, trim
from claims.documents.markup import signs, tags
from claims.documents.notes import notes
from claims.documents.records import heads
from claims.model import Block

_QUOTED = re.compile(r"(?:>[ \t]?)+(?!\d)")  # mail; ">90%" is a figure
_start = itemgetter(0)


class Asides(NamedTuple):
    """The lines `kept`, which hold words, and the `places` of what is set aside, both in order. `under` says where the
    lines start that stand under a line set aside; `times` from where on which time runs; `spoken` that there are any.
    """

    kept: list[Place]
    places: list[Place]
    under: frozenset[int]
    times: list[tuple[int, str]]

    @property
    def spoken(self) -> bool:
        """Whether the text is of captions, whose lines end where the picture does."""
        return bool(self.times)

    def cut(self, text: str, blocks: Iterable[Block]) -> list[Block]:
        """The blocks in order, with what is set aside as furniture between them, or touching what it cuts in two."""
        if not self.places:
            return list(blocks)
        made: list[Block] = []
        inside: list[Place] = []
        ahead = iter(self.places)
        place = next(ahead, None)
        for block in blocks:
            while place and place[0] < block.end:
                if place[0] < block.start:
                    made.append(Block(*place, "furniture"))
                else:
                    inside.append(place)
                place = next(ahead, None)
            if inside:
                made += _parts(text, block, inside)
                inside.clear()
            else:
                made.append(block)
        if place:
            made += (Block(*one, "furniture") for one in (place, *ahead))
        return [block._replace(time=self._time(block)) for block in made] if self.times else made

    def _time(self, block: Block) -> str:
        at = bisect_right(self.times, block.start, key=_start)
        return self.times[at - 1][1] if at else ""


def asides(text: str, lines: Sequence[Place], schemas: Path | None = None) -> Asides:
    """What is set aside in a text, given its lines."""
    times = cues(text, lines)
    aside = times.keys() | furniture(text, lines, schemas)
    kept = [place for number, place in enumerate(lines) if number not in aside] if aside else list(lines)
    kept, inline = (kept, list(spoken(text, kept))) if times else tags(text, kept)
    inline += [*_signs(text, kept), *notes(text, kept), *signs(text, kept), *heads(text, kept, schemas)]
    after = _after(inline)
    if inline:
        kept = [(after.get(start, start), stop) for start, stop in kept]
        kept = [place for place in kept if place[0] < place[1]]
    below = (lines[one + 1][0] for one in aside if one + 1 < len(lines) and one + 1 not in aside)
    places = sorted([*(lines[number] for number in aside), *inline])
    clock = [(lines[number][0], time) for number, time in times.items() if time]
    return Asides(kept, places, frozenset(after.get(start, start) for start in below), clock)


def _after(places: Iterable[Place]) -> dict[int, int]:
    """Where what follows a place begins, by where the place does; of places in a row where the last one ends."""
    after: dict[int, int] = {}
    for start, end in sorted(places, reverse=True):
        after[start] = after.get(end, end)
    return after


def _signs(text: str, lines: Sequence[Place]) -> Iterator[Place]:
    """The signs in front of the lines of a quoted letter, of which there are several."""
    if ">" not in text:
        return
    quoted = [_QUOTED.match(text, *place) for place in lines]
    for at, found in enumerate(quoted):
        if found and ((at and quoted[at - 1]) or (at + 1 < len(quoted) and quoted[at + 1])):
            yield found.span()


def _parts(text: str, block: Block, places: Sequence[Place]) -> Iterator[Block]:
    """A block in the parts that furniture leaves of it, which this touches."""
    at = block.start
    for start, end in places:
        before, after = trim(text, at, start)[1], end
        while after < block.end and text[after].isspace():
            after += 1
        if before > at:
            yield block._replace(start=at, end=before)
        yield Block(max(before, at), after, "furniture")
        at = after
    if at < block.end:
        yield block._replace(start=at)

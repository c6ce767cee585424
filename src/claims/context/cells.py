"""Table cells: what a figure in a table measures, and when, is said by the heads of its row and its column."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.context.frame import Frame
from claims.context.words import words as vocabulary
from claims.model import HEAD, Mention, Span, Timex

_UNIT = re.compile(r"[\s,]*[(\[][^)\]]*[)\]]")  # "Revenue (£m)"
_SIGNS = " *_:%,"


def noted(frame: Frame) -> None:
    """Keep the dates of a table's cell, for the cells that it heads."""
    if frame.block.cell:
        dates = (mention for mention in frame.mentions if isinstance(mention.value, Timex))
        frame.memory.cells.update((mention.span.start, mention) for mention in dates)


def when(frame: Frame) -> Timex | None:
    """The date that heads the column or the row of the frame's cell."""
    cell = frame.block.cell
    dates = (_date(frame, head) for head in (*cell.above, *cell.beside)) if cell else ()
    return next((found.value for found in dates if found and isinstance(found.value, Timex)), None)


def what(frame: Frame) -> str | None:
    """What heads the row and the column of the frame's cell, and the title where it gives the unit, but for dates and
    units; None where the frame is no cell, or one that says more than a figure.
    """
    others = (word for mention, word in zip(frame.owner, frame.tokens.words, strict=True) if mention < 0)
    cell = frame.block.cell
    if cell is None or any(map(str.isalpha, others)):
        return None
    units = {words for mention in frame.mentions for types, words in mention.parts if types == HEAD}
    heads = [head for head in (*cell.beside, *cell.above) if frame.words(*head) not in units]
    if cell.title and any(unit in frame.words(*cell.title) for unit in units):
        heads.append(cell.title)
    return ", ".join(filter(None, (_named(frame, head, units) for head in heads)))


def _date(frame: Frame, head: Span) -> Mention | None:
    cells = frame.memory.cells
    return next((cells[at] for at in range(head.start, head.end) if at in cells), None)


def _named(frame: Frame, head: Span, units: Iterable[str]) -> str:
    """The words of a head without its date and without its unit, in brackets or after a comma or "in"; nothing where no
    more than "all figures" is left.
    """
    date = _date(frame, head)
    cut = date.span if date else Span(head.end, head.end)
    words = f"{frame.words(head.start, cut.start)} {frame.words(cut.end, head.end)}"
    for unit in units:
        words = words.strip().removesuffix(unit)
    known, named = vocabulary(frame.memory.schemas), _UNIT.sub("", words).strip(_SIGNS).split()
    while named and known.has(named[-1].lower(), "PREP"):  # "Dues in 2024"
        named.pop()
    made = " ".join(named)
    return "" if known.has(made.lower(), "TABLEWORD") else made

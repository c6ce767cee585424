"""Steps: what a change comes to, worked out from its two ends ("from 3.8% to 4.3%" is +0.5 percentage points, +13.2%).

The ends are what the text states and stay so; the step is arithmetic for the reader, shown by `claims explain` and on
the report page. Where the ends are two claims ("£4.1m, up from £3.8m"), both show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from claims.cues import cues
from claims.decimals import plain
from claims.lexicon import fold

Row = Mapping[str, Any]
NEEDED = ("claim_id", "doc_id", "sentence", "prefix", "kind", "unit", "value_low", "value_high", "direction", "item")
CHANGING = frozenset({"percentage", "measurement", "money", "count", "ratio", "duration", "age"})
_WORD = re.compile(r"[^\W\d_]+")
_REACH, _FAR = 2, 5  # words before a figure among which "from" stands: "from about 5", "from a peak in May of 5"


def steps(rows: Sequence[Row], schemas: Path | None = None) -> dict[str, str]:
    """claim_id → the working, of each claim that states both ends of a change or one of them.

    `rows` are of the claims table, in reading order, with the columns NEEDED. Raises ClaimsError where cues.csv is bad.
    """
    found: dict[str, str] = {}
    for _, sentence in groupby(rows, key=lambda row: (row["doc_id"], row["sentence"])):
        own = [row for row in sentence if row["kind"] in CHANGING]
        for row in own:
            if _said(row, "from", schemas) and row["direction"] and _number(row, "low") != _number(row, "high"):
                ends = (_number(row, "low"), _number(row, "high"))
                found[row["claim_id"]] = working(*(ends if row["direction"] == "up" else ends[::-1]), row["unit"])
        for start, end in _pairs(own, schemas):
            said = working(_number(start, "low"), _number(end, "low"), start["unit"])
            found[start["claim_id"]] = found[end["claim_id"]] = said
    return found


def working(start: Decimal, end: Decimal, unit: str) -> str:
    """The two ends of a change, the step between them, and its rate where there is one."""
    percent, change = unit == "percent", end - start
    name = "percentage points" if percent else unit
    ends = f"from {plain(start)} to {plain(end)}{'%' if percent else ''}"
    rate = f", {100 * change / start:+.1f}%" if start > 0 else ""
    return f"{ends}: {'-' if change < 0 else '+'}{plain(abs(change))}{f' {name}' if name else ''}{rate}"


def _pairs(rows: Sequence[Row], schemas: Path | None) -> Iterator[tuple[Row, Row]]:
    """(start, end) of changes whose ends are claims side by side: "from A … to B", "to B from A", "B, up from A"."""
    for one, other in pairwise(rows):
        if not _alike(one, other) or any(_number(row, "low") != _number(row, "high") for row in (one, other)):
            continue
        if _said(one, "from", schemas) and _said(other, "to", schemas):
            yield one, other
        elif _said(other, "from", schemas) and not _said(one, "from", schemas):
            yield other, one


def _alike(one: Row, other: Row) -> bool:
    """Whether two figures may be of one thing: of a kind and unit, and not counting different things."""
    items = {row["item"] for row in (one, other)} - {""}
    return one["kind"] == other["kind"] and one["unit"] == other["unit"] and len(items) < 2  # noqa: PLR2004 - two things


def _said(row: Row, cue: str, schemas: Path | None) -> bool:
    """Whether a word of the cue stands right before the figure, or before a noun phrase that ends in "of"."""
    known, words = cues(schemas), [fold(word) for word in _WORD.findall(row["prefix"])]
    reach = _FAR if words[-1:] and words[-1] in known["of"] else _REACH
    return not known[cue].isdisjoint(words[-reach:])


def _number(row: Row, end: str) -> Decimal:
    return Decimal(str(row[f"value_{end}"]))

"""Rows of a table in groups: one that holds but a name ("Renewable") heads the rows under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from claims.documents.vocabulary import any_of
from claims.model import Block, Span

Heads = tuple[Span, ...]


def groups(text: str, rows: Sequence[Sequence[Block]], names: Sequence[bool], schemas: Path | None) -> list[Heads]:
    """Of each row the name of its group, or nothing; `names` says which rows hold but a name.

    A table has groups where its first row, totals aside, is a name: later ones may just lack their figures. A group
    ends with a name, with a row that stands further left than its first, and with a total that no other group has.
    """
    total = re.compile(rf"\W*(?:{any_of('TOTAL', schemas)})\b", re.IGNORECASE)
    labels = [text[row[0].start : row[0].end] for row in rows]
    times = Counter(labels)
    body = zip(labels, names, strict=True)
    if not next((name for label, name in body if name or not total.match(label)), False):
        return [()] * len(rows)
    found: list[Heads] = []
    group: Heads = ()
    left = 0  # of the first row of the group, counted from the line's break; 0 before it
    for row, label, name in zip(rows, labels, names, strict=True):
        at = row[0].start - text.rfind("\n", 0, row[0].start)
        if name:
            group, left = (Span(row[0].start, row[0].end),), 0
        elif at < left or (times[label] == 1 and total.match(label)):
            group = ()
        left = left if name else left or at
        found.append(() if name else group)
    return found

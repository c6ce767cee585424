"""Two versions of a record into one, cell by cell against what both began with; nothing is chosen silently.

A three-way merge, as version control does it (Khanna, Kunal & Pierce, A Formal Investigation of Diff3, 2007): a cell
that one side changed is that side's; one that both changed to different values is a conflict, which keeps both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claims.review.fields import HUMAN
from claims.review.record import DISPUTE, LOST, MISSED, PLACE, Key, Row, filled, key

Base = Mapping[Key, Mapping[str, str]]
"""What both sides began with: row → field → value, filled cells only."""


@dataclass(slots=True)
class Merged:
    """`rows` of a record, conflicts among them; `erased` cells whose removal was knowing, `conflicts` that are new."""

    rows: list[Row] = field(default_factory=list)
    conflicts: list[Row] = field(default_factory=list)
    erased: list[tuple[Key, str]] = field(default_factory=list)


def merged(ours: Sequence[Row], theirs: Sequence[Row], base: Base | None) -> Merged:
    """Our record with their changes. A row of theirs holds just the cells that could be read.

    Where a cell is in conflict it holds what both began with, and a row of sort "conflict" keeps ours and theirs.
    Without a `base` (a CSV file has none) an empty cell of theirs erases nothing, and where both are filled and differ
    theirs is taken as the later word: ours is kept in a conflict all the same. A conflict ends when `chosen` is filled.
    """
    done = _Merge(base, {key(row): dict(row) for row in ours if row["record"] != DISPUTE})
    done.disputes = {_dispute(row): dict(row) for row in ours if row["record"] == DISPUTE}
    for row in theirs:
        if row["record"] == DISPUTE:
            done.settle(row)
    for row in theirs:
        if row["record"] != DISPUTE:
            done.take(row)
    return done.result()


def common(first: Base | None, second: Base | None) -> Base | None:
    """What two files began with as far as they agree on it; None where one of them does not say."""
    if first is None or second is None:
        return None
    return {
        one: {name: value for name, value in cells.items() if second.get(one, {}).get(name) == value}
        for one, cells in first.items()
    }


def _dispute(row: Mapping[str, str]) -> Key:
    return (*key(row), *(row[name] for name in ("field", "base", "ours", "theirs")))


@dataclass(slots=True)
class _Merge:
    base: Base | None
    rows: dict[Key, Row]
    disputes: dict[Key, Row] = field(default_factory=dict)
    new: list[Row] = field(default_factory=list)
    erased: list[tuple[Key, str]] = field(default_factory=list)

    def settle(self, row: Row) -> None:
        """Put what was chosen into its cell, and end the conflict."""
        place, name = key(row), row.get("field", "")
        open_ones = [one for one, known in self.disputes.items() if key(known) == place and known["field"] == name]
        if row.get("chosen") and open_ones:
            self.rows.setdefault(place, self._opened(row))[name] = row["chosen"]
            for one in open_ones:
                del self.disputes[one]

    def take(self, row: Row) -> None:
        """Bring their cells of one row in."""
        place = key(row)
        own = self.rows.get(place)
        names = (*MISSED, *HUMAN) if row["record"] == LOST else HUMAN
        if own is None:
            if not any(row.get(name) for name in names) and row["record"] != LOST:
                return
            own = self.rows[place] = self._opened(row)
        begun = None if self.base is None else self.base.get(place, {})
        before = filled(own)
        for name in names:
            if name in row and row[name] != own.get(name, ""):
                own[name] = self._cell(own, name, row[name], begun)
        if row.get("figure") and filled(own) != before:  # a person has looked at the figure as it is now
            own |= {"figure": row["figure"], "changed": ""}

    def _cell(self, own: Row, name: str, theirs: str, begun: Mapping[str, str] | None) -> str:
        """The value of a cell in which they differ from ours."""
        ours, before = own.get(name, ""), "" if begun is None else begun.get(name, "")
        disputed = [one for one in self.disputes.values() if key(one) == key(own) and one["field"] == name]
        if any(theirs in (one["ours"], one["theirs"], one["base"]) for one in disputed):
            return ours  # still open: it ends with `chosen`
        if begun is None and not theirs:
            return ours
        if not disputed and begun is not None and theirs == before:
            return ours
        if not disputed and (ours == before or not ours):
            if not theirs:
                self.erased.append((key(own), name))
            return theirs
        row = {column: own.get(column, "") for column in PLACE}
        row |= {"record": DISPUTE, "changed": "", "field": name, "base": before, "ours": ours, "theirs": theirs}
        self.disputes[_dispute(row)] = row
        self.new.append(row)
        return theirs if begun is None else before

    @staticmethod
    def _opened(row: Row) -> Row:
        """A row of the record with the place of theirs and nothing filled."""
        record = "review" if row["record"] == DISPUTE else row["record"]
        return {name: row.get(name, "") for name in PLACE} | {"record": record}

    def result(self) -> Merged:
        """All rows but those in which nothing stands any more."""
        disputed = {key(row) for row in self.disputes.values()}
        kept = [row for place, row in self.rows.items() if filled(row) or row["record"] == LOST or place in disputed]
        return Merged([*kept, *self.disputes.values()], self.new, self.erased)

"""A reviewed file as it comes back from a person: what she filled, by row, and what both sides began with.

Columns are found by their names, wherever they stand. A cell that cannot be read is named by sheet, row and column, and
handed back as it is; the rest of its row is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from claims.errors import ClaimsError
from claims.review.cells import UnreadableError, readers, text_of
from claims.review.fields import HUMAN, ReviewForm
from claims.review.merging import Base
from claims.review.record import (
    BASE,
    BASED,
    COLUMNS,
    DISPUTE,
    LOST,
    MISSED,
    REVIEW,
    SHEETS,
    TITLES,
    Row,
    key,
)
from claims.review.sheets import Formula, Hidden, Table, tables

WHERE = "where"  # in a row that was read: sheet and row of the file
UNREAD_COLUMNS = ("file", "sheet", "row", "column", "cell", "claim_id", "doc_id", "quote", "why")
SHOWN = frozenset("Claims Findings Rejected Sources Summary Lists Readme".split())  # sheets that nobody fills
_HUMAN = frozenset(HUMAN)
_SORTS = {title: record for record, title in TITLES.items()}
_TRIED = 10  # rows in which the header is looked for: people put titles above
_ENOUGH = 5  # columns to fill by which a sheet is known whose name was changed
_NEAR = 75  # of 100 (rapidfuzz ratio): "verdct", "Verdict ?"; unrelated names of ours are at most 67 alike


@dataclass(slots=True)
class Reviewed:
    """`rows`: sort of record, place and the cells read; `base`: what the file began with, None where it does not say;
    `unread`: cells that could not be read (UNREAD_COLUMNS); `problems`: what a person has to know.
    """

    rows: list[Row] = field(default_factory=list)
    base: Base | None = None
    unread: list[Row] = field(default_factory=list)
    problems: list[ClaimsError] = field(default_factory=list)


def read(path: Path, form: ReviewForm) -> Reviewed:
    """What a person filled in. Raises ClaimsError where nothing of the file can be read."""
    found, met = Reviewed(), False
    labels = {field.label.casefold(): field.name for field in form.fields}
    asked = _Asked(readers(form), labels | {name.casefold(): name for name in (*COLUMNS, *BASED)})
    titles = []
    try:
        for table in tables(path):
            titles.append(table.title)
            if table.title in SHOWN:
                continue
            if table.title == BASE:
                found.base = _base(table)
            else:
                met |= _Sheet(path, table, asked, found).read()
    except ClaimsError as error:
        if not found.rows:
            raise
        found.problems.append(error)
    if not met:
        said = (
            f"no sheet {TITLES[REVIEW]!r} with a column claim_id" if titles != [""] else "no column claim_id or quote"
        )
        had = f"it has {', '.join(titles)}; " if titles != [""] else ""
        raise ClaimsError(said, str(path), f"{had}restore the names: sheets and columns go by them")
    if titles != [""] and not any(row["record"] == REVIEW for row in found.rows):
        found.problems.append(ClaimsError(f"no rows on sheet {TITLES[REVIEW]!r}", str(path), "former cells are kept"))
    return found


def _base(table: Table) -> Base:
    base: dict[tuple[str, ...], dict[str, str]] = {}
    header: list[str] = []
    for _, cells in table.rows:
        words = [text_of(cell) for cell in cells]
        if not header:
            header = words
            continue
        row = dict.fromkeys(BASED, "") | dict(zip(header, words, strict=False))
        base.setdefault(key(row), {})[row["field"]] = row["value"]
    return base


@dataclass(frozen=True, slots=True)
class _Asked:
    """How the cells of each field are read, and which names of columns mean which field."""

    readers: Mapping[str, Callable[[object], str]]
    names: Mapping[str, str]

    def name(self, header: str) -> str:
        """The column that a header names; the header itself where it names none."""
        return self.names.get(header.strip().casefold(), header.strip())


class _Sheet:
    """One sheet, read row by row."""

    def __init__(self, path: Path, table: Table, asked: _Asked, found: Reviewed) -> None:
        self._path, self._table, self._asked, self._found = path, table, asked, found
        self._record = _SORTS.get(table.title, "")
        self._where = f"{path} sheet {table.title}" if table.title else str(path)
        self._strange: dict[str, int] = {}

    def read(self) -> bool:
        """Take all rows; whether the sheet has the columns it is known by."""
        header = self._header()
        if header is None or not self._is_ours(header):
            return False
        wanted = self._wanted()
        reads, own = _HUMAN.union(wanted), frozenset({*SHEETS.get(self._record, ()), *COLUMNS, ""})
        for name in wanted:
            if name not in header:
                self._say(f"no column {name!r}", "row 1", "its former cells are kept")
        for number, cells in self._table.rows:
            self._row(number, dict(zip(header, cells, strict=False)), reads, own)
        for name, count in self._strange.items():
            self._say(f"no column of ours: {name!r}, with {count} cells", "row 1", _hint(name, wanted))
        return True

    def _is_ours(self, header: Sequence[str]) -> bool:
        """Whether a sheet is one to fill; one by another name is where it has the columns of sheet Review."""
        title, fields = self._table.title, len(_HUMAN.intersection(header))
        if not self._record and (not title or fields >= _ENOUGH):
            self._record = REVIEW if "claim_id" in header else LOST
            if title:
                self._say(f"read as sheet {TITLES[self._record]!r}, whose columns it has", "row 1", "restore its name")
        return bool(self._record)

    def _header(self) -> list[str] | None:
        for _, (_, cells) in zip(range(_TRIED), self._table.rows, strict=False):
            names = [self._asked.name(text_of(cell)) for cell in cells if not isinstance(cell, Hidden)]
            if "claim_id" in names or {"quote", "doc_id"} <= {*names}:
                return [self._asked.name("" if isinstance(cell, Hidden) else text_of(cell)) for cell in cells]
        return None

    def _wanted(self) -> tuple[str, ...]:
        """The columns of this sheet that a person fills."""
        if self._record == LOST:
            return ("quote", "doc_id", *MISSED, "notes", "assignee")
        return ("field", "chosen") if self._record == DISPUTE else HUMAN

    def _row(self, number: int, cells: Mapping[str, object], reads: AbstractSet[str], own: AbstractSet[str]) -> None:
        """Take one row: of the columns `reads` what a person filled, of the others of its `own` what it is about."""
        place = {name: text_of(cell) for name, cell in cells.items() if name in own and _plain(cell)}
        record = place.get("record") or self._record
        row = {name: words for name, words in place.items() if name not in _HUMAN} | {"record": record}
        row[WHERE] = f"{self._where} row {number}"
        for name, cell in cells.items():
            if name in reads:
                self._cell(number, name, cell, row)
            elif name not in own and text_of(cell):
                self._strange[name] = self._strange.get(name, 0) + 1
                self._keep(number, name, cell, row, "no column of ours")
        if record == LOST and not row.get("quote"):
            self._unquoted(number, row)
        elif record in TITLES:
            self._found.rows.append(row)

    def _cell(self, number: int, name: str, cell: object, row: Row) -> None:
        """Read one cell into the row; one that cannot be read is left out of it."""
        try:
            field = row.get("field", "") if name == "chosen" else name
            row[name] = self._asked.readers.get(field, text_of)(_solid(cell))
        except UnreadableError as error:
            row.pop(name, None)
            self._say(error.what, f"row {number} column {name}", error.fix)
            self._keep(number, name, cell, row, error.what)

    def _unquoted(self, number: int, row: Row) -> None:
        said = {name: row[name] for name in (*MISSED, "notes", "assignee") if row.get(name)}
        if said:
            self._say(
                "a missed claim without its words", f"row {number} column quote", "write the words of the document"
            )
            for name, cell in said.items():
                self._keep(number, name, cell, row, "no quote")

    def _say(self, what: str, where: str, fix: str) -> None:
        self._found.problems.append(ClaimsError(what, f"{self._where} {where}", fix))

    def _keep(self, number: int, name: str, cell: object, row: Row, why: str) -> None:
        words = cell.words if isinstance(cell, Formula) else "" if isinstance(cell, Hidden) else text_of(cell)
        if words:
            kept = {"file": self._path.name, "sheet": self._table.title, "row": str(number), "column": name}
            kept |= {"cell": words, "why": why} | {one: row.get(one, "") for one in ("claim_id", "doc_id", "quote")}
            self._found.unread.append(kept)


def _solid(cell: object) -> object:
    """The cell itself. Raises UnreadableError for one that holds no words of its own."""
    if isinstance(cell, Formula):
        raise UnreadableError(f"a formula: {cell.words[:60]}", "write its result as a value")
    if isinstance(cell, Hidden):
        raise UnreadableError("merged with its neighbour", "split the cells; its former content is kept")
    return cell


def _plain(cell: object) -> bool:
    return not isinstance(cell, Formula | Hidden)


def _hint(name: str, wanted: Sequence[str]) -> str:
    from rapidfuzz.process import extractOne  # noqa: PLC0415 - only where something is wrong

    near = extractOne(name.casefold().replace(" ", "_"), wanted, score_cutoff=_NEAR)
    return f"is it {near[0]!r}? Restore the name" if near else "its cells are kept aside"

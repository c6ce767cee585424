"""Four tables: claims, findings, sources, rejected. Their columns, as plain lists and as pandas' frames.

Every cell is text as the CSV file has it, but for `start`, `end` and the counts (int64) and `minor` (bool); what a row
says is decided in `claims.tabulation`. pandas is loaded where a frame is asked for: what only passes through on its way
to a file of rows needs none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeAlias

from claims.texts import Text

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    Table: TypeAlias = pd.DataFrame | dict[str, list[Any]]  # of these, Cells

_PART = 5_000  # rows

COLUMNS: dict[str, tuple[str, ...]] = {
    "claims": tuple(
        """claim_id doc_id doc_title doc_date doc_url publisher speaker voice quote prefix suffix start end page
        time_start heading sentence kind minor value value_low value_high modifier direction unit unit_text currency
        denominator base_value base_low base_high base_unit unit_code item subject period period_start period_end date
        date_start date_end date_part relative event base_year rule checkworthy reasons flags""".split()
    ),
    "findings": tuple("claim_id doc_id code severity field value message quote sentence where".split()),
    "sources": tuple(
        """doc_id doc_title doc_date doc_url publisher author media_type sha256 start end sentences claims minor
        findings rejected""".split()
    ),
    "rejected": tuple("doc_id quote reason start end prefix suffix sentence".split()),
}
WHOLE_NUMBERS: dict[str, frozenset[str]] = {
    "claims": frozenset({"start", "end"}),
    "findings": frozenset(),
    "sources": frozenset({"start", "end", "sentences", "claims", "minor", "findings", "rejected"}),
    "rejected": frozenset({"start", "end"}),
}

KEYS = {"sources": "doc_id", "claims": "claim_id"}  # table → the column that tells its rows apart

Row = dict[str, object]
Cells = dict[str, list[Any]]  # one table: column → cells, all of one length


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a run knows beside its four tables: `schemas` is the user's folder, if any, `texts` the words of documents
    (empty if read back), `series` names → a person's, `whole` all claims where `claims` are some, `reviews` what people
    have written (claims.review.record), None where nothing is known of that; `scale` the verdicts that reviewers choose
    from, the default ones where it is empty; `page` the name of the page (exports.html) that is beside the files, on
    which each claim_id is a place; `licence` that of the documents, as a person gives it.
    """

    schemas: Path | None = None
    texts: tuple[Text, ...] = ()
    series: Mapping[str, str] = field(default_factory=dict)
    whole: pd.DataFrame | None = None
    reviews: pd.DataFrame | None = None
    scale: str = ""
    page: str = ""
    licence: str = ""

    def known(self) -> dict[str, Any]:
        """All of it by name."""
        return {one.name: getattr(self, one.name) for one in fields(Known)}


@dataclass(frozen=True, slots=True)
class Columns(Known):
    """The four tables as plain lists, columns as COLUMNS lists them."""

    claims: Cells
    findings: Cells
    sources: Cells
    rejected: Cells

    @classmethod
    def of(cls, tables: Tables) -> Columns:
        """The cells of the frames."""
        cells: dict[str, Any] = {name: listed(getattr(tables, name)) for name in COLUMNS}
        return cls(**cells, **tables.known())

    def tables(self, *, used_up: bool = False) -> Tables:
        """The same as frames; where it is `used_up` on the way, without the memory of both."""
        own: dict[str, Cells] = {name: getattr(self, name) for name in COLUMNS}
        frames: dict[str, Any] = {name: framed(name, cells if used_up else {**cells}) for name, cells in own.items()}
        return Tables(**frames, **self.known())


@dataclass(frozen=True, slots=True)
class Tables(Known):
    """The four frames, columns as COLUMNS lists them, index 0…n-1."""

    claims: pd.DataFrame
    findings: pd.DataFrame
    sources: pd.DataFrame
    rejected: pd.DataFrame


def frame(name: str, rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """One table from rows that may leave columns out: these are empty, 0 or false."""
    return framed(name, cells(name, rows))


def cells(name: str, rows: Sequence[Mapping[str, object]], above: Cells | None = None) -> Cells:
    """As `frame`, in plain lists; under the cells that stand `above`."""
    blanks = {column: _blank(name, column) for column in COLUMNS[name]}
    return {
        column: [*(above[column] if above else ()), *(row.get(column, blank) for row in rows)]
        for column, blank in blanks.items()
    }


def listed(table: pd.DataFrame) -> Cells:
    """One table as plain lists."""
    return {str(name): table[name].tolist() for name in table}


def cells_in(table: Table, name: str) -> list[Any]:
    """The cells of one column."""
    return table[name] if isinstance(table, dict) else table[name].tolist()


def length(table: Table) -> int:
    """How many rows a table has."""
    return len(next(iter(table.values()), ())) if isinstance(table, dict) else len(table)


def stretch(table: Table, start: int, stop: int) -> Table:
    """Some rows of a table."""
    if isinstance(table, dict):
        return {name: cells[start:stop] for name, cells in table.items()}
    return table.iloc[start:stop]


def rows_of(table: Table, names: Iterable[str] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, of all columns or of those named; a part of them at a time is taken out of pandas, which a
    cell at a time takes long for.
    """
    names = [*names] or [*table]
    for start in range(0, length(table), _PART):
        part = stretch(table, start, start + _PART)
        yield from zip(*(cells_in(part, name) for name in names), strict=True)


def records(table: Table, names: Iterable[str] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a table as column → cell, one after the other: pandas' own would make all of them at once."""
    names = [*names] or [*table]
    return (dict(zip(names, row, strict=True)) for row in rows_of(table, names))


def dtype(name: str, column: str) -> str:
    """The pandas type of a column: "int64", "bool" or "str"."""
    if column in WHOLE_NUMBERS[name]:
        return "int64"
    return "bool" if column == "minor" else "str"


def _blank(name: str, column: str) -> object:
    return {"int64": 0, "bool": False, "str": ""}[dtype(name, column)]


def framed(name: str, cells: Cells) -> pd.DataFrame:
    """One table from its columns, which are used up; those left out are empty, 0 or false."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that `claims --help` must not pay

    # One column at a time, and each list let go as soon as its column stands: half the memory at 100,000 rows.
    count = len(next(iter(cells.values()), ()))
    columns = {
        column: pd.Series(cells.pop(column, None) or [_blank(name, column)] * count, dtype=dtype(name, column))
        for column in COLUMNS[name]
    }
    return pd.DataFrame(columns, columns=list(COLUMNS[name]), copy=False)

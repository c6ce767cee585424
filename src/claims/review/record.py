"""reviews.csv: what people wrote about claims, a row a claim, sorted and stable: fit to be kept in git."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.guards import any_length, guard, unguard
from claims.review.fields import HUMAN
from claims.table import records as rows_of

if TYPE_CHECKING:
    import pandas as pd

NAME = "reviews.csv"
UNREAD = "reviews.unread.csv"
PLACE: tuple[str, ...] = tuple("record claim_id doc_id quote prefix suffix start sentence figure changed".split())
MISSED: tuple[str, ...] = ("kind", "value", "unit")  # what a person says of a claim that was missed
CONFLICT: tuple[str, ...] = ("field", "base", "ours", "theirs", "chosen")
COLUMNS = (*PLACE, *MISSED, *HUMAN, *CONFLICT)
REVIEW, LOST, ORPHAN, DISPUTE = "review", "missed", "orphan", "conflict"  # sorts of record
SHEETS: dict[str, tuple[str, ...]] = {
    REVIEW: tuple(
        """claim_id doc_id quote prefix suffix changed figure sentence kind subject speaker flags checkworthy reasons
        doc_title doc_date doc_url""".split()
    ),
    LOST: tuple("quote doc_id kind value unit notes assignee".split()),
    ORPHAN: tuple("claim_id doc_id quote prefix suffix figure sentence".split()),
    DISPUTE: tuple("claim_id doc_id quote prefix suffix figure sentence field base ours theirs chosen".split()),
}
"""What the sheet of each sort of record shows; those of claims and orphans have the fields to fill beside it."""
TITLES = {REVIEW: "Review", LOST: "Missed", ORPHAN: "Orphans", DISPUTE: "Conflicts"}
BASE, BASED = "Base", ("record", "claim_id", "doc_id", "quote", "prefix", "suffix", "field", "value")
Row = dict[str, str]
Key = tuple[str, ...]


def key(row: Mapping[str, str]) -> Key:
    """What a row is about: a claim by its id, else by its words; what was missed by its words; a conflict by both."""
    words = tuple(row.get(name, "") for name in ("doc_id", "quote", "prefix", "suffix"))
    if row["record"] == LOST:
        return (LOST, *words[:2])
    return ("claim", row["claim_id"]) if row.get("claim_id") else ("claim", *words)


def filled(row: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row that a person filled."""
    names = (*MISSED, *HUMAN) if row["record"] == LOST else HUMAN
    return {name: row[name] for name in names if row.get(name)}


def frame(records: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    """Rows as a table of text in the order of a record."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that most of this needs not pay

    ordered: list[Mapping[str, str]] = sorted(records, key=_order)
    return pd.DataFrame(ordered, columns=[*COLUMNS], dtype="str").fillna("")


def rows(table: pd.DataFrame | None) -> list[Row]:
    """A table as rows again; none of none."""
    return [] if table is None else [*rows_of(table)]


def read(path: Path) -> list[Row]:
    """The rows of a record, every column there, empty where the file has none. Raises ClaimsError: it is no record."""
    any_length()
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle, restval="")
            missing = [name for name in (*PLACE, *HUMAN) if name not in (reader.fieldnames or ())]
            if missing:
                raise ClaimsError(f"no column {missing[0]!r}", f"{path} row 1", "take a former copy of the file")
            return [{name: unguard(row.get(name) or "") for name in COLUMNS} for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise ClaimsError(f"not a record of reviews ({error})", str(path), "take a former copy of the file") from error


def write(records: Iterable[Mapping[str, str]], path: Path) -> None:
    """The rows by document, place, claim and sort of record; UTF-8, LF. All cells are quoted, so that line ends in them
    stay as they are.
    """
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        for row in sorted(records, key=_order):
            writer.writerow([guard(row.get(name, "")) for name in COLUMNS])


def _order(row: Mapping[str, str]) -> tuple[str, int, str, tuple[str, ...]]:
    start, rest = row.get("start", ""), tuple(row.get(name, "") for name in COLUMNS)
    # Digits of other scripts are no numbers here. The whole row takes part: an order of equal rows is one order.
    return (
        row.get("doc_id", ""),
        int(start) if start.isascii() and start.isdigit() else 0,
        row.get("claim_id", ""),
        rest,
    )

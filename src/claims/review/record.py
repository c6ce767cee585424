"""reviews.csv: what people wrote about claims, a row a claim, sorted and stable: fit to be kept in git."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from claims.errors import ClaimsError
from claims.guards import guard, unguard
from claims.review.fields import HUMAN

NAME = "reviews.csv"
UNREAD = "reviews.unread.csv"
PLACE: tuple[str, ...] = tuple("record claim_id doc_id quote prefix suffix start sentence figure changed".split())
MISSED: tuple[str, ...] = ("kind", "value", "unit")  # what a person says of a claim that was missed
CONFLICT: tuple[str, ...] = ("field", "base", "ours", "theirs", "chosen")
COLUMNS = (*PLACE, *MISSED, *HUMAN, *CONFLICT)
Row = dict[str, str]
_LONGEST = 2**31 - 1


def read(path: Path) -> list[Row]:
    """The rows of a record, every column there, empty where the file has none. Raises ClaimsError: it is no record."""
    csv.field_size_limit(_LONGEST)
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle, restval="")
            missing = [name for name in (*PLACE, *HUMAN) if name not in (reader.fieldnames or ())]
            if missing:
                raise ClaimsError(f"no column {missing[0]!r}", f"{path} row 1", "take a former copy of the file")
            return [{name: unguard(row.get(name) or "") for name in COLUMNS} for row in reader]
    except (UnicodeDecodeError, csv.Error) as error:
        raise ClaimsError(f"not a record of reviews ({error})", str(path), "take a former copy of the file") from error


def write(rows: Iterable[Mapping[str, str]], path: Path) -> None:
    """The rows by document, place, claim and sort of record; UTF-8, LF."""
    table([*rows], COLUMNS, path)


def table(rows: list[Mapping[str, str]], columns: tuple[str, ...], path: Path) -> None:
    """A CSV file of rows in the order of a record; all cells are quoted, so that line ends in them stay as they are."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        for row in sorted(rows, key=_order):
            writer.writerow([guard(row.get(name, "")) for name in columns])


def _order(row: Mapping[str, str]) -> tuple[str, int, str, tuple[str, ...]]:
    start, rest = row.get("start", ""), tuple(row.get(name, "") for name in COLUMNS)
    # Digits of other scripts are no numbers here. The whole row takes part: an order of equal rows is one order.
    return (
        row.get("doc_id", ""),
        int(start) if start.isascii() and start.isdigit() else 0,
        row.get("claim_id", ""),
        rest,
    )

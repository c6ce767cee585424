"""The folder in which a record lives: reviews.csv, what could not be read, and a workbook that may hold more."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

from claims.guards import guard
from claims.review import read, record
from claims.review.fields import ReviewForm
from claims.review.record import Row
from claims.review.sheets import DAMAGE

WORKBOOK = "claims.xlsx"
UNTOUCHED = re.compile(rb"modified[^<>]*>2000-01-01T00:00:00Z<")  # as exports write it; who saves one says now


def former(folder: Path) -> list[Row]:
    """The record of a folder; no rows where it has none. Raises ClaimsError where the file is no record."""
    path = folder / record.NAME
    return record.read(path) if path.is_file() else []


def touched(folder: Path) -> Path | None:
    """The folder's workbook where a person has saved it since it was written, so that it may hold more than we know."""
    path = folder / WORKBOOK
    try:
        with ZipFile(path) as archive:
            return None if UNTOUCHED.search(archive.read("docProps/core.xml")) else path
    except (FileNotFoundError, NotADirectoryError):
        return None
    except DAMAGE:
        return path


def from_workbook(folder: Path, form: ReviewForm) -> read.Reviewed:
    """What stands in the folder's workbook and may not be in the record yet; nothing where nobody has saved it.

    Raises ClaimsError where it cannot be read: it must not be written over.
    """
    path = touched(folder)
    return read.read(path, form) if path else read.Reviewed(base={})


def keep_unread(former_folder: Path, scratch: Path, unread: Iterable[Row]) -> int:
    """Add cells that could not be read to what the folder has of them, each once; how many there are now."""
    path = former_folder / record.UNREAD
    rows: list[tuple[str, ...]] = []
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as handle:
            rows = [*map(tuple, csv.reader(handle))][1:]
    known = {*rows}
    added = [tuple(guard(row.get(name, "")) for name in read.UNREAD_COLUMNS) for row in unread]
    rows += [row for row in dict.fromkeys(added) if row not in known]
    if rows:
        with (scratch / record.UNREAD).open("w", encoding="utf-8", errors="replace", newline="") as handle:
            csv.writer(handle, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([read.UNREAD_COLUMNS, *rows])
    return len(rows)

"""CSV: UTF-8, comma, RFC 4180 quoting, LF, a file a table.

A spreadsheet runs a text that starts with = + - @, TAB or CR as a formula, so such a cell gets a leading apostrophe
(OWASP, CSV injection); numbers never do. `read_csv` takes it off again: what was written comes back to the letter.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.errors import ClaimsError, said
from claims.files import whole
from claims.guards import any_length, unguard, written
from claims.review import record
from claims.table import COLUMNS, Cells, Columns, Tables, dtype, frame, framed, listed

if TYPE_CHECKING:
    import pandas as pd

    from claims.table import Table

PLAIN = True


def write(tables: Tables | Columns, folder: Path) -> list[Path]:
    """One file a table, named after it, and reviews.csv where people have written something."""
    paths = [_write_table(getattr(tables, name), name, folder / f"{name}.csv") for name in COLUMNS]
    if tables.reviews is None:
        return paths
    record.write(record.rows(tables.reviews), folder / record.NAME)
    return [*paths, folder / record.NAME]


def heads() -> dict[str, str]:
    """File → its first line."""
    return {f"{name}.csv": ",".join(columns) + "\n" for name, columns in COLUMNS.items()}


def rows(columns: Columns) -> dict[str, str]:
    """File → the lines of a table, without the first."""
    return {f"{name}.csv": "".join(_lines(getattr(columns, name), name)) for name in COLUMNS}


def read_tables(path: Path, schemas: Path | None = None) -> Tables:
    """The tables that `claims extract` wrote: `path` is its folder, or the claims.csv in it. Raises ClaimsError."""
    file = path / "claims.csv" if path.is_dir() else path
    whole(file.parent)
    if file.name != "claims.csv" or not file.is_file():
        raise ClaimsError("no claims.csv here", str(path), "give the folder that `claims extract` wrote to")
    found = {}
    for name in COLUMNS:
        beside = file.with_name(f"{name}.csv")
        try:
            found[name] = read_csv(beside) if beside.is_file() else frame(name, [])
        except (ValueError, KeyError, TypeError, AttributeError) as error:  # whatever a file of another make leads to
            what = f"not a table that `claims extract` wrote ({said(error, 120)})"
            raise ClaimsError(what, str(beside), "extract it again") from error
    claims, findings, sources, rejected = (found[name] for name in COLUMNS)
    reviews = file.with_name(record.NAME)
    known = record.frame(record.read(reviews)) if reviews.is_file() else None
    return Tables(claims, findings, sources, rejected, schemas=schemas, reviews=known)


def read_csv(path: Path) -> pd.DataFrame:
    """A table as it was before `write`: the frame named by the file (claims.csv, findings.csv, …), guards taken off.

    Raises ValueError where the rows are not all of one length, or a cell is no number where it must be one.
    """
    name = path.stem
    any_length()
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.reader(handle)
        header = next(rows, [])
        columns = dict(zip(header, zip(*rows, strict=True), strict=False))
        return framed(name, {c: [*map(_PARSERS[dtype(name, c)], columns.pop(c))] for c in header if c in columns})


def _write_table(table: Table, name: str, path: Path) -> Path:
    # A lone surrogate has no UTF-8; documents never hold one, but no input may end in a traceback.
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        handle.write(heads()[f"{name}.csv"])
        handle.writelines(_lines(table if isinstance(table, dict) else listed(table), name))
    return path


def _lines(table: Cells, name: str) -> Iterator[str]:
    texts = _Texts()
    cells = [_CELLS[dtype(name, column)](own, texts) for column, own in table.items()]
    return (",".join(row) + "\n" for row in zip(*cells, strict=True))


class _Texts(dict[str, str]):
    """Text → as it is written: worked out once for all cells that say the same, which most do."""

    def __missing__(self, text: str) -> str:
        return self.setdefault(text, written(text))


_CELLS: dict[str, Callable[[Iterable[Any], _Texts], Iterable[str]]] = {
    "int64": lambda cells, _: map(str, cells),
    "bool": lambda cells, _: ("true" if cell else "false" for cell in cells),
    "str": lambda cells, texts: map(texts.__getitem__, cells),
}
_PARSERS: dict[str, Callable[[str], object]] = {"int64": int, "bool": "true".__eq__, "str": unguard}

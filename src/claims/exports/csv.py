"""CSV: UTF-8, comma, RFC 4180 quoting, LF, a file a table.

A spreadsheet runs a text that starts with = + - @, TAB or CR as a formula, so such a cell gets a leading apostrophe
(OWASP, CSV injection); numbers never do. `read_csv` takes it off again: what was written comes back to the letter.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from claims.guards import guard, unguard
from claims.review import record
from claims.table import COLUMNS, Tables, dtype, framed

if TYPE_CHECKING:
    import pandas as pd

_LONGEST = 2**31 - 1  # the module's own limit of 131,072 characters would refuse the sentence of a text without stops


def write(tables: Tables, folder: Path) -> list[Path]:
    """One file a table, named after it, and reviews.csv where people have written something."""
    paths = [_write_table(getattr(tables, name), name, folder / f"{name}.csv") for name in COLUMNS]
    if tables.reviews is None:
        return paths
    record.write(record.rows(tables.reviews), folder / record.NAME)
    return [*paths, folder / record.NAME]


def heads() -> dict[str, str]:
    """File → its first line."""
    return {f"{name}.csv": ",".join(columns) + "\n" for name, columns in COLUMNS.items()}


def rows(tables: Tables) -> dict[str, str]:
    """File → the lines of a table, without the first."""
    found = {}
    for name in COLUMNS:
        handle = StringIO(newline="")
        _write_rows(getattr(tables, name), name, handle)
        found[f"{name}.csv"] = handle.getvalue()
    return found


def read_csv(path: Path) -> pd.DataFrame:
    """A table as it was before `write`: the frame named by the file (claims.csv, findings.csv, …), guards taken off.

    Raises ValueError where the rows are not all of one length, or a cell is no number where it must be one.
    """
    name = path.stem
    csv.field_size_limit(_LONGEST)
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.reader(handle)
        header = next(rows, [])
        columns = dict(zip(header, zip(*rows, strict=True), strict=False))
        return framed(name, {c: [*map(_PARSERS[dtype(name, c)], columns.pop(c))] for c in header if c in columns})


def _write_table(table: pd.DataFrame, name: str, path: Path) -> Path:
    # A lone surrogate has no UTF-8; documents never hold one, but no input may end in a traceback.
    with path.open("w", encoding="utf-8", errors="replace", newline="") as handle:
        handle.write(heads()[f"{name}.csv"])
        _write_rows(table, name, handle)
    return path


def _write_rows(table: pd.DataFrame, name: str, handle: TextIO) -> None:
    writer = csv.writer(LineFeeds(handle), lineterminator="\r\n")
    cells = [_CELLS[dtype(name, column)](table[column].tolist()) for column in table.columns]
    writer.writerows(zip(*cells, strict=True))


class LineFeeds:
    """Ends lines with LF. The writer is told CR LF all the same: it quotes only what its line end contains, and with LF
    alone a bare CR in a text would pass unquoted and split the row.
    """

    def __init__(self, handle: TextIO) -> None:
        self._handle = handle

    def write(self, line: str) -> int:
        """One row, as the writer hands it over."""
        return self._handle.write(line[:-2] + "\n")


_CELLS: dict[str, Callable[[Iterable[Any]], Iterable[object]]] = {
    "int64": iter,
    "bool": lambda cells: ("true" if cell else "false" for cell in cells),
    "str": lambda cells: map(guard, cells),
}
_PARSERS: dict[str, Callable[[str], object]] = {"int64": int, "bool": "true".__eq__, "str": unguard}

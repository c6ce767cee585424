"""Rows of the plain tables in `schemas/`, each with the line it stands on, so that an error can name its place."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from claims.errors import ClaimsError


def read_rows(
    path: Path, filled: tuple[str, ...], free: tuple[str, ...] = ()
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Line number and cells by column, of a UTF-8 CSV file with a header; further columns are passed on as they are.

    `filled` columns must have a value in every row, `free` ones may be empty. Raises ClaimsError naming file and line.
    """
    with path.open(encoding="utf-8-sig", newline="") as handle:
        reader = csv.reader(handle)  # a DictReader takes three times as long
        header = next(reader, [])
        for column in (*filled, *free):
            if column not in header:
                fix = f"start it {','.join((*filled, *free))}, in any order"
                raise ClaimsError(f"the header has no {column!r}", f"{path} line 1", fix)
        for cells in filter(None, reader):
            if len(cells) > len(header):
                fix = 'put "quotes" round a cell with commas'
                raise ClaimsError("this row has more cells than the header", f"{path} line {reader.line_num}", fix)
            row = dict(zip_longest(header, cells, fillvalue=""))
            for column in filled:
                if not row[column]:
                    where = f"{path} line {reader.line_num}"
                    raise ClaimsError(f"the cell {column!r} is empty", where, "fill it or delete the row")
            yield reader.line_num, row

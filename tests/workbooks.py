"""Workbooks as a reviewer leaves them, and the record that comes of them."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from claims.review import record


def fill(
    folder: Path, cells: dict[tuple[int, str], object], name: str = "reviewed.xlsx", sheet: str = "Review"
) -> Path:
    """The folder's workbook with cells filled, by row and column name, as another file."""
    book = openpyxl.load_workbook(folder / "claims.xlsx")
    at = {str(cell.value): cell.column for cell in book[sheet][1]}
    for (row, column), value in cells.items():
        book[sheet].cell(row, at[column] or 0).value = value  # type: ignore[assignment]
    book.save(folder.parent / name)
    return folder.parent / name


def rows(folder: Path, sort: str = "review") -> list[record.Row]:
    return [row for row in record.read(folder / record.NAME) if row["record"] == sort]

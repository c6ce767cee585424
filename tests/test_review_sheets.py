"""Files that a person saved are read alike, whichever library reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.review import sheets
from claims.review.cells import text_of
from claims.review.fields import load
from claims.review.read import read
from claims.review.sheets import Formula

Rows = list[list[object]]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
CELL = st.one_of(
    st.none(),
    WORDS.filter(lambda words: not words.startswith("=")),
    st.booleans(),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.floats(-1e9, 1e9),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(lambda day: day.replace(microsecond=0)),  # noqa: DTZ001
)


def saved(rows: Rows, path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            sheet.cell(number, column).value = cell  # type: ignore[assignment]
    book.save(path)
    return path


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows: Rows = [["claim_id", "quote", "verdict", "notes"], ["ca", "11 boats", "True", "counted"]]
    return saved(rows, tmp_path_factory.mktemp("saved") / "a.xlsx").read_bytes()


def words(rows: Iterator[tuple[int, Sequence[object]]] | None) -> list[tuple[int, list[str]]]:
    """The rows as text, without empty cells at their ends."""
    found = [(number, [text_of(cell) for cell in row]) for number, row in rows or ()]
    for _, row in found:
        while row and not row[-1]:
            row.pop()
    return [(number, row) for number, row in found if row]


@given(st.lists(st.lists(CELL, max_size=5), max_size=6))
@example([[-0.0]])
@example([[], [None, None, "first of all in C2", 0, False], [], [" a ", 0.1 + 0.2, 1e-7, 12345678901234]])
@example([["_x000D_ and _x0041_", "two\nlines", date(1999, 12, 31), datetime(2026, 5, 31, 12, 30)]])  # noqa: DTZ001
def test_both_readers_read_the_same(rows: Rows) -> None:
    with TemporaryDirectory() as folder:
        path = saved(rows, Path(folder) / "a.xlsx")
        plain = words(sheets.plain(path, "Sheet"))
        assert plain == words(sheets.special(path, "Sheet", "xl/worksheets/sheet1.xml"))
        assert [number for number, _ in plain] == [
            number for number, row in enumerate(rows, 1) if any(text_of(cell) for cell in row)
        ]


@pytest.mark.parametrize("at", ["A3", "B2", "CA1", "XFD1048576"])
def test_what_is_no_plain_value_is_told_wherever_it_stands(at: str, tmp_path: Path) -> None:
    """A cell in the last corner must not make a reader take room for all before it."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0][at] = "a", {"A3": "=1+1", "B2": "#N/A"}.get(at, "b")
    book.save(tmp_path / "a.xlsx")
    assert sheets.is_special(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    if at in {"A3", "B2"}:
        [table] = sheets.tables(tmp_path / "a.xlsx")
        assert [*table.rows][-1] in [(3, [Formula("=1+1")]), (3, [Formula("=1+1"), None]), (2, [None, "#N/A"])]


@given(st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=30), st.integers(0, 30)), min_size=1, max_size=4))
def test_a_damaged_workbook_ends_in_a_clear_error_or_none(
    workbook: bytes, damages: list[tuple[float, bytes, int]]
) -> None:
    for at, new, gone in damages:
        place = int(at * len(workbook))
        workbook = workbook[:place] + new + workbook[place + gone :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(workbook)
        with suppress(ClaimsError):
            read(path, load())


def test_rows_before_a_damage_are_read(tmp_path: Path) -> None:
    path = saved([[f"row {number}"] for number in range(2000)], tmp_path / "a.xlsx")
    with ZipFile(path) as source, ZipFile(tmp_path / "b.xlsx", "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    read: list[int] = []
    [table] = sheets.tables(tmp_path / "b.xlsx")
    with pytest.raises(ClaimsError, match=r"damaged"):
        read.extend(number for number, _ in table.rows)
    assert len(read) > 900

"""The rows of a file that a person saved: a workbook's sheets, or a CSV file.

No formula is worked out, no link followed.
"""

from __future__ import annotations

import csv
import io
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from claims.errors import ClaimsError
from claims.guards import any_length, unguard

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # [MS-CFB] 2.2: a workbook with a password is such a container
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\"")
DAMAGE = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, zlib.error)  # what zipfile raises
_SPECIAL = re.compile(rb"<(?:\w+:)?(?:f[\s/>]|mergeCell\s)|\st=\"e\"|\sr=\"(?:[C-Z][A-Z]|[A-Z]{3})[0-9]")
ANOTHER = "take another copy, or save it again as .xlsx"


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that is worked out: its words."""

    words: str


class Hidden:
    """A cell that merging hid behind its neighbour: nobody knows what it held."""


HIDDEN = Hidden()


@dataclass(slots=True)
class Table:
    """One sheet. `rows`: (number as the file counts, cells); a cell is a value, a Formula, or HIDDEN."""

    title: str
    rows: Iterator[tuple[int, Sequence[object]]]
    problems: list[ClaimsError] = field(default_factory=list)


def tables(path: Path) -> Iterator[Table]:
    """The sheets of a workbook in their order; a CSV file is one, without a title. Raises ClaimsError."""
    try:
        with path.open("rb") as handle:
            start = handle.read(512)
    except OSError as error:
        raise ClaimsError(f"cannot be read ({error.strerror})", str(path), "") from error
    if start.startswith(_OLE):
        raise ClaimsError("this workbook has a password, or is of Excel 97", str(path), "save it as .xlsx without one")
    if start.startswith(b"PK"):
        if _OPEN_DOCUMENT in start:
            raise ClaimsError("this is an OpenDocument file", str(path), "save it as .xlsx")
        return _workbook(path)
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        raise ClaimsError("this is no workbook", str(path), ANOTHER)
    return iter([Table("", _lines(path))])


# -- workbooks --------------------------------------------------------------------------------------------------------
def _workbook(path: Path) -> Iterator[Table]:
    if not is_zipfile(path):
        raise ClaimsError("this workbook is cut short", str(path), ANOTHER)
    try:
        parts = [*_parts(path)]
    except Exception as error:  # whatever the XML that it stumbles on leads to
        raise ClaimsError(f"not a workbook ({_said(error)})", str(path), ANOTHER) from error
    return (Table(title, _rows(path, title, part)) for title, part in parts)


def _rows(path: Path, title: str, part: str) -> Iterator[tuple[int, Sequence[object]]]:
    """Calamine reads ten times as fast as openpyxl, which tells formulas from values and reads up to a damage."""
    rows = None if is_special(path, part) else plain(path, title)
    yield from special(path, title, part) if rows is None else rows


def plain(path: Path, title: str) -> Iterator[tuple[int, Sequence[object]]] | None:
    """The rows of a sheet of nothing but values; None where it cannot be read to its end."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - a CSV file need not pay for it

    try:
        with CalamineWorkbook.from_path(path) as book:
            sheet = book.get_sheet_by_name(title)
    except CalamineError:
        return None
    before: list[object] = [""] * (sheet.start or (0, 0))[
        1
    ]  # of empty columns at the left calamine says nothing but how many
    return ((number, [*before, *row]) for number, row in enumerate(sheet.iter_rows(), 1) if row.count("") < len(row))


def special(path: Path, title: str, part: str) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows of any sheet, formulas and cells hidden by merging told. Raises ClaimsError where it is damaged."""
    from openpyxl import load_workbook  # noqa: PLC0415 - a fifth of a second that other sheets need not pay

    hidden, number = _merged(path, part), 0
    try:
        with closing(load_workbook(path, read_only=True, keep_links=False)) as book:
            sheet: Any = book[title]
            if not hasattr(sheet, "iter_rows"):
                return  # a sheet of nothing but a chart
            sheet.reset_dimensions()  # what a program says of the size of a sheet is often wrong
            for number, cells in enumerate(sheet.iter_rows(), 1):
                if any(cell.value is not None for cell in cells):
                    row = [_value(cell) for cell in cells]
                    yield number, [HIDDEN if (number, at) in hidden else cell for at, cell in enumerate(row, 1)]
    except Exception as error:  # openpyxl raises whatever the XML it stumbles on leads to
        where = f"{path} sheet {title} after row {number}"
        raise ClaimsError(f"damaged ({_said(error)})", where, ANOTHER) from error


def is_special(path: Path, part: str) -> bool:
    """Whether a sheet has formulas, errors, merged cells, or cells far to the right, before which calamine makes room
    for all others.
    """
    return next(_found(_SPECIAL, path, part), None) is not None


def _found(pattern: re.Pattern[bytes], path: Path, part: str) -> Iterator[re.Match[bytes]]:
    """What is found in a part of the package, a block at a time; ends where it is damaged."""
    try:
        with ZipFile(path) as archive, archive.open(part) as handle:
            tail = b""
            while block := handle.read(1 << 20):
                yield from pattern.finditer(tail + block)
                tail = block[-100:]
    except DAMAGE:
        return  # the reader of the rows meets the same damage, and says so


def _value(cell: Any) -> object:  # noqa: ANN401 - openpyxl's read-only cells have no type of their own
    from openpyxl.utils.escape import unescape  # noqa: PLC0415 - as above

    if cell.data_type == "f":
        return Formula(str(cell.value))
    return unescape(cell.value) if isinstance(cell.value, str) else cell.value


def _said(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:120]


def _parts(path: Path) -> Iterator[tuple[str, str]]:
    """Sheet → its part of the package (ECMA-376 part 1, 18.2.20, and part 2, 8.2)."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - expat limits entities since 2.4, and Python 3.11 has 2.5

    with ZipFile(path) as archive:
        rels = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
        targets = {one.get("Id"): one.get("Target", "") for one in rels}
        for sheet in ET.fromstring(archive.read("xl/workbook.xml")).iter():  # noqa: S314
            if sheet.tag.endswith("}sheet"):
                id_ = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
                target = targets.get(id_, "")
                yield sheet.get("name", ""), target[1:] if target.startswith("/") else f"xl/{target}"


def _merged(path: Path, part: str) -> set[tuple[int, int]]:
    """Cells (row, column) that lie under the first of a merged range; openpyxl does not tell when it streams."""
    from openpyxl.utils import column_index_from_string as number  # noqa: PLC0415 - as above

    found: set[tuple[int, int]] = set()
    for one in _found(_MERGED, path, part):
        left, top, right, bottom = one.groups()
        rows, columns = range(int(top), int(bottom) + 1), range(number(left.decode()), number(right.decode()) + 1)
        found |= {(row, column) for row in rows for column in columns} - {(rows[0], columns[0])}
    return found


# -- CSV --------------------------------------------------------------------------------------------------------------
def _lines(path: Path) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows of a CSV file, as Excel saves it too: with a byte order mark, with ; in much of Europe, or in its code
    page, Windows-1252.
    """
    any_length()
    data = path.read_bytes()
    try:
        text = data.decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        for row in reader:
            yield reader.line_num, [unguard(cell) for cell in row]
    except csv.Error as error:
        raise ClaimsError(
            f"no CSV after this line ({error})", f"{path} line {reader.line_num}", "save it again"
        ) from error

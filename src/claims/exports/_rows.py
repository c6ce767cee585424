"""Rows of a sheet, written as the XML that spreadsheets read (ECMA-376 part 1, 18.3), beside openpyxl.

openpyxl makes the workbook: sheets, styles, columns, rules, header. The rows under the header, of which there may be a
million, go to a file of their own and are put into the sheet when it is saved: a cell is one f-string, where an object
a cell would take four times as long.
"""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from claims.exports._cells import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.worksheet.worksheet import Worksheet

LINKS = 65_000  # links a sheet gets: Excel drops those after 65,530 without a word
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_HELD = 1 << 20  # characters of rows kept in memory
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_AFTER_LINKS = (b"<printOptions", b"<pageMargins")  # what follows links in a sheet


class Spool:
    """The rows under a sheet's header, and its links, until the workbook is saved; `last` is the letter of its last
    column.
    """

    def __init__(self, sheet: Worksheet, last: str) -> None:
        self.sheet = sheet
        self._last, self._bottom = last, 1
        self._rows = SpooledTemporaryFile(_HELD, "w+", encoding="utf-8", newline="")  # noqa: SIM115 - closed when saved
        self._links: list[str] = []
        self._targets: dict[str, int] = {}

    def row(self, number: int, cells: str, height: float = 0, *, hidden: bool = False) -> None:
        """Add a row of the cells, as below; its height in points, if it has one of its own."""
        self._bottom = number
        look = f' ht="{height}" customHeight="1"' if height else ""
        look += ' hidden="1"' if hidden else ""
        self._rows.write(f'<row r="{number}"{look}>{cells}</row>')

    def link(self, at: str, target: str, place: str = "") -> bool:
        """Make the cell at "A2" a link to an address, and a place in it; False where the sheet can have no more."""
        if len(self._links) >= LINKS:
            return False
        number = self._targets.setdefault(target, len(self._targets) + 1)
        inside = f" location={quoteattr(place)}" if place else ""
        self._links.append(f'<hyperlink ref="{at}" r:id="rId{number}"{inside}/>')
        return True

    def spliced(self, sheet: bytes) -> Iterator[bytes]:
        """The sheet as openpyxl has written it, with the rows and links in it."""
        head, end, tail = sheet.partition(b"</sheetData>")
        first, views, rest = head.partition(b"<sheetViews")
        # Without its size programs that stream a sheet read all of it to find out.
        yield first + f'<dimension ref="A1:{self._last}{self._bottom}"/>'.encode() + views + rest
        self._rows.seek(0)
        while part := self._rows.read(_HELD):
            yield part.encode()
        self._rows.close()
        yield end
        at = min(place for mark in _AFTER_LINKS if (place := tail.find(mark)) >= 0)
        yield tail[:at]
        if self._links:
            yield f'<hyperlinks xmlns:r="{_OFFICE}">{"".join(self._links)}</hyperlinks>'.encode()
        yield tail[at:]

    def relations(self) -> str:
        """Where the links lead, as a file of relationships (ECMA-376 part 2, 9.3); empty where there are none."""
        links = "".join(
            f'<Relationship Id="rId{number}" Type="{_LINK}" TargetMode="External" Target={quoteattr(target)}/>'
            for target, number in self._targets.items()
        )
        return f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>' if links else ""


def worded(at: str, style: int, text: str) -> str:
    """A cell with a text that stays one, even if it looks like a formula or an error; nothing for no text."""
    text = clean(text)
    return f'<c r="{at}" s="{style}" t="inlineStr"><is>{_t(text)}</is></c>' if text else ""


def parted(at: str, style: int, parts: tuple[str, str, str], look: str) -> str:
    """A cell with a text of which the middle part has a look of its own (the XML of ECMA-376 CT_RPrElt)."""
    before, middle, after = (_t(part) if part else "" for part in parts)
    runs = f"<r>{before}</r>" * bool(before), f"<r><rPr>{look}</rPr>{middle}</r>", f"<r>{after}</r>" * bool(after)
    return f'<c r="{at}" s="{style}" t="inlineStr"><is>{"".join(runs)}</is></c>'


def numbered(at: str, style: int, value: float) -> str:
    """A cell with a number."""
    return f'<c r="{at}" s="{style}"><v>{value!r}</v></c>'


def _t(text: str) -> str:
    """Clean text as an element; without the attribute Excel drops spaces at its ends."""
    kept = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() or "\n" in text else ""
    return f"<t{kept}>{escape(text)}</t>"

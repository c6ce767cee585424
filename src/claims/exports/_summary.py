"""Sheet Summary: counts by formula, so that they follow as a person works, and charts of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.exports._cells import inert as text
from claims.exports._sheets import DARK, header, letter, set_page
from claims.table import length

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.worksheet.worksheet import Worksheet

    from claims.review.fields import ReviewForm
    from claims.table import Cells

DOCUMENTS = 20  # rows of the part on documents: those with the most claims
OPEN = "(none yet)"


@dataclass(frozen=True, slots=True)
class _Part:
    """Counts of one column of sheet Review; `blank` where empty cells are counted too."""

    title: str
    column: str
    labels: tuple[str, ...]
    blank: bool = False


def write_summary(sheet: Worksheet, review: Cells, form: ReviewForm, left: int = 0) -> None:
    """Four parts below each other, a chart beside each of the first three; `left` claims found no row on Review."""
    parts = _parts(review, form)
    set_page(sheet)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "portrait", 1  # a break would cut a chart in two
    sheet.sheet_view.showGridLines = False
    for number, width in enumerate((34, 12, 4), 1):
        sheet.column_dimensions[letter(number)].width = width
    top = 1
    if left:
        words = f"{left} claims less worth checking are on sheet Claims alone: a sheet has no more rows."
        sheet.append([text(sheet, words)])
        top += 1
    for part in parts:
        at = letter([*review].index(part.column) + 1)
        reach = f"Review!${at}$2:${at}${max(2, length(review) + 1)}"
        sheet.append(list(header(sheet, [(part.title, DARK), ("claims", DARK)])))
        for row, label in enumerate(part.labels, top + 1):
            sheet.append([text(sheet, label), f"=COUNTIF({reach},{_literal(label, f'A{row}')})"])
        last = top + len(part.labels)
        if part.blank:
            last += 1
            sheet.append([text(sheet, OPEN), f"={length(review)}-COUNTA({reach})"])
        if part.column != "doc_id":
            sheet.add_chart(_chart(sheet, part.title, top, last), f"D{top}")
        height = max(last - top + 2, 16 if part.column != "doc_id" else 0)
        for _ in range(height - (last - top) - 1):
            sheet.append([])
        top += height


def _literal(label: str, cell: str) -> str:
    """The cell as COUNTIF compares it to the letter, wildcards and operators of its label included."""
    if not set("*?~=<>") & set(label):
        return cell
    for sign in "~*?":
        cell = f'SUBSTITUTE({cell},"{sign}","~{sign}")'
    return f'"="&{cell}'


def _parts(review: Cells, form: ReviewForm) -> tuple[_Part, ...]:
    lists = {f.name: form.lists[f.values] for f in form.fields if f.type == "list"}
    return (
        _Part("status", "status", lists["status"], blank=True),
        _Part("verdict", "verdict", lists["verdict"], blank=True),
        _Part("kind", "kind", _common(review["kind"])),
        _Part("document", "doc_id", _common(review["doc_id"])[:DOCUMENTS]),
    )


def _common(cells: Iterable[str]) -> tuple[str, ...]:
    """The values, most frequent first, equal ones by name."""
    return tuple(sorted((counts := Counter(cells)), key=lambda value: (-counts[value], value)))


def _chart(sheet: Worksheet, title: str, top: int, last: int) -> BarChart:
    from openpyxl.chart import BarChart, Reference  # noqa: PLC0415 - see xlsx.write

    chart = BarChart()
    chart.type, chart.style, chart.title, chart.legend = "bar", 10, f"Claims by {title}", None
    chart.add_data(Reference(sheet, min_col=2, min_row=top + 1, max_row=max(last, top + 1)))
    chart.set_categories(Reference(sheet, min_col=1, min_row=top + 1, max_row=max(last, top + 1)))
    chart.height, chart.width, chart.gapWidth = 7.2, 16, 40
    chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    return chart

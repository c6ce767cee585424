"""Sheet Review: one row a claim worth checking, most checkworthy first; what is known at the left, cells to fill at the
right, which alone are unlocked. Empty cells are not written: a column's style holds for them, locks included.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claims.dictionary import Column
from claims.exports._colours import pastel, step
from claims.exports._painters import FONT, SIZE
from claims.exports._rows import Spool, worded
from claims.exports._sheets import AMBER, RED, Layout, Sheet, View, rule
from claims.review.fields import HUMAN, Field
from claims.review.figures import READ, figure
from claims.review.record import BASE, BASED, DISPUTE, SHEETS, Row, filled, rows
from claims.review.record import REVIEW as REVIEWED
from claims.table import cells_in, records, rows_of

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.formatting.rule import Rule
    from openpyxl.worksheet.worksheet import Worksheet

    from claims.review.fields import ReviewForm
    from claims.table import Cells, Columns, Table, Tables

EVIDENCE = SHEETS[REVIEWED]
REVIEW = Layout("Review", "review", "sentence")
A3 = 8  # ECMA-376 ST_PaperSize
PRINTED = ("figure", "assignee")  # first and last column on paper: all of them would be too small to read
SPARE = 500  # empty rows of sheet Missed that are ready to be filled
EARLIEST = 36_526  # 1 January 2000 as Excel counts days: nothing was checked here before
FILLED = "375623"  # header of fields to fill: green; of two groups side by side each has its shade
GROUPS = {"extraction": "548235", "evidence": "548235"}
CHOSEN = Field(
    "chosen", "Chosen", "text", "", "verdict", 24, "The right value: it takes its place, and the conflict ends."
)
_TYPES = {"number": "number", "date": "date"}
_BASED = [*zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", BASED, strict=False)]


def review_table(tables: Tables | Columns) -> Cells:
    """The rows of sheet Review: claims that are not minor with what was written about them, columns as named above."""
    claims, ids = tables.claims, cells_in(tables.claims, "claim_id")
    reviews: dict[str, Row] = {}
    for row in recorded(tables, REVIEWED):
        reviews.setdefault(row["claim_id"], row)
    worth = [float(text or 0) for text in cells_in(claims, "checkworthy")]
    minor = cells_in(claims, "minor")
    order = [at for at, id_ in enumerate(ids) if not minor[at] or id_ in reviews]  # what somebody wrote on is shown
    order.sort(key=lambda at: -worth[at])
    names = [name for name in dict.fromkeys((*EVIDENCE, *READ)) if name in claims]
    shown = {name: [cells[at] for at in order] for name in names for cells in (cells_in(claims, name),)}
    said = _messages(tables.findings)
    shown["figure"] = [figure(row) for row in records(shown, READ)]
    shown["flags"] = [said.get(key, codes) for key, codes in rows_of(shown, ("claim_id", "flags"))]
    for name in ("changed", *HUMAN):
        shown[name] = [reviews.get(key, {}).get(name, "") for key in shown["claim_id"]]
    return {name: shown[name] for name in (*EVIDENCE, *HUMAN)}


def recorded(tables: Tables | Columns, record: str) -> list[Row]:
    """The rows of reviews.csv of one sort: review, missed, orphan or conflict."""
    return [row for row in rows(tables.reviews) if row["record"] == record]


def write_base(workbook: Workbook, tables: Tables | Columns) -> Spool:
    """What people had written when the workbook was made, out of sight: the base against which changes are seen."""
    sheet = workbook.create_sheet(BASE)
    sheet.sheet_state = "veryHidden"
    sheet.append(BASED)
    spool, number = Spool(sheet, _BASED[-1][0]), 1
    for row in rows(tables.reviews):
        for name, value in filled(row).items() if row["record"] != DISPUTE else ():
            number += 1
            cells = {**row, "field": name, "value": value}
            spool.row(number, "".join(worded(f"{letter}{number}", 0, cells[name]) for letter, name in _BASED))
    return spool


def _messages(findings: Table) -> Mapping[str, str]:
    """claim_id → what is doubtful about it, a line a finding, with the working."""
    said: dict[str, list[str]] = {}
    for claim_id, code, message in rows_of(findings, ("claim_id", "code", "message")):
        said.setdefault(claim_id, []).append(f"{code}: {message}")
    return {claim_id: "\n".join(lines) for claim_id, lines in said.items()}


def columns(known: Mapping[str, Sequence[Column]], form: ReviewForm) -> list[Column]:
    """What the dictionary says of the columns, and the form of the fields."""
    own = {column.name for column in known["review"]}
    shared = [column for column in known["claims"] if column.name not in own]
    fields = [
        Column(f.name, _TYPES.get(f.type, "text"), f.width, shown=True, meaning=f.help, example="")
        for f in (*form.fields, CHOSEN)
    ]
    return [*shared, *known["review"], *fields]


class ReviewSheet(Sheet):
    """A sheet with fields to fill."""

    def __init__(self, sheet: Worksheet, view: View, form: ReviewForm) -> None:
        super().__init__(sheet, view)
        self._form = form
        self._fields = [field for field in (*form.fields, CHOSEN) if field.name in self._letters]
        self._unlocked = frozenset(field.name for field in self._fields)
        self._folded -= self._unlocked
        for field in self._fields:
            self._widths[field.name] = max(self._widths[field.name], field.width)

    def _set_columns(self) -> None:
        super()._set_columns()
        from openpyxl.styles import Alignment, Font, Protection  # noqa: PLC0415 - see xlsx.write

        for field in self._fields:
            dimension = self._sheet.column_dimensions[self._letters[field.name]]
            dimension.font = Font(name=FONT, size=SIZE)
            dimension.alignment = Alignment(vertical="top", wrap_text=field.type in {"text", "long", "url"})
            dimension.protection = Protection(locked=False)
            dimension.number_format = {"date": "yyyy-mm-dd", "number": "General"}.get(field.type, "@")
            dimension.outlineLevel = 1 if field.group in {"evidence", "extraction"} else 0
        for field in self._fields:
            self._sheet.data_validations.append(self._validation(field))
        self._sheet.page_setup.paperSize = A3
        reach = [
            self._letters[name] for name in (PRINTED if PRINTED[1] in self._letters else (PRINTED[0], CHOSEN.name))
        ]
        self._sheet.print_area = f"{reach[0]}1:{reach[1]}{self._count + 1}"
        protect(self._sheet)

    def _shade(self, name: str) -> str:
        group = next((field.group for field in self._fields if field.name == name), "")
        return GROUPS.get(group, FILLED) if group else super()._shade(name)

    def _validation(self, field: Field) -> Any:  # noqa: ANN401 - openpyxl's type has no stub
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - see xlsx.write

        at = self._letters[field.name]
        asked: dict[str, Any] = {"allow_blank": True, "showInputMessage": True}
        asked |= {"promptTitle": field.label[:32], "prompt": field.help[:255], "errorTitle": field.label[:32]}
        if field.type == "list":
            asked |= {"type": "list", "formula1": list_name(field.values), "error": "Choose from the list."}
        elif field.type == "date":
            asked |= {"type": "date", "operator": "greaterThanOrEqual", "formula1": str(EARLIEST)}
            asked |= {"error": "Write a day, like 2026-05-31."}
        reach = f"{at}2:{at}{max(2, self._count + 1)}"
        return DataValidation(sqref=reach, showErrorMessage="type" in asked, **asked)

    def _rules(self) -> Iterator[tuple[str, Rule]]:
        at = {name: f"${letter}2" for name, letter in self._letters.items()}
        for name, fill in (("changed", RED), ("flags", AMBER)):
            if name in at:
                yield name, rule(f'{at[name]}<>""', fill)
        if "flags" in at:
            yield "figure", rule(f'{at["flags"]}<>""', AMBER)
        for field in self._fields:
            if field.type == "list":
                for value in self._form.lists[field.values]:
                    quoted = value.replace('"', '""')
                    yield field.name, rule(f'{at[field.name]}="{quoted}"', self._colour(value))
        yield from super()._rules()

    def _colour(self, value: str) -> str:
        """A verdict with a rating has a colour from red to green; any other value its own."""
        ratings = self._form.ratings
        if value not in ratings:
            return pastel(value)
        low, high = min(ratings.values()), max(ratings.values())
        return step(ratings[value] - low, high - low)


def protect(sheet: Worksheet) -> None:
    """Locked but for the fields, without a password; to filter, sort and widen stays allowed."""
    sheet.protection.sheet = True
    for allowed in ("autoFilter", "sort", "formatColumns", "formatRows", "formatCells"):
        setattr(sheet.protection, allowed, False)  # the attribute says what is forbidden


def list_name(values: str) -> str:
    """The name that a list has in the workbook, whichever scale of verdicts is in use: list_verdict."""
    return "list_" + values.partition(":")[0]

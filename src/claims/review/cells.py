"""One cell as a person filled it: what it says in the record, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from claims.review.fields import Field, ReviewForm

_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%d.%m.%Y")
_STROKES = ("%d/%m/%Y", "%m/%d/%Y")  # 03/04/2026 is one day in London and another in New York
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - day 0 of ECMA-376 18.17.4.1, the 1900 date system; it knows no zone
_LATEST = 2_958_465  # 31 December 9999


@dataclass(frozen=True, slots=True)
class UnreadableError(Exception):
    """Why a cell cannot be read, and what to do."""

    what: str
    fix: str


def text_of(cell: object) -> str:
    """A cell of a spreadsheet as text: a number in its shortest form, a day as ISO 8601."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{Decimal(repr(cell + 0.0)).normalize():f}"  # -0.0 is 0
    return "" if cell is None else str(cell).strip()


def read_cell(cell: object, field: Field, form: ReviewForm) -> str:
    """The value of a cell of a field. Raises UnreadableError."""
    words = text_of(cell)
    if not words:
        return ""
    if field.type == "date":
        return _day(cell, words)
    return _listed(words, form.lists[field.values]) if field.type == "list" else words


def _listed(words: str, values: tuple[str, ...]) -> str:
    known = {value.casefold(): value for value in values}
    if words.casefold() not in known:
        raise UnreadableError(f"not in the list: {words!r}", f"choose from {', '.join(values)}")
    return known[words.casefold()]


def _day(cell: object, words: str) -> str:
    if isinstance(cell, datetime | date):
        return words[:10]
    if isinstance(cell, int | float) and 1 <= cell <= _LATEST:
        return (_EPOCH + timedelta(days=int(cell))).date().isoformat()
    days = {day for form in (*_FORMS, *_STROKES) if (day := _parsed(words, form))}
    if len(days) == 1:
        return days.pop().isoformat()
    what = f"either of two days: {words!r}" if days else f"no date: {words!r}"
    raise UnreadableError(what, "write it like 2026-05-31")


def _parsed(words: str, form: str) -> date | None:
    try:
        return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def readers(form: ReviewForm) -> Mapping[str, Callable[[object], str]]:
    """Field → what reads its cells."""
    return {field.name: lambda cell, field=field: read_cell(cell, field, form) for field in form.fields}  # type: ignore[misc]

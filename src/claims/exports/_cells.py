"""Cells of a workbook: text that stays text, numbers and dates that Excel counts with, and figures set off in bold."""

from __future__ import annotations

import re
from datetime import date
from os.path import commonprefix
from typing import TYPE_CHECKING

from claims.decimals import PLAIN

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_767  # characters a cell may hold; Excel cuts the rest without a word
CUT = " … [cut: the whole text is in the CSV file]"
DIGITS = 15  # what Excel keeps of a number; one that has more before the point stays text, whole
GREATEST = 300  # digits before the point: beyond 1E308 there is no double
MOST_DECIMALS, FEW_DECIMALS = 6, 4
FIRST_DAY = date(1900, 3, 1)  # Excel believes in a 29 February 1900: earlier days are one off, so they stay text

_BREAK = re.compile(r"\r\n?")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ODD = re.compile(f"_x|{_NOT_XML.pattern}")  # what most texts have none of: one look spares them three
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.ASCII)


def clean(text: str) -> str:
    """What a cell can hold: line breaks as LF, no characters that XML forbids, and a mark where the rest is cut off.

    Excel reads _x000A_ as a character by its number (ECMA-376 ST_Xstring): such text is escaped, to show as it is.
    """
    if _ODD.search(text):
        text = _ESCAPE.sub("_x005F_", _NOT_XML.sub("", _BREAK.sub("\n", text)))
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def number(text: str) -> int | float | None:
    """The number a plain decimal is; None where it is none, or is so great that Excel would drop whole digits of it."""
    whole = text.partition(".")[0]
    if not PLAIN.fullmatch(text) or len(whole.strip("-0")) > DIGITS or len(whole) > GREATEST:
        return None
    return float(text) if "." in text else int(text)


def day(text: str) -> date | None:
    """The day an ISO 8601 date is, where Excel counts it right; else None."""
    if not _DAY.fullmatch(text):
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found >= FIRST_DAY else None


def address(text: str) -> str:
    """The text where a browser can open it, else empty."""
    return text if _ADDRESS.fullmatch(text) else ""


def place(sentence: str, quote: str, prefix: str = "", suffix: str = "") -> int:
    """Where the quote stands in its sentence: of several places the one whose surroundings fit best; -1 if none."""
    whole = sentence.find(prefix + quote + suffix)
    if whole >= 0:
        return whole + len(prefix)
    best, score = -1, -1
    start = sentence.find(quote)
    while start >= 0:
        before, after = sentence[:start], sentence[start + len(quote) :]
        fit = _common(before[::-1], prefix[::-1]) + _common(after, suffix)
        if fit > score:
            best, score = start, fit
        start = sentence.find(quote, start + 1)
    return best


def _common(one: str, other: str) -> int:
    """With how many characters both begin."""
    return len(commonprefix([one, other]))  # noqa: RUF071 - of texts, as it happens, not of paths


def number_format(text: str) -> str:
    """Digits as they are, grouped only to the eye: a plain format that other programs read as a number. Of an endless
    fraction (two thirds) the eye gets four digits, the cell all.
    """
    decimals = len(text.partition(".")[2])
    shown = decimals if decimals <= MOST_DECIMALS else FEW_DECIMALS
    return "#,##0" + ("." + "0" * shown if shown else "")


def shown_length(text: str) -> int:
    """Characters that a number takes on the sheet."""
    whole = len(text.partition(".")[0])
    return whole + max(0, whole - 1) // 3 + len(number_format(text)) - len("#,##0")


def inert(sheet: Worksheet, words: str | None) -> Cell | None:
    """A cell whose words stay words; None for none."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see xlsx.write

    if not words:
        return None
    cell = WriteOnlyCell(sheet, clean(words))
    cell.data_type = "s"
    cell.number_format = "@"
    return cell

"""Cells of a workbook: text that stays text, numbers and dates that Excel counts with, and figures set off in bold."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

LONGEST = 32_767  # characters a cell may hold; Excel cuts the rest without a word
CUT = " … [cut: the whole text is in the CSV file]"
DIGITS = 15  # what Excel keeps of a number; one that has more stays text, whole
LINKS = 65_530  # links a sheet may hold; Excel drops the later ones without a word
FIRST_DAY = date(1900, 3, 1)  # Excel believes in a 29 February 1900: earlier days are one off, so they stay text

_BREAK = re.compile(r"\r\n?")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.ASCII)


def clean(text: str) -> str:
    """What a cell can hold: line breaks as LF, no characters that XML forbids, and a mark where the rest is cut off.

    Excel reads _x000A_ as a character by its number (ECMA-376 ST_Xstring): such text is escaped so that it shows as it is.
    """
    text = _ESCAPE.sub("_x005F_", _NOT_XML.sub("", _BREAK.sub("\n", text)))
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def number(text: str) -> int | float | None:
    """The number a plain decimal is, where Excel can hold it whole; else None."""
    if not _NUMBER.fullmatch(text):
        return None
    if len(text.replace("-", "").replace(".", "").strip("0")) > DIGITS:
        return None
    value = float(text) if "." in text else int(text)
    return value if abs(value) < 10**300 and Decimal(str(value)) == Decimal(text) else None


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
    """Where the quote stands in its sentence: of several places the one whose surroundings are prefix and suffix."""
    start = first = sentence.find(quote)
    while start >= 0:
        before, after = sentence[:start], sentence[start + len(quote) :]
        if _meet(before[::-1], prefix[::-1]) and _meet(after, suffix):
            return start
        start = sentence.find(quote, start + 1)
    return first


def _meet(one: str, other: str) -> bool:
    """Whether one goes on as the other as far as both go."""
    return one.startswith(other) or other.startswith(one)


def number_format(text: str) -> str:
    """Digits as they are, grouped only to the eye: a plain format that other programs read as a number."""
    decimals = len(text.partition(".")[2])
    return "#,##0" + ("." + "0" * decimals if decimals else "")

"""The figure of a claim as a person reads it: "3,600 GW", "about 4–5 %", "12 May 2024".

Words stand in schemas/figures.csv; {} is where the figure goes, or the quote where the rule of the claim is "written".
Units are written as the text writes them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from claims.csvrows import read_rows
from claims.decimals import rounded
from claims.lexicon import schema_file

READ = tuple("""date date_part quote value_low value_high modifier unit unit_text denominator kind item rule""".split())
SHOWN = 4  # decimals of an endless fraction (two thirds) that a person wants to see
_LONG = 6  # decimals that no text states: so many mean an endless fraction
_FEW = 3  # decimals before a word such as million; a figure that needs more is written out
_DIGITS = 28  # the precision of decimal's default context, past which a remainder is an error
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def figure(row: Mapping[Any, Any]) -> str:
    """The value of a row of the claims table (its columns READ) in words; the quote where it has none. Never raises."""
    words = _words()
    if row["date"]:
        text = "–".join(map(_day, str(row["date"]).split("/")))
        return f"{row['date_part']} {text}".strip()
    if not row["value_low"]:
        return str(row["quote"])
    low, high = _grouped(str(row["value_low"])), _grouped(str(row["value_high"]))
    as_written = words.get(("written", str(row["rule"])))  # "six feet two" is nothing that a number and one unit say
    text = as_written.format(row["quote"]) if as_written else _united(low if low == high else f"{low}–{high}", row)
    if row["denominator"]:
        text = words["denominator", ""].format(text, row["denominator"])
    return words.get(("modifier", str(row["modifier"])), "{}").format(text)


@cache
def _words() -> dict[tuple[str, str], str]:
    rows = read_rows(schema_file("figures.csv"), ("type", "words"), ("value",))
    return {(row["type"], row["value"]): row["words"] for _, row in rows}


def _united(text: str, row: Mapping[Any, Any]) -> str:
    """With its unit: a sign of money in front, a word or a symbol after, of a count what is counted."""
    kind, unit = str(row["kind"]), str(row["unit_text"])
    if kind == "money" and unit and not re.search(r"[^\W\d_]$", unit):
        return f"{unit}{text}"
    if (kind, "") in _words():
        return _words()[kind, ""].format(text)
    after = unit or str(row["unit"] or row["item"]).replace("_", " ")
    return f"{text} {after}".strip()


def _grouped(number: str) -> str:
    """With commas between thousands, round millions in words; text that is no number as it stands."""
    try:
        value = Decimal(number)
    except InvalidOperation:
        return number
    for scale, words in _scales():
        if abs(value) >= scale and value.adjusted() < _DIGITS and value % (scale / 10**_FEW) == 0:
            return words.format(f"{(value / scale).normalize():,f}")
    if len(number.partition(".")[2]) > _LONG:
        value = rounded(value, SHOWN)
    return f"{value:,f}"


@cache
def _scales() -> tuple[tuple[Decimal, str], ...]:
    """Thousands and thousands of thousands, the greatest first."""
    found = ((Decimal(value), words) for (kind, value), words in _words().items() if kind == "scale")
    return tuple(sorted(found, reverse=True))


def _day(edtf: str) -> str:
    """An EDTF day, month or year (ISO 8601-2) as it is spoken; what is more than that as it stands."""
    found = _DAY.fullmatch(edtf)
    if found is None:
        return edtf
    year, month, day = found.groups()
    name = _words().get(("month", month or ""), month or "")
    return " ".join(part for part in (day and str(int(day)), name, year) if part)

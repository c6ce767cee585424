"""Text in a CSV file (RFC 4180) that no spreadsheet may run: a leading apostrophe on what starts like a formula (OWASP,
CSV injection); numbers never get one. What was written comes back to the letter, however long it is.
"""

from __future__ import annotations

import csv
import re

from claims.decimals import PLAIN

# Apostrophes in front are counted in, so that a text which itself begins '= gets one more and loses just that one.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_FIRST = "'=+-@\t\r"
_LONGEST = 2**31 - 1  # characters, as C's long holds everywhere
_QUOTED = re.compile('[",\r\n]')  # what may only stand between quotation marks


def written(cell: str) -> str:
    """The cell as it stands between two commas."""
    text = guard(cell)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def guard(cell: str) -> str:
    """The cell with the apostrophe that it needs."""
    guarded = cell and cell[0] in _FIRST and _FORMULA.match(cell) and not PLAIN.fullmatch(cell)
    return f"'{cell}" if guarded else cell


def unguard(cell: str) -> str:
    """The cell as it was."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def any_length() -> None:
    """Let the csv module read cells of any length: its own limit of 131,072 characters would refuse many an article."""
    csv.field_size_limit(_LONGEST)

"""Text in a CSV file (RFC 4180) that no spreadsheet may run: a leading apostrophe on what starts like a formula (OWASP,
CSV injection); numbers never get one. What was written comes back to the letter.
"""

from __future__ import annotations

import re

# Apostrophes in front are counted in, so that a text which itself begins '= gets one more and loses just that one.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_FIRST = "'=+-@\t\r"
_QUOTED = re.compile('[",\r\n]')  # what may only stand between quotation marks


def written(cell: str) -> str:
    """The cell as it stands between two commas."""
    text = guard(cell)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def guard(cell: str) -> str:
    """The cell with the apostrophe that it needs."""
    guarded = cell and cell[0] in _FIRST and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if guarded else cell


def unguard(cell: str) -> str:
    """The cell as it was."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell

"""The outcome, told to people and machines: a report a file, found by listing this folder.

A report has `render(result: Result) -> str`; one that also tells the findings of `claims lint` has
`render_problems(problems: Sequence[Problem]) -> str`. All are free of clocks, paths of this machine and colours, but
for `text`, which may be coloured.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from claims.errors import ClaimsError
from claims.kit.reports._result import Result, problems, result

__all__ = ["Result", "names", "problems", "report", "result"]


def names(attribute: str = "render") -> list[str]:
    """The reports there are, sorted; those that have `render_problems` where that is asked for."""
    found = sorted(one.name for one in iter_modules(__path__) if not one.name.startswith("_"))
    return [name for name in found if hasattr(import_module(f"{__name__}.{name}"), attribute)]


def report(name: str, attribute: str = "render") -> Any:  # noqa: ANN401 - the functions named in the head of this file
    """The function of a report. Raises ClaimsError where there is none."""
    if name not in names(attribute):
        raise ClaimsError(f"no such report: {name!r}", "--report", f"choose from {', '.join(names(attribute))}")
    return getattr(import_module(f"{__name__}.{name}"), attribute)


def colour(words: str, code: str, *, on: bool) -> str:
    """ANSI SGR (ECMA-48): the words in a colour, or as they are."""
    return f"\x1b[{code}m{words}\x1b[0m" if on and words else words


def table(rows: Sequence[Sequence[str]], *, right: int = 0) -> list[str]:
    """Rows as lines of aligned columns, those from `right` on flush right (0: none)."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if right and at >= right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines

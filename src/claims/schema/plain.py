"""The checks of a schema's columns in plain Python: which columns surely pass, so that pandera need not be asked.

pandera takes half a second to load and some hundred steps a column, and nearly all tables are whole. So a column passes
here where there is no doubt: each of its checks is one of the few known here, its cells are of the very type that the
schema names, and a pattern meets only printable ASCII, which all engines match alike (pandas has RE2 match where
pyarrow is installed). Whatever else there is goes to pandera, which alone finds faults and says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.table import Cells

Test = Callable[[Any], bool]
_TYPES = {"str": str, "int64": int, "bool": bool}
_SETTINGS = {"name", "title", "description", "checks"}  # of a table, that say nothing of its columns


@dataclass(frozen=True, slots=True)
class PlainColumn:
    """What a column has to be: the type of its cells, whether these all differ, and what holds of each."""

    type: type
    unique: bool
    tests: tuple[Test, ...]

    def passes(self, cells: Sequence[object]) -> bool:
        """Whether there is no doubt about any of the cells."""
        if not {*map(type, cells)} <= {self.type}:
            return False
        distinct = {*cells} if self.unique or self.tests else set()
        differ = not self.unique or len(distinct) == len(cells)
        return differ and all(all(map(test, distinct)) for test in self.tests)


@dataclass(frozen=True, slots=True)
class PlainSchema:
    """A schema file as far as it is understood here: None stands for a column that is not."""

    columns: Mapping[str, PlainColumn | None]

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> PlainSchema | None:
        """The columns of a schema file; None where it asks for anything but just these, in this order."""
        asked = {key: value for key, value in content.items() if key not in _SETTINGS | {"columns"}}
        if asked != {"strict": True, "ordered": True}:
            return None
        return cls({name: _column(column) for name, column in content["columns"].items()})

    def doubtful(self, cells: Cells) -> list[str] | None:
        """The columns of a table that pandera has to look at; None where it has to look at the table itself."""
        if [*cells] != [*self.columns]:
            return None
        return [name for name, column in self.columns.items() if column is None or not column.passes(cells[name])]


def _column(settings: object) -> PlainColumn | None:
    if not isinstance(settings, dict):
        return None
    kind, unique = _TYPES.get(str(settings.get("dtype"))), settings.get("unique", False)
    checks = {name: argument for name, argument in settings.items() if name not in {"dtype", "unique"}}
    tests = tuple(test for name, argument in checks.items() if (test := _test(name, argument)))
    if kind is None or not isinstance(unique, bool) or len(tests) < len(checks):
        return None
    return PlainColumn(kind, unique, tests)


def _test(check: str, argument: object) -> Test | None:
    """A check as a function of one cell, in the two forms of pandera's YAML; None where it is not known here."""
    given = argument if isinstance(argument, dict) else {"value": argument}
    found: Test | None = None
    match check, *sorted((name, value) for name, value in given.items() if name != "error"):
        case "isin", ("value", [*allowed]) if {*map(type, allowed)} == {str}:
            found = frozenset(allowed).__contains__
        case "greater_than", ("value", int(bound)):
            found = bound.__lt__
        case "greater_than_or_equal_to", ("value", int(bound)):
            found = bound.__le__
        case "str_length", ("min_value", int(least)):
            found = lambda text: len(text) >= least  # noqa: E731 - one of several
        case "str_length", ("max_value", int(most)):
            found = lambda text: len(text) <= most  # noqa: E731 - as above
        case "str_matches", ("value", str(pattern)):
            found = _matching(pattern)
    return found


def _matching(pattern: str) -> Test | None:
    try:
        match = re.compile(pattern).match
    except re.error:
        return None
    return lambda text: text.isascii() and text.isprintable() and match(text) is not None

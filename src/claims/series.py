"""Series: figures of the same thing, in the same unit, under one readable name ("wind and solar capacity, China, MW").

A name is made of what is measured (the subject; of a count what is counted), where, and the canonical unit. Mentions
whose words differ only in order, articles and number share a name: the one that is used most. What a machine cannot
see to be the same, a person joins in a small CSV with the columns `series,name`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.csvrows import read_rows
from claims.lexicon import schema_file
from claims.units import Units

if TYPE_CHECKING:
    from claims.table import Tables

UNOBSERVED = frozenset({"date", "anniversary", "ordinal"})  # kinds that place things and measure none
_OF_AREAS = frozenset({"measurement", "money", "percentage"})
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(
    {"DET", "PREP", "CONJ", "POSS", "POSSDET", "QUANT", "AUX"}
)  # lexicon types of words that name nothing
_PLURAL = re.compile(r"(?<=[^\Ws]{3})s$")


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure of a series: the series' name, its area (ISO 3166-1) or empty, its unit, and the row of the claim."""

    series: str
    area: str
    unit: str
    row: Mapping[Any, Any]


def observations(tables: Tables, renamed: Mapping[str, str] | None = None) -> list[Observation]:
    """Every claim that measures something, in reading order, under the name of its series.

    `unit` is the UCUM code of the canonical unit, else its name; "1" for pure numbers, as UCUM has it. `renamed` gives
    series the names that a person chose; several may have one.
    """
    naming = _Naming(tables.schemas)
    rows = [row for row in tables.claims.to_dict("records") if row["kind"] not in UNOBSERVED and row["value_low"]]
    keyed = [naming.key(row) for row in rows]
    common: dict[tuple[object, ...], Counter[str]] = {}
    for key, row in zip(keyed, rows, strict=True):
        common.setdefault(key, Counter())[_thing(row)] += 1
    found = []
    for key, row in zip(keyed, rows, strict=True):
        thing = min(common[key].items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0]
        name = naming.name(thing, row)
        area = naming.area(row)
        found.append(Observation((renamed or {}).get(name, name), area, naming.unit(row), row))
    return found


def read_names(path: Path) -> dict[str, str]:
    """A person's names for series, from a CSV with the columns `series` and `name`. Raises ClaimsError."""
    return {row["series"]: row["name"] for _, row in read_rows(path, ("series", "name"))}


def _thing(row: Mapping[Any, Any]) -> str:
    """What is measured, in the words of the text."""
    first, second = ("item", "subject") if row["kind"] == "count" else ("subject", "item")
    return str(row[first] or row[second] or row["kind"])


class _Naming:
    """Names of series from the shipped word lists; `schemas` is the user's folder."""

    def __init__(self, schemas: Path | None) -> None:
        self._units = Units(schemas)
        functions = read_rows(schema_file("lexicon/en/function.csv", schemas), ("surface", "type"))
        self._small = {row["surface"].lower() for _, row in functions if row["type"] in _SMALL}
        self._areas = {
            row["name"]: row["area"] for _, row in read_rows(schema_file("areas.csv", schemas), ("name", "area"))
        }
        names = sorted(self._areas, key=lambda name: (-len(name), name))
        self._area = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
        self._code = lru_cache(maxsize=None)(self._units.code)

    def key(self, row: Mapping[Any, Any]) -> tuple[object, ...]:
        """What mentions of the same thing share."""
        words = frozenset(self._words(_thing(row)))
        return row["kind"] == "count", words, self.area(row), self.unit(row), row["denominator"].lower()

    def _words(self, thing: str) -> Iterator[str]:
        for word in _WORD.findall(self._area.sub(" ", thing).lower().replace("’", "'")):
            bare = word.removesuffix("'s")
            if bare not in self._small:
                yield _PLURAL.sub("", bare)

    def name(self, thing: str, row: Mapping[Any, Any]) -> str:
        """The thing, the area unless the thing names it, the unit."""
        per = f"per {row['denominator']}" if row["denominator"] else ""
        code = self.unit(row)
        unit = row["base_unit"] if len(code) == 1 and code.isalpha() else code  # "a" is UCUM for a year
        area = "" if self._area.search(thing) else self._place(row)
        parts = (thing, area, " ".join(filter(None, ("" if unit == "1" else unit, per))))
        return ", ".join(part for part in parts if part)

    def area(self, row: Mapping[Any, Any]) -> str:
        """The area's code."""
        return self._areas.get(self._place(row), "")

    def _place(self, row: Mapping[Any, Any]) -> str:
        """The area that subject and item name, else the sentence of what areas are compared by; empty where there are
        several.
        """
        found: Sequence[str] = self._area.findall(f"{row['subject']} {row['item']}")
        if not found and row["kind"] in _OF_AREAS:
            found = self._area.findall(row["sentence"])
        return found[0] if len({self._areas[name] for name in found}) == 1 else ""

    def unit(self, row: Mapping[Any, Any]) -> str:
        """The canonical unit by its UCUM code where it has one."""
        unit = row["base_unit"] or row["unit"]
        return self._code(unit) or unit or "1"

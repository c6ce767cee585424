"""Series: figures of the same thing, in the same unit, under one readable name ("wind and solar capacity, China, GW").

A name is made of what is measured (the subject; of a count what is counted), where, which way it changed, and the unit.
Mentions whose words differ only in order, articles and number share a name: the one that is used most. So do mentions
that state the same figure for the same period (joins.py). What a machine cannot see to be the same, a person joins
in a small CSV with the columns `series,name`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claims.csvrows import read_rows
from claims.errors import ClaimsError
from claims.series.naming import Naming, Observation, Row

if TYPE_CHECKING:
    from claims.table import Columns, Tables

__all__ = ["Observation", "Row", "listed", "observations", "read_names", "unknown_names"]


def observations(tables: Tables | Columns, renamed: Mapping[str, str] | None = None) -> Iterator[Observation]:
    """Every claim that measures something, in reading order, under the name of its series.

    All figures of one dimension are in one unit: that of more than half of them, else the canonical one (`unit` is its
    UCUM code, ISO 4217 for money, else its name, and "1" for pure numbers, as UCUM has it); but a series that would be
    less than a hundredth of it throughout ("every eight minutes" among years) is in the unit that it is stated in.
    `renamed` gives series the names that a person chose; several may have one. Raises ClaimsError where these would
    join figures of different units.
    """
    renamed = tables.series if renamed is None else renamed
    naming = Naming(tables.schemas, tables.claims if tables.whole is None else tables.whole)
    units: dict[str, str] = {}
    for row, key in naming.keyed(tables.claims):
        found = naming.observation(row, key)
        name = renamed.get(found.series, found.series)
        unit = units.setdefault(name, found.unit)
        if name != found.series and unit != found.unit:
            what = f"{name!r} would join figures in {unit} and in {found.unit}"
            raise ClaimsError(what, "--series", "give series of different units different names")
        yield replace(found, series=name)


def listed(tables: Tables) -> list[tuple[str, str, int, int, int, str, str, str]]:
    """One row a series, those with most figures first: name (twice, the second to be edited), number of figures, of
    periods, of documents, unit, area, quote of the first figure.
    """
    first: dict[str, Observation] = {}
    counts = Counter[str]()
    periods, documents = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for one in observations(tables):
        first.setdefault(one.series, one)
        counts[one.series] += 1
        periods[one.series] |= {one.row["period"]} - {""}
        documents[one.series].add(one.row["doc_id"])
    return [
        (name, name, count, len(periods[name]), len(documents[name]), one.unit, one.area, one.row["quote"])
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        for one in (first[name],)
    ]


def unknown_names(tables: Tables, renamed: Mapping[str, str]) -> list[str]:
    """The series that `renamed` speaks of and that no claim belongs to, as they stand in it."""
    everything = tables if tables.whole is None else replace(tables, claims=tables.whole)
    known = {one.series for one in observations(everything, {})}
    return [name for name in renamed if name not in known]


def read_names(path: Path) -> dict[str, str]:
    """A person's names for series, from a CSV with the columns `series` and `name`. Raises ClaimsError."""
    return {row["series"]: row["name"] for _, row in read_rows(path, ("series", "name"))}

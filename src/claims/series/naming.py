"""How a series is called: every claim gets a key, keys of one thing are joined, and each has a name and a unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from claims.csvrows import read_rows
from claims.decimals import plain
from claims.lexicon import schema_file
from claims.series.areas import Areas
from claims.series.joins import Key, joined
from claims.series.things import Things, words_by_type
from claims.table import records, rows_of
from claims.units import DIGITS, Units

if TYPE_CHECKING:
    from claims.table import Table

UNOBSERVED = frozenset({"date", "anniversary", "ordinal"})  # kinds that place things and measure none
COLUMNS = tuple(
    """claim_id doc_id doc_title doc_date doc_url quote prefix suffix sentence kind value_low value_high modifier
    direction unit denominator base_low base_high base_unit item subject speaker period period_start period_end
    checkworthy flags""".split()
)
_OF_AREAS = frozenset({"measurement", "money", "percentage"})  # where the sentence may tell the area
_NO_AREA = frozenset({"duration", "age"})
_NAMED_KINDS = frozenset({"age", "ratio", "multiple"})  # kinds that the unit does not tell
_EXACT = Context(prec=DIGITS)  # two thirds need no more digits than any program keeps
_TITLE = 50  # characters of a document's title in a name
_LITTLE = Decimal("0.01")  # below it a figure is told in a smaller unit

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure of a series: the series' name, its area (ISO 3166-1, UN M49) or empty, the code and the name of its
    unit, the bounds in that unit, "up" or "down" where it is a change, and the claim's cells (COLUMNS).
    """

    series: str
    area: str
    unit: str
    label: str
    low: str
    high: str
    change: str
    row: Row


def _rows(claims: Table) -> Iterator[Row]:
    """The cells of every claim that measures something, one at a time: never all of them at once."""
    return (row for row in records(claims, COLUMNS) if row["value_low"] and row["kind"] not in UNOBSERVED)


class Naming:
    """Names of series as all claims give them; `schemas` is the user's folder."""

    def __init__(self, schemas: Path | None, claims: Table) -> None:
        self._units = Units(schemas)
        types = words_by_type(schemas)
        self._areas = Areas(schemas, types)
        self._things = Things(types, self._areas.names, claims)
        codes = read_rows(schema_file("ucum.csv", schemas), ("unit", "code"))
        self._labels = {row["unit"]: row.get("label", "") for _, row in codes}
        self._code = lru_cache(maxsize=None)(self._units.code)
        self._shown = _shown(claims)
        documents = dict.fromkeys(rows_of(claims, ("doc_id", "doc_title")))
        self._titles = {doc_id: title or doc_id for doc_id, title in documents}
        self._claims = claims
        self._keys: list[Key] = []  # of every claim that measures something, in reading order
        self._said: dict[Key, Counter[tuple[str, str]]] = {}  # the wordings of thing and area that have a key
        self._weak: set[Key] = set()  # the keys that tell nothing
        self._first = self._joined(claims)
        self._own = self._smaller(claims)
        self._names = self._named()

    def keyed(self, claims: Table) -> Iterator[tuple[Row, Key]]:
        """Some of the claims, each with the key of its series; of all of them the keys are known by now."""
        if claims is self._claims:
            yield from zip(_rows(claims), self._keys, strict=True)
            return
        for row in _rows(claims):
            yield row, self._key(row)[0]

    def observation(self, row: Row, key: Key) -> Observation:
        """One claim under the name of its series, its figure in the unit of its dimension."""
        unit = self._unit(row, key)
        low, high = (self._figure(row, bound, unit) for bound in ("low", "high"))
        code = (self._code(unit) or unit or "1") + _per(row["denominator"])
        return Observation(self._names[key], key.area, code, self._label(unit), low, high, key.change, row)

    def _joined(self, claims: Table) -> dict[Key, Key]:
        """Every key with the one that stands for all that is the same; keys and wordings are kept on the way."""
        known: dict[Key, Key] = {}
        undated: set[Key] = set()
        stated: dict[tuple[object, ...], dict[Key, None]] = {}
        for row in _rows(claims):
            key, thing, place = self._key(row)
            self._keys.append(key := known.setdefault(key, key))
            self._said.setdefault(key, Counter())[thing, place] += 1
            if self._things.tells_nothing(thing, row):
                self._weak.add(key)
            if row["period"]:
                figure = (row["base_low"] or row["value_low"], row["base_high"] or row["value_high"], row["period"])
                stated.setdefault((*key[1:], *figure), {})[key] = None
            else:
                undated.add(key)
        loose = self._weak & undated  # nothing shows what all of its figures are of
        return joined(
            known, ([key for key in group if key not in loose] for group in stated.values()), frozenset(self._weak)
        )

    def _smaller(self, claims: Table) -> dict[Key, str]:
        """The series too small for the unit of their dimension, each with the unit that it is mostly stated in."""
        units: dict[Key, Counter[str]] = {}
        for row, key in self.keyed(claims):
            unit = self._shown.get(row["base_unit"], str(row["unit"]))
            little = row["unit"] != unit and 0 < abs(Decimal(self._figure(row, "high", unit))) < _LITTLE
            units.setdefault(self._first[key], Counter())[row["unit"] if little else ""] += 1
        return {key: _most(counts) for key, counts in units.items() if "" not in counts}

    def _named(self) -> dict[Key, str]:
        """Key → name: the wording, and the name of the area, that are used most by all that is the same."""
        wordings: dict[Key, Counter[tuple[str, str]]] = {}
        for key, counts in self._said.items():
            if key not in self._weak or self._first[key] == key:  # the name of a thing is one that tells it
                wordings.setdefault(self._first[key], Counter()).update(counts)
        names = {key: self._name(key, counts) for key, counts in wordings.items()}
        shared = Counter(names.values())
        for key, name in names.items():
            if key.doc and shared[name] > 1:
                names[key] = f"{name} ({shorten(self._titles[key.doc], _TITLE, placeholder=' …')})"
        return {key: names[self._first[key]] for key in self._said}

    def _name(self, key: Key, wordings: Counter[tuple[str, str]]) -> str:
        """The thing, the area unless the thing names it, what the unit does not tell, the unit."""
        things, places = Counter[str](), Counter[str]()
        for (thing, place), count in wordings.items():
            things[thing] += count
            places[place] += count
        thing, place = _most(things), _most(places)
        kind = key.kind if key.kind in _NAMED_KINDS else ""
        per = f"per {key.denominator}" if key.denominator else ""
        unit = " ".join(filter(None, (self._label(self._own.get(key) or self._shown.get(key.unit, key.unit)), per)))
        area = "" if place and place in thing else place
        return ", ".join(part for part in (thing, area, kind, key.change, unit) if part)

    def _key(self, row: Row) -> tuple[Key, str, str]:
        """The key of a claim, the thing in words, and the name of its area."""
        thing = self._things.named(row)
        area, place = "", ""
        if row["kind"] not in _NO_AREA:
            sentence = row["sentence"].replace(row["quote"], " ")
            area, place = self._areas.code(f"{row['subject']}; {row['item']}", sentence, tells=row["kind"] in _OF_AREAS)
        unit = row["base_unit"] or row["unit"]
        words = self._things.telling(thing, area)
        bare = row["kind"] == "count" and len(words) == 1 and not area  # "points" of a game are not those of a speech
        doc = row["doc_id"] if bare else ""
        key = Key(words, row["kind"], area, unit, row["denominator"].lower(), self._things.change(row), doc)
        return key, thing, place

    def _unit(self, row: Row, key: Key) -> str:
        return self._own.get(self._first[key]) or self._shown.get(row["base_unit"], str(row["unit"]))

    def _figure(self, row: Row, bound: str, unit: str) -> str:
        """A bound of the figure in the unit of its dimension; as stated where it is stated in that."""
        stated, base = str(row[f"value_{bound}"]), row[f"base_{bound}"]
        if row["unit"] == unit or not base:
            return stated if len(stated) <= DIGITS else plain(_EXACT.plus(Decimal(stated)))
        figure = self._units.restated(Decimal(base), unit)
        return stated if figure is None else plain(figure)

    def _label(self, unit: str) -> str:
        """The unit as a person writes it: its label, its code where that is in letters, else its name."""
        code = self._code(unit)
        plain_code = code if len(code.strip("%")) != 1 and not {*"[{_*'("} & {*code} else ""
        return self._labels.get(unit, "") or plain_code or unit.replace("_", " ")


def _shown(claims: Table) -> dict[str, str]:
    """Canonical unit → the unit that more than half of the figures of its dimension are stated in, else itself."""
    counts: dict[str, Counter[str]] = {}
    for base, unit in rows_of(claims, ("base_unit", "unit")):
        if base:
            counts.setdefault(base, Counter())[unit] += 1
    most = {base: units.most_common(1)[0] for base, units in counts.items()}
    return {base: unit if 2 * count > counts[base].total() else base for base, (unit, count) in most.items()}


def _most(counts: Counter[str]) -> str:
    """What is counted most; of those the shortest, then the first by name."""
    return min(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0]


def _per(denominator: str) -> str:
    """A denominator as UCUM annotates what has no code; no space may stand in braces."""
    return f"/{{{'_'.join(denominator.split())}}}" if denominator else ""

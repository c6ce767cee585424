"""Loads `schemas/`: the shipped folder, and over it, file by file, the user's own.

A lexicon file is CSV with the columns `surface,type,meaning,match`: what is written, what sort of thing it is, what it
means, and whether case matters (`match` = `exact`). Several rows may share a surface: "second" is an ordinal, a unit of
time and a fraction of nothing, and the grammar decides by what stands around it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from claims.errors import ClaimsError

PER = " per "
HEADER = ["surface", "type", "meaning", "match"]
# What print puts in place of letters: ligatures, and a hyphen that shows only where a line breaks in a word.
PRINTED = {"\u00ad": "", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_FOLD = str.maketrans({"\u2019": "'", "\u02bc": "'", **PRINTED})


def fold(surface: str) -> str:
    """The form a surface is looked up by: lower case, straight apostrophes, no ligature and no soft hyphen."""
    return surface.lower() if surface.isascii() else surface.lower().translate(_FOLD)


def unit_and_per(unit: str) -> tuple[str, str]:
    """A unit as the lexicon means it: what is counted, and what it is per where a symbol says both ("bpd" means "barrel
    per day"), as it would be where it is written out ("5 barrels a day"). Rates that are measured whole, such as speeds
    and concentrations, are units of their own ("kilometer / hour").
    """
    whole, _, per = unit.partition(PER)
    return whole, per


def schemas_folder() -> Path:
    """The shipped `schemas/`: inside the installed package, or at the root of the repository if editable."""
    packaged = Path(__file__).parent / "schemas"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "schemas"


def schema_file(name: str, user: Path | None = None) -> Path:
    """`name` (a path inside schemas/) in the user's folder where it is there, else the shipped one.

    Raises ClaimsError where neither has it.
    """
    for folder in (user, schemas_folder()):
        if folder is not None and (folder / name).is_file():
            return folder / name
    raise ClaimsError("this schema file is missing", name, "reinstall, or restore it with `claims schemas DIR`")


@dataclass(slots=True, eq=False)
class Lexicon:
    """All lexicon files as two tables of type → meaning: `exact` by the very surface, `folded` by `fold(surface)`."""

    exact: dict[str, dict[str, str]] = field(default_factory=dict)
    folded: dict[str, dict[str, str]] = field(default_factory=dict)
    _by_type: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def load(cls, user: Path | None = None, language: str = "en") -> Lexicon:
        """Read every file of `lexicon/LANGUAGE/`, once a process. Raises ClaimsError naming file and line where a row
        is unusable.
        """
        return _load(user, language)

    @classmethod
    def read(cls, user: Path | None, language: str) -> Lexicon:
        """As `load`, from the files themselves."""
        lexicon = cls()
        folders = [folder / "lexicon" / language for folder in (schemas_folder(), user) if folder is not None]
        names = {path.name for folder in folders if folder.is_dir() for path in folder.glob("*.csv")}
        for name in sorted(names):
            lexicon._read(schema_file(f"lexicon/{language}/{name}", user))
        return lexicon

    def _read(self, path: Path) -> None:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            rows = csv.reader(handle)
            header = next(rows, [])
            if header != HEADER:
                raise ClaimsError(f"the header is {','.join(header)!r}", f"{path} line 1", f"write {','.join(HEADER)}")
            for row in rows:
                if row and not self._add(row):
                    raise ClaimsError(
                        f"not a lexicon row: {','.join(row)!r}",
                        f"{path} line {rows.line_num}",
                        f"write {','.join(HEADER)}, match empty or exact",
                    )

    def _add(self, row: list[str]) -> bool:
        """Keep a row; whether it is one."""
        if len(row) != len(HEADER):
            return False
        surface, kind, meaning, match = row
        table, key = (self.exact, surface) if match else (self.folded, fold(surface))
        table.setdefault(key, {})[kind] = meaning
        return bool(surface and kind) and match in {"", "exact"}

    def entry(self, surface: str) -> dict[str, str]:
        """Type → meaning of a surface as written; empty where the lexicon does not know it."""
        exact = self.exact.get(surface)
        folded = self.folded.get(fold(surface))
        if exact and folded:
            return folded | exact
        return exact or folded or {}

    def surfaces(self, kind: str) -> dict[str, str]:
        """Every surface of one type with its meaning, sorted."""
        if not self._by_type:  # of a lexicon that is read, which does not change any more
            for surface, entry in (*self.folded.items(), *self.exact.items()):
                for one, meaning in entry.items():
                    self._by_type.setdefault(one, {})[surface] = meaning
        return dict(sorted(self._by_type.get(kind, {}).items()))


@cache
def _load(user: Path | None, language: str) -> Lexicon:
    return Lexicon.read(user, language)

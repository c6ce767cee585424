"""The finished tables, to files: a module a format, found by listing this folder.

A format is one file here with `write(tables: Tables, folder: Path) -> list[Path]`, and is called by the file's name. A
file with a leading underscore is a helper and no format.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.files import staged

if TYPE_CHECKING:
    from types import ModuleType

    from claims.table import Tables


def formats() -> dict[str, ModuleType]:
    """Every format by name, sorted."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return {name: import_module(f"{__name__}.{name}") for name in names}


def write(tables: Tables, folder: Path, names: Sequence[str] = ()) -> list[Path]:
    """Write the tables in the formats named (none named: all) and return the files in the order of the formats.

    All files appear in `folder` together at the very end, or none does. Raises ClaimsError where a format is unknown or
    `folder` cannot be written to.
    """
    known = formats()
    for name in names:
        if name not in known:
            raise ClaimsError(f"no such format: {name!r}", "--format", f"choose from {', '.join(known)}")
    with staged(folder) as scratch:
        written = [path for name in names or known for path in known[name].write(tables, scratch)]
    return [folder / path.name for path in written]

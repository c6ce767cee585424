"""The finished tables, to files: a module a format, found by listing this folder.

A format is one file here with `write(tables: Tables, folder: Path) -> list[Path]`, and is called by the file's name.
One that says `DEFAULT = False` is only written when it is asked for. A file with a leading underscore is a helper and
no format.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    """Every format by name: first those that are written by default, then the others, each sorted."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    found = {name: import_module(f"{__name__}.{name}") for name in names}
    return dict(sorted(found.items(), key=lambda item: not _default(item[1])))


def write(
    tables: Tables,
    folder: Path,
    names: Sequence[str] = (),
    others: str = "exports",
    finish: Callable[[Path], None] | None = None,
) -> list[Path]:
    """Write the tables in the formats named (none named: the default ones) and return the files in that order.

    Those that are no default go to the folder `others` inside `folder`. All files appear in a folder together at the
    very end, or none does; before that, `finish` is done to each. Raises ClaimsError where a format is unknown or a
    folder cannot be written to.
    """
    known = formats()
    for name in names:
        if name not in known:
            raise ClaimsError(f"no such format: {name!r}", "--format", f"choose from {', '.join(known)}")
    chosen = [known[name] for name in names] or [module for module in known.values() if _default(module)]
    written: dict[ModuleType, list[Path]] = {}
    for place, modules in _places(folder, chosen, others).items():
        with staged(place) as scratch:
            for module in modules:
                written[module] = [place / path.name for path in module.write(tables, scratch)]
            if finish:
                for path in scratch.iterdir():
                    finish(path)
    return list(dict.fromkeys(path for module in chosen for path in written[module]))


def _places(folder: Path, chosen: Sequence[ModuleType], others: str) -> dict[Path, list[ModuleType]]:
    """Folder → the formats that go there."""
    places: dict[Path, list[ModuleType]] = {}
    for module in chosen:
        places.setdefault(folder if _default(module) else folder / others, []).append(module)
    return places


def _default(module: ModuleType) -> bool:
    return bool(getattr(module, "DEFAULT", True))

"""The finished tables, to files: a module a format, found by listing this folder.

A format is one file here with `write(tables: Tables, folder: Path) -> list[Path]`, and is called by the file's name.
One that says `DEFAULT = False` is only written when it is asked for; one that says `PLAIN = True` takes plain lists
(`Columns`) as well as frames. A file with a leading underscore is a helper and no format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from claims.errors import ClaimsError
from claims.exports._parts import Place, fill
from claims.files import staged
from claims.table import Columns

if TYPE_CHECKING:
    from types import ModuleType

    from claims.table import Tables


def formats() -> dict[str, ModuleType]:
    """Every format by name: first those that are written by default, then the others, each sorted."""
    return _imported(_names())


def write(
    tables: Tables | Columns,
    folder: Path | str,
    names: Sequence[str] = (),
    others: str = "exports",
    finish: Callable[[Path], None] | None = None,
) -> list[Path]:
    """Write the tables in the formats named (none named: the default ones) and return the files in that order.

    Those that are no default go to the folder `others` inside `folder`. All files appear in a folder together at the
    very end, or none does; before that, `finish` is done to each. Plain lists are used up where a format needs frames.
    Raises ClaimsError where a format is unknown or a folder cannot be written to.
    """
    folder = Path(folder)
    chosen = [_chosen(names)[name] for name in names] or list(_chosen(names).values())
    if isinstance(tables, Columns) and not all(getattr(module, "PLAIN", False) for module in chosen):
        tables = tables.tables(used_up=True)
    written: dict[ModuleType, list[Path]] = {}
    for place, modules in _places(folder, chosen, others).items():
        page = next((module.PAGE for module in modules if hasattr(module, "PAGE")), "")
        tables = replace(tables, page=page)
        with staged(place) as scratch:
            for module in modules:
                written[module] = [place / path.name for path in module.write(tables, scratch)]
            if finish:
                for path in scratch.iterdir():
                    finish(path)
    return list(dict.fromkeys(path for module in chosen for path in written[module]))


def streams(names: Sequence[str]) -> bool:
    """Whether all formats named can be written part by part. Raises ClaimsError where one is unknown."""
    return all(hasattr(module, "rows") for module in _chosen(names).values())


def part(columns: Columns, names: Sequence[str]) -> dict[str, Mapping[str, str]]:
    """Format → file → the rows of some tables, for `write_parts`."""
    return {name: module.rows(columns) for name, module in _chosen(names).items()}


def write_parts(parts: Iterable[Mapping[str, Mapping[str, str]]], folder: Path, names: Sequence[str]) -> list[Path]:
    """As `write`, of parts in their order, which are not held; an error in their making leaves the folder as it was."""
    chosen = _chosen(names)
    with ExitStack() as stack:
        places = [
            Place(stack.enter_context(staged(place)), {n: m for n, m in chosen.items() if m in modules})
            for place, modules in _places(folder, list(chosen.values()), "exports").items()
        ]
        fill(places, parts)
    return [
        (folder if _default(module) else folder / "exports") / file
        for module in chosen.values()
        for file in module.heads()
    ]


def _chosen(names: Sequence[str]) -> dict[str, ModuleType]:
    """The formats named, or the default ones, in the order of `formats`; those that are not wanted are not loaded."""
    for name in names:
        if name not in _names():
            raise ClaimsError(f"no such format: {name!r}", "--format", f"choose from {', '.join(formats())}")
    return _imported(names) if names else {name: one for name, one in formats().items() if _default(one)}


def _names() -> list[str]:
    return [module.name for module in iter_modules(__path__) if not module.name.startswith("_")]


def _imported(names: Iterable[str]) -> dict[str, ModuleType]:
    found = {name: import_module(f"{__name__}.{name}") for name in sorted(set(names))}
    return dict(sorted(found.items(), key=lambda item: not _default(item[1])))


def _places(folder: Path, chosen: Sequence[ModuleType], others: str) -> dict[Path, list[ModuleType]]:
    """Folder → the formats that go there."""
    places: dict[Path, list[ModuleType]] = {}
    for module in chosen:
        places.setdefault(folder if _default(module) else folder / others, []).append(module)
    return places


def _default(module: ModuleType) -> bool:
    return bool(getattr(module, "DEFAULT", True))

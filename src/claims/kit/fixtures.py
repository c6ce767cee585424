"""Paths → fixtures."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from claims.documents import formats
from claims.errors import ClaimsError
from claims.kit.forms import MARK, form, forms, load
from claims.kit.model import Fixture


def find(paths: Sequence[Path]) -> tuple[list[Fixture], list[ClaimsError]]:
    """The fixtures of files and folders (sorted, sub-folders too), each file once, and what is wrong with the rest.

    A path may be a file with expectations or the document beside one.
    """
    fixtures: list[Fixture] = []
    problems: list[ClaimsError] = []
    files: dict[Path, None] = {}
    for path in paths:
        try:
            files.update(dict.fromkeys(_files(path)))
        except ClaimsError as error:
            problems.append(error)
    for file in files:
        try:
            fixtures.extend(load(file))
        except ClaimsError as error:
            problems.append(error)
    return fixtures, problems


def _files(path: Path) -> Iterator[Path]:
    """The files with expectations that a path stands for. Raises ClaimsError where there is none."""
    if path.is_dir():
        found = sorted(_inside(path))
        if not found:
            raise ClaimsError("no fixture in this folder", str(path), f"call them NAME{', NAME'.join(forms())}")
        yield from found
    elif form(path):
        yield path
    elif path.is_file():
        beside = [path.with_name(path.stem + suffix) for suffix in forms()]
        found = [one for one in beside if one.is_file()]
        if not found:
            fix = f"write {path.stem}.claims.yaml, or have it written: claims check --update {path}"
            raise ClaimsError("no expectations beside this document", str(path), fix)
        yield from found
    else:
        raise ClaimsError("no such file or folder", str(path), "check the spelling")


def _inside(folder: Path) -> Iterator[Path]:
    for where, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(where, name) for name in files if not name.startswith(".") and form(Path(name)))


def begin(paths: Sequence[Path]) -> list[Path]:
    """Make an empty NAME.claims.yaml beside each document among the paths that has no expectations; return them."""
    made = []
    for path in paths:
        is_document = path.is_file() and MARK not in path.name and path.suffix.lower() in formats()
        if is_document and not any(path.with_name(path.stem + suffix).is_file() for suffix in forms()):
            target = path.with_name(f"{path.stem}{MARK}yaml")
            try:
                target.write_text("claims:\n", encoding="utf-8")
            except OSError as error:
                raise ClaimsError(error.strerror or str(error), str(target), "check its permissions") from error
            made.append(target)
    return made

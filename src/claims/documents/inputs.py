"""What a user names → the files to read: a folder stands for the documents in it, a glob for what it matches.

What a run wrote is no document: to read a folder again must not find the claims of the former run's report.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from claims.documents.assembly import STANDARD_INPUT
from claims.errors import ClaimsError

NO_FILE = "check the spelling; a web page has to be saved as a file first"
_TOGETHER = frozenset({"claims.csv", "sources.csv"})  # these two tell that a run wrote to a folder
_WRITTEN = _TOGETHER.union(
    "claims.xlsx exports findings.csv rejected.csv report.html reviews.csv reviews.unread.csv".split()
)
_CLOSED = frozenset(".doc .docx .epub .odp .ods .odt .pages .pdf .ppt .pptx .rtf .xls .xlsx".split())  # of others
_MOST_NAMED = 3


Named = str | os.PathLike[str]


def files(inputs: Named | Sequence[Named], suffixes: Collection[str]) -> tuple[list[str], list[ClaimsError]]:
    """Files to read, each once, and what is wrong with the inputs, of which one may stand alone.

    A folder gives every file in it that has one of the suffixes (lower case, with a dot), sub-folders too, sorted;
    hidden ones and what a run wrote are left out, and documents in formats that are not read are named. A glob gives
    what it matches, sorted.
    """
    paths: dict[str, None] = {}
    problems: list[ClaimsError] = []
    for one in [inputs] if isinstance(inputs, str | os.PathLike) else inputs:
        for found in _meant(os.fspath(one), suffixes):
            if isinstance(found, ClaimsError):
                problems.append(found)
            else:
                paths[found] = None
    return list(paths), problems


def _meant(one: str, suffixes: Collection[str]) -> Iterator[str | ClaimsError]:
    """The files that one input stands for, and what is wrong with it."""
    if one == STANDARD_INPUT or Path(one).is_file():
        yield one
    elif Path(one).is_dir():
        yield from _inside(one, suffixes)
    else:
        matches = sorted(glob.glob(one, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield ClaimsError("nothing matches" if glob.has_magic(one) else "no such file or folder", one, NO_FILE)
        for match in matches:
            yield from [match] if Path(match).is_file() else _inside(match, suffixes)


def _inside(folder: str, suffixes: Collection[str]) -> Iterator[str | ClaimsError]:
    """Every readable file of a folder and those in it; an error where there is none, or where some cannot be read."""
    closed: list[str] = []
    empty = True
    for path in _walked(folder):
        suffix = path.suffix.lower()
        if suffix in suffixes:
            empty = False
            yield str(path)
        elif suffix in _CLOSED:
            closed.append(path.name)
    if closed:
        named = ", ".join([*closed[:_MOST_NAMED], *["…"] * (len(closed) > _MOST_NAMED)])
        what = f"files of formats that are not read ({len(closed)}): {named}"
        yield ClaimsError(what, folder, "save their text as .txt, .md or .html")
    elif empty:
        yield ClaimsError("no document in this folder", folder, f"formats read: {', '.join(sorted(suffixes))}")


def _walked(folder: str) -> Iterator[Path]:
    """The files of a folder and of those in it, in order, but for hidden ones and those that a run wrote."""
    for where, folders, names in os.walk(folder):
        written: Collection[str] = ()
        if set(names) >= _TOGETHER:
            written = _WRITTEN if where == folder else (*folders, *names)  # the user's own documents may lie beside it
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in written)
        yield from (Path(where, name) for name in sorted(names) if not name.startswith(".") and name not in written)

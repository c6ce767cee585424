"""Files come whole or not at all: a run writes to one side and moves all of it into place when all of it is there."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claims.errors import ClaimsError

_SHUT = ("this cannot be written to", "choose another folder with -o, or change its permissions")
_FULL = ("the disk is full", "free some space and run again; the former files are untouched")
_TAKEN = ("this is open in another program", "close it there and run again; the former files are untouched")
_NO_FOLDER = ("this is a file where a folder is needed", "choose another folder with -o")
_NO_FILE = ("this is a folder where a file is to be written", "move it away, or choose another folder with -o")
_ADVICE = {
    errno.EACCES: _SHUT,
    errno.EPERM: _SHUT,
    errno.EROFS: _SHUT,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EBUSY: _TAKEN,
    errno.ETXTBSY: _TAKEN,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EISDIR: _NO_FILE,
}


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Yield a scratch folder; what is in it when the block ends takes its place in `folder`, all together.

    The scratch folder lies inside `folder`, so that each move is one rename on one file system. Whatever goes wrong, in
    the block or after it, `folder` keeps its former files and the scratch folder goes. Folders are not moved.
    Raises ClaimsError where `folder` cannot be written to, the disk is full, or a file is held by another program.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".claims-", dir=folder))
    except OSError as error:
        raise _explained(error, folder) from error
    try:
        yield scratch
        _move(scratch, folder)
    except OSError as error:
        raise _explained(error, folder) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _move(scratch: Path, folder: Path) -> None:
    """Move every file of `scratch` into `folder`; if one cannot be moved, put back those it replaced."""
    ready = sorted(path for path in scratch.iterdir() if path.is_file())
    for path in ready:
        _flush(path)
    former = scratch / "former"
    former.mkdir()
    moved: list[str] = []
    try:
        for path in ready:
            _keep(folder / path.name, former / path.name)
            path.replace(folder / path.name)
            moved.append(path.name)
    except OSError:
        for name in moved:
            _put_back(former / name, folder / name)
        raise
    if os.name == "posix":
        _flush(folder)


def _keep(target: Path, copy: Path) -> None:
    """Hold on to what is about to be replaced: a second name for it where the file system can, else a copy."""
    if not target.exists():
        return
    try:
        copy.hardlink_to(target)
    except OSError:
        shutil.copy2(target, copy)


def _put_back(copy: Path, target: Path) -> None:
    if copy.exists():
        copy.replace(target)
    else:
        target.unlink()


def _flush(path: Path) -> None:
    """Wait until the disk has it: a rename must never outrun the bytes it names."""
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(error: OSError, folder: Path) -> ClaimsError:
    what, fix = _ADVICE.get(error.errno or 0, (error.strerror or str(error), "choose another folder with -o"))
    # A rename that is refused in a folder that let us write: Windows says so of a file that Excel holds open.
    if error.filename2 is not None and error.errno in {errno.EACCES, errno.EPERM}:
        what, fix = _TAKEN
    return ClaimsError(what, str(error.filename2 or folder), fix)

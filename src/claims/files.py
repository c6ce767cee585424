"""Files come whole or not at all: a run writes to one side and moves all of it into place when all of it is there.

Many renames are not one, so the moves are a transaction with an undo log, as databases have it (Gray & Reuter,
Transaction Processing, 1993, ch. 10): the former files are kept by second names in a folder called MOVING until the
last new one is in place, and giving that folder another name is what ends it. A run that is killed, even between two
moves, leaves MOVING behind, and whichever command of ours comes to the folder next puts the former files back.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from claims.errors import ClaimsError
from claims.locks import abandoned, held

MOVING = ".claims-moving"
_SCRATCH = ".claims-run-"  # and random letters: a run writes here
_FORMER, _ABSENT = "former", "absent"  # in MOVING: the files replaced; the names of those that replace none

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
    the block or after it, `folder` keeps its former files, or goes where there was none, and the scratch folder goes;
    what killed runs left goes too. Folders are not moved. Of several runs that write to one folder, the last has all of
    its files there.
    Raises ClaimsError where `folder` cannot be written to, the disk is full, or a file is held by another program.
    """
    with ExitStack() as stack:
        if not folder.exists():
            stack.push(partial(_unmade, folder))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with held(folder):
                _restore(folder)
                _sweep(folder)
                scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=folder))
                stack.enter_context(held(scratch))
            stack.callback(shutil.rmtree, scratch, ignore_errors=True)
            yield scratch
            with held(folder):
                _restore(folder)
                _move(scratch, folder)
        except OSError as error:
            raise _explained(error, folder) from error


def _unmade(folder: Path, error: type[BaseException] | None, *_: object) -> None:
    """Take away a folder that was made for files which did not come."""
    if error is not None:
        with suppress(OSError):  # somebody else has put a file there
            folder.rmdir()


def whole(folder: Path) -> None:
    """Put the former files back where a run was killed while it moved its own into `folder`. Raises ClaimsError."""
    if (folder / MOVING).is_dir():
        try:
            with held(folder):
                _restore(folder)
        except OSError as error:
            raise _explained(error, folder) from error


def _move(scratch: Path, folder: Path) -> None:
    """Move every file of `scratch` into `folder`; if one cannot be moved, put back those it replaced."""
    ready = sorted(path.name for path in scratch.iterdir() if path.is_file())
    for name in ready:
        _flush(scratch / name)
    _remember(scratch, folder, ready)
    moving = scratch.rename(folder / MOVING)
    _flush(folder)
    try:
        for name in ready:
            (moving / name).replace(folder / name)
        _flush(folder)
        moving.rename(scratch)
    except BaseException:
        _restore(folder)
        raise


def _remember(scratch: Path, folder: Path, names: list[str]) -> None:
    """Hold on to what is about to be replaced: a second name for it where the file system can, else a copy."""
    former, absent = scratch / _FORMER, scratch / _ABSENT
    former.mkdir()
    absent.mkdir()
    for name in names:
        target, copy = folder / name, former / name
        if not target.exists():
            (absent / name).touch()
            continue
        try:
            copy.hardlink_to(target)
        except OSError:
            shutil.copy2(target, copy)
    _flush(former)
    _flush(absent)


def _restore(folder: Path) -> None:
    """Undo the moves of a run that did not end; may itself be killed at any moment and done again."""
    moving = folder / MOVING
    if not moving.is_dir():
        return
    for copy in sorted(moving.glob(f"{_FORMER}/*")):
        if not (moving / copy.name).exists():  # else the new file was never moved, and the former one is in its place
            copy.replace(folder / copy.name)
    for mark in sorted(moving.glob(f"{_ABSENT}/*")):
        if not (moving / mark.name).exists():
            (folder / mark.name).unlink(missing_ok=True)
    _flush(folder)
    shutil.rmtree(moving)


def _sweep(folder: Path) -> None:
    """Remove the scratch folders of runs that were killed."""
    for path in folder.glob(f"{_SCRATCH}*"):
        if abandoned(path):
            shutil.rmtree(path)


def _flush(path: Path) -> None:
    """Wait until it is on disk: a rename must never outrun the bytes it names. Windows cannot for folders."""
    if os.name != "posix" and path.is_dir():
        return
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

"""What a newsroom's machine can do to a run: another seed, language or clock, a kill, a full or locked disk."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import resource
import runpy
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from claims.files import staged, whole

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent
ROUNDS = int(os.environ.get("CLAIMS_CRASH_ROUNDS", "20"))
PROGRAM = [sys.executable, "-c", "from claims.cli import main; main()"]
OLD, NEW = "Output rose by 17.2 per cent in 2023.\n" * 40, "About 300 people came, 5% more than in May 2019.\n" * 60
posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


WORLDS: list[dict[str, str]] = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4242", "LANG": "tr_TR.UTF-8", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
]


def test_outputs_are_the_same_in_every_world(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "ä.txt"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(NEW + OLD, encoding="utf-8")
    runs: list[dict[str, bytes]] = []
    for number, world in enumerate(WORLDS):
        out = tmp_path / f"out{number}"
        jobs = "4" if number == 1 else "1"
        arguments = ["extract", "examples", str(tmp_path / "in"), "-o", str(out), "--jobs", jobs, "--quiet"]
        subprocess.run([*PROGRAM, *arguments], cwd=ROOT, env={**os.environ, **world}, check=True)
        runs.append(contents(out))
    assert len(runs[0]) >= 5
    assert runs[0] == runs[1] == runs[2]


def test_a_folder_is_read_in_one_order(run: Run, tmp_path: Path) -> None:
    outs = []
    for names in (("a", "b", "c"), ("c", "a", "b")):
        folder = tmp_path / "in"
        folder.mkdir()
        for name in names:  # made in another order, so that the file system may list them in another
            (folder / f"{name}.txt").write_text(OLD, encoding="utf-8")
        out = tmp_path / "-".join(names)
        assert run("extract", folder, "-o", out, "--format", "csv", "--quiet").exit_code == 0
        outs.append(contents(out))
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    assert outs[0] == outs[1]


# A run in a process that is loaded already, so that kills fall on the work and the writing.
CHILD = """
from pathlib import Path
from claims.pipeline import extract, write
write(extract([source]).tables, Path(out), ["csv"])
"""


@posix
def test_a_killed_run_leaves_whole_files(tmp_path: Path) -> None:
    old, new, out = tmp_path / "old", tmp_path / "new", tmp_path / "out"
    for folder, body in ((old, OLD), (new, NEW)):
        folder.mkdir()
        (folder / "note.txt").write_text(body, encoding="utf-8")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["claims.pipeline", "claims.exports.csv"])
    script = tmp_path / "child.py"
    script.write_text(CHILD, encoding="utf-8")

    def start(source: Path) -> multiprocessing.process.BaseProcess:
        process = context.Process(target=runpy.run_path, args=(str(script), {"source": str(source), "out": str(out)}))
        process.start()
        return process

    known: list[dict[str, bytes]] = []
    started = 0.0
    for source in (old, new):
        started = time.monotonic()  # of the second run: the first one also loads
        done = start(source)
        done.join()
        assert done.exitcode == 0
        known.append(contents(out))
    longest = time.monotonic() - started
    chance = random.Random(6)  # noqa: S311 - moments to kill at, the same each time
    for number in range(ROUNDS):
        process = start((old, new)[number % 2])
        time.sleep(chance.random() * longest)
        process.kill()
        process.join()
        whole(out)
        assert contents(out) in known
    last = start(new)
    last.join()
    assert (last.exitcode, contents(out)) == (0, known[1])
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == []


@posix
def test_a_disk_that_fills_up_leaves_the_former_files(run: Run, tmp_path: Path) -> None:
    source, out = tmp_path / "note.txt", tmp_path / "out"
    source.write_text(OLD, encoding="utf-8")
    assert run("extract", source, "-o", out, "--quiet").exit_code == 0
    before = contents(out)
    source.write_text(NEW * 20, encoding="utf-8")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # a write beyond it fails, as on a full disk

    command = [*PROGRAM, "extract", str(source), "-o", str(out), "--quiet"]
    done = subprocess.run(command, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(out) == before
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot be written"), (errno.EACCES, "cannot be written")],
)
def test_a_folder_that_refuses_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    source, out = tmp_path / "note.txt", tmp_path / "out"
    source.write_text(OLD, encoding="utf-8")
    assert run("extract", source, "-o", out, "--format", "csv", "--quiet").exit_code == 0
    before = contents(out)

    def refuse(*_: object, **__: object) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    done = run("extract", source, "-o", out, "--format", "csv", "--quiet")
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert word in line
    assert str(out) in line
    assert contents(out) == before


@pytest.mark.parametrize("moved", range(4))
def test_a_file_held_by_another_program_leaves_all_the_former_ones(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    source, out = tmp_path / "note.txt", tmp_path / "out"
    source.write_text(OLD, encoding="utf-8")
    assert run("extract", source, "-o", out, "--format", "csv", "--quiet").exit_code == 0
    before = contents(out)
    source.write_text(NEW, encoding="utf-8")
    replace, calls = Path.replace, iter(range(100))

    def locked(self: Path, target: Path) -> Path:
        if next(calls) == moved:  # as Windows does for a file that Excel holds open
            raise PermissionError(errno.EACCES, "in use", str(self), None, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    done = run("extract", source, "-o", out, "--format", "csv", "--quiet")
    assert done.exit_code == 2
    assert "open in another program" in done.stderr
    assert contents(out) == before


# Dies at the rename of that number, as a SIGKILL between two moves would have it.
DYING = """
import os, signal
from pathlib import Path
replace, calls = Path.replace, iter(range(100))
def dying(self, target):
    if next(calls) == fatal:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
Path.replace = dying
from claims.files import staged
with staged(Path(out)) as scratch:
    for name in ("a.csv", "b.csv", "c.csv"):
        (scratch / name).write_text("new")
"""


@posix
@pytest.mark.parametrize("fatal", range(4))
def test_a_run_killed_between_two_moves_is_undone_by_whoever_comes_next(tmp_path: Path, fatal: int) -> None:
    for name in ("a.csv", "c.csv", "mine.txt"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    before = contents(tmp_path)
    script = f"fatal, out = {fatal}, {str(tmp_path)!r}\n{DYING}"
    done = subprocess.run([sys.executable, "-c", script], check=False)
    assert done.returncode == (-9 if fatal < 3 else 0)
    whole(tmp_path)
    if fatal < 3:
        assert contents(tmp_path) == before
    with staged(tmp_path) as scratch:
        (scratch / "a.csv").write_text("newest", encoding="utf-8")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "newest"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []

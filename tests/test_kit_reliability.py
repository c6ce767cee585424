"""What a newsroom's machine can do to a run: another seed, language or clock, a kill, a full or locked disk."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import resource
import runpy
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Self

import pytest
from click.testing import Result

from claims import exports
from claims.batches import BATCH
from claims.files import staged, whole
from claims.kit import reports

Run = Callable[..., Result]
ROOT = Path(__file__).resolve().parent.parent
ROUNDS = int(os.environ.get("CLAIMS_CRASH_ROUNDS", "20"))
PROGRAM = [sys.executable, "-c", "from claims.cli import main; main()"]
OLD, NEW = "Output rose by 17.2 per cent in 2023.\n" * 40, "About 300 people came, 5% more than in May 2019.\n" * 60
BARE = "Nobody in that quiet town had ever said so, and nobody would.\n"
posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def everything(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and below."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


WORLDS: list[dict[str, str]] = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
]
JOBS = ("1", "4", "1")


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where the locales of WORLDS are: made from the system's sources where it has those, else wherever it has them."""
    folder, tool = tmp_path_factory.mktemp("locales"), shutil.which("localedef")
    made = False
    for world in WORLDS[1:] if tool else ():
        name = world["LC_ALL"]
        command = [str(tool), "-i", name.partition(".")[0], "-f", "UTF-8", str(folder / name)]
        made |= subprocess.run(command, capture_output=True, check=False).returncode == 0
    return {"LOCPATH": str(folder)} if made else {}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is large enough to be shared among processes."""
    folder = tmp_path_factory.mktemp("in")
    for name in ("b.txt", "a.txt", "ä.txt"):
        (folder / name).write_text(NEW + OLD, encoding="utf-8")
    rows = (f'{{"id": "r{number}", "date": "2024-05-01", "text": "{OLD[:36]} {number} men."}}' for number in range(9))
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (folder / "long.txt").write_text(OLD + BARE * (2 * BATCH // len(BARE)) + NEW, encoding="utf-8")
    return folder


def in_world(world: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **world}, capture_output=True, check=False)


def test_a_german_locale_is_one(locales: dict[str, str]) -> None:
    if not locales:
        pytest.skip("no localedef, or no sources of locales (Debian: locales)")
    script = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.str(1.5))"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **WORLDS[1], **locales}, capture_output=True, check=True
    )
    assert done.stdout == b"1,5\n"


def test_outputs_are_the_same_in_every_world(tmp_path: Path, documents: Path, locales: dict[str, str]) -> None:
    """Every format, in other locales, time zones and hash seeds, by one process and by four."""
    runs: list[dict[str, bytes]] = []
    for number, world in enumerate(WORLDS):
        out = tmp_path / f"out{number}"
        told = ("-o", out, "--format", ",".join(exports.formats()), "--jobs", JOBS[number], "--quiet")
        assert in_world(world | locales, "extract", "examples", documents, *told).returncode == 0
        for ending in ("html", "svg", "json"):
            chart = out / f"chart.{ending}"
            assert in_world(world | locales, "chart", out, "--kind", "date,anniversary", "-o", chart).returncode == 0
        runs.append(everything(out))
    assert len(runs[0]) > 15
    for other in runs[1:]:
        assert [name for name in runs[0] if runs[0][name] != other.get(name)] == []
        assert set(other) == set(runs[0])


def test_reports_are_the_same_in_every_world(tmp_path: Path, documents: Path, locales: dict[str, str]) -> None:
    said = []
    for number, world in enumerate(WORLDS):
        out = tmp_path / str(number)
        check = [f"--report={name}={out}/check.{name}" for name in reports.names()]
        lint = [f"--report={name}={out}/lint.{name}" for name in reports.names("render_problems")]
        done = in_world(world | locales, "check", "tests/fixtures", "docs", "--jobs", JOBS[number], *check)
        assert (done.returncode, done.stderr) == (0, b"")
        assert in_world(world | locales, "lint", "examples", documents, *lint).returncode == 1
        said.append(everything(out))
    assert len(said[0]) == len(check) + len(lint)
    assert said[0] == said[1] == said[2]


class Turned(list[os.DirEntry[str]]):
    """A listing of a folder from its end, as os.walk and glob take it."""

    def __init__(self, listing: Iterable[os.DirEntry[str]]) -> None:
        super().__init__(sorted(listing, key=lambda entry: entry.name))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def __next__(self) -> os.DirEntry[str]:
        if not self:
            raise StopIteration
        return self.pop()


@pytest.mark.parametrize("name", ["in", "in/*.txt"])
def test_a_folder_is_read_in_one_order(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whichever order the file system lists it in."""
    for part in ("a", "b/c", "b/a", "d", "c/e"):
        (tmp_path / "in" / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / f"{part}.txt").write_text(OLD, encoding="utf-8")
    listing, outs = os.scandir, []
    for number in range(2):
        out = tmp_path / f"out{number}"
        assert run("extract", tmp_path / name, "-o", out, "--format", "csv", "--quiet").exit_code == 0
        outs.append(contents(out))
        monkeypatch.setattr(os, "scandir", lambda path: Turned(listing(path)))
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
    lengths: list[float] = []
    for source in (old, new, old, new):
        began = time.monotonic()
        done = start(source)
        done.join()
        lengths.append(time.monotonic() - began)
        assert done.exitcode == 0
        known.append(contents(out))
    longest = min(lengths[1:])  # the first one also loads, and another program may hold up any
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

"""`make matrix`: the tests on the lowest and the newest versions that pyproject.toml allows, on every Python there is.

Each pair of a Python and a set of versions gets a fresh environment in .matrix/. "lowest" is the least version that
`dependencies` and the extras `charts` and `parquet` allow; what they need in turn, and the developers' own tools, are
the newest there are, as in "newest". Pythons that pyproject allows and this machine lacks are named as skipped.

    matrix.py [--oldest] [--python COMMAND]… [--versions lowest|newest]… [-- PYTEST OPTIONS]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".matrix"
SETS = ("lowest", "newest")
EXTRAS = ("charts", "parquet")
MINORS = range(11, 20)  # of Python 3 that are looked for


def lowest(project: Mapping[str, Any]) -> Iterator[str]:
    """`name==version` for each dependency: the least that the [project] table allows.

    Raises ValueError where a dependency has no lower bound.
    """
    extras = project.get("optional-dependencies", {})
    for line in (*project["dependencies"], *(line for extra in EXTRAS for line in extras.get(extra, ()))):
        needed = Requirement(line)
        bounds = [one.version for one in needed.specifier if one.operator in {">=", "==", "~="}]
        if not bounds:
            raise ValueError(f"{line!r} in pyproject.toml has no lowest version; write NAME>=VERSION")
        yield f"{needed.name}=={bounds[0]}"


def pythons(project: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and path of every Python 3 that pyproject allows; no path where this machine has none of that name."""
    wanted = SpecifierSet(project["requires-python"])
    for minor in MINORS:
        if f"3.{minor}" in wanted:
            name = f"python3.{minor}"
            yield name, shutil.which(name) or ""


def oldest(project: Mapping[str, Any]) -> str:
    """The path of the Python with the least version, to its last number, that pyproject allows and that can make an
    environment: what a fixed mistake of Python's own still does is seen there. Raises OSError where there is none.
    """
    names = [name for name, _ in pythons(project)]
    there = (shutil.which(name, path=folder) for folder in dict.fromkeys(os.get_exec_path()) for name in names)
    able = {path: version for path in filter(None, there) if (version := _version(path))}
    if not able:
        raise OSError(f"no Python on PATH is {project['requires-python']} and has venv; install one")
    return min(able, key=lambda path: able[path])


def _version(python: str) -> tuple[int, ...]:
    """Such as (3, 11, 2); () where it cannot make an environment."""
    asks = "import ensurepip, sys, venv; print(*sys.version_info[:3])"
    told = subprocess.run([python, "-c", asks], capture_output=True, text=True, check=False)
    return tuple(map(int, told.stdout.split()))


def tests(python: str, versions: str, options: Iterable[str]) -> bool:
    """Whether the tests pass in a fresh environment. Raises CalledProcessError where it cannot be made."""
    home = HOME / f"{Path(python).name}-{versions}"
    shutil.rmtree(home, ignore_errors=True)
    subprocess.run([python, "-m", "venv", home], check=True)
    own = str(home / "bin" / "python")
    install = [own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", f"{ROOT}[dev]"]
    if versions == "lowest":
        pins = home / "lowest.txt"
        pins.write_text("".join(f"{line}\n" for line in lowest(_project())), encoding="utf-8")
        install += ["--constraint", str(pins)]
    subprocess.run(install, check=True)
    subprocess.run([own, "-m", "compileall", "-q", "-j", "0", home / "lib"], stdout=subprocess.DEVNULL, check=False)
    return subprocess.run([own, "-m", "pytest", "-q", *options], cwd=ROOT, check=False).returncode == 0


def _project() -> Mapping[str, Any]:
    table: Mapping[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def _told() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", action="append", help="a Python to test on (default: every one there is)")
    parser.add_argument("--oldest", action="store_true", help="test on the Python of the least version there is")
    parser.add_argument("--versions", action="append", choices=SETS, help="(default: both)")
    parser.add_argument("options", nargs="*", help="of pytest, after --")
    return parser.parse_args()


def main() -> int:
    """Run every pair and print how each ended; 1 where one failed."""
    told = _told()
    if told.oldest:
        told.python = [*(told.python or ()), oldest(_project())]
    known = dict(pythons(_project()))
    skipped = [] if told.python else [name for name, path in known.items() if not path]
    chosen = told.python or [path for path in known.values() if path]
    ended = []
    for python in chosen:
        for versions in told.versions or SETS:
            print(f"--- {Path(python).name}, {versions} versions", flush=True)
            began = time.monotonic()
            try:
                held = tests(python, versions, told.options)
            except (subprocess.CalledProcessError, OSError) as error:
                print(error, file=sys.stderr)
                held = False
            ended.append((python, versions, held, time.monotonic() - began))
    for python, versions, held, seconds in ended:
        print(f"{Path(python).name:12} {versions:8} {'passed' if held else 'FAILED'} in {seconds:.0f} s")
    for name in skipped:
        print(f"{name:12} skipped: not on this machine")
    good = sum(held for _, _, held, _ in ended)
    print(f"{good} passed, {len(ended) - good} failed, {len(skipped)} skipped")
    return int(not ended or good < len(ended))


if __name__ == "__main__":
    sys.exit(main())

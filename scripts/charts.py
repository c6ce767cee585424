"""`make docs`: draws the charts of README.md again, by the very commands that stand beside them."""

from __future__ import annotations

import importlib.util
import re
import shlex
import sys
from pathlib import Path

from claims import cli

ROOT = Path(__file__).resolve().parent.parent
COMMAND = re.compile(r"^claims (chart output .*docs/charts/.*)$", re.MULTILINE)


def commands(readme: str) -> list[list[str]]:
    """The arguments of each `claims chart` whose picture the README shows."""
    return [shlex.split(line) for line in COMMAND.findall(readme)]


def main() -> int:
    """Draw them all from examples/; 0, or the exit code of the first that failed."""
    if importlib.util.find_spec("altair") is None or importlib.util.find_spec("vl_convert") is None:
        print("charts are not drawn: the extra `charts` is not installed")
        return 0
    runs = [["extract", "examples", "-o", "output", "--quiet"], *commands((ROOT / "README.md").read_text("utf-8"))]
    return next((code for run in runs if (code := cli.commands.main(run, "claims", standalone_mode=False) or 0)), 0)


if __name__ == "__main__":
    sys.exit(main())

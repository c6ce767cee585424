"""Peak memory of a run to CSV over 50 and over 200 MB, in 500 and in 2,000 documents: it must not grow with them.

It is what the system says of the process when it has ended, the largest it ever was (wait4(2), ru_maxrss).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from bench import COMMAND, MB, prose, say, varied

SIZE = 100_000  # characters of a document
COUNTS = (500, 2_000)


def documents(folder: Path, count: int) -> int:
    """Write as many documents, each with figures of its own; how many characters they are."""
    folder.mkdir()
    text = prose()
    times = SIZE // len(text) + 1
    copies = varied(text, count * times)
    for number in range(count):
        body = "\n\n".join(next(copies) for _ in range(times))[:SIZE]
        (folder / f"d{number:05}.txt").write_text(body, encoding="utf-8")
    return count * SIZE


def peak(*arguments: str) -> float:
    """The most memory that a command ever held, in MB."""
    process = subprocess.Popen([COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return usage.ru_maxrss / 1024


def main() -> None:
    """Print a line for each number of documents."""
    with tempfile.TemporaryDirectory() as name:
        for count in COUNTS:
            folder = Path(name) / str(count)
            size = documents(folder, count) / MB
            taken = peak("extract", str(folder), "-o", f"{folder}-out", "--format", "csv")
            say(f"{size:.0f} MB in {count:,} documents: peak memory", f"{taken:.0f} MB", "under 400, and flat")


if __name__ == "__main__":
    main()

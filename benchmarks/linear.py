"""`make fuzz`: what nests or goes on and on is read in time that grows with its length alone.

Each unit is repeated to two lengths, the second four times the first; linear work takes four times as long, quadratic
sixteen. Exit code 1 where the ratio is nearer to the latter. A sentence is cut at 2,000 characters (documents/
sentences.py), and both lengths are several of them: within one, work may still grow, which the cost a character shows.
"""

from __future__ import annotations

import sys
import time

from claims.model import Block, Document, Source
from claims.pipeline import rooms

SHORT, TIMES, WORST = 5_000, 4, 8.0
UNITS = (
    *("7 ", "9", "0.", "1,", "1, 2, ", "1 000 ", "1,000,", "½ ", "1½", "²", "1e5 ", "1e", "× 10^6 "),
    *("2 × 10^6 ", "1.2.", "1:30 "),
    *("1–", "1 to ", "from 1 to ", "between 1 and ", "1 (", "(1–", "5 km (", "1 of ", "one in five "),
    *("a third of ", "1 or 2 ", "more than "),
    *("million ", "5 million ", "five ", "one point ", "twenty-", "hundred and ", "a dozen ", "and a half "),
    *("$5 ", "€", "%", "5% ", "km/", "per second ", "rose 5% from 4 to 5 per cent ", "respectively, "),
    *("2 May ", "2 May 2020 to ", "2020-", "last year ", "5 years ago ", "the 80th anniversary of ", "Q1 "),
    *("\u202e1", "\u0301", "1\u0301", "٣", "１ ", "\xa01", "“1” ", "he said 5% ", "1\n", "| 1 ", "> 1\n"),
    *("**1** ", "[1](a) ", "`"),
)  # fmt: skip


def seconds(text: str) -> float:
    """Processor time to read a text."""
    document = Document(
        "t", Source("t.txt", "", "text/plain", date="2024-05-01"), text, (Block(0, len(text)),), 0, len(text)
    )
    began = time.process_time()
    rooms().extraction(document)
    return time.process_time() - began


def main() -> int:
    """Print a line a unit; 1 where one is not linear."""
    seconds("7 km")  # what is loaded once
    bad = 0
    print(f"{'unit':36} {'x' + str(TIMES):>6} {'us a character':>15}")
    for unit in UNITS:
        short = unit * (SHORT // len(unit))
        seconds(short)
        ratio = seconds(short * TIMES) / (once := seconds(short))
        bad += ratio > WORST
        print(
            f"{unit!r:36} {ratio:6.1f} {1e6 * once / len(short):15.1f}{'   NOT LINEAR' if ratio > WORST else ''}",
            flush=True,
        )
    print(f"{len(UNITS) - bad} passed, {bad} failed")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())

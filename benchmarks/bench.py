"""`make bench`: speed and memory, medians of five. Read the ratios: they do not depend on the machine.

What one core does is measured in processor time, which other programs do not lengthen; whole commands by the clock.

The corpus is the prose of examples/, which is crowded with figures, among paragraphs that hold none (prose.txt): a
claim every 260 characters or so; the shared sample page of news has one every 310. It is repeated with the digits of
each copy changed, so that no cache can help.
quantulum3 is measured on the same text, installed into .bench/ and nowhere else, if the package index is in reach.
"""

from __future__ import annotations

import csv
import gc
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from claims.batches import Settings, batches, named
from claims.cli import GARBAGE_EVERY
from claims.documents import read
from claims.documents.assembly import passage
from claims.documents.sentences import sentences
from claims.model import Document, Source
from claims.pipeline import rooms
from claims.trie import trie

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COMMAND = str(Path(sys.executable).parent / "claims")
TIMES = 5
MB = 1_000_000
ROUNDS = 3  # of what takes ten seconds
FIXTURES = 1_000
CROWDED = 60  # characters for each digit, at most, of a paragraph that is called crowded
PER_BARE = 60  # characters of an example's paragraph for each bare paragraph after it
RIVAL_VERSION = "0.10.0"
RIVAL_SHARE = 200_000  # characters: it takes two or three seconds for them
RIVAL = """
import sys, time
from quantulum3 import parser
text = sys.stdin.read()
parser.parse("3 km")  # it loads its units with the first
began = time.process_time()
for paragraph in text.split("\\n"):
    parser.parse(paragraph)
print(time.process_time() - began)
"""


def prose() -> str:
    """The paragraphs of the examples, each followed by some that hold no figure."""
    found = [d for name in ("coal.txt", "lecture.md", "moon.html") for d in read(str(ROOT / "examples" / name))]
    texts = [d.text[d.start : d.end] for d in found if isinstance(d, Document)]
    crowded = [p for text in texts for p in text.split("\n") if p]
    bare = cycle((HERE / "prose.txt").read_text(encoding="utf-8").split("\n\n"))
    return "\n\n".join(part for one in crowded for part in (one, *islice(bare, len(one) // PER_BARE)))


def varied(text: str, copies: int) -> Iterator[str]:
    """Copies of a text in which every digit but a number's first moves on by one from copy to copy."""
    for copy in range(copies):
        yield re.sub(r"(?<=\d)\d", lambda found, by=copy: str((int(found[0]) + by) % 10), text)  # type: ignore[misc]


def median(action: Callable[[], object], times: int = TIMES, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds that an action takes, the middle of several: of the processor, unless another clock is given."""
    taken = []
    for _ in range(times):
        began = clock()
        action()
        taken.append(clock() - began)
    return statistics.median(taken)


def say(what: str, figure: str, target: str = "") -> None:
    """One line of the report."""
    print(f"{what:52} {figure:>14}   {target}", flush=True)


def engine(article: str, folder: Path) -> tuple[str, float]:
    """Text in memory → claims, in the batches of a run, against a bare scan of the same text by a compiled trie of all
    surfaces.

    Returns the text and the seconds a character.
    """
    path = folder / "corpus.jsonl"
    articles(path, article, MB)
    runs = [batch.documents for batch in batches(named([str(path)]), Settings())]
    text = "\n".join(document.text for run in runs for document in run)
    through = rooms()
    lexicon = through.reader.lexicon
    words = {s for s in (*lexicon.folded, *lexicon.exact) if s[0].isalpha()}
    words |= {form for s in words for form in (s.capitalize(), s.upper())}
    scan = re.compile(rf"[0-9]+|(?<![^\W_])(?:{trie(words)})(?![^\W_])")

    def finding() -> None:
        for run in runs:
            for _ in through.reader.read_all([(one, sentences(one.text, one.blocks)) for one in run]):
                pass

    whole = median(lambda: [through.extractions(run) for run in runs])
    found, bare = median(finding), median(lambda: sum(1 for _ in scan.finditer(text)))
    extractions = [one for run in runs for one in through.extractions(run)]
    size, claims = len(text), sum(len(one.claims) for one in extractions)
    say("corpus", f"{size / MB:.2f} MB", f"{len(extractions)} documents, {claims} claims")
    say(
        "text in memory -> claims, context and findings",
        f"{size / MB / whole:.2f} MB/s",
        "at least 1.5",
    )
    say("  of which finding the mentions", f"{size / MB / found:.2f} MB/s")
    say("bare scan by a compiled trie", f"{size / MB / bare:.2f} MB/s")
    say("times the bare scan", f"{whole / bare:.1f}", "at most 15")
    return text, whole / size


def linear(text: str, folder: Path, per_character: float) -> None:
    """One paragraph of a megabyte, and a hundred thousand numbers in one line."""
    cases = {"1 MB in one paragraph": " ".join((text * 2)[:MB].split()), "100,000 numbers in one line": "7 " * 100_000}
    for name, body in cases.items():
        path = folder / "case.txt"
        path.write_text(body, encoding="utf-8")
        taken = median(lambda p=path: [rooms().extraction(d) for d in read(str(p)) if isinstance(d, Document)], ROUNDS)  # type: ignore[misc]
        say(name, f"{taken:.2f} s", f"{taken / len(body) / per_character:.1f} times the cost of an article, by length")


def process(*arguments: str, times: int = TIMES) -> float:
    """Seconds by the clock of a whole process of the command."""
    command = [COMMAND, *arguments]
    return median(lambda: subprocess.run(command, check=True, capture_output=True), times, time.perf_counter)


def articles(path: Path, text: str, size: int) -> None:
    """A JSON Lines file of about `size` characters, an article a line."""
    with path.open("w", encoding="utf-8") as handle:
        for number, body in enumerate(varied(text, size // len(text) + 1)):
            handle.write(
                json.dumps({"id": f"a{number}", "date": "2024-10-01", "text": body}, ensure_ascii=False) + "\n"
            )


def whole_processes(text: str, folder: Path) -> None:
    """What a user waits for."""
    out = str(folder / "out")
    say("claims --help", f"{process('--help'):.2f} s", "under 0.2")
    article = str(ROOT / "examples" / "coal.txt")
    say("one article to CSV and workbook", f"{process('extract', article, '-o', out):.2f} s", "under 1.5")
    many = folder / "many.jsonl"
    articles(many, text, 10 * MB)
    size = many.stat().st_size / MB
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):  # in turn, so that what else the machine does slows both
        for jobs, times in taken.items():
            options = ("-o", str(folder / f"jobs{jobs}"), "--format", "csv", "--jobs", str(jobs))
            times.append(process("extract", str(many), *options, times=1))
    one, two = (statistics.median(times) for times in taken.values())
    say(f"{size:.0f} MB to CSV, --jobs 1", f"{size / one:.2f} MB/s", "at least 1")
    say(f"{size:.0f} MB to CSV, --jobs 2", f"{size / two:.2f} MB/s")
    same = all(p.read_bytes() == (folder / "jobs2" / p.name).read_bytes() for p in (folder / "jobs1").iterdir())
    say(
        "  --jobs 2 over --jobs 1",
        f"{one / two:.2f}",
        f"at least 1.8; the same bytes: {'yes' if same else 'NO'}",
    )
    exports(folder / "jobs1", article)


def exports(folder: Path, article: str) -> None:
    """Finished tables in each format, and what the page adds to a run."""
    rows = sum(1 for _ in csv.DictReader((folder / "claims.csv").open(encoding="utf-8", newline="")))
    for name in ("figures", "wide", "jsonl", "jsonld", "sqlite", "datapackage", "parquet", "html"):
        taken = process("export", str(folder), "--format", name, "-o", str(folder / "x"), times=1)
        say(f"{rows:,} claims to {name}", f"{taken:.1f} s")
    plain, page = (  # the least of several: what else a machine does only ever adds
        min(process("extract", article, "-o", str(folder / "one"), "--format", names, times=1) for _ in range(TIMES))
        for names in ("csv", "csv,html")
    )
    say("report.html adds to one article", f"{page - plain:.2f} s", "under 0.3")


def fixtures(folder: Path, paragraphs: list[str]) -> int:
    """A thousand documents of a paragraph each, and beside each what it gives as its expectations; how many claims."""
    folder.mkdir()
    claims = 0
    parts = (part for text in varied("\n".join(paragraphs), FIXTURES) for part in text.split("\n") if part.strip())
    for number, body in enumerate(islice(parts, FIXTURES)):
        path = folder / f"{number:04}.txt"
        path.write_text(body, encoding="utf-8")
        (document,) = (one for one in read(str(path)) if isinstance(one, Document))
        found = [claim for claim in rooms().extraction(document).claims if not claim.minor]
        rows = [document.text[one.mention.span.start : one.mention.span.end] for one in found]
        listed = "".join(f"  - quote: {json.dumps(quote, ensure_ascii=False)}\n" for quote in rows)
        path.with_suffix(".claims.yaml").write_text(f"claims:\n{listed}", encoding="utf-8")
        claims += len(rows)
    return claims


def kit(text: str, folder: Path) -> None:
    """`claims check` on a thousand fixtures, of prose and of paragraphs that are crowded with figures."""
    both = [part for part in text.split("\n\n") if part]
    crowded = [part for part in both if len(re.findall(r"\d", part)) * CROWDED > len(part)]
    for name, paragraphs in (("of prose", both), ("crowded with figures", crowded)):
        claims = fixtures(folder / name, paragraphs)
        say(
            f"claims check, {FIXTURES} fixtures {name}",
            f"{process('check', str(folder / name)):.2f} s",
            f"under 5; {claims} claims",
        )


def rival(text: str) -> None:
    """quantulum3 on the same text, in an environment of its own; without its classifier, which is an extra."""
    python = rival_python()
    if python is None:
        say("quantulum3 on the same text", "not measured", "it could not be installed: is the package index in reach?")
        return
    share, through = text[:RIVAL_SHARE], rooms()
    document = passage("rival", share, Source("rival", "", "text/plain"))
    theirs, ours = [], []
    for _ in range(ROUNDS):  # in turn, as above
        done = subprocess.run([python, "-c", RIVAL], input=share, capture_output=True, text=True, check=True)
        theirs.append(float(done.stdout))
        ours.append(median(lambda: through.extraction(document)))
    taken, own = statistics.median(theirs), statistics.median(ours)
    say(f"quantulum3 {RIVAL_VERSION} on the same text", f"{len(share) / 1000 / taken:.0f} KB/s")
    say("  times its speed", f"{taken / own:.0f}", "at least 20")


def rival_python() -> Path | None:
    """The interpreter of .bench/, where quantulum3 is installed; None where it cannot be."""
    python = ROOT / ".bench" / "bin" / "python"
    if python.exists() and not subprocess.run([python, "-c", "import quantulum3"], check=False).returncode:
        return python
    venv.create(ROOT / ".bench", with_pip=True, clear=True)
    wanted = f"quantulum3=={RIVAL_VERSION}"
    done = subprocess.run([python, "-m", "pip", "install", "--quiet", wanted], capture_output=True, check=False)
    return None if done.returncode else python


def main() -> None:
    """Print the report."""
    gc.set_threshold(GARBAGE_EVERY)  # as the command does
    one = prose()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text, per_character = engine(one, folder)
        linear(text, folder, per_character)
        rival(text)
        whole_processes(one, folder)
        kit(one, folder)


if __name__ == "__main__":
    main()

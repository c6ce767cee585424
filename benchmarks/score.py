"""`make score`: how well claims are read, one table for every set at hand.

Each figure stands beside its target and beside the one committed last (scores.json), so that a change of rules shows
its price at once. Where the shared sets are not checked out next to the repository, only the project's own examples are
scored (examples.csv: every claim of examples/ that a careful fact-checker would want). The scorer that lies with them
also reads the project's own passages: passages-texts.jsonl, texts of many kinds made up for this, and passages.jsonl,
every claim of theirs in the form of the shared gold. The last row counts the work of reading (work.py).
`score.py --keep` writes the figures to scores.json; commit that with the change that earned them.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import work

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHARED = ROOT.parent / "shared"
KEPT = HERE / "scores.json"
COMMAND = str(Path(sys.executable).parent / "claims")
PERCENT = 100.0
WORSE = 0.05  # of a point: figures are rounded to one decimal

# set → figure → (P, R or F1; target). Shared targets are those of the project's accuracy issue.
TARGETS: dict[str, dict[str, tuple[str, float]]] = {
    "examples": {"claims": ("f1", 95)},
    "passages": {"span": ("f1", 96), "exact": ("f1", 93), "meaning": ("f1", 92)},
    "seed-dev": {"span": ("f1", 97), "exact": ("f1", 95), "meaning": ("f1", 95)},
    "genres-dev": {"span": ("f1", 96), "exact": ("f1", 93), "meaning": ("f1", 92)},
    "newsquant-dev": {
        "value": ("f1", 95),
        "value+unit": ("f1", 90),
        "value+change": ("f1", 90),
        "value+concept partial": ("f1", 80),
        "value+concept complete": ("f1", 58),
    },
    "cqe-currency-dev": {"value": ("f1", 95), "value+unit": ("f1", 92)},
    "cqe-dimension-dev": {"value": ("f1", 94), "value+unit": ("f1", 90)},
    "cqe-temperature-dev": {"value+unit": ("f1", 97)},
    "cqe-age-dev": {"value+unit": ("f1", 98)},
    "ms-percent-dev": {"value+unit": ("f1", 100)},
    "ms-number-dev": {"value": ("f1", 90)},
    "ms-units-dev": {"value+unit": ("r", 92)},
    "ms-datetime-dev": {"span overlap": ("r", 94), "overlap+normal form": ("r", 80)},
    "ms-range-dev": {"value": ("f1", 0)},
    "quantulum-dev": {"value+unit": ("f1", 0)},
}
FIELDS = {
    "kind": 99, "value": 99, "unit": 99, "modifier": 97, "date": 96, "base_year": 100, "event": 90, "item": 92,
    "direction": 95, "denominator": 100, "period": 85, "speaker": 85, "subject": 75,
}  # fmt: skip
EXTRA = {"ms-datetime-dev": ["--types", "date,daterange"]}
MEANING = {"missed", "invented", "wrong kind", "wrong value", "wrong unit", "wrong date"}


@dataclass(slots=True)
class Score:
    """The figures of one set: name → p, r, f1 in per cent; `fields` % right; `wrong` names each wrong claim."""

    figures: dict[str, dict[str, float]]
    fields: dict[str, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)


def extract(texts: Path, folder: Path) -> Path:
    """Run the project itself on a file; the claims table."""
    subprocess.run([COMMAND, "extract", str(texts), "-o", str(folder), "--format", "csv", "--quiet"], check=True)
    return folder / "claims.csv"


def score_gold(texts: Path, gold: Path, folder: Path) -> Score:
    """A hand-made gold set, by its own scorer."""
    table = extract(texts, folder)
    scorer = SHARED / "gold" / "score.py"
    done = run([sys.executable, str(scorer), str(table), str(gold), "--json", "--misses"])
    first, *notes = done.splitlines()
    result = json.loads(first)
    words = {}
    for note in notes:
        what, kind, text, start, *_ = note.split("\t")
        if what in MEANING:
            words[f"{start} {kind} {what}"] = text
    figures = {name: result[name] for name in ("span", "exact", "meaning")}
    return Score(figures, result["fields"], sorted(words), words)


def score_benchmark(gold: Path, folder: Path) -> Score:
    """A public benchmark, through the bridge and the scorer that lie beside it."""
    folder.mkdir(parents=True)
    predictions = bridge().predict(f"{COMMAND}", gold, folder)
    scorer = [sys.executable, str(gold.parent / "score.py"), str(gold), str(predictions), "--json"]
    metrics = json.loads(run([*scorer, *EXTRA.get(gold.stem, [])]))["metrics"]
    figures = {name: {key.lower(): m[key] for key in ("P", "R", "F1", "tp")} for name, m in metrics.items()}
    words = wrong_in_benchmark(gold, predictions)
    return Score(figures, {}, sorted(words), words)


def wrong_in_benchmark(gold: Path, predictions: Path) -> dict[str, str]:
    """Every figure missed or invented, by document and place (value where a set gives no place) → its words.

    Of dates only what was missed is told: sets of them leave out what we call durations.
    """
    scorer = shared_module("score")
    docs = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = scorer.read_pred(str(predictions))
    if "dates" in docs[0]:
        wanted = set(EXTRA[gold.stem][1].split(","))
        return {
            f"{doc['id']} {one['start']} missed": one["text"]
            for doc in docs
            for one in doc["dates"]
            if one["type"] in wanted
            and not any(scorer.overlap(one, p) for p in found.get(doc["id"], {}).get("dates", ()))
        }
    report: list[Any] = []
    scorer.ours(docs, found, report)
    words = {}
    for doc, golds, read, hits in report:
        for what, ones, side in (("missed", golds, 0), ("extra", read, 1)):
            right = {hit[side] for hit in hits}
            wrong = (one for at, one in enumerate(ones) if at not in right)
            words.update(
                {f"{doc['id']} {one['low']:g} {what}": scorer.show(one) for one in wrong if one["low"] is not None}
            )
    return words


def bridge() -> Any:  # noqa: ANN401 - a script of another tree, with no types
    """run.py of the shared benchmarks as a module: it knows which columns of ours are which of theirs."""
    return shared_module("run")


def shared_module(name: str) -> Any:  # noqa: ANN401 - as above
    """A script of the shared benchmarks as a module."""
    spec = importlib.util.spec_from_file_location(f"shared_{name}", SHARED / "benchmarks" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(command: list[str]) -> str:
    """Stdout of a command that must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def score_examples(folder: Path) -> Score:
    """Our own documents against examples.csv: a claim is right when quote, kind, value, unit and date all are."""
    with (HERE / "examples.csv").open(encoding="utf-8", newline="") as handle:
        marked = [(key(row), row["minor"] == "true") for row in csv.DictReader(handle)]
    gold = Counter(one for one, minor in marked if not minor)
    with extract(ROOT / "examples", folder).open(encoding="utf-8", newline="") as handle:
        found = Counter(key(row) for row in csv.DictReader(handle) if row["minor"] != "true")
    found -= Counter(one for one, minor in marked if minor and found[one] > gold[one])  # neither rewarded nor punished
    right = (gold & found).total()
    p, r = right / max(found.total(), 1), right / max(gold.total(), 1)
    figures = {"p": p * PERCENT, "r": r * PERCENT, "f1": 2 * p * r / max(p + r, 1e-9) * PERCENT}
    missed = {f"missed {' '.join(one).strip()}": one[1] for one in gold - found}
    invented = {f"extra {' '.join(one).strip()}": one[1] for one in found - gold}
    words = missed | invented
    return Score({"claims": {k: round(v, 1) for k, v in figures.items()}}, {}, sorted(words), words)


def key(row: dict[str, str]) -> tuple[str, ...]:
    """What must be right of a claim; six digits of a value are enough (two-thirds has no end)."""
    low, high = (f"{float(row[column]):.6g}" if row[column] else "" for column in ("value_low", "value_high"))
    return (" ".join(row["quote"].split()), row["kind"], low, high, row["unit"], row["date"])


def all_scores(folder: Path) -> dict[str, Score]:
    """Every set that is there, two at a time, in the order of TARGETS."""
    jobs = {"examples": lambda: score_examples(folder / "examples")}
    gold = SHARED / "gold"
    if gold.is_dir():
        page = next(iter(sorted((SHARED / "samples").glob("*.txt"))))
        texts = {"seed-dev": page, "genres-dev": gold / "genres-dev-texts.jsonl"}
        jobs["passages"] = lambda: score_gold(
            HERE / "passages-texts.jsonl", HERE / "passages.jsonl", folder / "passages"
        )
        for name, path in texts.items():
            jobs[name] = lambda n=name, p=path: score_gold(p, gold / f"{n}.jsonl", folder / n)  # type: ignore[misc]
        for path in sorted((SHARED / "benchmarks").glob("*-dev.jsonl")):
            jobs[path.stem] = lambda p=path: score_benchmark(p, folder / p.stem)  # type: ignore[misc]
    with ThreadPoolExecutor(2) as pool:
        running = {name: pool.submit(job) for name, job in jobs.items()}
        return {
            name: running[name].result() for name in (*TARGETS, *sorted(set(jobs) - set(TARGETS))) if name in running
        }


def lines(name: str, score: Score, before: dict[str, Any]) -> list[str]:
    """The rows of one set, then its fields, then the claims gained and lost."""
    out = []
    for figure, (which, target) in TARGETS.get(name, dict.fromkeys(score.figures, ("f1", 0.0))).items():
        now = score.figures[figure]
        was = before.get("figures", {}).get(figure, {}).get(which)
        aim = f"{which.upper():2} {target:5.1f} {'ok' if now[which] >= target else '--'}" if target else ""
        change = "" if was is None else f"{now[which] - was:+6.1f}"
        mark = " LOST" if was is not None and now[which] < was - WORSE else ""
        out.append(f"{name:20} {figure:24} {now['p']:6.1f} {now['r']:6.1f} {now['f1']:6.1f}   {aim:12} {change}{mark}")
    if score.fields:
        short = [f"{n} {v}{'' if v >= FIELDS.get(n, 0) else f' (of {FIELDS[n]})'}" for n, v in score.fields.items()]
        out.append(f"{'':20} fields: {', '.join(short)}")
    out.extend(gained_and_lost(score, before))
    return out


def gained_and_lost(score: Score, before: dict[str, Any]) -> list[str]:
    """Which claims are newly right and newly wrong."""
    if "wrong" not in before:
        return []
    lost = sorted(set(score.wrong) - set(before["wrong"]))
    gained = sorted(set(before["wrong"]) - set(score.wrong))
    return [f"{'':20} + {one}" for one in gained] + [f"{'':20} - {one}: {score.words[one]}" for one in lost]


def main() -> None:
    """Print the table; with --keep, make it the new standard."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", action="store_true", help="write the figures to scores.json")
    options = parser.parse_args()
    before = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        scores = all_scores(Path(folder))
    print(f"{'set':20} {'figure':24} {'P':>6} {'R':>6} {'F1':>6}   {'target':12} since {KEPT.name}")
    for name, score in scores.items():
        print("\n".join(lines(name, score, before.get(name, {}))))
    calls, known = work.calls(), before.get("work", {})
    print(work.row(calls, known.get(work.VERSION, {})))
    if options.keep:
        kept: dict[str, Any] = {
            n: {"figures": s.figures, "fields": s.fields, "wrong": s.wrong} for n, s in scores.items()
        }
        kept["work"] = known | {work.VERSION: calls}
        KEPT.write_text(
            json.dumps(before | kept, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()

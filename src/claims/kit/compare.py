"""Two outputs of `claims extract` compared: claims added, gone and changed, whichever lines they stand on.

Claims are the same where their claim_id is; of the rest, those with the same words in the same document in order; of
the rest again, those of one kind in a document whose sentences are alike, which are figures that an update corrected.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.errors import ClaimsError
from claims.files import whole
from claims.guards import any_length, unguard
from claims.kit.matching import NUMBERS, equal

ADDED, GONE, CHANGED = "added", "gone", "changed"
FILE = "claims.csv"
# Where a claim stands changes with every edit before it, and its id and score follow from the rest.
UNCOMPARED = frozenset("claim_id start end prefix suffix sentence checkworthy doc_date doc_title doc_url".split())
_ALIKE = 0.6  # difflib ratio of two sentences that are the same one, edited
_MOST = 40_000  # pairs of sentences tried in one document and kind

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim that is not the same: what it was and is (None where it was or is not), and the columns that differ."""

    status: str
    old: Row | None
    new: Row | None
    columns: tuple[str, ...] = ()

    @property
    def row(self) -> Row:
        """The claim as it is, or was."""
        return self.new or self.old or {}


def compare(old: Path, new: Path, columns: Sequence[str] = ()) -> list[Change]:
    """The changes from one claims.csv, or folder with one, to another, in the order of the new; gone ones at the end.

    columns: compare these and no others. Raises ClaimsError where a file cannot be read.
    """
    before, after = _rows(old), _rows(new)
    pairs = _pairs(before, after)
    partners = {id(new_row): old_row for old_row, new_row in pairs}
    kept = {id(old_row) for old_row, _ in pairs}
    changes = []
    for row in after:
        partner = partners.get(id(row))
        if partner is None:
            changes.append(Change(ADDED, None, row))
            continue
        differing = tuple(_differing(partner, row, columns))
        if differing:
            changes.append(Change(CHANGED, partner, row, differing))
    return [*changes, *(Change(GONE, row, None) for row in before if id(row) not in kept)]


def _rows(path: Path) -> list[Row]:
    file = path / FILE if path.is_dir() else path
    whole(file.parent)
    any_length()
    try:
        with file.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle, restval="")
            rows = [{name: unguard(cell or "") for name, cell in row.items() if name} for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ClaimsError(said, str(file), "give a claims.csv, or a folder that holds one") from error
    missing = [
        name for name in ("claim_id", "doc_id", "quote", "kind", "sentence") if name not in (reader.fieldnames or ())
    ]
    if missing:
        raise ClaimsError(
            f"the header has no {missing[0]!r}", f"{file} line 1", "give a file that claims extract wrote"
        )
    return rows


def _pairs(before: Iterable[Row], after: Iterable[Row]) -> list[tuple[Row, Row]]:
    """Old and new rows of the same claim."""
    pairs: list[tuple[Row, Row]] = []
    left, right = list(before), list(after)
    keys: tuple[Callable[[Row], tuple[str, ...]], ...] = (
        lambda row: (row["doc_id"], row["claim_id"]),
        lambda row: (row["doc_id"], row["kind"], row["quote"]),
        lambda row: (row["doc_id"], row["quote"]),
    )
    for key in keys:
        found = list(_equal_keys(left, right, key))
        pairs += found
        left, right = _without(left, found, 0), _without(right, found, 1)
    return pairs + list(_alike(left, right))


def _equal_keys(
    left: Iterable[Row], right: Iterable[Row], key: Callable[[Row], tuple[str, ...]]
) -> Iterator[tuple[Row, Row]]:
    waiting: dict[tuple[str, ...], list[Row]] = {}
    for row in left:
        waiting.setdefault(key(row), []).append(row)
    for row in right:
        same = waiting.get(key(row))
        if same:
            yield same.pop(0), row


def _without(rows: Iterable[Row], pairs: Iterable[tuple[Row, Row]], side: int) -> list[Row]:
    gone = {id(pair[side]) for pair in pairs}
    return [row for row in rows if id(row) not in gone]


def _alike(left: Iterable[Row], right: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Pairs of one document and kind whose sentences are alike, the most alike first."""
    groups: dict[tuple[str, str], tuple[list[Row], list[Row]]] = {}
    for side, rows in enumerate((left, right)):
        for row in rows:
            groups.setdefault((row["doc_id"], row["kind"]), ([], []))[side].append(row)
    for olds, news in groups.values():
        if not olds or not news or len(olds) * len(news) > _MOST:
            continue
        scored = sorted(_scored(olds, news), key=lambda scored: (-scored[0], scored[1], scored[2]))
        taken: set[int] = set()
        for _, one, other in scored:
            if id(olds[one]) not in taken and id(news[other]) not in taken:
                taken |= {id(olds[one]), id(news[other])}
                yield olds[one], news[other]


def _scored(olds: Sequence[Row], news: Sequence[Row]) -> Iterator[tuple[float, int, int]]:
    for other, new in enumerate(news):
        matcher = difflib.SequenceMatcher(b=new["sentence"], autojunk=False)
        for one, old in enumerate(olds):
            matcher.set_seq1(old["sentence"])
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                score = matcher.ratio()
                if score >= _ALIKE:
                    yield score, one, other


def _differing(old: Row, new: Row, columns: Sequence[str]) -> Iterator[str]:
    for column in columns or [name for name in {**old, **new} if name not in UNCOMPARED]:
        was, now = old.get(column) or "", new.get(column) or ""
        if was != now and not (column in NUMBERS and equal(column, was, now)):
            yield column

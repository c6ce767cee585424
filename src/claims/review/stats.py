"""What reviews say of the extractor and of the work: how often it was right, what it missed, how far the checks are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import quantiles

from claims.review.anchor import Claim
from claims.review.record import LOST, REVIEW, Row

RIGHT = "yes"  # of extraction_ok; any other word of its list names a mistake
REVIEWER = "reviewer"  # rule of a claim that a person added
Z = 1.96  # of the 95 % interval
DAYS = "time to verdict"  # the group whose counts are days, and whose totals the checks they come from
_FEW = 2  # quartiles want two values


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: what group it belongs to, of what, how many of how many; `share` and its interval are parts of 1,
    empty where there is none.
    """

    group: str
    name: str
    count: int
    total: int
    share: str = ""
    low: str = ""
    high: str = ""


def statistics(claims: Iterable[Claim], rows: Sequence[Row]) -> list[Line]:
    """All figures, in a fixed order: precision (all, by kind, by rule), mistakes, recall (all, by kind), then what was
    filled in by status, verdict and person, the second check, and days from document to check.
    """
    by_id = {str(claim["claim_id"]): claim for claim in claims}
    reviews = [row for row in rows if row["record"] == REVIEW]
    judged = [(row, by_id[row["claim_id"]]) for row in reviews if row["extraction_ok"] and row["claim_id"] in by_id]
    own = [(row, claim) for row, claim in judged if claim["rule"] != REVIEWER]
    missed = [row for row in rows if row["record"] == LOST]
    lines = [*_precision(own), *_recall(own, missed, by_id)]
    for field in ("status", "verdict", "assignee"):
        lines += _counts(field, [row[field] for row in reviews if row[field]])
    checked = [row for row in reviews if row["verdict"]]
    lines.append(Line("second check", "verdicts", sum(bool(row["second_checker"]) for row in checked), len(checked)))
    return [*lines, *_days(reviews, by_id)]


def wilson(count: int, total: int) -> tuple[float, float]:
    """The interval of a share at 95 % (Wilson, Probable Inference, JASA 22, 1927): true for few rows, too."""
    share, squared = count / total, Z * Z
    middle = share + squared / (2 * total)
    half = Z * sqrt(share * (1 - share) / total + squared / (4 * total * total))
    return (middle - half) / (1 + squared / total), (middle + half) / (1 + squared / total)


def _line(group: str, name: str, count: int, total: int) -> Line:
    if not total:
        return Line(group, name, count, total)
    low, high = wilson(count, total)
    return Line(group, name, count, total, f"{count / total:.3f}", f"{max(low, 0):.3f}", f"{min(high, 1):.3f}")


def _precision(judged: Sequence[tuple[Row, Claim]]) -> Iterator[Line]:
    yield _line("precision", "all", sum(row["extraction_ok"] == RIGHT for row, _ in judged), len(judged))
    for column in ("kind", "rule"):
        for name in sorted({str(claim[column]) for _, claim in judged}):
            some = [row for row, claim in judged if claim[column] == name]
            yield _line(f"precision by {column}", name, sum(row["extraction_ok"] == RIGHT for row in some), len(some))
    wrong = [row["extraction_ok"] for row, _ in judged if row["extraction_ok"] != RIGHT]
    yield from _counts("mistakes", wrong)


def _recall(judged: Sequence[tuple[Row, Claim]], missed: Sequence[Row], by_id: Mapping[str, Claim]) -> Iterator[Line]:
    """Found and right, of these and what people had to add; a missed one that the extractor finds by now is no miss."""
    found = Counter(str(claim["kind"]) for row, claim in judged if row["extraction_ok"] == RIGHT)
    lost = Counter(_kind(row, by_id) for row in missed if _still_missed(row, by_id))
    yield _line("recall", "all", found.total(), found.total() + lost.total())
    for name in sorted({*found, *lost}):
        yield _line("recall by kind", name or "unknown", found[name], found[name] + lost[name])


def _still_missed(row: Row, by_id: Mapping[str, Claim]) -> bool:
    claim = by_id.get(row["claim_id"])
    return claim is None or claim["rule"] == REVIEWER


def _kind(row: Row, by_id: Mapping[str, Claim]) -> str:
    return row["kind"] or str(by_id[row["claim_id"]]["kind"] if row["claim_id"] in by_id else "")


def _counts(group: str, values: Sequence[str]) -> Iterator[Line]:
    for name, count in sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])):
        yield Line(group, name, count, len(values))


def _days(reviews: Sequence[Row], by_id: Mapping[str, Claim]) -> Iterator[Line]:
    """Days from the document's date to the day of the check, where both are known: median and quartiles."""
    days = []
    for row in reviews:
        since, checked = str(by_id.get(row["claim_id"], {}).get("doc_date", "")), row["date_checked"]
        if row["verdict"] and since and checked:
            days.append((date.fromisoformat(checked[:10]) - date.fromisoformat(since[:10])).days)
    if len(days) >= _FEW:
        names = ("first quarter done after days", "half done after days", "three quarters done after days")
        for name, value in zip(names, quantiles(days, n=4, method="inclusive"), strict=True):
            yield Line(DAYS, name, round(value), len(days))
    elif days:
        yield Line(DAYS, "days", days[0], 1)

"""What changed between two outputs, told to a person: as text, as Markdown, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.kit.compare import ADDED, CHANGED, GONE, Change


def text(changes: Sequence[Change]) -> str:
    """A line a claim, and under a changed one a line a column."""
    marks = {ADDED: "+", GONE: "-", CHANGED: "~"}
    lines = []
    for one in changes:
        row = one.row
        told = (
            row.get("value")
            or row.get("date")
            or " … ".join(filter(None, (row.get("value_low"), row.get("value_high"))))
        )
        value = f" = {told} {row.get('unit', '')}".rstrip() if told else ""
        lines.append(f"{marks[one.status]} {row['doc_id']}: “{row['quote']}” {row['kind']}{value}")
        lines += [f"    {column}: {was or '(empty)'} → {now or '(empty)'}" for column, was, now in cells(one)]
    return "".join(f"{line}\n" for line in [*lines, counts(changes)])


def markdown(changes: Sequence[Change]) -> str:
    """A table of a row a claim and column."""
    lines = [counts(changes), "", "| | document | claim | column | old | new |", "|" + " --- |" * 6]
    for one in changes:
        head = (one.status, one.row["doc_id"], one.row["quote"])
        for row in cells(one) or [("", "", "")]:
            told = (" ".join(cell.split()).replace("|", "\\|").replace("<", "&lt;") for cell in (*head, *row))
            lines.append(f"| {' | '.join(told)} |")
    return "\n".join(lines) + "\n"


def cells(change: Change) -> list[tuple[str, str, str]]:
    """Column, old and new of all that changed."""
    old, new = change.old or {}, change.new or {}
    return [(column, old.get(column) or "", new.get(column) or "") for column in change.columns]


def records(changes: Sequence[Change]) -> Iterator[tuple[str, ...]]:
    """The changes as a table, its header first: a row a claim added or gone, a row a changed column."""
    yield tuple("status doc_id claim_id quote kind column old new".split())
    for one in changes:
        row = one.row
        for column, was, now in cells(one) or [("", "", "")]:
            yield (one.status, row["doc_id"], row["claim_id"], row["quote"], row["kind"], column, was, now)


def counts(changes: Sequence[Change]) -> str:
    """How many there are of each sort."""
    said = (f"{sum(one.status == status for one in changes)} {status}" for status in (ADDED, GONE, CHANGED))
    return ", ".join(said)

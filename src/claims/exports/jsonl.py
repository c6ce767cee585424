"""JSON Lines: claims.jsonl, one claim a line with its findings, numbers as numbers and empty cells as null."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claims.exports._typed import as_json, typed, types
from claims.table import records

if TYPE_CHECKING:
    from claims.table import Columns, Tables

DEFAULT = False
PLAIN = True
FILE = "claims.jsonl"


def write(tables: Tables | Columns, folder: Path) -> list[Path]:
    """One file, claims.jsonl, in reading order; the keys are the columns of claims.csv, and `findings`."""
    path = folder / FILE
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as handle:
        handle.writelines(_lines(tables))
    return [path]


def heads() -> dict[str, str]:
    """The file, which has no head."""
    return {FILE: ""}


def rows(columns: Columns) -> dict[str, str]:
    """The lines of some claims."""
    return {FILE: "".join(_lines(columns))}


def _lines(tables: Tables | Columns) -> Iterator[str]:
    sorts = types(tables)["claims"]
    findings: dict[str, list[dict[str, str]]] = {}
    for row in records(tables.findings):
        kept = {name: row[name] for name in ("code", "severity", "field", "message")}
        findings.setdefault(row["claim_id"], []).append(kept)
    for row in records(tables.claims):
        cells = {name: typed(cell, sorts[name]) for name, cell in row.items()}
        yield as_json({**cells, "findings": findings.get(row["claim_id"], [])}) + "\n"

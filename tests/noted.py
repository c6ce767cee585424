"""A document and the fixtures that tests of the kit write beside it."""

from __future__ import annotations

from pathlib import Path

from claims.kit.fixtures import find
from claims.kit.model import Outcome
from claims.kit.running import run as read

TEXT = "Output rose by more than 17.2 per cent in 2023, to 25 million tonnes. The G20 met for 3 days.\n"


def expect(folder: Path, body: str, name: str = "note.claims.yaml") -> Path:
    """Write a fixture of this body; its path."""
    path = folder / name
    path.write_text(body, encoding="utf-8")
    return path


def outcomes(path: Path) -> list[Outcome]:
    """What running the fixtures at a path comes to; it has no problems."""
    fixtures, problems = find([path])
    assert problems == []
    return list(read(fixtures))


def statuses(path: Path) -> list[tuple[str, str]]:
    """Status and quote of every case that failed."""
    return [(case.status, case.quote) for outcome in outcomes(path) for case in outcome.failed]

"""Expectations made what is read: `claims check --update`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.files import staged
from claims.kit.forms import form, read_text
from claims.kit.model import Outcome


@dataclass(frozen=True, slots=True)
class Update:
    """A file with expectations, as it is and as it is to be."""

    path: Path
    old: str
    new: str

    @property
    def diff(self) -> str:
        """A unified diff."""
        name = self.path.as_posix()
        lines = (self.old.splitlines(keepends=True), self.new.splitlines(keepends=True))
        return "".join(
            line if line.endswith("\n") else f"{line}\n" for line in difflib.unified_diff(*lines, name, name)
        )

    def write(self) -> None:
        """Put the new text in place, whole or not at all. Raises ClaimsError."""
        with staged(self.path.parent) as scratch:
            (scratch / self.path.name).write_bytes(self.new.encode("utf-8"))


def updates(outcomes: Sequence[Outcome]) -> Iterator[Update]:
    """One for each file whose expectations are not what was read. Raises ClaimsError where a file cannot be changed."""
    by_file: dict[Path, list[Outcome]] = {}
    for outcome in outcomes:
        by_file.setdefault(outcome.fixture.path, []).append(outcome)
    for path, own in by_file.items():
        if any(outcome.failed for outcome in own) and not any(outcome.problem for outcome in own):
            found = form(path)
            old = read_text(path)
            new = found.updated(old, own) if found else old
            if new != old:
                yield Update(path, old, new)

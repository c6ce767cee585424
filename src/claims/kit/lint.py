"""Findings on drafts, as linters give them: `claims lint`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claims.documents import expand, read
from claims.errors import ClaimsError
from claims.kit.model import Problem
from claims.model import Document, Span
from claims.pipeline import Settings, rooms

# A comment that silences: "claims: ignore CLM101, CLM301", on the line itself or the one above it.
_IGNORE = re.compile(r"claims:[ \t]*ignore[ \t]+(CLM\d{3}(?:[ \t,]+CLM\d{3})*)")
_CODE = re.compile(r"CLM\d{3}")
_ROWS = frozenset({"application/jsonl", "text/csv"})  # every row is a text of its own
_SOURCE = frozenset({"text/plain", "text/markdown"})  # the text read is the file itself


@dataclass(frozen=True, slots=True)
class Selection:
    """Which findings to give: no `select` is all codes; `ignore` is taken off."""

    select: Collection[str] = ()
    ignore: Collection[str] = ()

    def __contains__(self, code: str) -> bool:
        return (not self.select or code in self.select) and code not in self.ignore


def lint(
    inputs: Sequence[str], settings: Settings | None = None, selection: Selection | None = None
) -> tuple[list[Problem], list[ClaimsError]]:
    """The findings on files, folders and globs, in reading order, and what could not be read.

    Raises ClaimsError where the schemas folder is unusable.
    """
    settings, selection = settings or Settings(), selection or Selection()
    rooms(settings.schemas, settings.numbers)
    paths, problems = expand(inputs)
    errors = list(problems)
    found: list[Problem] = []
    for path in paths:
        for document in read(path, date=settings.date, schemas=settings.schemas):
            if isinstance(document, ClaimsError):
                errors.append(document)
            else:
                found += _problems(path, document, settings, selection)
    return found, errors


def _problems(path: str, document: Document, settings: Settings, selection: Selection) -> Iterator[Problem]:
    """The findings on one document that are asked for and not silenced."""
    extraction = rooms(settings.schemas, settings.numbers).extraction(document)
    spans = {claim.id: claim.mention.span for claim in extraction.claims}
    lines = _Lines(document.text)
    whole = _is_file(path, document)
    for finding in extraction.findings:
        span = spans.get(finding.claim_id)
        if finding.code not in selection or (span and lines.silenced(finding.code, span.start)):
            continue
        problem = Problem(path, 0, 0, finding.code, finding.severity, finding.message, finding.claim_id)
        yield _placed(problem, document, span, (*lines.at(span.start), whole)) if span else problem


def _placed(problem: Problem, document: Document, span: Span, where: tuple[int, int, bool]) -> Problem:
    """The problem with its place: in the file, or of a row in that row's text, which has no lines in the file."""
    line, column, whole = where
    problem = replace(problem, quote=document.text[span.start : span.end])
    if document.source.media_type in _ROWS:
        return replace(problem, message=f"{document.doc_id}, character {span.start + 1}: {problem.message}")
    start, end = (span.start, span.end) if whole else (-1, -1)
    return replace(problem, line=line, column=column, start=start, end=end)


def _is_file(path: str, document: Document) -> bool:
    """Whether offsets into the text that was read are offsets into the file as an editor shows it."""
    if document.source.media_type not in _SOURCE:
        return False
    try:
        return Path(path).read_bytes().decode("utf-8") == document.text
    except (OSError, UnicodeDecodeError):
        return False


class _Lines:
    """Lines and columns of a text, and the comments in it that silence findings."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._ignored: dict[int, set[str]] = {}
        for found in _IGNORE.finditer(text):
            line = self.at(found.start())[0]
            for silenced in (line, line + 1):
                self._ignored.setdefault(silenced, set()).update(_CODE.findall(found[1]))

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def silenced(self, code: str, offset: int) -> bool:
        """Whether a comment takes the code off the line."""
        return code in self._ignored.get(self.at(offset)[0], ())

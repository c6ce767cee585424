"""NAME.claims.md: prose that documents, and quoted examples in it that are tested.

Every block quote (`>`) is a document of its own. What it should give is marked in it, ⟦17.2 per cent⟧, and told as
closely as its author cares for in braces behind the mark: ⟦17.2 per cent⟧{percentage value=17.2 modifier=more_than};
a bare word is the kind, and a value with spaces stands in "quotes". A quotation without a mark must give nothing.
Headings name the examples below them, and may set `{date=2024-10-01 complete=false tolerance=1%}` for these; front
matter (`date: 2024-10-01`) does so for the whole file. The lines of a quotation are one paragraph, as in Markdown; an
empty one (`>`) starts the next. Fenced code is no example.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claims.errors import ClaimsError
from claims.kit.forms import _build as build
from claims.kit.model import CHANGED, INVENTED, Case, Expected, Fixture, Outcome

SUFFIX = ".claims.md"
_OPEN, _CLOSE = "⟦", "⟧"
_TOKEN = re.compile(rf"(?P<open>{_OPEN})|(?P<close>{_CLOSE})(?P<told>\{{[^{{}}\n]*\}})?")
_QUOTED = re.compile(r"[ ]{0,3}>[ ]?")
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<title>.*?)[ \t]*(?P<told>\{[^{}]*\})?[ \t#]*$")
_FENCE = re.compile(r"[ ]{0,3}(```|~~~)")
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)?---[ \t]*\n", re.DOTALL)
_KINDS = frozenset(
    "percentage measurement money duration count ratio multiple ordinal date anniversary age".split()
)  # bare words of an annotation: the names that the schema lists


@dataclass(slots=True)
class _Mark:
    """A marked figure: where it lies in the example's plain text, and its mark-up in the file."""

    line: int
    start: int  # in the plain text
    opened: int  # in the file: of the opening bracket
    end: int = 0
    closed: int = 0  # in the file: of the closing bracket
    after: int = 0  # in the file: behind the annotation
    told: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Example:
    """A block quote: `text` is what is read, `at[i]` the place in the file of its i-th character."""

    title: str
    line: int
    settings: Mapping[str, str]
    text: str = ""
    at: list[int] = field(default_factory=list)
    marks: list[_Mark] = field(default_factory=list)


def load(path: Path, text: str) -> list[Fixture]:
    """A fixture for each block quote. Raises ClaimsError naming file and line."""
    found: list[Fixture] = []
    for number, example in enumerate(_examples(path, text), 1):
        claims = [{"quote": example.text[mark.start : mark.end], **mark.told} for mark in example.marks]
        lines = [mark.line for mark in example.marks]
        data = {**example.settings, "claims": claims}
        build.check(data, "inline", path, lambda keys, x=example, n=lines: _line(x, n, keys))  # type: ignore[misc]
        name = f"{path.name.removesuffix(SUFFIX)}:{number}" + (f" {example.title}" if example.title else "")
        expected = tuple(Expected(claim, line) for claim, line in zip(claims, lines, strict=True))
        date, options = example.settings.get("date", ""), build.options(example.settings)
        made = Fixture(path, name, path, expected, (), date, options, text=example.text, line=example.line)
        found.append(made)
    return found


def _line(example: _Example, lines: Sequence[int], keys: Sequence[str | int]) -> int:
    """The line of a mark, for an error in it; else that of the example."""
    if len(keys) > 1 and isinstance(keys[1], int):
        return lines[keys[1]]
    return example.line


def updated(text: str, outcomes: Sequence[Outcome]) -> str:
    """The text with annotations corrected, marks taken off what is not claimed and put on what is."""
    path = outcomes[0].fixture.path if outcomes else Path()
    by_line = {outcome.fixture.line: outcome for outcome in outcomes}
    edits: list[tuple[int, int, str]] = []
    for example in _examples(path, text):
        outcome = by_line[example.line]
        cases = {id(case.expected): case for case in outcome.cases if case.expected is not None}
        for mark, wanted in zip(example.marks, outcome.fixture.expected, strict=True):
            edits += _mark_edits(mark, cases.get(id(wanted)))
        columns = build.columns(one.fields for done in outcomes for one in done.fixture.expected)
        edits += [edit for case in outcome.failed if case.actual for edit in _new_edits(example, case, columns)]
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _mark_edits(mark: _Mark, case: Case | None) -> Iterator[tuple[int, int, str]]:
    if case is None or case.held:
        return
    changes = {one.column: one.actual for one in case.differences}
    if case.status != CHANGED or "quote" in changes:
        yield mark.opened, mark.opened + 1, ""
        yield mark.closed, mark.after, ""
    elif changes:
        told = {column: changes.get(column, cell) for column, cell in mark.told.items()}
        yield mark.closed + 1, mark.after, _annotation(told)


def _new_edits(example: _Example, case: Case, columns: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Marks round what is claimed and was not marked, or was marked with other bounds."""
    moved = any(one.column == "quote" for one in case.differences)
    row = case.actual
    if row is None or not (case.status == INVENTED or moved):
        return
    start, end = int(row["start"]), int(row["end"])
    told = build.expectation(row, columns)
    del told["quote"]
    yield example.at[start], example.at[start], _OPEN
    last = example.at[end - 1] + 1
    yield last, last, _CLOSE + _annotation(told)


def _annotation(told: Mapping[str, str]) -> str:
    words = [cell if column == "kind" else f"{column}={_quoted(cell)}" for column, cell in told.items()]
    return "{" + " ".join(words) + "}" if words else ""


def _quoted(cell: str) -> str:
    return '"' + cell.replace("\\", "\\\\").replace('"', '\\"') + '"' if re.search(r"[\s\"'\\]|^$", cell) else cell


# ---- reading ---------------------------------------------------------------------------------------------------------


def _examples(path: Path, text: str) -> Iterator[_Example]:
    """The block quotes of a file, in order. Raises ClaimsError naming file and line."""
    settings, skipped = _front(path, text)
    title, told, fenced = "", settings, False
    example: _Example | None = None
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        start, at = at, at + len(line)
        if start < skipped:
            continue
        quoted = None if fenced else _QUOTED.match(line)
        if quoted:
            example = example or _Example(title, number, told)
            _read_line(path, example, (number, start + quoted.end(), line[quoted.end() :].rstrip("\r\n")))
            continue
        if example:
            yield _closed(path, example)
            example = None
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.match(line.rstrip("\r\n"))
        if heading:
            title = heading["title"]
            told = {**settings, **_told(heading["told"] or "{}", f"{path} line {number}")}
    if example:
        yield _closed(path, example)


def _front(path: Path, text: str) -> tuple[dict[str, str], int]:
    """The settings of the front matter, and where it ends."""
    found = _FRONT.match(text)
    if not found:
        return {}, 0
    settings = {}
    for number, line in enumerate((found[1] or "").splitlines(), 2):
        key, colon, value = line.partition(":")
        if not colon:
            raise ClaimsError(f"not `key: value`: {line!r}", f"{path} line {number}", build.FIX)
        settings[key.strip()] = value.strip().strip("\"'")
    return settings, found.end()


def _read_line(path: Path, example: _Example, line: tuple[int, int, str]) -> None:
    """Add a line to the example: its plain words, and the marks in it."""
    number, offset, words = line
    where, done = f"{path} line {number}", 0
    if example.text:
        example.text += " " if words.strip() and not example.text.endswith("\n") else "\n"
        example.at.append(offset)
    for token in _TOKEN.finditer(words):
        _add(example, words[done : token.start()], offset + done)
        done = token.end()
        last = example.marks[-1] if example.marks and not example.marks[-1].after else None
        if token["open"] and not last:
            example.marks.append(_Mark(number, len(example.text), offset + token.start()))
        elif token["close"] and last and last.start < len(example.text):
            last.end, last.closed, last.after = len(example.text), offset + token.start(), offset + token.end()
            last.told = _told(token["told"] or "{}", where)
        else:
            raise ClaimsError(f"{token[0]!r} has no partner here", where, f"write {_OPEN}figure{_CLOSE}")
    _add(example, words[done:], offset + done)


def _add(example: _Example, words: str, offset: int) -> None:
    example.text += words
    example.at.extend(range(offset, offset + len(words)))


def _closed(path: Path, example: _Example) -> _Example:
    if example.marks and not example.marks[-1].after:
        raise ClaimsError(f"{_OPEN} is never closed", f"{path} line {example.marks[-1].line}", f"add {_CLOSE}")
    return example


def _told(braces: str, where: str) -> dict[str, str]:
    """`{percentage value=17.2 item="new homes"}` as columns and cells. Raises ClaimsError."""
    try:
        words = shlex.split(braces[1:-1])
    except ValueError as error:
        raise ClaimsError(
            f"{braces}: {error}".lower(), where, 'write {kind column=value column="two words"}'
        ) from error
    told: dict[str, str] = {}
    for word in words:
        column, equals, cell = word.partition("=")
        if not equals and word not in _KINDS:
            raise ClaimsError(f"{word!r} is no kind and no column=value", where, f"kinds: {', '.join(sorted(_KINDS))}")
        told["kind" if not equals else column] = cell if equals else word
    return told

"""NAME.claims.yaml: the document's claims as a list, with `absent`, `date` and `options`.

Scalars are read as written (no number loses its zeros, no `NO` becomes false), and an update replaces the characters of
one scalar or the lines of one entry, so that comments, order and layout stay as their author has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from claims.errors import ClaimsError, said
from claims.kit.forms import _build as build
from claims.kit.model import INVENTED, MISSED, STALE, Case, Fixture, Outcome

SUFFIX = ".claims.yaml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times quicker where the wheel has libyaml
_PLAIN = re.compile(r"[^\W_][\w.%/ ’'()+–-]*")
_SPECIAL = re.compile(r"(?i)true|false|null|yes|no|on|off|~|.*\s|.*:")


def load(path: Path, text: str) -> list[Fixture]:
    """The one fixture of a file. Raises ClaimsError naming file and line."""
    node = _compose(path, text)
    data = _value(node, path) if node else {}

    def line(keys: Sequence[str | int]) -> int:
        return _line(node, keys)

    build.check(data, "", path, line)
    return [
        Fixture(
            path=path,
            name=path.name.removesuffix(SUFFIX),
            document=build.document(path, SUFFIX, data.get("document", "")),
            expected=tuple(build.expected(c, line(("claims", n))) for n, c in enumerate(data.get("claims") or ())),
            absent=tuple(build.absent(a, line(("absent", n))) for n, a in enumerate(data.get("absent") or ())),
            date=data.get("date", ""),
            options=build.options(data.get("options", {})),
        )
    ]


def updated(text: str, outcomes: Sequence[Outcome]) -> str:
    """The text with changed scalars replaced, missed entries taken out and invented ones put in reading order."""
    (outcome,) = outcomes
    path = outcome.fixture.path
    root = _compose(path, text)
    new = sorted((case for case in outcome.cases if case.status == INVENTED), key=lambda case: case.place)
    edits: list[tuple[int, int, str]] = []
    for key, chosen in (("claims", _claim_edits), ("absent", _absent_edits)):
        node = _step(root, key)[1]
        entries = node.value if isinstance(node, yaml.SequenceNode) else []
        found = chosen(text, entries, outcome)
        goes = any(not words for _, _, words in found)
        if entries and node.flow_style and (goes or (new and key == "claims")):
            fix = "write an entry a line, each after a dash"
            raise ClaimsError(f"`{key}` is a list in brackets", f"{path} line {node.start_mark.line + 1}", fix)
        edits += found
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return _with_new(text, outcome, new) if new else text


# ---- reading ---------------------------------------------------------------------------------------------------------


def _compose(path: Path, text: str) -> Any:  # noqa: ANN401 - PyYAML's nodes are untyped
    try:
        return yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{path} line {mark.line + 1}" if mark else str(path)
        raise ClaimsError(f"not YAML: {error.problem}", where, build.FIX) from error
    except yaml.YAMLError as error:
        raise ClaimsError(f"not YAML: {said(error, 100)}", str(path), build.FIX) from error


def _value(node: Any, path: Path) -> Any:  # noqa: ANN401 - as above
    """A node as plain data: scalars as text, but true, false and nothing where they stand unquoted."""
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in found:
                raise ClaimsError(f"{key.value!r} stands here twice", f"{path} line {key.start_mark.line + 1}")
            found[str(key.value)] = _value(value, path)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(value, path) for value in node.value]
    if not node.style and node.value in {"true", "false"}:
        return node.value == "true"
    return "" if node.tag.endswith(":null") else node.value


def _line(node: Any, keys: Sequence[str | int]) -> int:  # noqa: ANN401 - as above
    """The line, from 1, of what the keys lead to; of what holds it where there is no such."""
    line = 0
    for key in keys:
        line, node = _step(node, key, line)
    return line + 1


def _step(node: Any, key: str | int, line: int = 0) -> tuple[int, Any]:  # noqa: ANN401 - as above
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == key:
                return name.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        return node.value[key].start_mark.line, node.value[key]
    return line, None


# ---- updating --------------------------------------------------------------------------------------------------------


def _claim_edits(text: str, entries: Sequence[Any], outcome: Outcome) -> list[tuple[int, int, str]]:
    """Edits (start, end, words) for the entries of `claims` that were missed or changed."""
    cases = {id(case.expected): case for case in outcome.cases if case.expected is not None}
    edits = []
    for node, wanted in zip(entries, outcome.fixture.expected, strict=True):
        case = cases.get(id(wanted))
        if case is None or case.held:
            continue
        if case.status in {MISSED, STALE}:
            edits.append((*_lines(text, node), ""))
            continue
        changes = {difference.column: difference.actual for difference in case.differences}
        for name, value in node.value:
            if name.value in changes:
                start, end = value.start_mark.index, value.end_mark.index
                space = " " if start == end and text[start - 1 : start] == ":" else ""
                edits.append((start, end, space + _scalar(changes[name.value])))
    return edits


def _absent_edits(text: str, entries: Sequence[Any], outcome: Outcome) -> list[tuple[int, int, str]]:
    """Edits that take out the entries of `absent` that are claimed now, or whose words are gone."""
    gone = {case.line for case in outcome.failed if case.expected is None and case.line}
    return [(*_lines(text, node), "") for node in entries if node.start_mark.line + 1 in gone]


def _lines(text: str, node: Any) -> tuple[int, int]:  # noqa: ANN401 - as above
    """The whole lines of an entry, from its dash to the end of its last scalar's line."""
    start = text.rfind("\n", 0, node.start_mark.index) + 1
    last = max(_scalars(node), key=lambda scalar: int(scalar.end_mark.index))
    end = text.find("\n", last.end_mark.index)
    return start, len(text) if end < 0 else end + 1


def _scalars(node: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for value in node.value:
        for one in value if isinstance(value, tuple) else (value,):
            yield from _scalars(one)


def _with_new(text: str, outcome: Outcome, new: Sequence[Case]) -> str:
    """The invented claims as entries, each before the first expected claim that follows it in the document."""
    root = _compose(outcome.fixture.path, text)
    node = _step(root, "claims")[1]
    entries = node.value if isinstance(node, yaml.SequenceNode) else []
    kept = [case for case in outcome.cases if case.expected and case.status not in {MISSED, STALE}]
    wanted = build.columns(case.expected.fields for case in kept if case.expected)
    dash = " " * max(entries[0].start_mark.column - 2, 0) if entries else "  "
    if not entries:
        text, bottom = _opened(text, node)
    else:
        bottom = _lines(text, entries[-1])[1]
    inserts: list[tuple[int, int, str]] = []
    order = list(zip(entries, sorted(kept, key=lambda case: case.line), strict=True))
    for number, case in enumerate(new):
        after = next((entry for entry, known in order if known.place > case.place), None)
        at = bottom if after is None else text.rfind("\n", 0, after.start_mark.index) + 1
        inserts.append((at, number, _entry(build.expectation(case.actual or {}, wanted), dash)))
    for at, _, words in sorted(inserts, reverse=True):
        lead = "\n" if at and text[at - 1] != "\n" else ""
        text = text[:at] + lead + words + text[at:]
    return text


def _opened(text: str, node: Any) -> tuple[str, int]:  # noqa: ANN401 - as above
    """The text with a `claims:` that has no entries yet, and where they go."""
    if node is None:
        text = text + ("" if not text or text.endswith("\n") else "\n") + "claims:\n"
        return text, len(text)
    start, end = node.start_mark.index, node.end_mark.index
    text = text[:start].rstrip(" ") + text[end:] if start != end else text
    bottom = text.find("\n", text.rfind("claims", 0, start))
    return (text + "\n", len(text) + 1) if bottom < 0 else (text, bottom + 1)


def _entry(fields: Mapping[str, str], dash: str) -> str:
    lines = [f"{column}: {_scalar(cell)}" for column, cell in fields.items()]
    return "".join(f"{dash}{'- ' if number == 0 else '  '}{line}\n" for number, line in enumerate(lines))


def _scalar(cell: str) -> str:
    """A cell as a YAML scalar: plain where that is read back as it is, else in double quotes (which JSON's are)."""
    if _PLAIN.fullmatch(cell) and not _SPECIAL.fullmatch(cell):
        return cell
    return yaml.dump(cell, default_style='"', allow_unicode=True, width=10**6).strip()

"""Lists whose members answer to each other: in "Tea and rye cost $2 and $3 respectively" the first is of tea."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.context.frame import Frame
from claims.context.subjects.scene import Scene

_MEMBER = r"[dajnNS\-]*[nN]"
_LATER = re.compile(rf",?a*([pf])({_MEMBER}(?:,?c{_MEMBER}|,{_MEMBER})+)")  # "for the mini, the van and the bus"
_LIST = rf"({_MEMBER}(?:[fp]{_MEMBER})*(?:,{_MEMBER})*,?c{_MEMBER})"
_EARLIER = re.compile(f"{_LIST}$")  # "rents in Rome, Leem and Orm"
_BESIDE = re.compile(f"{_LIST},?a*p[ad]*$")  # "followed by the mini and the van, at"
_JOINT = re.compile(r",?c|,")
_FAR = 40  # tokens of a list
UNDATED = frozenset({"date", "anniversary", "age"})
"""Kinds of figures that no date beside them dates."""
_DATES = f"{__name__}.dates"


def listed(frame: Frame, indices: Sequence[int]) -> bool:
    """Whether nothing but commas and "and" stands between these mentions."""
    tags = frame.tokens.tags
    return all(
        not own.isdisjoint({"COMMA", "AND"})
        for one, other in pairwise(indices)
        for own in tags[frame.last[one] : frame.first[other]]
    )


def dates_of(frame: Frame) -> dict[int, int]:
    """The date of each figure of a list beside one of as many dates, asked once: "growth of 1.8, 2.1 and 2.4 per cent
    in 2025, 2026 and 2027", "May and June sales were up by 3 and 4 per cent".
    """
    found = frame.cache.get(_DATES)
    if not isinstance(found, dict):
        kinds = [mention.kind for mention in frame.mentions]
        dates = [at for at, kind in enumerate(kinds) if kind == "date"]
        figures = [at for at, kind in enumerate(kinds) if kind not in UNDATED]
        answer = len(dates) == len(figures) > 1 and listed(frame, dates) and listed(frame, figures)
        found = dict(zip(figures, dates, strict=True)) if answer else _lists_beside(frame) if dates[1:] else {}
        frame.cache[_DATES] = found
    return found


def _lists_beside(frame: Frame) -> dict[int, int]:
    """The date of each figure of the lists of a sentence that stand right behind or before one of as many dates."""
    runs: list[list[int]] = []
    for at, mention in enumerate(frame.mentions):
        same = bool(runs) and frame.mentions[runs[-1][-1]].kind == mention.kind and listed(frame, (at - 1, at))
        if same:
            runs[-1].append(at)
        else:
            runs.append([at])
    found: dict[int, int] = {}
    for one, other in pairwise(runs):
        dates, figures = (one, other) if frame.mentions[one[0]].kind == "date" else (other, one)
        kinds = {frame.mentions[dates[0]].kind, frame.mentions[figures[0]].kind}
        fits = len(one) == len(other) > 1 and "date" in kinds and len(kinds - UNDATED) == 1
        if fits and dates[0] not in found.values() and _in_one_clause(frame, one[-1], other[0], figures):
            found |= dict(zip(figures, dates, strict=True))
    return found


def _in_one_clause(frame: Frame, one: int, other: int, figures: Sequence[int]) -> bool:
    """Whether no mark stands between two lists, and the figures are all of one thing: no "5 men and 6 women"."""
    between = frame.tokens.tags[frame.last[one] : frame.first[other]]
    bare = all(frame.last[at] - frame.first[at] == 1 for at in figures[:-1])
    one_thing = frame.mentions[figures[0]].kind not in {"count", "measurement"} or bare
    return one_thing and all("PUNCT" not in own and "CONJ" not in own for own in between)


def respective(parse: Scene, index: int, found: str) -> str:
    """The subject `found` for mention `index`, narrowed to the member of another list that stands in the same place;
    as it is where the sentence does not say that the lists answer to each other, or they are not of one length.
    """
    if not found or not parse.frame.mentions[1:] or not _answering(parse):
        return found
    figures = _row(parse.frame, index)
    place, stop = figures.index(index), parse.frame.last[figures[-1]]
    later = _LATER.match(parse.letters, stop, stop + _FAR)
    if later:
        members = _members(parse, *later.span(2))
        if len(members) != len(figures):
            return found
        base = parse.clause_subject(parse.frame.first[figures[0]]) or found
        return f"{base} {parse.word(later.start(1))} {members[place]}"
    first = parse.frame.first[figures[0]]
    beside = _BESIDE.search(parse.letters, max(first - _FAR, 0), first)
    if beside:
        return _of_subject(parse, beside.span(1), place, len(figures)) or found
    start, _ = parse.chunks.verbs(parse.chunks.verb_before(first))
    earlier = _EARLIER.search(parse.letters, max(start - _FAR, 0), start)
    return _of_subject(parse, earlier.span(1), place, len(figures)) or found if earlier else found


def _answering(parse: Scene) -> bool:
    """Whether the sentence says that its lists answer to each other; asked once."""
    said = parse.frame.cache.get(__name__)
    if said is None:
        sentence = parse.frame.sentence
        pattern = parse.words.expression("RESPECTIVE")
        said = pattern.search(parse.frame.document.text, sentence.start, sentence.end) is not None
        parse.frame.cache[__name__] = said
    return said is True


def _row(frame: Frame, index: int) -> list[int]:
    """The figures of the list that mention `index` stands in, dates left out."""
    row = [index]
    while row[0] and frame.mentions[row[0] - 1].kind != "date" and listed(frame, (row[0] - 1, row[0])):
        row.insert(0, row[0] - 1)
    while row[-1] + 1 < len(frame.mentions) and listed(frame, (row[-1], row[-1] + 1)):
        if frame.mentions[row[-1] + 1].kind == "date":
            break
        row.append(row[-1] + 1)
    return row


def _members(parse: Scene, start: int, stop: int) -> list[str]:
    """The members of a list of noun phrases."""
    ends = [(joint.start(), joint.end()) for joint in _JOINT.finditer(parse.letters, start, stop)]
    edges = [start, *(edge for pair in ends for edge in pair), stop]
    return [parse.text(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _of_subject(parse: Scene, span: tuple[int, int], place: int, number: int) -> str:
    """A member of a list that is a verb's subject, with what stands before all of them: "wages in" of "wages in Rome,
    Leem and Orm".
    """
    start, stop = span
    named = max(parse.letters.rfind(letter, start, stop) for letter in "pf") + 1
    members = _members(parse, max(named, start), stop)
    if len(members) != number:
        return ""
    shared = f"{parse.text(start, named - 1)} {parse.word(named - 1)} " if named else ""
    return shared + members[place]

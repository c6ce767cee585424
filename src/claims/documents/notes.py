"""Notes and numbered headings: numbers that open lines one after the other ("1 Department figures", "2 Based on"), and
their marks, which a copy has glued to the words of the text ("households1 and", "one in five4", "in 2023.14 That").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from claims.documents.lines import Place

_OPENING = re.compile(r"""(\d{1,3})[ ](?=[^\W\d_]|["“‘(])""")
_GLUED = re.compile(
    r"""(?:(?<=[^\W\d_A-Z]{3})|(?<=\D[.,;:)”"’%])|(?<=[12]\d{3}\.)(?=\d+\s+[A-Z“]))(\d{1,3})(?![\w%]|[.,]\d)"""
)
_NEXT = re.compile(r"""(?:^|(?<=[.;)”"’][ ]))(\d{1,3})[ ](?=[^\W\d_]|["“‘(])""", re.MULTILINE)
_DIGITS = frozenset("0123456789")
_SECTION = re.compile(r"\d{1,2}(?:[ ]{2,}|\t)(?=[A-Z][^.!?]*\Z)")  # "2   Where we are"
_LINE = re.compile(r"(\d{1,3})\s+(?=\S)")
_FEWEST = 3  # numbers that are no chance
_LINES = 5  # lines one after the other, each with its number, as in the record of a court
_SKIPPED = 2  # numbers at most from one mark to the next, where a copy has lost one


def notes(text: str, lines: Sequence[Place]) -> list[Place]:
    """Where the numbers stand that open notes and headings, and the marks that refer to them, in order."""
    starts = [number for number, place in enumerate(lines) if text[place[0]] in _DIGITS]
    sections = [one.span() for at in starts if (one := _SECTION.match(text, *lines[at])) and _alone(text, lines, at)]
    inline = [run for at in starts if len(run := _in_line(text, lines[at])) >= _FEWEST]
    if len(starts) < _FEWEST and not inline:
        return sections
    numbered = [place for run in _numbered(text, lines, starts) for place in run]
    opened = [] if numbered else [run for run in _runs(text, lines, starts) if len(run) >= _FEWEST] + inline
    if not opened:
        return numbered or sections
    places = sorted({*sections, *(place for run in opened for _, place in run)})
    known = {number for run in opened for number, _ in run}
    return sorted([*places, *_marks(text, known, places)])


def _alone(text: str, lines: Sequence[Place], at: int) -> bool:
    """Whether blank lines, or the ends of the text, stand round a line."""
    start, stop = lines[at]
    over = at == 0 or text.count("\n", lines[at - 1][1], start) > 1
    return over and (at + 1 == len(lines) or text.count("\n", stop, lines[at + 1][0]) > 1)


def _numbered(text: str, lines: Sequence[Place], starts: Sequence[int]) -> Iterator[list[Place]]:
    """The numbers of lines that stand one after the other, each with its own."""
    found = [(at, one) for at in starts if (one := _LINE.match(text, *lines[at]))]
    for _, run in groupby(enumerate(found), lambda item: (item[1][0] - item[0], int(item[1][1][1]) - item[0])):
        places = [one.span() for _, (_, one) in run]
        if len(places) >= _LINES:
            yield places


def _runs(text: str, lines: Sequence[Place], starts: Sequence[int]) -> Iterator[list[tuple[int, Place]]]:
    """The numbers before a capital letter that open lines, in runs of such as rise by one."""
    found = [(int(one[1]), one.span()) for at in starts if (one := _OPENING.match(text, *lines[at]))]
    found = [(number, place) for number, place in found if not text[place[1]].islower()]
    for _, run in groupby(enumerate(found), lambda item: item[1][0] - item[0]):
        yield [numbered for _, numbered in run]


def _in_line(text: str, line: Place) -> list[tuple[int, Place]]:
    """The numbers of notes that a copy has run together on one line: "14 See Annex B. 15 Own figures. 16 n = 212."."""
    run: list[tuple[int, Place]] = []
    for found in _NEXT.finditer(text, *line):
        if not run and (found.start() > line[0] or text[found.end()].islower()):  # "2 eggs; 3 onions; 4 cups of milk"
            return run
        if not run or int(found[1]) == run[-1][0] + 1:
            run.append((int(found[1]), found.span()))
    return run


def _marks(text: str, known: set[int], places: Sequence[Place]) -> Iterator[Place]:
    """The marks of notes that are known, in their order."""
    last = min(known) - 1
    taken = {start for start, _ in places}
    for found in _GLUED.finditer(text):
        number = int(found[1])
        if number in known and last <= number <= last + _SKIPPED and found.start() not in taken:
            last = number
            yield found.span()

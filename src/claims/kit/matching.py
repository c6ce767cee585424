"""Expected claims against the rows read: which hold, changed, were missed, were invented.

A row is paired with an expectation of the same words (the one that fits best, where words come more than once); what is
left over is paired where the words overlap, which is a changed quote. Everything else was missed or invented.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from claims.kit.model import (
    CHANGED,
    HELD,
    INVENTED,
    MISSED,
    STALE,
    Absent,
    Case,
    Difference,
    Expected,
    Fixture,
    Options,
    Row,
)

NUMBERS = frozenset("start end value value_low value_high base_value base_low base_high base_year checkworthy".split())
_GONE = "these words are not in the document"


def compare(fixture: Fixture, rows: Sequence[Row], texts: Mapping[str, str]) -> tuple[Case, ...]:
    """The cases of a fixture: expected ones in file order, then invented and stale ones.

    rows: of the claims table, in reading order; texts: the text of each of its documents by doc_id.
    """
    return _Comparison(fixture, rows, texts).cases()


class _Comparison:
    """One fixture against what was read."""

    def __init__(self, fixture: Fixture, rows: Sequence[Row], texts: Mapping[str, str]) -> None:
        self._fixture = fixture
        self._options = fixture.options
        self._texts = texts
        self._lines = {doc: [found.end() for found in re.finditer("\n", text)] for doc, text in texts.items()}
        self._left = dict(enumerate(rows))
        self._by_words: dict[str, list[int]] = {}
        for number, row in self._left.items():
            self._by_words.setdefault(_folded(row["quote"]), []).append(number)

    def cases(self) -> tuple[Case, ...]:
        wanted = [one for one in self._fixture.expected if self._meant(one.fields.get("kind", ""))]
        found = {id(one): self._same_words(one) for one in wanted}
        for one in wanted:
            if found[id(one)] is None:
                found[id(one)] = self._overlapping(one.quote)
        done = [self._case(one, found[id(one)]) for one in wanted]
        return (*(case for case in done if case), *self._forbidden(), *self._invented())

    def _meant(self, kind: str) -> bool:
        return not self._options.kinds or not kind or kind in self._options.kinds

    def _same_words(self, wanted: Expected) -> Row | None:
        """The row with these words that differs least; of equal ones the first."""
        numbers = [number for number in self._by_words.get(_folded(wanted.quote), ()) if number in self._left]
        if not numbers:
            return None
        best = min(numbers, key=lambda number: len(list(differences(wanted.fields, self._left[number], self._options))))
        return self._left.pop(best)

    def _overlapping(self, quote: str) -> Row | None:
        """The first row left whose place overlaps one where these words stand."""
        for number, row in self._left.items():
            spans = occurrences(quote, self._texts.get(row["doc_id"], ""))
            if any(start < int(row["end"]) and int(row["start"]) < end for start, end in spans):
                return self._left.pop(number)
        return None

    def _case(self, wanted: Expected, row: Row | None) -> Case | None:
        if row is None:
            if not wanted.fields.get("kind") and self._options.kinds:
                return None  # of no kind that anyone knows: not of those asked for
            return self._missed(wanted)
        if not wanted.fields.get("kind") and not self._meant(row["kind"]):
            return None
        found = tuple(differences(wanted.fields, row, self._options))
        case = Case(CHANGED if found else HELD, wanted.quote, wanted.line, wanted, row, found)
        return replace(case, sentence=row["sentence"], place=self._place(row["doc_id"], int(row["start"])))

    def _missed(self, wanted: Expected) -> Case:
        for doc, text in self._texts.items():
            for start, _ in occurrences(wanted.quote, text):
                place, line = self._place(doc, start), _line_of(text, start)
                return Case(MISSED, wanted.quote, wanted.line, wanted, sentence=line, place=place)
        return Case(MISSED, wanted.quote, wanted.line, wanted, reason=_GONE)

    def _forbidden(self) -> Iterator[Case]:
        """What was claimed though it must be absent, and words so named that the document does not hold."""
        for one in self._fixture.absent:
            if not any(True for text in self._texts.values() for _ in occurrences(one.quote, text)):
                yield Case(STALE, one.quote, one.line, reason=_GONE)
                continue
            row = self._overlapping(one.quote)
            while row is not None:
                yield self._new(row, one)
                row = self._overlapping(one.quote)

    def _invented(self) -> Iterator[Case]:
        """What is left and was not expected; minor claims are neither asked for nor minded."""
        if self._options.complete:
            for row in self._left.values():
                if row["minor"] != "true" and self._meant(row["kind"]):
                    yield self._new(row)

    def _new(self, row: Row, absent: Absent | None = None) -> Case:
        reason = f"must be absent: {absent.reason or absent.quote}" if absent else ""
        place = self._place(row["doc_id"], int(row["start"]))
        line = absent.line if absent else 0
        return Case(INVENTED, row["quote"], line, actual=row, reason=reason, sentence=row["sentence"], place=place)

    def _place(self, doc: str, offset: int) -> tuple[int, int]:
        ends = self._lines.get(doc, [])
        line = bisect_right(ends, offset)
        return line + 1, offset - (ends[line - 1] if line else 0) + 1


def differences(wanted: Row, row: Row, options: Options) -> Iterator[Difference]:
    """The columns of an expectation that the row does not fulfil, in the expectation's order."""
    for column, cell in wanted.items():
        if options.fields and column not in options.fields:
            continue
        if not equal(column, cell, row.get(column, ""), options.tolerance):
            yield Difference(column, cell, row.get(column, ""))


def occurrences(words: str, text: str) -> Iterable[tuple[int, int]]:
    """Where words stand in a text, white space alike, and not as a part of longer words or numbers."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return ((found.start(), found.end()) for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)) if pattern else ()


def equal(column: str, expected: str, actual: str, tolerance: Decimal = Decimal(0)) -> bool:
    """Whether two cells of a column say the same: white space alike, numbers by value within a relative tolerance."""
    if _folded(expected) == _folded(actual):
        return True
    if column not in NUMBERS:
        return False
    try:
        wanted, found = Decimal(expected), Decimal(actual)
    except InvalidOperation:
        return False
    return abs(wanted - found) <= tolerance * abs(wanted)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _line_of(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]

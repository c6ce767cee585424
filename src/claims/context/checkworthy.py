"""Checkworthy: 0 to 1, how much a claim repays checking, as a sum of named reasons (schemas/checkworthy.csv).

What speaks for a claim follows the findings on check-worthiness (Hassan et al., KDD 2017: figures and the past tense
are what fact-checkers pick) and the rules of fact-checking desks: measurable, consequential, surprising, unsourced.
The score orders a list and never hides a row.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claims.context.frame import Frame
from claims.csvrows import read_rows
from claims.decimals import is_round
from claims.errors import ClaimsError
from claims.lexicon import schema_file
from claims.model import Quantity, Timex

MEASURED = frozenset({"percentage", "measurement", "money", "ratio", "multiple"})
TIMES = frozenset({"duration", "age"})
CROWD = Decimal(10_000)
MILLION = Decimal(1_000_000)
TWICE, HALF = Decimal(2), Decimal(50)
_ONE, _ZERO = Decimal(1), Decimal(0)
_DOUBT, _DOUBTFUL = "MAYBE", "doubtful wording"  # a type of words, and the reason that they are
_LATER = 4  # characters of an EDTF year


class Known(NamedTuple):
    """What the other fields found for the claim that is weighed."""

    modifier: str = "exact"
    direction: str = ""
    item: str = ""
    speaker: str = ""
    minor: bool = False
    period: Timex | None = None


class Weights(dict[str, Decimal]):
    """Reason → weight, in the order of the file."""

    def __init__(self) -> None:
        super().__init__()
        self._scores: dict[frozenset[str], tuple[Decimal, tuple[str, ...]]] = {}

    def score(self, found: frozenset[str]) -> tuple[Decimal, tuple[str, ...]]:
        """The sum for some reasons and those that count, in order; worked out once for each set of them."""
        if found not in self._scores:
            reasons = tuple(reason for reason in self if reason in found)
            total = self.get("base", _ZERO) + sum(map(self.__getitem__, reasons))
            self._scores[found] = max(_ZERO, min(_ONE, total)), reasons
        return self._scores[found]


@lru_cache(maxsize=8)
def weights(schemas: Path | None = None) -> Weights:
    """The weights of a schemas folder. Raises ClaimsError naming file and line."""
    path = schema_file("checkworthy.csv", schemas)
    table = Weights()
    for line, row in read_rows(path, ("reason", "weight")):
        try:
            table[row["reason"]] = Decimal(row["weight"])
        except InvalidOperation:
            fix = "write a number such as 0.10 or -0.05"
            raise ClaimsError(f"not a weight: {row['weight']!r}", f"{path} line {line}", fix) from None
    return table


def read(frame: Frame, index: int, known: Known, table: Weights) -> tuple[Decimal, tuple[str, ...]]:
    """The score and its reasons, in the order of the weights; a reason that the table lacks weighs nothing."""
    found = frozenset((*_of_sentence(frame), *_of_figure(frame, index, known), *_of_fields(frame, known)))
    return table.score(found)


def _of_sentence(frame: Frame) -> set[str]:
    """Reasons that all claims of the sentence share."""
    cached = frame.cache.get("checkworthy")
    if isinstance(cached, set):
        return cached
    found = {reason for reason, types in _SIGNS if not frame.types.isdisjoint(types)}
    if _DOUBT in frame.types and not _doubts(frame):
        found.discard(_DOUBTFUL)
    if "forecast" not in found:
        found.add("happened")
    frame.cache["checkworthy"] = found
    return found


_SIGNS = (
    ("superlative", frozenset({"SUPERLATIVE", "EXTREME"})),
    ("comparison", frozenset({"THAN", "COMPARED"})),
    ("forecast", frozenset({"FUTURE"})),
    (_DOUBTFUL, frozenset({_DOUBT})),
)


def _doubts(frame: Frame) -> bool:
    """Whether a word of doubt stands outside all figures and dates: no "May" that is the month."""
    return any(mention < 0 and _DOUBT in own for own, mention in zip(frame.tokens.tags, frame.owner, strict=True))


def _of_figure(frame: Frame, index: int, known: Known) -> list[str]:
    """Reasons in the figure itself."""
    mention = frame.mentions[index]
    value, kind = mention.value, mention.kind
    if not isinstance(value, Quantity):
        return ["date alone"]
    found = ["length of time"] if kind in TIMES else []
    if kind in MEASURED or (kind == "count" and known.item):
        found.append("measured")
    if known.modifier == "exact" and value.low == value.high and not is_round(value.low):
        found.append("exact figure")
    if kind == "count" and value.high >= CROWD and _people(frame, index):
        found.append("large number of people")
    if kind == "money" and value.high >= MILLION:
        found.append("large sum")
    if (kind == "multiple" and value.high >= TWICE) or (
        kind == "percentage" and known.direction and value.high >= HALF
    ):
        found.append("large change")
    return found


def _people(frame: Frame, index: int) -> bool:
    tags = frame.tokens.tags[frame.first[index] : frame.last[index]]
    return any(not own.isdisjoint({"PERSONNOUN", "VICTIM"}) for own in tags)


def _of_fields(frame: Frame, known: Known) -> list[str]:
    """Reasons in what the other fields found."""
    found = ["rise or fall"] if known.direction else []
    found.append("named speaker" if known.speaker else "no source")
    if known.minor:
        found.append("minor")
    now, due = frame.document.source.date[:_LATER], known.period.edtf[:_LATER] if known.period else ""
    if now and due.isdigit() and due > now:
        found.append("forecast")
    return found

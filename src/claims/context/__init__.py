"""Context: mentions → claims. Each field of a claim is a module of this folder that reads one frame (a sentence);
syntax/ parses the sentence for them, subjects/ and speakers/ hold what those two fields are found by.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from claims.context import (
    checkworthy,
    denominator,
    direction,
    event,
    item,
    minor,
    modifier,
    period,
    speaker,
    subject,
    voice,
)
from claims.context.frame import Frame, Memory
from claims.identity import Identities
from claims.model import Block, Claim, Document, Quantity, Reading, Timex

__all__ = ["interpret"]

log = logging.getLogger(__name__)
_Value = TypeVar("_Value")


class Normaliser(Protocol):
    """What this room asks of `claims.units.Units`."""

    def normalise(self, quantity: Quantity) -> Quantity | None:
        """The quantity in the canonical unit of its dimension, None where it has none."""

    def code(self, unit: str) -> str:
        """The UCUM code, empty where there is none."""


def interpret(
    document: Document, readings: Iterable[Reading], units: Normaliser, schemas: Path | None = None
) -> Iterator[Claim]:
    """The claims of a document in reading order, one for each mention of the readings.

    A field that fails on a sentence is left empty and logged, so that no claim is ever lost for it. `schemas` is the
    user's folder, for its words and checkworthy.csv. Raises ClaimsError where a file of it is unusable.
    """
    identify, memory = Identities(document), Memory(schemas=schemas)
    normalise = _Values(units)
    weights = checkworthy.weights(schemas)
    blocks = document.blocks or (Block(document.start, document.end),)
    starts = [block.start for block in blocks]
    for reading in readings:
        if not reading.mentions:
            continue
        frame = Frame.of(document, _block(blocks, starts, reading.sentence.start), reading, memory)
        for index, mention in enumerate(reading.mentions):
            block = _block(blocks, starts, mention.span.start)
            yield _claim(_Place(frame, index, identify(mention.span), block), normalise, weights)
        frame.cache.clear()  # what is in it knows the frame: the collector alone could free them, and takes long


def _block(blocks: tuple[Block, ...], starts: list[int], at: int) -> Block:
    return blocks[max(bisect_right(starts, at) - 1, 0)]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a claim stands: its frame and number in it, its id, its block."""

    frame: Frame
    index: int
    id: str
    block: Block

    def read(self, field: Callable[[Frame, int], _Value], default: _Value) -> _Value:
        """A field's value; the default, and a line in the log, where the field's own code fails."""
        try:
            return field(self.frame, self.index)
        except Exception:
            span = self.frame.mentions[self.index].span
            log.exception("%s failed on %s:%d; the field is left empty", field.__module__, self.id, span.start)
            return default


class _Values:
    """Canonical values and unit codes; each unit's code is asked for once."""

    def __init__(self, units: Normaliser) -> None:
        self._units = units
        self._codes: dict[str, str] = {"": ""}

    def __call__(self, value: Quantity | Timex) -> tuple[Quantity | None, str]:
        """The quantity in its canonical unit, and the UCUM code of the unit stated."""
        if isinstance(value, Timex) or not value.unit:
            return None, ""
        code = self._codes.get(value.unit)
        if code is None:
            code = self._codes[value.unit] = self._units.code(value.unit)
        return self._units.normalise(value), code


def _claim(place: _Place, normalise: _Values, weights: checkworthy.Weights) -> Claim:
    frame, index = place.frame, place.index
    mention = frame.mentions[index]
    known = checkworthy.Known(
        modifier=place.read(modifier.read, modifier.EXACT),
        direction=place.read(direction.read, ""),
        item=place.read(item.read, ""),
        speaker=place.read(speaker.read, ""),
        minor=place.read(minor.read, False),  # noqa: FBT003 - the default of a field
        period=place.read(period.read, None),
    )
    named, base_year = place.read(event.read, event.NONE)
    normalised, code = normalise(mention.value)
    score, reasons = checkworthy.read(frame, index, known, weights)
    return Claim(
        place.id,
        mention,
        frame.sentence,
        place.block,
        modifier=known.modifier,
        direction=known.direction,
        item=known.item,
        denominator=place.read(denominator.read, ""),
        subject=place.read(subject.read, ""),
        speaker=known.speaker,
        voice=place.read(voice.read, "editorial"),
        period=known.period,
        event=named,
        base_year=base_year,
        minor=known.minor,
        checkworthy=score,
        reasons=reasons,
        normalised=normalised,
        unit_code=code,
    )

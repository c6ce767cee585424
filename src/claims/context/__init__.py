"""Context: mentions → claims. Each field of a claim is a module of this folder that reads one frame (a sentence);
syntax/ parses the sentence for them; a field that needs more than a page has a folder of its own (subjects/, speakers/,
periods/, items/, directions/).
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
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
)
from claims.context.asides import asides
from claims.context.frame import Frame, Memory
from claims.identity import Identities
from claims.model import Block, Claim, Document, Quantity, Reading, Timex

__all__ = ["interpret", "interpret_all"]

log = logging.getLogger(__name__)
_Value = TypeVar("_Value")
_PAGE = 200  # sentences whose claims are read together


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
    for claims in interpret_all([(document, [*readings])], units, schemas):
        yield from claims


def interpret_all(
    read: Sequence[tuple[Document, Sequence[Reading]]], units: Normaliser, schemas: Path | None = None
) -> Iterator[list[Claim]]:
    """As `interpret`, of several documents, each with its readings: for small ones that is faster than one by one."""
    claims = _all_claims(read, _Values(units), schemas)
    for _, readings in read:
        yield [*islice(claims, sum(len(reading.mentions) for reading in readings))]


def _all_claims(
    read: Iterable[tuple[Document, Iterable[Reading]]], normalise: _Values, schemas: Path | None
) -> Iterator[Claim]:
    """The claims of all documents, page by page; a page goes on from one document to the next."""
    weights = checkworthy.weights(schemas)
    told = chain.from_iterable(_places(document, readings, schemas) for document, readings in read)
    while page := [*islice(told, _PAGE)]:
        claims = [*_claims([*chain.from_iterable(page)], normalise, weights)]
        for first, *_ in page:
            first.frame.cache.clear()  # what is in it knows the frame: the collector alone could free them
        yield from claims


def _places(document: Document, readings: Iterable[Reading], schemas: Path | None) -> Iterator[list[_Place]]:
    """The places of claims in each sentence of a document that has any."""
    identify, memory = Identities(document), Memory(asides=asides(document.blocks), schemas=schemas)
    blocks = document.blocks or (Block(document.start, document.end),)
    starts = [block.start for block in blocks]
    for reading in readings:
        if reading.mentions:
            frame = Frame.of(document, _block(blocks, starts, reading.sentence.start), reading, memory)
            spans = (mention.span for mention in reading.mentions)
            yield [_Place(frame, at, identify(s), _block(blocks, starts, s.start)) for at, s in enumerate(spans)]


def _block(blocks: tuple[Block, ...], starts: list[int], at: int) -> Block:
    return blocks[max(bisect_right(starts, at) - 1, 0)]


@dataclass(slots=True)
class _Place:
    """Where a claim stands: its frame and number in it, its id, its block."""

    frame: Frame
    index: int
    id: str
    block: Block


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


def _claims(places: Sequence[_Place], normalise: _Values, weights: checkworthy.Weights) -> Iterator[Claim]:
    """The claims at some places, in order. They are read field by field: code that has just run is at hand, and all
    fields in turn, claim by claim, take a quarter longer.
    """
    stretches = _each(places, speaker.read, speaker.NOBODY)
    known = _known(places, (stretch.speaker for stretch in stretches))
    others = zip(
        stretches,
        _each(places, event.read, event.NONE),
        _each(places, denominator.read, ""),
        _each(places, subject.read, ""),
        strict=True,
    )
    for place, own, (stretch, (named, base_year), whole, measured) in zip(places, known, others, strict=True):
        frame, index = place.frame, place.index
        mention = frame.mentions[index]
        normalised, code = normalise(mention.value)
        score, reasons = checkworthy.read(frame, index, own, weights)
        yield Claim(
            place.id,
            mention,
            frame.sentence,
            place.block,
            modifier=own.modifier,
            direction=own.direction,
            item=own.item,
            denominator=whole,
            subject=measured,
            speaker=own.speaker,
            voice=stretch.voice,
            period=own.period,
            event=named,
            base_year=base_year,
            minor=own.minor,
            checkworthy=score,
            reasons=reasons,
            normalised=normalised,
            unit_code=code,
        )


def _known(places: Sequence[_Place], speakers: Iterable[str]) -> list[checkworthy.Known]:
    """The fields that say how much a claim at each of some places deserves a check."""
    return [
        *map(
            checkworthy.Known,
            _each(places, modifier.read, modifier.EXACT),
            _each(places, direction.read, ""),
            _each(places, item.read, ""),
            speakers,
            _each(places, minor.read, False),  # noqa: FBT003 - the default of a field
            _each(places, period.read, None),
        )
    ]


def _each(places: Sequence[_Place], field: Callable[[Frame, int], _Value], default: _Value) -> list[_Value]:
    """One field at each of some places; the default, and a line in the log, where the field's own code fails."""
    values = []
    for place in places:
        try:
            values.append(field(place.frame, place.index))
        except Exception:
            span = place.frame.mentions[place.index].span
            log.exception("%s failed on %s:%d; the field is left empty", field.__module__, place.id, span.start)
            values.append(default)
    return values

"""What a cue attributes to somebody: all of a sentence, a part of it, or only a figure."""

from __future__ import annotations

from typing import NamedTuple

from claims.context.speakers.cue import Cue


class Attribution(NamedTuple):
    """`speaker` says what stands in the paragraph from `start` to `end`, but for the `aside`: what the text says of the
    source itself. The cue is at `cue`; `whole` where it closes or interrupts the sentence, all of which is then said;
    `told` as of a stretch. Without a speaker it is the clause of whoever speaks around it.
    """

    speaker: str
    cue: int
    start: int
    end: int
    aside: tuple[int, int]
    whole: bool = False
    told: bool = False


def of_figure(speaker: str, cue: Cue, figure: tuple[int, int] | None) -> Attribution | None:
    """What a cue attributes that only qualifies a figure."""
    return Attribution(speaker, cue.place, *figure, (figure[1], figure[1])) if figure else None


def bracketed(made: Attribution, cue: Cue) -> Attribution:
    """An attribution whose cue stands in brackets with more than a source in them: of what they hold, "The loss (5 men,
    the board says) hurt 9 towns", but all of "It cost £5 (the board says)".
    """
    opening = cue.sentence.rfind("(", 0, cue.at)
    closing = cue.sentence.find(")", opening) if opening >= 0 else -1
    inside = closing > cue.at and closing + 1 < len(cue.sentence.rstrip())
    if not inside or (made.whole and not any(map(str.isdigit, cue.sentence[opening:closing]))):
        return made
    start, end = max(made.start, cue.base + opening), min(made.end, cue.base + closing)
    aside = (min(max(made.aside[0], start), end), min(max(made.aside[1], start), end))
    return made._replace(start=start, end=end, aside=aside)

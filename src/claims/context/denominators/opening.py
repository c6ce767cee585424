"""What divides a figure and is said before it: at the head of the sentence, "Each year, 900 die", "For every 100 boys
there are 92 girls", or of what it is a level of, "deaths each year rose to 900".
"""

from __future__ import annotations

from claims.context.denominators.phrases import LONGEST, end_of_three, on_basis, per_noun
from claims.context.denominators.priced import TIMES
from claims.context.frame import Frame
from claims.context.syntax.neighbours import HEDGES

_STEPS = frozenset({"date", "multiple", "percentage"})  # what may stand before the level that they led to
_STRESSING = frozenset({"AND", "EVERY", "SINGLE"})
# As in "came in at almost", "has nearly tripled - from".
_LINKING = HEDGES | frozenset("AUX PAST VERB VERBED UP DOWN TO AT IN AS ADV COLON FROM BYWORD SPACED DASH".split())
_OPENING = 12  # tokens of "For every dollar that we spend on schools,"
_APART = 3  # tokens at least from "every" to the figure: not "each year 900 pay"


def opening(frame: Frame, index: int) -> str:
    """Said once at the head of the sentence: "Each year, 5,000 people …", "For every 100 boys there are 92 girls"."""
    tags = frame.tokens.tags
    if len(tags) > LONGEST and "FOR" in tags[0] and not tags[1].isdisjoint({"EACH", "EVERY"}):
        return _for_every(frame, index)
    held = frame.first[index] > 0 and "OF" in tags[frame.first[index] - 1]  # "each year many visit the town of 900"
    if held or len(tags) <= LONGEST:
        return ""
    if tags[0].isdisjoint({"EACH", "EVERY"}):
        return on_basis(frame, LONGEST - 1)  # "On a daily basis, 40 call"
    at = 1
    while at < LONGEST and not tags[at].isdisjoint(_STRESSING):  # "each and every day", "every single day"
        at += 1
    return frame.tokens.words[at] if not tags[at].isdisjoint(TIMES) else ""


def _for_every(frame: Frame, index: int) -> str:
    """What opens the sentence behind "for every": a count that mention `index` follows, or the words up to a comma."""
    tokens, base = frame.tokens, frame.owner[2]
    if base >= 0:
        span = frame.mentions[base].span
        return frame.words(span.start, span.end) if frame.mentions[base].kind == "count" and base < index else ""
    if (three := end_of_three(frame, 2)) > 2:  # noqa: PLR2004 - behind "for every"
        return frame.words(tokens.starts[2], tokens.ends[three - 1])
    commas = (at for at in range(3, min(frame.first[index], _OPENING)) if "COMMA" in tokens.tags[at])
    comma = next(commas, 0)
    return frame.words(tokens.starts[2], tokens.ends[comma - 1]) if comma else ""


def of_subject(frame: Frame, index: int) -> str:
    """Said of what the figure is a level of, right before its verb: "spending PER HEAD rose to £9", "GDP per capita
    was", "births per woman: 1.2".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and "PER" not in tags[at - 1] and _is_linking(frame, index, at):
        at -= 1
    led = at - 1 - ("SINGLE" in tags[at - 1])  # "deaths EVERY single day rose to 900"
    if (
        0 < led < frame.first[index] - _APART
        and frame.owner[at] < 0
        and not tags[at].isdisjoint(TIMES)
        and not tags[led].isdisjoint({"EACH", "EVERY"})
    ):
        return frame.tokens.words[at]
    told = 1 < at < frame.first[index] - 1 + ("COLON" in tags[frame.first[index] - 1])
    plain = told and frame.owner[at] < 0 and frame.owner[at - 2] < 0  # not of "40 boats per fleet"
    return per_noun(frame, at) if plain and "PER" in tags[at - 1] else ""


def _is_linking(frame: Frame, index: int, at: int) -> bool:
    """Whether a token may stand between a subject and mention `index`: in "deaths | have nearly tripled, from 40 in May
    to 120" all do.
    """
    owner = frame.owner[at]
    if owner < 0 or owner == index:
        return not frame.tokens.tags[at].isdisjoint(_LINKING)
    kind, start = frame.mentions[owner].kind, frame.tokens.tags[max(frame.first[owner] - 2, 0) : frame.first[owner]]
    came = kind == frame.mentions[index].kind and any("FROM" in own for own in start)
    return came or kind in _STEPS

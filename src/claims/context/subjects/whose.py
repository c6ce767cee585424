"""Of whom a share is told by what they do: "60% of voters back it, 38% OPPOSE IT", "one in ten boats SANK".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

from claims.context.items.recalled import counted_last, is_counted
from claims.context.subjects.scene import Scene

_PARTS = frozenset({"percentage", "ratio"})
_SHORT = 8  # words of what was done to a part, with what it is a part of
_NEAR = 250  # characters back to the people of whom a share is told


def whose(parse: Scene, index: int, told: str) -> str:
    """Of whom or what a share that is the subject of a verb is, where that says little alone: "The poll asked 900
    NURSES. Some 5% oppose it", "LOANS stood at $5 million, of which $2 million was lost".
    """
    before, after = parse.before(index), parse.after(index)
    if parse.letter(after) == "v" and parse.letter(after + 1) in "dnNjo":
        governed = parse.governed(before)
        if not governed or parse.letter(before) in ",c":
            return _doing(parse, index, told, alone=not governed)
    noun = parted(parse, index)
    if noun:
        return noun
    related = parse.edged[before - 1 : before + 1] == "fw"  # "350 litres of WATER, of which 40% goes on baths"
    counted = (parse.counted_before(before - 2) or parse.part_before(index).partition(",")[0]) if related else ""
    if counted and len(counted.split()) + len(told.split()) <= _SHORT:
        return counted
    alike = parse.letter(before) == "w" or parse.shared(index, after)
    whole = parse.part_before(index) if alike and parse.is_done_to(after) else ""
    return whole if len(whole.split()) + len(told.split()) <= _SHORT else ""


def _doing(parse: Scene, index: int, told: str, *, alone: bool) -> str:
    """Of whom a share is that does something to something; `alone` where its clause hangs on nothing before it."""
    shared, whole = parse.inherited(index), _whole_before(parse, index)
    if is_counted(parse.frame, shared, index, _NEAR):  # "5% of the 900 NURSES in 28 towns sail; only 4% fish"
        found = shared
    elif whole:
        found = parse.bases[index] = whole
    else:
        found = counted_last(parse.frame, index, _NEAR) if alone else ""
    return found if parse.words.is_plural(found) and found not in told else ""


def _whole_before(parse: Scene, index: int) -> str:
    """What a share before is a part of: "60% of VOTERS back it, 38% oppose it"; empty where none says."""
    for at in range(index - 1, -1, -1):
        after = parse.after(at)
        if parse.frame.mentions[at].kind in _PARTS and parse.letter(after) == "f":
            return parse.text(after + 1, parse.chunks.phrase(after + 1))
    return ""


def parted(parse: Scene, index: int) -> str:
    """The noun within a ratio: "boat" of "one boat in three"; empty where there is none."""
    start, joint = parse.counted(index)[0], parse.frame.last[index] - 2
    within = parse.frame.mentions[index].kind == "ratio" and parse.has(joint, ("IN", "OUTOF"))
    return " ".join(map(parse.word, range(start, joint))) if within else ""


def is_effect(parse: Scene, index: int, before: int) -> bool:
    """Whether a rise or fall of something is only brought about or mirrored: "a storm CAUSED a 5% rise in prices", "he
    left, LEADING TO a 5% fall in sales"; but "prompted a 5% fall in ITS shares".
    """
    led = before - (parse.letter(before) == "p" and parse.has(before, ("TO",)))
    if led < 0 or not parse.words.has(parse.frame.tokens.lower[led], "LEADINGTO" if led < before else "BRINGING"):
        return False
    after = parse.after(index)
    step = next((at for at in range(after, parse.chunks.phrase(after)) if parse.is_rise(at)), -1)
    return step >= 0 and parse.has(step + 1, ("IN", "OF")) and not parse.has(step + 2, ("POSSDET",))

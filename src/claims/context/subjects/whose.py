"""Of whom a share is told by what they do: "60% of voters back it, 38% OPPOSE IT", "one in ten boats SANK".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

from claims.context.items.recalled import counted_last, is_counted
from claims.context.subjects.scene import Scene

_PARTS = frozenset({"percentage", "ratio"})
_SHORT = 8  # words of what was done to a part, with what it is a part of
_LEADING = 3  # words of "young rural women"
_NEAR = 250  # characters back to the people of whom a share is told


def whose(parse: Scene, index: int, told: str) -> str:
    """Of whom or what a share that is the subject of a verb is, where that says little alone: "The poll asked 900
    NURSES. Some 5% oppose it", "LOANS stood at $5 million, of which $2 million was lost".
    """
    before, after = parse.before(index), parse.after(index)
    verb = after + (parse.letter(after) == "a")
    if parse.frame.mentions[index].kind in _PARTS and parse.letter(verb) in "vx":
        governed = parse.governed(before)
        plain = parse.letter(after) == "v" and parse.letter(after + 1) in "dnNjow"
        if not governed or parse.letter(before) in ",c":
            found = _doing(parse, index, told, alone=not governed, plain=plain)
            if found or plain:
                return found
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


def _doing(parse: Scene, index: int, told: str, *, alone: bool, plain: bool) -> str:
    """Of whom a share is that does something, to something where `plain`; `alone` where its clause hangs on nothing
    before it.
    """
    shared, whole = parse.inherited(index), _whole_before(parse, index)
    if plain and is_counted(parse.frame, shared, index, _NEAR):  # "5% of the 900 NURSES in 28 towns sail; 4% fish"
        found = shared
    elif whole:
        found = parse.bases[index] = whole
    elif not plain:
        found = ""
    else:
        found = counted_last(parse.frame, index, _NEAR) if alone else ""
    return found if parse.words.is_plural(found) and found not in told else ""


def _whole_before(parse: Scene, index: int) -> str:
    """What a share before is a part of: "60% of VOTERS back it, 38% oppose it", "six in ten VOTERS back it, …"; empty
    where none says.
    """
    for at in range(index - 1, -1, -1):
        after, kind = parse.after(at), parse.frame.mentions[at].kind
        if kind in _PARTS and parse.letter(after) == "f":
            return parse.text(after + 1, parse.chunks.phrase(after + 1))
        if kind == "ratio" and is_crowd(parse, after):
            return parse.text(after, parse.chunks.phrase(after))
    return ""


def is_crowd(parse: Scene, at: int) -> bool:
    """Whether a plural stands at a place: "six in ten WOMEN over 50"."""
    return parse.letter(at) == "n" and parse.words.is_plural(parse.frame.tokens.lower[at])


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


def with_deed(parse: Scene, index: int, group: str, after: int) -> str:
    """Those of whom a share is told, with what it does or is: "Of THOSE ASKED, 5% AGREED", "5% of boats sank, while 9%
    WERE IN PORT"; only the group where that is no more than a figure or another share's clause.
    """
    verb = after + (parse.letter(after) == "a")
    share = parse.frame.mentions[index].kind in _PARTS and parse.letter(verb) in "vx"
    if not share or "," in group or not _names_several(parse, group):
        return group
    stop, told = parse.said_end(verb), parse.complement(after)
    if not any(parse.letter(at) in "ve" for at in range(*parse.chunks.verbs(verb))):
        told = parse.text(verb, stop)  # "was in Leem", "had no savings"
    apart = "#" in parse.letters[verb:stop] or parse.is_vague(told) or parse.words.has(told, "AUX") or told in group
    parse.bases.setdefault(index, group)
    return group if apart else parse.cut(f"{group} {told}")


def _names_several(parse: Scene, group: str) -> bool:
    """Whether a phrase names several by its first words: "people asked", "those in work", "young women"."""
    return any(parse.words.has(one, "THESE") or parse.words.is_plural(one) for one in group.lower().split()[:_LEADING])

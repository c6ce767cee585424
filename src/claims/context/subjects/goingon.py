"""What a figure measures that goes on with the one before it: one set against that or beside it, more of the same."""

from __future__ import annotations

import re

from claims.context.subjects.scene import Scene
from claims.context.syntax.wording import LONGEST

_OWN_ENTRY = re.compile(r";c?d?[jnN]*[nN](?:[pf][dnN]+)*pp$")  # "Wheat is up 4%; maize down from | $5"
_ENTRY = 12  # tokens of that
_BESIDE = frozenset({"ABOVE", "BELOW"})
_COMPARED = frozenset({"COMPARE", "MORE"})
_AMOUNTS = frozenset({"measurement", "money"})
STEPS = frozenset({"percentage_point", "basis_point"})


def set_against(parse: Scene, index: int, before: int, after: int) -> str:
    """What the figure before measures too, where this one is set against it: "5%, against 9%", "the union says 90% of
    them left; the board says it was 60%".
    """
    if parse.is_compared(before) and not _OWN_ENTRY.search(parse.letters, max(before - _ENTRY, 0), before + 1):
        return parse.shared(index, after) or parse.part_before(index)
    pointed = parse.is_be(before) and parse.has(before - 1, ("PRON",)) and parse.is_telling(before - 2)
    return parse.shared(index, after) if pointed else ""


def more(parse: Scene, index: int, before: int, after: int) -> str:
    """What the figure before measures, where more of it is told by a verb that has no subject of its own to say so:
    "Orm built 12 GW OF SOLAR and plans to add another 9 GW".
    """
    further = parse.has(parse.frame.first[index] - 1, ("ANOTHER", "ADDED")) and parse.letter(before) == "v"
    if not further or parse.frame.mentions[index].kind not in _AMOUNTS:
        return ""
    start = parse.chunks.verbs(before)[0]
    return (parse.shared(index, after) or parse.inherited(index)) if parse.letter(start - 1) in "oc" else ""


def set_beside(parse: Scene, index: int, before: int, after: int) -> str:
    """What a rise or distance is of that stands beside what it is of: "…, a 5% drop", "THE BASE AT ORM, 5 km west of
    Leem", "the mill sank, 5 km off Orm", "crested at 9 metres, 1.3 metres ABOVE THE DYKE".
    """
    left = parse.letter(before)
    if left not in ",;nN":
        return ""
    if left in ",;" and parse.is_step(after):
        return parse.earlier(index) or parse.clause_subject(before)
    beside = parse.letters[before - 1 : before + 1] == "#," and parse.letter(after) in "ap"
    if beside and parse.measure(index) in STEPS:
        return parse.earlier(index)  # "polls put HILL at 30%, five points ahead"
    if left in ",nN" and parse.is_whither(after):
        comma = left == ","
        named = (not comma and not parse.has(before, ("CLOCK", "AMPM"))) or parse.letter(before - 1) == "N"
        return parse.noun_before(before + (not comma)) if named else parse.clause_subject(before)
    if left == "," and parse.letter(after) == "p" and parse.has(after, _BESIDE):
        told = parse.earlier(index) or parse.clause_subject(before)
        if parse.chunks.verb_before(before) < 0:  # "RENTS, 5% above the average, fell"
            told = told or parse.phrase_before(before)
        return told and f"{told} {parse.text(after, parse.extended(parse.chunks.phrase(after + 1)))}".strip()
    return ""


def foremost(parse: Scene, index: int, before: int) -> str:
    """What a step that opens its sentence is one of, the subject behind it: "Up 2% from 2016, OUTPUT is high"."""
    opens = before == 0 and (parse.has(0, ("UP", "DOWN")) or parse.letter(0) == "p")
    comma = parse.letters.find(",", parse.frame.last[index]) if opens else -1
    verb = next((at for at in range(comma, len(parse.letters)) if parse.letters[at] in "xv;"), -1) if comma > 0 else -1
    return parse.clause_subject(verb + 1) if verb > 0 and parse.letters[verb] != ";" else ""


def is_more(parse: Scene, index: int) -> bool:
    """Whether an adjective behind a share says what a thing is by so much more: "is 5% more | EFFICIENT"; but "sold 5%
    more boats", "is a 5% more powerful van", "there is 5% more rain".
    """
    before, lower = parse.before(index), parse.frame.tokens.lower
    at, share = parse.frame.last[index] + 1, parse.frame.mentions[index].kind == "percentage"
    bare = parse.letter(at - 1) == "d" and parse.letter(at) == "n" and parse.letter(at + 1) in ";,)pcswafk"
    graded = share and bare and parse.has(at - 1, _COMPARED) and parse.is_be(before)
    thing = graded and (parse.words.has(lower[at], "LIKELYADJ") or parse.words.is_plural(lower[at]))
    return graded and not thing and not parse.words.has(lower[before - 1], "THERE")


def likelier(parse: Scene, index: int, found: str) -> str:
    """A subject with what it is likelier to do, "SMOKERS are 5% less LIKELY TO BE HIRED than others", or what it is
    more, "THE VANS are 5% more EFFICIENT".
    """
    at = parse.frame.last[index] + 1
    if found and is_more(parse, index) and "," not in found:
        return f"{found} {parse.word(at)}"
    share = found and parse.frame.mentions[index].kind == "percentage" and parse.has(at - 1, _COMPARED)
    likely = at < len(parse.letters) and parse.words.has(parse.frame.tokens.lower[at], "LIKELYADJ")
    if not share or not likely or "," in found:
        return found
    end, begin = min(parse.clause_end(at), at + LONGEST), at + 1
    if parse.has(begin, ("THAN",)):  # "are 5% less likely than men | TO BE HIRED"
        begin = next((place for place in range(begin, end) if parse.has(place, ("TO",))), end)
    stop = next((place for place in range(begin, end) if parse.has(place, ("THAN",))), end)
    rest = parse.text(begin, stop)
    return parse.cut(f"{found} {parse.word(at)} {rest}") if rest else found

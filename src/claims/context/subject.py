"""Subject: what a claim measures, in the text's own words: a noun phrase of its sentence, 2 to 12 words.

Counts and ranks are of the noun phrase they stand in; shares and amounts of what follows "of" or of the noun they
modify; levels and changes of the object or subject of their verb ("raise X to 5%", "X fell by 5%"); lengths of time of
the phrase they belong to or of what happened. A figure that has none of these shares that of the figure before it.
Where the clause has a subject of its own, that says whose the thing is ("harbour fees, Leem").
"""

from __future__ import annotations

from collections.abc import Callable

from claims.context import minor
from claims.context.cells import what
from claims.context.frame import Frame
from claims.context.owner import following, owned
from claims.context.scene import Scene
from claims.model import Quantity

Maker = Callable[[Scene, int], str]
_NONE = frozenset({"date", "anniversary"})


def read(frame: Frame, index: int) -> str:
    """The subject of mention `index`; empty for dates and anniversaries, and where nothing tells."""
    mention = frame.mentions[index]
    if mention.kind in _NONE:
        return ""
    parse = frame.cache.get(__name__)
    if not isinstance(parse, Scene):
        parse = frame.cache[__name__] = Scene(frame)
    found = parse.known.get(index)
    if found is None:
        made = what(frame)
        if made is None:
            made = _MAKERS.get(mention.kind, _level)(parse, index) or following(parse, index)
        made = "" if parse.is_vague(made) else made
        parse.bases.setdefault(index, made)
        found = parse.known[index] = owned(parse, index, made)
    if found:
        unit = getattr(mention.value, "unit", "")
        frame.memory.last[unit or mention.kind] = found
    return found


def _level(parse: Scene, index: int) -> str:
    """Percentages, measurements, money, ratios: of what follows "of", of the noun modified, of the verb's object."""
    before, after = parse.before(index), parse.after(index)
    left, right = parse.letter(before), parse.letter(after)
    if left == "(":
        return parse.bracketed(index, before)
    if right in "fpd" or (parse.frame.mentions[index].kind == "ratio" and parse.letter(before + 1) == "#"):
        found = _of(parse, index, before, after)
        if found:
            return found
    if left in ",;" and parse.is_step(after):
        return parse.earlier(index) or parse.clause_subject(before)
    reduced = left == "f" and right in "ge"  # "a limit of 5 tonnes requiring …"
    found = "" if reduced else _attributive(parse, index, after)
    found = found or (_as_subject(parse, index, before) if right in "xv" else "")
    return found or parse.limited(index, parse.placed(_by_verb(parse, index, before, after)))


def _attributive(parse: Scene, index: int, after: int) -> str:
    """The noun that a claim modifies, with what describes it and whose it is: "Leem's old 5 MW plant"."""
    modified = "" if parse.is_entry(index) or parse.is_predicate(index) else parse.modified(after)
    if not modified:
        return ""
    described = parse.described(index)
    if parse.letter(described - 1) == "S":
        described = parse.noun_start(described - 1)
    describing = parse.text(described, parse.frame.first[index])
    return parse.placed(f"{describing} {modified}".strip())


def _as_subject(parse: Scene, index: int, before: int) -> str:
    """Of what a claim is that is itself the subject of the verb after it; empty where it is not."""
    if parse.letter(before) == ",":  # "Of those asked, 5% agreed"
        fronted = parse.fronted(before)
        if fronted:
            return fronted
    joined = parse.letter(before) == "c"  # "… and 5% opposed it"
    if (parse.governed(before) and not joined) or parse.letter(before) == "f":
        return ""
    if before < parse.frame.first[index] - 1 and parse.letter(before) in "nN":  # "grains smaller than 5 mm make up …"
        return parse.phrase_before(before + 1)
    return parse.complement(parse.after(index)) or parse.part_before(index) or parse.inherited(index)


def _of(parse: Scene, index: int, before: int, after: int) -> str:
    """What follows "of" ("5% of X"), "off" or, for money, "in"; with what is brought to it ("raise Y to 5% of X")."""
    other = parse.other(after)
    if other > index:
        kind = parse.frame.mentions[other].kind
        return _MAKERS.get(kind, _level)(parse, other)
    if parse.letter(after) == "f":
        governed = parse.governed(before)
        whole = parse.whole(index, after + 1, clause=not governed)
        moved = parse.moved(before) if governed and parse.letter(before) == "p" and parse.is_motion(before) else ""
        if not moved or parse.is_vague(moved):
            return whole
        return f"{moved} {parse.word(after)} {whole}" if whole else moved
    kind = parse.frame.mentions[index].kind
    if kind == "ratio" and (parse.letter(after) == "d" or parse.modified(after)):  # "half the houses", "1 in 8 women"
        return parse.whole(index, after, clause=not parse.governed(before))
    money = kind == "money"
    spent = money and parse.is_spent_on(after) and parse.letter(before) in "vgex" and not parse.is_cost(before)
    if spent or parse.is_off(after) or (money and parse.letter(before) != "f" and parse.is_in_things(after)):
        return parse.phrase_after(after + 1)
    return ""


def _by_verb(parse: Scene, index: int, before: int, after: int) -> str:
    """What the verb is about whose object, complement or measure the claim is."""
    if parse.is_compared(before):
        shared = parse.shared(index, after) or parse.part_before(index)
        if shared:
            return shared
    found = _governing(parse, index, before)
    if parse.is_vague(found) or (not found and parse.is_hedge(before - 1)):
        found = parse.earlier(index) or parse.inherited(index)
    found = found or parse.shared(index, after) or parse.clause_subject(before + 1) or parse.opened(index)
    found = found or parse.inherited(index) or parse.step(after)
    return "" if parse.is_vague(found) else found


def _governing(parse: Scene, index: int, before: int) -> str:
    """What the word before the claim says the claim is of: preposition, verb or noun."""
    left = parse.letter(before)
    if parse.letter(before - 1) == "(" and (left in "vxegp" or parse.has(before, ("VERB", "VERBNOUN"))):
        left, before = "(", before - 1  # "for $40 (was $60)", "(save $20)"
    if left == "f":
        return _held(parse, index, before)
    if left == "p":
        return (parse.earlier(index) if parse.follows_up(index, before) else "") or parse.moved(before)
    if left in "vxeg":
        return parse.of_verb(index, before)
    if left in "nN)j":
        costing = parse.costing(before + 1)
        if costing >= 0:  # "the repairs cost the town 5"
            return parse.of_verb(index, costing)
        return parse.object_before(before + 1) or parse.phrase_before(before + 1)
    return _beside(parse, index, before)


def _held(parse: Scene, index: int, before: int) -> str:
    """What stands before "of"; for a rise or fall that does not say of what, the thing of the figure before."""
    alone = parse.step_alone(before)
    if alone < 0:
        return parse.held_before(before)
    return parse.earlier(index) if parse.letter(alone - 1) == "," else ""  # "sold 50 boats, a fall of 5%"


def _beside(parse: Scene, index: int, before: int) -> str:
    """What stands before the bracket, colon, comma or possessive before a claim."""
    left = parse.letter(before)
    if left == "(":
        return parse.bracketed(index, before)
    if left == ";":
        return parse.labelled(before)
    if left == "S":
        return parse.text(parse.noun_start(before), before)  # "51% to Hill's 49%"
    return parse.apposed(index, before) if left in ",c" else ""


def _count(parse: Scene, index: int) -> str:
    """Counts: the noun phrase with what follows it, or with the verb it is subject or object of; levels as such. A
    "one" that is no more than an article measures nothing: its item says what there is one of.
    """
    value = parse.frame.mentions[index].value
    if isinstance(value, Quantity) and value.low == value.high == 1 and minor.read(parse.frame, index):
        return ""
    start, end = parse.counted(index)
    before = parse.before(index)
    if parse.letter(before) == "(" and parse.letter(before - 1) in "nN":  # "Ana Ruiz (12 goals)"
        return parse.noun_before(before)
    if start == end:
        return _bare(parse, index, before, end)
    found = parse.attributed(index) or _reached(parse, index, before)
    if found:
        return found
    stop = parse.extended(end)
    return parse.text(start, stop) if stop > end else parse.with_verb(index, start, end)


def _reached(parse: Scene, index: int, before: int) -> str:
    """What has or reaches so many of a thing, where a count is told as a level: "staff rose to 40 welders"."""
    compared = parse.is_compared(before)
    level = parse.is_level(index, before) and not parse.is_place(before)
    if not (compared or level or parse.is_be(before)):
        return ""
    shared = parse.shared(index, parse.after(index)) if compared else ""
    found = shared or _governing(parse, index, before)
    return "" if parse.is_vague(found) else found


def _bare(parse: Scene, index: int, before: int, end: int) -> str:
    """Counts without a noun of their own: "six of the ten fires", "1 was sold"."""
    after = parse.after(index)
    held = parse.held_before(before) if parse.letter(before) == "f" else ""  # "a crowd of 3,000"
    if held and not parse.is_vague(held):
        return held
    if parse.is_level(index, before) or parse.is_be(before):
        return _level(parse, index)
    if parse.letter(after) == "f":
        if parse.has(after + 1, ("PRON",)) and parse.frame.memory.item:
            return parse.with_clause(parse.frame.memory.item, after + 2)  # "17 of them sank"
        other = after + 1 + (parse.letter(after + 1) == "d")
        whole = parse.phrase_after(parse.thing(other), clause=True)
        return parse.frame.memory.item if not whole or parse.is_vague(whole) else whole
    item = parse.frame.memory.item
    return parse.modified(after) or (parse.with_clause(item, end) if item else _level(parse, index))


def _rank(parse: Scene, index: int) -> str:
    """Ordinals: the noun phrase after them, a shortened relative clause included ("first time it met")."""
    after = parse.frame.last[index]
    if parse.letter(after) == "f":
        return parse.phrase_after(after + 1)
    return parse.ranked(index) or _level(parse, index)


def _duration(parse: Scene, index: int) -> str:
    """Durations: of what follows "of", of the noun they modify, of the phrase before, else what happened."""
    before, after = parse.before(index), parse.after(index)
    if parse.letter(after) == "f":
        found = parse.phrase_after(after + 1)
        if found:
            return found
    modified = parse.modified(after)
    if modified:  # "the 10-year average"
        return parse.clause_subject(before + 1) if parse.is_vague(modified) else modified
    found = _lasting(parse, before, after) or parse.event(index)
    return found or parse.shared(index, after) or parse.labelled(before) or parse.opened(index)


def _lasting(parse: Scene, before: int, after: int) -> str:
    """What is said to take a length of time: what stands before its preposition or its verb."""
    left, further = parse.letter(before), parse.letter(before - 1)
    if left == "f":  # "a child of nine months"
        held = parse.held_before(before)
        return "" if parse.is_vague(held) else held
    if left == "p" and further == "#":
        return parse.subject(parse.frame.owner[before - 1])
    if left == "p" and further in "nNj)" and not parse.is_done(before):
        return "" if parse.is_ago(after) else parse.phrase_before(before)
    if left in "xv" and further == "w":
        return parse.phrase_before(before - 1)
    lasting = left == "g" and further in "nN"  # "a rescue lasting 31 hours"
    return parse.text(parse.noun_start(before), before) if lasting else ""


def _age(parse: Scene, index: int) -> str:
    """Ages: of the person named before them, else of the subject of the verb, else what happened at that age."""
    before = parse.before(index)
    attributive = parse.modified(parse.frame.last[index]) if parse.is_hyphened(index) else ""
    if attributive:  # "15-year-old pupils"
        return attributive
    while parse.letter(before) in "pfa,":
        before -= 1
    if parse.letter(before) == "#" and parse.letter(before + 1) in "p,":  # "2 million boys under the age of 9"
        return parse.text(*parse.counted(parse.frame.owner[before]))
    if parse.letter(before) in "nN)o":  # "anyone under 30"
        return parse.noun_before(before + 1) or parse.text(before, before + 1)
    after = parse.after(index)
    if parse.letter(after) in "xv" and parse.letter(after - 1) == "#" and not parse.governed(before):
        return ""  # "a 60-year-old might wait": the age itself is who is spoken of
    return parse.modified(after) or parse.clause_subject(before + 1) or parse.event(index)


def _multiple(parse: Scene, index: int) -> str:
    """Multiples: the object of "doubled", or what is so many times as much."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if last - first == 1 and not parse.has(first, ("TIMESADV",)):
        return parse.phrase_after(last) or parse.clause_subject(last)
    multiplied = parse.modified(last) if parse.letter(last) == "n" else ""  # "trades on 6 times earnings"
    return multiplied or parse.joined(_by_verb(parse, index, parse.before(index), parse.after(index)), last)


_MAKERS: dict[str, Maker] = {
    "count": _count,
    "ordinal": _rank,
    "duration": _duration,
    "age": _age,
    "multiple": _multiple,
}

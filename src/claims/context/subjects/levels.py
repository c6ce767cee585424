"""Levels and changes: what a percentage, an amount, a measurement, a ratio or a multiple is of.

Of what follows "of" ("5% of X"), of the noun that it modifies ("a 5 MW plant"), of the object or subject of its verb
("raise X to 5%", "X fell by 5%"), of the phrase it stands beside ("X: 5%"). See `claims.context.subject`.
"""

from __future__ import annotations

from claims.context.subjects.scene import Scene


def level(parse: Scene, index: int) -> str:
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
    if left == "," and parse.is_whither(after):
        return parse.clause_subject(before)
    rated = left == "f" and parse.has(parse.frame.last[index], ("PER",))  # "a charge of 5 euros per bag | ends"
    reduced = rated or (left == "f" and right in "ge")  # "a limit of 5 tonnes requiring …"
    found = "" if reduced else _attributive(parse, index, after)
    found = found or (_as_subject(parse, index, before) if right in "xv" else "")
    return found or parse.limited(index, parse.placed(by_verb(parse, index, before, after)))


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
        fronted = parse.fronted(index, before)
        if fronted and not parse.is_vague(fronted):  # "Of the sum, 5 million was aid"
            return fronted
    joined = parse.letter(before) == "c" or parse.is_telling(before)  # "… and 5% opposed it", "she says 5% oppose it"
    if (parse.governed(before) and not joined) or parse.letter(before) == "f":
        return ""
    if before < parse.frame.first[index] - 1 and parse.letter(before) in "nN":  # "grains smaller than 5 mm make up …"
        return parse.phrase_before(before + 1)
    return parse.complement(parse.after(index)) or parse.part_before(index) or parse.inherited(index)


def _of(parse: Scene, index: int, before: int, after: int) -> str:
    """What follows "of" ("5% of X"), "off" or, for money, "in"; with what is brought to it ("raise Y to 5% of X")."""
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
    spent = money and parse.is_spent_on(after) and parse.letter(before) in "vgex"
    spent = spent and not parse.is_cost(before) and not parse.is_be(before)  # "entry is $5 for adults"
    inside = money and parse.letter(before) != "f" and not parse.is_price(index)
    if spent or parse.is_off(after) or (inside and parse.is_in_things(after)):
        return parse.phrase_after(after + 1)
    return ""


def by_verb(parse: Scene, index: int, before: int, after: int) -> str:
    """What the verb is about whose object, complement or measure the claim is."""
    if parse.is_compared(before):
        shared = parse.shared(index, after) or parse.part_before(index)
        if shared:
            return shared
    if parse.is_foreseen(before):  # "analysts had expected 5%"
        return parse.shared(index, after) or parse.inherited(index) or parse.step(after)
    found = governing(parse, index, before)
    if parse.is_vague(found) or (not found and parse.is_hedge(before - 1)):
        found = parse.earlier(index) or (parse.deed(before) if parse.is_personal(found) else parse.inherited(index))
    found = found or parse.shared(index, after) or parse.clause_subject(before + 1) or parse.opened(index)
    alone = parse.step_alone(before) if parse.letter(before) == "f" and parse.is_personal(found) else -1
    if alone >= 0:  # "we hired for growth of 5%"
        return parse.text(alone, before)
    found = "" if parse.is_vague(found) else found
    return found or parse.inherited(index) or parse.step(after) or parse.deed(before)


def governing(parse: Scene, index: int, before: int) -> str:
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
        return _after_noun(parse, index, before)
    return _beside(parse, index, before)


def _after_noun(parse: Scene, index: int, before: int) -> str:
    """What a figure right after a noun is of: that noun, the object it belongs to, or what costs somebody so much."""
    if parse.is_dimension(parse.after(index)):
        return parse.sized(before + 1)  # "a nest 5 cm deep"
    costing = parse.costing(before + 1)
    if costing >= 0:  # "the repairs cost the town 5"
        return parse.of_verb(index, costing)
    return _at_extreme(parse, before + 1) or parse.object_before(before + 1) or parse.phrase_before(before + 1)


def _held(parse: Scene, index: int, before: int) -> str:
    """What stands before "of"; for a rise or fall that does not say of what, the thing of the figure before."""
    alone = parse.step_alone(before)
    if alone < 0:
        return _at_extreme(parse, before) or parse.held_before(before)
    return parse.earlier(index) if parse.letter(alone - 1) == "," else ""  # "sold 50 boats, a fall of 5%"


def _at_extreme(parse: Scene, stop: int) -> str:
    """What reached the most, least or mean that the phrase before `stop` names: "fell to a five-year low | of 5%"."""
    reached = parse.extreme(stop)
    moved = parse.moved(reached - 1) if reached > 0 and parse.is_motion(reached - 1) else ""
    return "" if parse.is_vague(moved) else moved


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


def multiple(parse: Scene, index: int) -> str:
    """Multiples: the object of "doubled", or what is so many times as much."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if last - first == 1 and not parse.has(first, ("TIMESADV",)):
        told = parse.letter(first - 1) in "Tpt" and parse.letter(first - 2) in "nN"  # "expects arrears to double"
        found = parse.phrase_after(last) or (parse.phrase_before(first - 1) if told else parse.clause_subject(last))
        return parse.frame.memory.last.get("", "") if found and parse.is_vague(found) else found
    multiplied = parse.modified(last) if parse.letter(last) == "n" else ""  # "trades on 6 times earnings"
    before = parse.before(index)
    added = parse.earlier(index) if parse.letter(before) == "," and parse.letter(before - 1) == "#" else ""
    return multiplied or parse.joined(added or by_verb(parse, index, before, parse.after(index)), last)

"""Levels and changes: what a percentage, an amount, a measurement, a ratio or a multiple is of.

Of what follows "of" ("5% of X": parts.py), of the noun that it modifies ("a 5 MW plant"), of the object or subject of
its verb ("raise X to 5%", "X fell by 5%"), of the phrase it stands beside ("X: 5%"). See `claims.context.subject`.
"""

from __future__ import annotations

import re

from claims.context.subjects.before import completed
from claims.context.subjects.extremes import at_extreme, at_mark, graded, quality
from claims.context.subjects.goingon import STEPS, foremost, is_more, likelier, more, set_against, set_beside
from claims.context.subjects.inplaces import in_places
from claims.context.subjects.insertions import inserted
from claims.context.subjects.meant import costing_to, is_told, needed, thing_foreseen, thing_meant
from claims.context.subjects.parts import is_yardstick, of_named, of_what
from claims.context.subjects.restated import round_restated
from claims.context.subjects.scene import Scene
from claims.context.subjects.whose import parted, whose, with_deed
from claims.context.syntax.signs import LEVEL, MOTION, RISEN

# What opens the clause that says which sum it is; a name with a verb and its object is a clause of its own, "the £9bn
# Plan takes a step".
_CONTACT = re.compile(r"(?:o|d[jn]*n|N+|n(?=a*x))a*(?:x+a*)?[veg](?<!Nv(?=d))")
_SET_OFF = re.compile(r"[nN],a*#+[nev],a*[vxe]")
_WITHIN = frozenset({"IN"})
_AWAY, _STANDING = frozenset({"OFF", "OUT"}), LEVEL | {"CLOSINGVERB", "LEVELVERB"}
_LENGTHS = frozenset("meter kilometer mile yard foot nautical_mile".split())


def level(parse: Scene, index: int) -> str:
    """Percentages, measurements, money, ratios: of what follows "of", of the noun modified, of the verb's object."""
    before, after = round_restated(parse, index)
    left, right = parse.letter(before), parse.letter(after)
    if left == "(":  # "18% (15% OF MEN)"
        found = (of_what(parse, index, before, after) if right == "f" else "") or graded(parse, before)
        found = found or in_places(parse, index, before) or inserted(parse, index, before)
        return found or parse.bracketed(index, before)
    if right == "f" and left not in ",;c" and is_yardstick(parse, after + 1):
        weighed = by_verb(parse, index, before, after)
        if weighed:
            return weighed
    bare = all(map(parse.is_hedge, range(before + 1, parse.frame.first[index])))  # "over one in ten boats"
    if right in "fpd" or (parse.frame.mentions[index].kind == "ratio" and bare):
        found = of_named(parse, index, before, after)
        if found:
            return found
    if left == "x" and parse.letter(before - 1) == ";" and right in "djnN":  # "Is 5% the floor?"
        return parse.phrase_after(after)
    beside = at_mark(parse, index) or needed(parse, index) or _set_off(parse, index, before)
    beside = beside or set_beside(parse, index, before, after)
    if beside:
        return beside
    determined = parse.letter(parse.frame.first[index] - 1) == "d"  # "news of a 5% fall in rents"
    rated = parse.has(parse.frame.last[index], ("PER",)) and not determined
    # "a charge of 5 euros per bag | ends", "oil, priced at £5 per tonne | free on board"
    rated = rated and (left == "f" or (left == "p" and parse.has(before, ("AT",))))
    does = not determined and parse.has(after, ("VERBNOUN",)) and parse.letter(after + 1) in "apdozt"
    doing = right in "ge" or does
    reduced = rated or (
        left == "f" and doing and not determined
    )  # "a limit of 5 tonnes requiring …", "a wage of £5 matches this"
    found = "" if reduced or is_more(parse, index) else _attributive(parse, index, after)
    found = found or (_as_subject(parse, index, before, after) if right in "xv" else "")
    found = found or parse.limited(index, parse.placed(index, by_verb(parse, index, before, after)))
    return _distant(parse, index, likelier(parse, index, found))


def _distant(parse: Scene, index: int, found: str) -> str:
    """A subject with the place from which it is so far: "THE FARM lies 5 km FROM THE SEA"; but "the sea rose 5 m from
    1990".
    """
    at, before = parse.frame.last[index], parse.before(index)
    at += parse.letter(at) == "a"  # "5 km away | from the sea"
    far = parse.has(at, ("FROM",)) and parse.frame.mentions[index].kind == "measurement"
    if not far or parse.has(before, RISEN | MOTION) or parse.letter(at + 1) not in "dnNo":
        return found
    own = parse.text(at, parse.extended(parse.chunks.phrase(at + 1)))
    unit = getattr(parse.frame.mentions[index].value, "unit", "")
    return f"{found} {own}".strip() if unit in _LENGTHS and own not in found else found


def _set_off(parse: Scene, index: int, before: int) -> str:
    """Of what a share is with an adjective between commas: "THE HALL, 5% full, cost …"; empty where none is."""
    share = parse.frame.mentions[index].kind == "percentage"
    return parse.phrase_before(before) if share and _SET_OFF.match(parse.letters, max(before - 1, 0)) else ""


def _attributive(parse: Scene, index: int, after: int) -> str:
    """The noun that a claim modifies, with what describes it and whose it is, "Leem's old 5 MW plant"; or the clause
    that says which sum it is, "the $5 million HILL PAID FOR IT".
    """
    contact = _CONTACT.match(parse.letters, after) if parse.has(parse.frame.first[index] - 1, ("THE",)) else None
    if parse.letter(after) == "n" and not parse.words.is_plural(parse.frame.tokens.lower[after]):
        contact = None  # "the €5 plan would be"
    before = parse.before(index)
    against = contact and (parse.has(before, ("BESIDE", "THAN")) or parse.is_compared(before))
    if against and (other := parse.shared(index, after)):
        return other  # "A DUTY ON TEA of 5% instead of the 9% it had planned"
    if contact and not parse.is_foreseen(contact.end() - 1):
        return parse.text(after, parse.clause_end(after))
    if contact and parse.earlier(index):
        return parse.earlier(index)  # "PROFIT was £5m, above the £4m analysts had forecast"
    modified = "" if parse.is_entry(index) or parse.is_predicate(index) else parse.modified(after)
    if not modified or parse.is_vague(modified):  # "62% smoke, with 37% DOING so at work"
        return ""
    described = parse.described(index)
    stop = parse.frame.first[index]
    if parse.letter(described - 1) == "S":
        described = parse.noun_start(described - 1)
    elif any(parse.is_rise(at) and parse.has(at + 1, ("IN", "OF")) for at in range(after, parse.chunks.phrase(after))):
        described = stop  # "a SHARP 5% rise in rents"
    describing = parse.text(described, stop)
    return parse.placed(index, f"{describing} {modified}".strip())


def _as_subject(parse: Scene, index: int, before: int, after: int) -> str:
    """Of what a claim is that is itself the subject of the verb after it; empty where it is not."""
    if parse.letter(before) == ",":  # "Of those asked, 5% agreed"
        fronted = parse.fronted(index, before)
        # "Of the sum, 5 million was aid", "But of THAT SUM, 5 million was paid"
        fronted = parse.frame.memory.last.get("", "") if fronted and parse.is_vague(fronted) else fronted
        if fronted:
            return with_deed(parse, index, fronted, after)
    ranked = parse.frame.mentions[index].kind == "ordinal"
    # Joined to what goes before: "… and 5% opposed it", "…, 5% opposed it", "she says 5% oppose it".
    lead = _led(parse, index, before)
    joined = parse.letter(lead) in ("c" if ranked else "c,") or parse.is_telling(lead)
    joined = joined or (parse.has(before, ("WITH",)) and parse.has(after, ("BEINGWORD",)))  # "with 6% being smokers"
    if (parse.governed(lead) and not joined) or parse.letter(lead) == "f":
        return ""
    if before < parse.frame.first[index] - 1 and parse.letter(before) in "nN":  # "grains smaller than 5 mm make up …"
        return parse.phrase_before(before + 1)
    told = parse.complement(after)
    told = "" if parse.is_vague(told) else told
    owner = whose(parse, index, told) if told else parted(parse, index)
    known, whole = f"{owner} {told}".strip(), parse.part_before(index)
    shares = index and parse.frame.mentions[index - 1].kind == parse.frame.mentions[index].kind
    return known or (with_deed(parse, index, whole, after) if shares else whole) or parse.inherited(index)


def _led(parse: Scene, index: int, before: int) -> int:
    """What stands before the first of figures joined by "and": "the falls OF 5% and 6% hurt"."""
    mentions = parse.frame.mentions
    while parse.letter(before) == "c" and before:
        other = parse.frame.owner[before - 1]
        if other < 0 or mentions[other].kind != mentions[index].kind:
            break
        before = parse.before(other)
    return before


def by_verb(parse: Scene, index: int, before: int, after: int) -> str:
    """What the verb is about whose object, complement or measure the claim is."""
    shared = set_against(parse, index, before, after) or more(parse, index, before, after)
    shared = shared or costing_to(parse, before, after)
    if shared:
        return shared
    bare = parse.is_rise(after) and not parse.has(after + 1, ("IN", "OF"))
    told = _chosen(parse, index, before, after) if bare else ""
    if told:  # "Rents are high. Figures from Leem show A 5% RISE", "Bank Rate is 5%. Hill preferred A 1% CUT"
        return told
    foreseen = parse.is_foreseen(before) or is_told(parse, before, after)  # "analysts had expected 5%"
    known = (parse.shared(index, after) or thing_foreseen(parse, index) or parse.step(after)) if foreseen else ""
    if known:
        return known
    left_at = parse.is_left_at(before) and parse.share_told(index)
    found = left_at or governing(parse, index, before)
    if parse.is_vague(found) or (not found and parse.is_hedge(before - 1)):
        meant = parse.deed(before) if parse.is_personal(found) else thing_meant(parse, index, before, found)
        found = parse.earlier(index) or meant
    pointed = parse.letter(before) == "p" and parse.letter(before - 1) == "o"  # "put it at 5%"
    found = found or parse.shared(index, after)
    found = found or ("" if pointed else parse.clause_subject(before + 1)) or parse.opened(index)
    found = found or parse.own_deed(before)
    alone = parse.step_alone(before) if parse.letter(before) == "f" else -1
    if alone >= 0 and parse.is_personal(found):  # "we hired for growth of 5%"
        return parse.text(alone, before)
    several = parse.words.has(found.lower(), "GROUPAL")  # "they": nothing but what agrees with that
    pointed = alone >= 0 and parse.words.has(found.lower(), "THAT", "THIS")  # "That would be a rise of 5%"
    last = "" if several else (pointed and parse.told_last()) or parse.inherited(index)
    found = ("" if parse.is_vague(found) else found) or last or parse.step(after)
    # Leem saw the best growth, WITH a rise of 5%.
    held = parse.letter(before) == "f" and parse.has(parse.noun_start(before) - 1, ("WITH",))
    if not held and (parse.names_step(found) if found else alone >= 0):
        found = parse.told_last() or found  # "That is a rise of 5%": of what was told last
    if found.isalpha() and found.islower() and parse.is_definite(found):  # "The rate is 5%": the rate of pay
        found = completed(parse.frame, parse.words, found)
    found = found or foremost(parse, index, before)
    return found or parse.deed(before) or (parse.text(alone, before) if alone >= 0 else "")


def _chosen(parse: Scene, index: int, before: int, after: int) -> str:
    """What a step that somebody chooses or tells is of: what was told before, "BANK RATE is 5%. Hill preferred a 1%
    cut"; of several, only that they are steps: "the board proposed 9% INCREASES per year".
    """
    chosen = parse.is_chosen(before)
    if chosen and parse.words.is_plural(parse.frame.tokens.lower[after]):
        return parse.step(after)
    told = parse.told_last() if parse.is_saying(before) else ""
    return told or (parse.share_told(index) if chosen else "")


def governing(parse: Scene, index: int, before: int) -> str:
    """What the word before the claim says the claim is of: preposition, verb or noun."""
    left = parse.letter(before)
    if parse.letter(before - 1) == "(" and (left in "vxegp" or parse.has(before, ("VERB", "VERBNOUN"))):
        left, before = "(", before - 1  # "for $40 (was $60)", "(save $20)"
    away = parse.frame.mentions[index].kind == "money" and parse.has(before, _AWAY) and left == "p"
    if away and parse.letter(before - 1) in "ve" and not parse.has(before - 1, _STANDING):
        left, before = "v", before - 1  # "paid out £5m", but "the pound closed off 5 cents"
    if left == "f":
        return _held(parse, index, before)
    if left == "p":
        stepped = parse.letter(before - 1) in ",c" and parse.measure(index) in STEPS and parse.has(before, LEVEL)
        alike = index > 0 and parse.measure(index) == parse.measure(index - 1)
        joined = alike and parse.letter(before - 1) == "," and parse.has(before, ("WITH",))  # ", with 5 cm in Orm"
        again = parse.is_step_to(index, before)
        told = parse.follows_up(index, before) or stepped or joined or again  # "76% want a vote, up five points"
        reached = at_extreme(parse, before) if parse.has(before, ("AT",)) else ""  # "rents hit a new high at £5"
        return (parse.earlier(index) if told else reached) or parse.moved(before)
    if left in "vxeg":
        return parse.of_verb(index, before)
    if (
        left == "o" and parse.letter(before - 1) in "ve" and not parse.has(before - 1, LEVEL)
    ):  # "the seat costs it 5", "which paid him 5"
        return parse.of_verb(index, before - 1)
    if left in "nN)j":
        return _after_noun(parse, index, before)
    return _beside(parse, index, before)


def _meant_for(parse: Scene, index: int) -> str:
    """What the sum is for that an entry of a list begins with: "• £4 million for NEW ROADS", "£5m to BUILD SCHOOLS; £4m
    for PARKS"; not "5p for every mile".
    """
    before, after = parse.before(index), parse.after(index)
    start = before if not index or not parse.has(before, ("SEMI",)) else parse.before(0)
    aimed = parse.letter(after) == "T" or (parse.has(after, ("FOR",)) and not parse.has(after + 1, ("EVERY", "EACH")))
    if parse.frame.mentions[index].kind != "money" or not aimed or set(parse.letters[: max(start, 0)]) - set(";c"):
        return ""
    end = parse.chunks.phrase(after + 1 + (parse.letter(after) == "T"))
    return "" if parse.is_time(end - 1) else parse.text(after + 1, parse.extended(end))


def _after_noun(parse: Scene, index: int, before: int) -> str:
    """What a figure right after a noun is of: that noun, the object it belongs to, or what costs somebody so much."""
    if parse.is_dimension(parse.after(index)):
        again = parse.has(parse.noun_start(before + 1) - 1, ("IN",)) and parse.earlier(index)
        return again or parse.sized(before + 1)  # "5 km long and in places 40 metres wide", "a nest 5 cm deep"
    costing = parse.costing(before + 1)
    if costing >= 0:  # "the repairs cost the town 5"
        return parse.of_verb(index, costing)
    start = parse.noun_start(before + 1)
    ended = parse.has(start - 1, ("CLOSINGVERB",)) and parse.has(parse.after(index), RISEN | {"COMPARE"})
    if parse.letter(start - 1) == "v" and (ended or parse.is_time(before)):  # "ended the day (or session) 5% higher"
        return parse.clause_subject(start)
    return at_extreme(parse, before + 1) or parse.object_before(before + 1) or parse.phrase_before(before + 1)


def _held(parse: Scene, index: int, before: int) -> str:
    """What stands before "of"; for a rise or fall that does not say of what, the thing of the figure before."""
    ranged = parse.letters[max(before - 3, 0) : before] == "pdn" and parse.has(before - 1, ("SPREADWORD",))
    if ranged and parse.has(
        before - 3, _WITHIN
    ):  # "GROWTH in the range of 2% to 3%", "RENTS are in the range of 5 to 9"
        return parse.moved(before - 3)
    alone = parse.step_alone(before)
    if alone < 0:
        return at_extreme(parse, before) or parse.held_before(before, hoped=True)
    compared = parse.letter(alone - 1) == "p" and parse.is_comparing(alone - 2)  # "compared with a rise of 5%"
    told = parse.letter(alone - 1) == ";" and parse.has(alone - 1, ("COLON",))  # "It was worse: a fall of 5%"
    if compared or told or (parse.letter(alone) != "d" and not parse.words.is_plural(parse.word(before - 1))):
        return parse.text(alone, before)  # "expects growth of 5%": what grows goes without saying
    return parse.earlier(index) if parse.letter(alone - 1) == "," else ""  # "sold 50 boats, a fall of 5%"


def _beside(parse: Scene, index: int, before: int) -> str:
    """What stands before the bracket, colon, comma or possessive before a claim."""
    left = parse.letter(before)
    if left in ";c" and (aim := _meant_for(parse, index)):
        return aim
    if left == "(":
        return parse.bracketed(index, before)
    if left == ";":
        again = parse.letters[before - 1 : before] == "#" and parse.letter(parse.frame.last[index]) == ")"
        return (parse.subject(index - 1) if again else "") or parse.labelled(before)  # "Orm Hill (900 m; 2,950 ft)"
    if left == "S":
        return parse.text(parse.noun_start(before), before)  # "51% to Hill's 49%"
    return (quality(parse, before) or parse.apposed(index, before)) if left in ",c" else ""

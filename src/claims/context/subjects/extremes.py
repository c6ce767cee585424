"""What reached the most, the least or a mark, or is of a grade: "fell to A FIVE-YEAR LOW of 5%", "rose to the 40 MARK".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

from claims.context.subjects.scene import Scene

_MARKS = ("MARKNOUN", "GOALNOUN")
_SETTLED = ("THE", "POSSDET")
REACHING = frozenset({"REACHVERB", "CROSSVERB"})


def at_extreme(parse: Scene, stop: int) -> str:
    """What reached the most, least or mean that the phrase before `stop` names: "fell to a five-year low | of 5%",
    "reached a record | of 5".
    """
    reached = parse.extreme(stop)
    moved = parse.moved(reached - 1) if reached > 0 and parse.is_motion(reached - 1) else ""
    outdone = parse.words.has(parse.word(reached - 1).lower(), "OUTDOING")  # "dwarfing the record of 5"
    # "set a threshold of 5": that of the threshold
    outdone = outdone or (parse.has(stop - 1, ("MARKNOUN",)) and not parse.has(reached - 1, REACHING))
    if not moved and reached > 0 and not outdone and parse.letter(reached - 1) in "veg":
        acting = parse.letter(reached - 1) == "g"
        moved = parse.of_participle(reached - 1) if acting else parse.clause_subject(reached)
    return "" if parse.is_vague(moved) else moved


def at_mark(parse: Scene, index: int) -> str:
    """What is at the level that a figure names: "OIL rose to the $40 mark", "SALES passed the 9,000 barrier", "brought
    INFLATION back to its 2% target".
    """
    last = parse.frame.last[index]
    own = parse.frame.mentions[index].kind == "count" and parse.has(last - 1, _MARKS)
    if not own and not parse.has(last, _MARKS):
        return ""
    at = parse.frame.first[index] - 1
    goal = parse.has(last, ("GOALNOUN",))
    if goal and parse.letter(at - 1) != "p" and not parse.has(at - 1, REACHING):
        return ""  # "the bank kept its 2% target"
    if not parse.has(at, _SETTLED if goal else ("THE",)) or parse.letter(at - 1) not in "pvex":
        return ""
    moved = parse.moved(at - 1) if parse.letter(at - 1) == "p" else parse.clause_subject(at)
    return "" if parse.is_vague(moved) or moved[:1].isdigit() else moved


def graded(parse: Scene, bracket: int) -> str:
    """What is of the grade that an adjective before a bracket says: "THE LAKE is deep (90 m)", "TEA is cheaper (£5)";
    not "the main fuel is COAL (40%)".
    """
    graded = parse.letter(bracket - 1) == "j" or parse.words.has(parse.frame.tokens.lower[bracket - 1], "GRADEADJ")
    return quality(parse, bracket) if graded else ""


def quality(parse: Scene, comma: int) -> str:
    """What is of the kind that an adjective before a comma says: "THE WIND was strong, up to 5 km/h", "RENTS remain
    high, now close to 5".
    """
    start = parse.chunks.chain(comma)
    be = parse.past_adverbs(start)
    told = (parse.is_be(be - 1) or parse.is_remaining(be - 1)) and set(parse.letters[start:comma]) <= set("nj")
    return parse.clause_subject(be) if told else ""

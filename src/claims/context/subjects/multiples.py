"""Multiples: the object of "doubled", or what is so many times as much.

See `claims.context.subject`.
"""

from __future__ import annotations

from claims.context.subjects.levels import by_verb
from claims.context.subjects.scene import Scene


def multiple(parse: Scene, index: int) -> str:
    """What a multiple is of."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if parse.letter(last) == "f":  # "the halving of fees"
        return parse.phrase_after(last + 1)
    if last - first == 1 and not parse.has(first, ("TIMESADV",)):
        told = parse.letter(first - 1) in "Tpt" and parse.letter(first - 2) in "nN"  # "expects arrears to double"
        weighed = parse.weighed(index, first - 1) if parse.letter(last) == "w" else ""  # "…, double what it cost"
        found = (
            weighed
            or parse.phrase_after(last)
            or (parse.phrase_before(first - 1) if told else parse.clause_subject(last))
        )
        return parse.frame.memory.last.get("", "") if found and parse.is_vague(found) else found
    if parse.has(last, ("AS",)) and parse.has(last + 1, ("QUANT",)) and parse.letter(last + 2) in "nNj":
        end = parse.extended(parse.chunks.phrase(last + 2))  # "there are 5 times as many CARS ON THE ROADS as …"
        return parse.text(last + 2, next((at for at in range(last + 2, end) if parse.has(at, ("AS",))), end))
    multiplied = parse.modified(last) if parse.letter(last) == "n" else ""  # "trades on 6 times earnings"
    before = parse.before(index)
    if not multiplied and parse.letter(last) == "d" and parse.has(before, ("HOLDVERB", "WITH")):
        multiplied = parse.phrase_after(last)  # "has twice the mass of the moon"
    whose = parse.weighed(index, before) or by_verb(parse, index, before, parse.after(index))
    found = multiplied or parse.joined(whose, last)
    return found or (parse.phrase_after(last) if parse.letter(last) == "d" else "")  # "it is 4 times THE FUNDS SOUGHT"

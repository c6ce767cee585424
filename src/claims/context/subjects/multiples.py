"""Multiples: the object of "doubled", or what is so many times as much.

See `claims.context.subject`.
"""

from __future__ import annotations

from claims.context.subjects.levels import by_verb
from claims.context.subjects.scene import Scene


def _of_verb(parse: Scene, index: int) -> str:
    """What "doubles", or what something doubles: "rents DOUBLE each year", "the board doubled FEES"."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    beside = parse.letter(last) in "#dN" and not parse.has(first, ("VERBED", "VERBING"))
    if beside or parse.letter(last) == "w":
        comma = first - 1 - (parse.letter(first - 1) == "a")
        weighed = parse.weighed(index, comma)  # "…, double what it cost", "…, nearly double May's 5"
        if weighed:
            return weighed
    timed = parse.is_time(last + 1) and parse.has(last, ("EACH", "EVERY"))
    done = "" if timed else parse.phrase_after(last)
    if not done and _is_seen(parse, index):
        done = parse.phrase_before(parse.before(index) + 1)
    named = parse.letter(first - 1) in "nN"
    told = parse.letter(first - 1) in "Tpt" and parse.letter(first - 2) in "nN"  # "expects arrears to double"
    done = done or (parse.phrase_before(first - 1) if told else parse.clause_subject(last))
    return done or (parse.phrase_before(first) if named else "")


def _is_seen(parse: Scene, index: int) -> bool:
    """Whether somebody is said to see a thing do it: "have seen RENTS more than double"."""
    first, before = parse.frame.first[index], parse.before(index)
    verb = parse.chunks.verb_before(before) if parse.letter(before) in "nN" else -1
    last = parse.chunks.verbs(verb)[1] - 1 if verb >= 0 else -1  # "have SEEN"
    return last >= 0 and not parse.has(first, ("VERBED",)) and parse.words.has(parse.frame.tokens.lower[last], "SEEING")


def multiple(parse: Scene, index: int) -> str:
    """What a multiple is of."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if parse.letter(last) == "f":  # "the halving of fees"
        return parse.phrase_after(last + 1)
    if last - first == 1 and not parse.has(first, ("TIMESADV",)):
        found = _of_verb(parse, index)
        return parse.frame.memory.last.get("", "") if found and parse.is_vague(found) else found
    if parse.has(last, ("AS",)) and parse.has(last + 1, ("QUANT",)) and parse.letter(last + 2) in "nNj":
        end = parse.extended(parse.chunks.phrase(last + 2))  # "there are 5 times as many CARS ON THE ROADS as …"
        return parse.text(last + 2, next((at for at in range(last + 2, end) if parse.has(at, ("AS",))), end))
    multiplied = parse.modified(last) if parse.letter(last) == "n" else ""  # "trades on 6 times earnings"
    before = parse.before(index)
    if not multiplied and parse.letter(last) == "d" and parse.has(before, ("HOLDVERB", "WITH")):
        multiplied = parse.phrase_after(last)  # "has twice the mass of the moon"
    whose = parse.weighed(index, before) or by_verb(parse, index, before, parse.after(index))
    graded = not whose and parse.letter(last) == "j"  # "it is 100 times higher": an adjective is nothing measured
    found = multiplied or ("" if graded else parse.joined(whose, last))
    return found or (parse.phrase_after(last) if parse.letter(last) == "d" else "")  # "it is 4 times THE FUNDS SOUGHT"

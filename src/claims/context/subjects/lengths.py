"""Lengths of time: the phrase that they belong to, or what happened in them.

See `claims.context.subject`.
"""

from __future__ import annotations

import re

from claims.context.subjects.before import topic
from claims.context.subjects.extremes import at_extreme
from claims.context.subjects.levels import level
from claims.context.subjects.reckoning import reckoned, since_last, told_beside
from claims.context.subjects.scene import Scene
from claims.context.syntax.signs import LEVEL

_AFTER = frozenset({"AFTER", "BEFORE"})
_PHRASE = 8  # tokens of "waiting in the hall"
# "it took", "it took Orm, a small firm,"
_DUMMY = re.compile(r"o[xa]*([ve])(d?[jnN-]*[nN]|o|d?#+(?:cd?[jnN]*[nN])?)?(?:,[^;]*,)?a*$")
_ASIDE = 24  # tokens of that
_WAITING = re.compile(r"#[eg]p[dnN]+$")
_STEEPEST = re.compile(r"d[jn]*j[jn]*n[pf][nj]*g(?=p)")
_HOW = frozenset({"HOWLONG"})  # "11 days STRAIGHT", "two years OVERDUE"
_LEVELS = frozenset({"REACHVERB", "LEVELVERB"})
_NEAR = 250  # characters back to those of whom "some" are so old


def duration(parse: Scene, index: int) -> str:
    """Durations: of what follows "of", of the noun they modify, of the phrase before, else what happened."""
    before, after = parse.before(index), parse.after(index)
    if parse.letter(after) == "f":
        found, own = parse.phrase_after(after + 1), parse.letter(after + 1) == "o"
        if found:
            return (parse.earlier(index) if own else "") or found  # "had logged 900 hours, 40 OF THEM by night"
    acts = parse.letter(after) == "g" and not parse.is_hyphened(index)  # "over two days | citing rain"
    if acts and parse.letter(before) in "ve":  # "spent sixty years COUNTING BIRDS"
        return parse.text(after, parse.extended(parse.chunks.phrase(after)))
    alone = parse.letter(before) == "(" and parse.letter(after) == ")"  # "Training (half a day) is free"
    beside = parse.bracketed(index, before) if alone else ""
    beside = beside or _compared(parse, index) or since_last(parse, index) or reckoned(parse, index)
    beside = beside or _done_by(parse, index, after) or told_beside(parse, index)
    if beside:
        return beside
    modified = for_others(parse, index) or ("" if acts else _modified(parse, before, after))
    if modified:
        return modified
    if parse.is_motion(before) and parse.letter(before - 1) in "vegap" and parse.has(before - 1, LEVEL):
        return level(parse, index)  # "the wait had fallen to 5 hours"
    found = (
        _spent(parse, before, after)
        or _taking(parse, index)
        or _of_figure(parse, before)
        or _ever(parse, before)
        or _steepest(parse, before)
        or _lasting(parse, index, before, after)
    )
    return (
        found
        or _happening(parse, index, before, after)
        or parse.shared(index, after)
        or parse.labelled(before)
        or parse.opened(index)
    )


def _spent(parse: Scene, before: int, after: int) -> str:
    """What was done in the length of time that is a verb's subject, "40 days were LOST TO STRIKES", or where it went by
    before something else: "left after nine years IN THE JOB".
    """
    if parse.letter(after) == "p" and parse.has(before, ("AFTER",)) and parse.has(after, ("IN", "AT")):
        end = parse.extended(parse.chunks.phrase(after + 1))
        return "" if parse.is_time(end - 1) else parse.text(after, end)
    if parse.has(after, ("INTO",)) and parse.letter(before) in ";,c":  # "Ten months INTO THE STRIKE, gaps remain"
        end = parse.chunks.phrase(after + 1)
        return parse.text(after, end) if parse.letter(end) in ",;" else ""
    done = parse.letter(after) == "x" and parse.is_done_to(after) and not parse.governed(before)
    return parse.complement(after) if done else ""


def _modified(parse: Scene, before: int, after: int) -> str:
    """The noun that a length of time modifies: "the 10-year average"; none where a noun lasts so long."""
    if parse.letter(before) == "g" and parse.words.has(parse.frame.tokens.lower[before], "LASTING"):
        return ""
    if parse.has(after, _HOW) and parse.letter(after + 1) in ";,cp)":
        return ""
    modified = parse.modified(after)
    reached = at_extreme(parse, after + 1) if parse.words.has(modified, "EXTREMENOUN") else ""
    if reached:  # "RENTS are at a 9-year low"
        return reached
    return parse.clause_subject(before + 1) if modified and parse.is_vague(modified) else modified


def for_others(parse: Scene, index: int) -> str:
    """What the figure before measures, where this one holds for others: "THE WAIT is 5 weeks for men, 9 FOR WOMEN",
    "SURVIVAL was 9 months with the drug and 5 months WITHOUT IT".
    """
    if parse.letter(parse.before(index)) not in ",c" or not index or parse.letter(parse.after(index)) != "p":
        return ""
    held = parse.has(parse.after(index), ("FOR", "IN")) and index - 1 in parse.bases
    lasting = parse.letter(parse.after(index - 1)) == "p" and parse.is_lasting(parse.before(index - 1))
    return parse.shared(index, parse.after(index)) if held or lasting else ""


def _compared(parse: Scene, index: int) -> str:
    """What a figure is of that is compared with that of a time before, or was that of it: "PRICES were 5% higher than a
    year earlier", "SALES rose to £5m from £4m a year earlier".
    """
    if parse.is_compared(parse.before(index)):  # "THE TEST takes 70 days, compared with 19 in May"
        return parse.shared(index, parse.after(index))
    before = parse.frame.first[index] - 1
    if index and parse.has(before, ("TO",)) and (start := _start(parse, index)) >= 0:
        return parse.subject(start)  # "STAYS fell from 5 days in May to 4"
    before -= parse.has(before, ("THAN", "MORE_THAN", "LESS_THAN"))
    figure = index > 0 and before >= 0 and parse.frame.owner[before] == index - 1
    then = figure and parse.has(parse.frame.last[index], ("AGO", "TOLDBACK", "BEFORE"))
    return parse.subject(index - 1) if then else ""


def _start(parse: Scene, index: int) -> int:
    """The length of time from which another one went to this one, with no more than dates between; -1 where none is."""
    mentions, other = parse.frame.mentions, index - 1
    other -= other > 0 and mentions[other].kind == "date"
    led = mentions[other].kind == "duration" and parse.has(parse.frame.first[other] - 1, ("FROM",))
    return other if led else -1


def _taking(parse: Scene, index: int) -> str:
    """What takes, lasts or is so long: "the trip takes 5 hours", "it takes 5 years to build a ship"."""
    before, after = parse.before(index), parse.after(index)
    lasted = parse.has(before - 1, ("LASTVERB",)) and parse.is_lasting(before - 1)  # "the rain lasted for two days"
    if parse.letter(before) == "p" and (lasted or parse.is_be(before - 1)):  # "the mandate is for six months"
        before -= 1
    if not parse.is_lasting(before):
        return ""
    subject = parse.clause_subject(before + 1)
    mean = subject or parse.frame.tokens.lower[before - 1]
    if parse.words.has(mean, "MEANNOUN", "TALLYNOUN", "EXTREMENOUN"):  # "THE WAIT varies. The average is 9 days"
        subject = parse.earlier(index) or topic(parse.frame, parse.words, "", unless=parse.measure(index)) or mean
    elif parse.is_vague(subject):  # "the trip took 9 hours; last month it took 12"
        subject = "" if parse.letter(after) == "T" else parse.earlier(index)
    if parse.letter(after) == "T":
        return f"{subject} {parse.text(after if subject else after + 1, parse.extended(after))}".strip()
    return parse.limited(index, subject)


def _done_by(parse: Scene, index: int, after: int) -> str:
    """What "it" takes somebody so long to do, and whom: "it took A NURSE five years TO LEARN IT", "it took Orm, a small
    firm, a year to build it"; empty where it is no such dummy.
    """
    first = parse.frame.first[index]
    found = _DUMMY.search(parse.letters, max(first - _ASIDE, 0), first)
    dummy = found and parse.words.has(parse.frame.tokens.lower[found.start()], "THING")
    if not found or not dummy or not parse.is_lasting(found.start(1)):
        return ""
    who = parse.text(*found.span(2)) if found[2] and found[2] != "o" else ""
    if parse.letter(after) == "T" or (parse.has(after, ("TO",)) and parse.letter(after + 1) in "nNve"):
        begin = after + 1 + (parse.letter(after + 1) in "ve")  # "to put out | a fire"
        stop = parse.extended(after if parse.letter(after) == "T" else parse.chunks.phrase(begin))
        return f"{who} {parse.text(after if who else after + 1, stop)}".strip()
    if found[2] is None and parse.letter(after) == "s":  # "it took two minutes before THE BUS LEFT"
        return parse.text(after + 1, parse.clause_end(after + 1))
    return who


def _of_figure(parse: Scene, before: int) -> str:
    """What the figure before measures, with a rate or a place between: "OUTPUT fell to 40 a day over three months", "40
    PEOPLE WAITING IN LEEM for nine hours".
    """
    if parse.letter(before) != "p":
        return ""
    waiting = _WAITING.search(parse.letters, max(before - _PHRASE, 0), before)
    at = before - 3 if parse.is_rate(before) else waiting.start() if waiting else -1
    return parse.subject(parse.frame.owner[at]) if at >= 0 else ""


def _ever(parse: Scene, before: int) -> str:
    """What is more than ever in a length of time, told beside something else: "RENTS are at £9, and higher than at any
    time in ten years".
    """
    at = parse.at_any_time(before)
    ever = at < before
    while ever and parse.letter(at - 1) in "aj":
        at -= 1
    return parse.clause_subject(at) if ever and parse.letter(at - 1) in "c," else ""


def _steepest(parse: Scene, before: int) -> str:
    """What is the most of its kind in a length of time, with an activity in it: "that is THE STEEPEST RISE IN TRADING
    in 9 years".
    """
    found = _STEEPEST.search(parse.letters, max(before - _PHRASE, 0), before + 1)
    return parse.text(found.start(), before) if found and found.end() == before else ""


def _lasting(parse: Scene, index: int, before: int, after: int) -> str:
    """What is said to take a length of time: what stands before its preposition or its verb."""
    left, further = parse.letter(before), parse.letter(before - 1)
    if left == "f":  # "a child of nine months"
        held = parse.held_before(before)
        apart = parse.letter(parse.chunks.chain(before) - 1) == ","  # "waited 9 hours, the equivalent of 5 years"
        return held if not parse.is_vague(held) else parse.earlier(index) if apart else ""
    if left == "p" and further == "#":
        owner = parse.frame.owner[before - 1]
        kind = parse.frame.mentions[owner].kind
        done = (kind == "measurement" and _is_run(parse, index)) or (kind == "count" and parse.is_done(before))
        led = parse.before(owner)
        with_them = kind == "count" and parse.letter(led) == "p" and parse.letter(led - 1) in "vep"
        done = done or (with_them and parse.text(*parse.counted(owner)) != "")  # "HELD OUT WITH TEN MEN for 9 minutes"
        return "" if done else parse.subject(owner)  # "HILL WON THE 800m in 2:01.52", "IT WON 40 SEATS in two years"
    start = parse.noun_start(before)
    if left == "p" and further == "n" and parse.is_be(start - 1) and parse.letter(start) == "n":
        return f"{parse.clause_subject(start)} {parse.text(start, before)}".strip()  # "the pass is valid for 5 days"
    if left == "p" and further in "nNj)" and not parse.is_done(before) and not _happens(parse, before):
        figure = parse.frame.owner[parse.chunks.chain(before)]
        brought = figure >= 0 and parse.letter(parse.frame.last[figure]) == "p"  # "add 5 million to costs over 4 years"
        return "" if brought or parse.is_ago(after) else _extreme(parse, index, before) or _since(parse, before)
    spent = left == "v" and parse.letter(after) == "p" and not (parse.is_lasting(before) or parse.has(before, _LEVELS))
    if left in "xv" and further == "w" and not spent:  # "a rest that was 9 hours", but "who SPENT 9 hours in Orm"
        return parse.phrase_before(before - 1)
    lasting = left == "g" and further in "nN"  # "a rescue lasting 31 hours"
    return parse.text(parse.noun_start(before), before) if lasting else ""


def _since(parse: Scene, before: int) -> str:
    """The noun phrase that ends before a length of time; of what was done after something, that: "acted against
    smugglers after A RUN OF RAIDS in the past year".
    """
    for at in range(before - 1, parse.chunks.chain(before), -1):
        if parse.letters[at] == "p" and parse.has(at, _AFTER):
            return parse.text(at + 1, before) if parse.letter(at + 1) != "g" else parse.phrase_before(before)
    return parse.phrase_before(before)


def _is_run(parse: Scene, index: int) -> bool:
    """Whether a length of time is one that a race takes: in minutes or seconds."""
    return getattr(parse.frame.mentions[index].value, "unit", "") in {"second", "minute"}


def _extreme(parse: Scene, index: int, before: int) -> str:
    """What is the most of its kind in a length of time: "RENTS, the highest in 9 years", "RENTS are the highest in 9
    years", "RENTS of 5%, the highest in 9 years".
    """
    start = parse.chunks.chain(before)
    if not set(parse.letters[start:before]) <= {"d", "j"}:
        return ""
    if parse.letter(start - 1) != ",":
        return parse.clause_subject(start)
    if parse.is_rate(start - 1):  # "to £5 a tonne, the lowest in 9 weeks"
        return parse.earlier(index)
    figured = "#" in parse.letters[parse.chunks.chain(start - 1) : start]
    return parse.earlier(index) if figured else parse.phrase_before(start - 1)


def _happening(parse: Scene, index: int, before: int, after: int) -> str:
    """What happened in a length of time, with where that was: "SHE SPENT nine years IN A MILL"."""
    told, end = parse.event(index), parse.chunks.phrase(after + 1)
    if parse.is_be(before) and parse.letter(before - 1) == "o" and parse.letter(after) in "paj":
        stop = parse.extended(end) if end > after + 1 else parse.extended(after + 1)  # "THEY ARE five years BEHIND"
        tokens = parse.frame.tokens
        state = "" if parse.is_ago(after) else parse.frame.words(tokens.starts[after], tokens.ends[stop - 1])
        return parse.cut(f"{told} {state}".strip())
    if told and parse.letter(after) == "T" and parse.letter(before) in "venN":  # "THE COURT GAVE ORM 9 days TO PAY"
        return parse.cut(f"{told} {parse.text(after, parse.extended(after))}")
    while parse.letter(after) == "p" and end > after + 1 and parse.is_time(end - 1):
        after, end = end, parse.chunks.phrase(end + 1)  # "spent nine years in the 1980s | in a mill"
    if parse.letter(before) not in "ve" or parse.letter(after) != "p" or end == after + 1:
        return told
    return parse.cut(f"{told} {parse.text(after, parse.extended(end))}")


def _happens(parse: Scene, before: int) -> bool:
    """Whether what stands before only says how or where something was done ("was moved across the river | over 9
    days"), and is not worst or first of its kind ("hurt in the worst storm | in 9 years").
    """
    start = parse.noun_start(before)
    graded = "j" in parse.letters[start : before - 1]
    place = start > 0 and parse.letters[start - 1] == "p" and parse.letter(start - 2) in ";,"
    place = place and "n" not in parse.letters[start:before]  # "In Leem for 5 years, …"
    return place or parse.at_any_time(before) < before or (parse.is_circumstance(before) and not graded)

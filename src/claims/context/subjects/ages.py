"""Ages: of whom they are, or what happened at them.

See `claims.context.subject`.
"""

from __future__ import annotations

from claims.context.items.recalled import counted_last
from claims.context.subjects.before import person
from claims.context.subjects.lengths import for_others
from claims.context.subjects.scene import Scene

_NEAR = 250  # characters back to those of whom "some" are so old


def age(parse: Scene, index: int) -> str:
    """Ages: of the person named beside them, else of the subject of the verb, else what happened at that age."""
    before, after = parse.before(index), parse.after(index)
    told = parse.letter(after) in "xvwS" and parse.letter(after - 1) == "#"
    if parse.is_hyphened(index):
        hyphened = _called(parse, index, before) or _hyphened(parse, index)
        if hyphened or told or parse.letter(after - 1) == "n":  # "a 60-year-old might wait", "40% of 15-year-OLDS"
            first = parse.frame.first[index]
            opens = parse.letter(first - 2) in ";,cs(" or parse.is_telling(first - 2)
            named = told and opens and parse.has(first - 1, ("THE",))
            return hyphened or (person(parse.frame, parse.words) if named else "")
        if parse.letters[max(parse.frame.first[index] - 2, 0) : parse.frame.first[index]] == "dn":
            return ""  # "the talented 20-year-old"
    beside = _at_age(parse, index) or _aged(parse, index, before)
    if beside or (told and not parse.governed(before)):
        return parse.those_aged(parse.frame.first[index] - 1) if parse.is_vague(beside) else beside
    own = parse.contracted(before) != ""  # "I'm 27"
    whose = "" if own else parse.clause_subject(before + 1)
    if parse.is_vague(whose):
        whose = person(parse.frame, parse.words) if parse.is_personal(whose) else ""
    being = own or parse.is_be(before - parse.has(before, ("AGED",)))  # "they were aged 40"
    whose = parse.modified(after) or for_others(parse, index) or parse.limited(index, whose)
    return whose or ("" if being else parse.event(index))


def _at_age(parse: Scene, index: int) -> str:
    """Who did something at an age that opens the clause: "At 23 ADA HILL won", "…, and at 23, she won"."""
    first, at = parse.frame.first[index], parse.after(index)
    first -= parse.has(first - 1, ("THE",))  # "at the age of 23"
    if not parse.has(first - 1, ("AT",)) or parse.letter(first - 2) not in ";,cs":
        return ""
    at += parse.letter(at) == ","
    end = parse.chunks.phrase(at)
    if end == at or parse.letter(end) not in "vxa":
        return ""
    who = parse.text(at, end)
    if not parse.is_personal(who):
        return who
    named = person(parse.frame, parse.words)
    return named if named and named.split()[-1][0].isupper() else ""


def _aged(parse: Scene, index: int, before: int) -> str:
    """Who an age stands right behind: "Ada Hill, 30", "anyone under 30", "2 million boys, some of them under 9"."""
    some = parse.frame.first[index] - 1
    some -= parse.letter(some) in "ap"
    if parse.has(some, ("THESE",)) and parse.letter(some - 1) == "f":  # "5% of those over 9"
        return counted_last(parse.frame, index, _NEAR) or parse.word(some)
    listed = before - (parse.letter(before) == "c")  # "aged 4 and 9"
    while parse.letter(before) in "pfa,":
        before -= 1
    listed = min(listed, before)
    if parse.letter(listed) == "#" and parse.frame.mentions[parse.frame.owner[listed]].kind == "age":
        return parse.subject(parse.frame.owner[listed])
    if parse.letter(before) == "o" and parse.letter(before - 1) == "f":
        return counted_last(parse.frame, index, _NEAR)
    people = parse.text(*parse.counted(parse.frame.owner[before])) if parse.letter(before) == "#" else ""
    if people and (parse.letter(before + 1) in "p,a" or before + 1 == parse.frame.first[index]):
        # "2 million boys under the age of 9", "2 million boys aged 9"
        return people
    whom = parse.has(before, ("PERSONNOUN",))  # "9 cases were in CHILDREN aged 10"
    stop = before + 1 if whom else parse.outside(before + 1)  # "died at her home | in Leem aged 91", "a man | in Leem"
    if whom or (parse.letter(before) in "nN)o" and _is_whose(parse, index, stop)):
        return _named(parse, stop) or parse.text(before, before + 1)
    return ""


def _named(parse: Scene, stop: int) -> str:
    """Who is named before `stop`, past the place they are of: "ADA HILL, of Leem, 30", "THE MAYOR OF LEEM, 30"."""
    start = parse.noun_start(stop)
    placed = parse.letter(start - 1) in "fp" and set(parse.letters[start:stop]) == {"N"}
    if placed and parse.letter(start - 2) == "," and parse.letter(start - 3) in "nN":
        return parse.noun_before(start - 2)
    return parse.phrase_before(stop) if placed and parse.letters[start - 2 : start] == "nf" else parse.noun_before(stop)


def _is_whose(parse: Scene, index: int, stop: int) -> bool:
    """Whether the noun that ends before `stop` names who is of an age: "Ada Hill, 30"; not "died of a stroke, aged 80",
    "sold his boat at the age of 30".
    """
    if parse.letter(stop) == "," and parse.letter(parse.noun_start(stop) - 2) == ";":
        return parse.letter(parse.noun_start(stop) - 1) != "p"  # "Within weeks, at the age of 30, she left"
    first = parse.frame.first[index]
    at = first - 1 - parse.has(first - 1, ("THE",))
    if at >= stop and parse.has(at, ("AT",)):  # "at 30", "at the age of 30"
        return not parse.clause_subject(stop)
    bare = parse.has(first, ("DIGITS",)) and not parse.has(first - 1, ("AGED",))
    return bare or not parse.is_circumstance(stop)


def _called(parse: Scene, index: int, before: int) -> str:
    """Who is named that is said to be one so old: "ADA HILL is a 15-year-old pupil", "ADA HILL, a 15-year-old pupil";
    not "In Leem, a 15-year-old pupil won".
    """
    last = parse.frame.last[index]
    end = parse.chunks.phrase(last)
    if parse.letter(parse.frame.first[index] - 1) != "d" or end == last or parse.letter(last) not in "njN":
        return ""
    if parse.is_be(before):
        who = parse.clause_subject(before + 1)
        who = person(parse.frame, parse.words) if parse.is_personal(who) else who
        named = not parse.is_vague(who) and all(word[0].isupper() for word in who.split())
        return who if named else ""
    start = parse.noun_start(before)
    named = parse.letter(before) == "," and set(parse.letters[start:before]) <= {"N", "-"} and start < before
    opens = parse.letter(start - 1) == "p" and parse.letter(start - 2) in ";,cs"
    acts = parse.letter(parse.extended(end)) in ("v", "x")
    return parse.text(start, before) if named and not opens and not acts else ""


def _hyphened(parse: Scene, index: int) -> str:
    """Who an age in one word with hyphens is of: "15-year-old pupils", "the 15-year-old Ada Hill", "the 15-year-old
    from Leem".
    """
    last = parse.frame.last[index]
    end = parse.chunks.phrase(last)
    if end > last and parse.letters[end - 1] == "N":
        return parse.text(last, end)
    named = parse.letter(last - 1) == "n"  # "40% of 15-year-OLDS smoke"
    modified, stop = "" if named else parse.modified(last), parse.extended(last)
    return modified or (parse.text(parse.frame.first[index], stop) if stop > last else "")

"""Counts that share a verb with what they stand beside: those included or gone along, and members of a joint subject.

See `claims.context.subjects.counts`.
"""

from __future__ import annotations

import re

from claims.context.subjects.naming import bare_name
from claims.context.subjects.scene import Scene
from claims.context.syntax.wording import LONGEST

_COMPANY = ("SUCHAS", "COMPANYWORD")
_LED = re.compile(r",[aps]{1,3}o?[da]*$")  # ", including | 9", ", along with | 9", ", among them | 9"
_ASIDE = re.compile(r"(?:[pf][^,;vxsw(]*)?,(?=a*[xv])")  # "…, including 9 nurses from Orm, | were"
_MEMBER = r"a*(?:#+|d?[jnN]*[nN])(?:[pf][dajnN]*[nN])*"
_REST = re.compile(rf"(?:,{_MEMBER})*,?c{_MEMBER}(?=a*[xv])")  # "40 men | and a boy | were hurt"
_LEADING = 4  # tokens of "as well as"
_NEAR = 40  # tokens back to the whole of which somebody is a part


def together(parse: Scene, index: int) -> str:
    """A counted noun with the verb that it shares with what it stands beside: "Six men, including two NURSES, WERE
    HURT", "Hill, along with 9 SAILORS, SANK", "two MEN and a boy WERE HURT"; empty where it shares none.
    """
    start, end = parse.counted(index)
    noun, before = parse.text(start, end), parse.before(index)
    if not noun or parse.letter(before) not in ';,cpo"v':
        return ""
    first = _first(parse, index)
    led = _LED.search(parse.letters, max(parse.before(first) - _LEADING, 0), parse.frame.first[first])
    if led is None:
        return _joint(parse, index, noun)
    lower = parse.frame.tokens.lower
    if not any(parse.words.has(one, *_COMPANY) for one in lower[led.start() : led.end()]):
        return ""
    last = parse.frame.last[index]
    aside = _ASIDE.match(parse.letters, last)
    if aside and not parse.words.has(lower[aside.end()], "SINGULARVERB"):  # no "The fleet, including 9 boats, was sold"
        return parse.with_clause(noun, aside.end())
    return _part(parse, first, noun)


def _first(parse: Scene, index: int) -> int:
    """The first of the counts joined to one: "including 2 NURSES and 9 clerks"."""
    kinds = parse.frame.mentions
    while index and parse.letter(before := parse.before(index)) in ",c" and parse.letter(before - 1) in "#,":
        at = before - 1 - (parse.letter(before - 1) == ",")
        if parse.letter(at) != "#" or parse.frame.owner[at] != index - 1 or kinds[index - 1].kind != "count":
            break
        index -= 1
    return index


def _part(parse: Scene, index: int, noun: str) -> str:
    """A counted noun in place of that of which it is a part: "The flood killed 40 people, including 9 NURSES"."""
    whole = index - 1
    if whole < 0 or parse.frame.mentions[whole].kind != "count":
        return ""
    end, first = parse.frame.last[whole], parse.frame.first[index]
    if first - end > _NEAR or not set(";sw(").isdisjoint(parse.letters[end:first]):
        return ""
    named, told = parse.text(*parse.counted(whole)), parse.known.get(whole, "")
    told, _, owner = told.partition(", ")
    if named and told.startswith(f"{named} "):
        return parse.cut(f"{noun}{told.removeprefix(named)}")
    owner = owner if told == named else bare_name(parse, told)  # "The toll is at 40 people, including 9 NURSES"
    return f"{noun}, {owner}" if owner and named and len(f"{noun} {owner}".split()) <= LONGEST else ""


def _joint(parse: Scene, index: int, noun: str) -> str:
    """A counted noun with the verb of the joint subject that it is a member of: "two MEN and a boy WERE HURT"."""
    rest = _REST.match(parse.letters, parse.frame.last[index])
    if rest is None:
        return ""
    at = parse.frame.first[index]
    while parse.letter(at - 1) in "#djnNa,c":
        at -= 1
    return parse.with_clause(noun, rest.end()) if parse.letter(at - 1) in ';s"' or parse.is_telling(at - 1) else ""


def elsewhere(parse: Scene, index: int, noun: str) -> str:
    """What so many of the count before did that are only told by their place: "Six pupils died in Leem, FOUR IN ORM",
    "40 jobs will go, including NINE IN LEEM"; empty where no place stands there.
    """
    before, at = parse.before(index), parse.frame.last[index]
    at += parse.letter(at) == "o" and parse.has(at, ("EACH",))  # "two each in Leem and Orm"
    end = parse.chunks.phrase(at + 1)
    told = parse.known.get(index - 1, "").partition(", ")[0] if index else ""
    led = parse.letter(before) in ",c" or parse.words.has(parse.frame.tokens.lower[before], "SUCHAS")
    if not (led and f"{told} ".startswith(f"{noun} ") and parse.letter(at) == "p" and parse.letter(end) in ",;)c"):
        return ""
    if parse.is_time(end - 1) or parse.frame.mentions[index - 1].kind != "count":
        return ""
    parts = told.split()
    stop = next((place for place, one in enumerate(parts) if place and parse.words.has(one, "PREP")), len(parts))
    return parse.cut(f"{' '.join(parts[:stop])} {parse.text(at, end)}")

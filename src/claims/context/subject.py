"""Subject: what a claim measures, in the text's own words: a noun phrase of its sentence, 2 to 12 words.

Counts and ranks are of the noun phrase they stand in; shares and amounts of what follows "of" or of the noun they
modify; levels and changes of the object or subject of their verb ("raise X to 5%", "X fell by 5%"); lengths of time of
the phrase they belong to or of what happened. A figure that has none of these shares that of the figure before it.
"""

from __future__ import annotations

from collections.abc import Callable

from claims.context.frame import Frame
from claims.context.parse import Parse

Maker = Callable[[Parse, int], str]
_NONE = frozenset({"date", "anniversary"})


def read(frame: Frame, index: int) -> str:
    """The subject of mention `index`; empty for dates and anniversaries, and where nothing tells."""
    mention = frame.mentions[index]
    if mention.kind in _NONE:
        return ""
    parse = frame.cache.get(__name__)
    if not isinstance(parse, Parse):
        parse = frame.cache[__name__] = Parse(frame)
    found = parse.known.get(index)
    if found is None:
        found = parse.known[index] = _MAKERS.get(mention.kind, _level)(parse, index)
    if found:
        unit = getattr(mention.value, "unit", "")
        frame.memory.last[unit or mention.kind] = found
    return found


def _level(parse: Parse, index: int) -> str:
    """Percentages, measurements, money, ratios: of what follows "of", of the noun modified, of the verb's object."""
    before, after = parse.before(index), parse.after(index)
    left, right = parse.letter(before), parse.letter(after)
    if left == "(":
        return parse.earlier(index)
    if right == "f":
        whole = parse.phrase_after(after + 1, clause=not parse.governed(before))
        if left == "p" and parse.governed(before) and parse.is_motion(before):
            moved = parse.moved(before)
            return f"{moved} {parse.word(after)} {whole}" if moved and whole else whole or moved
        if whole:
            return whole
    attributive = parse.modified(after)
    if attributive:
        return attributive
    if right == "p" and parse.is_off(after):
        return parse.phrase_after(after + 1)
    return _by_verb(parse, index, before, after)


def _by_verb(parse: Parse, index: int, before: int, after: int) -> str:
    left = parse.letter(before)
    if left == "f":
        return parse.phrase_before(before) or parse.clause_subject(before)
    if parse.is_compared(before):
        return parse.shared(index, after)
    found = parse.moved(before) if left == "p" else ""
    if not found and left in "vxeg":
        found = parse.of_verb(index, before)
    if not found and left in "nN)j":
        found = parse.object_before(before + 1) or parse.phrase_before(before + 1)
    if not found and left in ",c":
        found = parse.apposed(index, before)
    if not found and parse.letter(after) == "p" and index_is_money(parse, index):
        found = parse.phrase_after(after + 1)
    return found or parse.shared(index, after) or parse.clause_subject(before + 1) or parse.inherited(index)


def index_is_money(parse: Parse, index: int) -> bool:
    return parse.frame.mentions[index].kind == "money"


def _count(parse: Parse, index: int) -> str:
    """Counts and ordinals: the noun phrase with what follows it, or with the verb it is subject or object of."""
    start, end = parse.counted(index)
    if start == end:
        after = parse.after(index)
        if parse.letter(after) == "f":
            return parse.phrase_after(after + 1, clause=True)
        noun = parse.modified(after)
        if noun:
            return noun
        return parse.with_clause(parse.frame.memory.item, end) if parse.frame.memory.item else _level(parse, index)
    stop = parse.extended(end)
    if stop > end:
        return parse.text(start, stop)
    return parse.with_verb(index, start, end)


def _rank(parse: Parse, index: int) -> str:
    """Ordinals: the noun phrase after them, a shortened relative clause included ("first time it met")."""
    after = parse.frame.last[index]
    if parse.letter(after) == "f":
        return parse.phrase_after(after + 1)
    stop = parse.ranked(after)
    return parse.text(after, stop) if stop > after else _level(parse, index)


def _duration(parse: Parse, index: int) -> str:
    """Durations: of what follows "of", of the noun they modify, of the phrase before, else what happened."""
    before, after = parse.before(index), parse.after(index)
    left, right = parse.letter(before), parse.letter(after)
    if right == "f":
        found = parse.phrase_after(after + 1)
        if found:
            return found
    attributive = parse.modified(after)
    if attributive:
        return attributive
    if left == "p" and not parse.starts(before) and parse.letter(before - 1) in "nNj)":
        found = parse.phrase_before(before)
        if found and not parse.is_ago(after):
            return found
    if left in "xv" and parse.letter(before - 1) == "w":
        return parse.phrase_before(before - 1)
    return parse.event(index) or parse.shared(index, after)


def _age(parse: Parse, index: int) -> str:
    """Ages: of the person named before them, else of the subject of the verb."""
    before = parse.before(index)
    while parse.letter(before) in "pa,":
        before -= 1
    if parse.letter(before) in "nN)":
        return parse.phrase_before(before + 1)
    return parse.modified(parse.after(index)) or parse.clause_subject(before + 1)


def _multiple(parse: Parse, index: int) -> str:
    """Multiples: the object of "doubled", or what is so many times as much."""
    first, last = parse.frame.first[index], parse.frame.last[index]
    if last - first == 1:
        return parse.phrase_after(last) or parse.clause_subject(first)
    found = _by_verb(parse, index, parse.before(index), parse.after(index))
    return parse.joined(found, last)


_MAKERS: dict[str, Maker] = {
    "count": _count,
    "ordinal": _rank,
    "duration": _duration,
    "age": _age,
    "multiple": _multiple,
}

"""Subject: what a claim measures, in the text's own words: a noun phrase of its sentence, 2 to 12 words.

Counts and ranks are of the noun phrase they stand in; shares and amounts of what follows "of" or of the noun they
modify; levels and changes of the object or subject of their verb ("raise X to 5%", "X fell by 5%"); lengths of time of
the phrase they belong to or of what happened. A figure that has none of these shares that of the figure before it.
Where the clause has a subject of its own, that says whose the thing is ("harbour fees, Leem").
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claims.context.cells import what
from claims.context.directions.governing import changed
from claims.context.frame import Frame
from claims.context.labels import entry, label
from claims.context.nouns import after_number
from claims.context.subjects.ages import age
from claims.context.subjects.before import asked
from claims.context.subjects.counts import count, rank
from claims.context.subjects.gaps import gapped
from claims.context.subjects.lengths import duration
from claims.context.subjects.levels import level
from claims.context.subjects.lists import respective
from claims.context.subjects.meant import then
from claims.context.subjects.multiples import multiple
from claims.context.subjects.owner import following, fronted, owned
from claims.context.subjects.scene import Scene

Maker = Callable[[Scene, int], str]
_LIMITING = ("PREP", "VERBED")  # what limits "those": "those to India", "those built since 1990"
_AMOUNTS = frozenset({"money", "percentage"})
_HOW_OFTEN = frozenset({"times_in", "times_often"})  # the rules of "30 times a day": a count told as a multiple is
_NEIGHBOURS = 6  # figures to either side whose words a subject may hold
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
        found = parse.known[index] = _entered(parse, index) or gapped(parse, index) or _found(parse, index)
    if found and not frame.block.cell:  # what heads a cell is not what the text goes on with
        unit = getattr(mention.value, "unit", "")
        frame.memory.last[unit or mention.kind] = frame.memory.last[""] = found
        frame.memory.told[unit or mention.kind] = frame.memory.told[""] = frame.sentence.end
    return found


def _found(parse: Scene, index: int) -> str:
    """What a figure measures, and whose it is."""
    made, labelled = what(parse.frame), ""
    if made is None:
        labelled = then(parse, index) or _labelled(parse, index)
        made = (
            labelled
            or asked(parse.frame, parse.words, parse.letters, index)
            or fronted(parse, index)
            or _made(parse, index)
            or following(parse, index, alone=True)
        )
    made = "" if not labelled and parse.is_vague(made) else _recalled(parse, index, made)
    made = _without_amount(parse, index, made)
    parse.bases.setdefault(index, made)
    return respective(parse, index, owned(parse, index, made))


def _without_amount(parse: Scene, index: int, made: str) -> str:
    """A subject without how much another figure says that it is: "the FEE of £5 a tonne, due in May, fell by 9%"."""
    near = range(max(index - _NEIGHBOURS, 0), min(index + _NEIGHBOURS + 1, len(parse.frame.mentions)))
    for other in near if " of " in made else ():
        mention = parse.frame.mentions[other]
        if other != index and mention.kind in _AMOUNTS and not parse.is_priced(parse.frame.first[other]):
            amount = re.escape(parse.frame.words(mention.span.start, mention.span.end))
            rate, end = parse.words.pattern("SUMPER"), parse.words.pattern("SUMEND")
            made = re.sub(rf"((?: in)? ?\w+) of {amount}(?: {rate} \w+)?(?=$| {end} )", _bare, made)
    return made


def _bare(found: re.Match[str]) -> str:
    """What stands before an amount; all of it where that only says how large: "losses in excess of £5"."""
    return found[0] if found[1].startswith(" in ") else found[1]


def _recalled(parse: Scene, index: int, made: str) -> str:
    """A subject with the noun for which "those" or "that" stands: "Exports to China rose 9%, THOSE to India 4%"."""
    pronoun, _, rest = made.partition(" ")
    at = rest.partition(" ")[0]
    if not (parse.words.has(pronoun.lower(), "THESE", "THAT") and parse.words.has(at, *_LIMITING)):
        return made
    parts = parse.earlier(index).partition(",")[0].split()
    stop = next((place for place, word in enumerate(parts) if place and parse.words.has(word, *_LIMITING)), len(parts))
    return f"{' '.join(parts[:stop])} {rest}" if parts else made


def _labelled(parse: Scene, index: int) -> str:
    """The label of a figure that has no noun of its own: "Letters of interest received: 157"."""
    start, stop = label(parse.frame, index, 1)
    counts = parse.frame.mentions[index].kind == "count"
    if counts and parse.frame.last[index] > after_number(parse.frame, index):
        return ""
    after = parse.edged[parse.frame.last[index]]
    if stop - start == 1 and after != "f" and (after not in ";,()" or not _tells(parse, start)):
        return ""
    tokens = parse.frame.tokens
    alone = stop - start == 1  # "Total: $5"
    return parse.frame.words(tokens.starts[start], tokens.ends[start]) if alone else parse.text(start, stop)


def _tells(parse: Scene, at: int) -> bool:
    """Whether a word alone may label a figure: "Injured: 214"; no name, and none that points ("Result: 5%")."""
    return parse.has(at, ("VERBED", "VERBING", "NUMBERNOUN", "PLURAL"))


def _entered(parse: Scene, index: int) -> str:
    """The entry that a figure ends and the head of its list: "industry, GDP by sector"."""
    own, head = entry(parse.frame, index)
    tokens, named = parse.frame.tokens, parse.text(*own)
    if own[1] and ("#" in parse.letters[slice(*own)] or parse.has(own[0], ("UPPER",))):  # "0-14 YEARS 23%", "US 5%"
        named = parse.frame.words(tokens.starts[own[0]], tokens.ends[own[1] - 1])
    return ", ".join(filter(None, (named, parse.text(*head)))) if head[1] else ""


def _made(parse: Scene, index: int) -> str:
    """What a figure measures, by its kind; of a part of what another figure counts, what that one measures."""
    mentions = parse.frame.mentions
    amount = changed(parse.frame, index)
    if amount >= 0:  # "Profit £5m (2001: £4m) +25%"
        return parse.subject(amount)
    if mentions[index].kind not in _MAKERS:
        index = parse.whole_figure(index)
    often = mentions[index].rule in _HOW_OFTEN
    return _MAKERS.get("multiple" if often else mentions[index].kind, level)(parse, index)


_MAKERS: dict[str, Maker] = {
    "count": count,
    "ordinal": rank,
    "duration": duration,
    "age": age,
    "multiple": multiple,
}

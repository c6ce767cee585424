"""What a figure measures whose own clause does not say: one that is only told or foreseen, or of which a pronoun stands
there. The text before says it ("GROWTH is weak. The bank expects 5%", "RENTS rose. They are up 5%").
"""

from __future__ import annotations

import re

from claims.context.subjects.before import goes_on, topic
from claims.context.subjects.scene import Scene
from claims.context.syntax.antecedent import agrees
from claims.context.syntax.signs import LEVEL

_THEN = re.compile(r"\((#+|N#*);a*$")  # "(2019: | 5%", "(October: | 5%"
_DATED = 8  # tokens of that


def then(parse: Scene, index: int) -> str:
    """What a figure in brackets was at another time: "Growth was 5% in May (April: 4%)"; empty elsewhere."""
    first = parse.frame.first[index]
    found = _THEN.search(parse.letters, max(first - _DATED, 0), first) if "COLON" in parse.frame.types else None
    if found is None:  # as mostly
        return ""
    start, measure = found.start(1), parse.measure(index)
    dated = parse.frame.owner[start] >= 0 and parse.dates(start)
    now = next((at for at in range(index - 1, -1, -1) if parse.measure(at) == measure and parse.known.get(at)), -1)
    return parse.subject(now) if dated or parse.has(start, ("MONTH",)) else ""


def costing_to(parse: Scene, before: int, after: int) -> str:
    """What "it" costs so much to do: "it cost £5 to SEND A LETTER", "it cost the town £5 to MEND IT"."""
    if parse.letter(after) != "T":
        return ""
    whom = before if parse.letter(before) == "o" else parse.noun_start(before + 1)
    verb = whom - 1 if whom <= before else before
    if verb < 1 or parse.letter(verb) not in "ve" or not parse.is_cost(verb):
        return ""
    dummy = parse.words.has(parse.word(parse.chunks.verbs(verb)[0] - 1).lower(), "THING")
    return parse.text(after + 1, parse.clause_end(after + 1)) if dummy else ""


def is_told(parse: Scene, before: int, after: int) -> bool:
    """Whether a figure alone is what is told: "the minister says 5%"; not "the firm may claim 5%", "added 5%"."""
    alone = parse.letter(before - 1) not in "xT" and parse.letter(after) not in "njNvx"
    return alone and parse.is_telling(before) and not parse.has(before, LEVEL)


def thing_foreseen(parse: Scene, index: int) -> str:
    """What a figure is of that somebody foresees: "GROWTH is weak. The bank expects 5%"; else as the figure before."""
    return topic(parse.frame, parse.words, "", unless=parse.measure(index)) or parse.inherited(index)


def thing_meant(parse: Scene, index: int, before: int, pronoun: str) -> str:
    """What a pronoun for a thing or for several stands for: what a sentence without figures right before is about, else
    what the last figure of this unit measures, or what "they" did; else what the sentence before is about.
    """
    told, last = topic(parse.frame, parse.words, pronoun.lower(), unless=parse.measure(index)), parse.inherited(index)
    if parse.words.has(pronoun.lower(), "GROUPAL"):
        told = told or topic(parse.frame, parse.words, pronoun.lower()) or parse.deed(before)
        things = (last, parse.told_last())  # else of another unit: "ORM SHARES closed at £26. They lost 6%"
        last = next((one for one in things if agrees(parse.words, pronoun.lower(), one.partition(",")[0])), "")
    pointed = parse.words.has(pronoun.lower(), "THAT", "THIS")  # "Orm lost 9% of its bogs. That is 18 hectares"
    if not told and (pointed or goes_on(parse.frame, parse.words, pronoun.lower())):
        told = parse.frame.memory.last.get("", "")
    return told or last or topic(parse.frame, parse.words, pronoun.lower())


def needed(parse: Scene, index: int) -> str:
    """What a figure that is only said to be needed is set beside: "TURNOUT was 40%, short of the 50% needed"."""
    after, pointed = parse.frame.last[index], parse.has(parse.frame.first[index] - 1, ("THE",))
    verb = pointed and parse.letter(after) in "ev" and parse.words.has(parse.frame.tokens.lower[after], "NEEDED")
    return parse.earlier(index) if verb else ""

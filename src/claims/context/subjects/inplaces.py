"""Figures in brackets behind places or groups, one each: "SALES rose IN ORM (5%), LEEM (4%) and fell IN NORDEN (3%)".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

import re

from claims.context.subjects.scene import Scene

_PLACE = r"d?[jnN-]*[nN](?:fd?[jnN-]*[nN])?"  # "the Isle of Leem"
_PLACES = re.compile(rf"(p){_PLACE}(?:\([^()]*\)(?:,?c|,)p?{_PLACE})*$")
_FAR = 60  # tokens of a list of them
_GRADED = frozenset({"SUPERLATIVE", "MORE", "COMPARE"})  # "rose MOST in Orm", "is HIGHEST in Orm"
_AT = frozenset({"IN", "AT"})


def in_places(parse: Scene, index: int, bracket: int) -> str:
    """What a figure in brackets measures in the place or group before them; empty where none is there."""
    letters = parse.letters
    found = _PLACES.search(letters, max(bracket - _FAR, 0), bracket)
    if found is None or parse.frame.mentions[index].kind == "measurement":
        return ""
    led, own = found.start(1), parse.noun_start(bracket)
    own = parse.noun_start(own - 1) if letters[own - 1] == "f" else own
    named = parse.has(led, _AT) and letters[bracket - 1] == "N"
    group = parse.words.has(parse.frame.tokens.lower[led], "WITHIN")
    if not named and not (group and parse.words.is_plural(parse.frame.tokens.lower[bracket - 1])):
        return ""
    base = _measured(parse, index, led)
    where = own - 1 if letters[own - 1] == "p" else led
    place = parse.text(own, bracket)
    return f"{base} {parse.word(where).lower()} {place}" if base and place and place not in base else ""


def _measured(parse: Scene, index: int, led: int) -> str:
    """What is measured in the places that the preposition at `led` leads to: the noun before it, or what its verb is
    about: "DEATHS in Orm (9)", "RENTS are highest in Orm (9%)".
    """
    at = led
    while parse.letter(at - 1) == "a" or (at and parse.has(at - 1, _GRADED)):
        at -= 1
    if parse.letter(at - 1) in "vx" or (parse.letter(at - 1) == "c" and at < led):  # "and lowest in Leem (3%)"
        found = parse.clause_subject(at)
    elif parse.letter(at - 1) == "," and at < led:  # "Turnout was 60%, highest in Orm (72%)"
        found = parse.bases.get(index - 1) or parse.subject(index - 1)
    else:
        found = parse.phrase_before(led) if at == led and parse.letter(led - 1) in "nN" else ""
    return "" if parse.is_vague(found) or parse.is_personal(found) else found.partition(",")[0]

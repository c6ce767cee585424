"""Antecedent: what "it", "they", "he" or "she" stands for, where the clause before leaves no doubt: "The firm said it
has 40 boats". A pronoun goes back to the subject of that clause, and only to one that it agrees with.
"""

from __future__ import annotations

from claims.context.words import Words, head

_TIMES = ("SEASON", "MONTH", "WEEKDAY", "TIMEUNIT", "DAYPART")


def agrees(words: Words, pronoun: str, phrase: str) -> bool:
    """Whether a pronoun may stand for a noun phrase: "it" for an organisation or a common noun in the singular, "they"
    for a plural, "he" and "she" for a person; no pronoun for any thing.
    """
    parts = phrase.split()
    named = parts[head(map(words.types, parts))].strip(",.") if parts else ""
    if not named or words.has(named, "PRON", *_TIMES):  # "In the autumn | it fell"
        return False
    organised = words.has(named, "ORGANISATION")
    plural = (words.is_plural(named) and not organised) or any(words.has(word, "AND") for word in parts)
    if words.has(pronoun, "GROUPAL", "THEM"):
        return plural
    if words.has(pronoun, "PERSONAL"):
        personal = words.is_title(named) or words.has(named, "PERSONNOUN") or named.istitle()  # no "GDP"
        return personal and not organised and not plural
    common = named.islower() and not words.is_title(named) and not words.has(named, "PERSONNOUN")
    if not pronoun:
        return common and not organised
    return words.has(pronoun, "THING", "THIS", "THAT") and (organised or (common and not plural))

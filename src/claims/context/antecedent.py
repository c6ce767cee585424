"""Antecedent: what "it", "they", "he" or "she" stands for, where the clause before leaves no doubt: "The firm said it
has 40 boats". A pronoun goes back to the subject of that clause, and only to one that it agrees with.
"""

from __future__ import annotations

from claims.context.words import Words


def agrees(words: Words, pronoun: str, phrase: str) -> bool:
    """Whether a pronoun may stand for a noun phrase: "it" for an organisation or a common noun in the singular, "they"
    for a plural, "he" and "she" for a person.
    """
    head = _head(words, phrase)
    if not head or words.has(head, "PRON"):
        return False
    organised = words.has(head, "ORGANISATION")
    plural = (words.is_plural(head) and not organised) or any(words.has(word, "AND") for word in phrase.split())
    if words.has(pronoun, "GROUPAL"):
        return plural
    if words.has(pronoun, "PERSONAL"):
        personal = words.is_title(head) or words.has(head, "PERSONNOUN") or head[0].isupper()
        return personal and not organised and not plural
    common = head.islower() and not words.is_title(head) and not words.has(head, "PERSONNOUN")
    return words.has(pronoun, "THING") and (organised or (common and not plural))


def _head(words: Words, phrase: str) -> str:
    """The last word before the first preposition."""
    head = ""
    for word in phrase.split():
        if head and words.has(word, "PREP", "OF"):
            break
        head = word.strip(",.")
    return head

"""Words of a stretch of text, and what noun phrases are made of: names, places beside them, brackets.

A phrase is a list of pieces, in order and without a gap; empty where there is none.
"""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from claims.context.words import WORD, Words

OWNS = ("’s", "'s")
PARTICLES = frozenset({"al", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "van", "von"})
_JOINTS = PARTICLES | {"&", "/"}  # "Ada van Hill", "Harker & Hill", "Leem Post/Hill"
REACH = 200  # characters before a verb in which its subject is looked for
NEAR = 80  # characters in which a subject at the start mostly ends; they are looked at first
_DASHES = "–—-"  # a hyphen in a word is part of it
_OPENERS = {")": "(", "]": "[", ">": "<"} | {dash: dash for dash in _DASHES}
_UNNAMED = frozenset({"DET", "PRON", "CONJ", "PREP"})
_NO_NAMES = _UNNAMED | {"WEEKDAY", "MONTH"}
_NO_NOUNS = ("PREP", "OR", "AND", "CONJ", "DET", "POSSDET", "VERBED", "VERBING")
_BRACKETED = 3  # words, at most, in brackets inside a name
_AGE = 3  # digits of an age
_TWO_WORDS = 2  # of a name like "New York"


def unowned(name: str) -> str:
    """A name without what makes it an owner: "Ada Hill" of "Ada Hill’s"."""
    return name[:-2] if name.endswith(OWNS) else name


class Piece(NamedTuple):
    """One word or sign of a stretch of text."""

    word: str
    start: int
    end: int


def pieces(text: str, start: int, end: int, base: int = 0) -> list[Piece]:
    """The words and signs of `text[start:end]`, their offsets counted from the start of what lies `base` further on."""
    new = tuple.__new__  # which takes half the time of `Piece(…)`; most of the cost of speakers is here
    return [new(Piece, (m[0], base + m.start(), base + m.end())) for m in WORD.finditer(text, start, end)]


def unbracketed(found: list[Piece]) -> list[Piece]:
    """What stands before the brackets at the end ("Ada Hill (35)", "Hill Lines <HLL>"), or in them: "<Hill Lines>";
    before the first of two dashes: "the polls – done by Hill –"; or before a bracket that opens further up: "Inc>".
    """
    opening = _OPENERS.get(found[-1].word) if found else None
    if opening is None:
        return found
    at = max((at for at, piece in enumerate(found[:-1]) if piece.word == opening), default=-1)
    if at > 0 or opening in _DASHES:
        return found[:at] if at > 0 else found
    return found[at + 1 : -1]


def shortened(words: Words, word: str) -> str:
    """The pronoun of "they’re"; empty where a word is none with its verb."""
    who, verb, _ = word.replace("’", "'").partition("'")
    return who if verb and words.has(who, "FIRSTPERSON", "PERSONAL", "GROUPAL", "THING") else ""


def unaged(found: list[Piece]) -> list[Piece]:
    """The words without an age at their end: "Ada Hill |, 34"."""
    aged = (
        len(found) > _TWO_WORDS and found[-2].word == "," and found[-1].word.isdigit() and len(found[-1].word) <= _AGE
    )
    return found[:-2] if aged else found


def abridged(found: list[Piece]) -> list[Piece]:
    """The words without what a name has in brackets: "Harbour Board | (HB) | officials", "Hill | (Leem Bay) | Ltd"."""
    opening, kept = -1, list[Piece]()
    for at, piece in enumerate(found):
        kept.append(piece)
        if piece.word == "(":
            opening = len(kept) - 1
        elif piece.word == ")" and opening > 0:
            inside, after = len(kept) - opening - 2, found[at + 1].word if at + 1 < len(found) else ""
            named = inside <= _BRACKETED and kept[opening - 1].word[0].isupper() and after[:1].isupper()
            if inside == 1 or named:
                del kept[opening:]
            opening = -1
    return kept


def last_determined(words: Words, phrase: list[Piece], first: int) -> list[Piece]:
    """What follows a prepositional phrase from its own determiner on, which is the `first` piece or a later one:
    "[In his memoirs] the general".
    """
    starts = (at for at in range(len(phrase) - 1, first - 1, -1) if words.has(phrase[at].word, "DET", "POSSDET"))
    at = next((at for at in starts if not words.has(phrase[at - 1].word, "PREP", "OR")), len(phrase))
    return phrase[at:]


def inner_subject(words: Words, phrase: list[Piece], *, counted: bool = False) -> list[Piece]:
    """The subject of a relative clause without "that" in what stands before a verb: "a crowd | the agent | put"; the
    phrase has a determiner of its own, or is `counted`: "the £ | 5 million | the board | announced".
    """
    if not phrase or not (counted or words.has(phrase[0].word, "DET", "POSSDET")):
        return []
    first = 0 if counted else 1  # "the £ | 750m | the board"
    starts = (at for at in range(len(phrase) - 1, first, -1) if words.has(phrase[at].word, "THE", "A", "POSSDET"))
    at = next(starts, 0)
    last = phrase[at - 1].word
    noun = at and last[0 if at > 1 else -1].islower() and not words.has(last, *_NO_NOUNS) and not words.is_adverb(last)
    return phrase[at:] if noun else []


def is_of_name(piece: Piece) -> bool:
    """Whether a word may be part of a name: it has a capital, or is a particle."""
    return piece.word[0].isupper() or piece.word in PARTICLES


def is_paper(words: Words, phrase: list[Piece]) -> bool:
    """Whether a phrase ends in the name of a newspaper with a day: "the Mail on Sunday"."""
    return len(phrase) > _TWO_WORDS and words.has(" ".join(piece.word for piece in phrase[-3:]), "PAPERNAME")


def name_between(words: Words, phrase: list[Piece]) -> list[Piece]:
    """The name that a phrase between commas is, without a title in small letters: "professor | Ada Hill"."""
    run = [*takewhile(is_of_name, reversed(phrase))][::-1]
    before = phrase[: -len(run)] if run else phrase
    titled = len(run) > 1 and not any(words.has(piece.word, "PREP") for piece in before)
    return run if not before or (titled and words.is_title(before[-1].word)) else []


def is_place(words: Words, before: list[Piece], name: list[Piece]) -> bool:
    """Whether a name after a comma says where the place before it lies: "in Leem |, Ohio", "of Leem |, Ohio", but not
    "the head of Orm Bank, Ada Hill".
    """
    place = [*takewhile(is_of_name, reversed(before))]
    hangs = before[-len(place) - 1].word if 0 < len(place) < len(before) else ""
    if any(words.has(piece.word, "MONTH", "WEEKDAY", "TITLE") for piece in (*place, *name)):
        return False
    return words.has(hangs, "PREP") and (len(name) == 1 or (words.has(hangs, "IN") and len(name) == _TWO_WORDS))


def capitals(words: Words, phrase: list[Piece], stop: int) -> list[Piece]:
    """The capitalised words right before `stop`; empty where the word there has a small letter."""
    at = stop
    while at and (phrase[at - 1].word[0].isupper() or (at < stop and _joins(words, *phrase[at - 1 : at + 1]))):
        last = phrase[at - 2].word if at > 1 else ""
        if (at < stop and last.isdigit()) or _parts(words, phrase[at - 1].word, last, inside=at < stop):
            break  # "on 2 April | Washington announced"
        at -= 1
    while at < stop and phrase[at].word in _JOINTS:
        at += 1
    return phrase[at:stop]


def _joins(words: Words, piece: Piece, after: Piece) -> bool:
    """Whether a word with a small letter is part of a name: "Ada van Hill", "Hill and Sons"."""
    return piece.word in _JOINTS or (words.has(piece.word, "AND") and words.has(after.word, "FIRMEND"))


def _parts(words: Words, word: str, last: str, *, inside: bool) -> bool:
    """Whether a word with a capital, after the word `last`, is no part of a name that it ends or stands `inside` of:
    "on Monday | Washington announced", but "Kwame Tuesday Boateng", "He Lifeng".
    """
    types = words.types(word)
    if not types or types.isdisjoint(_NO_NAMES):  # most names are not known
        return False
    named = (inside and "PERSONAL" in types) or (last[:1].isupper() and not words.has(last, "PREP"))
    day = inside and not types.isdisjoint({"WEEKDAY", "MONTH"}) and words.has(last, "PREP")
    small = len(word) > 1 and not types.isdisjoint(_UNNAMED)
    alone = inside and "WEEKDAY" in types and not words.has(last, "THE")  # but "the Sunday Times"
    return day or (not named and (small or alone))

"""Noun phrases by the words alone: the subject that stands before a verb (leading.py: the one that opens a sentence).

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
_REACHED = 4  # words, at least, of "witness reached by telephone"
_OPENING = ("DET", "POSSDET", "CARD", "ORGANISATION", "PERSONAL")  # words that open a subject
_DASHES = "–—"
_OPENERS = {")": "(", ">": "<"} | {dash: dash for dash in _DASHES}
_VERBAL = ("AUX", "NEG", "WEEKDAY", "PARTWORD", "REL")  # what may stand between a subject and its verb
_SMALL = ("PREP", "DET", "CONJ", "ADV", "PRON", "AUX")  # words that are no part of a name
_UNNAMED = frozenset({"DET", "PRON", "CONJ", "PREP"})
_NO_NAMES = _UNNAMED | {"WEEKDAY", "MONTH"}
_TWO_WORDS = 2  # of a name like "New York"
_MARGIN = 2  # pieces before a phrase that tell whether it is one


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
    before the first of two dashes: "the polls – done by Hill –".
    """
    opening = _OPENERS.get(found[-1].word) if found else None
    if opening is None:
        return found
    at = max((at for at, piece in enumerate(found[:-1]) if piece.word == opening), default=0)
    return found[:at] or (found if opening in _DASHES else found[1:-1])


def _abridged(found: list[Piece]) -> list[Piece]:
    """The words without the short name that a long one has in brackets: "Harbour Board | (HB) | officials"."""
    short = [at for at in range(_MARGIN, len(found)) if found[at].word == ")" and found[at - _MARGIN].word == "("]
    dropped = {at - back for at in short for back in range(3)}
    return [one for at, one in enumerate(found) if at not in dropped] if short else found


def before(words: Words, sentence: str, end: int, base: int) -> list[Piece]:
    """The noun phrase that ends at `sentence[:end]` and is the subject of the verb there; empty where none is.

    `sentence` begins at `base` of the document and has its quotations blotted out.
    """
    found = pieces(sentence, max(0, end - NEAR), end, base)
    inside = found[_MARGIN].start if len(found) > _MARGIN else base + end
    phrase = _before(words, found)
    if end <= NEAR or (phrase and phrase[0].start >= inside):
        return phrase
    return _before(words, pieces(sentence, max(0, end - REACH), end, base))


def _before(words: Words, found: list[Piece]) -> list[Piece]:
    """The subject at the end of these words."""
    found = unbracketed(found)
    while found and (words.has(found[-1].word, *_VERBAL) or words.is_adverb(found[-1].word)):
        if _endsname_between(words, found):
            break
        if words.has(found[-1].word, "BE"):
            return []
        who = shortened(words, found[-1].word)
        if who:  # "we'd pencilled in"
            return [found[-1]._replace(word=who)]
        if words.has(found[-1].word, "REL"):
            found = found[: -2 if len(found) > 1 and found[-2].word == "," else -1]
            phrase = _before(words, found)
            return _referred(words, found, phrase) if phrase else phrase
        dated = len(found) > _MARGIN and words.has(found[-1].word, "WEEKDAY") and words.has(found[-2].word, "ON")
        found = found[: -2 if dated else -1]  # "the board | on Monday"
    return _subject(words, found)


def _subject(words: Words, found: list[Piece]) -> list[Piece]:
    """The subject at the end of these words, that its verb follows."""
    if len(found) > 1 and words.has(found[-1].word, "ORDWORD") and not words.has(found[-2].word, "DET", "POSSDET"):
        found.pop()  # "the board, | first | reported"
    if len(found) > _MARGIN and words.has(found[-1].word, "TO") and words.has(found[-2].word, "HABIT"):
        return _before(words, found[:-2])  # "Hill | likes to | say"
    if not found or words.has(found[-1].word, "TO", "AND"):  # "wants to say", "saw 5 and asked"
        return []
    return _apposed(words, found[:-1]) if found[-1].word == "," else _tail(words, found)


def shortened(words: Words, word: str) -> str:
    """The pronoun of "they’re"; empty where a word is none with its verb."""
    who, verb, _ = word.replace("’", "'").partition("'")
    return who if verb and words.has(who, "FIRSTPERSON", "PERSONAL", "GROUPAL", "THING") else ""


def _endsname_between(words: Words, found: list[Piece]) -> bool:
    """Whether the last word, that elsewhere is a verb or a day, is a name: "Ada May | said", at the start of a sentence
    "Sunday | said".
    """
    name, last = found[-1].word, found[-2].word if len(found) > 1 else ""
    if not name[0].isupper() or words.is_adverb(name) or words.has(name, "NEG", "REL"):
        return False
    named = last == "&" or (last[:1].isupper() and not words.has(last, *_SMALL))
    return not last or (named and not words.has(name, "WEEKDAY"))


def _referred(words: Words, found: list[Piece], phrase: list[Piece]) -> list[Piece]:
    """Whom "who" after a phrase stands for: who did a deed ("continued by | two guards | who"), or the name that the
    phrase describes ("| Ada Hill |, a diver at Leem who").
    """
    by = next((at for at, piece in enumerate(phrase) if words.has(piece.word, "BY")), -1)
    if by > 0 and phrase[by - 1].word[0].islower() and words.has(phrase[by - 1].word, "VERBED"):
        return phrase[by + 1 :]
    comma = found.index(phrase[0]) - 1
    described = comma > 0 and found[comma].word == "," and words.has(phrase[0].word, "DET", "POSSDET")
    name = capitals(words, found, comma) if described else []
    return name if len(name) > 1 else phrase


def _apposed(words: Words, found: list[Piece]) -> list[Piece]:
    """The name of "NAME, ROLE," or "ROLE, NAME,"; an age between them is passed over: "NAME, 34, ROLE,", and a degree:
    "NAME, PhD, ROLE,".
    """
    degrees = {at for at, piece in enumerate(found) if at and words.has(piece.word, "DEGREE")}
    found = [piece for at, piece in enumerate(found) if not {at, at + 1} & degrees] if degrees else found
    commas = [at for at, piece in enumerate(found) if piece.word == ","]
    if not commas:
        return _tail(words, found) if degrees else []
    related = next((at for at in reversed(commas) if words.has(found[at + 1].word, "REL")), 0)
    if related:
        return _tail(words, found[:related])  # "Hill Lines, which is owned by Orm, a bank, said"
    inner = name_between(words, found[commas[-1] + 1 :])
    if inner and is_place(words, found[: commas[-1]], inner):  # "Hill Lines, of Leem, Ohio, said"
        return (_apposed if len(commas) > 1 else _tail)(words, found[: commas[-1]])
    if inner:
        return inner
    aged = len(commas) > 1 and all(piece.word.isdigit() for piece in found[commas[-2] + 1 : commas[-1]])
    return _tail(words, found[: commas[-2] if aged else commas[-1]])


def name_between(words: Words, phrase: list[Piece]) -> list[Piece]:
    """The name that a phrase between commas is, without a title in small letters: "professor | Ada Hill"."""
    run = [*takewhile(is_of_name, reversed(phrase))][::-1]
    before = phrase[: -len(run)] if run else phrase
    titled = len(run) > 1 and not any(words.has(piece.word, "PREP") for piece in before)
    return run if not before or (titled and words.is_title(before[-1].word)) else []


def is_of_name(piece: Piece) -> bool:
    """Whether a word may be part of a name: it has a capital, or is a particle."""
    return piece.word[0].isupper() or piece.word in PARTICLES


def is_place(words: Words, before: list[Piece], name: list[Piece]) -> bool:
    """Whether a name after a comma says where the place before it lies: "in Leem |, Ohio", "of Leem |, Ohio", but not
    "the head of Orm Bank, Ada Hill".
    """
    place = [*takewhile(is_of_name, reversed(before))]
    hangs = before[-len(place) - 1].word if 0 < len(place) < len(before) else ""
    if any(words.has(piece.word, "MONTH", "WEEKDAY", "TITLE") for piece in (*place, *name)):
        return False
    return words.has(hangs, "PREP") and (len(name) == 1 or (words.has(hangs, "IN") and len(name) == _TWO_WORDS))


def _tail(words: Words, found: list[Piece]) -> list[Piece]:
    """The noun phrase at the end of these words, prepositional phrases of its own included."""
    found = _abridged(found)
    at = len(found)
    while at and (
        not _breaks(words, found[at - 1].word)
        or _is_participle(words, found, at - 1)
        or (at > 1 and _endsname_between(words, found[:at]))
    ):
        at -= 1
    opening = at < 2 or not found[at - 2].word[0].isalnum()  # noqa: PLR2004
    if at and opening and words.has(found[at - 1].word, "AUX"):
        return []  # a question: "does the minister agree that"
    phrase = _past_time(words, _past_as(words, _past_predicate(words, found, at)))
    while phrase and words.has(phrase[0].word, "ADV", "CONJ") and not words.is_title(phrase[0].word):
        phrase = phrase[1:]
    sourced = len(phrase) > 1 and phrase[0].word.lower() in words.sourcing
    if sourced and words.has(f"{phrase[0].word} {phrase[1].word}", "SOURCE"):
        phrase = phrase[2:]  # "according to the agency, which says"
    if len(phrase) > 1 and words.has(phrase[-1].word, "PERSONAL", "GROUPAL", "THING"):
        return phrase[-1:]  # "in a letter to the board they", "saying it"
    if phrase and words.has(phrase[0].word, "PREP"):
        phrase = capitals(words, phrase, len(phrase)) or last_determined(words, phrase, 2)
    telling = any(
        (p.word[0].isalpha() or p.word[-1].isupper()) and not words.has(p.word, "DET", "PREP") for p in phrase
    )
    return phrase if telling or any(words.has(p.word, "PARTITIVE") for p in phrase) else []


def _is_participle(words: Words, found: list[Piece], at: int) -> bool:
    """Whether a verb in the past says which of the people before it: "a witness | reached by telephone"."""
    near = [piece.word for piece in found[max(at - 1, 0) :]]
    if len(near) < _REACHED or not near[1][0].islower() or not words.has(near[1], "VERBED"):
        return False
    who, rest = near[0], near[4 if words.has(near[3], "DET", "POSSDET") else 3 :]
    person = words.has(who, "ROLE", "PERSONNOUN", "TITLE") or words.is_title(who)
    return person and words.has(near[2], "PREP") and not any(words.has(one, "DET", "POSSDET", "AND") for one in rest)


def _past_predicate(words: Words, found: list[Piece], at: int) -> list[Piece]:
    """The words from `at` on; where a verb before them says what somebody did or was done, the subject that stands past
    it: "was set on fire and | a spokesman", "was shot dead by | two guards", "| the man who shot the king".
    """
    phrase = found[at:]
    related = at and phrase and words.has(found[at - 1].word, "REL") and words.has(phrase[0].word, "VERBED")
    if not related and not (at and words.has(found[at - 1].word, "AUX", "VERB")):
        return phrase
    if not related and words.has(found[at - 1].word, "AUX") and len(phrase) > 1 and phrase[0].word.islower():
        phrase = phrase[1:] if words.has(phrase[0].word, "VERBNOUN") else phrase  # "might file | an appeal"
    if phrase and (words.has(phrase[0].word, "VERBED") or words.has(found[at - 1].word, "BE")):
        joints = (place for place in range(len(phrase) - 1, 0, -1) if words.has(phrase[place - 1].word, "AND", "BY"))
        own = (place for place in joints if phrase[place].word[0].isupper() or words.has(phrase[place].word, *_OPENING))
        first = next(own, 0)
        if first:
            return phrase[first:]
    who = next((place for place in range(at - 1, 0, -1) if words.has(found[place].word, "REL", "PUNCT", "COMMA")), 0)
    return (_tail(words, found[:who]) if words.has(found[who].word, "REL") else []) or phrase


def _past_as(words: Words, phrase: list[Piece]) -> list[Piece]:
    """A phrase from behind "as" on, where that joins two clauses: "[last week as] traders", but "the board as a whole",
    "Hill as mayor", "banks such as Hill".
    """
    for at in range(len(phrase) - 2, 0, -1):
        if words.has(phrase[at].word, "AS"):
            last, after = phrase[at - 1].word, phrase[at + 1].word
            if not (words.has(last, "SUCH", "AS") or words.has(after, "A", "ADV", "ROLE", "TITLE")):
                return phrase[at + 1 :]
    return phrase


def _past_time(words: Words, phrase: list[Piece]) -> list[Piece]:
    """A phrase without the time that opens it: "[Last week] the board", "[This August] Hill"."""
    timed = len(phrase) > _MARGIN and words.has(phrase[1].word, "TIMEUNIT", "MONTH", "WEEKDAY", "DAYPART", "SEASON")
    opens = timed and words.has(phrase[0].word, "BACKWARD", "FORWARD", "THIS")
    own = opens and (phrase[2].word[0].isupper() or words.has(phrase[2].word, "DET", "POSSDET", "CARD"))
    return phrase[2:] if own else phrase


def last_determined(words: Words, phrase: list[Piece], first: int) -> list[Piece]:
    """What follows a prepositional phrase from its own determiner on, which is the `first` piece or a later one:
    "[In his memoirs] the general".
    """
    starts = (at for at in range(len(phrase) - 1, first - 1, -1) if words.has(phrase[at].word, "DET", "POSSDET"))
    at = next((at for at in starts if not words.has(phrase[at - 1].word, "PREP", "AND", "OR")), len(phrase))
    return phrase[at:]


def _breaks(words: Words, word: str) -> bool:
    """Whether a word or sign ends the noun phrase after it."""
    if not word[0].isalnum():
        return word not in {"-", "&", "/", "’", "'"}
    if word[0].isupper():
        return words.has(word, "REL", "AUX") and not words.has(word, "MONTH")
    if words.has(word, "CONJ"):  # "after the group warned", but "the board as a whole"
        return words.has(word, "DATEPREP", "REL") or not words.has(word, "AND", "PREP")
    return words.has(word, "AUX", "REL", "VERB")


def capitals(words: Words, phrase: list[Piece], stop: int) -> list[Piece]:
    """The capitalised words right before `stop`; empty where the word there has a small letter."""
    at = stop
    while at and (phrase[at - 1].word[0].isupper() or (phrase[at - 1].word in _JOINTS and at < stop)):
        last = phrase[at - 2].word if at > 1 else ""
        if (at < stop and last.isdigit()) or _parts(words, phrase[at - 1].word, last, inside=at < stop):
            break  # "on 2 April | Washington announced"
        at -= 1
    while at < stop and phrase[at].word in _JOINTS:
        at += 1
    return phrase[at:stop]


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
    return day or (not named and (small or (inside and "WEEKDAY" in types)))

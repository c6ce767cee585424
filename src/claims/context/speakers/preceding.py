"""The noun phrase that stands before a verb: its subject (leading.py: the one that opens a sentence)."""

from __future__ import annotations

from claims.context.speakers.openings import (
    NEAR_SPANS,
    SPANS,
    awaited,
    behind_joint,
    described,
    is_done,
    past_joint,
    past_time,
    past_years,
    reported,
)
from claims.context.speakers.pieces import (
    NEAR,
    OWNS,
    REACH,
    Piece,
    abridged,
    capitals,
    is_of_name,
    is_paper,
    is_place,
    last_determined,
    name_between,
    pieces,
    shortened,
    unaged,
    unbracketed,
)
from claims.context.words import Words

_REACHED = 4  # words, at least, of "witness reached by telephone"
_NO_SUBJECT = ("TO", "REL", "QUESTION", "PUNCT")  # before a verb that no subject of its own stands before
_TELLING = ("REPORT", "REPORTTHAT", "REPORTNOUN")  # verbs that clauses follow
_VERBAL = ("AUX", "NEG", "WEEKDAY", "PARTWORD", "REL")  # what may stand between a subject and its verb
_SMALL = ("PREP", "DET", "CONJ", "ADV", "PRON", "AUX")  # words that are no part of a name
_ISSUED = ("FINDING", "TEXTWORK")
_CLOSING = '”"»'
_MARGIN = 2  # pieces before a phrase that tell whether it is one


def before(words: Words, sentence: str, end: int, base: int) -> list[Piece]:
    """The noun phrase that ends at `sentence[:end]` and is the subject of the verb there; empty where none is.

    `sentence` begins at `base` of the document and has its quotations blotted out.
    """
    found = pieces(sentence, max(0, end - NEAR), end, base)
    inside = found[_MARGIN].start if len(found) > _MARGIN else base + end
    phrase = _before(words, found)
    if phrase and is_done(words, sentence, found, end):
        return []  # "it’s | expected"
    if end <= NEAR or (phrase and phrase[0].start >= inside):
        return phrase
    return _before(words, pieces(sentence, max(0, end - REACH), end, base))


def _before(words: Words, found: list[Piece]) -> list[Piece]:
    """The subject at the end of these words."""
    found = unbracketed(found)
    whole = found
    while found and (words.has(found[-1].word, *_VERBAL) or words.is_adverb(found[-1].word)):
        if _ends_name(words, found):
            break
        if words.has(found[-1].word, "BE"):
            return []
        who = shortened(words, found[-1].word)
        if who:  # "we'd pencilled in"
            return [found[-1]._replace(word=who)]
        if words.has(found[-1].word, "REL"):
            apart = len(found) > 1 and found[-2].word in ",-–—"
            found = found[: -2 if apart else -1]
            phrase = _before(words, found) or (_object(words, found) if apart else [])
            return _referred(words, found, phrase) if phrase else phrase
        dated = len(found) > _MARGIN and words.has(found[-1].word, "WEEKDAY") and words.has(found[-2].word, "ON")
        found = found[: -2 if dated else -1]  # "the board | on Monday"
    phrase = _subject(words, found)
    asked = reported(words, whole, phrase)
    return _before(words, asked) if asked else phrase


def _subject(words: Words, found: list[Piece]) -> list[Piece]:
    """The subject at the end of these words, that its verb follows."""
    if len(found) > 1 and words.has(found[-1].word, "ORDWORD") and not words.has(found[-2].word, "DET", "POSSDET"):
        found.pop()  # "the board, | first | reported"
    if len(found) > _MARGIN and words.has(found[-1].word, "TO") and words.has(found[-2].word, "HABIT"):
        return _before(words, found[:-2])  # "Hill | likes to | say"
    if len(found) > _MARGIN and words.has(found[-1].word, *SPANS) and words.has(found[-2].word, *NEAR_SPANS):
        return _before(words, found[:-2])  # "the board | last week | said"
    found = awaited(words, found)
    if len(found) > 1 and words.has(found[-1].word, "ISSUED") and words.has(found[-2].word.lower(), *_ISSUED):
        found.pop()  # "figures | out | on Monday | show"
    if not found or words.has(found[-1].word, "TO", "AND"):  # "wants to say", "saw 5 and asked"
        return []
    if found[-1].word == ",":
        return _apposed(words, found[:-1])
    return [] if _owned(words, found) else _tail(words, found)


def _owned(words: Words, found: list[Piece]) -> bool:
    """Whether a verb has been before the possessive that the words end in: "the board cut Ada Hill's | proposed rise",
    but "the agency Orm's | said".
    """
    if not found[-1].word.endswith(OWNS):
        return False
    before = next((piece.word for piece in reversed(found) if not is_of_name(piece)), "")
    return words.has(before, "VERB", "VERBED")


def _ends_name(words: Words, found: list[Piece]) -> bool:
    """Whether the last word, that elsewhere is a verb or a day, is a name: "Ada May | said", at the start of a sentence
    "Sunday | said".
    """
    name, last = found[-1].word, found[-2].word if len(found) > 1 else ""
    if not name[0].isupper() or words.is_adverb(name) or words.has(name, "NEG", "REL"):
        return False
    if is_paper(words, found):
        return True
    named = last == "&" or (last[:1].isupper() and not words.has(last, *_SMALL))
    return not last or (named and not words.has(name, "WEEKDAY"))


def _referred(words: Words, found: list[Piece], phrase: list[Piece]) -> list[Piece]:
    """Whom "who" after a phrase stands for: who did a deed ("continued by | two guards | who"), or the name that the
    phrase describes ("| Ada Hill |, a diver at Leem who").
    """
    if len(phrase) > _MARGIN and words.has(phrase[1].word, "TO") and not words.is_plural(phrase[0].word.lower()):
        return phrase[2:]  # "talk to | the cook who"
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
    length, found = len(found), unaged(found)
    quotes = (at for at in range(1, len(found)) if found[at].word in _CLOSING and found[at - 1].word in ",.!?")
    spoken = max(quotes, default=0)  # "“…,” | Hill, 34, said", but "Hill, a “wise” judge, said"
    commas = [at for at, piece in enumerate(found) if piece.word == "," and at > spoken]
    if not commas:
        return _tail(words, found) if degrees or len(found) < length else []
    related = next((at for at in reversed(commas) if words.has(found[at + 1].word, "REL", "RELPOSS")), 0)
    if related:
        return _tail(words, unaged(found[:related]))  # "Hill Lines, which is owned by Orm, a bank, said"
    inner = name_between(words, found[commas[-1] + 1 :])
    if inner and is_place(words, found[: commas[-1]], inner):  # "Hill Lines, of Leem, Ohio, said"
        aside = len(commas) > 1 and words.has(found[commas[-2] + 1].word, "PREP", "VERBED")
        return (_apposed if aside else _tail)(words, found[: commas[-1]])
    if inner:
        return inner
    aged = len(commas) > 1 and all(piece.word.isdigit() for piece in found[commas[-2] + 1 : commas[-1]])
    return _tail(words, unbracketed(found[: commas[-2] if aged else commas[-1]]))


def _tail(words: Words, found: list[Piece]) -> list[Piece]:
    """The noun phrase at the end of these words, prepositional phrases of its own included."""
    found = abridged(found)
    at = len(found)
    while (
        at
        and (
            not _breaks(words, found[at - 1].word)
            or words.has(" ".join(piece.word for piece in found[at - 1 : at + 1]), "ORGANISATION")  # "think tank"
            or _is_participle(words, found, at - 1)
            or (at > 1 and _ends_name(words, found[:at]))
        )
    ):
        at -= 1
    opening = at < 2 or not found[at - 2].word[0].isalnum()  # noqa: PLR2004
    if at and opening and words.has(found[at - 1].word, "AUX"):
        return []  # a question: "does the minister agree that"
    apart = 1 < at < len(found) and found[at - 1].word == ","
    named = described(words, found, at) if apart else []
    if named or (apart and _is_aside(words, found, at)):
        return named or _tail(words, found[: at - 1])
    phrase = past_time(words, past_joint(words, _past_predicate(words, found, at)))
    phrase = past_years(words, found, phrase)
    while phrase and words.has(phrase[0].word, "ADV", "CONJ") and not words.is_title(phrase[0].word):
        phrase = phrase[1:]
    sourced = len(phrase) > 1 and phrase[0].word.lower() in words.sourcing
    if sourced and words.has(f"{phrase[0].word} {phrase[1].word}", "SOURCE"):
        phrase = phrase[2:]  # "according to the agency, which says"
    if len(phrase) > 1 and words.has(phrase[-1].word, "PERSONAL", "GROUPAL", "THING"):
        return phrase[-1:]  # "in a letter to the board they", "saying it"
    if phrase and words.has(phrase[0].word, "PREP"):
        run = capitals(words, phrase, len(phrase))
        whole = run and words.has(phrase[-len(run) - 1].word, "OF", "FOR")  # "In May the Institute for | Boat Studies"
        own = last_determined(words, phrase, 2)
        phrase = own if not run or (whole and len(own) > len(run)) else run
    return phrase if _names(words, phrase) else []


def _names(words: Words, phrase: list[Piece]) -> bool:
    """Whether a phrase names who may speak: not "40%" nor "3 seconds off the national record"."""
    if len(phrase) > 1 and phrase[0].word[0].isdigit() and words.has(phrase[1].word, "TIMEUNIT", "UNIT"):
        return False
    if any(_acts(words, phrase, at) for at in range(1, len(phrase) - 1)):
        return False
    named = ((p.word[0].isalpha() or p.word[-1].isupper()) and not words.has(p.word, "DET", "PREP") for p in phrase)
    return any(named) or any(words.has(p.word, "PARTITIVE") for p in phrase)


def _acts(words: Words, phrase: list[Piece], at: int) -> bool:
    """Whether a word inside a phrase is a verb with its object, "the board | lowered THE fees that Hill | proposed", or
    behind an adverb: "Hill | rightly CITED Orm for making | claims".
    """
    word, after = phrase[at].word, phrase[at + 1].word
    named = at > 1 and phrase[at - 2].word[0].isupper() and not words.has(phrase[at - 2].word, "DET", "POSSDET")
    if named and words.is_adverb(phrase[at - 1].word):
        return word[0].islower() and words.is_past(word)
    if not words.has(after, "DET", "POSSDET") or words.has(word, "NAMINGVERB"):
        return False
    named = phrase[at - 1].word[0].isupper() and words.has(word, "VERBNOUN")  # "Hill | holds A lead"
    return word[0].islower() and (named or words.is_past(word))


def _object(words: Words, found: list[Piece]) -> list[Piece]:
    """What the last verb of these words is done to: "he chaired | the board |, which asked"."""
    verb = next((at for at in range(len(found) - 2, 0, -1) if _acts(words, found, at)), -1)
    return _tail(words, found[verb + 1 :]) if verb > 0 else []


def _is_aside(words: Words, found: list[Piece], at: int) -> bool:
    """Whether the words from `at` on, behind a comma, only tell what the noun before it does or was done to: "a guard,
    | fearing harm | said", "brokers, | asked on Friday | said", but not "in May, | fishing boats | said".
    """
    phrase = found[at:]
    if not phrase[0].word[0].islower() or not words.has(phrase[0].word, "VERBING", "VERBED"):
        return False
    first = next((place + 1 for place in range(at - 2, -1, -1) if found[place].word in ",;:"), 0)
    opens = words.has(found[first].word, "PREP", "CONJ", "ADV", "PARTWORD")
    return not opens and not any(words.has(piece.word, "DET", "POSSDET", "AND", "BY") for piece in phrase)


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
    it: "was set on fire and | a spokesman", "rose 5 per cent and | Hill", "since 2020 and | the union", "was shot
    dead by | two guards", "| the man who shot the king".
    """
    phrase = found[at:]
    related = at and phrase and words.has(found[at - 1].word, "REL") and words.has(phrase[0].word, "VERBED")
    counted = phrase and (phrase[0].word[0].isdigit() or words.has(phrase[0].word, "CARD"))
    opening = found[at - 1].word if at else ""
    if not (related or words.has(opening, "AUX", "VERB") or (counted and words.has(opening, "DATEPREP"))):
        return phrase
    if not related and words.has(found[at - 1].word, "AUX") and len(phrase) > 1 and phrase[0].word.islower():
        done = words.has(found[at - 1].word, "HOLDVERB") and words.has(phrase[0].word, "VERBED")  # "has seen | data"
        phrase = phrase[1:] if done or words.has(phrase[0].word, "VERBNOUN") else phrase  # "might file | an appeal"
    done = counted or any(words.has(one.word, "VERBED") for one in phrase[:1]) or words.has(opening, "BE")
    led = at < _MARGIN or words.has(phrase[0].word if phrase else "", "BY")  # "the club led | by Ada and Tom Hill"
    led = led or words.has(opening, *_TELLING)  # "Ada says | Orm and Leem told"
    if done or not (led or words.has(found[at - 2].word, *_NO_SUBJECT)):  # "can help the poor and | the board"
        first = behind_joint(words, phrase, ("AND", "BY") if done else ("AND",))
        if first:
            return phrase[first:]
    who = next((place for place in range(at - 1, 0, -1) if words.has(found[place].word, "REL", "PUNCT", "COMMA")), 0)
    return (_tail(words, found[:who]) if words.has(found[who].word, "REL") else []) or phrase


def _breaks(words: Words, word: str) -> bool:
    """Whether a word or sign ends the noun phrase after it."""
    if not word[0].isalnum():
        return word not in {"-", "&", "/", "’", "'"}
    if word[0].isupper():
        return words.has(word, "REL", "AUX") and not words.has(word, "MONTH")
    if words.has(word, "CONJ"):  # "after the group warned", but "the board as a whole"
        return words.has(word, "DATEPREP", "REL") or not words.has(word, "AND", "PREP")
    return words.has(word, "AUX", "REL", "VERB")

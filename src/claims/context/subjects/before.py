"""What the sentences before a figure's sentence are about.

There stands what "it" or "the 21-year-old" means ("ADA HILL won. The 21-year-old …"), and what a bare answer answers
("FREIGHT? Down 4%.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.context.frame import Frame
from claims.context.nouns import after_number
from claims.context.speakers.leading import leading
from claims.context.speakers.names import Names
from claims.context.speakers.people import People
from claims.context.speakers.pieces import Piece
from claims.context.syntax.antecedent import agrees
from claims.context.words import Words

_REACH = 500  # characters back to what a sentence goes on with
_APPOSED = 3  # words of a role and the two names of who holds it
_FEW = 4  # sentences
_LIFE = 900, 12  # characters and sentences back to whom "she" is
_LONGEST = 9  # words of a question
_TOPIC = 8  # words of what a pronoun stands for
_SHORT = 5  # words of what a bare noun is of
_TELLING = ("REPORT", "REPORTTHAT", "REPORTNOUN", "SHOWING", "FORESEEING")
_PLAIN = re.compile(r"[\w '’-]+")
_END = re.compile(r"[.?!]+[\"'”’)]*\s+|\n+")
_NAMED = 2  # words of "rate of"
_ENDS = ("VERB", "AUX", "REL", "CONJ", "VERBED", "VERBING", "PREP")  # what ends a noun phrase
_TURN = re.compile(r"\s*(?:[A-Z][A-Z.' ]*(?:\([^()\n]{1,40}\))?:|Q\b[.:]?)\s*")  # "QUESTION:", "Q (Leem Post):", "Q."
# Letters of a sentence that opens with how much; not "5%, he says, were lost", "Two years ago, …".
_OPENING = re.compile(r"[;ac,]*[adj]*#[#pdcn()-]*(?=;|$|,(?![^,;]*,a*[vx]))")
_REMARK = 3  # words of what is said between a question and its answer: "Still low."
_ANSWER = re.compile(r"[#ap;,jc()-]+")  # letters of a sentence that only says how much


def _sentences(frame: Frame, reach: int = _REACH, most: int = _FEW) -> Iterator[tuple[str, int]]:
    """The sentences before a frame's, the nearest first, and where each begins in the document; at most so many, of the
    last so many characters.
    """
    stop = frame.sentence.start
    start = max(frame.document.start, stop - reach)
    text = frame.document.text[start:stop].rstrip()
    ends = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    for at in range(len(ends) - 2, max(len(ends) - 2 - most, -1), -1):
        turn = _TURN.match(text, ends[at], ends[at + 1])
        begin = turn.end() if turn else ends[at]
        if text[begin : ends[at + 1]].strip() and (ends[at] or start == frame.document.start):
            yield text[begin : ends[at + 1]].rstrip(), start + begin


def person(frame: Frame, words: Words) -> str:
    """The person that one of the sentences before is about, by name or as somebody's ("my grandmother"); empty where
    none is.
    """
    people = People(frame.document.text, frame.document.start, frame.sentence.start, words)
    others = 0  # sentences about something else
    for sentence, base in _sentences(frame, *_LIFE):
        found = leading(words, sentence, base)
        if found and _is_person(found, people):
            return Names(people, spoke="").speaker(found)
        others += not (found and words.has(found[0].word, "PERSONAL"))
        if others >= _FEW:
            break
    return ""


def _is_person(found: list[Piece], people: People) -> bool:
    """Whether a phrase that opens a sentence is about one person."""
    words, last = people.words, found[-1].word
    if any(words.has(piece.word, "ORGANISATION") for piece in found):  # "University College Leem"
        return False
    if words.has(found[0].word, "DET", "POSSDET"):
        apposed = len(found) > _APPOSED and found[-2].word[0].isupper()  # "the painter Ada Hill"
        role = found[-_APPOSED].word if apposed else last
        return words.has(role, "PERSONNOUN", "ROLE") and not words.is_plural(role)
    named = [piece.word for piece in found if piece.word[0].isupper()]
    if len(named) == 1 == len(found):  # a short name that the document has in full
        return people.full(last) != last
    return len(named) == len(found) or any(map(words.is_title, named))


def topic(frame: Frame, words: Words, pronoun: str, *, unless: str | None = None) -> str:
    """What the sentence right before is about, where a pronoun may stand for it: "GROWTH is weak. It fell 1%"; only of
    one that tells no figure of a unit, `unless` it is None.
    """
    for sentence, base in _sentences(frame):
        if unless is not None and frame.memory.told.get(unless, -1) >= base:
            break
        found = leading(words, sentence, base)
        named = found and (found[0].word[0].islower() or words.has(found[0].word, "DET") or found[1:])
        phrase = frame.words(found[0].start, found[-1].end) if found else ""
        noun = phrase if named else phrase.lower()
        whole = _PLAIN.fullmatch(phrase) is not None and not words.has(found[-1].word, "ORGANISATION")
        whole = whole and not _tells(words, sentence[found[-1].end - base :])
        whole = whole and not words.has(noun.lower(), "AUX")  # "Is that so? It"
        return phrase if whole and agrees(words, pronoun, noun) and len(found) <= _TOPIC else ""
    return ""


def goes_on(frame: Frame, words: Words, pronoun: str) -> bool:
    """Whether the sentence right before is about what this one's pronoun stands for, by the same one: "IT was above 9%.
    It is down by a third"; that sentence tells a figure.
    """
    for sentence, base in _sentences(frame, most=1):
        found = leading(words, sentence, base)
        again = bool(found) and found[0].word.lower() == pronoun and words.has(pronoun, "THING")
        return again and frame.memory.told.get("", -1) >= base
    return False


def _tells(words: Words, rest: str) -> bool:
    """Whether the words after its subject say that a sentence only tells what somebody says."""
    verb = rest.split(maxsplit=1)[:1]
    return any(words.has(word.lower(), *_TELLING) for word in verb)


def asked(frame: Frame, words: Words, letters: str, index: int) -> str:
    """What a figure answers in a sentence that only says how much, or opens with that, where one before it asks:
    "FREIGHT? Down 4%", "FREIGHT? Still high. 4%, and it was 5%"; not "Why? Forty boats, he said".
    """
    if not _ANSWER.fullmatch(letters):
        first, opening = frame.first[index], _OPENING.match(letters)
        named = frame.mentions[index].kind == "count" and after_number(frame, index) < frame.last[index]
        if not opening or first >= opening.end() or named:  # as mostly
            return ""
    for sentence, base in _sentences(frame):
        told = frame.memory.told.get("", -1) >= base
        if sentence.endswith("?"):  # "Did you get 40 BOATS? Forty-one."
            return frame.memory.last.get("", "") if told else _question(words, sentence.rstrip("?").split())
        if told or len(sentence.split()) > _REMARK:
            return ""
    return ""


def _question(words: Words, parts: list[str]) -> str:
    """What these words ask for; empty where they are too many to name a thing."""
    while parts and words.has(parts[0].lower(), "AND", "BUT"):
        parts = parts[1:]
    if parts[2:] and words.has(parts[0].lower(), "REL") and words.has(parts[1], "PREP"):  # "What about rents?"
        parts = parts[2:]
    elif (
        parts[3:]
        and words.has(parts[0].lower(), "FREEREL")
        and words.has(parts[1], "BE")
        and words.has(parts[2], "DET")
    ):
        parts = parts[2:]  # "What is the price of tea?"
    if parts[1:] and words.has(parts[0].lower(), "THE"):
        parts = parts[1:]
    asking = next((at for at, part in enumerate(parts) if words.has(part.lower(), "FREEREL", "QUESTION")), 0)
    if len(parts) > _LONGEST:  # "Do you know WHAT A FAMILY PAYS?"
        parts = parts[asking:]
    alone = len(parts) == 1 and words.has(parts[0].lower(), "REL", "QUESTION")  # "Why? 5%, I think."
    return "" if alone or len(parts) > _LONGEST else " ".join(parts)


def completed(frame: Frame, words: Words, noun: str) -> str:
    """What a bare noun is of that the text before tells in full: "asked for the RATE OF PAY. The rate is 5%"; the noun
    itself where it tells nothing.
    """
    if words.has(noun, "ORGANISATION"):
        return noun
    forms = f"{re.escape(noun.removesuffix('s'))}s?" if words.is_plural(noun) else re.escape(noun)
    start = max(frame.document.start, frame.sentence.start - _REACH)
    text = frame.document.text[start : frame.sentence.start]
    for found in reversed([*re.finditer(rf"\b{forms} (?=\w)", text)]):
        parts = text[found.start() :].split("\n")[0].split()[: _SHORT + 2]
        if parts[2:] and words.has(parts[1], "OF"):
            return _whole(words, parts) or noun
    return noun


def _whole(words: Words, parts: list[str]) -> str:
    """A noun with what follows "of" among these words; empty where that is no noun phrase."""
    stop = _NAMED
    while stop < len(parts) and parts[stop][0].isalpha() and parts[stop - 1][-1].isalnum():
        if parts[stop][0].islower() and words.has(parts[stop], *_ENDS):
            break
        stop += 1
    last = parts[stop - 1].lower()
    return "" if stop == _NAMED or words.has(last, "DET", "POSSDET") else " ".join(parts[:stop]).rstrip(".,;:?!")

"""The noun phrase that opens a sentence: its subject."""

from __future__ import annotations

import re
from itertools import takewhile

from claims.context.speakers.pieces import (
    NEAR,
    REACH,
    Piece,
    is_of_name,
    is_place,
    last_determined,
    name_between,
    pieces,
    shortened,
    unbracketed,
    unowned,
)
from claims.context.speakers.quotation import BLOT
from claims.context.words import WORD, Words

_ADVERB = 8  # letters, at least, of an adverb that has a capital: names end in "-ly" too
_OF = 8  # words after a noun in which "of" and its noun end
_DATELINE = re.compile(r"[A-Z]{2}[A-Z .’'-]*(?:,[^–—\n]{1,30}|\s\([^)\n]{2,30}\))?\s[–—-]\s+")  # "LEEM, May 5 (AP) – "


def leading(words: Words, sentence: str, base: int) -> list[Piece]:
    """The subject of a sentence that begins at `base`, an opening phrase with its comma passed over, or a dateline."""
    dateline = _DATELINE.match(sentence) if sentence[1:2].isupper() else None
    if dateline:
        sentence, base = sentence[dateline.end() :], base + dateline.end()
    first = WORD.match(sentence)
    if first and words.has(first[0], "PERSONAL", "GROUPAL", "THING") and not _opens_name(words, sentence, first):
        return [Piece(first[0], base, base + first.end())]
    who = shortened(words, first[0]) if first else ""
    if who:
        return [Piece(who, base, base + len(who))]
    if len(sentence) > NEAR:
        found = _leading(words, pieces(sentence, 0, NEAR, base)[:-1], cut=True)
        if found:
            return found
    return _leading(words, pieces(sentence, 0, REACH, base), cut=False)


def _opens_name(words: Words, sentence: str, first: re.Match[str]) -> bool:
    """Whether a pronoun is the first part of a name, as a capital after it tells: "He Lifeng said"."""
    after = WORD.match(sentence, first.end() + 1)
    named = after is not None and after[0][0].isupper() and len(after[0]) > 1
    return named and words.has(first[0], "PERSONAL")


def _leading(words: Words, found: list[Piece], *, cut: bool) -> list[Piece]:
    """The subject at the start of these words; empty as well where they are `cut` too short to tell."""
    loose = False  # whether an opening phrase has no comma: "in the evening the mayor"
    while found and (
        found[0].word == ","
        or words.has(found[0].word, "ADV", "CONJ", "PREP", "VERBING", "PARTWORD")
        or _calls(words, found)
        or _opens_otherwise(words, found)
    ):
        comma = next((at for at, piece in enumerate(found) if piece.word == ","), -1)
        opens = words.has(found[0].word, "PREP", "VERBING", "CONJ") or _opens_otherwise(words, found)
        if cut and opens and comma < 0:
            return []
        skips = opens and comma > 0 and not words.has(found[0].word, "COORDINATE")
        loose = loose or (not skips and words.has(found[0].word, "PREP"))
        found = found[comma + 1 if skips else 1 :]
    stop = next((at for at, piece in enumerate(found) if _verb(words, found, at) or piece.word in ";:—–."), len(found))
    if stop == len(found) or not found[stop].word[0].isalpha():
        return []
    phrase = unbracketed(found[:stop])
    phrase = phrase[:-1] if phrase and phrase[-1].word in "-–—" else phrase  # "Ada Hill - | who"
    # "after the sale there is 5"
    there = bool(phrase) and words.has(phrase[-1].word, "THEREWORD") and words.has(found[stop].word, "AUX")
    if not phrase or there or any(BLOT in piece.word for piece in phrase):
        return []  # "“…,” she said": what is quoted is no subject
    if loose:
        phrase = last_determined(words, phrase, 1) or phrase
    comma = next((at for at, piece in enumerate(phrase) if piece.word == ","), stop)
    named = comma and all(map(is_of_name, phrase[:comma]))
    listed = any(words.has(piece.word, "AND") for piece in phrase[comma + 1 :])
    if listed and not named:
        return phrase
    inner = [] if named else name_between(words, [*takewhile(lambda piece: piece.word != ",", phrase[comma + 1 :])])
    phrase = unbracketed(phrase[:comma]) if not inner or is_place(words, phrase[:comma], inner) else inner
    while len(phrase) > 1 and (words.is_adverb(phrase[-1].word) or words.has(phrase[-1].word, "NEG")):
        phrase = phrase[:-1]  # "the two | reportedly", "colleagues | not involved in it"
    return phrase


def _calls(words: Words, found: list[Piece]) -> bool:
    """Whether a sentence opens with a call or an adverb and its comma: "Look, it was", "Okay, the trust",
    "Additionally, the trust"; not "Sally, a cook".
    """
    if len(found) < 2 or found[1].word != ",":  # noqa: PLR2004
        return False
    word = found[0].word
    adverb = len(word) >= _ADVERB and word.isalpha() and words.is_adverb(word.lower())  # not "O'Reilly"
    return adverb or words.has(word, "TURNOPENER", "ATTENTION")


def _opens_otherwise(words: Words, found: list[Piece]) -> bool:
    """Whether a sentence opens with what was done or with a source: "Based on the estimate, the trust", "Asked how,
    he", "Taken together, the fees", "According to Hill, the trust".
    """
    if len(found) > 2 and found[2].word == "," and words.is_adverb(found[1].word):  # noqa: PLR2004
        return words.has(found[0].word, "VERBED")
    if len(found) < 2 or not words.has(found[1].word, "PREP", "REL", "QUESTION"):  # noqa: PLR2004
        return False
    return words.has(found[0].word, "VERBED") or found[0].word.lower() in words.sourcing


def _verb(words: Words, found: list[Piece], at: int) -> bool:
    """Whether a word is surely the verb of the words before it."""
    word = found[at].word.rstrip(".") or "."
    if not at or not word[0].islower():
        return False
    types = words.types(word)
    if "VERBED" in types and at + 1 < len(found) and words.has(found[at + 1].word, "BY"):
        return words.has(found[at - 1].word, "AUX")  # "a team | led by Hill"
    if not types.isdisjoint({"AUX", "VERB", "VERBED", "REL", "REPORT"}):
        return True
    before = found[at - 1].word
    after = found[at + 1].word if at + 1 < len(found) else ""
    acting = words.is_past(word) or ("VERBNOUN" in types and words.is_plural(before.lower()))
    if acting and words.has(after, "DET", "POSSDET"):
        return True  # "Hill | touted | the plan", "the unions | dispute | the figure"
    told = at == 1 and words.has(after, "REPORT", "REPORTTHAT", "AUX")  # "Harbour sources said"
    if told or "VERBNOUN" not in types or _is_noun(words, found, at):
        return False
    if at > 1 and words.has(before, "ADV"):
        before = found[at - 2].word  # "Hill | already | holds"
    named = before[0].isupper() and unowned(before) == before and not words.has(before, "DET", "ADV", "PREP")
    return named or words.has(before, "ORGANISATION", "ROLE")


def _is_noun(words: Words, found: list[Piece], at: int) -> bool:
    """Whether a word that may be a verb is a noun, as the verb of its clause follows: "The Leemish | forces | took the
    bay", "| are", "Recurrent | profits | of mills are up"; not "Orm | plans reduced fees", "Hill | speaks of mills".
    """
    after, then = (piece.word for piece in (*found[at + 1 : at + 3], *[Piece(".", 0, 0)] * 2)[:2])
    if words.has(after, "OF"):
        phrase = takewhile(lambda piece: not words.has(piece.word, "REL", "CONJ", "PUNCT"), found[at + 2 : at + _OF])
        return any(piece.word[0].islower() and words.has(piece.word, "AUX") for piece in phrase)
    finite = after[0].islower() and (words.has(after, "AUX", "PAST") or words.is_past(after))
    return finite and (words.has(after, "AUX") or words.has(then, "DET", "POSSDET", "PREP") or then[0].isdigit())

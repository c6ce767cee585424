"""The noun phrase that stands behind a verb or preposition and names whoever says something: "said | Ada Hill |
today", "according to | the board".
"""

from __future__ import annotations

from itertools import takewhile

from claims.context.speakers.cue import Cue
from claims.context.speakers.gerunds import TELLING
from claims.context.speakers.pieces import Piece, pieces
from claims.context.words import Words, head

_AHEAD = 120  # characters after a verb or preposition in which a speaker is looked for
_NAMED = 3  # a comma and two names


def after(words: Words, cue: Cue, at: int) -> list[Piece]:
    """The noun phrase that begins the rest of the cue's sentence from `at`."""
    found = pieces(cue.sentence, at, min(len(cue.sentence), at + _AHEAD), cue.base)
    phrase = [*takewhile(lambda piece: not ends_noun(words, piece.word), found)]
    stops = (at for at in range(1, len(phrase)) if _stops(words, found[at - 1 : at + 2]))
    phrase = phrase[: next(stops, len(phrase))]
    last = phrase[-1] if phrase else None
    if last and last.word[0].islower() and last.word[-1] == "." and not words.is_title(last.word):
        phrase[-1] = Piece(last.word[:-1], last.start, last.end - 1)  # "according to data.", no abbreviation
    return _apposed(words, phrase, found[len(phrase) :]) or phrase


def _stops(words: Words, near: list[Piece]) -> bool:
    """Whether a source ends before the second of these words, two or three: at a dash or a day ("said Hill |
    Friday", "said Hill | today", but "the | Sunday Times").
    """
    last, one, after = near[0], near[1], near[2].word if len(near) > 2 else ""  # noqa: PLR2004
    if one.word == "-":
        return one.start > last.end
    if words.has(one.word, "WEEKDAY"):
        return not after[:1].isupper() and not words.has(last.word, "PREP")
    return words.has(one.word, "RELDAY") or _begins_anew(words, last.word, one.word, after)


def _begins_anew(words: Words, last: str, word: str, after: str) -> bool:
    """Whether a word behind a source opens what it says, without a comma, "according to Hill | the boats", "| there
    are", "| 44 % of", or goes on with the sentence: "forecast by analysts | and down from".
    """
    if words.has(word, "AND"):
        return words.has(after, "PREP")
    if not (last[0].isupper() or words.has(last, *TELLING)) or words.has(last, "PREP", "DET", "QUANT"):
        return False
    if word[0].isdigit():
        return words.has(after, "PERCENT", "PER")
    named = after[:1].isupper() and last.islower()  # "analysts | the Orm Group"
    return word.islower() and not named and words.has(word, "DET", "POSSDET", "THEREWORD")


def _apposed(words: Words, phrase: list[Piece], rest: list[Piece]) -> list[Piece]:
    """The name after a role: "the warden, Ada Hill", "Orm economist, Ada Hill"; empty where none is."""
    if not phrase or len(rest) < _NAMED or rest[0].word != ",":
        return []
    noun = phrase[head(map(words.types, (piece.word for piece in phrase)))].word
    if any(piece.word[0].isupper() for piece in phrase[1:]) and not words.has(noun, "ROLE", "TITLE"):
        return []
    name = [*takewhile(lambda piece: piece.word[0].isupper() and len(piece.word) > 1, rest[1:])]
    after = rest[len(name) + 1 :]
    ends = not after or after[0].word in ",.;" or words.has(after[0].word, "PREP")
    role = noun.islower() and words.has(noun, "ROLE", "TITLE")  # "Orm director of planning, Ada Hill"
    held = words.has(phrase[0].word, "DET", "POSSDET") or role
    return name if ends and len(name) > 1 and held else []


def ends_noun(words: Words, word: str) -> bool:
    """Whether a word or sign ends a noun phrase that follows a cue."""
    if not word[0].isalnum():
        return word not in {"&", "-", "/", "'", "’"}
    return word[0].islower() and words.has(word, "AUX", "VERB", "REL", "CONJ", "SHOWING") and not words.has(word, "AND")

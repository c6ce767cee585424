"""Where what somebody says ends within a sentence that goes on: a relative clause of theirs, what they admit."""

from __future__ import annotations

from itertools import pairwise

from claims.context.speakers.cue import Cue
from claims.context.speakers.pieces import Piece, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.words import Words

_QUOTED = ("”", '"', "»", "’")
_SAID = 12  # words from a verb of saying to what the narrator tells of its hour
_HEADS = ("DET", "POSSDET", "PERSONAL", "GROUPAL", "THING")  # what opens the subject of a main clause


def told_within(words: Words, cue: Cue, phrase: list[Piece]) -> int:
    """Where what a cue and its subject, `phrase`, tell ends: with the relative clause that they open behind a comma,
    "steel, which Hill says is cheap |, costs $80", "unlike steel, which Hill says is cheap |, tin costs $80"; where
    something more was done with who admits a deed, "the man admitted the theft |, and was fined $500".
    """
    before, _, last = cue.sentence[: phrase[0].start - cue.base].rstrip().rpartition(" ")
    related = before.endswith(",") and words.has(last, "REL") and not words.has(last, "THAT")
    owned = "CONFESSING" in cue.kinds
    if not (related or owned) or (related and any(map(words.is_finite, before.split()))):
        return cue.stop  # "it went to Orm, which says it cut jobs, | sold …"
    opens = related and words.has(cue.sentence.split(maxsplit=1)[0], "PREP")
    found = [*pieces(cue.sentence, cue.end, len(cue.sentence), cue.base), *[Piece("", cue.stop, cue.stop)] * 2]
    for one, after, then in zip(found, found[1:], found[2:], strict=False):
        if one.word != "," or not after.word:
            continue
        does = words.is_finite(after.word) or words.has(after.word, "AUX", "COSTING")
        heads = opens and (after.word[0].isupper() or words.has(after.word, *_HEADS))
        if related and (does or heads):
            return one.start
        if owned and words.has(after.word, "AND") and words.has(then.word, "BE"):
            return one.start
    return cue.stop


def scene_behind(words: Words, cue: Cue, phrase: int, stop: int) -> int:
    """Where the aside ends of whoever says a quotation before `phrase`, a place of the sentence: at `stop`, or with the
    sentence, where only the hour of saying it follows, "“…,” Hill told the board, | two days after 40 sank"; but "“…,”
    said Hill as mayor, and 40 sank".
    """
    if not cue.sentence[:phrase].rstrip().endswith(_QUOTED) or BLOT in cue.sentence[cue.end :]:
        return stop
    last = ""
    for one, after in pairwise(pieces(cue.sentence, stop - cue.base, len(cue.sentence))[:_SAID]):
        if words.has(one.word, "AFTER", "BEFORE", "AS") and one.word.islower():
            joins = not last or last == "," or words.has(last, "TIMEUNIT")
            held = words.has(after.word, "ROLE", "TITLE")  # "said Hill as mayor"
            return cue.stop if joins and not (held or words.is_adverb(after.word)) else stop
        ends = one.word in ";:.—–" or words.has(one.word, "COORDINATE", "THAT", "REL", "AUX", "REPORTING", "WITH")
        if ends:
            break
        last = one.word
    return stop

"""Sequels: sentences with no reporting word of their own that go on with what was said before. After what a survey or
a study found the next share is of those it asked ("A survey found that 40% fish. Only 12 per cent sail."), and a
sentence between two quotations of one speaker tells in other words what that speaker says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from claims.context.speakers.attributed import Attribution
from claims.context.stretches import REPORTED, Stretch
from claims.context.words import Words, head

_WORD = re.compile(r"\d[\d.,]*|[\w’'-]+|[%(,]")
_LEADING = ("ADV", "APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST", "BRIDGE", "AND", "BUT", "THAN", "A")
_PARTS = ("HALF", "FRACTION", "FRACTIONORD")
_OUT_OF = ("IN", "OUT", "OUTOF")
_OPENING = re.compile(r"\s*[^,.;]{4,60}, ")  # "Of those asked, "
_MOST_LEADING = 4  # words before the share that opens a sentence
_BETWEEN = 2  # sentences, at most, between two quotations of one speaker


def sequels(
    words: Words, masked: str, bounds: Sequence[int], made: Sequence[Attribution], quoted: Sequence[Stretch]
) -> Iterator[Stretch]:
    """The sentences of a blotted paragraph that begin at `bounds` and go on with what its attributions `made` and its
    quotations give to somebody.
    """
    start, study = bounds[0], ""
    for begin, end in pairwise(bounds):
        own = [one for one in made if begin <= one.cue < end]
        if own:
            study = own[-1].speaker if _is_study(words, own[-1].speaker) else ""
        elif any(one.start < end and begin < one.end for one in quoted) or not study:
            study = ""
        elif _goes_on(words, masked[begin - start : end - start]):
            yield Stretch(begin, end, study, REPORTED)
        else:
            study = ""
    yield from _between(bounds, made, quoted)


def _between(bounds: Sequence[int], made: Sequence[Attribution], quoted: Sequence[Stretch]) -> Iterator[Stretch]:
    """The sentences between two quotations of one speaker, where nobody else speaks there."""
    for one, other in pairwise(quoted):
        if not one.speaker or one.speaker != other.speaker:
            continue
        inside = [(begin, end) for begin, end in pairwise(bounds) if one.end <= begin and end <= other.start]
        told = any(begin <= said.cue < end for said in made for begin, end in inside)
        if not told and len(inside) <= _BETWEEN:
            yield from (Stretch(begin, end, one.speaker, REPORTED) for begin, end in inside)


def _is_study(words: Words, speaker: str) -> bool:
    """Whether a source is a survey, a study or the like: "a survey of 900 adults", "Orm's latest figures"."""
    parts = speaker.split()
    return bool(parts) and words.has(parts[head(map(words.types, parts))].lower(), "FINDING")


def _goes_on(words: Words, sentence: str) -> bool:
    """Whether a sentence begins with a share of those asked ("Only 34 percent", "Nearly half", "Of the rest, one in
    five"), or says what the sentence before amounts to: "This translates into".
    """
    first = [found[0] for found in islice(_WORD.finditer(sentence), 2)]
    if len(first) > 1 and words.has(first[0].lower(), "THIS", "THAT") and words.has(first[1], "VERB", "VERBED", "AUX"):
        return True
    opening = _OPENING.match(sentence)
    begins = [0, opening.end()] if opening else [0]
    return any(_is_share(words, [found[0].lower() for found in _WORD.finditer(sentence, at)]) for at in begins)


def _is_share(words: Words, found: list[str]) -> bool:
    at = 0
    while at < min(len(found), _MOST_LEADING) and words.has(found[at], *_LEADING) and not words.has(found[at], *_PARTS):
        at += 1
    here, after = (*found[at : at + 2], "", "")[:2]
    if words.has(here, *_PARTS):
        return True
    numeral = here[:1].isdigit() or words.has(here, "CARD")
    percent = words.has(after, "PERCENT") or words.has(f"{after} {''.join(found[at + 2 : at + 3])}", "PERCENT")
    return numeral and (percent or words.has(after, *_OUT_OF))

"""Sentences with exact offsets: block by block, then at stops, with a list of abbreviations.

A stop ends a sentence unless what follows begins in lower case, or what stands before it is an abbreviation. The
meaning of an ABBREVIATION row says when: `title` and `never` never end one ("Mr. Hill"), `number` does unless a digit
follows ("No. 10"), `end` does where a word follows that likes to open sentences ("in the U.S. It", but "U.S. Senate").
Initials and dotted letters count as `end` without being listed; behind a word that has letters for names ("vitamin",
LETTERED) a letter is no initial.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from pathlib import Path

from claims.documents.vocabulary import vocabulary
from claims.lexicon import Lexicon, fold
from claims.model import Block, Span

LONGEST = 2000  # characters; a longer "sentence" is no prose, and each claim in it would carry all of it
_OPENERS = "([{\"'“‘«‹¿¡—–-•*"
# The stop, what closes after it, footnote marks; bounded and possessive, so that a million dots cost a million steps.
# One sign of a set stands in front, which the engine looks for at half of what it takes for some of them.
_STOP = re.compile(
    r"""[.!?…][.!?…]{0,8}+[)\]}"'”’»*_]{0,9}+
        (?:(?:\[\^?\w{1,20}\]){1,9}|(?<=\D\D)[0-9]{1,3}+(?:[,–-][0-9]{1,3}+){0,9}(?=\s))?(?=\s|[A-Z])""",
    re.VERBOSE,
)
_NEXT = re.compile(r"""[\s([{"'“‘«‹¿¡—–•*-]*(\w?)""")  # over white space and opening signs to the next word
_WORD = re.compile(r"(?:[^\W\d_]|['’](?=\w))+(\.?)")
_DOTTED = re.compile(r"[^\W\d_]\.|(?:[^\W\d_]{1,2}\.){2,}")  # J.  U.S.  a.m.  Ph.D.
_BEFORE = re.compile(r"""(?:[^\W\d_]{3,}|[%)\]"”’])\Z""")  # what a footnote may stand behind
_MARKER = re.compile(r"\s*\(?(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])[.)]+")  # 3.  iv.  (a).
_HOST_TAILS = frozenset({"Com", "Org", "Net", "Gov", "Edu"})  # top-level domains written with a capital, not words
_LOOK_BACK = 24  # longer than any abbreviation
_start = attrgetter("start")


class Splitter:
    """Cuts by one lexicon, of which it reads the types ABBREVIATION, STARTER and LETTERED."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._exact = {s: entry["ABBREVIATION"] for s, entry in lexicon.exact.items() if "ABBREVIATION" in entry}
        self._folded = {s: entry["ABBREVIATION"] for s, entry in lexicon.folded.items() if "ABBREVIATION" in entry}
        self._months = lexicon.surfaces("MONTH")
        self._starters = frozenset(map(fold, lexicon.surfaces("STARTER")))
        self._lettered = frozenset(map(fold, lexicon.surfaces("LETTERED")))

    def split(self, text: str, start: int, end: int, holes: Sequence[Block] = ()) -> list[Span]:
        """The sentences of `text[start:end]`, which no block boundary cuts, nor a stop in one of its `holes`."""
        found: list[Span] = []
        begin = start
        for stop in _STOP.finditer(text, start, end):
            at, after = stop.span()
            if holes and _stands_in(holes, at):
                continue
            if self._ends(text, begin, at, after):
                found += _trimmed(text, begin, after)
                begin = after
        found += _trimmed(text, begin, end)
        return found

    def _ends(self, text: str, begin: int, at: int, after: int) -> bool:
        """Whether the sentence that began at `begin` ends with the stop `text[at:after]`."""
        follows = _NEXT.match(text, after)
        opens, following = (follows[1], follows.start(1)) if follows else ("", after)  # always, if only with nothing
        if text[after - 1].isdigit():
            return opens.isupper() and self._noted(text, at, following)
        if not opens or opens.islower():
            return not opens  # nothing but signs to the end
        if following == after:
            return _glued(text, at, after)
        if text.startswith(("..", "…"), at):
            return opens.isupper()
        if text[at] != ".":
            return True
        return self._full_stop(text, begin, at, following)

    def _full_stop(self, text: str, begin: int, at: int, after: int) -> bool:
        """Whether a single full stop at `at` ends the sentence, by what stands before it and at `after`."""
        if at - begin < _LOOK_BACK and _MARKER.fullmatch(text, begin, at + 1):
            return False
        word = text[max(begin, at - _LOOK_BACK) : at + 1].rsplit(None, 1)[-1].lstrip(_OPENERS)
        sort = self._exact.get(word) or self._folded.get(word.lower()) or ("end" if _DOTTED.fullmatch(word) else "")
        if not sort:
            return True
        if sort == "number" and (word[1:] != "." or word.islower() or text[after].isdigit()):
            return not text[after].isdigit()  # "p. 5", but "Ada P. Hill"
        if word[1:] == "." and self._is_lettered(text, begin, at - 1):
            return True
        return sort in {"end", "number"} and self._starts(text, after)

    def _is_lettered(self, text: str, begin: int, at: int) -> bool:
        """Whether the letter at `at` names a thing of a kind: "vitamin C. Most", but "John C. Most"."""
        before = text[max(begin, at - _LOOK_BACK) : at].split()
        return bool(before) and fold(before[-1].lstrip(_OPENERS)) in self._lettered

    def _noted(self, text: str, at: int, following: int) -> bool:
        """Whether the digits glued to a stop at `at` are a footnote's mark ("rose by 4%.12 It"): not those of "p.12" or
        "4.12", nor the day of a month from which a space is missing.
        """
        word, opening = _BEFORE.search(text, max(0, at - _LOOK_BACK), at), _WORD.match(text, following)
        known = word is not None and (f"{word[0]}." in self._exact or f"{word[0].lower()}." in self._folded)
        return word is not None and not known and not (opening and opening[0] in self._months)

    def _starts(self, text: str, at: int) -> bool:
        """Whether the word at `at` is one that opens sentences, or stands after an opening double quotation mark."""
        word = _WORD.match(text, at)
        if word is None or word[0][1:] == ".":  # a number; an initial, not the pronoun: "J. I. Case"
            return False
        return text[at - 1] == "“" or fold(word[0]).rstrip(".") in self._starters


def _glued(text: str, at: int, after: int) -> bool:
    """Whether a stop with no space after it ends a sentence: "members.It", not "U.S.A", "example.Com" or "3.X"."""
    before = text[max(0, at - 2) : at]
    word = _WORD.match(text, after)
    lower = len(before) == 2 and before.isalpha() and before.islower()  # noqa: PLR2004 - two letters make a word
    return lower and word is not None and word[0][1:].islower() and word[0] not in _HOST_TAILS


@lru_cache(maxsize=8)
def _splitter(schemas: Path | None) -> Splitter:
    return Splitter(vocabulary(schemas))


def sentences(text: str, blocks: Sequence[Block], schemas: Path | None = None) -> list[Span]:
    """The sentences of the blocks in order, trimmed of white space; block boundaries always end one.

    Furniture gives none; furniture inside a line (a link's address) is spanned, so that it cuts no sentence in two.
    A stretch of more than LONGEST characters without a stop is cut at white space. `schemas` is the user's folder.
    """
    splitter = _splitter(schemas)
    return [span for stretch in _stretches(blocks) for span in splitter.split(text, *stretch)]


def _stands_in(holes: Sequence[Block], at: int) -> bool:
    """Whether one of the holes, which are in order, holds the character at a place."""
    index = bisect_right(holes, at, key=_start) - 1
    return index >= 0 and at < holes[index].end


def _stretches(blocks: Sequence[Block]) -> Iterator[tuple[int, int, list[Block]]]:
    """Start, end and furniture of what reads on: a block, or several with furniture between them that touches both."""
    holes: list[Block] = []
    start = end = -1
    bridge = -1  # where furniture ends that touches what came before it
    for block in blocks:
        if block.role == "furniture":
            bridge = block.end if block.start in {end, bridge} else -1
            holes.append(block)
            continue
        if block.start != bridge:
            if start >= 0:
                yield start, end, holes
            start, holes = block.start, []
        end, bridge = block.end, -1
    if start >= 0:
        yield start, end, holes


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The stretch without white space around it, in pieces where it is longer than any sentence; none where empty."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start <= LONGEST:  # as mostly
        return [Span(start, end)] if end > start else []
    found: list[Span] = []
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        found += _trimmed(text, start, cut)
        start = cut + (text[cut].isspace())
    return [*found, Span(start, end)] if end > start else found

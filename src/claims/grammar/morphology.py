"""Morphology: the types of a word by its form, an ending listed in the lexicon (type SUFFIX) or capital letters, beside
those that the lexicon gives the word itself.
"""

from __future__ import annotations

import re
from collections.abc import Container

from claims.grammar.shapes import SUPERSCRIPTS
from claims.lexicon import Lexicon, fold

CLOSED = frozenset("DET PREP CONJ PRON AUX REL NEG PUNCT POSS QUANT".split())
PLAIN = "PLAIN"  # the type of words whose ending tells nothing: "forest" is no superlative
_ACRONYMS = re.compile("[A-Z]{2,}s")  # "KPIs"


class Morphology:
    """Tells words by their form, by the endings of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._entry = lexicon.entry
        self.endings = {suffix.removeprefix("-"): kind for suffix, kind in lexicon.surfaces("SUFFIX").items()}
        self._lengths = sorted({*map(len, self.endings)}, reverse=True)

    def types(self, word: str) -> frozenset[str]:
        """The types of a word or sign, as it is written."""
        entry = self._entry(word)
        tags = set(entry)
        if word[0].isalpha():
            if word[0].isupper():
                tags.add("CAP")
                if len(word) > 1 and word.isupper():
                    tags.add("UPPER")
            if not tags & CLOSED:
                tags.add("WORD")
                tags |= {"PLURAL"} if _ACRONYMS.fullmatch(word) else self.of_ending(fold(word), tags)
                tags.discard(PLAIN)
        elif not tags:
            tags |= _sign_tags(word)
        if not entry and any(map(str.isdecimal, word)):
            tags.add("ALNUM")
        return frozenset(tags)

    def of_ending(self, folded: str, known: Container[str]) -> set[str]:
        """What the ending of a word tells of it, but of those of which the lexicon says that it tells nothing."""
        for length in () if PLAIN in known else self._lengths:
            kind = self.endings.get(folded[-length:])
            if kind is not None and len(folded) > length + 1:
                return {kind} if kind else set()
        return set()


def _sign_tags(word: str) -> set[str]:
    """The types of what neither begins with a letter nor is in the lexicon."""
    if "://" in word or "@" in word:
        return {"URL"}
    if word[0] in SUPERSCRIPTS:
        return {"SUPERSCRIPT"}
    if word.isdecimal():
        return {"OTHERDIGITS"}
    return {"OTHER"} if len(word) == 1 else set()

"""Phrases of the lexicon ("per cent", "square metre", "more than"): the tokens of each become one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from claims.grammar.alphabet import Alphabet
from claims.grammar.shapes import SUPERSCRIPTS
from claims.lexicon import Lexicon, fold
from claims.model import Tokens

GLUABLE = frozenset(
    "UNIT UNIT_AMBIGUOUS TIMEUNIT SCALE SCALE_LETTER PERCENT POINT BASIS_POINT CURSIGN CURCODE CURNAME CURSUB "
    "CURSUB_AMBIGUOUS AMPM TIMES TIMESX PERADV MONTH ERA".split()
)
"""Types of what may be written right behind a number, without a space."""
_APART = frozenset({"SUFFIX", "TRIGGER", "CURPLACE"})  # types of surfaces whose words stay apart
_NUMBERS = frozenset({"DIGITS", "CARD", "CURSIGN", "CURCODE", "HALF"})  # types of what may open a figure
_VERBS = frozenset({"VERB", "VERBED", "VERBING", "VERBNOUN"})
_CHANGES = frozenset({"UP", "DOWN"})  # no limit follows them: "picked up to 5%"
_MULTIPLIERS = frozenset({"HUNDRED", "SCALE"})


class _Phrase(NamedTuple):
    surface: str
    words: tuple[str, ...]
    exact: bool
    tags: frozenset[str]


class Phrases:
    """The phrases of one lexicon by their first word; `token` is the pattern that cuts a surface into its words."""

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, token: re.Pattern[str]) -> None:
        self._alphabet = alphabet
        self._by_words: dict[str, dict[str, list[_Phrase]]] = {}  # first word → second word → the longest first
        seen: dict[frozenset[str], None] = {}
        for table, exact in ((lexicon.exact, True), (lexicon.folded, False)):
            for surface, entry in table.items():
                words = () if surface.isalpha() or not _APART.isdisjoint(entry) else _words(surface, token)
                if len(words) > 1:
                    tags = frozenset((*entry, "PHRASE"))
                    seen[tags] = None
                    first, second = map(fold, words[:2]) if exact else words[:2]
                    opened = self._by_words.setdefault(first, {})
                    opened.setdefault(second, []).append(_Phrase(surface, words, exact, tags))
        for tags in seen:
            noun = _hyphened(tags)
            alphabet.add((tags, tags | {"CAP"}, noun, noun | {"CAP"}))
        for first, opened in self._by_words.items():
            self._by_words[first] = {second: sorted(phrases, key=_length) for second, phrases in opened.items()}
        inner = (word for first in self._by_words for phrase in self._opened(first) for word in phrase.words)
        self._raised = frozenset(word for word in inner if word[-1] in SUPERSCRIPTS)

    def _opened(self, folded: str) -> Iterator[_Phrase]:
        """All phrases that begin with this word."""
        return chain.from_iterable(self._by_words.get(folded, {}).values())

    def opens(self, folded: str) -> bool:
        """Whether a phrase begins with this word, given in its folded form."""
        return folded in self._by_words

    def ends_raised(self, word: str) -> bool:
        """Whether it is a part of a phrase that ends in a raised digit: the "s²" of "m/s²", no footnote mark."""
        return word in self._raised

    def opens_unit(self, folded: str) -> bool:
        """Whether a unit or the like begins with this word ("sq m")."""
        return any(GLUABLE & phrase.tags for phrase in self._opened(folded))

    def join(self, text: str, tokens: Tokens, codes: list[str], openings: list[int]) -> None:
        """Join the words of each phrase into one token; `openings` are the tokens that open one, in order."""
        # From the last to the first, so that indices hold.
        for at, stop, phrase in reversed(self._chosen(tokens, openings)):
            start, end = tokens.starts[at], tokens.ends[stop - 1]
            hyphened = stop - at > len(phrase.words)
            own = (_hyphened(phrase.tags) if hyphened else phrase.tags) | (tokens.tags[at] & {"CAP"})
            tokens.words[at:stop] = [text[start:end]]
            tokens.lower[at:stop] = [phrase.surface]
            tokens.starts[at:stop] = [start]
            tokens.ends[at:stop] = [end]
            tokens.tags[at:stop] = [own]
            codes[at:stop] = [self._alphabet.code(own)]

    def _chosen(self, tokens: Tokens, openings: list[int]) -> list[tuple[int, int, _Phrase]]:
        """The first and the last token (exclusive) of each phrase; of several at one place the longest."""
        found: list[tuple[int, int, _Phrase]] = []
        lower, reach, last = tokens.lower, 0, len(tokens.lower) - 1
        for at in openings:
            if at < reach or at == last:
                continue
            phrases = self._going_on(lower, at)
            if not phrases:
                continue
            glued = "GLUED" in tokens.tags[at] or _is_symbol(tokens, at)  # "164p." is no page
            for phrase in phrases:
                stop = 0 if glued and GLUABLE.isdisjoint(phrase.tags) else _stop(phrase, tokens, at)
                if not stop or _cuts_number(tokens, at, stop) or _is_article(phrase, tokens, at):
                    continue
                if not self._limits(phrase, tokens, stop - 1):
                    found.append((at, stop, phrase))
                    reach = stop
                    break
        return found

    def _going_on(self, lower: list[str], at: int) -> Sequence[_Phrase]:
        """The phrases whose first two words are those at a place, a hyphen between them or not; the longest first."""
        opened = self._by_words[lower[at]]
        found = opened.get(lower[at + 1], ())
        if lower[at + 1] == "-" and at + 2 < len(lower):
            return sorted((*found, *opened.get(lower[at + 2], ())), key=_length)
        return found

    def _limits(self, phrase: _Phrase, tokens: Tokens, last: int) -> bool:
        """Whether the last word of a phrasal verb opens the limit of a number instead: "took up to six weeks", "takes
        up to a week".
        """
        if "PHRASAL" not in phrase.tags or not _CHANGES.isdisjoint(phrase.tags) or last + 2 >= len(tokens.lower):
            return False
        opened = self._opened(tokens.lower[last])
        behind = tokens.tags[last + 2 : last + 4]
        number = not behind[0].isdisjoint(_NUMBERS) or ("A" in behind[0] and "TIMEUNIT" in behind[-1])
        return number and any("AT_MOST" in one.tags and _stop(one, tokens, last) for one in opened)


def _words(surface: str, token: re.Pattern[str]) -> tuple[str, ...]:
    """The words of a surface; one of nothing but letters the pattern would cut at its spaces."""
    if surface.isascii() and surface.replace(" ", "").isalpha():
        return tuple(surface.split())
    return tuple(found.rstrip() for found in token.findall(surface))


def _hyphened(tags: frozenset[str]) -> frozenset[str]:
    """The types of a phrase with a hyphen: a phrasal verb is a noun ("a follow-up")."""
    return tags - _VERBS | {"WORD"} if "PHRASAL" in tags else tags


def _length(phrase: _Phrase) -> tuple[int, bool, tuple[str, ...]]:
    """What sorts the longest first."""
    return -len(phrase.words), not phrase.exact, phrase.words


def _is_article(phrase: _Phrase, tokens: Tokens, at: int) -> bool:
    """Whether an "A" apart from the sign after it is an article: "A $50 grant", but "A$50"."""
    apart = "A" in tokens.tags[at] and tokens.ends[at] < tokens.starts[at + 1]
    return apart and "CURSIGN" in phrase.tags


def _is_symbol(tokens: Tokens, at: int) -> bool:
    """Whether a unit's symbol follows a number and no number follows it: "fell to 125.8 p.", but not "vol 2 p. 14"."""
    if not at or "DIGITS" not in tokens.tags[at - 1] or GLUABLE.isdisjoint(tokens.tags[at]):
        return False
    return at + 2 >= len(tokens.words) or (tokens.words[at + 1] == "." and "DIGITS" not in tokens.tags[at + 2])


def _cuts_number(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a phrase between two tokens would cut a number in two: "the one" in "the one hundred and five", "half
    centuries" in "three and a half centuries".
    """
    tags = tokens.tags
    if "HALF" in tags[at]:
        return at > 2 and "A" in tags[at - 1] and "AND" in tags[at - 2] and not tags[at - 3].isdisjoint(_NUMBERS)  # noqa: PLR2004
    if "CARD" not in tags[stop - 1]:
        return False
    stop += stop < len(tags) and tokens.words[stop] == "-"
    return stop < len(tags) and not tags[stop].isdisjoint(_MULTIPLIERS)


def _stop(phrase: _Phrase, tokens: Tokens, at: int) -> int:
    """The index after the phrase where it stands at token `at`, else 0; a hyphen may stand between its words."""
    words = tokens.words if phrase.exact else tokens.lower
    done = len(words)
    for word in phrase.words:
        if at < done and words[at] != word and words[at] == "-":
            at += 1
        if at >= done or words[at] != word:
            return 0
        at += 1
    return at

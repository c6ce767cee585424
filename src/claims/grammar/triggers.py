"""Triggers: what must stand in a sentence for a rule to have a chance; one without is never cut into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claims.grammar.shapes import SUPERSCRIPTS
from claims.lexicon import PRINTED, Lexicon
from claims.model import Span
from claims.trie import cases

TYPES = (
    "CARD HUNDRED SCALE DOZEN VAGUE SCORES HALF FRACTION VULGAR ORDWORD TENS TIMESVERB HALVEVERB TIMESADV FOLD PAIR "
    "NUMNAME MONTH WEEKDAY SEASON RELDAY RELUNIT ANNIV CENTURYWORD PERIODWORD ORDADV "
    "WEEKENDWORD HOLIDAY PARTUNIT TODATE TRIGGER"
).split()
# Digits of any script, and raised ones. A list of them would say the same, but `re` goes through such a list at each
# character where it holds any from beyond Unicode's first plane.
_DIGITS = rf"\d{SUPERSCRIPTS}"
DIGITS_RUN = re.compile(rf"[{_DIGITS}]+")
_NAMES = frozenset({"HOLIDAY", "ANNIV"})
_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_WORDS = re.compile(r"[A-Za-z]+")
# Each byte that is no letter as a space: text as bytes is cut into words at a quarter of what `_WORDS` takes.
_SPACED = bytes(code if chr(code).isalpha() and code < 128 else ord(" ") for code in range(256))  # noqa: PLR2004 - ASCII
_SIGN, _OTHER = b"1", b"?"  # in text as bytes: a sign that tells, a character beyond ASCII or a question mark


def _forms(surface: str, *, named: bool) -> set[str]:
    """A surface as it may be written, with either apostrophe; a name with all its capitals: "New Year’s Day"."""
    written = cases(surface)
    if named:
        written.add(" ".join(word[:1].upper() + word[1:] for word in surface.split(" ")))
    return written | {form.replace("'", _CURLY) for form in written}


class Triggers:
    """The surfaces of one lexicon that are triggers, and all digits.

    A search for the surfaces themselves would try each of them at each letter. So a sentence is first asked for digits
    and signs, then for words that are triggers alone, then for the longest words of phrases.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        forms = {
            form for tag in TYPES for surface in lexicon.surfaces(tag) for form in _forms(surface, named=tag in _NAMES)
        }
        words = {form: _WORDS.findall(form) for form in forms if DIGITS_RUN.search(form) is None}
        alone = frozenset(form for form in forms if [form] == words.get(form))
        self._alone = frozenset(map(str.encode, alone))
        self._phrases: dict[bytes, set[bytes]] = {}  # by the longest word of each
        for several in words.values():
            if several and alone.isdisjoint(several):
                self._phrases.setdefault(max(several, key=len).encode(), set()).add(_row(map(str.encode, several)))
        self._words = self._alone.union(self._phrases)
        signs = "".join(sorted({re.escape(form[0]) for form, several in words.items() if not several}))
        # What hides the letters of a word tells nothing: such a sentence is cut into tokens.
        self._sign = re.compile(f"[{_DIGITS}{signs}{''.join(PRINTED)}]")
        told = (_SIGN if self._sign.match(chr(code)) else _OTHER if chr(code) == "?" else b" " for code in range(256))
        self._signs = b"".join(told)

    def telling(self, text: str, sentences: Sequence[Span]) -> list[Span]:
        """The sentences, which are in order, that a trigger stands in; one beside an accented letter ("éone") passes
        for one, as does a phrase with signs between its words.
        """
        if not sentences:
            return []
        first = sentences[0].start
        plain = text[first : sentences[-1].end].encode("ascii", "replace")
        words, signs = plain.translate(_SPACED), plain.translate(self._signs)
        return [
            span
            for span in sentences
            if signs.find(_SIGN, start := span.start - first, end := span.end - first) >= 0
            or (signs.find(_OTHER, start, end) >= 0 and self._sign.search(text, span.start, span.end))
            or self._tells(words[start:end].split())
        ]

    def _tells(self, words: list[bytes]) -> bool:
        """Whether one of a sentence's words is a trigger, or some in a row are those of a phrase that is one."""
        if self._words.isdisjoint(words):  # as of most
            return False
        if not self._alone.isdisjoint(words):
            return True
        longest, row = self._phrases.keys() & words, _row(words)
        return any(phrase in row for word in longest for phrase in self._phrases[word])


def _row(words: Iterable[bytes]) -> bytes:
    return b" %b " % b" ".join(words)

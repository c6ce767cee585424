"""Triggers: what must stand in a sentence for a rule to have a chance; one without is never cut into tokens."""

from __future__ import annotations

import re

from claims.grammar.shapes import SUPERSCRIPTS
from claims.lexicon import PRINTED, Lexicon
from claims.model import Span
from claims.trie import cases, trie

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


def _forms(surface: str, *, named: bool) -> set[str]:
    """A surface as it may be written, with either apostrophe; a name with all its capitals: "New Year’s Day"."""
    written = cases(surface)
    if named:
        written.add(" ".join(word[:1].upper() + word[1:] for word in surface.split(" ")))
    return written | {form.replace("'", _CURLY) for form in written}


class Triggers:
    """The surfaces of one lexicon that are triggers, and all digits.

    A search for the surfaces themselves tries each of them at each letter. So a sentence is first asked for digits and
    signs, then for words that are triggers alone; a search is left to the phrases, where their longest word stands.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        forms = {
            form for tag in TYPES for surface in lexicon.surfaces(tag) for form in _forms(surface, named=tag in _NAMES)
        }
        words = {form: _WORDS.findall(form) for form in forms if DIGITS_RUN.search(form) is None}
        self._alone = frozenset(form for form in forms if [form] == words.get(form))
        phrases = {form: several for form, several in words.items() if several and self._alone.isdisjoint(several)}
        self._hinting = frozenset(max(several, key=len) for several in phrases.values())
        self._phrase = re.compile(rf"(?<![^\W_])(?:{trie(phrases, cased=False)})(?![^\W_])")
        signs = "".join(sorted({re.escape(form[0]) for form, several in words.items() if not several}))
        # What hides the letters of a word tells nothing: such a sentence is cut into tokens.
        self._sign = re.compile(f"[{_DIGITS}{signs}{''.join(PRINTED)}]")

    def stand_in(self, text: str, span: Span) -> bool:
        """Whether a trigger stands in a sentence; one beside an accented letter ("éone") passes for one."""
        start, end = span.start, span.end
        if self._sign.search(text, start, end):
            return True
        words = _WORDS.findall(text, start, end)
        if not self._alone.isdisjoint(words):
            return True
        return not self._hinting.isdisjoint(words) and self._phrase.search(text, start, end) is not None

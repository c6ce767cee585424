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
    for words that tell of a surface, and searched only where it has one: a third of the time.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        forms = {
            form for tag in TYPES for surface in lexicon.surfaces(tag) for form in _forms(surface, named=tag in _NAMES)
        }
        words = {form: _WORDS.findall(form) for form in forms if DIGITS_RUN.search(form) is None}
        alone = {form for form in forms if [form] == words.get(form)}
        # Of several words one is enough, and best one that is a trigger alone ("the day before yesterday").
        longest = {max(several, key=len) for several in words.values() if several and alone.isdisjoint(several)}
        self._telling = frozenset(alone | longest)
        signs = "".join(sorted({re.escape(form[0]) for form, several in words.items() if not several}))
        # What hides the letters of a word tells nothing: such a sentence is cut into tokens.
        self._sign = re.compile(f"[{_DIGITS}{signs}{''.join(PRINTED)}]")
        self._surface = re.compile(rf"[{_DIGITS}]|(?<![^\W_])(?:{trie(forms, cased=False)})(?![^\W_])")

    def stand_in(self, text: str, span: Span) -> bool:
        """Whether a trigger stands in a sentence."""
        start, end = span.start, span.end
        sign = self._sign.search(text, start, end)
        if sign and (sign[0].isdigit() or sign[0] in PRINTED):
            return True
        if not sign and self._telling.isdisjoint(_WORDS.findall(text, start, end)):
            return False
        return self._surface.search(text, start, end) is not None

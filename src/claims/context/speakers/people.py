"""The people a document names: the full name of a short one ("Hill"), and who holds a role ("the finance minister")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from claims.context.speakers.nouns import Nouns
from claims.context.speakers.pieces import PARTICLES, unowned
from claims.context.speakers.quotation import BLOT
from claims.context.words import Words, bare

NAME = r"[A-Z][^\W_]*(?:[-’'.][^\W_]+)*"
_NAME_AFTER = re.compile(rf" ({NAME}|(?:(?:{'|'.join(sorted(PARTICLES))})[ -]{NAME} ?)+\b)")
_NAME_BEFORE = re.compile(r"(?:([\w’-]+) |(?<![\w’-]))([A-Z][^\W\d_]+)((?: [A-Z]\b\.?)*) \Z")
_NAMED = re.compile(rf" ({NAME}(?: {NAME})+)|, ({NAME}(?: {NAME})+)(?=[,.;)])")
_BEFORE_ROLE = re.compile(rf"([\w’']*)\s?\b({NAME}(?: {NAME})+), ((?:[^\W\d_][\w’-]* ){{0,5}})\Z")
_LONGEST_NAME = 40  # characters
# What a name may be too: "Piers Hill", "Page Hill".
_HARMLESS = frozenset(
    {"CAP", "UNIT", "UNIT_AMBIGUOUS", "LABEL", "LABEL_MANY", "CIRCUMSTANCE", "MEASURENOUN", "STOCKNOUN", "LONGTHING"}
)
_BEHIND = 120  # characters before a role in which a name with the role after it stands
_BESIDE_NAMES = ("TITLE", "ROLE", "ORGANISATION", "REPORT")  # what else a verb with a capital may be beside a name
_LOOKED_AT = 40  # mentions of a short name, in search of the full one


class _Holder(NamedTuple):
    """`name` holds a role named at `place`; `qualifier` is the word before its last: "finance" of a minister."""

    place: int
    qualifier: str
    name: str


@dataclass(slots=True)
class People:
    """The people of one document's text between `start` and `end`."""

    text: str
    start: int
    end: int
    words: Words
    _full: dict[str, str] = field(default_factory=dict)
    _titled: dict[str, bool] = field(default_factory=dict)
    _names: dict[str, bool] = field(default_factory=dict)
    _surnames: dict[str, bool] = field(default_factory=dict)
    _holders: dict[str, list[_Holder]] = field(default_factory=dict)
    nouns: Nouns = field(init=False)

    def __post_init__(self) -> None:
        self.nouns = Nouns(self.words)

    def full(self, name: str) -> str:
        """The full name of which `name` is a part, if the document has one; else `name`."""
        short = unowned(name)
        if short not in self._full:
            self._full[short] = next(self._fuller(short), short) if not short.isupper() else short
        return self._full[short]

    def is_only_name(self, word: str) -> bool:
        """Whether a word is nothing but a name: inside sentences too it has a capital, and nowhere none."""
        if word not in self._names:
            named = word[0].isupper() and word[1:].islower() and not self.words.types(word)
            named = named and word.lower() not in self.text
            self._names[word] = named and re.search(rf"[^\W_A-Z][,;]? {word}\b", self.text) is not None
        return self._names[word]

    def is_surname(self, word: str) -> bool:
        """Whether a word is nothing but a name, and the last of somebody: "Piers Jacobs", but not "the Norsemen"."""
        if word not in self._surnames:
            before = re.search(rf"\b([A-Z][\w’'.-]{{1,40}}) {word}\b", self.text) if word.isalpha() else None
            named = before is not None and not self.words.has(before[1], "DET")
            self._surnames[word] = named and self.is_only_name(word)
        return self._surnames[word]

    def is_titled(self, name: str) -> bool:
        """Whether a name is surely a person’s: with an initial, "Ada F. Hill", or behind a title, "Mrs. Hill"."""
        if name not in self._titled:
            parts = name.split()
            initial = any(len(word.rstrip(".")) == 1 for word in parts[1:-1])
            shown = (re.search(rf"([A-Z][\w.]+) {re.escape(one)}\b", self.text) for one in (name, *parts[-1:]))
            titles = (one[1] for one in shown if one is not None and one[1] not in parts)
            self._titled[name] = initial or any(map(self.words.is_title, titles))
        return self._titled[name]

    def holder(self, role: list[str], place: int, within: int) -> str:
        """Who holds a role ("finance", "minister") spoken of at `place`: whoever was given it last before, or first
        after, `within` so many characters; empty where the document names nobody.
        """
        title = role[-1].lower()
        if title not in self._holders:
            self._holders[title] = sorted(self._named(title))
        qualifier = role[-2].lower() if len(role) > 1 else ""
        near = (one for one in self._holders[title] if abs(one.place - place) <= within)
        fitting = [one for one in near if not qualifier or one.qualifier in {qualifier, ""}]
        before = [one for one in fitting if one.place < place]
        return before[-1].name if before else fitting[0].name if fitting else ""

    def _named(self, title: str) -> Iterator[_Holder]:
        """All whom the document gives a role: found as strings, for no expression is as fast."""
        for form in sorted({title, title.capitalize(), title.upper()}):
            at = self.text.find(form, self.start, self.end)
            while at >= 0:
                yield from self._holding(at, at + len(form))
                at = self.text.find(form, at + len(form), self.end)

    def _holding(self, start: int, end: int) -> Iterator[_Holder]:
        """Who is named beside a role: "Minister Ada Hill", "its minister, Ada Hill,", "Ada Hill, the minister"."""
        behind = self.text[max(start - _BEHIND, self.start) : start]
        if behind[-1:].isalnum() or self.text[end : end + 1].isalnum():
            return
        last = behind.rsplit(None, 1)[-1] if behind.strip() else ""
        plain = last.isalpha() and not self.words.has(last, "DET", "POSSDET", "PREP", "AND", "AUX", "VERB")
        qualifier = last.lower() if plain else ""
        named = _NAMED.match(self.text, end, self.end)
        if named:
            yield _Holder(start, qualifier, unowned(named[1] or named[2]))
            return
        before = _BEFORE_ROLE.search(behind) if ", " in behind[-_LONGEST_NAME:] else None
        if before and not self.words.has(before[1], "PREP") and not any(map(self._is_alien, before[2].split())):
            yield _Holder(start, qualifier, before[2])

    def _fuller(self, short: str) -> Iterator[str]:
        """Full names in the document that begin or end with `short`."""
        at = self.start
        for seen in range(_LOOKED_AT):
            at = self.text.find(short, at, self.end)
            if at < 0:
                return
            stop = at + len(short)
            after = _NAME_AFTER.match(self.text, stop, min(stop + _LONGEST_NAME, self.end))
            firm = after and seen and self.words.has(after[1], "ORGANISATION")  # a later "Hill International"
            if after and not firm and "." not in after[1] and not after[1].isupper() and not self._is_alien(after[1]):
                yield f"{short} {unowned(after[1].rstrip())}"
            before = _NAME_BEFORE.search(self.text[max(at - _LONGEST_NAME, self.start) : at])
            if before and not self.text[stop : stop + 1].isalnum() and self._is_first(before[2], before[1]):
                yield f"{before[2]}{before[3]} {short}"
            at = stop

    def _is_first(self, word: str, before: str | None) -> bool:
        """Whether a capitalised word before a name is part of it: "April | Hill", but not "in | April | Hill"."""
        monthly = self.words.has(word, "MONTH") and not (before and self.words.has(before, "PREP", "BACKWARD", "DET"))
        verbal = before is not None and self.words.has(word, "VERB", "VERBNOUN", "MODAL")  # "chairman | Mark | Hill"
        return monthly or (verbal and not self.words.has(word, *_BESIDE_NAMES)) or not self._is_alien(word)

    def _is_alien(self, word: str) -> bool:
        """Whether a capitalised word beside a name is no part of it: a title, or a word that only opens a sentence."""
        known = self.words.types(bare(word))
        return bool(known - _HARMLESS) or BLOT in word

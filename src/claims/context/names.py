"""Whom a noun phrase names: the person without titles, the organisation, or the phrase itself ("two officials").

A later "Hill" or "the minister" is the full name that the document gives somewhere ("Prime Minister Ada Hill"); a
pronoun is whoever was spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from claims.context.quotation import BLOT
from claims.context.words import WORD, Words, bare

_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "van", "von"})
_NAME = r"[A-Z][^\W_]*(?:[-’'.][^\W_]+)*"
_NAME_AFTER = re.compile(rf" ({_NAME})")
_NAME_BEFORE = re.compile(r"(?<![\w’-])([A-Z][^\W\d_]+) \Z")
_FULL_NAME = re.compile(rf" ({_NAME}(?: {_NAME})+)")
_OPENS = re.compile(r"\b")
_ENDED = re.compile(r"(?![\w-])")
_LONGEST_NAME = 40  # characters
_OPENING = '"“‘«(['
_LONGEST = 15  # words of a speaker who is no name
_LOOKED_AT = 40  # mentions of a short name, in search of the full one
_REACH = 200  # characters before a verb in which its subject is looked for


class Piece(NamedTuple):
    """One word or sign of a stretch of text."""

    word: str
    start: int
    end: int


def pieces(text: str, start: int, end: int, base: int = 0) -> Iterator[Piece]:
    """The words and signs of `text[start:end]`, their offsets counted from the start of what lies `base` further on."""
    for found in WORD.finditer(text, start, end):
        yield Piece(found[0], base + found.start(), base + found.end())


@dataclass(slots=True)
class Names:
    """The names of one document's text between `start` and `end`. `previous` is the sentence or paragraph before the
    one being read, quotations blotted out, and where it begins: there pronouns look first. `spoke` is who spoke last,
    as far as known; `ask` is asked where it is not.
    """

    text: str
    start: int
    end: int
    words: Words
    previous: tuple[str, int] = ("", 0)
    spoke: str | None = None
    ask: Callable[[], str] = str
    _full: dict[str, str] = field(default_factory=dict)

    def after(self, previous: tuple[str, int], ask: Callable[[], str]) -> Names:
        """The same names as one paragraph sees them."""
        return replace(self, previous=previous, spoke=None, ask=ask)

    @property
    def last(self) -> str:
        """Who spoke last; empty where nobody did."""
        if self.spoke is None:
            self.spoke = self.ask()
        return self.spoke

    # -- the subject of a verb ----------------------------------------------------------------------------------------
    def before(self, sentence: str, end: int, base: int) -> list[Piece]:
        """The noun phrase that ends at `sentence[:end]` and is the subject of the verb there; empty where none is.

        `sentence` begins at `base` of the document and has its quotations blotted out.
        """
        found = [*pieces(sentence, max(0, end - _REACH), end, base)]
        while found and (
            self.words.has(found[-1].word, "AUX", "NEG", "WEEKDAY", "REL") or self.words.is_adverb(found[-1].word)
        ):
            if self.words.has(found[-1].word, "BE"):
                return []
            who = self.words.has(found.pop().word, "REL")
            if who and found and found[-1].word == ",":
                found.pop()
        if found and self.words.has(found[-1].word, "TO"):
            return []
        if found and found[-1].word == ",":
            return self._apposed(found[:-1])
        return self._tail(found)

    def _apposed(self, found: list[Piece]) -> list[Piece]:
        """The name of "NAME, ROLE," or "ROLE, NAME,"; an age between them is passed over: "NAME, 34, ROLE,"."""
        commas = [at for at, piece in enumerate(found) if piece.word == ","]
        if not commas:
            return []
        inner = found[commas[-1] + 1 :]
        if inner and all(piece.word[0].isupper() or piece.word in _PARTICLES for piece in inner):
            return inner
        aged = len(commas) > 1 and all(piece.word.isdigit() for piece in found[commas[-2] + 1 : commas[-1]])
        return self._tail(found[: commas[-2] if aged else commas[-1]])

    def _tail(self, found: list[Piece]) -> list[Piece]:
        """The noun phrase at the end of these words, prepositional phrases of its own included."""
        at = len(found)
        while at and not self._breaks(found[at - 1].word):
            at -= 1
        opening = at < 2 or not found[at - 2].word[0].isalnum()  # noqa: PLR2004
        if at and opening and self.words.has(found[at - 1].word, "AUX"):
            return []  # a question: "does the minister agree that"
        phrase = found[at:]
        while phrase and self.words.has(phrase[0].word, "ADV", "CONJ") and not self.words.is_title(phrase[0].word):
            phrase = phrase[1:]
        if phrase and self.words.has(phrase[0].word, "PREP"):
            phrase = self._run(phrase, len(phrase))  # "In Rome the minister": only the name at the end is sure
        return phrase if any(p.word[0].isalpha() and not self.words.has(p.word, "DET", "PREP") for p in phrase) else []

    def _breaks(self, word: str) -> bool:
        if not word[0].isalnum():
            return word not in {"-", "&", "’", "'"}
        if word[0].isupper():
            return self.words.has(word, "REL", "AUX")
        if self.words.has(word, "CONJ"):  # "after the group warned", but "the board as a whole"
            return self.words.has(word, "DATEPREP", "REL") or not self.words.has(word, "AND", "PREP")
        return self.words.has(word, "AUX", "REL", "VERB")

    def leading(self, sentence: str, base: int) -> list[Piece]:
        """The subject of a sentence that begins at `base`, an opening phrase with its comma passed over."""
        found = [*pieces(sentence, 0, _REACH, base)]
        while found and (found[0].word == "," or self.words.has(found[0].word, "ADV", "CONJ", "PREP", "VERBING")):
            comma = next((at for at, piece in enumerate(found) if piece.word == ","), -1)
            opens = self.words.has(found[0].word, "PREP", "VERBING", "CONJ")
            skips = opens and comma > 0 and not self.words.has(found[0].word, "COORDINATE")
            found = found[comma + 1 if skips else 1 :]
        stop = next(
            (at for at, piece in enumerate(found) if self._verb(found, at) or piece.word in ";:—–."), len(found)
        )
        if stop == len(found) or not found[stop].word[0].isalpha():
            return []
        phrase = found[:stop]
        if any(BLOT in piece.word for piece in phrase):
            return []  # "“…,” she said": what is quoted is no subject
        comma = next((at for at, piece in enumerate(phrase) if piece.word == ","), stop)
        named = comma and all(piece.word[0].isupper() or piece.word in _PARTICLES for piece in phrase[:comma])
        listed = any(self.words.has(piece.word, "AND") for piece in phrase[comma + 1 :])
        if listed and not named:
            return phrase
        inner = self._named_between(phrase[comma + 1 :])
        return inner if inner and not named else phrase[:comma]

    def _named_between(self, phrase: list[Piece]) -> list[Piece]:
        """The name before the next comma: of "her deputy, Ada Hill, " without the role; empty where there is none."""
        stop = next((at for at, piece in enumerate(phrase) if piece.word == ","), len(phrase))
        return phrase[:stop] if all(p.word[0].isupper() or p.word in _PARTICLES for p in phrase[:stop]) else []

    def _verb(self, found: list[Piece], at: int) -> bool:
        word = found[at].word.rstrip(".") or "."
        if at and word[0].islower():
            sure = self.words.has(word, "AUX", "VERB", "VERBED", "REL", "REPORT")
            named = found[at - 1].word[0].isupper() and not self.words.has(found[at - 1].word, "DET", "ADV", "PREP")
            return sure or (named and self.words.has(word, "VERBNOUN"))
        return False

    # -- from a noun phrase to a speaker ------------------------------------------------------------------------------
    def speaker(self, phrase: list[Piece]) -> str:
        """The speaker that a noun phrase names; empty where it is nobody (I, you, there, this)."""
        while phrase and self.words.has(phrase[0].word, "CONJ", "AS"):
            phrase = phrase[1:]
        if not phrase:
            return ""
        if len(phrase) == 1 and self.words.has(phrase[0].word, "PRON", "DET", "REL", "QUANT"):
            return self._antecedent(phrase[0].word)
        prepositions = (
            at for at, p in enumerate(phrase) if at and p.word[0].islower() and self.words.has(p.word, "PREP", "VERBED")
        )
        head = next(prepositions, len(phrase))
        run = self._run(phrase, head)
        if not run:
            return self._common(phrase, head)
        at = head - len(run) - 1
        if at > 0 and self.words.has(phrase[at].word, "AND") and phrase[0].word[0].isupper() and self._run(phrase, at):
            return self._words(phrase[:head])  # two names
        return self._named(phrase, run, head)

    def _named(self, phrase: list[Piece], run: list[Piece], head: int) -> str:
        """The name in the capitalised words `run` without titles; for a mere role, whoever the document gives it to."""
        titles = [at for at, piece in enumerate(run[:-1]) if self.words.is_title(piece.word)]
        named = run[titles[-1] + 1 :] if titles else run
        if len(named) > 1 and not self.words.is_title(named[-1].word):
            return self._words(named)
        if self.words.is_title(named[-1].word):
            return self._by_role(named[-1].word) or self._words(phrase[:head])
        return self._longer(named[0].word) if len(phrase) == head else self._with_place(phrase, run)

    def _antecedent(self, pronoun: str) -> str:
        """Who a pronoun is: the subject of the sentence before where that may be, else the last speaker."""
        if not self.words.has(pronoun, "PERSONAL", "GROUPAL", "THING"):
            return ""
        subject = self.leading(*self.previous)
        if not subject:
            return self._author() or self.last
        if len(subject) == 1 and self.words.has(subject[0].word, "PRON", "DET", "REL", "QUANT"):
            return self.last
        if self.words.has(pronoun, "PERSONAL") and not self._personal(subject):
            return self.last
        return self.speaker(subject)

    def _author(self) -> str:
        """The person that the sentence before says something is by."""
        found = re.search(rf"\b(?i:{self.words.pattern('AUTHORED')}) ({_NAME}(?: {_NAME})+)", self.previous[0])
        return self.speaker([*pieces(found[1], 0, len(found[1]), self.previous[1] + found.start(1))]) if found else ""

    def _personal(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a person: it has a title, two names in a row, or a part of the last speaker's name."""
        capitals = [piece.word for piece in phrase if piece.word[0].isupper()]
        known = any(word in self.last for word in capitals)
        titled = any(self.words.is_title(one.word) and after.word[0].isupper() for one, after in pairwise(phrase)) or (
            self.words.has(phrase[0].word, "DET") and self.words.is_title(phrase[-1].word)
        )
        plain = len(capitals) == len(phrase) > 1 and not any(word.isupper() for word in capitals)
        return known or titled or plain

    def _run(self, phrase: list[Piece], stop: int) -> list[Piece]:
        """The capitalised words right before `stop`; empty where the word there has a small letter."""
        at = stop
        while at and (phrase[at - 1].word[0].isupper() or (phrase[at - 1].word in _PARTICLES and at < stop)):
            if self.words.has(phrase[at - 1].word, "DET", "PRON", "CONJ") and len(phrase[at - 1].word) > 1:
                break
            at -= 1
        while at < stop and phrase[at].word in _PARTICLES:
            at += 1
        return phrase[at:stop]

    def _with_place(self, phrase: list[Piece], run: list[Piece]) -> str:
        """A one-word name with what belongs to it: "Bank of England", "Department for Energy Security"."""
        at = phrase.index(run[0])
        stop = at + 1
        for place in range(stop, len(phrase)):
            word = phrase[place].word
            if word[0].isupper():
                stop = place + 1
            elif not self.words.has(word, "PREP", "DET", "AND"):
                break
        return self._words(phrase[at:stop]) if stop > at + 1 else self._longer(run[0].word)

    def _common(self, phrase: list[Piece], head: int) -> str:
        """A phrase without a name; a role in the singular is whoever the document gives it to."""
        last = phrase[head - 1].word
        if self.words.has(phrase[0].word, "THE", "DET") and self.words.is_title(last):
            named = self._by_role(last)
            if named:
                return named
        return self._words(phrase[:_LONGEST])

    def _words(self, phrase: list[Piece]) -> str:
        if not phrase:
            return ""
        words = " ".join(self.text[phrase[0].start : phrase[-1].end].split()).removesuffix("’s").removesuffix("'s")
        follows = self.text[phrase[-1].end : phrase[-1].end + 2].strip()
        goes_on = follows and not (follows[-1].isupper() or follows[-1] in _OPENING)
        return words if goes_on else words.removesuffix(".")  # the sentence's stop

    def _by_role(self, title: str) -> str:
        """The first full name the document puts after a title."""
        key = "\0" + title.lower()
        if key not in self._full:
            forms = {title.lower(), title.capitalize(), title.upper()}
            found = [match for match in map(self._first_named, sorted(forms)) if match]
            self._full[key] = min(found, key=re.Match.start)[1] if found else ""
        return self._full[key]

    def _first_named(self, title: str) -> re.Match[str] | None:
        """The first full name right after a title, written just so; found as a string, for no expression is as fast."""
        at = self.text.find(title + " ", self.start, self.end)
        while at >= 0:
            after = at + len(title)
            named = _FULL_NAME.match(self.text, after, self.end)
            if named and _OPENS.match(self.text, at):
                return named
            at = self.text.find(title + " ", after, self.end)
        return None

    def _longer(self, name: str) -> str:
        """The full name of which `name` is a part, if the document has one; else `name`."""
        short = name[:-2] if name.endswith(("’s", "'s")) else name
        if short not in self._full:
            self._full[short] = next(self._fuller(short), short) if not short.isupper() else short
        return self._full[short]

    def _fuller(self, short: str) -> Iterator[str]:
        """Full names in the document that begin or end with `short`."""
        at = self.start
        for _ in range(_LOOKED_AT):
            at = self.text.find(short, at, self.end)
            if at < 0:
                return
            stop = at + len(short)
            after = _NAME_AFTER.match(self.text, stop, min(stop + _LONGEST_NAME, self.end))
            if after and not self._alien(after[1]):
                yield f"{short} {after[1].removesuffix('’s')}"
            before = _NAME_BEFORE.search(self.text[max(at - _LONGEST_NAME, self.start) : at])
            if before and _ENDED.match(self.text, stop) and not self._alien(before[1]):
                yield f"{before[1]} {short}"
            at = stop

    def _alien(self, word: str) -> bool:
        """Whether a capitalised word beside a name is no part of it: a title, or a word that only opens a sentence."""
        known = self.words.types(bare(word))
        return bool(known - {"CAP", "UNIT", "UNIT_AMBIGUOUS"}) or BLOT in word

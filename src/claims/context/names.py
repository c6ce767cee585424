"""Whom a noun phrase names: the person without titles, the organisation, or the phrase itself ("two officials").

A later "Hill" or "the minister" is the full name that the document gives somewhere ("Prime Minister Ada Hill"); a
pronoun is whoever was spoken of last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from claims.context.pieces import Piece, capitals, leading, pieces
from claims.context.quotation import BLOT
from claims.context.words import Words, bare

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


@dataclass(slots=True)
class Names:
    """The names of one document's text between `start` and `end`. `previous` are the sentences or paragraphs before
    the one being read, the nearest first, quotations blotted out, and where each begins: there pronouns look first.
    `spoke` is who spoke last, as far as known; `ask` is asked where it is not.
    """

    text: str
    start: int
    end: int
    words: Words
    previous: tuple[tuple[str, int], ...] = ()
    spoke: str | None = None
    ask: Callable[[], str] = str
    _full: dict[str, str] = field(default_factory=dict)

    def after(self, previous: tuple[tuple[str, int], ...], ask: Callable[[], str]) -> Names:
        """The same names as one paragraph sees them."""
        return replace(self, previous=previous, spoke=None, ask=ask)

    @property
    def last(self) -> str:
        """Who spoke last; empty where nobody did."""
        if self.spoke is None:
            self.spoke = self.ask()
        return self.spoke

    def speaker(self, phrase: list[Piece], clause: tuple[str, int] = ("", 0)) -> str:
        """The speaker that a noun phrase names; empty where it is nobody (I, you, there, this). `clause` is what stands
        before it in its sentence, and where that begins, if nobody has spoken there.
        """
        while phrase and self.words.has(phrase[0].word, "CONJ", "AS"):
            phrase = phrase[1:]
        if not phrase:
            return ""
        if self._stands_in(phrase):
            return self._antecedent(phrase[0].word, clause)
        prepositions = (
            at for at, p in enumerate(phrase) if at and p.word[0].islower() and self.words.has(p.word, "PREP", "VERBED")
        )
        head = next(prepositions, len(phrase))
        if head == 1 and phrase[0].word[0].isdigit():
            return ""  # "0.4 of a point"
        run = capitals(self.words, phrase, head)
        if not run or self.words.has(run[-1].word, "CARD"):  # "One of the officials"
            return self._common(phrase, head)
        at = head - len(run) - 1
        if (
            at > 0
            and self.words.has(phrase[at].word, "AND")
            and phrase[0].word[0].isupper()
            and capitals(self.words, phrase, at)
        ):
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
        return self._longer(self._words(named)) if len(phrase) == head else self._with_place(phrase, run)

    def _antecedent(self, pronoun: str, clause: tuple[str, int]) -> str:
        """Who a pronoun is: the subject of its own sentence or of the one before, where that may be; else the last
        speaker, or, where nobody has spoken, a person who is a subject a little further back.
        """
        if not self.words.has(pronoun, "PERSONAL", "GROUPAL", "THING"):
            return ""
        if self.words.has(pronoun, "PERSONAL"):
            near = self._person((clause, *self.previous[:1]))
            return near or self._author() or self.last or self._person(self.previous[1:])
        subject = leading(self.words, *self.previous[0]) if self.previous else []
        if not subject:
            return self._author() or self.last
        return self.last if self._stands_in(subject) else self.speaker(subject)

    def _person(self, places: Iterable[tuple[str, int]]) -> str:
        """The first person who is the subject of one of these sentences."""
        subjects = (leading(self.words, *place) for place in places)
        found = (one for one in subjects if one and not self._stands_in(one) and self._personal(one))
        return self.speaker(next(found, []))

    def _stands_in(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a pronoun or the like."""
        return len(phrase) == 1 and self.words.has(phrase[0].word, "PRON", "FIRSTPERSON", "DET", "REL", "QUANT")

    def _author(self) -> str:
        """The person that the sentence before says something is by."""
        if not self.previous:
            return ""
        before, base = self.previous[0]
        found = re.search(rf"\b(?i:{self.words.pattern('AUTHORED')}) ({_NAME}(?: {_NAME})+)", before)
        return self.speaker([*pieces(found[1], 0, len(found[1]), base + found.start(1))]) if found else ""

    def _personal(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a person: it has a title, two names in a row, or a part of the last speaker's name."""
        capitals = [piece.word for piece in phrase if piece.word[0].isupper()]
        known = any(word in self.last for word in capitals)
        titled = any(self.words.is_title(one.word) and after.word[0].isupper() for one, after in pairwise(phrase)) or (
            self.words.has(phrase[0].word, "DET") and self.words.is_title(phrase[-1].word)
        )
        plain = len(capitals) == len(phrase) > 1 and not any(word.isupper() for word in capitals)
        return known or titled or plain

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
        return self._words(phrase[at:stop]) if stop > at + 1 else self._longer(self._words(run[:1]))

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

"""The words of a stretch of a sentence that name something: without articles, figures and times at their ends.

Places are token indices. Everything is read off the letters of `claims.context.syntax.chunks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.context.frame import Frame
from claims.context.syntax.chunks import Chunks, chunks
from claims.context.syntax.neighbours import HEDGES
from claims.context.words import Words, words
from claims.model import Quantity

LONGEST = 12  # words of a subject (gold/GUIDELINES.md)
_NO_END = frozenset(',;cdfpsw("-T')  # what no phrase ends with
_EDGE = ";" * 64  # what places before the first token read, as negative indices into the end
_UNTYPED = [frozenset[str]()] * len(_EDGE)
_WHENS = frozenset({"TIMEUNIT", "RELUNIT", "PERTIME", "SPANWORD", "DAYPART"})
_LEADING = ("PREP", "OF", "DET", "POSSDET", "AND", "OR", "AUX", "REL")
_DANGLING = ("DUEWORD", "ORDWORD", "CARD")  # nor does a phrase that goes on end with them: "in its first | two months"
_PARTING = (*_LEADING, "TO", "CONJ", "PRON", "ADV", "NEG", "VERBED", "PAST")  # what begins a new part of a phrase
_BROKEN, _LEAST = 5, 4  # words of a phrase that is cut off, and of what is left before it
_DESCRIBING = frozenset({"date", "percentage", "money", "measurement"})
_WITH_NOUN = frozenset({"count", "ordinal"})
_WHEN = re.compile(r"p[dj]*(?:n|n?#+)$|p[dj]*#+e[N#]+$|(?<=[nN])#+$")
_BARE = frozenset({"DIGITS", "SCALE", "CARD"})
_SIZED = re.compile(r"[pf][adj]*#+$")
_NAMING = re.compile(r"[nNgejovxu]")
_OWNING = frozenset({"POSSDET"})
_OPENERS = frozenset({"THE", "A", "POSSDET", "EACH", "EVERY"})
_AHEAD = 6  # tokens behind the words of a subject that tell whether a phrase goes on
_SHORT = 3  # words back from "of" to the preposition of the noun before it
_PRICES = frozenset({"PAYNOUN", "MONEYNOUN"})
_THAT, _WAYS = frozenset({"THAT"}), frozenset({"PREP", "TO"})


@dataclass(slots=True)
class Wording:
    """A frame with its chunks; `known` keeps the subjects found, by mention, and `bases` what of them figures share;
    `subjects` are those of verbs, `befores` and `afters` the places before and after mentions. `edged` are the letters
    with ";" beyond the ends of the sentence, for places a few tokens outside it, `tags` the types with none there.
    """

    frame: Frame
    known: dict[int, str] = field(default_factory=dict)
    bases: dict[int, str] = field(default_factory=dict)
    subjects: dict[int, str] = field(default_factory=dict)
    befores: dict[int, int] = field(default_factory=dict)
    afters: dict[int, int] = field(default_factory=dict)
    chunks: Chunks = field(init=False)
    letters: str = field(init=False)
    edged: str = field(init=False)
    tags: list[frozenset[str]] = field(init=False)
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.chunks = chunks(self.frame)
        self.letters = self.chunks.letters
        self.edged, self.tags = self.letters + _EDGE, self.frame.tokens.tags + _UNTYPED
        self.words = words(self.frame.memory.schemas)

    def letter(self, at: int) -> str:
        """The letter at a place; ";" beyond the ends of the sentence."""
        try:
            return self.edged[at]
        except IndexError:
            return ";"

    def has(self, at: int, wanted: Iterable[str]) -> bool:
        """Whether the token at a place may be of one of these types; none beyond the ends of the sentence."""
        try:
            return not self.tags[at].isdisjoint(wanted)
        except IndexError:
            return False

    def word(self, at: int) -> str:
        """The token at a place."""
        return self.frame.tokens.words[at]

    def past_adverbs(self, at: int) -> int:
        """The place of the first of the adverbs right before a place: "were | also unable"; the place where none is."""
        while self.letter(at - 1) == "a":
            at -= 1
        return at

    def is_hedge(self, at: int) -> bool:
        """Whether the token at a place may limit a figure, or stand for one ("the total")."""
        return self.has(at, HEDGES)

    def is_vague(self, phrase: str) -> bool:
        """Whether a phrase only stands for another one: "the total", "it", "that figure"."""
        return self.words.is_vague(phrase)

    def text(self, start: int, stop: int) -> str:
        """The words from `start` to `stop`, without an article before or a sign after, at most LONGEST of them."""
        while start < stop:
            after = self._past_opening(start, stop)
            if after == start:
                break
            start = after
        stop = self._before_size(start, self._before_time(start, min(stop, start + LONGEST + _AHEAD)))
        edged = self.edged
        owned = edged[stop - 1] == "n" and edged[stop - 2] in "Se"  # "the town's total", "their combined total"
        owned = owned or (edged[stop - 3 : stop] == "dnn" and self.has(stop - 3, _OWNING))  # "his own record"
        owned = owned or (stop - start > 1 and edged[stop - 1] in "nb" and edged[stop] in "vx")  # "the new total is"
        head = stop if owned or edged[stop] == "f" else -1  # "a new record | of over 5"
        head = stop if stop - start == 1 and edged[stop] == "," else head  # "THE RECORD, 5 tonnes, was set"
        while stop > start and (self.letters[stop - 1] in _NO_END or (stop != head and self.has(stop - 1, HEDGES))):
            stop -= 1
        if edged[stop - 1] == ")" and "(" not in self.letters[start:stop]:
            stop -= 1
        tokens = self.frame.tokens
        if start >= stop:
            return ""
        if not _NAMING.search(self.letters, start, stop) and not self._counts(start):
            return ""  # figures alone name nothing
        if start and edged[start - 1] == '"' and self.letters.count('"', start, stop) % 2:
            start -= 1  # "“Call Leem” buses"
        found = self.frame.text(tokens.starts[start], tokens.ends[stop - 1])
        named = found.lower() != found.upper()  # "6-4" names nothing
        return self.cut(found) if named else ""

    def cut(self, phrase: str, most: int = LONGEST) -> str:
        """The first words of a phrase, the last one none that only leads on, "delayed its plan to build | a", and none
        that leaves out the head of a noun phrase, which is said to its end or not at all: "women who worked | in World
        War | Two".
        """
        parts = phrase.split()
        if len(parts) <= most:
            return " ".join(parts)
        ends = (*range(most, LONGEST + 1), *range(most - 1, max(most - _BROKEN, _LEAST), -1))
        most = next((at for at in ends if at >= len(parts) or self._parts(parts, at)), most)
        while most > 1 and self.words.has(parts[most - 1].lower(), *_LEADING, *_DANGLING):
            most -= 1
        if most < len(parts) and self.words.has(parts[most], "OF"):  # "calls in the wake | of it"
            near = range(max(most - _SHORT, 1), most)
            most = next((at for at in near if self.words.types(parts[at]) & _WAYS == {"PREP"}), most)
        return " ".join(parts[:most]).rstrip(",; ")

    def _parts(self, words: list[str], at: int) -> bool:
        """Whether a new part of a phrase begins with the word at a place: with a preposition, a verb, behind a sign."""
        signed = not words[at][0].isalnum() or not words[at - 1][-1].isalnum()
        return signed or self.words.has(words[at].lower(), *_PARTING)

    def _past_opening(self, at: int, stop: int) -> int:
        """The place after a sign, an article or "each of" that opens the phrase before `stop`, or after a figure that
        is no subject: "(between) 1600 and 1900 temperatures", "an 8 kW system".
        """
        if self.letters[at : at + 2] == "d-":
            return at  # "A-level entries"
        if self.letters[at] in ',;ca"-' or self.has(at, _OPENERS) or (self.letters[at] == "d" and self.has(at, _THAT)):
            return at + (2 if self.letters[at : at + 2] == "df" else 1)
        if self._is_planned(at, stop):
            return at + 1
        owner = self.frame.owner[at]
        if owner < 0 or self.frame.mentions[owner].kind not in _DESCRIBING:
            return self._past_length(at, owner, stop)
        last = self.frame.last[owner]
        dated = self.frame.mentions[owner].kind == "date"
        if self.letter(last) == "a" and dated:
            last += 1  # "last year alone | exports"
        if last < stop - 1 and self.letters[last] == "p" and dated:
            return last + 1  # "(in) 1974 at a cost"
        past = last + 2 * (self.letters[last : last + 2] == "-f" and last + 2 < stop)  # "5 per cent. of | trains"
        return past if last < stop and self.letters[last] in "#cdgnNj-" else at

    def _is_planned(self, at: int, stop: int) -> bool:
        """Whether a word that opens the phrase before `stop` only says how a figure came about: "an estimated | cost",
        but "its estimate of costs"; "the proposed | £5m fund".
        """
        if self.letters[at : at + 2] == "e#":
            return at + 2 < stop and self._describes(at + 1) and not self.dates(at + 1)
        estimated = self.letters[at] in "nN" and at < stop - 1 and self.has(at, ("ESTIMATEVERB",))
        return estimated and self.letters[at + 1] != "f"

    def _past_length(self, at: int, owner: int, stop: int) -> int:
        """The place behind a length that ends at a date and opens a phrase: "(In) the five years to 2023 | fares", or
        behind "ago": "ten years ago | Leem".
        """
        last = self.frame.last[owner] if owner >= 0 and self.frame.mentions[owner].kind == "duration" else stop
        if last < stop - 1 and self.has(last, ("AGO",)):
            return last + 1
        date = self.frame.owner[last + 1] if last + 1 < stop and self.letters[last] == "p" else -1
        end = self.frame.last[date] if date >= 0 and self.dates(last + 1) else stop
        return end if end < stop else at

    def _before_time(self, start: int, stop: int) -> int:
        """The end of a phrase before the words that only say when: "revenue | in the quarter", "sales | in May"."""
        found = _WHEN.search(self.letters, start + 1, stop)
        if not found or self.has(found.start(), ("PER",)):
            return stop
        if self.has(found.start() - 1, ("RELWORD",)) and self.letter(self.noun_start(found.start()) - 1) == "f":
            return stop  # "one of the next five years"
        if self.letters[found.start() - 1] == "N" and self.has(stop - 1, ("DIGITS",)):
            return stop  # a year that ends a name: "World Congress 2024"
        figures = [at for at in range(found.start(), stop) if self.letters[at] == "#"]
        time = all(map(self._times, figures)) if figures else self.has(stop - 1, _WHENS)
        return self._before_time(start, found.start()) if time else stop

    def _times(self, at: int) -> bool:
        """Whether the place belongs to a date or a length of time: "profit | for the six months | to June"."""
        mention = self.frame.owner[at]
        kind, first = self.frame.mentions[mention].kind, self.frame.first[mention]
        return kind == "date" or (kind == "duration" and self.letter(first - 1) in "dn")  # but "to close in a year"

    def _before_size(self, start: int, stop: int) -> int:
        """The end of a phrase before the figure that only says how much there is: "a market | worth 2 million"; an age
        says who: "women aged 30 to 40".
        """
        found = _SIZED.search(self.letters, start + 1, stop) if self.letters[stop - 1] == "#" else None
        owner = self.frame.owner[stop - 1] if found else -1
        kind = self.frame.mentions[owner].kind if owner >= 0 else "age"
        if found and self.is_priced(stop - 1):
            return stop
        return found.start() if found and kind != "age" and (kind in _DESCRIBING or self.has(stop - 1, _BARE)) else stop

    def is_priced(self, at: int) -> bool:
        """Whether the figure at a place is one of its unit, which says of what a price is: "the price of ONE LITRE"."""
        owner = self.frame.owner[at]
        first, value = self.frame.first[owner], self.frame.mentions[owner].value
        priced = self.letter(first - 1) == "f" and self.has(first - 2, _PRICES) and self.has(first, ("CARD",))
        alone = isinstance(value, Quantity) and value.low == value.high == 1
        return priced and alone and self.has(self.noun_start(first - 1), ("THE",))

    def _counts(self, at: int) -> bool:
        """Whether the place belongs to a count, whose mention holds the noun counted."""
        owner = self.frame.owner[at]
        return owner >= 0 and self.frame.mentions[owner].kind in _WITH_NOUN

    def _describes(self, at: int) -> bool:
        """Whether the place belongs to a figure that is no noun phrase of its own, as a count is."""
        owner = self.frame.owner[at]
        return owner >= 0 and self.frame.mentions[owner].kind in _DESCRIBING

    def dates(self, at: int) -> bool:
        """Whether the place belongs to a date: "murders last year"."""
        return self.frame.mentions[self.frame.owner[at]].kind == "date"

    def is_time(self, at: int) -> bool:
        """Whether the place belongs to a date or a unit of time: "for May", "for the week"."""
        return self.has(at, _WHENS) or (self.letter(at) == "#" and self.dates(at))

    def noun_start(self, stop: int) -> int:
        """Where the noun phrase without prepositions that ends before `stop` begins."""
        start = stop
        while start > 0 and self.letters[start - 1] in "djnNS-":
            start -= 1
        return start

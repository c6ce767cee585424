"""The noun phrases of a sentence as words that name something: without articles, figures and times at their ends.

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

LONGEST = 12  # words of a subject (gold/GUIDELINES.md)
_NO_PART = frozenset({"THAN", "INTO"})
_NO_MORE = _NO_PART | {"AS"}  # "told of men in the mill | as heroes", but "her days as mayor"
_HAVING = frozenset({"WITH", "AT"})
_NO_END = frozenset(',;cdfpsw("-T')  # what no phrase ends with
_EDGE = ";" * 64  # what places before the first token read, as negative indices into the end
_UNTYPED = [frozenset[str]()] * len(_EDGE)
_WHENS = frozenset({"TIMEUNIT", "RELUNIT", "PERTIME", "DAYPART"})
_EXTENSION = re.compile(r"f(?!a*#)|p(?!a*d*a*#)|a*e(?=a*[psvx,;)#])|a*g(?=a*(?:p|d*[nNj]))|T(?=a*v)")
_BOUNDARY = re.compile(
    r"[;,(sw]|c(?=a*(?:[djnN#S\-]+(?:[fpc][djnN#S\-]+)*|d?a#+n*|o)a*(?:[vx]|(?<=#)e(?=[;,pcs]|$))|a*#+d)"
)
_VERBAL = re.compile(r"[vxe#]")
# "men | who died there and won a cup | are": what follows the verb up to another one.
_WHO = re.compile(r"wa*[xve][avxeg]*+[^;,swvx(To]*(?:[cT]a*[vx][avxeg]*+[^;,swvx(To]*)*(?<!d)(?=[vx])")
_LEADING = ("PREP", "OF", "DET", "POSSDET", "AND", "OR", "AUX", "REL")
_DESCRIBING = frozenset({"date", "percentage", "money", "measurement"})
_WITH_NOUN = frozenset({"count", "ordinal"})
_WHEN = re.compile(r"p[dj]*(?:n|n?#+)$|p[dj]*#+e[N#]+$|(?<=[nN])#+$")
_BARE = frozenset({"DIGITS", "SCALE", "CARD"})
_SIZED = re.compile(r"[pf][adj]*#+$")
_NAMING = re.compile(r"[nNgejovxu]")
_OPENERS = frozenset({"THE", "A", "POSSDET", "EACH", "EVERY"})
_SHORT = 3  # words back from "of" to the preposition of the noun before it
_THAT, _RATED, _WAYS = frozenset({"THAT"}), frozenset({"A", "PER"}), frozenset({"PREP", "TO"})


@dataclass(slots=True)
class Phrases:
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

    def hedges(self, at: int) -> bool:
        """Whether the token at a place only limits a figure after it ("more than")."""
        return self.letters[at] == "a" and self.is_hedge(at)

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
        stop = self._before_size(start, self._before_time(start, min(stop, start + LONGEST + 2)))
        edged = self.edged
        owned = edged[stop - 1] == "n" and edged[stop - 2] in "Se"  # "the town's total", "their combined total"
        head = stop if owned or edged[stop] == "f" else -1  # "a new record | of over 5"
        while stop > start and (self.letters[stop - 1] in _NO_END or (stop != head and self.has(stop - 1, HEDGES))):
            stop -= 1
        if edged[stop - 1] == ")" and "(" not in self.letters[start:stop]:
            stop -= 1
        tokens = self.frame.tokens
        if start >= stop:
            return ""
        if not _NAMING.search(self.letters, start, stop) and not self._counts(start):
            return ""  # figures alone name nothing
        found = self.frame.text(tokens.starts[start], tokens.ends[stop - 1])
        named = found.lower() != found.upper()  # "6-4" names nothing
        return self.cut(found) if named else ""

    def cut(self, phrase: str, most: int = LONGEST) -> str:
        """The first words of a phrase, the last one none that only leads on: "delayed its plan to build | a"."""
        parts = phrase.split()
        if len(parts) <= most:
            return " ".join(parts)
        while most > 1 and self.words.has(parts[most - 1].lower(), *_LEADING):
            most -= 1
        if self.words.has(parts[most], "OF"):  # "calls in the wake | of it"
            near = range(max(most - _SHORT, 1), most)
            most = next((at for at in near if self.words.types(parts[at]) & _WAYS == {"PREP"}), most)
        return " ".join(parts[:most]).rstrip(",;")

    def _past_opening(self, at: int, stop: int) -> int:
        """The place after a sign, an article or "each of" that opens the phrase before `stop`, or after a figure that
        is no subject: "(between) 1600 and 1900 temperatures", "an 8 kW system".
        """
        if self.letters[at] in ',;ca"-' or self.has(at, _OPENERS) or (self.letters[at] == "d" and self.has(at, _THAT)):
            return at + (2 if self.letters[at : at + 2] == "df" else 1)
        owner = self.frame.owner[at]
        if owner < 0 or self.frame.mentions[owner].kind not in _DESCRIBING:
            return at
        last = self.frame.last[owner]
        if self.letter(last) == "a" and self.frame.mentions[owner].kind == "date":
            last += 1  # "last year alone | exports"
        if last < stop - 1 and self.letters[last] == "p" and self.frame.mentions[owner].kind == "date":
            return last + 1  # "(in) 1974 at a cost"
        return last if last < stop and self.letters[last] in "#cdnNj-" else at

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
        return found.start() if found and kind != "age" and (kind in _DESCRIBING or self.has(stop - 1, _BARE)) else stop

    def _counts(self, at: int) -> bool:
        """Whether the place belongs to a count, whose mention holds the noun counted."""
        owner = self.frame.owner[at]
        return owner >= 0 and self.frame.mentions[owner].kind in _WITH_NOUN

    def dates(self, at: int) -> bool:
        """Whether the place belongs to a date: "murders last year"."""
        return self.frame.mentions[self.frame.owner[at]].kind == "date"

    def is_rate(self, stop: int) -> bool:
        """Whether what ends before `stop` is what a figure is said per: "4p a litre", "40 boats a year"."""
        return self.letters[max(stop - 3, 0) : stop] in {"#dn", "#pn"} and self.has(stop - 2, _RATED)

    def is_time(self, at: int) -> bool:
        """Whether the place belongs to a date or a unit of time: "for May", "for the week"."""
        return self.has(at, _WHENS) or (self.letter(at) == "#" and self.dates(at))

    def extended(self, end: int) -> int:
        """The end of a noun phrase that ends at `end` with what follows it: prepositions, participles, infinitives."""
        at, limit = end, end + LONGEST
        while at < limit:
            found = _EXTENSION.match(self.letters, at)
            apart = self.has(at, _NO_PART if at == end else _NO_MORE)
            if not found or apart or (self.has(at, HEDGES) and self.has(at, ("PHRASE",))):
                break
            inner = found.end()
            while self.letter(inner) in "avepg" and self.letter(inner) != "#" and inner < limit:
                inner += 1
            stop = self.chunks.phrase(inner)
            if stop == inner and self.letters[at] in "fp":
                break
            if stop == inner and self.letter(inner) == "s":
                return min(self.clause_end(inner), limit)
            at = max(stop, inner)
        return at

    def phrase_after(self, at: int, *, clause: bool = False) -> str:
        """The noun phrase at `at` with what follows it; with the verb it is the subject of where `clause`."""
        while self.letter(at) in 'a"':
            at += 1
        if self.letter(at) == "w":
            return self.text(at, self.clause_end(at))  # "5% of what they earn"
        if self.letter(at) in "od" and self.letter(at + 1) == "w":  # "those who asked", "all who lived there"
            return self.text(at, self.clause_end(at + 1))
        if self.letters[at : at + 2] == "oe" and self.letter(at + 2) in "ev":  # "those asked said no"
            return self.text(at, self.clause_end(at + 2))
        end = self.chunks.phrase(at)
        while end - 1 > at and self.letters[end - 1] == "#" and self._describes(end - 1):
            end -= 1
        end = self._before_length(at, end)
        if end == at:
            return ""
        stop = self.extended(end)
        if clause and self.letter(stop) in "vxa":
            figure = self.letters.find("#", stop)
            end = min(self.clause_end(stop), figure if figure > 0 else len(self.letters))
            stop = stop if set(self.letters[stop:end]) <= {"x", "a"} else end  # "schools | have 40 beds"
        return self.text(at, stop)

    def _before_length(self, start: int, end: int) -> int:
        """The end of a phrase before a hedged length of time: "5 kilos of salt | more than 10 years ago"."""
        owner = self.frame.owner[end - 1] if end > start else -1
        first = self.frame.first[owner] - 1 if owner >= 0 else start
        timed = first > start and self.frame.mentions[owner].kind == "duration"
        return first if timed and self.letters[first] == "a" and self.has(first, HEDGES) else end

    def clause_end(self, at: int) -> int:
        """Where the clause at `at` ends: at the next comma, bracket or conjunction; of "who" at another verb."""
        related = _WHO.match(self.letters, at - 1) if at and self.letters[at - 1] == "w" else None
        if related:
            return related.end()
        found = _BOUNDARY.search(self.letters, at + 1)
        while found and found[0] == "c" and not _VERBAL.search(self.letters, at, found.start()):
            found = _BOUNDARY.search(self.letters, found.end())  # "the van and the bus cost 5" is one clause
        return found.start() if found else len(self.letters)

    def phrase_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`."""
        while self.letter(stop - 1) == ",":
            stop -= 1
        start = self.chunks.chain(stop)
        within = self.letters.rfind("#f", max(start, stop - 2 * LONGEST), stop)
        if within >= 0 and self._describes(within):  # "a total of 5 million of claims": the claims
            return self.text(within + 2, stop)
        return self.text(start, stop)

    def _describes(self, at: int) -> bool:
        """Whether the place belongs to a figure that is no noun phrase of its own, as a count is."""
        owner = self.frame.owner[at]
        return owner >= 0 and self.frame.mentions[owner].kind in _DESCRIBING

    def noun_start(self, stop: int) -> int:
        """Where the noun phrase without prepositions that ends before `stop` begins."""
        start = stop
        while start and self.letters[start - 1] in "djnNS-":
            start -= 1
        return start

    def held_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`; of "a storm with winds" only what the storm has."""
        return self.text(self.held_start(stop), stop)

    def held_start(self, stop: int) -> int:
        """Where the noun phrase that `held_before` gives begins."""
        alone = self.noun_start(stop)
        if self.letter(alone) == "d" and self.has(alone, ("A",)):
            return alone  # "from investors at | a price of 5", "with | a depth of 5"
        start = self.chunks.chain(stop)
        if self.letters[start : start + 1] == "g" and self.letter(start - 1) == ",":
            start += 1  # "the storm, packing | winds of 5"
        figure = self.letters.rfind("#p", start, stop)
        if figure >= 0 and self._describes(figure):  # "a loss of 5 million on | income of 9 million"
            start = figure + 2
        return self._had(start, stop)

    def _had(self, start: int, stop: int) -> int:
        """Where in a noun phrase that begins what a thing has: after the last "with" or "at"."""
        places = range(stop - 2, max(start, stop - 2 * LONGEST), -1)
        return next((at + 1 for at in places if self.letters[at] == "p" and self.has(at, _HAVING)), start)

    def noun_before(self, stop: int) -> str:
        """The nearest noun phrase that ends before `stop`, alone; of a person with a role only the name."""
        start = self.noun_start(stop)
        name = stop
        while name > start and self.letters[name - 1] in "N-":
            name -= 1
        return self.text(name if stop - name > 1 else start, stop)

    def object_before(self, stop: int) -> str:
        """The object of a verb before `stop`: "lowered ITS TARGET 25 points"; empty where no verb governs it."""
        start = self.chunks.chain(stop)
        return self.text(self._had(start, stop), stop) if start and self.letters[start - 1] in "vaT" else ""

"""What can be asked of a sentence about a claim in it: what stands before and after, and the noun phrases there.

Places are token indices; a phrase is given as its words, without a leading article. Everything is read off the letters
of `claims.context.chunks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.context.chunks import Chunks, chunks
from claims.context.frame import Frame
from claims.context.words import Words, words

LONGEST = 12  # words of a subject (gold/GUIDELINES.md)
_HEDGES = frozenset("APPROX MORE_THAN AT_LEAST LESS_THAN AT_MOST BRIDGE".split())
_MEASURED = frozenset("DIMENSIONWORD OLD AGO COMPARE MORE_THAN LESS_THAN".split())
_TIME = frozenset({"TIMEUNIT", "RELUNIT"})
_RISEN = frozenset({"UP", "DOWN"})
_OF_WHAT = frozenset({"IN", "OF"})
_STEP = frozenset({"UPNOUN", "DOWNNOUN"})
_MOTION = frozenset({"TO", "BY", "AT", "FROM"})
_EXTENSION = re.compile(r"f(?!a*#)|p(?!a*d*a*#)|e(?=a*[ps])|g(?=a*d*[nNj])|T(?=a*v)")
_BOUNDARY = re.compile(r"[;,(sw]")
_INTERRUPTED = re.compile(r"x,[^,;]*,(?=a*v)")
_CHANGED = frozenset({"percentage", "money"})
_WITH_NOUN = frozenset({"count", "ordinal"})
_WHEN = re.compile(r"p[dj]*(?:n|#+)$")
_NAMING = re.compile(r"[nNgejovxu]")
_DETERMINED = re.compile(r"d[nj]+$")
_OPENERS = frozenset({"THE", "A", "POSSDET", "EACH", "EVERY"})
_NEXT_WORDS = frozenset({"RELWORD", "THIS"})


@dataclass(slots=True)
class Parse:
    """A frame with its chunks; `known` keeps the subjects found, by mention, and `bases` what of them figures share."""

    frame: Frame
    known: dict[int, str] = field(default_factory=dict)
    bases: dict[int, str] = field(default_factory=dict)
    chunks: Chunks = field(init=False)
    letters: str = field(init=False)
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.chunks = chunks(self.frame)
        self.letters = self.chunks.letters
        self.words = words(self.frame.memory.schemas)

    # -- tokens -------------------------------------------------------------------------------------------------------
    def letter(self, at: int) -> str:
        """The letter at a place; ";" beyond the ends of the sentence."""
        return self.letters[at] if 0 <= at < len(self.letters) else ";"

    def has(self, at: int, wanted: Iterable[str]) -> bool:
        """Whether the token at a place may be of one of these types."""
        return 0 <= at < len(self.letters) and not self.frame.tokens.tags[at].isdisjoint(wanted)

    def word(self, at: int) -> str:
        """The token at a place."""
        return self.frame.tokens.words[at]

    def hedges(self, at: int) -> bool:
        """Whether the token at a place only limits a figure after it ("more than")."""
        return self.letters[at] == "a" and self.has(at, _HEDGES)

    def text(self, start: int, stop: int) -> str:
        """The words from `start` to `stop`, without an article before or a sign after, at most LONGEST of them."""
        while start < stop and (
            self.letters[start] in ',;ca"-' or self.has(start, _OPENERS) or self._opening_date(start, stop)
        ):
            start += 2 if self.letters[start : start + 2] == "df" else 1  # "each of the boats"
        stop = self._before_time(start, min(stop, start + LONGEST + 2))
        while stop > start and (self.letters[stop - 1] in ',;cdfpsw("-T' or self.has(stop - 1, _HEDGES)):
            stop -= 1
        tokens = self.frame.tokens
        if start >= stop:
            return ""
        if not _NAMING.search(self.letters, start, stop) and not self._counts(start):
            return ""  # figures alone name nothing
        found = self.frame.document.text[tokens.starts[start] : tokens.ends[stop - 1]]
        return " ".join(found.split()[:LONGEST])

    # -- round the claim ----------------------------------------------------------------------------------------------
    def before(self, index: int) -> int:
        """The place before a mention, hedges, "a total of" and what describes its noun ("a sharp 5% drop") passed over."""
        at = self.described(index) - 1
        while at >= 0 and (self.letters[at] in 'ad"' or self.has(at, _NEXT_WORDS)):
            at -= 1
        if self.letter(at) == ",":  # an insertion: "paid, on average, 84 cents"
            comma = self.letters.rfind(",", 0, at)
            at = comma - 1 if comma > 0 and self.letters[comma + 1] == "p" and "v" not in self.letters[comma:at] else at
        if self.letter(at) == "f" and self.letter(at - 2) == "d" and self.has(at - 1, _HEDGES):  # "a total of"
            at -= 3
        return at

    def described(self, index: int) -> int:
        """Where the words begin that describe the noun after a mention: "iconic" in "the iconic 5-acre estate"."""
        first = self.frame.first[index]
        at = first
        while self.letter(at - 1) in "nj":
            at -= 1
        described = at < first and self.letter(at - 1) in "dS" and self.letter(self.frame.last[index]) in "nN-"
        return at if described else first

    def after(self, index: int) -> int:
        """The place after a mention, a conversion in brackets, a denominator and an abbreviation's stop passed over."""
        at = self.frame.last[index]
        if self.letter(at) == "(":
            close = self.letters.find(")", at)
            at = close + 1 if 0 < close <= at + 8 else at
        if self.has(at, ("PER",)) or (self.letter(at) == "d" and self.has(at + 1, ("TIMEUNIT",))):
            at += 2
        if self.letter(at) == "-" and self.letter(at + 1) in "pf,;c":
            at += 1
        return at

    def governed(self, before: int) -> bool:
        """Whether a verb or preposition stands before: the claim is no subject of its clause."""
        clause = max(self.letters.rfind(sign, 0, before + 1) for sign in ";sw(")
        return any(letter in "vxpTge" for letter in self.letters[clause + 1 : before + 1])

    def is_motion(self, at: int) -> bool:
        """Whether a preposition leads to a level or by a step: to, by, at, from."""
        return self.has(at, _MOTION)

    def is_off(self, at: int) -> bool:
        """Whether the word is "off": so much off something."""
        return self.has(at, ("OFF",))

    def is_in_things(self, at: int) -> bool:
        """Whether the word is "in" before a common noun: so much in something, neither a place nor a time."""
        end = self.chunks.phrase(at + 1)
        return self.has(at, ("IN",)) and end > at + 1 and self.letters[end - 1] == "n"

    def is_vague(self, phrase: str) -> bool:
        """Whether a phrase only stands for another one: "the total", "it", "that figure"."""
        return bool(phrase) and all(self.words.has(part, "VAGUENOUN") for part in phrase.lower().split())

    def is_ago(self, at: int) -> bool:
        """Whether the word is "ago"."""
        return self.has(at, ("AGO",))

    def other(self, at: int) -> int:
        """The mention that the place belongs to, "of" and "out of" passed over; -1 where to none."""
        while self.has(at, ("OF", "OUT")) or self.letter(at) == "d":
            at += 1
        return self.frame.owner[at] if 0 <= at < len(self.letters) else -1

    def is_compared(self, at: int) -> bool:
        """Whether the claim is only compared with: "compared to 5%", "against 7%", "up from 3%", "versus 4%"."""
        if self.letter(at) != "p" and self.letter(at) != "n":
            return False
        near = self.frame.tokens.lower[max(at - 1, 0) : at + 1]
        return any(self.words.has(word, "COMPARED") for word in near) or (
            self.has(at, ("FROM",)) and self.has(at - 1, _RISEN)
        )

    def is_level(self, before: int) -> bool:
        """Whether a verb or preposition of level or change stands before: "rose", "up", "to", "by", "at"."""
        return self.has(before, _RISEN | _MOTION) and self.letter(before) in "vpxe"

    def is_place(self, at: int) -> bool:
        """Whether the word is "at": no level where what follows is counted ("looked at four plans"), unless a change
        stands before it ("fell 1% at 1,463 points").
        """
        changed = any(
            mention.kind in _CHANGED and last <= at
            for mention, last in zip(self.frame.mentions, self.frame.last, strict=True)
        )
        return self.has(at, ("AT",)) and not changed

    def is_step(self, at: int) -> bool:
        """Whether a rise or fall stands there that does not say of what: "a 5% drop."."""
        return self.has(at, _STEP) and self.letter(at + 1) in ";,)scw"

    def is_entry(self, index: int) -> bool:
        """Whether the claim stands right behind a noun where there is no verb: an entry of a list of figures."""
        first = self.frame.first[index]
        if self.letter(first - 1) not in "nN" or self.chunks.verb_before(first) >= 0:
            return False
        opened = _DETERMINED.search(self.letters, 0, first)  # "the old 5 MW plant" is one noun phrase
        return not (opened and self.letter(self.after(index)) in "nN")

    def is_be(self, at: int) -> bool:
        """Whether the verb is a form of "be"."""
        return self.letter(at) == "x" and "BE" in self.words.types(self.frame.tokens.lower[at])

    def is_for(self, at: int) -> bool:
        """Whether the word is "for", but not of a rate ("for every dollar")."""
        return self.has(at, ("FOR",)) and not self.has(at + 1, ("EVERY", "EACH"))

    # -- phrases ------------------------------------------------------------------------------------------------------
    def extended(self, end: int) -> int:
        """The end of a noun phrase that ends at `end` with what follows it: prepositions, participles, infinitives."""
        at, limit = end, end + LONGEST
        while at < limit:
            found = _EXTENSION.match(self.letters, at)
            if not found:
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
        end = self.chunks.phrase(at)
        while end - 1 > at and self.letters[end - 1] == "#" and self._dates(end - 1):
            end -= 1
        if end == at:
            return ""
        stop = self.extended(end)
        if clause and self.letter(stop) in "vxa":
            figure = self.letters.find("#", stop)
            stop = min(self.clause_end(stop), figure if figure > 0 else len(self.letters))
        return self.text(at, stop)

    def clause_end(self, at: int) -> int:
        """Where the clause at `at` ends: at the next comma, bracket or conjunction."""
        found = _BOUNDARY.search(self.letters, at + 1)
        return found.start() if found else len(self.letters)

    def complement(self, at: int) -> str:
        """The object or complement of the verb at `at`, whose subject the claim is."""
        inserted = _INTERRUPTED.match(self.letters, at)
        _, end = self.chunks.verbs(inserted.end() if inserted else at)
        return self.phrase_after(end)

    def modified(self, at: int) -> str:
        """The noun phrase that the claim modifies ("5 MW system for …"); what rises or falls in "a 5% rise in …"."""
        while self.letter(at) == "-" or self._attributive(at) or (self.letter(at) == "," and self._attributive(at + 1)):
            at += 1
        if self.letter(at) not in 'njNeg"' or self.has(at, _MEASURED):
            return ""
        if self.letter(at + 1) in "apd;," and (self.has(at, _TIME) or self.has(at, ("UPPER",))):
            return ""  # "9% year over year", "$31 US"
        if self.letters[at] == "e" and self.letter(at + 1) == "p" and not self.has(at + 1, ("BY",)):
            return self.text(at, self.extended(at))
        end = self.chunks.phrase(at)
        if end <= at or "#" in self.letters[at:end]:
            return ""
        step = next((place for place in range(at, end) if self.has(place, _STEP)), end)
        if step < end:
            return self.phrase_after(step + 2) if self.has(step + 1, _OF_WHAT) else self.text(at, step)
        return self.text(at, self.extended(end))

    def _before_time(self, start: int, stop: int) -> int:
        """The end of a phrase before the words that only say when: "revenue | in the quarter", "sales | in May"."""
        found = _WHEN.search(self.letters, start + 1, stop)
        if not found or self.has(found.start(), ("PER",)):
            return stop
        time = self._dates(stop - 1) if self.letters[stop - 1] == "#" else self.has(stop - 1, _TIME)
        return found.start() if time else stop

    def _counts(self, at: int) -> bool:
        """Whether the place belongs to a count, whose mention holds the noun counted."""
        owner = self.frame.owner[at]
        return owner >= 0 and self.frame.mentions[owner].kind in _WITH_NOUN

    def _opening_date(self, at: int, stop: int) -> bool:
        """Whether a date opens the phrase before `stop`, as in "(between) 1600 and 1900 temperatures"."""
        return self.letters[at] == "#" and self._dates(at) and self.letter(at + 1) in "#cdnNj" and at + 1 < stop

    def _dates(self, at: int) -> bool:
        """Whether the place belongs to a date: "murders last year"."""
        return self.frame.mentions[self.frame.owner[at]].kind == "date"

    def _attributive(self, at: int) -> bool:
        """Whether another claim stands between this one and the noun: "a 10-year, $1 billion fund"."""
        owner = self.frame.owner[at] if at < len(self.letters) else -1
        return owner >= 0 and self.frame.mentions[owner].kind not in {"date", "percentage"}

    def phrase_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`."""
        while self.letter(stop - 1) == ",":
            stop -= 1
        return self.text(self.chunks.chain(stop), stop)

    def noun_before(self, stop: int) -> str:
        """The nearest noun phrase that ends before `stop`, alone; of a person with a role only the name."""
        start = stop
        while start and self.letters[start - 1] in "djnNS-":
            start -= 1
        name = stop
        while name > start and self.letters[name - 1] in "N-":
            name -= 1
        return self.text(name if stop - name > 1 else start, stop)

    def object_before(self, stop: int) -> str:
        """The object of a verb before `stop`: "lowered ITS TARGET 25 points"; empty where no verb governs it."""
        start = self.chunks.chain(stop)
        return self.text(start, stop) if start and self.letters[start - 1] in "vaT" else ""

"""A shallow parse of one sentence: noun phrases and verb groups over the letters of `claims.context.syntax.letters`.

Finite-state chunks over such letters are Abney's (1996) partial parsing by cascades.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.context.anaphors import anaphors
from claims.context.frame import Frame
from claims.context.syntax.letters import letters
from claims.context.words import words

PHRASE = re.compile(
    r'[a"]?(?:d(?:[fd](?=[dnN#j]))?)*(?:[jnNS"#\-]|[aeg](?=a?[jnNeg#\-]|c[aegjn])|(?<=e)c(?=[jn])|c(?=d*[jnNeg\-"])(?!d*[jnNS\-]*[nN]a?[vx]))*(?:[nN#](?!S)|(?<=[nNj])g(?=[;,)]|$))|o'
)
_NAME_AFTER_PHRASE = re.compile(r"n(?=NN+$)")
_PLACE = re.compile(r"pd?N+(?=[njg]+a*[vx])")  # "in the US | house prices fell"
_NEXT_SUBJECT = re.compile(r"c(?=[do])")
_SAID_TO_BE = re.compile(r"a*[nge](?:p?d?#+)?c(?=[jnN])")  # "was | due and costs rose", "was | dry in May and costs"
_LAST_TWO = re.compile(r"[djnNS\-]+c[djnNS\-]+$")  # "the coupe and the estate"
_SET_ON = re.compile(r"[vegx]p$")  # "were set on | fire and a mill"
_NAMES = re.compile(r"N+")
_TOLD = ("v", "x", "a")  # what a subject stands before
_CLOSING = ("w", "v", "x", "a", ",")
_TIME = re.compile(r"(p[dj]*(?:n?#+|n))a?(?=[djnN])")
_GOING = re.compile("xa*g")
_FAR = 60  # tokens of a noun phrase with all that hangs on it
# Before an infinitive: "plans to ease", "is expected to ease", "is also likely to ease", "recovered slightly to ease",
# "went on to ease", "before recovering to ease", "were striving to ease".
_LED = re.compile(r"(?:xaa|[xa]e|[xv]a|vp|(?<=[xp,])g|[vx])$")
_LEAD = 3  # tokens of that
_CHAINED = 'djnNSo#aegfpc"-)('


@dataclass(slots=True)
class Chunks:
    """The letters of a sentence's tokens, one each, and what can be asked of them. Places are token indices; `dated`
    are those of dates, `timed` the last ones of dates, of what takes one up and of lengths of time, `doing` those
    of forms in -ing behind "be", `aims` those of "for"; `acting` are the letters with "v" for auxiliaries too.
    """

    letters: str
    dated: frozenset[int] = frozenset()
    timed: frozenset[int] = frozenset()
    doing: frozenset[int] = frozenset()
    aims: frozenset[int] = frozenset()
    acting: str = field(init=False)

    def __post_init__(self) -> None:
        self.acting = self.letters.replace("x", "v")

    def phrase(self, at: int) -> int:
        """The end of the noun phrase that begins at `at`; `at` where none does."""
        found = PHRASE.match(self.letters, at)
        return found.end() if found else at

    def verb_before(self, at: int) -> int:
        """The last token of a verb before `at`, in the same clause or one around it; -1 where there is none."""
        return self.acting.rfind("v", 0, at)

    def verbs(self, at: int) -> tuple[int, int]:
        """The verb group round the verb at `at`."""
        start = at
        while start and self.letters[start - 1] in "xavT" and self.letters[start] != "T":
            start -= 1
        if self.letters[start] == "T":
            led = _LED.search(self.letters, max(start - _LEAD, 0), start)
            start = led.start() if led else start
        if self.letters[start] != "T":
            while start and self.letters[start - 1] in "xa":
                start -= 1
        end = at + 1
        while end < len(self.letters) and self.letters[end] in "xaveg" and self.letters[end - 1 : end + 1] != "vg":
            end += 1
        return start, end

    def chain(self, stop: int) -> int:
        """Where the noun phrase that ends before `stop` begins, the prepositional phrases in it included."""
        letters, at = self.letters, stop
        while at > 0 and letters[at - 1] in _CHAINED and stop - at < _FAR:
            if letters[at - 1] == ")" and letters[at : at + 1] != "o":
                at = max(letters.rfind("(", 0, at), 0)
            elif letters[at - 1] == ")" or self._breaks(at, stop):
                break
            else:
                at -= 1
        if at < stop and letters[at] == "c" and at and letters[at - 1] == ",":
            at = self._listed(at)
        elif at > 1 and letters[at - 1] == "," and letters[stop : stop + 1] in _TOLD:
            at = self._begun(at) if _LAST_TWO.match(letters, at, stop) else at
        while at < stop and letters[at] in 'cae"-' and not self._describes(at, stop):
            at += 1
        while at < stop and letters[at] in "fp":
            at = self._past_preposition(at, stop)
        return self._past_predicate(at, stop)

    def past_place(self, at: int) -> int:
        """Where the subject begins behind a place in capitals that the preposition at `at` leads in: "in the US | house
        prices fell"; `at` where there is none.
        """
        found = _PLACE.match(self.letters, at)
        return found.end() if found else at

    def _describes(self, at: int, stop: int) -> bool:
        """Whether a participle that opens a clause belongs to its subject: "INSTALLED capacity was", "ADJUSTED
        operating profit was".
        """
        letters = self.letters
        opens = letters[at] == "e" and (not at or letters[at - 1] in ",;")
        named = letters[at + 1 : at + 2] in ("n", "N", "j") or letters[at + 1 : at + 3] == "gn"
        return opens and named and letters[stop : stop + 1] in _TOLD

    def _past_preposition(self, at: int, stop: int) -> int:
        """The place after the preposition that opens a phrase, or after all that hangs on it: "spoke of | the share",
        "over the years | the share", "since the end of the season | Ada Hill has".
        """
        named = None if at else _NAME_AFTER_PHRASE.search(self.letters, at, stop)
        if named:
            return named.start() + 1
        place = self.past_place(at)
        if place > at:
            return place
        time = _TIME.match(self.letters, at)
        if time and time.end(1) - 1 in self.timed and time.end() < stop:  # "over the past decade | trade has"
            return time.end()
        inner = self.phrase(at + 1) if self.letters[at] == "p" else at
        return inner if at + 1 < inner < stop and self.letters[inner] in "djnN#o" else at + 1

    def _past_predicate(self, at: int, stop: int) -> int:
        """The start of a verb's subject that begins at `at`, or after what is said in a clause before it: "trains were
        late and | many people", "the roof was gone and | rents", "he shut the port and | the town".
        """
        verb = at - (at > 1 and self.letters[at - 1] == "a")  # "was not | dry and"
        told = at and (self.letters[verb - 1] in "vx" or _SET_ON.search(self.letters, at - 2, at))
        if not told or self.letters[stop : stop + 1] not in _TOLD:
            return at
        joined = _NEXT_SUBJECT.search(self.letters, at, stop)
        said = _SAID_TO_BE.match(self.letters, at, stop) if self.letters[verb - 1] == "x" else None
        return said.end() if said else joined.end() if joined else at

    def _breaks(self, at: int, stop: int) -> bool:
        """Whether the token before `at` is no part of the phrase: a bracket, a verb, a joint of clauses."""
        letter = self.letters[at - 1]
        if at < stop and self.letters[at] == "o" and letter not in "pf":
            return True  # a pronoun opens its phrase
        if letter == "a" and self.letters[at - 2 : at - 1] == "#":
            told = self.letters[at : at + 1]
            if told in ("d", "o") or (told in ("n", "N", "j") and at - 2 in self.timed):
                return True  # "two years ago | the mill", "two years ago | output"
        if letter == "(" or (letter in "eg" and self._acts(at, stop)) or (letter == "g" and self._goes_on(at, stop)):
            return True
        if letter in "nN#o" and at < stop and self.letters[at] in "do":  # "over the years | the share of wind"
            return True
        if letter != "c":
            return False
        start = at - 1
        while start and self.letters[start - 1] in _CHAINED:
            start -= 1
        return any(self.letters[place] == "#" and place not in self.dated for place in range(start, at - 1))

    def _acts(self, at: int, stop: int) -> bool:
        """Whether the participle before `at` is a verb with an object or a place, and neither opens the sentence
        ("Mining the sea costs 5") nor belongs to the phrase ("the charge stored in it was 5", "cats given the drug").
        """
        after, before = self.letters[at : at + 1], self.letters[at - 2 : at - 1]
        if at >= stop or after not in ("d", "p", "o"):
            return False
        gerund, noun = self.letters[at - 1] == "g", before in ("n", "N")
        if gerund and (at == 1 or (before == "," and self.verb_before(at - 1) < 0)):
            return False
        told = self.letters[stop : stop + 1]  # "power made from coal, at 5%, is"
        if told == "(":  # "oil bought by Orm (its main cost) is"
            close = self.letters.find(")", stop) + 1
            told = self.letters[close : close + 1]
        what_for = before == "p" and self.letters[at - 3 : at - 2] in ("n", "N") and not self._has_verb(at - 1)
        if gerund and after == "d" and told in ("v", "x") and (noun or what_for):
            return False  # "a scheme helping the poor | costs", "the bill for storing the grain | rose"
        if gerund and before == "f" and after == "d" and self.letters[at - 3 : at - 2] in ("n", "N"):
            return told not in _CLOSING  # "the cost of moving a box, which", "the aim of raising a tax was"
        ends = told == "w" or told in _TOLD or (told == "," and (noun or before == "#"))
        return not (ends and (after == "p" or (after == "d" and noun and not gerund)))

    def _goes_on(self, at: int, stop: int) -> bool:
        """Whether the form in -ing before `at` is a verb behind "be", with an object: "is now expecting | fees of"; but
        what it is done for says more with it, "is suing Orm for".
        """
        if at - 1 not in self.doing or stop in self.aims:
            return False
        what = at + (self.letters[at : at + 1] == "g")  # "projecting | operating earnings"
        return what < stop and self.letters[what] in "njN#"

    def _has_verb(self, stop: int) -> bool:
        """Whether a verb stands in the clause before a place."""
        begin = max(self.letters.rfind(sign, 0, stop) for sign in ';,sw"') + 1
        return self.acting.find("v", begin, stop) >= 0

    def _listed(self, at: int) -> int:
        """The start of a list that ends with ", and …": earlier members are noun phrases between commas."""
        start, members = at, 0
        while start and self.letters[start - 1] == ",":
            comma = start - 1
            begin = comma
            while begin and self.letters[begin - 1] in 'djnNS"-ge':
                begin -= 1
            if begin == comma or (start == at and begin and self.letters[begin - 1] == "p"):
                break  # "up 5 from the estimate, and profit of 8" is no list
            start = begin
            members += 1
        return start if members > 1 else at  # "… is empty, and the rent rose" is none

    def _begun(self, at: int) -> int:
        """The start of a list whose last two members begin at a place: "A, | B and C rose", "prices in A, | B and C
        rose"; the place itself where what stands before the comma is none of them.
        """
        comma = begin = at - 1
        while begin and self.letters[begin - 1] in 'djnNS"-':
            begin -= 1
        left = self.letters[begin - 1 : begin]
        if begin == comma:
            return at
        if left in ("", ";", "s", "w", '"'):
            return begin
        if left == ",":
            start = self._begun(begin)
            return start if start < begin else at
        named = _NAMES.fullmatch(self.letters, begin, comma) and self.letters[at] == "N"
        return self.chain(comma) if named and left == "p" and self.letters[begin - 2 : begin - 1] in ("n", "N") else at


def chunks(frame: Frame) -> Chunks:
    """The chunks of a frame's sentence, made once."""
    made = frame.cache.get(__name__)
    if not isinstance(made, Chunks):
        found = letters(frame)
        made = Chunks(found, _dated(frame), _timed(frame), _doing(frame, found), _aims(frame))
        frame.cache[__name__] = made
    return made


def _dated(frame: Frame) -> frozenset[int]:
    dates = (at for at, mention in enumerate(frame.mentions) if mention.kind == "date")
    return frozenset(place for at in dates for place in range(frame.first[at], frame.last[at]))


def _timed(frame: Frame) -> frozenset[int]:
    """The last tokens of dates, of times that take one up ("during the month") and of lengths of time that are no part
    of a word: "over five years", but "a two-year".
    """
    lower, last = frame.tokens.lower, frame.last
    times = (at for at, mention in enumerate(frame.mentions) if mention.kind in {"date", "duration"})
    told = [last[at] - 1 for at in times if "-" not in lower[frame.first[at] : last[at]]]
    return frozenset([*told, *(one.last - 1 for one in anaphors(frame))])


def _doing(frame: Frame, found: str) -> frozenset[int]:
    """The places of forms in -ing behind "be": "is now EXPECTING"; but "has operating profits"."""
    known, lower = words(frame.memory.schemas), frame.tokens.lower
    going = _GOING.finditer(found) if "g" in found else ()
    return frozenset(one.end() - 1 for one in going if known.has(lower[one.start()], "BE"))


def _aims(frame: Frame) -> frozenset[int]:
    """The places of "for"."""
    tags = frame.tokens.tags if "FOR" in frame.types else ()
    return frozenset(at for at, own in enumerate(tags) if "FOR" in own)

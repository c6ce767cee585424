"""The noun phrases of a sentence: where they begin and end, alone and with what belongs to them.

Places are token indices; a phrase is given as its words, see `claims.context.syntax.wording`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.neighbours import HEDGES
from claims.context.syntax.wording import LONGEST, Wording

_NO_PART = frozenset({"THAN", "INTO"})
_NO_MORE = _NO_PART | {"AS"}  # "told of men in the mill | as heroes", but "her days as mayor"
_HAVING = frozenset({"WITH", "AT"})
_EXTENSION = re.compile(
    r"f(?!a*#)|p(?!a*d*[ae]*#)|a*e(?=a*[psvx,;)#]|Txa*[en])|a*g(?=a*(?:p|d*[nNj]|w))|a*g(?=ox*[av])|a*T(?=a*v)|(?<=e)T(?=xa*[en])"
)
_SAID = re.compile(r"a*g(?:w|ox*[av])")
_INDEFINITE = re.compile(r"d[jnNS-]*$|(?<=p)da*e[ajenN-]*$")
_THESE = frozenset({"THESE"})
_BOUNDARY = re.compile(
    r"[;,(sw]|c(?=a*(?:[djnN#S\-]+(?:[fpc][djnN#S\-]+)*|d?a#+n*|o)a*(?:[vx]|(?<=#)e(?=[;,pcs]|$))|a*#+d)"
)
_VERBAL = re.compile(r"[vxe#]")
# "men | who died there and won a cup | are": what follows the verb up to another one.
_WHO = re.compile(r"wa*[xve][avxeg]*+[^;,swvx(To]*(?:[cT]a*[vx][avxeg]*+[^;,swvx(To]*)*(?<!d)(?=[vx])")
# "men | whose firms closed | fell ill": the same of "whose"
_WHOSE = re.compile(r"d[dajnNpf-]*[nN](?:a*x)*a*[veg]?[^;,swvx(To]*(?<!d)(?=[vx])")
_AND_OF = re.compile(r"(?:,?c|,)#+f(?=d?[jnNe])")  # "5% of men | and 9% of | women walk"
_RATED = frozenset({"A", "PER"})
_AGED = re.compile(r"[pe][ap]*#+(?=a*[vx,])")
_OF_FIGURE = re.compile("fa*#")
_RATED_ON = re.compile(r"#[dp]np(?=[djnN])")
_AGAIN = re.compile(r"\([^()]*#[^()]*\)(?=a*[vx])")  # a share in other words, or that of others
_PARTS = ("#p", "#f")  # behind a figure, what it is of
_JOINED = 3  # shares after one that do the same


@dataclass(slots=True)
class Phrases(Wording):
    """A sentence's noun phrases; see Wording."""

    def is_rate(self, stop: int) -> bool:
        """Whether what ends before `stop` is what a figure is said per: "4p a litre", "40 boats a year"."""
        return self.letters[max(stop - 3, 0) : stop] in {"#dn", "#pn"} and self.has(stop - 2, _RATED)

    def extended(self, end: int) -> int:
        """The end of a noun phrase that ends at `end` with what follows it: prepositions, participles, infinitives."""
        at, limit = end, end + LONGEST
        while at < limit:
            found = _EXTENSION.match(self.letters, at)
            apart = self.has(at, _NO_PART if at == end else _NO_MORE)
            apart = apart or self.is_source(at) or (self.has(at, ("AS",)) and self.has(at + 1, ("COMPARED",)))
            found = None if found and self._is_valued(found.end()) else found
            if not found or apart or (self.has(at, HEDGES) and self.has(at, ("PHRASE",))):
                break
            inner = found.end()
            if _SAID.match(self.letters, at):  # "nurses saying that they work nights", "… saying they do"
                return min(self.clause_end(inner), limit)
            inner += self.letter(inner - 1) == "T" and self.letter(inner) == "x"  # "believed to | have"
            if found[0][-1] == "e" and self.letter(inner) in ("v", "x"):
                return inner  # "people asked | said they would"
            while self.letter(inner) in "avepg" and self.letter(inner) != "#" and inner < limit:
                inner += 1
            stop = self.chunks.phrase(inner)
            if self.letters[at] in "fp" and (stop == inner or self._is_mean(stop)):
                break
            if stop == inner and self.letter(inner) == "s":
                return min(self.clause_end(inner), limit)
            at = max(stop, inner)
        return at

    def is_source(self, at: int) -> bool:
        """Whether a word only leads to who says it: "40 shops closed | ACCORDING TO Hill"."""
        return self.letter(at) in ("p", "g") and self.words.has(self.frame.tokens.lower[at], "SOURCE")

    def _is_valued(self, at: int) -> bool:
        """Whether "at" and an amount stand at a place, behind a participle: "mills valued | AT £5m"."""
        owner = self.frame.owner[at + 1] if self.letters[at - 1 : at + 2] == "ep#" and self.has(at, ("AT",)) else -1
        return owner >= 0 and self.frame.mentions[owner].kind == "money"

    def _is_mean(self, stop: int) -> bool:
        """Whether the phrase before `stop` says what kind of figure follows: "asked 40 men over | AN AVERAGE of 5"."""
        return _OF_FIGURE.match(self.letters, stop) is not None and self.has(stop - 1, ("MEANNOUN", "TALLYNOUN"))

    def phrase_after(self, at: int, *, clause: bool = False) -> str:
        """The noun phrase at `at` with what follows it; with the verb it is the subject of where `clause`."""
        while self.letter(at) in 'a"':
            at += 1
        related = self._related_from(at)
        if related:
            return related
        given = self.letters[at : at + 2] == "oe" or self.letters[max(at - 1, 0) : at + 2] == "fov"
        given = given and self.letter(at + 2) in "dnNo"  # "of those given the pill"
        end = self.chunks.phrase(at + 2 if given else at)
        while end - 1 > at and self.letters[end - 1] == "#" and self._describes(end - 1):
            end -= 1
        end = self._before_length(at, end)
        if end == at:
            return ""
        stop = self._past_age(self.extended(end))
        if clause:
            stop = self._past_related(stop)
            told = self._past_others(stop)
            if told > stop:
                return f"{self.text(at, stop)} {self.text(told, self._told(told))}".strip()
        return self.text(at, self._told(stop) if clause and self.letter(stop) in "vxa" else stop)

    def _past_related(self, at: int) -> int:
        """The place behind a clause that says who those are of whom a phrase that ends at `at` tells, before what they
        do: "5% of men WHO LIVE ALONE | cook", "5% of men WHOSE PARENTS RENT | own a home"; none that holds an amount.
        """
        if self.letter(at) == "w":
            end = self.clause_end(at + 1)
        else:
            found = _WHOSE.match(self.letters, at) if self.has(at, ("RELPOSS",)) else None
            end = found.end() if found else at
        amount = any(self.letters[place] == "#" and self._describes(place) for place in range(at, end))
        return at if amount or end - at > LONGEST else end

    def _past_others(self, at: int) -> int:
        """The place behind the shares of others that do the same, in brackets or joined: "one in nine trains (12%) |
        failed", "5% of men and 9% of women | walk"; `at` where none stand there.
        """
        again = _AGAIN.match(self.letters, at)
        if again:
            return again.end()
        end = at
        for _ in range(_JOINED):
            other = _AND_OF.match(self.letters, end)
            if other is None:
                break
            end = self._past_related(self._past_age(self.extended(self.chunks.phrase(other.end()))))
        return end if self.letter(end) in "vx" or self.letters[end : end + 2] in ("av", "ax") else at

    def _related_from(self, at: int) -> str:
        """Those of whom a clause or an age behind the pronoun at `at` tells who they are; empty where none does."""
        stop = at if self.letter(at) == "w" else -1  # "5% of what they earn"
        if self.letter(at) in "od" and self.letter(at + 1) == "w":  # "those who asked", "all who lived there"
            stop = at + 1
        if self.letters[at : at + 2] == "oe" and self.letter(at + 2) in "ev":  # "those asked said no"
            stop = at + 2
        if stop >= 0:
            return self.text(at, self.clause_end(stop))
        aged = self._aged_after(at)
        return f"{self.word(at)} {aged}" if aged else ""

    def those_aged(self, aged: int) -> str:
        """Those of whom nothing more is said than their age behind the word at `aged`: "for THOSE AGED 16 TO 64"."""
        if not self.has(aged, ("AGED",)) or not self.has(aged - 1, _THESE):
            return ""
        tokens, owner = self.frame.tokens, self.frame.owner[aged + 1]
        return self.frame.words(tokens.starts[aged - 1], tokens.ends[self.frame.last[owner] - 1])

    def _aged_after(self, at: int) -> str:
        """The age that limits whom "those" at `at` stands for: "5% of those OVER 65"; empty where none does."""
        first = at + 2 if self.letter(at + 1) in "ape" else at + 1
        owner = self.frame.owner[first] if self.letter(first) == "#" and self.has(at, _THESE) else -1
        aged = owner >= 0 and self.frame.mentions[owner].kind == "age"
        tokens = self.frame.tokens
        return self.frame.words(tokens.starts[at + 1], tokens.ends[self.frame.last[owner] - 1]) if aged else ""

    def _past_age(self, at: int) -> int:
        """The place behind an age that says whom a phrase means, before a verb: "5% of men AGED 16 TO 24 | used it"."""
        found = _AGED.match(self.letters, at) if self.has(at, ("AGED",)) else None
        owner = self.frame.owner[found.end() - 1] if found else -1
        return found.end() if found and self.frame.mentions[owner].kind == "age" else at

    def _told(self, verb: int) -> int:
        """The end of what a clause tells from a verb on, before its next figure; the verb itself where that is no more
        than an auxiliary: "schools | have 40 beds".
        """
        figure = self.letters.find("#", verb)
        stop = self.said_end(verb)
        figure = next((at for at in range(verb, stop) if self.is_source(at)), figure)
        end = min(stop, figure if figure > 0 else len(self.letters))
        return verb if set(self.letters[verb:end]) <= {"x", "a"} else end

    def _before_length(self, start: int, end: int) -> int:
        """The end of a phrase before a hedged length of time: "5 kilos of salt | more than 10 years ago"."""
        owner = self.frame.owner[end - 1] if end > start else -1
        first = self.frame.first[owner] - 1 if owner >= 0 else start
        timed = first > start and self.frame.mentions[owner].kind == "duration"
        return first if timed and self.letters[first] == "a" and self.has(first, HEDGES) else end

    def clause_end(self, at: int) -> int:
        """Where the clause at `at` ends: at the next comma, bracket or conjunction; of "who" at another verb."""
        related = _WHO.match(self.letters, at - 1) if self.letters[at - 1 : at] == "w" else None
        if related:
            return related.end()
        found = _BOUNDARY.search(self.letters, at + 1)
        while found and found[0] == "c" and not _VERBAL.search(self.letters, at, found.start()):
            found = _BOUNDARY.search(self.letters, found.end())  # "the van and the bus cost 5" is one clause
        return found.start() if found else len(self.letters)

    def said_end(self, at: int) -> int:
        """Where the clause of the verb at `at` ends, with what it says: "5% of men | said that the price was high"."""
        stop = self.clause_end(at)
        says = self.letter(stop) == "w" and self.letter(stop - 1) == "v" and self.has(stop, ("THAT",))
        return self.clause_end(stop + 1) if says else stop

    def _past_occasion(self, start: int, stop: int) -> int:
        """The place behind the occasion that a phrase begins with, of which a clause tells: "the first time | ORM has
        sold 5", "the third time in a row | RENTS rose"; the same where none does.
        """
        at = self.letters.find("#n", start, stop) + 1
        told = 0 < at < stop - 1 and self.letters[at + 1] in "nNj" and self.letter(stop) in "xv"
        return at + 1 if told and "OCCASION" in self.words.own.entry(self.frame.tokens.lower[at]) else start

    def phrase_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`."""
        while self.letter(stop - 1) == ",":
            stop -= 1
        start = self._past_occasion(self.chunks.chain(stop), stop)
        doing = self.letter(start) == "g" and self.letter(start - 1) == "," and self.letter(stop) not in "vx"
        if doing and self.chunks.verb_before(start) >= 0:
            start += 1  # "flu struck, driving | egg prices up"
        within = self.letters.rfind("#f", max(start, stop - 2 * LONGEST), stop)
        tallied = within >= 0 and self._describes(within) and not self.is_priced(within)
        if tallied:  # "a total of 5 million of claims": the claims
            return self.text(within + 2, stop)
        return self.text(start, stop)

    def held_before(self, stop: int, *, hoped: bool = False) -> str:
        """The noun phrase that ends before `stop`; of "a storm with winds" only what the storm has, of "a chance of
        rain" where `hoped` what may come.
        """
        start = self.held_start(stop)
        of = self.letters.find("f", start, stop) if hoped else -1
        hoped = of > start and self.words.has(self.frame.tokens.lower[of - 1], "CHANCENOUN", "WARNINGNOUN")
        return self.text(of + 1 if hoped else start, stop)

    def held_start(self, stop: int) -> int:
        """Where the noun phrase that `held_before` gives begins."""
        alone = _INDEFINITE.search(self.letters, max(stop - LONGEST, 0), stop)
        if alone and self.has(alone.start(), ("A",)):
            return alone.start()  # "from investors at | a price of 5", "to | a seasonally adjusted rate of 5"
        start = self.chunks.chain(stop)
        if self.letters[start : start + 1] == "g" and self.letter(start - 1) == ",":
            start += 1  # "the storm, packing | winds of 5"
        figure, joined = (max(self.letters.rfind(way, start, stop) for way in ways) for ways in (_PARTS, _PARTS[:1]))
        rated = (at for at in (joined, start - 1, start - 2) if at >= 0 and _RATED_ON.match(self.letters, at))
        rate = next(rated, -1)
        if rate >= figure and rate >= 0 and self._describes(rate):  # "earned 9 cents a share on | income of"
            start = min(rate + 4, stop)
        elif figure >= 0 and self._is_part(figure):  # "a loss of 5 million on | income of", "a third of | it"
            start = figure + 2
        return self._had(start, stop)

    def _is_part(self, at: int) -> bool:
        """Whether the figure at a place says how much of a thing it is, no price of one of its unit."""
        ratio = self.frame.mentions[self.frame.owner[at]].kind == "ratio"
        return (ratio or self._describes(at)) and not self.is_priced(at)

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

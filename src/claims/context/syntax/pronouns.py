"""What the relative pronouns of a sentence stand for: "A RAID in Leem that killed 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.related import Related
from claims.context.syntax.signs import LEVEL

_MEMBER = re.compile(r"(?<![dajnNS-])NN+((?:[fp][dajnNS-]+)+)$")  # "Ada Hill | of the miners' union in Leem, who"
NEAR = 60  # tokens before a verb in which a deed is looked for: without a bound a long list takes n²
_REACHING = frozenset({"REACHVERB", "CROSSVERB", "LEVELVERB"})  # "topped", "hit", "stood at"
_LONG = 9  # words of what so many did something to


@dataclass(slots=True)
class Pronouns(Related):
    """A sentence with its relative pronouns; see Related."""

    def _related(self, at: int, verb: int) -> str:
        """What a relative pronoun at `at` stands for: the noun before; where it is or rises, after a comma, all of the
        phrase that opens a clause: "sales in Leem, which rose", but "a firm in Leem, which has".
        """
        if harm := self._happened(at, verb):
            return harm
        acts = self.letters[verb] != "x" and not self.has(verb, LEVEL)
        person = self.has(at, ("PERSONPRON",))
        outside = acts or person  # "a raid in Leem, which killed 5"
        while at and self.letters[at - 1] in ",p":
            at -= 1
        comma = at
        if outside:
            named = _MEMBER.search(self.letters, max(at - NEAR, 0), at)
            at = named.start(1) if named and person else self.outside(at)
        if self.letter(at - 1) == "#":
            owner = self.frame.owner[at - 1]
            if self.dates(at - 1):
                return self._dated(owner, verb)
            counts = self.frame.mentions[owner].kind == "count"  # "NINE MEN, who own 5%, are"
            noun = self.text(*self.counted(owner)) if counts else ""
            return noun or self.subject(owner)  # "pay was 3 million, which includes"
        deed = range(*self.chunks.verbs(verb))
        level = self.is_be(verb) or any(self.has(place, LEVEL | _REACHING) for place in deed)
        opens = level and self.letters[comma] == "," and self.opens(self.chunks.chain(comma))
        agreed = self.letters[comma] == "," and self.is_done_to(verb) and self._is_agreed(deed[-1])
        if opens or agreed:
            whole = self.phrase_before(comma)
            return self._done_by_many(comma, deed[-1]) if agreed and len(whole.split()) > _LONG else whole
        return self.noun_before(at)

    def _done_by_many(self, comma: int, verb: int) -> str:
        """What so many did something to, of a long phrase: its head, "A JOINT LETTER on the end of …, which was signed
        by 40", or the gathering they were at, "a report from A MARCH IN LEEM, which was attended by 40".
        """
        if self.words.has(self.word(verb), "ATTENDVERB"):
            near = self.noun_start(comma)
            return self.text(self.noun_start(near - 1) if self.letter(near - 1) == "p" else near, comma)
        start = self.chunks.chain(comma)
        return self.text(start, next(at for at in range(start, comma + 1) if at == comma or self.letters[at] in "fp"))

    def _is_agreed(self, verb: int) -> bool:
        """Whether so many did what a passive verb says: "a MEETING in Leem, which was attended | by 40 people"."""
        counted = self.has(verb + 1, ("BY",)) and self.letter(verb) == "e"
        figure = verb + 2
        while self.letter(figure) in "adnj":
            figure += 1
        return counted and self.letter(figure) == "#"

    def _dated(self, date: int, verb: int) -> str:
        """What a relative clause behind a date is said of by "be": "SALES reached £5m in May, which was 4% up"."""
        first = self.frame.first[date]
        told = self.is_be(verb) and date > 0 and self.letters[self.frame.last[date - 1] : first] in ("", "p", "pd")
        return self.subject(date - 1) if told else self.noun_before(self.frame.last[date])

    def _happened(self, at: int, verb: int) -> str:
        """What did harm, wherever and to whatever: "the ATTACK on a bus in Leem that killed 10", before "that"."""
        deed = self.frame.tokens.lower[slice(*self.chunks.verbs(verb))]
        if not any(self.words.has(word, "HARMING") for word in deed):
            return ""
        begin = max(self.letters.rfind(sign, 0, at) for sign in ";vxw(") + 1
        near = range(at - 1, begin - 1, -1)
        place = next((one for one in near if self.words.has(self.frame.tokens.lower[one], "DISASTER")), -1)
        if place >= 0 and self.letters[place] == "g":  # "a triple BOMBING"
            return self.text(self.noun_start(place), place + 1)
        return self.noun_before(place + 1) if place >= 0 and self.letters[place] in "nN" else ""

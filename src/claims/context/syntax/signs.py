"""What one word of a sentence tells of the figure beside it: a level, a step, a comparison, a cost.

Places are token indices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.phrases import Phrases

RISEN = frozenset({"UP", "DOWN"})
LEVEL = RISEN | {"LEVEL"}
_MEASURED = frozenset("DIMENSIONWORD OLD AGO COMPARE MORE_THAN LESS_THAN".split())
_PAST_OR_COMING = frozenset({"AGO", "FROMNOW"})
_STEP = frozenset({"UPNOUN", "DOWNNOUN"})
MOTION = frozenset({"TO", "BY", "AT", "FROM"})
_TIMES = frozenset({"date", "duration"})
_TIMED = re.compile(r"p?d?[anj]*#+(?=p)")  # "over the next six years | on", "last year | on"
_WEEKEND = frozenset({"WEEKENDWORD"})
_CHANGED = frozenset({"percentage", "money"})


@dataclass(slots=True)
class Signs(Phrases):
    """A sentence's words as signs of what its figures are; see Phrases."""

    def is_definite(self, word: str) -> bool:
        """Whether a word of the sentence has "the" right before it."""
        words = self.frame.tokens.words
        return word in words and self.has(words.index(word) - 1, ("THE",))

    def opening(self, at: int) -> int:
        """The comma or dash before the one at a place, which it may close an insertion with; -1 where there is none."""
        if self.letters[at] == ",":
            return self.letters.rfind(",", 0, at)
        return next((place for place in range(at - 1, -1, -1) if self.has(place, ("DASH",))), -1)

    def is_motion(self, at: int) -> bool:
        """Whether a preposition leads to a level or by a step: to, by, at, from."""
        return self.has(at, MOTION)

    def is_measuring(self, at: int) -> bool:
        """Whether a verb only says how much or how many there is: "class sizes average 27 pupils"."""
        return self.letter(at) in "veg" and self.words.has(self.frame.tokens.lower[at], "MEASURING")

    def is_telling(self, at: int) -> bool:
        """Whether a verb may have a clause right after it: "she says 5% oppose it", "a survey found 5% oppose it"."""
        return self.letter(at) == "v" and self.words.has(
            self.frame.tokens.lower[at], "REPORT", "REPORTTHAT", "CLAIMING"
        )

    def is_saying(self, at: int) -> bool:
        """Whether a verb only says, shows or holds how many there are: "the site shows 50 boats", "I think 50", but
        "police found 50".
        """
        own = self.words.types(self.frame.tokens.lower[at]) if self.letter(at) == "v" else frozenset()
        says = "REPORT" in own and not self.has(at, RISEN)  # "the firm added 50 boats"
        return says or "OPINING" in own or ("SHOWING" in own and "VERBED" not in own)

    def is_opining(self, at: int) -> bool:
        """Whether a verb only says that somebody holds a figure true: "I think 50"."""
        return self.words.has(self.frame.tokens.lower[at], "OPINING", "RECKONING")

    def is_foreseen(self, at: int) -> bool:
        """Whether a verb only says that somebody foresees a figure, not of what it is: "analysts had expected 5%"."""
        return self.letter(at) in "ve" and self.words.has(self.frame.tokens.lower[at], "FORESEEING")

    def is_chosen(self, at: int) -> bool:
        """Whether a verb only says what somebody wants or weighs: "three of them preferred 5%"."""
        return self.letter(at) in "ve" and self.words.has(self.frame.tokens.lower[at], "CHOOSING")

    def is_lasting(self, at: int) -> bool:
        """Whether a verb says how long something is: "the trip takes 5 hours", "the term is 5 years"."""
        lasting = self.letter(at) in "ve" and self.words.has(self.frame.tokens.lower[at], "LASTING")
        return lasting or self.is_be(at)

    def is_lasting_for(self, at: int) -> bool:
        """Whether a preposition at a place leads to a length of time: "for the last 25 minutes"."""
        figure = at + 1
        while self.letter(figure) in "dajn":
            figure += 1
        timed = self.letter(at) == "p" and self.letter(figure) == "#"
        return timed and self.frame.mentions[self.frame.owner[figure]].kind == "duration"

    def is_personal(self, phrase: str) -> bool:
        """Whether a phrase is a pronoun for a person: nothing that was measured before."""
        return self.words.has(phrase.lower(), "PERSONAL", "FIRSTPERSON", "SECONDPERSON")

    def is_whither(self, at: int) -> bool:
        """Whether a direction stands there: "south of", "inland"; a length before it is a distance."""
        lower = self.frame.tokens.lower[at] if self.letter(at) != "N" and at < len(self.letters) else ""
        return self.words.has(lower.partition(" ")[0], "WHITHER")

    def is_lead(self, at: int) -> bool:
        """Whether the word before a place is a step, and that at it says how far something leads: "4 points ahead"."""
        return self.has(at, ("LEADWORD", "COMPARE")) and self.words.has(self.frame.tokens.lower[at - 1], "STEPUNIT")

    def is_next(self, at: int) -> bool:
        """Whether a word before a figure only says which: "the next 5 km", "a record 12%", but "will last 5 days"."""
        if self.has(at, ("RELWORD", "THIS", "BRIDGE")):
            return self.letter(at) != "v" or self.has(at, ("BRIDGE",))
        if self.letter(at) == "g" and self.letter(at - 1) not in "dS":  # "after closing nine mills"
            return False
        return self.letter(at) in "ng" and self.words.has(self.frame.tokens.lower[at], "WHICHONE")

    def is_dimension(self, at: int) -> bool:
        """Whether the word says which way a length goes: "deep", "across"."""
        return self.has(at, ("DIMENSIONWORD",))

    def is_outdone(self, at: int) -> bool:
        """Whether a verb only compares its subject with its object: "rents outpaced wages by 5%"."""
        return (
            self.letter(at - 1) != "T"
            and self.letter(at) in "ve"
            and self.words.has(self.frame.tokens.lower[at], "OUTDOING")
        )

    def is_remaining(self, at: int) -> bool:
        """Whether a verb says that a thing stays as the adjective behind says: "output held steady"; not "held tax"."""
        verb = self.letter(at) in "veg" and self.words.has(self.frame.tokens.lower[at], "REMAINING")
        after = self.frame.tokens.lower[at + 1] if verb else ""
        return verb and not self.words.is_plural(after) and not self.words.has(after, "PERCENTNOUN", "MONEYNOUN")

    def is_off(self, at: int) -> bool:
        """Whether the word is "off": so much off something."""
        return self.has(at, ("OFF",))

    def is_in_things(self, at: int) -> bool:
        """Whether the word is "in" before a common noun: so much in something, no place, time or purpose."""
        end = self.chunks.phrase(at + 1)
        things = self.has(at, ("IN",)) and end > at + 1 and self.letters[end - 1] == "n"
        timed = things and any(
            self.letters[place] == "#"
            or (self.is_time(place) and self.letters[place - 1] != "-")  # "long-term debt"
            or (place == end - 1 and self.has(place, _WEEKEND))  # but "in weekend sales"
            for place in range(at + 1, end)
        )
        placed = things and self.has(end - 1, ("BEARING", "PARTSIDE"))  # "in the north"
        aimed = self.letter(end) == "T" and self.words.has(self.frame.tokens.lower[end - 1], "EFFORTNOUN", "AIMNOUN")
        return things and not timed and not placed and not aimed  # "in 2015 prices", "in year three"

    def is_ago(self, at: int) -> bool:
        """Whether the word is "ago" or "from now"."""
        return self.has(at, _PAST_OR_COMING)

    def is_comparing(self, at: int) -> bool:
        """Whether the token at a place is "compared", "versus" or the like."""
        return self.words.has(self.frame.tokens.lower[at], "COMPARED")

    def sized(self, stop: int) -> str:
        """The nearest noun phrase that ends before `stop`, with what that is of: "a plume of smoke | 5 metres high"."""
        start = self.noun_start(stop)
        while self.letter(start - 1) == "f" and self.noun_start(start - 1) < start - 1:
            start = self.noun_start(start - 1)
        return self.text(start, stop)

    def is_compared(self, at: int) -> bool:
        """Whether the claim is only compared with: "compared to 5%", "against 7%", "up from 3%", "versus 4%"."""
        if self.letter(at) != "p" and self.letter(at) != "n":
            return False
        near = self.frame.tokens.lower[max(at - 1, 0) : at + 1]
        return (
            any(self.words.has(word, "COMPARED") for word in near)
            or self.has(at, ("THAN",))
            or (self.has(at, ("FROM",)) and self.has(at - 1, RISEN) and self.letter(at - 1) not in "veg")
        )

    def is_given(self, before: int) -> bool:
        """Whether a verb gives or sells a thing "to" those after it: "supplied water to 40 towns"."""
        owner = self.frame.owner[before - 1] if before > 0 else -1
        verb = self.noun_start(self.frame.first[owner] if owner >= 0 else before) - 1  # "pays 5 million to 40 towns"
        return self.letter(verb) in "vegn" and self.words.has(self.frame.tokens.lower[verb], "GIVING")

    def is_alike(self, before: int) -> bool:
        """Whether an adjective and "to" stand there: "is similar to 12 boats", ", comparable to 12 boats", "5%
        tantamount to 12"; "equal to" only limits a figure.
        """
        told = self.letter(before - 2) == "," or self.is_be(before - 2)
        told = told or self.words.has(self.frame.tokens.lower[before - 1], "EQUALWORD")
        return told and self.has(before, ("TO",)) and self.letters[before - 1] == "n"

    def is_place(self, at: int) -> bool:
        """Whether the word is "at": no level where what follows is counted ("looked at four plans"), unless a change
        stands before it ("fell 1% at 1,463 points"), or a word like "closed".
        """
        if self.has(at - 1, ("CLOSINGVERB", "LEVELVERB")):
            return False
        changed = any(
            mention.kind in _CHANGED and last <= at
            for mention, last in zip(self.frame.mentions, self.frame.last, strict=True)
        )
        return self.has(at, ("AT",)) and not changed

    def is_rise(self, at: int) -> bool:
        """Whether the word is a noun for a rise or fall."""
        return self.has(at, _STEP)

    def is_step(self, at: int) -> bool:
        """Whether a rise or fall stands there that does not say of what: "a 5% drop."."""
        return self.has(at, _STEP) and self.letter(at + 1) in ";,)scw"

    def is_left_at(self, before: int) -> bool:
        """Whether somebody is to hold "it" at a figure: "preferred to hold it AT 5%"."""
        at_it = self.letters[max(before - 2, 0) : before + 1] == "vop" and self.has(before, ("AT",))
        at_it = at_it and self.words.has(self.frame.tokens.lower[before - 1], "THING")
        return at_it and "T" in self.letters[slice(*self.chunks.verbs(before - 2))]

    def is_step_to(self, index: int, before: int) -> bool:
        """Whether a comma and "to" stand before a figure, behind the step to it: "a 1% cut, to 4%"."""
        led = self.has(before, ("TO",)) and self.letter(before - 1) == "," and self.is_rise(before - 2)
        return led and index > 0 and self.frame.owner[before - 3] == index - 1

    def step(self, at: int) -> str:
        """A rise or fall at a place that does not say of what, with its adjectives: "5% improvement"."""
        end = self.chunks.phrase(at)
        return self.text(at, end) if self.has(end - 1, _STEP) else ""

    def step_alone(self, stop: int) -> int:
        """Where a rise or fall that does not say of what begins, where one stands before `stop` ("an increase | of
        5%"); -1 where none does.
        """
        if not self.has(stop - 1, _STEP):
            return -1
        start = self.chunks.chain(stop)
        if self.letters[max(start - 3, 0) : start] == ",da":
            start -= 2  # ", a yearly increase"
        alone = (self.letters[at] in "daj#" or self.has(at, ("PERADJ",)) for at in range(start, stop - 1))
        return start if all(alone) else -1

    def extreme(self, stop: int) -> int:
        """Where a phrase for the most or least that a thing has reached begins, where one ends before `stop` ("a
        five-year low"); -1 where none does.
        """
        if not self.words.has(self.frame.tokens.lower[stop - 1], "EXTREMENOUN"):
            return -1
        while stop and self.letters[stop - 1] in "djnN#-":
            stop -= 1
        return stop

    def is_measured(self, at: int) -> bool:
        """Whether the word only says what a figure measures or how it compares: "long", "old", "more"."""
        return self.has(at, _MEASURED)

    def is_be(self, at: int) -> bool:
        """Whether the verb is a form of "be"."""
        return self.letter(at) == "x" and "BE" in self.words.types(self.frame.tokens.lower[at])

    def is_done_to(self, at: int) -> bool:
        """Whether a passive verb stands there: "5% was lost", "5% would not have been lost"."""
        end = self.chunks.verbs(at)[1]
        while self.letters[end - 1] == "a":
            end -= 1
        return self.letters[end - 1] == "e" and any(map(self.is_be, range(at, end)))

    def is_spent_on(self, at: int) -> bool:
        """Whether the word says what money went to: "for", "on", "to", "into", but no rate ("for every dollar") and no
        occasion ("for the first time").
        """
        whither = self.has(at, ("FOR", "ONWORD", "TO", "INTO"))
        placed = self.letters[at + 1 : at + 3] == "d#" and self.has(at + 2, ("ORDWORD", "ORDDIGITS"))
        placed = placed or self._is_when(at + 1) or self._is_usual(at + 1)  # "earned 5 million for the year"
        placed = placed or (self.has(at + 1, ("THE",)) and self.has(at + 2, ("CURNAME",)))  # "32 lira to the dollar"
        return whither and not placed and self.letter(at + 1) in "dnNjeg" and not self.has(at + 1, ("EVERY", "EACH"))

    def past_time(self, at: int) -> int:
        """The place behind the time in which money goes to something, where that follows: "spent £5m over two years |
        ON ROADS"; else the place.
        """
        found = _TIMED.match(self.letters, at)
        figures = (
            [self.frame.owner[place] for place in range(at, found.end()) if self.letters[place] == "#"] if found else []
        )
        timed = all(self.frame.mentions[one].kind in _TIMES for one in figures)
        goes = found is not None and (self.is_spent_on(found.end()) or self.is_in_things(found.end()))
        return found.end() if found and timed and goes else at

    def _is_usual(self, at: int) -> bool:
        """Whether "average" stands there alone: "earned 5 million on average"."""
        alone = at < len(self.letters) and self.letter(at) in "nb" and self.letter(at + 1) not in "nN"
        return alone and self.words.has(self.frame.tokens.lower[at], "EXTREMENOUN")

    def _is_when(self, at: int) -> bool:
        """Whether a noun phrase at a place, but for the dates behind it, is a time: "the full year"."""
        end = self.chunks.phrase(at)
        while end > at and self.letters[end - 1] == "#":
            end -= 1
        return end > at and (self.is_time(end - 1) or self.has(end - 1, _WEEKEND))

    def is_cost(self, at: int) -> bool:
        """Whether the word says what something costs."""
        return self.letter(at) in "vegx" and self.words.has(self.frame.tokens.lower[at], "COSTING")

    def costing(self, stop: int) -> int:
        """The place of a verb of cost whose object ends before `stop`: "cost THE TOWN 5"; -1 where there is none."""
        at = self.noun_start(stop) - 1
        return at if self.is_cost(at) else -1

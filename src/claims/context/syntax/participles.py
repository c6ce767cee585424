"""What can be asked of a sentence about what a participle is said of: "PRICES rose in Leem, reaching 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.clauses import Clauses
from claims.context.syntax.signs import LEVEL, RISEN

_REACHING = frozenset({"REACHVERB", "CROSSVERB"})
_NOUNS = frozenset("djnNSfbhg-")
_FIGURED = re.compile(r"(#p)[dajnNS-]+$")
_PLACED = re.compile(r"p(?:d?N+|#+)$")


@dataclass(slots=True)
class Participles(Clauses):
    """A sentence's clauses with its participles; see Clauses."""

    def of_participle(self, at: int) -> str:
        """What a participle at `at` is said of: the noun before it; after a comma, where it tells of a level or a place
        or a clause stands before, the subject of the verb before that: "Prices rose in Leem, reaching 5", "The fire
        crossed a road, growing by 5 acres".
        """
        group = self._group(at)
        if group > 0:
            return self.phrase_before(group)
        things = self.things(at)
        if things:
            return things
        foreseen = self._foreseen(at)
        if foreseen:
            return foreseen
        if self.letters[at - 1] != "," or self.letters[at] not in "ga":
            return self._hoped(at) or self._last_noun(at) or self.absolute(at) or self.phrase_before(at)
        stop = self.past_clause(at - 1)
        told = stop < at - 1 or self.has(at, LEVEL | _REACHING) or self._is_quality(at - 1)
        told = told or _PLACED.search(self.letters, 0, at - 1) is not None
        figured = self._describes(self.chunks.chain(at - 1))  # "The rupee lost 5% of its worth, trading at 9"
        found = self.clause_subject(stop) if told or figured else ""
        named = (found if found and not self.is_vague(found) else self._predicate(at)) or self.phrase_before(at)
        held = figured and named == self.phrase_before(at)  # "spent £4m on the bid, beating 5"
        return self.held_before(at - 1) if held else named

    def _is_quality(self, comma: int) -> bool:
        """Whether what stands before a comma only says how the subject of its verb is: "is LARGE, averaging 5%"."""
        verb = self.past_adverbs(comma - 1) - 1
        alone = self.letter(comma) == "," and self.letter(comma - 1) in ("n", "j")
        named = alone and self.words.is_plural(self.frame.tokens.lower[comma - 1])
        return alone and not named and (self.is_be(verb) or self.is_remaining(verb))

    def absolute(self, at: int) -> str:
        """What "with" says rose or fell: "a solid quarter with REVENUE rising 5%", "had a year with SALES up 5%",
        "hard on Leem with PRICES already down 5%".
        """
        if "WITH" not in self.frame.types or not self.has(at, RISEN):  # as mostly
            return ""
        at = self.past_adverbs(at)  # "prices already | down 5%"
        led = (place for place in range(at - 1, self.chunks.chain(at) - 1, -1) if self.has(place, ("WITH",)))
        start = next(led, -1) + 1
        named = not start or set(self.letters[start:at]) == {"N"}  # "trade with Leem up 5%"
        return "" if named or set(self.letters[start:at]) - _NOUNS else self.text(start, at)

    def _foreseen(self, at: int) -> str:
        """What is foreseen to be so much, and then more: "the board expects COSTS of £5 in May, rising to £9"."""
        owner = self.frame.owner[at - 2] if self.letters[at - 1] == "," and self.has(at, RISEN) and at > 1 else -1
        verb = self.chunks.verb_before(at) if owner >= 0 else -1
        if verb < 0 or not (self.is_foreseen(verb) or self.words.has(self.frame.tokens.lower[verb], "REPORTNOUN")):
            return ""
        return next((self.known[one] for one in range(owner, -1, -1) if self.known.get(one)), "").partition(",")[0]

    def _hoped(self, at: int) -> str:
        """What may do what a participle says, by a noun that only says that it may: "a risk of SEAS rising by 5"; but
        "cut the risk of floods reaching Leem by 5%".
        """
        start = self.chunks.chain(at)
        of, verb = self.letters.find("f", start, at), self.chunks.verb_before(start)
        may = of > 0 and self.letters[at] == "g" and self.words.has(self.frame.tokens.lower[of - 1], "CHANCENOUN")
        return self.text(of + 1, at) if may and not (verb >= 0 and self.has(verb, RISEN)) else ""

    def _last_noun(self, at: int) -> str:
        """What stands right before a participle, behind a figure that another thing has: "cut fees by 41% in MICE given
        5 mg"; empty where no such figure stands there.
        """
        found = _FIGURED.search(self.letters, self.chunks.chain(at), at)
        return self.text(found.end(1), at) if found and self._describes(found.start(1)) else ""

    def _group(self, at: int) -> int:
        """The place of the "of" between a group and how many it is of, before `at`: "a family | of four earning 5"."""
        owner = self.frame.owner[at - 1] if at > 0 else -1
        counts = owner >= 0 and self.frame.mentions[owner].kind == "count"
        first = self.frame.first[owner] if counts else 0
        return first - 1 if self.letter(first - 1) == "f" and self.letter(first - 2) in "nN" else -1

    def things(self, at: int) -> str:
        """The things counted right before a participle at `at` that says how much they are: "two SHIPMENTS totalling 5
        tonnes", "two SHIPS, valued at 5", "40 CLERKS earning 5"; empty where it says no such thing of them.
        """
        aside = self.letter(at - 1) == ","
        owner = self.frame.owner[at - 1 - aside] if at > aside else -1
        if owner < 0 or self.frame.mentions[owner].kind != "count":
            return ""
        lower = self.frame.tokens.lower[at]
        much = self.is_measuring(at) or self.is_cost(at) or self.words.has(lower, "VALUING")
        held = not aside and self.letter(at) == "g" and self.words.has(lower, "HOLDING")
        return self.text(*self.counted(owner)) if much or held else ""

    def _predicate(self, at: int) -> str:
        """What "it" is said to be, of which a participle at `at` tells more: "It was THE WORST FIRE, burning 5 acres";
        empty where the clause has another subject.
        """
        verb = self.chunks.verb_before(at)
        start, end = self.chunks.verbs(verb) if verb >= 0 else (0, 0)
        pronoun = verb >= 0 and self.is_be(verb) and self.letter(start - 1) == "o"
        return self.phrase_after(end) if pronoun and self.words.has(self.word(start - 1).lower(), "THING") else ""

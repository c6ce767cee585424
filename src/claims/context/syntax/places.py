"""The places before and after a claim in a sentence, past the words that only belong to its figure.

Places are token indices.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.nouns import after_number
from claims.context.syntax.neighbours import HEDGES
from claims.context.syntax.signs import Signs

_DIVISORS = frozenset({"TIMEUNIT", "UNIT", "PERNOUN", "YEARWORD"})  # as in "per share", "per diluted | share"
_TIMES = frozenset({"TIMEUNIT"})  # what a bare number is told per: "9 a day", but "40 were given tea and 9 | a pill"
_RATED = _TIMES | {"PERNOUN"}
_UNITS = frozenset({"UNIT"})  # as in "per seat | mile"
_TOTALS = HEDGES | {"MEANNOUN"}
_SIGNS = frozenset({"PLUS", "MINUS", "PLUSMINUS"})
_GRADED = re.compile(r"(?<=[vxegpf])d[djn]*[jn]$")  # "rose | a more modest 9%", "fell to | a meek 9"
# Nouns behind "a" of which a figure may tell, "at a PRICE 5% higher"; no other one stands right before a figure.
_NAMING = frozenset(
    "PAYNOUN MONEYNOUN RATE LENGTHNOUN MEASURENOUN EXTREMENOUN PERNOUN STOCKNOUN SPLITWORD UPNOUN DOWNNOUN NUMBERNOUN "
    "ORGANISATION PERSONNOUN ROLES TIMEUNIT UNIT LAWNOUN DEALNOUN".split()
)
_LEVEL, _COMPARED = frozenset({"TO", "AT", "BY", "FROM", "OF", "AGAINST"}), frozenset({"FROM", "LEVELTHAN", "SIZETHAN"})
_NO_THINGS = frozenset({"percentage", "money", "measurement"})  # figures of no thing of which there is one


@dataclass(slots=True)
class Places(Signs):
    """A sentence with the places beside its claims; see Signs."""

    def before(self, index: int) -> int:
        """The place before a mention; hedges, "a total of" and what describes its noun are passed over."""
        at = self.befores.get(index)
        if at is None:
            at = self.befores[index] = self._past_rate(self._before(index))
        return at

    def _before(self, index: int) -> int:
        at, letters = self._past_sign(self.described(index)) - 1, self.edged
        while at >= 0 and (letters[at] in 'ad"' or self.is_next(at) or self._owned_by_date(at) or self._is_put(at)):
            at -= 1
        graded = _GRADED.search(letters, 0, at + 1)
        if graded and self._is_graded(index, graded.start(), at):
            at = graded.start() - 1
        if letters[at] == ",":
            at = self._past_insertion(index, at)
        if letters[at] == "n" and self.is_be(at - 1):  # "was negative 5 million"
            at -= 1
        mean = letters[at] == "n" and self.words.has(self.frame.tokens.lower[at], "EXTREMENOUN")
        if mean and letters[at - 1] == "p":  # "are on average 5"
            at -= 2
        if letters[at] == "f" and letters[at - 2] == "d" and self.has(at - 1, _TOTALS):  # "a total of", "an average of"
            at -= 3
        if letters[at] == "f" and self.has(at - 1, ("EACH",)):  # "two boats, each of 5 tonnes"
            at -= 2
        return at

    def _is_put(self, at: int) -> bool:
        """Whether a participle there says how a figure came about: "from a RESTATED 5 million", "a PLANNED 5%"."""
        return self.edged[at - 1 : at + 2] == "de#"

    def _past_insertion(self, index: int, at: int) -> int:
        """The place before an insertion that ends with the comma at `at` ("paid, on average, 84 cents"), which no
        list is: "lost money, with falls of 5%, 6% and 9%".
        """
        comma, owner = self.edged.rfind(",", 0, at), self.frame.owner[at - 1]
        listed = owner >= 0 and self.frame.mentions[owner].kind == self.frame.mentions[index].kind
        inserted = comma > 0 and self.edged[comma + 1] == "p" and "v" not in self.edged[comma:at]
        return comma - 1 if inserted and not listed else at

    def _is_graded(self, index: int, start: int, at: int) -> bool:
        """Whether an article and the words up to a place grade a figure: a superlative does; of a share all do, "a
        steep | 9%", for it is no thing of which there is one; of a sum those that name none, "to a provisional | £9bn".
        """
        kind, graded = self.frame.mentions[index].kind, "n" not in self.letters[start : at + 1]
        if graded or kind not in _NO_THINGS or not self.has(start, ("A",)):
            return graded
        known, lower = self.words, self.frame.tokens.lower
        if self.letters[start - 1] in "vxeg" or kind == "measurement":  # "to a farm | 5 km east of Leem"
            return kind == "percentage" or known.has(lower[at], "GRADEADJ")
        compared = self.letter(self.frame.last[index]) in "ja" or self.has(self.frame.last[index], _COMPARED)
        named = any(known.has(word, *_NAMING) for word in lower[start + 1 : at + 1])
        free = not self.has(start - 1, _LEVEL) or self.letter(start - 2) in ";,c"  # "To a doctor | 5% is nothing"
        return not (compared or named or free)

    def _owned_by_date(self, at: int) -> bool:
        """Whether a date and its possessive stand there: "versus last year’s 5%"."""
        dated = at if self.letters[at] == "#" else at - 1
        return self.letter(dated + 1) == "S" and self.letter(dated) == "#" and self.dates(dated)

    def _past_rate(self, at: int) -> int:
        """The place before an adjective that only says per what a figure is: "at | an annual 5%"; else the place."""
        if self.edged[at] != "n" or self.edged[at - 1] not in "dp" or not self.has(at, ("PERADJ",)):
            return at
        return at - 1 - (self.letter(at - 1) == "d")

    def _past_sign(self, first: int) -> int:
        """The place of the sign right before a figure ("Orm +0.2%"); the figure's own where there is none."""
        return first - 1 if self.edged[first - 1] == ";" and self.has(first - 1, _SIGNS) else first

    def described(self, index: int) -> int:
        """Where the words begin that describe the noun after a mention: "iconic" in "the iconic 5-acre estate"."""
        first, last, letters = self.frame.first[index], self.frame.last[index], self.edged
        at = first
        while letters[at - 1] in "njN":
            at -= 1
        noun = letters[last] in "nN-" if letters[at - 1] in "dS" else letters[last] == "n"
        named = letters[at - 1] in "dS" or (letters[at - 1] in "pf,;" and "N" in letters[at:first])
        away = self.has(last, ("BEARING",)) and letters[last + 1] == "f"  # "an area 5 km east of Leem"
        return at if at < first and noun and named and not (away or self.is_measured(last)) else first

    def after(self, index: int) -> int:
        """The place after a mention, a conversion in brackets, a denominator and an abbreviation's stop passed over."""
        at = self.afters.get(index)
        if at is None:
            at = self.afters[index] = self._after(index)
        return at

    def _after(self, index: int) -> int:
        letters, at = self.edged, self.frame.last[index]
        bare = self.frame.mentions[index].kind == "count" and after_number(self.frame, index) == at
        if letters[at] == "(":
            close = self.letters.find(")", at)
            at = close + 1 if 0 < close <= at + 8 else at
        if self.has(at, ("PER",)) or (letters[at] == "d" and self.has(at + 1, _TIMES if bare else _RATED)):
            of_two = letters[at + 1] in "neb" and self.has(at + 2, _UNITS if self.has(at + 1, _DIVISORS) else _DIVISORS)
            owner = self.frame.owner[at + 1] if at + 1 < len(self.letters) else -1
            sized = owner >= 0 and letters[self.frame.last[owner]] == "n" and not self.is_time(at + 1)
            at = self.frame.last[owner] + 1 if sized else at + 2 + of_two  # "per 40-foot box"
        rated = self.has(at + 1, ("A", "PER")) and self.has(at + 3, _RATED)
        if rated and letters[at] == letters[at + 2 : at + 3] == "-":
            at += 4  # "a £10-an-hour | wage"
        if letters[at] == "-" and letters[at + 1] in "pf,;c":
            at += 1
        if letters[at] in "do" and letters[at + 1] == "p" and self.has(at, ("ADDED", "QUANT")):
            at += 1  # "5 million more for"
        return at

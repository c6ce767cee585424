"""What can be asked of a sentence about a claim in it: what it is of, and what the words before and after say of it.

Places are token indices; a phrase is given as its words, without a leading article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.nouns import after_number
from claims.context.syntax.neighbours import HEDGES
from claims.context.syntax.places import Places
from claims.context.syntax.signs import MOTION, RISEN
from claims.context.syntax.wording import LONGEST
from claims.model import Quantity

_CHANGING = RISEN | {"LEVEL", "LEVELVERB", "CLOSINGVERB"}
_TIME = frozenset({"TIMEUNIT", "RELUNIT"})
_NO_MODIFIERS = frozenset({"date", "percentage", "multiple"})
_TURNS = ("TIMEUNIT", "FEATNOUN")  # what is counted in a row
_TIMED = _TIME | {"RELWORD", "FROMNOW"}
_OF_WHAT = frozenset({"IN", "OF"})
_OBJECT = frozenset("adjnN")
_INTERRUPTED = re.compile(r"x,[^,;]*,")
# What opens a clause: "In a poll of 900 adults, 5% agreed", "By noon ten had left".
_OPENING = re.compile(r"[pf][^vx,]*,|[ac]*p[dnj]*[nN#]+")
_SUBORDINATE = re.compile(r"(?:^|[;,w])s[^,;sw(]*,$")  # "When he left, 5% was spent"
_CLAUSE = 60  # tokens of a clause that opens a sentence
_STACKED = 24  # tokens of other claims between a claim and the noun that all of them modify
# What may describe a rise or fall, "seasonally adjusted", "unexpected, sharp", up to a noun.
_GRADED_STEP = re.compile(r"(?=a|[nje],|e|[np]-)(?:a+|a*(?:[nje]|[np](?=-))(?:-[njenp])*,?){1,3}n(?=[pf])")
_DETERMINED = re.compile(r"d[njN]+$")
_NO_WHOLE = frozenset({"date", "age"})  # "5% of their 1970 level", "a fifth of 11-year-olds"


@dataclass(slots=True)
class Parse(Places):
    """A sentence with its claims; see Places."""

    def is_price(self, index: int) -> bool:
        """Whether a figure is what a thing costs by its measure, no rate in time: "5 dollars a barrel"."""
        at = self.frame.last[index]
        rate = self.has(at, ("PER",)) or (self.letter(at) == "d" and self.has(at + 1, ("PERNOUN",)))
        return rate and not self.has(at + 1, _TIME)

    def counted(self, index: int) -> tuple[int, int]:
        """The tokens of a count after its number."""
        return after_number(self.frame, index), self.frame.last[index]

    def thing(self, at: int) -> int:
        """The place of the plural noun that a count at a place counts: "ships" of "the 12 ships"; else the place."""
        owner = self.frame.owner[at] if 0 <= at < len(self.letters) else -1
        if owner < 0 or self.frame.mentions[owner].kind != "count":
            return at
        start, end = self.counted(owner)
        return start if start < end and self.words.is_plural(self.frame.tokens.lower[end - 1]) else at

    def attributed(self, index: int) -> str:
        """What each has so many of what is counted: "report" of "a 300-page report", "a 12 page report"."""
        start, end = self.counted(index)
        if self.is_hyphened(index):
            return self.modified(end)
        value, named = self.frame.mentions[index].value, self.frame.tokens.lower[start:end]
        many = isinstance(value, Quantity) and value.high > 1
        crowd = self.has(end - 1, ("CROWDNOUN",)) and not self.has(start, ("PERSONNOUN",))  # "900 cabin crew"
        if crowd or not many or not named[1:] or any(map(self.words.is_plural, named)):
            return ""
        return self.text(start + 1, self.extended(end))

    def governed(self, before: int) -> bool:
        """Whether a verb or preposition stands before: the claim is no subject of its clause."""
        clause = max(self.letters.rfind(sign, 0, before + 1) for sign in ";sw(")
        stretch = self.letters[clause + 1 : before + 1]
        if _OPENING.fullmatch(stretch) or _SUBORDINATE.search(self.letters, max(before - _CLAUSE, 0), before + 1):
            return False
        return any(letter in "vxpTge" for letter in stretch)

    def whole_figure(self, index: int) -> int:
        """The figure that figure `index` is a part of: the count in "5% of the 40 boats"; else itself."""
        at = self.after(index)
        if self.letter(at) not in "fpd" or self.letter(self.before(index)) == "(":
            return index
        while self.has(at, ("OF", "OUT")) or self.letter(at) == "d":
            at += 1
        other = self.frame.owner[at] if 0 <= at < len(self.letters) else -1
        counted = other >= 0 and self.frame.mentions[other].kind not in _NO_WHOLE
        return max(index, other) if counted else index

    def is_level(self, index: int, before: int) -> bool:
        """Whether a verb or preposition of level or change stands before: "rose", "up", "to", "by", "at"."""
        determined = "d" in self.letters[before + 1 : self.frame.first[index]]  # "from the 12 files"
        agent = self.is_agent(before) and not self.has(before - 1, RISEN)
        measuring = self.is_measuring(before)
        level = (measuring or self.has(before, RISEN | MOTION)) and self.letter(before) in "vpxe"
        level = level and not (self._is_source(index, before) or self._is_answered(index, before))
        if not level or (self.has(before, ("TO",)) and self.is_given(before)) or self.is_acted_on(index, before):
            return False
        return not (determined or agent or self.is_alike(before))  # "signed by 12 states"

    def _is_answered(self, index: int, before: int) -> bool:
        """Whether "to" after a verb of no change, or after a gift, only says to what or whom: "responded to 40 calls",
        "£5m in aid to 40 towns".
        """
        start, end = self.counted(index)
        verb = self.letter(before - 1) in "veg" and not self.has(before - 1, _CHANGING)
        given = before > 0 and self.words.has(self.frame.tokens.lower[before - 1], "GIFT")
        return start < end and (verb or given) and self.has(before, ("TO",))

    def _is_source(self, index: int, before: int) -> bool:
        """Whether "from" only says whence a thing comes: "it came from 40 streets", "money from 5 states", "hearing
        from 66 witnesses".
        """
        start, end = self.counted(index)
        source = self.has(before, ("FROM",)) and start < end and self.letter(before - 1) in "nNovg#"
        moved = self.has(before - 1, RISEN) or (self.letter(before - 1) == "g" and self.has(before - 1, MOTION))
        return source and not moved and not self.has(self.after(index), ("TO",))

    def is_agent(self, before: int) -> bool:
        """Whether "by" tells who did a thing: "signed by 12 states", "was shot dead by 12 men", "is given aid by 5"."""
        if not self.has(before, ("BY",)):
            return False
        verb = self.chunks.verb_before(before)
        end = self.chunks.verbs(verb)[1] if verb >= 0 else 0
        if 0 < end < before and self.is_done_to(verb) and set(self.letters[end:before]) <= _OBJECT:
            return True
        return self.letter(before - 1) == "e" or self.letters[max(before - 2, 0) : before] == "en"

    def is_acted_on(self, index: int, before: int) -> bool:
        """Whether a count is of things that a verb acts on ("cut 40 jobs"), no number of steps ("lost 40 points")."""
        if self.frame.mentions[index].kind != "count" or self.letter(before) not in "vxe" or self.is_measuring(before):
            return False
        start, end = self.counted(index)
        return start < end and not self.words.has(self.frame.tokens.lower[end - 1], "STEPUNIT")

    def follows_up(self, index: int, before: int) -> bool:
        """Whether a change is added to a figure: "a profit of 3 million, up 5%"."""
        if not self.has(before, RISEN) or self.letter(before - 1) != ",":
            return False
        before = self.past_report(before - 1) + 1
        nth = index - 1
        nth -= nth > 0 and self.frame.mentions[nth].kind == "date"
        if nth >= 0 and self.frame.mentions[nth].kind == "ordinal" and self.has(self.frame.last[nth], _TURNS):
            return False  # "fell for a third day this week, down 5%"
        return self.letter(before - 2) in "#)" or (index > 0 and self.after(index - 1) == before - 1)

    def past_report(self, comma: int) -> int:
        """The comma before what only says who says it, where the one at `comma` ends that: ", Hill said,"."""
        verb = self.letter(comma - 1) == "v" and self.words.has(self.frame.tokens.lower[comma - 1], "REPORT")
        first = self.letters.rfind(",", 0, comma) if verb else -1
        return first if first > 0 else comma

    def is_hyphened(self, index: int) -> bool:
        """Whether the mention is one word with hyphens in it: "300-page", "six-cylinder"."""
        first, last = self.frame.first[index], self.frame.last[index]
        if self.frame.mentions[index].kind == "count":  # not "three New York-area ports", "half-dozen ships"
            return self.has(after_number(self.frame, index) - 1, ("HYPHEN",))
        return any(self.has(at, ("HYPHEN",)) for at in range(first, last))

    def is_predicate(self, index: int) -> bool:
        """Whether an adjective follows a claim that is what something is: "is 5% full", but "is a 5 MW plant"."""
        before, first = self.before(index), self.frame.first[index]
        return (
            self.is_be(before) and self.letter(self.frame.last[index]) == "n" and "d" not in self.letters[before:first]
        )

    def is_entry(self, index: int) -> bool:
        """Whether the claim stands right behind a noun where there is no verb: an entry of a list of figures."""
        first = self._past_sign(self.frame.first[index])
        if self.letter(first - 1) not in "nN" or self.described(index) < first or self.chunks.verb_before(first) >= 0:
            return False
        opened = _DETERMINED.search(self.letters, 0, first)  # "the old 5 MW plant" is one noun phrase
        return not (opened and self.letter(self.after(index)) in "nN")

    def complement(self, at: int) -> str:
        """The object or complement of the verb at `at`, whose subject the claim is."""
        inserted = _INTERRUPTED.match(self.letters, at)
        begin = inserted.end() if inserted else at
        if self.letter(begin) not in "xv":
            return self.phrase_after(begin)
        start, end = self.chunks.verbs(begin)
        acting = next((place for place in range(start, end) if self.letters[place] in "ve"), -1)
        if acting >= 0:  # "62% supported the ban", "54% had saved money", "$5 million was spent on roads"
            denied = any(self.has(place, ("NEG",)) for place in range(start, acting))
            acting = start if denied else acting  # "9% DID NOT know"
            return self.text(acting, min(self.said_end(end - 1), end + LONGEST))
        return self.phrase_after(end)

    def modified(self, at: int) -> str:
        """The noun phrase that the claim modifies ("5 MW system for …"); what rises or falls in "a 5% rise in …"."""
        return self._risen(at) or self._modified(at)

    def _modified(self, at: int) -> str:
        if self.has(at, ("VALUED",)):  # "$5m worth of goods"
            return self.phrase_after(at + 2) if self.letter(at + 1) == "f" else ""
        at = self._past_measure(at)
        first, at = at, self._past_stacked(at)
        ended = at > first and self.letters[first] == "-" and not self.has(first, ("HYPHEN",))  # "2 m. Weight: …"
        if ended or self._modifies_nothing(at):
            return ""
        if self.letters[at] == "e" and self.letter(at + 1) == "p":
            stop = self.extended(at)
            alone = self.has(at + 1, ("BY",)) and self.letter(stop) not in "xv"  # "rose 5% | led by tea"
            done = "" if alone else self.text(at, stop)
            return done if " " in done else ""  # "beating the 38C set | in 2019"
        end = self.chunks.phrase(at)
        figure = self.letters.find("#", at, end)
        ago = figure > at and self.has(self.frame.last[self.frame.owner[figure]], ("AGO",))
        if ago or (figure > at and self.dates(figure)):  # "a six-year high | last week", "a £9 fine | two years ago"
            end = figure
        elif end <= at or figure >= 0:
            return ""
        steps = (place for place in range(at, end) if self.is_rise(place))
        step = next((place for place in steps if self.letters[place + 1 : end][:1] not in ("n", "g")), end)
        risen = self.phrase_after(step + 2) if step < end and self.has(step + 1, _OF_WHAT) else ""
        if not risen and step == at + 1 and (self.edged[at] == "j" or self.has(at, ("PERADJ",))):
            return ""  # "a 5% annual rise", "a 5% sharp rise"
        return risen or self.text(at, step if step < end else self.extended(end))

    def _risen(self, at: int) -> str:
        """What rises or falls behind words that describe the step: "a 5% seasonally adjusted, sharp rise in RENTS";
        empty where none does.
        """
        found = _GRADED_STEP.match(self.letters, at)
        if not found or not self.is_rise(found.end() - 1) or not self.has(found.end(), _OF_WHAT):
            return ""
        return self.phrase_after(found.end() + 1)

    def _past_measure(self, at: int) -> int:
        """The place after what only says what a figure measures, how it compares or how often it is."""
        letters = self.edged
        if letters[at] == "-" and self.is_measured(at + 1):  # "37 m-long"
            return at + 2
        if letters[at] in "dn" and letters[at + 1] in "njN" and self.is_measured(at):
            owner = self.frame.owner[at - 1]  # "a 5 km long | road", but "a six-year high"
            sized = owner >= 0 and self.frame.mentions[owner].kind == "measurement" and self.is_dimension(at)
            return at + (letters[at] == "d" or sized or self.has(at - 2, ("HYPHEN",)))  # "5% more boats"
        if letters[at] == "a" and self.has(at, ("PERADJ",)) and self.is_rise(at + 1):
            return at + 1  # "a 500 monthly | rise"
        return at

    def _past_stacked(self, at: int) -> int:
        """The place after other claims that modify the same noun as one before `at`: "a 10-year, $1 billion | fund", "a
        £4 million 2020 | appeal".
        """
        letters, end = self.edged, at + _STACKED
        while at < end and letters[at] in "-#,":
            if letters[at] != "-" and not self._attributive(at + (letters[at] == ",")):
                break
            at += 1
        return at

    def _modifies_nothing(self, at: int) -> bool:
        """Whether no noun begins at a place after a figure: "9% year over year", "$31 US", "5% compared with …"."""
        here, after = self.edged[at], self.edged[at + 1]
        if here not in 'njNeg"' or self.has(at, ("FROMNOW",)) or (after not in "nN" and self.is_whither(at)):
            return True
        lower = here == "j" and after in "nN" and not self.has(at, HEDGES)  # "5% lower risk"
        if self.is_measured(at) and not lower and not self.has(at - 2, ("HYPHEN",)):  # "a six-year | high"
            return True
        if (here == "e" and after in "d#") or (here == "n" and self.is_alike(at + 1)):
            return True  # "the 5% lost in May", "5% comparable to"
        graded = self.has(at + 1, ("THAN",)) and self.letter(at - 1) == "#"  # "5 degrees colder than"
        owner = self.frame.owner[at - 1]
        country = owner >= 0 and self.frame.mentions[owner].kind == "money" and self.has(at, ("UPPER",))
        loose = country or self.has(at, _TIMED) or self.words.has(self.frame.tokens.lower[at], "ADVERBIAL")
        # As in "was 81% full last year".
        ends = self.letter(at + 1) in "apd;," or (self.letter(at + 1) == "#" and self.dates(at + 1))
        return graded or (loose and ends) or self.is_comparing(at)

    def _attributive(self, at: int) -> bool:
        """Whether another claim stands between this one and the noun: "a 10-year, $1 billion fund"."""
        owner = self.frame.owner[at] if at < len(self.letters) else -1
        if self.has(at, ("YEAR",)) and owner >= 0 and self.frame.last[owner] == at + 1:  # "a £4 million 2020 appeal"
            return self.letter(at - 1) == "#" and self.letter(at + 1) in "nN"
        if owner < 0 or self.frame.mentions[owner].kind in _NO_MODIFIERS:
            return False
        return self.thing(at) == at

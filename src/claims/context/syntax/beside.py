"""What can be asked of a sentence about what stands beside a claim: other claims, labels, brackets, commas."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.items.recalled import counted_last
from claims.context.syntax.antecedent import agrees
from claims.context.syntax.parse import Parse
from claims.context.syntax.signs import RISEN

_APART = re.compile(r"[;swvx(]")
_ENDING = re.compile(r"[pdjnN#]*\)")  # from a figure to the end of its bracket
# "In Rome, murders", "and among men it"
_FIGURES = re.compile(r"a*#[#;]*\)")
_AMONG = re.compile(r"[,c]a*(d?[jnN]*n(?:fd?[jnNg]+))$")
_JOINING = re.compile(r"(?:^|[;,]|,c)pn$")  # "In addition, up to 5%", "But in return, 5%"
_AMOUNTS = frozenset({"money", "percentage"})
_OF_SIZE = re.compile(r"fa*#")
_NEAR_WORDS = 12  # tokens of a member of a list
_NEAR = 250  # characters from what was told to the pronoun for it
_SHARES = ("percent", "percentage_point", "basis_point")
_POINTERS = frozenset({"THAT", "THIS"})
# Pronouns that stand for nothing told before: "5% of what they earn", "one in nine of us".
_SELF = ("FREEREL", "FIRSTPERSON", "SECONDPERSON")


@dataclass(slots=True)
class Beside(Parse):
    """A sentence with the subjects found so far; see Parse."""

    # -- phrases without a verb -------------------------------------------------------------------------------------
    def labelled(self, before: int) -> str:
        """What stands before the colon at `before`: "Unemployment: 5%"; but not whose turn begins there."""
        if not self.has(before, ("COLON",)) or self.letter(before - 1) not in "nN)":
            return ""
        label, voices = self.phrase_before(before), self.frame.memory.voices
        turn = voices is not None and voices.at(self.frame.tokens.starts[before]).speaker  # "ADA HILL: Five."
        return "" if label == turn else label

    def opened(self, index: int) -> str:
        """The phrase that opens the sentence of a figure where that has no verb: "Net zero by 2050, 40% by 2030"."""
        first = self.frame.first[index]
        if self.chunks.verb_before(first) >= 0 or self.letter(self.frame.last[index]) in "xv":
            return ""
        start = max(self.letters.rfind(sign, 0, first) for sign in ";sw(") + 1
        end = self.chunks.phrase(start)
        return self.text(start, min(self.extended(end), first)) if end > start else ""

    def fronted(self, index: int, before: int) -> str:
        """What a figure after a comma is part of that opens the clause: "Of THOSE ASKED, 5% agreed", "Among MEN, …"."""
        start = max(self.letters.rfind(sign, 0, before) for sign in ";s") + 1
        whole, lower = start + 1 + (self.letter(start + 1) == "d"), self.frame.tokens.lower
        among = self.words.has(lower[start], "WITHIN") and not self.has(start, ("FOR",))
        among = among and self.words.is_plural(lower[self.chunks.phrase(whole) - 1])
        if not among and self.letter(start) != "f":
            return ""
        meant = counted_last(self.frame, index) if self.letter(whole) == "o" and not among else ""
        return meant or self.phrase_after(self.thing(whole), clause=True)

    # -- other claims -------------------------------------------------------------------------------------------------
    def subject(self, index: int) -> str:
        """The subject found for another mention of the sentence; empty where none is."""
        return self.known.get(index, "") if index >= 0 else ""

    def earlier(self, index: int) -> str:
        """The subject of the nearest mention before that has one; that of a length of time says what happened."""
        level = self.frame.mentions[index].kind != "duration"
        others = (at for at in range(index - 1, -1, -1) if not (level and self._only_lasts(at)))
        return next((self.known[at] for at in others if self.known.get(at)), "")

    def _only_lasts(self, index: int) -> bool:
        """Whether a figure is a length of time, and not one in which a level was not reached: "a SIX-YEAR high"."""
        lasts = self.frame.mentions[index].kind == "duration"
        return lasts and self.extreme(self.frame.last[index] + 1) < 0

    def weighed(self, index: int, before: int) -> str:
        """What the figure before measures that this one is weighed against after a comma: "carried 9 tonnes in May, |
        5% more than …"; empty where a clause stands between.
        """
        last = next((at for at in range(index - 1, -1, -1) if self.known.get(at)), -1)
        apart = _APART.search(self.letters, self.frame.last[last], before) if last >= 0 else None
        return self.known[last] if last >= 0 and not apart and self.letter(before) == "," else ""

    def part_before(self, index: int) -> str:
        """What the nearest mention before that has a subject is a part of: "half of the pupils left, 5% stayed"."""
        last = next((at for at in range(index - 1, -1, -1) if self.known.get(at)), -1)
        return self.bases.get(last) or self.known.get(last, "")

    def bracketed(self, index: int, before: int) -> str:
        """What a claim in brackets after a phrase is about: the claim before the bracket, or the phrase."""
        if self.letter(before - 1) == "#":
            return self.subject(self.frame.owner[before - 1]) or self.earlier(index)
        measured = self.frame.mentions[index].kind == "measurement" and self.letter(before - 1) == "N"
        if measured and _FIGURES.match(self.letters, before + 1):
            return self.noun_before(before)  # "the land rises to Mount Hill (900 m)"
        start = before
        while start > 0 and self.letter(start - 1) in ("nNjg" if start == before else "nNj-"):
            start -= 1
        start -= start < before and self.letter(start - 1) == "d"
        whole = self.letter(start - 1) == "f" and self.letter(start - 2) in "nN"  # "most cases of malaria (5%)"
        listed = start == 0 or self.letter(start - 1) in "f,c" or self.has(start - 1, ("COLON",))  # "grain: rice (5%)"
        listed = listed and start < before and not whole
        joined = self.letter(start - 1) == "p" and self.letter(start - 2) == "c"  # "from tea, and from milk (5%)"
        listed = listed or (start < before and (joined or self.has(start - 1, ("BY",))))  # "followed by Orm (5%)"
        if whole and (among := _AMONG.search(self.letters, max(before - _NEAR_WORDS, 0), before)):
            listed, start = True, among.start(1)  # "Roads come first, then the cost of living (5%)"
        ends = _ENDING.match(self.letters, self.frame.last[index])
        filled = ends is not None and (ends.end() - ends.start() == 1 or self.letter(before - 1) == "N")
        if listed and filled and not self.is_time(before - 1):
            return self.text(start, before)  # "ahead of old coal (5%), mining (4%) and Orm (3% at sea)"
        noun = self.letter(before - 1) in "nN" or self.letters[max(before - 2, 0) : before] == "fg"  # "cost of living"
        alone = noun and not self.earlier(index)
        return self.phrase_before(before) if alone else self.earlier(index)

    def shared(self, index: int, after: int) -> str:
        """The subject of the figure before of the same unit, with what this one is for ("… for Britain")."""
        unit, aside = getattr(self.frame.mentions[index].value, "unit", ""), self._is_bracketed(index)
        for at in range(index - 1, -1, -1):
            if self._is_bracketed(at) and not aside:
                continue  # "was 7.2 (SD 1.4), compared with 6.8"
            if self.known.get(at) and getattr(self.frame.mentions[at].value, "unit", "") == unit:
                base = self.bases.get(at, self.known[at])
                self.bases[index] = base
                own, other = self._limit(after), self._limit(self.after(at))
                if own and other and own.split()[0] == other.split()[0] and self._is_what_for(base, self.after(at)):
                    self.bases[index] = self.phrase_after(after + 1)  # "5 million on roads and 2 million | on SCHOOLS"
                    return self.bases[index]
                if (
                    own
                    and self.frame.mentions[index].kind != "money"
                    and self.words.has(self.frame.tokens.lower[after], "WITHIN")
                    and self.words.is_plural(base.split()[0])
                ):
                    return own.partition(" ")[2]  # "5% of pupils, against 9% among | LEAVERS"
                base = base.partition(f" {own.split()[0]} ")[0] if own else base  # "grains at the top, … | at the foot"
                return f"{base} {own}".strip() if own else self.known[at]
        return ""

    def _is_what_for(self, base: str, after: int) -> bool:
        """Whether what a figure before `after` measures is what it is for: "5 million on | the building OF ROADS"."""
        thing = self.text(after + 1, self.chunks.phrase(after + 1))
        return bool(thing) and base.startswith(thing)

    def _is_bracketed(self, index: int) -> bool:
        """Whether a figure stands in brackets."""
        first = self.frame.first[index]
        opening = self.letters.rfind("(", 0, first)
        return opening >= 0 and self.letters.find(")", opening, first) < 0

    def _limit(self, after: int) -> str:
        """What a figure before `after` is limited to: "on schools", "among leavers two years earlier"; no date, which
        is the period's to say.
        """
        if self.letter(after) != "p" or self.is_hedge(after):
            return ""
        end = self.chunks.phrase(after + 1)
        while self.words.has(self.frame.tokens.lower[after], "WITHIN") and end > after + 2 and self.is_time(end - 1):
            end -= 1
        dated = self.letter(after + 1) == "#" or self.is_time(end - 1)
        return "" if dated or self.is_sized(end) else self.text(after, end)

    def whole(self, index: int, at: int, *, clause: bool) -> str:
        """What a figure is a part of: the phrase at `at`, for a pronoun the thing of the figure before."""
        counted = self.thing(at + (self.letter(at) == "d"))
        at = counted if self.letter(counted) == "#" and counted > at + 1 else at  # "of the 900 | nurses asked"
        alone = self.has(at, _POINTERS) and self.letter(at + 1) in ";,)cpx"
        meaning = self.has(at, ("PRON",)) and not self.words.has(self.frame.tokens.lower[at], *_SELF)
        if not alone and not meaning:
            if clause:
                self.bases[index] = self.phrase_after(at)
            return self.phrase_after(at, clause=clause)
        meant = self._told_of(index, at)
        own = self.text(at + 1, self.extended(at + 1)) if self.letter(at + 1) == "p" else ""
        if clause and self.letter(at + 1) in "xv":  # "a third of that will come from fees"
            part = self.part_before(index)
            meant = part if part and (not meant or agrees(self.words, self.word(at).lower(), part)) else meant
            own = self.complement(at + 1)
        return f"{meant} {own}".strip() if meant else self.phrase_after(at, clause=clause)

    def is_sized(self, end: int) -> bool:
        """Whether a phrase that ends there is of so much itself: "a profit of £5m on SALES of £9m"."""
        found = _OF_SIZE.match(self.letters, end)
        owner = self.frame.owner[found.end() - 1] if found else -1
        return owner >= 0 and self.frame.mentions[owner].kind in _AMOUNTS

    def counted_before(self, comma: int) -> str:
        """What the count right before a comma counts, for which "whom" or "which" stands behind it: "40 CLERKS, of whom
        5%", "40 CLERKS, 5% of whom"; empty where none stands there.
        """
        owner = self.frame.owner[comma - 1] if self.letter(comma) == "," and comma else -1
        return self.text(*self.counted(owner)) if owner >= 0 and self.frame.mentions[owner].kind == "count" else ""

    def _before_comma(self, comma: int) -> str:
        """What stands right before a comma: "DEBT, 5% of which is cheap", "40 CLERKS, 5% of whom are old"."""
        end = comma - 2 * (self.letter(comma) == "," and self.is_rate(comma))  # "40 JOBS a year, 5% of which"
        named = self.letter(comma) == "," and self.letter(end - 1) in "nN"
        owner = self.frame.owner[end - 1] if end < comma else -1
        counted = self.text(*self.counted(owner)) if owner >= 0 and self.frame.mentions[owner].kind == "count" else ""
        return counted or self.counted_before(comma) or (self.phrase_before(end) if named else "")

    def _told_of(self, index: int, at: int) -> str:
        """What the figure of a sentence is a part of by the pronoun at `at`: what the figure before it measures that
        the pronoun may stand for; in a new sentence, what the last one measured.
        """
        pronoun = self.word(at).lower()
        related = self._before_comma(self.frame.first[index] - 1) if self.has(at, ("REL",)) else ""
        if related:
            return related
        for other in sorted(range(index - 1, -1, -1), key=self._hangs):
            if self.known.get(other) and agrees(self.words, pronoun, self.known[other].partition(",")[0]):
                return self.known[other]
            counts = self.frame.mentions[other].kind == "count"  # "has 40 CLERKS, 60% of them women"
            counted = self.text(*self.counted(other)) if counts else ""
            if counted and agrees(self.words, pronoun, counted):
                return counted
        if self.earlier(index):
            return self.earlier(index)
        near = self.frame.sentence.start - self.frame.memory.told.get("", -_NEAR) <= _NEAR
        last = self.frame.memory.last.get("", "").partition(",")[0] if near else ""
        things = (last, counted_last(self.frame, index))
        return next((thing for thing in things if agrees(self.words, pronoun, thing)), "")

    def _hangs(self, index: int) -> bool:
        """Whether a figure only belongs to what a noun or figure before it says: "40 men from | 9 TOWNS"."""
        before = self.before(index)
        return self.letter(before) in "pf" and self.letter(before - 1) in "nN#"

    def inherited(self, index: int) -> str:
        """The subject last given to the same unit or kind, where that was shortly before."""
        measure, memory = self.measure(index), self.frame.memory
        near = self.frame.sentence.start - memory.told.get(measure, -_NEAR) <= _NEAR
        return memory.last.get(measure, "") if near else ""

    def share_told(self, index: int) -> str:
        """The subject last given to the unit of a figure or to a share or points of one, where that was shortly before;
        of the figure before in its own sentence rather than of one of the same unit further back.
        """
        told, memory = self.frame.memory.told, self.frame.memory
        shares = _SHARES if self.measure(index) in _SHARES else (self.measure(index),)
        last = max(shares, key=lambda unit: told.get(unit, -_NEAR))
        near = self.frame.sentence.start - told.get(last, -_NEAR) <= _NEAR
        return memory.last.get(last, "") if near else ""

    def told_last(self) -> str:
        """The subject told last, of whatever unit, where that was shortly before."""
        memory = self.frame.memory
        near = self.frame.sentence.start - memory.told.get("", -_NEAR) <= _NEAR
        return memory.last.get("", "") if near else ""

    def names_step(self, phrase: str) -> bool:
        """Whether a phrase is a word for a rise or fall, alone or with one that grades it: "fall", "sharp fall"."""
        grade, _, step = phrase.lower().rpartition(" ")
        lower, graded = self.frame.tokens.lower, not grade or self.words.has(grade, "STEPADJ")
        return graded and step in lower and self.is_rise(lower.index(step))

    def measure(self, index: int) -> str:
        """The unit of a figure; its kind where it has none."""
        mention = self.frame.mentions[index]
        return getattr(mention.value, "unit", "") or mention.kind

    def _sized_anew(self, comma: int) -> str:
        """What a clause begins with whose size stands behind a comma: "is 5 m wide, and THE TOWER, 9 m high, was"."""
        own = self.noun_start(comma)
        own = self.chunks.chain(comma) if self.letter(own - 1) in "pfo" else own
        anew = self.letter(comma) == "," and self.letter(own - 1) in "cs" and not self.is_measured(comma - 1)
        return self.text(own, comma) if anew else ""

    def _only_joins(self, comma: int) -> bool:
        """Whether a word with a preposition before a comma only joins what follows: "IN ADDITION, 5% …"."""
        opens = _JOINING.search(self.letters, max(comma - _NEAR_WORDS, 0), comma) is not None
        return opens and not self.words.is_plural(self.frame.tokens.lower[comma - 1])

    def apposed(self, index: int, before: int) -> str:
        """What stands before the comma in "X, at 5%," where this is no list of figures."""
        beside = self.is_measured(self.after(index)) or self.has(
            self.after(index), RISEN
        )  # "…, 5% more", "…, 5% up on"
        sized = self._sized_anew(before) if self.is_dimension(self.after(index)) else ""
        weighed = sized or (self.weighed(index, before) if beside else "")
        if weighed:
            return weighed
        comma = self.letter(before - 1) == "," or self.frame.mentions[index].kind == "percentage"
        again = index and comma and self.has(before, ("OR",))
        if again and self.letter(self.chunks.phrase(self.frame.last[index - 1])) in ",c":
            return self.subject(index - 1)  # "17 points, or 0.2%", "1 in 9 boats, or 11%": the same in other words
        shared = self.shared(index, self.after(index))
        if shared or self.letter(before) == "c" or self.letter(self.after(index)) in "xv":
            return shared
        return self.phrase_before(before) if self.letter(before - 1) in "nN" and not self._only_joins(before) else ""

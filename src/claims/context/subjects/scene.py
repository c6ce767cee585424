"""What stands round a claim: counted things with their verbs, ranked ones, what a multiple is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.subjects.events import EVENT, Events
from claims.context.syntax.clauses import PARTICLES
from claims.context.syntax.wording import LONGEST
from claims.context.words import head

_BEING = re.compile(r"xa*d?[#djnN-]+$")
_DOER = 9  # words of who did something to those counted, and what
_SHORT = 4  # words of a counted noun that says little alone
_OWNER = 5  # words of what it belongs to
_LAST = ("ENDWORD", "BRIDGE")  # "final", "only"
_RELATIVE = re.compile(r"w(?=a*[vxodnN])|(?=(?:d*[nN]+|o)a*[xv])")
_THAT = re.compile(r"p[dajn#-]*w")
_ELSEWHERE = re.compile("c#+p")  # "were found dead in Orm | and 135 in Leem"
_SPAN = re.compile(r"p[daj]*#+")
_EQUALS = re.compile(r"xa*#")
# What may stand between a noun and its verb: "40 men, and 9 boats, were lost", "40 men in 9 towns were hurt".
_INSERTION = re.compile(r",[^;x]*,(?=a*x)|,a*[eg][^;,swvx]*,(?=a*v)|\([^()]*\)(?=a*[xv])|pd?#+(?=a*[xv])")


@dataclass(slots=True)
class Scene(Events):
    """A sentence with its counted and ranked things; see Events."""

    def with_verb(self, index: int, start: int, end: int) -> str:
        """A counted noun with its verb, or what it belongs to: "people live in poverty", "lives the plan has saved"."""
        noun = self.text(start, end)
        if not noun:
            return self.phrase_before(self.before(index))
        after = self.past_insertion(end)
        before = self.before(index)
        noun = f"{self.possessor(before)} {noun}".strip()
        ahead = self.letters[after : after + 2] == "af"  # "met 40 leaders ahead of the talks"
        if self.letter(after) in "vxa" and not ahead and not self.is_inside(before) and not self.is_object(before):
            return self.with_clause(noun, after)
        owned = self.letter(before) in "pf" and self.letter(before - 1) in "nN"
        owned = owned and not self.is_alike(before) and not self.is_rate(before)  # "40 boats a year in 5 ports"
        owned = owned and not self.is_agent(before) and not self.is_time(before - 1)  # "ended the year with 40 men"
        if owned and end - start < _SHORT:
            start = max(self.held_start(before), before - _OWNER)
            start = max(start, self.letters.rfind("cd", start, before))  # "a home and | the force of 8,000 men"
            while self.letters[start] in "pfc":
                start += 1
            owner = self.text(start, before)
            return f"{owner} {self.word(before)} {noun}" if owner else noun
        particle = self.letter(before) == "p" and self.has(before, PARTICLES) and self.letter(before - 1) in "ve"
        doer = self.doer(before - particle)
        if doer and particle:  # "laid off 40 men"
            doer = f"{doer} {self.word(before)}"
        if doer and self.letters[before] == "x":  # "the firm has 40 boats": the item says what they are
            return self.clause_subject(before + 1) or noun
        return self.cut(f"{noun} {doer}") if len(doer.split()) <= _DOER else noun  # or its verb would be cut off

    def past_insertion(self, end: int) -> int:
        """The place behind what stands between a noun that ends at `end` and its verb; `end` where nothing does."""
        found = _INSERTION.match(self.letters, end)
        return found.end() if found else end

    def possessor(self, at: int) -> str:
        """Whose a thing is where a possessive stands at a place: "the nation's" of "the nation's 10 farms"."""
        return self.text(self.noun_start(at), at + 1) if self.letter(at) == "S" else ""

    def is_object(self, before: int) -> bool:
        """Whether a count after the word at `before` is its object, though a verb follows: "those who got two doses
        were …", but "police said two men were …".
        """
        if self.letter(before) not in "vxeg":
            return False
        start, _ = self.chunks.verbs(before)
        return self.letters[before] == "g" or self.letters[start] == "T" or self.letter(start - 1) == "w"

    def doer(self, verb: int) -> str:
        """The subject of an active verb with the verb, "the plan has saved"; of pronouns only those of whom the text is
        by or to, "we helped"; empty for other words.
        """
        left = self.letter(verb)
        if left == "x" and self.is_be(verb):
            return ""
        if self.is_foreseen(verb) or self.is_saying(verb):  # "officers expect 50 boats", "the site shows 50 boats"
            return ""
        if left not in "vx" and not (left == "e" and self.letter(verb - 1) in "xa"):
            return ""
        start, end = self.chunks.verbs(verb)
        if self.letters[start] == "T" and self.edged[start - 2 : start] == "xn" and self.is_be(start - 2):
            start -= 2  # "Orm is ABLE to build 40 homes"
        told = _BEING.search(self.letters, 0, start) if self.letters[start] == "T" else None
        trying = self.letters[start] == "T" and self.letters[max(start - 2, 0) : start] == "fg"
        lets = start > 1 and self.letters[start - 1] == "o"
        lets = lets and self.words.has(self.frame.tokens.lower[start - 2], "SEEING")  # "let us build 40 homes"
        if trying or lets or (told and self.is_be(told.start())):  # "guilty OF TRYING to sell 5 cups"
            return ""  # "she is the first woman to win 5 cups"
        shortened = start < end and self.word(start)[0] in "'’"  # "a firm that's sold 5 boats"
        group = self.text(start + bool(shortened or self.inserted(start, end)), end)
        subject = self.clause_subject(verb + 1)
        if group and self.letters[start] == "T":  # "a cut of 5% would free up enough to pay 40 men"
            parts = subject.split()
            subject = " ".join(parts[: head(map(self.words.types, parts)) + 1])
        contracted = self.contracted(start) != ""
        own = self.words.has(self.frame.tokens.lower[start - 1], "FIRSTPERSON", "SECONDPERSON")
        if contracted or (own and self.letters[start] in "ve" and self.letter(start - 1) == "o"):
            return self.text(start - (not contracted), end)  # "people | we helped", "homes | we've built"
        # A figure's subject and whose that is do nothing: "sought £6m to reach 40 farms"; nor does "let | 's work".
        owned = ", " in subject or subject[:1] in ("'", "’")
        return f"{subject} {group}" if subject and group and not owned and not self.is_vague(subject) else ""

    def with_clause(self, noun: str, at: int) -> str:
        """A noun with the clause after it."""
        end = min(self.clause_end(at), at + LONGEST)
        if _EQUALS.match(self.letters, at):  # "a dozen is exactly 13 pieces"
            return noun
        beside = (place for place in range(at, end) if self.letters[place] in "epg")
        compared = (place for place in beside if self.is_comparing(place) or self.is_source(place))
        elsewhere = _ELSEWHERE.search(self.letters, at, end)
        end = elsewhere.start() if elsewhere else end
        joined = self.letters[at:end].lstrip("a")[:1] == "c"  # "led to 9 jobs at first and will support 60"
        end = self.before_amount(at, end)
        rest = self.text(at, next(compared, end)) if self.letter(at) in "vxae" and not joined else ""
        if rest and self.letters[at : at + 2] == "a#":  # "workers under 21 get less"
            rest = f"{self.word(at)} {rest}"
        telling = end - at == 1 and self.letter(end) == "w" and self.has(end, ("THAT",))  # "40 fewer boats mean | that"
        if telling or self.words.has(rest, "AUX"):  # "311 were in May"
            return noun
        again = noun and rest.startswith(noun)  # "3 injured in a fire"
        return self.cut(rest if again else f"{noun} {rest}")

    def ranked(self, index: int) -> str:
        """The noun phrase of an ordinal, whose it is included; "first time" with the clause it stands in."""
        at = self.frame.last[index]
        while self.letter(at) in '-"':
            at += 1
        at += 2 * (self.letter(at) == "c" and self.has(at + 1, _LAST))  # "its first and only MILL"
        whole = self.chunks.phrase(at)
        first = self.frame.first[index]
        if whole == at or (self.letter(at) == "#" and self.dates(at)):  # "I thank her for the question, her third"
            own = self.letter(first - 2) == "," and self.has(first - 1, ("POSSDET",))
            return self._thing_before(first - 2) if own else ""
        end = self._before_figure(index, at, whole)
        occasion = self._named_occasion(at, end)
        if occasion > at:
            return self._occasion(index, at, occasion)
        stop = self.before_means(end, self.extended(end)) if end == whole else end
        if stop == end and _RELATIVE.match(self.letters, end):
            stop = self.clause_end(end + 1)
        noun = self.text(at, stop)
        if self.letter(first - 1) == "S":
            return self.cut(f"{self.noun_before(first)} {noun}")
        return noun

    def before_means(self, start: int, stop: int) -> int:
        """The end of an ordinal's phrase that ends at `start`, extended to `stop`, before how or what for something was
        done: "marked the 9th day of the strike | by closing the port", "her second book | in an effort to win".
        """
        for at in range(start, stop):
            if self.letters[at] != "p":
                continue
            doing = self.letter(at + 1) == "g" and self.has(at, ("BY", "AFTER", "BEFORE"))
            aim = self.letters[at + 1 : at + 3] == "dn" and self.letter(at + 3) == "T"
            if doing or (aim and self.words.has(self.frame.tokens.lower[at + 2], "EFFORTNOUN", "AIMNOUN")):
                return at
        return stop

    def _thing_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`, no name that only hangs on it: "a pass to Orm, her third"."""
        start = self.noun_start(stop)
        hanging = self.letter(start - 1) == "p" and set(self.letters[start:stop]) == {"N"}
        return self.noun_before(start - 1 if hanging else stop)

    def _named_occasion(self, at: int, end: int) -> int:
        """The end of a noun phrase `at` to `end` after the word for an occasion, at its end or before a name ("time |
        Leem asked"); `at` where it is about none.
        """
        lower, own = self.frame.tokens.lower, self.words.own
        named = (place + 1 for place in range(at, end) if place + 1 == end or self.letters[place + 1] == "N")
        return next((stop for stop in named if "OCCASION" in own.entry(lower[stop - 1])), at)

    def _occasion(self, index: int, at: int, end: int) -> str:
        """The word `at` to `end` for the time that a thing happened, with what happened: "the third TIME in five years
        that IT FAILED", "the first TIME IT MET", "for the first TIME in its history, THE TOWN VOTED".
        """
        that, first = _THAT.match(self.letters, end), self.frame.first[index]
        stop = that.end() if that else self.extended(end)
        begin = stop if that or _RELATIVE.match(self.letters, stop) else self._past_span(end)
        told = that or _RELATIVE.match(self.letters, begin)
        what = self.text(begin, self.clause_end(begin + 1)) if told else self.event(index)
        noun = self.text(at, end)
        if not what and self.letter(end) in "fp":
            noun = self.text(at, self.extended(end))
        if not what and self.letter(end) in "vx":  # "THE RATE for the first time FELL"
            led = self.past_adverbs(self.noun_start(first) - 1)
            what = f"{self.noun_before(led)} {self.text(end, self.clause_end(end + 1))}" if led > 0 else ""
        return self.cut(f"{noun} {what}")

    def _past_span(self, at: int) -> int:
        """The place behind the time in which a thing has not happened before the clause at `at` that tells of it: "the
        first time in ten years | IT HAS SOLD A BOAT"; the place where no such clause follows.
        """
        found = _SPAN.match(self.letters, at)
        return found.end() if found and _RELATIVE.match(self.letters, found.end()) else at

    def _before_figure(self, index: int, at: int, end: int) -> int:
        """The end of an ordinal's phrase `at` to `end` before another figure: "the 18th Congress | nearly 9 million";
        but a year ends a name ("World Congress 2024"), and "first 5 ships" begins with one.
        """
        other = next((first for first in self.frame.first[index + 1 :] if at < first < end), end)
        if self.letters[other - 1] == "N" and other + 1 == end:
            return end
        while other < end and self.letters[other - 1] == "a":
            other -= 1
        return other

    def joined(self, found: str, at: int) -> str:
        """A subject with the comparison after a multiple: "as efficient", "more powerful than the last"."""
        if self.has(at, ("AT_MOST",)):  # "as heavy as the last"
            return f"{found} {self.text(at, self.chunks.phrase(at + 1))}".strip()
        # "as efficient", but "scored twice as Leem lost"
        alike = self.has(at, ("AS",)) and self.letter(at + 1) in "nja"
        if self.letter(at) != "j" and not alike and not self.has(at, ("MORE",)):
            return found
        rest = self.text(at, min(self.clause_end(at), at + EVENT))
        return self.cut(f"{found} {rest}") if rest and not found.endswith(rest) else found

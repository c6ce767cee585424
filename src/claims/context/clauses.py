"""What can be asked of a sentence about a claim's verb, that verb's subject, and the other claims beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.antecedent import agrees
from claims.context.parse import Parse
from claims.context.phrases import LONGEST

_EVENT = 9  # words of what happened
_SHORT = 3  # words of a counted noun that says little alone
_OWNER = 5  # words of what it belongs to
_NUMBER = frozenset(
    "DIGITS CARD HUNDRED SCALE DOZEN VAGUE HALF FRACTION VULGAR SLASHFRACTION SEVERAL PAIR SCALE_LETTER GLUED".split()
)
_COUNTED_GLUE = frozenset("AND OR HYPHEN RANGE A OF COMMA TO DET".split())
_RELATIVE = re.compile(r"w(?=a*[vxodnN])|(?=(?:d*[nN]+|o)a*[xv])")
_INSERTION = re.compile(r",[^;x]*,(?=a*x)")


@dataclass(slots=True)
class Clauses(Parse):
    """A sentence's clauses; see Parse."""

    # -- verbs --------------------------------------------------------------------------------------------------------
    def moved(self, before: int) -> str:
        """What is brought to or by a claim after a preposition: the verb's object, else its subject."""
        at = self._past_prepositions(before)
        left = self.letter(at - 1)
        told = self.letter(self.noun_start(at - 1) - 1) == "x"  # "was little changed at 5"
        if left in "eg" and self.letter(at - 2) in "nN," and not told:
            return self.phrase_before(at - 1)
        if left in "vxeg":
            return self.clause_subject(at)
        if left == ",":
            at -= 1
        start = at - 1 if self.letter(at - 1) == "#" else self.chunks.chain(at)
        if self.letter(start) == "#" and (start == at - 1 or self.subject(self.frame.owner[start])):
            return self.subject(self.frame.owner[start])  # "from 40 cents a week to 50 cents"
        return self.clause_subject(start) if self._is_manner(start, at) else self.phrase_before(at)

    def _is_manner(self, start: int, stop: int) -> bool:
        """Whether a phrase only says how something is or changed: "was JUST AS BIG at 5 tonnes", "rose FASTER IN LEEDS
        to 5", "came BACK at 5".
        """
        left, letters = self.letter(start - 1), self.letters[start:stop]
        if start and left in "xp" and letters[:1] in ("n", "j"):
            return True
        return left == "v" and (letters[:2] == "jp" or (len(letters) == 1 and self.has(start, ("ADV",))))

    def _past_prepositions(self, at: int) -> int:
        """The place of the first of the prepositions before `at`, a date between them passed over ("for May from")."""
        while self.letter(at - 1) in "pa":
            at -= 1
        dated = self.letter(at) == "p" and self.letter(at - 1) == "#" and self.dates(at - 1)
        first = self.frame.first[self.frame.owner[at - 1]] if dated else at
        return self._past_prepositions(first) if dated and self.letter(first - 1) == "p" else first

    def of_verb(self, index: int, verb: int) -> str:
        """The subject of a verb whose object or complement the claim is; with the verb itself where it acts."""
        if self.letters[verb] in "eg" and self.letter(verb - 1) in "nN,":
            return self.phrase_before(verb)
        subject = self.clause_subject(verb + 1)
        mention = self.frame.mentions[index]
        if mention.kind == "money" and self.letters[verb] in "vg" and self.letter(verb - 1) in "xT" and subject:
            start, end = self.chunks.verbs(verb)
            return f"{subject} {self.text(start, end)}"
        return subject

    def clause_subject(self, stop: int) -> str:
        """The subject of the verb that governs `stop`, with the place that opens the sentence ("in Rome, …")."""
        verb = self.chunks.verb_before(stop)
        if verb < 0:
            return ""
        found = self.subjects.get(verb)
        if found is None:
            found = self.subjects[verb] = self._subject_of(verb)
        return found

    def _subject_of(self, verb: int) -> str:
        start, end = self.chunks.verbs(verb)
        if self.letters[start] == "T" and self.letter(start - 1) in "ng" and self.letters[end : end + 2] == "p#":
            return self.clause_subject(start)  # "saw some strengthening to close at 5"
        at = start
        while at and self.letters[at - 1] in 'a")':
            at -= 1
            if self.letters[at] == ")":
                at = max(self.letters.rfind("(", 0, at), 0)
        return self._subject_at(at, start)

    def _subject_at(self, at: int, start: int) -> str:
        left = self.letter(at - 1)
        if left == ",":
            comma = self.letters.rfind(",", 0, at - 1)
            return self._subject_at(comma, start) if comma > 0 else self.phrase_before(at - 1)
        if left == "w":
            return self._related(at - 1)
        if left == "#":
            return self._past_claim(at)
        if left == "o" and self.letter(at - 2) not in "pf":
            return self._meant(at - 1)
        if left in "nNjo" or (left in "geS" and at):
            return self.phrase_before(at)
        return self.clause_subject(at - 1) if left in "cT,pd" and at > 1 else ""

    def _related(self, at: int) -> str:
        """What a relative pronoun at `at` stands for: the noun before, or all of the phrase that opens a clause."""
        while at and self.letters[at - 1] in ",p":
            at -= 1
        if self.letter(at - 1) == "#" and not self.dates(at - 1):
            return self.subject(self.frame.owner[at - 1])  # "pay was 3 million, which includes"
        opens = self.letters[at] == "," and self.letter(self.chunks.chain(at) - 1) in ";,"
        return self.phrase_before(at) if opens else self.noun_before(at)

    def _meant(self, at: int) -> str:
        """What a pronoun at `at` stands for: the subject of the clause before, itself where that is unsure."""
        before = self.clause_subject(at)
        return before if before and agrees(self.words, self.word(at).lower(), before) else self.phrase_before(at + 1)

    def _past_claim(self, at: int) -> str:
        """The subject of a verb after another claim: of a verb before that, else the phrase it ends."""
        owner = self.frame.owner[at - 1]
        first = self.frame.first[owner]
        subject = self.letter(self.before(owner)) not in "vxefp" or self.letter(at) == "T"
        if self.frame.mentions[owner].kind == "count" and subject and self.text(*self.counted(owner)):
            return self.text(*self.counted(owner))  # "its 9 workers make 40 boats", "expects four missions to cost"
        if self.frame.mentions[owner].kind == "age":  # "a 60-year-old might draw 5%", "women aged 20 to 30"
            span = self.frame.mentions[owner].span
            aged = self.letter(first - 1) in "nN"
            return self.text(self.chunks.chain(first), at) if aged else self.frame.words(span.start, span.end)
        if self.chunks.verb_before(first) > max(self.letters.rfind(sign, 0, first) for sign in ";,sw"):
            return self.clause_subject(first)
        inside = self.letter(self.before(owner)) in "fp" or self.frame.mentions[owner].kind == "date"
        return self.phrase_before(at) if inside else self.subject(owner)

    def placed(self, subject: str) -> str:
        """The subject with a place that opens the sentence: "murders in Rome" from "In Rome, murders are down"."""
        if not subject or not self.has(0, ("IN",)) or self.letter(1) != "N":
            return subject
        end = self.chunks.phrase(1)
        found = self.text(1, end) if self.letter(end) == "," else ""
        return f"{subject} in {found}" if found and found not in subject else subject

    # -- other claims -------------------------------------------------------------------------------------------------
    def subject(self, index: int) -> str:
        """The subject found for another mention of the sentence; empty where none is."""
        return self.known.get(index, "") if index >= 0 else ""

    def earlier(self, index: int) -> str:
        """The subject of the nearest mention before that has one."""
        return next((self.known[at] for at in range(index - 1, -1, -1) if self.known.get(at)), "")

    def bracketed(self, index: int, before: int) -> str:
        """What a claim in brackets after a phrase is about: the claim before the bracket, or the phrase."""
        if self.letter(before - 1) == "#":
            return self.subject(self.frame.owner[before - 1]) or self.earlier(index)
        return (
            self.phrase_before(before)
            if not self.earlier(index) and self.letter(before - 1) in "nN"
            else self.earlier(index)
        )

    def shared(self, index: int, after: int) -> str:
        """The subject of the figure before of the same unit, with what this one is for ("… for Britain")."""
        unit = getattr(self.frame.mentions[index].value, "unit", "")
        for at in range(index - 1, -1, -1):
            if self.known.get(at) and getattr(self.frame.mentions[at].value, "unit", "") == unit:
                base = self.bases.get(at, self.known[at])
                self.bases[index] = base
                dated = self.letter(after + 1) == "#"  # when it held is the period's to say
                own = self.text(after, self.chunks.phrase(after + 1)) if self.letter(after) == "p" and not dated else ""
                return f"{base} {own}" if own else self.known[at]
        return ""

    def inherited(self, index: int) -> str:
        """The subject last given to the same unit or kind in the document."""
        mention = self.frame.mentions[index]
        return self.frame.memory.last.get(getattr(mention.value, "unit", "") or mention.kind, "")

    def apposed(self, index: int, before: int) -> str:
        """What stands before the comma in "X, at 5%," where this is no list of figures."""
        comma = self.letter(before - 1) == "," or self.frame.mentions[index].kind == "percentage"
        if index and comma and self.has(before, ("OR",)) and self.letter(self.frame.last[index - 1]) in ",c":
            return self.subject(index - 1)  # "17 points, or 0.2%": the same in other words
        shared = self.shared(index, self.after(index))
        if shared or self.letter(before) == "c" or self.letter(self.after(index)) in "xv":
            return shared
        return self.phrase_before(before) if self.letter(before - 1) in "nN" else ""

    # -- counts, ranks, lengths of time -------------------------------------------------------------------------------
    def counted(self, index: int) -> tuple[int, int]:
        """The tokens of a count after its number."""
        at, last = self.frame.first[index], self.frame.last[index]
        tags = self.frame.tokens.tags
        while at < last and (not tags[at].isdisjoint(_NUMBER) or not tags[at].isdisjoint(_COUNTED_GLUE)):
            at += 1
        return at, last

    def with_verb(self, index: int, start: int, end: int) -> str:
        """A counted noun with its verb or what it belongs to: "people live in poverty", "lives the plan has saved"."""
        noun = self.text(start, end)
        if not noun:
            return self.phrase_before(self.before(index))
        inserted = _INSERTION.match(self.letters, end)
        after = inserted.end() if inserted else end
        before = self.before(index)
        inside = self.letter(before) in "pf" and self.letter(before - 1) in "nN"  # "a survey of 900 adults found"
        if self.letter(after) in "vxa" and not inside and not self.is_object(before):
            return self.with_clause(noun, after)
        if self.letter(before) in "pf" and end - start < _SHORT and self.letter(before - 1) in "nN":
            owner = self.phrase_before(before).split()[-_OWNER:]
            return " ".join([*owner, self.word(before), noun])
        doer = self.doer(before)
        if doer and self.letters[before] == "x":  # "the firm has 40 boats": the item says what they are
            return self.clause_subject(before + 1)
        return " ".join([noun, *doer.split()][:LONGEST])

    def is_object(self, before: int) -> bool:
        """Whether a count after the word at `before` is its object, though a verb follows: "those who got two doses
        were …", but "police said two men were …".
        """
        if self.letter(before) not in "vxeg":
            return False
        start, _ = self.chunks.verbs(before)
        return self.letters[before] == "g" or self.letter(start - 1) == "w"

    def doer(self, verb: int) -> str:
        """The subject of an active verb with the verb ("the plan has saved"); empty for pronouns and other words."""
        left = self.letter(verb)
        if left == "x" and self.is_be(verb):
            return ""
        if left not in "vx" and not (left == "e" and self.letter(verb - 1) in "xa"):
            return ""
        group = self.text(*self.chunks.verbs(verb))
        subject = self.clause_subject(verb + 1)
        return f"{subject} {group}" if subject and group and not self.is_vague(subject) else ""

    def with_clause(self, noun: str, at: int) -> str:
        """A noun with the clause after it."""
        rest = self.text(at, min(self.clause_end(at), at + LONGEST)) if self.letter(at) in "vxae" else ""
        return " ".join(f"{noun} {rest}".split()[:LONGEST])

    def ranked(self, index: int) -> str:
        """The noun phrase of an ordinal, whose it is included; "first time" with the clause it stands in."""
        at = self.frame.last[index]
        while self.letter(at) in '-"':
            at += 1
        end = self.chunks.phrase(at)
        if end == at:
            return ""
        stop = self.extended(end)
        if stop == end and _RELATIVE.match(self.letters, end):
            stop = self.clause_end(end + 1)
        noun = self.text(at, stop)
        first = self.frame.first[index]
        if self.letter(first - 1) == "S":
            return " ".join([*self.noun_before(first).split(), *noun.split()][:LONGEST])
        if stop == end and "OCCASION" in self.words.own.entry(self.frame.tokens.lower[end - 1]):
            return " ".join([*noun.split(), *self.happened(index).split()][:LONGEST])
        return noun

    def event(self, index: int) -> str:
        """What happened in or for a length of time: subject, verb and object of the clause, at most nine words."""
        at, last = self._clause_start(self.frame.first[index]), self.frame.last[index]
        before = self.letters[at : max(self.before(index) + 1, 0)]
        if not any(letter in ("vx" if self.is_ago(last) else "vxnN") for letter in before):
            comma = self.letters.find(",", last, last + 6)
            begin = comma + 1 if comma > 0 else last
            while self.letter(begin) == "a" or self.is_ago(begin):
                begin += 1
            if self.letter(begin) in "djnNogSae#":
                return self._clause(begin, self.clause_end(begin))
        return self.happened(index)

    def happened(self, index: int) -> str:
        """Subject, verb and object of the clause that ends in a mention, at most nine words."""
        first = self.frame.first[index]
        verb = self.chunks.verb_before(first)
        if verb < 0:
            return ""
        begin, _ = self.chunks.verbs(verb)
        start = self.chunks.chain(begin)
        if start == begin:
            return self.clause_subject(first)
        return self._clause(start, self.before(index))

    def _clause_start(self, at: int) -> int:
        return max(self.letters.rfind(sign, 0, at) for sign in ';"sw') + 1

    def _clause(self, start: int, stop: int) -> str:
        return " ".join(self.text(start, min(stop, start + LONGEST)).split()[:_EVENT])

    def joined(self, found: str, at: int) -> str:
        """A subject with the comparison after a multiple: "as efficient", "more powerful than the last"."""
        if self.letter(at) not in "jp" and not self.has(at, ("AS", "MORE")):
            return found
        rest = self.text(at, min(self.clause_end(at), at + _EVENT))
        return " ".join(f"{found} {rest}".split()[:LONGEST]) if rest else found

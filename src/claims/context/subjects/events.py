"""What happens in a sentence's clauses in or for a length of time: "THE BANK CUT RATES two years ago"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.clauses import PARTICLES
from claims.context.syntax.moves import Moves
from claims.context.syntax.wording import LONGEST

EVENT = 9  # words of what happened
_ASKED = re.compile(r"[vx](?=[ave]*[dajnNo]*[nN]$)")  # "WAS GIVEN leave | to go for 5 days"
_LATE = 6  # tokens of a clause before its verb
_VERB = re.compile("[vx]")
_TOLD_OF = re.compile(r"w?d?[an]*#+(?:p[djn]*[nN])*a*[xv]")  # "said | that the next two months will be hard"
_GOES_ON = re.compile(r"(?:[ep]?d?#+)*a*[xv]")  # "said sales for the four weeks | to May rose"
_PLACED = re.compile(r"[^,;x]*[pf]N+,N+,(?=x)")  # "the town of Leem, Ohio, was"
_LEADS_ON = re.compile(r"(?:^|[,;]c?)a*p[da]*$")
_SAID_IN = re.compile(r"va*p[djna]*$")  # "says for nearly | nine hours he did not know"
_SUBJECT = re.compile(r"a*(?:o|d?[jnN]+)a*[vx]")
# "has been shut for 9 days and | LOST ITS ROOF for 5", "sold it and, in May, | BOUGHT IT for 5"
_SECOND_DEED = re.compile(r"(?:#c|c,[^,;swvx]*,)(a*e)[^;,swvxc]*$")
_LATER = re.compile("a,[ve]")  # "sold it and, two years | later, bought it again"
_AGO = re.compile("av")  # "a bank, which two years | ago cut rates"
_AGO_NAMED = re.compile(r"a+(d?[jnN-]*[nN]),[^;,vxsw]*,a*(?=[vx])")  # "ten years ago LEEM, a small port, had 9 boats"
_ANY_TIME = re.compile(r"p?(p)dn$")
_INSERTED = re.compile(r"(?:a+|(?:o|N+)a*v|va*(?:o|N+)),")  # "however," "says Hill,"

_BESIDE = frozenset({"AGAINST"})
_FIGURES = re.compile(r"(?:#+(?:f[dnNS-]+)?c?)+")


@dataclass(slots=True)
class Events(Moves):
    """A sentence's clauses with what happens in them; see Moves."""

    def event(self, index: int) -> str:
        """What happened in or for a length of time: subject, verb and object of the clause, at most nine words."""
        first, last = self.frame.first[index], self.frame.last[index]
        at = self._clause_start(first)
        before = self.letters[at : max(self.before(index) + 1, 0)]
        later = self._later(at, index)
        if later:
            return later
        leads = _LEADS_ON.search(before)
        said = leads is None and _SAID_IN.search(before) is not None and self.is_telling(before.rfind("v") + at)
        if (leads or said) and _SUBJECT.match(self.letters, last):  # "…, and for ten minutes you have the bay"
            return self._clause(last, self.clause_end(last))
        if leads and "c" in leads[0] and self.letter(last) == "v":  # "SHE left, and for ten years WALKED"
            return f"{self.clause_subject(last)} {self._clause(last, self.clause_end(last))}".strip()
        opens = self.is_ago(last) or (before[:1] == "p" and self.letter(last) == ",")  # "In Leem for 5 years, we …"
        if set(before).isdisjoint("vx" if opens else "vxnN"):
            comma = self.letters.find(",", last, last + 6)
            begin = comma + 1 if comma > 0 else last
            if self.letter(begin) in "ps" and self.letters.find(",", begin) > 0:  # "Ten years ago, on 5 May, …"
                begin = self.letters.find(",", begin) + 1
            begin = self._past_inserted(begin)
            inside = self.chunks.phrase(begin + 1) if self.letter(begin) == "p" else begin
            if self.letter(inside) in "odnN":  # "Ten years ago in this hall | we were promised"
                begin = inside
            does = self.contracted(begin) != "" and self.letter(begin + 1) in "vxeag"
            if does or self.letter(begin) in "djnNogSae#":
                placed = _PLACED.match(self.letters, begin)
                return self._clause(begin, self.clause_end(placed.end() if placed else begin))
        return self.happened(index)

    def _past_inserted(self, at: int) -> int:
        """The place behind what is put in before a clause at a place: "over two years, | however, | rents"."""
        inserted = _INSERTED.match(self.letters, at)
        at = inserted.end() if inserted else at
        while self.letter(at) == "a" or self.is_ago(at):
            at += 1
        return at

    def _later(self, at: int, index: int) -> str:
        """What is said right behind "N years ago" or "later" in a clause that begins at `at`: "a bank, which two years
        ago CUT RATES", "WE sold it and, two years later, BOUGHT IT AGAIN", "Ten years ago LEEM, a port, HAD 9 BOATS".
        """
        first, last = self.frame.first[index], self.frame.last[index]
        named = _AGO_NAMED.match(self.letters, last) if self.is_ago(last) else None
        if named and not self.is_time(named.end(1) - 1):
            return f"{self.text(*named.span(1))} {self._clause(named.end(), self.clause_end(named.end()))}".strip()
        if self.letters[at - 1 : first] == f"w{'#' * (first - at)}" and _AGO.match(self.letters, last):
            return self._clause(last + 1, self.clause_end(last + 1))
        if not self.letters.endswith("c,", at, first) or not _LATER.match(self.letters, last):
            return ""
        return f"{self.clause_subject(last)} {self._clause(last + 2, self.clause_end(last + 2))}".strip()

    def is_done(self, before: int) -> bool:
        """Whether the phrase before `before` is what a verb is done to ("built the bridge in 5 months"), and not first
        or highest of its kind ("hit its lowest level in 5 years").
        """
        if self.is_motion(before):
            return False  # "cut the sentence to 5 years"
        start = self.chunks.chain(before)
        if self.has(start - 1, PARTICLES) and self.letter(start - 1) != "v":  # "breaks down the film"
            start -= 1
        part = self.frame.owner[start - 1] if start else -1
        if part >= 0 and self.frame.mentions[part].kind == "ratio":  # "lost half its coral"
            return self.letter(self.frame.first[part] - 1) == "v"
        acted = self.letter(start - 1) == "v" or self.letters[max(start - 2, 0) : start] in ("xe", "ae")
        figured = _FIGURES.fullmatch(self.letters, start, before)  # "lost 5% of its staff in 5 months"
        return acted and (figured is not None or not any(letter in "j#" for letter in self.letters[start:before]))

    def happened(self, index: int) -> str:
        """Subject, verb and object of the clause that ends in a mention, at most nine words."""
        verb = self.chunks.verb_before(self.frame.first[index])
        again = self.edged[verb - 2 : verb] == "so" and self.words.has(self.frame.tokens.lower[verb], "DOING")
        return (self._done_before(verb) if again else "") or self._acted(index)

    def _done_before(self, verb: int) -> str:
        """What was done that the verb at `verb` says was done again: "RENTS ROSE, as they did two years ago"."""
        other = self.chunks.verb_before(verb)
        start = self.chunks.verbs(other)[0] if other >= 0 else 0
        return self._clause(self.chunks.chain(start), verb - 2) if start else ""

    def _acted(self, index: int) -> str:
        first = self.frame.first[index]
        verb = self.chunks.verb_before(first)
        if verb < 0 or (self.is_telling(verb) and _TOLD_OF.match(self.letters, verb + 1)):
            return ""
        if "SEMI" in self.frame.types:  # "it is 37 years; 36 years for men": nothing happens
            opening = next((at for at in range(first - 1, verb, -1) if "SEMI" in self.tags[at]), -1)
            if opening >= 0:
                opens = self.edged[opening + 1] == "#"
                return "" if opens else self._clause(opening + 1, self._done(index))
        if (
            self.is_telling(verb)
            and self.letter(verb + 1) in "dnN"
            and _GOES_ON.match(self.letters, self.frame.last[index])
        ):
            return self._clause(verb + 1, self._done(index))  # "Hill says THE BILL FOR THE FIRE over 9 days is £5"
        return self._deed(index, verb)

    def _deed(self, index: int, verb: int) -> str:
        """Subject, verb and object of the clause of a verb that ends in a mention."""
        first = self.frame.first[index]
        begin, ended = self.chunks.verbs(verb)
        second = _SECOND_DEED.search(self.letters, ended, first)
        if second:
            return f"{self.clause_subject(first)} {self._clause(second.start(1), self._done(index))}".strip()
        asked = _ASKED.search(self.letters, 0, begin) if self.letters[begin] == "T" else None
        if asked:
            first = begin
            begin, _ = self.chunks.verbs(asked.start())
        start = begin if self.letter(begin - 1) == "c" else self.chunks.chain(begin)
        related = self.letter(start - 1) in "ve" and self.letters.rfind("w", 0, start) > self.letters.rfind(
            ",", 0, start
        )
        start = self._with_object(index, start, begin)
        if start == begin or related:  # "bake for 20 minutes", "a clerk who stole 9 | was jailed for 5 years"
            subject = self.clause_subject(first)
            if not subject and self.letters[begin - 2 : begin] == ",w":
                return self._told_before(begin - 2)
            return f"{subject} {self._clause(begin, self._done(index))}".strip()
        return self.text(start, self._done(index)) if asked else self._clause(start, self._done(index))

    def _with_object(self, index: int, start: int, verb: int) -> int:
        """Where a deed with a pronoun right behind what it was done to begins: "left | THE FIRM SHE HAD LED for 9
        years"; `start` where none stands there.
        """
        who = self.frame.tokens.lower[start] if self.letters[start - 1 : verb] in ("no", "#o") else ""
        lasts = self.frame.mentions[index].kind == "duration" and self.letter(self.frame.first[index] - 1) in "pdan"
        if not (lasts and self.words.has(who, "PERSONAL", "GROUPAL", "FIRSTPERSON", "SECONDPERSON", "THING")):
            return start
        owner = self.frame.owner[start - 1]  # "left | nine TOWNS it had held for 40 days"
        return self.counted(owner)[0] if owner >= 0 else self.noun_start(start)

    def _told_before(self, comma: int) -> str:
        """What happened by the clause that ends at a comma: "THE CROP WAS CUT, which is three weeks early"."""
        verb = self.chunks.verb_before(comma)
        return self._clause(self.chunks.chain(self.chunks.verbs(verb)[0]), comma) if verb >= 0 else ""

    def _done(self, index: int) -> int:
        """The end of what happened before a mention: after the verb or noun before it, or before a preposition, and
        before what that is set beside: "rents rose 5%, | compared to two years ago".
        """
        before = self.at_any_time(self.before(index))
        beside = range(max(before - EVENT, 0), before + 1)
        stop = before + (self.letter(before) in "vxegnN")
        return next((at for at in beside if self.letters[at : at + 2] == "ep" and self.has(at, _BESIDE)), stop)

    def at_any_time(self, before: int) -> int:
        """The place of what leads to any point of a length of time after `before`: "faster THAN AT ANY TIME in ten
        years", "AT SOME POINT in the next week"; else `before`.
        """
        found = _ANY_TIME.search(self.letters, max(before - _LATE, 0), before) if self.has(before, ("IN",)) else None
        at = found.start(1) if found else 0
        return found.start() if found and self.has(at, ("AT",)) and self.has(at + 1, ("QUANT",)) else before

    def _clause_start(self, at: int) -> int:
        return max(self.letters.rfind(sign, 0, at) for sign in ';"sw') + 1

    def _clause(self, start: int, stop: int) -> str:
        """The words of a clause; as many as a subject may have where its verb comes late."""
        late = _VERB.search(self.letters, start, start + _LATE) is None
        return self.cut(self.text(start, stop), LONGEST if late else EVENT)

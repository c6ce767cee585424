"""What can be asked of a sentence about a claim in it: the phrases before and after, its verb, that verb's subject.

Places are token indices; a phrase is given as its words, without a leading article. Everything is read off the letters
of `claims.context.chunks`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.context.chunks import Chunks, chunks
from claims.context.frame import Frame
from claims.context.words import words

LONGEST = 12  # words of a subject (gold/GUIDELINES.md)
_EVENT = 9  # words of what happened
_SHORT = 3  # words of a counted noun that says little alone
_OWNER = 5  # words of what it belongs to
_HEDGES = frozenset("APPROX MORE_THAN AT_LEAST LESS_THAN AT_MOST BRIDGE".split())
_NUMBER = frozenset("DIGITS CARD HUNDRED SCALE DOZEN VAGUE HALF FRACTION VULGAR SLASHFRACTION SEVERAL PAIR SCALE_LETTER GLUED".split())
_MEASURED = frozenset("DIMENSIONWORD OLD AGO COMPARE MORE_THAN LESS_THAN".split())
_TIME = frozenset({"TIMEUNIT", "RELUNIT"})
_RISEN = frozenset({"UP", "DOWN"})
_OF_WHAT = frozenset({"IN", "OF"})
_STEP = frozenset({"UPNOUN", "DOWNNOUN"})
_MOTION = frozenset({"TO", "BY", "AT", "FROM"})
_COUNTED_GLUE = frozenset("AND OR HYPHEN RANGE A OF COMMA TO DET".split())
_EXTENSION = re.compile(r"f(?!a*#)|p(?!a*d*a*#)|e(?=a*[ps])|g(?=a*d*[nNj])|T(?=a*v)")
_RELATIVE = re.compile(r"w(?=a*[vxodnN])|(?=(?:d*[nN]+|o)a*[xv])")
_BOUNDARY = re.compile(r"[;,(sw]")
_INSERTION = re.compile(r",[^;x]*,(?=a*x)")
_INTERRUPTED = re.compile(r"x,[^,;]*,(?=a*v)")
_NEXT_WORDS = frozenset({"RELWORD", "THIS"})


@dataclass(slots=True)
class Parse:
    """A frame with its chunks; `known` keeps the subjects found, by mention, and `bases` what of them figures share."""

    frame: Frame
    known: dict[int, str] = field(default_factory=dict)
    bases: dict[int, str] = field(default_factory=dict)
    chunks: Chunks = field(init=False)
    letters: str = field(init=False)

    def __post_init__(self) -> None:
        self.chunks = chunks(self.frame)
        self.letters = self.chunks.letters

    # -- tokens -------------------------------------------------------------------------------------------------------
    def letter(self, at: int) -> str:
        """The letter at a place; ";" beyond the ends of the sentence."""
        return self.letters[at] if 0 <= at < len(self.letters) else ";"

    def has(self, at: int, wanted: frozenset[str]) -> bool:
        """Whether the token at a place may be of one of these types."""
        return 0 <= at < len(self.letters) and not self.frame.tokens.tags[at].isdisjoint(wanted)

    def word(self, at: int) -> str:
        """The token at a place."""
        return self.frame.tokens.words[at]

    def hedges(self, at: int) -> bool:
        """Whether the token at a place only limits a figure after it ("more than")."""
        return self.letters[at] == "a" and self.has(at, _HEDGES)

    def text(self, start: int, stop: int) -> str:
        """The words from `start` to `stop`, without an article before or a sign after, at most LONGEST of them."""
        while start < stop and (self.letters[start] in ',;ca"-' or self.has(start, frozenset({"THE", "A"}))):
            start += 1
        stop = min(stop, start + LONGEST + 2)
        while stop > start and (self.letters[stop - 1] in ',;cdfpsw("-T' or self.hedges(stop - 1)):
            stop -= 1
        tokens = self.frame.tokens
        if start >= stop:
            return ""
        found = self.frame.document.text[tokens.starts[start] : tokens.ends[stop - 1]]
        return " ".join(found.split()[:LONGEST])

    # -- round the claim ----------------------------------------------------------------------------------------------
    def before(self, index: int) -> int:
        """The place before a mention, hedges and "a total of" passed over."""
        at = self.frame.first[index] - 1
        while at >= 0 and (self.letters[at] in 'ad"' or self.has(at, _NEXT_WORDS)):
            at -= 1
        if self.letter(at) == ",":  # an insertion: "paid, on average, 84 cents"
            comma = self.letters.rfind(",", 0, at)
            at = comma - 1 if comma > 0 and self.letters[comma + 1] == "p" and "v" not in self.letters[comma:at] else at
        if self.letter(at) == "f" and self.letter(at - 2) == "d" and self.has(at - 1, _HEDGES):  # "a total of"
            at -= 3
        return at

    def after(self, index: int) -> int:
        """The place after a mention, passing over a conversion in brackets, a denominator and an abbreviation's stop."""
        at = self.frame.last[index]
        if self.letter(at) == "(":
            close = self.letters.find(")", at)
            at = close + 1 if 0 < close <= at + 8 else at
        if self.has(at, frozenset({"PER"})):
            at += 2
        elif self.letter(at) == "d" and self.has(at + 1, frozenset({"TIMEUNIT"})):
            at += 2
        if self.letter(at) == "-" and self.letter(at + 1) in "pf,;c":
            at += 1
        return at

    def governed(self, before: int) -> bool:
        """Whether a verb or preposition stands before: the claim is no subject of its clause."""
        clause = max(self.letters.rfind(sign, 0, before + 1) for sign in ";sw(")
        return any(letter in "vxpTge" for letter in self.letters[clause + 1 : before + 1])

    def is_motion(self, at: int) -> bool:
        """Whether a preposition leads to a level or by a step: to, by, at, from."""
        return self.has(at, _MOTION)

    def is_off(self, at: int) -> bool:
        """Whether the word is "off": so much off something."""
        return self.has(at, frozenset({"OFF"}))

    def is_in_things(self, at: int) -> bool:
        """Whether the word is "in" before a common noun: so much in something, neither a place nor a time."""
        end = self.chunks.phrase(at + 1)
        return self.has(at, frozenset({"IN"})) and end > at + 1 and self.letters[end - 1] == "n"

    def is_vague(self, phrase: str) -> bool:
        """Whether a phrase only stands for another one: "the total", "it", "that figure"."""
        own = words().own.folded
        return bool(phrase) and all("VAGUENOUN" in own.get(part, {}) for part in phrase.lower().split())

    def is_ago(self, at: int) -> bool:
        """Whether the word is "ago"."""
        return self.has(at, frozenset({"AGO"}))

    def other(self, at: int) -> int:
        """The mention that the place belongs to, "of" and "out of" passed over; -1 where to none."""
        while self.has(at, frozenset({"OF", "OUT"})) or self.letter(at) == "d":
            at += 1
        return self.frame.owner[at] if 0 <= at < len(self.letters) else -1

    def is_compared(self, at: int) -> bool:
        """Whether the claim is only compared with: "compared to 5%", "against 7%", "up from 3%", "versus 4%"."""
        if self.letter(at) != "p" and self.letter(at) != "n":
            return False
        own = words().own.folded
        near = self.frame.tokens.lower[max(at - 1, 0) : at + 1]
        return any("COMPARED" in own.get(word, {}) for word in near) or (
            self.has(at, frozenset({"FROM"})) and self.has(at - 1, _RISEN)
        )

    def is_level(self, before: int) -> bool:
        """Whether a verb or preposition of level or change stands before: "rose", "up", "to", "by", "at"."""
        return self.has(before, _RISEN | _MOTION) and self.letter(before) in "vpxe"

    def is_entry(self, index: int) -> bool:
        """Whether the claim stands right behind a noun where there is no verb: an entry of a list of figures."""
        first = self.frame.first[index]
        return self.letter(first - 1) in "nN" and self.chunks.verb_before(first) < 0

    def is_be(self, at: int) -> bool:
        """Whether the verb is a form of "be"."""
        return "BE" in words().own.entry(self.frame.tokens.lower[at])

    def is_for(self, at: int) -> bool:
        """Whether the word is "for"."""
        return self.has(at, frozenset({"FOR"}))

    def is_in_things(self, at: int) -> bool:
        """Whether the word is "in" before a common noun: so much in something, neither a place nor a time."""
        end = self.chunks.phrase(at + 1)
        return self.has(at, frozenset({"IN"})) and end > at + 1 and self.letters[end - 1] == "n"

    def is_vague(self, phrase: str) -> bool:
        """Whether a phrase only stands for another one: "the total", "it", "that figure"."""
        own = words().own.folded
        return bool(phrase) and all("VAGUENOUN" in own.get(part, {}) for part in phrase.lower().split())

    def is_ago(self, at: int) -> bool:
        """Whether the word is "ago"."""
        return self.has(at, frozenset({"AGO"}))

    def other(self, at: int) -> int:
        """The mention that the place belongs to, "of" and "out of" passed over; -1 where to none."""
        while self.has(at, frozenset({"OF", "OUT"})) or self.letter(at) == "d":
            at += 1
        return self.frame.owner[at] if 0 <= at < len(self.letters) else -1

    def is_compared(self, at: int) -> bool:
        """Whether the claim is only compared with: "compared to 5%", "against 7%", "up from 3%", "versus"."""
        if self.letter(at) != "p":
            return False
        return self.letter(at - 1) in "e" and self.letter(at - 2) in ",n" and self.letter(at - 2) == ","

    # -- phrases ------------------------------------------------------------------------------------------------------
    def extended(self, end: int) -> int:
        """The end of a noun phrase that ends at `end` with what follows it: prepositions, participles, infinitives."""
        at, limit = end, end + LONGEST
        while at < limit:
            found = _EXTENSION.match(self.letters, at)
            if not found:
                break
            inner = found.end()
            while self.letter(inner) in "avepg" and self.letter(inner) != "#" and inner < limit:
                inner += 1
            stop = self.chunks.phrase(inner)
            if stop == inner and self.letters[at] in "fp":
                break
            if stop == inner and self.letter(inner) == "s":
                return min(self.clause_end(inner), limit)
            at = max(stop, inner)
        return at

    def phrase_after(self, at: int, *, clause: bool = False) -> str:
        """The noun phrase at `at` with what follows it; with the verb it is the subject of where `clause`."""
        while self.letter(at) in 'a"':
            at += 1
        end = self.chunks.phrase(at)
        if end == at:
            return ""
        stop = self.extended(end)
        if clause and self.letter(stop) in "vxa":
            stop = self.clause_end(stop)
        return self.text(at, stop)

    def clause_end(self, at: int) -> int:
        """Where the clause at `at` ends: at the next comma, bracket or conjunction."""
        found = _BOUNDARY.search(self.letters, at + 1)
        return found.start() if found else len(self.letters)

    def complement(self, at: int) -> str:
        """The object or complement of the verb at `at`, whose subject the claim is."""
        inserted = _INTERRUPTED.match(self.letters, at)
        _, end = self.chunks.verbs(inserted.end() if inserted else at)
        return self.phrase_after(end)

    def modified(self, at: int) -> str:
        """The noun phrase that the claim modifies ("5 MW system for …"); what rises or falls in "a 5% rise in …"."""
        while self.letter(at) == "-" or self._attributive(at) or (self.letter(at) == "," and self._attributive(at + 1)):
            at += 1
        if self.letter(at) not in 'njNeg"' or self.has(at, _MEASURED):
            return ""
        if self.letter(at + 1) in "apd;," and (self.has(at, _TIME) or self.has(at, frozenset({"UPPER"}))):
            return ""  # "9% year over year", "$31 US"
        if self.letters[at] == "e" and self.letter(at + 1) == "p" and not self.has(at + 1, frozenset({"BY"})):
            return self.text(at, self.extended(at))
        end = self.chunks.phrase(at)
        if end <= at or "#" in self.letters[at:end]:
            return ""
        step = next((place for place in range(at, end) if self.has(place, _STEP)), end)
        if step < end:
            return self.phrase_after(step + 2) if self.has(step + 1, _OF_WHAT) else self.text(at, step)
        return self.text(at, self.extended(end))

    def _attributive(self, at: int) -> bool:
        """Whether another claim stands between this one and the noun: "a 10-year, $1 billion fund"."""
        owner = self.frame.owner[at] if at < len(self.letters) else -1
        return owner >= 0 and self.frame.mentions[owner].kind not in {"date", "percentage"}

    def phrase_before(self, stop: int) -> str:
        """The noun phrase that ends before `stop`."""
        while self.letter(stop - 1) == ",":
            stop -= 1
        return self.text(self.chunks.chain(stop), stop)

    def noun_before(self, stop: int) -> str:
        """The nearest noun phrase that ends before `stop`, alone; of a person with a role only the name."""
        start = stop
        while start and self.letters[start - 1] in "djnNS-":
            start -= 1
        name = stop
        while name > start and self.letters[name - 1] in "N-":
            name -= 1
        return self.text(name if stop - name > 1 else start, stop)

    def object_before(self, stop: int) -> str:
        """The object of a verb before `stop`: "lowered ITS TARGET 25 points"; empty where no verb governs it."""
        start = self.chunks.chain(stop)
        return self.text(start, stop) if start and self.letters[start - 1] in "vaT" else ""

    # -- verbs --------------------------------------------------------------------------------------------------------
    def moved(self, before: int) -> str:
        """What is brought to or by a claim after a preposition: the verb's object, else its subject."""
        at = before
        while self.letter(at - 1) in "pa":
            at -= 1
        left = self.letter(at - 1)
        if left in "eg" and self.letter(at - 2) in "nN,":
            return self.phrase_before(at - 1)
        if left in "vxeg":
            return self.clause_subject(at)
        if left == ",":
            at -= 1
            left = self.letter(at - 1)
        if left == "#":
            return self.subject(self.frame.owner[at - 1])
        start = self.chains(at)
        if start and self.letters[start - 1] in "xp" and self.letters[start] in "nj":  # "was just as big at 5 tonnes"
            return self.clause_subject(start)
        return self.text(start, at)

    def chains(self, stop: int) -> int:
        """Where the noun phrase that ends before `stop` begins."""
        return self.chunks.chain(stop)

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
        start, _ = self.chunks.verbs(verb)
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
            back = at - 1
            while back and self.letters[back - 1] in ",p":
                back -= 1
            return self.noun_before(back)
        if left == "#":
            return self._past_claim(at)
        if left in "nNjo" or (left in "geS" and at):
            return self.phrase_before(at)
        return self.clause_subject(at - 1) if left in "cT,pd" and at > 1 else ""

    def _past_claim(self, at: int) -> str:
        """The subject of a verb after another claim: of a verb before it, else the phrase that it ends ("sales in May")."""
        owner = self.frame.owner[at - 1]
        first = self.frame.first[owner]
        if self.chunks.verb_before(first) > max(self.letters.rfind(sign, 0, first) for sign in ";,sw"):
            return self.clause_subject(first)
        return self.phrase_before(at) if self.frame.mentions[owner].kind == "date" else self.subject(owner)

    def placed(self, subject: str) -> str:
        """The subject with a place that opens the sentence: "murders in Rome" from "In Rome, murders are down"."""
        if not subject or not self.has(0, frozenset({"IN"})) or self.letter(1) != "N":
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
        return self.phrase_before(before) if not self.earlier(index) and self.letter(before - 1) in "nN" else self.earlier(index)

    def shared(self, index: int, after: int) -> str:
        """The subject of the figure before of the same unit, with what this one is for ("… for Britain")."""
        unit = getattr(self.frame.mentions[index].value, "unit", "")
        for at in range(index - 1, -1, -1):
            if self.known.get(at) and getattr(self.frame.mentions[at].value, "unit", "") == unit:
                base = self.bases.get(at, self.known[at])
                self.bases[index] = base
                own = self.text(after, self.chunks.phrase(after + 1)) if self.letter(after) == "p" else ""
                return f"{base} {own}".strip()
        return ""

    def inherited(self, index: int) -> str:
        """The subject last given to the same unit or kind in the document."""
        mention = self.frame.mentions[index]
        return self.frame.memory.last.get(getattr(mention.value, "unit", "") or mention.kind, "")

    def apposed(self, index: int, before: int) -> str:
        """What stands before the comma in "X, at 5%," where this is no list of figures."""
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
        inserted = _INSERTION.match(self.letters, end)
        after = inserted.end() if inserted else end
        if self.letter(after) in "vxa":
            return self.with_clause(noun, after)
        before = self.before(index)
        if self.letter(before) in "pf" and end - start < _SHORT and self.letter(before - 1) in "nN":
            owner = self.phrase_before(before).split()[-_OWNER:]
            return " ".join([*owner, self.word(before), noun])
        return " ".join([noun, *self.doer(before).split()][:LONGEST])

    def doer(self, verb: int) -> str:
        """The subject of an active verb with the verb: "the plan has saved"; empty for pronouns, and where it is none."""
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
        if stop == end and "OCCASION" in words().own.entry(self.frame.tokens.lower[end - 1]):
            return " ".join([*noun.split(), *self.happened(index).split()][:LONGEST])
        return noun

    def event(self, index: int) -> str:
        """What happened in or for a length of time: subject, verb and object of the clause, at most nine words."""
        at, last = self._clause_start(self.frame.first[index]), self.frame.last[index]
        before = self.letters[at : max(self.before(index) + 1, 0)]
        if not any(letter in ("vx" if self.is_ago(last) else "vxnN") for letter in before):
            comma = self.letters.find(",", last, last + 6)
            begin = comma + 1 if comma > 0 else last
            while self.letter(begin) in "a" or self.is_ago(begin):
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
        if self.letter(at) not in "jp" and not self.has(at, frozenset({"AS", "MORE"})):
            return found
        rest = self.text(at, min(self.clause_end(at), at + _EVENT))
        return " ".join(f"{found} {rest}".split()[:LONGEST]) if rest else found

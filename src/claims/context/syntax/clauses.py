"""What can be asked of a sentence about a claim's verb, and that verb's subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.antecedent import agrees
from claims.context.syntax.pronouns import NEAR, Pronouns
from claims.context.syntax.related import FEW
from claims.context.syntax.signs import LEVEL
from claims.context.words import head

_CONTACT = re.compile(r"(?:(?<=[nN])(?:o|d[jnN]*[nN])|(?<=n)N+)a*(?:x*a*[ve]|x+a*g)(?:p?#+)?$")
_PEOPLE = re.compile(r"(?<=n)n(?=x+a*[veg]$)")  # "the rate | PEOPLE are paying is"
# Before a verb: "pupils | who ate breakfast at home", "a clerk | who stole 5 million from Hill's bank".
_RELATIVE = re.compile(r"(?<=[nNg])p?w(?:[dajnN]+|o)?a*(?:x*a*[ve]|x)[dajnNpfgS#-]*[nN]$")
_OWN_VERB = re.compile(r"(?<=[nN#]w)(?:x+a*)?[ve]a*(?=[xv])")  # "adults who | smoke | are"
_SAID = re.compile(r"w(?:d?[jnN]+|o)a*$")
# "THE WAGE, 5 in May, now | stands": what a verb after asides is said of.
_BEFORE_ASIDES = re.compile(
    r'(?:^|(?<=[;"sw])|(?<=[,#]c))(?:[pf][^,;vxsw]*,)?a*([dajnNSg#-]*[nNg#](?:[fpc][dajnNSg#-]+)*),(?:[^,;vxsw]*(?:Ta*v[^,;vxsw]*|w[^,;sw]*)?,)+$'
)
_RELATED = re.compile(r"(?<=[nN])w(?:[dajnN]+|o)?a*x*a*[ve][^;,sw(vxT]*$")  # "… | that lost 40"
_DEED = re.compile(r"(?:^|[;,])[^;,sw]*[vx][^;,sw]*#[^;,swvx]*$")  # what was done before the comma, and to how many
# … and to whom, of whoever the clause begins with: "ORM bought a mill, | built a yard, | sold a quay"
_ACT = re.compile(r"(?:^(?:[pf][^;,vxsw]*,)?|;|,c|,(?=a*v))[^;,sw]*v[^;,swvx]*$")
_OBJECT = re.compile(r"v+[djnN#]")
_PART_NOUNS = ("TOONEWORD", "SPLITWORD", "PERCENTWORD", "NUMBERNOUN")  # "share of", "number of"
PARTICLES = frozenset({"UP", "DOWN", "OFF", "OUT"})
_TIMES = frozenset({"date", "duration"})


@dataclass(slots=True)
class Clauses(Pronouns):
    """A sentence's clauses; see Pronouns."""

    def past_clause(self, stop: int) -> int:
        """Where a clause like "since it froze" that ends before a comma at `stop` begins; `stop` where none does."""
        start = self.letters.rfind("s", 0, stop)
        if start > 0 and self.has(start, ("WHEN",)):  # "was shut when a gang broke in, | killing 9 men"
            return stop
        return start if start > self.letters.rfind(",", 0, stop) else stop

    def clause_subject(self, stop: int) -> str:
        """The subject of the verb that governs `stop`, with the place that opens the sentence ("in Rome, …")."""
        verb = self.chunks.verb_before(stop)
        if verb < 0:
            return ""
        found = self.subjects.get(verb)
        if found is None:
            found = self.subjects[verb] = self.free_subject(verb) or self._past_own(verb) or self._subject_of(verb)
        return found

    def _past_own(self, verb: int) -> str:
        """The subject of the verb at `verb` right behind that of a relative clause: "ADULTS who smoke | are"."""
        start = self.chunks.verbs(verb)[0] if "w" in self.letters else 0
        own = _OWN_VERB.match(self.letters, start) if start else None
        alone = own is not None and own.end() <= verb
        return (self._of_group(start - 1, own.end()) or self.phrase_before(start - 1)) if own and alone else ""

    def _subject_of(self, verb: int) -> str:
        inserted = self.past_report(verb + 1) if self.letter(verb + 1) == "," else verb + 1
        if inserted <= verb:  # "Prices fell, Hill said, but it was"
            return self.clause_subject(inserted)
        start, end = self.chunks.verbs(verb)
        insertion = self.inserted(start, end)
        if insertion:
            return self._related(insertion, verb)
        told = self.is_foreseen(self.chunks.verb_before(start))  # "expects growth to be"
        strengthened = not told and (self.letter(start - 1) == "g" or self.is_rise(start - 1))
        if self.letters[start] == "T" and strengthened and self.letters[end : end + 2] == "p#":
            return self.clause_subject(start)  # "saw some strengthening to close at 5"
        at = start
        while at and self.letters[at - 1] in 'a")':
            at -= 1
            if self.letters[at] == ")":
                at = max(self.letters.rfind("(", 0, at), 0)
        found = self._subject_at(at, start)
        seeing = self.has(verb, ("SAWVERB",)) and self.is_time(at - 1)  # "the same month saw 5 closures"
        own = self.letters[start] == "x" and self.words.has(self.word(start).lower(), "FIRSTPERSON", "SECONDPERSON")
        # "Since I took office, WE'VE built 5" is no deed of the office
        return "" if seeing or own or self._is_aim(found, start, end) else found

    def _is_aim(self, found: str, start: int, end: int) -> bool:
        """Whether the subject of "be" and an infinitive only says that it is to be done: "THE AIM is to cut 5 jobs"."""
        told = self.letters[start:end]
        if "T" not in told or told.replace("a", "")[:2] != "xT" or self.words.has(self.word(end - 1), "AUX"):
            return False  # "the goal is to have 5 boats"
        parts = found.split()
        return bool(parts) and self.words.has(parts[head(map(self.words.types, parts))], "AIMNOUN")

    def inserted(self, start: int, end: int) -> int:
        """The relative pronoun where only who says it stands between that and a verb: "fees, which THE MINISTRY SAYS
        cost 5 million"; 0 where none does.
        """
        saying = end > start + 1 and (self.is_telling(start) or self.is_foreseen(start))
        found = _SAID.search(self.letters, max(start - NEAR, 0), start) if saying else None
        return found.start() if found and self.letter(start + 1) in "xv" else 0

    def _subject_at(self, at: int, start: int) -> str:
        if self.is_rate(at):  # "walked 5 miles a day had"
            at -= 2
        left = self.letter(at - 1)
        if left == "," or self.has(at - 1, ("DASH",)):
            return self._before_aside(at, start)
        if left == "w":
            return self._related(at - 1, start)
        if left == "#":
            related = self.letters[start] != "T" and _CONTACT.search(self.letters, 0, at)
            return self._just_before(at) if related else self._past_claim(at)
        if left in "nNjogevS":
            quality = self.noun_start(at) if left == "n" and self.letters[start] == "T" else at
            # "RENTS are on course to …"
            quality -= quality < at and self.letter(quality - 1) == "p" and self.is_be(quality - 2)
            # "POLICE were also unable to …"
            told = quality < at and self.letters[quality] in "np" and self.is_be(self.past_adverbs(quality) - 1)
            # "RENTS are put by Hill to"
            agent = self.agent(self.chunks.chain(at)) if self.letters[start] == "T" else -1
            return self.clause_subject(quality if told else agent) if told or agent > 0 else self._just_before(at)
        if left == "c":  # "work in a port that never froze, and earn 5"
            at = self._past_relative(at - 1) + 1
        return self.clause_subject(at - 1) if left in "cT,pd" and at > 1 else ""

    def _before_aside(self, at: int, start: int) -> str:
        """The subject of a verb right after a comma or dash at `at`: what stands before an aside ("THE WAGE, 5 in May,
        now | stands at"), or did what is told before ("built 9 homes, | hired 5 nurses and …").
        """
        about = _BEFORE_ASIDES.search(self.letters, max(at - NEAR, 0), at)
        if about:
            return self.text(*about.span(1))
        done = _DEED.search(self.letters, max(at - NEAR, 0), at - 1)
        if not done and _OBJECT.match(self.letters, start):
            done = _ACT.search(self.letters, max(at - NEAR, 0), at - 1)
        if done:
            return self.clause_subject(at - 1)
        comma = self.opening(at - 1)
        return self._subject_at(comma, start) if comma > 0 else self.phrase_before(at - 1)

    def _past_relative(self, joint: int) -> int:
        """Where the relative clause before the comma of a joint of clauses begins; the joint where none does."""
        if self.letter(joint - 1) != ",":
            return joint
        begin = max(self.letters.rfind(sign, 0, joint) for sign in "w;s")
        apart = begin < 0 or "," in self.letters[begin : joint - 1] or self.letter(begin) != "w"
        return joint if apart or self.chunks.verb_before(begin) < 0 else begin

    def _just_before(self, at: int) -> str:
        """The noun phrase that ends at a verb, what its pronoun stands for, or what a clause before it is said of: "the
        debt | he left was 5", "pupils | who ate breakfast scored 5".
        """
        left = self.letter(at - 1)
        if left == "e" and self.letter(at) == "T" and self.letter(at - 2) in "nN," and self.is_foreseen(at - 1):
            return self.held_before(at - 1 - (self.letter(at - 2) == ","))  # "with RENTS forecast to fall by 5"
        if left == "o" and self.letter(at - 2) not in "pf":
            object_ = self.letter(at) == "T" and self.letter(at - 2) in "vxeg"  # "the firm expects it to reach 5"
            return self.phrase_before(at) if object_ else self._meant(at - 1)
        worth = self.worth(at) or self.in_contact(at)
        if worth:
            return self.phrase_before(worth)
        contact = left in "ve#" or (left == "g" and self.letter(at - 2) in "xa")
        object_ = self.letter(at) == "T" and self.words.has(self.word(self.chunks.verb_before(at)).lower(), "INDUCING")
        # "a step which led | RENTS to rise by 5"
        pattern = _CONTACT if contact else _RELATIVE if "w" in self.letters and not object_ else None
        related = pattern and pattern.search(self.letters, 0, at)
        if contact and not related:
            people = _PEOPLE.search(self.letters, max(at - FEW, 0), at)
            related = people if people and self.words.is_plural(self.word(people.start())) else None
        if related:
            return self._of_group(related.start(), at) or self.phrase_before(related.start())
        free = self.free(at) if "w" in self.letters else -1
        if free >= 0:
            return self.text(free, at)
        return "" if left == "v" else self.with_purpose(at) or self.phrase_before(at)

    def _of_group(self, stop: int, at: int) -> str:
        """How many or what part of a group, with the clause that says who those are: "the SHARE OF ADULTS WHO SMOKE |
        rose"; empty for a thing of its own, as in "the price of the tea that she sells | rose".
        """
        of = self.noun_start(stop) - 1
        if self.letter(stop - 1) == "#":  # "the share of those aged 16 to 24 who smoke | rose"
            of = self.letters.rfind("f", max(stop - FEW, 0), stop)
        part = of > 0 and self.letter(of) == "f" and self.words.has(self.frame.tokens.lower[of - 1], *_PART_NOUNS)
        return self.text(self.chunks.chain(stop), at) if part else ""

    def _meant(self, at: int) -> str:
        """What a pronoun at `at` stands for: the subject of the clause before, itself where that is unsure."""
        pointed = self.has(at, ("THIS", "THESE")) and self.is_telling(self.chunks.verb_before(at))
        before, pronoun = "" if pointed else self.clause_subject(at), self.word(at).lower()  # "Hill said THIS was 5"
        first = self.letters[0] in "nN" and before == self.word(0) and self.words.has(pronoun, "THING")
        told = first and self.words.has(self.frame.tokens.lower[self.chunks.verb_before(at)], "REPORT")
        noun = before.lower() if first and not told else before  # "Deforestation fell, but it was"
        itself = bool(told) and self.words.has(pronoun, "THING") and self._does(at + 1)  # no person is "it"
        return before if itself or (before and agrees(self.words, pronoun, noun)) else self.phrase_before(at + 1)

    def _does(self, at: int) -> bool:
        """Whether a verb group at a place says what somebody does, not what a thing is, costs or takes: "Leem said it |
        WOULD SPEND 5", but "Hill said it | COST 5".
        """
        start, end = self.chunks.verbs(at) if self.letter(at) in "xv" else (at, at)
        said = range(start, end)
        plain = any(self.letters[place] == "v" for place in said) and not any(map(self.is_be, said))
        return plain and not any(
            self.is_cost(place) or self.is_lasting(place) or self.has(place, LEVEL) for place in said
        )

    def _past_claim(self, at: int) -> str:
        """The subject of a verb after another claim: of a verb before that, else the phrase it ends."""
        owner = self.frame.owner[at - 1]
        kind, first, before = self.frame.mentions[owner].kind, self.frame.first[owner], self.before(owner)
        inside, purpose = self.is_inside(before), self.letter(at) == "T"
        if self.letter(before) in "pf" and self.letter(before - 1) == "w":  # "who at the age of 40 rode"
            return self._related(before - 1, at)
        related = _RELATED.search(self.letters, max(first - NEAR, 0), first)
        # "the firm that lost 40 men | has", "a man who robbed a firm that lost 40 men | has"
        if related and not purpose:
            outer = _RELATED.search(self.letters, max(related.start() - NEAR, 0), related.start())
            return self.phrase_before((outer or related).start())
        doing = self.letter(before) == "g" and self.letter(before - 1) in "nN"  # "UNIONS representing 40 men | want"
        outside = (self.letter(before) not in "vxefp" and not (inside or doing)) or purpose
        if kind == "count" and outside and self.text(*self.counted(owner)):
            return self.text(*self.counted(owner))  # "its 9 workers make 40 boats", "expects four missions to cost"
        if kind == "age" and (not inside or self.has(before, ("AGED",))):
            return self._aged(owner, at)
        within = kind in _TIMES and inside and not purpose  # "saw profits in May fall"
        verb = self.chunks.verb_before(first)
        # "the study says THE POOREST FIFTH will lose", "she says A MAN ON £9 will be"
        content = verb >= 0 and self.is_telling(verb)
        if not within and not content and verb > max(self.letters.rfind(sign, 0, first) for sign in ";,sw"):
            return self.clause_subject(first)
        hangs = inside or doing or kind == "date" or self.letter(before) in "fp"
        hangs = hangs or (kind == "duration" and self.letter(before) in "nN")  # "stores open at least a year | saw"
        aim = self.with_purpose(before) if within else ""  # "THE PLAN TO BUILD HOMES by June | is"
        if inside and self.letter(before - 1) == "g" and kind != "date":  # "PEOPLE LIVING ON £1 A DAY | are"
            aim = self.text(self.chunks.chain(before), at + 2 * self.is_rate(at + 2))
        if kind == "duration" and self.letter(before) == "p" and self.letter(before - 1) == "#":
            aim = aim or self._past_claim(before)  # "RAINFALL of 98 mm in 24 hours | was"
        return aim or (self.phrase_before(at) if hangs or content else self.subject(owner))

    def _aged(self, owner: int, at: int) -> str:
        """Who is of an age: "a 60-year-old might draw 5%", "women aged 20 to 30 draw 5%"."""
        span, first = self.frame.mentions[owner].span, self.frame.first[owner]
        noun = first
        while self.letter(noun - 1) == "a" or self.has(noun - 1, ("AGED",)):  # "voters under 25", "men aged just 19"
            noun -= 1
        people = self.frame.owner[noun - 1] if self.letter(noun - 1) == "#" else -1
        if people >= 0:  # "nine men aged 24 to 51 were"
            return self.text(*self.counted(people))
        aged = self.letter(noun - 1) in "nNo-"  # "women over 65", "those aged 9", "the number of over-65s"
        return self.text(self.chunks.chain(noun), at) if aged else self.frame.words(span.start, span.end)

    def is_inside(self, before: int) -> bool:
        """Whether a figure after `before` hangs on a noun, participle or figure: "a survey OF 900 adults", "signed BY
        40 people", "sales at the group'S 52 shops", "revenue FROM our top 20 shops".
        """
        if self.has(before, ("PARTSIDE",)) and self.letter(before - 1) == "d":
            before -= 2
        if self.letter(before) == "S":
            before = self.noun_start(before) - 1
        return before > 0 and self.letters[before] in "pf" and self.letters[before - 1] in "nN)eg#"

    def agent(self, start: int) -> int:
        """The place of the "by" before what begins at `start`, where that does what a passive verb says: "was put | BY
        the board at 5"; -1 where it does not.
        """
        while self.letter(start - 1) in "da":
            start -= 1
        verb = self.chunks.verb_before(start) if self.has(start - 1, ("BY",)) else -1
        if verb < 0 or self.words.has(self.frame.tokens.lower[start - 2], "FOREMOST"):
            return -1  # "the race was led by ORM at 5"
        return start - 1 if self.chunks.verbs(verb)[1] == start - 1 and self.is_done_to(verb) else -1

    def is_circumstance(self, stop: int) -> bool:
        """Whether the noun before `stop` only says where or of what something was done: "died of A STROKE", "held out
        against THE TURKS".
        """
        at = self.noun_start(stop) - 1
        if self.letters[max(at - 2, 0) : at] in ("vp", "ep") and self.has(at - 1, PARTICLES):
            return self.letter(at) in "fp"
        dated = self.letter(at - 1) == "#" and self.dates(at - 1)
        done = at - 1 - (self.letter(at - 1) == "a")  # "died suddenly of a stroke"
        return self.letter(at) in "pf" and (dated or self.letter(done) in "vxe")

    def limited(self, index: int, found: str) -> str:
        """A subject with those whom its level is said to hold for: "the rate is 5% for men", "a fee of £5 for men", "a
        duty of 5% on tea".
        """
        before, after = self.before(index), self.after(index)
        held = self.has(after, ("FOR",)) or (self.letter(before) == "f" and self.has(after, ("ONWORD",)))
        if not found or not held or self.has(after + 1, ("EVERY", "EACH")):
            return found
        level = self.is_be(before) or self.letter(before) == "f" or self.is_cost(before)
        level = level or (self.letter(before) == "p" and self.is_motion(before))
        end = self.chunks.phrase(after + 1)
        own = "" if self.is_time(end - 1) or self.is_sized(end) else self.text(after, end)
        if not level or not own or found.endswith(own):
            return found
        self.bases[index] = found
        return f"{found} {own}"

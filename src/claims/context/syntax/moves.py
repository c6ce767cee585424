"""What can be asked of a sentence about what moves to a figure or by it: "raised THE FEE to 5", "THE FEE fell by 5"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.neighbours import HEDGES
from claims.context.syntax.participles import Participles
from claims.context.syntax.signs import LEVEL, RISEN

_FORMER = re.compile(r"p#+(?:f[dajnN]+|(?:d?n|p[dajnN]+)+)$")  # "from 5% of output", "from 5 tonnes a year at first"
_EXTENT = HEDGES | {"LEVELVERB", "PHRASE"}
_WHERE_AT = LEVEL | {"CLOSINGVERB"}  # verbs before a place that is none of the thing's own
_NEAR = 8  # tokens of another place
_FAR = 16  # tokens of an object with what is done with it, of an aside
_GAP = re.compile(r"(?:,c?|c)(pd?[jnN]*N)$")
# What a relative clause puts at a level: "a WIND that the crew measured | at 5", "INFLATION, which Hill puts | at 5%".
_RELATED_OBJECT = re.compile(r"(?<=[nN]),?w(?:d?[jnN]+|o)a*[ve]$")
_PUT = re.compile(r"(?<=[nN])(?:d[jnN]*[nN]|o)[xa]*[ve]$")  # "a CROWD the board put | at 5"
# An object with what is done with it: "keep THE RATE PAID ON DEPOSITS | at 5".
_OBJECT = re.compile(r"(?<=v)(d?[njN]*[nN]e[pf]d?[njN]*[nN])$")
_DONE_ASIDE = re.compile(r"(?<=[nN]),e[^,;#wsvx]*,$")  # "raised its fund, | financed by loans, | by 5"
_MOST_ASIDE = re.compile(r"#,d?[jn]*j[nN]*(?:p[dj]*#+|p[dn]*[nN])?,$")
# "raised THE FEE it charges members | to 5", "lowered THE PRICE OF OIL they will pay | to 5"
_CONTACT = re.compile(r"v(a*d?[jnNS-]*[nN](?:fd?[jnNS-]*[nN])*)o[xa]*[vg](?:d?[jnN]+)?(?:pd?[jnN]+)*$")
# Before a rank between commas: "THE RATE, the fourth highest in Norden | at 5%, has".
_RANKED_ASIDE = re.compile(r"(?<=[nN]),d?[jnN]*[j#]+[nN]?(?:[pf]d?[jnN]+)*$")
_STATED = re.compile(r"(?<=v)a$|(?<=x)a*p$")  # what is said behind a verb: "narrowed SLIGHTLY", "is now DOWN"
_WHEN = frozenset({"date", "duration", "ordinal"})
_GRADES, _COMPARED = frozenset("jo"), frozenset({"COMPARE", "QUANT"})
# What may stand between a verb and a comma before "to": an object, when or how.
_MOVED = re.compile(
    r"(?:d[jnN-]*[nN-]+(?:fd?[jnN-]*[nN])*|[nN]+)?a*(?:p[dajn]*[#ngN]+|pd[jn]*n|d#+|[ja]a*|d#+[ng]+)*a*"
)


@dataclass(slots=True)
class Moves(Participles):
    """A sentence's clauses with what moves in them; see Participles."""

    def moved(self, before: int) -> str:
        """What is brought to or by a claim after a preposition: the verb's object, else its subject."""
        aside = self.letter(before - 1) == ","
        most = _MOST_ASIDE.search(self.letters, max(before - _FAR, 0), before) if aside else None
        if most:  # "slipped to 9%, the lowest in ten years, from 17%"
            return self.subject(self.frame.owner[most.start()])
        if self.has(before, ("AT",)) and (ranked := self._ranked_aside(before)):
            return ranked
        if found := self.absolute(before):
            return found
        moved = self._moved_before(before - 1) if aside and self.has(before, ("TO",)) else ""
        return moved or self._traded(before) or self._moved(before)

    def _ranked_aside(self, before: int) -> str:
        """What is said to be highest of its kind between commas, with its level: "THE RATE, the highest in Norden at
        5%, has fallen"; empty elsewhere.
        """
        found = _RANKED_ASIDE.search(self.letters, max(before - _FAR, 0), before)
        if not found or not self.opens(self.chunks.chain(found.start())):
            return ""
        graded = any(self._is_ranked(at) or self.letters[at] == "j" for at in range(found.start(), before))
        return self.phrase_before(found.start()) if graded else ""

    def _moved(self, before: int) -> str:
        at = self._past_prepositions(before)
        opening = self.letters.rfind("(", 0, at) if self.letter(at - 1) == ")" else -1
        at = opening if opening > 0 else at  # "from a low of 5 | (in 2011) to a high"
        if self.letter(at - 1) == ";":
            return self.labelled(at - 1)  # "Rent: up 5%"
        if self.is_rate(at):  # "by 4p a litre to 151p"
            at -= 2
        aside = _DONE_ASIDE.search(self.letters, max(at - _FAR, 0), at) if self.letter(at - 1) == "," else None
        if aside:
            at = aside.start()
        elif self.letter(at - 1) == ",":
            at -= 3 if self.is_rate(at - 1) else 1  # "40 tonnes a year, worth 5 million"
            adverb = _STATED.search(self.letters, max(at - _NEAR, 0), at)
            at = adverb.start() if adverb else at  # "the gap narrowed slightly, from 5 to 3"
        held = self.letters[max(at - 3, 0) : at] in ("npn", "Npn", "#pn", "vpn")
        at -= 2 * (held and self.words.has(self.frame.tokens.lower[at - 1], "STATENOUN"))  # "kept rates | on hold at 5"
        if self.letter(at - 1) in "vxeg":
            return self._of_contact(at) or self._acting(at)
        done_with = _OBJECT.search(self.letters, max(at - _FAR, 0), at)
        gapped = self.text(done_with.start(), at) if done_with else self._of_contact(at) or self._gapped(at)
        if gapped:
            return gapped
        start = self._moving(at, before)
        former = self._former(start, at)
        if former or (start == at - 1 and self.letter(start) == "#" and not self._is_ranked(start)):
            return former
        manner = self._is_ranked(start) or self._is_manner(start, at, before) or self.is_outdone(start - 1)
        manner = manner or (self.letters[start:at] in _GRADES and self.has(start, _COMPARED))  # "cost MORE, at 5"
        manner = manner or (self.letter(start - 2) == "v" and self.has(start - 1, ("FROM",)))  # "differ from IT by 5"
        record = self.is_be(start - 1) and self.words.has(self.frame.tokens.lower[at - 1], "EXTREMENOUN")
        manner = manner or (record and self.edged[start - 2] != "o")  # "INCOME was a record, up 5%"
        manner = manner or self.agent(start) > 0  # "the toll was put by THE BOARD at 5"
        manner = manner or (at > 0 and self.is_time(at - 1)) or self.letter(at - 1) == "S"  # "is above Leem's, at 5"
        return self.clause_subject(start) if manner else self.phrase_before(at)

    def _own_step(self, start: int, stop: int) -> int:
        """Where in a phrase that begins with another figure what moves begins: "fell 4% with FOOD SALES | down 9%", "a
        sharp 5% rise in RENTS | to 9"; its start where nothing else does.
        """
        figure = self.letters.rfind("#", start, stop)
        if figure < 0 or self.frame.is_date(figure):
            return start
        if self.has(figure + 1, ("WITH",)) and "d" not in self.letters[figure + 2 : stop]:
            return figure + 2
        step = figure + 1
        while self.letter(step) in "ajne" and not self.is_rise(step):
            step += 1
        return step + 2 if self.is_rise(step) and self.has(step + 1, ("IN", "OF")) and step + 2 < stop else start

    def _moved_before(self, comma: int) -> str:
        """What is raised or rises before a comma and "to": "cut ITS FORECAST on Monday, | to 5%", "RENTS grew faster, |
        to £9".
        """
        verb = self.chunks.verb_before(comma)
        start, end = self.chunks.verbs(verb) if verb >= 0 else (0, 0)
        between = {self.frame.owner[at] for at in range(end, comma)} - {-1}
        timed = all(self.frame.mentions[one].kind in _WHEN for one in between)  # not "by 5%, to £9"
        told = any(self.has(at, RISEN) for at in range(start, end))
        if not (told and timed and _MOVED.fullmatch(self.letters, end, comma)):
            return ""
        stop = self.chunks.phrase(end)
        while self.letter(stop) == "f" and stop < comma:
            stop = max(self.chunks.phrase(stop + 1), stop + 1)
        stop = next((at for at in range(end, stop) if self.letters[at] == "#"), stop)
        own = self.text(end, stop) if self.letter(end) in "dnN" and stop > end and not self.is_time(stop - 1) else ""
        return own or self.clause_subject(end)

    def _of_contact(self, at: int) -> str:
        """What is raised or cut, where a clause with no relative tells more of it: "cut THE FEE it charges | to 5"."""
        found = _CONTACT.search(self.letters, max(at - _FAR, 0), at)
        return self.text(*found.span(1)) if found and self.has(found.start(), RISEN) else ""

    def _acting(self, at: int) -> str:
        """What is said to do what the verb or participle before `at` says."""
        related = _RELATED_OBJECT.search(self.letters, max(at - _NEAR, 0), at)
        put = self.has(at, ("AT",)) and self.words.has(self.frame.tokens.lower[at - 1], "REPORTAT")
        related = related or (_PUT.search(self.letters, max(at - _NEAR, 0), at) if put else None)
        if related and not self.is_time(related.start() - 1):
            return self.noun_before(related.start())
        told = self.letter(self.noun_start(at - 1) - 1) == "x"  # "was little changed at 5"
        of_noun = self.letter(at - 1) in "eg" and (self.letter(at - 2) in "nN," or self.things(at - 1)) and not told
        return self.of_participle(at - 1) if of_noun else self.clause_subject(at)

    def _gapped(self, stop: int) -> str:
        """What the figure before measures, in another place: "Demand in Leem fell 8%, and | in Orm | by 3%"."""
        found = _GAP.search(self.letters, max(stop - _NEAR, 0), stop)
        earlier = [
            one for one, last in enumerate(self.frame.last) if found and last <= found.start() and self.known.get(one)
        ]
        if found is None or not earlier:
            return ""
        at, base = found.start(1), self.known[earlier[-1]]
        if self.has(at, ("WITH",)):
            return self.text(at + 1, stop)  # "Orm led by 8%, with ADA HILL at 3%"
        return f"{base.rpartition(f' {self.word(at)} ')[0] or base} {self.text(at, stop)}"

    def _former(self, start: int, at: int) -> str:
        """What the figure at `start` measures, where another goes on from it: "from 40 cents a week to 50"."""
        own = start + 3 if self.letters[start : start + 3] == "dnf" and self.is_rate(start + 2) else start
        own = max(own, self._own_step(start, at))
        if own > start:  # "lends 5 tonnes a day of | OIL for a total of 9"
            return self.text(own, at)
        owner = self.frame.owner[start] if start >= 0 else -1
        if owner < 0 or self._is_ranked(start):
            return ""
        if owner > 0 and start == at - 1 and self.has(self.before(owner), ("PER",)):
            owner -= 1  # "from 64 per 1,000 births to 28"
        led = self.before(owner)
        if self.frame.mentions[owner].kind == "duration" and self.letter(led) == "p" and led < self.frame.first[owner]:
            return self._moved(led)  # "has doubled | in two years | to 5"
        return self.subject(owner)

    def _is_ranked(self, at: int) -> bool:
        """Whether a figure there is a rank: "opened in third place with 5"."""
        owner = self.frame.owner[at] if at >= 0 else -1
        return owner >= 0 and self.frame.mentions[owner].kind == "ordinal"

    def _moving(self, at: int, before: int) -> int:
        """Where what ends before `at` and moves to a figure begins: a figure ("from 5% | of output to 3%"), a noun."""
        if self.letter(at - 1) == "#":
            return at - 1
        former = _FORMER.search(self.letters, 0, at) if self.has(before, ("TO",)) else None
        return former.start() + 1 if former and self.has(former.start(), ("FROM",)) else self.chunks.chain(at)

    def _traded(self, before: int) -> str:
        """What is bought or sold where a price follows: "sold ITS YARDS IN LEEM to a firm in Orm for 5"."""
        verb = self.chunks.verb_before(before) if self.has(before, ("FOR",)) else -1
        if verb < 0 or not self.words.has(self.frame.tokens.lower[verb], "TRADING"):
            return ""
        first, start = self.chunks.verbs(verb)
        if self.letters[max(first - 3, 0) : first] in ("nwo", "Nwo"):  # "a mill that she rented in May for 5"
            return self.noun_before(self.outside(first - 2))
        end = self.chunks.phrase(start)
        return self.text(self.thing(start), min(self.extended(end), before)) if start < end <= before else ""

    def _is_manner(self, start: int, stop: int, before: int) -> bool:
        """Whether a phrase only says how something is or changed to the figure after `before`: "was JUST AS BIG at 5
        tonnes", "rose FASTER IN LEEDS to 5", "came BACK at 5", "closed on THE EXCHANGE at 5".
        """
        at = start
        while self.letter(at - 1) == "a":  # "from almost nothing to 5"
            at -= 1
        left, letters = self.letter(at - 1), self.letters[start:stop]
        placed = left == "p" and self.letter(at - 2) in "ve" and self.has(at - 2, _WHERE_AT)
        placed = placed and not self.has(at - 1, ("WITH",))  # "opened with RENTS at 5"
        if placed and self.is_motion(before):
            return True
        if self.has(before, ("FOR",)) and self.is_circumstance(stop):  # "stayed on the ground for 5 miles"
            return not self.is_vague(self.clause_subject(start))
        told = self.is_be(at - 1) or (left == "p" and not self.has(at - 1, ("WITH",)))  # but "has oil at 5"
        told = told or (letters == "n" and self.is_remaining(at - 1))  # "stayed STEADY at 5", but "stayed dentists"
        if start and told and letters[:1] in ("n", "j", "o"):
            return True
        return left == "v" and (
            letters[:2] == "jp" or letters[:2] in ("j", "j,") or (len(letters) == 1 and self.has(start, ("ADV",)))
        )

    def _past_prepositions(self, at: int) -> int:
        """The place of the first of the prepositions before `at`, a date between them passed over ("for May from")."""
        while self.letter(at - 1) in "pa":
            at -= 1
        dated = self.letter(at) == "p" and self.letter(at - 1) == "#" and self.dates(at - 1)
        first = self.frame.first[self.frame.owner[at - 1]] if dated else at
        return self._past_prepositions(first) if dated and self.letter(first - 1) == "p" else first

    def of_verb(self, index: int, verb: int) -> str:
        """The subject of a verb whose object or complement the claim is; with the verb itself where it acts."""
        if self.letters[verb] in "eg" and self.letter(verb - 1) == "o":
            thing = self.words.has(self.frame.tokens.lower[verb - 1], "THING", "GROUPAL")
            return "" if thing else self.text(verb - 1, verb + 1)  # "we see it averaging 5", "those given 5"
        doing = verb - (self.letter(verb - 1) == "a")  # "with centres alone adding 5"
        if self.letters[verb] in "eg" and (
            self.letter(doing - 1) in "nN," or self._group(doing) > 0 or self.things(doing)
        ):
            return self.of_participle(doing)
        subject = self.clause_subject(verb + 1)
        if subject and self.frame.mentions[index].kind == "money" and self._acts(verb, subject):
            start, end = self.chunks.verbs(verb)
            acting = self.text(start, end)
            return subject if subject.endswith(f" {acting}") else f"{subject} {acting}".strip()
        return subject

    def _acts(self, verb: int, subject: str) -> bool:
        """Whether a verb says what its subject does with money ("each household received 5"), rather than how much that
        is ("costs may reach 5") or who says so.
        """
        if self.has(verb, _EXTENT) or self.is_measuring(verb):
            return False
        if self.words.has(self.frame.tokens.lower[verb], "CROSSING"):
            return False  # "the price could break $5"
        if self.letter(verb - 1) in "xT":
            return self.letters[verb] in "vg" and not self.is_cost(verb)
        told = self.has(verb, LEVEL) or self.is_cost(verb) or self.is_telling(verb)
        named = not self.is_vague(subject) or self.words.has(subject.lower(), "PERSONAL")
        return self.letters[verb] == "v" and not told and named

    def deed(self, verb: int) -> str:
        """A pronoun for people with the verb at `verb`, or before a particle there, where that acts: "he was fined 5",
        "we put in 5", "they've paid 5"; else empty.
        """
        led = self.letter(verb) == "p" and self.is_motion(verb)  # "I sold at 5"
        verb -= self.letter(verb) == "p"
        whom = self.letter(verb) == "o" and self.letter(verb - 1) in "ve"  # "they paid me 5", but "I make it 5"
        whom = whom and not self.words.has(self.frame.tokens.lower[verb], "THING")
        verb -= whom
        doing = self.letter(verb) == "g" and self.letter(verb - 1) in "xa"  # "I was selling at 5"
        if (self.letter(verb) not in "ve" and not doing) or self.is_measuring(verb) or self.is_opining(verb):
            return ""
        start, _ = self.chunks.verbs(verb)
        contracted = self.contracted(start)
        own = self.words.has(contracted or self.frame.tokens.lower[start - 1], "FIRSTPERSON")  # "we grew 5%"
        if (led or self.has(verb, LEVEL)) and not own:
            return ""
        people = self.letter(start - 1) == "o" and not self.words.has(self.frame.tokens.lower[start - 1], "THING")
        return self.text(start - (not contracted), verb + 1 + whom) if contracted or people else ""

    def own_deed(self, verb: int) -> str:
        """What a pronoun in one word with its auxiliary is said to have done, as `deed`: "we've put in 5"."""
        last = verb - (self.letter(verb) == "p")
        start, _ = self.chunks.verbs(last) if self.letter(last) in "ve" else (-1, -1)
        return self.deed(verb) if start >= 0 and self.contracted(start) else ""

    def contracted(self, at: int) -> str:
        """The pronoun for people in one word with an auxiliary at `at`: "we" of "we've"; empty where none is."""
        who, sign, _ = self.frame.tokens.lower[at].partition("'") if self.letter(at) == "x" else ("", "", "")
        return who if sign and self.words.has(who, "GROUPAL", "PERSONAL", "FIRSTPERSON", "SECONDPERSON") else ""

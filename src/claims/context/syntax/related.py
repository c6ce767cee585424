"""The clauses in the noun phrases of a sentence: "the boat THEY SAILED", "the price of WHAT SHE BUYS"; and what opens
a clause, "IN ROME, murders are down".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.context.syntax.beside import Beside

_TWO_VERBS = re.compile(r"v(?=x)")
_CONTACT_BEFORE = re.compile(r"(?<=[nN])(?:o|d[jnN]*[nN])a*x*a*v$")
_CONTACT_PLACED = re.compile(r"(?<=[nNg])oa*[ve]a*p[dajnN-]*[nN]$")  # "the boat | they sailed to Leem"
_FREE = re.compile(r"(?:(?:^|(?<=[;,s]))|(?<=[nN])f)(w)(?:d?[jnN]+|o)a*x*a*[ven][^;,sw(vxT]*$")  # "of what she buys"
_FAR = 24  # tokens of that
_DOING = frozenset({"VERB", "VERBED", "VERBNOUN"})
_IN_PLACE = re.compile(r"(?<=[nNe])pd?N[N-]*$")
_WHERE, _WHITHER = frozenset({"IN", "AT", "FROM"}), frozenset({"FOR", "TO"})
FEW = 12  # tokens of "equal to 3% of gross domestic product"
_HELD = frozenset({"money", "percentage", "measurement"})
_TALLIES = frozenset({"MEANNOUN", "TALLYNOUN"})
_OF_SHARE = re.compile(r"(?<=[nNg])(g?p|a)(#)#*f[djnNS-]+$")
_NAMED = re.compile(r"N+;(?=d)")
_CLAUSE = 60  # tokens before a figure in which its clause opens
_FRONTED = re.compile(r"(?:^|;|,?[cs])a*(p(?:d?[njN]*N|d?[njN]*n))(?:,N+(?=,))?,?(?=a*(?:[djnN]|o)[^,;sw]*[xv])")
_SIZED = frozenset({"BRIDGE", "VALUED"})


@dataclass(slots=True)
class Related(Beside):
    """A sentence with the clauses in its noun phrases; see Beside."""

    def free(self, at: int) -> int:
        """Where what ends at a verb begins that tells with "what": "WHAT SHE BUYS has", "THE PRICE OF WHAT SHE BUYS
        has"; -1 where nothing does.
        """
        found = _FREE.search(self.letters, max(at - _FAR, 0), at)
        if not found or not self.words.has(self.frame.tokens.lower[found.start(1)], "FREEREL"):
            return -1
        told = any(self.has(place, _DOING) for place in range(found.start(1) + 2, at))
        start = self.chunks.chain(found.start()) if found[0][0] == "f" else found.start()
        return start if told else -1

    def free_subject(self, verb: int) -> str:
        """The subject of the verb at `verb` that follows another one right away: "WHAT SHE BUYS has risen"."""
        start = self.chunks.verbs(verb)[0]
        joint = _TWO_VERBS.search(self.letters, start, verb + 1)
        if not joint or self.is_telling(start):  # "which Hill says is"
            return ""
        at = joint.end()
        contact = _CONTACT_BEFORE.search(self.letters, max(at - FEW, 0), at)
        if contact:
            return self.phrase_before(contact.start())  # "THE BILL for what he lost", "THE TEA he cannot sell | has"
        free = self.free(at) if "w" in self.letters else -1
        return self.text(free, at) if free >= 0 else ""

    def before_amount(self, at: int, end: int) -> int:
        """The end of a clause from `at` on before the next amount and what leads to it: "firms | have paid | £5m",
        "men | with a total of £5m"; counts, dates and lengths of time stay.
        """
        figures = (self.frame.owner[place] for place in range(at, end) if self.letters[place] == "#")
        held = (one for one in figures if self.frame.mentions[one].kind in _HELD and not self._is_in_word(one))
        amount = next((self.frame.first[one] for one in held), end)
        while at < amount < end and (self.letters[amount - 1] in "adpf" or self.has(amount - 1, _TALLIES)):
            amount -= 1
        return amount if amount > at else end

    def _is_in_word(self, index: int) -> bool:
        """Whether a figure is part of a word or describes a noun behind it: "a 5-litre can", "a 5 litre can"."""
        return self.is_hyphened(index) or self.letter(self.frame.last[index]) in "nNj-"

    def in_contact(self, at: int) -> int:
        """Where a noun ends that opens the clause of the verb at `at`, and of which a clause without relative tells:
        "THE BOAT | they sailed to Leem weighed 9 tonnes"; 0 where none does.
        """
        found = _CONTACT_PLACED.search(self.letters, max(at - FEW, 0), at)
        return found.start() if found and self.opens(self.chunks.chain(found.start())) else 0

    def worth(self, at: int) -> int:
        """Where a noun ends of which the phrase that ends at a verb only says how large it is: "PAY | equal to 3%
        of GDP will"; 0 where none does.
        """
        found = _OF_SHARE.search(self.letters, max(at - FEW, 0), at)
        if not found or self.frame.mentions[self.frame.owner[found.start(2)]].kind != "percentage":
            return 0
        sized = len(found[1]) > 1 or self.has(found.start(1), _SIZED)
        return found.start() if sized else 0

    def with_purpose(self, at: int) -> str:
        """The noun phrase that ends at a verb, where an infinitive in it says what for: "efforts to save the bank |
        cost"; empty where none does.
        """
        if self.letters.find("T", 1, at) < 0:
            return ""
        inner = self.chunks.chain(at)
        start = self.chunks.verbs(inner - 1)[0] if inner > 1 and self.letters[inner - 1] == "v" else 0
        purpose = start - (self.letter(start - 1) == "e")  # "the time taken to answer | had"
        if not start or self.letters[start] != "T" or self.letters[purpose - 1] not in "nN":
            return ""
        clause = max(self.letters.rfind(sign, 0, start) for sign in ";,sw(") + 1
        told = any(letter in "vx" for letter in self.letters[clause:start])
        return "" if told else self.text(self.chunks.chain(start), at)

    def opens(self, start: int) -> bool:
        """Whether the phrase that begins at `start` opens a clause: "Rents fell, and | THE PRICE OF TEA, which …"."""
        return self.letters[max(start - 2, 0) : start] == ",c" or self.letter(start - 1) in ";,"

    def outside(self, stop: int) -> int:
        """Where a phrase that ends before `stop` ends without the place it is in or bound for: "a nurse | in Leem who
        earns 5".
        """
        home = _IN_PLACE.search(self.letters, 0, stop)
        ways = _WHITHER if home and self.letters[home.start() - 1] == "e" else _WHERE
        return home.start() if home and self.has(home.start(), ways) else stop

    def placed(self, index: int, subject: str) -> str:
        """The subject with the place or group that opens its clause: "murders in Rome" from "In Rome, murders are
        down"; or with the name of who is then described: "lender, Orm" from "Orm — The lender lost 5%".
        """
        named = _NAMED.match(self.letters)
        if named and subject and self.has(named.end() - 1, ("DASH",)) and not self.frame.tokens.words[0].isupper():
            return f"{subject}, {self.text(0, named.end() - 1)}"
        where = self._fronted_place(self.frame.first[index]) if subject else -1
        if where < 0:
            return subject
        end = self.chunks.past_place(where)
        found = self.text(where + 1, end if end > where else self.chunks.phrase(where + 1))
        if not found or f" {found} " in f" {subject} ":
            return subject
        group, led = self.part_before(index), self.word(where).lower()
        if index and self.subject(index - 1) == subject and subject.startswith(f"{group} ") and group != subject:
            return f"{found}{subject.removeprefix(group)}"  # "15% of women walk; for MEN the figure is 12%"
        return f"{subject.partition(f' {led} ')[0]} {led} {found}"  # "the rate for women is 5%, while FOR MEN it is 4%"

    def _fronted_place(self, stop: int) -> int:
        """The preposition of the place or group of people that opens the clause before `stop`; -1 where none does: "In
        Rome, …", "but among men it …".
        """
        found = next(reversed([*_FRONTED.finditer(self.letters, max(stop - _CLAUSE, 0), stop)]), None)
        if found is None or any(map(self._closes, range(found.end(), stop))):
            return -1
        at, end = found.span(1)
        place, group = self.has(at, ("IN", "AT")), self.words.has(self.frame.tokens.lower[at], "WITHIN", "FOR")
        if self.is_time(end - 1) or not (place or group):
            return -1
        people = group and self.words.is_plural(self.frame.tokens.lower[end - 1])
        return at if people or "N" in self.letters[at:end] else -1

    def _closes(self, at: int) -> bool:
        """Whether a clause ends or another begins at a place; an aside after a dash belongs to its own."""
        return self.letters[at] in "sw" or (self.letters[at] == ";" and not self.has(at, ("DASH",)))

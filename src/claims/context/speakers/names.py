"""Whom a noun phrase names: the person without titles, the organisation, or the phrase itself ("two officials").

A later "Hill" or "the minister" is the full name that the document gives somewhere ("Prime Minister Ada Hill"); a
pronoun is whoever was spoken of last.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from claims.context.speakers.leading import leading
from claims.context.speakers.nouns import Nouns
from claims.context.speakers.openings import past_time
from claims.context.speakers.people import NAME, People
from claims.context.speakers.pieces import Piece, capitals, pieces, unowned
from claims.context.words import WORD, Words

_BY = rf"\b(?i:{{}}) ({NAME}(?: {NAME})+)"  # whom a text is by
_OPENING = '"“‘«(['

_OWN = 500  # characters from "her lawyer" to that lawyer's name: others have lawyers too
PRONOUNS = ("PERSONAL", "GROUPAL", "THING")
Earlier = tuple[tuple[str, int], ...]  # sentences or paragraphs, quotations blotted out, and where each begins


@dataclass(slots=True)
class Names:
    """Whom the noun phrases of a paragraph name, of the `people` of its document. `earlier` is asked for the sentences
    or paragraphs before the one being read, the nearest first: there pronouns look first. `spoke` is who spoke last, as
    far as known; `ask` is asked where it is not.
    """

    people: People
    earlier: Callable[[], Earlier] = tuple
    spoke: str | None = None
    ask: Callable[[], str] = str
    text: str = field(init=False)
    words: Words = field(init=False)
    nouns: Nouns = field(init=False)

    def __post_init__(self) -> None:
        self.text, self.words, self.nouns = self.people.text, self.people.words, self.people.nouns

    def after(self, earlier: Callable[[], Earlier], ask: Callable[[], str]) -> Names:
        """The same names as one paragraph sees them."""
        return Names(self.people, earlier, None, ask)

    @property
    def last(self) -> str:
        """Who spoke last; empty where nobody did."""
        if self.spoke is None:
            self.spoke = self.ask()
        return self.spoke

    def speaker(self, phrase: list[Piece], clause: tuple[str, int] = ("", 0)) -> str:
        """The speaker that a noun phrase names; empty where it is nobody (I, you, there, this, anybody). `clause` is
        what stands before it in its sentence, and where that begins, if nobody has spoken there.
        """
        phrase = self._itself(phrase)
        if not phrase or self.nouns.is_nobody(phrase):
            return ""
        if self.nouns.stands_in(phrase):
            return self._antecedent(phrase[0].word, clause)
        if self.nouns.is_epithet(phrase):
            return self._individual(clause) or self._words(phrase)
        return self._noun(phrase)

    def _itself(self, phrase: list[Piece]) -> list[Piece]:
        """A phrase without what only leads to it: "and | she", "both | Hill and Orr"."""
        while phrase and self.words.has(phrase[0].word, "CONJ", "AS"):
            phrase = phrase[1:]
        if phrase and self.words.has(phrase[0].word, "PAIR") and any(self.words.has(one.word, "AND") for one in phrase):
            phrase = phrase[1:]
        phrase = past_time(self.words, phrase)
        if len(phrase) > 1 and phrase[-1].word.islower() and self.words.has(phrase[-1].word, "PERSONAL"):
            phrase = phrase[-1:]  # "(In) his long speech | he"
        return phrase

    def possessor(self, phrase: list[Piece]) -> str:
        """Whose something is: "the board’s", "her"."""
        if not self.words.has(phrase[0].word, "POSSESSIVE"):
            return self.speaker(phrase)
        return self._individual(("", phrase[0].start)) if len(phrase) == 1 else ""

    def _noun(self, phrase: list[Piece]) -> str:
        """Whom a noun phrase names that is no pronoun."""
        phrase = self.nouns.owned(phrase) or self.nouns.titled(phrase) or self.nouns.untimed(phrase)
        head = self.nouns.end(phrase)
        if self.nouns.is_share(phrase, head) or self.words.has(phrase[head - 1].word, "FIRSTPERSON"):  # "let us say"
            return ""
        run = capitals(self.words, phrase, head)
        if not run or self.nouns.is_common(phrase, run):
            return self._common(phrase, head)
        first = self.nouns.first_of_two(phrase, head - len(run))
        return (
            self._words([*first, *phrase[phrase.index(first[-1]) + 1 : head]])
            if first
            else self._named(phrase, run, head)
        )

    def _named(self, phrase: list[Piece], run: list[Piece], head: int) -> str:
        """The name in the capitalised words `run` without titles; for a mere role, whoever the document gives it to."""
        named = self.nouns.untitled(run)
        if len(named) > 1 and not self.words.is_title(named[-1].word):
            whole = head < len(phrase) and self.words.has(phrase[head].word, "OF", "FOR") and named == run
            bureau = whole and (
                any(self.words.has(piece.word, "ORGANISATION") for piece in named)
                or (phrase[1] is run[0] and self.words.has(phrase[0].word, "THE"))
            )  # "Leem Bureau of Trade", "the Free Republic of Orm"
            return self._words(self.nouns.with_place(phrase, run) if bureau else named)
        if self.words.is_title(named[-1].word):
            return self._holder(run) or self._words(phrase[:head])
        if len(phrase) > head or (phrase[1:] == run and self.words.has(phrase[0].word, "DET")):
            return self._words(self.nouns.with_place(phrase, run))
        return self.people.full(self._words(named))

    def _antecedent(self, pronoun: str, clause: tuple[str, int]) -> str:
        """Who a pronoun is: the subject of its own sentence or of the one before, where that may be; else the last
        speaker, or, where nobody has spoken, a person who is a subject a little further back; else the pronoun.
        """
        if self.words.has(pronoun, "PERSONAL", "OBJECTIVE"):
            return self._individual(clause) or self._first_name(clause) or pronoun.lower()
        if not self.words.has(pronoun, "GROUPAL", "THING"):
            return pronoun.lower() if self.words.has(pronoun, "PARTITIVE") else ""
        previous = self.earlier()
        own = leading(self.words, *clause) if self._goes_on(clause[0]) else []
        if own and self.nouns.is_group(" ".join(piece.word for piece in own)):
            return self.speaker(own)
        above = previous and previous[0][1] + len(previous[0][0]) < clause[1]  # in the paragraph before
        last = self.last if above else self.spoke or ""  # for whoever spoke further up all paragraphs may be read
        if previous and self._spoke_in(previous[0][0], last, several=self.words.has(pronoun, "GROUPAL")):
            return last
        subject = leading(self.words, *previous[0]) if previous else []
        fits = bool(subject) and not self.nouns.stands_in(subject) and not self.nouns.is_mute(subject)
        if fits:  # "it" is no "sales of boats" and no "cook", "they" are no single person
            thing = self.words.has(pronoun, "THING")
            fits = not (self._no_thing(subject) if thing else self._personal(subject))
        loose = fits and self.nouns.is_thing(subject)  # "The threat was great, the study said. It"
        named = self.speaker(subject) if fits and not loose else ""
        instead = self.speaker(subject) if loose and self._looks_personal(self.last) else ""
        named = named or self._author(previous) or instead or self.last or (self.speaker(subject) if loose else "")
        if self.words.has(pronoun, "THING") and named and self.people.is_titled(named):
            named = ""
        return named or (self._body(clause) if self.words.has(pronoun, "THING") else "") or pronoun.lower()

    def _body(self, clause: tuple[str, int]) -> str:
        """The body with a name that is the subject of a clause: "| Orm Mills | will open 40 shops, it said"."""
        subject = leading(self.words, *clause) if clause[0] else []
        named = subject and not self._no_thing(subject) and not self.words.types(subject[0].word.lower())
        return self.speaker(subject) if named and all(one.word[0].isupper() for one in subject) else ""

    def _looks_personal(self, name: str) -> bool:
        """Whether a speaker may be a person by their name alone, two words with capitals, and none of a body, or by
        their role: "a spokesman".
        """
        parts = name.split()
        if parts and self.words.has(parts[-1], "ROLE", "TITLE"):
            return True
        alone = len(parts) > 1 and all(word[0].isupper() and not word.isupper() for word in parts)
        return alone and not any(self.words.has(word, "ORGANISATION", "TEXTWORK", "FINDING") for word in parts)

    def _spoke_in(self, sentence: str, last: str, *, several: bool) -> bool:
        """Whether the `last` speaker is one body or text, or `several` people, and named in a sentence: "data show, Orm
        said", "it said"; "boats sank, the statement said", "it said"; "sales fell, sources said", "they said".
        """
        if last not in " ".join(sentence.split()):
            return False
        if several:
            return self.nouns.is_group(last)
        body = "".join(last.rsplit(None, 1)[-1:])  # or an acronym: "Hill TVX"
        told = self.words.has(body, "ORGANISATION", "TEXTWORK", "SPEECHWORK", "FINDING")
        return told or (len(body) > 1 and body.isupper())

    def _individual(self, clause: tuple[str, int]) -> str:
        """The person spoken of last before a place in the text; whoever spoke last rather than somebody who is only
        "the" something in the same clause: "The gunman fled, she said".
        """
        previous = self.earlier()
        own = self._person((clause, self._subordinate(clause)))
        near = own or self._person(previous[:1]) or self._author(previous)
        known = near and not (own and self.words.has(own.split()[0], "THE"))
        last = "" if known or self._is_group(self.last) else self.last
        return last or near or self._person(previous[1:])

    def _subordinate(self, clause: tuple[str, int]) -> tuple[str, int]:
        """The clause from behind the conjunction that it opens with: "When | Ada Hill lost her job, she said"; but not
        "If Hill wins, he said".
        """
        first = WORD.match(clause[0])
        opens = first and self.words.has(first[0], "CONJ") and not self.words.has(first[0], "CONDITION", "COORDINATE")
        return (clause[0][first.end() + 1 :], clause[1] + first.end() + 1) if first and opens else ("", clause[1])

    def _first_name(self, clause: tuple[str, int]) -> str:
        """The one word with a capital that is a subject before a pronoun and nothing but a name: "Tess is 34"."""
        subjects = (leading(self.words, *place) for place in (clause, *self.earlier()))
        names = (subject[0].word for subject in subjects if len(subject) == 1)
        return next(filter(self.people.is_only_name, names), "")

    def _is_group(self, name: str) -> bool:
        """Whether a speaker is no single person; one word may be a name that ends like a plural: "(Ada) Hills said"."""
        return self.nouns.is_group(name) and not self.people.is_surname(name)

    def _goes_on(self, clause: str) -> bool:
        """Whether a second clause of a sentence has begun: "The ministry disputes this: it …", "… but it …"."""
        last = clause.rsplit(None, 1)[-1:]
        return ":" in clause or (bool(last) and self.words.has(last[0], "COORDINATE"))

    def person(self, phrase: list[Piece]) -> str:
        """The person that a phrase names; empty where it is a pronoun, names a thing or only means somebody named
        elsewhere ("the Norwegian").
        """
        phrase = self._itself(phrase)  # a pronoun that only follows something would lead back here
        if not phrase or self.nouns.stands_in(phrase) or self.nouns.is_epithet(phrase):
            return ""
        return self.speaker(phrase) if self._is_surname(phrase) or self._personal(phrase) else ""

    def _is_surname(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is one word with a capital that the document has as the last of a name: "Hill"."""
        name = phrase[0].word
        alone = len(phrase) == 1 and name[0].isupper() and not self.words.has(name, "ORGANISATION")
        return alone and self.people.full(name).endswith(f" {name}")

    def _person(self, places: Iterable[tuple[str, int]]) -> str:
        """The first person who is the subject of one of these sentences."""
        subjects = (leading(self.words, *place) for place in places)
        return next(filter(None, map(self.person, subjects)), "")

    def _author(self, previous: Earlier) -> str:
        """The person that the sentence before says something is by."""
        if not previous:
            return ""
        before, base = previous[0]
        found = self.words.expression("AUTHORED", _BY).search(before)
        return self.speaker(pieces(found[1], 0, len(found[1]), base + found.start(1))) if found else ""

    def _personal(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a person: it has a title, two names in a row, or a part of the last speaker's name."""
        head = self.nouns.end(phrase)
        titled = any(self.words.is_title(one.word) and after.word[0].isupper() for one, after in pairwise(phrase))
        run = capitals(self.words, phrase, len(phrase))
        role = len(phrase) - len(run)  # "head teacher Ada Hill"
        named = len(run) > 1 and not any(one.word.isupper() or self.words.has(one.word, "ORGANISATION") for one in run)
        if (
            titled
            or self._holds_role(phrase)
            or self.nouns.owned(phrase)
            or self.nouns.titled(phrase)
            or (named and (not role or self.words.has(phrase[role - 1].word, "ROLE", "TITLE")))
        ):
            return True
        large = [one.word for one in phrase if one.word[0].isupper() and not self.words.has(one.word, "DET")]
        if not large or phrase[head - 1].word[0].islower():  # "Independent experts", "the Hill offer"
            return False
        last = self.last  # asked for last of all: every paragraph before may have to be read for it
        return not self.nouns.is_group(last) and any(word in last for word in large)

    def _no_thing(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is nothing that "it" may mean: "sales of boats", "the cook"."""
        return self.nouns.is_plural(phrase) or self._holds_role(phrase)

    def _holds_role(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is somebody by what they are: "the mayor of Leem"."""
        noun = phrase[self.nouns.end(phrase) - 1].word
        return self.words.has(phrase[0].word, "DET") and self.words.has(noun, "TITLE", "ROLE")

    def _common(self, phrase: list[Piece], head: int) -> str:
        """A phrase without a name; a role in the singular is whoever the document gives it to."""
        role = self.words.is_title(phrase[head - 1].word) or self.words.has(phrase[head - 1].word, "ROLE")
        if role and self.words.has(phrase[0].word, "DET") and not self.words.has(phrase[0].word, "A"):
            own = self.words.has(phrase[0].word, "POSSESSIVE")
            named = self._holder(phrase[1:head], within=_OWN if own else sys.maxsize)
            if named:
                return named
        while len(phrase) > 1 and self.words.has(phrase[-1].word, "VERBED"):
            phrase = phrase[:-1]  # "documents | released"
        return self._words(self.nouns.shortened(phrase))

    def _holder(self, role: list[Piece], within: int = sys.maxsize) -> str:
        """Whoever the document gives a role to, so many characters from it at most."""
        return self.people.holder([piece.word for piece in role], role[0].start, within)

    def _words(self, phrase: list[Piece]) -> str:
        if not phrase:
            return ""
        words = " ".join(self.text[phrase[0].start : phrase[-1].end].split())
        words = unowned(words).rstrip("’'")
        follows = self.text[phrase[-1].end : phrase[-1].end + 2].strip()
        goes_on = follows and not (follows[-1].isupper() or follows[-1] in _OPENING)
        return words if goes_on else words.removesuffix(".")  # the sentence's stop

"""Nouns: what a noun phrase beside a cue is by its words alone (nobody, a share, a pronoun, a group), and which of them
are the name.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.context.speakers.openings import NEAR_SPANS, SPANS
from claims.context.speakers.pieces import OWNS, Piece, capitals, is_paper
from claims.context.words import Words

_TWO = 2  # names of a person
_GUESS = 3  # words of "the 320,000 analysts"
_LEVEL = 5  # words of "below the 3 per cent"
_LONGEST = 15  # words of a speaker who is no name
_PART = ("A", "FRACTION", "OF")  # how a share begins that is no number
_TELLS = ("TELLER", "ROLE", "ROLES", "TITLE", "ORGANISATION", "PERSONNOUN", "FINDING", "SPEECHWORK", "TEXTWORK")
_MUTE = (  # nouns of what is counted, paid or done, which says nothing
    *("ACCOUNTWORD", "TALLYNOUN", "MONEYNOUN", "PERCENTNOUN", "DEALNOUN", "DEEDNOUN", "PAYNOUN", "UPNOUN", "DOWNNOUN"),
    *("CURNAME", "UNIT", "SCALE", "LIVEWORD", "VAGUENOUN", "TARGETNOUN", "FIGURENOUN"),
)
_NO_PERSON = ("ORGANISATION", "FINDING", "SPEECHWORK", "TEXTWORK", "ROLES")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Reads noun phrases by the words of one lexicon."""

    words: Words

    def is_nobody(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is nobody's: "anybody", "one" alone, "no fatalities", "you and I", "half a point lower
        than", "shot dead by two policemen", "rejected", "Cutting the fee", "the number of flood claims".
        """
        words, last = self.words, phrase[-1].word
        counts = any(words.has(piece.word, "NUMBERNOUN") for piece in phrase[1:2])
        number = counts and (words.has(phrase[0].word, "THE") or words.has(phrase[1].word, "BRIDGE"))
        level = self._is_level(phrase) or self._is_guess(phrase)
        if number or level or self._is_time(phrase) or any(words.has(piece.word, "THAN") for piece in phrase):
            return True  # "5 more than Hill said", "a touch below the 3 per cent economists had forecast"
        first = phrase[1 if len(phrase) > 1 and words.has(phrase[0].word, "NEG") else 0]  # "not | everybody"
        if len(phrase) == 1 and words.has(first.word.rstrip("."), "ANYBODY", "UPNOUN", "DOWNNOUN", "PARTSIDE"):
            return True  # "40 schools, or 71%, reported | cuts", "have | final | say"
        several = len(phrase) > 1
        gerund = several and words.has(phrase[0].word.lower(), "VERBING") and words.has(phrase[1].word, "DET", "INTO")
        ends_alien = several and self._ends_alien(phrase[-2].word, last)
        if gerund or ends_alien or words.has(first.word, "NOBODY", "NONE"):
            return True
        adverb = first.word.islower() or bool(
            words.types(first.word.lower())
        )  # "| Recently | announced", but "Connolly"
        if len(phrase) == 1 and adverb and words.is_adverb(first.word.lower()):
            return True  # "starting with | finally | confirming"
        deed = next((at for at, piece in enumerate(phrase) if not words.is_adverb(piece.word)), 0)
        if not (phrase[deed].word[0].islower() and words.has(phrase[deed].word, "VERBED", "VERBING")):
            return False
        after = [piece.word for piece in phrase[deed + 1 : deed + 3]]
        objects = words.has(phrase[deed].word, "VERBING") and bool(after) and words.has(after[0], "DET", "POSSESSIVE")
        return not after or objects or any(words.has(word, "PREP") for word in after)  # "using a phone"

    def _is_time(self, phrase: list[Piece]) -> bool:
        """Whether a phrase only says when: "Last year", "this week"."""
        return (
            len(phrase) == _TWO
            and self.words.has(phrase[0].word, *NEAR_SPANS)
            and self.words.has(phrase[1].word, *SPANS)
        )

    def _is_level(self, phrase: list[Piece]) -> bool:
        """Whether a share stands in a phrase behind what another is above or below: "a touch below the 3 per cent"."""
        at = next((at for at, piece in enumerate(phrase) if at and self.words.has(piece.word, "PREP")), len(phrase))
        behind = [piece.word for piece in phrase[at + 1 : at + _LEVEL]]
        compared = bool(behind) and not self.words.has(phrase[at].word, "OF")
        return compared and any(map(self._is_percent, behind)) and any(word[0].isdigit() for word in behind)

    def _is_guess(self, phrase: list[Piece]) -> bool:
        """Whether a phrase ends in a figure and those who had guessed it: "short of the 320,000 analysts" expected."""
        if len(phrase) <= _GUESS:
            return False
        the, many, who = (piece.word for piece in phrase[-_GUESS:])
        return self.words.has(the, "THE") and "," in many and self.words.has(who, "ROLES")

    def _is_percent(self, word: str) -> bool:
        return self.words.has(word, "PERCENT", "PER")

    def _ends_alien(self, before: str, last: str) -> bool:
        """Whether the last words of a phrase are nobody: "you and I", but not "Hill Orr I/O", "the man behind us", "2
        million to study".
        """
        if self.words.has(last, "FIRSTPERSON"):
            return before[0].islower() and not self.words.has(before, "PREP", "TO")
        small = last[0].islower() and self.words.has(last, "PREP", "CONJ", "SUPERLATIVE")
        return small or (self.words.has(before, "TO") and not self.words.has(last.rstrip("."), "PRON"))

    def end(self, phrase: list[Piece]) -> int:
        """The place behind a phrase's noun: 2 in "harbour officials | at the board"."""
        ends = (at for at in range(1, len(phrase)) if self._follows_noun(phrase[at].word, phrase[at - 1].word))
        return next(ends, len(phrase))

    def _follows_noun(self, word: str, noun: str) -> bool:
        """Whether a word goes on about a noun before it: "officials | at the board", "figures | released by", "sources
        | using".
        """
        if not word[0].islower():
            return False
        does = self.words.has(word, "VERBING") and self.words.is_plural(noun)
        return does or self.words.has(word, "PREP", "VERBED")

    def is_share(self, phrase: list[Piece], head: int) -> bool:
        """Whether a figure is all there is: "0.4 of a point", "61 per cent of them", "One in five" asked, "A third of"
        them pledged.
        """
        if len(phrase) > head > 1 and self.words.has(phrase[0].word, "APPROX"):
            phrase, head = phrase[1:], head - 1  # "nearly | half of them"
        opening = [piece.word for piece in phrase[: len(_PART)]]
        if len(opening) == len(_PART) and all(map(self.words.has, opening, _PART)):
            return True
        if 1 < head < len(phrase) and all(map(self._counts, phrase[:head])):
            return True  # "[$]12 million in bonds | added"
        first, _, rest = phrase[0].word.partition("-")
        if not (first[:1].isdigit() or self.words.has(first, "CARD", "HALF")):
            return False
        after = [piece.word for piece in phrase[1:3]]
        if after and self.words.has(after[0], "FRACTION", "PERCENT", "PER", "A"):  # "25 a cubic yard"
            return True
        if head == 1 and len(after) > 1 and self.words.has(after[1], "CARD"):
            return True
        figure = first[:1].isdigit() and not any(map(str.isupper, first))  # but "3M"
        return head == 1 and (bool(rest) or figure or self.words.has(first, "HALF"))

    def _counts(self, piece: Piece) -> bool:
        return piece.word[0].isdigit() or self.words.has(piece.word, "CARD", "SCALE")

    def is_common(self, phrase: list[Piece], run: list[Piece]) -> bool:
        """Whether a capital only opens the sentence: "One of the officials", "Figures from the port"."""
        if len(run) > 1 or run[0] is not phrase[0]:
            return self.words.has(run[-1].word, "CARD")
        word = run[0].word.lower()
        return self.words.has(word, "CARD", "ROLES", "FINDING") or (self.words.is_plural(word) and len(phrase) > 1)

    def stands_in(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a pronoun or the like."""
        return len(phrase) == 1 and self.words.has(phrase[0].word, "PRON", "FIRSTPERSON", "DET", "REL", "QUANT")

    def is_epithet(self, phrase: list[Piece]) -> bool:
        """Whether a phrase means somebody known by what they are: "the Norwegian", "the 34-year-old"; not "the US"."""
        if len(phrase) != 2 or not self.words.has(phrase[0].word, "DET"):  # noqa: PLR2004
            return False
        word = phrase[1].word
        people = word[0].isupper() and word[1:].islower() and self.words.has(word, "CURADJ")
        return people or (word[0].isdigit() and "-" in word)

    def is_plural(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is about several things; a name may end like one."""
        head = self.end(phrase)
        word = phrase[head - 1].word
        return (head == 1 or word[0].islower()) and self.words.is_plural(word.lower())

    def is_mute(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is a thing that can say nothing: "a further 4,000 lives", "Leem's trade deficit", "300
        billion yen"; not "the survey", "40 growers", "Hill Sales".
        """
        word = phrase[self.end(phrase) - 1].word
        name = word[0].isupper() and (len(phrase) > 1 or not self.words.is_plural(word.lower()))
        return not name and self.words.has(word.lower(), *_MUTE) and not self.words.has(word.lower(), *_TELLS)

    def is_thing(self, phrase: list[Piece]) -> bool:
        """Whether the noun of a phrase is none that is known to tell: "This trend", "the popularity of boats"."""
        word = phrase[self.end(phrase) - 1].word
        return word.islower() and not (self.words.has(word, *_TELLS) or self.words.is_plural(word))

    def is_plan(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is what somebody means to do, "the Leem Plan", "a bill passed in May", or what asks for
        something by itself, "these times": nobody says it; not "Hill’s budget", by which Hill does.
        """
        head = self.end(phrase)
        plan = self.words.has(phrase[head - 1].word.lower(), "PLANNAME", "CIRCUMSTANCE")
        return plan and not any(one.word.endswith((*OWNS, "s’", "s'")) for one in phrase[: head - 1])

    def is_group(self, name: str) -> bool:
        """Whether a speaker is no single person: "Colleagues", "two officials", "the harbour board", "a study"."""
        head = name.split()
        at = next((at for at, word in enumerate(head) if at and self.words.has(word, "PREP", "VERBED")), len(head))
        word = "".join(head[at - 1 : at])
        capital = word[:1].isupper() and at > 1
        if word.isupper() and len(word) > 1 and (len(head) == 1 or not head[0].isupper()):
            return not self.words.is_title(head[0])  # "the WHO", but "ADA HILL", "Mr. POOLE"
        return self.words.has(word, *_NO_PERSON) or (not capital and self.words.is_plural(word))

    def first_of_two(self, phrase: list[Piece], stop: int) -> list[Piece]:
        """The name before "and" where two speak, without its titles: "President | Ada Hill | and Minister Tom Beck"."""
        at = next((at for at in range(stop - 1, 0, -1) if self.words.has(phrase[at].word, "AND")), 0)
        opens = phrase[0].word[0].isupper() or self.words.has(phrase[0].word, "THE")
        run = capitals(self.words, phrase, at) if at and opens else []
        named = self.untitled(run)
        return named if at == stop - 1 or len(named) > 1 else []

    def untitled(self, run: list[Piece]) -> list[Piece]:
        """A run of capitals from behind its last title or owner, which a name follows: "Minister | Ada Hill", "Orm
        Bank’s | Ada Hill"; a firm has no title: "General Mills Corp".
        """
        firm = bool(run) and self.words.has(run[-1].word, "ORGANISATION")
        titles = [at for at, piece in enumerate(run[:-1]) if not firm and self.words.is_title(piece.word)]
        initial = len(run) > _TWO and len(run[-2].word.rstrip(".")) == 1  # of "Ada F. Hill"
        role = len(run) - _TWO - initial - 1  # "Skipper | Ada Hill", "U.S. Attorney | Ada Hill"
        held = role >= 0 and not firm and self.words.has(run[role].word, "ROLE")
        if held and (not role or self.words.has(run[role - 1].word, "CURADJ", "TITLE")):
            titles.append(role)
        owners = [at for at, piece in enumerate(run[:-_TWO]) if self._owns(piece.word)]
        return run[max(titles + owners) + 1 :] if titles or owners else run

    def _owns(self, word: str) -> bool:
        """Whether a word is an owner, and no firm that is named for its own: "Moody's Investors Service"."""
        return word.endswith(OWNS) and not self.words.has(word.replace("’", "'"), "OWNNAME")

    def owned(self, phrase: list[Piece]) -> list[Piece]:
        """The name behind an owner: "the Bank of Orm’s | Ada Hill"; empty where there is none."""
        named = self.untitled(capitals(self.words, phrase, len(phrase)))
        owner = phrase[: -len(named)][-1:] if len(named) > 1 else []
        return named if owner and self._owns(owner[0].word) else []

    def titled(self, phrase: list[Piece]) -> list[Piece]:
        """The name behind a title and what that is of: "Chair of the Harbour Board | Ada Hill", "one of its owners |
        Tom Beck", "News of the Bay editor | Tom Beck", "Minister for Trade | Ada F. Hill"; empty where none is.
        """
        head = self.end(phrase)
        if head == len(phrase):
            return []
        run = capitals(self.words, phrase, len(phrase))
        before = phrase[-len(run) - 1].word
        roles = ("TITLE", "ROLE") if head > 1 else ("TITLE",)  # "Senior forecaster with"
        held = self.words.has(phrase[head - 1].word, *roles) or self.words.has(before, "ROLES")
        paper = phrase[0].word[0].isupper() and not self.words.has(phrase[head - 1].word, "ROLE", "DET")
        if not (held or (paper and before[0].islower() and self.words.has(before, "TITLE", "ROLE"))):
            return []
        bodies = [at for at, piece in enumerate(run) if self.words.has(piece.word, "ORGANISATION")]
        name = run[bodies[-1] + 1 :] if bodies else run
        office = (
            head == 1 and phrase[0].word[0].isupper() and not (bodies or any(self.words.is_title(p.word) for p in run))
        )
        if office and len(run) > _TWO and self.words.has(before, "PREP"):  # a word of the office, and a whole name
            middle = len(run) > _TWO + 1 and run[-_TWO].word.endswith(".")
            name = run[-_TWO - middle :]
        hangs = self.words.has(phrase[-len(name) - 1].word, "PREP", "DET")
        return name if len(name) > 1 and not hangs else []

    def with_place(self, phrase: list[Piece], run: list[Piece]) -> list[Piece]:
        """A one-word name with what belongs to it: "Bank of England", "Department for Energy Security"."""
        at = phrase.index(run[0])
        stop = at + 1
        for place in range(stop, len(phrase)):
            word = phrase[place].word
            if word[0].isupper():
                stop = place + 1
            elif not self.words.has(word, "PREP", "DET", "AND"):
                break
        return phrase[at:stop]

    def untimed(self, phrase: list[Piece]) -> list[Piece]:
        """A phrase without the time at its end: "the board on Monday", "a study published on 5 May", "Hill now", "the
        board last week", "the board tomorrow morning", "Orm earlier in the week".
        """
        while len(phrase) > 1 and phrase[-1].word.islower() and self.words.has(phrase[-1].word, "NOWWORD", "RELDAY"):
            phrase = phrase[:-1]
        for at in range(1, len(phrase) - 1):
            after = phrase[at + 1].word
            if self._tells_when(phrase[at].word, after):
                return phrase[:at]
            near = phrase[at].word.islower() and self.words.has(phrase[at].word, "RELDAY", *NEAR_SPANS)
            ends = len(phrase) == at + 2 or self.words.has(phrase[at + 2].word, "PREP")
            if near and ends and after.islower() and self.words.has(after, *SPANS):
                return phrase if self.words.has(phrase[at - 1].word, "PREP", "PARTWORD") else phrase[:at]
            dated = after[0].isupper() and self.words.has(after, "WEEKDAY", "MONTH")
            if dated and self.words.has(phrase[at].word, "PREP") and not is_paper(self.words, phrase[: at + 2]):
                stop = at - (at > 1 and self.words.has(phrase[at - 1].word, "VERBED"))
                last = phrase[stop - 1].word  # "figures | also released"
                return phrase[: stop - (stop > 1 and last.islower() and self.words.is_adverb(last))]
        return phrase

    def _tells_when(self, word: str, after: str) -> bool:
        """Whether a word opens a time behind a noun: "earlier in the week", "later this month"."""
        later = word.islower() and self.words.has(word, "LATER") and self.words.is_adverb(word)
        return later and self.words.has(after, "IN", "ON", *NEAR_SPANS)

    def shortened(self, phrase: list[Piece]) -> list[Piece]:
        """A phrase, cut short where it is long: where it tells what its noun does or was done to ("a report | examining
        all pledges"), else before its last preposition that is not too far ("a team from Orm | of 40 men").
        """
        if len(phrase) <= _LONGEST:
            return phrase
        near = [(at, piece.word) for at, piece in enumerate(phrase[:_LONGEST]) if at and piece.word[0].islower()]
        does = (at for at, word in near if self.words.has(word, "VERBING", "VERBED"))
        joints = [at for at, word in near if self.words.has(word, "PREP")]
        return phrase[: next(does, joints[-1] if joints else _LONGEST)]

"""What follows a cue: a clause, a figure, something that may be told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from claims.context.speakers.cue import Cue
from claims.context.speakers.pieces import Piece, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.words import Words

FIRST = re.compile(r"[\w’']+")
AFTER_SPEECH = re.compile(rf"{BLOT}[,.!?][”\"»’'] [^,;.“\"]+\Z")
_WORD_OR_BREAK = re.compile(r"\d+(?:[.,]\d+)+|[\w’'-]+|[,;:.—–()?!]")
_PART = re.compile(r"[,;.](?!\d)")
_BREAKS = frozenset(",;:.—–()?!")
MONEY = frozenset("$£€¥₹")
_FIGURES = (
    "CARD",
    "ORDWORD",
    "HALF",
    "FRACTION",
    "CURRENCY",
    "APPROX",
    "MORE_THAN",
    "LESS_THAN",
    "AT_LEAST",
    "AT_MOST",
)
_LIMITS = ("QUANT", "SUPERLATIVE", "ADV", "ADDED", "AT", "UP", "TO", "THAN", "AS", "APPROX", "MORE_THAN")
# "put it | as high as a record | 5", "at | somewhere between | 5", "at | not less than | 5"
_LIMITING = ("UP", "MORE", "LESS", "FEWER", "AT", "AS", "APPROX")  # "fears | up to 300 jobs are", "| about"
_BRIDGES = (
    *("A", "BRIDGE", "DIMENSIONWORD", "PLUSWORD", "MINUSWORD", "OR"),
    *("BETWEEN", "FROM", "WHEREWORD", "COMPARE", "NEG"),
)
_CLAUSE = 90  # characters after a cue in which a clause shows its verb, "put" its figure
_SEEN = 5  # words in which a figure shows
_TELLERS = ("TELLER", "ROLE", "ROLES", "TITLE", "FINDING", "PERSONNOUN")
_TIMES = frozenset({"TIMES", "TIMESADV"})
_NONE: frozenset[str] = frozenset()


class Following:
    """Reads what follows cues by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._valuing = frozenset(words.own.surfaces("VALUEAT"))

    def first(self, cue: Cue) -> tuple[str, frozenset[str]]:
        """What follows a cue, and the types of the first word of that."""
        after = cue.ahead
        word = FIRST.match(after)
        return after, self.words.types(word[0]) if word else _NONE

    def clause(self, cue: Cue, *verbs: str) -> bool:
        """Whether a clause of subject and verb (a word of one of the types `verbs`) follows the cue without "that":
        "think it is", "showed exports fell", but not "found the book".
        """
        subject, last, aside = False, _NONE, False
        start = self.past_limits(cue)
        for found in _WORD_OR_BREAK.finditer(cue.sentence, start, start + _CLAUSE):
            if aside or (found[0] == "," and subject and self._opens_aside(cue, found.end())):
                aside = found[0] != "," or not aside  # "believe the beast, | which lived in Leem, | ate 5"
                continue
            types = self.words.types(found[0])
            ends = found[0] in _BREAKS or not types.isdisjoint({"REL", "CONJ"})
            ends = ends and not ("AS" in types and not last.isdisjoint(_TIMES))  # "twice | as many lines are"
            if ends or (not subject and "PREP" in types and "APPROX" not in types):  # "think | about 5 are"
                return False
            verbal = not types.isdisjoint(verbs) and types.isdisjoint({"VERBNOUN", "PREP"}) and found[0][0].islower()
            if subject and verbal and last.isdisjoint({"TO", "DET"}):  # "to be", "a shared goal" have none
                return True
            subject, last = True, types
        return False

    def past_limits(self, cue: Cue) -> int:
        """Where the figure that follows a cue begins, past what limits it: "fears up to | 300 jobs are", "estimate more
        than | 40 sank"; behind the cue where none so limited does.
        """
        first = cue.ahead.split(maxsplit=1)[:1]
        if not first or not self.words.has(first[0], *_LIMITING) or not self.counts(cue):
            return cue.end
        words = _WORD_OR_BREAK.finditer(cue.sentence, cue.end, cue.end + _CLAUSE)
        return next(
            (one.start() for one in words if self.is_figure(one[0]) and not self.words.has(one[0], *_LIMITS)), cue.end
        )

    def _opens_aside(self, cue: Cue, at: int) -> bool:
        """Whether a relative clause begins behind a comma."""
        word = FIRST.match(cue.sentence, at + 1)
        return word is not None and self.words.has(word[0], "REL")

    def answers(self, cue: Cue) -> bool:
        """Whether the word only says that something was answered: "crews responded to 5 fires", but "“Yes,” she replied
        to the board", "replied to the board that 5 are enough".
        """
        if "ANSWER" not in cue.kinds or "TO" not in self.first(cue)[1] or AFTER_SPEECH.search(cue.behind):
            return False
        return not any(self.words.has(word, "THAT") for word in cue.ahead.split())

    def takes(self, cue: Cue) -> bool:
        """Whether something that may be told follows: "that", a quotation, a noun phrase by its first word."""
        after, following = self.first(cue)
        opens = after[:1].isupper() or after[:1].isdigit() or after[:1] in MONEY
        return opens or self.tells(cue) or not following.isdisjoint({"DET", "PRON", "CARD"})

    def tells(self, cue: Cue) -> bool:
        """Whether what follows a cue can only be what is told: "that", in a while ("found in May that"), a colon, a
        quotation.
        """
        after, following = self.first(cue)
        quotes = after[:1] in {":", '"', "“", "‘", BLOT} or (after[:1] == "," and BLOT in after[:4])
        when = not following.isdisjoint({"ON", "IN", "WEEKDAY", "RELDAY"}) and "," not in after
        return quotes or "THAT" in following or (when and self._tells_late(after))

    def _tells_late(self, after: str) -> bool:
        """Whether "that" follows within a few words."""
        return any(self.words.has(word, "THAT") for word in after.split()[:_SEEN])

    def valued(self, cue: Cue, at: int) -> int:
        """Where "at" and a figure stand behind whoever puts it so, from `at` on: "put by the crews | at about 5"; -1
        where none do.
        """
        found = pieces(cue.sentence, at, min(len(cue.sentence), at + _CLAUSE), cue.base)
        for place, one in enumerate(found):
            if one.word in _BREAKS or self.words.has(one.word, "AUX"):
                return -1
            if self.words.has(one.word, "VALUEAT"):
                return one.start if self.leads(found[place + 1 :]) else -1
        return -1

    def is_empty(self, cue: Cue) -> bool:
        """Whether nothing is told: "countered with a bet", "a fall that it attributes to rain", "when it says so,", "a
        month, say 30 nights, costs".
        """
        after, following = self.first(cue)
        other = ("CAUSING" in cue.kinds and "TO" in following) or ("CITED" in cue.kinds and "AS" in following)
        if other or ("HEEDING" in cue.kinds and self._is_heeded(cue, following)):
            return True
        if "WITH" in following:
            return not self._tells_late(after)
        if "SAIDSO" in following:
            return after.split(maxsplit=1)[0][-1] in ",.;"
        if "EXAMPLE" not in cue.kinds or cue.behind[-1:] not in {",", "(", "—", "–"} or not self.counts(cue):
            return False
        return not any(self.words.has(word.rstrip(".,;"), *_TELLERS) for word in after.split()[:_SEEN])

    def _is_heeded(self, cue: Cue, following: frozenset[str]) -> bool:
        """Whether only a thing follows a verb that says nothing of things: "they | observe a rule", "| concluded a
        deal", "floods | threaten 5 towns", but "| threatened to leave".
        """
        if "THREATENING" in cue.kinds and "TO" in following:
            return False
        told = self.tells(cue) or self._tells_late(cue.ahead) or AFTER_SPEECH.search(cue.behind) is not None
        told = told or (cue.follows_speech() and (cue.behind[-1] != "," or cue.ahead[:1].isupper()))
        told = told or ((cue.ahead[:1] or ".") in ".,;" and self._is_inserted(cue))
        return not told and not self.clause(cue, "AUX", "VERB", "VERBED")

    def _is_inserted(self, cue: Cue) -> bool:
        """Whether a subject behind a comma or "as" makes a verb close what is said: "it fell, Orm | concluded"; not
        "since then, Orm has | responded".
        """
        opening, _, last = cue.sentence[: cue.at].rpartition(",")
        told = any(
            word[0].islower() and self.words.has(word, "AUX", "VERB", "VERBED", "PAST") for word in opening.split()
        )
        first = [word for part in (opening, last) for word in part.split()[:1]]
        return told or any(self.words.has(word, "AS") for word in first)

    def counts(self, cue: Cue) -> bool:
        """Whether a figure follows the cue, past the words that limit it: "admits | more than 90"."""
        words = dropwhile(lambda word: self.words.has(word, *_LIMITS), cue.ahead.split()[:_SEEN])
        first, after = next(words, ""), next(words, "")
        return self.is_figure(first) or (
            self.words.has(first, "A") and self.words.has(after, "CARD", "SCALE", "HUNDRED")
        )

    def is_many(self, cue: Cue) -> bool:
        """Whether so many as nobody counted follow: "admits | thousands of students", "added | dozens of boats"."""
        first, of, *_ = (*cue.ahead.split(maxsplit=2), "", "")
        return self.words.has(first, "VAGUE") and self.words.has(of, "OF")

    def is_thing(self, cue: Cue) -> bool:
        """Whether a plural follows with no word before it but one: "added | jobs", "added | new lines"."""
        near = [*takewhile(lambda word: word.isalpha() and word.islower(), cue.ahead.split()[:2])]
        opens = bool(near) and not self.words.has(near[0], "PREP", "CONJ", "REL", "AUX", "PRON", "THAT")
        return opens and any(map(self.words.is_plural, near))

    def is_bare(self, cue: Cue) -> bool:
        """Whether a figure is all that follows, to a comma or stop: "claimed | more than 50,000,"."""
        words = _PART.split(cue.ahead, maxsplit=1)[0].split()
        return bool(words) and all(self.is_figure(word) or self.words.has(word, *_LIMITS) for word in words)

    def is_figure(self, word: str) -> bool:
        """Whether a word is a number, opens one, or is the sign of a currency."""
        return word[:1].isdigit() or word[:1] in MONEY or self.words.has(word, *_FIGURES)

    def values(self, cue: Cue) -> bool:
        """Whether "put" gives a figure: "put the cost at $5 million", "puts it near a tenth", "gives it as a tenth"."""
        end = min(len(cue.sentence), cue.end + _CLAUSE)
        if self._valuing.isdisjoint(cue.sentence[cue.end : end].lower().split()):  # as mostly, told without cutting
            return False
        found = pieces(cue.sentence, cue.end, end)
        ends = (at for at, one in enumerate(found) if one.word in _BREAKS)
        valuing = "AS" if "GIVINGAS" in cue.kinds else "VALUEAT"
        at = next((at for at, one in enumerate(found) if self.words.has(one.word, valuing)), len(found))
        if not 0 < at < next(ends, len(found)):
            return False
        return self.leads(found[at + 1 :])

    def leads(self, after: Iterable[Piece]) -> bool:
        """Whether a figure is what comes first, past the words that limit it: "at | somewhere between 5 and 9"."""
        bridged = (one.word for one in after if not self.words.has(one.word, *_LIMITS, *_BRIDGES))
        return self.is_figure(next(bridged, ""))

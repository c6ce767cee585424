"""Reckonings: what a noun says for somebody, with no verb that says anything: "the board’s count is 40", "the board cut
its forecast to 4%", "the count it gave was 40", "her model has growth at 4%", "the union’s case that 40 left".
"""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from claims.context.speakers.contents import Contents
from claims.context.speakers.cue import Cue
from claims.context.speakers.cues import Cues
from claims.context.speakers.figures import BODIES
from claims.context.speakers.leading import leading
from claims.context.speakers.names import Names
from claims.context.speakers.pieces import Piece, pieces, unowned
from claims.context.speakers.preceding import before
from claims.context.speakers.sources import Sources
from claims.context.words import Words

_BEHIND = 60  # characters from "raised" to "forecast"
_AHEAD = 90  # characters after a reckoning in which its figure shows
_OWN = 7  # words from "raised" to "forecast", fewer
_VALUES = ("TO", "AT", "FROM", "BETWEEN", "BY", "OF", "VALUEAT")  # before the figure that a forecast is changed to
_FEW = 6  # words from "is" to the figure
_NO_BRIDGES = (
    "IN",
    "AT",
    "BY",
    "ON",
    "TO",
    "THE",
    "NEG",
    "VERB",
    "VERBED",
    "AUX",
    "CONJ",
    "REL",
    "AND",
    "COMPARE",
    "THAN",
)
_REVISING = ("UP", "DOWN", "REVISING")  # what somebody does to a forecast
_GAVE = ("REPORT", "REPORTAT", "REPORTTHAT", "GIVING")


class Given(NamedTuple):
    """`speaker` says what stands in the document from `start` to `end`."""

    speaker: str
    start: int
    end: int


class Reckonings:
    """Finds what reckonings say by the words of one lexicon."""

    def __init__(self, words: Words, cues: Cues, sources: Sources, contents: Contents) -> None:
        self.words, self.cues, self._sources, self._contents = words, cues, sources, contents

    def read(self, names: Names, cue: Cue) -> Given | None:
        """What a reckoning gives for whom, if it does."""
        if cue.kinds.isdisjoint({"RECKONING", "FORECASTNOUN", "SAYNOUN"}):
            return None
        return self._equated(names, cue) or self._revised(names, cue) or self._quoted(names, cue)

    def expected(self, names: Names, cue: Cue) -> Given | None:
        """What is expected by nobody named, after a sentence on somebody's forecasts: "Staff gave projections. | Growth
        of 5 per cent was expected".
        """
        if "EXPECTED" not in cue.kinds or cue.said or not self.cues.is_passive(cue) or self.cues.agent(cue) >= 0:
            return None
        at = cue.base
        for sentence, base in names.earlier():
            kinds = {kind for word in sentence.split() for kind in self.words.types(word.rstrip(".,;:"))}
            if base + len(sentence) != at or kinds.isdisjoint({"FORECASTNOUN", "EXPECTED"}):
                return None
            subject = leading(self.words, sentence, base) if "FORECASTNOUN" in kinds else []
            if (
                subject
                and self._gives(sentence[subject[-1].end - base :])
                and any(self.words.has(piece.word, *BODIES) or piece.word[1:2].isupper() for piece in subject)
            ):
                speaker = names.speaker(subject)
                return Given(speaker, cue.base, cue.stop) if speaker else None
            at = base
        return None

    def _gives(self, rest: str) -> bool:
        """Whether what follows a subject is a verb of giving or saying: "staff | gave projections", not "estimates |
        are based on".
        """
        verbs = (word for word in rest.split() if not (self.words.has(word, "AUX") and not self.words.has(word, "BE")))
        verb = next((word for word in verbs if not self.words.is_adverb(word)), ".")
        return self.words.has(verb, "GIVING", "REPORT", "REPORTAT", "REPORTTHAT", "SETOUT", "FORETELLING", *_REVISING)

    def _equated(self, names: Names, cue: Cue) -> Given | None:
        """The figure that somebody's reckoning is or has: "the board’s count is | £5", "her model has | growth at 5%";
        what it says: "the union’s case that | 5% is gone".
        """
        reckons = "RECKONING" in cue.kinds
        equal = reckons and self.cues.figures.are_equated(cue)
        later = self._equals(cue) if reckons and not equal else 0
        if not (equal or later or (reckons and self._holds(cue)) or self._tells(cue)):
            return None
        phrase = self._sources.possessor(cue)
        if not phrase or self.words.has(unowned(phrase[-1].word), "TIMEUNIT", "MONTH", "WEEKDAY"):
            return None  # "last year's count was 40"
        speaker = names.possessor(phrase)
        if not speaker:
            return None
        if later:
            return Given(speaker, cue.base + later, self._contents.clause_end(cue._replace(end=later)))
        end = self._contents.apposed(cue) if equal else self._contents.end(cue)
        return Given(speaker, cue.base + cue.end, end)

    def _equals(self, cue: Cue) -> int:
        """Where "is" or a colon ends that stands further on between a reckoning and its figure, "the board’s forecast
        for May, out today, is | for a rise of 5%", "its estimate of the cost: | £5"; 0 where none does.
        """
        found, at = pieces(cue.sentence, cue.end, cue.end + _AHEAD), 0
        while at < len(found) and not (found[at].word == ":" or self.words.has(found[at].word, "BE", "STANDING")):
            word = found[at].word  # "May" is no verb
            if word in ";." or (word[0].islower() and self.words.has(word, "AUX", "VERB", "REL")):
                return 0
            at += 1
        for one in found[at + 1 : at + _FEW]:
            if self.cues.following.is_figure(one.word):
                return found[at].end
            if not one.word[0].islower() or self.words.has(one.word, *_NO_BRIDGES):
                return 0
        return 0

    def _holds(self, cue: Cue) -> bool:
        """Whether a reckoning has something at a figure: "her model | has growth at 5%"."""
        verb, _, _ = cue.ahead.partition(" ")
        if not self.words.has(verb, "HOLDVERB"):
            return False
        return self.cues.following.values(cue._replace(end=cue.sentence.index(verb, cue.end) + len(verb)))

    def _tells(self, cue: Cue) -> bool:
        """Whether "that" follows a noun that says something, or "is that": "the union’s case | is that"."""
        ahead = cue.ahead.split(maxsplit=2)[:2]
        return any(self.words.has(word, "THAT") for word in ahead[:1]) or (
            len(ahead) > 1 and self.words.has(ahead[0], "BE") and self.words.has(ahead[1], "THAT")
        )

    def _revised(self, names: Names, cue: Cue) -> Given | None:
        """The figure that somebody changes a forecast of theirs to: "the board cut its growth forecast to | 5%"."""
        if "FORECASTNOUN" not in cue.kinds:
            return None
        near = pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at, cue.base)[-_OWN:]
        at = next((at for at in range(len(near) - 1, -1, -1) if self.words.has(near[at].word, *_REVISING)), -1)
        owned = at >= 0 and not any(self._parts(one.word) for one in near[at + 1 :])
        if not owned or not self._is_changed(cue):
            return None
        phrase = before(self.words, cue.sentence, near[at].start - cue.base, cue.base)
        speaker = names.speaker(phrase) if self._may_tell(cue, phrase) else ""
        return Given(speaker, cue.base + cue.end, self._contents.clause_end(cue)) if speaker else None

    def _parts(self, word: str) -> bool:
        """Whether a word parts a forecast from the verb that changes it, or says that it is another's."""
        other = self.words.has(word, "PREP", "AUX", "CONJ") or not word[0].isalnum()
        return other or (self.words.has(word, "DET") and not self.words.has(word, "POSSDET"))

    def _is_changed(self, cue: Cue) -> bool:
        """Whether a figure follows "to" or the like in the clause: "for growth | to 5%", "| to a record 9 tonnes"."""
        found = pieces(cue.sentence, cue.end, cue.end + _AHEAD)
        clause = [*takewhile(lambda one: one.word not in ",;:.", found)]
        values = (at for at, one in enumerate(clause) if self.words.has(one.word, *_VALUES))
        return any(self.cues.following.leads(clause[at + 1 :]) for at in values)

    def _may_tell(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether a subject may forecast: "the mill", "Orm", "analysts"; not "the slump", nor "rain", though a sentence
        may begin with it.
        """
        if phrase and self.words.has(phrase[0].word, "DET"):
            body = self.words.has(phrase[-1].word, *BODIES, "ROLES")
            return body or not self.words.has(phrase[-1].word, "UPNOUN", "DOWNNOUN", "VERBNOUN")
        return any(
            self.words.has(one.word.lower(), *BODIES, "ROLES")
            or (one.word[0].isupper() and (one.start > cue.base or not self.words.types(one.word.lower())))
            for one in phrase
        )

    def _quoted(self, names: Names, cue: Cue) -> Given | None:
        """The figure that a count is which somebody gave: "the count it gave in May was | 40"."""
        if "RECKONING" not in cue.kinds or not self.words.has(
            cue.behind.rsplit(None, 1)[-1] if cue.behind else "", "THE"
        ):
            return None
        found = pieces(cue.sentence, cue.end, cue.end + _AHEAD, cue.base)
        if found and self.words.has(found[0].word, "REL", "THAT"):
            found = found[1:]
        verb = next((at for at, one in enumerate(found) if self.words.has(one.word, *_GAVE)), 0)
        rest = found[verb + 1 :]
        last = next((at for at, one in enumerate(rest) if self.words.has(one.word, "BE") or one.word in ",;:."), -1)
        if not verb or last < 0 or not self.words.has(rest[last].word, "BE"):
            return None
        ahead = cue.sentence[rest[last].end - cue.base :][:_AHEAD].lstrip()
        subject = [one for one in found[:verb] if not self.words.has(one.word, "AUX")]
        told = self.cues.following.counts(cue._replace(ahead=ahead)) and subject
        speaker = names.speaker(subject) if told else ""
        return Given(speaker, rest[last].end, self._contents.clause_end(cue)) if speaker else None

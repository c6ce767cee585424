"""Figures that a cue gives: "puts it at £5", "the board’s count is 40", "the unions want 5%", or takes: "claimed 40
lives".
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from claims.context.speakers.cue import Cue, last_word
from claims.context.speakers.following import Following
from claims.context.speakers.pieces import inner_subject, unowned
from claims.context.speakers.preceding import before
from claims.context.words import Words

BODIES = (
    "ORGANISATION",
    "THING",
    "PERSONAL",
    "GROUPAL",
    "TITLE",
    "ROLE",
    "PERSONNOUN",
    "FINDING",
    "TEXTWORK",
    "TELLER",
)
_MOST = 3  # words of "the very biggest"
_SEEN = 5  # words after a cue in which lives show


class Figures:
    """Reads the figures beside cues by the words of one lexicon."""

    def __init__(self, words: Words, following: Following) -> None:
        self.words, self.following = words, following

    def are_given(self, cue: Cue) -> bool:
        """Whether somebody says a figure with a verb that says nothing else: "put the cost at 5", "want 5%"."""
        if "REPORTAT" in cue.kinds and (self.following.values(cue) or self._are_measured(cue)):
            by = "BY" in self.following.first(cue)[1]  # "put by the crews at 5"
            return not (by or self._is_deal(cue) or self.is_had(cue))
        return ("WANTING" in cue.kinds and self._are_wanted(cue)) or (
            "TALLYING" in cue.kinds and self._are_tallied(cue)
        )

    def _is_deal(self, cue: Cue) -> bool:
        """Whether a deal says what something is worth, and nobody: "the offer, which | valued Orm at 5"."""
        phrase = before(self.words, cue.sentence, cue.at, 0)
        noun = takewhile(lambda piece: not self.words.has(piece.word, "PREP"), phrase)
        return any(self.words.has(piece.word.lower(), "DEALNOUN") for piece in noun)

    def is_had(self, cue: Cue) -> bool:
        """Whether what is seen is had: "Norden | sees the biggest gain at 5%", but "the bank sees growth at 5%"."""
        most = any(self.words.has(word, "SUPERLATIVE") for word in cue.ahead.split()[:_MOST])
        return most and "SEEING" in cue.kinds

    def _are_tallied(self, cue: Cue) -> bool:
        """Whether a count is of victims, or by who counts for everybody: "the charity counts 40 dead", "the Bureau of
        Statistics counted 40 towns", but "the club counts 40 members".
        """
        if not self.following.counts(cue):
            return False
        ahead = (word.rstrip(".,;") for word in cue.ahead.split()[:_SEEN])
        phrase = before(self.words, cue.sentence, cue.at, 0)
        official = any(self.words.has(one.word.lower(), "FINDING") for one in phrase)
        if not (official or any(self.words.has(word, "VICTIM") for word in ahead)):
            return False
        return any(one.word[0].isupper() or self.words.has(one.word, *BODIES) for one in phrase)

    def _are_measured(self, cue: Cue) -> bool:
        """Whether a figure is what somebody in a relative clause found: "a wind that crews | measured at 6 knots"."""
        at, _, rest = cue.ahead.partition(" ")
        if not (self.words.has(at, "VALUEAT") and self.following.counts(cue._replace(ahead=rest))):
            return False
        phrase = before(self.words, cue.sentence, cue.at, 0)
        opening = cue.sentence[: phrase[0].start].split()[-1:] if phrase else []
        related = bool(opening) and self.words.has(opening[0], "REL")
        return related or bool(inner_subject(self.words, phrase))  # "a crowd the agent | put at 5"

    def _are_wanted(self, cue: Cue) -> bool:
        """Whether somebody asks for a thing: "the unions want 5%", not "they want to cut 5%"."""
        after, following = self.following.first(cue)
        subject = last_word(self.words, cue)
        if subject.endswith(",") or self.words.has(
            subject, "AUX"
        ):  # "Ada Hill, their head, | wants", "they had | hoped"
            subject = "".join(piece.word for piece in before(self.words, cue.sentence, cue.at, 0)[-1:])
        if not after or not following.isdisjoint({"TO", "VERB", "AUX", "PREP"}) or self.words.has(subject, "PRON"):
            return False
        word = cue.sentence[cue.at : cue.end].lower().split()[0]
        if "STOCKNOUN" in following and self.words.has(word, "VERBED"):
            return False  # "5 Class C | preferred shares"
        if not (self.words.has(word, "VERBED") or self.words.is_plural(word) or self.words.is_plural(subject.lower())):
            return subject[:1].isupper() and not following & {"VERBED"}  # "Peak demand | hit 5 GW" is nobody's
        return subject[:1].isupper() or self.words.has(subject, *BODIES) or self.words.is_plural(subject)

    def are_admitted(self, cue: Cue) -> bool:
        """Whether people name a figure and nothing it counts: "organisers claimed 50,000"."""
        subject = last_word(self.words, cue)
        return self.following.is_bare(cue) and (self.words.has(subject, "TELLER") or self.words.is_plural(subject))

    def are_equated(self, cue: Cue) -> bool:
        """Whether a reckoning is a figure: "the board’s own count | is below 40", "its estimate | of 40", "| , 40,"."""
        verb, _, rest = cue.ahead.partition(" ")
        equal = verb == "," or self.words.has(verb, "BE", "STANDING", "OF")
        whose = unowned(last_word(self.words, cue))
        if not (rest and equal) or self.words.has(whose, "TIMEUNIT"):
            return False  # "last year's count was 40"
        return self.following.counts(cue._replace(ahead=rest))

    def are_lives(self, cue: Cue) -> bool:
        """Whether what is claimed are lives: "the storm claimed 40 lives"."""
        if "CLAIMING" not in cue.kinds:
            return False
        ahead = [word.rstrip(".,;") for word in cue.ahead.split()[:_SEEN]]
        taken = [before for before, word in pairwise(["", *ahead]) if self.words.has(word, "TAKEN")]
        return any(not before or before.isdigit() or self.words.types(before) for before in taken)  # no "battery life"

"""Agents: sources behind a preposition, "according to Hill", "put by the insurers at 5", and what they say."""

from __future__ import annotations

import re

from claims.context.speakers.attributed import Attribution, of_figure
from claims.context.speakers.behind import after
from claims.context.speakers.contents import Contents
from claims.context.speakers.cue import Cue
from claims.context.speakers.cues import Cues
from claims.context.speakers.names import Names
from claims.context.speakers.pieces import Piece, pieces
from claims.context.speakers.sources import JOINT, Sources
from claims.context.words import Words

_FIRST = re.compile(r"[\w’']+")


class Agents:
    """Finds what the sources behind prepositions say by the words of one lexicon."""

    def __init__(self, words: Words, cues: Cues, sources: Sources, contents: Contents) -> None:
        self.words, self.cues, self._sources, self._contents = words, cues, sources, contents

    def valued(self, names: Names, cue: Cue, agent: int) -> Attribution | None:
        """The figure behind whoever puts something at it: "put by the insurers | at 5"."""
        at = self.cues.following.valued(cue, agent) if "REPORTAT" in cue.kinds else -1
        phrase = names.nouns.untimed([piece for piece in after(self.words, cue, agent) if piece.start < at])
        unit = phrase and self.words.has(phrase[-1].word, "UNIT")  # "priced by the kilo at 5"
        if not phrase or unit or self._sources.is_time(phrase[-1:]) or self._sources.is_measure(phrase):
            return None
        speaker = names.speaker(phrase)
        return of_figure(speaker, cue, (at, self._contents.part(cue, at))) if speaker else None

    def related(self, names: Names, cue: Cue) -> Attribution | None:
        """What a relative clause gives to the noun before it: "the returns, according to which | 9 sank"."""
        phrase = self._sources.related(cue)
        speaker, start = names.speaker(phrase) if phrase else "", cue.base + cue.end
        return Attribution(speaker, cue.place, start, self._contents.inserted(cue), (start, start)) if speaker else None

    def sourced(self, names: Names, cue: Cue, agent: int) -> Attribution | None:
        """What is said where the source follows a preposition that ends at `agent`: "according to Hill"."""
        phrase = after(self.words, cue, agent)
        to = self._to_do(cue, phrase) if "SOURCE" not in cue.kinds else 0
        foretold, phrase = to > 0, phrase[:to] if to > 0 else phrase  # "is forecast by Hill | to reach 5"
        denied = "SOURCE" not in cue.kinds and any(self.words.has(word, "NEG") for word in cue.behind.split()[-3:])
        cites = "CITING" not in cue.kinds or self._sources.is_cited(phrase)
        if denied or not cites or self._sources.is_measure(phrase):
            return None  # "is not | measured by Hill"
        speaker = "" if "SOURCE" not in cue.kinds and self._sources.is_time(phrase) else names.speaker(phrase)
        if not speaker:
            return None
        start, stop = self._part(cue)
        told = _FIRST.match(cue.sentence[phrase[-1].end - cue.base :].lstrip())
        if (
            agent != cue.end and told and (foretold or self.words.has(told[0], "THAT"))
        ):  # "told by Hill that", "warnings from Hill that"
            return Attribution(speaker, cue.place, phrase[-1].end, stop, (stop, stop))
        if self.words.has(cue.sentence[:agent].rsplit(None, 1)[-1], "FROM"):
            return None  # "5 warnings from Hill"
        before = "REPORTAT" in cue.kinds and "AT" in self.cues.following.first(cue)[1]  # "put at 5 | by the insurers"
        if "SOURCE" not in cue.kinds and (before or not self.cues.is_passive(cue)):
            figure = (cue.base + cue.end, cue.base + agent) if before else self._contents.figure(cue, cue.at)
            return of_figure(speaker, cue, figure)
        return Attribution(
            speaker, cue.place, start, stop, (cue.place, self._sources.described(cue, phrase)), whole=True
        )

    def _to_do(self, cue: Cue, phrase: list[Piece]) -> int:
        """The place in a phrase of the "to" behind which stands what it foretells: "is forecast by | Hill TO
        reach 5"; 0 where none does.
        """
        at = next((at for at, one in enumerate(phrase) if self.words.has(one.word, "TO")), 0)
        if not at or not self.cues.is_passive(cue) or not cue.kinds.isdisjoint({"ASKVERB", "ADDRESSING"}):
            return 0
        verb = _FIRST.search(cue.sentence, phrase[at].end - cue.base)
        return at if verb and self.words.has(verb[0], "VERB", "VERBED", "AUX", "BE") else 0

    def _part(self, cue: Cue) -> tuple[int, int]:
        """Where what the source of a cue says begins and ends: the part of the sentence, or all up to the cue
        where that is no clause but the end of a list ("40 cm in Leem; 30 in Orm, according to Hill"); behind what
        another says only the last clause ("the board says it lost 5, | but it was 9, according to Hill").
        """
        start, stop = cue.between_semicolons()
        if cue.said:
            joints = (one for one in JOINT.finditer(cue.sentence, 0, cue.at) if self.words.has(one[1], "COORDINATE"))
            ends = (one.end() for one in joints)
            clauses = (at for at in ends if any(map(self.words.is_finite, cue.sentence[at : cue.at].split())))
            start = max(start, cue.base + max(clauses, default=0))
        if start > cue.base:
            part = pieces(cue.sentence, start - cue.base, cue.at)
            if not any(self.words.has(piece.word, "AUX", "VERB", "VERBED") for piece in part):
                return cue.base, stop
        return start, stop

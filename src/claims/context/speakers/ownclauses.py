"""Clauses of whoever speaks: "the board says that rents fell, and we think they will", where what another is said to
state ends before "and".
"""

from __future__ import annotations

import re

from claims.context.speakers.cue import Cue
from claims.context.speakers.pieces import pieces
from claims.context.words import Words, any_of

_SAYING = frozenset({"REPORT", "REPORTTHAT"})
_BEHIND = 60  # characters before a verb in which its subject stands
_SIGNS = ",;:—–"


class OwnClauses:
    """Finds clauses with "I" or "we" as the subject of a verb of saying or thinking, by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        kinds = (words.general.surfaces("AND"), words.general.surfaces("WHILEWORD"), words.own.surfaces("COORDINATE"))
        self.joined = any_of({surface for one in kinds for surface in one})
        self.joint = re.compile(rf"[{_SIGNS}]?\s(?:{self.joined})\s|[;—–]\s")

    def is_own(self, cue: Cue) -> bool:
        """Whether whoever speaks is the subject of a cue: "which I | recommend", "we are | urging", "let me | say"; not
        "I was | told".
        """
        near = cue.behind.split()
        goes_on = self.words.has(cue.sentence[cue.at : cue.end].partition(" ")[0], "VERBING")
        while near and (self.words.has(near[-1], "AUX", "NEG") or self.words.is_adverb(near[-1])):
            if self.words.has(near[-1], "OWNSUBJECT") or (self.words.has(near[-1], "BE") and not goes_on):
                break
            near.pop()
        if not near:
            return False
        last = near[-1].rpartition("-")[2]
        lets = self.words.has(last, "NOBODY") or any(self.words.has(word, "NOBODY") for word in near[-2:-1])
        own = self.words.has(last, "OWNSUBJECT") or last[-2:] in {"’s", "'s"} or self.words.has(last, "FIRSTPERSON")
        return self.words.has(last, "OWNSUBJECT") or (lets and own)

    def start(self, kinds: frozenset[str], text: str, after: int, at: int) -> int:
        """Where in `text` the clause begins whose verb, of these kinds, stands at a place, past the place `after`; -1
        where the verb has another subject or its clause hangs on what stands before: "says that we think".
        """
        if kinds.isdisjoint(_SAYING):
            return -1
        found = pieces(text, max(after, at - _BEHIND), at)
        while found and (self.words.has(found[-1].word, "AUX", "NEG") or self.words.is_adverb(found[-1].word)):
            if self.words.has(found[-1].word, "OWNSUBJECT"):
                break
            found.pop()
        if not found or not self.words.has(found[-1].word, "OWNSUBJECT"):
            return -1
        subject = found[-1].start
        joint = max(self.joint.finditer(text, after, subject), key=re.Match.start, default=None)
        if joint is None:
            return -1
        between = [one.word for one in pieces(text, joint.end(), subject)]
        if not between:
            return joint.start()
        if self.words.has(between[0], "THAT", "REL"):
            return -1
        led = self.words.has(between[0], "PREP", "CONJ") or self.words.is_adverb(between[0])
        return joint.start() if led and joint[0].strip() not in _SIGNS else -1

"""Speaker: whom the text has say it, by name or role; empty where the narrator does. Voice: whether it is quoted
(between quotation marks, in a reprinted speech, a turn), reported (attributed in the text's own words) or editorial.

Whoever says a claim is found in three steps, by the files of speakers/, and the innermost of what they find is the
answer (stretches.py), but that whoever has the floor, or signs a letter, answers for what they tell of others, where
these are not said to state it ("the board says that 5 left"):

1. Whole stretches of a document are somebody's: turns of a transcript (turns.py), voices of captions (voicetags.py),
   letters (correspondence.py), answers of an interview (interviews.py), speeches and articles that a page reprints
   (reprints.py).
2. In a paragraph (dialogue.py reads those a claim asks about, paragraph.py one of them) quotation marks (quotation.py)
   and cues give parts of it to somebody. A cue is a word that reports ("said", "according to"); cues.py tells where it
   does. attribution.py finds its source, the noun phrase of whoever says it, and its content (contents.py).
3. preceding.py and leading.py find that noun phrase before the cue, sources.py behind it; nouns.py says what it is,
   names.py whom it names: "she", "the minister", "Hill" are people the document names elsewhere (people.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from claims.context.frame import Frame
from claims.context.speakers.attribution import Attributions
from claims.context.speakers.correspondence import Letters
from claims.context.speakers.dialogue import Dialogue
from claims.context.speakers.interviews import Interviews
from claims.context.speakers.names import Names
from claims.context.speakers.people import People
from claims.context.speakers.readon import Cuts, read_on
from claims.context.speakers.reprints import Reprints
from claims.context.speakers.turns import Turns
from claims.context.speakers.voicetags import voices
from claims.context.stretches import EDITORIAL, REPORTED, Stretch, Voices
from claims.context.words import words
from claims.model import Block, Document

NOBODY = Stretch(0, 0, "", EDITORIAL)


def read(frame: Frame, index: int) -> Stretch:
    """The innermost stretch that mention `index` lies in: its speaker, its voice; NOBODY where it lies in none."""
    return at(frame, frame.mentions[index].span.start)


def at(frame: Frame, place: int) -> Stretch:
    """The stretch that answers for the character at `place` of the frame's document."""
    voices = frame.memory.voices
    if voices is None:
        voices = frame.memory.voices = prepare(frame.document, frame.memory.schemas)
    return voices.at(place)


class _Finders:
    """All that finds speakers by the words of one lexicon."""

    def __init__(self, schemas: Path | None) -> None:
        self.words = words(schemas)
        self.attributions = Attributions(self.words)
        self.turns, self.letters, self.reprints = Turns(self.words), Letters(self.words), Reprints(self.words)
        self.interviews = Interviews(self.words)


_finders = lru_cache(maxsize=8)(_Finders)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says what in a document: in its paragraphs, and around them; `pronouns` name nobody. Both know the text
    without what the `cuts` have taken out of it.
    """

    dialogue: Dialogue
    wholes: Voices
    pronouns: frozenset[str]
    cuts: Cuts

    def at(self, place: int) -> Stretch:
        """The stretch that answers for the character at `place`; editorial, of nobody, where none does. What others are
        said to do in somebody's turn is that person's to answer for, but for quotations and statements of somebody with
        a name.
        """
        if not self.cuts.starts:  # as mostly
            return self._inside(place)
        said = self._inside(self.cuts.inside(place))
        return said._replace(start=self.cuts.outside(said.start), end=self.cuts.outside(said.end))

    def _inside(self, place: int) -> Stretch:
        said, whole = self.dialogue.at(place), self.wholes.at(place)
        own = said is not None and not said.speaker and said.voice == REPORTED  # "and we think 40 did"
        if said is None or own or (whole is not None and (not said.told or said.speaker in self.pronouns)):
            return whole or NOBODY
        return said


def prepare(document: Document, schemas: Path | None = None) -> Speakers:
    """Who says what in a document. `schemas` is the user's folder."""
    finders = _finders(schemas)
    marked, (document, cuts) = document, read_on(document)
    names = Names(People(document.text, document.start, document.end, finders.words))
    dialogue = Dialogue(document, names, finders.attributions)
    whole = [Block(document.start, document.end)]
    blocks = [block for block in document.blocks if block.end > block.start and block.role != "furniture"] or whole
    stretches = [*voices(marked, cuts)] or finders.turns.find(document) or finders.letters.find(document, blocks)
    stretches = stretches or finders.interviews.find(document, blocks, names)
    if not stretches:
        stretches = [*finders.reprints.find(document, blocks, names, dialogue.reported_before)]
    return Speakers(dialogue, Voices.of(stretches), finders.attributions.pronouns, cuts)

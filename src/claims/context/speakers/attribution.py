"""Attributions: who is said to say what in a paragraph, from its cues ("X said that …", "…, says Y").

Of each cue that reports (cues.py) two things are asked. Its source is the subject before it ("the agency expects"), or
what follows it where it follows what was said ("…” said Hill", "according to Hill"). Its content is what follows it to
the end of the sentence, or, where it closes or interrupts the sentence ("Prices, he said, have doubled"), all of that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from claims.context.speakers.cues import Cue, Cues
from claims.context.speakers.names import Earlier, Names
from claims.context.speakers.pieces import Piece, before, leading, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.speakers.sources import Sources
from claims.context.words import Words, any_of

_FIRST = re.compile(r"[\w’']+")
_QUOTED = re.compile(rf",[”\"»’]\s[^{BLOT};:.]*\Z")
_AHEAD = 120  # characters after a verb or preposition in which a speaker is looked for
_BEHIND = 60  # characters before the verb in which it is joined to what came before
_JOINED = 2  # a word and the "and" after it
_SPACES = 4  # characters, at most, from a comma to a subject
_FAR = 3  # sentences before a pronoun in which a person is looked for


class Attribution(NamedTuple):
    """`speaker` says what stands in the paragraph from `start` to `end`, but for the `aside`: what the text says of the
    source itself. The cue is at `cue`; `whole` where it closes or interrupts the sentence, all of which is then said.
    """

    speaker: str
    cue: int
    start: int
    end: int
    aside: tuple[int, int]
    whole: bool = False


class Attributions:
    """Finds attributions by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.cues = Cues(words)
        self._sources = Sources(words)
        self.pronouns = self._sources.pronouns
        joined = any_of(words.general.surfaces("AND"))
        self._joined = re.compile(rf"[,;] (?:{joined}) [^,;]*\Z")
        self._listed = re.compile(rf" [$£€]?\d[^,;]{{0,60}}?(?= (?:{joined})(?: [A-Z][\w.’'-]*)+ [$£€]?\d)")

    def find(self, names: Names, masked: str, bounds: list[int], matches: list[re.Match[str]]) -> Iterator[Attribution]:
        """The attributions of a blotted paragraph whose sentences begin at `bounds`, in order; their cues are among the
        `matches`.
        """
        start, sentence, index, said = bounds[0], "", -1, ""
        further, opens = names.earlier, ends_with_colon(masked)
        last: Attribution | None = None
        for match in matches:
            at, kinds = start + match.start(), self.cues.kinds_of(match[0])
            if ("SETOUT" in kinds and not opens) or (
                "REPORTTHAT" in kinds
                and last is not None
                and self._holds(last, masked[last.cue - start : at - start], at)
            ):
                continue  # "she gave 5", "she said that a study shows"
            if index < 0 or bounds[index + 1] <= at:
                index, said = bisect_right(bounds, at) - 1, ""
                sentence = masked[bounds[index] - start : bounds[index + 1] - start]
                names.earlier = partial(_before, masked, bounds, index, further)
            base = bounds[index]
            cue = Cue.of(sentence, base, (at - base, at - base + len(match[0])), kinds, said)
            made = self._read(names, cue)
            if made is not None:
                said, last = made.speaker, made
                if "REPORTTHAT" not in kinds and made.speaker not in self.pronouns:
                    names.spoke = made.speaker  # who believes or shows something is not who speaks
                yield made

    def _holds(self, last: Attribution, between: str, at: int) -> bool:
        """Whether a cue at a place is part of what the one before it attributes, and not joined to it: ", and a survey
        found". `between` is what stands between the two.
        """
        inside = last.start <= at < last.end and not last.whole
        return inside and not self._joined.search(between)

    def _read(self, names: Names, cue: Cue) -> Attribution | None:
        """What a cue attributes, if it does."""
        if "SOURCE" in cue.kinds:  # "the board said, citing Hill": the board says it
            return None if "CITING" in cue.kinds and cue.said else self._sourced(names, cue, cue.end)
        if not self.cues.report(cue):
            agent = self.cues.agent(cue)
            return self._sourced(names, cue, agent) if agent >= 0 else None
        phrase = (
            leading(self.words, cue.sentence, cue.base)
            if cue.adds
            else before(self.words, cue.sentence, cue.at, cue.base)
        )
        if not phrase and not cue.adds and cue.follows_speech():
            return self._inverted(names, cue)
        return self._stated(names, cue, phrase)

    def _stated(self, names: Names, cue: Cue, phrase: list[Piece]) -> Attribution | None:
        """What is said where the subject, `phrase`, stands before the verb: "Hill said that …", "…, Hill said"."""
        if cue.said and self._sources.is_pronoun(phrase):
            speaker = cue.said  # "divers said they expect"
        elif phrase:
            clause = cue.sentence[: phrase[0].start - cue.base] if not cue.said else ""
            speaker = names.speaker(phrase, (clause, cue.base))
        else:
            speaker = names.last if cue.adds else self._continued(names, cue)
        if not speaker:
            return None
        stop = cue.base + cue.end
        if phrase and self._qualifies(cue, phrase):
            figure = self._figure(speaker, cue, phrase[0].start - cue.base)
            if figure or cue.closes:
                return figure
        if phrase and self._closes(cue, phrase):
            return Attribution(speaker, cue.place, cue.base, cue.stop, (phrase[0].start, stop), whole=True)
        return Attribution(speaker, cue.place, stop, self._content_end(cue), (stop, stop))

    def _sourced(self, names: Names, cue: Cue, agent: int) -> Attribution | None:
        """What is said where the source follows a preposition that ends at `agent`: "according to Hill"."""
        phrase = self._sources.after(cue, agent)
        speaker = "" if "SOURCE" not in cue.kinds and self._sources.is_time(phrase) else names.speaker(phrase)
        if not speaker:
            return None
        if "SOURCE" not in cue.kinds and not self.cues.is_passive(cue):
            return self._figure(speaker, cue, cue.at)
        start, stop = cue.between_semicolons()
        told = _FIRST.match(cue.sentence[phrase[-1].end - cue.base :].lstrip())
        if agent != cue.end and told and self.words.has(told[0], "THAT"):  # "were told by Hill that"
            return Attribution(speaker, cue.place, phrase[-1].end, stop, (stop, stop))
        return Attribution(
            speaker, cue.place, start, stop, (cue.place, self._sources.described(cue, phrase)), whole=True
        )

    def _inverted(self, names: Names, cue: Cue) -> Attribution | None:
        """What is said where the source follows the verb: "“It costs £5,” said Hill"."""
        phrase = self._sources.after(cue, cue.end)
        if self._sources.tells(cue, phrase):  # "Hill, of the board, says the risk will grow"
            return self._stated(names, cue, self._sources.parted(cue))
        if phrase and self.words.has(phrase[0].word, "PREP"):
            phrase = []  # "Hill, asked about it,"
        clause = cue.sentence[: phrase[0].start - cue.base] if phrase and not cue.said else ""
        speaker = names.speaker(phrase, (clause, cue.base)) if phrase else self._continued(names, cue)
        if not speaker:
            return None
        aside = (cue.place, self._sources.described(cue, phrase) if phrase else cue.base + cue.end)
        return Attribution(speaker, cue.place, cue.base, cue.stop, aside, whole=True)

    def _continued(self, names: Names, cue: Cue) -> str:
        """Who speaks where the verb goes on after "and" or "but": whoever does in the sentence ("He said that …, and
        particularly stressed"), or its subject ("The mayor came and said").
        """
        if not self.cues.takes(cue):  # "realised and expected conditions"
            return ""
        found = pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at)
        while found and self.words.is_adverb(found[-1].word):
            found.pop()
        if len(found) < _JOINED or not self.words.has(found[-1].word, "COORDINATE"):
            return ""
        if cue.said:
            return cue.said
        subject = leading(self.words, cue.sentence, cue.base)
        return names.speaker(subject) if subject else names.last

    # -- the content --------------------------------------------------------------------------------------------------
    def _content_end(self, cue: Cue) -> int:
        """Where what follows the cue ends: with the sentence, but a thing, no clause, ends with its part of the list
        ("pledged $5 million; 34 attended", "pledged $5 million and Norway $3 million").
        """
        end = cue.sentence.find(";", cue.end)
        listed = self._listed.match(cue.sentence, cue.end)
        if listed:
            end = listed.end()
        if end < 0 or self.cues.clause_follows(cue, "AUX", "VERB", "VERBED"):
            return cue.stop
        following = _FIRST.match(cue.ahead)
        says = following is not None and self.words.has(following[0], "THAT")
        return cue.stop if says else cue.base + end

    def _qualifies(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether the cue stands in a relative clause: "the $8 million that analysts had expected", "that critics say
        is lost".
        """
        following = _FIRST.match(cue.ahead)
        if not (cue.closes or (following and self.words.has(following[0], "AUX"))):
            return False
        at = phrase[0].start - cue.base
        before = cue.sentence[max(0, at - _BEHIND) : at].split()[-1:]
        return bool(before) and self.words.has(before[0], "REL")

    def _figure(self, speaker: str, cue: Cue, end: int) -> Attribution | None:
        """What a cue attributes that only qualifies the figure before `end`: "the $8 million expected by analysts"."""
        found = pieces(cue.sentence, max(0, end - _BEHIND), end, cue.base)
        while found and self.words.has(found[-1].word, "REL"):
            found.pop()
        near = [*takewhile(lambda one: one.word not in ",;:" and not self._parts(one.word), reversed(found))]
        figure = [at for at, one in enumerate(near) if one.word[0].isdigit() or self.words.has(one.word, "CARD")]
        if not figure:
            return None
        signed = near[figure[-1] + 1 : figure[-1] + 2]  # "$8"
        first = signed[0] if signed and not signed[0].word[0].isalnum() else near[figure[-1]]
        start, stop = first.start, near[0].end
        return Attribution(speaker, cue.place, start, stop, (stop, stop))

    def _parts(self, word: str) -> bool:
        """Whether a word parts a figure from what stands before it."""
        return self.words.has(word, "PREP", "AUX", "VERB", "CONJ") and not self.words.has(word, "OF", "CARD")

    def _closes(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether the cue closes or interrupts what is said: a comma or quotation before its subject, a stop after."""
        at = phrase[0].start - cue.base
        before = cue.sentence[max(0, at - _SPACES) : at].rstrip()
        if not before or before[-1] not in ',”"»’—–-':
            return False
        after = cue.ahead
        if not after or (after[0] in ",.;!?" and BLOT not in after[:4]):
            return True
        word = _FIRST.match(after)
        ahead = self.words.types(word[0]) if word else frozenset()
        if self._told(cue):
            return True
        if _QUOTED.search(cue.sentence, max(0, cue.at - _AHEAD), cue.at) and "THAT" not in ahead:
            return True  # "“It is gone,” its head, Ada Hill, told us"
        return (before[-1] in '”"»' and ":" not in after[:1] and "THAT" not in ahead) or not ahead.isdisjoint(
            {"PREP", "WEEKDAY", "RELDAY"}
        )

    def _told(self, cue: Cue) -> bool:
        """Whether only whom it was told, and when, follows to the sentence's end: "…, Hill told parliament in May"."""
        if "ADDRESSING" not in cue.kinds or len(cue.sentence) - cue.end > _BEHIND:
            return False
        rest = (piece.word for piece in pieces(cue.sentence, cue.end, len(cue.sentence)))
        return not any(self.words.has(word, "THAT", "AUX", "VERB", "REL", "TO") or word in ":,;" for word in rest)


def _before(masked: str, bounds: list[int], index: int, further: Callable[[], Earlier]) -> Earlier:
    """The sentences before one of a paragraph, the nearest first, and the paragraphs before that."""
    near = range(index - 1, max(index - _FAR, 0) - 1, -1)
    return (*((masked[bounds[at] - bounds[0] : bounds[at + 1] - bounds[0]], bounds[at]) for at in near), *further())


def ends_with_colon(masked: str) -> bool:
    """Whether a paragraph opens what follows it."""
    return masked.rstrip().endswith(":")

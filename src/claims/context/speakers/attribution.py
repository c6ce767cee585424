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

from claims.context.speakers.agents import Agents
from claims.context.speakers.attributed import Attribution, bracketed, of_figure
from claims.context.speakers.behind import after
from claims.context.speakers.contents import Contents
from claims.context.speakers.cue import Cue, last_word
from claims.context.speakers.cues import Cues
from claims.context.speakers.gerunds import TELLING
from claims.context.speakers.leading import leading
from claims.context.speakers.names import Earlier, Names
from claims.context.speakers.ownclauses import OwnClauses
from claims.context.speakers.pieces import OWNS, Piece, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.speakers.reckonings import Reckonings
from claims.context.speakers.sources import Sources
from claims.context.speakers.within import scene_behind, told_within
from claims.context.words import Words

_MARKED = re.compile(rf"(\w+) [“\"«‘']{BLOT}+[”\"»’'] \Z")  # no comma, nor any other sign, inside
_BEHIND = 60  # characters before the verb in which it is joined to what came before
_OWN = 2  # characters of "’s"
_JOINED = 2  # a word and the "and" after it
_GIVING = frozenset({"REPORTAT", "GIVINGAS"})
_NO_VERB = frozenset({"SOURCE", "RECKONING"})  # of a cue
_VERBAL = ("AUX", "VERB", "VERBED")
_FAR = 3  # sentences before a pronoun in which a person is looked for


class Attributions:
    """Finds attributions by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.cues = Cues(words)
        self._sources, self._contents = Sources(words), Contents(words, self.cues)
        self._reckonings = Reckonings(words, self.cues, self._sources, self._contents)
        self._agents = Agents(words, self.cues, self._sources, self._contents)
        self.pronouns = self._sources.pronouns
        self._own = OwnClauses(words)
        self._joined = re.compile(rf"[,;] (?:{self._own.joined}) [^,;]*\Z")

    def find(self, names: Names, masked: str, bounds: list[int], matches: list[re.Match[str]]) -> Iterator[Attribution]:
        """The attributions of a blotted paragraph whose sentences begin at `bounds`, in order; their cues are among the
        `matches`.
        """
        start, sentence, index, said, closed = bounds[0], "", -1, "", -1
        further, opens = names.earlier, ends_with_colon(masked)
        last: Attribution | None = None
        asked = -1  # where what is yet to be said last begins: "Orm will ask | for 5"
        for match in matches:
            at, kinds = start + match.start(), self.cues.kinds_of(match[0])
            if "SETOUT" in kinds and not opens:
                kinds = kinds & _GIVING  # "she gave 5", but "gave the wind as 5 knots"
            own = self._own.start(kinds, masked, last.cue - start, match.start()) if last and at < last.end else -1
            if last is not None and own >= 0:  # "the board says it fell, | and we think it will"
                said, last = "", Attribution("", at, start + own, last.end, (last.end, last.end))
                yield last
                continue
            if not kinds or (
                "REPORTTHAT" in kinds
                and last is not None
                and self._holds(last, masked[last.cue - start : at - start], at)
            ):
                continue  # "she said that a study shows"
            if index < 0 or bounds[index + 1] <= at:
                index, said, closed = bisect_right(bounds, at) - 1, "", -1
                sentence = masked[bounds[index] - start : bounds[index + 1] - start]
                names.earlier = partial(_before, masked, bounds, index, further)
            base = bounds[index]
            cue = Cue.of(sentence, base, (at - base, at - base + len(match[0])), kinds, said)
            made = self._read(names, cue._replace(closed=closed))
            if made is not None:
                who = said if said and made.speaker in self.pronouns else made.speaker  # "Orm said IT cut its forecast"
                made = bracketed(made, cue)._replace(speaker=who, told=self._states(cue, made))
                yield from _over(asked, made)
                asked = self._yet_to_be_said(cue, made)
                said, last = made.speaker, made
                closed = cue.end if made.whole and kinds.isdisjoint(_NO_VERB) else closed
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
        if "SOURCE" in cue.kinds and not self._sources.goes_on(cue):  # "the board said, citing Hill": the board says it
            cited = "CITING" in cue.kinds and cue.said
            return None if cited else self._agents.related(names, cue) or self._agents.sourced(names, cue, cue.end)
        if self._own.is_own(cue):
            return None
        owned = self._reckoned(names, cue)
        given = None if owned else self._reckonings.read(names, cue) or self._reckonings.expected(names, cue)
        if given is not None:
            return Attribution(given.speaker, cue.place, given.start, given.end, (given.start, given.start))
        if owned is not None:
            return owned
        if not self.cues.report(cue):
            agent = self.cues.agent(cue)
            valued = self._agents.valued(names, cue, agent) if agent >= 0 else None
            # nothing is "judged by Hill" but at a figure, nor "threatened by Hill"
            sourced = agent >= 0 and cue.kinds.isdisjoint({"REPORTTHAT", "THREATENING"})
            sourced = sourced and not ("GIVINGAS" in cue.kinds and self.cues.is_passive(cue))  # "£5 was given by Hill"
            return valued or (self._agents.sourced(names, cue, agent) if sourced else None)
        phrase = self._sources.before(cue)
        inverted = not cue.adds and cue.follows_speech() and not self._in_marks(cue)
        before = not inverted or (phrase and not self._sources.is_behind(cue, phrase))
        stated = self._stated(names, cue, phrase) if before else None
        return stated or (self._inverted(names, cue) if inverted else None)

    def _yet_to_be_said(self, cue: Cue, made: Attribution) -> int:
        """Where that begins which somebody may yet ask for, "Orm will urge the board | to pay 5"; -1 for what is
        stated.
        """
        return -1 if made.told or not self.words.has(last_word(self.words, cue), "MODAL") else made.start

    def _states(self, cue: Cue, made: Attribution) -> bool:
        """Whether a cue tells a statement of somebody: "the board says that 5 left", "put it at 5", "…, says Hill"; no
        deed ("the board pledged 5"), and no body of the speaker's own ("our board says").
        """
        first, last = made.speaker.split(None, 1)[0].lower(), made.speaker.rsplit(None, 1)[-1]
        if self.words.has(first, "FIRSTPERSON") and self.words.has(last, "ORGANISATION"):
            return False
        if made.whole or "SOURCE" in cue.kinds or cue.kinds.isdisjoint({"REPORT", "REPORTTHAT", "REPORTNOUN"}):
            return True
        subject = not self.cues.following.first(cue)[1].isdisjoint({"PERSONAL", "GROUPAL", "THING"})  # "says it’s"
        late = self._contents.start(cue) > cue.base + cue.end  # "tell us | that", "said in May | that"
        return subject or late or self.cues.following.tells(cue) or self.cues.following.clause(cue, *_VERBAL)

    def _in_marks(self, cue: Cue) -> bool:
        """Whether the quotation before a cue describes the noun behind that: "a “final” | proposed plan"."""
        found = _MARKED.search(cue.sentence, 0, cue.at)
        described = found is not None and self.words.has(found[1], "DET", "POSSDET")
        return described and not self.words.has(cue.sentence[cue.at : cue.end], "SAYVERB")

    def _stated(self, names: Names, cue: Cue, phrase: list[Piece]) -> Attribution | None:
        """What is said where the subject, `phrase`, stands before the verb: "Hill said that …", "…, Hill said"."""
        phrase, qualified = self._contents.reduced(phrase, cue)
        speaker = "" if phrase and self._is_mute(names, cue, phrase) else self._sayer(names, cue, phrase)
        if not speaker or qualified:
            return of_figure(speaker, cue, qualified) if speaker else None
        if phrase and self._contents.qualifies(cue, phrase) and not self._contents.equates(cue):
            figure = self._contents.figure(cue, phrase[0].start - cue.base)
            if figure or cue.closes:
                return of_figure(speaker, cue, figure)
        closed = self._contents.closing(cue, phrase) if phrase else -1
        if closed >= 0:
            closed = scene_behind(self.words, cue, phrase[0].start - cue.base, closed)
            return Attribution(speaker, cue.place, cue.base, cue.stop, (phrase[0].start, closed), whole=True)
        start = self._contents.start(cue)
        wants = "WANTING" in cue.kinds and not self.cues.following.tells(cue)
        end = self._contents.clause_end(cue) if wants else self._contents.end(cue)
        end = min(end, told_within(self.words, cue, phrase)) if phrase else end
        return Attribution(speaker, cue.place, start, end, (start, start))

    def _sayer(self, names: Names, cue: Cue, phrase: list[Piece]) -> str:
        """Whom the subject of a cue, `phrase`, names; empty where nobody says it."""
        if cue.said and (self._sources.is_pronoun(phrase) or (cue.closed >= 0 and cue.adds and not phrase)):
            return cue.said  # "divers said they expect", "It sank, divers said, adding"
        if not phrase:
            hints = "HINTING" in cue.kinds  # "Sales fell, indicating a loss"
            return "" if hints else names.last if cue.adds else self._continued(names, cue)
        clause = cue.sentence[: phrase[0].start - cue.base] if not cue.said else ""
        bids = "REPORTING" in cue.kinds and len(phrase) == 1 and phrase[0].start == cue.base
        if (
            bids
            and self.words.has(phrase[0].word.lower(), "VERBNOUN")
            and not self.words.is_plural(phrase[0].word.lower())
        ):
            return ""  # "Try | explaining that"
        hearers = self.words.has(phrase[-1].word, "SECONDPERSON")  # "as many of you have reported"
        if hearers or self.words.has("".join(clause.split()[-1:]), "CONDITION", "UNTIL"):
            return ""  # "if Hill says", "until the board is sure that"
        speaker = names.speaker(phrase, (clause, cue.base))
        if "INTENDING" in cue.kinds and self.words.has(speaker, "THING"):
            return ""  # "it | calls for 5", of some plan
        named = phrase[-1].word.endswith(OWNS) and not self.cues.homographs.may_be_noun(cue)
        return speaker + (phrase[-1].word[-_OWN:] if speaker and named else "")  # "Sainsbury’s | said"

    def _is_mute(self, names: Names, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether a verb that may say what is done is of a thing: "net loss | reported as 4%", "the rise | confirmed a
        trend"; whatever "said" something can, and a budget may state it, but what it calls for nobody says.
        """
        last = phrase[-1].word
        if "INTENDING" in cue.kinds and names.nouns.is_plan(phrase):
            return True  # "the plan | calls for 5 boats"
        if self.words.has(phrase[0].word, "EVERY") and not cue.kinds.isdisjoint({"INTENDING", "AWAITING"}):
            return True  # "every citizen | expects 5 boats"
        own = self.words.has(phrase[0].word.lower(), "FIRSTPERSON") and self.words.has(last, "ORGANISATION")
        if own and not self.cues.following.tells(cue) and not self.cues.following.clause(cue, *_VERBAL):
            return True  # "my board | proposed a rise": the speaker’s own deed
        says = last[0].isupper() or self.words.has(last, "PLANNAME") or names.nouns.stands_in(phrase)
        if says or self.words.has(cue.sentence[cue.at : cue.end], "SAYVERB"):
            return False
        related = "HINTING" in cue.kinds and self.words.has("".join(cue.behind.split()[-1:]), "REL")
        things = related and not any(self.words.has(one.word, *TELLING) for one in phrase)  # "changes, which | suggest"
        return things or names.nouns.is_mute(phrase)

    def _reckoned(self, names: Names, cue: Cue) -> Attribution | None:
        """What is said by somebody's reckoning: "in Hill’s view, it cost £5"."""
        if "RECKONING" not in cue.kinds or not (cue.closes or self._sources.opens(cue)):
            return None
        phrase = self._sources.owner(cue)
        speaker = names.possessor(phrase) if phrase else ""
        start, stop = cue.between_semicolons()
        aside = (phrase[0].start, cue.base + cue.end) if phrase else (stop, stop)
        return Attribution(speaker, cue.place, start, stop, aside, whole=True) if speaker else None

    def _inverted(self, names: Names, cue: Cue) -> Attribution | None:
        """What is said where the source follows the verb: "“It costs £5,” said Hill"."""
        phrase = after(self.words, cue, cue.end)
        if self._sources.tells(cue, phrase):  # "Hill, of the board, says the risk will grow"
            return self._stated(names, cue, self._sources.parted(cue))
        if phrase and (self.words.has(phrase[0].word, "PREP") or self._sources.is_span(phrase)):
            phrase = []  # "Hill, asked about it,", "the plan, announced earlier this week,"
        if phrase and self._does(phrase):
            return None  # "In May, reported | fraud in Orm fell"
        clause = cue.sentence[: phrase[0].start - cue.base] if phrase and not cue.said else ""
        speaker = names.speaker(phrase, (clause, cue.base)) if phrase else self._continued(names, cue)
        if not speaker:
            return None
        end = self._sources.described(cue, phrase) if phrase else cue.base + cue.end
        aside = (cue.place, scene_behind(self.words, cue, cue.at, end))
        return Attribution(speaker, cue.place, cue.base, cue.stop, aside, whole=True)

    def _does(self, phrase: list[Piece]) -> bool:
        """Whether a thing behind a verb does something itself, which is then what was done to it."""
        tells = any(one.word[0].isupper() or self.words.has(one.word, *TELLING, "DET") for one in phrase[:2])
        return not tells and any(one.word.islower() and self.words.is_past(one.word) for one in phrase[1:])

    def _continued(self, names: Names, cue: Cue) -> str:
        """Who speaks where the verb goes on after "and" or "but": whoever does in the sentence ("He said that …, and
        particularly stressed"), or its subject ("The mayor came and said").
        """
        if not (
            self.cues.following.takes(cue) or self.cues.following.clause(cue, "AUX")
        ):  # "realised and expected conditions"
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


def _over(asked: int, made: Attribution) -> Iterator[Attribution]:
    """What whoever closes a sentence says of what another will ask for from `asked` on: "Orm will ask | for 5, Hill
    said".
    """
    if made.whole and made.start <= asked < made.aside[0]:
        yield made._replace(start=asked)


def _before(masked: str, bounds: list[int], index: int, further: Callable[[], Earlier]) -> Earlier:
    """The sentences before one of a paragraph, the nearest first, and the paragraphs before that."""
    near = range(index - 1, max(index - _FAR, 0) - 1, -1)
    return (*((masked[bounds[at] - bounds[0] : bounds[at + 1] - bounds[0]], bounds[at]) for at in near), *further())


def ends_with_colon(masked: str) -> bool:
    """Whether a paragraph opens what follows it."""
    return masked.rstrip().endswith(":")

"""Participles: words that report and only say of a thing what was done with it ("the plan announced in May")."""

from __future__ import annotations

from itertools import pairwise, takewhile

from claims.context.speakers.cue import Cue
from claims.context.speakers.figures import BODIES
from claims.context.speakers.following import Following
from claims.context.speakers.gerunds import TELLING
from claims.context.speakers.pieces import Piece
from claims.context.speakers.preceding import before
from claims.context.words import Words, head

_SEEN = 8  # words after a cue in which the verb of its noun shows
_BREAKS = ",;:."
_CLAUSAL = ("REPORT", "REPORTTHAT", "REPORTNOUN", "REPORTING", "ADDRESSING")  # verbs that clauses follow


class Participles:
    """Tells participles from verbs that report by the words of one lexicon."""

    def __init__(self, words: Words, following: Following) -> None:
        self.words, self.following = words, following

    def tells(self, cue: Cue, following: frozenset[str]) -> bool:
        """Whether the word only says of a thing what was done with it: "the plan | announced in May costs", "reserves |
        estimated at 5", "cases | reported in May rose", "the sum | announced was 5".
        """
        if "AT" in following and "REPORTAT" in cue.kinds:
            return True
        verb, *particle = cue.sentence[cue.at : cue.end].split()
        said = any(self.words.has(word, "THAT") for word in cue.ahead.split())
        if said or not self.words.has(verb, "VERBED") or self.following.counts(cue):
            return False
        if self.words.has(verb, "SAYVERB"):  # nothing is "said on Monday", as a plan is announced
            return "DEEDCOUNT" in cue.kinds and "PREP" in following and self._is_done_to_many(cue)
        timed = not following.isdisjoint({"BACKWARD", "RELDAY"})  # "a bond | announced last week for"
        if "PREP" not in following and not (timed and not self.following.clause(cue, "AUX", "VERB", "VERBED")):
            done = cue.ahead[:1].islower() and bool(following & {"AUX", "BEFORM"})
            listed = cue.ahead[:1] == "," and self._is_listed(cue)
            return listed or (self._is_told_of(cue) if done else self._is_of_object(cue))
        if self._counts_off(cue) or (particle and self.words.has(particle[-1], "PREP")):
            return True  # "elections | called for in two years"
        return self._hangs(cue, before(self.words, cue.sentence, cue.at, 0))

    def _is_done_to_many(self, cue: Cue) -> bool:
        """Whether a verb that may say something is of several things: "the 40 jobs | added in May were"."""
        noun = self._noun(before(self.words, cue.sentence, cue.at, 0))
        return self.words.is_plural(noun) and not self._speaks(noun) and self._goes_on(cue)

    def _noun(self, phrase: list[Piece]) -> str:
        """The noun of a phrase, that of the whole behind a part: "many of the | jobs"; empty where none is."""
        own = [piece.word for piece in phrase]
        part = len(own) > 2 and self.words.has(own[0], "PARTITIVE") and self.words.has(own[1], "OF")  # noqa: PLR2004
        own = own[2:] if part else own
        return own[head(map(self.words.types, own))] if own else ""

    def _is_listed(self, cue: Cue) -> bool:
        """Whether a participle ends one thing of a list: "second, passage of the cuts | urged, to end fees"."""
        phrase = [piece.word for piece in before(self.words, cue.sentence, cue.at, 0)]
        noun = phrase[head(map(self.words.types, phrase))] if phrase else ""
        one = bool(noun) and phrase[0].islower() and not self.words.is_plural(noun)
        return one and not self.words.has(phrase[0], "DET", "POSSDET", "QUANT", "PRON") and not self._tells(noun)

    def _hangs(self, cue: Cue, subject: list[Piece]) -> bool:
        """Whether a participle with its phrase hangs on the noun before it: "the plan | announced in May"."""
        if subject and cue.sentence[: subject[0].start].rstrip().endswith((",", "”", '"', "»")):
            rest = (word.rstrip(".,;") for word in cue.sentence[cue.end :].split())
            if not any(self.words.has(word, "AUX", "VERB") for word in rest):
                return False  # "…, the quango announced on Monday"
        noun = self._noun(subject)
        opens = bool(subject) and subject[0].start == 0 and len(noun) == len(cue.sentence[: cue.at].rstrip())
        if self._speaks(noun) and not (opens and self.words.is_plural(noun.lower())):  # "| Cases | reported in May"
            return self._awaited(cue, noun)
        last = subject[-1].word if subject else ""  # "sums on | the course | predicted in May"
        inner = last != noun and not (self.words.is_plural(last) or self._speaks(last))
        return bool(noun) and (inner or not self.words.is_plural(noun) or self._goes_on(cue))

    def _speaks(self, noun: str) -> bool:
        """Whether a noun may be somebody who reports: a name, "the board"; not "the Leem Plan"."""
        named = noun[:1].isupper() and not self.words.has(noun.lower(), "PLANNAME")
        return named or self.words.has(noun, *BODIES)

    def _awaited(self, cue: Cue, noun: str) -> bool:
        """Whether findings are what is yet to come, and expect nothing: "data | expected on Friday should show"."""
        return "EXPECTED" in cue.kinds and self.words.has(noun.lower(), "FINDING") and self._goes_on(cue)

    def _goes_on(self, cue: Cue) -> bool:
        """Whether the verb of the noun before a cue stands behind the phrase that the cue opens: "cases | reported in
        May ROSE".
        """
        words = cue.sentence[cue.end :].split()[:_SEEN]
        for word, after in pairwise(words):
            verbal = self.words.has(word, "AUX", "PAST", "VERB") or self.words.is_past(word)
            if word[0].islower() and verbal and not self.words.has(word, "PREP"):
                return True
            amounts = self.words.has(after, "FOR") or self.following.is_figure(after)  # "account FOR 5", "total 5"
            if amounts and self.words.has(word, "VERBNOUN") and not self.words.is_plural(word):
                return True
            if word[-1] in _BREAKS or self.words.has(word, "REL", "CONJ"):
                return False
        return False

    def _is_told_of(self, cue: Cue) -> bool:
        """Whether the verb of what was reported follows: "the largest fall | reported was 5"; not "the men whom Hill |
        reported were".
        """
        subject = before(self.words, cue.sentence, cue.at, 0)
        if not subject or cue.behind.endswith(","):
            return False
        opening = cue.sentence[: subject[0].start].rstrip()
        related = self.words.has(opening.rpartition(" ")[2], "REL")
        return not (related or opening.endswith(",") or any(self._tells(one.word) for one in subject))

    def _tells(self, word: str) -> bool:
        """Whether a word names who may report."""
        named = word[0].isupper() and not self.words.types(word.lower())
        return named or self.words.has(word.lower(), *TELLING, *BODIES)

    def _is_of_object(self, cue: Cue) -> bool:
        """Whether what stands before a cue is what something is or is done to, and no subject: "faces A SHARP |
        expected fall", "is LITTLE CHANGED FROM THE TEST | reported last year"; not "think the seaway | lost 5".
        """
        subject = before(self.words, cue.sentence, cue.at, 0)
        at = next((at for at in range(len(subject) - 1, 0, -1) if self.words.has(subject[at].word, "A")), 0)
        subject = subject[at:] if at and self.words.has(subject[at - 1].word, "VERBNOUN") else subject  # "faces | a"
        verb = cue.sentence[: subject[0].start].rstrip().rpartition(" ")[2] if subject else ""
        noun = [*takewhile(lambda piece: not self.words.has(piece.word, "PREP"), subject)] or subject
        if not verb[:1].islower() or cue.behind.endswith(",") or any(self._tells(one.word) for one in noun):
            return False
        if self.words.has(verb, "BE"):
            return not self.words.has(subject[0].word, "DET", "POSSDET")
        acts = self.words.has(verb, "VERB", "VERBED", "VERBNOUN") and not self.words.has(verb, "AUX", "PREP", *_CLAUSAL)
        return acts and self.words.has(subject[0].word, "A")

    def _counts_off(self, cue: Cue) -> bool:
        """Whether a figure by "the" stands before the cue: "up from the 1,965 | reported in 2001"."""
        last = cue.behind.split()[-2:]
        return len(last) > 1 and last[1][0].isdigit() and self.words.has(last[0], "THE")

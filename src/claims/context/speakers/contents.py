"""Contents: what a cue attributes: all that follows it to the end of the sentence, the whole sentence where the cue
closes or interrupts it, or one figure that it qualifies.
"""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise, takewhile

from claims.context.speakers.cue import Cue
from claims.context.speakers.cues import Cues
from claims.context.speakers.following import MONEY
from claims.context.speakers.pieces import Piece, capitals, inner_subject, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.words import WORD, Words

_FIRST = re.compile(r"[\w’']+")
_QUOTED = re.compile(rf",[”\"»’]\s[^{BLOT};:.]*\Z")
_AHEAD = 120  # characters after a cue in which whom it tells and a list of figures stand
_BEHIND = 60  # characters before a cue that qualifies a figure, or after one that closes a sentence
_SIGNED = 8  # characters before the number of a sum
_SPACES = 4  # characters, at most, from a comma to a subject
_NAME = 4  # words of a name in a list of figures
# "said | late on Monday", "said | this week", "said | here"
_TIMES = ("WEEKDAY", "RELDAY", "PARTWORD", "BACKWARD", "THIS", "LATER", "HERE")
_SPANS = ("TIMEUNIT", "WEEKDAY", "MONTH", "SEASON", "DAYPART")
_DATED = 2  # words of "last month"
_CLAUSE = ("AUX", "VERB", "VERBED")
_ELSE = ("CONJ", "REL")  # what opens a clause that says something else


class Contents:
    """Finds the contents of cues by the words of one lexicon."""

    def __init__(self, words: Words, cues: Cues) -> None:
        self.words, self.cues = words, cues

    def start(self, cue: Cue) -> int:
        """Where what follows a cue begins: behind it, or behind when it was said ("said in May | that") and, where a
        figure tells how many were told ("told 40 guests | that"), behind those.
        """
        first, whom = WORD.search(cue.sentence, cue.end), "ADDRESSING" in cue.kinds
        if first is None or not (
            whom or first[0].isdigit() or self.words.has(first[0], "IN", "ON", "AT", "TO", "CARD", "A", *_TIMES)
        ):
            return cue.base + cue.end
        found = pieces(cue.sentence, cue.end, min(cue.end + _AHEAD, len(cue.sentence)), cue.base)
        if (
            len(found) > _DATED
            and self.words.has(found[_DATED].word, "AGO")
            and self.words.has(found[1].word, "TIMEUNIT")
        ):
            return found[_DATED].end  # "that he expected | a year ago"
        told = [*takewhile(lambda piece: not self._opens_clause(piece.word), found)]
        rest = found[len(told) :]
        counted = not whom and (
            first[0].isdigit() or self.words.has(first[0], "CARD", "A")
        )  # "said two weeks ago | that"
        if not (told and rest) or (counted and not self.words.has(told[-1].word, "AGO")):
            return cue.base + cue.end
        if self.words.has(rest[0].word, "THAT"):
            late = len(rest) > 1 and not self.words.has(rest[1].word, *_CLAUSE)  # not "in a study that | found"
        else:
            many = any(self.cues.following.is_figure(one.word) for one in told)
            late = whom and many and not self.words.has(rest[0].word, *_CLAUSE)
        return rest[0].start if late else cue.base + cue.end

    def end(self, cue: Cue) -> int:
        """Where what follows a cue ends: with the sentence, but a thing, no clause, ends with its part of the list
        ("pledged $5 million; 34 attended").
        """
        end, others = cue.sentence.find(";", cue.end), self._others(cue)
        if others >= 0:
            return others
        if self.cues.following.clause(cue, *_CLAUSE):
            return cue.stop
        joined = self._joined(cue) if self.cues.following.counts(cue) else -1
        if joined >= 0 or end < 0:
            return cue.base + joined if joined >= 0 else cue.stop
        following = WORD.search(cue.sentence, self.start(cue) - cue.base)
        says = following is not None and self.words.has(following[0], "THAT")  # "tell us | that"
        foretells = any(self.words.has(word, "MODAL") for word in cue.sentence[end:].split())  # "; it would cost 5"
        return cue.stop if says or foretells else cue.base + end

    def clause_end(self, cue: Cue) -> int:
        """Where the clause of a figure ends: "cut its forecast to 5% from 3% | , as rents fell"."""
        found = pieces(cue.sentence, cue.end, len(cue.sentence), cue.base)
        ends = (one.start for one, after in pairwise(found) if one.word == "," and self._turns(after.word))
        return min(next(ends, cue.stop), self.end(cue))

    def part(self, cue: Cue, at: int) -> int:
        """Where the part of a sentence ends that holds a figure at a place: "the loss, put by Hill | at 5 |, hurt"."""
        found = pieces(cue.sentence, at - cue.base, len(cue.sentence), cue.base)
        return next((one.start for one in found if one.word in ",;:—"), cue.stop)

    def inserted(self, cue: Cue) -> int:
        """Where a relative clause ends that a cue opens: "a study, according to which | 40 sank |, is wrong"."""
        found = pieces(cue.sentence, cue.end, len(cue.sentence), cue.base)
        ends = (
            one.start
            for one, after in pairwise(found)
            if one.word == ";" or (one.word == "," and self.words.has(after.word, "AUX", "VERB"))
        )
        return next(ends, cue.stop)

    def _turns(self, word: str) -> bool:
        """Whether a word opens a clause that says something else: not "and to cut it to 5%"."""
        return self.words.has(word, *_ELSE) and not self.words.has(word, "COORDINATE")

    def apposed(self, cue: Cue) -> int:
        """Where the figure that a reckoning is ends: "the board’s count of 40 dead | is wrong", "its figure, 40 |, is";
        with the sentence where a verb equates them.
        """
        found = pieces(cue.sentence, cue.end, len(cue.sentence), cue.base)
        if found and self.words.has(found[0].word, "BE", "STANDING"):
            return self.end(cue)
        stops = (one.start for one in found[1:] if one.word in ",;:" or self.words.has(one.word, *_CLAUSE, "REL"))
        return next(stops, cue.stop)

    def _joined(self, cue: Cue) -> int:
        """Where a clause goes on after a figure: "projects 5 per cent |, and the board cut it"; -1 where none does."""
        found = pieces(cue.sentence, cue.end, len(cue.sentence))
        for at, (one, after) in enumerate(pairwise(found)):
            if one.word == "," and self.words.has(after.word, "COORDINATE"):
                clause = [*takewhile(lambda piece: piece.word not in ";:", found[at + 2 :])]
                subject = clause and not self.words.has(clause[0].word, *_CLAUSE)  # not "but has cut it to 9"
                if subject and any(
                    piece.word[0].islower() and self.words.has(piece.word, *_CLAUSE) for piece in clause
                ):
                    return one.start
        return -1

    def _others(self, cue: Cue) -> int:
        """Where others begin to say theirs without a verb: "pledged $5 million | and Orm $3 million", "says 40 boats |,
        the union 90"; -1 where none do.
        """
        if not self.cues.following.counts(cue):
            return -1
        found = pieces(cue.sentence, cue.end, min(cue.end + _AHEAD, len(cue.sentence)), cue.base)
        for at, piece in enumerate(found):
            if piece.word == "," or self.words.has(piece.word, "AND"):
                name = [*takewhile(lambda one: not self.cues.following.is_figure(one.word), found[at + 1 :])]
                if len(name) < len(found) - at - 1 and self._names(name):
                    return piece.start
            elif piece.word in ";:" or self.words.has(piece.word, "AUX", "REL"):
                break
        return -1

    def _names(self, phrase: list[Piece]) -> bool:
        """Whether words between two figures are a name, or a thing by "the"."""
        words = [piece.word for piece in phrase if not self.words.has(piece.word, "AND", "APPROX")]
        if not 0 < len(words) <= _NAME or not (words[0][0].isupper() or self.words.has(words[0], "THE", "POSSDET")):
            return False
        return all(one[0].isalpha() for one in words) and not any(
            self.words.has(one, "PREP", "CONJ", "SUPERLATIVE", "MONTH", *_CLAUSE) for one in words
        )

    def qualifies(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether the cue stands in a relative clause: "the $8 million that analysts had expected", "that critics say
        is lost".
        """
        following = _FIRST.match(cue.ahead)
        if not (cue.closes or (following and self.words.has(following[0], "AUX")) or self._is_addressed(cue)):
            return False
        at = phrase[0].start - cue.base
        before = cue.sentence[max(0, at - _BEHIND) : at].split()[-1:]
        return bool(before) and self.words.has(before[0], "REL")

    def _is_addressed(self, cue: Cue) -> bool:
        """Whether only whom or when something was told follows a cue: "which the board reported | to parliament", "gave
        | in May", but not "told | in May that".
        """
        first, after, *_ = (*cue.ahead.split(maxsplit=2)[:2], "", "")
        verb = after[:1].islower() and self.words.has(
            after, "VERB", "AUX", "VERBNOUN"
        )  # "which the board pledged | to buy"
        if not self.words.has(first, "TO", "IN", "ON", "AT") or verb:
            return False
        rest = [*takewhile(lambda one: one.word not in ",;.", pieces(cue.sentence, cue.end, len(cue.sentence)))]
        return not any(one.word == ":" or self.words.has(one.word, "THAT") for one in rest)

    def reduced(self, phrase: list[Piece], cue: Cue) -> tuple[list[Piece], tuple[int, int] | None]:
        """Who says something in a relative clause without "that", and the figure that it qualifies, if any: "the £5 |
        it | says Orm owes", "a crowd | the agent | put at 40", "the 5 boats | Ada Hill | says sank".
        """
        at = phrase[0].start - cue.base if phrase else 0
        if len(phrase) == 1:
            figure = self.figure(cue, at) if self.words.has(phrase[0].word, "PERSONAL", "GROUPAL", "THING") else None
            before = cue.sentence[: figure[0] - cue.base].split()[-1:] if figure else []
            return phrase, figure if before and self.words.has(before[0], "THE") else None
        *_, last, sign = ("", "", *cue.sentence[max(0, at - _SIGNED) : at].split())
        whole = sign in MONEY and self.words.has(last, "THE")  # "the £ | 5 million the board | announced"
        inner = inner_subject(self.words, phrase, counted=whole)
        if not inner and phrase and self.words.has(phrase[0].word, "THE") and phrase[1].word not in ",(":
            inner = capitals(self.words, phrase, len(phrase))
            many = phrase[: -len(inner)][1:] if inner else []
            counted = len(many) in {1, 2, 3} and (many[-1].word[0].isdigit() or self.words.is_plural(many[-1].word))
            inner = inner if counted and any(one.word[0].isdigit() for one in many) else []
        if not inner:
            return phrase, None
        return inner, self.figure(cue, inner[0].start - cue.base)

    def equates(self, cue: Cue) -> bool:
        """Whether a figure follows that what stands before is said to be: "which they claim is | a 5% rise"."""
        after = cue.ahead.split()[:_NAME]
        told = [*dropwhile(lambda word: self.words.has(word, "AUX", "A", "APPROX"), after)]
        return len(told) < len(after) and bool(told) and self.cues.following.is_figure(told[0])

    def figure(self, cue: Cue, end: int) -> tuple[int, int] | None:
        """The figure before `end` that a cue qualifies: "the $8 million | expected by analysts"."""
        found = pieces(cue.sentence, max(0, end - _BEHIND), end, cue.base)
        while found and self.words.has(found[-1].word, "REL"):
            found.pop()
        near = [*takewhile(lambda one: one.word not in ",;:" and not self._parts(one.word), reversed(found))]
        figure = [at for at, one in enumerate(near) if one.word[0].isdigit() or self.words.has(one.word, "CARD")]
        if not figure:
            return None
        signed = near[figure[-1] + 1 : figure[-1] + 2]  # "$8"
        first = signed[0] if signed and not signed[0].word[0].isalnum() else near[figure[-1]]
        return first.start, near[0].end

    def _parts(self, word: str) -> bool:
        """Whether a word parts a figure from what stands before it."""
        return self.words.has(word, "PREP", "AUX", "VERB", "CONJ") and not self.words.has(word, "OF", "CARD")

    def closing(self, cue: Cue, phrase: list[Piece]) -> int:
        """Where a cue that closes or interrupts what is said ends, with whom it told and when ("…, Hill told parliament
        | in May"); -1 where it opens what is said. A comma or quotation stands before its subject, a stop after.
        """
        at = phrase[0].start - cue.base
        before = cue.sentence[max(0, at - _SPACES) : at].rstrip()
        if cue.ahead[:1] == "," and self.words.has(before.rsplit(None, 1)[-1] if before else "", "SAIDSO"):
            before = cue.sentence[:at].rstrip().rsplit(None, 1)[0]  # "prices, so the board says, rose"
        after, stop = cue.ahead, cue.base + cue.end
        if before.endswith("(") and after.startswith(")"):
            return stop  # "It cost £5 (the board says)"
        if not before or before[-1] not in ',”"»’)—–-':
            return stop if self._ends(cue, phrase) else -1
        if not after or (after[0] in ",.;!?)" and BLOT not in after[:4]):
            return stop
        if self._told(cue):
            return cue.stop
        word = _FIRST.match(after)
        ahead = self.words.types(word[0]) if word else frozenset()
        quoted = before[-1] in '”"»' and ":" not in after[:1]
        quoted = quoted or bool(_QUOTED.search(cue.sentence, max(0, cue.at - _AHEAD), cue.at))
        if quoted:  # "“It is gone,” its head, Ada Hill, told us"
            return -1 if "THAT" in ahead else stop
        when = not ahead.isdisjoint({"WEEKDAY", "RELDAY"}) or self._dated(cue)
        closes = (when or "PREP" in ahead) and not self._goes_on(cue)
        closes = closes and not ("FOR" in ahead and self._is_sought(cue))
        return stop if closes or ("COORDINATE" in ahead and self._does_more(cue)) else -1

    def _dated(self, cue: Cue) -> bool:
        """Whether a span of time stands between the cue and a comma or stop: "said | last month, twice as many"."""
        words = cue.ahead.partition(",")[0].rstrip(" .").split()
        return (
            len(words) == _DATED and self.words.has(words[0], "BACKWARD", "THIS") and self.words.has(words[1], *_SPANS)
        )

    def _goes_on(self, cue: Cue) -> bool:
        """Whether what is told follows whom it is told or when: "Hill wrote to the board: “…”", "said in May that"."""
        return ":" in cue.sentence[cue.end :].partition(",")[0] or self.start(cue) > cue.base + cue.end

    def _is_sought(self, cue: Cue) -> bool:
        """Whether "for" after the cue opens what is asked for: "Hill asked for help", not "said for the first time"."""
        return not any(self.words.has(word, "ORDWORD") for word in cue.ahead.split()[1:3])

    def _does_more(self, cue: Cue) -> bool:
        """Whether "and" or "but" after the cue tells what else its subject did: "Hill said | but did not elaborate"."""
        return self.words.has("".join(cue.ahead.split()[1:2]), *_CLAUSE)

    def _ends(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether "she said" ends a sentence without a comma, as in "Four men were hurt | she said"."""
        pronoun = len(phrase) == 1 and self.words.has(phrase[0].word, "PERSONAL", "GROUPAL")
        if not pronoun or cue.ahead[:1] not in {"", "."}:
            return False
        last = cue.sentence[: phrase[0].start - cue.base].split()[-1:]
        return bool(last) and not self.words.has(last[0], "REL", "CONJ", "PREP", "AUX", "VERB", "ADV", "FREEREL")

    def _told(self, cue: Cue) -> bool:
        """Whether only whom it was told, and when, follows to the sentence's end: "…, Hill told parliament in May", "…,
        Hill said late on Monday".
        """
        if len(cue.sentence) - cue.end > _BEHIND:
            return False
        rest = [piece.word for piece in pieces(cue.sentence, cue.end, len(cue.sentence))]
        if "ADDRESSING" not in cue.kinds and not self.words.has(rest[0].rstrip("."), *_TIMES):
            return False
        return not any(self._opens_clause(word) or self.words.has(word, "TO") for word in rest)

    def _opens_clause(self, word: str) -> bool:
        """Whether a word or sign belongs to a clause, no longer to whom it is told."""
        verbal = word[0].islower() and self.words.has(word, "AUX", "VERB")  # "in May" has none
        return verbal or word in ",:;" or self.words.has(word, "THAT", "REL", "PERSONAL", "GROUPAL")

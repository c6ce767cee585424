"""Cues: the words that report ("said", "according to"), where they do.

Many of them are other words too: "claims" may be a noun, "added" may say that something grew, "found" reports only with
what was found in a clause. What stands beside one tells.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from claims.context.speakers.cue import Cue, last_word
from claims.context.speakers.figures import Figures
from claims.context.speakers.following import AFTER_SPEECH, FIRST, Following
from claims.context.speakers.homographs import Homographs, is_compound
from claims.context.speakers.leading import leading
from claims.context.speakers.participles import Participles
from claims.context.speakers.pieces import OWNS, Piece
from claims.context.speakers.preceding import before
from claims.context.speakers.quotation import BLOT
from claims.context.words import Words
from claims.trie import trie

_TYPES = (
    "REPORT",
    "REPORTNOUN",
    "REPORTTHAT",
    "REPORTING",
    "REPORTAT",
    "MANNER",
    "SOURCE",
    "SETOUT",
    "SAYNOUN",
    "RECKONING",
    "WANTING",
    "TALLYING",
    "FORECASTNOUN",
    "COMPOUND",  # what only looks like a cue: "think tank"
)
_MEASURING = {"REPORTAT", "SAYNOUN", "RECKONING", "WANTING", "TALLYING", "FORECASTNOUN"}
_SAYING = frozenset(_TYPES) - _MEASURING - {"COMPOUND"}
_CONFIRMING = frozenset({"REPORT", "SHOWING"})
_SEEN = 5  # words from "sees" to what the thing seen does
_BESIDE = 40  # characters of the words right beside a cue
_VALUED = 60  # characters from "estimated at" to "by"
_OPENING = 200  # characters before the reporting verb
_SPACE = 3  # characters between two words
_MOST = 10_000  # cues remembered as they are written: in capitals, over line ends


class Cues:
    """Finds cues by the reporting words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        cue = trie({surface for one in _TYPES for surface in words.own.surfaces(one)}, r"\s+")  # twice as fast as (?i)
        self._cue = re.compile(rf"(?<![\w’'-])(?:{cue})(?![\w-])")
        self.following = Following(words)
        self.figures = Figures(words, self.following)
        self.homographs = Homographs(words, self.following)
        self.participles = Participles(words, self.following)
        self._kinds: dict[str, frozenset[str]] = {}
        works = words.pattern("SPEECHWORK", "TEXTWORK")
        self._frame = re.compile(rf"\b(?:{words.pattern('POSSESSIVE')})\s(?:\w+\s){{0,2}}(?:{works})\b", re.IGNORECASE)

    def matches(self, masked: str) -> list[re.Match[str]]:
        """The words of a blotted paragraph that may be cues, in order."""
        return [found for found in self._cue.finditer(masked) if not _is_in_name(masked, found)]

    def kinds_of(self, cue: str) -> frozenset[str]:
        """The types of a cue as it is written; DEEDCOUNT as well where it may say that something rose or fell."""
        if cue not in self._kinds:
            if len(self._kinds) > _MOST:
                self._kinds.clear()
            change = {"DEEDCOUNT"} if self.words.has(cue, "UP", "DOWN") else set()
            self._kinds[cue] = frozenset({*self.words.own.entry(" ".join(cue.split())), *change})
        return self._kinds[cue]

    def frames(self, opening: str) -> bool:
        """Whether the words before a cue name a speech or text of its subject: "In her speech to the board, Hill"."""
        found = self._frame.search(opening) if len(opening) < _OPENING else None
        return found is not None and "," not in opening[: found.start()]

    def report(self, cue: Cue) -> bool:
        """Whether the words report here."""
        if "MANNER" in cue.kinds:  # "“It is gone,” she sighed"
            quotes = BLOT in cue.sentence[max(0, cue.at - _BESIDE) : cue.at] or BLOT in cue.ahead[:4]
            reports = quotes or self._interrupts(cue)
        elif self.figures.are_given(cue) or ("REPORTAT" in cue.kinds and self._foresees(cue)):
            reports = True
        else:
            reports = not cue.kinds.isdisjoint(_SAYING) and (self._fits(cue) or self._concludes(cue))
        return reports and not (
            self.homographs.describes(cue)
            or self.homographs.is_noun(cue)
            or self.figures.are_lives(cue)
            or self._withholds(cue)
        )

    def _withholds(self, cue: Cue) -> bool:
        """Whether nothing is said yet, or no answer given: "must say why", "would not say how many"."""
        verbs = takewhile(lambda word: self.words.has(word, "AUX", "NEG", "ADV"), reversed(cue.behind.split()))
        kinds = set[str]().union(*(self.words.types(word) for word in verbs if word[0].islower()))
        asks = cue.ahead[:1].isalpha() and self.words.has(cue.ahead.split(maxsplit=1)[0], "QUESTION")
        awaits = "AWAITING" in cue.kinds and "MODAL" in kinds  # "you can | expect 5"
        return "UNSAID" in kinds or awaits or (asks and "NEG" in kinds)

    def _interrupts(self, cue: Cue) -> bool:
        """Whether a pronoun and the cue stand between commas: "The rains, she went on, have failed"."""
        before = cue.behind.split()[-2:]
        return (
            cue.ahead[:1] == ","
            and len(before) > 1
            and before[0].endswith(",")
            and self.words.has(before[1], "PERSONAL", "GROUPAL")
            and not self.words.has(next(iter(cue.ahead[1:].split(None, 1)), ""), "COORDINATE", "REL")
        )

    def agent(self, cue: Cue) -> int:
        """Where, in its sentence, a "by" after the cue ends ("was reported by", "put at 5 million by"); -1 where none
        is.
        """
        if "REPORTTHAT" in cue.kinds and "REPORTAT" not in cue.kinds:
            return -1
        first, ahead = True, cue.sentence[cue.end : cue.end + _VALUED]
        for word in FIRST.finditer(ahead):
            if self.words.has(word[0], "BY") or (first and "SAYNOUN" in cue.kinds and self.words.has(word[0], "FROM")):
                return cue.end + word.end()
            valued = "REPORTAT" in cue.kinds and (not first or self.words.has(word[0], "AT"))
            if not valued or any(sign in ahead[: word.start()] for sign in (", ", ";", "(")):
                return -1
            first = False
        return -1

    def is_passive(self, cue: Cue) -> bool:
        """Whether the cue is the verb of a passive: "it was also reported by"."""
        return self.words.has(last_word(self.words, cue), "BE")

    def _fits(self, cue: Cue) -> bool:
        """Whether the word reports here, by what follows it."""
        _, following = self.following.first(cue)
        summed = "DEEDCOUNT" in cue.kinds and "UP" in following  # "adds | up to 5"
        summed = summed or ("TO" in following and self.words.has(cue.sentence[cue.at : cue.end], "ADDVERB"))
        of = "OF" in following and AFTER_SPEECH.search(cue.behind) is None  # but "“It is gone,” she said of it"
        done = of or ("BY" in following and not self._by_means(cue))
        if summed or done or self.following.answers(cue) or self.following.is_empty(cue):
            return False
        if self.participles.tells(cue, following):
            return False
        figure = self.following.counts(cue) or self.following.is_many(cue)
        thing = figure or any(self.words.has(word, "FREEREL") for word in cue.behind.split()[-2:-1])
        counted = (
            "DEEDCOUNT" in cue.kinds and thing and not self.figures.are_admitted(cue)
        )  # "it admits 10", "it added 5 GW", "what it added in May"
        if counted or "REPORTTHAT" in cue.kinds:
            told = self.following.tells(cue) or (figure and "OPINING" in cue.kinds)  # "think 300 nearer the truth"
            told = told or AFTER_SPEECH.search(cue.behind) is not None  # "“It is gone,” the cook assured us"
            verbs: tuple[str, ...] = ("AUX", "VERB", "VERBED") if "OPINING" in cue.kinds else ("AUX", "VERB")
            if counted and cue.adds and any(self.words.has(word, "TO") for word in cue.ahead.split()):
                verbs = ("AUX",)  # "adding 5 mills to help every town learn"
            return told or self._is_finding(cue) or (not self._is_sought(cue) and self.following.clause(cue, *verbs))
        done = figure or not following.isdisjoint({"DET", "POSSDET", "OR"}) or self.following.is_thing(cue)
        if "DEED" in cue.kinds and done and "THAT" not in following and not self._goes_on_speaking(cue):
            return self.following.clause(cue, "AUX", "VERB", "VERBED")  # "recalled 5 cars", but "recalled 5 cars sank"
        goes_on = "REPORTING" in cue.kinds and self.is_passive(cue)  # "the board is projecting growth"
        if not cue.kinds.isdisjoint({"REPORT", "SETOUT"}) or cue.adds or goes_on:
            return not (cue.kinds >= _CONFIRMING and self._is_appointing(cue))
        return self.following.takes(cue) or self.homographs.claims(cue, following) or self._is_limited(cue, following)

    def _goes_on_speaking(self, cue: Cue) -> bool:
        """Whether speech stands before a cue, or the hour of it behind: "“It is gone,” Hill added", "He added a day
        later".
        """
        first, word, *_ = (*cue.ahead.split(maxsplit=2), "", "")
        when = self.words.has(first, "A", "CARD") and self.words.has(word.rstrip(".,"), "TIMEUNIT")
        return when or cue.follows_speech() or AFTER_SPEECH.search(cue.behind) is not None

    def _is_limited(self, cue: Cue, following: frozenset[str]) -> bool:
        """Whether a clause follows whose subject is a limited figure: "police estimate | about 300 MARCHED"."""
        limited = self.following.past_limits(cue) > cue.end
        limited = limited and ("REPORTAT" in cue.kinds or "APPROX" not in following)  # no "claims | about 40 ships"
        return limited and self.following.clause(cue, "AUX", "VERB", "VERBED")

    def _is_appointing(self, cue: Cue) -> bool:
        """Whether somebody is confirmed in an office: "the council | confirmed Ada Hill by 48 votes to 31"; not "Hill
        confirmed Leem was hit", "“…,” Hill confirmed Friday".
        """
        after, following = self.following.first(cue)
        named = (
            after[:1].isupper()
            and following.isdisjoint({"WEEKDAY", "MONTH"})
            and not cue.behind.endswith((",", '"', "”"))
        )
        return (
            named
            and AFTER_SPEECH.search(cue.behind) is None
            and not self.following.clause(cue, "AUX", "VERB", "VERBED")
        )

    def _is_sought(self, cue: Cue) -> bool:
        """Whether a thing is found by whom the sentence goes on to tell of: "the men who | found gold sold it"."""
        return "SHOWING" in cue.kinds and self.words.has(last_word(self.words, cue), "REL")

    def _is_finding(self, cue: Cue) -> bool:
        """Whether what shows something is a source of findings: "data from the port show a fall of 5%"."""
        if "SHOWING" not in cue.kinds:
            return False
        joined = self.words.has(cue.behind.split()[-1] if cue.behind else "", "AND")
        phrase = leading(self.words, cue.sentence, 0) if joined else before(self.words, cue.sentence, cue.at, 0)
        found = any(self.words.has(piece.word.lower(), "FINDING") for piece in phrase)
        return found and not self.homographs.is_counted(cue, phrase)

    def _by_means(self, cue: Cue) -> bool:
        """Whether "by" after the cue only says how somebody said something: "replied by letter that", "“It is gone,”
        Hill said by phone".
        """
        _, means, *after = (*cue.ahead.split()[:4], "", "")
        told = any(self.words.has(word, "THAT") for word in after) or AFTER_SPEECH.search(cue.behind) is not None
        told = told or (means.endswith(".") and not self.words.is_plural(means[:-1]))  # "It fell, Hill said by phone."
        return told and means.islower() and not self.words.has(means, "DET", "POSSDET") and not self.is_passive(cue)

    def _foresees(self, cue: Cue) -> bool:
        """Whether "sees" tells what will be: "the bank sees growth of 5%", "Hill sees prices falling"."""
        after, following = self.following.first(cue)
        if "SEEING" not in cue.kinds or after[:1].isdigit() or self.figures.is_had(cue):
            return False
        seen = takewhile(lambda word: not self.words.has(word, "PREP", "REL", "CONJ"), after.split()[:_SEEN])
        return self.homographs.claims(cue, following) or any(self.words.has(word, "VERBING", "ING") for word in seen)

    def _concludes(self, cue: Cue) -> bool:
        """Whether the word ends or interrupts a sentence: "It cost 5 million, a study found.", "as she claims,"."""
        last = "".join(cue.behind.split()[-1:])
        noun = self.words.has(last, "EXTREME") or last.endswith(OWNS)  # "the least ever recorded", "June's forecast"
        heeds = "HEEDING" in cue.kinds and self.following.is_empty(cue)
        if noun or heeds or not (cue.closes or self._dated(cue)) or not cue.sentence[cue.at].islower():
            return False
        phrase = before(self.words, cue.sentence, cue.at, cue.base)
        if not phrase or any(self._goes_on(*pair) for pair in pairwise(phrase)):
            return False
        verb = cue.sentence[cue.at : cue.end]
        if self.homographs.is_counted(cue, phrase):
            return False
        if "REPORTNOUN" in cue.kinds and is_compound(self.words, [piece.word for piece in phrase], verb):
            return False
        opening = cue.sentence[: phrase[0].start - cue.base].split()[-1:]
        if cue.ahead[:1] == ",":  # no list: "wages, insurance claims, taxes"
            named = phrase[0].word[0].isupper() or self.words.has(
                phrase[0].word, "DET", "POSSDET", "PERSONAL", "GROUPAL", "THING"
            )
            return named and bool(opening) and (opening[0].endswith(",") or self.words.has(opening[0], "AS"))
        return bool(opening) and opening[0].endswith(",")

    def _goes_on(self, word: Piece, after: Piece) -> bool:
        """Whether a noun is described by what was done with it: "a number | based on old records"."""
        return word.word.islower() and self.words.has(word.word, "VERBED") and self.words.has(after.word, "PREP")

    def _dated(self, cue: Cue) -> bool:
        """Whether a day stands right after the cue ("…, the board reports today"), or a preposition after one that is
        surely a verb ("…, the board will report in May").
        """
        _, following = self.following.first(cue)
        sure = self.words.has("".join(cue.behind.split()[-1:]), "AUX", "PERSONAL", "GROUPAL")
        return not following.isdisjoint({"RELDAY", "WEEKDAY"}) or (sure and "DATEPREP" in following)


def _is_in_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands inside a sentence that is not all in capitals: "the United States"."""
    inside = text[max(0, found.start() - _SPACE) : found.start()].rstrip()[-1:].isalnum()
    return inside and found[0][0].isupper() and not found[0].isupper()

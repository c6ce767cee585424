"""Cues: the words that report ("said", "according to"), where they do.

Many of them are other words too: "claims" may be a noun, "added" may say that something grew, "found" reports only with
what was found in a clause. What stands beside one tells.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import NamedTuple

from claims.context.speakers.pieces import before, leading, pieces
from claims.context.speakers.quotation import BLOT
from claims.context.words import Words
from claims.trie import trie

_TYPES = ("REPORT", "REPORTNOUN", "REPORTTHAT", "REPORTING", "REPORTAT", "MANNER", "SOURCE", "SETOUT")
_SAYING = frozenset(_TYPES) - {"REPORTAT"}
_FIRST = re.compile(r"[\w’']+")
_WORD_OR_BREAK = re.compile(r"[\w’'-]+|[,;:.—–()?!]")
_BREAKS = frozenset(",;:.—–()?!")
_MONEY = frozenset("$£€¥₹")
_FIGURES = ("CARD", "HALF", "FRACTION", "CURRENCY", "APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_BRIDGES = ("A", "BRIDGE", "DIMENSIONWORD", "PLUSWORD", "MINUSWORD", "OR")  # "put it | as high as a record | 5"
_LIMITS = ("QUANT", "SUPERLATIVE", "ADV", "ADDED", "AT", "UP", "TO", "THAN", "AS", "APPROX", "MORE_THAN")
_CLAUSE = 90  # characters after a cue in which a clause shows its verb, "put" its figure
_NO_NOUN = frozenset("VERB AUX VERBED PREP CONJ REL TO ADV BE REPORTTHAT".split())
_NONE: frozenset[str] = frozenset()
_SEEN = 5  # words from "sees" to what the thing seen does
_BESIDE = 40  # characters of the words right beside a cue
_OPENING = 200  # characters before the reporting verb
_SPACE = 3  # characters between two words
_MOST = 10_000  # cues remembered as they are written: in capitals, over line ends


class Cue(NamedTuple):
    """The reporting words `sentence[at:end]` and their types; the sentence, blotted, begins at `base` of the document;
    `said` is who speaks in it before, if anybody does; `ahead` is what stands right after, white space passed over.
    """

    sentence: str
    base: int
    at: int
    end: int
    kinds: frozenset[str]
    said: str
    ahead: str

    @classmethod
    def of(cls, sentence: str, base: int, span: tuple[int, int], kinds: frozenset[str], said: str) -> Cue:
        """The cue at a span of a sentence."""
        at, end = span
        return cls(sentence, base, at, end, kinds, said, sentence[end : end + _BESIDE].lstrip())

    @property
    def place(self) -> int:
        """Where it stands in the document."""
        return self.base + self.at

    @property
    def behind(self) -> str:
        """What stands right before it, white space passed over."""
        return self.sentence[max(0, self.at - _BESIDE) : self.at].rstrip()

    @property
    def stop(self) -> int:
        """Where the sentence ends in the document."""
        return self.base + len(self.sentence)

    @property
    def adds(self) -> bool:
        """Whether it goes on from a clause before: "…, adding that"."""
        return "REPORTING" in self.kinds and self.behind.endswith(",")

    @property
    def closes(self) -> bool:
        """Whether a stop or comma stands right after it."""
        return (self.ahead[:1] or ".") in ",.;!?"

    def between_semicolons(self) -> tuple[int, int]:
        """Where the part of the sentence that holds the cue begins and ends in the document."""
        stop = self.sentence.find(";", self.end)
        return self.base + self.sentence.rfind(";", 0, self.at) + 1, self.base + stop if stop >= 0 else self.stop

    def follows_speech(self) -> bool:
        """Whether a quotation, or at least a comma, stands right before the cue."""
        return self.behind.endswith(("”", '"', "»", "’", ","))


class Cues:
    """Finds cues by the reporting words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        cue = trie({surface for one in _TYPES for surface in words.own.surfaces(one)}, r"\s+")  # twice as fast as (?i)
        self._cue = re.compile(rf"(?<![\w’'-])(?:{cue})(?![\w-])")
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
        return len(opening) < _OPENING and bool(self._frame.search(opening))

    def report(self, cue: Cue) -> bool:
        """Whether the words report here."""
        if "MANNER" in cue.kinds:  # "“It is gone,” she sighed"
            reports = BLOT in cue.sentence[max(0, cue.at - _BESIDE) : cue.at] or self._interrupts(cue)
        elif "REPORTAT" in cue.kinds and (self._values(cue) or self._foresees(cue)):
            reports = True
        else:
            reports = not cue.kinds.isdisjoint(_SAYING) and (self._fits(cue) or self._concludes(cue))
        return reports and not (self._describes(cue) or self._kills(cue) or self._withholds(cue))

    def _withholds(self, cue: Cue) -> bool:
        """Whether nothing is said yet, or no answer given: "must say why", "would not say how many"."""
        verbs = takewhile(lambda word: self.words.has(word, "AUX", "NEG", "ADV"), reversed(cue.behind.split()))
        kinds = set[str]().union(*(self.words.types(word) for word in verbs if word[0].islower()))
        asks = cue.ahead[:1].isalpha() and self.words.has(cue.ahead.split(maxsplit=1)[0], "QUESTION")
        return "UNSAID" in kinds or (asks and "NEG" in kinds)

    def _interrupts(self, cue: Cue) -> bool:
        """Whether a pronoun and the cue stand between commas: "The rains, she went on, have failed"."""
        before = cue.behind.split()[-2:]
        return (
            cue.ahead[:1] == ","
            and len(before) > 1
            and before[0].endswith(",")
            and self.words.has(before[1], "PERSONAL", "GROUPAL")
            and not self.words.has(cue.ahead[1:].split(None, 1)[0], "COORDINATE", "REL")
        )

    def _kills(self, cue: Cue) -> bool:
        """Whether what is claimed are lives: "the storm claimed 40 lives"."""
        if "CLAIMING" not in cue.kinds:
            return False
        return any(self.words.has(word.rstrip(".,;"), "TAKEN") for word in cue.ahead.split()[:_SEEN])

    def agent(self, cue: Cue) -> int:
        """Where, in its sentence, a "by" after the cue ends ("was reported by", "expected by"); -1 where none is."""
        by = _FIRST.match(cue.ahead)
        if by is None or "REPORTTHAT" in cue.kinds or not self.words.has(by[0], "BY"):
            return -1
        return cue.sentence.index(by[0], cue.end) + len(by[0])

    def is_passive(self, cue: Cue) -> bool:
        """Whether the cue is the verb of a passive: "it was also reported by"."""
        return self.words.has(self._last(cue), "BE")

    def _last(self, cue: Cue) -> str:
        """The word before a cue, adverbs passed over: "its" of "its | previously announced"; empty where none is."""
        behind = cue.behind.split()
        while len(behind) > 1 and self.words.is_adverb(behind[-1]):
            behind.pop()
        return behind[-1] if behind else ""

    def clause_follows(self, cue: Cue, *verbs: str) -> bool:
        """Whether a clause of subject and verb (a word of one of the types `verbs`) follows the cue without "that":
        "think it is", "showed exports fell", but not "found the book".
        """
        subject, last = False, _NONE
        for found in _WORD_OR_BREAK.finditer(cue.sentence, cue.end, cue.end + _CLAUSE):
            types = self.words.types(found[0])
            ends = found[0] in _BREAKS or not types.isdisjoint({"REL", "CONJ"})
            if ends or (not subject and "PREP" in types and "APPROX" not in types):  # "think | about 5 are"
                return False
            if subject and not types.isdisjoint(verbs) and types.isdisjoint({"VERBNOUN", "PREP"}) and "TO" not in last:
                return True
            subject, last = True, types
        return False

    def _fits(self, cue: Cue) -> bool:
        """Whether the word reports here, by what follows it."""
        after, following = self._following(cue)
        if "OF" in following or ("BY" in following and not self._by_means(cue)):
            return False
        figure = self.counts(cue)
        thing = figure or any(self.words.has(word, "FREEREL") for word in cue.behind.split()[-2:-1])
        counted = (
            "DEEDCOUNT" in cue.kinds and thing
        )  # "the hut admits 10", "the grid added 5 GW", "what it added in May"
        if counted or "REPORTTHAT" in cue.kinds:
            return _tells(after, following) or self.clause_follows(cue, "AUX", "VERB") or self._is_finding(cue)
        done = figure or not following.isdisjoint({"DET", "POSSDET"})
        if "DEED" in cue.kinds and done and "THAT" not in following:
            return self.clause_follows(cue, "AUX", "VERB", "VERBED")  # "recalled 5 cars", but "recalled 5 cars sank"
        if "REPORT" in cue.kinds or "SETOUT" in cue.kinds or cue.adds:
            return True
        return self.takes(cue) or self._claims(cue, following)

    def counts(self, cue: Cue) -> bool:
        """Whether a figure follows the cue, past the words that limit it: "admits | more than 90"."""
        words = dropwhile(lambda word: self.words.has(word, *_LIMITS), cue.ahead.split()[:_SEEN])
        return self.is_figure(next(words, ""))

    def is_figure(self, word: str) -> bool:
        """Whether a word is a number, opens one, or is the sign of a currency."""
        return word[:1].isdigit() or word[:1] in _MONEY or self.words.has(word, *_FIGURES)

    def takes(self, cue: Cue) -> bool:
        """Whether something that may be told follows: "that", a quotation, a noun phrase by its first word."""
        after, following = self._following(cue)
        opens = after[:1].isupper() or after[:1].isdigit() or after[:1] in _MONEY
        return opens or _tells(after, following) or not following.isdisjoint({"DET", "PRON", "CARD"})

    def _claims(self, cue: Cue, following: frozenset[str]) -> bool:
        """Whether a word that may be a noun is a verb: "claims to have", "the bank forecasts growth"."""
        verb = cue.sentence[cue.at : cue.end]
        if "TO" in following:
            word = cue.ahead.split()[1:2]
            return bool(word) and self.words.has(word[0], "AUX", "VERB")
        subject = [word for word in cue.behind.split()[-2:] if not self.words.is_adverb(word)][-1:]
        bodily = bool(subject) and (
            subject[0].isupper() or self.words.has(subject[0], "ORGANISATION", "THING", "PERSONAL", "GROUPAL")
        )
        named = bool(subject) and subject[0][0].isupper() and verb.endswith("s")
        tells = bodily and self.words.has(verb, "FORETELLING")
        tells = tells or (named and self.clause_follows(cue, "AUX", "VERB"))  # "Hill claims nurses earn 5"
        return tells and following.isdisjoint(_NO_NOUN)

    def _following(self, cue: Cue) -> tuple[str, frozenset[str]]:
        """What follows a cue, and the types of the first word of that."""
        after = cue.ahead
        word = _FIRST.match(after)
        return after, self.words.types(word[0]) if word else _NONE

    def _is_finding(self, cue: Cue) -> bool:
        """Whether what shows something is a source of findings: "data from the port show a fall of 5%"."""
        if "SHOWING" not in cue.kinds:
            return False
        joined = self.words.has(cue.behind.split()[-1] if cue.behind else "", "AND")
        phrase = leading(self.words, cue.sentence, 0) if joined else before(self.words, cue.sentence, cue.at, 0)
        return any(self.words.has(piece.word.lower(), "FINDING") for piece in phrase)

    def _by_means(self, cue: Cue) -> bool:
        """Whether "by" after the cue only says how somebody said what follows: "replied by letter that"."""
        told = any(self.words.has(word, "THAT") for word in cue.ahead.split()[2:4])
        return told and not self.is_passive(cue)

    def _foresees(self, cue: Cue) -> bool:
        """Whether "sees" tells what will be: "the bank sees growth of 5%", "Hill sees prices falling"."""
        after, following = self._following(cue)
        if "SEEING" not in cue.kinds or after[:1].isdigit():
            return False
        seen = takewhile(lambda word: not self.words.has(word, "PREP", "REL", "CONJ"), after.split()[:_SEEN])
        return self._claims(cue, following) or any(self.words.has(word, "VERBING", "ING") for word in seen)

    def _values(self, cue: Cue) -> bool:
        """Whether "put" gives a figure: "put the cost at $5 million", "puts it near a tenth"."""
        found = pieces(cue.sentence, cue.end, min(len(cue.sentence), cue.end + _CLAUSE))
        ends = (at for at, one in enumerate(found) if one.word in _BREAKS)
        at = next((at for at, one in enumerate(found) if self.words.has(one.word, "VALUEAT")), len(found))
        if not 0 < at < next(ends, len(found)):
            return False
        bridged = (one.word for one in found[at + 1 :] if not self.words.has(one.word, *_LIMITS, *_BRIDGES))
        return self.is_figure(next(bridged, ""))

    def _concludes(self, cue: Cue) -> bool:
        """Whether the word ends or interrupts a sentence: "It cost 5 million, a study found.", "as she claims,"."""
        if not (cue.closes or self._dated(cue)) or not cue.sentence[cue.at].islower():
            return False
        phrase = before(self.words, cue.sentence, cue.at, cue.base)
        if not phrase:
            return False
        opening = cue.sentence[: phrase[0].start - cue.base].split()[-1:]
        if cue.ahead[:1] == ",":  # no list: "wages, insurance claims, taxes"
            named = phrase[0].word[0].isupper() or self.words.has(
                phrase[0].word, "DET", "POSSDET", "PERSONAL", "GROUPAL", "THING"
            )
            return named and bool(opening) and (opening[0].endswith(",") or self.words.has(opening[0], "AS"))
        return bool(opening) and opening[0].endswith(",")

    def _dated(self, cue: Cue) -> bool:
        """Whether a day stands right after the cue ("…, the board reports today"), or a preposition after one that is
        surely a verb ("…, the board will report in May").
        """
        _, following = self._following(cue)
        sure = bool(cue.behind) and self.words.has(cue.behind.split()[-1], "AUX")
        return not following.isdisjoint({"RELDAY", "WEEKDAY"}) or (sure and "DATEPREP" in following)

    def _describes(self, cue: Cue) -> bool:
        """Whether the word only describes a noun, or is one: "an estimated 5 million", "in 11 states"."""
        word = self._last(cue)
        counted = "REPORTNOUN" in cue.kinds and (word[:1].isdigit() or self.words.has(word, "CARD"))
        stands_alone = self.words.has(word, "PARTITIVE") and self.takes(cue)  # "another told them that"
        return counted or (self.words.has(word, "DET", "POSSDET") and not stands_alone)


def _tells(after: str, following: frozenset[str]) -> bool:
    """Whether what follows a cue can only be what is told: "that", a colon, a quotation."""
    return "THAT" in following or after[:1] in {":", '"', "“", "‘", BLOT} or (after[:1] == "," and BLOT in after[:4])


def _is_in_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital stands inside a sentence that is not all in capitals: "the United States"."""
    inside = text[max(0, found.start() - _SPACE) : found.start()].rstrip()[-1:].isalnum()
    return inside and found[0][0].isupper() and not found[0].isupper()

"""Homographs: words that report and may be nouns ("claims", "forecast", "demand"), by the phrase before them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.context.speakers.cue import Cue, last_word
from claims.context.speakers.figures import BODIES
from claims.context.speakers.following import Following
from claims.context.speakers.pieces import OWNS, Piece
from claims.context.speakers.preceding import before
from claims.context.words import Words, head

_WITH_VERB = ("AUX", "TO", "PRON", "FIRSTPERSON", "REL", "AND", "TELLER")  # before a verb that has no "s"
_NO_NOUN = frozenset("VERB AUX VERBED PREP CONJ REL TO ADV BE REPORTTHAT".split())


class Homographs:
    """Tells nouns from verbs that report by the words of one lexicon."""

    def __init__(self, words: Words, following: Following) -> None:
        self.words, self.following = words, following

    def is_noun(self, cue: Cue) -> bool:
        """Whether the word is no verb, which has an "s" after one subject: "an alltime record", "a failed state"."""
        verb, last = cue.sentence[cue.at : cue.end], last_word(self.words, cue)
        if "REPORTNOUN" not in cue.kinds or self.words.has(verb, "VERBED"):
            return self.words.has(verb, "VERBNOUN") and self._is_related(cue, "AUX")  # "40 civil service | posts have"
        if "SHOWING" not in cue.kinds and self._is_related(cue):
            return True
        if not verb.endswith("s") and last[:1].isupper() and self._is_one(cue):
            return True
        if not verb.endswith("s") and (
            last[:1].isupper() or self.words.has(last, *_WITH_VERB, "FINDING") or self.words.is_plural(last)
        ):
            return False
        phrase = [piece.word for piece in before(self.words, cue.sentence, cue.at, 0)]
        if verb.endswith("s"):  # "sent in new | pledges that", "Addressing | claims that"
            gerund = len(phrase) == 1 and self.words.has(phrase[0].lower(), "VERBING")
            return gerund or (bool(phrase) and phrase[0][0].islower() and self.words.has(phrase[0], "VERBED"))
        noun = phrase[head(map(self.words.types, phrase))] if phrase else ""
        many = noun[:1].isupper() or self.words.is_plural(noun.lower()) or self.words.has(noun, *_WITH_VERB)
        return not many and not _are_two(self.words, phrase)

    def _is_related(self, cue: Cue, verb: str = "BE") -> bool:
        """Whether a relative clause goes on about the word, "the flood | projects which", "poorer | states, whose", or
        its `verb` is a form of "be", "one of its | advocates is"; not "which Leem | estimates is 5%".
        """
        word = cue.ahead.lstrip(", ").partition(" ")[0]
        if self.words.has(word, verb) and cue.sentence[cue.end - 1] == "s":
            return not any(self.words.has(one, "REL") for one in cue.sentence[: cue.at].split())
        return self.words.has(word, "REL", "RELPOSS") and not self.words.has(word, "THAT", "FREEREL")

    def _is_one(self, cue: Cue) -> bool:
        """Whether "a" makes a name before the word tell which: "a solid Reform | state"."""
        phrase = [piece.word for piece in before(self.words, cue.sentence, cue.at, 0)]
        alone = bool(phrase) and not any(self.words.has(word, "PREP", "AND") for word in phrase)
        return alone and self.words.has(phrase[0], "A")

    def may_be_noun(self, cue: Cue) -> bool:
        """Whether the word may be owned: "Hill’s fears", but "Sainsbury’s says"."""
        return "REPORTNOUN" in cue.kinds or self.words.has(cue.sentence[cue.at : cue.end], "VERBNOUN")

    def claims(self, cue: Cue, following: frozenset[str]) -> bool:
        """Whether a word that may be a noun is a verb: "claims to have", "the bank forecasts growth"."""
        verb = cue.sentence[cue.at : cue.end]
        near = [word for word in cue.behind.split()[-3:] if not self.words.is_adverb(word)]
        active = near[1:] and self.words.has(near[-1], "AUX") and not self.words.has(near[-1], "BE")  # "HAD forecast"
        subject = near[-2:-1] if active else near[-1:]
        bodily = bool(subject) and (subject[0].isupper() or self.words.has(subject[0], *BODIES))
        named = bool(subject) and subject[0][0].isupper() and (verb.endswith("s") or self.words.has(verb, "VERBED"))
        if "TO" in following:
            word = "".join(cue.ahead.split()[1:2])
            return self.words.has(word, "AUX") or ((bodily or named) and self.words.has(word, "VERB"))
        if named and "AUX" in following:  # "which Leem | estimates could reach"
            phrase = before(self.words, cue.sentence, cue.at, 0)
            last = cue.sentence[: phrase[0].start].split()[-1:] if phrase else []
            return bool(last) and self.words.has(last[0], "REL")
        if self._is_many(subject) and "VERBING" in following:
            return True
        tells = (bodily or named) and self.words.has(verb, "FORETELLING")
        tells = tells or (named and self.following.clause(cue, "AUX", "VERB"))  # "Hill claims nurses earn 5"
        return tells and following.isdisjoint(_NO_NOUN)

    def _is_many(self, subject: list[str]) -> bool:
        """Whether a subject is of several people: "residents | report seeing"."""
        return (
            bool(subject) and self.words.has(subject[0].lower(), "TELLER") and self.words.is_plural(subject[0].lower())
        )

    def is_counted(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether the word is the noun of a number: "4 towels and 2 live | shows"."""
        verb = cue.sentence[cue.at : cue.end]
        return self.may_be_noun(cue) and _is_counted(self.words, phrase, verb, self.following.is_figure)

    def describes(self, cue: Cue) -> bool:
        """Whether the word only describes a noun, or is one: "an estimated 5 million", "in 11 states"."""
        word = last_word(self.words, cue)
        noun = self.words.has(cue.sentence[cue.at : cue.end].partition(" ")[0], "REPORTNOUN")  # "nine states | that"
        counted = noun and (word[:1].isdigit() or self.words.has(word, "CARD"))
        stands_alone = self.words.has(word, "PARTITIVE") and self.following.takes(cue)  # "another told them that"
        owned = word.endswith((*OWNS, "s’", "s'")) and not self.following.tells(cue)
        if owned and (self.may_be_noun(cue) or self._is_planned(cue)):
            return True  # "Hill’s fears about it", "Hill’s proposed budget", but "Sainsbury’s says"
        counted = counted or (self.words.has(word, "ORDWORD") and self._is_planned(cue))  # "his second alleged | theft"
        counted = counted or (self.words.has(word, "PARTSIDE") and "EXAMPLE" in cue.kinds)  # "have the final | say"
        return counted or (self.words.has(word, "DET", "POSSDET") and not stands_alone and not self._is_found(cue))

    def _is_planned(self, cue: Cue) -> bool:
        """Whether the word tells what was done to the noun behind it: "proposed | budget", not "… | a budget"."""
        verb, (_, following) = cue.sentence[cue.at : cue.end], self.following.first(cue)
        done = self.words.has(verb, "VERBED") and not self.words.has(verb, "SAYVERB")
        return done and not self.following.takes(cue) and following.isdisjoint(_NO_NOUN)

    def _is_found(self, cue: Cue) -> bool:
        """Whether the word tells what findings are of: "data that | showed a fall"."""
        noun = cue.behind.split()[-2:-1]
        return "SHOWING" in cue.kinds and bool(noun) and self.words.has(noun[0], "FINDING")


def _are_two(words: Words, phrase: Sequence[str]) -> bool:
    """Whether two who may speak are joined: "the union and the board", but "9 below and a tenth of the annual"."""
    at = next((at for at in range(len(phrase) - 1, 0, -1) if words.has(phrase[at], "AND")), len(phrase))
    other = phrase[at + 1 :]
    tells = bool(other) and (other[-1][0].isupper() or words.has(other[-1], *BODIES))
    return tells and not any(words.has(word, "PREP") for word in other)


def is_compound(words: Words, phrase: Sequence[str], verb: str) -> bool:
    """Whether the words before a noun that may be a verb only say which: "fuel and insurance | claims", "close to the
    bank's own | forecast"; not "the bank's own economists | forecast", "harbour records | show".
    """
    owner, last = next((at for at, word in enumerate(phrase) if word.endswith(OWNS)), -1), phrase[-1]
    if owner < 0:
        speaks = phrase[0][0].isupper() or words.has(phrase[0], "DET", "POSSDET", *_WITH_VERB)
    else:  # "Leem's largest lender | forecasts"
        speaks = verb.endswith("s") and not any(words.has(word, "PREP") for word in phrase[:owner])
    return not (speaks or last[0].isupper() or words.is_plural(last) or words.has(last, *BODIES))


def _is_counted(words: Words, phrase: Sequence[Piece], verb: str, is_figure: Callable[[str], bool]) -> bool:
    """Whether a word with an "s" is the noun of the number before it, after which a verb has none: "4 towels and 2 live
    | shows"; not "one study | shows", "a count of 9 towns | shows", "20 Minutes | reports".
    """
    last = next((at for at in range(len(phrase) - 1, -1, -1) if is_figure(phrase[at].word)), -1)
    joined = last == 0 or (last > 0 and words.has(phrase[last - 1].word, "AND"))
    if not (joined and verb.endswith("s")) or words.has(phrase[last].word, "ANYBODY"):
        return False
    named = any(one.word[0].isupper() for one in phrase[last:])
    return not (named or any(words.has(one.word, "PREP") for one in phrase))

"""Sources: the noun phrase beside a cue that names whoever says it, where it stands behind the verb ("…” said Hill,
51,") or is parted from it by a comma ("Hill Lines, said it lost").
"""

from __future__ import annotations

import re
from itertools import takewhile

from claims.context.speakers.behind import after, ends_noun
from claims.context.speakers.cue import Cue, last_word
from claims.context.speakers.gerunds import TELLING, Gerunds
from claims.context.speakers.leading import leading
from claims.context.speakers.names import PRONOUNS
from claims.context.speakers.openings import NEAR_SPANS, SPANS
from claims.context.speakers.pieces import OWNS, Piece, capitals, pieces, shortened
from claims.context.speakers.preceding import before
from claims.context.words import Words

_FIRST = re.compile(r"[\w’']+")
JOINT = re.compile(r",\s+(\w+)\s+")
_AGE = re.compile(r",\s\d{1,3}(?=[,.;](?!\d))")
_TIMES = ("WEEKDAY", "MONTH", "PARTNOUN", "TIMEUNIT", "SEASON", "DAYPART", "NOON", "CARD", "FORWARD", "ADV", "FRACTION")
_BRACKETED = re.compile(r"\([^()]*\)|<[^<>]*>")
_SHORT = re.compile(r" \([A-Z][\w.&-]{1,9}\)(?=,)")  # "the Norden Council (NC), an alliance of 12 tribes"
_OWNING = re.compile(
    r"\b(\w+)\s((?:[\w.&-]+\s){0,5}?[\w.&-]+)(?:(['’]s?)\s|\s)(?:\w+\s){0,2}\Z"
)  # "by the board’s own "
_ROLE = 5  # words, at most, of who closes a sentence
_BEHIND = 60  # characters from "with" to a cue


class Sources:
    """Finds the sources of cues by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.pronouns = frozenset(one for kind in PRONOUNS for one in words.own.surfaces(kind))
        self._gerunds = Gerunds(words)

    def before(self, cue: Cue) -> list[Piece]:
        """The noun phrase that is the subject of a cue: the sentence's where the cue goes on from it ("…, adding"),
        what follows "with" where it tells what else is said ("it fell, with | analysts | predicting").
        """
        if cue.adds:
            return self._of_clause(cue) or ([] if cue.closed >= 0 else self._gerunds.opening(cue))
        if "REPORTING" in cue.kinds:
            near = pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at, cue.base)
            along = [*takewhile(lambda piece: not self.words.has(piece.word, "WITH"), reversed(near))][::-1]
            who = [*takewhile(lambda piece: not self.words.has(piece.word, "REL"), along)]  # "with | half of those who"
            if len(along) < len(near) and not any(
                piece.word != "%" and ends_noun(self.words, piece.word) for piece in who
            ):
                return who
        if self.goes_on(cue):
            return self._going_on(cue)
        if "REPORTING" in cue.kinds and (blamed := self._gerunds.subject(cue)):
            return blamed
        phrase = before(self.words, cue.sentence, cue.at, cue.base)
        loose = "REPORTING" in cue.kinds and not self._tells_itself(cue, phrase)
        if loose or (phrase and self._hangs(cue, phrase)):
            subject = self._of_clause(cue) or leading(self.words, cue.sentence, cue.base)
            overlaps = subject and subject[0].start < cue.place < subject[-1].end  # "Try | explaining that"
            return phrase if overlaps or not subject else subject
        dated = phrase and self.words.has(phrase[0].word, "MONTH") and phrase[-1].word.isdigit()  # "to | May 31"
        return self._cited(cue) or (leading(self.words, cue.sentence, cue.base) if dated else phrase)

    def _cited(self, cue: Cue) -> list[Piece]:
        """Whom somebody else quotes: "the agency quoted | A DOCTOR | as saying"."""
        if not self.words.has(" ".join(cue.sentence[cue.at : cue.end].split()), "ASSAID"):
            return []
        near = pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at, cue.base)
        cited = [at for at, piece in enumerate(near) if self.words.has(piece.word, "CITED")]
        return near[cited[-1] + 1 :] if cited else []

    def _of_clause(self, cue: Cue) -> list[Piece]:
        """Who is the subject of a further clause that a cue ends: "It fell, but | THE ARMY | denied that, saying"."""
        after = max(cue.closed, 0)  # "It fell, but Orm rose, | the army said | , adding"
        joints = [one for one in JOINT.finditer(cue.sentence, after, cue.at) if self.words.has(one[1], "COORDINATE")]
        if not joints:
            return []
        start = joints[-1].end()
        found = leading(self.words, cue.sentence[start : cue.at], cue.base + start)
        spoken = found and (found[-1].word[0].isupper() or self.words.has(found[-1].word, *TELLING))
        return found if spoken else []

    def goes_on(self, cue: Cue) -> bool:
        """Whether a form of "be" makes the cue a verb of its own: "the union is | warning", "they’re | warning"."""
        if not self.words.has(cue.sentence[cue.at : cue.end].split()[0], "VERBING"):
            return False
        last = last_word(self.words, cue)
        return self.words.has(last, "BE") or bool(shortened(self.words, last))

    def _going_on(self, cue: Cue) -> list[Piece]:
        """The subject of "is warning"."""
        last = last_word(self.words, cue)
        at, who = cue.sentence.rindex(last, 0, cue.at), shortened(self.words, last)
        start = cue.base + at
        return [Piece(who, start, start + len(who))] if who else before(self.words, cue.sentence, at, cue.base)

    def possessor(self, cue: Cue) -> list[Piece]:
        """Whose reckoning a cue is: "| the board’s | own count is"; empty where it is nobody’s."""
        phrase = before(self.words, cue.sentence, cue.end, cue.base)
        if phrase and self.words.has(phrase[0].word, "POSSESSIVE"):
            return phrase[:1]
        owners = [at for at, piece in enumerate(phrase) if piece.word.endswith(OWNS)]
        return phrase[: owners[-1] + 1] if owners else []

    def _tells_itself(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether what stands before "saying" says it, rather than the subject of the sentence: "a suit | arguing", "it
        fell, the board | saying"; or nobody does: "for | saying", "is | saying".
        """
        last = "".join(cue.behind.split()[-1:])
        if self.words.has(last, "PREP", "BE", "TO"):
            return True
        if not phrase or self.words.has(last, "TIMEUNIT", "MONTH", "SEASON"):
            return False
        opening = cue.sentence[: phrase[0].start - cue.base].rstrip()
        return opening.endswith(",") or (
            self.words.has(phrase[0].word, "A") or self.words.has(phrase[-1].word, *TELLING)
        )

    def _hangs(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether a phrase before a comma hangs on a preposition: "swept into the | Orsa River |, in Orm, says"."""
        opening = cue.sentence[: phrase[0].start - cue.base].split()
        while opening and self.words.has(opening[-1], "DET"):
            opening.pop()
        return cue.behind.endswith(",") and len(opening) > 1 and self.words.has(opening[-1], "IN", "INTO", "AT", "ON")

    def is_measure(self, phrase: list[Piece]) -> bool:
        """Whether what follows "according to" is what something goes by, and no source: "sugar content", "need"."""
        if not phrase or self.words.has(phrase[0].word, "DET", "POSSESSIVE", "CARD"):
            return len(phrase) > 1 and self.words.has(phrase[1].word, "MEASURENOUN")  # "the | size of it"
        noun = [*takewhile(lambda piece: not self.words.has(piece.word, "PREP", "VERBED"), phrase)] or phrase
        last = noun[-1].word
        bare = all(piece.word.islower() for piece in phrase) and (len(noun) > 1 or bool(self.words.types(last)))
        return bare and not self.words.is_plural(last) and not self.words.has(last, *TELLING)

    def is_behind(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether a name behind a cue is its source, though a phrase stands before it: one that does not open the
        sentence or has a verb of its own ("Men died off Leem, Ohio, said | Ada Hill, a diver").
        """
        if self._closes(cue):
            return True
        if not cue.ahead[:1].isupper() or self.words.has(cue.ahead.split(maxsplit=1)[0], "DET", "PRON"):
            return False
        if "ADDRESSING" in cue.kinds:  # "told | Leem News"
            return False
        behind = after(self.words, cue, cue.end)
        name = [*takewhile(lambda piece: piece.word[0].isupper(), behind)]
        closed = cue.sentence[behind[-1].end - cue.base :][:1] in {",", ".", ""} and len(name) == len(behind)
        belongs = len(name) < len(behind) and self.words.has(behind[len(name)].word, "OF")  # "Ada Hill of the board"
        if len(name) == 1 or not (closed or belongs):
            return False
        following = _FIRST.match(cue.sentence[phrase[-1].end - cue.base :].lstrip(" "))
        own = [piece.word for piece in phrase] + ([following[0]] if following else [])
        aside = cue.sentence[phrase[-1].end - cue.base : cue.at].split(",")[2:]  # "The fire, which spread, | has died,"
        own += [part.split()[0] for part in aside if part.strip()]
        does = any(word[0].islower() and self.words.has(word, "VERB", "VERBED", "AUX") for word in own)
        return does or phrase[0] not in leading(self.words, cue.sentence, cue.base)

    def _closes(self, cue: Cue) -> bool:
        """Whether only who says it stands behind a cue: "boats in Leem, Orm and Bay, said | the report."."""
        verb, behind = cue.sentence[cue.at : cue.end], after(self.words, cue, cue.end)
        if not (behind and cue.behind.endswith(",") and self.words.has(verb, "SAYVERB")) or "ADDRESSING" in cue.kinds:
            return False
        role = behind[: len(behind) - len(capitals(self.words, behind, len(behind)))]  # "| market analysts | Orm Hill."
        last = (behind if role and self.words.has(role[-1].word, "DET") else role)[-1:]  # "the Leem Board"
        told = 0 < len(role) <= _ROLE and role[-1].word.islower() and self.words.has(last[0].word, *TELLING)
        return told and cue.sentence[behind[-1].end - cue.base :].rstrip() in {"", "."}

    def is_time(self, phrase: list[Piece]) -> bool:
        """Whether a phrase after "by" says when, or by how much: "by Friday", "by 2030", "by the end of May"."""
        own = [piece.word.rsplit("-", 1)[-1] for piece in phrase if not self.words.has(piece.word, "DET")]  # "mid-July"
        return not own or not own[0][:1].isalpha() or self.words.has(own[0], *_TIMES)

    def is_span(self, phrase: list[Piece]) -> bool:
        """Whether a phrase says when: "earlier this week", "last May", but "last week's winner", "the Orm Week"."""
        near = len(phrase) > 1 and self.words.has(phrase[-2].word, *NEAR_SPANS)
        return near and self.words.has(phrase[-1].word, "WEEKDAY", *SPANS)

    def described(self, cue: Cue, phrase: list[Piece]) -> int:
        """Where what the text says of a source behind the cue ends: "Hill, 51, of the union, which has 40 members,"."""
        end = phrase[-1].end
        aged = _AGE.match(cue.sentence, end - cue.base) or _SHORT.match(cue.sentence, end - cue.base)
        end = cue.base + aged.end() if aged else end
        rest = cue.sentence[end - cue.base :]
        apposed = rest.lstrip().startswith(",") and "SOURCE" not in cue.kinds
        word = _FIRST.match(rest.lstrip(" ,"))
        among = word is not None and apposed and self._counts_among(rest.lstrip(" ,"))
        if word and (among or self.words.has(word[0], "REL") or (apposed and self.words.has(word[0], "DET", "TITLE"))):
            stop = rest.find(",", rest.index(word[0])) % (len(rest) + 1)  # to the end where there is none
            return end if apposed and not among and self._does(rest[:stop]) else end + stop
        return end

    def _counts_among(self, rest: str) -> bool:
        """Whether a source is told to be one of some: "said Hill, | AMONG THE 36 hurt", "| ONE OF THE 36"."""
        first, after, *_ = (*rest.split(maxsplit=2)[:2], "", "")
        if self.words.has(first, "WITHIN"):  # not "among other things"
            return self.words.has(after, "THE", "CARD")
        return self.words.has(first, "ANYBODY") and self.words.has(after, "OF")

    def _does(self, part: str) -> bool:
        """Whether what follows a source is a clause and not what the source is: "said Hill, | THE LOSS WAS 9%"."""
        noun = takewhile(lambda word: not self.words.has(word, "REL"), _FIRST.findall(part))
        return any(map(self.words.is_finite, noun))  # not "a film made in May"

    def tells(self, cue: Cue, phrase: list[Piece]) -> bool:
        """Whether what follows a cue after a comma is no source but a clause that is told: "said the risk | will grow",
        "said it | lost".
        """
        if not phrase:
            return False
        stands_in = self.is_pronoun(phrase[:1])
        after = cue.sentence[phrase[0 if stands_in else -1].end - cue.base :].lstrip()
        following = _FIRST.match(after)
        if phrase[0].word[0].isdigit() and not any(self.words.has(one.word, *TELLING) for one in phrase):
            return True  # "Hill, of Leem, says 5 cats came", but "…, said 2 officials"
        told = ("AUX", "DET", "POSSDET") if "ADDRESSING" in cue.kinds else ("AUX",)  # "told Orm | the board is ill"
        return following is not None and (stands_in or self.words.has(following[0], *told))

    def parted(self, cue: Cue) -> list[Piece]:
        """The subject that opens the cue's sentence and that nothing but a comma parts from it: "Hill Lines, said"."""
        subject = leading(self.words, cue.sentence, cue.base)
        between = cue.sentence[subject[-1].end - cue.base : cue.at] if subject else ""
        return subject if _BRACKETED.sub("", between).strip() == "," else []

    def owner(self, cue: Cue) -> list[Piece]:
        """Whose reckoning a cue is, past a preposition: "by | the board’s | own count", "in | her | view"."""
        found = _OWNING.search(cue.sentence, max(0, cue.at - _BEHIND), cue.at)
        if found is None or not self.words.has(found[1], "BY", "IN", "ON", "AT", "PER"):
            return []
        phrase = pieces(cue.sentence, found.start(2), found.end(2), cue.base)
        owns = found[3] or self.words.has(phrase[0].word, "POSSESSIVE")
        timed = any(self.words.has(piece.word, "WEEKDAY", "MONTH", "TIMEUNIT", "RELDAY") for piece in phrase)
        at = next(
            (at for at, piece in enumerate(phrase) if at and self.words.has(piece.word, "PREP", "THAN", "DET")), 0
        )
        last = phrase[at - 1].word if at else ""  # "by far the bank's best | forecast"
        hangs = at and not (last[0].isupper() or self.words.has(last, *TELLING))  # "in line with the bank's | forecast"
        return phrase if owns and not (timed or hangs) else []

    def opens(self, cue: Cue) -> bool:
        """Whether a reckoning opens its sentence without a comma: "By Hill's count 40 were lost"."""
        first, after = _FIRST.match(cue.sentence), _FIRST.match(cue.ahead)
        told = first is not None and self.words.has(first[0], "BY", "ON", "PER") and cue.at < _BEHIND
        return told and not (after and self.words.has(after[0], "PREP"))  # "on Hill's account with the bank"

    def is_cited(self, phrase: list[Piece]) -> bool:
        """Whether what is cited can tell: "citing Hill", "citing data from the port", not "citing high costs", nor
        "citing evidence that", "citing evidence the rate fell".
        """
        ends = (at for at, one in enumerate(phrase) if at and self.words.has(one.word, "PREP", "VERBED", "DET"))
        stop = next(ends, len(phrase))
        noun, told = phrase[:stop], not phrase[stop:] or self.words.has(phrase[stop].word, "DET")
        if told and stop == 1 and self.words.has(noun[0].word, "FINDING") and not self.words.is_plural(noun[0].word):
            return False
        return any(one.word[0].isupper() for one in noun) or (bool(noun) and self.words.has(noun[-1].word, *TELLING))

    def related(self, cue: Cue) -> list[Piece]:
        """What "which" or "whom" after a cue stands for, where that can tell: "| the returns |, according to which"."""
        first = _FIRST.match(cue.ahead)
        if not (first and cue.behind.endswith(",") and self.words.has(first[0], "REL")):
            return []
        found, at = pieces(cue.sentence, max(0, cue.at - _BEHIND), cue.at, cue.base)[:-1], 0
        for at in range(len(found), 0, -1):
            one, last = found[at - 1].word, found[at - 2].word if at > 1 else ""
            telling = last[:1].isupper() or self.words.has(last, *TELLING)  # "a survey | by Orm"
            hangs = self.words.has(one, "PREP") and not (telling or self.words.has(one, "OF"))
            if hangs or ends_noun(self.words, one) or (one[0].islower() and self.words.has(one, "VERBED")):
                break
        else:
            at = 0
        phrase = found[at:]
        return phrase if self.is_cited([one for one in phrase if not self.words.has(one.word, "DET")]) else []

    def is_pronoun(self, phrase: list[Piece]) -> bool:
        """Whether a phrase is "she", "it", "they"."""
        return len(phrase) == 1 and phrase[0].word.lower() in self.pronouns

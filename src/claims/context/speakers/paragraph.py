"""What is said in one paragraph, and by whom: its quotations and its reporting words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile

from claims.context.speakers.attributed import Attribution
from claims.context.speakers.attribution import Attributions, ends_with_colon
from claims.context.speakers.leading import leading
from claims.context.speakers.names import Names
from claims.context.speakers.people import NAME
from claims.context.speakers.pieces import Piece, pieces
from claims.context.speakers.preceding import before
from claims.context.speakers.quotation import BLOT, Quotation
from claims.context.stretches import QUOTED, REPORTED, Stretch
from claims.context.words import Words

_SPOKEN = 5  # words; what is shorter between quotation marks is a term or a title unless somebody is said to say it
_APART = 3  # characters, at most, from a full stop to a quotation mark: spaces and a line's end
_LED = 4  # words at most, a closing mark among them, from a quotation to what goes on after a colon
_SIGNED = re.compile(rf"[”\"»’]\s*(?:—|–|--?)\s*({NAME}(?: {NAME})+)(?:,[^.!?]*)?\s*\Z")
# Who speaks by name that opens a line, before a role or after one: Ada Hill, a cook: “…”, - Leem boss Ada Hill: “…”
_NAMED = re.compile(rf"(?:[-–—•*]\s+)?((?:(?:{NAME} )*(?:[a-z]+ ){{1,3}})?{NAME}(?: {NAME})+)(?:, [^:.]*)?:\s[“\"«]\Z")
_HEADED = r"\s*(?:[A-Za-z]+ ){1,5}?(?:{})\s"
_OPENING = 3  # words of "The following comments"
_HEADING = 160  # characters of a heading over quotations
_SMALL = 3  # letters of a word that has no capital in a title
_SENTENCE = 3  # words, at least, of a sentence or a figure between quotation marks


@dataclass(slots=True)
class Paragraph:
    """A paragraph of `names.text` with its quotations blotted out. `bounds` is where its sentences begin, and its end;
    it `opens` something where a colon ends it; `made` are its attributions, `quoted` and `reported` what they and the
    quotation marks give to somebody; `carried` speaks on where it closes with an open quotation; `spoke`
    is who spoke last in it or before it, as far as it had to know.
    """

    names: Names
    masked: str = ""
    bounds: list[int] = field(default_factory=list)
    made: list[Attribution] = field(default_factory=list)
    quoted: list[Stretch] = field(default_factory=list)
    reported: list[Stretch] = field(default_factory=list)
    carried: str = ""
    spoke: str | None = None

    @property
    def opens(self) -> bool:
        """Whether it ends with a colon."""
        return ends_with_colon(self.masked)

    @property
    def announces(self) -> str:
        """Who speaks in what follows the colon at its end; empty where there is none or nobody does."""
        if not self.opens:
            return ""
        headed = self._headed()
        if headed:
            return headed
        if self.made:
            return self.made[-1].speaker if self.made[-1].end >= self.bounds[-1] - 1 else ""
        led = self.quoted and len(self.masked[self.quoted[-1].end - self.bounds[0] :].split()) <= _LED
        return self.quoted[-1].speaker if led else ""  # "“…” Further on:"

    def _headed(self) -> str:
        """Whose words a heading says that its colon opens: "Quotes attributable to the mayor:", "Statement from Hill:";
        empty where it says nothing like it.
        """
        at = headed(self.names.words, self.masked)
        if at < 0:
            return ""
        found = pieces(self.masked, at, len(self.masked), self.bounds[0])
        phrase = [*takewhile(lambda piece: piece.word not in ",(:", found)]
        apposed = [*takewhile(lambda piece: piece.word[0].isupper(), found[len(phrase) + 1 :])]
        return self.names.person(apposed) or self.names.speaker(phrase)

    def attribute(self, attributions: Attributions, cues: list[re.Match[str]]) -> None:
        """Find who says what outside quotation marks by the `cues` of the paragraph; "in her speech" frames the rest
        of it.
        """
        for found in attributions.find(self.names, self.masked, self.bounds, cues):
            if found.speaker:
                self.made.append(found)
            framed = found.cue < self.bounds[1] and attributions.cues.frames(self.masked[: found.cue - self.bounds[0]])
            before, after = found.aside
            end = self.bounds[-1] if framed else found.end
            if found.start < before:
                self.reported.append(Stretch(found.start, before, found.speaker, REPORTED, found.told))
            if after < end:
                self.reported.append(Stretch(after, end, found.speaker, REPORTED, found.told))

    def quotation(self, quote: Quotation, opening: Callable[[], str]) -> None:
        """Find who speaks in a quotation; `opening` is asked who does where the paragraph says nothing of it."""
        text = self.names.text[quote.start : quote.end]
        near = self._within(quote.start)
        called = self._called(quote)
        speaker = called or self._speaker(quote, near, opening)
        spoken = len(text.split()) >= (_SENTENCE if text[-1:] in ".!?" else _SPOKEN) and not _is_title(text)
        spoken = spoken or self._is_sentence(quote) or self._is_figure(quote)
        asserted = (
            spoken or bool(called) or any(one.speaker == speaker and one.start <= quote.start < one.end for one in near)
        )
        sentences = spoken and text[:1].isupper() and text[-1:] in ".!?,…"
        if sentences or (speaker and asserted):
            self.quoted.append(Stretch(quote.start, quote.end, speaker, QUOTED, told=True))
            self.carried = "" if quote.closed else speaker
            if speaker and sentences and not self.made:
                self.names.spoke = speaker  # "She began by saying: “…”"

    def _called(self, quote: Quotation) -> str:
        """Who calls something what is quoted: "what Hill called “…”", "which the board describes as “…”"; empty where
        nobody does.
        """
        words, base = self.names.words, self.bounds[0]
        start, _ = self._sentence(quote.start)
        own = self.masked[start - base : quote.start - 1 - base].rstrip()
        near = own.split()[-2:]
        if near and words.has(near[-1], "AS"):
            own, near = own[: -len(near[-1])].rstrip(), near[:-1]
        if not near or not words.has(near[-1], "CALLING"):
            return ""
        phrase = before(words, own, len(own) - len(near[-1]), start)
        opening = own[: phrase[0].start - start].split()[-1:] if phrase else []
        return self.names.speaker(phrase) if opening and words.has(opening[0], "REL", "FREEREL") else ""

    def _is_sentence(self, quote: Quotation) -> bool:
        """Whether a quotation is a sentence that follows another, however short: "…,” Hill said. “Maybe 35.”"."""
        text, at = self.names.text, quote.start - 1  # the place of its mark
        follows = text[max(at - _APART, 0) : at].rstrip()[-1:] == "." and bool(self.made)
        said = text[quote.start : quote.end]  # nothing, where a mark ends the text
        return follows and said[:1].isupper() and said[-1:] in ".!?"

    def _is_figure(self, quote: Quotation) -> bool:
        """Whether a quotation is the words of a figure: "has room for “well over 3,000”", no "a “buy 2 get 1” deal"."""
        text = self.names.text[quote.start : quote.end]
        if len(text.split()) < _SENTENCE or not any(map(str.isdigit, text)):
            return False
        before = self.masked[: quote.start - 1 - self.bounds[0]].split()[-1:]
        return bool(before) and not self.names.words.has(before[0], "DET", "POSSDET")

    def _speaker(self, quote: Quotation, near: list[Attribution], opening: Callable[[], str]) -> str:
        """Whoever speaks in the quotation's sentence, or the one before."""
        if self.names.text[quote.end - 1] == ",":  # whoever says it follows: "…,” said Hill"
            near = [one for one in near if one.cue >= quote.end] or near
        if near:
            return min(near, key=lambda one: min(abs(one.cue - quote.start), abs(one.cue - quote.end))).speaker
        base = self.bounds[0]
        signed = _SIGNED.match(self.masked, quote.end - base)
        start, end = self._sentence(quote.start)
        own = self.masked[start - base : end - base]
        named = signed or _NAMED.match(self.masked, start - base, quote.start - base)
        if named:  # "“It is old.” — Ada Hill, cook"
            return self.names.speaker(pieces(self.masked, named.start(1), named.end(1), base))
        if start == base and quote.start <= base + 1:
            return opening()
        subject = leading(self.names.words, own, start)
        introduces = own[: quote.start - start].rstrip('"“‘«').rstrip().endswith(":")
        if subject and (introduces or self._may_speak(subject)):
            return self.names.speaker(subject)
        return (self._told_of(start) or self._earlier(start)) if BLOT in own else ""

    def _may_speak(self, subject: list[Piece]) -> bool:
        """Whether the subject of a sentence may say what is quoted in it: "Hill calls it “…”", "the warden"."""
        last, words = subject[-1].word, self.names.words
        return (
            last[0].isupper()
            or words.has(last, "TITLE", "ROLE", "ORGANISATION")
            or words.has(subject[0].word, "PERSONAL")
        )

    def _told_of(self, place: int) -> str:
        """The person whom the sentence before a place tells of, if nobody speaks in it: "Hill disagrees. “…”"."""
        if place == self.bounds[0] or self._within(place - 1):
            return ""
        start, end = self._sentence(place - 1)
        base = self.bounds[0]
        return self.names.person(leading(self.names.words, self.masked[start - base : end - base], start))

    def _sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence at a place begins and ends."""
        index = min(max(bisect_right(self.bounds, place) - 1, 0), len(self.bounds) - 2)
        return self.bounds[index], self.bounds[index + 1]

    def _within(self, place: int) -> list[Attribution]:
        """The attributions whose cues stand in the sentence at a place."""
        start, end = self._sentence(place)
        return self.made[bisect_left(self.made, start, key=_cue) : bisect_left(self.made, end, key=_cue)]

    def _earlier(self, place: int) -> str:
        """The last speaker before a place; empty where there is none."""
        index = bisect_left(self.made, place, key=_cue)
        return self.made[index - 1].speaker if index else ""


def headed(words: Words, line: str) -> int:
    """Where a line that opens quotations names whose they are: "Quotes attributable to | the mayor:"; -1 for others."""
    if len(line) > _HEADING or not ends_with_colon(line):
        return -1
    found = words.expression("ATTRIBUTED", _HEADED).match(line)
    opening = found[0].split()[:_OPENING] if found else []
    opens = opening and not words.has(opening[0].lower(), "FOLLOWING")  # "Following the statement by Hill:"
    told = opens and any(words.has(one.lower(), "QUOTENOUN", "FOLLOWING") for one in opening)
    return found.end() if found and told else -1


def _is_title(text: str) -> bool:
    """Whether what is quoted is a heading or the name of a work: all but its small words have a capital."""
    telling = [word for word in text.split() if len(word) > _SMALL and word[0].isalpha()]
    return text.istitle() or (len(telling) > 1 and all(word[0].isupper() for word in telling))


def _cue(one: Attribution) -> int:
    return one.cue

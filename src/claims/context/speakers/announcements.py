"""Announcements: whose speeches and articles a page says that it reprints, "We print below the speech by …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from claims.context.speakers.leading import leading
from claims.context.speakers.names import Names
from claims.context.speakers.pieces import pieces
from claims.context.speakers.quotation import blotted, quotations
from claims.context.words import Words
from claims.model import Document

_NAMED = r"(?:[A-Z][\w.’'-]*|of|the)"
_NEARBY = 120  # characters before "speech" in which its owner stands; without a bound a text of no full stop takes n²
OWNING = rf"((?:{_NAMED}\s)*[A-Z][\w.-]*)"
_OWNER = re.compile(rf"{OWNING}[’']s?\s(?:[a-z-]+\s){{0,3}}$")
PERSON = re.compile(rf"(?:(?i:the)\s)?({_NAMED}(?:\s{_NAMED})*)")
_APPOSED = re.compile(r",\s((?:[A-Z][\w.’'-]*\s)+[A-Z][\w’'-]*)")
_LAST_WORD = re.compile(r"([\w’'-]+)\s*$")
_NEXT_WORD = re.compile(r"\s*([\w’'-]+)")
_DESCRIBED = 40  # characters from "the following" to the speech or text that it announces


class Announcements:
    """Finds announcements of reprints by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.announcement = re.compile(rf"(?i)\b(?:{words.pattern('ANNOUNCE')})\b")
        self.announcing = _tails(words.own.surfaces("ANNOUNCE"))
        self.work = re.compile(rf"(?i)(?<![\w-])(?:{words.pattern('SPEECHWORK', 'TEXTWORK')})\b")
        self.authored = re.compile(rf"(?i:{words.pattern('AUTHORED')})\s+(?=(?:the\s)?[A-Z])")

    def places(self, document: Document) -> list[int]:
        """Where the document has a word that may announce something, as few have, in order."""
        return sorted(at - 1 for tail in self.announcing for at in _places(document.text, tail))

    def announced(
        self, line: str, base: int, announcing: Iterable[int], names: Names, spoke: Callable[[int], str]
    ) -> list[str]:
        """Whose speeches or articles a paragraph says are to follow, in order; empty where it says nothing like it."""
        masked = blotted(line, 0, len(line), quotations(line, 0, len(line)))
        cues = filter(None, (self.announcement.match(masked, at - base) for at in announcing))
        cue = next((cue for cue in cues if self._announces(masked, cue)), None)
        if cue is None:
            return []
        start = line.rfind(". ", 0, cue.start()) + 1
        end = line.find(". ", cue.end())
        sentence = line[start : end if end > 0 else len(line)]
        works, found = [*self.work.finditer(sentence)], list[str]()
        if not works:
            return []
        for work in works:
            author = self._author(sentence, work, base + start, names)
            if author and author not in found:
                found.append(author)
        if found:
            return found
        subject = names.speaker(leading(names.words, sentence, base + start))
        named = subject[:1].isupper() and not self.work.search(subject) and len(subject.split()) > 1
        if named:
            return [subject]
        last = spoke(base)
        return [last] if last else []

    def _announces(self, line: str, cue: re.Match[str]) -> bool:
        """Whether an announcing word does: "the following speech", "following is the text"; "following" is a
        preposition elsewhere ("following the speech, shares fell"), and "below" one of a level ("below the rate in the
        report", "below 5%").
        """
        after = _NEXT_WORD.match(line, cue.end())
        if not self.words.has(cue[0], "FOLLOWING"):
            return not (after and self.words.has(cue[0].lower(), "PREP") and self._is_level(line, after))
        if after and self.words.has(after[1], "BE"):
            return True
        if not self.work.search(line, cue.end(), cue.end() + _DESCRIBED):
            return False
        before = _LAST_WORD.search(line[: cue.start()])
        return before is not None and self.words.has(before[1], "THE")

    def _is_level(self, line: str, after: re.Match[str]) -> bool:
        """Whether a number or a noun phrase that is no speech or text begins with a word: "below | the rate in the
        report", but "below | the full text".
        """
        if not self.words.has(after[1], "DET"):
            return after[1][0].isdigit()
        work = self.work.search(line, after.end(), after.end() + _DESCRIBED)
        between = line[after.end() : work.start()].split() if work else []
        return work is None or any(self.words.has(word.rstrip(",;:."), "PREP", "REL") for word in between)

    def _author(self, sentence: str, work: re.Match[str], base: int, names: Names) -> str:
        nearby = sentence.find(" ", max(work.start() - _NEARBY, 0)) + 1 if work.start() > _NEARBY else 0
        owner = _OWNER.search(sentence[nearby : work.start()])
        if owner:
            return names.speaker(pieces(owner[1], 0, len(owner[1]), base + nearby + owner.start(1)))
        by = self.authored.search(sentence, work.end(), work.end() + 60)
        if by and not re.search(r"[,;:]", sentence[work.end() : by.start()]):
            return self.person(sentence, by.end(), base, names)
        return ""

    def person(self, text: str, at: int, base: int, names: Names) -> str:
        """Who begins at `text[at:]`: a name, that of a role before it included ("the Minister of Trade, Ms. Ada Hill"),
        else the role; empty where neither stands there.
        """
        found = PERSON.match(text, at)
        if not found:
            return ""
        role = found[1].split()
        if len(role) > 1 and self.words.is_title(role[0]) and self.words.has(role[1].lower(), "OF", "FOR"):
            named = _APPOSED.match(text, found.end())
            if not named:
                return found[1]
            found = named
        return names.speaker(pieces(text, found.start(1), found.end(1), base))


def _tails(words: Iterable[str]) -> tuple[str, ...]:
    """The words without their first letters, in small and in capital letters, none that begins as another one does: a
    text has one of them wherever it has one of the words.
    """
    found: list[str] = []
    for word in sorted(words):
        if not (found and word[1:].startswith(found[-1])):
            found.append(word[1:])
    return (*found, *map(str.upper, found))


def _places(text: str, words: str) -> Iterator[int]:
    """Where some words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)

"""Speeches and articles that a page reprints, and whose they are.

A reprint is announced ("We print below the speech by …") or headed ("Remarks by …"), and begins with the first
paragraph that no longer talks about it; where several are announced, the next one begins at a title after the thanks
that close the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from claims.context.speakers.leading import leading
from claims.context.speakers.names import Names
from claims.context.speakers.pieces import pieces
from claims.context.speakers.quotation import blotted, quotations
from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words, any_of, bare
from claims.model import Block, Document

_DATELINE = re.compile(r"[A-Z]{3}[A-Z .’'-]*,[^\n]{0,40}(?:—|–|--)\s")
_NAMED = r"(?:[A-Z][\w.’'-]*|of|the)"
_OPENING_WORDS = 15  # in which a paragraph about a speech says that it is about the speech
_TITLE_WORDS = 20
_HEADING = 600  # characters, at most, of a line of twice as many words
_SALUTATION = 60  # characters
_NEARBY = 120  # characters before "speech" in which its owner stands; without a bound a text of no full stop takes n²
_OWNING = rf"((?:{_NAMED}\s)*[A-Z][\w.-]*)"
_OWNER = re.compile(rf"{_OWNING}[’']s?\s(?:[a-z-]+\s){{0,3}}$")
_PERSON = re.compile(rf"(?:(?i:the)\s)?({_NAMED}(?:\s{_NAMED})*)")
_APPOSED = re.compile(r",\s((?:[A-Z][\w.’'-]*\s)+[A-Z][\w’'-]*)")
_LAST_WORD = re.compile(r"([\w’'-]+)\s*$")
_NEXT_WORD = re.compile(r"\s*([\w’'-]+)")
_DESCRIBED = 40  # characters from "the following" to the speech or text that it announces
_PREFACE = 6  # paragraphs, at most, from the heading of a speech to its salutation
_TOP = 3  # blocks of a document among which its title stands
_ENDS = frozenset(".!?:;,")
_FULL = frozenset(".?")  # what no heading that names a speaker ends with
_WIDE = 3  # line breaks


@dataclass(frozen=True, slots=True)
class _State:
    """How far the reading of reprints has come: authors announced, whether one is waited for, whether inside one."""

    queue: list[str]
    waiting: bool
    inside: bool
    names: Names


class Reprints:
    """Finds reprints by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.announcement = re.compile(rf"(?i)\b(?:{words.pattern('ANNOUNCE')})\b")
        self.announcing = _tails(words.own.surfaces("ANNOUNCE"))
        self.work = re.compile(rf"(?i)(?<![\w-])(?:{words.pattern('SPEECHWORK', 'TEXTWORK')})\b")
        speech, author = words.pattern("SPEECHWORK"), words.pattern("AUTHORED")
        by = any_of({one for one in words.own.surfaces("AUTHORED") if words.has(one.split()[-1], "BY")})
        self.byline = re.compile(
            rf"[^.!?]{{0,30}}?\b(?i:{speech})(?::|\s(?i:{author})|(?:\s[a-z]+){{1,5}}?\s(?i:{by}))(?:\s|\Z)"
        )
        self.headed = re.compile(rf"(?i)\b(?:{speech})\Z")
        self.owned = re.compile(rf"{_OWNING}[’'][sS]?\s(?:[\w-]+\s){{0,5}}?(?i:{speech})(?=\s(\w+)|\s*\Z)")
        self.authored = re.compile(rf"(?i:{words.pattern('AUTHORED')})\s+(?=(?:the\s)?[A-Z])")
        self.mine = re.compile(rf"(?i)(?<![\w’'.-])(?:{words.pattern('FIRSTPERSON')})(?![\w-])")
        self.greeting = re.compile(rf"(?i)(?:{words.pattern('GREETING', 'THANKS')})\b")
        self.thanks = re.compile(rf"(?i)(?:{words.pattern('THANKS')})\b")
        self.third = re.compile(rf"(?i)(?:{words.pattern('PERSONAL', 'GROUPAL', 'THING')})\b")

    def find(
        self, document: Document, blocks: list[Block], names: Names, spoke: Callable[[int], str]
    ) -> Iterator[Stretch]:
        """What the document reprints, in order, each to the next or to the end of the document. `spoke` is asked who
        was reported last before a place: "the text of the speech" is theirs.
        """
        announcing = self._announcing(document)
        queue: list[str] = []  # announced, not yet begun
        current, begun, waiting = "", document.end, False
        for at, block in enumerate(blocks):
            asked = waiting or not current
            own = announcing[bisect_left(announcing, block.start) : bisect_left(announcing, block.end)] if asked else ()
            if not (own or current or waiting) and at >= _TOP and document.text[block.end - 1] in _FULL:
                continue  # a sentence and no heading, as most are
            line = document.text[block.start : block.end]
            announced = self._announced(line, block.start, own, names, spoke) if own else []
            if announced:
                queue, waiting = [*queue, *announced], True
                continue
            following = self._opens(
                document, blocks, at, _State(queue, waiting=waiting, inside=bool(current), names=names)
            )
            if following is None:
                continue
            if current:
                yield Stretch(begun, block.start, current, QUOTED)
            current, begun, waiting = following, self._beginning(document, blocks, at), False
        if current:
            yield Stretch(begun, document.end, current, QUOTED)

    def _announcing(self, document: Document) -> list[int]:
        """Where the document has a word that may announce something, as few have, in order."""
        return sorted(at - 1 for tail in self.announcing for at in _places(document.text, tail))

    def _beginning(self, document: Document, blocks: list[Block], at: int) -> int:
        """Where a speech announced by a heading or at a block begins: at its salutation, what stands before that in no
        first person being the publisher's; else right there.
        """
        for block in blocks[at : at + _PREFACE]:
            line = document.text[block.start : block.end]
            if self._salutes(line):
                return block.start
            if self.mine.search(line):
                break
        return blocks[at].start

    def _salutes(self, line: str) -> bool:
        """Whether a line only speaks to those who listen: "Dear guests,", "Ladies and gentlemen."."""
        return len(line) < _SALUTATION and (line.endswith(",") or bool(self.greeting.fullmatch(line.rstrip(".!:"))))

    def _opens(self, document: Document, blocks: list[Block], at: int, state: _State) -> str | None:
        """Whose words begin with a block: "" where only the words before end, None where nothing changes."""
        line = document.text[blocks[at].start : blocks[at].end]
        dateline = bool(_DATELINE.match(line))
        if state.inside and (dateline or (state.queue and self._closed(document, blocks, at))):
            return "" if dateline else state.queue.pop(0)
        byline = self._byline(document, blocks, at, state.names)
        if byline:
            if state.queue and bare(state.queue[0].split()[-1]) in bare(byline):
                state.queue.pop(0)
            return byline
        if state.waiting and state.queue and not self._about(line, state.queue[0]):
            author = state.queue.pop(0)
            return "" if dateline else author
        return None

    def _announced(
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
            return self._person(sentence, by.end(), base, names)
        return ""

    def _person(self, text: str, at: int, base: int, names: Names) -> str:
        """Who begins at `text[at:]`: a name, that of a role before it included ("the Minister of Trade, Ms. Ada Hill"),
        else the role; empty where neither stands there.
        """
        found = _PERSON.match(text, at)
        if not found:
            return ""
        role = found[1].split()
        if len(role) > 1 and self.words.is_title(role[0]) and self.words.has(role[1].lower(), "OF", "FOR"):
            named = _APPOSED.match(text, found.end())
            if not named:
                return found[1]
            found = named
        return names.speaker(pieces(text, found.start(1), found.end(1), base))

    def _byline(self, document: Document, blocks: list[Block], at: int, names: Names) -> str:
        """The speaker of a heading like "Remarks by NAME", "NAME’s speech"; the name may stand on the next line."""
        start, end = blocks[at].start, blocks[at].end
        if end - start > _HEADING:
            return ""
        found = self.byline.match(document.text, start, end)
        if not found:
            return self._owner(document, blocks, at, names) if at < _TOP else ""
        if found.end() == end and at + 1 < len(blocks):
            found = self.byline.match(document.text, start, end + 1)
            end = blocks[at + 1].end
        line = document.text[start:end]
        if len(line.split()) > 2 * _TITLE_WORDS or self.mine.search(line) or line.rstrip()[-1:] in {":", *_FULL}:
            return ""
        if found is None or (found[0].rstrip().endswith(":") and not self._is_titled(line[found.end() - start :])):
            return ""
        return self._person(line, found.end() - start, start, names)

    def _is_titled(self, line: str) -> bool:
        """Whether a line begins with a title: "Dr. Ada Hill"."""
        return self.words.is_title(line.split(maxsplit=1)[0]) if line.strip() else False

    def _owner(self, document: Document, blocks: list[Block], at: int, names: Names) -> str:
        """Whose speech the title of a document says that it is, if somebody greets in what follows: "Hill’s speech to
        the board", "President Ada Hill" beside "Inaugural Address".
        """
        line = document.text[blocks[at].start : blocks[at].end]
        owned = self.owned.match(line) if line[-1:] not in _ENDS and len(line.split()) <= _TITLE_WORDS else None
        if owned and owned[2] and not self.words.has(owned[2], "PREP"):  # "Hill’s speech was bad"
            return ""
        owned = owned or self._named(document, blocks, at)
        if owned is None:
            return ""
        following = (document.text[block.start : block.end] for block in blocks[at + 1 : at + 1 + _PREFACE])
        if not any(self.greeting.match(one) or self._salutes(one) for one in following):
            return ""
        return names.speaker(pieces(owned[1], 0, len(owned[1]), blocks[at].start))

    def _named(self, document: Document, blocks: list[Block], at: int) -> re.Match[str] | None:
        """The line that is only a name with its title, where the title of the document says that it is a speech."""
        line = document.text[blocks[at].start : blocks[at].end]
        named = _PERSON.fullmatch(line) if self._is_titled(line) else None
        if named is None:
            return None
        tops = (document.text[block.start : block.end] for block in blocks[:_TOP])
        return named if any(len(one.split()) <= _TITLE_WORDS and self.headed.search(one) for one in tops) else None

    def _about(self, line: str, speaker: str) -> bool:
        """Whether a paragraph still talks about what is to follow: it names the speech or its speaker, not "I"."""
        if self.mine.search(line) or self._salutes(line):
            return False
        opening = " ".join(line.split()[:_OPENING_WORDS])
        own = {part for part in re.findall(r"\w+", bare(speaker)) if len(part) > 1}
        named = own & {bare(word) for word in re.findall(r"[\w’']+", opening)}
        return bool(named or self.work.search(opening) or self.third.match(line) or line.rstrip().endswith(":"))

    def _closed(self, document: Document, blocks: list[Block], at: int) -> bool:
        """Whether the block is a title after thanks or a wide gap: the next reprint begins."""
        block, before = blocks[at], blocks[at - 1]
        line = document.text[block.start : block.end]
        title = len(line.split()) <= _TITLE_WORDS and line[-1:] not in '.,;:!?…”"'
        thanked = self.thanks.match(document.text[before.start : before.end].lower())
        gap = document.text[before.end : block.start].count("\n") >= _WIDE
        return title and bool(thanked or gap)


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

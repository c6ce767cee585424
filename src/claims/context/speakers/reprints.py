"""Speeches and articles that a page reprints, and whose they are.

A reprint is announced ("We print below the speech by …") or headed ("Remarks by …"), and begins with the first
paragraph that no longer talks about it; where several are announced, the next one begins at a title after the thanks
that close the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claims.context.speakers.announcements import OWNING, PERSON, Announcements
from claims.context.speakers.names import Names
from claims.context.speakers.pieces import pieces
from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words, any_of, bare
from claims.model import Block, Document

_DATELINE = re.compile(r"[A-Z]{3}[A-Z .’'-]*,[^\n]{0,40}(?:—|–|--)\s")
_OPENING_WORDS = 15  # in which a paragraph about a speech says that it is about the speech
_TITLE_WORDS = 20
_HEADING = 600  # characters, at most, of a line of twice as many words
_SALUTATION = 60  # characters
_PREFACE = 6  # paragraphs, at most, from the heading of a speech to its salutation
_TOP = 3  # blocks of a document among which its title stands
_ENDS = frozenset(".!?:;,")
_FULL = frozenset(".?")  # what no heading that names a speaker ends with
_BEHIND = " \t\n\"”’'"  # what may stand behind that end
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
        self._announcements = Announcements(words)
        speech, author = words.pattern("SPEECHWORK"), words.pattern("AUTHORED")
        by = any_of({one for one in words.own.surfaces("AUTHORED") if words.has(one.split()[-1], "BY")})
        self.byline = re.compile(
            rf"[^.!?]{{0,30}}?\b(?i:{speech})(?::|\s(?i:{author})|(?:\s[a-z]+){{1,5}}?\s(?i:{by}))(?:\s|\Z)"
        )
        self.headed = re.compile(rf"(?i)\b(?:{speech})\Z")
        self.owned = re.compile(rf"{OWNING}[’'][sS]?\s(?:[\w-]+\s){{0,5}}?(?i:{speech})(?=\s(\w+)|\s*\Z)")
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
        announcing = self._announcements.places(document)
        queue: list[str] = []  # announced, not yet begun
        current, begun, waiting = "", document.end, False
        for at, block in enumerate(blocks):
            asked = waiting or not current
            own = announcing[bisect_left(announcing, block.start) : bisect_left(announcing, block.end)] if asked else ()
            if not (own or current or waiting) and at >= _TOP and document.text[block.end - 1] in _FULL:
                continue  # a sentence and no heading, as most are
            line = document.text[block.start : block.end]
            announced = self._announcements.announced(line, block.start, own, names, spoke) if own else []
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
        if len(line.split()) > 2 * _TITLE_WORDS or self.mine.search(line) or line.rstrip(_BEHIND)[-1:] in {":", *_FULL}:
            return ""
        if found is None or (found[0].rstrip().endswith(":") and not self._is_titled(line[found.end() - start :])):
            return ""
        return self._announcements.person(line, found.end() - start, start, names)

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
        named = PERSON.fullmatch(line) if self._is_titled(line) else None
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
        return bool(
            named or self._announcements.work.search(opening) or self.third.match(line) or line.rstrip().endswith(":")
        )

    def _closed(self, document: Document, blocks: list[Block], at: int) -> bool:
        """Whether the block is a title after thanks or a wide gap: the next reprint begins."""
        block, before = blocks[at], blocks[at - 1]
        line = document.text[block.start : block.end]
        title = len(line.split()) <= _TITLE_WORDS and line[-1:] not in '.,;:!?…”"'
        thanked = self.thanks.match(document.text[before.start : before.end].lower())
        gap = document.text[before.end : block.start].count("\n") >= _WIDE
        return title and bool(thanked or gap)

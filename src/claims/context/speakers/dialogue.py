"""Who says what in the paragraphs of a document. Most hold no claim, and what is said there is nobody's question: so a
paragraph is read when a claim in it asks, and those before it when it goes back to them ("he added").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from claims.context.speakers.attribution import Attributions
from claims.context.speakers.bounds import bounds
from claims.context.speakers.leading import leading
from claims.context.speakers.names import Earlier, Names
from claims.context.speakers.paragraph import Paragraph, headed
from claims.context.speakers.pieces import Piece
from claims.context.speakers.quotation import blotted, quotations
from claims.context.speakers.sequels import sequels
from claims.context.stretches import REPORTED, Stretch, Voices
from claims.context.words import Words
from claims.model import Block, Document

_SKIPPED = frozenset({"title", "heading", "furniture", "table_cell"})
_LIST = "list_item"
_LONGEST = 800  # characters of a paragraph that is read as a whole
_SENTENCES = 3  # of one too long that are looked back on
_NEAR = (
    2  # paragraphs back, lists passed over, in which somebody must have spoken to speak on in a quotation of nobody's
)


class _Unread(Exception):  # noqa: N818 - no error, but a question put off
    """A paragraph cannot be read before these are."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__(numbers)
        self.numbers = numbers


class Dialogue:
    """The paragraphs of one document and what has been asked about them so far."""

    def __init__(self, document: Document, names: Names, attributions: Attributions) -> None:
        self._text, self._names, self._attributions = document.text, names, attributions
        blocks = document.blocks or (Block(document.start, document.end),)
        told = (block for block in blocks if block.end > block.start and self._is_told(block))
        self._blocks = [part for block in told for part in _parts(document.text, block, names.words)]
        self._starts = [block.start for block in self._blocks]
        self._openers = [*_openers(document.text, self._blocks)]
        self._read: dict[int, Paragraph] = {}
        self._voices: dict[int, Voices] = {}

    def _is_told(self, block: Block) -> bool:
        """Whether a block is a paragraph, or a heading over quotations."""
        if block.role not in _SKIPPED:
            return True
        return block.role == "heading" and headed(self._names.words, self._text[block.start : block.end]) >= 0

    def at(self, place: int) -> Stretch | None:
        """The innermost stretch of a paragraph that holds the character at `place`, if any does."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._blocks[number].end:
            return None
        voices = self._voices.get(number)
        if voices is None:
            paragraph = self.paragraph(number)
            voices = self._voices[number] = Voices.of(paragraph.quoted, paragraph.reported)
        return voices.at(place)

    def reported_before(self, place: int) -> str:
        """The person, or else who, was last reported before the paragraph at `place`; empty where nobody was."""
        numbers = range(bisect_right(self._starts, place - 1) - 1, -1, -1)
        last = [paragraph.reported[-1].speaker for paragraph in map(self.paragraph, numbers) if paragraph.reported]
        return next((one for one in last if not self._names.nouns.is_group(one)), last[0] if last else "")

    def paragraph(self, number: int) -> Paragraph:
        """A paragraph, read. What it asks about is read first, without recursion: each page of a long dialogue may
        go back to the one before.
        """
        waiting = [number]
        while waiting:
            try:
                if waiting[-1] not in self._read:
                    self._read[waiting[-1]] = self._reading(waiting[-1])
                waiting.pop()
            except _Unread as question:
                waiting += question.numbers
        return self._read[number]

    def _reading(self, number: int) -> Paragraph:
        """What is said in a paragraph. Raises _Unread where it goes back to one that is not read yet."""
        block = self._blocks[number]
        quotes = quotations(self._text, block.start, block.end)
        made = Paragraph(self._names, blotted(self._text, block.start, block.end, quotes), [block.start, block.end])
        begun = bool(quotes) and quotes[0].start <= block.start + 1
        announced = self._announced(number)
        listed = number > 0 and self._blocks[number - 1].role == _LIST
        if announced and (block.role == _LIST or not (listed or begun)):
            made.reported.append(Stretch(block.start, block.end, announced, REPORTED))
        cues = self._attributions.cues.matches(made.masked)
        if not quotes and not cues:
            return made
        names = made.names = self._names.after(lambda: self._before(number), lambda: self._last(number))
        made.bounds = bounds(names.words, made.masked, block.start)
        made.attribute(self._attributions, cues)
        for quote in quotes:
            made.quotation(quote, lambda: announced or self._speaking(number, names))
        made.reported += sequels(names.words, made.masked, made.bounds, made.made, made.quoted)
        made.spoke, made.names = names.spoke, self._names  # what it asked by would hold the dialogue, as this holds it
        return made

    def _before(self, number: int) -> Earlier:
        """The paragraph before, quotations blotted out, and where it begins, if there is one; of a part of a long one
        some parts, the nearest first.
        """
        found: list[tuple[str, int]] = []
        for at in range(number - 1, max(number - _SENTENCES, 0) - 1, -1):
            block = self._blocks[at]
            found.append((blotted(self._text, *block[:2], quotations(self._text, *block[:2])), block.start))
            if block.end < self._blocks[at + 1].start:
                break
        return (*found,)

    def _known(self, number: int) -> Paragraph:
        if number not in self._read:
            raise _Unread((number,))
        return self._read[number]

    def _last(self, number: int) -> str:
        """Who spoke last before a paragraph; empty where nobody did."""
        for before in range(number - 1, -1, -1):
            if before not in self._read:  # then as many again before it: the question is put only so often
                raise _Unread(range(max(2 * before - number, 0), before + 1))
            spoke = self._read[before].spoke
            if spoke is not None:
                return spoke
        return ""

    def _speaking(self, number: int, names: Names) -> str:
        """Who speaks where a paragraph opens with a quotation: whoever does in the open one that closes the paragraph
        before, or whoever spoke last, if right before.
        """
        carried = self._known(number - 1).carried if number else ""
        if carried:
            return carried
        before = (at for at in range(number - 1, -1, -1) if self._blocks[at].role != _LIST)
        near = any(self._known(at).made or self._known(at).quoted for at in islice(before, _NEAR))
        return names.last if near else self._spoken_of(number, names)

    def _spoken_of(self, number: int, names: Names) -> str:
        """The person whom the paragraph before says that they held a speech, "Ada Hill addressed the nation.", or else
        whom its last sentence tells of ("Minister Ada Hill opened the mill").
        """
        words, subject = names.words, list[Piece]()
        for paragraph, start in self._before(number)[:1]:
            for at, end in pairwise(bounds(words, paragraph, start)):
                sentence = paragraph[at - start : end - start]
                subject = leading(words, sentence, at)
                after = sentence[subject[-1].end - at :].split() if subject else []
                verb = next((word for word in after if words.has(word, "VERBED", "VERB", "SPEAKING")), "")
                told = any(words.has(word.rstrip(".,"), "SPEECHWORK") for word in after) and words.has(
                    verb, "GIVING", "SETOUT"
                )
                if told or words.has(verb, "SPEAKING"):
                    break
        return names.person(subject)

    def _announced(self, number: int) -> str:
        """Who speaks in a paragraph because one before it ended with a colon; empty where nobody does."""
        opener = self._openers[number]
        return self._known(opener).announces if opener >= 0 else ""


def _parts(text: str, block: Block, words: Words) -> Iterator[Block]:
    """A paragraph; one too long to be one sentence by sentence, quotations whole, so that of a text without line ends
    as well only what a claim asks about is read.
    """
    if block.end - block.start > _LONGEST:
        quotes = quotations(text, block.start, block.end)
        for at in bounds(words, blotted(text, block.start, block.end, quotes), block.start)[1:-1]:
            yield block._replace(end=at)
            block = block._replace(start=at)
    yield block


def _openers(text: str, blocks: list[Block]) -> Iterator[int]:
    """For each paragraph the one before it that ends with a colon and opens it, or -1: the next one is opened, or, with
    the one after it, all items of a list.
    """
    opener = -1
    for number, block in enumerate(blocks):
        yield opener
        if text[block.start : block.end].rstrip().endswith(":"):
            opener = number
        elif block.role != _LIST:
            opener = -1

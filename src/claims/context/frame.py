"""What every context field is read from: one sentence's tokens and mentions, and what the document said before."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.model import Block, Document, Mention, Reading, Span, Tokens


@dataclass(slots=True)
class Memory:
    """What carries over from sentence to sentence of one document; a new one for each document."""

    speaker: str = ""
    quoted_until: int = -1
    last: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Frame:
    """One sentence with its mentions. Mention i covers the tokens `first[i]` to `last[i]` (exclusive).

    A field is a module with `read(frame, index)`: the field's value for mention `index`. `cache` keeps what fields of the
    same sentence share (chunks, quotation spans), under the name of the module that made it.
    """

    document: Document
    block: Block
    reading: Reading
    tokens: Tokens
    first: list[int]
    last: list[int]
    memory: Memory
    cache: dict[str, object] = field(default_factory=dict)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the sentence, in text order."""
        return self.reading.mentions

    @property
    def sentence(self) -> Span:
        """The sentence's place."""
        return self.reading.sentence

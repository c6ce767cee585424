"""A sentence → typed tokens: words looked up in the lexicon, numbers told apart by their shape, phrases joined.

No types are guessed from English here: they come from the lexicon (`Lexicon.entry`), from the form of a word
(morphology.py), and from the shape of a number (shapes.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from operator import add, attrgetter
from typing import NamedTuple

from claims.grammar.alphabet import Alphabet
from claims.grammar.cutting import token_pattern
from claims.grammar.morphology import CLOSED, PLAIN, Morphology
from claims.grammar.phrases import GLUABLE, Phrases
from claims.grammar.shapes import (
    LONGEST,
    SAMPLES,
    SHAPE,
    STYLES,
    SUPERSCRIPTS,
    canonical,
    decade_types,
    is_ordinal,
    kind_of,
    number_types,
    ordinal_types,
)
from claims.lexicon import Lexicon, fold
from claims.model import Span, Tokens

_WHOLE = frozenset({"INT", "GROUPED"})
_SHORTEST_THING = 4  # letters of what is counted: fewer are a code's
_HYPHENS = frozenset("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{SMALL HYPHEN-MINUS}")
_TIME = re.compile("[tT][0-9]+")  # the hour of an ISO 8601 date and time: "2016-11-25T10:30"
_NOTED = re.compile(r"""(?P<word>[%)”"]|[^\W\d_]{3,})(?P<stop>[)”"]?\.)?(?P<mark>\d[\d,–-]*)""")  # "rise.12"
_MEMO_LIMIT = 200_000  # distinct surfaces kept; beyond it the memory is dropped, so that a large run stays flat

# A name of each shape, plural and not, so that the rules know their types before the first text.
_NAMES_WITH_DIGITS = ("B17", "b17", "Mi8", "F-16s", "Mi-8s", "b17s")


class Piece(NamedTuple):
    """One token of a surface: its words, how far on the next token begins, its types and their character."""

    word: str
    folded: str
    width: int
    tags: frozenset[str]
    code: str
    opens_phrase: bool


_WIDTH = attrgetter("width")


class _Memory(dict[str, tuple[Piece, ...]]):
    """The pieces of every surface met, made when first asked for."""

    def __init__(self, make: Callable[[str], tuple[Piece, ...]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, surface: str) -> tuple[Piece, ...]:
        if len(self) > _MEMO_LIMIT:
            self.clear()
        made = self[surface] = self._make(surface)
        return made


class Lexer:
    """Cuts sentences by one lexicon; remembers every surface it has met, since a type never depends on the
    neighbours.
    """

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, numbers: str = STYLES[0]) -> None:
        """`numbers` is how numbers are written: one of `shapes.STYLES`."""
        self.lexicon, self.alphabet, self.numbers = lexicon, alphabet, numbers
        self.token = token_pattern(lexicon, numbers)
        self._memory = _Memory(self._tiles)
        self._forms = Morphology(lexicon)
        self._phrases = Phrases(lexicon, alphabet, self.token)
        self._learn_words()
        self.alphabet.code(self.pieces("–")[0].tags | {"HYPHEN", "SPACED"})
        self.alphabet.add(map(frozenset, ((), {"URL"}, {"OTHER"}, {"WORD", "GLUED"})))
        for surface in (*" ".join(SAMPLES).split(), *_NAMES_WITH_DIGITS, "http://a", "¹", "٣"):
            self.pieces(surface)
        self.forget()

    def forget(self) -> None:
        """Forget all surfaces met: their characters no longer hold once the alphabet has been arranged."""
        self._memory.clear()

    def _learn_words(self) -> None:
        """Make every type set that a word can have known to the alphabet: each of the lexicon's in each shape."""
        seen = {frozenset({"WORD", kind} - {""}) for kind in (*self._forms.endings.values(), "")}
        for table in (self.lexicon.folded, self.lexicon.exact):
            for surface, entry in table.items():
                if " " not in surface:
                    types = frozenset(self.lexicon.entry(surface) if table is self.lexicon.exact else entry)
                    if surface[0].isalpha() and CLOSED.isdisjoint(types):
                        types |= {"WORD", *self._forms.of_ending(fold(surface), types)}
                    seen.add(types - {PLAIN})
        for types in sorted(seen, key=sorted):
            for shape in ((), ("CAP",), ("CAP", "UPPER")):
                self.alphabet.code(types | {*shape})
                if not GLUABLE.isdisjoint(types):
                    self.alphabet.code(types | {*shape, "GLUED"})

    def read(self, text: str, start: int, end: int, holes: Sequence[Span] = ()) -> tuple[Tokens, str]:
        """The tokens of `text[start:end]` and their types as a string over the alphabet, one character a token. What
        lies in `holes` (ordered, apart: the asterisks and links of Markdown) is passed over.
        """
        pieces: list[Piece] = []
        starts: list[int] = []
        for run in _between(start, end, holes) if holes else ((start, end),):
            found, places = self._cut(text, *run)
            pieces += found
            starts += places
        if not pieces:
            return Tokens([], [], [], [], []), ""
        words, lower, _, tags, codes, opens = map(list, zip(*pieces, strict=True))
        if "-" in words:
            self._spaced_hyphens(text, words, starts, tags, codes)
        tokens = Tokens(words, lower, starts, [*map(add, starts, map(len, words))], tags)
        if True in opens:
            self._phrases.join(text, tokens, codes, [at for at, opening in enumerate(opens) if opening])
        return tokens, "".join(codes)

    def _cut(self, text: str, start: int, end: int) -> tuple[list[Piece], list[int]]:
        """The pieces of `text[start:end]` and where each begins. No step is taken in Python for each token."""
        while start < end and text[start].isspace():
            start += 1
        pieces = [*chain.from_iterable(map(self._memory.__getitem__, self.token.findall(text, start, end)))]
        return pieces, [*accumulate(map(_WIDTH, pieces[:-1]), initial=start)][: len(pieces)]

    def _spaced_hyphens(
        self, text: str, words: list[str], starts: list[int], tags: list[frozenset[str]], codes: list[str]
    ) -> None:
        """A hyphen with a space on both sides is a dash, or, in tokenised texts, a hyphen still ("30 - year bonds")."""
        spaced = self.pieces("–")[0].tags | {"HYPHEN", "SPACED"}
        code = self.alphabet.code(spaced)
        for at, word in enumerate(words):
            if (
                word == "-"
                and text[starts[at] - 1 : starts[at]].isspace()
                and text[starts[at] + 1 : starts[at] + 2].isspace()
            ):
                tags[at], codes[at] = spaced, code

    def pieces(self, surface: str) -> tuple[Piece, ...]:
        """The tokens of one surface as the token pattern finds it; usually one, two where letters are glued to a
        number.
        """
        return self._memory[surface]

    def _tiles(self, surface: str) -> tuple[Piece, ...]:
        """The pieces of a surface with the space after it, which widens the last of them."""
        bare = surface.rstrip()
        shape = None if bare[:1].isalpha() or self.lexicon.entry(bare) else self._shape(bare)  # "9/11" is a name
        *made, last = self._number(bare, shape) if shape else self._words(bare)
        return (*made, last._replace(width=last.width + len(surface) - len(bare)))

    def _shape(self, surface: str) -> re.Match[str] | None:
        """The shape of a number; None of what is none, and of digits of another script."""
        plain = canonical(surface, self.numbers)
        return None if plain.isdecimal() and not plain.isascii() else SHAPE.fullmatch(plain)

    def _words(self, surface: str) -> Iterator[Piece]:
        """A word, or a name with a number ("B-17"); where what stands before the hyphen is a known word, three
        tokens; a word and the footnote mark on it ("deaths³", but "m²" is a unit).
        """
        noted = _NOTED.fullmatch(surface)
        if noted and (noted["stop"] or "SCALE" in self.lexicon.entry(noted["word"])):
            for words in filter(None, (noted["word"], *(noted["stop"] or ""))):
                yield from self._words(words)
            yield self._piece(noted["mark"], frozenset({"SUPERSCRIPT"}))
            return
        plain = surface.rstrip(SUPERSCRIPTS)
        raised = plain and plain != surface and plain[-1].isalpha()
        if raised and not (self._phrases.ends_raised(surface) or self.lexicon.entry(surface)):
            yield from self._words(plain)
            yield self._piece(surface[len(plain) :], frozenset({"SUPERSCRIPT"}))
            return
        if "\n" in surface:
            yield from self._broken(surface)
            return
        name, hyphen, number = surface.partition("-")
        if hyphen and name and number and not name.isupper() and self.lexicon.entry(name):
            yield self._piece(name, self._forms.types(name))
            yield self._piece(hyphen, self._forms.types(hyphen))
            yield from (self._piece(piece.word, piece.tags) for piece in self.pieces(number))
        else:
            yield self._piece(surface, self._forms.types(surface))

    def _broken(self, surface: str) -> Iterator[Piece]:
        """A word that the end of a line breaks ("mil-" and "lion"), or two words with the hyphen that joins them."""
        head, _, rest = surface.partition("-")
        tail = rest.lstrip()
        if self.lexicon.entry(head + tail):
            whole = self._piece(head + tail, self._forms.types(head + tail))
            yield whole._replace(word=surface, width=len(surface))
            return
        yield from self._words(head)
        yield self._piece("-", self._forms.types("-"))._replace(width=1 + len(rest) - len(tail))
        yield from self._words(tail)

    def _piece(self, word: str, tags: frozenset[str]) -> Piece:
        if word in _HYPHENS:
            word = "-"  # of the same width, and what joins words is looked for by it
        folded = fold(word)
        return Piece(word, folded, len(word), tags, self.alphabet.code(tags), self._phrases.opens(folded))

    def _number(self, surface: str, shape: re.Match[str]) -> Iterator[Piece]:
        """A number and what is glued to it; `shape` is of the surface with canonical marks."""
        glue, kind = shape["glue"], kind_of(shape)
        end = len(surface) - len(glue)
        body, plain = surface[:end], shape.string[:end]
        if len(surface) > LONGEST:
            yield self._piece(surface, frozenset({"ALNUM"}))
        elif not any(char.isalpha() for char in glue):
            yield self._digits(body, plain, number_types(kind, plain))
            if glue:  # superscript digits: a footnote or an exponent, never part of the number
                yield self._piece(glue, self._forms.types(glue))
        elif suffixed := self._suffixed(surface, shape):
            yield suffixed
        elif kind == "NUMDATE" and _TIME.fullmatch(glue):
            yield self._digits(body, plain, number_types(kind, plain))
            yield self._piece(glue, frozenset({"ALNUM"}))
        elif glued := self._glued(glue):
            yield self._digits(body, plain, number_types(kind, plain))
            yield self._piece(glue, glued)
        else:
            yield self._piece(surface, frozenset({"ALNUM"}))

    def _suffixed(self, surface: str, shape: re.Match[str]) -> Piece | None:
        """A number with the letters of an ordinal, a fraction or a decade: "42nd", "3/4ths", "1960s"."""
        folded, kind = shape["glue"].lower(), kind_of(shape)
        body, plain = surface[: len(surface) - len(folded)], shape.string[: len(surface) - len(folded)]
        if kind in _WHOLE and "ORDSUFFIX" in self.lexicon.entry(folded) and is_ordinal(body, folded):
            return self._piece(surface, ordinal_types(body))
        if kind == "SLASH" and "ORDSUFFIX" in self.lexicon.entry(folded.removesuffix("s")):
            return self._digits(body, plain, number_types(kind, plain))._replace(word=surface, width=len(surface))
        return self._piece(surface, decade_types(body)) if kind == "INT" and folded == "s" else None

    def _digits(self, word: str, plain: str, tags: frozenset[str]) -> Piece:
        """A number; in place of its folded form the digits with canonical marks, which its value is read from."""
        return Piece(word, plain, len(word), tags, self.alphabet.code(tags), self._phrases.opens(plain))

    def _glued(self, glue: str) -> frozenset[str]:
        """The types of letters after a number where they are a unit, a scale or the first word of one ("3923sq m"), or
        what it counts, the space between them lost ("1,016people"); none where they are no word of their own ("5G").
        """
        tags = self._forms.types(glue)
        if not GLUABLE.isdisjoint(tags) or (len(glue) > 1 and self._phrases.opens_unit(fold(glue))):
            return tags | {"GLUED"}
        thing = len(glue) >= _SHORTEST_THING and glue.isalpha() and glue.islower() and "PLURAL" in tags
        return tags if thing else frozenset()


def _between(start: int, end: int, holes: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The stretches from `start` to `end` outside the holes."""
    for hole in holes:
        yield start, hole.start
        start = hole.end
    yield start, end

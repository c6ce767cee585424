"""A sentence → typed tokens: words looked up in the lexicon, numbers told apart by their shape, phrases joined.

No types are guessed from English here: they come from the lexicon (`Lexicon.entry`), from suffixes listed in it (type
SUFFIX), and from the shape of the token (capital letters, digits).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from claims.grammar.alphabet import Alphabet
from claims.grammar.shapes import (
    LONGEST,
    SAMPLES,
    SHAPE,
    STYLES,
    SUPERSCRIPTS,
    canonical,
    decade_types,
    kind_of,
    number,
    number_types,
    ordinal_types,
)
from claims.lexicon import Lexicon, fold
from claims.model import Span, Tokens

CLOSED = frozenset("DET PREP CONJ PRON AUX REL NEG PUNCT POSS QUANT".split())
GLUABLE = frozenset(
    "UNIT UNIT_AMBIGUOUS TIMEUNIT SCALE SCALE_LETTER PERCENT POINT BASIS_POINT CURSIGN CURCODE CURNAME CURSUB "
    "CURSUB_AMBIGUOUS AMPM TIMES TIMESX MONTH".split()
)
_MULTIPLIERS = frozenset({"HUNDRED", "SCALE"})
_DIGITS = frozenset("0123456789")
_STONE = "st"
_MEMO_LIMIT = 200_000  # distinct surfaces kept; beyond it the memory is dropped, so that a large run stays flat


# A name of each shape, plural and not, so that the rules know their types before the first text.
_NAMES_WITH_DIGITS = ("B17", "b17", "Mi8", "F-16s", "Mi-8s", "b17s")


def _token(letters: str, number: str) -> str:
    """The pattern of a token, for re.VERBOSE; `letters` stand before an amount of money ("EUR50m")."""
    return rf"""(?:https?://|www\.)\S+ | \+/[-−] | [\w.+-]+@[\w-]+\.\w[\w.]* | (?:[A-Za-z]\.){{2,}}
    | (?<![^\W_])(?:{letters})(?=\.?\d) | (?<=[$£€¥])[A-Z]{{1,3}}(?=\d)     # EUR50m
    | [A-Z][A-Za-z]{{0,5}}-[0-9]{{1,4}}[A-Z]?s?(?![\w%°]|[.,][0-9])         # B-17, F-16s
    | {number} | [^\W\d_][^\W_]*(?:['’](?![sS]\b)[^\W\d_]+)* | ['’][sS]\b | [{SUPERSCRIPTS}]+ | (?![0-9])\d+ | \S"""


class Piece(NamedTuple):
    """One token of a surface: its words, where it begins in the surface, its types and their character."""

    word: str
    folded: str
    offset: int
    tags: frozenset[str]
    code: str
    opens_phrase: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    surface: str
    words: tuple[str, ...]
    exact: bool
    tags: frozenset[str]


class Lexer:
    """Cuts sentences by one lexicon; remembers every surface it has met, since a type never depends on the
    neighbours.
    """

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, numbers: str = STYLES[0]) -> None:
        """`numbers` is how numbers are written: one of `shapes.STYLES`."""
        self.lexicon, self.alphabet, self.numbers = lexicon, alphabet, numbers
        signs = ("CURSIGN", "CURCODE", "CURSIGN_ASCII")
        glued = sorted(s for t in signs for s in lexicon.surfaces(t) if s.isalpha() and s.isupper())
        letters = "|".join(sorted(glued, key=len, reverse=True))
        self.token = re.compile(_token(letters, number(numbers)), re.VERBOSE)
        self._memo: dict[str, tuple[Piece, ...]] = {}
        self._suffixes = sorted(
            ((s.removeprefix("-"), m) for s, m in lexicon.surfaces("SUFFIX").items()), key=lambda pair: -len(pair[0])
        )
        self._phrases: dict[str, list[_Phrase]] = {}
        self._collect_phrases()
        self._learn_words()
        self.alphabet.code(self.pieces("–")[0].tags | {"HYPHEN", "SPACED"})
        for surface in (*" ".join(SAMPLES).split(), *_NAMES_WITH_DIGITS, "http://a", "¹", "٣"):
            self.pieces(surface)
        self._memo.clear()

    def _learn_words(self) -> None:
        """Make every type set that a word can have known to the alphabet: each of the lexicon's in each shape."""
        seen = {frozenset({"WORD", meaning} - {""}) for _, meaning in [*self._suffixes, ("", "")]}
        for table in (self.lexicon.folded, self.lexicon.exact):
            for surface, entry in table.items():
                if " " not in surface:
                    types = frozenset(self.lexicon.entry(surface) if table is self.lexicon.exact else entry)
                    if surface[0].isalpha() and CLOSED.isdisjoint(types):
                        types |= {"WORD", *self._suffix_tags(fold(surface))}
                    seen.add(types)
        for types in sorted(seen, key=sorted):
            for shape in ((), ("CAP",), ("CAP", "UPPER")):
                self.alphabet.code(types | {*shape})
                if not GLUABLE.isdisjoint(types):
                    self.alphabet.code(types | {*shape, "GLUED"})

    def _collect_phrases(self) -> None:
        for table, exact in ((self.lexicon.exact, True), (self.lexicon.folded, False)):
            for surface, entry in table.items():
                if surface.isalpha():
                    continue  # one word
                words = tuple(found.group() for found in self.token.finditer(surface))
                if len(words) > 1 and "SUFFIX" not in entry:
                    tags = frozenset(entry) | {"PHRASE"}
                    self.alphabet.add((tags, tags | {"CAP"}))
                    self._phrases.setdefault(fold(words[0]), []).append(_Phrase(surface, words, exact, tags))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: (-len(phrase.words), not phrase.exact, phrase.words))

    def read(self, text: str, start: int, end: int, holes: Sequence[Span] = ()) -> tuple[Tokens, str]:
        """The tokens of `text[start:end]` and their types as a string over the alphabet, one character a token. What
        lies
        in `holes` (ordered, apart: the asterisks and links of Markdown) is passed over.
        """
        words: list[str] = []
        lower: list[str] = []
        starts: list[int] = []
        tags: list[frozenset[str]] = []
        codes: list[str] = []
        openings: list[int] = []
        memo = self._memo
        runs = _between(start, end, holes) if holes else ((start, end),)
        for found in chain.from_iterable(self.token.finditer(text, *run) for run in runs):
            surface = found.group()
            at = found.start()
            for word, folded, offset, types, code, opens in memo.get(surface) or self.pieces(surface):
                if opens:
                    openings.append(len(words))
                words.append(word)
                lower.append(folded)
                starts.append(at + offset)
                tags.append(types)
                codes.append(code)
        if "-" in words:
            self._spaced_hyphens(text, words, starts, tags, codes)
        ends = [s + len(w) for s, w in zip(starts, words, strict=True)]
        tokens = Tokens(words, lower, starts, ends, tags)
        if openings:
            self._join(text, tokens, codes, openings)
        return tokens, "".join(codes)

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

    def _join(self, text: str, tokens: Tokens, codes: list[str], openings: list[int]) -> None:
        """Join the words of each lexicon phrase into one token, from the last to the first so that indices hold."""
        done = len(tokens.words)
        chosen: list[tuple[int, int, _Phrase]] = []
        reach = 0
        for at in openings:
            if at < reach:
                continue
            for phrase in self._phrases[tokens.lower[at]]:
                if "GLUED" in tokens.tags[at] and GLUABLE.isdisjoint(phrase.tags):
                    continue  # "164p." is no page
                stop = _match_phrase(phrase, tokens, at, done)
                if stop and not _number_goes_on(tokens, stop):
                    chosen.append((at, stop, phrase))
                    reach = stop
                    break
        for at, stop, phrase in reversed(chosen):
            start, end = tokens.starts[at], tokens.ends[stop - 1]
            word = text[start:end]
            own = phrase.tags | (tokens.tags[at] & {"CAP"})
            tokens.words[at:stop] = [word]
            tokens.lower[at:stop] = [phrase.surface]
            tokens.starts[at:stop] = [start]
            tokens.ends[at:stop] = [end]
            tokens.tags[at:stop] = [own]
            codes[at:stop] = [self.alphabet.code(own)]

    def pieces(self, surface: str) -> tuple[Piece, ...]:
        """The tokens of one surface as the token pattern finds it; usually one, two where letters are glued to a
        number.
        """
        if len(self._memo) > _MEMO_LIMIT:
            self._memo.clear()
        known = self.lexicon.entry(surface)  # "9/11" is a name
        shape = None if known else SHAPE.fullmatch(canonical(surface, self.numbers))
        made = tuple(self._number(surface, shape) if shape else self._words(surface))
        self._memo[surface] = made
        return made

    def _words(self, surface: str) -> Iterator[Piece]:
        """A word, or a name with a number ("B-17"); where what stands before the hyphen is a known word, three
        tokens; a word and the footnote mark on it ("deaths³", but "m²" is a unit).
        """
        plain = surface.rstrip(SUPERSCRIPTS)
        if plain and plain != surface and plain[-1].isalpha() and not self.lexicon.entry(surface):
            yield from self._words(plain)
            yield self._piece(surface[len(plain) :], len(plain), frozenset({"SUPERSCRIPT"}))
            return
        name, hyphen, number = surface.partition("-")
        if hyphen and name and number and not name.isupper() and self.lexicon.entry(name):
            yield self._piece(name, 0, self._word_tags(name))
            yield self._piece(hyphen, len(name), self._word_tags(hyphen))
            for piece in self.pieces(number):
                yield self._piece(piece.word, len(name) + 1 + piece.offset, piece.tags)
        else:
            yield self._piece(surface, 0, self._word_tags(surface))

    def _piece(self, word: str, offset: int, tags: frozenset[str]) -> Piece:
        folded = fold(word)
        return Piece(word, folded, offset, tags, self.alphabet.code(tags), folded in self._phrases)

    def _word_tags(self, word: str) -> frozenset[str]:
        entry = self.lexicon.entry(word)
        tags = set(entry)
        if word[0].isalpha():
            if word[0].isupper():
                tags.add("CAP")
                if len(word) > 1 and word.isupper():
                    tags.add("UPPER")
            if not tags & CLOSED:
                tags.add("WORD")
                tags |= self._suffix_tags(fold(word))
        elif not tags:
            tags |= _sign_tags(word)
        if not entry and not _DIGITS.isdisjoint(word):
            tags.add("ALNUM")
        return frozenset(tags)

    def _suffix_tags(self, folded: str) -> set[str]:
        for suffix, meaning in self._suffixes:
            if folded.endswith(suffix) and len(folded) > len(suffix) + 1:
                return {meaning} if meaning else set()
        return set()

    def _number(self, surface: str, shape: re.Match[str]) -> Iterator[Piece]:
        """A number and what is glued to it; `shape` is of the surface with canonical marks."""
        glue, kind = shape["glue"], kind_of(shape)
        end = len(surface) - len(glue)
        body, plain = surface[:end], shape.string[:end]
        folded = glue.lower()
        if len(surface) > LONGEST:
            yield self._piece(surface, 0, frozenset({"ALNUM"}))
        elif not any(char.isalpha() for char in glue):
            yield self._digits(body, plain, number_types(kind, plain))
            if glue:  # superscript digits: a footnote or an exponent, never part of the number
                yield self._piece(glue, len(body), self._word_tags(glue))
        elif kind == "INT" and "ORDSUFFIX" in self.lexicon.entry(folded) and _is_ordinal(body, folded):
            yield self._piece(surface, 0, ordinal_types(body))
        elif kind == "INT" and folded == "s":
            yield self._piece(surface, 0, decade_types(body))
        elif self._may_be_glued(glue):
            yield self._digits(body, plain, number_types(kind, plain))
            yield self._piece(glue, len(body), self._word_tags(glue) | {"GLUED"})
        else:
            yield self._piece(surface, 0, frozenset({"ALNUM"}))

    def _digits(self, word: str, plain: str, tags: frozenset[str]) -> Piece:
        """A number; in place of its folded form the digits with canonical marks, which its value is read from."""
        return Piece(word, plain, 0, tags, self.alphabet.code(tags), plain in self._phrases)

    def _may_be_glued(self, glue: str) -> bool:
        """Whether letters after a number are a unit, a scale or the first word of one ("3923sq m")."""
        opened = self._phrases.get(fold(glue), ())
        return not GLUABLE.isdisjoint(self.lexicon.entry(glue)) or any(GLUABLE & p.tags for p in opened)


def _sign_tags(word: str) -> set[str]:
    """The types of what neither begins with a letter nor is in the lexicon."""
    if "://" in word or "@" in word:
        return {"URL"}
    if word[0] in SUPERSCRIPTS:
        return {"SUPERSCRIPT"}
    if word.isdecimal():
        return {"OTHERDIGITS"}
    return {"OTHER"} if len(word) == 1 else set()


def _is_ordinal(digits: str, suffix: str) -> bool:
    """Whether the suffix is one: "st" also means stone ("11st 4lb")."""
    return suffix != _STONE or (digits.endswith("1") and not digits.endswith("11"))


def _between(start: int, end: int, holes: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The stretches from `start` to `end` outside the holes."""
    for hole in holes:
        yield start, hole.start
        start = hole.end
    yield start, end


def _number_goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a phrase up to token `at` would cut a number in two: "the one" in "the one hundred and five"."""
    if "CARD" not in tokens.tags[at - 1]:
        return False
    at += at < len(tokens.words) and tokens.words[at] == "-"
    return at < len(tokens.words) and not tokens.tags[at].isdisjoint(_MULTIPLIERS)


def _match_phrase(phrase: _Phrase, tokens: Tokens, at: int, done: int) -> int:
    """The index after the phrase where it stands at token `at`, else 0; a hyphen may stand between its words."""
    words = tokens.words if phrase.exact else tokens.lower
    for word in phrase.words:
        if at < done and words[at] != word and words[at] == "-":
            at += 1
        if at >= done or words[at] != word:
            return 0
        at += 1
    return at

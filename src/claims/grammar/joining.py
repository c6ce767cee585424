"""Joining: the tokens of a sentence as places, those of each numeral as one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from claims.grammar.alphabet import Alphabet
from claims.grammar.cursor import Cursor
from claims.grammar.lexer import Lexer
from claims.grammar.numerals import START, Numeral, read_numeral
from claims.grammar.rules import Places
from claims.grammar.story import Story
from claims.lexicon import Lexicon
from claims.model import Tokens

# A numeral of one token keeps that token's other readings ("second": a place, a unit of time), but is no plain word.
LOST = frozenset({"WORD", "PLURAL", "UPPER"})
_MARKS = (
    "", "DAY", "YEAR", "DECIMAL", "GROUPED", "SCALED", "NEGATIVE",
    "NEGATIVE DECIMAL", "GROUPED DECIMAL", "NEGATIVE GROUPED",
)  # fmt: skip
_NUMERAL_TAGS = [
    frozenset(tags.split())
    for tags in (
        "FRAC", "FRAC SLASHFRACTION", "FRAC FRACHALF", "FRAC FRACORD", "ORD", "ORD DAY", "VAGUENUM",
        "NUM VAGUENUM SCALED",
        "NUM DIGITS NEGATIVE", "NUM WORDS NEGATIVE", "NUM DIGITS DECIMAL NEGATIVE", "NUM WORDS DECIMAL NEGATIVE",
    )
]  # fmt: skip
_WHOLE = frozenset({"NUM", "INT", "WORDS"})
_POWERS = frozenset({"HUNDRED", "SCALE"})


class Joiner:
    """Joins by one lexicon, and makes the types that places may have known to the alphabet."""

    def __init__(self, lexicon: Lexicon, alphabet: Alphabet, lexer: Lexer) -> None:
        self._lexicon, self._alphabet = lexicon, alphabet
        alphabet.add(_number_tags())
        self._learn_single(lexer)
        known = [tags for tags, _ in alphabet]
        alphabet.add(tags | {"DAY"} for tags in known if tags >= {"NUM", "CARD"})  # "May five"
        alphabet.add(_WHOLE | (tags - LOST) for tags in known if not tags.isdisjoint(_POWERS))  # "one in every hundred"

    def _learn_single(self, lexer: Lexer) -> None:
        """Make the type sets of one-token numerals known, by reading every number word of the lexicon alone."""
        for table in (self._lexicon.exact, self._lexicon.folded):
            for surface, entry in table.items():
                if not START.isdisjoint(entry):
                    of_many = f"{surface} of {surface}" if "SCORES" in entry else surface  # no number alone
                    for form in (of_many, of_many.capitalize(), of_many.upper()):
                        self.join(form, *lexer.read(form, 0, len(form)), "", Story())

    def join(self, text: str, tokens: Tokens, codes: str, reference: str, story: Story) -> Places:
        """The places of a sentence, from its tokens and their characters; the rest as `Places` has it."""
        cursor = Cursor(self._lexicon, tokens)
        first: list[int] = []
        tags: list[frozenset[str]] = []
        found: list[Numeral | None] = []
        chars: list[str] = []
        at, count = 0, len(codes)
        for start in self._alphabet.search(START).finditer(codes):
            index = start.start()
            numeral = read_numeral(cursor, index) if index >= at else None
            if numeral is None:
                continue
            own = tokens.tags[index]
            kept = numeral.tags | (own - LOST) if numeral.last == index + 1 else numeral.tags
            first += range(at, index + 1)
            tags += (*tokens.tags[at:index], kept)
            chars += (codes[at:index], self._alphabet.code(kept))
            found += (*repeat(None, index - at), numeral)
            at = numeral.last
        first += range(at, count + 1)
        tags += tokens.tags[at:]
        chars.append(codes[at:])
        found += repeat(None, count - at)
        return Places(text, tokens, "".join(chars), first, tags, found, self._lexicon, reference, story)


def _number_tags() -> Iterator[frozenset[str]]:
    """Every set of types a number can have: digits or words, whole or not, scaled or not, a day, a year, one."""
    yield from _NUMERAL_TAGS
    for form in ("DIGITS", "WORDS"):
        for whole in ("", "INT", "INT ONE"):
            for mark in _MARKS:
                yield frozenset(f"NUM {form} {whole} {mark}".split())

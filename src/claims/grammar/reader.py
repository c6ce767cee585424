"""The reader: finds the sentences that hold a trigger, reads their tokens, numerals and rules, keeps the ledger."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import islice
from operator import itemgetter, or_
from types import ModuleType
from typing import NamedTuple

from claims.grammar.alphabet import NONE, Alphabet, Chars, bit
from claims.grammar.asides import converts, describes, hangs
from claims.grammar.cells import in_unit
from claims.grammar.holes import Holes, digits_in
from claims.grammar.joining import Joiner
from claims.grammar.lexer import Lexer
from claims.grammar.numerals import START
from claims.grammar.patterns import Node, by_use, parse
from claims.grammar.rules import Match, Places, Reject, Rule, Value
from claims.grammar.shapes import STYLES
from claims.grammar.story import Story
from claims.grammar.triggers import Triggers
from claims.lexicon import Lexicon
from claims.model import Document, Mention, Reading, Rejected, Span

# Types that make a token a numeral, which the ledger must account for.
NUMERIC = frozenset(
    "NUM FRAC VAGUENUM ORD DIGITS CARD HUNDRED SCALE DOZEN VAGUE ORDWORD ORDDIGITS SLASH SLASHFRACTION YEARSPAN "
    "LEADZERO UNCLEAR NUMDATE CLOCK DOTTED DECADE DECADE_SHORT ALNUM VULGAR NUMNAME "
    "ORDADV SUPERSCRIPT OTHERDIGITS".split()
)
NO_READING = "no unit, noun or place in a series"
DIGITS = frozenset("0123456789")
_PAGE = 400  # sentences read together
_MOST_PLACES = 100_000  # three characters remembered
_MOST_ALONE = 10_000  # texts remembered, the heads of tables among them
_BEGINNING = "\0"  # stands before the first place of a sentence
HARD = 10  # a weight of this much wins over any longer match


class _Compiled:
    """A rule ready to match; its expression is compiled when first tried, since no text needs all of them."""

    __slots__ = ("before", "first", "hard", "kind", "match", "name", "node", "rank", "rule")

    def __init__(self, rule: Rule | Reject, node: Node, rank: tuple[int, int], kind: str) -> None:
        self.rule, self.node, self.rank, self.kind = rule, node, rank, kind
        self.first, self.before = node.first, node.before
        self.hard = rank[0] // HARD
        self.name = rule.reason if isinstance(rule, Reject) else rule.name
        self.match: Callable[[str, int], re.Match[str] | None] = self._first

    def _first(self, codes: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(self.node.regex).match
        return self.match(codes, at)


class _Chance(NamedTuple):
    """What may begin at a place, by its character and those beside it: the rules worth trying; whether the ledger has
    to account for the place, as a `numeral` or, where its word holds a digit, as a `name`.
    """

    rules: tuple[_Compiled, ...]
    numeral: bool
    name: bool


class _Telling(NamedTuple):
    """A sentence that holds a trigger: its text and place, what is passed over in it, the date of its document, or
    empty, and what has been told before it once it is read.
    """

    text: str
    span: Span
    holes: Sequence[Span]
    reference: str
    story: Story


class Reader:
    """Reads documents by one lexicon and one set of extractors. Build it once; it holds no state between documents."""

    def __init__(self, lexicon: Lexicon, extractors: Iterable[ModuleType], numbers: str = STYLES[0]) -> None:
        """`numbers` is how the documents write them: one of `claims.grammar.shapes.STYLES`."""
        self.lexicon = lexicon
        self.alphabet = Alphabet()
        self.lexer = Lexer(lexicon, self.alphabet, numbers)
        self.triggers = Triggers(lexicon)
        self._joiner = Joiner(lexicon, self.alphabet, self.lexer)
        self._extractors = list(extractors)
        self.alphabet.arrange(START, by_use(rule.pattern for module in self._extractors for rule in module.RULES))
        self.lexer.forget()
        # Types whose words may hold a digit that is no numeral ("m2", "Q1"), which the ledger must account for as well.
        tables = (lexicon.exact, lexicon.folded)
        self._digital = frozenset(
            {"PHRASE"}.union(*(entry for t in tables for s, entry in t.items() if not DIGITS.isdisjoint(s)))
        )
        self._learn_rules()
        self._alone = lru_cache(_MOST_ALONE)(self._read_alone)

    def _learn_rules(self) -> None:
        """Compile the rules over the alphabet as it stands; a text that makes it grow calls for them anew."""
        self._rules = self._compile()
        self._known = len(self.alphabet)
        self._telling = frozenset(self._openers())
        self._openings: dict[Chars, tuple[tuple[_Compiled, Chars], ...]] = {}
        self._pairs: dict[str, tuple[_Compiled, ...]] = {}
        self._chances: dict[str, _Chance] = {}

    def _openers(self) -> Iterator[str]:
        """Every character with which a rule may begin or that the ledger has to account for."""
        first = reduce(or_, (rule.first for rule in self._rules), NONE)
        for tags, char in self.alphabet:
            if first & bit(char) or _is_numeral(tags) or not tags.isdisjoint(self._digital):
                yield char

    def _compile(self) -> list[_Compiled]:
        rules: list[_Compiled] = []
        known: dict[str, Node] = {}
        for module in self._extractors:
            for rule in module.RULES:
                kind = "" if isinstance(rule, Reject) else rule.kind or module.KIND
                rank = (rule.weight, -len(rules))
                rules.append(_Compiled(rule, parse(rule.pattern, self.alphabet, known), rank, kind))
        return rules

    def _chance(self, seq: Places, at: int, around: str) -> _Chance:
        """The chance of a place, worked out once for each three characters."""
        if len(self._chances) > _MOST_PLACES:
            self._chances.clear()
            self._pairs.clear()
        before, pair, tags = bit(around[0].strip(_BEGINNING)), around[1:], seq.tags[at]
        if pair not in self._pairs:
            self._pairs[pair] = self._beginning(bit(around[1]), bit(around[2:]))
        rules = tuple(rule for rule in self._pairs[pair] if rule.before & before)
        chance = _Chance(rules, _is_numeral(tags), not tags.isdisjoint(self._digital))
        return self._chances.setdefault(around, chance)

    def _beginning(self, first: Chars, second: Chars) -> tuple[_Compiled, ...]:
        """The rules that may begin with the one character where the other one follows."""
        opening = self._openings.get(first)
        if opening is None:
            following = ((rule, rule.node.following(first)) for rule in self._rules if rule.first & first)
            opening = self._openings[first] = (*following,)
        return tuple(rule for rule, seconds in opening if seconds & second)

    def read(self, document: Document, sentences: Sequence[Span]) -> list[Reading]:
        """A reading for each sentence of the document that holds a trigger, in order; digits outside all sentences and
        in furniture (links, code, page headers) come as readings of nothing but a `Rejected`.
        """
        [readings] = self.read_all([(document, sentences)])
        return readings

    def read_all(self, cut: Sequence[tuple[Document, Sequence[Span]]]) -> Iterator[list[Reading]]:
        """As `read`, of several documents, each with its sentences: for small ones that is faster than one by one."""
        telling = [{one.span: one for one in self._sentences(*both)} for both in cut]
        places = self._places(one for own in telling for one in own.values())
        for (document, sentences), own in zip(cut, telling, strict=True):
            yield [*self._readings(document, sentences, own, places)]

    def _sentences(self, document: Document, sentences: Sequence[Span]) -> Iterator[_Telling]:
        """The sentences of a document that hold a trigger."""
        inside = Holes(Span(block.start, block.end) for block in document.blocks if block.role == "furniture")
        text, date, story = document.text, document.source.date, Story(document)
        for span in self.triggers.telling(text, sentences):
            yield _Telling(text, span, inside.of(span), date, story)

    def _readings(
        self,
        document: Document,
        sentences: Iterable[Span],
        telling: Mapping[Span, _Telling],
        places: Iterator[Places],
    ) -> Iterator[Reading]:
        """The readings of one document; `places` are those of its telling sentences, and of what follows it."""
        cells = {block.start: block for block in document.blocks if block.cell}
        text, at = document.text, document.start
        for sentence in sentences:
            if sentence.start > at + 1 or not text[at : sentence.start].isspace():  # as it mostly is
                yield from digits_in(text, at, sentence.start)
            at = sentence.end
            told = telling.get(sentence)
            if told is None:
                continue
            reading = self._reading(sentence, next(places))
            cell = cells.get(sentence.start)
            yield in_unit(text, cell, reading, self._alone) if cell else reading
            for hole in told.holes:  # one in the middle of a mention is part of it: "12 [page] million"
                if not any(found.span.start < hole.start < found.span.end for found in reading.mentions):
                    yield from digits_in(text, hole.start, hole.end)
        yield from digits_in(text, at, document.end)

    def _read_alone(self, text: str) -> Reading:
        return self.sentence(text, Span(0, len(text)))

    def sentence(self, text: str, span: Span, reference: str = "") -> Reading:
        """Everything read in one sentence that stands alone; dates against the document's, `reference`."""
        [places] = self._places([_Telling(text, span, (), reference, Story())])
        return self._reading(span, places)

    def _places(self, sentences: Iterable[_Telling]) -> Iterator[Places]:
        """The places of some sentences. They are made step by step, each of a page of sentences: code that has just run
        is at hand, and all steps in turn take a tenth longer.
        """
        sentences = iter(sentences)
        while page := [*islice(sentences, _PAGE)]:
            cut = [self.lexer.read(text, *span, holes) for text, span, holes, *_ in page]
            made = [
                self._joiner.join(text, *tokens, reference, story)
                for (text, _, _, reference, story), tokens in zip(page, cut, strict=True)
            ]
            if len(self.alphabet) > self._known:
                self._learn_rules()
            yield from made

    def _reading(self, span: Span, seq: Places) -> Reading:
        """Everything read in the places of a sentence, also against what was told before it."""
        tokens, story = seq.tokens, seq.story
        story.goes_on(span.start)
        mentions: list[Mention] = []
        rejected: list[Rejected] = []
        stop, codes, chances, telling = 0, seq.codes, self._chances, self._telling
        padded = _BEGINNING + codes
        for at, char in enumerate(codes):
            if at < stop or char not in telling:
                continue
            around = padded[at : at + 3]
            chance = chances.get(around) or self._chance(seq, at, around)
            best = self._best(seq, at, chance.rules) if chance.rules else None
            if best is None:
                if chance.numeral or (chance.name and not DIGITS.isdisjoint(tokens.words[seq.first[at]])):
                    rejected.append(Rejected(_span(seq, at, at + 1), NO_READING))
                continue
            rule, stop, value = best
            if value is not None:
                mentions.append(Mention(_span(seq, at, stop), rule.kind, value, rule.name, _parts(seq, at, stop)))
                if not describes(seq, at, stop) and not converts(seq, at, mentions):
                    story.tells(mentions[-1], within=hangs(seq, at, stop, span))
            else:
                rejected.extend(
                    Rejected(_span(seq, place, place + 1), rule.name)
                    for place in range(at, stop)
                    if self._counts(seq, place)
                )
        return Reading(span, tokens, tuple(mentions), tuple(rejected))

    def _best(self, seq: Places, at: int, rules: tuple[_Compiled, ...]) -> tuple[_Compiled, int, Value | None] | None:
        """The rule that wins at a place: the longest, then the heaviest, then the first whose production accepts."""
        codes = seq.codes
        hits = [
            (rule.hard, stop, rule.rank, rule)
            for rule in rules
            if (found := rule.match(codes, at)) and (stop := found.end()) > at
        ]
        if len(hits) > 1:
            hits.sort(key=itemgetter(0, 1, 2), reverse=True)
        for _, stop, _, rule in hits:
            if isinstance(rule.rule, Reject):
                if rule.rule.holds(Match(seq, at, stop)):
                    return rule, stop, None
                continue
            value = rule.rule.make(Match(seq, at, stop))
            if value is not None:
                return rule, stop, value
        return None

    def _counts(self, seq: Places, at: int) -> bool:
        """Whether the ledger must account for a place: a numeral, or a word that holds a digit."""
        tags = seq.tags[at]
        named = not tags.isdisjoint(self._digital) and not DIGITS.isdisjoint(seq.tokens.words[seq.first[at]])
        return named or _is_numeral(tags)


def _is_numeral(tags: frozenset[str]) -> bool:
    """Whether a word states a number; a part does ("thirds"), but a "quarter" is as often one of a year or a town."""
    return not tags.isdisjoint(NUMERIC) or ("FRACTION" in tags and "QUARTERWORD" not in tags)


def _span(seq: Places, start: int, stop: int) -> Span:
    return Span(seq.tokens.starts[seq.first[start]], seq.tokens.ends[seq.first[stop] - 1])


def _parts(seq: Places, start: int, stop: int) -> tuple[tuple[frozenset[str], str], ...]:
    """The derivation: for each place its types and its words."""
    text, starts, ends, first = seq.text, seq.tokens.starts, seq.tokens.ends, seq.first
    words = [text[starts[first[at]] : ends[first[at + 1] - 1]] for at in range(start, stop)]
    return tuple(zip(seq.tags[start:stop], words, strict=True))

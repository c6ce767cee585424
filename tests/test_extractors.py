"""Every EXAMPLE of every extractor is a test of the whole grammar: what is marked is read as a claim of its own kind,
and nothing else is.
"""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from claims import extractors
from claims.documents.sentences import sentences
from claims.grammar import Reader, Rule
from claims.grammar.rules import Example
from claims.lexicon import Lexicon
from claims.model import Block, Document, Mention, Quantity, Source, Span

READER = Reader(Lexicon.load(), extractors.load())
CASES = [(module, example) for module in extractors.load() for example in module.EXAMPLES]


def unmark(marked: str) -> tuple[str, list[Span]]:
    """The sentence without its marks, and where the marks stood."""
    text, spans = "", []
    for piece in re.split(r"(⟦[^⟧]*⟧)", marked):
        if piece.startswith("⟦"):
            spans.append(Span(len(text), len(text) + len(piece) - 2))
        text += piece.strip("⟦⟧")
    return text, spans


def field(mention: Mention, name: str) -> str:
    value = mention.value
    if isinstance(value, Quantity):
        low, high = f"{value.low:f}", f"{value.high:f}"
        known = {"value_low": low, "value_high": high, "unit": value.unit, "denominator": value.denominator}
        return {**known, "kind": mention.kind}[name]
    known = {"edtf": value.edtf, "date_part": value.part, "date_start": value.start, "date_end": value.end}
    return {**known, "relative": str(value.relative).lower(), "problem": value.problem, "kind": mention.kind}[name]


@pytest.mark.parametrize(
    ("module", "example"), CASES, ids=lambda case: case.text if isinstance(case, Example) else None
)
def test_example(module: ModuleType, example: Example) -> None:
    text, spans = unmark(example.text)
    mentions = READER.sentence(text, Span(0, len(text)), example.date).mentions
    kinds = {module.KIND, *(rule.kind for rule in module.RULES if isinstance(rule, Rule) and rule.kind)}
    if module.KIND == "rejected":  # its examples hold no claim of any kind but those marked
        kinds = {mention.kind for mention in mentions}
    own = [mention for mention in mentions if mention.kind in kinds]
    read = [(mention.kind, text[mention.span.start : mention.span.end]) for mention in mentions]
    assert {mention.span for mention in own} == set(spans), f"read {read}"
    for name, expected in example.expected.items():
        assert field(own[0], name) == expected, name


def test_every_type_of_every_pattern_is_in_the_lexicon() -> None:
    """A misspelt type would silently match nothing."""
    assert READER.alphabet.unknown == set()


def test_every_rule_is_named_once_per_kind_of_meaning() -> None:
    for module in extractors.load():
        assert module.EXAMPLES, module.__name__
        assert module.__doc__, module.__name__


WHOSE = [
    ("Rain fell in Cebu. A bed costs 900 pesos. Nobody slept.", "PHP"),
    ("A bed costs 900 pesos. So much for Chile.", "CLP"),
    ("A bed costs 900 pesos in Cebu. So much for Chile.", "PHP"),
    ("A bed costs 900 pesos. So much for Chile and Cebu.", "MXN"),
    ("A bed costs 900 pesos.", "MXN"),
    ("A bed costs 900 dinars. So much for Iraq and Tunis.", "XXX"),
    ("A bed costs 90 dollars. So much for Canada.", "USD"),
    ("A bed costs $90 in Ottawa. So much for Canada.", "CAD"),
    ("A bed costs 90 dollars in Ottawa. So much for Canada and for New York.", "USD"),
    ("A bed costs $90 in Ottawa. So much for Canada: it is Canada that mints the C$.", "USD"),
    ("A bed costs $90 in Ottawa, Canada. So much for Sydney.", "USD"),
    ("A bed costs $90 in Sydney. So much for Sydney and for Queensland.", "AUD"),
    ("A bed costs $90 in Sydney. So much for Sydney.", "USD"),
    ("A bed costs $90 in Ontario, California. So much for Toronto and Ontario.", "USD"),
    ("A bed costs $90. Canadians like that, and only Canadians.", "CAD"),
    ("A bed costs $90. In NZ rates are told in US$ as well, in New Zealand.", "NZD"),
    ("A bed costs $90. In NZ rates are told in US$ as well, in New Zealand, by the US.", "USD"),
    ("A bed costs 90 cents.", "cent"),
]


def test_whose_cents() -> None:
    """Of the currency told last in the paragraph, where that has cents."""
    text = "Tolls of €2 rose by 40 cents. The fine is ¥90, or 40 cents a day."
    made = Document("t", Source("t", "", "text/plain"), text, (Block(0, len(text)),), 0, len(text))
    read = [mention for one in READER.read(made, sentences(text, made.blocks)) for mention in one.mentions]
    assert [field(mention, "unit") for mention in read] == ["EUR", "euro_cent", "JPY", "cent"]


def test_a_figure_said_once_more() -> None:
    """It has the unit that it had; another number alone has none."""
    text = "The budget is €11 billion. Eleven billion! Nine!"
    made = Document("t", Source("t", "", "text/plain"), text, (Block(0, len(text)),), 0, len(text))
    read = [mention for one in READER.read(made, sentences(text, made.blocks)) for mention in one.mentions]
    assert [field(mention, "unit") for mention in read] == ["EUR", "EUR", ""]


@pytest.mark.parametrize(("text", "currency"), WHOSE)
def test_whose_money(text: str, currency: str) -> None:
    """By the country that the sentence names, or else the document; no guess where it names two."""
    made = Document("t", Source("t", "", "text/plain"), text, (Block(0, len(text)),), 0, len(text))
    [reading] = [one for one in READER.read(made, sentences(text, made.blocks)) if one.mentions]
    assert [field(mention, "unit") for mention in reading.mentions] == [currency]

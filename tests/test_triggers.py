"""Triggers: a sentence that holds a number, in digits or in words, is never passed over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.grammar.triggers import TYPES, Triggers
from claims.lexicon import Lexicon
from claims.model import Span

LEXICON = Lexicon.load()
TRIGGERS = Triggers(LEXICON)


def told(*sentences: str) -> list[str]:
    """Those of the sentences, one behind the other in a text, that are read."""
    text, spans, start = " ".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return [text[span.start : span.end] for span in TRIGGERS.telling(text, spans)]


@pytest.mark.parametrize("sign", ["7", "½", "²", "٣", "mil\u00adlion", "ﬁve"])
def test_a_sign_tells(sign: str) -> None:
    assert told("Nobody came.", f"So it rose {sign} more.", "Nobody left.") == [f"So it rose {sign} more."]


def test_what_holds_no_number_tells_nothing() -> None:
    assert told("Nobody came?", "“Why,” she asked – and left.", "The café was shut.") == []


def capital(surface: str) -> str:
    return surface[:1].upper() + surface[1:]


@pytest.mark.parametrize("form", [str, str.upper, capital])
def test_every_word_and_phrase_that_is_a_trigger_tells(form: Callable[[str], str]) -> None:
    surfaces = [form(surface) for kind in TYPES for surface in LEXICON.surfaces(kind) if surface[-1:].isalpha()]
    sentences = [f"So “{surface}” it was." for surface in surfaces]
    assert told(*sentences) == sentences

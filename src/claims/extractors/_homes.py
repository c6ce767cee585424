"""Whose money it is: a word that several countries have for theirs ("pesos") is that of the one that its sentence
names, or else the whole document. Where it names none, or several, the word keeps what the lexicon says that it means.

Which countries have a word is read off the lexicon's longer names ("philippine pesos" and "chilean pesos" make the
family of "pesos"), which names stand for a country off its CURLAND, CURADJ and CURPLACE rows. Dollars, pounds and euros
are spent abroad as well: a text that names one other country is mostly not in its money.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claims.grammar import Match, Rule
from claims.lexicon import Lexicon, fold
from claims.model import Quantity, Timex

_SEVERAL = 2
_EVERYWHERE = frozenset({"USD", "GBP", "EUR"})
_NAMING = ("CURLAND", "CURADJ", "CURPLACE")
_UNTOLD = ("CURNAME", "CURSIGN", "CURCODE")  # types of words that give a currency by themselves


class _Named(NamedTuple):
    """The names of the countries that have a word for their money, each with its currency."""

    names: re.Pattern[str]
    currency: Mapping[str, str]


def at_home(rule: Rule) -> Rule:
    """A rule of money that tells whose it is."""
    make = rule.make

    def made(match: Match) -> Quantity | None:
        found = make(match)
        if not isinstance(found, Quantity) or found.unit in _EVERYWHERE or not found.unit_text:
            return None if isinstance(found, Timex) else found
        return found._replace(unit=_home(match, found.unit_text, found.unit))

    return replace(rule, make=made)


def _home(match: Match, word: str, unit: str) -> str:
    """The currency of a word by the countries named; `unit` where it is told already, or nothing tells."""
    seq, story = match.seq, match.seq.story
    entry = seq.lexicon.entry(word)
    if unit not in (entry.get(kind) for kind in _UNTOLD):
        return unit
    named = _families(seq.lexicon, entry.get("CURFAMILY") or fold(word))
    for text in (seq.text[seq.tokens.starts[0] : seq.tokens.ends[-1]], story.text):
        codes = {named.currency[name] for name in named.names.findall(text)} if named else None
        if codes:
            return codes.pop() if len(codes) == 1 else unit
    return unit


@cache
def _families(lexicon: Lexicon, words: str) -> _Named | None:
    """The countries of some words, apart by spaces; None where there is no more than one."""
    longer = tuple(f" {word}" for word in words.split())
    currencies = {code for name, code in lexicon.surfaces("CURNAME").items() if name.endswith(longer)}
    if len(currencies) < _SEVERAL:
        return None
    places = {name: code for kind in _NAMING for name, code in lexicon.surfaces(kind).items() if code in currencies}
    names = "|".join(map(re.escape, sorted(places, key=len, reverse=True)))
    return _Named(re.compile(rf"(?<!\w)(?:{names})(?!\w)"), places)

"""Whose money it is: a word that several countries have for theirs ("pesos") is that of the one that its sentence
names, or else the whole document. Where it names none, or several, the word keeps what the lexicon says that it means.

Which countries have a word is read off the lexicon's longer names ("philippine pesos" and "chilean pesos" make the
family of "pesos"), which names stand for a country off its CURLAND, CURADJ and CURPLACE rows. Dollars, pounds and euros
are spent abroad as well: a text that names one other country is mostly not in its money. But some countries write their
own money with the plain sign at home (CURHOME): it is theirs in a text that names one of them or
several of its places again and again, has no sign that is that money's alone, and never names America but by a sign of
its own ("US$").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from claims.grammar import Match, Rule
from claims.lexicon import Lexicon, fold
from claims.model import Quantity, Timex
from claims.trie import trie

_SEVERAL = 2
_EVERYWHERE = frozenset({"USD", "GBP", "EUR"})
_NAMING = ("CURLAND", "CURADJ", "CURPLACE")
_OWN = ("CURSIGN", "CURCODE")  # types of signs of one country's money alone
_UNTOLD = ("CURNAME", "CURSIGN", "CURCODE")  # types of words that give a currency by themselves


class _Named(NamedTuple):
    """The names of the countries that have a word for their money, each with its currency."""

    names: re.Pattern[str]
    currency: Mapping[str, str]

    def found(self, text: str) -> Counter[str]:
        """The names that a text holds, each with how often."""
        found = ((one.start(), one[0]) for one in self.names.finditer(text))
        return Counter(name for start, name in found if not text[max(start - 1, 0) : start].isalnum())

    def codes(self, text: str) -> Counter[str]:
        """The currencies of the countries that a text names, each with how often."""
        return Counter(self.currency[name] for name in self.found(text).elements())


def at_home(rule: Rule) -> Rule:
    """A rule of money that tells whose it is."""
    make = rule.make

    def made(match: Match) -> Quantity | None:
        found = make(match)
        if not isinstance(found, Quantity) or not found.unit_text:
            return None if isinstance(found, Timex) else found
        unit = (written_plain if found.unit in _EVERYWHERE else _home)(match, found.unit_text, found.unit)
        return found if unit == found.unit else found._replace(unit=unit)

    return replace(rule, make=made)


def _home(match: Match, word: str, unit: str) -> str:
    """The currency of a word by the countries named; `unit` where it is told already, or nothing tells."""
    entry = match.seq.lexicon.entry(word)
    return home_of(match, word) or unit if unit in (entry.get(kind) for kind in _UNTOLD) else unit


def home_of(match: Match, word: str) -> str:
    """The currency of a word by the one country named that has it; empty where the text names none or several."""
    seq = match.seq
    family = seq.lexicon.entry(word).get("CURFAMILY") or fold(word)
    named = _families(seq.lexicon, family)
    if named is None:
        return ""
    codes = named.codes(seq.text[seq.tokens.starts[0] : seq.tokens.ends[-1]])
    if codes:
        return _only(codes)
    memo = seq.story.memo
    if family not in memo:
        memo[family] = _only(named.codes(seq.story.text))
    return memo[family]


def _only(codes: Counter[str]) -> str:
    """The one currency among those named; empty where there are none or several."""
    return next(iter(codes)) if len(codes) == 1 else ""


def written_plain(match: Match, word: str, unit: str) -> str:
    """The currency of a plain sign by the one country that the text is about; `unit` where it is about none or several.
    Asked once a text.
    """
    seq, memo = match.seq, match.seq.story.memo
    homes = seq.lexicon.entry(word).get("CURHOME")
    if homes and homes not in memo:
        text = seq.story.text
        named = _is_set_in(seq.lexicon, text, homes)
        for sign in _signs(seq.lexicon, unit) if named else ():
            text = text.replace(sign, "")  # "US$5" is no name of America
        code = _about(seq.lexicon, text, frozenset((*homes.split(), unit))) if named else ""
        memo[homes] = code if code in homes else ""
    return (memo[homes] if homes else "") or unit


def _is_set_in(lexicon: Lexicon, text: str, homes: str) -> bool:
    """Whether a text names one of the countries of some currencies, apart by spaces, what is theirs ("Canadian"), or
    several places in one of them: "Sydney", "Queensland".
    """
    named = _places(lexicon, frozenset(homes.split())).found(text)
    if len(named) >= _SEVERAL and named.total() > _SEVERAL:
        return True
    return any(name.startswith(_lands(lexicon)) for name in named)  # "Canadians"


@cache
def _lands(lexicon: Lexicon) -> tuple[str, ...]:
    """The countries that have money, and what is theirs: "Canada", "Canadian"."""
    return (*lexicon.surfaces("CURLAND"), *lexicon.surfaces("CURADJ"))


def _about(lexicon: Lexicon, text: str, codes: frozenset[str]) -> str:
    """The one of these currencies whose country a text names twice or more, and no other's; empty where it has a sign
    that is that money's alone, and so means another by the plain one.
    """
    named = _places(lexicon, codes).codes(text)
    code = _only(named) if named.total() >= _SEVERAL else ""
    return "" if any(sign in text for sign in _signs(lexicon, code)) else code


@cache
def _signs(lexicon: Lexicon, code: str) -> tuple[str, ...]:
    """The signs of a currency that no other has, the longest first, but for those that are words as well: the "cad" of
    "decade".
    """
    signs = {name for kind in _OWN for name, meant in lexicon.surfaces(kind).items() if meant == code}
    alone = (sign for sign in signs if not sign.islower() and not lexicon.entry(sign).get("CURHOME"))
    return tuple(sorted(alone, key=lambda sign: (-len(sign), sign)))


@cache
def _places(lexicon: Lexicon, codes: frozenset[str]) -> _Named:
    """The names of the countries of some currencies."""
    places = {name: code for kind in _NAMING for name, code in lexicon.surfaces(kind).items() if code in codes}
    # With nothing before the names, `re` looks for their first letters alone, in a tenth of the time.
    return _Named(re.compile(rf"(?:{trie(places, ' ', cased=False)})(?!\w)"), places)


@cache
def _families(lexicon: Lexicon, words: str) -> _Named | None:
    """The countries of some words, apart by spaces; None where there is no more than one."""
    longer = tuple(f" {word}" for word in words.split())
    currencies = {code for name, code in lexicon.surfaces("CURNAME").items() if name.endswith(longer)}
    return _places(lexicon, frozenset(currencies)) if len(currencies) >= _SEVERAL else None

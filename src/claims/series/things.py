"""What a figure is of, as words that name a series: the subject without the other figures and dates of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.csvrows import read_rows
from claims.lexicon import schema_file
from claims.table import rows_of

if TYPE_CHECKING:
    from claims.table import Table

# Lexicon types of words that name nothing; which of them verbs are matters to areas alone.
_SMALL = frozenset(
    """DET PREP CONJ POSS POSSDET QUANT AUX PRON REL ADV COMPARE THAN TO FROM AT BY THE A AS OF AND OR""".split()
)
_VERBS = frozenset({"VERB", "VERBED", "VERBING", "VERBNOUN"})
_TIMELY = "RELWORD"
# "Rose to 5%" and "reached 5%" state a level, "rose by 5%" and "rose 5%" a change.
_LEVEL = frozenset({"TO", "FROM", "AT", "CROSSVERB"})
_MOVING = frozenset({"UP", "DOWN"})
_STEP = _MOVING | {"UPNOUN", "DOWNNOUN"}
_TYPES = _SMALL | _VERBS | _LEVEL | _STEP | {_TIMELY}
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_YEAR = re.compile(r"(?<![\w.,-])(?:1[5-9]|2[01])\d\d(?![\w.,-]\w)\b")
_PLURAL = re.compile(r"(?<=[^\Ws]{3})s$")
_EDGE = " \t\n,;:.–—-()[]“”\"'’‘"
_WORDS_BEFORE = 4
_HOLE, _NUMBER = "\0", "\1"  # where a phrase, or a number before its noun, stood; no document holds these
_GONE = frozenset({_HOLE, _NUMBER})
_LEADING = _SMALL | {_TIMELY}
_COORDINATE = frozenset({"AND", "OR"})
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))

Row = Mapping[str, Any]


def words_by_type(schemas: Path | None) -> dict[str, frozenset[str]]:
    """Word → its types, of the words that are small, verbs, tell of a rise or a level, or lead to a time ("the next two
    years").
    """
    found: dict[str, set[str]] = {}
    for name in ("function", "verbs", "dates", "directions"):
        for _, row in read_rows(schema_file(f"lexicon/en/{name}.csv", schemas), ("surface", "type")):
            if row["type"] in _TYPES:
                found.setdefault(row["surface"].lower(), set()).add(row["type"])
    return {word: frozenset(types) for word, types in found.items()}


class Things:
    """What figures are of; `types` as `words_by_type` gives them, `areas` finds their names, `claims` are all."""

    def __init__(self, types: Mapping[str, frozenset[str]], areas: re.Pattern[str], claims: Table) -> None:
        self._types, self._areas = types, areas
        self._of = lru_cache(maxsize=None)(self._types_of)  # a text has far fewer words than places where they stand
        beside: dict[tuple[str, str], set[tuple[str, bool]]] = {}
        for kind, doc_id, sentence, quote, item in rows_of(claims, ("kind", "doc_id", "sentence", "quote", "item")):
            if kind != "ordinal":  # the "first dose" is another thing than the second
                number = quote.removesuffix(item).rstrip()
                beside.setdefault((doc_id, sentence), set()).add((number, number == quote))
        self._beside = {place: sorted(quotes, key=_longest_first) for place, quotes in beside.items()}

    def named(self, row: Row) -> str:
        """The thing in words. Where the text names none ("it took ten years"), the quote stands for it: figures that
        have nothing in common but their unit are no series.
        """
        quotes = self._beside.get((row["doc_id"], row["sentence"]), [])
        for words in self._candidates(row):
            thing = self._bare(words, quotes)
            if thing:
                return thing
        return _unnamed(row)

    def telling(self, thing: str, area: str) -> frozenset[str]:
        """The words that tell a thing from others, whatever their order and number; the name of an area where that is
        known by its code is none, unless nothing else is left.
        """
        without = frozenset(self._stems(self._areas.sub(" ", thing))) if area else frozenset()
        return without or frozenset(self._stems(thing))

    def change(self, row: Row) -> str:
        """Up or down where the figure is a change, empty where it is a level: "rose to 5%", "was $5bn, up 3%"."""
        if not row["direction"]:
            return ""
        before = self._said(_WORD.findall(row["prefix"])[-_WORDS_BEFORE:])
        after = self._said(_WORD.findall(row["suffix"].partition(",")[2])[:_WORDS_BEFORE])
        stepped = before.isdisjoint(_MOVING) and not after.isdisjoint(_STEP)
        return "" if stepped or not before.isdisjoint(_LEVEL) else str(row["direction"])

    def _said(self, words: Iterable[str]) -> frozenset[str]:
        """What some words may be, all together."""
        return frozenset().union(*(self._types.get(word.lower(), frozenset()) for word in words))

    def _candidates(self, row: Row) -> tuple[str, ...]:
        """What may name the thing, best first: a count is of what is counted, and of what the subject adds to it."""
        item, subject = row["item"], row["subject"]
        if row["kind"] != "count" or not item:
            return subject, item
        if item in subject or subject in item:
            return max(item, subject, key=len), item
        return f"{item}, {subject}", item

    def _bare(self, words: str, quotes: list[tuple[str, bool]]) -> str:
        """Without other figures (each with whether it is the whole of a phrase: "two years", or a number before its
        noun: "25 points"), years and the small words at its ends; empty where that leaves nothing, or where it is a
        clause about a pronoun.
        """
        for quote, whole in quotes:
            if quote and quote in words:
                gone = f" {_HOLE if whole else _NUMBER} "
                words = re.sub(rf"(?<!\w){re.escape(quote)}(?:['’]s)?(?!\w)", gone, words)
        parts = _YEAR.sub(f" {_HOLE} ", words).split()
        found = self._closed([word for word in parts if word in _GONE or word.strip(_EDGE)])
        if found and "PRON" in self._of(found[0]):
            return ""
        while found and self._small(found[-1]) and not found[-1][0].isupper():  # the I of "Artemis I" is a number
            found.pop()
        while found and self._small(found[0]):
            found.pop(0)
        return _balanced(" ".join(found)).strip(_EDGE)

    def _closed(self, words: list[str]) -> list[str]:
        """Words without the holes that figures left, and without the small words that led to one: "deaths [before the
        age of 5] each year". Behind "and" with a figure another thing begins.
        """
        found: list[str] = []
        for at, word in enumerate(words):
            if word not in _GONE:
                found.append(word)
                continue
            led = len(found)
            while led and self._of(found[led - 1]) & _LEADING:
                led -= 1
            if led and any(self._of(small) & _COORDINATE for small in found[led:]):
                return found[:led]
            if word == _HOLE or at + 1 == len(words) or self._small(words[at + 1]):
                del found[led:]
        return found

    def tells_nothing(self, thing: str, row: Row) -> bool:
        """Whether a name is but the quote, or verbs and no noun ("striving")."""
        types = [self._of(word) for word in _WORD.findall(thing)]
        return thing == _unnamed(row) or all(found and found <= _VERBS for found in types)

    def _stems(self, thing: str) -> list[str]:
        words = (word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(thing))
        return [_PLURAL.sub("", word.lower()) for word in words if not self._small(word)]

    def _small(self, word: str) -> bool:
        return bool(self._of(word) & _SMALL)

    def _types_of(self, word: str) -> frozenset[str]:
        """The types of a word; "US" is no pronoun."""
        if word.isupper() and len(word) > 1:
            return frozenset()
        bare = word.lower().replace("’", "'").strip(_EDGE)
        return self._types.get(bare) or self._types.get(bare.partition("'")[0], frozenset())


def _longest_first(quote: tuple[str, bool]) -> tuple[int, tuple[str, bool]]:
    return -len(quote[0]), quote


def _unnamed(row: Row) -> str:
    return f"{row['kind']} “{row['quote']}”"


def _balanced(words: str) -> str:
    """Without quotation marks and brackets of which the other half is not there."""
    for opening, closing in _PAIRS:
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words if words.count('"') % 2 == 0 else words.replace('"', "")

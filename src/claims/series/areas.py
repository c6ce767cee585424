"""Areas: which country a figure is of, by the names in schemas/areas.csv (ISO 3166-1; UN M49 for the world).

A wrong area on a map is worse than none. A name counts only where it stands alone: not inside a longer name ("New
Mexico", "China Daily"), not before a hyphen, not in what is compared ("larger than Spain"). Where several areas are
named there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from claims.csvrows import read_rows
from claims.lexicon import schema_file

SEVERAL = "*"  # what is no area itself but stands for several: "countries"
WIDER = "0123456789"  # UN M49 codes are digits: the world and its regions, which hold countries
_BEFORE = re.compile(r"([^\W\d_][\w.'’]*)[ -]\Z")
_NAMED_AFTER = re.compile(r"(?<!\w)[A-Z][\w.'’]+ of (?:the )?\Z")  # "Bank of England"
_AFTER = re.compile(r"(?:['’]s?)?([ -])([^\W_][\w.'’]*)")
_NEAR = 40  # characters looked at on either side of a name
_COMPARED = frozenset({"COMPARE", "THAN", "AS"})  # "larger than Spain"; "as Laos" begins a clause or gives an example
_VERBAL = frozenset({"AUX", "VERB", "VERBED", "VERBNOUN"})


class Areas:
    """Names of areas, and where they stand for the area. `words` are the types of words in the lexicon."""

    def __init__(self, schemas: Path | None, words: dict[str, frozenset[str]]) -> None:
        self._words = words
        self._codes: dict[str, set[str]] = {}
        for _, row in read_rows(schema_file("areas.csv", schemas), ("name", "area")):
            self._codes.setdefault(row["name"], set()).add(row["area"])
        names = sorted(self._codes, key=lambda name: (-len(name), name))
        self.names = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?![\w$£€¥])")

    def code(self, subject: str, sentence: str, *, tells: bool) -> tuple[str, str]:
        """Code and name of the one area a figure is of; two empty strings where there is none or are several.

        The subject tells, and where it does not, the sentence if it `tells`, and if a verb or a break follows the name
        in it: "China will build 3 GW", "3 GW in China", but not "3 GW for China plants". What is said of the world in a
        sentence that also names a country may be that country's part: it has no area.
        """
        named = dict(self._standing(subject, free=True))
        found = named or (dict(self._standing(sentence, free=False)) if tells else {})
        codes = set().union(*(self._codes[name] for name in found))
        if len(codes) != 1:
            return "", ""
        (code,) = codes
        if code == SEVERAL:
            return "", ""
        if named and code[0] in WIDER and any(match[0] not in named for match in self.names.finditer(sentence)):
            return "", ""
        return code, min(found)

    def _standing(self, text: str, *, free: bool) -> Iterator[tuple[str, int]]:
        """Names that stand for their areas, with their places. Where not `free`, no noun may follow them."""
        for match in self.names.finditer(text):
            capital = match[0][0].isupper()
            stretch = text[max(0, match.start() - _NEAR) : match.start()]
            before, after = _BEFORE.search(stretch), _AFTER.match(text, match.end())
            if (
                _NAMED_AFTER.search(stretch)
                or (before and self._part(before[1], capital=capital))
                or (after and self._goes_on(*after.groups()))
            ):
                continue
            if free or after is None or text[match.end()] in "'’" or self._type(after[2]):
                yield match[0], match.start()

    def _part(self, word: str, *, capital: bool) -> bool:
        """Whether the word before a name makes it part of a longer one, or says that it is only compared with."""
        types = self._type(word)
        return bool(types & _COMPARED) or (capital and word[0].isupper() and not types - _VERBAL)

    def _goes_on(self, sign: str, word: str) -> bool:
        """Whether what follows a name goes on with it: a capital, or a hyphen ("US-led")."""
        return sign == "-" or (word[0].isupper() and not self._type(word))

    def _type(self, word: str) -> frozenset[str]:
        return self._words.get(word.lower().rstrip("."), frozenset())

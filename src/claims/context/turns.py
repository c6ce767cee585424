"""Turns of a transcript: lines that begin with a speaker and a colon ("MS. POOLE: …", "Q …", "Mr. ALDEN. …").

A label counts as a speaker by its title, by its party or seat, or by coming back.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Document

# A look for a colon or a single letter comes first, since few lines have one. The line break is part of the expression,
# for what it begins with is found without a try at each character.
_LABEL = re.compile(
    r"""\n(?=[^:]{0,400}+:|[ \t\d.]*+[A-Z](?:[ \t.:]|[a-z]{1,3}\.?[ ][A-Z][A-Z’'-]))[ \t]*(?:\d{1,3}\.[ \t]+)?(?:
      (?P<turn>[A-Z])(?:[.:]\s|[ \t]+(?=["“A-Z]))
    | (?P<role>[^:\n(]{2,120}?)\s\((?P<inner>[^)\n:]{3,60})\)\s?:(?!\S)
    | (?P<titled>[A-Z][a-z]{1,3}\.?[ ][A-Z][A-Z’'-]+(?:[ ][A-Z][A-Z’'-]+)*(?:[ ]of[ ][A-Z]\w+)?)\.[ ](?=["“A-Z])
    | (?P<name>[^\W\d_][\w.’'-]*(?:[ ][^\W\d_a-z][\w.’'-]*){0,5})(?P<party>(?:\s\([^)\n]{2,60}\)){0,3}):(?!\S))""",
    re.VERBOSE,
)
_PARTY = re.compile(r"\s\([A-Z]")  # or constituency: "Ada Hill (Leem) (Lab):"
_ENDS = frozenset('.?!…"”’)')
_REPEATED = 2
_NAME_WORDS = 4


class Turns:
    """Finds the turns of transcripts by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def find(self, document: Document) -> list[Stretch]:
        """The turns of a transcript: each reaches to the next; empty where the document has none."""
        lines = "\n" + document.text[document.start : document.end]
        labels = [(found, self._label(found)) for found in _LABEL.finditer(lines)]
        counts = Counter(name for _, name in labels)
        titled = any(self._is_person(name) for name in counts)
        turns = {name for name in counts if self._is_turn(name, counts, titled=titled)}
        turns |= {name for found, name in labels if name and (found["inner"] or _is_member(found, name))}
        turns |= self._first_names(lines, labels)
        if not turns:
            return []
        kept = [(found.start(), name) for found, name in labels if name in turns or self._is_role(name)]
        starts = [document.start + start for start, _ in kept]
        ends = [*starts[1:], document.end]
        return [Stretch(start, end, name, QUOTED) for start, end, (_, name) in zip(starts, ends, kept, strict=True)]

    def _first_names(self, lines: str, labels: list[tuple[re.Match[str], str]]) -> set[str]:
        """Two or more who speak in turn under one name each, several times, in whole sentences: "Maya: …", "Dev: …"."""
        ends = [found.start() for found, _ in labels[1:]] + [len(lines)]
        said: dict[str, list[str]] = {}
        for (found, name), end in zip(labels, ends, strict=False):  # of no labels there is still an end
            if name.istitle() and name.isalpha():
                said.setdefault(name, []).append(lines[found.end() : end].rstrip()[-1:])
        names = {name for name, last in said.items() if len(last) >= _REPEATED and {*last} <= _ENDS}
        return names if len(names) > 1 and not all(map(self.words.types, names)) else set()

    def _label(self, found: re.Match[str]) -> str:
        if found["turn"]:
            return found["turn"] if self.words.has(found["turn"], "TURN") else ""
        if found["inner"]:
            inner, role = found["inner"], found["role"].strip()
            office = self.words.has(role.split()[0], "THE") and _is_name(inner)  # "The Minister for Health (Ada Hill)"
            return inner if self._is_person(inner) or office else role if self._is_person(role) else ""
        if found["titled"]:
            return found["titled"] if self._is_person(found["titled"]) else ""
        return found["name"]

    def _is_person(self, name: str) -> bool:
        """Whether a label begins with a title: "MS. JEAN-PIERRE", "The President"."""
        if name.lower() in self.words.own.folded and self.words.is_title(name):
            return True
        parts = name.split()
        if len(parts) > 1 and self.words.has(parts[0], "THE"):
            parts = parts[1:]
            return self.words.is_title(parts[0]) and parts[0][0].isupper()
        return len(parts) > 1 and self.words.is_title(parts[0]) and parts[1][0].isupper()

    def _is_turn(self, name: str, counts: Counter[str], *, titled: bool) -> bool:
        """Whether a label is a speaker's: titled, a "Q" among such, or one that comes back and may be a name."""
        if not name or self._is_person(name):
            return bool(name)
        parts = name.split()
        if len(name) == 1 and titled:
            return True
        if counts[name] < _REPEATED or len(parts) > _NAME_WORDS:
            return False
        return len(name) == 1 or (all(part[0].isupper() for part in parts) and (name.isupper() or len(parts) > 1))

    def _is_role(self, name: str) -> bool:
        """Whether a label among turns is one too, though it comes but once: "REPORTER", "UNIDENTIFIED MAN"."""
        return name.isupper() and len(name) > 1 and len(name.split()) <= _NAME_WORDS


def _is_member(found: re.Match[str], name: str) -> bool:
    """Whether a label is a name with a party or a seat in brackets, as parliaments print it."""
    return bool(found["party"] and _PARTY.match(found["party"])) and _is_name(name)


def _is_name(label: str) -> bool:
    """Whether a label is of two or more words with capitals: "Ada Hill"."""
    parts = label.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)

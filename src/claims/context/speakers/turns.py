"""Turns of a transcript: who speaks from one label to the next.

A label stands at the head of a line ("MS. POOLE: …", "Q …", "Mr. ALDEN. …", "[00:12] JOEL: …"), or has a line of its
own above what is said ("Ada Hill -- Chief Executive", "Joel 0:12"). Much else looks like one ("Location: Town Hall"):
it counts as a speaker by its title, its party or seat, the time beside it, or by coming back where somebody is spoken
to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Document

_BOLD = r"(?:\*\*?|__?)?"
_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?"
_NAME = r"[^\W\d_][\w.’'-]*(?:[ ][^\W\d_a-z][\w.’'-]*){0,5}(?:[ ]\d{1,2})?"
_CLOSED = r"""(?:[A-Z]{3,}(?=—)|The[ ][A-Z][a-z]+(?:[ ][A-Z][\w’'-]+){0,2}|[A-Z][a-z]+\.?(?:[ ][A-Z][\w’'-]+){1,2})
    (?:\.[ ]|—)(?=["“A-Z])"""  # "The President. ", "Senator HILL—"
# A look for a colon or a single letter comes first, since few lines have one. The line break is part of the expression,
# for what it begins with is found without a try at each character.
_INLINE = re.compile(
    rf"""\n(?=[^:]{{0,400}}+:|[ \t\d.]*+[A-Z](?:[ \t.:]|[a-z]{{1,3}}\.?[ ][A-Z][A-Z’'-])|{_CLOSED})[ \t]*
    (?:(?P<time>{_CLOCK})[ \t]*(?:[-–—][ \t]*)?)?(?:\d{{1,3}}\.[ \t]+|[-•][ \t]|(?P<caption>>>[ \t]?))?{_BOLD}(?:
      (?P<turn>[A-Z])(?:[.:]{_BOLD}\s|[ \t]+(?=["“A-Z]))
    | (?P<role>[^:\n(]{{2,120}}?)\s\((?P<inner>[^)\n:]{{3,60}})\)\s?{_BOLD}:{_BOLD}(?!\S)
    | (?P<titled>(?:[A-Z][a-z]{{1,3}}\.?[ ][A-Z][A-Z’'-]+(?:[ ][A-Z][A-Z’'-]+)*(?:[ ]of[ ][A-Z]\w+)?
        |The[ ][A-Z]{{3,}}(?:[ ][A-Z]+)*(?:[ ][a-z]+){{0,2}}))\.[ ](?=["“A-Z])
    | (?P<closed>{_CLOSED})
    | (?P<name>{_NAME})(?:,(?:[ ][A-Z][\w.&’'-]*){{1,4}}|,[ ](?P<office>[a-z][^:,\n]{{2,50}}))?
        (?P<party>(?:\s[(\[][^)\]\n]{{2,60}}[)\]]){{0,3}})
        {_BOLD}:{_BOLD}(?!\S))""",
    re.VERBOSE,
)
_OWN_LINE = re.compile(
    rf"""\n[ \t]*(?P<clock>{_CLOCK}[ \t]+)?{_BOLD}
    (?P<name>[^\W\d_a-z][\w.’'-]*+(?:[ ][^\W\d_a-z][\w.’'-]*+){{0,4}}+)(?<!\.){_BOLD}
    (?P<role>[ ](?:--|[—–|])[ ][^\n.:]{{2,80}})?(?P<time>[ \t]+{_CLOCK})?{_BOLD}[ \t]*(?=\n)""",
    re.VERBOSE,
)
_PARTY = re.compile(r"\s[(\[](?:[A-Z]|\d{1,2}:\d\d)")  # constituency or time: "Ada Hill (Leem) (Lab):"
_ENDS = frozenset('.?!…"”’)')
_REPEATED = 2
_NAME_WORDS = 4


class _Label(NamedTuple):
    """A label between `start` and `end`; `sure` where what stands beside the name says that it is a speaker's; `weak`
    where it may as well begin a sentence.
    """

    start: int
    end: int
    name: str
    sure: bool
    weak: bool = False


class Turns:
    """Finds the turns of transcripts by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.spoken = re.compile(rf"(?i)\?|(?<![\w’'-])(?:{words.pattern('FIRSTPERSON', 'SECONDPERSON')})(?![\w-])")

    def find(self, document: Document) -> list[Stretch]:
        """The turns of a transcript: each reaches to the next; empty where the document has none."""
        lines = "\n" + document.text[document.start : document.end]
        labels, own = self._firm([*self._inline(lines)]), self._own_lines(lines)
        turns = self._turning(labels, lines) if labels else set()
        if not (turns or own):
            return []
        kept = [label for label in labels if label.name in turns or (turns and self._is_among(label, lines))]
        kept = sorted(kept + own)
        starts = [document.start + label.start for label in kept]
        ends = [*starts[1:], document.end]
        return [Stretch(start, end, one.name, QUOTED) for start, end, one in zip(starts, ends, kept, strict=True)]

    def _firm(self, labels: list[_Label]) -> list[_Label]:
        """The labels without the weak ones that neither come back nor stand among questions."""
        counts = Counter(label.name for label in labels)
        asked = any(self.words.has(label.name, "TURN") for label in labels)
        return [label for label in labels if not label.weak or asked or counts[label.name] >= _REPEATED]

    # -- at the head of a line ----------------------------------------------------------------------------------------
    def _turning(self, labels: list[_Label], lines: str) -> set[str]:
        """The names among the labels that speak in turn; empty where nothing says that anybody speaks."""
        turns = self._speakers(labels) | self._asked(labels) | _first_names(self.words, lines, labels)
        sure = any(label.sure and label.name in turns for label in labels)
        return turns if sure or self._is_spoken(labels, turns, lines) else set()

    def _inline(self, lines: str) -> Iterator[_Label]:
        """All that looks like a label at the head of a line."""
        for found in _INLINE.finditer(lines):
            name = self._name(found)
            member = bool(found["party"] and _PARTY.match(found["party"])) and _is_name(name)
            told = bool(name and (found["inner"] or found["titled"] or found["time"] or found["caption"]))
            weak = bool(found["closed"]) and "—" not in found["closed"]
            yield _Label(found.start(), found.end(), name, told or member, weak)

    def _name(self, found: re.Match[str]) -> str:
        """Whom a label names; empty where that is nobody."""
        if found["turn"]:
            return found["turn"] if self.words.has(found["turn"], "TURN") else ""
        if found["inner"]:
            return self._bracketed(found["role"].strip(), found["inner"])
        headed = found["titled"] or found["closed"]
        if headed:
            name = headed.rstrip(" .—")
            titled = any(map(self.words.is_title, name.split() if found["titled"] else [name]))
            return name if titled or self._is_person(name) else ""
        office = found["office"]
        return found["name"] if not office or self._is_office(found["name"], office) else ""

    def _bracketed(self, role: str, inner: str) -> str:
        """Whom a label with brackets names: "The Minister for Health (Ada Hill)", "Ada Hill (chief executive)"."""
        if inner[0].islower():
            return role if _is_name(role) and any(map(self._is_role, inner.split())) else ""
        office = self.words.has(role.split(maxsplit=1)[0], "THE") or self.words.is_title(role)
        person = self._is_person(role)
        if self._is_person(inner) and (office or not person):
            return inner
        return inner if office and _is_name(inner) else role if person else ""

    def _is_office(self, name: str, office: str) -> bool:
        """Whether what follows a name and a comma says who that is: "Ada Hill, chief executive"."""
        known = self.words.has(name.split(maxsplit=1)[0], "PREP", "CONJ", "DET", "PRON", "ADV")
        return not known and any(map(self._is_role, office.split()))

    def _is_role(self, word: str) -> bool:
        return self.words.is_title(word) or self.words.has(word.lower(), "ROLE", "TELLER", "ORGANISATION")

    def _speakers(self, labels: list[_Label]) -> set[str]:
        """The names among labels that are speakers."""
        counts = Counter(label.name for label in labels)
        titled = any(self._is_person(name) for name in counts)
        sure = {label.name for label in labels if label.sure}
        return sure | {name for name in counts if self._is_turn(name, counts, titled=titled)}

    def _is_spoken(self, labels: list[_Label], turns: set[str], lines: str) -> bool:
        """Whether somebody speaks under these labels: with a title, as "Q", or to somebody ("I", "you", a question), as
        under no "READ MORE: …" nor in a list of "Ohio: …", "Iowa: …".
        """
        led = any(self.words.has(name.lower(), "TURNROLE") for name in turns)
        for label in labels:
            if label.name in turns or (led and self._is_among(label, lines)):
                end = lines.find("\n", label.end) % (len(lines) + 1)  # the last line has no break
                if self._is_person(label.name) or len(label.name) == 1 or self.spoken.search(lines, label.end, end):
                    return True
        return False

    def _asked(self, labels: list[_Label]) -> set[str]:
        """Question and answer, where there are both: "Q. … A. …"."""
        letters = {label.name for label in labels if self.words.has(label.name, "TURN")}
        return letters if len(letters) > 1 else set()

    def _is_person(self, name: str) -> bool:
        """Whether a label begins with a title: "MS. JEAN-PIERRE", "The President", "Speaker 2"."""
        if name.lower() in self.words.own.folded and self.words.is_title(name):
            return True
        parts = name.split()
        if len(parts) > 1 and self.words.has(parts[0], "THE"):
            parts = parts[1:]  # "THE MINISTER FOR TRADE", "The Foreign Secretary"
            return any(self.words.is_title(one) and one[0].isupper() for one in (parts[0], parts[-1]))
        return len(parts) > 1 and self.words.is_title(parts[0]) and (parts[1][0].isupper() or parts[1].isdigit())

    def _is_turn(self, name: str, counts: Counter[str], *, titled: bool) -> bool:
        """Whether a label is a speaker's: titled, a "Q" among such, or one that comes back and may be a name."""
        if not name or self._is_person(name):
            return bool(name)
        parts = name.split()
        role = self.words.has(name.lower(), "TURNROLE")
        if titled and (len(name) == 1 or role):
            return True
        if counts[name] < _REPEATED or len(parts) > _NAME_WORDS or len(name) == 1:
            return False
        return role or (all(part[0].isupper() for part in parts) and (name.isupper() or len(parts) > 1))

    def _is_among(self, label: _Label, lines: str) -> bool:
        """Whether a label among turns is one too, though it comes but once: "REPORTER", "UNIDENTIFIED MAN", "Ada"."""
        parts = label.name.split()
        if not 0 < len(parts) <= _NAME_WORDS or len(label.name) == 1:
            return False
        named = all(part[0].isupper() for part in parts) and not all(map(self.words.types, parts))
        role = self.words.has(label.name.lower(), "TURNROLE")
        return role or label.name.isupper() or (named and lines[label.end : label.end + 2].strip()[:1].isalpha())

    # -- on a line of its own -----------------------------------------------------------------------------------------
    def _own_lines(self, lines: str) -> list[_Label]:
        """The labels on lines of their own, each with whole sentences under it; empty where nobody has a time beside
        the name, or has a role there and comes back: a page of portraits is no transcript.
        """
        found = [*_OWN_LINE.finditer(lines)]
        if not any(match["role"] or match["time"] or match["clock"] for match in found):
            return []
        ends = [match.start() for match in found[1:]] + [len(lines)]
        speaking = [
            one
            for one, end in zip(found, ends, strict=False)
            if one["clock"] or lines[one.end() : end].rstrip()[-1:] in _ENDS
        ]
        counts = Counter(match["name"] for match in speaking)
        timed = {match["name"] for match in speaking if match["time"] or match["clock"]}
        known = timed | {match["name"] for match in speaking if match["role"] and _is_name(match["name"])}
        if not timed and all(counts[name] < _REPEATED for name in known):
            return []
        named = [one for one in speaking if one["name"] in known or self.words.is_title(one["name"])]
        return [_Label(match.start(), match.end(), match["name"], sure=True) for match in named]


def _first_names(words: Words, lines: str, labels: list[_Label]) -> set[str]:
    """Two or more who speak in turn under one name each, several times, in whole sentences: "Maya: …", "Dev: …"."""
    said: dict[str, list[str]] = {}
    for label, after in pairwise([*labels, _Label(len(lines), len(lines), "", sure=False)]):
        if label.name.istitle() and label.name.isalpha():
            said.setdefault(label.name, []).append(lines[label.end : after.start].rstrip()[-1:])
    names = {name for name, last in said.items() if len(last) >= _REPEATED and {*last} <= _ENDS}
    return names if len(names) > 1 and not all(map(words.types, names)) else set()


def _is_name(label: str) -> bool:
    """Whether a label is of two or more words with capitals: "Ada Hill"."""
    parts = label.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)

"""All that looks like the label of a turn: a name at the head of a line ("MS. POOLE: …", "Q …", "Mr. ALDEN. …",
"HON. A. POE (Leem).- …", "[00:12] JOEL: …", "ADA POE to the Minister for Trade: Why …?"), or on a line of its own above
what is said ("Ada Hill -- Chief Executive", with the office in italics under it, "Joel 0:12", "Ms B T POE (ANC)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claims.context.words import Words

_BOLD = r"(?:\*\*?|__?)?"
_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?"
_NUMBERED = rf"(?:[ ]\d{{1,2}}(?=[ \t]+{_CLOCK}))?"  # "Speaker | 2 | 0:20"
_SMALL = r"(?:[ ][a-z]{2,3}){0,2}[ ]"  # "Minister | of the | Interior"
_NAME = rf"[^\W\d_][\w.’'-]*(?:{_SMALL}[^\W\d_a-z][\w.’'-]*){{0,5}}(?:[ ]\d{{1,2}})?"
_CAPITALS = r"[A-Z][A-Z’'-]+(?:[ ][A-Z][A-Z’'-]+)*"
_CLOSED = r"""(?:[A-Z]{3,}(?=—)|The[ ][A-Z][a-z]+(?:[ ][A-Z][\w’'-]+){0,2}|[A-Z][a-z]+\.?(?:[ ][A-Z][\w’'-]+){1,2})
    (?:\.[ ]|—)(?=["“A-Z](?!\.))"""  # "The President. ", "Senator HILL—", but "The Hon. A. Hill"
_ASIDES = r"(?:\s[(\[][^)\]\n]{2,120}[)\]]){0,3}"
# A look for a colon or a single letter comes first, since few lines have one. The line break is part of the expression,
# for what it begins with is found without a try at each character.
_INLINE = re.compile(
    rf"""\n(?=[^:]{{0,400}}+:|[ \t\d.]*+[A-Z](?:[ \t.:]|[a-z]{{1,3}}\.?[ ][A-Z][A-Z’'-])|{_CLOSED})
    [ \t]*(?:(?P<time>{_CLOCK})[ \t]*(?:[-–—][ \t]*|\n)?)?
    (?:\d{{1,3}}\.[ \t]+|[-•][ \t]|(?P<caption>>>[ \t]?))?{_BOLD}(?:
      (?P<turn>[A-Z])(?:[.:]{_BOLD}\s|[ \t]+(?=["“A-Z]))
    | (?P<role>[^:\n(]{{2,120}}?)\s\((?P<inner>[^)\n:]{{3,60}})\)\s?{_BOLD}:[-–—]?{_BOLD}(?!\S)
    | (?P<titled>(?:[A-Z][a-z]{{1,8}}\.?[ ](?:[A-Z]\.?[ ])*{_CAPITALS}(?:[ ]of[ ][A-Z]\w+)?
        |The[ ][A-Z]{{3,}}(?:[ ][A-Z]+)*(?:[ ][a-z]+){{0,2}}))\.[ ](?=["“A-Z])
    | (?P<closed>{_CLOSED})
    | (?P<asker>{_CAPITALS}){_ASIDES}(?=[ ][a-z]){_SMALL}[A-Z][^:\n]{{2,80}}:(?=[ ][^\n]*\?)
    | (?P<open>\[)?(?P<name>{_NAME})\]?
        (?:,(?P<rank>(?:[ ][A-Z][\w.&’'-]*){{1,4}})(?:,[ ][A-Z][^:\n]{{2,60}})?|,[ ](?P<office>[a-z][^:,\n]{{2,50}})
        |[ ][-–—][ ][A-Z][^:\n]{{1,50}})?
        (?P<party>{_ASIDES}){_BOLD}[ ]?:[-–—]?{_BOLD}(?!\S))""",
    re.VERBOSE,
)
_LISTED = rf"(?:[A-Z][a-z]+\.?[ ](?:[A-Z]\.?[ ])*|(?i:the)[ ]){_CAPITALS}"  # as "Ms B T POE", "The CHIEF WHIP"
_DASHED = re.compile(  # "HON. A. POE (Leem).- ", "Mr POE - "
    rf"""\n[ \t]*(?:(?P<name>{_NAME}){_ASIDES}\.[ ]?|(?P<listed>{_LISTED}){_ASIDES}[ ]?)[-–—]{{1,2}}[ ]?(?=["“A-Z])"""
)
_HELD = re.compile(rf"""\n[ \t]*\((?P<name>{_NAME})\)[ \t]+(?=["“A-Z])""")  # "(The Hon. Ada Poe) Sir, I wish"
_OWN_LINE = re.compile(
    rf"""\n[ \t]*(?P<clock>{_CLOCK}[ \t]+)?{_BOLD}
    (?P<name>[^\W\d_a-z][\w.’'-]*+(?:{_SMALL}[^\W\d_a-z][\w.’'-]*+){{0,6}}+{_NUMBERED})(?<!\.){_BOLD}
    (?P<role>(?:[ ](?:--|[—–|-])[ ]|\n--\n)[^\n.:]{{2,80}}|\n[*_](?![*_])[^\n*_]{{2,80}}[*_])?
    (?P<inner>[ ]\([^)\n]{{2,60}}\))?(?P<party>[ ]\([^)\n]{{2,60}}\))?
    (?P<time>[ \t]+{_CLOCK})?{_BOLD}[ \t]*(?=\n)""",
    re.VERBOSE,
)
_TIMED = re.compile(rf"[ \t]+[\[(]{_CLOCK}")  # the time behind a label
_MEMBER = re.compile(r"\s[(\[](?:[A-Z]|\d{1,2}:\d\d)")  # constituency or time: "Ada Hill (Leem) (Lab):"
_FULL = 3  # words of a name with an office of two
_MEASURED = ("MONEYNOUN", "PERCENTNOUN", "TALLYNOUN", "ACCOUNTWORD")  # name no speaker: "Net Debt (EUR)"
_ROLES = ("ROLE", "TELLER", "ORGANISATION", "TURNOFFICE")
_ENDS = frozenset('.?!…"”’)]')


class Label(NamedTuple):
    """A label between `start` and `end`; `sure` where what stands beside the name says that it is a speaker's; `weak`
    where it may as well begin a sentence; `bracketed` where it is in brackets, `alone` where it has its line for
    itself; `said` is what stands under it.
    """

    start: int
    end: int
    name: str
    sure: bool
    weak: bool = False
    bracketed: bool = False
    alone: bool = False
    said: str = ""


class Labels:
    """Finds labels by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def inline(self, lines: str) -> list[Label]:
        """All that looks like a label at the head of a line."""
        found = [one for one in self._inline(lines) if self._may_speak(one.name)]
        dashed = ((one, one["name"] or one["listed"]) for one in _DASHED.finditer(lines))
        found += (Label(one.start(), one.end(), name, sure=True) for one, name in dashed if self.is_person(name))
        held = (one for one in _HELD.finditer(lines) if self.is_person(one["name"]))
        found += (Label(one.start(), one.end(), one["name"], sure=True) for one in held)
        return _with_said(sorted(found), lines) if found else found

    def _may_speak(self, name: str) -> bool:
        """Whether a label names anybody: a line that begins with "experience: …" is the next of a wrapped sentence."""
        return bool(name) and (not name[0].islower() or self._words.has(name, "TURNROLE"))

    def is_role(self, name: str) -> bool:
        """Whether a label is what somebody is in a transcript: "HOST", "VOICE 2", in capitals "UNIDENTIFIED MAN"."""
        if self._words.has(name.lower(), "TURNROLE"):
            return True
        role = name.lower().rstrip(" 0123456789")
        role = role.rsplit(None, 1)[-1] if name.isupper() and role else role
        return self._words.has(role, "TURNROLE") and not self._words.has(role, "LABEL", "FIGURENOUN")  # "Question 2"

    def _inline(self, lines: str) -> Iterator[Label]:
        for found in _INLINE.finditer(lines):
            name = self._name(found)
            party = found["party"] or ""
            member = bool(_MEMBER.match(party)) and is_name(name)
            told = found["time"] or found["caption"] or found["titled"] or found["asker"] or self._is_told(found, name)
            weak = bool(found["closed"]) and "—" not in found["closed"]
            timed = bool(name) and _TIMED.match(lines, found.end()) is not None  # "Ada Hill: (00:03)"
            sure, alone = bool(name and told) or member or timed, lines[found.end() : found.end() + 1] == "\n"
            yield Label(found.start(), found.end(), name, sure, weak, bool(found["open"]), alone)

    def _is_told(self, found: re.Match[str], name: str) -> bool:
        """Whether what is beside a name tells that it is a speaker's: an office, or in brackets a party."""
        inner = found["inner"] or ""
        beside = (found["office"] or found["rank"] or "").lower().split()
        if any(self._words.has(word, "TURNOFFICE") for word in beside):  # "ADA HILL, host", "TOM ORR, BYLINE"
            return is_name(name)
        if found["rank"]:  # "Ada Hill, Chair"
            return is_name(name) and any(map(self._is_role, found["rank"].split()))
        office = name != (found["role"] or "").strip() or inner[:1].islower()
        if inner[:1].islower() and (self.is_role(name) or self._is_direction(inner)):
            return name.isupper() and self.is_role(name)  # "MAN (in Welsh)", but "Patient (under 9)"
        return bool(inner) and (office or inner.isupper() or self.is_person(name))

    def _name(self, found: re.Match[str]) -> str:
        """Whom a label names; empty where that is nobody."""
        if found["turn"]:
            return found["turn"] if self._words.has(found["turn"], "TURN") else ""
        if found["inner"]:
            return self._bracketed(found["role"].strip(), found["inner"])
        headed = found["titled"] or found["closed"]
        if found["asker"]:
            return str(found["asker"])
        if headed:
            name = headed.rstrip(" .—")
            titled = any(map(self._words.is_title, name.split() if found["titled"] else [name]))
            return name if titled or self.is_person(name) else ""
        parts = found["name"].split()
        if found["rank"] and self._words.is_title(parts[0]) and self._words.is_title(parts[-1]):
            return ""  # "Mr. Vice President, Mr. Speaker, Members of the House:"
        office = found["office"]
        return found["name"] if not office or self._is_office(found["name"], office) else ""

    def _bracketed(self, role: str, inner: str) -> str:
        """Whom a label with brackets names: "The Minister for Health (Ada Hill)", "Ada Hill (chief executive)", "Ada
        Hill (ANC)", "Ada Hill (CFO)", "QUESTION (Leem Post)".
        """
        asks = self.is_role(role) and not self._words.is_title(role)
        if asks or self._words.has(role, "TURN"):
            return role
        if all(map(self._words.is_title, inner.split())) and is_name(role) and not self.is_person(role):
            return role
        if self._words.has(role.rsplit(maxsplit=1)[-1].lower(), *_MEASURED):
            return ""  # "Real GDP (PPP): $5bn", "Net Debt (EUR): 5"
        if inner[0].islower():
            told = is_name(role) and any(map(self._is_role, inner.split()))
            directed = self._is_direction(inner) and (role.isupper() or is_name(role) or self.is_person(role))
            return role if told or directed else ""
        first, _, rest = role.partition(" ")
        office = self._words.has(first, "THE") or self._words.is_title(role)
        office = office or (rest[:1].islower() and self._words.is_title(first))  # "Minister of State"
        person = self.is_person(role)
        if self.is_person(inner) and (office or not person):
            return inner
        return inner if office and is_name(inner) else role if person or is_name(role) else ""

    def _is_direction(self, inner: str) -> bool:
        """Whether brackets tell how somebody speaks: "(through interpreter)", "(laughing)", "(in Welsh)"."""
        first = inner.split(None, 1)[0]
        told = self._words.has(first, "PREP", "VERBING", "VERBED", "TURNASIDE") or self._words.is_adverb(first)
        return first[0].islower() and told

    def _is_office(self, name: str, office: str) -> bool:
        """Whether what follows a name and a comma says who that is: "Ada Hill, chief executive"."""
        known = self._words.has(name.split(maxsplit=1)[0], "PREP", "CONJ", "DET", "PRON", "ADV")
        return not known and any(map(self._is_role, office.split()))

    def _is_role(self, word: str) -> bool:
        return self._words.is_title(word) or self._words.has(word.lower(), *_ROLES)

    def is_person(self, name: str) -> bool:
        """Whether a label begins with a title: "MS. JEAN-PIERRE", "The President", "Speaker 2"."""
        if name.lower() in self._words.own.folded and self._words.is_title(name):
            return True
        parts = name.split()
        if len(parts) > 1 and self._words.has(parts[0], "THE"):
            parts = parts[1:]  # "THE MINISTER FOR TRADE", "The Foreign Secretary"
            return any(self._words.is_title(one) and one[0].isupper() for one in (parts[0], parts[-1]))
        later = len(parts) >= _FULL and self._words.is_title(parts[1]) and is_name(name)  # "Vice Mayor Hill"
        later = later and (len(parts) == _FULL or parts[1].endswith("."))  # "Right Hon. Dame Ada Hill"
        first = len(parts) > 1 and self._words.is_title(parts[0])
        return later or (first and (parts[1][0].isupper() or parts[1].isdigit()))

    def own_lines(self, lines: str) -> list[OwnLine]:
        """All that looks like a label on a line of its own, with whole sentences under it."""
        found = [*_OWN_LINE.finditer(lines)]
        ends = [*[one.start() for one in found], len(lines)][1:]
        made = (
            OwnLine(
                Label(one.start(), one.end(), self._on_own_line(one), sure=True, said=lines[one.end() : end]),
                timed=bool(one["time"] or one["clock"]),
                office=bool(one["role"]),
                listed=bool(re.fullmatch(_LISTED, one["name"])) and self._is_listed(one["name"]),
                member=bool(one["inner"] or one["role"]) or self.is_person(one["name"]),
                seated=bool(one["party"]) and is_name(one["name"]),
            )
            for one, end in zip(found, ends, strict=True)
        )
        return [one for one in made if one.label.said.rstrip()[-1:] in _ENDS or one.timed or one.listed or one.office]

    def _on_own_line(self, found: re.Match[str]) -> str:
        """Whom a label on a line of its own names: "Ada Hill" of "The Minister of Ports (Ada Hill)"."""
        name: str = found["name"]
        inner = (found["inner"] or "").strip(" ()")
        return (self._bracketed(name, inner) if inner else "") or name

    def _is_listed(self, name: str) -> bool:
        """Whether a name in capitals after a title or an article has a title: "Ms B T POE", "The CHIEF WHIP"."""
        return any(map(self._words.is_title, name.split()))


class OwnLine(NamedTuple):
    """A label on a line of its own, and what stands beside or in it: a time, an office, a name as minutes list it ("Ms
    B T POE"), or a party, a seat or a title; it is `seated` where it has both party and seat.
    """

    label: Label
    timed: bool
    office: bool
    listed: bool
    member: bool
    seated: bool


def _with_said(labels: list[Label], lines: str) -> list[Label]:
    """The labels with what stands under each."""
    ends = Label(len(lines), len(lines), "", sure=False)
    return [one._replace(said=lines[one.end : after.start]) for one, after in pairwise([*labels, ends])]


def is_name(label: str) -> bool:
    """Whether a label is of two or more words with capitals: "Ada Hill"."""
    parts = label.split()
    return len(parts) > 1 and all(part[0].isupper() for part in parts)

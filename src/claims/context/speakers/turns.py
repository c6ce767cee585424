"""Turns of a transcript: who speaks from one label to the next.

Much looks like a label (labels.py) and is none ("Location: Town Hall"): it counts as a speaker's by its title, its
party or seat, the time beside it, by coming back where somebody is spoken to, or by answering the one before.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from claims.context.speakers.labels import Label, Labels, OwnLine, is_name
from claims.context.stretches import QUOTED, Stretch
from claims.context.words import Words
from claims.model import Document

_SENTENCE_END = re.compile(r"[.?!…][\"”’)]*(?:\s|$)")
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_ENDS = frozenset('.?!…"”’)')
_REPEATED = 2
_SHORTEST = 3  # letters of a name that somebody is called by
_NAME_WORDS = 4
_GOING_ON = ("FIRSTPERSON", "SECONDPERSON", "CONJ", "THING", "THAT", "THIS")  # of the word that a turn begins with


class Turns:
    """Finds the turns of transcripts by the words of one lexicon."""

    def __init__(self, words: Words) -> None:
        self.words, self.labels = words, Labels(words)
        self.greeting = re.compile(rf"(?i)\s*(?:{words.pattern('GREETING', 'THANKS')})\b")
        self.opener = re.compile(rf"(?i)\s*(?:{words.pattern('TURNOPENER')})\b[,.!?]")
        self.persons = re.compile(rf"(?i)(?<![\w’'-])(?:{words.pattern('FIRSTPERSON', 'SECONDPERSON')})(?![\w-])")

    def find(self, document: Document) -> list[Stretch]:
        """The turns of a transcript: each reaches to the next; empty where the document has none."""
        lines = "\n" + document.text[document.start : document.end]
        labels, own = self._firm(self.labels.inline(lines)), self._own_lines(lines)
        turns = self._turning(labels) if labels else set()
        if not (turns or own):
            return []
        kept = [label for label in labels if label.name in turns or (turns and self._is_among(label))]
        kept = sorted(kept + own)
        starts = [document.start + label.start for label in kept]
        ends = [*starts[1:], document.end]
        return [Stretch(start, end, one.name, QUOTED) for start, end, one in zip(starts, ends, kept, strict=True)]

    def _firm(self, labels: list[Label]) -> list[Label]:
        """The labels without the weak ones that neither come back nor stand among questions."""
        counts = Counter(label.name for label in labels)
        asked = any(self.words.has(label.name, "TURN") for label in labels)
        return [label for label in labels if not label.weak or asked or counts[label.name] >= _REPEATED]

    def _speaks(self, said: str) -> bool:
        """Whether somebody speaks to somebody, in no quotation of others: "I", "you", a question."""
        own = _QUOTED.sub("", said)
        return "?" in own or self.persons.search(own) is not None

    # -- at the head of a line ----------------------------------------------------------------------------------------
    def _turning(self, labels: list[Label]) -> set[str]:
        """The names among the labels that speak in turn; empty where nothing says that anybody speaks."""
        turns = self._speakers(labels) | self._asked(labels) | self._first_names(labels)
        turns |= self._answering(labels) | self._apart(labels) | self._greeting(labels) | self._talking(labels)
        turns |= self._going_on(labels[0])
        letters = {label.name for label in labels if self.words.has(label.name, "TURN")}
        if letters and any(name.isupper() and len(name) > 1 for name in turns):
            turns |= letters  # "Q … OFFICIAL: …"
        sure = any(label.sure and label.name in turns for label in labels)
        return turns if sure or self._is_spoken(labels, turns) else set()

    def _speakers(self, labels: list[Label]) -> set[str]:
        """The names among labels that are speakers."""
        counts = Counter(label.name for label in labels)
        numbered = {name for name in counts if name[-1].isdigit() and self.labels.is_role(name)}
        if len(numbered) > 1:  # "VOICE 1: …", "VOICE 2: …"
            counts.update(numbered)
        titled = any(self.labels.is_person(name) for name in counts)
        sure = {label.name for label in labels if label.sure}
        return sure | {name for name in counts if self._is_turn(name, counts, titled=titled)}

    def _is_spoken(self, labels: list[Label], turns: set[str]) -> bool:
        """Whether somebody speaks under these labels: with a title, as "Q", or to somebody ("I", "you", a question), as
        under no "READ MORE: …" nor in a list of "Ohio: …", "Iowa: …".
        """
        led = any(self.labels.is_role(name) for name in turns)
        for label in labels:
            if label.name in turns or (led and self._is_among(label)):
                first = label.said.lstrip().split("\n", 1)[0]
                if (
                    self.labels.is_person(label.name)
                    or len(label.name) == 1
                    or "?" in first
                    or self.persons.search(first)
                ):
                    return True
        return False

    def _asked(self, labels: list[Label]) -> set[str]:
        """Question and answer, where there are both: "Q. … A. …"."""
        letters = {label.name for label in labels if self.words.has(label.name, "TURN")}
        return letters if len(letters) > 1 else set()

    def _answering(self, labels: list[Label]) -> set[str]:
        """Two who may be called so, of whom one asks or names the other, who answers: "Ada: How many? Tom: We have 9.",
        and "Ada: Welcome, Tom. Tom: I thank you.".
        """
        found: set[str] = set()
        for one, other in pairwise(labels):
            named = one.name != other.name and self._is_called(one.name) and self._is_called(other.name)
            if (
                named
                and (self._asks(one) or _calls(one, other))
                and self.persons.search(other.said)
                and other.said.rstrip()[-1:] in _ENDS
            ):
                found |= {one.name, other.name}
        return found

    def _talking(self, labels: list[Label]) -> set[str]:
        """Two under full names of no other meaning, each of whom says "I" or "you" and begins as one who goes on with
        what was said: "Ada Hill: It was I. Tom Orr: So you sold 9.".
        """
        found: set[str] = set()
        for one, other in pairwise(labels):
            if one.name != other.name and all(map(self._is_talk, (one, other))):
                found |= {one.name, other.name}
        return found

    def _going_on(self, label: Label) -> set[str]:
        """Whoever a text begins with, by a full name of no other meaning, and says "I" or "you" in several sentences:
        "Ada Hill: It fell. We sold 9."; a headline is but one.
        """
        said = label.said.strip().split("\n", 1)[0]
        several = len(_SENTENCE_END.findall(said)) > 1 and self.persons.search(_QUOTED.sub("", said))
        return {label.name} if not label.start and several and self._is_only_name(label) else set()

    def _is_talk(self, label: Label) -> bool:
        first = re.match(r"[^\W\d_]+", label.said.lstrip())
        goes_on = first is not None and self.words.has(first[0].lower(), *_GOING_ON)
        return goes_on and self._is_only_name(label)

    def _is_only_name(self, label: Label) -> bool:
        """Whether a label is a full name of no other meaning, under which somebody says "I" or "you" in sentences."""
        named = is_name(label.name) and not any(map(self.words.types, label.name.split()))
        return named and label.said.rstrip()[-1:] in _ENDS and self.persons.search(label.said) is not None

    def _greeting(self, labels: list[Label]) -> set[str]:
        """Whoever begins with a greeting, thanks or "Yeah," and says "I" or "you": "Ada Hill: Hello. We sold 9."."""
        called = (label for label in labels if self._is_called(label.name) and self._opens(label.said))
        return {label.name for label in called if self.persons.search(label.said)}

    def _opens(self, said: str) -> bool:
        return (self.greeting.match(said) or self.opener.match(said)) is not None

    def _apart(self, labels: list[Label]) -> set[str]:
        """Two or more who speak under labels in brackets ("[Hill]: I move."), of whom one says "I" or "you", or under
        full names on lines of their own ("Ada Hill:"), all of whom do.
        """
        apart = [label for label in labels if (label.bracketed or label.alone) and self._is_called(label.name)]
        spoken = {label.name for label in apart if self.persons.search(label.said)}
        bracketed = {label.name for label in apart if label.bracketed}
        if len(bracketed) > 1 and not bracketed.isdisjoint(spoken):
            return bracketed
        full = {name for name in spoken if is_name(name)}
        return full if len(full) > 1 and full == {label.name for label in apart} else set()

    def _asks(self, label: Label) -> bool:
        """Whether what is said under a label ends with a question, or has one, and "you" or "I" in it, under a name."""
        said = label.said.rstrip()
        return said.endswith("?") or ("?" in said and (is_name(label.name) or self.persons.search(said) is not None))

    def _is_called(self, name: str) -> bool:
        """Whether somebody may be called by the words of a label, which are not all words of other things."""
        parts = name.split()
        capitals = 0 < len(parts) <= _NAME_WORDS and all(part[0].isupper() for part in parts)
        role = self.labels.is_role(name)
        return role or (capitals and len(name) > 1 and not all(map(self.words.types, parts)))

    def _is_turn(self, name: str, counts: Counter[str], *, titled: bool) -> bool:
        """Whether a label is a speaker's: titled, a "Q" among such, or one that comes back and may be a name."""
        if not name or self.labels.is_person(name):
            return bool(name)
        parts = name.split()
        role = self.labels.is_role(name)
        if titled and (len(name) == 1 or role):
            return True
        if counts[name] < _REPEATED or len(parts) > _NAME_WORDS or len(name) == 1:
            return False
        return role or (all(part[0].isupper() for part in parts) and (name.isupper() or len(parts) > 1))

    def _is_among(self, label: Label) -> bool:
        """Whether a label among turns is one too, though it comes but once: "REPORTER", "UNIDENTIFIED MAN", "Ada"."""
        parts = label.name.split()
        if not 0 < len(parts) <= _NAME_WORDS or len(label.name) == 1:
            return False
        named = all(part[0].isupper() for part in parts) and not all(map(self.words.types, parts))
        role = self.labels.is_role(label.name)
        return role or label.name.isupper() or (named and label.said[:2].strip()[:1].isalpha())

    def _first_names(self, labels: list[Label]) -> set[str]:
        """Two or more who speak in turn under one name each, several times, in whole sentences: "Maya: …", "Dev: …"."""
        said: dict[str, list[str]] = {}
        for label in labels:
            if label.name.istitle() and label.name.isalpha():
                said.setdefault(label.name, []).append(label.said.rstrip()[-1:])
        names = {name for name, last in said.items() if len(last) >= _REPEATED and {*last} <= _ENDS}
        return names if len(names) > 1 and not all(map(self.words.types, names)) else set()

    # -- on a line of its own -----------------------------------------------------------------------------------------
    def _own_lines(self, lines: str) -> list[Label]:
        """The labels on lines of their own; empty where nobody has a time beside the name, nor an office and comes
        back, nor is listed as in minutes, nor answers another who has a title, a party or a seat: a page of portraits
        is no transcript.
        """
        found = self.labels.own_lines(lines)
        if not found:  # as mostly
            return []
        counts = Counter(one.label.name for one in found)
        timed = {one.label.name for one in found if one.timed}
        speaking = {one.label.name for one in found if self._speaks(one.label.said)}
        known = {
            one.label.name for one in found if one.office and is_name(one.label.name) and self._told(one, speaking)
        }
        known |= timed
        if not timed and all(counts[name] < _REPEATED for name in known):
            known = {one.label.name for one in found if one.listed and self._speaks(one.label.said)}
            known |= self._members(found) | self._chatting(found) | self._called(found)
        named = known and [one for one in found if one.label.name in known or self.words.is_title(one.label.name)]
        return [one.label for one in named or ()]

    def _chatting(self, found: list[OwnLine]) -> set[str]:
        """Those who may be called so and say "I" or "you", where one of them begins with "Yeah," or the like, or has an
        office or a name of no other meaning and greets.
        """
        greets = (one for one in found if self._opens(one.label.said))
        greeting = {one.label.name for one in greets if one.office or self._is_only_name(one.label)}
        called = [one.label for one in found if self._is_called(one.label.name)]
        speaking = [label for label in called if self.persons.search(_QUOTED.sub("", label.said))]
        chat = any(self.opener.match(label.said) for label in speaking)
        chatting = {label.name for label in speaking} if chat and len({label.name for label in called}) > 1 else set()
        chatting |= self._talking([one.label for one in found])
        return chatting | greeting

    def _told(self, label: OwnLine, speaking: set[str]) -> bool:
        """Whether there are sentences under a label, or it is only in a list, of somebody who says "I" elsewhere."""
        return label.label.said.rstrip()[-1:] in _ENDS or label.label.name in speaking

    def _called(self, found: list[OwnLine]) -> set[str]:
        """Those who speak where somebody leads who has but a role ("Operator"), and whoever has it: they have full
        names, and one of them comes back.
        """
        led = {one.label.name for one in found if self.labels.is_role(one.label.name)}
        full = [one.label.name for one in found if led and is_name(one.label.name) and self._is_called(one.label.name)]
        speaks = any(self._speaks(one.label.said) for one in found if one.label.name in full)
        return led | {*full} if speaks and len({*full}) < len(full) else set()

    def _members(self, found: list[OwnLine]) -> set[str]:
        """Those with a title, a party or a seat of whom one asks another; all of them where one has party and seat."""
        if any(one.seated and self._speaks(one.label.said) for one in found):
            return {one.label.name for one in found if one.member}
        members = [one.label for one in found if one.member and self._speaks(one.label.said)]
        asked = any(one.name != other.name and "?" in one.said for one, other in pairwise(members))
        return {label.name for label in members} if asked else set()


def _calls(one: Label, other: Label) -> bool:
    """Whether "Welcome, Tom" or the like is said under the one label, and the other is Tom's."""
    said = {*re.findall(r"[^\W\d_]+", one.said)}
    return any(part.title() in said for part in other.name.split() if len(part) >= _SHORTEST)

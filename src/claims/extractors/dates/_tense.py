"""The tense of what is told of a date: whether it was or is to come."""

from __future__ import annotations

from claims.grammar import Match

_REACH = 16  # places either side in which the verb is looked for
_TELLING = frozenset({"OBLIGED", "FUTURE", "PAST", "ED", "TIMETABLE", "NOWBE"})  # no other word tells of a time
_JOINING = frozenset({"AND", "OR", "BUT"})  # of clauses that share their time


def tense(match: Match) -> int:
    """-1 where the nearest verb of the sentence tells of the past, 1 where it tells of what is to come, else 0; -2
    after "since", which leaves no doubt.

    Where no verb tells, "until" and "by" point ahead, and so does "is" right before the date; a month of delivery is
    always to come ("wheat for March delivery fell"), a month of a forecast over ("up 9% from June's forecast").
    """
    if match.has(match.stop, "CONTRACTWORD"):
        return 1
    if match.has(match.stop + match.has(match.stop, "POSS"), "ESTIMATENOUN"):
        return -1
    due = match.start - 1 - match.has(match.start - 1, "THE")
    if match.has(due, "SINCE"):
        return -2
    ahead = match.has(due, "UNTIL", "BY", "NOWBE") or (match.has(due, "ON") and match.has(due - 1, "NOWBE"))
    return verbal_tense(match) or int(ahead)


def verbal_tense(match: Match) -> int:
    """The tense by the verbs alone. "Be held" is told by the verb before it ("will be held"), else to come ("could be
    held"); "is held" tells nothing; what is said of a timetable is to come ("voting closes on Friday").
    """
    yet, until = False, _is_until(match)
    tags, count = match.seq.tags, len(match.seq.tags)
    for distance in range(1, _REACH):
        for at in (match.start - distance, match.stop + distance - 1):
            if not 0 <= at < count or tags[at].isdisjoint(_TELLING) or _is_after_clause(match, at):
                continue
            if _is_to_come(match, at):
                return 1
            if (yet or until) and at < match.start and any(match.has(n, "COMMA") for n in range(at, match.start)):
                continue  # a clause before: "agreed in 2012, the deal ends on 31 December"
            if _is_past(match, at):
                if not _is_yet(match, at - 1) and not _lasts(match, at):
                    return -1
                yet = True
            yet = yet or (match.has(at, "TIMETABLE") and not _is_thing(match, at))
    return int(yet)


def _is_thing(match: Match, at: int) -> bool:
    """Whether a word for what is done by a timetable is a noun: "a RISE of 11 percent", "the START of"."""
    return match.has(at - 1, "A", "THE", "POSSDET") or match.has(at + 1, "OF")


def _is_after_clause(match: Match, at: int) -> bool:
    """Whether a place behind the date is in a clause of its own, where one before it tells when: "will rise from May
    after they AGREED", "will rise on 2 January, the board ANNOUNCED".
    """
    tags = match.seq.tags
    if at < match.stop or all(tags[n].isdisjoint(_TELLING) for n in range(max(match.start - _REACH, 0), match.start)):
        return False
    between = range(match.stop, at)
    if any("SEMI" in tags[n] for n in between):
        return True  # "opens in October; the rest is BUILT"
    if any("COMMA" in tags[n] for n in between) and _is_foretold(match):
        return True
    return any("CONJ" in tags[n] and tags[n].isdisjoint(_JOINING) for n in between)


def _is_foretold(match: Match) -> bool:
    """Whether a word for what is to come stands before the date in its clause."""
    for at in range(match.start - 1, max(match.start - _REACH, -1), -1):
        if match.has(at, "COMMA"):
            return False
        if match.has(at, "FUTURE", "OBLIGED") and not match.has(at, "VERBED"):
            return True
    return False


def _is_to_come(match: Match, at: int) -> bool:
    """Whether the word at a place tells of what is to come: "will", "should write", "are to open"; but not "they
    expected".
    """
    if match.has(at, "NOWBE"):
        return match.has(at + 1, "TO") and not match.has(at + 2, "DET", "THE", "NUM")
    if match.has(at, "OBLIGED"):
        return not match.has(at + 1, "PLURALAUX")  # "should have been"
    return match.has(at, "FUTURE") and not _is_expected(match, at)


def _is_expected(match: Match, at: int) -> bool:
    return match.has(at, "VERBED") and match.has(at - 1, "PRON")


def _is_past(match: Match, at: int) -> bool:
    """Whether the word at a place tells of the past; no participle that is a noun ("the undersigned")."""
    told = match.has(at, "PAST") or (match.has(at, "ED") and not match.has(at - 1, "THE"))
    return told and not match.has(at - 1, "NOWBE") and (_is_expected(match, at) or not match.has(at, "FUTURE"))


def _is_yet(match: Match, at: int) -> bool:
    """Whether "be" at a place leaves to the word before it when it is: "to be held"; "after being held" is over."""
    return match.has(at, "YETBE") or (match.has(at, "BEINGWORD") and match.has(at - 1, "NOWBE"))


def _lasts(match: Match, at: int) -> bool:
    """Whether what the verb at a place tells of still lasts up to the date: "has been shut until May"."""
    return _is_until(match) and match.has(at - 1, "BEENWORD") and not match.has(at - 2, "PAST")


def _is_until(match: Match) -> bool:
    return match.has(match.start - 1 - match.has(match.start - 1, "THE"), "UNTIL")

"""The tense of what is told of a date: whether it was or is to come."""

from __future__ import annotations

from claims.grammar import Match

_REACH = 16  # places either side in which the verb is looked for
_TELLING = frozenset(
    "OBLIGED FUTURE PAST ED TIMETABLE NOWBE INTENDVERB WOULD GUIDING".split()
)  # no other word tells of a time
_JOINING = frozenset({"AND", "OR", "BUT"})  # of clauses that share their time
_ON = frozenset({"ON", "FROM", "BY", "UNTIL", "BETWEEN", "FOR", "THE"})  # what leads from a verb to its date
_HELPING = ("VERB", "VERBED", "AUX", "MODAL", "TO")  # before whom a verb stands as it is
_LEAD = 4  # places, of those and the verb
_MEANT = 4  # places from "is", "wants" to the "to" of what is meant to be done
_ASIDE = frozenset({"DET", "THE", "NUM", "PUNCT", "REL", "CONJ", "PRON"})  # none of which stands before that "to"
_OPENING = 2  # places at most before a date that opens its sentence
_WHOSE = 4  # places from "to" to what something is done to


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
    due = _due(match)
    if match.has(due, "SINCE"):
        return -2
    if _is_appointed(match, due) or _is_noticed(match) or _is_purpose(match, due):
        return 1
    ahead = match.has(due, "UNTIL", "BY", "NOWBE") or (match.has(due, "ON") and match.has(due - 1, "NOWBE"))
    return verbal_tense(match) or int(ahead)


def _due(match: Match) -> int:
    """The place of the word that leads to a date, past "the" and what limits it: "until | at least Thursday"."""
    due = match.start - 1 - match.has(match.start - 1, "THE")
    return due - match.has(due, "AT_LEAST")


def verbal_tense(match: Match) -> int:
    """The tense by the verbs alone. "Be held" is told by the verb before it ("will be held"), else to come ("could be
    held"); "is held" tells nothing; what is said of a timetable is to come ("voting closes on Friday").
    """
    yet, until = False, _is_until(match)
    count = len(match.seq.tags)
    for distance in range(1, _REACH):
        for at in (match.start - distance, match.stop + distance - 1):
            if not 0 <= at < count or _is_silent(match, at) or _is_after_clause(match, at):
                continue
            if _is_to_come(match, at) or (until and at < match.start and match.has(at, "NOWBE")):
                return 1
            if (yet or until) and at < match.start and any(match.has(n, "COMMA") for n in range(at, match.start)):
                continue  # a clause before: "agreed in 2012, the deal ends on 31 December"
            if _is_past(match, at):
                if not _is_yet(match, at - 1) and not _lasts(match, at):
                    return -1
                yet = True
            yet = yet or (match.has(at, "TIMETABLE") and not _is_thing(match, at))
    return int(yet)


def _is_silent(match: Match, at: int) -> bool:
    """Whether the word at a place tells of no time."""
    tags = match.seq.tags[at]
    return tags.isdisjoint(_TELLING) and not ("VERBED" in tags and _is_cut(match, at))


def _is_cut(match: Match, at: int) -> bool:
    """Whether a verb that is the same in the past stands behind who would give it an "s" today: "those it LET go",
    "she CUT it"; but "will it cut", "help it cut".
    """
    before = at - 1
    if not (match.has(at, "VERBED") and match.has(before, "PRON")):  # as mostly
        return False
    one = match.has(before, "CARRYPRON") or (match.has(before, "PERSONPRON") and match.has(before, "PERSONREF"))
    led = match.has(before, "DET", "POSSDET") or match.has(at - 2, *_HELPING)
    return (one and not led) or match.has(
        before - 1, "THAN", "MORE_THAN", "LESS_THAN"
    )  # "lower than we forecast in May"


def _is_appointed(match: Match, due: int) -> bool:
    """Whether the word before the "for", "to" or "until" at place `due` appoints a day: "has been listed FOR 19 May",
    "moved TO 3 June"; not where that was once so ("was listed FOR", "had been moved to").
    """
    if not match.has(due, "FOR", "TO", "UNTIL") or match.find("DAY", "WEEKDAY", "NUMDATE") is None:
        return False
    at = due - 1 - match.has(due - 1, "IN", "ADV")  # "pencilled IN for"
    if not match.has(at, "APPOINTED"):
        return False
    before = at - 1 - match.has(at - 1, "BEENWORD", "ADV")
    return not match.has(before, "PAST") or (before == at - 1 and not match.has(due, "FOR"))


def _is_purpose(match: Match, due: int) -> bool:
    """Whether the word before the preposition at place `due` is what something is done for, and so yet to come: "won
    orders FOR DELIVERY in March", "sent it to the board FOR APPROVAL on Monday"; not "was fined for late delivery in".
    """
    return match.has(due - 1, "DUENOUN") and match.has(due - 2, "FOR") and not match.has(due, "OF", "FROM", "SINCE")


def _is_noticed(match: Match) -> bool:
    """Whether a notice says right before the day what is to be then: "helpers WANTED 3 May", "stewards are NEEDED on
    4 May", "entries CLOSE 5 May", "the figures LAND on Friday"; not "it was needed on 4 May", "at the close on Friday".
    """
    at = next((at for at in range(match.start - 1, match.start - _LEAD, -1) if not match.has(at, *_ON)), -1)
    if match.has(at, "WANTED"):
        return match.has(at - 1, "PLURAL", "NOWBE") and not match.has(at - 1, "PRON", "PAST")
    if not match.has(at, "PROGRAMMED"):
        return False
    if not match.meaning(at, "PROGRAMMED"):
        return match.has(at - 1, "PLURAL")
    if match.has(at - 2, "PREP") or match.has(at - 1, "PLURAL", "DET"):
        return False  # "in foreign LANDS on Friday"
    return match.has(at - 1, "WORD", "PRON")


def _is_thing(match: Match, at: int) -> bool:
    """Whether a word for what is done by a timetable is a noun: "a RISE of 11 percent", "the START of",
    "a sharp RISE in".
    """
    noun = match.has(at - 1, "A", "THE", "POSSDET") or match.has(at + 1, "OF")
    return noun or (match.has(at - 2, "A") and match.has(at + 1, "IN"))


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
    """Whether the word at a place tells of what is to come: "will", "should write", "are to open", "is set to open",
    "hopes to open", "guided for sales of", "said it would open"; but not "they expected", "it would have opened".
    """
    if at < match.start and match.has(at, "GUIDING", "WOULD"):
        return not match.has(at + 1, "PLURALAUX")
    if match.has(at, "NOWBE"):
        if match.has(at + 1, "TO"):
            return not match.has(at + 2, "DET", "THE", "NUM")
        return _is_meant(match, at)
    if match.has(at, "INTENDVERB"):
        return _is_meant(match, at)
    if match.has(at, "OBLIGED"):
        return _is_obliged(match, at)
    return match.has(at, "FUTURE") and not _is_expected(match, at)


def _is_obliged(match: Match, at: int) -> bool:
    """Whether "should", "may" at a place tells of what is to come: not "should have been", "in May", nor behind the
    date "those sold in March may sink".
    """
    if match.has(at, "MAYBE") and (match.has(at, "MONTH") or (at > match.start > _OPENING)):
        return False
    return not match.has(at + 1, "PLURALAUX")


def _is_meant(match: Match, at: int) -> bool:
    """Whether "is", "wants" at a place goes on to what is meant to be done by the date: "is set TO OPEN on", "gets
    ready TO SAIL on"; but not "is said to open", "is thought to have opened".
    """
    for to in range(at + 1, min(at + 1 + _MEANT, match.start)):
        if match.has(to, "TO"):
            done = match.has(to + 1, "VERB", "VERBNOUN", "YETBE") and not match.has(to + 1, "CAP", "PLURALAUX", "DET")
            return done and (to - 1 == at or not match.has(to - 1, "CARRYVERB", "OPINING"))
        if match.has(to, *_ASIDE):
            return False
    return False


def _is_expected(match: Match, at: int) -> bool:
    return match.has(at, "VERBED") and match.has(at - 1, "PRON")


def _is_past(match: Match, at: int) -> bool:
    """Whether the word at a place tells of the past; no participle that is a noun ("the undersigned")."""
    told = match.has(at, "PAST") or (match.has(at, "ED") and not match.has(at - 1, "THE")) or _is_cut(match, at)
    if not told or match.has(at - 1 - match.has(at - 1, "ADV", "NEG"), "NOWBE") or _describes(match, at):
        return False
    return _is_expected(match, at) or not match.has(at, "FUTURE")


def _describes(match: Match, at: int) -> bool:
    """Whether a participle at a place before the date only says of whom it is told that something is done to or for
    them: "is paid TO HOLDERS registered by 8 June"; not "is due to orders placed in May".
    """
    if at > match.start or match.has(at, "PAST") or not match.has(at - 1, "PLURAL") or not match.has(at + 1, "PREP"):
        return False
    for to in range(at - 2, max(at - 2 - _WHOSE, 0), -1):
        if match.has(to, "TO", "FOR"):
            return not match.has(to - 1, "DUEWORD")
        if not match.has(to, "WORD"):
            return False
    return False


def _is_yet(match: Match, at: int) -> bool:
    """Whether "be" at a place leaves to the word before it when it is: "to be held"; "after being held" is over."""
    return match.has(at, "YETBE") or (match.has(at, "BEINGWORD") and match.has(at - 1, "NOWBE"))


def _lasts(match: Match, at: int) -> bool:
    """Whether what the verb at a place tells of still lasts up to the date: "has been shut until May"."""
    return _is_until(match) and match.has(at - 1, "BEENWORD") and not match.has(at - 2, "PAST")


def _is_until(match: Match) -> bool:
    return match.has(_due(match), "UNTIL")

"""Whether a date says when with no preposition before it: "last year", "Budget 2024", "(2021 est.)", "2004 saw …"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.periods.accounts import is_account
from claims.model import Timex

_HEADING = frozenset({"BULLET", "HYPHEN", "MEANNOUN", "NUMBERNOUN"})  # "Average July rainfall was 9 mm"
_WORDS = 3  # tokens of "In fact,"; from a year to the bracket that closes: "est", its stop, the bracket


def stands_alone(frame: Frame, index: int) -> bool:
    """A date with no preposition: "last year", "July 6-7" after a comma, or at the head of its sentence."""
    tokens, at = frame.tokens, frame.first[index] - 1
    after = tokens.tags[frame.last[index]] if frame.last[index] < len(tokens.tags) else frozenset[str]()
    if "POSS" in after:
        return _opens_subject(frame, index)
    bare_year = "YEAR" in tokens.tags[frame.first[index]]
    yearly = bare_year or "YEAR" in tokens.tags[frame.last[index] - 1]  # "third quarter 2023 total COSTS"
    named = bare_year and (_bracketed(frame, index) or _ends_name(frame, index))
    if named or (yearly and is_account(frame, frame.last[index])):
        return True
    opens = at < 0 or "OPEN" in tokens.tags[at] or (at == 0 and not tokens.tags[at].isdisjoint(_HEADING))
    if bare_year and at > 1 and "YEARWORD" in tokens.tags[at] and "THE" in tokens.tags[at - 1]:
        return "COMMA" in tokens.tags[at - 2]  # ", the year 2000,"
    if bare_year:
        led = 0 <= at < _WORDS and "COMMA" in tokens.tags[at] and "AUX" in after  # "In fact, 2015 was a good year"
        return led or (opens and "WORD" not in after)
    if opens or "COMMA" in tokens.tags[at]:
        return True
    value = frame.mentions[index].value
    told = _told(frame, index)
    introduced = not tokens.tags[at].isdisjoint({"THE", "OF"}) and not told
    return isinstance(value, Timex) and (value.relative or told) and not introduced


def is_seer(frame: Frame, index: int) -> bool:
    """Whether a date is the subject of what came in it: "2004 SAW 300 mills close", "she says 2005 MAY BRING 5"."""
    if "SAWVERB" not in frame.types:
        return False
    tags, at, verb = frame.tokens.tags, frame.first[index] - 1, frame.last[index]
    at -= at >= 0 and "THE" in tags[at]
    while verb < len(tags) and not tags[verb].isdisjoint({"AUX", "ADV"}):
        verb += 1
    clause = at < 0 or "VERB" in tags[at] or tags[at].isdisjoint({"WORD", "PREP"})
    return clause and verb < len(tags) and "SAWVERB" in tags[verb]


def _opens_subject(frame: Frame, index: int) -> bool:
    """Whether a date opens a clause whose subject is of it: "THIS YEAR'S count found 280"; but "last year's winner"."""
    tags, at, noun = frame.tokens.tags, frame.first[index] - 1, frame.last[index] + 1
    if noun + 1 >= len(tags) or not tags[noun].isdisjoint({"ROLES", "PERSONNOUN", "CAP"}):
        return False
    opens = at < 0 or not tags[at].isdisjoint({"COMMA", "AND", "SEMI"})
    return opens and not tags[noun + 1].isdisjoint({"VERB", "VERBED", "PAST", "AUX"})


def _told(frame: Frame, index: int) -> bool:
    """Whether a date counts from what was told, and needs no preposition: "5 the previous year", "the year before"."""
    tags, first = frame.tokens.tags, frame.first[index]
    ends = tags[first] | tags[frame.last[index] - 1]
    return "THE" in tags[first - 1] and not ends.isdisjoint({"ANAPHOR", "BEFORE"})


def _ends_name(frame: Frame, index: int) -> bool:
    """Whether a year ends the name of what was at a time: "in Budget 2024", "at the Leem Expo 1998"; no plan for one
    that is to come ("in Agenda 2030").
    """
    tags, value, at = frame.tokens.tags, frame.mentions[index].value, frame.first[index] - 1
    if at < 1 or "CAP" not in tags[at] or not isinstance(value, Timex) or is_to_come(frame, value):
        return False
    while at > 0 and not tags[at].isdisjoint({"CAP", "THE"}) and tags[at].isdisjoint({"MONTH", "SEASON"}):
        at -= 1
    return not tags[at].isdisjoint({"IN", "AT"})


def _bracketed(frame: Frame, index: int) -> bool:
    """Whether a year stands in brackets of its own, with a word at most: "62.4% of GDP (2021 est.)"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    return first > 0 and "OPEN" in tags[first - 1] and any("CLOSE" in own for own in tags[last : last + _WORDS])


def is_to_come(frame: Frame, when: Timex) -> bool:
    """Whether a date lies after the document's own."""
    return "" < frame.document.source.date < when.start

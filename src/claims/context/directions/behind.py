"""Direction by what stands right behind a figure: "a 60% plunge", "5% higher than in May", "5% up on last year"."""

from __future__ import annotations

from claims.context.directions.compared import (
    NOUNS,
    PARTICIPLES,
    VERBS,
    ago_after,
    off_extreme,
    past_conversion,
    sign,
    since,
    than_after,
)
from claims.context.directions.then import on_time
from claims.context.frame import Frame
from claims.context.nouns import after_number

_THAN = frozenset({"PHRASE", "THAN", "ABOVE", "BELOW", "AHEADWORD"})
_NO_VERBS: frozenset[str] = frozenset()  # behind "a 2%" a participle is an adjective
_COMPOUND = 4  # words of "a 2.4% property tax levy increase" behind the figure
_DIVISORS = frozenset({"UNIT", "PERNOUN", "TIMEUNIT"})
_RESTATED = 3  # tokens of ", or about" before the same once more
_CONTACT = 5  # tokens from a figure to the verb of "that the price of wheat rose by"
_SUBJECT = frozenset({"WORD", "DET", "THE", "THAT", "PRON", "POSSDET", "CAP", "OF", "AUX"})
_AFTER_BY = frozenset({"PUNCT", "WHENPREP", "SINCE", "CONJ", "AUX"})
# What may follow "5% up".
_ENDS = frozenset({"ON", "FROM", "PUNCT", "WHENPREP", "AT", "YEARWORD", "STEPADV", "CONJ", "BESIDE", "COMPARED"})


def read(frame: Frame, index: int) -> str:
    """A change noun that the figure qualifies ("10 per cent pay rise"), or "5% higher", "5% up on"."""
    tags, count = frame.tokens.tags, len(frame.tokens.tags)
    at = past_conversion(frame, index, _past_divisor(frame, frame.last[index]))  # "4% (0.5bn litres) more than in May"
    at = _past_restated(frame, index, at)
    compared = at + 1 < count and "COMPARE" in tags[at] and than_after(tags, at + 1)
    if compared or (at < count and "STEPADV" not in tags[at] and not tags[at].isdisjoint(_THAN)):
        return since(frame, index, at)
    told = ago_after(frame, at) or off_extreme(frame, at) or _relative(frame, at)
    if told:
        return told
    kind = frame.mentions[index].kind
    if kind in {"age", "duration"} or (kind == "count" and not _is_step(frame, index, at)):
        return ""
    noun = _noun_after(frame, index, at)
    if noun:
        return noun
    apart = {"ADV", "COMPARE"} if kind == "measurement" else {"ADV", "COMPARE", "PREP"}  # "5 km down in the mine"
    if at >= count or tags[at].isdisjoint(VERBS) or tags[at].isdisjoint(apart):
        return ""
    ends = at + 1 >= count or not tags[at + 1].isdisjoint(_ENDS)
    dated = not ends and frame.is_date(at + 1)
    return sign(tags[at]) if ends or dated else ""


def _relative(frame: Frame, at: int) -> str:
    """Up or down by what a thing is said to have moved by in a relative clause at a token: "the 5% it GREW BY", "the £4
    that rents had FALLEN BY".
    """
    tags, owner = frame.tokens.tags, frame.owner
    for place in range(at, min(at + _CONTACT, len(tags) - 1)):
        own = tags[place]
        if place > at and not own.isdisjoint(VERBS) and "BYWORD" in tags[place + 1]:
            ends = place + 2 >= len(tags) or (owner[place + 2] < 0 and not tags[place + 2].isdisjoint(_AFTER_BY))
            return sign(own) if ends else ""
        if owner[place] >= 0 or own.isdisjoint(_SUBJECT):
            return ""
    return ""


def _past_restated(frame: Frame, index: int, at: int) -> int:
    """The token behind what restates a figure, or the comma behind one that restates another, where it is graded:
    "closed 2 points, or 0.04%, | HIGHER"; else the same.
    """
    tags, mentions, after = frame.tokens.tags, frame.mentions, index + 1
    if at + 1 >= len(tags) or "COMMA" not in tags[at]:
        return at
    other = after < len(mentions) and "OR" in tags[at + 1] and frame.first[after] <= at + _RESTATED
    place = frame.last[after] if other else at
    place += place < len(tags) and "COMMA" in tags[place]
    graded = place < len(tags) and tags[place] >= {"COMPARE"} and not tags[place].isdisjoint(VERBS)
    return place if graded and (other or "OR" in tags[frame.first[index] - 1]) else at


def _is_step(frame: Frame, index: int, behind: int) -> bool:
    """Whether a number without a noun is that of a rise or fall: "a 4,283 monthly RISE", "a 10,000 INCREASE", "closed
    12 HIGHER", "closed 12 points HIGHER"; or has it in one word, "a 12-point FALL"; or is counted from another time,
    "200 jobs DOWN on the year before".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    if last < len(tags) and not tags[last].isdisjoint(VERBS) and on_time(frame, last + 1):
        return True
    at = last + (last < len(tags) and "PERADJ" in tags[last])
    if at >= len(tags):
        return False
    graded = tags[max(at, behind)] if behind < len(tags) else tags[at]
    if "COMPARE" in graded and not graded.isdisjoint(VERBS):
        return "STEPNOUN" in tags[last - 1] or after_number(frame, index) == last
    start = after_number(frame, index)
    return not tags[at].isdisjoint(NOUNS) and (start == last or "HYPHEN" in tags[start - 1])


def _past_divisor(frame: Frame, at: int) -> int:
    """The token behind what divides a figure, if it is: "£34/month | higher", "$1.50 a barrel | more"."""
    tags = frame.tokens.tags
    divided = at + 2 < len(tags) and not tags[at].isdisjoint({"A", "PER", "STROKE"})
    return at + 2 if divided and not tags[at + 1].isdisjoint(_DIVISORS) else at


def _noun_after(frame: Frame, index: int, at: int) -> str:
    """Up or down by the change noun that a figure before a token qualifies: "a 60% PLUNGE", "a $1.50 a barrel RISE", "a
    25% year-on-year SURGE", "a 32% operating income INCREASE", "a 0.3% seasonally adjusted RISE", "a 2% 2025 RISE".
    """
    tags, count, first = frame.tokens.tags, len(frame.tokens.tags), frame.first[index]
    verbal = _NO_VERBS if first and "A" in tags[first - 1] else PARTICIPLES
    if at < count and "HYPHEN" in tags[at]:
        at += 1
    elif at + 1 < count and "AND" in tags[at] and frame.owner[at + 1] == index + 1 and first and "A" in tags[first - 1]:
        at = frame.last[index + 1]  # "a 26% and 14% INCREASE in members and fees"
    for place in range(at, min(at + _COMPOUND, count)):
        own, owner = tags[place], frame.owner[place]
        if not own.isdisjoint(NOUNS):
            return sign(own & NOUNS)
        dated = owner >= 0 and frame.mentions[owner].kind == "date"
        plain = "WORD" in own and owner < 0 and own.isdisjoint(verbal)
        listed = (
            "COMMA" in own and at < place < count - 1 and "WORD" in tags[place + 1]
        )  # "a 2% unexpected, sharp rise"
        if not (plain or dated or listed or "STEPADV" in own):
            break
    return ""

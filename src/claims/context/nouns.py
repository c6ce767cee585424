"""Noun phrases by their tokens: that of a count behind its number, and one that begins at a token."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from claims.context.frame import Frame

NUMBER = frozenset(
    "DIGITS CARD HUNDRED SCALE DOZEN VAGUE SCORES HALF FRACTION VULGAR SLASHFRACTION SEVERAL PAIR SCALE_LETTER "
    "MINUSWORD".split()
)
# What may stand between the words of one number, or between a number and the thing counted.
GLUE = frozenset("AND OR HYPHEN RANGE A OF COMMA TO PLUSMINUS AT_MOST OPEN POINTWORD".split())
LEADING = frozenset({"OF", "DET", "POSSDET", "THESE", "HYPHEN", "THE", "MORE", "FEWER", "CLOSE"})
AFTER = frozenset({"APPROX_AFTER", "AT_LEAST_AFTER", "AT_MOST_AFTER"})
_JOINED = frozenset({"AT_LEAST_JOINED", "AT_MOST_JOINED"})
_WITHIN, _PASSED = GLUE | AFTER, LEADING | AFTER  # in a number, and behind it
STOPS = frozenset("AT_MOST PUNCT PREP CONJ AUX REL NEG DET PRON ADV".split())
VERBS = frozenset({"VERB", "VERBED", "VERBING", "ED", "PAST", "AUX", "UP", "DOWN"})
VERBAL = frozenset({"AUX", "VERB", "VERBED"})
_NOMINAL = frozenset({"CAP", "WORD", "DET", "POSSDET", "POSS", "PREP", "PRON"})
_SUBJECT = 8  # tokens of the subject of a clause
_LONGEST = 6  # words of a noun phrase outside the mention
_FAR = 4  # tokens from "and" to the noun whose adjectives it joins
_QUOTED = 8  # tokens of a name in quotation marks


def has_half(frame: Frame, index: int) -> bool:
    """Whether a count's words end with a part of one more: "a bottle and a half"."""
    last = min(frame.last[index], len(frame.tokens.tags))
    return has(frame, last - 1, "HALFWORD") and has(frame, last - 3, "AND")


def after_number(frame: Frame, index: int) -> int:
    """The token of a count where its words begin after its number; its end where it has none."""
    found = frame.numbers.get(index)
    if found is None:
        found = frame.numbers[index] = _after_number(frame, index)
    return found


def _after_number(frame: Frame, index: int) -> int:
    tags, last = frame.tokens.tags, min(frame.last[index], len(frame.tokens.tags))
    at, after = frame.first[index], frame.first[index]
    while at < last:
        own = tags[at]
        if "TIMESX" in own and (power := _past_power(frame, at)) <= last:
            at = after = power
            continue
        if not own.isdisjoint(NUMBER):
            after = at + 1
        elif own.isdisjoint(_WITHIN):
            break
        at += 1
    if after + 1 < last and "OR" in tags[after] and not tags[after + 1].isdisjoint(_JOINED):
        after += 2  # "ten or more | employees"
    while after < last and not tags[after].isdisjoint(_PASSED):
        after += 1
    if after < last and "QUOTE" in tags[after] and all("QUOTE" not in own for own in tags[after + 1 : last]):
        after += 1  # "four “| deputy judges", but "12 | “urgent” cases"
    return after


def _past_power(frame: Frame, at: int) -> int:
    """The token behind "× 10^6" or "× 10⁶" that begins at a token; past them all where there is no such power."""
    tags, words = frame.tokens.tags, frame.tokens.words
    stop = at + 2
    if stop >= len(words) or words[at + 1] != "10":
        return len(words) + 1
    if words[stop] == "^":
        return stop + 2 + (stop + 1 < len(words) and "HYPHEN" in tags[stop + 1])
    while stop < len(words) and "SUPERSCRIPT" in tags[stop]:
        stop += 1
    return stop if stop > at + 2 else len(words) + 1


def text(frame: Frame, start: int, stop: int) -> str:
    """The words of some tokens, `stop` exclusive; "" where there are none."""
    tokens = frame.tokens
    return frame.words(tokens.starts[start], tokens.ends[stop - 1]) if start < stop else ""


def phrase(frame: Frame, at: int) -> str:
    """The noun phrase that begins at a token, without its determiner; ends after its plural head where it has one."""
    tags, owner = frame.tokens.tags, frame.owner
    while at < len(tags) and not tags[at].isdisjoint(LEADING):
        at += 1
    stop = at
    while stop < len(tags) and stop - at < _LONGEST and owner[stop] < 0:
        joint = "HYPHEN" in tags[stop] and "SPACED" not in tags[stop]
        if not (tags[stop].isdisjoint(STOPS) or joint or _owns(frame, at, stop)):
            noun = _joined_noun(frame, at, stop)
            if noun < 0:
                break
            stop = noun
        verb = not tags[stop].isdisjoint({"VERB", "ED", "VERBING"})
        if stop > at and verb and ("PLURAL" in tags[stop - 1] or "PAST" in tags[stop]):  # "the number of poor | rose"
            break
        stop += 1
    return _of_named_kind(frame, at) or text(frame, at, stop)


def _owns(frame: Frame, start: int, at: int) -> bool:
    """Whether an apostrophe ends a plural or name that owns what follows: "the boys’ | coats"."""
    tokens = frame.tokens
    after = start < at < len(tokens.tags) - 1 and "WORD" in tokens.tags[at + 1]
    glued = after and tokens.ends[at - 1] == tokens.starts[at] < tokens.starts[at + 1] - 1
    return glued and "APOSTROPHE" in tokens.tags[at] and tokens.lower[at - 1].endswith("s")


def _of_named_kind(frame: Frame, at: int) -> str:
    """The plural behind a kind's name in quotation marks that begins at a token, with the marks: "90 “Dial-a-Meal”
    BUSES".
    """
    tags = frame.tokens.tags
    if not at or "QUOTE" not in tags[at - 1]:
        return ""
    ahead = range(at + 1, min(at + 1 + _QUOTED, len(tags) - 1))
    close = next((place for place in ahead if "QUOTE" in tags[place]), -1)
    return text(frame, at - 1, close + 2) if close > 0 and "PLURAL" in tags[close + 1] else ""


def _joined_noun(frame: Frame, start: int, at: int) -> int:
    """The noun whose adjectives the word at a token joins: "the most bitter and lonely | speeches"; -1 where it joins
    none.
    """
    tags = frame.tokens.tags
    if at == start or "AND" not in tags[at] or "PLURAL" in tags[at - 1]:
        return -1
    for place in range(at + 1, min(at + 1 + _FAR, len(tags))):
        if frame.owner[place] >= 0 or not tags[place].isdisjoint((STOPS - {"ADV"}) | VERBS):
            return -1
        if "PLURAL" in tags[place]:
            return place
    return -1


def opens_clause(frame: Frame, at: int, verbs: AbstractSet[str] = VERBAL) -> bool:
    """Whether a clause begins at a token with its subject and a word of one of the types `verbs`: "over two years RENTS
    ROSE", "analysts estimate ORM IS", "over two years WE'VE cut".
    """
    tags, end = frame.tokens.tags, at
    if at < len(tags) and "AUX" in tags[at] and "'" in frame.tokens.lower[at][1:]:
        return True
    while (
        end < len(tags) and end - at < _SUBJECT and tags[end].isdisjoint(verbs) and not tags[end].isdisjoint(_NOMINAL)
    ):
        end += 1
    return at < end < len(tags) and not tags[end].isdisjoint(verbs) and "OF" not in tags[at]


def has(frame: Frame, at: int, tag: str) -> bool:
    """Whether the token at a place (anywhere, or nowhere in the sentence) may be of a type."""
    return 0 <= at < len(frame.tokens.tags) and tag in frame.tokens.tags[at]

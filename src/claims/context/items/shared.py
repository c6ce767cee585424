"""The noun of a count in its own mention, and the nouns that two counts share: "300 full-time and 120 part-time staff",
"12 counts of fraud and two of theft".
"""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.nouns import after_number, has, has_half, text

NO_ADJECTIVE = frozenset({"PLURAL", "CLOCKNOUN", "HYPHEN", "VICTIM", "VERB", "ADV", "PREP", "CONJ", "UNIT"})
_ADJECTIVES = 4  # tokens of "part-time"
_LIST = 16  # tokens of a list of things that are counted together
_NO_MEMBER = frozenset({"VERB", "VERBED", "AUX", "PREP", "CONJ", "DET", "PRON"})
_AND_HALF = 3  # tokens of "and a half"
_WHOLE = frozenset({"THESE", "QUANT", "PLURAL"})  # what something is a part of


def own(frame: Frame, index: int) -> str:
    """The mention's words after its number, without those of a part: "a bottle and a half"."""
    last = min(frame.last[index], len(frame.tokens.tags))
    return text(frame, after_number(frame, index), last - _AND_HALF if has_half(frame, index) else last)


def with_head(frame: Frame, index: int) -> str:
    """The adjectives of a number and the noun that the next one has too: "full-time staff" of "300 full-time and 120
    part-time staff". A noun of its own is plural after more than one.
    """
    mentions, tags, other = frame.mentions, frame.tokens.tags, index + 1
    if other >= len(mentions) or mentions[other].kind != "count" or getattr(mentions[index].value, "high", 1) == 1:
        return ""
    start, stop = after_number(frame, index), frame.first[other] - 1
    joined = 0 < stop - start <= _ADJECTIVES and not tags[stop].isdisjoint({"AND", "OR"})
    adjectives = joined and all(not tags[at].isdisjoint({"WORD", "HYPHEN", "PHRASE"}) for at in range(start, stop))
    if not adjectives or any(not tags[at].isdisjoint(NO_ADJECTIVE) for at in (start, stop - 1)):
        return ""
    head = frame.last[other] - 1
    shared = "PLURAL" in tags[head] and head > after_number(frame, other)
    return f"{text(frame, start, stop)} {frame.tokens.words[head]}" if shared else ""


def with_others(frame: Frame, index: int) -> str:
    """The list that a number of one thing opens: "90 NURSES, CARERS AND YOUNG COOKS"; not "in 90 towns, nurses and
    cooks met".
    """
    tags, start, at = frame.tokens.tags, after_number(frame, index), frame.last[index]
    if start >= at or not has(frame, at, "COMMA") or "PLURAL" not in tags[at - 1] or _opens(frame, index):
        return ""
    if has(frame, frame.first[index] - 1, "QUANT"):
        return ""  # "of all three firms, staff and clients"
    members, stop = 0, min(at + _LIST, len(tags))
    while at < stop and not tags[at].isdisjoint({"COMMA", "AND", "OR"}):
        last = not tags[at].isdisjoint({"AND", "OR"}) or (has(frame, at + 1, "AND") or has(frame, at + 1, "OR"))
        at += 1 + (last and "COMMA" in tags[at])
        while at < stop - 1 and "PLURAL" not in tags[at] and (_joins(tags[at]) or tags[at + 1] >= {"PLURAL"}):
            at += 1
        if (
            at >= stop
            or frame.owner[at] >= 0
            or "PLURAL" not in tags[at]
            or not tags[at].isdisjoint({"VERB", "TIMEUNIT"})
        ):
            return ""
        at, members = at + 1, members + 1
        if last:
            return text(frame, start, at) if members > 1 and not _goes_on(frame, index, at) else ""
    return ""


def _goes_on(frame: Frame, index: int, at: int) -> bool:
    """Whether a verb behind a list is that of its last members alone: "fell by 9 boats, traders and brokers | SAID"."""
    tags, before = frame.tokens.tags, frame.first[index] - 1
    verb = at < len(tags) and not tags[at].isdisjoint({"VERB", "VERBED", "AUX", "PAST"})
    while before >= 0 and not tags[before].isdisjoint(BEFORE | {"THE", "DET", "ADV"}):
        before -= 1
    return verb and ((before >= 0 and tags[before].isdisjoint({"PUNCT", "CONJ"})) or "CARRYVERB" in tags[at])


def _joins(own: frozenset[str]) -> bool:
    """Whether a word or a hyphen by its types may stand before the noun of a list's member."""
    return (own >= {"HYPHEN"} and "SPACED" not in own) or ("WORD" in own and own.isdisjoint(_NO_MEMBER))


def _opens(frame: Frame, index: int) -> bool:
    """Whether a number and the preposition before it open a clause: "IN 90 towns,"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(BEFORE | {"THE", "DET", "ADV"}):
        at -= 1
    return at >= 0 and "PREP" in tags[at] and (at == 0 or not tags[at - 1].isdisjoint({"PUNCT", "CONJ"}))


def of_same(frame: Frame, index: int) -> str:
    """What the count before this one counts, where each is of something else: "12 counts of fraud and two OF THEFT"."""
    if index == 0 or frame.mentions[index - 1].kind != "count":
        return ""
    alike = all(has(frame, frame.last[at], "OF") for at in (index - 1, index))
    wholes = (frame.tokens.tags[frame.last[at] + 1 :][:1] for at in (index - 1, index))
    plain = alike and all("WORD" in own and own.isdisjoint(_WHOLE) for one in wholes for own in one)
    return own(frame, index - 1) if plain else ""

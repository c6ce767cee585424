"""Years and months that stand before what is of them: "its 2024 net profit", "Orm's May trade deficit was"."""

from __future__ import annotations

from claims.context.frame import Frame

_WORDS = 3  # tokens of "net operating income"
# Nouns of what is measured at a time or over it: "deficit", "figure", "harvest", "rise".
_MEASURED = frozenset(
    "ACCOUNTWORD MONEYNOUN TALLYNOUN PERCENTNOUN NUMBERNOUN MEANNOUN RATE TIMEDNOUN UPNOUN DOWNNOUN".split()
)
_NOUNS = _MEASURED | {"EVENTNOUN"}
_HEADED = frozenset({"THE", "POSSDET", "POSS", "RELPOSS", "CARRYVERB", "THAT", "VERB", "BULLET"})  # before such a date
_FINITE = frozenset({"AUX", "PAST", "VERBED", "VERB"})
_TELLING = _FINITE | {"TO"}
_DONE = frozenset({"PAST", "VERBED"})
_HANGING = frozenset({"OF", "FOR", "IN", "WITH"})
_INSIDE = frozenset({"PREP", "OF", "THE", "DET", "POSSDET", "POSS", "CAP", "WORD"})
_OF_NOUN = frozenset({"WORD", "HYPHEN", "PER"})
_NO_NOUN = frozenset({"PREP", "CONJ", "DET", "PRON"})
_LONGEST = 6  # tokens of "North American car output per head"
_FAR = 6  # tokens of "for the town of Orm"
_NO_KIND = frozenset({"PREP", "CONJ", "DET", "AUX", "PRON", "VERB", "PAST"})  # no word of which account


def is_of_level(frame: Frame, index: int) -> bool:
    """Whether a sentence tells what the budget, output or the like of a time is, does or is to be: "Orm's 2025 BUDGET
    ASSUMES a price of $75", "the May trade DEFICIT WAS £4m", "expects 2024 car OUTPUT TO TOTAL 9"; or what an event
    did: "the 2019 FLOOD KILLED 40"; not "2025 prices are", "the 2015 law is".
    """
    tags, first, at = frame.tokens.tags, frame.first[index], frame.last[index]
    if frame.types.isdisjoint(_NOUNS) or not first or tags[first - 1].isdisjoint(_HEADED):
        return False
    noun = _end_of_noun(frame, at)
    head = tags[noun - 1] if noun > at else frozenset[str]()
    if head.isdisjoint(_NOUNS):
        return False
    event, at = "EVENTNOUN" in head, noun
    if at < len(tags) and not tags[at].isdisjoint(_HANGING):  # "the 2024 budget | OF ORM was"
        near = range(at, min(at + _FAR, len(tags)))
        at = next((place for place in near if frame.owner[place] >= 0 or tags[place].isdisjoint(_INSIDE)), at)
    while at < len(tags) and "ADV" in tags[at]:
        at += 1
    told = at < len(tags) and frame.owner[at] < 0 and "COMPARED" not in tags[at]  # "the May surplus COMPARES with 5"
    return told and not tags[at].isdisjoint(_DONE if event else _TELLING)


def _end_of_noun(frame: Frame, start: int) -> int:
    """Where the noun phrase that begins at a token ends: "North American car output per head |"."""
    tags = frame.tokens.tags
    for at in range(start, min(start + _LONGEST, len(tags))):
        own = tags[at]
        verb = not own.isdisjoint(_FINITE) and not tags[at - 1].isdisjoint(_NOUNS)
        if verb or frame.owner[at] >= 0 or own.isdisjoint(_OF_NOUN) or not own.isdisjoint(_NO_NOUN):
            return at
    return start


def is_account(frame: Frame, at: int) -> bool:
    """Whether the noun that begins at a token is of an account, with no more than two words of which: "profit", "net
    operating income".
    """
    for own in frame.tokens.tags[at : at + _WORDS]:
        if "ACCOUNTWORD" in own:
            return True
        if "WORD" not in own or "CAP" in own or not own.isdisjoint(_NO_KIND):
            return False
    return False

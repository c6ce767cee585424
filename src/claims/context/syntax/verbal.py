"""Which words that may be something else are verbs or ends of an age; asked by letters.py."""

from __future__ import annotations

from itertools import pairwise

from claims.context.frame import Frame
from claims.context.syntax.neighbours import CLAUSE_ENDS, NEAR, RISEN_TYPES, before_figure
from claims.context.words import words

_OPEN_ENDED = frozenset({"ABOVE", "BELOW", "MORE_THAN", "LESS_THAN", "COMPARE"})  # "65 and over", "9 or younger"
_NOUN = ("n", "N", "d", "#")
_SAYING_ENDS = CLAUSE_ENDS | {"PREP", "COMMA", "TO"}
_SIGNS = frozenset({"PUNCT", "COMMA"})
_VERBS = frozenset({"VERB", "VERBED", "AUX", "TO"})
_BROUGHT = frozenset({"TO", "BY"})


def is_said(frame: Frame, at: int) -> bool:
    """Whether a form in -ed is what somebody says that a thing did, where nothing behind it may be a verb: "said duties
    PAID for schools"; but "said duties paid for by Orm rose".
    """
    tags, known = frame.tokens.tags, words(frame.memory.schemas)
    if at + 1 >= len(tags) or "PREP" not in tags[at + 1] or "BY" in tags[at + 1]:
        return False
    near = range(at - 1, max(at - NEAR, 0) - 1, -1)
    said = next((one for one in near if not tags[one].isdisjoint(_SAYING_ENDS) and "PLURAL" not in tags[one]), at - 1)
    saying = known.has(frame.tokens.lower[said], "SAYVERB") and not known.has(frame.tokens.lower[said], "ADDRESSING")
    if said == at - 1 or not saying:
        return False
    rest = range(at + 1, len(tags))
    end = next((one for one in rest if not tags[one].isdisjoint(_SIGNS)), len(tags))
    later = any("COMMA" in before and not own.isdisjoint(_VERBS) for before, own in pairwise(tags[end:]))
    return not later and all(tags[one].isdisjoint(_VERBS) for one in range(at + 1, end))  # "…, with 40 men, was"


def lowers(frame: Frame, at: int) -> bool:
    """Whether a comparative behind "to" is a verb, by its object and the figure: "voted to LOWER the rate by 5%"; but
    "fell to lower levels in 2019".
    """
    tags = frame.tokens.tags
    if tags[at].isdisjoint(RISEN_TYPES) or not tags[max(at - 2, 0)].isdisjoint(RISEN_TYPES):
        return False
    near = range(at + 1, min(at + NEAR, len(tags)))
    way = next((place for place in near if before_figure(frame, place) or "COMMA" in tags[place]), 0)
    return not tags[way].isdisjoint(_BROUGHT)


def is_open_ended(frame: Frame, joint: int, out: list[str]) -> bool:
    """Whether an age has no end in the words from `joint` on: "aged 16 AND OVER", but "aged 16 and over half"."""
    if joint + 1 >= len(out) or out[joint] != "c" or out[joint + 1] == "#":
        return False
    return not frame.tokens.tags[joint + 1].isdisjoint(_OPEN_ENDED) and "".join(out[joint + 2 : joint + 3]) not in _NOUN

"""Years that stand before what is of them: "its 2024 net profit", "Orm's 2025 budget assumes"."""

from __future__ import annotations

from claims.context.frame import Frame

_WORDS = 3  # tokens of "net operating income"
_NO_KIND = frozenset({"PREP", "CONJ", "DET", "AUX", "PRON", "VERB", "PAST"})  # no word of which account


def is_of_budget(frame: Frame, index: int) -> bool:
    """Whether a sentence tells what the budget, loss or the like of a year is or holds: "Orm's 2025 BUDGET ASSUMES a
    price of $75"; not "2025 prices are".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    if "MONEYNOUN" not in frame.types or last + 1 >= len(tags) or "MONEYNOUN" not in tags[last]:
        return False
    first = frame.first[index]
    headed = first > 0 and not tags[first - 1].isdisjoint({"THE", "POSSDET", "POSS", "RELPOSS"})
    return headed and "PLURAL" not in tags[last] and not tags[last + 1].isdisjoint({"VERB", "VERBED", "PAST", "AUX"})


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

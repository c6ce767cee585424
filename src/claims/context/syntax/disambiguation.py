"""Disambiguation: the letter of a token that may be several, by what stands beside it; see letters.py."""

from __future__ import annotations

from collections.abc import Callable

from claims.context.frame import Frame
from claims.context.syntax import neighbours as near
from claims.context.syntax import verbal
from claims.context.syntax.tagset import VERBS, letter_of

_STEPS_OF = frozenset({"UPNOUN", "DOWNNOUN"})
_ACTING = VERBS | {"VERBING"}
_MAY_ACT = frozenset({"PLURAL", "PRON", "CAP", "QUANT", "AUX", "TO", "ADV", "COMMA", "AND"})  # before a verb
_DETERMINING = frozenset({"POSSDET", "A", "THE"})
_HAVING = frozenset({"AUX", "HOLDVERB"})  # of "have", which no such form follows
_WHO = frozenset({"REL", "PERSONPRON"})


def in_place(frame: Frame, at: int, letter: str) -> str:
    """The letter of a token that depends on where it stands."""
    tokens, owner = frame.tokens, frame.owner
    if letter == "O":  # "the US", "Orm I", but "so I said"
        named = "UPPER" in tokens.tags[at] or (at > 0 and "CAP" in tokens.tags[at - 1])
        return "N" if named else "o"
    if letter == "D":  # "Band A", "vitamin A"
        return "N" if at and tokens.words[at] == "A" and "WORD" in tokens.tags[at - 1] else "d"
    if letter.isupper():  # a capital: a name, or a word that opens the sentence
        return "N" if at or (letter == "A" and near.names(frame)) else letter.lower()
    decided = _by_neighbour(frame, at, letter)
    if decided:
        return decided
    glued = at > 0 and tokens.ends[at - 1] == tokens.starts[at]
    if letter == '"' and glued and tokens.words[at] in "'’" and tokens.lower[at - 1].endswith("s"):
        return "S"
    noted = at + 1 == len(owner) or "SUPERSCRIPT" in tokens.tags[at + 1]  # "of patients.1,2"
    return "-" if glued and tokens.words[at] in "./" and not noted else letter  # an abbreviation's


def _by_neighbour(frame: Frame, at: int, letter: str) -> str:
    """The letter of a word that the token before or after decides; empty for signs."""
    if "STARTING" in frame.tokens.tags[at] and at + 1 < len(frame.owner) and frame.is_date(at + 1):
        return "p"  # "rises to $4 beginning July 1"
    told = _TOLD.get(letter)
    if told:
        return told(frame, at)
    if letter == "p" and "DIMENSIONWORD" in frame.tokens.tags[at] and not near.before_figure(frame, at):
        return "n"  # "is 5 metres across,"
    if letter in "pkndz;" and near.hedges(frame, at):
        return "a"
    return "" if letter in '";' else letter


def _is_of_who(frame: Frame, at: int) -> bool:
    """Whether what may be a verb is what those do of whom "who" tells: "the share of adults WHO SMOKE was"."""
    return at > 0 and frame.tokens.tags[at - 1] >= _WHO


_TOLD: dict[str, Callable[[Frame, int], str]] = {
    "y": lambda frame, at: "n" if at and frame.tokens.words[at - 1][0].isdigit() else "x",  # "at 5 am", "I am"
    "r": lambda frame, at: "p" if near.measures(frame, at) or near.hedges(frame, at + 1) else "n",  # "worth 5"
    "b": lambda frame, at: (
        "a"
        if _is_particle(frame, at)
        else "v"
        if near.does(frame, at) or near.shows(frame, at) or _is_of_who(frame, at)
        else "n"
        if _disagrees(frame, at)
        else "b"
    ),
    "j": lambda frame, at: "v" if verbal.lowers(frame, at) else "j",
    "q": lambda frame, at: "n" if near.is_rated(frame, at) else "e" if near.was_done(frame, at) else "q",
    "h": lambda frame, at: (
        "n" if near.is_noun(frame, at) else "v" if near.names_what(frame, at) or near.tells_that(frame, at) else "h"
    ),
    "a": lambda frame, at: "n" if "PERADJ" in frame.tokens.tags[at] else "a",  # "quarterly profit"
    "g": lambda frame, at: (
        "n" if near.in_one_word(frame, at - 1) or near.is_amount(frame, at) or near.is_ranked(frame, at) else "g"
    ),
    "v": lambda frame, at: "n" if "-" in frame.tokens.words[at] else "v",  # "the start-up"
}


def _is_particle(frame: Frame, at: int) -> bool:
    """Whether a word that may be an adverb goes with the verb before it, "held back", "set him back", or leads to a
    level, "bring prices back to 2".
    """
    tags = frame.tokens.tags
    if not at or "ADV" not in tags[at]:
        return False
    if at > 1 and "PRON" in tags[at - 1] and not tags[at - 2].isdisjoint(_ACTING):
        return True
    return not tags[at - 1].isdisjoint(_ACTING) or (at + 1 < len(tags) and "TO" in tags[at + 1])


def _disagrees(frame: Frame, at: int) -> bool:
    """Whether a word cannot be a verb after "be", or that of the common noun before it: "a new bridge over …"."""
    if not at or near.is_predicate(frame, at) or frame.tokens.tags[at - 1] >= _HAVING:  # "had net assets of"
        return at > 0
    if frame.owner[at - 1] >= 0:  # "the second spell in …", "a 20, 25 percent drop in …"
        if frame.mentions[frame.owner[at - 1]].kind == "ordinal":
            return True
        step, after = frame.tokens.tags[at], frame.tokens.tags[at + 1 : at + 2]
        return not step.isdisjoint(_STEPS_OF) and any("IN" in tags for tags in after)
    before = frame.tokens.tags[at - 1]
    if "OF" in frame.tokens.tags[min(at + 1, len(frame.owner) - 1)] and before.isdisjoint(_MAY_ACT):
        return True  # "an estimated billed amount of"
    noun = letter_of(before) == "b" and at > 1 and _is_object(frame, at - 2)
    if (letter_of(before) != "n" and not noun) or "PLURAL" in before:  # "his own record by", "the wage gap between"
        return False
    return not (near.measures(frame, at) and _hangs_on_plural(frame, at - 1))


def _is_object(frame: Frame, at: int) -> bool:
    """Whether what stands at a token makes the word behind it a noun, past what describes that: "THE passenger load",
    "PUSHING load".
    """
    tags = frame.tokens.tags
    while at > 0 and letter_of(tags[at]) in "njb" and "PLURAL" not in tags[at]:
        at -= 1
    return not tags[at].isdisjoint(_DETERMINING | {"VERBING"})


def _hangs_on_plural(frame: Frame, at: int) -> bool:
    """Whether the noun at a place belongs to what a plural has or is in: "RENTS in the capital average 5"."""
    tags = frame.tokens.tags
    while at > 0 and letter_of(tags[at]) in "nNdj":
        at -= 1
    return at > 0 and "PREP" in tags[at] and "PLURAL" in tags[at - 1]

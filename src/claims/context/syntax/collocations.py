"""Collocations: what a word is beside certain others. It is read on the letters of a sentence's tokens (see `letters`),
which they change: "in constant price TERMS output", "was a STRONG $5", "public SPENDING".
"""

from __future__ import annotations

import re

from claims.context.frame import Frame
from claims.context.syntax.neighbours import before_figure
from claims.context.words import words

_SET = frozenset({"CARRYPRON", "AS", "BASEWORD", "THENWORD"})
_RECKONED = frozenset({"BEFORE", "AFTER"})
_OBJECT = re.compile("a?[dnNo#]")
_AMOUNTS = frozenset({"money", "percentage"})
_HOLDING = ("CAPVERB", "KEEPING", "UP", "DOWN")
_LEVELS = frozenset({"TO", "AT", "BY", "LESS_THAN"})
_LEAST = 2  # tokens before the word of "was a strong $5"
_FEW = 3  # tokens of "extraordinary one-off items"
_NEAR = 6  # tokens of an adverb or two with a verb and what follows it
_ASIDE = 24  # tokens between two dashes


def read(frame: Frame, out: list[str]) -> None:
    """Change the letters of a sentence, of which `out` holds one a token, where words stand together."""
    _set_phrases(frame, out)
    _judged(frame, out)
    _netted(frame, out)
    _activities(frame, out)


def _judged(frame: Frame, out: list[str]) -> None:
    """A word between "a" and an amount that no noun follows judges it: "was a STRONG $5", "fell to a PALTRY 5%"."""
    tags = frame.tokens.tags
    for index, mention in enumerate(frame.mentions):
        at, last = frame.first[index] - 1, frame.last[index]
        if (
            at < _LEAST
            or out[at] != "n"
            or "A" not in tags[at - 1]
            or mention.kind not in _AMOUNTS
            or "PERADJ" in tags[at]
        ):
            continue
        if out[at - 2] in "xp" and "".join(out[last : last + 1]) in ",;cpf" and "HYPHEN" not in tags[at]:
            out[at] = "j"


def _set_phrases(frame: Frame, out: list[str]) -> None:
    """What a few words do together: "in constant price TERMS output" says how something is reckoned, "quoted him AS
    SAYING rents fell" opens a clause, as does "if rents fall THEN the loss is"; and "the Orm MINE" is a thing.
    """
    tags = frame.tokens.tags
    for at, own in enumerate(tags if not frame.types.isdisjoint(_SET) else ()):
        if "CARRYPRON" in own and "VERBNOUN" in own and at and out[at - 1] in "dnN":
            out[at] = "n"
        elif "THENWORD" in own and _opens_then(frame, out, at):
            out[at] = ","
        elif "VERBING" in own and at and "AS" in tags[at - 1]:
            out[at] = "s" if words(frame.memory.schemas).has(frame.tokens.lower[at], "SAYINGFORM") else out[at]
        elif "BASEWORD" in own and words(frame.memory.schemas).has(frame.tokens.lower[at], "TERMSNOUN"):
            begin = _led_in(frame, out, at)
            if begin >= 0:
                out[begin : at + 1] = "a" * (at + 1 - begin)


def _opens_then(frame: Frame, out: list[str], at: int) -> bool:
    """Whether "then" opens what follows from an "if" before it: "if rents fall | THEN the loss is £5"."""
    opens = at > 0 and out[at - 1] not in ",;cs" and "".join(out[at + 1 : at + 2]) in tuple("dnNo#")
    if "IFWORD" not in frame.types or not opens:
        return False
    return any("IFWORD" in own for own in frame.tokens.tags[max(at - _ASIDE, 0) : at])


def _netted(frame: Frame, out: list[str]) -> None:
    """What an amount is reckoned before or after hangs on its noun: "profit BEFORE exceptional items rose"."""
    known, lower = words(frame.memory.schemas), frame.tokens.lower
    for at, own in enumerate(frame.tokens.tags if not frame.types.isdisjoint(_RECKONED) else ()):
        if not at or out[at] != "k" or own.isdisjoint(_RECKONED) or not known.has(lower[at - 1], "NETTED"):
            continue
        last = at + 1
        while last + 1 < len(out) and out[last] in "nebh" and last < at + _FEW:
            last += 1
        if any(known.has(word, "CHARGENOUN") for word in lower[at + 1 : last + 1]):
            out[at] = "p"


def _activities(frame: Frame, out: list[str]) -> None:
    """An activity is a noun behind what describes it, or says how much it is: "5% of public SPENDING goes on roads",
    "new bank LENDING rose", "£5m of BORROWING", "would limit WARMING to 2C"; but "men SPENDING 5", "a firm SPENDING the
    money".
    """
    known, tags = words(frame.memory.schemas), frame.tokens.tags
    for at in range(1, len(out)) if "VERBING" in frame.types else ():
        much = out[at - 2 : at] == ["#", "f"]
        described = out[at - 1] in "nj" and "PLURAL" not in tags[at - 1]
        if out[at] != "g" or not (much or described or (out[at - 1] not in "nj" and _is_held(frame, at))):
            continue
        if not _OBJECT.match("".join(out[at + 1 : at + 3])) and known.has(frame.tokens.lower[at], "INGNOUN"):
            out[at] = "n"


def _is_held(frame: Frame, at: int) -> bool:
    """Whether the word before an activity says that it is held to or changed by the figure behind it: "would limit
    WARMING to 2C", "cut LENDING by 5%", "keep SPENDING below £5m".
    """
    tags = frame.tokens.tags
    known, verb = words(frame.memory.schemas), frame.tokens.lower[at - 1]
    held = known.has(verb, *_HOLDING) and not known.has(verb, "PREP", "VERBING")
    return held and at + 1 < len(tags) and not tags[at + 1].isdisjoint(_LEVELS) and before_figure(frame, at + 1)


def _led_in(frame: Frame, out: list[str], at: int) -> int:
    """The place of the "in" that opens the phrase which ends at `at`, before a noun or a verb; -1 where none does."""
    begin = at - 1
    while begin > max(at - _NEAR, 0) and out[begin] in "njbhgaeq":
        begin -= 1
    opens = 0 <= begin < at - 1 and "IN" in frame.tokens.tags[begin] and (not begin or out[begin - 1] in ",;sc")
    return begin if opens and at + 1 < len(out) and out[at + 1] in "dnNbhg" else -1

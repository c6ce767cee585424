"""Minor: what a fact-checker would skip though it is a quantity. Minor rows are kept, and set aside by default.

Marked only where sure: a figure wrongly set aside is a figure missed. The words are the lexicon's (minor.csv).
"""

from __future__ import annotations

from decimal import Decimal

from claims.context.frame import Frame
from claims.context.modifier import BEFORE
from claims.context.nouns import after_number
from claims.context.periods.linked import is_dateline
from claims.context.words import head
from claims.model import Quantity

LIMITS = BEFORE | {"WITHIN"}
FEW = Decimal(12)  # a text has no more points, parts or proposals of its own
PAIR, TEN = Decimal(2), Decimal(10)
DIGITS = frozenset({"DIGITS", "CARD"})
VAGUE = frozenset({"VAGUE", "SCORES", "SEVERAL"})
SCORED = frozenset({"LEADWORD"})  # beside points that are a score: "four points behind"
_HEAD = 3  # tokens after a figure among which the name's head stands


def read(frame: Frame, index: int) -> bool:
    """Whether mention `index` is minor (gold/GUIDELINES.md)."""
    rule = _RULES.get(frame.mentions[index].kind)
    return rule is not None and (_is_base(frame, index) or rule(frame, index))


def _at(frame: Frame, at: int) -> frozenset[str]:
    return frame.tokens.tags[at] if 0 <= at < len(frame.tokens.tags) else frozenset()


def _is_base(frame: Frame, index: int) -> bool:
    """Whether it is the round number that a rate is taken for, which its denominator holds: "5.2 per 100,000"."""
    value = frame.mentions[index].value
    if (
        _at(frame, frame.first[index] - 1).isdisjoint({"PER", "STROKE"})
        or not isinstance(value, Quantity)
        or value.low < TEN
    ):
        return False
    return value.low == value.high == Decimal(10) ** value.low.adjusted()


def _count(frame: Frame, index: int) -> bool:
    """Parts of the text or speech, "both sides", "our two nations", vague scale words, "one"."""
    tags, first = frame.tokens.tags, frame.first[index]
    value = frame.mentions[index].value
    opening = tags[first]
    if "MINORQUANT" in opening:
        return True
    if _vague(frame, index):
        return True
    if not isinstance(value, Quantity) or value.low != value.high or value.low > FEW:
        return False
    if not _at(frame, first - 1).isdisjoint(BEFORE):
        return False
    if "CARD" not in opening:
        return False
    definite = not _at(frame, first - 1).isdisjoint({"THE", "POSSDET", "THESE"})
    return (definite and value.low == PAIR) or _of_the_text(frame, index) or value.low == 1


def _of_the_text(frame: Frame, index: int) -> bool:
    """Whether parts of the text are counted: "three key points", but no "four bus lines", "four points behind"."""
    tags, first, start = frame.tokens.tags, frame.first[index], after_number(frame, index)
    noun = start + head(tags[start : frame.last[index]])
    if "MINORNOUN" not in tags[noun] or not (_at(frame, first - 1) | _at(frame, frame.last[index])).isdisjoint(SCORED):
        return False
    return all("TALKWORD" in own for own in tags[first + 1 : noun])


def _vague(frame: Frame, index: int) -> bool:
    """Scale words without a number: "millions of", "several hundred", "hundreds of miles"."""
    own = frame.tokens.tags[frame.first[index] : frame.last[index]]
    return any(not tag.isdisjoint(VAGUE) for tag in own) and all(tag.isdisjoint(DIGITS) for tag in own)


def _date(frame: Frame, index: int) -> bool:
    """Datelines, the hour of speaking ("today"), and years in names: "Conference 2025", "the Water Act of 1989"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if is_dateline(frame, index) or (last - first == 1 and "NOWWORD" in tags[first]):
        return True
    if last - first > 1 or "YEAR" not in tags[first]:
        return False
    before, after = _at(frame, first - 1), _at(frame, last)
    if "CAP" in after and "NAMEHEAD" in after:
        return True
    if "CAP" in before and not before.isdisjoint({"NAMEHEAD", "NAMETAIL"}):
        return True
    named = _at(frame, first - 2)
    return "OF" in before and "CAP" in named and "NAMEHEAD" in named


def _duration(frame: Frame, index: int) -> bool:
    """A length in a name ("Five-Year Plan"), "24-hour", and "a year" where nothing limits it."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    after = _at(frame, last)
    if "CAP" in after and "NAMEHEAD" in after:
        return True
    value = frame.mentions[index].value
    if isinstance(value, Quantity) and value.low == 24 and value.unit == "hour" and "HYPHEN" in _at(frame, first + 1):  # noqa: PLR2004
        return True
    if "A" not in tags[first] or "TIMEUNIT" not in tags[last - 1] or last - first != 2:  # noqa: PLR2004 - "a" and its unit
        return False
    if "LONGTIME" in tags[last - 1]:
        return False
    compared = any(not own.isdisjoint({"SUPERLATIVE", "ORDWORD"}) for own in tags[:first])
    joined = "OR" in after and "AT_LEAST_JOINED" in _at(frame, last + 1)  # "a month or more"
    limited = joined or not _at(frame, first - 1).isdisjoint(LIMITS)
    return not limited and not compared and "AGO" not in after


def _ordinal(frame: Frame, index: int) -> bool:
    """A place in a classification or name rather than a rank: "the first class", "Game Six", "Level 4"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if "RANKNUMBER" in tags[first]:  # "the world number one"
        return False
    if not (tags[first] | _at(frame, first - 1)).isdisjoint({"LABEL", "LABEL_CAP"}):
        return True
    if "SUPERLATIVE" in tags[last - 1]:  # "the second-largest class"
        return False
    for at in range(last, min(last + _HEAD, len(tags))):
        if "MINORORD" in tags[at]:
            return "TO" not in _at(frame, at + 1)  # "the third district to vote" is a rank
        if not tags[at].isdisjoint({"PUNCT", "PREP", "AUX", "DET"}) or "WORD" not in tags[at]:
            break
    return False


_RULES = {
    "count": _count, "date": _date, "duration": _duration, "ordinal": _ordinal, "measurement": _vague, "money": _vague,
}  # fmt: skip

"""What a figure is the price or the rate of, behind it with no "per": "£4.50 a bale", "155 yen to the dollar"."""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.syntax.neighbours import HEDGES

SPREAD = frozenset({"count", "money", "measurement"})  # kinds that a distant "each year" or "annual" may divide
TIMES = frozenset({"TIMEUNIT", "YEARWORD", "PERTIME"})
NOUNS = frozenset({"TIMEUNIT", "UNIT", "PERNOUN", "YEARWORD", "PERTIME"})
NO_HEAD = frozenset({"PUNCT", "CONJ", "AUX", "REL", "PREP"})
_NO_THING = NOUNS | frozenset("PLURAL CAP ADV DET ED VERBED COMPARE QUANT PREP JUDGED".split())
_COSTING = frozenset({"FEEVERB", "MONEYFOR", "NOWBE", "WASBE"})  # verbs of what something costs
_CLAUSE = 24  # tokens from a price back to "a litre"
_NO_PIECE = frozenset({"BASEWORD", "CURNAME", "TIMEUNIT", "UPNOUN", "DOWNNOUN"})  # "prices of £5 each"
_NOUN = frozenset({"PLURAL", "CAP"})
_NUMBER = frozenset({"CARD", "DIGITS", "SCALE"})
_ENDED = frozenset({"SEMI", "STOP"})
_NEAR_EACH = frozenset({"WORD", "DET", "POSSDET", "OF", "CARD", "DIGITS"})  # between "£5 each to" and its noun
_BEFORE_EACH = 12  # tokens from a figure back to what it is of: "the boats that Orm bought for $3m each"
_BEHIND_EACH = 5  # tokens of "to each of the two new boats"
_ENDINGS = (  # of a plural, and what they are of one: the first that fits
    *(("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("men", "man")),
    *(("ouses", "ouse"), ("auses", "ause"), ("uses", "us"), ("s", "")),
)
_ODD = {"people": "person", "children": "child", "ties": "tie", "pies": "pie", "lives": "life", "wives": "wife"}
ENDS = frozenset({"PUNCT", "PREP", "CONJ", "TO", "AUX", "ADV", "STEPADV"})  # what follows "£5 a crate"


def as_written(frame: Frame, at: int) -> str:
    """The word at a token; small where all of the text is in capitals."""
    return frame.tokens.lower[at] if "UPPER" in frame.tokens.tags[at] else frame.tokens.words[at]


def to_the(frame: Frame, index: int, at: int) -> str:
    """What a figure is so many to: "30 cents ON THE DOLLAR", "155 yen TO THE DOLLAR", "10 kronor FOR A EURO", "3.3 TO
    THE SQUARE KILOMETRE"; not "five miles to the foot of the hill".
    """
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    if at + 2 >= len(tags):
        return ""
    the = not tags[at].isdisjoint({"ON", "TO"}) and "THE" in tags[at + 1]
    if kind == "money" and "CURNAME" in tags[at + 2] and (the or ("FOR" in tags[at] and "A" in tags[at + 1])):
        return frame.tokens.words[at + 2]
    if kind in SPREAD and not tags[at].isdisjoint({"IN", "TO"}) and "EVERY" in tags[at + 1]:
        return _number(frame, at + 2)
    if not the or "TO" not in tags[at] or kind not in SPREAD or frame.owner[at + 2] >= 0:
        return ""
    unit = at + 3 if "UNIT" not in tags[at + 2] and at + 3 < len(tags) else at + 2
    lone = "UNIT" in tags[unit] and tags[unit].isdisjoint(TIMES) and tags[at + 2].isdisjoint(NO_HEAD)
    ends = unit + 1 >= len(tags) or "OF" not in tags[unit + 1]
    return " ".join(frame.tokens.words[at + 2 : unit + 1]) if lone and ends else ""


def _number(frame: Frame, at: int) -> str:
    """The count at a token that a figure is so many of: "4 deaths in every | 1,000 BIRTHS"."""
    index = frame.owner[at]
    if index < 0 or frame.mentions[index].kind != "count":
        return ""
    return frame.words(frame.mentions[index].span.start, frame.mentions[index].span.end)


def sold(frame: Frame, index: int, at: int) -> str:
    """Any thing that a sum is the price of: "£4.50 A BALE, or £4 for ten", "$5 A CRATE in May"; not "for £5 a visitor
    gets", "calls £5m a bargain".
    """
    tags, before = frame.tokens.tags, frame.first[index] - 1
    if frame.mentions[index].kind != "money" or at + 1 >= len(tags) or "A" not in tags[at] or frame.owner[at + 1] >= 0:
        return ""
    after = tags[at + 2] if at + 2 < len(tags) else frozenset({"PUNCT"})
    while before > 0 and not tags[before].isdisjoint(HEDGES):
        before -= 1
    opens = before >= 0 and not tags[before].isdisjoint({"FOR", "WITH"}) and (not before or "PUNCT" in tags[before - 1])
    noun = "WORD" in tags[at + 1] and tags[at + 1].isdisjoint(_NO_THING)
    ends = not after.isdisjoint(ENDS) and "HYPHEN" not in after
    return as_written(frame, at + 1) if noun and ends and not opens else ""


def of_each(frame: Frame, index: int, at: int) -> str:
    """Each of what a figure is of, where "each" at a token ends it: "two BOATS for $3m each", "SHARES at £4 apiece",
    "gave £9 each to two SCHOOLS"; not "£5 each way", "rose £5 each month", "Hill and Orr got £5 each".
    """
    tags = frame.tokens.tags
    kind = frame.mentions[index].kind
    if "EACH" not in tags[at] or kind not in SPREAD:  # as mostly
        return ""
    if kind == "count" and not tags[frame.last[index] - 1].isdisjoint(_NUMBER):
        return ""  # "she took three wickets and they two apiece"
    after = tags[at + 1] if at + 1 < len(tags) else frozenset({"PUNCT"})
    if "OF" in after or (after.isdisjoint(ENDS) and "ADV" not in tags[at] and frame.owner[at + 1] < 0):
        return ""
    behind = range(at + 2, min(at + 2 + _BEHIND_EACH, len(tags)))
    noun = (place for place in behind if tags[place].isdisjoint(_NEAR_EACH) or not tags[place].isdisjoint(_NOUN))
    to = next(noun, at)
    if not after.isdisjoint({"TO", "FOR"}) and ("CAP" in tags[to] or ("TO" in after and _is_piece(frame, to))):
        return _one(frame, to) if "CAP" not in tags[to] else ""  # "£9 each for Orm and Leem"
    first = frame.first[index]
    before = range(first - 1, max(first - _BEFORE_EACH, -1), -1)
    stop = next((place for place in before if not tags[place].isdisjoint(_ENDED) or _is_piece(frame, place)), -1)
    if stop >= 0 and _is_piece(frame, stop):
        return _one(frame, stop)
    return _one(frame, to) if "FOR" in after and _is_piece(frame, to) and frame.owner[to] >= 0 else ""


def _is_piece(frame: Frame, place: int) -> bool:
    """Whether the word at a token is a common noun in the plural, of which each may have its figure."""
    own, owner = frame.tokens.tags[place], frame.owner[place]
    counted = owner < 0 or frame.mentions[owner].kind == "count"  # not "four of 9 tonnes each"
    named = "CAP" in own and place > 0
    return "PLURAL" in own and "WORD" in own and own.isdisjoint(_NO_PIECE) and counted and not named


def _one(frame: Frame, place: int) -> str:
    """The plural at a token as one of it: "boats" as "boat"."""
    word = frame.tokens.lower[place]
    if word in _ODD:
        return _ODD[word]
    ending, single = next((one for one in _ENDINGS if word.endswith(one[0])), ("", ""))
    return word.removesuffix(ending) + single


def a_unit(frame: Frame, index: int) -> str:
    """The unit that a clause opens with one of, where a sum is its price: "A LITRE of oil that cost £4 is now £9"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and (not tags[at].isdisjoint(HEDGES) or "ADV" in tags[at]) and tags[at].isdisjoint(_COSTING):
        at -= 1
    at -= at > 0 and "FOR" in tags[at]
    if at < 2 or tags[at].isdisjoint(_COSTING):  # noqa: PLR2004 - "a litre"
        return ""
    for place in range(at - 2, max(at - _CLAUSE, -1), -1):
        opens = place == 0 or not tags[place - 1].isdisjoint({"PUNCT", "CONJ"})
        if "COMMA" in tags[place + 1] or "SEMI" in tags[place + 1]:
            return ""
        if opens and "A" in tags[place] and "UNIT" in tags[place + 1] and frame.owner[place + 1] < 0:
            whole = tags[place + 1].isdisjoint(TIMES) and (place + 2 == at or "OF" in tags[place + 2])
            return as_written(frame, place + 1) if whole else ""
    return ""

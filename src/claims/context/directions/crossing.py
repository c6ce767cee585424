"""Direction of a level by how it was come to: passed ("sales crossed £2bn"), or closed at after a change ("fell 2% to
settle at 5,321").
"""

from __future__ import annotations

from decimal import Decimal

from claims.context.frame import Frame
from claims.model import Quantity

PASSING = frozenset({"PASSVERB", "PASTHOUR"})  # of verbs by which a level is not only reached
_LEVELS = frozenset({"percentage", "measurement", "money", "count"})
SPACE = frozenset({"meter", "kilometer", "centimeter", "millimeter", "mile", "nautical_mile", "yard", "foot", "inch"})
"""Units of what is passed or hit in space: "crossed 300 miles of desert"."""
NUMBER = frozenset({"DIGITS", "CARD", "SCALE", "SCALE_LETTER", "HUNDRED"})
_NO_NOUN = frozenset({"ADV", "VERB", "VERBED", "DAYPART", "RELDAY"})  # words that no figure qualifies
_FEWEST = 1000  # what a level is mostly, and a score is not
_HALF = Decimal("0.5")
_TO_DATE = 2  # tokens of "in the" before a date
_RESTATED = 2  # tokens from a step to the same in per cent: "13 cents, or 3%"
_NOUNS = frozenset({"WORD", "DET", "THE", "OF", "IN"})
SHARES = frozenset({"percentage", "money"})
_LIFTED = frozenset({"percentage", "money", "count", "measurement"})
_SUMS = frozenset({"RATE", "PAYNOUN", "NUMBERNOUN", "TALLYNOUN"})  # what is taken up with no article: "pushed rates"
_LIFTING = frozenset({"LIFTVERB", "PUSHVERB"})
_DRIVEN = frozenset({"PERSONNOUN", "ROLES", "PREP", "ADV"})  # what no share is reached by
_ELIDED = frozenset({"WORD", "DET", "THE", "IN", "FOR"})  # between a figure and one of another thing
HEDGES = frozenset({"APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "A", "BRIDGE"})
_OBJECT = 8  # tokens from "up to" back to the verb
_GRADING = frozenset({"A", "POSSDET", "EXTREME", "HYPHEN", "SUPERLATIVE"})  # before "high": "a record five-year high"
_NEAR = 4  # tokens from "at" back to "to close the day"


def crossed(frame: Frame, index: int, at: int) -> bool:
    """Whether the verb at a token, before mention `index`, says that something rose past or up to it; not of things and
    lengths that are passed or hit ("hit 19 fours"), votes ("passed 231 to 202"), and bills ("passed a £5m budget").
    """
    tags, mention, last = frame.tokens.tags, frame.mentions[index], frame.last[index]
    marked = last < len(tags) and "MARKNOUN" in tags[last]
    while marked and at > 0 and not tags[at].isdisjoint({"THE", "A"}):
        at -= 1
    if not _crosses(frame, at) or mention.kind not in _LEVELS or not isinstance(mention.value, Quantity):
        return False
    if "IFWORD" in frame.types and _is_supposed(frame, at):
        return False
    after = tags[last] if last < len(tags) else frozenset[str]()
    if mention.kind == "count":
        scored = tags[at].isdisjoint(PASSING) and mention.value.high < _FEWEST  # "hit 45 off 30 balls"
        if scored or tags[last - 1].isdisjoint(NUMBER):
            return False
    if mention.value.unit in SPACE:
        return False
    whole = "OF" in after and (mention.kind != "percentage" or not tags[at].isdisjoint(PASSING))  # "hit 90% of output"
    return marked or not ("TO" in after or whole or ("WORD" in after and after.isdisjoint(_NO_NOUN)))


def _is_supposed(frame: Frame, at: int) -> bool:
    """Whether the verb of reaching at a token stands in a condition, which tells of no rise: "if winds REACH 40"."""
    tags = frame.tokens.tags
    for place in range(at - 1, max(at - _OBJECT, -1), -1):
        if "IFWORD" in tags[place]:
            return tags[at].isdisjoint(PASSING)
        if frame.owner[place] >= 0 or "COMMA" in tags[place]:
            return False
    return False


def extreme(frame: Frame, at: int) -> str:
    """Up or down by the high or low that something is said to come to, whose noun stands at a token: "HIT A RECORD of
    5", "hitting a five-year LOW of 5"; empty where there is none.
    """
    tags, owner, place = frame.tokens.tags, frame.owner, at - 1
    if at < 1 or tags[at].isdisjoint({"HIGHWORD", "LOWWORD"}):
        return ""
    while place > 0 and (owner[place] >= 0 or not tags[place].isdisjoint(_GRADING)):
        place -= 1
    comes = "REACHVERB" in tags[place] and "LEVEL" not in tags[place]
    return ("up" if "HIGHWORD" in tags[at] else "down") if comes else ""


def lifted(frame: Frame, index: int) -> bool:
    """Whether "up to" says that something was taken up to there, and is no limit: "pushed rates UP TO 5%", "put the fee
    UP TO about $5"; but "brings fines up to $5".
    """
    kind = frame.mentions[index].kind
    space = getattr(frame.mentions[index].value, "unit", "") in SPACE
    if frame.types.isdisjoint(_LIFTING | {"BACKWORD"}) or kind not in _LIFTED or space:
        return False
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(HEDGES) and "RANGE" not in tags[at]:
        at -= 1
    if at < 0 or not tags[at] >= {"AT_MOST", "RANGE"}:
        return False
    return (at > 0 and "BACKWORD" in tags[at - 1]) or _is_lifted(frame, index, at)  # "is BACK UP TO $40"


def _is_lifted(frame: Frame, index: int, at: int) -> bool:
    """Whether a verb of lifting and its object stand before "up to" at a token."""
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    for place in range(at - 1, max(at - _OBJECT, -1), -1):
        if not tags[place].isdisjoint(_LIFTING):
            summed = any(not own.isdisjoint(_SUMS) for own in tags[place + 1 : at])
            if kind == "count" and not summed:
                return False  # "took the fleet up to 9 ports"
            settled = not tags[place + 1].isdisjoint({"THE", "POSSDET", "PRON"})
            pushed = "PUSHVERB" in tags[place] and _is_pushed(frame, index, tags[at - 1])
            return place < at - 1 and (settled or pushed)
        if frame.owner[place] >= 0 or tags[place].isdisjoint(_NOUNS | {"PRON", "POSSDET", "REL", "ED"}):
            return False
    return False


def added_up(frame: Frame, index: int) -> bool:
    """Whether "up to" tells what mention `index` is the sum of, and is no limit: "the fees ADD UP TO £5", "land ADDS UP
    TO just 8 km²"; not "adds up to £5 TO the bill", "could add up to 40 homes".
    """
    if "ADDVERB" not in frame.types:  # as mostly
        return False
    tags, last, at = frame.tokens.tags, frame.last[index], frame.first[index] - 1
    while at > 1 and not tags[at].isdisjoint(HEDGES) and "RANGE" not in tags[at]:
        at -= 1
    if at < 1 or not tags[at] >= {"AT_MOST", "RANGE"} or "ADDVERB" not in tags[at - 1]:
        return False
    hedge = at < frame.first[index] - 1
    named = frame.mentions[index].kind == "count" and tags[last - 1].isdisjoint(NUMBER)
    onto = any(not own.isdisjoint({"TO", "MORE", "ADDED"}) for own in tags[last : last + _NEAR])
    return hedge or not (named or onto)


def _is_pushed(frame: Frame, index: int, thing: frozenset[str]) -> bool:
    """Whether a thing with no article is pushed up to mention `index`: a sum, "pushed rates up to £5", or anything but
    people to a share, "drove inflation up to 5%"; not "pushes discounts of up to 5%", "drives boats up to 5% further".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    graded = last < len(tags) and not tags[last].isdisjoint({"MORE", "LESS", "COMPARE", "ADDED", "OF"})
    shared = frame.mentions[index].kind == "percentage" and "WORD" in thing and thing.isdisjoint(_DRIVEN)
    return not graded and (shared or not thing.isdisjoint(_SUMS))


def exceeded(frame: Frame, at: int) -> str:
    """Up where a verb of beating and what was a time before stand before "by" at a token: "BEAT 2024 by 5%", "EXCEEDED
    THOSE OF LAST YEAR by £4m"; none of what was hoped for or of others, "beat the target by 5%".
    """
    tags, dated = frame.tokens.tags, False
    if "BEATVERB" not in frame.types or "BYWORD" not in tags[at]:
        return ""
    for place in range(at - 1, max(at - _OBJECT, -1), -1):
        if frame.is_date(place):
            dated = True
        elif "BEATVERB" in tags[place]:
            return "up" if dated else ""
        elif frame.owner[place] >= 0 or tags[place].isdisjoint(_NOUNS | {"POSS", "POSSDET", "THESE"}):
            return ""
    return ""


def _crosses(frame: Frame, at: int) -> bool:
    """Whether a verb of passing or hitting stands at a token, or "past" behind a verb: "crept past 2 million"."""
    tags = frame.tokens.tags
    if "PASTHOUR" in tags[at]:
        return at > 0 and not tags[at - 1].isdisjoint({"VERB", "VERBED", "UP", "COMMA"})
    return "CROSSVERB" in tags[at]


def closing(frame: Frame, at: int) -> int:
    """The token before "to close", given that of "at": "fell 2% | to close the day AT 5,321"; -1 where none is."""
    tags = frame.tokens.tags
    for place in range(at - 1, max(at - _NEAR, 0), -1):
        if "CLOSINGVERB" in tags[place]:
            return place - 2 if "TO" in tags[place - 1] else -1
        if tags[place].isdisjoint({"WORD", "DET", "THE"}):
            return -1
    return -1


def closed(frame: Frame, index: int, at: int) -> str:
    """Up or down by the step right before "at" that something closed or stands by: "ended 7 cents firmer AT $6",
    "closed up 3% AT 5,321", "is $2 lower AT $80"; "is 3% higher AT 40 firms" says where.
    """
    tags, step = frame.tokens.tags, index - 1
    gap = at - frame.last[step] if step >= 0 else -1
    gap -= gap > 1 and "COMMA" in tags[frame.last[step]]  # "2 points, or 0.04%, higher"
    if not 0 <= gap <= 1:
        return ""
    behind = at > frame.last[step]
    change = tags[at - 1] if behind else tags[frame.first[step] - 1]
    before = tags[max(frame.first[step] - _NEAR, 0) : frame.first[step]]
    if change.isdisjoint({"UP", "DOWN"}):
        return ""
    graded = not change.isdisjoint({"COMPARE", "PREP"})
    if not any("CLOSINGVERB" in own for own in before) and not (graded and _is_traded(frame, index)):
        return ""
    return "up" if "UP" in change else "down"


def _is_traded(frame: Frame, index: int) -> bool:
    """Whether a figure may be the level that a step led to: a price, a share, a number with no noun or a large one, an
    amount; not where something is, "4% higher at 40 km", "at 40C".
    """
    mention = frame.mentions[index]
    if mention.kind == "measurement":
        unit = getattr(mention.value, "unit", "")
        return unit not in SPACE and not unit.startswith("degree")
    many = getattr(mention.value, "low", 0) >= _FEWEST or not frame.tokens.tags[frame.last[index] - 1].isdisjoint(
        NUMBER
    )
    return mention.kind in SHARES or (mention.kind == "count" and many)


def leads_on(frame: Frame, index: int) -> bool:
    """Whether a step is followed by the level that it led to, so that it is no sum: "corn lost 13 cents, or 3%, TO
    $3.92", "lost $12 TO trade at $1,930", "gained 4 TO 55".
    """
    tags, at = frame.tokens.tags, frame.last[index]
    other = frame.mentions[index + 1] if index + 1 < len(frame.mentions) else None
    restated = at + 1 < len(tags) and ("COMMA" in tags[at] or "OPEN" in tags[at] or "OR" in tags[at])
    if restated and other is not None and other.kind == "percentage" and frame.first[index + 1] - at <= _RESTATED:
        at = frame.last[index + 1]
        at += at < len(tags) and not tags[at].isdisjoint({"COMMA", "CLOSE"})
    at += at + 1 < len(tags) and "COMMA" in tags[at]  # "lost half a cent, | TO $1.26"
    if at + 1 >= len(tags) or "TO" not in tags[at]:
        return False
    follows = frame.owner[at + 1]
    if follows < 0:
        return "CLOSINGVERB" in tags[at + 1]
    counted = frame.mentions[follows].kind == "count" and "PLURAL" in tags[frame.last[follows] - 1]
    return frame.mentions[follows].kind in {"money", frame.mentions[index].kind} and not counted


def halves(frame: Frame, index: int) -> bool:
    """Whether a part is what something is cut in: "cut the bill in half", but not "rose in half the towns"."""
    tags, last, value = frame.tokens.tags, frame.last[index], frame.mentions[index].value
    whole = isinstance(value, Quantity) and value.low == _HALF
    return whole and (last >= len(tags) or not tags[last].isdisjoint({"PUNCT", "WHENPREP", "CONJ"}))


def former(frame: Frame, index: int) -> int:
    """The figure before, past the date of which it is: "fell | 4% in May 2025, …"; -1 where there is none."""
    before = index - 1
    if before > 0 and frame.mentions[before].kind == "date":
        before -= frame.first[before] - frame.last[before - 1] <= _TO_DATE
    return before


def elided(frame: Frame, index: int) -> int:
    """The figure before, whose verb this one leaves out behind a noun of its own: "Pay rose 4%, FOR DOCTORS 6%", "Rents
    rose 4% in May and FARES 6%"; -1 where there is none.
    """
    mentions, tags, last, before = frame.mentions, frame.tokens.tags, frame.last[index], former(frame, index)
    if before < 0 or mentions[before].kind != mentions[index].kind:
        return -1
    between = tags[frame.last[index - 1] : frame.first[index]]
    by = between and "BYWORD" in between[-1] and "BYWORD" in tags[frame.first[before] - 1]
    if last < len(tags) and tags[last].isdisjoint({"AND", "COMMA", "STOP", "SEMI"} | ({"TO", "FROM"} if by else set())):
        return -1
    between = between[: len(between) - bool(by)]  # "fell by 4% in May; zinc BY 5%"
    named = [own for own in between if own.isdisjoint({"AND", "COMMA", "SEMI"})]
    joint = len(between) > len(named) > 0 and not between[0].isdisjoint({"AND", "COMMA", "SEMI"})
    nouns = joint and "WORD" in named[-1] and all(not own.isdisjoint(_ELIDED) for own in named)
    return before if nouns and all(own.isdisjoint(_NO_NOUN) or "FOR" in own for own in named) else -1


def gapped(frame: Frame, index: int, at: int) -> bool:
    """Whether a rate after "at" shares the verb of the one before it: "prices rose at 6% and wages AT 16%"."""
    tags, before = frame.tokens.tags, index - 1
    if before < 0 or frame.mentions[before].kind != frame.mentions[index].kind:
        return False
    between = [own for own in tags[frame.last[before] : at] if "COMMA" not in own]
    nouns = all(not own.isdisjoint(_NOUNS) and own.isdisjoint(_NO_NOUN) for own in between[1:])
    return bool(between) and "AND" in between[0] and nouns

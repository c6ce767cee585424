"""Direction of a level that something went to or neared: "fares went from $40 to $61", "oil went over $80"."""

from __future__ import annotations

from claims.context.directions.compared import VERBS, sign
from claims.context.directions.crossing import HEDGES, NUMBER, SHARES, SPACE
from claims.context.directions.leftward import search
from claims.context.frame import Frame
from claims.model import Quantity

_ENDING = frozenset({"SEMI", "COLON", "STOP", "AUX", "AND", "VERBING", "FROM", "TO"})  # not in "from 5% of it in May"
_SPANNING = frozenset({"SPREADWORD", "OF"})  # before the ends of what varies: "ranged | from 9 to 5"
_LEVELS = frozenset({"AGE", "RATE", "NUMBERNOUN", "TALLYNOUN", "FIGURENOUN", "PAYNOUN"})
_SETTLED = frozenset({"THE", "DET", "POSSDET"})
# Between the verb and the level that something came to: "and is now below".
_STANDING = HEDGES | {"AT", "ABOVE", "BELOW", "NOWWORD", "NOWBE", "LEVELVERB", "STANDVERB", "ADV"}
_NOTHING = frozenset[str]()
_ORIGIN = 16  # tokens from "to" back to the level that a thing came from


def read(frame: Frame, index: int, at: int) -> str:
    """Up or down by the level that mention `index` names, a word at a token before it."""
    return _near(frame, index, at) or _told(frame, index, at) or _since_then(frame, index, at)


def _near(frame: Frame, index: int, at: int) -> str:
    """Up or down by the level that something went over or under, or towards: "WENT over $80", "is BACK below 5%", "fell
    TOWARDS 5%"; not "went over 40 bridges", "moved over £5m", "gave more TOWARDS 40 schools".
    """
    tags = frame.tokens.tags
    back = "BACKWORD" in tags[at + 1] and at + 2 < frame.first[index]
    beyond = tags[at + 1 + back]
    if "TOWARDS" in tags[at]:
        return search(frame, at - 1, index) if is_level(frame, index) else ""
    if frame.mentions[index].kind not in SHARES or not (back or "GOING" in tags[at]) or "PREP" not in beyond:
        return ""
    return "up" if "MORE_THAN" in beyond else "down" if "LESS_THAN" in beyond else ""


def _told(frame: Frame, index: int, at: int) -> str:
    """Up or down by the verb that a colon at a token parts from the level reached: "the number continues to FALL: 2
    million in 2023"; not "she ADDED: “5% of us …”".
    """
    tags = frame.tokens.tags
    own = tags[at - 1] if at and "COLON" in tags[at] and "QUOTE" not in tags[at + 1] else _NOTHING
    moves = not own.isdisjoint(VERBS) and "ADDVERB" not in own
    return sign(own) if moves and is_level(frame, index) else ""


def _since_then(frame: Frame, index: int, at: int) -> str:
    """Up or down by the verb of the clause that a figure goes on with: "has been FALLING and is now below 15%", "ROSE
    and now stands at £9"; only where "now" says that it came to that.
    """
    tags = frame.tokens.tags
    if "NOWWORD" not in frame.types or not is_level(frame, index):
        return ""
    while at > 0 and not tags[at].isdisjoint(_STANDING):
        at -= 1
    now = any("NOWWORD" in own for own in tags[at : frame.first[index]])
    own = tags[at - 1] if now and at > 1 and "AND" in tags[at] else _NOTHING
    return sign(own) if not own.isdisjoint(VERBS) else ""


def is_level(frame: Frame, index: int) -> bool:
    """Whether a figure may be a level that something came to: no length, and no number of named things."""
    mention = frame.mentions[index]
    bare = not frame.tokens.tags[frame.last[index] - 1].isdisjoint(NUMBER)
    unit = getattr(mention.value, "unit", "")
    return mention.kind in SHARES or (bare if mention.kind == "count" else unit not in SPACE)


def is_put_on(frame: Frame, index: int, at: int) -> bool:
    """Whether "put on", its "on" at a token, is a gain: "it PUT ON 4%", "put on 9 points"; not "was put on 4%"."""
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    step = kind == "percentage" or (kind == "count" and "STEPNOUN" in tags[frame.last[index] - 1])
    return step and all(own.isdisjoint({"BEFORM", "YETBE"}) for own in tags[max(at - 2, 0) : at - 1])


def went(frame: Frame, index: int, at: int) -> str:
    """Up or down by the two levels that a verb of no direction joins: "went from 5% in May TO 7%" (`at` is the place of
    "to"), "went FROM 5 to 7%" (that of "from").
    """
    tags, owner, value = frame.tokens.tags, frame.owner, frame.mentions[index].value
    if not isinstance(value, Quantity):
        return ""
    if "FROM" in tags[at]:
        return ("down" if value.descends else "up") if _goes(frame, at - 1) else ""
    if at > 1 and "NOTHING" in tags[at - 1] and "FROM" in tags[at - 2]:
        return "up" if _goes(frame, at - 3) else ""
    start = _origin(frame, index, at)
    origin = frame.mentions[owner[start]].value if start >= 0 else None
    before = frame.first[owner[start]] - 1 if start >= 0 else -1
    while before > 0 and not tags[before].isdisjoint(HEDGES) and "FROM" not in tags[before]:
        before -= 1
    if before < 1 or "FROM" not in tags[before] or not isinstance(origin, Quantity):
        return ""
    apart = not tags[before - 1].isdisjoint(
        {"COMMA", "DASH", "SPACED"}
    )  # "halved since 2012, from 59% who liked it to 33%"
    if not (search(frame, before - 2) if apart else _goes(frame, before - 1)):
        return ""
    return "" if origin.low == value.low else "up" if value.low > origin.low else "down"


def over_clause(frame: Frame, index: int, at: int) -> str:
    """Up or down by the ends of a range whose "from" stands at a token, behind the clause that tells which level was
    moved: "lowers the level AT WHICH you act from 15 to 10", "cut the sum EACH FIRM PAYS from £9 to £5". The verb and
    the ends must tell the same; a rise needs the relative, for what is added may have a range of its own.
    """
    tags, value = frame.tokens.tags, frame.mentions[index].value
    if "FROM" not in tags[at] or not isinstance(value, Quantity) or not tags[at - 1].isdisjoint(_SPANNING):
        return ""
    way, told = ("DOWN", "down") if value.descends else ("UP", "up")
    tied = value.descends
    for place in range(at - 1 - ("COMMA" in tags[at - 1]), max(at - _ORIGIN, -1), -1):
        own = tags[place]
        if frame.owner[place] >= 0 or ("PUNCT" in own and "HYPHEN" not in own):
            return ""
        if "REL" in own:
            tied = tied or "PREP" in tags[place - 1] or not tags[place - 1].isdisjoint(_LEVELS)
        elif "CONJ" in own:
            return ""
        governs = own.isdisjoint({"ADV", "PREP", "COMPARE"}) or not tags[place + 1].isdisjoint(
            {"THE", "DET", "POSSDET"}
        )
        if tied and way in own and governs and "ADDVERB" not in own:
            return told
    return ""


def _origin(frame: Frame, index: int, at: int) -> int:
    """The last token of the level before "to" at a token, of the kind of mention `index` or of no unit, past its date
    and what it is of: "went from 3% of sales in May | TO 5%"; -1 where there is none.
    """
    tags, owner, mine = frame.tokens.tags, frame.owner, frame.mentions[index]
    for place in range(at - 1, max(at - _ORIGIN, 0), -1):
        if frame.is_date(place):
            continue
        if owner[place] >= 0:
            other = frame.mentions[owner[place]]
            nought = getattr(other.value, "high", 1) == 0  # "from nil to £5m"
            return place if other.kind == mine.kind or nought else -1
        if not tags[place].isdisjoint(_ENDING):
            return -1
    return -1


def _goes(frame: Frame, at: int) -> bool:
    """Whether a verb of going ends at a token: "WENT from", "has COME IN from", ", HALVED since May, from"."""
    tags = frame.tokens.tags
    if at > 0 and "COMING" in tags[at - 1] and not tags[at].isdisjoint({"IN", "ADV"}):
        return True
    return at >= 0 and "GOVERB" in tags[at]

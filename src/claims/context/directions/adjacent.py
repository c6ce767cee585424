"""Direction by a change word right before the figure: "rose 5%", "cuts 40 minutes off the trip"."""

from __future__ import annotations

from claims.context.directions import crossing, governing
from claims.context.directions.compared import VERBS, sign
from claims.context.frame import Frame

_ALONG = frozenset({"DOWN", "PREP"})
_DESCRIBING = 6  # tokens of "provisional, seasonally adjusted", at most
_JOINING = frozenset({"COMMA", "AND", "HYPHEN", "WORD", "THAN", "LEVELTHAN"})  # "a slower-than-expected 5%"
_NO_ADJECTIVE = frozenset("PLURAL PREP AUX UPNOUN DOWNNOUN CURNAME UNIT TIMEUNIT SCALE REL PRON".split())
_LEADING = VERBS | {"BYWORD", "TO"}
_ENDING = frozenset("PUNCT PREP CONJ TO AND OR WHENPREP ADV BACKWARD THIS AGO".split())  # behind such a figure


def read(frame: Frame, index: int, at: int) -> str:
    """A change word right before the figure, unless the figure is its object in another sense: "raised $5 million"."""
    tags, kind = frame.tokens.tags, frame.mentions[index].kind
    follows = tags[frame.last[index] : frame.last[index] + 1]
    graded = kind == "multiple" and any(not own.isdisjoint({"COMPARE", "AS"}) for own in follows)
    if kind in {"age", "duration"}:
        return sign(tags[at]) if _is_set_off(frame, at) or _is_taken(frame, index, at) else ""
    if "TIED" in tags[at] or graded or governing.is_no_change(frame, at) or governing.opens(frame, index, at):
        return ""  # "is lost ten times FASTER", "rose four times AS fast"
    paid = kind == "money" and "MONEYMOVE" in tags[at] and not crossing.leads_on(frame, index)
    paid = paid or (kind == "money" and (governing.is_spent(frame, index, at) or governing.is_lent(frame, index, at)))
    paid = paid or any("SHORTWORD" in own for own in (*follows, tags[at + 1]))  # "fell £5m SHORT of its goal"
    if paid or (kind == "measurement" and _in_space(frame, index, at)):
        return ""
    if "A" in tags[at + 1] and at + 2 == frame.first[index] and _qualifies(frame, index):
        return ""
    if kind == "count" and "LOOSE" in tags[at] and tags[at + 1].isdisjoint({"LEVEL"}):
        after = tags[frame.last[index]] if frame.last[index] < len(tags) else frozenset[str]()
        counted = tags[frame.last[index] - 1]
        cast = "VOTEWORD" in counted and "TO" in after  # "lost 40 votes to 31"
        step = "STEPNOUN" in counted and "OF" not in after and not cast  # not "raised 14 points of order"
        step = step or (crossing.leads_on(frame, index) and not cast) or governing.is_number(frame, index, at)
        return sign(tags[at]) if step else ""
    return sign(tags[at])


def past_description(frame: Frame, index: int, at: int) -> int:
    """The place before "a" and the adjectives that end at a token and describe a figure: "rose | A SEASONALLY ADJUSTED
    5%", "fell to | A PROVISIONAL £9m"; else the same: "cut a planned 5% rise".
    """
    tags, owner, last, place = frame.tokens.tags, frame.owner, frame.last[index], at
    if last < len(tags) and owner[last] < 0 and tags[last].isdisjoint(_ENDING):
        return at
    while place > max(at - _DESCRIBING, 0) and owner[place] < 0 and "A" not in tags[place]:
        noun = not tags[place].isdisjoint(_NO_ADJECTIVE) and "THAN" not in tags[place]
        if noun or tags[place].isdisjoint(_JOINING):
            return at
        place -= 1
    led = 0 < place < at and "A" in tags[place] and not tags[place - 1].isdisjoint(_LEADING)
    return place - 1 if led and owner[place - 1] < 0 else at


def _qualifies(frame: Frame, index: int) -> bool:
    """Whether a noun follows that the figure describes: "added a 30 degree slope" tells of no change by 30 degrees."""
    at = frame.last[index]
    own = frame.tokens.tags[at] if at < len(frame.tokens.tags) else frozenset[str]()
    attributive = "HYPHEN" in own  # "grew 3 mm-long roots"
    return attributive or ("WORD" in own and own.isdisjoint({"ADV", "VERB", "VERBED", "ING", "DAYPART", "RELDAY"}))


def _in_space(frame: Frame, index: int, at: int) -> bool:
    """Whether a measure tells where or of what: "extends 5 miles", "sank 5 miles off the coast", "add 2 oz salt", "fell
    5 miles away", "grow 90 hectares of barley", "drop 9 inches of snow".
    """
    tags, after = frame.tokens.tags, frame.last[index]
    if after < len(tags) and ("AWAYWORD" in tags[after] or ("OF" in tags[after] and "BEARVERB" in tags[at])):
        return True
    off = after < len(tags) and "OFF" in tags[after]
    along = after + 1 < len(tags) and tags[after] >= _ALONG and not tags[after + 1].isdisjoint({"A", "DET", "POSSDET"})
    if along:  # "fell 30 metres down a shaft"
        return True
    return "SPATIAL" in tags[at] or ("LOOSE" in tags[at] and (off or _qualifies(frame, index)))


def _is_taken(frame: Frame, index: int, at: int) -> bool:
    """Whether a time is cut off or added to another: "CUTS 40 minutes OFF the trip", "ADDS two days TO the trip"."""
    tags, last = frame.tokens.tags, frame.last[index]
    if last + 1 >= len(tags) or frame.mentions[index].kind != "duration" or tags[at].isdisjoint({"LOOSE", "OFFVERB"}):
        return False
    way = {"OFF", "FROM"} if "DOWN" in tags[at] else {"TO"}
    settled = not tags[last + 1].isdisjoint({"THE", "POSSDET", "DET", "A"})
    return settled and not tags[last].isdisjoint(way) and "MONEYMOVE" not in tags[at]


def _is_set_off(frame: Frame, at: int) -> bool:
    """Whether a change is no verb's and stands behind a comma: "9 hours, DOWN two hours on last year"."""
    tags = frame.tokens.tags
    return at > 1 and "COMMA" in tags[at - 1] and frame.owner[at - 2] >= 0 and tags[at].isdisjoint({"VERB", "VERBED"})

"""Direction by what a level is compared with: "5%, up from 4%", "40 fewer than a year ago"."""

from __future__ import annotations

from claims.context.directions.then import first_figure, is_time, leads_to_time, on_time, was_then
from claims.context.frame import Frame
from claims.context.nouns import after_number
from claims.context.periods.bases import former

VERBS = frozenset({"UP", "DOWN"})
PARTICIPLES = frozenset({"ED", "ING", "VERB"})
# What a phrase governed by a change word never runs across.
WALLS = frozenset({"AUX", "REL", "SEMI", "COLON", "STOP", "THAN", "NEG", "DASH"})
NOUNS = frozenset({"UPNOUN", "DOWNNOUN"})
CHANGES = VERBS | NOUNS
_ADJECTIVES = 2  # tokens from a step's figure or article to its noun
_ASIDE = frozenset({"COMMA", "OPEN", "DASH"})
_HEDGING = frozenset({"APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "A", "BRIDGE"})
_GRADED = frozenset({"PREP", "COMPARE"})
_BESIDE = WALLS - {"DASH"} | PARTICIPLES | {"CONJ"}  # what never stands between a level and its "up from"
_MORE = frozenset({"MORE_THAN", "MORE", "GRADEDUP", "UP"})
_LESS = frozenset({"LESS_THAN", "LESS", "GRADEDDOWN", "DOWN"})
# As in "above those of last year", "above that in 1990", "below its 1990 level".
_OF_TIME = frozenset("TIMEUNIT WHENPREP THE THIS THESE THAT OF POSSDET SAMEWORD POINTWORD SPANWORD PERTIME".split())
_CLAUSE = 12  # tokens of "oil from abroad than we did"
_PEAKS = frozenset({"PEAKWORD", "HIGHWORD", "LOWWORD"})
_FORMERLY = frozenset({"FIGURENOUN", "PEAKWORD"})
_PHRASE = 4  # tokens of "the revised figure"
_NEAR = 16  # tokens from a level to "up from"
_STEPS = frozenset({"percentage", "money", "ratio"})  # kinds of which "more" behind a figure tells a step
_AFTER_SUM = frozenset({"PUNCT", "PREP", "AND", "A", "PER", "EACH"})
_SHARES = frozenset({"ratio", "percentage"})


def sign(tags: frozenset[str]) -> str:
    """Up or down, by a change word."""
    return "up" if "UP" in tags else "down" if "DOWN" in tags else "up" if "UPNOUN" in tags else "down"


def since(frame: Frame, index: int, at: int) -> str:
    """More or less than the thing itself was at a time before: "5% higher than in May", "40 fewer than a year ago",
    "44% higher than when it opened", "4% above those of last year"; `at` is the token behind it.
    """
    tags = frame.tokens.tags
    at += at < len(tags) and "APPROX_AFTER" in tags[at]  # "£8 or so less than in May"
    found, at = _degree(frame, index, at)
    if not found or at >= len(tags):
        return ""
    return found if _is_then(frame, at) else ""


def _is_then(frame: Frame, at: int) -> bool:
    """Whether what something is compared with, at a token, is the thing itself at a time before."""
    tags, owner = frame.tokens.tags, frame.owner
    at += "RELPLACE" in tags[at] and at + 1 < len(tags)  # "below where they were"
    after = tags[at + 1] if at + 1 < len(tags) else frozenset[str]()
    if not tags[at].isdisjoint({"WHENWORD", "BEFORE"}) or ("PRON" in tags[at] and "BEFORM" in after):
        return True  # "than when it opened", "than before the war", "than they were"
    if "PRON" in tags[at] and not after.isdisjoint({"AUX", "VERBED"}):  # "more than it had last year"
        return leads_to_time(frame, at + 2)
    if "POSSDET" in tags[at] and not after.isdisjoint(_PEAKS):
        return True  # "lower than its record of 40"
    if not tags[at].isdisjoint({"REL", "AUX"}):  # "than what was told in 2002"
        return leads_to_time(frame, at)
    if owner[at] >= 0 and was_then(frame, owner[at]):
        return True
    at = _past_noun(frame, at)
    while at < len(tags) and owner[at] < 0 and not tags[at].isdisjoint(_OF_TIME):
        at += 1
    return at < len(tags) and is_time(frame, at)


def _degree(frame: Frame, index: int, at: int) -> tuple[str, int]:
    """Up or down by "higher than" and its like at a token, and the place behind; empty where none stands there."""
    tags = frame.tokens.tags
    own = tags[at] if at < len(tags) else frozenset[str]()
    if "THAN" in own:  # "190 more officers than in 2019", "less by 190 than in 2019"
        own = frozenset().union(_before_by(frame, index), *tags[frame.first[index] : at])
    elif "COMPARE" in own and (then := than_after(tags, at + 1)):
        at = then  # "20% smaller than in May", "3% lower in real terms in 2025 than in 2010"
    elif "AHEADWORD" in own and at + 1 < len(tags):  # "4% ahead of last year", "4% behind last year"
        of = "OF" in tags[at + 1]
        return "up" if of else "down", at + 1 + of
    elif own.isdisjoint({"PHRASE", "COMPARE"}):
        return "", at
    return "up" if not own.isdisjoint(_MORE) else "down" if not own.isdisjoint(_LESS) else "", at + 1


def _before_by(frame: Frame, index: int) -> frozenset[str]:
    """The types of the word that "by" ties a figure to: "SMALLER by some £4m than in May"; none where there is none."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(_HEDGING):
        at -= 1
    return tags[at - 1] if at > 0 and "BYWORD" in tags[at] else frozenset[str]()


def than_after(tags: list[frozenset[str]], at: int) -> int:
    """The place of "than" behind a graded word, nothing but when and how between the two; 0 where none stands there."""
    for place in range(at, min(at + _CLAUSE, len(tags))):
        if "THAN" in tags[place]:
            return place
        if not tags[place].isdisjoint(_BESIDE | {"PUNCT"}) or tags[at].isdisjoint({"PREP", "ADV"}):
            return 0
    return 0


def _past_noun(frame: Frame, at: int) -> int:
    """The token behind the noun that what was before is called by, "the revised figure | for 2019", also by its own
    name: "Sales were 9% above sales | in May"; else the same.
    """
    tags, owner, lower = frame.tokens.tags, frame.owner, frame.tokens.lower
    for place in range(at, min(at + _PHRASE, len(tags) - 1)):
        if not tags[place + 1].isdisjoint({"FOR", "OF", "IN"}) and (
            not tags[place].isdisjoint(_FORMERLY) or lower[place] in lower[: at - 1]
        ):
            return place + 2
        if owner[place] >= 0 or tags[place].isdisjoint({"THE", "WORD", "POSSDET"}):
            return at
    return at


def off_extreme(frame: Frame, at: int) -> str:
    """Up or down by the high or low that a thing is off, at a token: "40% OFF ITS 2021 PEAK", "3% OFF its low"."""
    tags = frame.tokens.tags
    if at + 1 >= len(tags) or "OFF" not in tags[at] or tags[at + 1].isdisjoint({"POSSDET", "THE", "DET"}):
        return ""
    for place in range(at + 2, min(at + 2 + _PHRASE, len(tags))):
        if not tags[place].isdisjoint({"HIGHWORD", "LOWWORD"}):
            return "down" if "HIGHWORD" in tags[place] else "up"
        if not frame.is_date(place) and tags[place].isdisjoint({"ADV", "WORD", "HYPHEN"}):
            return ""
    return ""


def ago_after(frame: Frame, at: int) -> str:
    """Up or down by "over" or "under" at a token before a time ago: "3% OVER a year ago"; not "over a year"."""
    tags, owner = frame.tokens.tags, frame.owner
    if at + 1 >= len(tags) or "COMPARE" not in tags[at] or tags[at].isdisjoint({"OVER", "AGEBOUND"}):
        return ""
    index = owner[at + 1]
    timed = index >= 0 and frame.mentions[index].kind == "duration" and is_time(frame, at + 1)
    return ("up" if "MORE_THAN" in tags[at] else "down") if timed else ""


def than(frame: Frame, index: int) -> str:
    """A step with what it is compared with left out: "They cover 40 km², 36 per cent LESS", "will pay £84 MORE for
    it"; "took 5 per cent more" may tell of a further share.
    """
    tags, first, at = frame.tokens.tags, frame.first[index], frame.last[index]
    told = at < len(tags) and not tags[at].isdisjoint({"MORE", "LESS"})
    kind = frame.mentions[index].kind
    if not told or kind not in _STEPS:
        return ""
    if _than_before(frame, at + 1):
        return "down" if "LESS" in tags[at] else "up"
    if kind == "money":
        ends = at + 1 >= len(tags) or not tags[at + 1].isdisjoint(_AFTER_SUM)
        return ("down" if "LESS" in tags[at] else "up") if ends else ""
    if kind == "percentage" and first and "PAYINGVERB" in tags[first - 1]:  # "will pay 9% more for it"
        return "down" if "LESS" in tags[at] else "up"
    if (at + 1 < len(tags) and "PUNCT" not in tags[at + 1]) or kind == "ratio":
        return ""
    return "down" if "LESS" in tags[at] else "up" if first and "COMMA" in tags[first - 1] else ""


def _than_before(frame: Frame, at: int) -> bool:
    """Whether what follows a token is compared with a time before: "(a third less) OIL FROM ABROAD THAN WE DID a year
    ago".
    """
    tags = frame.tokens.tags
    for place in range(at, min(at + _CLAUSE, len(tags))):
        if frame.owner[place] >= 0 or "PUNCT" in tags[place]:
            return False
        if "THAN" in tags[place]:
            before = place + 1 < len(tags) and "BEFORE" in tags[place + 1]  # "than | before the war"
            return before or leads_to_time(frame, place + 1)
    return False


def stepped(frame: Frame, index: int) -> str:
    """A level told with the one before it, or with the step to it: "5%, up from 4%", "41% of all debt in 2024, down
    slightly from 45%", "£4m, well up on last year", "$4bn, up 12%", "40,000 tonnes in May, a 5% rise".
    """
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    if frame.types.isdisjoint(CHANGES):  # asked of every figure
        return ""
    if is_former(frame, index):
        return ""
    start = at = _past_verb(frame, index, past_conversion(frame, index, at))
    stop = min(at + _NEAR, len(tags) - 1)
    while at < stop:
        own = tags[at]
        opened = at - ("ADV" in tags[at - 1])  # ", slightly down from"
        aside = opened > frame.last[index] and not tags[opened - 1].isdisjoint(_ASIDE)
        reduced = aside and "VERBED" in own and "FROM" in tags[at + 1]  # "was fined £5, reduced from £9"
        if not own.isdisjoint(VERBS) and (reduced or not own.isdisjoint(_GRADED)):
            further = at + 1 + ("ADV" in tags[at + 1])
            apart = aside or at == start > frame.last[index]
            other = apart and (on_time(frame, further) or _is_step(frame, index, further))
            return sign(own) if other or ((apart or at == start) and _from(frame, index, further)) else ""
        if aside and "A" in own:
            return _named_step(frame, index, at + 1)
        dated = owner[at] >= 0 and frame.mentions[owner[at]].kind == "date"
        helps = "AUX" in own and (at == frame.last[index] or "VERBED" in tags[at + 1])
        does = helps or not own.isdisjoint({"VERBED", "SINCE"})
        if not dated and (owner[at] >= 0 or (not does and not own.isdisjoint(_BESIDE))):
            return ""
        said = _past_saying(tags, at) if "COMMA" in own else at
        at, stop = (said, min(said + 2, len(tags) - 1)) if said > at else (at + 1, stop)
    return ""


def is_former(frame: Frame, index: int) -> bool:
    """Whether a level is the one that another is set against: "down FROM 9 km in 1963 - a fall of 5%", "8%, COMPARED
    WITH 9% in May, a fall of 1 point".
    """
    tags, first = frame.tokens.tags, frame.first[index]
    return first > 0 and ("FROM" in tags[first - 1] or any("AGAINST" in own for own in tags[max(first - 2, 0) : first]))


def _past_verb(frame: Frame, index: int, at: int) -> int:
    """The token behind "was" where a figure stands apart from it behind "at": "Turnout, AT 82%, WAS | the highest ever,
    up 6 points on 2019", "Rents, AT £9, ARE | up from £8"; or behind "of": "Sales OF £9 WERE | up from"; else the same.
    """
    tags, link = frame.tokens.tags, frame.first[index] - 1
    aside = at + 1 < len(tags) and "COMMA" in tags[at]
    if at + 1 >= len(tags) or tags[at + aside].isdisjoint({"NOWBE", "WASBE"}):
        return at
    while link > 0 and not tags[link].isdisjoint(_HEDGING):
        link -= 1
    if not aside:
        return at + 1 if link > 0 and "OF" in tags[link] else at
    return at + 2 if link > 0 and "AT" in tags[link] and "COMMA" in tags[link - 1] else at


def past_conversion(frame: Frame, index: int, at: int) -> int:
    """The token behind a figure's own conversion in brackets: "3bn rupees ($42m) | in May, up from"; else the same."""
    tags, after = frame.tokens.tags, index + 1
    if at >= len(tags) or "OPEN" not in tags[at] or after >= len(frame.mentions) or frame.first[after] != at + 1:
        return at
    close = frame.last[after]
    return close + 1 if close < len(tags) and "CLOSE" in tags[close] else at


def _is_step(frame: Frame, index: int, at: int) -> bool:
    """Whether a step to mention `index` is there ("up | 12%", "down | by 35"): not "4 miles, up | 900 steps"."""
    tags, owner = frame.tokens.tags, frame.owner
    at += at < len(tags) and "BYWORD" in tags[at]
    step = owner[at] if at < len(tags) else -1
    if step < 0:
        return False
    bare = after_number(frame, step) >= frame.last[step]
    kind, own = frame.mentions[step].kind, frame.mentions[index].kind
    timed = own in {"duration", "age"}  # "in the 12 months to June, a fall of 3%"
    return kind == own if timed else kind == "percentage" or (bare if kind == "count" else kind == own)


def _named_step(frame: Frame, index: int, at: int) -> str:
    """The noun of a step to mention `index` that begins at a token, behind its article: "5% rise", "increase of 5%"."""
    tags, owner = frame.tokens.tags, frame.owner
    after = frame.last[owner[at]] if owner[at] >= 0 and _is_step(frame, index, at) else at
    place = next((place for place in range(after, min(after + _ADJECTIVES, len(tags))) if tags[place] & NOUNS), -1)
    tie = tags[place + 1] if 0 <= place < len(tags) - 1 else frozenset[str]()
    step = "OF" in tie and _is_step(frame, index, place + 2)
    on = not tie.isdisjoint({"ON", "FROM"}) and first_figure(frame, place + 2) >= 0  # "an increase ON last year"
    if place < 0 or not (after > at or step or on):
        return ""
    return sign(tags[place] & NOUNS)


def _past_saying(tags: list[frozenset[str]], at: int) -> int:
    """The comma that closes an aside of who says so, given the one that opens it: "$5bn, the firm said on Monday, up
    from $4bn"; the same where there is none.
    """
    said = False
    for place in range(at + 1, min(at + _NEAR, len(tags))):
        if "COMMA" in tags[place]:
            return place if said else at
        said = said or "CARRYVERB" in tags[place]
    return at


def _from(frame: Frame, index: int, at: int) -> bool:
    """Whether "from" stands at a token; of a share or a length of time only where another one follows."""
    if at >= len(frame.owner) or "FROM" not in frame.tokens.tags[at]:
        return False
    before = former(frame, at)
    if before < 0:
        return True
    kind, other = frame.mentions[index].kind, frame.mentions[before].kind
    alike = other in _SHARES if kind == "ratio" else other == kind if kind == "duration" else True
    return alike and other != "ordinal"  # "23rd of 180, down from 19th"

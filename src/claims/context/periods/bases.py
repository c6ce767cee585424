"""What a figure is only compared with: "down from 68% in 2019", "7.4% up on last year", "from its peak in May".

Such a date is that of the other level, and of no figure but that one.
"""

from __future__ import annotations

from claims.context import direction
from claims.context.anaphors import SPANS
from claims.context.frame import Frame
from claims.context.items.told import before_limits
from claims.context.modifier import BEFORE
from claims.context.periods.calendar import MONTH_LENGTH
from claims.model import Quantity, Timex

_DUE = frozenset({"FUTURE", "MODAL", "TO"})  # what is yet to be
COMPARING = frozenset({"AS", "MORE_THAN", "LESS_THAN"})  # "as in 2019", "higher than in 2019"
_POINTS = SPANS | {"POINTWORD"}
_THAN = frozenset({"MORE_THAN", "LESS_THAN"})
_TIMES = frozenset({"TIMES", "TIMESADV"})
_FORMER = _THAN | {"FROM"}
WEIGHING = _FORMER | {"AGAINST"}
_LIMITS = BEFORE | {"BRIDGE", "ADV", "THE", "A", "WITH", "TO"}  # what may stand before a compared figure
_LEVELS = frozenset({"PEAKWORD", "BASEWORD"})
_LEAVING = frozenset({"FROM", "COMPARE", "ABOVE", "BELOW"})
_COUNTING = frozenset({"FROM", "ON", "OVER", "BELOW", "ABOVE"})
_CHANGES = frozenset({"UP", "DOWN", "UPNOUN", "DOWNNOUN"})
_STEPPING = _CHANGES | {"BYWORD", "OF"}
_LINK = 5  # tokens from a date back to what introduces it, or its level


def date_starts(frame: Frame, index: int) -> int:
    """The place before a date; past "the same month", "this time", of which it only says in which year: "than in | the
    same month last year".
    """
    tags, at = frame.tokens.tags, frame.first[index] - 1
    pointed = at > 0 and not tags[at - 1].isdisjoint({"SAMEWORD", "THIS"}) and not tags[at].isdisjoint(_POINTS)
    if pointed and ("SAMEWORD" in tags[at - 1] or "POINTWORD" in tags[at]):
        at -= 2
    elif at > 0 and "YEARWORD" in tags[at] and "YEAR" in tags[at + 1]:
        at -= 1 + (at > 1 and "HYPHEN" in tags[at - 1])  # "in | the year 2000"
        at -= at > 0 and "TIMEADJ" in tags[at]  # "for | the full year 2000", "for | full-year 2000"
    elif at > 0 and "SAMEWORD" in tags[at] and not tags[min(frame.last[index], len(tags) - 1)].isdisjoint(_POINTS):
        at -= 1  # "in | the same 2000 period"
    return at


def is_base(frame: Frame, index: int) -> bool:
    """Whether a change is counted from the date: "up 7.4% on June 2023", "7.4% up on last year", "a 19% growth over
    last year", "fell 9% from 2019", "down £4m on last year", "3 tonnes below last year", "£4m, well up on 2019"; a day
    is when it came, "up 2% on Friday", and several years are how long it took.
    """
    at, value = date_starts(frame, index), frame.mentions[index].value
    at -= at > 0 and "THE" in frame.tokens.tags[at]
    if at < 1 or frame.tokens.tags[at].isdisjoint(_COUNTING) or not isinstance(value, Timex):
        return False
    link, before = frame.tokens.tags[at], _changed(frame, at)
    day = is_day(frame, index)
    if "ON" in link and _went_up_or_down(frame, at - 1):
        return not day
    if before < 0 or "FROM" in link:
        return before >= 0 and "/" not in value.edtf and _moves(frame, before)
    if day or ("OVER" in link and "/" in value.edtf):
        return False
    return frame.mentions[before].kind == "percentage" or ("OVER" not in link and _moves(frame, before))


def is_day(frame: Frame, index: int) -> bool:
    """Whether a date is one day: "up ON FRIDAY" says when it rose; known of a text without a date by the day's name."""
    value = frame.mentions[index].value
    if isinstance(value, Timex) and value.start:
        return value.start == value.end
    return any("WEEKDAY" in own for own in frame.tokens.tags[frame.first[index] : frame.last[index]])


def _went_up_or_down(frame: Frame, at: int) -> bool:
    """Whether "up" or "down" ends at a token, with how much: "£4m, up SLIGHTLY on 2019"."""
    at -= at > 0 and "ADV" in frame.tokens.tags[at]
    return not frame.tokens.tags[at].isdisjoint({"UP", "DOWN"})


def _changed(frame: Frame, at: int) -> int:
    """The figure that stands before the link to a date at a token, or -1: past "up" and what it is a change of, "a 9%
    RISE on", and past another date, "rose 9% in May FROM April".
    """
    tags, owner = frame.tokens.tags, frame.owner
    place = at - 1 - (at > 1 and not tags[at - 1].isdisjoint(_CHANGES))
    if "FROM" in tags[at] and owner[place] < 0:
        place = _before_noun(frame, place)
    before = owner[place]
    if before > 0 and "FROM" in tags[at] and frame.mentions[before].kind == "date":
        before -= 1
    return before


def _before_noun(frame: Frame, place: int) -> int:
    """The figure's last token where it is a change of what ends at a place: "a $5m FALL IN COSTS | from"; else the
    same.
    """
    tags, owner = frame.tokens.tags, frame.owner
    for at in range(place, max(place - _LINK, 0), -1):
        if not tags[at].isdisjoint({"UPNOUN", "DOWNNOUN"}) and owner[at - 1] >= 0:
            return at - 1
        if owner[at] >= 0 or tags[at].isdisjoint({"WORD", "IN", "OF", "THE"}):
            break
    return place


def _moves(frame: Frame, index: int) -> bool:
    """Whether a figure is a step up or down: "a 9% rise", "down £4m", but "a 9% share", "fell to £4m"."""
    return _is_step(frame, index) and direction.read(frame, index) != ""


def _is_step(frame: Frame, index: int) -> bool:
    """Whether a figure says by how much something changed, not to what: "down 9", "by 9", "a fall of 9", any share."""
    if frame.mentions[index].kind == "percentage":
        return True
    before, after = before_limits(frame, index), frame.last[index]
    stepped = before >= 0 and not frame.tokens.tags[before].isdisjoint(_STEPPING)
    return stepped or (after < len(frame.owner) and not frame.tokens.tags[after].isdisjoint(_CHANGES))


def names_level(frame: Frame, index: int) -> bool:
    """Whether a date only names a level that something is measured from, "down 55% from 1990 LEVELS", "9% below its May
    HIGH", or what was made in that month, "from its November ESTIMATE"; a year is what is foreseen, "its 2031
    forecast".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if last >= len(tags):
        return False
    value, own = frame.mentions[index].value, tags[last]
    if "BASEWORD" in own:
        return not _is_told_of(frame, index)
    if "PEAKWORD" in own:
        owned = first > 1 and not tags[first - 1].isdisjoint({"THE", "POSSDET"})
        return owned and not tags[first - 2].isdisjoint(_LEAVING)
    return isinstance(value, Timex) and len(value.edtf) == MONTH_LENGTH and "ESTIMATENOUN" in own


def _is_told_of(frame: Frame, index: int) -> bool:
    """Whether a level behind a date that opens its sentence is told of: "In 2020 PRICES ROSE by 5%"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if first != 1 or "IN" not in tags[0] or last + 1 >= len(tags):
        return False
    return not tags[last + 1].isdisjoint({"AUX", "PAST", "VERBED", "VERB"})


def former(frame: Frame, at: int) -> int:
    """The figure that a word at a token introduces as what another is only compared with, or -1: "up FROM about 5 in
    2019", "5% HIGHER THAN the 4m sold in June".
    """
    own = frame.tokens.tags[at]
    if own.isdisjoint(_FORMER) or not ("FROM" in own or ("PHRASE" in own and at and frame.owner[at - 1] >= 0)):
        return -1
    return _introduced(frame, at)


def _introduced(frame: Frame, at: int) -> int:
    """The figure right behind the word at a token, past what limits it; -1 where a date or none follows."""
    tags, owner = frame.tokens.tags, frame.owner
    at += 1
    while at < len(owner) and owner[at] < 0 and not tags[at].isdisjoint(_LIMITS):
        at += 1
    if at + 1 < len(owner) and owner[at + 1] >= 0 and not tags[at - 1].isdisjoint({"A", "THE"}) and owner[at] < 0:
        at += "WORD" in tags[at]  # "from a historic $5"
    found = owner[at] if at < len(owner) else -1
    return -1 if found >= 0 and isinstance(frame.mentions[found].value, Timex) else found


def is_compared(frame: Frame, index: int) -> bool:
    """Whether a length of time tells when something else was: "double the amount OF a year ago", "up 5% FROM a year
    ago", "40 boats MORE THAN a year ago", "5% up ON a year ago", "5% up ON the same month a year earlier".
    """
    tags, at = frame.tokens.tags, date_starts(frame, index)
    at -= 0 < at < frame.first[index] - 1 and "THE" in tags[at]
    if at < 0:
        return False
    if "ON" in tags[at]:
        changed = _changed(frame, at)
        return changed >= 0 and _moves(frame, changed)
    limits = not tags[at].isdisjoint(COMPARING) and at > 0 and frame.owner[at - 1] >= 0
    return limits or not tags[at].isdisjoint({"OF", "THAN", "FROM"})


def of_other(frame: Frame, index: int) -> bool:
    """Whether the date is that of a figure that another is compared with: "down from 68% in 2019", "against 5m in
    July", "following a 9% fall in May", "5% higher than the 4m sold in June".
    """
    if (
        not index or frame.first[index] - frame.last[index - 1] > _LINK + 1
    ):  # "in the same month of the | previous year"
        return False
    if any("AND" in own for own in frame.tokens.tags[frame.last[index - 1] : frame.first[index]]):
        return False  # "to 40% from 30% AND cut that for 2025 to 10%"
    return is_other(frame, index - 1)


def is_other(frame: Frame, index: int) -> bool:
    """Whether a figure is what another is only compared with: "down from 68%", "against 5m", "more than the 4m"."""
    if frame.types.isdisjoint(WEIGHING):  # asked of every figure
        return False
    tags, stop, value = frame.tokens.tags, frame.first[index], frame.mentions[index].value
    if isinstance(value, Quantity) and value.low != value.high and stop and "FROM" in tags[stop - 1]:
        return False  # "fell FROM 60 TO 40 tonnes" has both ends
    near = [at for at in range(max(stop - _LINK, 0), stop) if not tags[at].isdisjoint(WEIGHING)]
    return any(former(frame, at) == index or _weighs(frame, at, index) for at in near)


def _weighs(frame: Frame, at: int, index: int) -> bool:
    """Whether "against" or the like at a token leads to the figure `index`."""
    return "AGAINST" in frame.tokens.tags[at] and _introduced(frame, at) == index


def is_wall(frame: Frame, at: int) -> bool:
    """Whether the word at a token leads to another time or to what is compared: "since", "compared with", "against";
    a currency is what the figure is measured in ("fell 3% AGAINST THE DOLLAR in May").
    """
    tags = frame.tokens.tags
    if "WHENWALL" not in tags[at] or "AGAINST" not in tags[at] or at + 2 >= len(tags):
        return "WHENWALL" in tags[at] and not is_due_before(frame, at)
    if "CURNAME" in tags[at + 1] | tags[at + 2]:
        return False
    rival = at + 1 + ("THE" in tags[at + 1])  # "scored 5 AGAINST LEEM on Friday"
    return "CAP" not in tags[rival] or frame.owner[rival] >= 0 or "MONTH" in tags[rival]


def is_due_before(frame: Frame, at: int) -> bool:
    """Whether "before" at a token leads to a date to come, up to which something is due: "will reach 5 BEFORE 2040"."""
    tags = frame.tokens.tags
    if "BEFORE" not in tags[at] or at + 1 >= len(tags) or frame.types.isdisjoint(_DUE):
        return False
    owner = frame.owner[min(at + 1 + ("THE" in tags[at + 1]), len(tags) - 1)]
    value = frame.mentions[owner].value if owner >= 0 else None
    to_come = isinstance(value, Timex) and "" < frame.document.source.date < value.start
    return to_come and any(not own.isdisjoint(_DUE) for own in tags[:at])


def is_than(frame: Frame, at: int) -> bool:
    """Whether what follows a token is only compared with a figure before it: "lower THAN it expected in June", "short
    OF the 95% that"; "more than 5" limits its figure.
    """
    tags = frame.tokens.tags
    if "PHRASE" not in tags[at] or tags[at].isdisjoint(_THAN):
        return "AGAINST" in tags[at] and at > 0 and "COMMA" in tags[at - 1]
    at += 1
    while at < len(tags) and not tags[at].isdisjoint({"A", "BRIDGE"}):
        at += 1
    return at < len(tags) and frame.owner[at] < 0


def is_times(frame: Frame, at: int) -> bool:
    """Whether a multiple ends before a token that opens what it is of: "three times THE number sold in 2019"."""
    tags, index = frame.tokens.tags, frame.owner[at - 1] if at else -1
    multiple = index >= 0 and frame.mentions[index].kind == "multiple" and not tags[at - 1].isdisjoint(_TIMES)
    return multiple and not tags[at].isdisjoint({"THE", "POSSDET", "REL"})


def is_from_level(frame: Frame, index: int, link: int) -> bool:
    """Whether a date is that of the level that something has left: "down by half from its PEAK in 2019", "up 12% from
    a LOW in 2021", "5% above its LEVEL of the year before", "a drop of 2% from the PRICE in May", "6% from Monday's
    open", "tripled from last year". `link` is the place of its preposition.
    """
    tags, last = frame.tokens.tags, frame.last[index]
    times = frame.owner[link - 1] if link and "FROM" in tags[link] else -1
    if (
        times >= 0
        and frame.mentions[times].kind == "multiple"
        and "/" not in getattr(frame.mentions[index].value, "edtf", "/")
    ):
        return True
    if last < len(tags) and "POSS" in tags[last] and not tags[link].isdisjoint({"FROM", "COMPARE"}):
        return True
    if not link or tags[link].isdisjoint({"IN", "OF"}):
        return False
    if tags[link - 1].isdisjoint(_LEVELS):
        return _is_left(frame, link)
    return any(not tags[at].isdisjoint(_LEAVING) for at in range(max(link - _LINK, 0), link))


def _is_left(frame: Frame, link: int) -> bool:
    """Whether what stands before a preposition is what a step was taken from: "a drop of 2% FROM THE PRICE in May"."""
    tags = frame.tokens.tags
    at = next((at for at in range(link - 1, max(link - _LINK, 0), -1) if "FROM" in tags[at]), 0)
    told = any(frame.owner[place] >= 0 for place in range(at + 1, link))  # "from | the 1,965 of May"
    step = frame.owner[at - 1] if at and not told else -1
    before = frame.first[step] - 1 if step >= 0 else -1
    if before < 1 or frame.mentions[step].kind != "percentage":
        return False
    before -= "OF" in tags[before]
    return not tags[before].isdisjoint({"UP", "DOWN", "UPNOUN", "DOWNNOUN"})


def is_apart(frame: Frame, index: int) -> bool:
    """Whether a length of time says how long before or after another figure that right before it was: "from 14.4% A
    YEAR EARLIER and 27.5% in 1997".
    """
    tags, last = frame.tokens.tags, frame.last[index]
    beside = index > 0 and frame.mentions[index].kind == "duration" and frame.first[index] == frame.last[index - 1]
    return beside and frame.mentions[index - 1].kind != "date" and last < len(tags) and "LATER" in tags[last]

"""Which date of a sentence governs a figure: the nearest in its own stretch of the sentence, after it or before it; one
that leads; then one across a comma.
"""

from __future__ import annotations

from claims.context.frame import Frame
from claims.context.periods.contrasted import contrasted, is_former
from claims.context.periods.dates import Anchor, narrowed
from claims.context.periods.elsewhere import (
    ends_former,
    goes_on,
    has_deed,
    has_own,
    is_ahead,
    is_beyond,
    is_of_more,
    is_of_second,
    is_over,
    is_planned,
    is_said,
    is_told_of,
    restricts,
)
from claims.context.periods.happened import is_published, of_event
from claims.context.periods.linked import is_now
from claims.context.periods.reach import (
    FINITE,
    WALLS,
    apart,
    deed,
    distance,
    goes_on_since,
    in_relative,
    is_aimed,
    is_of_own_span,
    new_clause,
    of_year,
)
from claims.context.periods.restated import past_restated
from claims.model import Timex

_OPENING = 3  # tokens at most before a date that opens its sentence
_COMMAS = 2  # a date further off belongs to another clause
_ASIDE = 12  # tokens of what something has, up to its figure or from it on
_REACH = 32  # tokens from a figure back to the "when" of its clause
_WHENS = frozenset({"WHEN", "REL"})
_TELLING = frozenset({"AUX", "AMOUNTVERB", "LEVELVERB", "SAWVERB"})  # verbs of what was at a time


def governing(frame: Frame, index: int, dates: list[Anchor]) -> Timex | None:
    """The date of the figure's own clause; else that of the one it stands in contrast to: "fell 5% in May WHILE …"."""
    before = next((date for date in reversed(dates) if date.last <= frame.first[index]), None)
    found = (before and of_year(frame, frame.last[index], before)) or _of_clause(frame, index, dates)
    other = contrasted(frame, index) if found is None and dates else -1
    return _of_clause(frame, other, dates) if other >= 0 else found


def _of_clause(frame: Frame, index: int, dates: list[Anchor]) -> Timex | None:
    """The date nearest in the figure's own stretch, after it or before it; that of "when"; one that leads; then one
    across a comma.
    """
    first, last = frame.first[index], past_restated(frame, index)
    if _is_size(frame, index):
        dates = [one for one in dates if not one.aside]  # "the ship, 187 metres long and built in 2003"
    later = next((anchor for anchor in dates if anchor.first >= last), None)
    if later and (later.opens or is_told_of(frame, later, index) or is_aimed(frame, last, later)):
        later = None
    over = [one for one in dates if one.last <= first and is_over(frame, one, first)]
    elsewhere = [one for one in dates if one.last <= first and _is_of_telling(frame, one, index)]
    dates = [one for one in dates if one not in over and one not in elsewhere]
    earlier = next((anchor for anchor in reversed(dates) if anchor.last <= first), None)
    passed = earlier is not None and not earlier.leads and any(one.first >= earlier.last for one in over)
    earlier = None if passed or is_of_own_span(frame, last) else earlier
    ahead = distance(frame, last + restricts(frame, index), later.first) if later else None
    behind = distance(frame, earlier.last + _is_taken_up(frame, earlier), first) if earlier else None
    near = later is not None and ahead is not None and ahead <= _COMMAS and not apart(frame, last, later.first)
    own = earlier is not None and behind == 0 and later is not None and has_deed(frame, last, later.first)
    own = own or (later is not None and later.aside and is_beyond(frame, last, later.first))
    if later and near and ahead == 0 and not own:
        return later.timex
    if is_former(frame, index) or _is_since(frame, index):
        return None  # the level it came from, "up 3% since May": only a date of its own says when that was
    opens = earlier and ((behind is not None and earlier.opens) or _takes_up(frame, earlier, first))
    opens = opens or (earlier and goes_on(frame, earlier, first))
    if earlier and (opens or (behind == 0 and not ends_former(frame, earlier, first))):
        return None if _is_now(frame, index) else earlier.timex
    told = of_when(frame, first) or of_event(frame, index) or _led(frame, dates, first)
    if told:
        return told[0]
    if earlier and behind is not None and not earlier.aside and not new_clause(frame, earlier.last, first):
        gone = not is_ahead(frame, earlier.timex) and _is_of_present(frame, earlier.last, first)
        return None if gone else earlier.timex
    return (
        later.timex
        if later and (_across(frame, index, later) if near else _until_when(frame, last, later.first))
        else None
    )


def _is_of_telling(frame: Frame, date: Anchor, index: int) -> bool:
    """Whether a date before a figure is only that on which it was told or planned."""
    told = is_said(frame, date, index) or is_published(frame, date, frame.first[index])
    return told or is_planned(frame, date, index)


def _is_since(frame: Frame, index: int) -> bool:
    """Whether what a figure says goes on from a date on: "and 3% SINCE 2015"; "the first since 2015" came once."""
    if "SINCE" not in frame.types or frame.mentions[index].kind == "ordinal":
        return False
    for own in frame.tokens.tags[frame.last[index] :]:
        if "SINCE" in own:
            return True
        if not own.isdisjoint({"PUNCT", "CONJ"}):
            break
    return False


def _across(frame: Frame, index: int, date: Anchor) -> bool:
    """Whether a date behind a comma or two is that of a figure before them."""
    aside = date.aside or _is_aside(frame, index) or is_of_second(frame, index, date) or is_of_more(frame, index, date)
    return not aside and not _is_now(frame, index) and not has_own(frame, date)


def _is_taken_up(frame: Frame, date: Anchor) -> bool:
    """Whether a pronoun behind a date that opens its clause opens no relative clause: "and in 2019 THAT was 5"."""
    return date.opens and date.last < len(frame.owner) and "THAT" in frame.tokens.tags[date.last]


def _takes_up(frame: Frame, date: Anchor, first: int) -> bool:
    """Whether a clause right behind a date goes on with its figure: "1.7% for 2026, WHICH IS 0.2 points less"."""
    tags, at = frame.tokens.tags, date.last
    return first == at + 3 and "COMMA" in tags[at] and "REL" in tags[at + 1] and "AUX" in tags[at + 2]


def _led(frame: Frame, dates: list[Anchor], first: int) -> tuple[Timex | None] | None:
    """The date that leads and still holds at a figure, as far as no "now" ends its reach; None where none leads."""
    leading = next((a for a in reversed(dates) if a.leads and a.last <= first and _reaches(frame, a, first)), None)
    if leading is None:
        return None
    between = frame.tokens.tags[leading.last : first]
    now = "NOWWORD" in frame.types and any("NOWWORD" in own for own in between)
    over = now and not is_ahead(frame, leading.timex)
    return (None if over or goes_on_since(between) else leading.timex,)


def of_when(frame: Frame, first: int) -> tuple[Timex] | None:
    """The date right before the "when" that opens the clause of a figure: "not since 1999, WHEN it took 40 boats",
    "from 2014, DURING WHICH 40 sank".
    """
    tags, owner = frame.tokens.tags, frame.owner
    if frame.types.isdisjoint(_WHENS):  # as mostly
        return None
    near = range(first - 1, max(first - _REACH, 0), -1)
    opening = next((at for at in near if not tags[at].isdisjoint(_WHENS) and _opens_when(frame, at)), 0)
    between = range(opening + 1, first)
    if not opening or any(not tags[place].isdisjoint(WALLS) or deed(tags, place, FINITE) for place in between):
        return None
    at = opening - 1 - ("WHEN" not in tags[opening] and "COMMA" not in tags[opening - 1])
    at -= at > 0 and "COMMA" in tags[at]
    value = frame.mentions[owner[at]].value if at >= 0 and owner[at] >= 0 else None
    return (narrowed(value),) if isinstance(value, Timex) and value.edtf else None


def _opens_when(frame: Frame, at: int) -> bool:
    """Whether a clause of "when" or "during which" opens with the token, or one that tells of a date: "below May 2019,
    WHICH saw 40".
    """
    tags = frame.tokens.tags
    if "WHEN" in tags[at] or "THAT" in tags[at]:
        return "WHEN" in tags[at]
    told = at + 1 < len(tags) and not tags[at + 1].isdisjoint(_TELLING)  # but "raised its goals for 2031, which led to"
    dated = told and at > 1 and "COMMA" in tags[at - 1] and frame.is_date(at - 2)
    return (dated and tags[at].isdisjoint({"PERSONPRON"})) or (at > 0 and "WHENPREP" in tags[at - 1])


def _until_when(frame: Frame, last: int, date: int) -> bool:
    """Whether only a clause of "when" lies between a figure and a date: "stood at £41m WHEN she came in 2022"."""
    tags, owner = frame.tokens.tags, frame.owner
    opening = next((at for at in range(last, date) if "WHEN" in tags[at]), -1) if "WHEN" in frame.types else -1
    if opening < 0 or distance(frame, last, opening) != 0 or new_clause(frame, last, opening):
        return False
    return distance(frame, opening + 1, date) == 0 and all(owner[at] < 0 for at in range(opening, date))


def _is_aside(frame: Frame, index: int) -> bool:
    """Whether a figure stands in a relative clause between commas, or says what something has or measures: "the tower,
    55 metres HIGH, was begun in 1691", "the mill, WITH 9 rooms, is due in 2031".
    """
    return _is_size(frame, index) or in_relative(frame, frame.first[index]) or _is_had(frame, index)


def _is_had(frame: Frame, index: int) -> bool:
    """Whether a figure stands behind ", with", and behind the next comma the verb of what has it: "the mill, WITH 9
    rooms, IS due in 2031"; but "it sank, with a loss of 9 lives, in 1691".
    """
    tags, first = frame.tokens.tags, frame.first[index]
    at = next((at for at in range(first - 1, max(first - _ASIDE, 0), -1) if "COMMA" in tags[at]), -1)
    if at < 0 or "WITH" not in tags[at + 1]:
        return False
    last = frame.last[index]
    stop = next((at for at in range(last, min(last + _ASIDE, len(tags) - 1)) if "COMMA" in tags[at]), -1)
    return stop > 0 and not tags[stop + 1].isdisjoint(FINITE)


def _is_size(frame: Frame, index: int) -> bool:
    """Whether a figure says how long or high something is: "55 metres HIGH"."""
    last, tags = frame.last[index], frame.tokens.tags
    return last < len(tags) and "DIMENSIONWORD" in tags[last]


def _is_now(frame: Frame, index: int) -> bool:
    """Whether "today" or "now" stands beside the figure in its clause: "had 40 then and has 90,000 today"."""
    tags, owner = frame.tokens.tags, frame.owner
    if "NOWWORD" not in frame.types:  # as mostly
        return False
    for side in (range(frame.last[index], len(tags)), range(frame.first[index] - 1, -1, -1)):
        for at in side:
            if "NOWWORD" in tags[at]:
                return owner[at] < 0 or (at == frame.first[owner[at]] and is_now(frame, owner[at]))
            if not tags[at].isdisjoint({"PUNCT", "CONJ", "REL"}):
                break
    return False


def _reaches(frame: Frame, date: Anchor, at: int) -> bool:
    """Whether a date that leads still holds at a token: past "which" only if it opens the sentence, and so past a
    semicolon, but for a list of deeds ("will, by 2035, cut …; raise …").
    """
    tags = frame.tokens.tags
    if not is_ahead(frame, date.timex) and _is_of_present(frame, date.last, at):
        return False
    if date.first <= _OPENING or any("COLON" in own for own in tags[date.first - _OPENING : date.first]):
        return True
    for place in range(date.last, at):
        own = tags[place]
        if "SEMI" in own and tags[place + 1].isdisjoint({"VERB", "VERBNOUN"}):
            return False
        if "REL" in own and "THAT" not in own:
            return False
    return True


def _is_of_present(frame: Frame, start: int, first: int) -> bool:
    """Whether a clause of now, behind a semicolon or ", and", holds the figure at `first`: "in 2019 it sold 50; 3 ARE
    at sea", "it opened in 1987, AND more than 40 people WORK there".
    """
    tags = frame.tokens.tags
    near = range(first - 1, max(first - _REACH, start - 1), -1)
    semi = next((at for at in near if "SEMI" in tags[at] or ("AND" in tags[at] and "COMMA" in tags[at - 1])), -1)
    for at in range(semi + 1, min(semi + 1 + _REACH, len(tags)) if semi >= 0 else 0):
        own = tags[at]
        if not own.isdisjoint({"SEMI", "REL"}):
            return False
        if not own.isdisjoint({"PAST", "VERBED", "ED"}):
            if at and tags[at - 1].isdisjoint({"DET", "THE"}) and "PRESENT" not in own:
                return False  # no "an ESTIMATED 9 million"
        elif not own.isdisjoint({"PRESENT", "VERB"}) or {"AUX", "HOLDVERB"} <= own:
            return True
        elif "VERBNOUN" in own and frame.owner[at - 1] >= 0 > frame.owner[at]:
            return True  # "nine in ten LIVE by the sea"
    return False

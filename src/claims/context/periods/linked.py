"""Whether a date says when, rather than naming something ("the 2020 levels", "in Agenda 2030"), heading the text, or
telling what a figure is compared with or counted from ("than in 2019", "since 2003").
"""

from __future__ import annotations

from claims.context.anaphors import SPANS
from claims.context.frame import Frame
from claims.context.periods.accounts import is_of_level
from claims.context.periods.alone import is_seer, stands_alone
from claims.context.periods.bases import (
    COMPARING,
    date_starts,
    is_base,
    is_due_before,
    is_from_level,
    is_wall,
    names_level,
)
from claims.context.periods.bracketed import is_bracketed
from claims.model import Timex

VERBAL = frozenset({"ED", "VERBED", "VERB", "ING", "VERBING"})
NOMINAL = frozenset({"THE", "ADV", "OF", "WORD", "PARTWORD", "POSSDET", "DET", "QUANT"})
_LEADING = SPANS | {"THE", "ADV", "OF", "PARTWORD"}  # what may stand right before a date
_DEEDS = frozenset({"PAST", "VERBED", "ED", "FUTURE"})
_ALL_OF = frozenset({"TIMEADJ", "QUANT", "PARTWORD"})  # "the whole of", "most of"
_BEYOND = frozenset({"MORE_THAN", "LESS_THAN"})
_DOERS = frozenset({"BY", "FROM", "FOR", "TO"})
_PLACE = 6  # tokens of the place that opens a dateline, its commas included
_LINK = 5  # tokens from a date back to the preposition that introduces it
_LIFE = 20  # years, from which a span in brackets behind a name is a life
_LABEL = 3  # tokens from a year back to the bracket that a word of its label opens


def is_linked(frame: Frame, index: int) -> bool:
    """Whether the date says when, rather than naming, comparing or counting from a time."""
    if _names(frame, index):
        return False
    tags, owner, at = frame.tokens.tags, frame.owner, date_starts(frame, index)
    linked = -1
    for place in range(at, max(at - _LINK, -1), -1):
        own = tags[place]
        if is_wall(frame, place) or _is_compared_with(frame, place, at, linked):
            return False
        if linked < 0 and ("WHENPREP" in own or is_due_before(frame, place)):
            if is_from_level(frame, index, place) or _is_of_doer(frame, index, place):
                return False
            linked = place
        elif owner[place] >= 0 or own.isdisjoint(NOMINAL) or (linked < 0 and "CAP" in own):
            break
        elif place == at and own.isdisjoint(_LEADING) and not _is_of_peak(frame, index):
            break  # "the eruption 1991": nothing introduces the date; but "in the period 2002 to 2004"
    of_deed = _is_of_event(frame, index) or is_of_level(frame, index) or _is_of_whole(frame, index)
    of_deed = of_deed or is_seer(frame, index)
    return linked >= 0 or _has_link(frame, index) or of_deed or stands_alone(frame, index)


def _is_of_peak(frame: Frame, index: int) -> bool:
    """Whether a date is that of when something was at its most or least: "cost £9 AT ITS May 2021 PEAK"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    peak = last < len(tags) and "PEAKWORD" in tags[last] and "BASEWORD" not in tags[last]
    return peak and first > 1 and "POSSDET" in tags[first - 1] and "AT" in tags[first - 2]


def _is_of_event(frame: Frame, index: int) -> bool:
    """Whether a sentence tells what an event of the date did: "The storm OF MAY 1987 felled 40 trees"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    at = first - 1 - (first > 0 and "THE" in tags[first - 1])
    opens = 1 < at <= _LINK and "OF" in tags[at] and "THE" in tags[0] and last < len(tags)
    done = opens and not tags[last].isdisjoint({"VERBED", "PAST"}) and "AUX" not in tags[last]
    return done and all("WORD" in own for own in tags[1:at])


def _is_owner(frame: Frame, index: int) -> bool:
    last = frame.last[index]
    return last < len(frame.owner) and "POSS" in frame.tokens.tags[last]


def _is_of_whole(frame: Frame, index: int) -> bool:
    """Whether a sentence opens with the whole of a time, of which it tells parts: "Of LAST YEAR'S loans, $5m is"."""
    tags, first = frame.tokens.tags, frame.first[index]
    return first == 1 and "OF" in tags[0] and _is_owner(frame, index)


def _has_link(frame: Frame, index: int) -> bool:
    """Whether a preposition is within the date: "it rose late IN 2023"; no "late in 2023's sale"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    inside = any(not own.isdisjoint({"IN", "ON"}) for own in tags[first:last])
    return inside and "PARTWORD" in tags[first] and (last >= len(tags) or "POSS" not in tags[last])


def tells(frame: Frame, index: int, value: Timex) -> bool:
    """Whether a date is one, or would be if the document had its own: "next year", which no other date replaces."""
    return bool(value.edtf) or "RELUNIT" in frame.tokens.tags[frame.first[index]]


def _names(frame: Frame, index: int) -> bool:
    """Whether a date names something, heads the text or labels another figure."""
    if is_now(frame, index) or is_dateline(frame, index) or labels(frame, index) or is_bracketed(frame, index):
        return True
    named = _of_agency(frame, index) or is_base(frame, index) or _is_life(frame, index) or _of_contract(frame, index)
    return named or names_level(frame, index) or _is_any(frame, index)


def is_now(frame: Frame, index: int) -> bool:
    """Whether the date is the document's own, and neither an end of a stretch ("between now and 2030") nor the day on
    which something was done ("gunmen TODAY wounded 5").
    """
    if "NOWWORD" not in frame.tokens.tags[frame.first[index]]:
        return False  # as mostly
    value = frame.mentions[index].value
    return not (isinstance(value, Timex) and "/" in value.edtf) and not _is_of_deed(frame, index)


def _is_of_deed(frame: Frame, index: int) -> bool:
    """Whether "today" is the day of what was or will be done in its clause, and neither of how things stand nor the
    hour of speaking: "Shares fell 5% TODAY", "the board will TODAY vote on 5"; but "The plan TODAY helps 5", "today's
    plan cut 5", "TODAY we asked for 5".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if "RELDAY" not in tags[first] or (last < len(tags) and "POSS" in tags[last]):
        return False
    if first and "WHENPREP" in tags[first - 1]:
        return True  # "effective today"
    opens = all("QUOTE" in own for own in tags[:first])
    after = last + (opens and last < len(tags) and "COMMA" in tags[last])  # "Today, gunmen wounded 5"
    done = False
    for side in (range(after, len(tags)), range(first - 1, -1, -1)):
        for at in side:
            if not tags[at].isdisjoint({"PUNCT", "CONJ", "REL"}):
                break
            if "FIRSTPERSON" in tags[at] or ("PRESENT" in tags[at] and "FUTURE" not in tags[at]):
                return False
            done = done or (not tags[at].isdisjoint(_DEEDS) and (at == 0 or "DET" not in tags[at - 1]))
    return done


def _is_compared_with(frame: Frame, place: int, at: int, linked: int) -> bool:
    """Whether a word at a place compares with the date that stands behind `at`: "higher than | in 2019", "$3 above |
    last week", "a rise OVER | 2015"; a day is when it came ("3 metres above its alert level ON Monday").
    """
    tags = frame.tokens.tags
    own = tags[place]
    if place == at > 0 and "OVER" in own and "YEAR" in tags[at + 1] and tags[at - 1] & {"UPNOUN", "DOWNNOUN"}:
        return True
    if linked < 0:
        return place == at and not own.isdisjoint(_BEYOND) and own.isdisjoint({"OVER", "WHENPREP"})
    came = "ON" in frame.tokens.tags[linked] and place < linked - 1 and "AS" not in own
    return not own.isdisjoint(COMPARING) and not came


def _is_of_doer(frame: Frame, index: int, link: int) -> bool:
    """Whether a preposition, at place `link`, tells by whom or from whom, and the date only which ones: "works BY
    artists of the 1960s", "brought about BY the 2002 accord", "due TO last month's storm"; but "FOR the whole of 2022".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if tags[link].isdisjoint(_DOERS):
        return False
    if "TO" in tags[link] and _is_owner(frame, index):
        return True
    of = next((at for at in range(link + 1, first) if "OF" in tags[at]), -1)
    if of >= 0:
        return tags[of - 1].isdisjoint(_ALL_OF)
    named = last < len(tags) and "WORD" in tags[last] and tags[last].isdisjoint(SPANS | VERBAL | {"ADV", "SEASONWORD"})
    done = link > 0 and not tags[link - 1].isdisjoint(VERBAL | {"PREP"})
    return named and done and link + 1 < first and "THE" in tags[link + 1] and "YEAR" in tags[first]


def _is_life(frame: Frame, index: int) -> bool:
    """Whether years in brackets behind a name are somebody's life: "Ada Hill (1803–1862) led three armies"; "the Orm
    War (1618–1648) cost 8 million lives".
    """
    tags, at, last, value = frame.tokens.tags, frame.first[index] - 1, frame.last[index], frame.mentions[index].value
    if at < 1 or "OPEN" not in tags[at] or not isinstance(value, Timex) or last >= len(tags):
        return False
    named = bool(value.start and value.end) and "CAP" in tags[at - 1]
    while at > 0 and "CAP" in tags[at - 1] and "THE" not in tags[at - 1]:
        at -= 1
    named = named and (not at or "THE" not in tags[at - 1])
    return named and "CLOSE" in tags[last] and int(value.end[:4]) - int(value.start[:4]) >= _LIFE


def _is_any(frame: Frame, index: int) -> bool:
    """Whether a day is any such: "on A Friday"."""
    tags, first = frame.tokens.tags, frame.first[index]
    return first > 0 and "A" in tags[first - 1] and "WEEKDAY" in tags[first]


def is_dateline(frame: Frame, index: int) -> bool:
    """Whether a date only heads the text, with the place: "NAIROBI, 14 March 2023 – Cholera has …"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if not 0 < first <= _PLACE or last + 1 >= len(tags) or frame.mentions[index].kind != "date":
        return False
    ends = "DASH" in tags[last] or ("CLOSE" in tags[last] and "DASH" in tags[last + 1])
    return ends and all(not own.isdisjoint({"CAP", "COMMA", "OPEN", "STOP"}) for own in tags[:first])


def _of_agency(frame: Frame, index: int) -> bool:
    """Whether a date heads the text with place and agency: "LONDON, March 4 (Agency) - Shares …"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    close = next((at for at in range(last, min(last + _PLACE, len(tags))) if "CLOSE" in tags[at]), -1)
    if not 0 < first <= _PLACE or close < 0 or close + 1 >= len(tags) or "OPEN" not in tags[last]:
        return False
    return not tags[close + 1].isdisjoint({"DASH", "HYPHEN"})


def _of_contract(frame: Frame, index: int) -> bool:
    """Whether a month says when goods are due that are paid for now: "wheat for MARCH delivery fell 5%"."""
    last = frame.last[index]
    return last < len(frame.owner) and "CONTRACTWORD" in frame.tokens.tags[last]


def labels(frame: Frame, index: int) -> bool:
    """Whether a date stands for the figures after it in its brackets alone: "$4.82 billion (2023: $4.51 billion)",
    "18% (peak, 2007: 64%)".
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    if not first or last >= len(tags) or "COLON" not in tags[last]:
        return False
    return "OPEN" in tags[first - 1] or (
        first > _LABEL and "COMMA" in tags[first - 1] and "OPEN" in tags[first - _LABEL]
    )

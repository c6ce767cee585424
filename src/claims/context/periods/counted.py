"""Lengths of time that tell a date: "80 years ago", "the past five years", "two weeks before 13 May", "in three days".

Counted from the document's date they are as exact as their unit (two years ago is a year, two weeks ago a week);
counted from a day that the text states, days and weeks give a day. EDTF and ISO bounds as in `claims.model.Timex`.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from operator import itemgetter

from claims.context.anaphors import SPANS
from claims.context.frame import Frame
from claims.context.periods.bases import WEIGHING
from claims.context.periods.calendar import (
    BUSINESS_DAY,
    DAY_LENGTH,
    DAYS,
    MONTH_LENGTH,
    QUARTER_MONTHS,
    YEAR_LENGTH,
    YEAR_MONTHS,
    YEARS,
    between,
    day_of,
    label_away,
    moved,
    of_months,
    precision,
    quarters,
    rounded,
    stretch,
    unit_of,
    years_away,
)
from claims.context.periods.restated import past_rate, restates
from claims.model import Quantity, Timex

_REACH = 40  # tokens back to the verb that tells of what is to come
_NOBODY: frozenset[str] = frozenset()
_BACK, _AHEAD = frozenset({"BEFORE"}), frozenset({"AFTER", "FROM", "SINCE"})  # "3 days before 5 May"
_UP_TO, _ON_FROM = frozenset({"ENDING", "TO", "THROUGH", "UNTIL"}), frozenset({"STARTING"})
_NOT_YET = frozenset("SEMI COLON DASH STOP REL PAST ORD ORDWORD SUPERLATIVE EXTREME".split())
"""What between "will" and "in three weeks" says that these are not those until it."""
_TOLD = frozenset({"TOLDBACK", "TOLDON"})  # "earlier", "later"
_TO_WEIGH = 6  # tokens from "compared with" to its figure
_OF_LATE = 2  # years
_NEAR = 400  # characters from a date to what counts on from it
_SHIFTED = frozenset({"BYWORD", "UP", "DOWN"})  # before how long what happens at a date is put off
_PREPOSED = frozenset({"FORWARD", "PREP"})  # "following"
_LINKS = _BACK | _AHEAD | _UP_TO | _ON_FROM


def counted(frame: Frame, index: int) -> Timex | None:
    """When the length of time `index` says that something was or will be; None where it only says how long."""
    value = frame.mentions[index].value
    if not isinstance(value, Quantity) or value.low != value.high:
        return None
    if value.low != value.low.to_integral_value():  # "half a century ago"
        years = value.low * YEARS.get(value.unit, 0)
        if not years or years != years.to_integral_value():
            return None
        value = Quantity(years, years, "year", value.unit_text)
    try:
        return (
            _from_stated(frame, index, value) or _from_told(frame, index, value) or _from_document(frame, index, value)
        )
    except (OverflowError, ValueError):
        return None  # outside the years 1 to 9999


def _from_document(frame: Frame, index: int, value: Quantity) -> Timex | None:
    """Counted from the document's date: "N years ago", "N days from now", "past N months", "will end in N weeks"."""
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    stated = frame.document.source.date
    if len(stated) != DAY_LENGTH:
        return None
    today = date.fromisoformat(stated)
    after = tags[last] if last < len(tags) else _NOBODY
    before = frozenset().union(*tags[max(first - 1, 0) : last])
    if "AGO" in after:
        return rounded(today, value, -1)
    if "FROMNOW" in after or _due_in(frame, first, after):
        return rounded(today, value, 1)
    if before.isdisjoint({"BACKWARD", "PASTUNIT", "FORWARD"}) or _is_to_last(tags, first) or _is_after(tags, first):
        return None
    if first and tags[first - 1] >= _PREPOSED and _is_past(tags):
        return None  # "five came in the FOLLOWING 11 months", after what was told
    sign = 1 if "FORWARD" in before else -1
    return quarters(today, value, sign) if "QUARTERWORD" in before else stretch(today, value, sign)


def _is_to_last(tags: list[frozenset[str]], first: int) -> bool:
    """Whether "last" is a verb: "expected to LAST six weeks", "may LAST two months"."""
    return first > 1 and "LASTVERB" in tags[first - 1] and not tags[first - 2].isdisjoint({"TO", "MODAL", "FUTURE"})


def _is_after(tags: list[frozenset[str]], first: int) -> bool:
    """Whether "following" leads to what was before: "rest FOLLOWING six days at sea", not "the following six days"."""
    return first > 1 and tags[first - 1] >= _PREPOSED and tags[first - 2].isdisjoint({"THE", "POSSDET", "POSS"})


def _due_in(frame: Frame, first: int, after: frozenset[str]) -> bool:
    """As in "will end in three weeks"; but not "will need three weeks", nor "in three weeks of talks", "will be the
    first in three weeks", "will end where it rose in three weeks".
    """
    tags = frame.tokens.tags
    joined = first + 1 < len(tags) and "HYPHEN" in tags[first + 1]  # "$200bn in 10-YEAR bonds"
    if not first or "IN" not in tags[first - 1] or "OF" in after or joined:
        return False
    for own in reversed(tags[max(first - _REACH, 0) : first - 1]):
        if "FUTURE" in own:
            return True
        if not own.isdisjoint(_NOT_YET) or ("CONJ" in own and own.isdisjoint({"AND", "OR"})):
            return False
    return False


def _from_stated(frame: Frame, index: int, value: Quantity) -> Timex | None:
    """Counted from a date that stands behind it: "2 weeks before 13 May", "the three months ended 30 September"."""
    tags, owner, at = frame.tokens.tags, frame.owner, frame.last[index]
    at += at < len(tags) and "WORD" in tags[at] and _LINKS.isdisjoint(tags[at])  # "three-month period ended …"
    link = tags[at] if at < len(tags) else _NOBODY
    at += 1
    while at < len(tags) and owner[at] < 0 and not tags[at].isdisjoint({"THE", "ON", "FROM", "IN"}):
        at += 1
    base = frame.mentions[owner[at]].value if at < len(owner) and owner[at] >= 0 else None
    shifted = not link.isdisjoint(_UP_TO) and not tags[max(frame.first[index] - 1, 0)].isdisjoint(_SHIFTED)
    if not isinstance(base, Timex) or not base.start or not base.end or shifted:  # "slipped five years to 2031"
        return None
    if "FROM" in link and "/" in base.edtf:
        return base  # "the three years from 2024 to 2026"
    start, end = date.fromisoformat(base.start), date.fromisoformat(base.end)
    if not link.isdisjoint(_UP_TO):
        return between(moved(end + timedelta(days=1), value, -1), end, precision(base, value))
    if not link.isdisjoint(_ON_FROM) or ("FROM" in link and _lasts(frame, index)):
        return between(start, moved(start, value, 1) - timedelta(days=1), precision(base, value))
    if start != end or link.isdisjoint(_BACK | _AHEAD):
        return None
    found = moved(start, value, -1 if not link.isdisjoint(_BACK) else 1)
    return day_of(found) if value.unit in {*DAYS, BUSINESS_DAY} else unit_of(found, value.unit)


def _from_told(frame: Frame, index: int, value: Quantity) -> Timex | None:
    """Counted from what was told: "six years later", "the next twelve years" behind "in 1983", and the year or month
    that "from 4% a year earlier" was in, beside what it compares with.
    """
    tags, first, last = frame.tokens.tags, frame.first[index], frame.last[index]
    after = tags[last] if last < len(tags) else _NOBODY
    on = "FORWARD" in (tags[first - 1] if first else _NOBODY) and _is_past(tags)
    if "AGO" in after:
        return _year_before(frame, index, value)
    if not on and (after.isdisjoint(_TOLD) or _is_loose(frame, index)):
        return None
    beside = _is_beside(frame, index)
    base = told_before(frame, index, beside=beside)
    if base is None or not base.end:
        sign = -1 if "TOLDBACK" in after else 1
        return label_away(base, value, sign) if base and beside and value.unit == "year" else None
    start = date.fromisoformat(base.start)
    if on:
        whole = value.unit in YEARS and len(base.edtf) == YEAR_LENGTH
        then = _on_from(base, value) if tags[first - 1] >= _PREPOSED else None  # no "next four months"
        return between(start, moved(start, value, 1), YEAR_LENGTH) if whole else then
    sign = -1 if "TOLDBACK" in after else 1
    if value.unit in YEARS:
        return years_away(base, value, sign, exact=beside)
    fine = MONTH_LENGTH if value.unit == "month" else DAY_LENGTH
    at = start if sign < 0 else date.fromisoformat(base.end)
    return rounded(at, value, sign) if len(base.edtf) in {fine, DAY_LENGTH} else None


def _on_from(base: Timex, value: Quantity) -> Timex | None:
    """The months that follow a part of a year or a month, the days that follow a day: "in the FOLLOWING 11 MONTHS"."""
    fine = len(base.edtf) == DAY_LENGTH or (value.unit == "month" and (base.part or len(base.edtf) != YEAR_LENGTH))
    if value.unit in YEARS or not fine:
        return None
    start = date.fromisoformat(base.end) + timedelta(days=1)
    length = MONTH_LENGTH if value.unit == "month" else DAY_LENGTH
    return between(start, moved(start, value, 1) - timedelta(days=1), length)


def _is_beside(frame: Frame, index: int) -> bool:
    """Whether a length of time stands right behind a figure, or says of which year "the same month" is."""
    return _figure_before(frame, index) >= 0 or same_span(frame, frame.first[index])


def _figure_before(frame: Frame, index: int) -> int:
    """The figure right before a length of time, the first one where two say the same: "$5m, OR $1.10 A SHARE, a year
    earlier"; -1 where there is none.
    """
    former = index - 1
    if former < 0 or frame.first[index] not in {frame.last[former], past_rate(frame, former)}:
        return -1
    return former - restates(frame, former)


def _is_weighed(frame: Frame, index: int) -> bool:
    """Whether a figure is what another is compared with: "up FROM $5m", "COMPARED WITH a loss of $5m"."""
    for at in range(frame.first[index] - 1, max(frame.first[index] - _TO_WEIGH, 0), -1):
        own = frame.tokens.tags[at]
        if frame.owner[at] >= 0 or not own.isdisjoint(WEIGHING | {"PUNCT", "AUX"}):
            return not own.isdisjoint(WEIGHING)
    return False


def _year_before(frame: Frame, index: int, value: Quantity) -> Timex | None:
    """The same year, quarter or month a year before, where what its sentence tells of that time is compared: "sales in
    the third quarter were $5m, against $4m A YEAR AGO"; not where it tells of a day, of long ago or of what is to come.
    """
    former, now = _figure_before(frame, index), frame.document.source.date
    compared = former >= 0 and _is_weighed(frame, former)
    if value.unit != "year" or not (compared or same_span(frame, frame.first[index])):
        return None
    dated = any(isinstance(mention.value, Timex) for mention in frame.mentions[:index])
    base = told_before(frame, index, beside=True) if dated else None
    if base is None or base.start == base.end != "" or (now and not _is_of_late(base, now)):
        return None
    return years_away(base, value, -1, exact=True) if base.end else label_away(base, value, -1)


def _is_of_late(when: Timex, now: str) -> bool:
    """Whether a time has begun, and in the year of the document's date or one of the two before."""
    year = when.edtf[:YEAR_LENGTH]
    return when.start <= now and year.isdecimal() and int(now[:YEAR_LENGTH]) - int(year) <= _OF_LATE


def same_span(frame: Frame, first: int) -> bool:
    """Whether "the same month", "the corresponding period" stands before a token."""
    tags = frame.tokens.tags
    return first > 1 and "SAMEWORD" in tags[first - 2] and not tags[first - 1].isdisjoint(SPANS)


def _is_loose(frame: Frame, index: int) -> bool:
    """Whether a length of time leaves open when it was: "OVER 160 years later", "two months earlier THAN planned"; or a
    date behind it says so ("six hours later on 21 July").
    """
    tags, first, after = frame.tokens.tags, frame.first[index], frame.last[index] + 1
    if first and not tags[first - 1].isdisjoint({"MORE_THAN", "LESS_THAN"}):
        return True
    dated = index + 1 < len(frame.mentions) and isinstance(frame.mentions[index + 1].value, Timex)
    dated = dated and all(own.isdisjoint({"COMMA", "AND"}) for own in tags[after : frame.first[index + 1]])
    return dated or (after < len(tags) and not tags[after].isdisjoint({"THAN", "WHENWALL"}))


def _is_past(tags: list[frozenset[str]]) -> bool:
    return all("FUTURE" not in own for own in tags) and any(not own.isdisjoint({"PAST", "VERBED"}) for own in tags)


def told_before(frame: Frame, index: int, *, beside: bool) -> Timex | None:
    """The date last told before mention `index`, in its sentence or its paragraph; the first of its sentence where it
    stands beside a figure that is compared.
    """
    dated = ((at, m.value) for at, m in enumerate(frame.mentions[:index]) if isinstance(m.value, Timex))
    own = [ended(frame, at) or value for at, value in dated if value.edtf]
    if own:
        return own[0 if beside else -1]
    dates, start = frame.memory.dates, frame.sentence.start
    at = bisect_right(dates, start, key=itemgetter(0)) - 1
    opens = not frame.first[index]  # "Two years later, …" goes on from another paragraph as well
    if at < 0 or start - dates[at][0] > _NEAR or (not opens and "\n\n" in frame.document.text[dates[at][0] : start]):
        return None
    return dates[at][1]


def ended(frame: Frame, index: int) -> Timex | None:
    """The year or quarter that ends with the date `index`, "the quarter ended 31 March", "the quarter to May", or that
    begins with it, "the year starting 1 April", "the fiscal year, which begins in April".
    """
    tags, value, at = frame.tokens.tags, frame.mentions[index].value, frame.first[index] - 1
    at -= at > 0 and not tags[at].isdisjoint({"ON", "IN"})
    if at < 1 or not isinstance(value, Timex) or len(value.edtf) not in {DAY_LENGTH, MONTH_LENGTH}:
        return None
    begins, told = not tags[at].isdisjoint({"STARTING", "STARTSVERB"}), at
    told -= at > 1 and not tags[at].isdisjoint({"STARTSVERB", "ENDSVERB"}) and "REL" in tags[at - 1]
    told -= told > 1 and told < at and "COMMA" in tags[told - 1]
    span = tags[at] & {"FISCALYEAR"}  # "year ending" is one token
    linked = told < at or not tags[at].isdisjoint({"ENDING", "STARTING"})
    if linked or ("TO" in tags[at] and "QUARTERWORD" in tags[at - 1]):
        span = tags[told - 1]
    if begins and not tags[max(told - 2, 0)].isdisjoint({"A", "EACH", "EVERY", "QUANT"}):
        return None  # "each year beginning in May"
    months = (
        QUARTER_MONTHS if "QUARTERWORD" in span else 0 if span.isdisjoint({"YEARWORD", "FISCALYEAR"}) else YEAR_MONTHS
    )
    if not months or not value.end:
        return None
    if begins:
        start = date.fromisoformat(value.start)
        return between(start, moved(start, of_months(months), 1) - timedelta(days=1), len(value.edtf))
    end = date.fromisoformat(value.end)
    return between(moved(end + timedelta(days=1), of_months(months), -1), end, len(value.edtf))


def _lasts(frame: Frame, index: int) -> bool:
    """Whether it is told how long something lasts: "for three days from Monday", "in the three months from May"."""
    first = frame.first[index]
    return first > 0 and not frame.tokens.tags[first - 1].isdisjoint({"FOR", "THE"})

"""Named quarters and halves whose year is told by a step: "this Q2", "last Q4", "Q2 a year ago", "H1 two years ago"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import number_at, reference
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 11  # wins over the quarter's name alone


def _stepped(match: Match, at: int, year: int | None) -> Timex | None:
    """The quarter named at a place, of a year; without one, where the document has no date, it stays open."""
    name, low, high, of = match.meaning(at, "QUARTERNAME").split()
    if year is None:
        return Timex("", part=name, relative=True)
    whole = calendar.year(year)
    start, end = calendar.share(whole, int(low), int(high), int(of))
    return replace(whole, part=name, relative=True, start=start, end=end)


def _ago(match: Match) -> Timex | None:
    """As in "Q2 a year ago": of the year so many back from the document's."""
    today, at = reference(match), match.stop - 3
    if match.meaning(match.stop - 2, "TIMEUNIT") != "year":
        return None
    back = 1 if match.has(at, "A") else number_at(match, at)
    if back is None:
        return None
    return _stepped(match, match.start, None if today is None else today.year - back)


def _this(match: Match) -> Timex | None:
    """As in "this Q2", of the document's year; "last Q4", the latest that is over; "next Q1", the first yet to come."""
    today, step = reference(match), int(match.meaning(match.start, "RELWORD"))
    at = match.stop - 1
    if today is None:
        return _stepped(match, at, None)
    _, low, high, of = match.meaning(at, "QUARTERNAME").split()
    begins, ends = (int(part) * calendar.MONTHS // int(of) for part in (low, high))
    back = step < 0 and ends >= today.month
    return _stepped(match, at, today.year - back + (step > 0 and begins < today.month))


RULES = (
    Rule("quarter_ago", "QUARTERNAME (A | NUM&INT) TIMEUNIT AGO", _ago, _FIRM),
    Rule("quarter_this", "(?<! THE | POSSDET) RELWORD QUARTERNAME (?! YEAR | APOSTROPHE | RELYEAR)", _this, _FIRM),
)
EXAMPLES = (
    eg("Sales fell ⟦this Q2⟧, as they did ⟦last Q4⟧.", date="2025-10-15", edtf="2025", date_part="Q2"),
    eg("⟦Last Q4⟧ it rose.", date="2025-10-15", edtf="2024", date_part="Q4", date_start="2024-10-01"),
    eg("It was flat compared with ⟦Q2 a year ago⟧.", date="2025-10-15", edtf="2024", date_end="2024-06-30"),
    eg("It opens ⟦next Q1⟧; in ⟦H1 two years ago⟧ it was shut.", date="2025-10-15", edtf="2026", date_part="Q1"),
    no("This hall is part of the town."),
)

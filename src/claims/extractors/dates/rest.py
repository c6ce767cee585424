"""What of a period lies before or after the document's date: "earlier this year", "rest of 2025", "year to date"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates import periods
from claims.extractors.dates._fields import MONTH, YEAR, reference
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 10
_BEFORE = "-1"


def _cut(match: Match, whole: Timex, part: str, *, before: bool) -> Timex:
    """The part of a period up to the document's date, or from it on; the day itself belongs to both."""
    today = match.reference if reference(match) else ""
    if not whole.start <= today <= whole.end:
        return replace(whole, part=part)
    return replace(whole, part=part, relative=True, **({"end": today} if before else {"start": today}))


def _side(match: Match) -> Timex | None:
    """As in earlier "this year", later "this week": the word before only narrows the bounds."""
    whole = periods.base(match, match.start, match.stop)
    if whole is None or not match.meaning(match.start, "RELUNIT").startswith("0 "):
        return None
    word = match.start - 1
    return _cut(match, whole, match.lower(word), before=match.meaning(word, "SIDEWORD") == _BEFORE)


def _rest(match: Match) -> Timex | None:
    """As in "rest of the week", "remainder of 2025"."""
    at = next(place for place in range(match.start, match.stop) if match.has(place, "OF")) + 1
    whole = periods.base(match, at + match.has(at, "THE"), match.stop)
    return None if whole is None else _cut(match, whole, match.meaning(match.start, "RESTWORD"), before=False)


def _to_date(match: Match) -> Timex | None:
    """As in "year to date", "YTD", "quarter-to-date"."""
    part, unit = match.meaning(match.start, "TODATE").rsplit(" ", 1)
    today = reference(match)
    whole = calendar.unit_of(today, unit, 0) if today else Timex("", relative=True)
    return None if whole is None else _cut(match, whole, part, before=True)


RULES = (
    Rule("part_side", "(?<= SIDEWORD) RELUNIT", _side, _FIRM),
    Rule("part_rest", f"RESTWORD OF THE? ({MONTH} {YEAR}? | YEAR | DECADE | RELUNIT | TIMEUNIT)", _rest, _FIRM),
    Rule("part_to_date", "TODATE", _to_date, _FIRM),
)
EXAMPLES = (
    eg("Earlier ⟦this year⟧ it rained.", date="2025-10-15", edtf="2025", date_part="earlier", date_end="2025-10-15"),
    eg("It is due later ⟦this week⟧.", date="2025-10-15", edtf="2025-10-13/2025-10-19", date_start="2025-10-15"),
    eg("The ⟦rest of the year⟧ looks dull.", date="2025-10-15", date_part="rest", date_start="2025-10-15"),
    eg("Rooms are let for the ⟦remainder of 2026⟧.", date="2025-10-15", edtf="2026", date_start="2026-01-01"),
    eg("⟦Year-to-date⟧ sales rose.", date="2025-10-15", edtf="2025", date_part="to date", date_end="2025-10-15"),
    eg("Sales fell by 5% ⟦month to date⟧.", date="2025-10-15", edtf="2025-10", date_start="2025-10-01"),
    eg("It closed earlier ⟦this month⟧.", edtf="", relative="true"),
    no("The rest of the team came earlier, and sales were put back to date in the end."),
)

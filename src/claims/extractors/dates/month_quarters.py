"""Quarters named by the month that ends them, as firms and statisticians do: "June quarter", "March quarter 2024"."""

from dataclasses import replace

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import YEAR, fields, reference
from claims.extractors.dates._tense import tense
from claims.grammar import Match, Rule, eg, no
from claims.model import Timex

KIND = "date"
_FIRM = 11  # wins over the month alone, and over a month of "the quarter of 2024"
_LENGTH = 3  # months


def _quarter(match: Match) -> Timex | None:
    """The calendar quarter that ends with the month: of the year named, else the latest that has begun, or with a verb
    of the future the next. None where no calendar quarter ends with it.
    """
    found, today = fields(match, match.start, match.stop), reference(match)
    number, rest = divmod(found.month or 0, _LENGTH)
    if rest or not number:
        return None
    part = f"Q{number}"
    if found.year is None and today is None:
        return Timex("", part=part, relative=True)
    year = found.year
    if year is None and today is not None:
        step = found.year_step
        begun = found.month - _LENGTH < today.month if found.month else False
        year = today.year + step if step is not None else today.year - (not begun and tense(match) <= 0)
    whole = calendar.year(year or 1)
    start, end = calendar.share(whole, number - 1, number, calendar.MONTHS // _LENGTH)
    return replace(whole, part=part, relative=found.year is None, start=start, end=end)


RULES = (
    Rule("quarter_by_month", f"MONTH QUARTERWORD-PLURAL ((?= HYPHEN) | {YEAR})?", _quarter, _FIRM),
    Rule("quarter_by_month", "MONTH YEAR QUARTERWORD-PLURAL", _quarter, _FIRM),
    Rule("quarter_by_month", "MONTH YEAR? (?= (AND | OR) MONTH YEAR? QUARTERWORD&PLURAL)", _quarter, _FIRM),
    Rule("quarter_by_month", "(?<= AND | OR) MONTH YEAR? QUARTERWORD&PLURAL", _quarter, _FIRM),
)
EXAMPLES = (
    eg("Output grew in the ⟦June quarter⟧.", date="2025-08-12", edtf="2025", date_part="Q2", date_end="2025-06-30"),
    eg("Output fell in the ⟦March quarter of 2024⟧.", edtf="2024", date_start="2024-01-01", relative="false"),
    eg("It fell in the ⟦March 2025 quarter⟧.", edtf="2025", date_part="Q1", date_end="2025-03-31", relative="false"),
    eg("The ⟦June⟧ and ⟦September 2024 quarters⟧ were dry.", date="2025-08-12", edtf="2025", date_part="Q2"),
    eg("It fell in the ⟦December quarter⟧.", date="2025-08-12", edtf="2024", date_start="2024-10-01"),
    eg("The ⟦September quarter⟧ will be the measure.", date="2025-11-12", edtf="2025", date_part="Q3"),
    eg("Rent is due in the ⟦June quarter⟧.", edtf="", relative="true"),
    no("They will march, a quarter of them."),
)

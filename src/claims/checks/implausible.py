"""CLM101: a value beyond what `schemas/limits.csv` calls plausible for its kind or unit.

Why: most such values are slips: a lost decimal point, million for billion, Fahrenheit for Celsius, a year as a count.
Example: "cooled to -300 °C" → "-300 degree_Celsius is below -273.15: nothing is colder than absolute zero".
Mend: look the figure up at its source. Where the limit is wrong for your texts, edit limits.csv (`--schemas DIR`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.checks._case import Case
from claims.checks._limits import Limit
from claims.decimals import plain
from claims.model import Claim, Finding, Quantity, Timex

CODE = "CLM101"
_YEAR_DIGITS = 4  # EDTF level 0 years; `Y17000` and decades such as `196X` are not compared


def check(case: Case) -> Iterator[Finding]:
    """One finding for each limit that a claim goes beyond."""
    for claim in case.claims:
        mention = claim.mention
        low, high, unit, field = _figures(claim)
        if low is None or high is None:
            continue
        if mention.kind == "count" and not claim.item:
            continue  # a bare number: whatever it measures, it counts no things
        for limit in case.limits.crossed(mention.kind, unit, low, high):
            message = f"“{case.words(claim)}”: {_working(limit, low, high, unit)}: {limit.reason}"
            yield Finding(claim.id, CODE, field, limit.severity, message)


def _figures(claim: Claim) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Low, high, unit and column of what is compared: normalised where it can be, a date by its year."""
    value = claim.mention.value
    if isinstance(value, Timex):
        year = _year(value)
        return year, year, "year", "date"
    compared: Quantity = claim.normalised or value
    return compared.low, compared.high, compared.unit, "value"


def _year(date: Timex) -> Decimal | None:
    digits = (date.start or date.edtf)[:_YEAR_DIGITS]
    return Decimal(digits) if len(digits) == _YEAR_DIGITS and digits.isascii() and digits.isdigit() else None


def _working(limit: Limit, low: Decimal, high: Decimal, unit: str) -> str:
    if limit.low is not None and low < limit.low:
        return f"{_figure(low, unit)} is below {plain(limit.low)}"
    return f"{_figure(high, unit)} is above {plain(limit.high or Decimal(0))}"


def _figure(value: Decimal, unit: str) -> str:
    return f"{plain(value)} {unit}".strip()

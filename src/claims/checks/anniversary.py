"""CLM401: an anniversary that does not fall in the year spoken of.

Why: event year + years must give the year it is marked in: the one the sentence names, else that of the document.
Example: "the 64th anniversary of the treaty of 1961", in a document of 2024 → "1961 + 64 = 2025, but the document is of
2024".
Mend: correct the year of the event or the count. One year off may be an anniversary still to come: say so in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claims.checks._case import Case
from claims.model import Claim, Document, Finding, Quantity, Timex

CODE = "CLM401"


def check(case: Case) -> Iterator[Finding]:
    """One finding for each anniversary whose arithmetic does not come out."""
    for index, claim in enumerate(case.claims):
        years = _years(claim)
        if years is None or claim.base_year is None:
            continue
        marked = claim.base_year + years
        if marked in _years_before(case.claims, index):
            continue  # "opened in 1998, twenty-five years after work began": the sentence has the year
        first, last, of = _marked(case.document, claim)
        if not first or first <= marked <= last:
            continue
        message = f"{claim.base_year} + {years} = {marked}, but {of} {first if first == last else f'{first} to {last}'}"
        yield Finding(claim.id, CODE, "base_year", "warning", message)


def _years_before(claims: Sequence[Claim], index: int) -> set[int]:
    """The years that the sentence of claim `index` names before it; claims are in the order of the text."""
    sentence = claims[index].sentence
    before = takewhile(lambda one: one.sentence == sentence, (claims[at] for at in range(index - 1, -1, -1)))
    values = (one.mention.value for one in before)
    return {_year(value.start or value.edtf) for value in values if isinstance(value, Timex) and not value.relative}


def _years(claim: Claim) -> int | None:
    """The years of an anniversary, where they are one whole number."""
    value = claim.mention.value
    if claim.mention.kind != "anniversary" or not isinstance(value, Quantity):
        return None
    return int(value.low) if value.low == value.high and value.low == value.low.to_integral_value() else None


def _marked(document: Document, claim: Claim) -> tuple[int, int, str]:
    """First and last year it may be marked in, and whose they are; (0, 0, "") where neither text nor document tells."""
    first, last = _bounds(claim.period)
    # A sentence that names only the year of the event does not say when the anniversary is.
    if first and (first, last) != (claim.base_year, claim.base_year):
        return first, last, "the sentence speaks of"
    year = _year(document.source.date)
    return (year, year, "the document is of") if year else (0, 0, "")


def _bounds(period: Timex | None) -> tuple[int, int]:
    if period is None:
        return 0, 0
    first = _year(period.start or period.edtf)
    return first, _year(period.end) or first


def _year(date: str) -> int:
    """The year of an ISO or EDTF date, 0 where it has none in four digits."""
    digits = date[:4]
    return int(digits) if len(digits) == len("YYYY") and digits.isascii() and digits.isdigit() else 0

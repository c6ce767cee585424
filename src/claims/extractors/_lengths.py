"""Lengths of time in two units: what durations and ages share."""

from decimal import Decimal

from claims.decimals import rounded
from claims.extractors._quantity import quantity
from claims.grammar import Match
from claims.model import Quantity

# Seconds in the units that a sum may be made of; months and years of mean length, as pint has them.
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800,
    "month": 2_629_800, "year": 31_557_600, "decade": 315_576_000, "century": 3_155_760_000,
}  # fmt: skip
_PLACES = 6


def in_parts(match: Match) -> Quantity | None:
    """As in "98 years and 324 days old": in the unit that comes first, the larger."""
    places = [at for at in match.all("TIMEUNIT") if match.seq.numerals[at] is None]
    names, numbers = [match.meaning(at, "TIMEUNIT") for at in places], match.numerals()
    sizes = [Decimal(SECONDS.get(name, 0)) for name in names]
    if not all(sizes) or sizes[0] <= sizes[-1] or len(numbers) != len(sizes):
        return None
    value = rounded(sum(n.low * size for n, size in zip(numbers, sizes, strict=True)) / sizes[0], _PLACES).normalize()
    return Quantity(value, value, names[0], match.word(places[0]))


def in_two_units(match: Match, first: int, last: int) -> Quantity | None:
    """As in "90 minutes to two hours", "1 year to 18 months": in the smaller unit where the larger is a whole number of
    it, as months are of years; "six weeks to three months" are two lengths.
    """
    names = match.meaning(first, "TIMEUNIT"), match.meaning(last, "TIMEUNIT")
    if names[0] == names[1]:
        return quantity(Match(match.seq, match.start, last), names[1], match.word(last))
    sizes, numbers = [Decimal(SECONDS.get(name, 0)) for name in names], match.numerals()
    if not all(sizes) or max(sizes) % min(sizes) or len(numbers) != len(sizes):
        return None
    smaller = sizes.index(min(sizes))
    low, high = ((n.low * size / min(sizes)).normalize() + 0 for n, size in zip(numbers, sizes, strict=True))
    if low > high:
        return None
    return Quantity(low, high, names[smaller], match.word((first, last)[smaller]))


def unit_at(match: Match) -> int | None:
    """The last place that is a unit of time and no number."""
    places = [at for at in match.all("TIMEUNIT") if match.seq.numerals[at] is None or match.has(at, "ORD")]
    return places[-1] if places else None

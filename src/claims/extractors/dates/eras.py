"""Years before and after Christ: "44 BC", "AD 79", "between 200 and 300 BC"."""

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import TO, completed, number_at
from claims.grammar import Match, Rule, eg
from claims.model import Timex

KIND = "date"
_FIRM = 10  # wins over a longer count


def _year(match: Match) -> Timex | None:
    """As in "44 BC", "AD 79", "500-300 BC", "300BC to AD 200": the year n before Christ is 1 - n."""
    places = match.all("NUM")
    numbers, before = [number_at(match, at) or 0 for at in places], [_is_before_christ(match, at) for at in places]
    if not all(numbers):  # there is no year 0
        return None
    if len(numbers) > 1 and not any(before) and numbers[1] < numbers[0]:  # "696–97 CE"
        numbers[1] = completed(numbers[0], match.word(places[1]))
    # In order: "between 200 and 300 BC" is told from its later end.
    years = [calendar.year(n) for n in sorted(1 - n if past else n for n, past in zip(numbers, before, strict=True))]
    return years[0] if len(years) == 1 else calendar.interval(years[0], years[-1])


def _is_before_christ(match: Match, at: int) -> bool:
    """Whether the era at a year, or else the last one, is the one before Christ."""
    beside = (place for place in (at + 1, at - 1) if match.start <= place < match.stop and match.has(place, "ERA"))
    return match.meaning(next(beside, match.all("ERA")[-1]), "ERA") == "-1"


_NUM = "NUM&DIGITS"
RULES = (
    Rule("year_era", f"({_NUM} ERA? {TO})? {_NUM} ERA", _year, _FIRM),
    Rule("year_era", f"(?<= BETWEEN) {_NUM} ERA? AND {_NUM} ERA", _year, _FIRM),
    Rule("year_era", f"(?<= BETWEEN) {_NUM} ERA AND ERA {_NUM}", _year, _FIRM),
    Rule("year_era", f"({_NUM} ERA {TO})? ERA {_NUM} (HYPHEN? RANGE HYPHEN? {_NUM})?", _year, _FIRM),
)
EXAMPLES = (
    eg("It dates to between ⟦200BC and 300BC⟧ or from ⟦44BC to AD 79⟧.", edtf="-0299/-0199"),
    eg("He died in ⟦44 BC⟧; they settled between ⟦900 and 700 BC⟧.", edtf="-0043"),
    eg("The coin of ⟦696–97 CE⟧ was lost in ⟦AD 79⟧.", edtf="0696/0697"),
)

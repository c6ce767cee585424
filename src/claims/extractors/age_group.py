"""Ages that name a group of people: "the over-60s", "under thirties", "the under-21 final"."""

from decimal import Decimal

from claims.extractors._people import years
from claims.extractors.dates._fields import number_at
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"
_FIRM = 11  # wins over the score or label that it looks like
_FAR = 30  # places from the head of a list of groups to its last


def _decade(match: Match) -> Quantity | None:
    """As in "65s" of "over-65s", "thirties" of "the under-thirties"."""
    if not (match.has(match.start - 1, "AGEBOUND") or _is_hyphened(match)):
        return None
    value = int(match.meaning(match.start, "TENS") or number_at(match, match.start) or 0)
    return Quantity(Decimal(value), Decimal(value), "year", match.word(match.stop - 1)) if value else None


def _class(match: Match) -> Quantity | None:
    """As in "21" of "the under-21 final", "five" of "under-five deaths": years, where nothing else is measured."""
    return years(match) if _is_hyphened(match) else None


def _is_hyphened(match: Match) -> bool:
    """Whether "under-" or "over-" stands before, in one word with the number."""
    return match.has(match.start - 1, "HYPHEN") and match.has(match.start - 2, "AGEBOUND")


def _of_group(match: Match) -> Quantity | None:
    """As in "the youngest cohort (18-25)", "the old (65 to 80)"."""
    return years(match) if match.has(match.start - 2, "AGEGROUP") else None


def _of_set(match: Match) -> Quantity | None:
    """As in "the age group 25 to 54", "the age groups 18-24, 25-34 and 35-44"."""
    at, first = match.start - 1, max(match.start - _FAR, 0)
    while at > first and match.has(at, "NUM", "RANGE", "COMMA", "AND", "OF", "OPEN", "FROM"):
        at -= 1
    return years(match) if match.has(at, "AGESET") and match.has(at - 1, "AGE") else None


RULES = (
    Rule("under_age", "(?<= AGEBOUND | HYPHEN) (DECADE_SHORT | TENS)", _decade, 1),
    Rule("age_group", "(?<= AGESET | COMMA | AND | OF | FROM) NUM&INT RANGE NUM&INT", _of_set, _FIRM),
    Rule(
        "age_group",
        "NUM&INT RANGE NUM&INT (?= ((COMMA | AND | OR) NUM&INT RANGE NUM&INT){0,4} AGE AGESET)",
        years,
        _FIRM,
    ),
    Rule("age_group", "(?<= OPEN) NUM&INT RANGE NUM&INT (?= CLOSE)", _of_group, 1),
    Rule("age_class", "(?<= HYPHEN) NUM&INT-SCALED-YEAR-GROUPED (?= WORD-CURNAME-UNIT-TIMEUNIT)", _class, 10),
)
EXAMPLES = (
    eg("The under-⟦thirties⟧ rent and the over-⟦60s⟧ own.", value_low="30", unit="year"),
    eg("The under-⟦21⟧ final drew 900, and under-⟦five⟧ deaths fell.", value_low="21", unit="year"),
    eg("The youngest cohort (⟦18-25⟧) and the old (⟦65 to 80⟧) differ, as the town (12-15) does.", value_low="18"),
    eg("In the age groups ⟦18-24⟧, ⟦25-34⟧ and ⟦35 to 44⟧ it fell; the group 4-6 met.", value_low="18"),
    eg("In the ⟦25-34⟧ and ⟦35-44⟧ age groups it fell.", value_low="25"),
    no("It was an over-30 mile walk and an under-20 minute ride."),
)

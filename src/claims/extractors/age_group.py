"""Ages that name a group of people: "the over-60s", "under thirties", "the under-21 final"."""

from decimal import Decimal

from claims.extractors._people import years
from claims.extractors.dates._fields import number_at
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"


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


RULES = (
    Rule("under_age", "(?<= AGEBOUND | HYPHEN) (DECADE_SHORT | TENS)", _decade, 1),
    Rule("age_group", "(?<= OPEN) NUM&INT RANGE NUM&INT (?= CLOSE)", _of_group, 1),
    Rule("age_class", "(?<= HYPHEN) NUM&INT-SCALED-YEAR-GROUPED (?= WORD-CURNAME-UNIT-TIMEUNIT)", _class, 10),
)
EXAMPLES = (
    eg("The under-⟦thirties⟧ rent and the over-⟦60s⟧ own.", value_low="30", unit="year"),
    eg("The under-⟦21⟧ final drew 900, and under-⟦five⟧ deaths fell.", value_low="21", unit="year"),
    eg("The youngest cohort (⟦18-25⟧) and the old (⟦65 to 80⟧) differ, as the town (12-15) does.", value_low="18"),
    no("It was an over-30 mile walk and an under-20 minute ride."),
)

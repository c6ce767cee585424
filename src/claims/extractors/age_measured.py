"""Ages that are measured or compared: "the average age is 62", "those younger than 60", "the oldest is 94"."""

from claims.extractors._people import SLIGHT, years
from claims.extractors._quantity import quantity
from claims.extractors._told import told_here
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"
_FAR = 16  # places from "average age" to its figure
_LIST = 24  # places from an entry of a list back to its head
_NEAR = 5  # places from "the oldest" to its age
_WALLS = ("STOP", "SEMI", "COLON", "REL", "UNIT", "PERCENT", "AND")


def _stated(match: Match) -> Quantity | None:
    """In the unit stated, else in a person's years."""
    at = match.find("TIMEUNIT")
    return years(match) if at is None else quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


def _mean(match: Match) -> Quantity | None:
    """As in "the average age of members is 62", "life expectancy fell to 73": what is measured is an age; a life of "73
    years" is a length of time.
    """
    near = match.start - 1 - (match.has(match.start - 1, "AND") and match.has(match.stop, "FOR", "IN"))
    for at in range(near, max(match.start - _FAR, -1), -1):
        if match.has(at, "AGE"):
            return None if match.has(at + 1, "NUM") else _stated(match)  # "at age 30 he was jailed for 9 years"
        if match.has(at, "LIFESPAN"):
            timed = match.find("TIMEUNIT") is not None or told_here(match, "duration")  # "from 35 years to 79"
            return None if timed else years(match)
        if match.has(at, *_WALLS) and not (match.has(at, "REL") and match.has(at - 1, "AT")):  # "the age at which"
            return None
    return None


def _entry(match: Match) -> Quantity | None:
    """As in "42 years" and "41" of "Median age: total 42 years; male 41": an entry of a list of mean ages."""
    for at in range(match.start - 1, max(match.start - _LIST, 0), -1):
        if match.has(at, "COLON") and match.has(at - 1, "AGE"):
            return _stated(match) if match.has(at - 2, "MEANNOUN") else None
        if match.has(at, "STOP", "VERB", "VERBED", "AUX"):
            return None
    return None


def _spread(match: Match) -> Quantity | None:
    """As in "the median age was 63 (range 41 to 88)" and "rose from 31 to 33": the ends of what is measured before."""
    near = range(max(match.start - _NEAR, 0), match.start)
    told = match.has(match.start - 1, "FROM") or any(match.has(at, "SPREADWORD") for at in near)
    return _mean(match) if told else None


def _same(match: Match) -> Quantity | None:
    """As in "35" of "and that of brides 35": the age measured before."""
    at = match.start - 1
    while match.has(at, "WORD", "DET") and not match.has(at, "OF") and match.start - at < _NEAR:
        at -= 1
    if not (match.has(at, "OF") and match.has(at - 1, "THAT", "THESE")):
        return None
    measured = any(match.has(place, "AGE", "LIFESPAN") for place in range(max(at - _FAR, 0), at))
    return _stated(match) if measured else None


def _of_oldest(match: Match) -> Quantity | None:
    """As in "the oldest member is 94", "the youngest 19"."""
    at = match.lead(*SLIGHT)
    if match.has(at, "BEFORM"):
        near = range(max(at - _NEAR, 0), at)
        found = any(match.has(place, "AGEMOST") and not match.has(place - 1, "POSS") for place in near)
        return years(match) if found else None
    return years(match) if match.has(at, "AGEMOST") else None


_AGE = "NUM-SCALED-YEAR-GROUPED"
_SLIGHT = " | ".join(SLIGHT)
_ENDS = "(?= PUNCT-HYPHEN | PREP-OF | CONJ | ING | AUX | VERB | ED | VERBNOUN-PLURAL | RELDAY | $)"
RULES = (
    Rule("age_entry", "(?<= WORD | COLON) NUM-YEAR-SCALED TIMEUNIT? (?= PUNCT-HYPHEN | $)", _entry, 1),
    Rule("age_mean", f"(?<= BEFORM | TO | AT | FROM | AND | {_SLIGHT}) {_AGE} TIMEUNIT? {_ENDS}", _mean, 1),
    Rule("age_mean", f"(?<= WORD) {_AGE} TIMEUNIT? {_ENDS}", _same, 1),
    Rule("age_range", f"(?<= SPREADWORD | FROM | OF | COLON | OPEN) {_AGE} RANGE {_AGE} TIMEUNIT? {_ENDS}", _spread, 1),
    Rule("age_compared", f"(?<= AGETHAN) {_AGE} (TIMEUNIT (OLD | OF AGE)?)? {_ENDS}", _stated, 10),
    Rule("age_of_oldest", f"(?<= BEFORM | AGEMOST | {_SLIGHT}) {_AGE} {_ENDS}", _of_oldest, 1),
)
EXAMPLES = (
    eg("Median age: total ⟦42 years⟧; male ⟦41⟧; female ⟦43.1⟧.", value_low="42"),
    eg("The average age of its members is ⟦62⟧.", value_low="62"),
    eg("The mean age of grooms was ⟦37.7 years⟧, and that of brides ⟦35.8⟧.", value_low="37.7", unit="year"),
    eg("The median age was ⟦63⟧ (range ⟦41 to 88⟧), and the fee ranges from 41 to 88.", value_low="63"),
    eg("The average age at which women marry is now ⟦30.9⟧, up from ⟦26.4⟧.", value_low="30.9", unit="year"),
    eg("Life expectancy is ⟦79.1⟧ for men and ⟦83.0⟧ for women.", value_low="79.1", unit="year"),
    eg("The average age of buyers has risen from ⟦31 to 33⟧ in ten years.", value_low="31", value_high="33"),
    eg("Life expectancy fell from ⟦78.9⟧ in May to about ⟦76.4⟧.", value_low="78.9", unit="year"),
    eg("It was 13 per cent for those younger than ⟦60⟧ and 43 per cent for the rest.", value_low="60"),
    eg("Women older than ⟦75⟧ wait, in a house older than ⟦300 years⟧.", value_low="75", unit="year"),
    eg("It is for babies younger than ⟦three months old⟧.", value_low="3", unit="month"),
    eg("The oldest member is ⟦94⟧, the youngest ⟦19⟧.", value_low="94"),
    eg("At ⟦age 30⟧ she was jailed for 12 years.", value_low="30", kind="age"),
    no("The oldest boats are 40 of a kind, and the share of brides is 35.8."),
)

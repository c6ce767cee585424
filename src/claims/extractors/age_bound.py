"""Ages that bound a group: "children under five", "the over-65s", "aged 18 to 24", "those 50 or over"."""

from claims.extractors._people import SLIGHT, aged, are_many, is_noun, is_one, years
from claims.grammar import Match, Rule, eg
from claims.model import Quantity

KIND = "age"
_SHARES = ("FRAC", "PERCENT", "QUARTERWORD")
_NEAR = 4  # places from a share to its whole, and on to the verb
_TO = "(HYPHEN? RANGE HYPHEN? | HYPHEN? OR | PLUSMINUS)"
_LIST = 60  # places from the head of a list of age groups to its last


def _of_person(match: Match) -> Quantity | None:
    """As in "children 5 and under", "those 50 or over", "most are now 50 or over"."""
    at = match.start - 1 - match.has(match.start - 1, "ADV")
    many = match.has(at, "BEFORM") and (match.has(at - 1, "QUANT") or are_many(match, at - 1))
    return aged(match) if many or match.has(at, "PERSONNOUN", "ROLES", "THESE") else None


def _between_two(match: Match) -> Quantity | None:
    """As in "children between 6 and 10": people's, of whom none is counted."""
    people = is_noun(match, match.start - 2) and match.has(match.start - 2, "PLURAL")
    return years(match) if people else None


def _bound(match: Match) -> Quantity | None:
    """As in "five" in "children under five", "aged under five", "half of them are under five": only of people, and
    where it counts nothing itself.
    """
    at = match.start - 2
    while match.has(at, *SLIGHT) and not match.has(at, "AGEBOUND"):
        at -= 1
    if match.has(at, "YETBE"):  # "you must be over 21"
        adult = match.has(at - 2, "YOUPRON") or is_one(match, at - 2) or are_many(match, at - 2)
        return years(match) if match.has(at - 1, "MODAL") and adult else None
    if match.has(at, "QUANT") and match.has(at - 1, "COMMA") and match.has(at - 2, "PLURAL"):
        at -= 2  # "the women, all under 30,"
    if match.has(at, "OR", "AND") and match.has(at - 1, "NUM") and match.has(at - 2, "AGEBOUND"):
        at -= 3  # "people over 65 or under 25"
    several = match.has(at, "PLURALAUX") or match.has(at - 1, "NUM")  # "one patient in five is"
    people = match.has(at, "BEFORM") and (
        is_one(match, at - 1) or (several and _are_people(match, at - 1)) or _is_share(match, at - 1)
    )
    addressed = match.has(at, "PERSONBE") or (match.has(at, "BEFORM") and match.has(at - 1, "YOUPRON"))
    of_them = match.has(at, "PEOPLEPRON") and are_many(match, at)  # "most of them over 60"
    people = people or addressed or of_them or _are_those(match, at)
    return years(match) if people or match.has(at, "AGED") or is_noun(match, at) else None


def _is_share(match: Match, at: int) -> bool:
    """Whether a share of a population or of "those" somewhere is the subject that ends at a place: "half the
    population is", "a quarter of those in beds are".
    """
    near = range(at, max(at - _NEAR, -1), -1)
    whole = next((place for place in near if match.has(place, "THESE", "CROWDNOUN")), -1)
    return whole >= 0 and any(match.has(place, *_SHARES) for place in range(max(whole - _NEAR, 0), whole))


def _are_those(match: Match, at: int) -> bool:
    """Whether "those" stands there for people that the sentence names before: "women over 60 and those under 25"."""
    near = range(at - 1, max(at - _LIST, -1), -1)
    return match.has(at, "THESE") and any(is_noun(match, place) for place in near)


def _are_people(match: Match, at: int) -> bool:
    """Whether the place ends a subject that is several people: "most voters", "60% of whom", "those who came"."""
    if match.has(at, "VERB", "VERBED") and match.has(at - 1, "REL"):
        at -= 1
    return are_many(match, at) or (match.has(at, "REL") and match.has(at, "PEOPLEPRON", "PERSONPRON"))


def _aged_bound(match: Match) -> Quantity | None:
    """As in "aged under 18 months", "aged just 19", "aged ≥65", "aged between 6 and 9", "babies under six months": in
    the unit stated, else in years.
    """
    young = is_noun(match, match.start - 2) and match.has(match.start - 1, "LESS_THAN") and match.find("TIMEUNIT")
    at = match.lead(*SLIGHT, *_LIMITS)
    return aged(match) if young or match.has(at, "AGED") else None


def _structure(match: Match) -> Quantity | None:
    """As in "0-14 years" after "age structure:", "age groups:", wherever in the sentence."""
    tags = match.seq.tags
    for at in range(match.start - 1, max(match.start - _LIST, -1), -1):
        if "AGE" in tags[at] and match.has(at + 1, "WORD") and match.has(at + 2, "COLON"):
            return aged(match)
    return None


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
_UNIT = "(TIMEUNIT (OLD | OF AGE)?)?"
_RANGE = f"({_NUM} {_TO} {_NUM} | {_NUM})"
_YEARS = f"(NUM TIMEUNIT {_TO} NUM TIMEUNIT (OLD | OF AGE)? | ({_RANGE} | NUM&DECIMAL) {_UNIT})"
_NO_AGE = "PERCENT | WORD-VERB-ADV-PREP-CONJ-AUX | CURNAME | UNIT"
_LIMITS = ("AGEBOUND", "LT", "GT", "FROM", "BETWEEN")
RULES = (
    Rule("aged_bound", f"(?<= {' | '.join((*SLIGHT, *_LIMITS))}) {_YEARS}", _aged_bound, 10),
    Rule("aged_bound", f"(?<= BETWEEN) {_NUM} TIMEUNIT? AND {_NUM} {_UNIT}", _aged_bound, 10),
    Rule("age_between", f"(?<= BETWEEN) {_NUM} AND {_NUM} (?! {_NO_AGE})", _between_two, 10),
    Rule(
        "age_or_over",
        f"{_NUM} TIMEUNIT? (?= (OR | AND) AGEBOUND (PUNCT-HYPHEN | AUX | CONJ | ED | VERB | $))",
        _of_person,
        10,
    ),
    Rule("age_structure", f"({_NUM} {_TO})? {_NUM} TIMEUNIT", _structure, 1),
    Rule(
        "under_age",
        f"(?<= AGEBOUND) {_NUM} (?= PUNCT-HYPHEN | PREP | CONJ | AUX | EACH | EVERY | VERB | VERBED | VERBNOUN-PLURAL"
        " | DET | PRON | FRAC | ADV | $)",
        _bound,
        10,
    ),
)
EXAMPLES = (
    eg("Over half the population is under ⟦25⟧; a quarter of those in beds are under ⟦55⟧.", value_low="25"),
    eg("One patient in five is under ⟦15⟧.", value_low="15"),
    eg("Only 23 of the 650 MPs were under ⟦30⟧.", value_low="30", unit="year"),
    eg("One in six people is now ⟦65⟧ or over; 9 million people are now over ⟦65⟧.", value_low="65"),
    eg("It kills children under ⟦five⟧ each year.", value_low="5"),
    eg("They are in their ⟦teens⟧ or ⟦late teens⟧; most girls are under ⟦thirty⟧.", value_low="13", value_high="19"),
    eg("A man aged about ⟦40⟧ and boys aged from ⟦six months to 10 years⟧ came.", value_low="40"),
    eg("Among them are four men aged between ⟦31 and 57⟧.", value_low="31", value_high="57", unit="year"),
    eg("It asked 90 adults between ⟦70 and 84⟧, and is for children between ⟦6 and 10⟧.", value_low="70"),
    eg("The women, all under ⟦30⟧, and tolls, all under 12, came.", value_low="30"),
    eg("Among residents over ⟦80⟧ the share fell; most voters are over ⟦60⟧.", value_low="80"),
    eg("Of the pupils (44% of them were under ⟦14⟧) few swam.", value_low="14"),
    eg("Babies aged under ⟦18 months⟧ and adults aged ≥⟦65⟧ came.", value_low="18", unit="month"),
    eg(
        "Age structure: ⟦0-14 years⟧: 20%; ⟦15-64 years⟧: 70%; ⟦65 years⟧ and over: 10%.",
        value_low="0",
        value_high="14",
    ),
    eg("She has 9 fans, half of whom are under ⟦25⟧; those who came were over ⟦60⟧.", value_low="25"),
    eg("Voters over ⟦65⟧ backed it and those under ⟦25⟧ did not.", value_low="65"),
    eg("Two-thirds of those admitted were over ⟦65⟧.", value_low="65"),
    eg("Of the pupils 61 are under ⟦14⟧, and you must be over ⟦21⟧ to vote.", value_low="14"),
    eg("People over ⟦65⟧ or under ⟦25⟧ pay less.", value_low="65"),
    eg("If you're under ⟦55⟧ or you are over ⟦65⟧ it is free.", value_low="55"),
)

"""Ages of people and things: "aged 25", "25-year-old", "18th birthday", "children under five", "her early twenties"."""

from decimal import Decimal

from claims.extractors._dates import number_at
from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "age"
_TO = "(HYPHEN? RANGE HYPHEN? | HYPHEN? OR)"
_OLDEST = 120  # years of a person
_FAR = 12  # places from "average age" to its figure
_SLIGHT = ("ADV", "BRIDGE", "APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_DECADE = 9
_NOON = 12
# In one's "early twenties": first and last year of life in the decade, by the lexicon's name of the part.
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def _old(match: Match) -> Quantity | None:
    """As in "25 years old", "a 6-month-old", "18- to 24-year-olds": in the unit stated."""
    at = next((place for place in match.all("TIMEUNIT") if match.seq.numerals[place] is None), None)
    return None if at is None else quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


def _years(match: Match) -> Quantity | None:
    """A person's years, without a unit of their own."""
    found = quantity(match, "year")
    return found if found and found.high <= _OLDEST else None


def _aged(match: Match) -> Quantity | None:
    """In the unit stated ("aged 5 to 36 months"), else in years."""
    at = match.find("TIMEUNIT")
    return _years(match) if at is None else quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


def _one_of_two(match: Match) -> Quantity | None:
    """As in "her sons, 8 and 11": a person's years each."""
    at = match.start - 1 if match.has(match.start - 1, "COMMA") else match.start - 3
    return _years(match) if match.has(at, "COMMA") and match.has(at - 1, "PERSONNOUN") else None


def _bound(match: Match) -> Quantity | None:
    """As in "five" in "children under five", "aged under five": only of people, and where it counts nothing itself."""
    return _years(match) if match.has(match.start - 2, "PERSONNOUN", "AGED") else None


def _apposed(match: Match) -> Quantity | None:
    """As in "Smith, 45, of Leeds", "Lewis, then only twenty-five,": after a name and a comma, with adverbs between."""
    at = match.start - 1
    while match.has(at, "ADV"):
        at -= 1
    named = (
        match.has(at, "COMMA")
        and match.has(at - 1, "CAP", "PERSONNOUN", "ROLE")
        and not match.has(at - 1, "MONTH", "WEEKDAY", "LABEL_CAP", "LABEL")
    )
    return _years(match) if named else None


def _listed(match: Match) -> Quantity | None:
    """As in "31" of "aged 28 and 31", "aged 4, 7 and 9"."""
    at = match.start - 1
    while match.has(at, "COMMA", "AND", "OR") or (match.has(at, "NUM") and not match.has(at - 1, "AGED")):
        at -= 1
    return _years(match) if match.has(at, "NUM") else None


def _stated(match: Match) -> Quantity | None:
    """As in "he is 34", "her son, who was only 10": the verb's subject is a person."""
    at = match.start - 1
    while match.has(at, *_SLIGHT):
        at -= 1
    return _years(match) if match.has(at, "BEFORM") and match.has(at - 1, "PERSONPRON") else None


def _at_or_of(match: Match) -> Quantity | None:
    """As in "died at 90", "a girl of 15"."""
    at = match.start - 1
    of = match.has(at, "OF") and match.has(at - 1, "PERSONNOUN", "ROLE") and match.has(at - 2, "A", "WORD")
    return _years(match) if of or (match.has(at, "AT") and match.has(at - 1, "LIFEVERB")) else None


def _child(match: Match) -> Quantity | None:
    """As in "a child of nine months", "a man of 40 years"."""
    return _old(match) if match.has(match.start - 2, "PERSONNOUN") and match.has(match.start - 3, "A") else None


def _in_career(match: Match) -> Quantity | None:
    """As in "she left school at 14", "he moved to Lima at 19": a person's step, and no hour of the day."""
    at, found = match.start - 2, _years(match)
    while (
        at > match.start - _FAR and match.has(at, "WORD", "DET", "POSSDET", "PREP") and not match.has(at, "CAREERVERB")
    ):
        at -= 1
    who = match.has(at, "CAREERVERB") and match.has(at - 1 - match.has(at - 1, "ADV"), "PERSONPRON")
    return found if who and found and found.low > _NOON else None


def _mean(match: Match) -> Quantity | None:
    """As in "the average age of members is 62", "life expectancy fell to 73": what is measured is an age."""
    near = match.start - 1 - (match.has(match.start - 1, "AND") and match.has(match.stop, "FOR", "IN"))
    for at in range(near, max(match.start - _FAR, -1), -1):
        if match.has(at, "AGE", "LIFESPAN"):
            return _years(match)
        if match.has(at, "STOP", "SEMI", "COLON", "REL", "UNIT", "PERCENT", "AND"):
            return None
    return None


def _birthday(match: Match) -> Quantity | None:
    """Somebody's; an institution's is an anniversary."""
    if not match.has(match.start - 1, "POSSDET", "POSS", "A"):
        return None
    value = number_at(match, match.start)
    return (
        None
        if value is None or value > _OLDEST
        else Quantity(Decimal(value), Decimal(value), "year", match.word(match.stop - 1))
    )


def _in_decade(match: Match) -> Quantity | None:
    """As in "sixties" of "in his sixties", "60s", "early twenties"."""
    if not match.has(match.start - 1, "POSSDET"):
        return None
    last, part = match.stop - 1, match.find("PARTWORD")
    first = int(match.meaning(last, "TENS")) if match.has(last, "TENS") else number_at(match, last) or 0
    low, high = (
        _PARTS.get(match.meaning(part, "PARTWORD").split()[0], (0, _DECADE)) if part is not None else (0, _DECADE)
    )
    return (
        Quantity(Decimal(first + low), Decimal(first + high), "year", match.word(last)) if 0 < first < _OLDEST else None
    )


def _bound_decade(match: Match) -> Quantity | None:
    """As in "65s" of "over-65s"."""
    value = number_at(match, match.stop - 1)
    return Quantity(Decimal(value), Decimal(value), "year", match.word(match.stop - 1)) if value else None


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
_AGE = "NUM-SCALED-YEAR-GROUPED"
_OLD = "HYPHEN? TIMEUNIT HYPHEN? (OLD | OF AGE)"
_LEVEL = "BEFORM | TO | AT | FROM | AND"
_RANGE = f"({_NUM} {_TO} {_NUM} | {_NUM})"
RULES = (
    Rule("years_old", f"NUM (HYPHEN? TIMEUNIT? HYPHEN? OLD? {_TO} NUM)? {_OLD}", _old),
    Rule("years_old", "NUM&INT HYPHEN? YEARSOLD", _years, 10),
    Rule("aged", f"AGED {_RANGE} (TIMEUNIT (OLD | OF AGE)?)?", _aged),
    Rule("aged_between", f"AGED BETWEEN {_NUM} AND {_NUM}", _years),
    Rule(
        "age_of",
        f"AGE (OF | FROM | COLON)? {_RANGE} (?! PERCENT | UNIT | PLURAL-TIMEUNIT) (TIMEUNIT (OLD | OF AGE)?)?",
        _years,
    ),
    Rule("age_group", f"{_NUM} {_TO} {_NUM} (?= HYPHEN? AGE WORD)", _years),
    Rule("ages_between", f"(?<= BETWEEN) THE? AGE OF? {_NUM} AND {_NUM}", _years),
    Rule(
        "under_age",
        f"(?<= AGEBOUND) {_NUM} (?= PUNCT-HYPHEN | PREP | CONJ | AUX | EACH | EVERY | VERB | VERBNOUN-PLURAL | $)",
        _bound,
        10,
    ),
    Rule(
        "under_age",
        "(?<= AGEBOUND | HYPHEN) DECADE_SHORT",
        lambda match: _bound_decade(match) if _is_bound(match) else None,
        1,
    ),
    Rule("age_apposed", f"(?<= COMMA | ADV) {_NUM} (?= COMMA)", _apposed, 1),
    Rule("age_listed", f"(?<= COMMA | AND | OR) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | ED | $)", _listed, 1),
    Rule(
        "age_stated", f"(?<= BEFORM | {' | '.join(_SLIGHT)}) {_NUM} (?= PUNCT-HYPHEN | CONJ | RELDAY | $)", _stated, 1
    ),
    Rule("age_at_or_of", f"(?<= AT | OF) {_NUM} (?= PUNCT-HYPHEN | CONJ | AUX | RELDAY | $)", _at_or_of, 1),
    Rule("age_stated", f"(?<= BEFORM) {_NUM} (?= WHENWORD PRON)", _years, 2),
    Rule(
        "age_of_child",
        "(?<= OF) NUM-SCALED TIMEUNIT (?= PUNCT-HYPHEN-QUOTE | PREP | CONJ | AUX | VERB | $)",
        _child,
        2,
    ),
    Rule("age_in_career", f"(?<= AT) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | $)", _in_career, 1),
    Rule(
        "age_mean",
        f"(?<= {_LEVEL} | {' | '.join(_SLIGHT)}) {_AGE} (?= PUNCT-HYPHEN | PREP-OF | CONJ | ING | $)",
        _mean,
        1,
    ),
    Rule("age_of_two", f"(?<= COMMA) {_NUM} (?= AND {_NUM} (COMMA | STOP | $))", _one_of_two, 1),
    Rule("age_of_two", f"(?<= AND) {_NUM} (?= COMMA | STOP | $)", _one_of_two, 2),
    Rule("age_at", f"(?<= AT) {_NUM} (?= COMMA? PRON)", _years, 1),
    Rule("age_turned", f"(?<= TURN) {_NUM} (?= PUNCT-HYPHEN | PREP-OF | CONJ | RELUNIT | RELDAY | $)", _years, 1),
    Rule("birthday", "(ORD | ORDDIGITS) BIRTHDAY", _birthday),
    Rule("age_decade", "(PARTWORD-PARTNOUN HYPHEN?)? (TENS | DECADE_SHORT)", _in_decade, 1),
)


def _is_bound(match: Match) -> bool:
    """Whether "under", "over" stand before, with a hyphen or not."""
    at = match.start - 1
    return match.has(at, "AGEBOUND") or (match.has(at, "HYPHEN") and match.has(at - 1, "AGEBOUND"))


EXAMPLES = (
    eg("Women ⟦aged 25 to 54⟧ work more.", value_low="25", value_high="54", unit="year"),
    eg("A ⟦25-year-old⟧ man and a ⟦6-month-old⟧ baby were saved.", value_low="25", unit="year"),
    eg("He is ⟦26 years old⟧.", value_low="26", unit="year"),
    eg("Few learn it before the ⟦age of 7⟧.", value_low="7"),
    eg("It kills children under ⟦five⟧ each year.", value_low="5"),
    eg("On her ⟦18th birthday⟧ she voted, long after a ⟦fifth birthday⟧ party.", value_low="18"),
    eg("In his ⟦early twenties⟧ he left.", value_low="20", value_high="23"),
    eg("A man in his ⟦60s⟧ came.", value_low="60", value_high="69"),
    eg("Ada Hill, then only ⟦twenty-two⟧, sang.", value_low="22"),
    eg("An ⟦87 yo⟧ patient came.", value_low="87", unit="year"),
    eg("One man, ⟦58⟧, died, and her sons, ⟦8⟧ and ⟦11⟧, were hurt.", value_low="58"),
    eg("Infants ⟦aged 5 to 36 months⟧ took part.", value_low="5", value_high="36", unit="month"),
    eg("At ⟦19⟧ she joined the air force.", value_low="19"),
    eg("She turned ⟦18⟧ in May.", value_low="18"),
    eg("Men ⟦aged 28⟧ and ⟦31⟧ were held, and a driver, ⟦40⟧, left.", value_low="28"),
    eg("Her son Tom, who was ⟦10⟧, stayed; she is nearly ⟦36⟧.", value_low="10"),
    eg("The average age of its members is ⟦62⟧.", value_low="62"),
    eg("Life expectancy is ⟦79.1⟧ for men and ⟦83.0⟧ for women.", value_low="79.1", unit="year"),
    eg("Life expectancy fell from ⟦78.9⟧ in May to about ⟦76.4⟧.", value_low="78.9", unit="year"),
    eg("He died at ⟦90⟧, and a girl of ⟦15⟧ was hurt.", value_low="90", unit="year"),
    eg("A child of ⟦nine months⟧ came; Hill was ⟦33⟧ when she left; children under ⟦12⟧ swim free.", value_low="9"),
    no("A man of 20 years' standing met people of 30 years ago."),
    eg("She left school at ⟦14⟧ to work, and he moved to Lima at ⟦19⟧.", value_low="14"),
    eg("⟦Age: 34⟧.", value_low="34"),
    no("She left home at 8, and the shares left London at 45."),
    no("It was 12, they were 20 and he is 5 under par; a crew of 15, a team of 12 and a total of 8 fell at 20."),
    no("The plan, 45 pages long, covers ages past and prices under five pounds."),
)

"""Ages of people and things: "aged 25", "25-year-old", "18th birthday", "children under five", "her early twenties"."""

from decimal import Decimal

from claims.extractors._lengths import in_parts
from claims.extractors._parallel import paralleled
from claims.extractors._people import OLDEST, aged, between, years
from claims.extractors._quantity import quantity
from claims.extractors.dates._fields import number_at
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import listed
from claims.model import Quantity

KIND = "age"
_PAST_NOON = 13  # what is done at a smaller number may be done at that hour
_TO = "(HYPHEN? RANGE HYPHEN? | HYPHEN? OR | PLUSMINUS)"
_LIST = 60  # places from the head of a list of age groups to its last
_DECADE = 9
# In one's "early twenties": first and last year of life in the decade, by the lexicon's name of the part.
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "early-to-mid": (0, 6), "mid-to-late": (4, 9)}
_TEENS = (13, 15)  # first year of the "teens", and last of the "early teens"


def _old(match: Match) -> Quantity | None:
    """As in "25 years old", "a 6-month-old", "18- to 24-year-olds": in the unit stated."""
    places = [place for place in match.all("TIMEUNIT") if match.seq.numerals[place] is None]
    return between(match, places) if places else None


def _one_of_two(match: Match) -> Quantity | None:
    """As in "her sons, 8 and 11": a person's years each."""
    at = match.start - 1 if match.has(match.start - 1, "COMMA") else match.start - 3
    return years(match) if match.has(at, "COMMA") and match.has(at - 1, "PERSONNOUN") else None


def _shared(match: Match) -> Quantity | None:
    """As in "17-" of "17- and 18-year-olds": in the unit of the last."""
    ahead = range(match.stop, min(match.stop + _LIST, len(match.seq.tags)))
    at = next((at for at in ahead if match.has(at, "TIMEUNIT") and match.seq.numerals[at] is None), None)
    return None if at is None else quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


def _apposed(match: Match) -> Quantity | None:
    """As in "Smith, 45, of Leeds", "Lewis, then only twenty-five,", "two men, both 31,": after a person and a comma,
    with adverbs between.
    """
    at = match.start - 1
    paired = match.has(at, "PAIR")
    while match.has(at, "ADV", "PAIR"):
        at -= 1
    couple = paired and match.has(at - 1, "WORD") and not match.has(at - 1, "PLURAL")  # "the pair, both 19,"
    hyphened = match.has(at - 2, "HYPHEN")  # "the mother-of-two, 33,"
    of = at - 2 - hyphened
    parent = match.has(at - 1, "NUM") and match.has(of, "OF") and match.has(of - 1 - hyphened, "PARENT")
    named = (
        match.has(at, "COMMA")
        and (parent or couple or match.has(at - 1, "CAP", "PERSONNOUN", "ROLE", "ROLES"))
        and (parent or not match.has(at - 1, "NUM"))
        and not match.has(at - 1, "MONTH", "WEEKDAY", "LABEL_CAP", "LABEL")
    )
    return years(match) if named else None


def _listed(match: Match) -> Quantity | None:
    """As in "31" of "aged 28 and 31", "aged 4, 7 and 9", "at the ages of 28 and 31"."""
    at, first = match.start - 1, max(match.start - _LIST, 0)
    while at > first and (
        match.has(at, "COMMA", "AND", "OR") or (match.has(at, "NUM") and not match.has(at - 1, "AGED", "AGE"))
    ):
        at -= 1
    aged = match.has(at, "NUM") and match.has(at - 1, "AGED", "AGE")
    return years(match) if aged or (match.has(at, "OF") and match.has(at - 1, "AGE")) else None


def _ages_between(match: Match) -> Quantity | None:
    """As in "between the ages of 5 and 9"; "at the ages of 28 and 31" are two."""
    at = match.start - match.has(match.start - 1, "THE")
    return years(match) if match.has(at - 1, "BETWEEN") else None


def _birthday(match: Match) -> Quantity | None:
    """Somebody's, or one that something is done by, "jabbed before the second birthday"; an institution's is an
    anniversary.
    """
    at = match.start - 1
    reached = match.has(at, "THE") and match.has(at - 1, "PREP") and not match.has(match.stop, "OF")
    if not (reached or match.has(at, "POSSDET", "POSS", "A")) or match.has(at, "ITS"):
        return None
    value = number_at(match, match.start)
    return (
        None
        if value is None or value > OLDEST
        else Quantity(Decimal(value), Decimal(value), "year", match.word(match.stop - 1))
    )


def _in_decade(match: Match) -> Quantity | None:
    """As in "sixties" of "in his sixties", "60s", "early twenties", "in their 20s, 30s and 40s", "late teens"."""
    before = match.start - 1
    while match.has(before, "AND", "OR", "TO", "COMMA") and match.has(
        before - 1, "DECADE_SHORT", "TENS", "TEENS", "COMMA"
    ):
        before -= 1 + match.has(before - 1, "COMMA")
        before -= match.has(before, "DECADE_SHORT", "TENS", "TEENS")
        before -= match.has(before, "HYPHEN")
        before -= match.has(before, "PARTWORD")
    if not match.has(before, "POSSDET"):
        return None
    last, part = match.stop - 1 - match.has(match.stop - 1, "POSS"), match.find("PARTWORD")
    first = int(match.meaning(last, "TENS", "TEENS") or number_at(match, last) or 0)
    if first % (_DECADE + 1) and not match.has(last, "TEENS"):
        return None  # "her 4S"
    name = "" if part is None else match.meaning(part, "PARTWORD").split()[0]
    low, high = (first + step for step in _PARTS.get(name, (0, _DECADE)))
    if match.has(last, "TEENS"):
        low, high = max(low, _TEENS[0]), max(high, _TEENS[1])
    return Quantity(Decimal(low), Decimal(high), "year", match.word(last)) if 0 < first < OLDEST else None


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
_OLD = "HYPHEN? TIMEUNIT HYPHEN? (OLD | OF AGE)"
_UNIT = "(TIMEUNIT (OLD | OF AGE)?)?"
_RANGE = f"({_NUM} {_TO} {_NUM} | {_NUM})"
_YEARS = f"(NUM TIMEUNIT {_TO} NUM TIMEUNIT (OLD | OF AGE)? | ({_RANGE} | NUM&DECIMAL) {_UNIT})"
RULES = (
    Rule("years_old", f"NUM (HYPHEN? TIMEUNIT? HYPHEN? OLD? {_TO} NUM)? {_OLD}", _old),
    Rule("years_old", f"(?<= BETWEEN) NUM AND NUM {_OLD}", _old),
    Rule("years_old", f"{_NUM} TIMEUNIT COMMA? AND? {_NUM} TIMEUNIT OLD", in_parts, 10),
    Rule("years_old", "NUM&INT HYPHEN? YEARSOLD", years, 10),
    Rule("aged", f"(?<= AGED) {_YEARS}", aged, 10),
    Rule(
        "age_as",
        f"(?<= AGEAS) {_NUM} (?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | ED | VERB | VERBNOUN-PLURAL | $)",
        years,
        10,
    ),
    Rule("age_or_over", f"{_NUM} TIMEUNIT? (?= (OR | AND) OLDERWORD)", aged, 10),
    Rule("aged_listed", listed(_OLD), _shared, 1),
    Rule(
        "age_of",
        f"AGE (OF | FROM | COLON)? ({_RANGE} | NUM&DECIMAL) (?! PERCENT | UNIT | PLURAL-TIMEUNIT) {_UNIT}",
        aged,
    ),
    Rule("age_group", f"{_NUM} {_TO} {_NUM} (?= HYPHEN? AGE WORD)", years),
    Rule("ages_between", f"(?<= BETWEEN | THE) AGE OF? {_NUM} AND {_NUM}", _ages_between, 1),
    Rule("age_apposed", f"(?<= COMMA | ADV | PAIR) {_NUM} (?= (RELUNIT | RELDAY)? COMMA)", _apposed, 1),
    Rule("age_listed", f"(?<= COMMA | AND | OR) {_NUM} (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | ED | $)", _listed, 1),
    Rule("age_of_two", f"(?<= COMMA) {_NUM} (?= AND {_NUM} (COMMA | STOP | $))", _one_of_two, 1),
    Rule("age_of_two", f"(?<= AND) {_NUM} (?= COMMA | STOP | $)", _one_of_two, 2),
    paralleled("age_parallel", KIND, _PAST_NOON),
    Rule("birthday", "(ORD | ORDDIGITS) BIRTHDAY", _birthday),
    Rule(
        "age_decade",
        "(PARTWORD-PARTNOUN HYPHEN?)? (TENS | TEENS | DECADE_SHORT | NUM&INT&DIGITS POSS (?! WORD))",
        _in_decade,
        11,  # wins over a part of a decade
    ),
)
EXAMPLES = (
    eg("Those in their ⟦30s⟧, ⟦40s⟧ and ⟦50s⟧ came, a man in his ⟦late sixties⟧ or ⟦early seventies⟧.", value_low="30"),
    eg("Two clerks, ⟦ages 27⟧ and ⟦41⟧, agreed.", value_low="27"),
    eg("Few marry before ⟦18⟧, one in ten before ⟦16⟧; we ate before 9.", value_low="18"),
    eg("Women aged ⟦25 to 54⟧ work more.", value_low="25", value_high="54", unit="year"),
    eg("A ⟦25-year-old⟧ man and a ⟦6-month-old⟧ baby were saved.", value_low="25", unit="year"),
    eg("It is for babies aged ⟦6 months to 2 years⟧.", value_low="6", value_high="24", unit="month"),
    eg("A ⟦6-month to 2-year-old⟧ group came.", value_low="6", value_high="24", unit="month"),
    eg("He died ⟦98 years and 324 days old⟧.", value_low="98.887064", unit="year"),
    eg("It is ⟦4.5 ± 0.5 billion years old⟧.", value_low="4000000000.0"),
    eg("He is ⟦26 years old⟧.", value_low="26", unit="year"),
    eg("Adults ⟦65⟧ and older, children ⟦5⟧ and under and men ⟦45 years⟧ or over came.", value_low="65"),
    no("Tickets cost 30 or more, and loads of 18 and over sank."),
    eg("The dog, aged ⟦3½⟧, is fine.", value_low="3.5"),
    eg("Pupils as young as ⟦nine⟧ work.", value_low="9"),
    eg("Few learn it before the ⟦age of 7⟧.", value_low="7"),
    eg("They get it by the ⟦second birthday⟧; it is for the 75th birthday of the club.", value_low="2", unit="year"),
    eg("On her ⟦18th birthday⟧ she voted, long after a ⟦fifth birthday⟧ party.", value_low="18"),
    eg("In his ⟦early twenties⟧ he left.", value_low="20", value_high="23"),
    eg("A man in his ⟦mid-to-late 30s⟧ left.", value_low="34", value_high="39"),
    eg("They are in their ⟦20s⟧ and ⟦30s⟧.", value_low="20", value_high="29"),
    eg("The oak is between ⟦900 and 1,200 years old⟧; her aunt, ⟦93⟧ next week, swims.", value_low="900"),
    eg("They wed at the ⟦ages of 30⟧ and ⟦33⟧.", value_low="30"),
    eg("Few walk before the ⟦age of ten months⟧.", value_low="10", unit="month"),
    eg("A man in his ⟦60s⟧ met a woman in her ⟦70's⟧.", value_low="60", value_high="69"),
    eg("Two men, both ⟦45⟧, and the pair, both ⟦9⟧, swam; the tolls, both 12, rose.", value_low="45"),
    eg("Ada Hill, then only ⟦twenty-two⟧, sang.", value_low="22"),
    eg("An ⟦87 yo⟧ patient came.", value_low="87", unit="year"),
    eg("The mother of three, ⟦34⟧, died; the president, ⟦81⟧, and a miner, ⟦50⟧, left.", value_low="34"),
    eg("One man, ⟦58⟧, died, and her sons, ⟦8⟧ and ⟦11⟧, were hurt.", value_low="58"),
    eg("Infants aged ⟦5 to 36 months⟧ took part.", value_low="5", value_high="36", unit="month"),
    no("One, three, and six-month loans sell; two, five and 10-year bonds fell."),
    eg("Men aged ⟦28⟧ and ⟦31⟧ were held, and a driver, ⟦40⟧, left.", value_low="28"),
    eg("⟦Age: 34⟧; they were 26 women, of mean ⟦age 23.4 years⟧.", value_low="34"),
    no("The vote of women between 40 and 60 members saw, and a town between 9 and 12 miles off."),
    no("I love my 4S."),
    no("The plan, 45 pages long, covers ages past and prices under five pounds."),
    eg("It covers ⟦17⟧- and ⟦18-year-olds⟧.", value_low="17", unit="year"),
    no("If you're over 20 miles off, you are under 5 per cent of the way."),
    no("Over 80 people saw temperatures over 30; it drew people under 14 flags; people over 12 days left."),
    no("The number of pupils is under 50, the wages of workers are under 12 and the bridge is over 90."),
)

"""Ages of people and things: "aged 25", "25-year-old", "18th birthday", "children under five", "her early twenties"."""

from decimal import Decimal

from claims.extractors._lengths import in_parts, in_two_units
from claims.extractors._parallel import paralleled
from claims.extractors._people import OLDEST, SLIGHT, are_many, is_noun, is_one, years
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
    return _between(match, places) if places else None


def _between(match: Match, places: list[int]) -> Quantity | None:
    """In the unit at the one place, or at two: "6 months to 2 years"."""
    if len(places) > 1:
        return in_two_units(match, places[0], places[-1])
    return quantity(match, match.meaning(places[0], "TIMEUNIT"), match.word(places[0]))


def _aged(match: Match) -> Quantity | None:
    """In the unit stated ("aged 5 to 36 months"), else in years."""
    places = match.all("TIMEUNIT")
    return _between(match, places) if places else years(match)


def _of_person(match: Match) -> Quantity | None:
    """As in "children 5 and under", "those 50 or over", "most are now 50 or over"."""
    at = match.start - 1 - match.has(match.start - 1, "ADV")
    many = match.has(at, "BEFORM") and (match.has(at - 1, "QUANT") or are_many(match, at - 1))
    return _aged(match) if many or match.has(at, "PERSONNOUN", "ROLES", "THESE") else None


def _between_two(match: Match) -> Quantity | None:
    """As in "children between 6 and 10": people's, of whom none is counted."""
    people = is_noun(match, match.start - 2) and match.has(match.start - 2, "PLURAL")
    return years(match) if people else None


def _one_of_two(match: Match) -> Quantity | None:
    """As in "her sons, 8 and 11": a person's years each."""
    at = match.start - 1 if match.has(match.start - 1, "COMMA") else match.start - 3
    return years(match) if match.has(at, "COMMA") and match.has(at - 1, "PERSONNOUN") else None


def _shared(match: Match) -> Quantity | None:
    """As in "17-" of "17- and 18-year-olds": in the unit of the last."""
    ahead = range(match.stop, min(match.stop + _LIST, len(match.seq.tags)))
    at = next((at for at in ahead if match.has(at, "TIMEUNIT") and match.seq.numerals[at] is None), None)
    return None if at is None else quantity(match, match.meaning(at, "TIMEUNIT"), match.word(at))


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
    people = match.has(at, "BEFORM") and (
        is_one(match, at - 1) or (match.has(at, "PLURALAUX") and _are_people(match, at - 1))
    )
    addressed = match.has(at, "PERSONBE") or (match.has(at, "BEFORM") and match.has(at - 1, "YOUPRON"))
    of_them = match.has(at, "PEOPLEPRON") and are_many(match, at)  # "most of them over 60"
    people = people or addressed or of_them or _are_those(match, at)
    return years(match) if people or match.has(at, "AGED") or is_noun(match, at) else None


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
    return _aged(match) if young or match.has(at, "AGED") else None


def _structure(match: Match) -> Quantity | None:
    """As in "0-14 years" after "age structure:", "age groups:", wherever in the sentence."""
    tags = match.seq.tags
    for at in range(match.start - 1, max(match.start - _LIST, -1), -1):
        if "AGE" in tags[at] and match.has(at + 1, "WORD") and match.has(at + 2, "COLON"):
            return _aged(match)
    return None


def _apposed(match: Match) -> Quantity | None:
    """As in "Smith, 45, of Leeds", "Lewis, then only twenty-five,", "two men, both 31,": after a person and a comma,
    with adverbs between.
    """
    at = match.start - 1
    paired = match.has(at, "PAIR")
    while match.has(at, "ADV", "PAIR"):
        at -= 1
    couple = paired and match.has(at - 1, "WORD") and not match.has(at - 1, "PLURAL")  # "the pair, both 19,"
    parent = match.has(at - 1, "NUM") and match.has(at - 2, "OF") and match.has(at - 3, "PARENT")
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
        match.has(at, "COMMA", "AND", "OR") or (match.has(at, "NUM") and not match.has(at - 1, "AGED"))
    ):
        at -= 1
    aged = match.has(at, "NUM") and match.has(at - 1, "AGED")
    return years(match) if aged or (match.has(at, "OF") and match.has(at - 1, "AGE")) else None


def _birthday(match: Match) -> Quantity | None:
    """Somebody's; an institution's is an anniversary."""
    if not match.has(match.start - 1, "POSSDET", "POSS", "A") or match.has(match.start - 1, "ITS"):
        return None
    value = number_at(match, match.start)
    return (
        None
        if value is None or value > OLDEST
        else Quantity(Decimal(value), Decimal(value), "year", match.word(match.stop - 1))
    )


def _in_decade(match: Match) -> Quantity | None:
    """As in "sixties" of "in his sixties", "60s", "early twenties", "in their 20s and 30s", "late teens"."""
    before = match.start - 1
    if match.has(before, "AND", "OR", "TO"):
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
_NO_AGE = "PERCENT | WORD-VERB-ADV-PREP-CONJ-AUX | CURNAME | UNIT"
_LIMITS = ("AGEBOUND", "LT", "GT", "FROM", "BETWEEN")
RULES = (
    Rule("years_old", f"NUM (HYPHEN? TIMEUNIT? HYPHEN? OLD? {_TO} NUM)? {_OLD}", _old),
    Rule("years_old", f"(?<= BETWEEN) NUM AND NUM {_OLD}", _old),
    Rule("years_old", f"{_NUM} TIMEUNIT COMMA? AND? {_NUM} TIMEUNIT OLD", in_parts, 10),
    Rule("years_old", "NUM&INT HYPHEN? YEARSOLD", years, 10),
    Rule("aged", f"(?<= AGED) {_YEARS}", _aged, 10),
    Rule("aged_bound", f"(?<= {' | '.join((*SLIGHT, *_LIMITS))}) {_YEARS}", _aged_bound, 10),
    Rule("aged_bound", f"(?<= BETWEEN) {_NUM} TIMEUNIT? AND {_NUM} {_UNIT}", _aged_bound, 10),
    Rule(
        "age_as",
        f"(?<= AGEAS) {_NUM} (?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | ED | VERB | VERBNOUN-PLURAL | $)",
        years,
        10,
    ),
    Rule("age_between", f"(?<= BETWEEN) {_NUM} AND {_NUM} (?! {_NO_AGE})", _between_two, 10),
    Rule("age_or_over", f"{_NUM} TIMEUNIT? (?= (OR | AND) OLDERWORD)", _aged, 10),
    Rule(
        "age_or_over",
        f"{_NUM} TIMEUNIT? (?= (OR | AND) AGEBOUND (PUNCT-HYPHEN | AUX | CONJ | ED | VERB | $))",
        _of_person,
        10,
    ),
    Rule("aged_listed", listed(_OLD), _shared, 1),
    Rule("age_structure", f"({_NUM} {_TO})? {_NUM} TIMEUNIT", _structure, 1),
    Rule(
        "age_of",
        f"AGE (OF | FROM | COLON)? ({_RANGE} | NUM&DECIMAL) (?! PERCENT | UNIT | PLURAL-TIMEUNIT) {_UNIT}",
        _aged,
    ),
    Rule("age_group", f"{_NUM} {_TO} {_NUM} (?= HYPHEN? AGE WORD)", years),
    Rule("ages_between", f"(?<= BETWEEN) THE? AGE OF? {_NUM} AND {_NUM}", years),
    Rule(
        "under_age",
        f"(?<= AGEBOUND) {_NUM} (?= PUNCT-HYPHEN | PREP | CONJ | AUX | EACH | EVERY | VERB | VERBED | VERBNOUN-PLURAL"
        " | DET | PRON | FRAC | ADV | $)",
        _bound,
        10,
    ),
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
        2,
    ),
)
EXAMPLES = (
    eg("Few marry before ⟦18⟧, one in ten before ⟦16⟧; we ate before 9.", value_low="18"),
    eg("Only 23 of the 650 MPs were under ⟦30⟧.", value_low="30", unit="year"),
    eg("Women aged ⟦25 to 54⟧ work more.", value_low="25", value_high="54", unit="year"),
    eg("A ⟦25-year-old⟧ man and a ⟦6-month-old⟧ baby were saved.", value_low="25", unit="year"),
    eg("It is for babies aged ⟦6 months to 2 years⟧.", value_low="6", value_high="24", unit="month"),
    eg("A ⟦6-month to 2-year-old⟧ group came.", value_low="6", value_high="24", unit="month"),
    eg("He died ⟦98 years and 324 days old⟧.", value_low="98.887064", unit="year"),
    eg("It is ⟦4.5 ± 0.5 billion years old⟧.", value_low="4000000000.0"),
    eg("He is ⟦26 years old⟧.", value_low="26", unit="year"),
    eg("Adults ⟦65⟧ and older, children ⟦5⟧ and under and men ⟦45 years⟧ or over came.", value_low="65"),
    eg("One in six people is now ⟦65⟧ or over; 9 million people are now over ⟦65⟧.", value_low="65"),
    no("Tickets cost 30 or more, and loads of 18 and over sank."),
    eg("The dog, aged ⟦3½⟧, is fine.", value_low="3.5"),
    eg("Pupils as young as ⟦nine⟧ work.", value_low="9"),
    eg("Few learn it before the ⟦age of 7⟧.", value_low="7"),
    eg("It kills children under ⟦five⟧ each year.", value_low="5"),
    eg("On her ⟦18th birthday⟧ she voted, long after a ⟦fifth birthday⟧ party.", value_low="18"),
    eg("In his ⟦early twenties⟧ he left.", value_low="20", value_high="23"),
    eg("A man in his ⟦mid-to-late 30s⟧ left.", value_low="34", value_high="39"),
    eg("They are in their ⟦20s⟧ and ⟦30s⟧.", value_low="20", value_high="29"),
    eg("They are in their ⟦teens⟧ or ⟦late teens⟧; most girls are under ⟦thirty⟧.", value_low="13", value_high="19"),
    eg("A man aged about ⟦40⟧ and boys aged from ⟦six months to 10 years⟧ came.", value_low="40"),
    eg("The oak is between ⟦900 and 1,200 years old⟧; her aunt, ⟦93⟧ next week, swims.", value_low="900"),
    eg("They wed at the ⟦ages of 30⟧ and ⟦33⟧.", value_low="30"),
    eg("Few walk before the ⟦age of ten months⟧.", value_low="10", unit="month"),
    eg("Among them are four men aged between ⟦31 and 57⟧.", value_low="31", value_high="57", unit="year"),
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
    eg("It asked 90 adults between ⟦70 and 84⟧, and is for children between ⟦6 and 10⟧.", value_low="70"),
    no("The vote of women between 40 and 60 members saw, and a town between 9 and 12 miles off."),
    no("I love my 4S."),
    no("The plan, 45 pages long, covers ages past and prices under five pounds."),
    eg("The women, all under ⟦30⟧, and tolls, all under 12, came.", value_low="30"),
    eg("Among residents over ⟦80⟧ the share fell; most voters are over ⟦60⟧.", value_low="80"),
    eg("Of the pupils (44% of them were under ⟦14⟧) few swam.", value_low="14"),
    eg("Babies aged under ⟦18 months⟧ and adults aged ≥⟦65⟧ came.", value_low="18", unit="month"),
    eg("It covers ⟦17⟧- and ⟦18-year-olds⟧.", value_low="17", unit="year"),
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
    no("If you're over 20 miles off, you are under 5 per cent of the way."),
    no("Over 80 people saw temperatures over 30; it drew people under 14 flags; people over 12 days left."),
    no("The number of pupils is under 50, the wages of workers are under 12 and the bridge is over 90."),
)

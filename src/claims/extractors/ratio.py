"""Ratios: a fraction of a whole ("two-thirds of demand") or so many out of so many ("one in five"), as a decimal."""

from decimal import Decimal, localcontext

from claims.grammar import Match, Reject, Rule, eg, no
from claims.model import Quantity

KIND = "ratio"
_FAR = 8  # places from a level back to "ratio"
_WHOLE, _TEN, _QUARTER = 100, 10, Decimal("0.25")
_HEDGES = ("APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")
_ROUND = frozenset(map(Decimal, (5, 10, 20, 100, 1000, 10_000, 100_000)))  # wholes of which shares are told
_LARGEST = 1_000_000  # "1 in 3.5 million" is a ratio, "5 in 2,000,000" a count in a place


def _out_of(match: Match) -> Quantity | None:
    part, whole = match.numerals()
    if (
        not 0 < part.low <= whole.low
        or (part.low == whole.low and match.find("OUTOF") is None)  # "ten out of ten"
        or (whole.low > _LARGEST and part.low != 1)
        or ("YEAR" in whole.tags and "WORDS" not in part.tags)
        or _are_counted(match, whole.low)
    ):
        return None
    with localcontext() as context:
        context.prec = 28
        value = part.low / whole.low
    return Quantity(value, value)


def _are_counted(match: Match, whole: Decimal) -> bool:
    """Whether so many things of so many are counted: "29 of 50 states", but "nine of ten voters", "29 out of 50"."""
    apart = match.find("OUTOF", "EVERY", "IN", "HYPHEN", "STROKE", "OVER") is None
    return apart and whole not in _ROUND and match.has(match.stop, "WORD") and not match.has(match.stop, "VERB", "PREP")


def _marked(match: Match) -> Quantity | None:
    """Such as "4.5/5", a mark out of five."""
    return None if " " in match.words(match.start, match.stop) else _out_of(match)


def _in(match: Match) -> Quantity | None:
    """Such as "9 in 10", "21 in 30", but not "31 in 48", goals and games."""
    part, whole = match.numerals()
    loose = part.low >= _TEN and whole.low % _TEN != 0 and "DIGITS" in part.tags
    return None if loose else _out_of(match)


def _in_round(match: Match) -> Quantity | None:
    """Such as "1.7 in 100"."""
    return _out_of(match) if match.numerals()[1].low in _ROUND else None


def _range_in(match: Match) -> Quantity | None:
    """Such as "3 to 4 in 10", "one or two in five"."""
    low, high, whole = (number.low for number in match.numerals())
    if not 0 < low < high < whole or whole not in _ROUND:
        return None
    with localcontext(prec=28):
        return Quantity(low / whole, high / whole)


def _is_every(match: Match) -> bool:
    """Whether "a quarter" is four times a year: "$450 a quarter"."""
    figure = match.has(match.start - 1, "NUM", "CURNAME", "CURSUB") and match.has(match.stop - 1, "FRAC")
    return figure and not match.has(match.stop, "OF") and match.numerals()[0].low == _QUARTER


def _share(match: Match) -> Quantity | None:
    numbers = match.numerals()
    low, high = numbers[0].low, numbers[-1].high
    if (
        _is_every(match)
        or match.has(match.start - 1, "ORD", "THIS", "RELUNIT")
        or match.has(match.stop, "TIMEUNIT", "PERIODWORD")
    ):
        return None
    return Quantity(min(low, high), max(low, high))


def stroked(written: str) -> list[Decimal]:
    """The numbers between strokes; none of "−60/40", where one is signed."""
    parts = written.split("/")
    return [Decimal(part) for part in parts] if all(part.replace(".", "", 1).isdecimal() for part in parts) else []


def _stroke(match: Match) -> Quantity | None:
    """Such as "1/40 of the wavelength"."""
    parts = stroked(match.lower(match.start))
    if len(parts) != 2 or not 0 < parts[0] < parts[1]:  # noqa: PLR2004 - part and whole
        return None
    with localcontext(prec=28):
        return Quantity(parts[0] / parts[1], parts[0] / parts[1])


_NOUN = "WORD-UNIT-TIMEUNIT-VERB-CAP | PLURAL-CAP"
_ALONE = (
    "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | VERB | ADV (VERB | AUX | VERBNOUN&PLURAL)"
    " | (ED | VERBED) (PREP | PUNCT | ADV | DET | CONJ | $) | $)"
)
_ALONE_IN_TIME = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | VERB | PRON | $)"


def _stated(match: Match) -> Quantity | None:
    """Such as "14.9" of "the pupil-teacher ratio was 14.9", "a hazard ratio 0.61"."""
    at = match.lead(*_HEDGES)
    if not match.has(at, "BEFORM", "AT", "OF", "TO", "FROM", "COMMA", "COLON", "RATIOWORD"):
        return None
    if match.has(at, "COMMA", "COLON", "RATIOWORD") and "DECIMAL" not in match.numerals()[0].tags:
        return None  # "the ratio fell, 40 said"
    for place in range(at - (not match.has(at, "RATIOWORD")), max(at - _FAR, -1), -1):
        if match.has(place, "RATIOWORD") and not match.has(place, "VERB", "ED", "ING"):
            number = match.numerals()[0].low
            return Quantity(number, number)
        if match.has(place, "PUNCT", "REL", "NUM") and not match.has(place, "HYPHEN"):
            return None
    return None


def _full_share(match: Match) -> Quantity | None:
    """Such as "third" of "a full third of the crowd"."""
    number = match.numerals()[0].low
    return Quantity(1 / number, 1 / number) if number > 2 and match.has(match.start - 2, "A") else None  # noqa: PLR2004


def _named_share(match: Match) -> Quantity | None:
    """Such as "third" of "the eastern third of the country", "tenth" of "the richest tenth of households"."""
    number = match.numerals()[0].low
    return Quantity(1 / number, 1 / number) if 2 < number <= _TEN else None  # noqa: PLR2004 - halves are no ordinals


def _share_hit(match: Match) -> Quantity | None:
    """Such as "third" of "the worst-hit third of districts"."""
    most = match.has(match.start - 2, "HYPHEN") and match.has(match.start - 3, "SUPERLATIVE")
    return _named_share(match) if most else None


def _share_alone(match: Match) -> Quantity | None:
    """Such as "tenth" of "the gap between the richest and poorest tenth is"; but not "finished a best fifth"."""
    return _named_share(match) if match.has(match.start - 2, "THE", "AND", "POSSDET") else None


def _every(match: Match) -> Quantity | None:
    """Such as "every third household", one in three of them."""
    number = match.numerals()[0].low
    return Quantity(1 / number, 1 / number) if 1 < number <= _WHOLE else None


RULES = (
    Rule(
        "ratio_stated",
        "(?<= BEFORM | AT | OF | TO | FROM | COMMA | COLON | APPROX | MORE_THAN | LESS_THAN | RATIOWORD)"
        " NUM-YEAR-SCALED-GROUPED"
        " (?= PUNCT-HYPHEN-COLON | PREP-OF-TO | CONJ | $)",
        _stated,
        1,
    ),
    Rule("every", "EVERY ORD (?= WORD-VERB-PLURAL-TIMEUNIT-WEEKDAY-DAYPART-MONTH-SEASON-PERIODWORD | ONE)", _every, 1),
    Rule(
        "out_of",
        "NUM&INT-SCALED (OUTOF (EVERY | (THE | POSSDET) TOPWORD)? | OF EVERY) NUM&INT"
        " | NUM&INT-SCALED-ONE OF NUM&INT | NUM&DECIMAL OUTOF NUM&INT",
        _out_of,
    ),
    Rule(
        "out_of_sum",
        "(CURSIGN NUM&INT | NUM&WORDS&ONE) (OUTOF EVERY? | (OF | IN) EVERY) CURSIGN NUM&INT-SCALED",
        _out_of,
        10,
    ),
    Rule("out_of", "NUM&INT&DIGITS HYPHEN OF HYPHEN NUM&INT&DIGITS (?! HYPHEN)", _out_of),
    Rule("out_of", "NUM&DECIMAL STROKE NUM&INT&DAY (?! UNIT | UNIT_AMBIGUOUS | TIMEUNIT | TIMESYMBOL)", _marked, 1),
    Rule("over", "(?<! VERB | PREP | DIGITS) ONE&WORDS OVER NUM&INT-YEAR (?= PUNCT-HYPHEN | $)", _out_of),
    Rule("over", "^ NUM&INT-SCALED OVER NUM&INT-YEAR $", _out_of),
    Rule("range_in", "NUM&INT-SCALED-YEAR (RANGE | OR) NUM&INT-SCALED-YEAR IN EVERY? NUM&INT-YEAR", _range_in),
    Rule("range_in", "(?<= BETWEEN) NUM&INT-SCALED-YEAR AND NUM&INT-SCALED-YEAR IN EVERY? NUM&INT-YEAR", _range_in),
    Rule("in", "NUM&INT-SCALED-YEAR HYPHEN IN HYPHEN NUM&INT-YEAR (?! HYPHEN)", _out_of),
    Rule("in", "NUM&DECIMAL-SCALED (IN EVERY? | OF EVERY) NUM&INT-YEAR", _in_round),
    Rule("in", "NUM&INT-SCALED-YEAR OF EVERY NUM&INT-YEAR", _out_of),
    Rule("in", "NUM&INT-SCALED-YEAR IN EVERY? NUM&INT-YEAR (?! RANGE-SPACED NUM (?! IN))", _in),
    Rule("out_of_noun", f"NUM&INT-SCALED-YEAR ({_NOUN} | TIMEUNIT | TIMES) OUTOF EVERY? NUM&INT {_ALONE}", _out_of),
    Rule("in_noun", f"NUM&INT-SCALED-YEAR ({_NOUN}){{1,2}} IN EVERY? NUM&INT&WORDS {_ALONE}", _out_of),
    Rule("in_noun", f"NUM&WORDS&ONE ({_NOUN}) IN EVERY? NUM&INT&DIGITS-YEAR {_ALONE}", _out_of),
    Rule("in_noun", f"NUM&WORDS&ONE UNIT IN EVERY? NUM&INT&WORDS {_ALONE}", _out_of, 1),
    Rule("in_noun", f"NUM&WORDS&INT-SCALED TIMEUNIT IN EVERY? NUM&INT&WORDS {_ALONE_IN_TIME}", _out_of),
    Rule("fraction", "(?<= BETWEEN) FRAC AND FRAC | FRAC ((TO | OR | DASH) FRAC)?", _share),
    Rule("fraction", "(?<= TIMEADJ) ORD-ONE (?= OF (DET | POSSDET))", _full_share, 3),
    Rule("fraction", "(?<= PARTSIDE | SUPERLATIVE) ORD-TIMEUNIT (?= OF)", _named_share, 3),
    Rule("fraction", "(?<= VERBED | ED) ORD-TIMEUNIT (?= OF)", _share_hit, 3),
    Rule("fraction", "(?<= PARTSIDE | SUPERLATIVE) ORD-TIMEUNIT (?= AUX | PUNCT-HYPHEN | $)", _share_alone, 3),
    Rule(
        "fraction", "(?<= OTHER) ORD-TIMEUNIT (?= AUX | VERB | VERBED | ED | PUNCT-HYPHEN | CONJ | $)", _share_alone, 3
    ),
    Rule("fraction", "(?<= RESTWORD) ORD-TIMEUNIT (?! WORD-ADV-DUEWORD | HYPHEN)", _share_alone, 3),
    Rule("stroke", "(?<! LABEL | SCORENOUN) SLASH (?= OF)", _stroke, weight=1),  # no "resolution 48/163 of 1993"
    Reject("part of a word or a name", "FRAC HYPHEN (WORD-TIMEUNIT-UNIT)"),
)
EXAMPLES = (
    eg("⟦Seven out of the top 10⟧ firms agreed, and ⟦16 out of its top 20⟧ titles.", value_low="0.7"),
    no("It recalls its resolution 48/163 of 1993, its decisions 47/412 of May and 47/9 of June."),
    eg("About ⟦1.7 in 100⟧ are ill; it rose 1.7 in 12 towns.", value_low="0.017"),
    eg("Nearly ⟦3/4ths⟧ of us came, and ⟦2/3rds⟧ stayed.", value_low="0.75"),
    eg("Most get by on little - ⟦9 out of 10⟧ have less.", value_low="0.9"),
    eg("⟦$1 of every $5⟧ and ⟦one in every $8⟧ is lost; it costs $5 in $20 bills.", value_low="0.2"),
    eg(
        "In the worst-hit ⟦third⟧ of districts ⟦a tenth⟧ waited twelve days.",
        value_low="0.3333333333333333333333333333",
    ),
    eg(
        "⟦A third⟧ lack water and ⟦a fifth⟧ heat their homes; it was a third place finish.",
        value_low="0.3333333333333333333333333333",
    ),
    no("A second lack of funds and a third lack of will were told of."),
    eg("⟦Two thirds⟧ are wet; the other ⟦third⟧ is dry.", value_low="0.6666666666666666666666666667"),
    eg(
        "Ice lost brings ⟦a half⟧, with the remaining ⟦third⟧ due to warming and the remaining third party.",
        value_low="0.5",
    ),
    eg("Risk fell (hazard ratio ⟦0.61⟧); in the ratio 40 were told.", value_low="0.61"),
    no("The pupil-teacher ratio rose from 18 to 22."),
    eg("The pupil-teacher ratio was ⟦14.9⟧, and the debt ratio is about ⟦0.6⟧.", value_low="14.9"),
    eg("⟦Every fourth⟧ household has a car; every second counts, every third year.", value_low="0.25"),
    eg("⟦Three out of four⟧ turbines turn.", value_low="0.75"),
    eg("More than ⟦one in four⟧ - 26 per cent - of the entries won.", value_low="0.25"),
    eg("⟦One in five⟧ could not pay.", value_low="0.2"),
    eg("Some ⟦3 to 4 in 10⟧ use it, between ⟦one and two in five⟧ own it.", value_low="0.3", value_high="0.4"),
    eg("⟦One child in four⟧ was out of school, one of two in the city.", value_low="0.25"),
    eg("It rose from ⟦1 in 4⟧ to ⟦1 in 3⟧.", value_low="0.25"),
    eg("The odds are ⟦1 in 3.5 million⟧.", value_low="0.0000002857142857142857142857142857"),
    eg("It uses ⟦two-thirds⟧ of the oil.", value_low="0.6666666666666666666666666667"),
    eg("A full ⟦third⟧ of the crowd had gone.", value_low="0.3333333333333333333333333333"),
    eg("It rained in the eastern ⟦third⟧ of the country.", value_low="0.3333333333333333333333333333"),
    eg("The richest ⟦tenth⟧ of households own it.", value_low="0.1"),
    eg("The gap between the richest and poorest ⟦tenth⟧ is wide; she came a best fifth.", value_low="0.1"),
    eg("He spent about ⟦a quarter⟧ of his speech on it.", value_low="0.25"),
    eg("The chance is ⟦one over twenty⟧.", value_low="0.05"),
    eg("Sales fell by ⟦a third⟧.", value_low="0.3333333333333333333333333333"),
    eg("⟦Three in every hundred⟧ filled ⟦5⁄8⟧ of it.", value_low="0.03"),
    eg("A ⟦two-third⟧ majority and ⟦three-quarter⟧ of it are gone.", value_low="0.6666666666666666666666666667"),
    eg("Roughly ⟦a third⟧ left, and ⟦a fifth⟧ died.", value_low="0.3333333333333333333333333333"),
    eg(
        "It snows ⟦one day in six⟧, and ⟦one week in three⟧ he works nights.",
        value_low="0.1666666666666666666666666667",
    ),
    eg("She made ⟦12-of-15⟧ shots; he marked it ⟦3.5 out of 5⟧ or ⟦4.5/5⟧.", value_low="0.8"),
    eg("⟦One litre in eight⟧ was lost; ⟦one child in five⟧ wept, as one month in many towns is.", value_low="0.125"),
    eg("⟦One person in 10⟧ has $450 a quarter; he has 31 in 48.", value_low="0.1"),
    eg("It ran late on ⟦219 days out of 365⟧, ⟦17 times out of 20⟧; ⟦one boat in four⟧ still leaks.", value_low="0.6"),
    no("A third man left, a third failed attempt followed, and one day in two towns is short."),
    no("It is a −60/40 split, and −1/40 of the wavelength."),
    eg("The hazard ratio with the drug, ⟦0.75⟧, was low; odds ratio: ⟦1.4⟧.", value_low="0.75"),
    eg("It is so in ⟦nine of ten⟧ homes, but 29 of 50 states and three of seven mills are late.", value_low="0.9"),
    no("They won 60-40, then 53-47, at 10:30 and on 9/11, by 10 to one."),
    eg("⟦A third⟧ and ⟦two thirds⟧ of the votes went to them."),
    eg(
        "It holds between ⟦a third and a half⟧ of the shares.",
        value_low="0.3333333333333333333333333333",
        value_high="0.5",
    ),
    no("Flags flew at half-staff for a third time."),
)

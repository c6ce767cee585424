"""Counts whose noun is left out or said before: "makes 24", "33 states, of which 28 agreed", "down by one"."""

from decimal import Decimal

from claims.extractors._carried import partial
from claims.extractors._elided import END, alike
from claims.extractors._gapped import gapped
from claims.extractors._quantity import quantity, rising
from claims.grammar import Match, Reject, Rule, eg, no
from claims.grammar.ranges import JOIN
from claims.model import Quantity

KIND = "count"
_QUARTER = Decimal("0.25")
_SERIES, _SERIES_NOUNS = 10, 3  # places back to the figure before in a series, and words of what it counts
_SET_BESIDE, _TWICE = 16, 2  # places back to the figure that one is set against, and times that it is, at most
_OTHERS = "STOP SEMI COLON CURSIGN CURNAME CURCODE UNIT UNIT_AMBIGUOUS PERCENT".split()
_FIRM = 12  # wins over the score that it looks like
_MANY = 20  # votes, at least
_NEAR_VOTE = 8  # places from a vote to its two sides
_THING = "WORD-PLURAL-UNIT-UNIT_AMBIGUOUS-TIMEUNIT-CURNAME-CURSUB-SCALE-POINTWORD-VERBED-ADV-PERSONNOUN"
_BEHIND_HALF = "(?= PUNCT-HYPHEN | PREP | CONJ | AUX | ADV | LATER | EACH | RELUNIT | $)"
_LIMITS = ("MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")


def _one_in_series(match: Match) -> Quantity | None:
    """As in "three died in Leeds, two in York and one in Hull": built like the figure before it."""
    preposition = match.word(match.stop)
    for place in range(match.start - 2, max(match.start - _SERIES, 0), -1):
        if match.seq.numerals[place] is not None:
            nouns = range(place + 1, place + 2 + _SERIES_NOUNS)
            link = next((at for at in nouns if match.has(at, "PREP")), place)
            return quantity(match) if match.has(place, "NUM") and match.word(link) == preposition else None
        if match.has(place, "STOP", "SEMI", "COLON"):
            break
    return None


def _step(match: Match) -> Quantity | None:
    """As in "down by one", "they have 9, down one", where "one" stands for no thing."""
    moved = match.has(match.start - 2, "UP", "DOWN", "UPNOUN", "DOWNNOUN")
    apposed = match.has(match.start - 2, "COMMA") and match.has(match.start - 3, "NUM")
    return quantity(match) if moved or apposed else None


def _part_of_one(match: Match) -> Quantity:
    """As in "half a point", "a quarter of a point", "a point and a half"."""
    parts = match.numerals()
    part = (parts[0].low if parts else _QUARTER) + (not match.has(match.start, "FRAC", "QUARTERWORD"))
    return Quantity(part, part)


def _one_and_half(match: Match) -> Quantity | None:
    """As in "a bottle and a half of wine", "a page and a half"; but not "a page and half of it"."""
    value = 1 + match.numerals()[-1].low
    return Quantity(value, value) if match.begins(match.stop - 1, "A") else None


def _zero(match: Match) -> Quantity | None:
    """A bare number; four digits that may be a year only after a limit ("fell below 2000", "about 1640 of them"), where
    they are none.
    """
    year = match.find("YEAR") is not None and match.stop - match.start == 1
    return None if year and not match.has(match.start - 1, *_LIMITS, "APPROX") else quantity(match)


def _no_year(match: Match) -> Quantity | None:
    """Four digits that are no year, as words beside them tell: "1500 each", "1800 of them", "a crowd of 1600",
    "a 1520 on the test".
    """
    whole = match.has(match.stop, "EACH") or (
        match.has(match.stop, "OF") and match.has(match.stop + 1, "PRON", "THESE")
    )
    measured = match.has(match.start - 1, "OF", "COLON", "BEFORM") and match.has(match.start - 2, "CROWDNOUN")
    scored = match.has(match.start - 1, "A") and match.has(match.stop, "ON", "OUTOF")
    return quantity(match) if whole or measured or scored else None


def _in_scale(match: Match) -> Quantity | None:
    """As in "sold 5.93 million, against 5.81 a year ago": of the scale that the other is of."""
    if match.has(match.start - 1, "WITH", "TO") and not match.has(match.start - 2, "COMPARED"):
        return None
    found, numerals = quantity(match), match.seq.numerals
    for place in range(match.start - 2, max(match.start - _SET_BESIDE, -1), -1):
        other = numerals[place]
        if match.has(place, *_OTHERS) and not match.has(place, "PREP"):  # "in" is no inch here
            return None
        if other is not None:
            value = found and (found.low * other.scale).normalize()
            near = value is not None and other.scale > 1 and alike(value, other.low, _TWICE)
            return Quantity(value, value) if value and near and not match.has(place - 1, *_OTHERS) else None
    return None


def _votes_for(match: Match) -> Quantity | None:
    """As in "52" of "voted 52-48 to raise it": no score, as words near tell."""
    return quantity(match) if _is_of_vote(match, match.start, match.stop + 1) else None


def _votes_against(match: Match) -> Quantity | None:
    """As in "48" of "voted 52-48 to raise it"."""
    return quantity(match) if _is_of_vote(match, match.start - 2, match.start) else None


def _is_of_vote(match: Match, one: int, other: int) -> bool:
    """Whether two numbers are the two sides of a vote of many."""
    sides = [match.seq.numerals[at] if at >= 0 else None for at in (one, other)]
    near = range(max(one - _NEAR_VOTE, 0), other + _NEAR_VOTE)
    voted = any(match.has(at, "VOTEWORD") for at in near) and not match.has(one - 1, "OPEN")  # "the young (18-25) vote"
    many = [side.low for side in sides if side is not None and "NUM" in side.tags]
    return voted and len(many) == len(sides) and sum(many) >= _MANY


def _cast_for(match: Match) -> Quantity | None:
    """As in "650" of "voted 650 to 714 against it", "by a vote of 650 to 714"."""
    return quantity(match) if _is_cast(match, match.start, match.stop + 1) else None


def _cast_against(match: Match) -> Quantity | None:
    """As in "714" of "voted 650 to 714 against it"."""
    return quantity(match) if _is_cast(match, match.start - 2, match.start) else None


def _is_cast(match: Match, one: int, other: int) -> bool:
    """Whether two numbers are the sides of a vote told right before: "voted (by)", "a vote (of)"."""
    at = one - 1 - match.has(one - 1, "BY", "OF")
    return match.has(at, "VOTEWORD") and _is_of_vote(match, one, other)


def _is_zero(match: Match) -> bool:
    """As in "prices below zero made up 5% of all hours"."""
    return match.numerals()[0].high == 0


def _on_scale(match: Match) -> Quantity | None:
    """As in "a magnitude-6.8 tremor"."""
    return quantity(match) if match.has(match.start - 2, "SCALEWORD") else None


_SIDE = "NUM&INT&DIGITS (?= PUNCT-HYPHEN | PREP | TO | CONJ | ADV | $)"
_VOTES = 20  # wins over a span of years
RULES = (
    Rule("bare_large", "NUM&YEAR", _no_year, weight=3),
    Rule("on_a_scale", "(?<= SCALEWORD) (NUM&DIGITS | NUM&DECIMAL)", quantity, weight=10),
    Rule("on_a_scale", "(?<= HYPHEN) NUM&DIGITS", _on_scale, weight=10),
    Rule("serving", "(?<= SERVEWORD) NUM&INT-YEAR (?= PUNCT-HYPHEN | $)", quantity, weight=2),
    Rule("bare_range", f"(?<= SERVEWORD) NUM {JOIN} NUM-YEAR", rising),
    Rule("counted_part", "(FRAC | QUARTERWORD-PLURAL) (HYPHEN | OF? A) POINTWORD | A POINTWORD AND FRAC", _part_of_one),
    Rule(
        "one_and_half",
        f"A {_THING} AND FRACHALF (?! OF (DET | POSSDET | PRON)) {_BEHIND_HALF}",
        _one_and_half,
    ),
    Rule("step_of_one", "(?<= BY | UP | DOWN) ONE&WORDS (?= PUNCT-HYPHEN | $)", _step),
    Rule("bare_range", f"NUM ({JOIN} | OR | PLUSMINUS) NUM-YEAR | (?<= BETWEEN) NUM AND NUM-YEAR", rising, weight=-3),
    Rule("one_of", "ONE&WORDS (?= OF)", quantity, weight=-2),
    Rule(
        "one_a_day",
        "(?<! DET | PRON | NEG) ONE&WORDS (?= (A | PER | EVERY) TIMEUNIT (?! AGO | LATER | BEFORE))",
        quantity,
    ),
    Rule("one_in_series", "(?<= AND | COMMA) ONE&WORDS (?= PREP-OF)", _one_in_series, weight=-2),
    Rule("bare_scaled", f"(?<= BESIDE | FROM | WITH | TO) NUM&DECIMAL&DIGITS-SCALED {END}", _in_scale, weight=-3),
    partial("bare_part", KIND),
    gapped("bare_gapped", KIND),
    Rule("bare", "NUM (HYPHEN AT_LEAST_AFTER)?", _zero, weight=-4),
    Reject("pronoun or determiner", "ONE&WORDS", weight=-3),
    Rule("votes", "NUM&INT&DIGITS-YEAR (?= (HYPHEN-SPACED | DASH) NUM&INT&DIGITS-YEAR)", _votes_for, _FIRM),
    Rule("votes", "(?<= HYPHEN-SPACED | DASH) NUM&INT&DIGITS-YEAR", _votes_against, _FIRM),
    Rule("votes", f"(?<= VOTEWORD | BY | OF) NUM&INT&DIGITS (?= TO {_SIDE})", _cast_for, _VOTES),
    Rule("votes", f"(?<= TO) {_SIDE}", _cast_against, _VOTES),
    Rule("votes", "(?<= SIDENOUN) NUM&INT-YEAR (?= PUNCT-HYPHEN | AND | $)", quantity, _FIRM),  # "Ayes 77, Noes 309"
    Reject(
        "a bound, and no figure",
        "(?<= BELOW | ABOVE) NUM&WORDS (?= VERB | VERBED | AUX | COMMA | STOP | $)",
        1,
        _is_zero,
    ),
)
EXAMPLES = (
    eg("They launch ⟦one⟧ a day; he met one a day ago, and no one a day later.", value_low="1"),
    eg("Cash flow was ⟦310 million⟧, of which ⟦120⟧ went on wages; of ⟦33 states⟧ came ⟦28⟧.", value_low="310000000"),
    eg("The Greens have ⟦11⟧, up ⟦three⟧, and the Orms ⟦9⟧, down ⟦one⟧.", value_low="11"),
    eg("It fell below ⟦2000⟧, to just under ⟦1900⟧.", value_low="2000"),
    eg("There were ⟦33 states⟧, of which ⟦28⟧ agreed.", value_low="33"),
    eg("A magnitude ⟦6.9⟧ earthquake, with ⟦18 aftershocks⟧ and ⟦9 assists⟧.", value_low="6.9"),
    eg("Makes ⟦24⟧. A magnitude-⟦6.8⟧ tremor killed ⟦3,000⟧.", value_low="24"),
    eg("Serves ⟦4–6⟧. The group is down by ⟦one⟧, and was bitten by one.", value_low="4", value_high="6"),
    eg("In Leeds ⟦40⟧ died; the Reds won ⟦120⟧, the Blues ⟦300⟧ and Ada Hill ⟦45⟧.", value_low="40"),
    eg("By phone ⟦1,200 adults⟧ were asked, in crowds of ⟦300-400⟧ or about ⟦20-30⟧.", value_low="1200"),
    eg("It moved ⟦5.9 mln⟧ against ⟦5.8⟧ a year ago, with grades of ⟦2.2⟧ from ⟦2.1⟧.", value_low="5900000"),
    eg("It sold ⟦5.9 million⟧, compared with ⟦6.2⟧ in spring, with ⟦6.1⟧ as its best.", value_low="5900000"),
    eg("In June it sold ⟦5.9 million⟧ in the north, up from ⟦5.8⟧ then.", value_low="5900000"),
    eg("With a ⟦1520⟧ on the test his score was ⟦1480⟧ in all.", value_low="1520"),
    eg("The town's population will grow by ⟦1.1m⟧ to ⟦9.8m⟧.", value_low="1100000"),
    eg("A third of the jobs, ⟦1.3m⟧ in all, went; waves of 3m in all rose.", value_low="1300000"),
    eg("The fair drew ⟦80.1m guests⟧, more than the ⟦79m⟧ of 2019.", value_low="80100000"),
    eg("A carton of ⟦six⟧ costs $2.49; it has ⟦7.2m users⟧, up from ⟦5m⟧.", value_low="6"),
    eg("The number of homes sold fell 60%, from ⟦3.3m to 1.3m⟧.", value_low="1300000", value_high="3300000"),
    eg("Cases rose to ⟦12.3 million⟧, more than the ⟦6.5m⟧ in 2023.", value_low="12300000"),
    eg("It drew ⟦8.7m guests⟧ but fell short of the ⟦9.2m⟧ it had in 2018.", value_low="8700000"),
    eg("Net sales amounted to ⟦5.2m⟧ in all, compared with ⟦4.7m⟧ then and a forecast of ⟦6.1m⟧.", value_low="5200000"),
    eg("Streams totalled ⟦45m⟧ in May.", value_low="45000000"),
    no("The snow totalled 2.1m, and the cables amounted to 400m."),
    no("Eggs cost $3 a dozen and pens £9 per dozen."),
    eg("Visitors topped ⟦36.9m⟧, births fell from a peak of ⟦2.7m⟧, car exports hit ⟦5.8m⟧.", value_low="36900000"),
    eg("One in eight, some ⟦1.1m⟧, have not signed up.", value_low="1100000"),
    eg("Unemployment: ⟦1.4m⟧ in May.", value_low="1400000"),
    eg("Unemployment: 4.4% (⟦1.5m⟧). It rose to 4.6% (1.6m).", value_low="1500000"),
    eg("Unemployment rose to 4.6% (⟦1.6m⟧) in May.", value_low="1600000"),
    eg("The jobless total dipped by ⟦97,000⟧ in the quarter to ⟦1.86m⟧.", value_low="97000"),
    eg("Unemployment rose to ⟦1.44m⟧ in May; a list of ⟦7.6m⟧ grew; the fair drew ⟦2m⟧.", value_low="1440000"),
    eg("The index lost ⟦half a point⟧, and he won by ⟦a quarter of a point⟧.", value_low="0.5"),
    eg("The mean was ⟦31⟧ (range ⟦18-94⟧), with a CI of ⟦14-38⟧.", value_low="31"),
    eg("The Reds won ⟦12 games⟧, the Blues ⟦9⟧ and Orm City ⟦4⟧.", value_low="12"),
    eg("Reds have ⟦403 seats⟧, the Blues ⟦121⟧, the Old Greens ⟦72⟧ and the ONP ⟦nine⟧.", value_low="403"),
    eg("A city of ⟦8.8m⟧ has ⟦12 ± 3 zoos⟧ and a mean of ⟦4.2 ± 0.6⟧.", value_low="8800000"),
    eg("Vacancies fell ⟦42,000⟧ to ⟦857,000⟧ in May.", value_low="42000"),
    eg("Needing ⟦19⟧ to win, they fell short."),
    eg("It sold ⟦1.2m⟧ in 2021, ⟦1.4m⟧ in 2022 and ⟦1.6m cars⟧ then.", value_low="1200000"),
    eg("Boats    ⟦120⟧    ⟦130⟧    ⟦145⟧", value_low="120"),
    eg("Leeds\t⟦24⟧\t⟦15⟧\t⟦5⟧", value_low="24"),
    eg("Households: ⟦24.8m⟧. The old made up ⟦11.1 million⟧, or 18.6%.", value_low="24800000"),
    eg("They won by ⟦10⟧ to ⟦two⟧, with ⟦3 to 5⟧ away.", value_low="10"),
    eg("⟦Five people⟧ died in Leem, ⟦two⟧ in Orm and ⟦one⟧ in Norden; one in a boat swam.", value_low="5"),
    eg("Orm drew ⟦20 million⟧, the north ⟦15.3⟧ and Leem ⟦9⟧.", value_low="20000000"),
    eg("Orm has ⟦942⟧, more than Leem (⟦254⟧) and the Reds (⟦88⟧), as he told Hill (12).", value_low="942"),
    eg(
        "Orm (⟦12.9 million⟧) drew more than Leem (⟦11.9m⟧); ⟦3.5bn⟧ have none and of these ⟦419m⟧ pay.",
        value_low="12900000",
    ),
    eg("The Senate voted ⟦52⟧-⟦48⟧ to raise it; in Leem the Rovers won the match by 12-10.", value_low="52"),
    eg(
        "Members voted ⟦1650⟧ to ⟦1714⟧ to sell it, by a vote of ⟦650⟧ to ⟦714⟧; votes rose from ⟦40 to 60⟧.",
        value_low="1650",
    ),
    eg("The House divided: Ayes ⟦77⟧, Noes ⟦309⟧.", value_low="77"),
    eg("The score stood at ⟦six⟧; he is ranked at ⟦four⟧, and prices are back at ⟦nine⟧.", value_low="6"),
    eg("She lost by ⟦six⟧, and we were ahead by ⟦four⟧.", value_low="6"),
    eg("She drank ⟦a bottle and a half⟧ of wine and read ⟦a page and a half⟧.", value_low="1.5"),
    no("She has a son and a half brother; he lost a boat and half of the crew."),
    no("Prices below zero made up 9 hours."),
    no("He met her in Leem, and one in the crowd sang."),
)

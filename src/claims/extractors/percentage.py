"""Percentages: a share or a change in per cent, or a step in percentage points or basis points – never mixed up."""

from decimal import Decimal

from claims.extractors._carried import carried, compared
from claims.extractors._elided import END, LIMITS, elided
from claims.extractors._gapped import gapped
from claims.extractors._parallel import paralleled
from claims.extractors._quantity import Measuring, quantity, shared_unit
from claims.extractors._set_beside import guessed, restated, stepped
from claims.extractors._told import last_here, told, told_here
from claims.extractors._uncounted import is_of_no_unit, moved_too, relevelled, remaining, uncounted
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import listed, with_ranges
from claims.model import Quantity

KIND = "percentage"
_QUARTER = Decimal("0.25")
_ALL = 100
_STEP = 20  # points that a share moves by, mostly
_SHARES = range(90, 101)  # per cent that two sides have together, where a few have neither
_FAR = 14  # places from "38 per cent" to the "up three points" that follows
_NEARBY = 30  # places from a lead to the shares it is of
_WALLS = ("SEMI", "STOP", "COLON", "COMMA", "NUM")
_MARGIN = 8  # places from "margin of error" to its points, from half a point to the rates it is of


def _in(unit: str, *types: str) -> Measuring:
    """A production in the unit that the word of one of these types means, or in this one."""

    def make(match: Match) -> Quantity | None:
        at = match.stop - 1 if match.has(match.stop - 1, *types) else match.find(*types)
        if at is None:
            return quantity(match, unit)
        return quantity(match, match.meaning(at, *types) or unit, match.word(at))

    return make


_POINTS = _in("percentage_point", "SHAREPOINT")


def _part(match: Match) -> Decimal:
    """The fraction at the head of the match; a bare "quarter" is no numeral of its own, and "a single point" is one."""
    if match.has(match.start, "FRAC", "DECIMAL"):
        return match.numerals()[0].low
    return _QUARTER if match.has(match.start, "QUARTERWORD") else Decimal(1)


def _of_one(match: Match) -> Quantity | None:
    """Such as "a tenth of 1 percent", "half of one percentage point"."""
    at, part = match.stop - 1, _part(match)
    unit = "percentage_point" if match.has(at, "POINT") else "percent"
    return Quantity(part, part, unit, match.word(at))


def _off_share(match: Match) -> Quantity | None:
    """Such as "4 points" of "61.3%, down 4 points", "two" of "24%, down two" and of "24% chose Hill, down two", but not
    of an index that "rose 2%, up 28 points".
    """
    moved = match.lead(*LIMITS)
    if not match.has(match.stop, "MORE_THAN", "LESS_THAN", "COMPARE") and not match.has(moved, "UP", "DOWN"):
        return None
    aside = match.has(moved - 1, "COMMA", "OPEN", "DASH", "AND")  # "61%, the lowest since 2001 and down 4 points"
    at = moved - 1 - aside
    far = _FAR if match.has(match.stop - 1, "SHAREPOINT") or (aside and match.numerals()[0].high < _STEP) else 1
    level = next(
        (n for n in range(at, max(at - far - 1, -1), -1) if match.has(n, "NUM") and not match.has(n, "YEAR")), None
    )
    if level is None or match.has(level - 1, "UP", "DOWN", "BY"):
        return None
    figure = last_here(match, KIND)  # a share without its unit: "doubled its vote to 28, up nine points"
    if not match.has(level + 1, "PERCENT") and not (figure and figure.place(match) == level):
        return None
    if any(match.has(place, "STOP", "SEMI", "AND") for place in range(level, at + 1)):
        return None
    if match.numerals()[0].high >= _ALL:
        return None
    return _POINTS(match)


def _of_vote(match: Match) -> Quantity | None:
    """Such as "leads by eight points, 41% to 33%", "nine points ahead, with 49%", "a ten-point lead among voters", "the
    percentage is two points up", "a margin of error of 3 points": of shares, as these themselves, who is asked or the
    margin tell, and no points of a game.
    """
    margin = any(match.has(at, "ERRORMARGIN") for at in range(match.start - _MARGIN, match.stop + _FAR))
    before = range(max(match.start - _MARGIN, 0), match.start)
    swung = match.has(match.start - 1, "OF") and match.has(match.start - 2, "LEADOF")  # "a swing of nine points"
    by = match.has(match.start - 1, "BY") and any(match.has(at, "LEADOF") for at in before)
    led = match.has(match.stop, "LEADOF") or swung or by
    near = frozenset().union(*match.seq.tags[max(match.start - _NEARBY, 0) : match.stop + _NEARBY])
    led = led or match.has(match.start - 1, "PLUSMINUS")  # "a poll of 900 (±3 points)"
    shares = "PERCENTNAME" in near or (led and not near.isdisjoint({"PERCENT", "POLLWORD"}))
    return _POINTS(match) if (margin or shares) and match.numerals()[0].high < _ALL else None


def _of_rivals(match: Match) -> Quantity | None:
    """Such as "27" and "9" of "Labour is on 31%, the Tories on 27 and the Greens on 9": what others have of the
    whole of which somebody told before has a share.
    """
    figure, number = told(match, KIND), match.numerals()[0]
    if figure is None or not figure.in_sentence(match):
        return None
    before = range(match.start - 1, max(match.start - _NEARBY, 1), -1)
    share = next((at - 1 for at in before if match.has(at, "PERCENT") and match.has(at - 1, "NUM")), 0)
    named = match.has(match.start - 2, "CAP") or match.has(match.start - 3, "THE")
    other = match.seq.numerals[share]
    if not named or not share or other is None or match.has(share - 1, "UP", "DOWN", "BY"):
        return None
    return quantity(match, "percent", match.word(share + 1)) if other.high + number.high <= _ALL else None


def _of_rate(match: Match) -> Quantity | None:
    """Such as "3.9" and "4.1" of "the jobless rate slid to 3.9 from 4.1", "2" and "2.4" of "inflation was above 2 and
    growth a mere 2.4", "4" of "the rate goes up to 4": of what is told in per cent; a whole number, and any other rate,
    only in a text that tells of shares.
    """
    number, at = match.numerals()[0], match.lead(*LIMITS)
    if match.has(match.start - 1, "WORD") and not match.has(match.start - 1, *LIMITS):
        if not match.has(match.start - 2, "A"):
            return None
        at = match.start - 2
    near = range(at, max(at - _MARGIN, -1), -1)
    rate = next((place for place in near if match.has(place, "RATE", "PERCENTNOUN", *_WALLS)), -1)
    known = _tells_shares(match)
    rated = match.has(rate - 1, "PERCENTNOUN", "RATED") or (known and not is_of_no_unit(match))
    named = match.has(rate, "PERCENTNOUN") or (match.has(rate, "RATE") and rated)
    stated = named and (known or "DECIMAL" in number.tags)
    return quantity(match, "percent") if stated and number.high <= _ALL else None


def _tells_shares(match: Match) -> bool:
    """Whether the text has a figure in per cent. Asked once a text."""
    seq, memo = match.seq, match.seq.story.memo
    if KIND not in memo:
        memo[KIND] = next((name for name in seq.lexicon.surfaces("PERCENT") if name in seq.story.text), "")
    return bool(memo[KIND]) or told(match, KIND) is not None


def _of_split(match: Match) -> Quantity | None:
    """Such as "58" of "by 58 to 42 per cent", "52-48 percent": the larger of two sides that make up the whole."""
    first, second = match.numerals()[0], match.seq.numerals[match.stop + 1]
    moved = any(match.has(at, "UP", "DOWN", "FROM") for at in (match.start - 1, match.start - 2))
    if second is None or moved or first.low <= second.low or first.low + second.low not in _SHARES:
        return None
    return quantity(match, "percent", match.word(match.stop + 2))


def _half_point(match: Match) -> Quantity | None:
    """Such as "a quarter-point cut", "raised rates by half a point", "up half a point at 41 per cent": of what is told
    in per cent, no point of a game or an index.
    """
    change = match.has(match.stop, "UPNOUN", "DOWNNOUN") and match.find("HYPHEN") is not None
    near = range(max(match.start - _MARGIN, 0), match.stop + _MARGIN)
    named = any(match.has(at, "RATE", "PERCENTNOUN") for at in near)
    shares = any(match.has(at, "PERCENT", "POINT") for at in range(match.start - _MARGIN, match.stop + _FAR))
    moved = match.has(match.start - 1, "OF") and match.has(match.start - 2, "UPNOUN", "DOWNNOUN")  # "a cut of"
    taken = match.has(match.stop, "OFF") and match.has(
        match.stop + 1, "UPNOUN", "PERCENTNOUN"
    )  # "0.8 point off growth"
    told_of = told(match, KIND) and match.has(match.start - 1, "BY") and match.has(match.start - 2, "UP", "DOWN")
    if not (change or named or shares or taken or told_of or (moved and told_here(match, KIND))):
        return None
    part = _part(match)
    return Quantity(part, part, "percentage_point", match.word(match.stop - 1))


def _bracketed(match: Match) -> Quantity | None:
    """Such as "-4" of "31% (-4), Hill 38% (+2)": how a share has moved, in points."""
    at = match.start - 1 - match.has(match.start - 1, "PLUS")
    signed = match.has(match.start - 1, "PLUS") or match.has(match.start, "NEGATIVE")
    shares = match.has(at, "OPEN") and match.has(at - 1, "PERCENT") and match.has(at - 2, "NUM")
    return _POINTS(match) if signed and shares else None


_RATED = " | ".join(("TO", "AT", "FROM", "OF", "BEFORM", "ABOVE", "BELOW", "WORD", *LIMITS))
RULES = (
    Rule("points_in_brackets", "(?<= OPEN | PLUS) NUM-YEAR (?= CLOSE)", _bracketed, 1),
    *with_ranges(Rule("percentage_points", "", _in("percentage_point", "POINT")), "", "HYPHEN? POINT"),
    Rule(
        "points_of_share",
        "NUM HYPHEN? SHAREPOINT (?= COMMA? (TO | AT) (NUM | APPROX) PERCENT)",
        _in("percentage_point", "SHAREPOINT"),
        weight=1,
    ),
    Rule(
        "points_of_share",
        f"(?<= UP | DOWN | {' | '.join(LIMITS)}) NUM-YEAR SHAREPOINT"
        " (?= PUNCT-HYPHEN | PREP | CONJ | STEPADV | RELUNIT | RELDAY | ADV | YEARWORD | $)",
        _off_share,
        1,
    ),
    Rule("points_of_share", "NUM-YEAR SHAREPOINT (?= MORE_THAN | LESS_THAN | COMPARE THAN)", _off_share, 1),
    *with_ranges(Rule("basis_points", "", _in("basis_point", "BASIS_POINT")), "", "HYPHEN? BASIS_POINT"),
    *with_ranges(Rule("percent", "", _in("percent", "PERCENT")), "", "HYPHEN? PERCENT"),
    Rule("percent_split", "NUM-YEAR (?= (TO | HYPHEN | DASH) NUM PERCENT)", _of_split, -1),
    Rule("percentage_word", "NUM HYPHEN? PERCENTWORD (?! WORD)", _in("percent", "PERCENTWORD"), 1),
    Rule(
        "percentage_of",
        "PERCENTWORD OF NUM-YEAR (?= PUNCT-HYPHEN | CONJ | PREP-OF | AUX | $)",
        _in("percent", "PERCENTWORD"),
    ),
    Rule("percent_fraction", "(FRAC | NUM-YEAR) (TO | RANGE) FRAC HYPHEN? PERCENT", _in("percent", "PERCENT")),
    Rule("percent_fraction", "FRAC OF? (A (?=PERCENT))? HYPHEN? PERCENT", _in("percent", "PERCENT")),
    Rule("percent_of_one", "(FRAC | NUM&DECIMAL | QUARTERWORD-PLURAL) OF (ONE | A) HYPHEN? (PERCENT | POINT)", _of_one),
    Rule(
        "points_of_share", "(?<= UP | DOWN) NUM-YEAR-SCALED (?= COMMA | STOP | SEMI | CLOSE | AND | $)", _off_share, -1
    ),
    Rule("points_of_vote", "NUM-YEAR HYPHEN? SHAREPOINT", _of_vote, 1),
    Rule(
        "half_point",
        "((FRAC | QUARTERWORD-PLURAL) (HYPHEN | OF? A)? | NUM&DECIMAL (OF A)?"
        " | A (SINGLE | TIMEADJ)) SHAREPOINT-PLURAL",
        _half_point,
        1,
    ),
    Rule("points_fraction", "FRAC OF? (A (?=POINT))? HYPHEN? POINT", _in("percentage_point", "POINT")),
    Rule("percent_listed", listed("HYPHEN? PERCENT", "NUM-YEAR"), shared_unit("PERCENT")),
    Rule("points_listed", listed("HYPHEN? POINT", "NUM-YEAR"), shared_unit("POINT")),
    Rule("basis_points_listed", listed("HYPHEN? BASIS_POINT", "NUM-YEAR"), shared_unit("BASIS_POINT")),
    elided("percent_elided", "PERCENT"),
    Rule("percent_of_rivals", f"(?<= ON | WITH | AT) NUM-YEAR-ONE-VAGUENUM {END}", _of_rivals, weight=-3),
    gapped("percent_gapped", KIND),
    Rule("percent_of_rate", f"(?<= {_RATED}) NUM-SCALED-YEAR-ONE {END}", _of_rate, weight=-3),
    carried("percent_carried", KIND),
    restated("percent_restated", KIND),
    stepped("percent_stepped", KIND),
    guessed("percent_guessed", KIND),
    paralleled("percent_parallel", KIND),
    compared("percent", KIND),
    moved_too("percent_moved", KIND),
    relevelled("percent_relevelled", KIND),
    remaining("percent_remaining", KIND),
    uncounted("percent_uncounted", KIND),
)
EXAMPLES = (
    eg("It took ⟦28.5%⟧; the Reds doubled their share to ⟦20.8⟧. The Blues fell to ⟦16.4⟧, down ⟦nine points⟧."),
    eg("Prices rose ⟦4.1%⟧, where banks had bargained for ⟦3.8⟧. The index was 51.2 and the pound at 1.27."),
    eg("Sales were up ⟦3 percent⟧ in May, down ⟦9⟧ from a year ago; they fell ⟦2%⟧, with Orm (31 shops) down ⟦6⟧."),
    eg("It will lift its ⟦15%⟧ duty on cars to ⟦25⟧ and cut its bill by ⟦15%⟧ to 25.", value_low="15"),
    eg("Of us ⟦62 per cent⟧ voted for it, the remaining ⟦38⟧ against; ⟦27%⟧ wrote and another ⟦19⟧ in part."),
    eg("Coverage of ⟦sixty, seventy per cent⟧ will do; some 12 of 40, ⟦50 per cent⟧.", value_low="60", value_high="70"),
    eg("Some ⟦12%⟧ of classes were above the legal limit of 30.", value_low="12"),
    eg("It is ⟦5.9 percent⟧, up from a low of ⟦2.8⟧, and is to reach about ⟦six and a half⟧ by May.", value_low="5.9"),
    eg("Inflation was ⟦2.4⟧ and growth a mere ⟦1.1⟧.", value_low="2.4"),
    eg("It is ⟦3%⟧ of sales; the rate goes up to ⟦4⟧, the birth rate to 2.", value_low="3"),
    eg("They raised it by ⟦5 percent⟧, then by ⟦a quarter of a point⟧.", value_low="5"),
    eg("Rents took ⟦31 percent⟧ of it, up from ⟦24⟧, while food took ⟦18⟧, down from ⟦22⟧.", value_low="31"),
    eg(
        "Pay grew by ⟦0.3 per cent⟧. a year, against ⟦2.2⟧ before; it will be ⟦1.0 per cent⟧. this year and ⟦1.9⟧ next."
    ),
    eg("It grew ⟦0.5 percent⟧, with that in roads up ⟦2 percent⟧ and that in homes down ⟦12.9⟧.", value_low="0.5"),
    eg("It fell by ⟦52.1 percent⟧ after 24 weeks, against ⟦1.4⟧ with tea.", value_low="52.1"),
    eg("It added 80 GW, up ⟦28 percent⟧, and 90 GW of wind, up ⟦6⟧.", value_low="28"),
    eg("They were ⟦48 percent⟧ of sales in May; five years ago it was ⟦5⟧.", value_low="48"),
    eg("It is to cut them ⟦40 percent⟧ below 1990 by 2030, ⟦85⟧ by 2050.", value_low="40"),
    eg("Exports took ⟦0.8 point⟧ off growth.", value_low="0.8", unit="percentage_point"),
    eg("The rate for sheds rose to ⟦18.3 percent⟧, while that for mills was ⟦4.1⟧.", value_low="18.3"),
    eg("The rate was ⟦10.6 percent⟧, for men ⟦3.6⟧ and for women ⟦3.2⟧.", value_low="10.6"),
    eg("Sales rose ⟦3.1 percent⟧ after a rise of ⟦2.2⟧ in May.", value_low="3.1"),
    eg("It kept its rate at ⟦5 percent⟧ for the fourth month and two of nine wanted a cut of ⟦a quarter point⟧."),
    eg("Her majority fell to 377 votes, a swing of ⟦11.4 points⟧.", value_low="11.4", unit="percentage_point"),
    eg("Nurses get ⟦5 percent⟧ now and ⟦3⟧ in April, teachers ⟦4⟧.", value_low="5"),
    eg("It came in at ⟦3.4 percent⟧, hotter than the ⟦3.2⟧ that analysts had expected.", value_low="3.4"),
    eg("Sun made up ⟦5.5%⟧ of it in 2023, wind ⟦7.8⟧ and coal ⟦35⟧, verse 9 and page 3 say.", value_low="5.5"),
    eg("Here it is ⟦14%⟧; in the hills, ⟦6⟧. The rich own ⟦9%⟧; they had, in 2, a ship.", value_low="14"),
    eg("They put this year's at ⟦2.3%⟧ but cut next year's to ⟦1.5⟧ from ⟦1.8⟧.", value_low="2.3"),
    eg("The poor pay ⟦5%⟧, the rich ⟦11%⟧, and all others ⟦9⟧.", value_low="5"),
    eg("They foresee growth of ⟦2.1%⟧, with estimates ranging from ⟦1.4 to 2.9⟧.", value_low="2.1"),
    eg("The mill ran at ⟦71%⟧ in May and at ⟦78⟧ in June, at 9 sites.", value_low="71"),
    eg("They voted: ⟦64.8 per cent⟧ for, ⟦35.2⟧ against.", value_low="64.8"),
    eg("Pay rose ⟦21%⟧ in five years, prices ⟦27⟧.", value_low="21"),
    eg("It is ⟦30 per cent⟧, not ⟦20⟧, of us.", value_low="30"),
    eg("The poll (n=1,024, ±⟦3.1 points⟧) put Hill on ⟦46%⟧.", value_low="3.1", unit="percentage_point"),
    eg("In the poll Hill has a ⟦10-point⟧ lead over Orm among voters.", value_low="10", unit="percentage_point"),
    eg("The percentage of pupils who read was ⟦two points⟧ above the mean.", value_low="2", unit="percentage_point"),
    eg("The range is ⟦0 to 1/4 percent⟧, after a ⟦1/4 point⟧ cut in rates.", value_low="0", value_high="0.25"),
    no("The Reds had a 10-point lead at the break."),
    eg("There, ⟦20%⟧ — ⟦20%⟧ of the rooms are empty.", value_low="20"),
    eg("The margin was ⟦7.5 per cent⟧ (⟦7.4⟧), with a note of ⟦8 per cent⟧ (3).", value_low="7.5"),
    eg("⟦31%⟧ chose the Greens, down ⟦five⟧. Sales rose ⟦2%⟧, up 28.", value_low="31"),
    eg("He promised ⟦0.7 per cent⟧. Last year they gave, on average, ⟦0.33⟧.", value_low="0.7"),
    eg("Turnout rose by ⟦5 per cent⟧ to 80.", value_low="5"),
    eg("Turnout rose by ⟦a single point⟧ to ⟦61%⟧, ⟦a full point⟧ up; the Reds won by a single point.", value_low="1"),
    eg("Hill: ⟦31%⟧ (⟦-4⟧), Marsh: ⟦38%⟧ (+⟦2⟧), others ⟦9%⟧ (12 people).", value_low="31"),
    eg("The union asked for ⟦6 per cent⟧. The firm offered ⟦three⟧. The score was 8.", value_low="6"),
    eg("It is ⟦ninety-odd per cent⟧ full.", value_low="90"),
    eg("Unemployment rose by ⟦4%⟧.12", value_low="4", unit="percent"),
    eg("Output rose to over ⟦17.2 per cent⟧.", value_low="17.2", unit="percent"),
    eg("Inflation rose from ⟦3.8% to 4.3%⟧.", value_low="3.8", value_high="4.3", unit="percent"),
    eg("They cut it by ⟦7 to 10 percent⟧.", value_low="7", value_high="10"),
    eg("Rates rose ⟦0.5 percentage points⟧.", value_low="0.5", unit="percentage_point"),
    eg("Her rating slipped ⟦two points⟧ to ⟦38 percent⟧.", value_low="2", unit="percentage_point"),
    eg("It was split ⟦51%⟧ to ⟦49%⟧.", value_low="51"),
    eg("They rose ⟦0.1⟧, ⟦0.2⟧ and ⟦0.4 percentage points⟧.", value_low="0.1", unit="percentage_point"),
    eg("Yields rose by ⟦5⟧, ⟦10⟧ and ⟦20 basis points⟧.", value_low="5", unit="basis_point"),
    eg("Turnout was ⟦61.3%⟧, down ⟦4 points⟧ since May.", value_low="61.3"),
    eg("The index rose ⟦2%⟧, up 28 points.", value_low="2"),
    eg("Turnout was ⟦61%⟧, the lowest since 2001 and down ⟦4 points⟧ on the last vote.", value_low="61"),
    eg("He leads by ⟦8 points⟧, ⟦41%⟧ to ⟦33%⟧, with a margin of error of ⟦3 points⟧.", value_low="8"),
    eg("It passed by ⟦58⟧ to ⟦42 per cent⟧; on ⟦38%⟧ of votes, up ⟦three points⟧, it fell ⟦40 to 50 percent⟧."),
    eg("Turnout, ⟦59.9%⟧, was the lowest since 2001, ⟦7.4 points⟧ lower than in 2019.", value_low="59.9"),
    eg("On ⟦44%⟧ he is ⟦nine points⟧ ahead; it is at ⟦12%⟧, down ⟦two⟧.", value_low="44"),
    eg("Labour is on ⟦31%⟧, the Greens on ⟦27⟧ and Reform on ⟦9.5⟧.", value_low="31"),
    eg("She got ⟦41%⟧, followed by Hill with ⟦33⟧. Sales rose ⟦5%⟧, with Hill on 12.", value_low="41"),
    eg("Orm grew ⟦0.3%⟧, Leem ⟦0.2⟧ and Norden's output just ⟦0.1⟧; fees rose ⟦4%⟧, page 7 says.", value_low="0.3"),
    eg("The economy shrank by ⟦3.1 percent⟧; today it's growing at ⟦2.8⟧.", value_low="3.1"),
    eg("They raised the rate from ⟦2%⟧ to ⟦2.4⟧ and cut that for tea to ⟦1.9⟧.", value_low="2"),
    eg("Her lead is down to ⟦2 points⟧, within the margin of error of ⟦3 points⟧.", value_low="2"),
    eg("Sales edged up ⟦0.4%⟧, while online sales grew ⟦1.4⟧.", value_low="0.4"),
    eg("It rose to ⟦4.28 percent⟧ after touching ⟦4.31⟧.", value_low="4.28"),
    eg("It adds ⟦2.5 percentage points⟧ to prices and takes ⟦0.8 of a point⟧ off growth.", value_low="2.5"),
    eg("Turnout was ⟦61%⟧, up ⟦2 points⟧ last year.", value_low="61"),
    eg("The jobless rate slid to ⟦3.9⟧ from ⟦4.1⟧; the exchange rate rose to 1.2.", value_low="3.9", unit="percent"),
    eg("There are 95,119 of them, ⟦88%⟧ of them women, up from 153.", value_low="88"),
    eg("They cut the rate by ⟦half a point⟧.", value_low="0.5", unit="percentage_point"),
    eg("It grew ⟦6.8 per cent⟧, against a target of around ⟦8⟧, for a total of 9.", value_low="6.8"),
    eg("Output grew ⟦2.4 per cent⟧, against Orland's ⟦1.1⟧.", value_low="2.4"),
    eg("A ⟦25-basis-point⟧ cut followed.", value_low="25", unit="basis_point"),
    eg("Growth slowed by ⟦half a percentage point⟧.", value_low="0.5", unit="percentage_point"),
    eg("The shares were ⟦10⟧, ⟦20⟧ and ⟦30 percent⟧.", value_low="10", unit="percent"),
    eg("It returned ⟦8.2⟧, ⟦11.4⟧ and ⟦-3.1 per cent⟧, and was cut to ⟦4.5⟧ from ⟦4.75 per cent⟧.", value_low="8.2"),
    eg("They had a win ⟦percentage of 48⟧, not ⟦50 percentage⟧.", value_low="48", unit="percent"),
    eg("Salt makes up ⟦31 to 36 parts per thousand⟧.", value_low="31", unit="permille"),
    no("The percentage of 12-year-olds who read, or of 300 pupils, is not known."),
    eg("It cost ⟦a tenth of 1 percent⟧, or ⟦half of one percent⟧.", value_low="0.1", unit="percent"),
    eg("It moved by ⟦point five of a percent⟧, not ⟦35 per mille⟧.", value_low="0.5", unit="percent"),
    eg("⟦A quarter-point⟧ cut is near, or ⟦quarter of a percentage point⟧.", value_low="0.25", unit="percentage_point"),
    eg("It fell from ⟦7.8 per cent⟧ in May to ⟦6.9⟧ in June.", value_low="7.8", unit="percent"),
    eg("The rate was ⟦8.1%⟧, up from about ⟦7.4⟧ a year ago and against ⟦9⟧ in Wales.", value_low="8.1"),
    eg("They are ⟦5%⟧ above 2019 and ⟦3%⟧ below 2015.", value_low="5"),
    eg("She led by ⟦52 per cent⟧ to ⟦47⟧.", value_low="52"),
    eg("They cut the bill by ⟦52 per cent⟧ to 47.", value_low="52"),
    eg("Shares rose ⟦1.2%⟧ to 3.65, from 3.61.", value_low="1.2"),
    eg("Growth was ⟦half a point⟧ lower; the Reds are up ⟦half a point⟧ at ⟦41 per cent⟧.", value_low="0.5"),
    no("He won the game by half a point."),
    no("The G20 met in hall 12."),
)

"""Steps in percentage points and basis points: "up 4 points at 61%", "a quarter-point cut", "by half a point"."""

from decimal import Decimal

from claims.extractors._elided import LIMITS
from claims.extractors._quantity import in_unit, shared_unit
from claims.extractors._told import last_here, told, told_here
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import listed, with_ranges
from claims.model import Quantity

KIND = "percentage"
_QUARTER = Decimal("0.25")
_ALL = 100
_STEP = 20  # points that a share moves by, mostly
_FAR = 14  # places from "38 per cent" to the "up three points" that follows
_NEARBY = 30  # places from a lead to the shares it is of
_MARGIN = 8  # places from "margin of error" to its points, from half a point to the rates it is of
_POINTS = in_unit("percentage_point", "SHAREPOINT")


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
    behind = match.has(moved, "COMMA", "DASH") and match.has(match.stop, "UP", "DOWN")  # "91%, two points up"
    compared = match.has(match.stop, "MORE_THAN", "LESS_THAN", "COMPARE")
    if not compared and not behind and not match.has(moved, "UP", "DOWN"):
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


def _half_point(match: Match) -> Quantity | None:
    """Such as "a quarter-point cut", "raised rates by half a point", "up half a point at 41 per cent": of what is told
    in per cent, no point of a game or an index.
    """
    change = match.has(match.stop, "UPNOUN", "DOWNNOUN") and match.find("HYPHEN") is not None
    beside = range(max(match.start - _MARGIN, 0), match.stop + _MARGIN)
    named = any(match.has(at, "RATE", "PERCENTNOUN") for at in beside)
    near = range(match.start - _MARGIN, match.stop + _FAR)
    shares = any(match.has(at, "PERCENT", "POINT", "BASIS_POINT") for at in near)
    moved = match.has(match.start - 1, "OF") and match.has(match.start - 2, "UPNOUN", "DOWNNOUN")  # "a cut of"
    taken = match.has(match.stop, "OFF") and match.has(
        match.stop + 1, "UPNOUN", "PERCENTNOUN"
    )  # "0.8 point off growth"
    told_of = told(match, KIND) and match.has(match.start - 1, "BY") and match.has(match.start - 2, "UP", "DOWN")
    if not (change or named or shares or taken or told_of or (moved and told_here(match, KIND))):
        return None
    part = _part(match)
    return Quantity(part, part, "percentage_point", match.word(match.stop - 1))


def _one_point(match: Match) -> Quantity:
    """As in "a percentage point", "a full percentage point"."""
    return Quantity(Decimal(1), Decimal(1), "percentage_point", match.word(match.stop - 1))


def _bracketed(match: Match) -> Quantity | None:
    """Such as "-4" of "31% (-4), Hill 38% (+2)": how a share has moved, in points."""
    at = match.start - 1 - match.has(match.start - 1, "PLUS")
    signed = match.has(match.start - 1, "PLUS") or match.has(match.start, "NEGATIVE")
    shares = match.has(at, "OPEN") and match.has(at - 1, "PERCENT") and match.has(at - 2, "NUM")
    return _POINTS(match) if signed and shares else None


RULES = (
    Rule("points_in_brackets", "(?<= OPEN | PLUS) NUM-YEAR (?= CLOSE)", _bracketed, 1),
    *with_ranges(Rule("percentage_points", "", in_unit("percentage_point", "POINT")), "", "HYPHEN? POINT"),
    Rule(
        "points_of_share",
        "NUM HYPHEN? SHAREPOINT (?= COMMA? (TO | AT) (NUM | APPROX) PERCENT)",
        in_unit("percentage_point", "SHAREPOINT"),
        weight=1,
    ),
    Rule(
        "points_of_share",
        f"(?<= UP | DOWN | {' | '.join(LIMITS)}) NUM-YEAR SHAREPOINT"
        " (?= PUNCT-HYPHEN | PREP | CONJ | STEPADV | RELUNIT | RELDAY | ADV | YEARWORD | $)",
        _off_share,
        1,
    ),
    Rule(
        "points_of_share",
        "NUM-YEAR SHAREPOINT (?= MORE_THAN | LESS_THAN | COMPARE THAN | (UP | DOWN) (PREP-TO | PUNCT-HYPHEN | $))",
        _off_share,
        1,
    ),
    *with_ranges(Rule("basis_points", "", in_unit("basis_point", "BASIS_POINT")), "", "HYPHEN? BASIS_POINT"),
    Rule("percent_of_one", "(FRAC | NUM&DECIMAL | QUARTERWORD-PLURAL) OF (ONE | A) HYPHEN? (PERCENT | POINT)", _of_one),
    Rule(
        "points_of_share", "(?<= UP | DOWN) NUM-YEAR-SCALED (?= COMMA | STOP | SEMI | CLOSE | AND | $)", _off_share, -1
    ),
    Rule("points_of_vote", "NUM-YEAR HYPHEN? SHAREPOINT", _of_vote, 1),
    Rule(
        "half_point",
        "((FRAC | QUARTERWORD-PLURAL) (HYPHEN | OF? A)? | NUM&DECIMAL (OF A)?"
        " | A (SINGLE | TIMEADJ) HYPHEN?) SHAREPOINT-PLURAL",
        _half_point,
        1,
    ),
    Rule("one_point", "A (SINGLE | TIMEADJ)? HYPHEN? POINT-PLURAL (?! OR NUM)", _one_point),
    Rule("points_fraction", "FRAC OF? (A (?=POINT))? HYPHEN? POINT", in_unit("percentage_point", "POINT")),
    Rule("points_listed", listed("HYPHEN? POINT", "NUM-YEAR"), shared_unit("POINT")),
    Rule("basis_points_listed", listed("HYPHEN? BASIS_POINT", "NUM-YEAR"), shared_unit("BASIS_POINT")),
)
EXAMPLES = (
    eg("It ran at ⟦91 per cent⟧, ⟦two points⟧ up; the Reds are on ⟦31%⟧, ⟦three points⟧ down on May.", value_low="91"),
    eg("He has ⟦31%⟧ of the vote, and two points up front."),
    eg("They raised it by ⟦5 percent⟧, then by ⟦a quarter of a point⟧.", value_low="5"),
    eg("Exports took ⟦0.8 point⟧ off growth.", value_low="0.8", unit="percentage_point"),
    eg("It kept its rate at ⟦5 percent⟧ for the fourth month and two of nine wanted a cut of ⟦a quarter point⟧."),
    eg("Her majority fell to 377 votes, a swing of ⟦11.4 points⟧.", value_low="11.4", unit="percentage_point"),
    eg("The poll (n=1,024, ±⟦3.1 points⟧) put Hill on ⟦46%⟧.", value_low="3.1", unit="percentage_point"),
    eg("In the poll Hill has a ⟦10-point⟧ lead over Orm among voters.", value_low="10", unit="percentage_point"),
    eg("The percentage of pupils who read was ⟦two points⟧ above the mean.", value_low="2", unit="percentage_point"),
    eg("The range is ⟦0 to 1/4 percent⟧, after a ⟦1/4 point⟧ cut in rates.", value_low="0", value_high="0.25"),
    eg("⟦31%⟧ chose the Greens, down ⟦five⟧. Sales rose ⟦2%⟧, up 28.", value_low="31"),
    eg("Turnout rose by ⟦a single point⟧ to ⟦61%⟧, ⟦a full point⟧ up; the Reds won by a single point.", value_low="1"),
    eg("Hill: ⟦31%⟧ (⟦-4⟧), Marsh: ⟦38%⟧ (+⟦2⟧), others ⟦9%⟧ (12 people).", value_low="31"),
    eg("Rates rose ⟦0.5 percentage points⟧.", value_low="0.5", unit="percentage_point"),
    eg("Her rating slipped ⟦two points⟧ to ⟦38 percent⟧.", value_low="2", unit="percentage_point"),
    eg("They rose ⟦0.1⟧, ⟦0.2⟧ and ⟦0.4 percentage points⟧.", value_low="0.1", unit="percentage_point"),
    eg("Yields rose by ⟦5⟧, ⟦10⟧ and ⟦20 basis points⟧.", value_low="5", unit="basis_point"),
    eg("Turnout was ⟦61.3%⟧, down ⟦4 points⟧ since May.", value_low="61.3"),
    eg("Turnout was ⟦61%⟧, the lowest since 2001 and down ⟦4 points⟧ on the last vote.", value_low="61"),
    eg("He leads by ⟦8 points⟧, ⟦41%⟧ to ⟦33%⟧, with a margin of error of ⟦3 points⟧.", value_low="8"),
    eg("Turnout, ⟦59.9%⟧, was the lowest since 2001, ⟦7.4 points⟧ lower than in 2019.", value_low="59.9"),
    eg("On ⟦44%⟧ he is ⟦nine points⟧ ahead; it is at ⟦12%⟧, down ⟦two⟧.", value_low="44"),
    eg("Her lead is down to ⟦2 points⟧, within the margin of error of ⟦3 points⟧.", value_low="2"),
    eg("It adds ⟦2.5 percentage points⟧ to prices and takes ⟦0.8 of a point⟧ off growth.", value_low="2.5"),
    eg("Turnout was ⟦61%⟧, up ⟦2 points⟧ last year.", value_low="61"),
    eg("It was up by ⟦a full percentage point⟧, and slowed by ⟦a percentage point⟧ then.", value_low="1"),
    eg("Bets on ⟦a full point⟧ grew after ⟦75 basis points⟧ in June.", value_low="1", unit="percentage_point"),
    no("He lost by a full point, a percentage of points."),
    eg("They cut the rate by ⟦half a point⟧.", value_low="0.5", unit="percentage_point"),
    eg("A ⟦25-basis-point⟧ cut followed.", value_low="25", unit="basis_point"),
    eg("Growth slowed by ⟦half a percentage point⟧.", value_low="0.5", unit="percentage_point"),
    eg("It cost ⟦a tenth of 1 percent⟧, or ⟦half of one percent⟧.", value_low="0.1", unit="percent"),
    eg("It moved by ⟦point five of a percent⟧, not ⟦35 per mille⟧.", value_low="0.5", unit="percent"),
    eg("⟦A quarter-point⟧ cut is near, or ⟦quarter of a percentage point⟧.", value_low="0.25", unit="percentage_point"),
    eg("Growth was ⟦half a point⟧ lower; the Reds are up ⟦half a point⟧ at ⟦41 per cent⟧.", value_low="0.5"),
)

"""Units left out: the bare one of two figures set beside each other is in the unit of the other.

"from 7.8 per cent in May to 6.9", "8.1%, up from 7.4 a year ago", "84 cents, against 74", "1.4 degrees in 2018 and 2.1
last year". A word that sets the two side by side stands right before the bare number, and they are of one size: a thing
of another sort would bring its own unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claims.extractors._quantity import quantity
from claims.grammar import Match, Rule
from claims.grammar.numerals import Numeral
from claims.model import Quantity

_TIES = "TO AT FROM BESIDE THAN WITH AND BEFORM COMMA NEG".split()
LIMITS = "APPROX MORE_THAN LESS_THAN AT_LEAST AT_MOST BRIDGE A".split()  # may stand between a tie and its number
_PRIOR = "PRIORADJ THE POSSDET".split()  # "instead of the usual 20", "from its present 500 million"
_SPANS = ("AFTER", "WITHIN", "SPANPREP")  # before a length of time in which something holds
_BOUNDS = "ABOVE BELOW LESS_THAN MORE_THAN".split()
_WALLS = "SEMI STOP COLON".split()
_STEPS = "UP DOWN UPNOUN DOWNNOUN BYWORD BY".split()  # "rose 5% from 1.2": a step and a level
_RESTATED = [*_STEPS, "OR"]  # "rose by 6%, or 522m dollars, to 8.9bn"
_NO_STEP = "PERCENT POINT CURSUB".split()
_NUMBER = "NUM-YEAR-ONE"
END = (
    "(?= PUNCT-HYPHEN | PREP-OF | CONJ | AUX | ADV | TIMEADJ | RELWORD | RELUNIT | RELDAY | A | THE | REL"
    " | PARTWORD (PREP | RELWORD | RELUNIT) | $)"
)
_FORESEEN = "(?= FUTURE&VERBED | GUESSNOUN&VERBED)"  # "than the 2.4 expected"
_OWNED = "PRIORADJ THE POSS OF".split()
_MOVES = "UP DOWN UPNOUN DOWNNOUN".split()
_MOST_OF_VOTE, _WHOLE = 90, 100  # per cent that two sides share
_WHERE = "IN ON AT FOR".split()
_SIGNED = "CURSIGN CURCODE CURADJ".split()
_HOURS = 24
_NEAR = 4  # places back to the verb of a change: "cut its bill by 52 per cent to 47"
_BEHIND = 2  # places from a number to what stands behind its unit
_FAR = 24  # places between the two
# The one is at most so many times the other: after a loose tie, after a firm one, from end to end, of a level its step.
_ALIKE, _ALIKE_LOOSE, _ALIKE_ENDS, _ALIKE_STEP = 3, 10, 100, 1000


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number with its unit: the place of its unit, that after both, that of its tie, and the number."""

    unit: int
    after: int
    tie: int
    number: Numeral


def elided(name: str, *types: str) -> Rule:
    """The rule for a bare number whose unit, a word of one of these types, is that of the figure before it."""

    def make(match: Match) -> Quantity | None:
        other = _beside(match, types)
        return None if other is None else _in_unit_of(match, other, types)

    ties = " | ".join((*_TIES, *LIMITS, *_OWNED))
    ranged = f"(RANGE {_NUMBER})?"  # "2.7 kg for pork, against 6 to 8 for beef"
    # As in "four volts, against the 2.4 of Hill's cell", "78%, well above the 70 that the league allows".
    others = "(?<= THE NUM) (?= OF (CAP | THE | POSSDET) | REL (DET | PRON | CAP))"
    return Rule(name, f"(?<= {ties}) {_NUMBER} {ranged} ({END} | {_FORESEEN} | {others})", make, weight=-2)


def _in_unit_of(match: Match, other: _Figure, types: tuple[str, ...]) -> Quantity | None:
    """The bare number in the other's unit, and with its million where it needs it to be of one size with it."""
    found, tie = quantity(match, match.meaning(other.unit, *types), match.word(other.unit)), _tie(match, match.start)
    loose = match.has(tie, "AND", "BEFORM") and not _like_built(match, other)
    # "from 11 gigawatts of solar to 200", "15,000 litres, against 322 for beans"
    ends = (match.has(tie, "TO") and match.has(other.tie, "FROM")) or match.has(tie, "BESIDE")
    firm = _ALIKE_STEP if _is_step(match, tie, other) else _ALIKE_ENDS if ends else _ALIKE_LOOSE
    most = _ALIKE if loose else firm
    share = match.has(other.unit, "PERCENT") and found is not None and found.low > _WHOLE >= other.number.high
    if share and "DECIMAL" not in match.numerals()[0].tags:
        return None  # "95,000 people, 88% of them women, up from 153"
    if found is None or alike(found.low, other.number.low, most):
        return found
    value = (found.low * other.number.scale).normalize()
    scaled = found._replace(low=value, high=value)
    bare = "SCALED" not in match.numerals()[0].tags
    return scaled if bare and alike(scaled.low, other.number.low, most) else None


def alike(one: Decimal, other: Decimal, most: int) -> bool:
    """Whether the one is at most so many times the other."""
    small, large = sorted((abs(one), abs(other)))
    return bool(large <= small * most)


def is_shortened(match: Match, at: int) -> bool:
    """Whether a full stop ends no more than a word: "0.3 per cent. a year, against 2.2"."""
    return match.has(at, "STOP") and match.has(at - 1, "PERCENT")


def _tie(match: Match, start: int) -> int:
    """The place before a number's limits ("from about 5") and owner ("to its rival's 48", "against a target of 8"):
    where the word stands that ties it.
    """
    at = start - 1
    while match.has(at, *LIMITS, *_PRIOR):
        at -= 1
    if not match.has(at, "POSS", "OF"):
        return at
    owner = at
    while at == owner or (match.has(at, "WORD", "POSSDET", "THE", "A") and not match.has(at, *_TIES)):
        at -= 1
    return at if match.has(owner, "POSS") or match.has(at, "BESIDE") else owner


def _beside(match: Match, types: tuple[str, ...]) -> _Figure | None:
    """The last figure in such a unit, if the words before the two set them side by side."""
    share = _share_passed(match)
    if share is not None:
        return _last(match, share, types)
    tie = _tie(match, match.start)
    bound = match.has(match.start - 1, "POSS") and match.has(tie, *_BOUNDS)  # "8.9 tonnes, well under Orland's 14"
    if match.has(match.start - 2, *_BOUNDS) and match.has(match.start - 1, "THE") and match.has(match.stop, "REL"):
        return _last(match, tie + 1, types)  # "78%, well above the 70 that the league allows"
    guessed = match.has(tie, "OF") and match.has(tie - 1, "GUESSNOUN")  # "sales of £9m, beating forecasts of 8"
    if not (match.has(tie, *_TIES) or guessed or bound) or (
        match.has(tie, "WITH") and not match.has(tie - 1, "COMPARED")
    ):
        return None
    other = _last(match, tie, types)
    return other if other and _fits(match, tie, other) else None


def _fits(match: Match, tie: int, other: _Figure) -> bool:
    """Whether the word between the two ties a bare number to this figure."""
    if match.has(tie, "TO") and not match.has(tie - 1, "COMPARED"):
        gained = match.has(tie - 1, "ING") and not match.has(other.tie, *_STEPS)
        return match.has(other.tie, "FROM") or gained or _is_step(match, tie, other) or _of_one_vote(match, other)
    if match.has(tie, "AT"):  # "down 2 tonnes an acre at 62.8", but "rose 4 degrees at 12"
        timed = match.numerals()[0].high <= _HOURS and "DECIMAL" not in match.numerals()[0].tags
        return _is_step(match, tie, other) and not timed
    if match.has(tie, "FROM"):
        return not match.has(other.tie, *_STEPS)
    if match.has(tie, "AND", "COMMA"):
        return _like_built(match, other) or (match.has(tie, "AND") and _decimals(match, other))
    if match.has(tie, "BEFORM", "THAN"):  # "3.4%, hotter than the 3.2 that was expected"
        return _decimals(match, other) and (match.has(tie, "THAN") or match.has(other.tie, "BEFORM"))
    # "it is 30 per cent, not 20"
    return not match.has(tie, "NEG") or (match.has(tie - 1, "COMMA") and other.after == tie - 1)


def _share_passed(match: Match) -> int | None:
    """The place of the share by which another figure passes the number, or falls short of it: "£9m, | 3% more than the
    8.7 million of May", "2% below the 9.2 million forecast".
    """
    at = match.start - 1
    while match.has(at, *_PRIOR):
        at -= 1
    at -= match.has(at, "THAN")
    passed = match.has(at, "COMPARE", *_BOUNDS) and match.has(at - 1, "PERCENT") and at + 1 < match.start
    return at - 2 if passed and match.seq.numerals[at - 2] is not None else None


def _is_step(match: Match, tie: int, other: _Figure) -> bool:
    """Whether the two are a step and the level that it led to: "warmed by 3 degrees to 31"; not of shares, which rise
    by a share of themselves, nor of cents.
    """
    return match.has(tie, "TO", "AT") and match.has(other.tie, *_RESTATED) and not match.has(other.unit, *_NO_STEP)


def _of_one_vote(match: Match, other: _Figure) -> bool:
    """Whether the two are the shares of two sides: "led by 52 per cent to 47", but not "rose by 52 per cent to 47"."""
    moves = any(match.has(at, *_MOVES) for at in range(other.tie - _NEAR, other.tie + 1))
    total = other.number.high + match.numerals()[0].high
    return match.has(other.unit, "PERCENT") and not moves and _MOST_OF_VOTE <= total <= _WHOLE


def _decimals(match: Match, other: _Figure) -> bool:
    return "DECIMAL" in match.numerals()[0].tags and "DECIMAL" in other.number.tags


def _like_built(match: Match, other: _Figure) -> bool:
    """Whether a phrase with a preposition follows either: "24 mpg in the city and 31 on the highway"."""
    return match.has(match.stop, *_WHERE) and match.has(other.after, *_WHERE)


def _last(match: Match, tie: int, types: tuple[str, ...]) -> _Figure | None:
    """The nearest number before the tie that is no date: with its unit, or None where that is of other types."""
    for place in range(tie - 1, max(tie - _FAR, -1), -1):
        if match.has(place, *_WALLS) and not is_shortened(match, place):
            return None
        number = match.seq.numerals[place]
        if number is None or _is_no_level(match, place, number):
            continue
        timed = match.has(place - 1, *_SPANS) and match.has(place + 1, "TIMEUNIT") and tie != place + _BEHIND
        if timed and _is_measured(match, place - 1):
            continue  # "by 52.1 per cent after 24 weeks, against 1.4", but "£9 for 20 years instead of 15"
        bare = match.has(place + 1, *_WHERE, "COMMA", "A") and not match.has(place - 1, *types)
        if bare and match.has(_tie(match, place), *_TIES):
            continue  # as well: "31 cents in Leem, 17 in Orm and | 12 in Norden", "9 days instead of 6, up from | 4"
        # "£12 an hour" is no hour, nor "0.3 per cent month on month, and 1.1 on the year" any month
        beyond = place if match.has(place + 1, "A", "PER", "THE", "PERCENT") else place + 2
        unit = next((near for near in (place + 1, place - 1, beyond) if match.has(near, *types)), None)
        if unit == place - 1 and match.has(unit, "VERBED"):
            return None  # "won 3 seats, against 4"
        if unit is None and match.has(place - 1, "OR") and match.has(place - 2, "COMMA"):
            continue  # "rose to 9 tonnes, or 79% of capacity, from 8"
        first = place - 2 if match.has(place - 1, "RANGE") and match.has(place - 2, "NUM") else place
        return None if unit is None else _Figure(unit, max(unit, place) + 1, _tie(match, min(unit, first)), number)
    return None


def _is_no_level(match: Match, at: int, number: Numeral) -> bool:
    """Whether a number is no figure that another is set beside: a year, what something is per, "8.2 per 1,000", by how
    much another grew, "£9m, up 3% from 8.7 million", or a conversion, "9bn crowns ($273 million), against 7 billion".
    """
    dated = "NUM" not in number.tags or "YEAR" in number.tags or match.has(at - 1, "MONTH", "PER")
    grown = match.has(at - 1, "UP", "DOWN") and match.has(at + 1, "PERCENT") and match.has(at + 2, "FROM")
    return dated or grown or _converts(match, at)


def _converts(match: Match, at: int) -> bool:
    """Whether a sum in brackets is that right before these, in another currency."""
    at -= 1
    while match.has(at, *_SIGNED, *LIMITS):
        at -= 1
    return (
        match.has(at, "OPEN") and match.has(at - 1, "CURNAME", "NUM", "SCALE") and match.has(at + 1, *_SIGNED, *LIMITS)
    )


def _is_measured(match: Match, stop: int) -> bool:
    """Whether a figure with a unit of its own stands before a place."""
    places = range(max(stop - _FAR, 0), stop)
    return any(match.has(at, "NUM") and match.has(at + 1, "PERCENT", "UNIT", "CURNAME") for at in places)

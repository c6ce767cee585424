"""Ratios of one to another: "a 3:1 split", "odds of 5 to 1", "two to one"."""

from decimal import Decimal, localcontext

from claims.extractors._told import last_here
from claims.extractors.ratio import stroked
from claims.grammar import Match, Reject, Rule, eg
from claims.model import Quantity

_NEAR, _FAR, _FORMER = 4, 8, 24  # places from "odds" to their figures, to those after "is", and to those "to one"
_WHOLE = 100
_NOUNS = 3  # words that may name what a score is of
KIND = "ratio"
_CLASSES = frozenset({"2:1", "2:2"})
_TO_ONE = ("RATIOWORD", "TOONEWORD")
_HEDGES = ("APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "AT_MOST")


def _to_one(match: Match) -> Quantity | None:
    """Such as "3:1", glued: the first for each of the second."""
    first, second = match.numerals()
    if len(match.words(match.start, match.stop).split()) > 1 or not second.low:
        return None
    with localcontext() as context:
        context.prec = 28
        return Quantity(first.low / second.low, first.low / second.low)


def _ratio_of(match: Match) -> Quantity | None:
    """As in "a ratio of 1.2 to 1", "the odds are 100 to one", "outnumbered by three to one", "leverage rose to 20 to
    1", "by more than two to one"; or the next one, "the ratio is 18 to 1, down from 22 to 1".
    """
    first, second = match.numerals()
    if not second.low or (match.has(match.start - 1, "FROM") and second.low != 1):
        return None  # "the ratio rose from 18 to 22"
    if second.low == 1:
        hedged = "WORDS" in second.tags and match.has(match.start - 1, *_HEDGES)
        ratio = (
            hedged
            or _follows(match, _FORMER, *_TO_ONE)
            or match.has(match.stop, *_TO_ONE)
            or last_here(match, KIND) is not None
        )
    else:
        ratio = _follows(match, _FAR if match.has(match.start - 1, "BEFORM") else _NEAR, "RATIOWORD")
    with localcontext(prec=28):
        return Quantity(first.low / second.low, first.high / second.low) if ratio else None


def _follows(match: Match, far: int, *words: str) -> bool:
    """Whether one of these words stands so many places before the match, or nearer."""
    return any(match.has(at, *words) for at in range(max(match.start - far, 0), match.start))


def _split(match: Match) -> Quantity | None:
    """Such as "a 60-40 split", "an 80/20 mix": the first of a hundred parts; "50-50" says so by itself."""
    sides = _sides(match)
    if len(sides) != 2:  # noqa: PLR2004 - "10:30:15" has three
        return None
    first, second = sides
    named = match.has(match.stop, "SPLITWORD") or match.has(match.stop + 1, "SPLITWORD")
    if first + second != _WHOLE or not (named or first == second):
        return None
    return Quantity(first / _WHOLE, first / _WHOLE)


def _sides(match: Match) -> list[Decimal]:
    """The two numbers of a split, which may be one token ("80/20", "70:30")."""
    numbers = match.numerals()
    return [number.low for number in numbers] if numbers else stroked(match.lower(match.start).replace(":", "/"))


def _odds(match: Match) -> Quantity | None:
    """Such as "a 5-1 shot"."""
    first, second = match.numerals()
    return Quantity(first.low / second.low, first.low / second.low) if second.low == 1 else None


def _exchanged(match: Match) -> Quantity | None:
    """Such as "a 3-for-1 stock split", "a two-for-five rights issue": new shares for each old one."""
    first, second = match.numerals()
    with localcontext(prec=28):
        return Quantity(first.low / second.low, first.low / second.low) if second.low else None


def _of_thing(match: Match) -> Quantity | None:
    """Such as "a 30-to-1 leverage ratio", "a 4-to-1 advantage"; but not "an 8-to-1 vote", "a 5-to-1 league win"."""
    scored = any(match.has(at, "SCORENOUN") for at in range(match.stop, match.stop + _NOUNS))
    return None if scored else _odds(match)


def _is_degree(match: Match) -> bool:
    """Whether it is a class of a British degree: "gained a 2:1 in law", "a 2:2 from Leem"."""
    return match.words(match.start, match.stop) in _CLASSES and not match.has(match.start - 2, "BY", "OF")


RULES = (
    Reject("part of a name", "(?<= A) (NUM&DIGITS COLON NUM&DIGITS | CLOCK) (?= IN WORD | FROM CAP)", 10, _is_degree),
    Rule("to_one", "NUM-SCALED TO NUM&INT-SCALED-YEAR (?! PLURAL | UNIT | PERCENT)", _ratio_of),
    Rule("to_one", "NUM HYPHEN TO HYPHEN NUM&ONE", _odds),
    Rule("to_one", "NUM HYPHEN TO HYPHEN NUM&ONE (?= HYPHEN? WORD-UNIT-TIMEUNIT)", _of_thing, weight=2),
    Rule("split", "NUM&INT (HYPHEN | DASH) NUM&INT | SLASH | CLOCK", _split, weight=10),
    Rule("odds", "NUM&INT&DIGITS (HYPHEN | STROKE | TO) NUM&INT (?= HYPHEN? (WORD)? ODDSWORD)", _odds, weight=10),
    Rule("exchanged", "NUM&INT HYPHEN FOR HYPHEN NUM&INT (?= WORD? EXCHANGED)", _exchanged, weight=20),
    Rule("to_one", "NUM&DIGITS-SCALED COLON NUM&DIGITS-SCALED", _to_one),
)
EXAMPLES = (
    eg("The ratio of pupils to teachers fell from ⟦41 to 1⟧ to ⟦28 to 1⟧.", value_low="41"),
    eg("The ratio of pupils to teachers is ⟦18 to 1⟧, down from ⟦22 to 1⟧.", value_low="18"),
    eg("The book-to-bill ratio of ⟦1.2 to 1⟧ fell; of which ⟦one-fifth⟧ is left.", value_low="1.2"),
    eg("The mix of sand and lime is ⟦3:1⟧.", value_low="3"),
    eg("She gained a 2:1 in law and a ⟦2:1⟧ majority.", value_low="2"),
    eg("It is a ⟦fifty-fifty⟧ call.", value_low="0.5"),
    eg("It was a ⟦50-50⟧ chance, a ⟦60–40⟧ equity split of an ⟦80/20⟧ mix.", value_low="0.5"),
    eg("The odds were ⟦100 to one⟧, men outnumbered her by ⟦3 to 1⟧, and the ⟦5-1⟧ favourite lost.", value_low="100"),
    eg("A ⟦three-to-one⟧ majority has a ⟦one-in-ten⟧ chance, ⟦a million-to-one⟧ shot.", value_low="3"),
    eg("The ratio of men to women is ⟦2 to 3⟧.", value_low="0.6666666666666666666666666667"),
    eg("Leverage rose from ⟦12 to 1⟧, to over ⟦20 to 1⟧, going as high as ⟦27 to 1⟧.", value_low="12"),
    eg("A ⟦30-to-1⟧ leverage ratio sank it; banks were geared at ⟦9 to 1⟧; a 5-to-1 league win came.", value_low="30"),
    eg("A majority of ⟦3 to 1⟧ backed it after an 8-to-1 ruling.", value_low="3"),
    eg("It had a ⟦3-for-1⟧ stock split, a ⟦two-for-one⟧ split of shares and went 7-for-7.", value_low="3"),
    eg("It passed by a ⟦3 to 1⟧ margin.", value_low="3"),
    eg("They outspent us by more than ⟦two to one⟧.", value_low="2"),
)

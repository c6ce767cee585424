"""Figures whose spread stands between them and their unit, as studies give them: "28.8 (2.3) weeks", "26 (IQR 18–41)
months", "1201 (314) g"; and the ends of a share's interval, "62% (95% CI 55–69)", "48% (40–56)".
"""

from dataclasses import replace

from claims.extractors._quantity import Measuring, quantity
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import JOIN
from claims.model import Quantity

KIND = "measurement"
_FIRM = 10  # wins over the bare count, the age in years and the mark of a list
_LONGEST = 10  # places from a bracket to the one that closes it
_FAR = 12  # places from "age" to its figure


def _unit_at(match: Match) -> int | None:
    """The place of the unit behind the bracket that opens after the number, or that closes after it."""
    ahead = range(match.stop, match.stop + _LONGEST)
    close = next((at for at in ahead if match.has(at, "CLOSE")), None)
    return None if close is None else close + 1 + match.has(close + 1, "HYPHEN")


def _is_within(match: Match) -> bool:
    """Whether the number is the spread itself: in a bracket that opens after a number."""
    back = range(match.start - 1, max(match.start - _LONGEST, 0), -1)
    opening = next((at for at in back if match.has(at, "OPEN")), 0)
    return match.has(opening - 1, "NUM")


def _is_age(match: Match) -> bool:
    """Whether the clause tells of an age."""
    for at in range(match.start - 1, max(match.start - _FAR, -1), -1):
        if match.has(at, "AGE", "COMMA", "AND", "SEMI", "STOP"):
            return match.has(at, "AGE")
    return False


def _of(*types: str, aged: bool = False) -> Measuring:
    """The production for a unit of one of these types; of an age or of no age."""

    def make(match: Match) -> Quantity | None:
        at = _unit_at(match)
        if at is None or not match.has(at, *types) or match.has(at + 1, "OLD"):
            return None
        if not match.has(match.stop, "OPEN") and not _is_within(match):
            return None
        return quantity(match, match.meaning(at, *types), match.word(at)) if _is_age(match) is aged else None

    return make


def _interval(match: Match) -> Quantity | None:
    """The ends around a share right before the bracket, perhaps behind how sure they are."""
    at = match.lead("COMMA", "COLON", "SPREADWORD", "UPPER")
    at -= 2 if match.has(at, "PERCENT") and match.has(at - 1, "NUM") else 0
    share = match.seq.numerals[at - 2] if at > 1 and match.has(at, "OPEN") and match.has(at - 1, "PERCENT") else None
    low, high = (number.low for number in match.numerals())
    if share is None or not low <= share.low <= high:
        return None
    return Quantity(low, high, match.meaning(at - 1, "PERCENT"), match.word(at - 1))


_UNIT = "HYPHEN? (UNIT | UNIT_AMBIGUOUS (?= PUNCT | PREP | CONJ | $) | TIMEUNIT | PERCENT)"
_ASIDE = "(WORD | SPREADWORD | COMMA | COLON | PERCENT | NUM | RANGE | EQUALS)"
_FIGURE = Rule("spread", f"NUM (?= OPEN {_ASIDE}{{1,8}} CLOSE {_UNIT})", _of("UNIT", "UNIT_AMBIGUOUS"), _FIRM)
_SPREAD = replace(
    _FIGURE, pattern=f"(?<= OPEN | SPREADWORD | UPPER | COMMA) NUM ((RANGE | TO) NUM)? (?= CLOSE {_UNIT})"
)
_INTERVAL = Rule(
    "spread",
    f"(?<= OPEN | SPREADWORD | UPPER | COMMA | COLON) NUM-YEAR ({JOIN} | HYPHEN | COMMA) NUM-YEAR (?= CLOSE)",
    _interval,
    _FIRM,
    kind="percentage",
)
RULES = (
    _INTERVAL,
    *(
        replace(rule, make=make, kind=kind)
        for rule in (_FIGURE, _SPREAD)
        for make, kind in (
            (rule.make, "measurement"),
            (_of("TIMEUNIT", aged=True), "age"),
            (_of("TIMEUNIT"), "duration"),
            (_of("PERCENT"), "percentage"),
        )
    ),
)
EXAMPLES = (
    eg("The mean weight was ⟦1201⟧ (⟦314⟧) g and the dose ⟦14⟧ (SD ⟦3⟧) mg.", value_low="1201", unit="gram"),
    eg("They were followed for ⟦26⟧ (IQR ⟦18–41⟧) months.", value_low="26", unit="month"),
    eg("Mean gestational age was ⟦28.8⟧ (⟦2.3⟧) weeks.", value_low="28.8", unit="week", kind="age"),
    eg("It was ⟦62%⟧ (⟦95%⟧ CI ⟦55–69⟧), then ⟦48%⟧ (⟦40–56⟧).", value_low="62", unit="percent", kind="percentage"),
    eg("Leem won ⟦48%⟧ (3–1) of them.", value_low="48", unit="percent", kind="percentage"),
    no("It sold 5 (6) cars in Leem (3)."),
)

"""Negatives as accounts write them: "(312)" in a table, "a net loss of $(4.5) million"."""

from __future__ import annotations

from decimal import Decimal

from claims.extractors._quantity import quantity
from claims.extractors._refusals import LEAST_CODE
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "count"
_LEAST = 100  # a whole number below it, alone in its brackets, is as often the number of an item or a note
_LEAST_IN_ROW = 10
_SIGNS = ("CURSIGN", "CURCODE")
_SCALES = ("SCALE", "SCALE_LETTER")
_RULE = "|"  # between the cells of a table in plain text


def _negative(match: Match) -> Quantity | None:
    """The number in brackets, below zero, with the currency or the per cent in or beside them."""
    at = match.find(*_SIGNS, "PERCENT")
    unit, words = ("", "") if at is None else (match.meaning(at, *_SIGNS, "PERCENT"), match.word(at))
    found, last = quantity(match, unit, words), match.stop - 1
    if found is None or found.low <= 0:
        return None
    scale = Decimal(match.meaning(last, *_SCALES)) if match.has(last, *_SCALES) else Decimal(1)
    return found._replace(low=-(found.high * scale).normalize(), high=-(found.low * scale).normalize())


def _in_cell(match: Match) -> Quantity | None:
    """A number that fills a cell of a table, or all of a text."""
    first, last = match.start == 0, match.stop == len(match.seq.tags)
    if not ((first or _parted(match, match.start)) and (last or _parted(match, match.stop))):
        return None
    found = _negative(match)
    plain = match.find(*_SIGNS, "PERCENT", "DECIMAL", "GROUPED", "SCALED") is None
    if plain and first and found is not None and found.low <= -LEAST_CODE:
        return None  # "… what steps are taken. (903411)"
    if found is None or (first and not last) or (plain and found.low > -(_LEAST if first else _LEAST_IN_ROW)):
        return None
    return found


def _parted(match: Match, at: int) -> bool:
    """Whether a line of a table's column runs between this place and the one before."""
    seq = match.seq
    gap = seq.text[seq.tokens.ends[seq.first[at] - 1] : seq.tokens.starts[seq.first[at]]]
    return "\t" in gap or len(gap) > 1 or _RULE in (match.word(at - 1), match.word(at))


_MONEY = f"({' | '.join(_SIGNS)})"
_STATED = "(?<= BEFORM | OF | TO | FROM)"  # what a figure follows, and a remark in brackets does not
_NUMBER = "(NUM&DIGITS&DECIMAL-NEGATIVE | NUM&DIGITS&GROUPED-NEGATIVE)"
RULES = (
    Rule("cell_negative", "OPEN-SQUARE NUM&DIGITS-NEGATIVE CLOSE", _in_cell),
    Rule("cell_negative", "OPEN NUM&DIGITS-NEGATIVE (CLOSE PERCENT | PERCENT CLOSE)", _in_cell, kind="percentage"),
    Rule("cell_negative", f"OPEN {_MONEY} NUM&DIGITS-NEGATIVE CLOSE", _in_cell, kind="money"),
    Rule("bracketed", f"{_STATED} OPEN {_NUMBER} CLOSE", _negative),
    Rule(
        "bracketed", f"{_STATED} OPEN NUM&DIGITS-NEGATIVE (CLOSE PERCENT | PERCENT CLOSE)", _negative, 0, "percentage"
    ),
    Rule("bracketed", f"{_STATED} OPEN {_MONEY} NUM&DIGITS-NEGATIVE CLOSE", _negative, kind="money"),
    Rule("bracketed", f"{_MONEY} OPEN NUM&DIGITS-NEGATIVE CLOSE", _negative, kind="money"),
    Rule("bracketed", f"{_MONEY} OPEN NUM&DIGITS-NEGATIVE CLOSE (SCALE | SCALE_LETTER)", _negative, kind="money"),
)
EXAMPLES = (
    eg("Loss before tax\t⟦(312)⟧\t⟦(87.5)⟧", value_low="-312"),
    eg("Loss     ⟦(1,250)⟧     ⟦(12)⟧", value_low="-1250"),
    no("He asked what steps are taken. (903411)"),
    eg("⟦(87.5)⟧", value_low="-87.5"),
    eg("Margin | ⟦(2.1)%⟧ | ⟦(£3.2m)⟧", value_low="-2.1", unit="percent"),
    eg("The profit (loss) was ⟦(£3.2m)⟧, and the margin was ⟦(4.7)⟧.", value_low="-3200000", unit="GBP"),
    eg("A net loss of ⟦$(4.5) million⟧ was posted.", value_low="-4500000", unit="USD"),
    no("(12) Whoever writes, as (312) says, is heard. See (3)."),
)

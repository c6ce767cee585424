"""Measurements whose unit is divided by powers below zero, as the sciences write it: "12 t ha⁻¹", "9.8 m s−2", "5 mg
kg-1 day-1".
"""

from claims.extractors._quantity import quantity, unit_over
from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import JOIN, listed
from claims.model import Quantity

KIND = "measurement"
_FIRM = 12  # wins over the figures and the shorter units that it holds
_HIGH = "¹²³"  # powers set high
_POWERS = frozenset({"1", "2", "3"})
_SIGNS = "-−–⁻"
_EQUIVALENT = 3  # places of "CO2-eq"


def _power(match: Match, at: int) -> int:
    """The power that a place divides by, which with its sign is glued to the unit before it; 0 where it is none."""
    if at >= len(match.seq.tags):
        return 0  # "0'B0'" ends with its unit
    sign, written = match.word(at - 1), match.word(at)
    power = _HIGH.find(written) + 1 if written in _HIGH else int(written) if written in _POWERS else 0
    return power if sign in _SIGNS and " " not in match.words(at - 2, at + 1) else 0


def _divisor(match: Match, at: int) -> tuple[str, int, int]:
    """The unit at a place, its power, which is 0 where it has none, and the place behind them: "s", "−", "2", "L-1"."""
    if not match.has(at, "ALNUM"):
        return match.meaning(at, *_NAMES), _power(match, at + 2), at + 3
    name, _, power = match.word(at).partition("-")
    entry = match.seq.lexicon.entry(name)
    unit = entry.get("UNIT") or entry.get("UNIT_AMBIGUOUS") or ""
    return unit, int(power) if unit and power in _POWERS else 0, at + 1


def _over_powers(match: Match, first: int) -> tuple[str, int]:
    """The unit at a place over those behind it, and where it ends; past what it is of: "30 kg N ha⁻¹"."""
    unit, at = match.meaning(first, *_NAMES), first + 1
    if match.has(at, "CAP") and match.has(at + 1, "HYPHEN"):  # "Pg CO2-eq yr-1"
        at += _EQUIVALENT
    at += match.has(at, "CAP") and match.has(at + 1, *_NAMES, "ALNUM")
    divisors: list[tuple[str, int]] = []
    while match.has(at, *_NAMES, "ALNUM"):
        over, power, stop = _divisor(match, at)
        if not power:
            break
        divisors.append((over, power))
        at = stop
    for over, power in divisors[:-1]:
        unit += f" / {_raised(over, power)}"
    return (unit_over(unit, _raised(*divisors[-1])), at) if divisors else (unit, first)


def _raised(unit: str, power: int) -> str:
    return f"{unit} ** {power}" if power > 1 else unit


def _divided(match: Match) -> Quantity | None:
    """The figure of a match in such a unit, which its list or its range may leave to the last: "1.5 and 4 kg ha⁻¹"."""
    places = range(match.start, len(match.seq.tags))
    first = next((at for at in places if match.has(at, *_NAMES) and match.seq.numerals[at] is None), match.start)
    unit, stop = _over_powers(match, first)
    figure = Match(match.seq, match.start, min(first, match.stop))
    return quantity(figure, unit, match.words(first, stop)) if stop > first else None


_NAMES = ("UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT")
_UNIT = "(UNIT | UNIT_AMBIGUOUS | TIMEUNIT)"
_BELOW_ZERO = "((HYPHEN | MINUS | RANGE) NUM&DAY | OTHER SUPERSCRIPT)"
_DIVISOR = f"({_UNIT} {_BELOW_ZERO} | ALNUM)"
_OVER = f"(UNIT | UNIT_AMBIGUOUS) (CAP (HYPHEN WORD)?)? {_DIVISOR}"
RULES = (
    Rule("unit_powers", f"(NUM {JOIN})? NUM {_OVER} {_DIVISOR}{{0,2}}", _divided, _FIRM),
    Rule("unit_powers", listed(_OVER), _divided, _FIRM),
)
EXAMPLES = (
    eg("It yields ⟦12 t ha⁻¹⟧, or ⟦8 to 9 t ha−1⟧.", value_low="12", unit="metric_ton", denominator="hectare"),
    eg("It fell at ⟦9.8 m s−2⟧.", value_low="9.8", unit="meter / second ** 2"),
    eg("They got ⟦5 mg kg-1 day-1⟧.", value_low="5", unit="milligram / kilogram", denominator="day"),
    eg("It took ⟦30 kg N ha⁻¹⟧ and held ⟦5 mg L-1⟧.", value_low="30", unit="kilogram", denominator="hectare"),
    eg("They gave ⟦0⟧, ⟦1.5⟧ and ⟦4 kg ha-1⟧ of it.", value_low="0", unit="kilogram", denominator="hectare"),
    no("0'B0'"),
    no("It is -1 or -2, as of day 3."),
)

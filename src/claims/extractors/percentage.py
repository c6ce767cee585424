"""Percentages: a share or a change in per cent, or a step in percentage points or basis points – never mixed up."""

from claims.grammar import Match, Rule, eg, no
from claims.grammar.ranges import bounds, ranged
from claims.model import Quantity

KIND = "percentage"


def _share(unit: str, *types: str):  # type: ignore[no-untyped-def]
    def make(match: Match) -> Quantity | None:
        found = bounds(match)
        at = match.find(*types)
        if found is None or at is None:
            return None
        return Quantity(found[0], found[1], unit, match.word(match.stop - 1), written_backwards=found[2])

    return make


RULES = (
    Rule("percentage_points", ranged("", "HYPHEN? POINT"), _share("percentage_point", "POINT")),
    Rule("basis_points", ranged("", "HYPHEN? BASIS_POINT"), _share("basis_point", "BASIS_POINT")),
    Rule("percent", ranged("", "HYPHEN? PERCENT"), _share("percent", "PERCENT")),
)
EXAMPLES = (
    eg("Output rose to over ⟦17.2 per cent⟧.", value_low="17.2", unit="percent"),
    eg("Inflation rose from ⟦3.8% to 4.3%⟧.", value_low="3.8", value_high="4.3", unit="percent"),
    eg("They cut it by ⟦7 to 10 percent⟧.", value_low="7", value_high="10"),
    eg("Rates rose ⟦0.5 percentage points⟧.", value_low="0.5", unit="percentage_point"),
    eg("A ⟦25-basis-point⟧ cut followed.", value_low="25", unit="basis_point"),
    no("The G20 met in hall 12."),
)

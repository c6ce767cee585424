"""Figures told by their tens: "temperatures in the high 30s", "a share price in the mid 20s"; elsewhere such words name
years of a century or of a life.
"""

from dataclasses import replace
from decimal import Decimal

from claims.extractors.dates._fields import number_at
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "measurement"
_ALL = "0 9"  # steps of a ten from its first to its last
_FIRST_TEEN = 13
_FIRM = 11  # wins over the decade that it looks like
_FAR, _NEAR = 20, 4  # places back to what the figure is of; where no part is told
_WHOLE = 100


def _tens(match: Match) -> Quantity | None:
    """From the first to the last of the part of a ten that the words name."""
    part, last = match.find("TENSPART"), match.stop - 1 - match.has(match.stop - 1, "POSS")
    first, step = (int(n) for n in (match.meaning(part, "TENSPART") if part is not None else _ALL).split())
    ten = int(match.meaning(last, "TENS", "TEENS") or number_at(match, last) or 0)
    if not 0 < ten < _WHOLE or ten % 10:
        return None
    low = max(ten + first, _FIRST_TEEN) if match.has(last, "TEENS") else ten + first
    return Quantity(Decimal(low), Decimal(max(ten + step, low)), "", match.word(last))


def _named(match: Match, far: int, *types: str) -> bool:
    return any(match.has(at, *types) for at in range(max(match.start - far, 0), match.start))


def _heat(match: Match) -> Quantity | None:
    """Degrees, where a temperature is told of: "temperatures in the 30s", "the mercury will climb into the mid-20s"."""
    found = _tens(match)
    hot = found and _named(match, _NEAR if match.find("TENSPART") is None else _FAR, "HEATWORD")
    return found._replace(unit="degree") if found and hot else None


def _price(match: Match) -> Quantity | None:
    """In the currency told last, where a price is told of: "the price rose to the mid 20s"."""
    told, found = match.seq.story.sum, _tens(match)
    priced = _named(match, _FAR, "PAYNOUN", "VALUED")
    if found is None or told is None or not isinstance(told.value, Quantity) or not priced:
        return None
    return found._replace(unit=told.value.unit, unit_text=told.value.unit_text)


def _share(match: Match) -> Quantity | None:
    """Per cent, where a rate is told of: "approval in the low 40s"."""
    found = _tens(match)
    return found._replace(unit="percent") if found and _named(match, _NEAR, "PERCENTNOUN", "PERCENT") else None


_TENS = "(TENS | TEENS | DECADE_SHORT | NUM&INT&DIGITS POSS (?! WORD))"
_PART = f"(?<! POSSDET) TENSPART HYPHEN? {_TENS} (?! WORD-ADV-VERB-ED)"
_DEGREES = Rule("tens", _PART, _heat, _FIRM + 2)
RULES = (
    _DEGREES,
    Rule("tens", f"(?<= THE) {_TENS} (?! WORD-ADV-VERB-ED)", _heat, _FIRM + 2),
    replace(_DEGREES, make=_price, weight=_FIRM + 1, kind="money"),
    replace(_DEGREES, make=_share, weight=_FIRM, kind="percentage"),
)
EXAMPLES = (
    eg("Temperatures in the ⟦high 30s⟧ and ⟦low 40s⟧ are due.", value_low="37", value_high="39", unit="degree"),
    eg("The mercury will climb into the ⟦mid-20s⟧, with temperatures in the ⟦teens⟧.", value_low="24"),
    eg("A share costs ⟦$19⟧, and the price may rise to the ⟦mid 20s⟧ soon.", value_low="19", unit="USD"),
    eg("Her support is in the ⟦low 40s⟧.", value_low="40", kind="percentage"),
    no("He left in the mid 80s; temperatures and music of the late 60s rose, says a man in his mid-30s."),
    no("In the low 70s films nobody sang; the high school of the 90s was cold."),
)

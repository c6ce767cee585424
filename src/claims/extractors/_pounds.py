"""Whether pounds are money or a weight."""

from __future__ import annotations

from claims.extractors._elided import LIMITS
from claims.extractors._in_text import in_text
from claims.grammar import Match

_NEAR_PRICE = 3  # places of "prices start at"
_NEAR_MASS = 16  # places either side of pounds to a word of weight
_SCALE_OF_MONEY = 1_000_000  # "5 million pounds" is money, "500 pounds" is as often a weight


def is_sterling(match: Match) -> bool:
    """A pound that is no weight: millions of them, half a million or hundreds, with none "of" anything and none that
    "weighs" them; or what is paid, "costs 40 pounds", "a fee of 40 pounds".
    """
    if match.find("CURSIGN", "CURCODE", "CURADJ", "CURLAND") is not None:
        return True
    at = match.lead("ADV", *LIMITS)
    at -= match.has(at, "PRON")  # "paid me six pounds"
    charged = match.has(at, "OF") and match.has(at - 1, "PAYNOUN", "MONEYNOUN")
    if match.has(at, "WEIGHVERB"):
        return False
    priced = match.has(at, "AT", "TO", "FROM") and any(match.has(n, "PAYNOUN") for n in range(at - _NEAR_PRICE, at))
    paid = charged or priced or match.has(at, "FEEVERB", "PAYVERB") or match.has(match.stop, "PAYVERB")
    paid = paid or (match.has(match.stop, "IN") and match.has(match.stop + 1, "PAYNOUN", "MONEYNOUN"))  # "in cash"
    if paid and not match.has(match.stop, "OF"):
        return True
    number = match.numerals()[-1]
    least = _SCALE_OF_MONEY / 10 if "SCALED" in number.tags else _SCALE_OF_MONEY
    after = match.stop + match.has(match.stop, "DASH")  # "9 million pounds – of food"
    if match.has(after, "OF"):
        return False
    return number.high >= least or "VAGUENUM" in number.tags or _is_among_pounds(match)


def _is_among_pounds(match: Match) -> bool:
    """Whether the text has sums in sterling, and its sentence no word of what weighs so much: "£4 a head … that is two
    thousand pounds"; but "a 400-pound bear".
    """
    places = range(max(match.start - _NEAR_MASS, 0), match.stop + _NEAR_MASS)
    return (
        in_text(match, "STERLINGWORD")
        and match.find("HYPHEN") is None
        and not any(match.has(at, "MASSWORD", "WEIGHVERB") for at in places)
    )

"""Anniversaries: so many years since an event ("80th anniversary", "80 Years On", "26 years since", "bicentenary")."""

from decimal import Decimal

from claims.extractors._elided import LIMITS
from claims.extractors.dates._fields import number_at
from claims.grammar import Match, Rule, eg, no
from claims.model import Quantity

KIND = "anniversary"
_OLDEST = 120  # years of a person
_YEARS = {"year": 1, "decade": 10, "century": 100}  # years in the unit; a smaller one makes a duration


def _years(value: Decimal | int, text: str) -> Quantity:
    return Quantity(Decimal(value), Decimal(value), "year", text)


def _ordinal(match: Match) -> Quantity | None:
    """As in "80th anniversary"; a "second centenary" is 200 years after."""
    value = number_at(match, match.start)
    each = match.meaning(match.stop - 1, "ANNIV") or 1
    return None if value is None else _years(value * int(each), match.word(match.stop - 1))


def _birthday(match: Match) -> Quantity | None:
    """Of an institution; a person's is an age, and so is "a fifth birthday", "by the second birthday"."""
    found, at = _ordinal(match), match.start - 1
    reached = match.has(at, "THE") and match.has(at - 1, "PREP") and not match.has(match.stop, "OF")
    personal = reached or (match.has(at, "POSSDET", "POSS", "A") and not match.has(at, "ITS"))
    return None if found is None or (personal and found.low <= _OLDEST) else found


def _named(match: Match) -> Quantity | None:
    """As in "bicentenary": the word holds the number."""
    meaning = match.meaning(match.start, "ANNIV")
    return _years(int(meaning), match.word(match.start)) if meaning else None


def _since(match: Match) -> Quantity | None:
    """As in "26 years since", "fourteen years after", "80 Years On"; who "got 27 years after a trial" has none, nor
    does who ruled "for another four years after" it.
    """
    if match.has(match.lead(*LIMITS), "GETVERB", "LASTVERB", "FOR") and match.has(match.stop - 1, "AFTER"):
        return None
    at = next((place for place in match.all("TIMEUNIT") if match.seq.numerals[place] is None), None)
    factor = _YEARS.get(match.meaning(at, "TIMEUNIT")) if at is not None else None
    numbers = match.numerals()
    return _years((numbers[0].low * factor).normalize() + 0, match.word(at)) if factor and at is not None else None


def _since_too(match: Match) -> Quantity | None:
    """As in "75 since" after "130 years since": in the unit of the first."""
    for at in range(match.start - 2, -1, -1):
        if match.has(at, "TIMEUNIT") and match.has(at + 1, "SINCE", "AFTER"):
            factor = _YEARS.get(match.meaning(at, "TIMEUNIT"))
            return _years(match.numerals()[0].low * factor, match.word(at)) if factor else None
    return None


def _ordinal_too(match: Match) -> Quantity | None:
    """As in "the 80th of" after "the 20th anniversary of the flood"."""
    near = range(max(match.start - _OTHERS, 0), match.start)
    return _ordinal(match) if any(match.has(at, "ANNIV") for at in near) else None


_ORD = "(ORD | ORDDIGITS)"
_OTHERS = 24  # places back to the anniversary that another is told beside
_SPAN = "(NUM HYPHEN? | FRAC OF? A) TIMEUNIT"
RULES = (
    Rule("anniversary", f"{_ORD} HYPHEN? (CAP | WORD)? (ANNIV-BIRTHDAY)", _ordinal),
    Rule("anniversary", "NUM HYPHEN? TIMEUNIT HYPHEN? (ANNIV-BIRTHDAY)", _since),
    Rule("anniversary_listed", f"{_ORD} (?= (COMMA {_ORD})* COMMA? (AND | OR) {_ORD} (ANNIV-BIRTHDAY))", _ordinal),
    Rule("anniversary_too", f"(?<= THE) {_ORD} (?= OF | SINCE)", _ordinal_too, 1),
    Rule("anniversary_birthday", f"{_ORD} BIRTHDAY", _birthday),
    Rule("anniversary_named", "ANNIV", _named),
    Rule("years_since", f"{_SPAN} (SINCE | AFTER)", _since),
    Rule("years_since_too", "NUM-YEAR (SINCE | AFTER)", _since_too),
    Rule("years_passed", f"{_SPAN} (?= AUX (ADV | NOWWORD)? ELAPSED SINCE)", _since, 1),
    Rule("years_on", f"{_SPAN} ONWORD (?= PUNCT | FROM | AUX | $)", _since),
)
EXAMPLES = (
    no("Hill got 27 years after a trial, and stays for another four years after it."),
    eg("They marked the ⟦80th anniversary⟧ of the victory.", value_low="80", unit="year"),
    eg("It is the ⟦two hundred and fiftieth anniversary⟧ of the founding.", value_low="250"),
    eg("It is our ⟦tenth wedding anniversary⟧ and the ⟦75th founding anniversary⟧ of the club.", value_low="10"),
    eg("It is ⟦half a century since⟧ the pit closed.", value_low="50"),
    eg("The club held its ⟦75th birthday⟧.", value_low="75"),
    eg("It is the ⟦65th anniversary⟧ of our ties and the ⟦15th⟧ since the pact.", value_low="65"),
    eg("The ⟦20th anniversary⟧ of the flood and the ⟦80th⟧ of the battle fall in May.", value_low="20"),
    eg(
        "⟦Fifty years⟧ have passed since the war, and ⟦half a century⟧ has now gone by since the flood.", value_low="50"
    ),
    eg("⟦80 Years On⟧, the town remembers.", value_low="80"),
    eg("It is ⟦26 years since⟧ the war.", value_low="26"),
    eg("It is ⟦130 years since⟧ her birth, ⟦75 since⟧ the war and ⟦50 since⟧ the peace.", value_low="130"),
    no("Of the 90 who came, 75 since May have left."),
    eg("⟦Fourteen years after⟧ the Act, pay is unequal.", value_low="14"),
    eg("The ⟦bicentenary⟧ of the battle and its ⟦golden jubilee⟧ came.", value_low="200"),
    eg("The paper marks its ⟦200th birthday⟧.", value_low="200"),
    eg("The town keeps the ⟦third centenary⟧ of the charter.", value_low="300"),
    eg("The ⟦235th birthday⟧ of the service was marked.", value_low="235"),
    eg("It was the ⟦10-year anniversary⟧ of the deal.", value_low="10"),
    no("They met for an anniversary three days after the vote."),
)

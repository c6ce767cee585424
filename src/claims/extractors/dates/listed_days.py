"""Days that share a month: "3, 7 and 9 June", "June 3, 7 and 9"; two that follow each other are one, "3 and 4 June"."""

from itertools import pairwise

from claims.extractors.dates._fields import DAY, YEAR, Fields, fields, number_at, resolve, spanned
from claims.extractors.dates.absolute import DMY, MDY, NO_COUNT
from claims.grammar import Match, Rule, eg
from claims.model import Timex

KIND = "date"
_FIRM = 10
_AND = "(AND | OR) THE?"
_LAST = f"{DAY} {YEAR}? (?= PUNCT-HYPHEN-RANGE | PREP-OF | CONJ | AUX | PRON | $)"


def _two_days(match: Match) -> Timex | None:
    """As in "3 and 4 June": one mention where the days follow each other."""
    days = [at for at in match.all("DAY") if not match.has(at, "YEAR")]
    at = match.find("AND", "OR")
    if at is None or len(days) != 2:  # noqa: PLR2004 - a pair
        return None
    low, high = fields(match, match.start, at), fields(match, at + 1, match.stop)
    return spanned(match, low, high) if (low.day or 0) + 1 == high.day else None


def _year_at(match: Match, at: int) -> int:
    """The place at which the year of a month or of a list's last day stands, where it does."""
    while match.has(at, "COMMA", "OF", "IN") and not match.has(at, "YEAR"):
        at += 1
    return at


def _resolved(match: Match, month: int, day: int, year: int) -> Timex | None:
    """The day at a place, of the month at another, and of the year where one stands at the third."""
    rest = fields(match, year, year + 1) if match.has(year, "YEAR", "RELYEAR") else Fields()
    named = fields(match, month, month + 1).month
    return resolve(Fields(rest.year, named, number_at(match, day), None, rest.year_step), match)


def _before_month(match: Match) -> Timex | None:
    """As in "3" in "3, 7 and 9 June 2025": the month is the last one's."""
    at = match.stop
    while not match.has(at, "MONTH"):
        at += 1
    return _resolved(match, at, match.start, _year_at(match, at + 1))


def _after_month(match: Match) -> Timex | None:
    """As in "7" and "9, 2025" of "June 3, 7 and 9, 2025": the month is the first one's, the year the last one's."""
    first = match.start
    while match.has(first, "COMMA", "AND", "OR", "THE", "DAY", "STOP") and not match.has(first, "MONTH"):
        first -= 1
    if not match.has(first, "MONTH"):
        return None
    last = match.find("DAY") or first
    while match.has(last + 1, "COMMA", "AND", "OR", "THE", "DAY") and not match.has(last + 1, "YEAR"):
        last += 1
    while not match.has(last, "DAY"):
        last -= 1
    days = [number_at(match, at) or 0 for at in range(first + 1, last + 1) if match.has(at, "DAY")]
    rising = all(low < high for low, high in pairwise(days))
    joined = any(match.has(at, "AND", "OR") for at in range(first, last))
    day = match.find("DAY") or first
    return _resolved(match, first, day, _year_at(match, last + 1)) if rising and joined else None


RULES = (
    Rule("two_days", f"({MDY} {_AND} {DAY} {NO_COUNT} {YEAR}? | {DAY} (AND | OR) {DMY})", _two_days, _FIRM),
    Rule("listed_day", f"{DAY} (?= (COMMA {DAY})* COMMA? (AND | OR) {DAY} OF? MONTH)", _before_month, _FIRM),
    Rule("listed_day", f"MONTH STOP? DAY (?= (COMMA {DAY})* COMMA? {_AND} {DAY} COMMA YEAR)", _after_month, _FIRM + 1),
    Rule("listed_day", f"(?<= COMMA) {DAY} (?= (COMMA {DAY})* COMMA? {_AND} {_LAST})", _after_month, _FIRM),
    Rule("listed_day", f"(?<= AND | OR | THE) {_LAST}", _after_month, _FIRM),
)
EXAMPLES = (
    eg("The next vote will be held on ⟦2 and 3 November⟧.", date="2024-04-28", edtf="2024-11-02/2024-11-03"),
    eg("Trains stop on ⟦3⟧, ⟦7⟧ and ⟦9 June 2025⟧.", edtf="2025-06-03"),
    eg("Trains stop on ⟦9 June⟧.", date="2025-06-01", edtf="2025-06-09"),
    eg("It bought them on ⟦Feb 17⟧ and ⟦19⟧ for $9.", date="1987-03-02", edtf="1987-02-17", kind="date"),
    eg("They met on ⟦Dec. 3⟧, ⟦5⟧ and ⟦7⟧, and on ⟦June 1⟧ or the ⟦4th⟧.", date="2025-10-15", edtf="2024-12-03"),
    eg("Votes were held on ⟦March 3⟧ and ⟦5, 1987⟧.", date="2025-10-15", edtf="1987-03-03"),
    eg(
        "On ⟦March 3⟧, 5 died, on ⟦May 7⟧ and 9 percent of nights it rained, on ⟦May 9⟧ and 4 men came.",
        date="2025-10-15",
        edtf="2025-03-03",
        kind="date",
    ),
)

"""Stretches of time of which one end is a year and the other a day or a month: "July 1984 to 1986"."""

from claims.extractors.dates import _calendar as calendar
from claims.extractors.dates._fields import MONTH, TO, fields, resolve
from claims.extractors.dates.absolute import DATED
from claims.grammar import Match, Rule, eg
from claims.model import Timex

KIND = "date"
_FIRM = 10
_JOINS = ("RANGE", "UNTIL", "AND")
_YEAR = "YEAR&DIGITS (?! HYPHEN MONTH)"
_POINT = f"({MONTH} (OF | COMMA)? YEAR | {DATED})"
_AFTER = "FROM | SINCE | PUNCT"


def _range(match: Match) -> Timex | None:
    """From one end to the other, each with its own year."""
    for at in range(match.start + 1, match.stop - 1):
        low, high = fields(match, match.start, at), fields(match, at + 1, match.stop)
        if match.has(at, *_JOINS) and low.year and high.year and (low.month is None) != (high.month is None):
            first, second = resolve(low, match), resolve(high, match)
            return calendar.interval(first, second) if first and second else None
    return None


RULES = (
    Rule("uneven_range", f"(?<= {_AFTER}) ({_POINT} {TO} {_YEAR} | YEAR {TO} THE? {_POINT})", _range, _FIRM),
    Rule("uneven_range", f"({_POINT} DASH {_YEAR} | YEAR DASH {_POINT})", _range, _FIRM),
    Rule("uneven_between", f"(?<= BETWEEN) ({_POINT} AND {_YEAR} | YEAR AND THE? {_POINT})", _range, _FIRM),
)
EXAMPLES = (
    eg("It ran from ⟦July 1984 to 1986⟧, and later from ⟦1988 until 5 May 1990⟧.", edtf="1984-07/1986"),
    eg("Between ⟦July of 1984 and 1986⟧ it was shut.", edtf="1984-07/1986"),
    eg("He was mayor (⟦May 1984 – 1986⟧).", edtf="1984-05/1986", date_start="1984-05-01", date_end="1986-12-31"),
    eg("It fell between ⟦1984 and 5 July 1986⟧.", edtf="1984/1986-07-05"),
    eg("It rose from 40 in ⟦July 1984⟧ to 95 in ⟦1986⟧, and in ⟦May 1990⟧ and ⟦1991⟧.", edtf="1984-07"),
)

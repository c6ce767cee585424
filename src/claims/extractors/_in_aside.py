"""Units of an aside that tells a figure's parts: "unemployment was 16.5 percent (men 17.9, women 14.8)". Whoever stands
right before a bare number in the brackets has so much of what the figure before them tells.
"""

from __future__ import annotations

from claims.extractors._carried import of_one_size
from claims.extractors._elided import LIMITS
from claims.extractors._told import told_here
from claims.grammar import Match, Rule
from claims.model import Quantity

_WHEN = "YEAR MONTH TIMEUNIT RELUNIT QUARTERNAME QUARTERWORD".split()  # "(2019: 67.3)", "(previous year: 301)"
_WALLS = "VERB VERBED AUX STOP CLOSE REL PRON".split()
# No name of a part: a page, a unit, a step ("up 3").
_NO_PART = "LABEL LABEL_CAP LABEL_NOUN UNIT TIMEUNIT UP DOWN ADV NUM".split()
_LONGEST = 40  # places from a bracket to a number in it
_NEAR = 6  # places of "of those under 30" between the figure and the bracket
_SEVERAL = 2
_MOST, _MOST_SHARE = 20, 100  # times the one the other is at most


def in_aside(name: str, kind: str) -> Rule:
    """The rule for a bare number in brackets, in the unit of the figure of this kind before them."""

    def make(match: Match) -> Quantity | None:
        opens = _opening(match)
        if opens < 0 or not _has_parts(match, opens):
            return None
        figure = next((one for one in told_here(match, kind) if 0 <= one.place(match) < opens), None)
        if figure is None or opens - figure.behind(match) > _NEAR:
            return None
        if any(match.has(at, "NUM", *_WALLS) for at in range(figure.behind(match), opens)):
            return None
        found = figure.unit_for(match)
        return of_one_size(found, figure.value.low, _MOST_SHARE if kind == "percentage" else _MOST) if found else None

    return Rule(name, "(?<= CAP | PLURAL | WORD | COLON) NUM-YEAR-ONE (?= COMMA | SEMI | AND | CLOSE)", make)


def _opening(match: Match) -> int:
    """The place of the bracket that the match stands in behind a part's name; -1 where there is none."""
    at = match.lead(*LIMITS)
    headed = match.has(at, "COLON")
    at -= headed
    named = match.has(at, "CAP", "PLURAL", "WORD") and not match.has(at, *_NO_PART) and len(match.word(at)) > 1
    if not (named or (headed and match.has(at, *_WHEN))):
        return -1
    for place in range(at, max(at - _LONGEST, -1), -1):
        if match.has(place, "OPEN"):
            return place
        if match.has(place, *_WALLS):
            return -1
    return -1


def _has_parts(match: Match, opens: int) -> bool:
    """Whether the brackets tell of several parts, or of one to a decimal or behind a colon: "(Psalm 23)" is none."""
    ahead = range(opens, min(opens + _LONGEST, len(match.seq.tags)))
    closes = next((at for at in ahead if match.has(at, "CLOSE")), opens)
    parts = sum(
        match.has(at, "NUM") and match.has(at + 1, "COMMA", "SEMI", "AND", "CLOSE") for at in range(opens, closes)
    )
    return parts >= _SEVERAL or match.has(match.start - 1, "COLON") or "DECIMAL" in match.numerals()[0].tags

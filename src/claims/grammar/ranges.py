"""Ranges: one rule written for a single figure serves "7% to 10%", "7 to 10 per cent", "between $26 and $31 million"
too.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.grammar.numerals import Numeral
from claims.grammar.rules import Match, Rule, shared_scale

_NEIGHBOURS = 2  # "N to N": the numbers are two places apart
_FAR, _FAR_BY, _FAR_BARE = 2, 3, 6
_PER = "(CURADJ | CURCODE)? (PER (WORD | UNIT | TIMEUNIT) | A (UNIT | TIMEUNIT | PERNOUN))"
_NO_SHARE = frozenset({"SCALED", "GROUPED", "YEAR"})
_LINKS = ("COMMA", "AND", "OR", "HYPHEN", "TO")
_SIGNS = ("CURSIGN", "CURCODE", "CURADJ")
_ONE_SIZE = 10  # the largest figure of a list is at most so many times another that shares its scale
_ALL = 100
_MOST_OF_VOTE = 70  # per cent that two sides share, with some who are undecided
_FALLS = ("FROM", "BETWEEN", "DOWN", "DOWNNOUN")
_ENDS = ("UNIT", "UNIT_AMBIGUOUS", "TIMEUNIT", "PERCENT", "CURNAME", "CURSUB", "HYPHEN")  # of a figure
_OPENS = ("LABEL", "LABEL_CAP", "RANGE", "AGED", "EVERY", "OR")  # before a figure that is in no list
_HEADS = "OF IN AT BY FROM TO DET LABEL LABEL_CAP LABEL_NOUN MONTH AGE AGED TIMEUNIT".split()
_HUNDRED = 100
_TEN, _THOUSAND, _NEAR = 10, 1000, 3  # so many times the first of two thousands is the other at most
_STEPS = (1, 10)  # from a guess in words to the next one
_NEXT = 2  # times a guess, the next higher one is at most
_HEDGES = "APPROX MORE_THAN LESS_THAN AT_LEAST AT_MOST".split()
_NEAR_MODAL = 5  # places from "could" to its step
_NOUN_WORDS = 6  # of "from its record high of"
JOIN = "(HYPHEN? RANGE HYPHEN?)"
_CROSS = "(TIMESX | HYPHEN? BYWORD HYPHEN?)"
_MOST = 40  # numbers of a list that share what its last has; each looks ahead to it
_JOIN = "(HYPHEN? RANGE (HYPHEN | PLUS | PLUSWORD)? | HYPHEN? OR ADV? PLUS?)"
# "ninety-odd per cent", "50+ miles", "20 or more miles"
_ROUGHLY = "(HYPHEN? (APPROX_AFTER | AT_LEAST_AFTER) | OR (AT_LEAST_JOINED | AT_MOST_JOINED) (?! THAN))?"
SAID = "COMMA BRIDGE?"  # from end to end of a range as it is said: "two, maybe three weeks", "40, 50 miles"


def ranged(before: str, after: str, number: str = "NUM") -> str:
    """The pattern for two of `before NUM after` joined to a range; a side given once serves both ends, may be empty.

    What the first is divided by may stand between, if the second then has all that the first has: "from $5 a share to
    $7".
    """
    head = f"({before})" if before else ""
    tail = f"({after})" if after else ""
    again_head, maybe_tail = (f"{head}?" if head else ""), (f"{tail}?" if tail else "")
    joined = f"{head} {number} {maybe_tail} {_JOIN} {again_head} {number} {tail}"
    divided = f"{head} {number} {tail} {_PER} RANGE {head} {number} {tail}"
    between = f"(?<=BETWEEN) {head} {number} ({maybe_tail} AND {again_head} | {tail} {_PER} AND {head}) {number} {tail}"
    margin = f"PLUSMINUS {again_head} {number}"
    spread = f"{head} {number} {maybe_tail} ({margin} | OPEN {margin} CLOSE) {tail}"
    said = f" | {number} {SAID} {number} {tail}" if tail and not head else ""
    return f"({joined} | {divided} | {between} | {spread}{said})"


def with_ranges(rule: Rule, before: str, after: str, number: str = "NUM", rest: str = "") -> tuple[Rule, Rule]:
    """A rule for `before NUM after` in two: its ranges, and the single figure where the range is none. The rule's own
    pattern is left empty; `rest` follows either.
    """
    single = f"{f'({before})' if before else ''} {number} {f'{_ROUGHLY} ({after})' if after else ''}"
    return (
        replace(rule, pattern=f"{ranged(before, after, number)} {rest}"),
        replace(rule, pattern=f"{single} {rest}"),
    )


def bounds(match: Match) -> tuple[Decimal, Decimal, bool] | None:
    """Low, high and "written backwards" of the one or two numbers in a match; None where two numbers are no range.

    "rose 3% to 10%" is a step and a level: a change word right before, and the unit written twice, forbid the range.
    """
    found = [(at, n) for at in range(match.start, match.stop) if (n := match.seq.numerals[at]) is not None]
    first, last = found[0][1], found[-1][1]
    if len(found) == 1:
        return first.low, first.high, False
    if match.find("PLUSMINUS") is not None:
        middle = first.low if "SCALED" in first.tags else first.low * last.scale  # "4.54 ± 0.05 billion"
        return middle - last.low, middle + last.low, False
    if (
        _is_dated(match, found[0][0], last)
        or _step_and_level(match, found[0][0], found[-1][0])
        or _apart(match, first, last)
    ):
        return None
    low = _in_thousands(match, first, last) or _in_hundreds(match, first, last) or shared_scale(first, last)
    high = last.high
    if low > high:
        falls = match.has(match.start - 1, "FROM", "BETWEEN") or _from_noun(match)
        return (high, low, not falls) if match.find("OR") is None else (high, low, False)
    return low, high, False


def _is_dated(match: Match, at: int, last: Numeral) -> bool:
    """Whether the first of two numbers ends a date: "in 2018 to 3.9 million", "since October 28 to 285 million"."""
    first = match.seq.numerals[at]
    if first is None:
        return False
    if "YEAR" in first.tags:
        return "YEAR" not in last.tags and ("SCALED" in last.tags or last.low < first.low)
    return match.has(at - 1, "MONTH") and "DAY" in first.tags and not last.tags.isdisjoint({"SCALED", "GROUPED"})


def _in_thousands(match: Match, first: Numeral, last: Numeral) -> Decimal | None:
    """The first end where it is thousands as the other: "15-20,000", "80 to 100,000 eels", "4-5,000"; not "from 80"."""
    value = first.low * _THOUSAND
    whole = "GROUPED" in last.tags and last.low % _THOUSAND == 0 and first.tags.isdisjoint(_NO_SHARE)
    dashed = match.find("TO", "OR", "AND") is None  # "4-5,000 people"
    near = (first.low >= _TEN or dashed) and value < last.low <= value * _NEAR
    return value if whole and near and not match.has(match.start - 1, "FROM", "OF", "LEVEL") else None


def _in_hundreds(match: Match, first: Numeral, last: Numeral) -> Decimal | None:
    """The first end where it is said as the hundred before the other: "5-600 people", "$6-700 billion"."""
    next_one = first.low + 1
    whole = first.tags.isdisjoint(_NO_SHARE) and next_one < _TEN and last.low == next_one * _HUNDRED * last.scale
    return first.low * _HUNDRED * last.scale if whole and match.find("TO", "OR", "AND") is None else None


def _is_said(match: Match, first: Numeral, last: Numeral) -> bool:
    """Whether a comma leads from a guess to the next higher one, as in speech: "two, maybe three weeks", "40, 50 miles"
    but not "of 40, 50 per cent", "in phase 2, 3 days", nor the last two of a list.
    """
    alike = all((tag in first.tags) == (tag in last.tags) for tag in ("WORDS", "DECIMAL")) and "YEAR" not in first.tags
    low, before = shared_scale(first, last), match.start - 1
    near = 0 < low < last.low <= low * _NEXT
    headed = match.has(before, *_HEADS) or all(match.has(before, tag) for tag in ("CAP", "WORD"))
    listed = match.has(before, "COMMA", "AND") and any(
        n is not None for n in match.seq.numerals[max(before - 2, 0) : before]
    )
    next_up = "WORDS" in last.tags and last.low - first.low in _STEPS  # "coverage of sixty, seventy per cent"
    headed = (headed and not next_up) or listed
    return alike and near and (match.find("BRIDGE") is not None or not headed)


def _apart(match: Match, first: Numeral, last: Numeral) -> bool:
    """Whether a comma, a dash or "or" parts two figures: one in words, one in digits ("number two – 70 percent"), the
    smaller after the larger ("$3bn—$1bn more than planned"), a vague one and another ("several hundred or even 2,000"),
    one said twice ("ten days -- ten days", "9% — 9%"), a count and its share ("205,000 or 13 per cent"), or the last
    two of a list ("5mg, 10mg or 20mg").
    """
    if first.low == last.low and ("WORDS" in first.tags or match.find("TO") is None):
        return True
    if match.find("COMMA") is not None:
        return not _is_said(match, first, last)
    if match.find("OR") is not None:
        if ("VAGUENUM" in first.tags) != ("VAGUENUM" in last.tags) or first.low > last.low * _ONE_SIZE:
            return True
        return _is_listed(match)
    if first.low > last.low and _MOST_OF_VOTE <= first.low + last.low <= _ALL and match.find("PERCENT") is not None:
        return not any(match.has(at, *_FALLS) for at in range(match.start - _NOUN_WORDS, match.start))  # "51% to 47%"
    falls = first.low > last.low and not match.has(match.start - 1, "FROM", "BETWEEN")
    mixed = ("WORDS" in first.tags) != ("WORDS" in last.tags)
    standing = mixed and match.find("TO") is not None and match.has(match.start - 1, "THE")  # "of the two to 418 GW"
    return standing or (match.find("DASH") is not None and (falls or mixed))


def _is_listed(match: Match) -> bool:
    """Whether a figure with a comma stands before, which with the two of the match makes a list; not what ends an
    opening: "under Article 5, 40 or 50 homes", "for every 10 gone, 40 or 50 stay".
    """
    at = match.start - 2
    if not match.has(at + 1, "COMMA"):
        return False
    at -= match.has(at, *_ENDS) and match.seq.numerals[at] is None
    number = match.seq.numerals[at] if at >= 0 else None
    return number is not None and "YEAR" not in number.tags and not match.has(at - 1, *_OPENS)


def _from_noun(match: Match) -> bool:
    """Whether "from", a noun and "of" lead to the first end: "from a peak of 11% to 2%"."""
    if not match.has(match.start - 1, "OF"):
        return False
    at = match.start - 2
    while at > match.start - _NOUN_WORDS and match.has(at, "WORD", "DET"):
        at -= 1
    return match.has(at, "FROM")


def _step_and_level(match: Match, first: int, last: int) -> bool:
    """Whether "to" leads from a change to the level it reached ("rose $2 to $45"), not from end to end of a range.

    So it does after a change word where the unit stands twice and what was meant to happen is not told: "profit rose by
    £20m to £45m", but "it may rise by £20m to £45m". A change in per cent leads to another thing's level, if to any: to
    one that is far from it, as the level of a guess and of bare figures is. The factors are ours, tuned on development
    texts.
    """
    before = match.start - 1
    while match.has(before, *_HEDGES):  # "cut by about a third to 2.1 tonnes"
        before -= 1
    by, moved = match.has(before, "BY"), match.has(before, "UP", "DOWN")
    if match.find("TO") is None or not (by or moved):
        return False
    ends = [n for n in (match.seq.numerals[first], match.seq.numerals[last]) if n is not None]
    if "FRAC" in ends[0].tags and "FRAC" not in ends[1].tags:
        return True  # "cut by a third to 2.1 tonnes"
    low, high = (n.low for n in ends)
    small, large = sorted((abs(low), abs(high)))
    if by and low > high:
        return True  # "down by seven to 3.95%"
    if last - first == _NEIGHBOURS and not match.has(match.start, "CURSIGN", "CURCODE"):
        exact = by and all("GROUPED" in n.tags for n in match.numerals()) and not _is_meant(match, before)
        quoted = moved and all(map(_is_mixed, ends))  # shares "rose 1-5/8 to 9-3/8"
        return last == match.stop - 1 and (quoted or bool(large >= small * (_FAR_BY if exact else _FAR_BARE)))
    told = match.find("PERCENT", "POINT", "TIMEUNIT") is None and (moved or _moved(match, before - 1))
    return low > high or (told and not _is_meant(match, before)) or bool(large >= small * (_FAR_BY if by else _FAR))


def _is_mixed(number: Numeral) -> bool:
    """Whether a number is written as a whole one and a fraction: "1-5/8"."""
    return "DIGITS" in number.tags and number.last - number.first > 1 and bool(number.low % 1)


def _moved(match: Match, at: int) -> bool:
    """Whether a change word stands at a place, or before the adverb there: "rose sharply"."""
    return match.has(at - match.has(at, "ADV"), "UP", "DOWN")


def _is_meant(match: Match, at: int) -> bool:
    """Whether a change is one that may come: "could rise", "plans to cut costs"."""
    return any(match.has(place, "MODAL", "FUTURE", "TO") for place in range(max(at - _NEAR_MODAL, 0), at))


def listed_scale(match: Match) -> Decimal:
    """The scale that a bare number at the end of a match shares with the last of its list: a million for the first of
    "$26 and $31 million", "3, 4 and 5 million cars"; 1 where the list has none, or its figures are not of one size:
    "$200 and $4 million".
    """
    seq, own = match.seq, match.numerals()
    end = match.stop - match.has(match.stop - 1, "HYPHEN")  # "3- and 4-million-tonne"
    if len(own) != 1 or seq.numerals[end - 1] is None or not own[0].tags.isdisjoint(_NO_SHARE):
        return Decimal(1)
    at = match.stop
    while match.has(at, *_LINKS):
        joined = False
        while match.has(at, *_LINKS, *_SIGNS):
            joined = joined or match.has(at, "AND", "OR", "TO")
            at += 1
        last = seq.numerals[at] if match.has(at, "NUM") else None
        if last is None or last.low != last.high:
            break
        if "SCALED" in last.tags:
            small, large = sorted((abs(own[0].low) * last.scale, abs(last.low)))
            return last.scale if joined and large <= small * _ONE_SIZE else Decimal(1)
        at += 1
    return Decimal(1)


def crossed(after: str) -> str:
    """The pattern for a number of a size that leaves `after` to the last: "3 × 4 × 5 m"."""
    return f"NUM (?= ({_CROSS} NUM HYPHEN?)+ {after})"


def listed(after: str, number: str = "NUM") -> str:
    """The pattern for a number of a list that leaves `after` to the last: "10, 20 and 30 per cent", "5- and 6-mile",
    "from 3 to 4 per cent", "to 3 from 4 per cent"; two with a comma and "or" are no list: "11 million, or 18 per cent".
    """
    join = f"COMMA? AND | OR | {_CROSS}"
    others = f"(COMMA NUM HYPHEN?){{1,{_MOST}}} COMMA OR | ((COMMA | {_CROSS}) NUM HYPHEN?){{0,{_MOST}}} ({join})"
    ahead = f"HYPHEN? ({others}) NUM (OR AT_LEAST_JOINED)? {after}"
    last = f"(?<= COMMA) {number} (?= HYPHEN? COMMA OR NUM {after})"
    level = f"(?<= {' | '.join(('FROM', *_HEDGES))}) {number} (?= TO ({' | '.join(_HEDGES)})? NUM {after})"
    former = f"(?<= TO | AT) {number} (?= FROM ({' | '.join(_HEDGES)})? NUM {after})"
    return f"({level} | {former} | {last} | {number} (?= {ahead}))"

"""What a number in digits looks like: where it begins and ends in a text, and what its shape says it may be.

DIGITS with INT, DECIMAL or GROUPED, DAY, YEAR, ONE; or no plain number: NUMDATE (5/13/2025), CLOCK (10:30), DOTTED
(1.2.3),
YEARSPAN (2024/25), SLASHFRACTION (3/4), SLASH (24/7), LEADZERO (0800).
"""

from __future__ import annotations

import re

from claims.grammar.shares import VULGAR

_PARTS = "".join(VULGAR)
_SPACES = "\u00a0\u2009\u202f "  # between thousands: no-break, thin, narrow no-break and plain space
_APOSTROPHES = "'’"  # as the Swiss set thousands: 1'250
_GROUP = "," + _SPACES + _APOSTROPHES
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
WIDE = "０１２３４５６７８９"  # as wide as an ideograph
_STROKES = "/⁄∕"  # what a fraction is written with: the last two are Unicode's own
_PLAIN = str.maketrans(dict.fromkeys(_STROKES, "/") | dict(zip(f"{WIDE}．，", "0123456789.,", strict=True)))
STYLES = ("point", "comma")  # what stands before the decimals; the other one stands between thousands


def number(style: str = STYLES[0], units: str = "") -> str:
    """The pattern of a number in digits, for re.VERBOSE: 1,234.5 in the style "point", 1.234,5 and 1 234,5 in "comma"
    (BIPM, The International System of Units, 9th ed., 5.4.4, allows either before the decimals). `units` is the pattern
    of the symbols that may end a size: the "cm" of 60x40cm.
    """
    point, comma = (".", ",") if style == STYLES[0] else (",", ".")
    decimal, mark = rf"(?:[{point}]|·(?!10[{SUPERSCRIPTS}⁻]))", re.escape(comma)
    groups = "|".join(
        rf"(?:{sign}[0-9]{{3}})+" for sign in map(re.escape, comma + _SPACES + _APOSTROPHES)
    )  # one sign all through
    return rf"""
    (?:(?<![^\s(\[{{$£€¥“"/<>=≤≥≈~])(?:[-−]|(?<![0-9%]\s)–)(?=[.0-9]))?   # a sign, where nothing is subtracted from
    (?: [0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}(?![0-9]) | [0-9]{{1,4}}/[0-9]{{1,2}}/[0-9]{{1,4}}(?![0-9])
      | [0-9]{{1,2}}[.-][0-9]{{1,2}}[.-][0-9]{{4}}(?![0-9])
      | [0-9]{{1,2}}:[0-9][0-9](?::[0-9][0-9])?(?:\.[0-9]{{1,3}})?(?![0-9]) | 0[0-9]\.[0-5][0-9](?![0-9]|[.,][0-9])
      | [0-9]{{1,3}}(?:[{point}{_SPACES}][0-9]{{3}})+{mark}[0-9]+(?![0-9]|{mark}[0-9])   # 1.234,5: the other style
      | (?!0[0-9])[0-9]{{1,3}}(?:{groups})(?![0-9])(?:{decimal}[0-9]+)?        # but 01 678 opens a phone number
      | [0-9]{{1,3}}(?:{mark}\ 000)+(?![0-9])
      | [0-9]+{mark}[0-9]{{1,2}}(?![0-9]|{mark}[0-9])                            # 13,45: decimal or list?
      | [0-9]{{1,2}}(?:{mark}[0-9][0-9])+{mark}[0-9]{{3}}(?![0-9])(?:{decimal}[0-9]+)?   # 12,34,567 as in India
      | [0-9]+(?:{decimal}[0-9]+)?[eE][-+−]?[0-9]{{1,2}}(?!\w) | [0-9]+(?:\.[0-9]+){{2,}}
      | [0-9]+[{_STROKES}][0-9]+(?![0-9]) | [0-9]+{decimal}[0-9]+ | (?<![\w{point}])[{point}][0-9]+ | [0-9]+ )
    (?:[{_PARTS}])? (?: [xX](?=[1-9][0-9]*(?:\.[0-9]+)?(?:[xX][0-9.]+)*(?:{units})?(?!\w))(?<!\b0[xX])
      | (?:[a-z]\.){{2,3}} | [^\W\d_{_PARTS}][^\W_]*)?      # letters glued on: 3bn, 42nd, 30km, 8p.m., the x of 10x12
"""


_SWAPPED = str.maketrans(".,", ",.")
_GROUPS = re.compile(r"[-−]?[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])")


def canonical(surface: str, style: str) -> str:
    """A number of a style with its marks as the style "point" has them; dates, clock times and versions keep theirs."""
    surface = surface.translate(_PLAIN)
    if style == STYLES[0]:
        return surface
    shape = SHAPE.fullmatch(surface)
    fixed = shape and (shape["NUMDATE"] or shape["CLOCK"] or (shape["DOTTED"] and not _GROUPS.match(surface)))
    return surface if fixed else surface.translate(_SWAPPED)


SHAPE = re.compile(
    rf"""(?P<sign>[-−–]?)(?:
      (?P<NUMDATE>[0-9]+[-/.][0-9]+[-/.][0-9]{{4}}|[0-9]{{4}}[-/][0-9]+[-/][0-9]+|[0-9]+/[0-9]+/[0-9]+)
    | (?P<CLOCK>[0-9]+:[0-9:]+(?:\.[0-9]+)?|0[0-9]\.[0-5][0-9])
    | (?P<DOTTED>[0-9]+(?:\.[0-9]+){{2,}})
    | (?P<UNCLEAR>(?:[0-9]+,[0-9]{{1,2}}|[0-9]{{1,3}}(?:[.{_SPACES}][0-9]{{3}})+,[0-9]+)(?![0-9,]))
    | (?P<SLASH>[0-9]+/[0-9]+)
    | (?P<DECIMAL>[0-9.]+[eE][-+−]?[0-9]{{1,2}}|[0-9]*[.·][0-9]+|[0-9][0-9{_GROUP}]*[.·][0-9]+|[0-9]+[{_PARTS}])
    | (?P<GROUPED>[0-9]+[{_GROUP}][0-9{_GROUP}]+)
    | (?P<INT>[0-9]+))(?P<glue>[^\W\d_]?[^\W_]*)""",
    re.VERBOSE,
)
SAMPLES = (
    "0 007 1 31 32 99 300 1999 9999 3,000 1.5 -5 -5.5 -3,000 3,5 1/2 31/7 2024/25 1.2.3 10:30 1/2/2003",
    "1st 32nd 60s 1960s 17b4",
)
"""A number of each shape, so that every set of types can be known before the first text."""

_KINDS = ("NUMDATE", "CLOCK", "DOTTED", "UNCLEAR", "SLASH", "DECIMAL", "GROUPED", "INT")
# Sets, which a fraction is looked up in at once: a range compares it with each of its numbers.
DAYS, YEARS = frozenset(range(1, 32)), frozenset(range(1000, 2200))
_DAY_LENGTH, _YEAR_LENGTH, _DENOMINATOR_LENGTH = 2, 4, 3
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100})
_STONE = "st"
LONGEST = 27  # characters; a longer run of digits is a key or a code, no figure (and 28 are exact)


def kind_of(shape: re.Match[str]) -> str:
    """The name of the shape that matched."""
    return next(name for name in _KINDS if shape[name])


def number_types(kind: str, body: str) -> frozenset[str]:
    """The types of a number in digits of this shape."""
    if kind == "SLASH":
        return frozenset({_stroke(*body.lstrip("-−–").split("/"))})
    if kind == "GROUPED":
        return frozenset({"DIGITS", "INT", "GROUPED"})
    if kind in {"NUMDATE", "CLOCK", "DOTTED", "UNCLEAR"}:
        return frozenset({kind})
    return _whole_types(body) if kind == "INT" and body.isdigit() else frozenset({"DIGITS", kind})


def _whole_types(body: str) -> frozenset[str]:
    if body[0] == "0" and len(body) > _DAY_LENGTH:
        return frozenset({"LEADZERO"})
    value, found = int(body), {"DIGITS", "INT"}
    if value in DAYS and len(body) <= _DAY_LENGTH:
        found.add("DAY")
    if value in YEARS and len(body) == _YEAR_LENGTH:
        found.add("YEAR")
    if value == 1:
        found.add("ONE")
    return frozenset(found)


def is_ordinal(digits: str, suffix: str) -> bool:
    """Whether the suffix is one: "st" also means stone ("11st 4lb")."""
    return suffix != _STONE or (digits.endswith("1") and not digits.endswith("11"))


def ordinal_types(body: str) -> frozenset[str]:
    """The types of "42nd", given its digits."""
    return frozenset({"ORDDIGITS", "DAY"} if body.isdigit() and int(body) in DAYS else {"ORDDIGITS"})


def decade_types(body: str) -> frozenset[str]:
    """The types of "1960s" and "60s", given their digits; "000s" are thousands."""
    if not body.strip("0") and len(body) > _DAY_LENGTH:
        return frozenset({"ALNUM"})
    return frozenset({"DECADE" if len(body) > _DAY_LENGTH else "DECADE_SHORT"})


def _stroke(left: str, right: str) -> str:
    """Such as "2024/25" is a span of years, "3/4" a fraction, the rest ("24/7", "9/11") just two numbers with a
    stroke.
    """
    first, second = int(left), int(right)
    if len(left) == _YEAR_LENGTH and first in YEARS:
        follows = second == (first + 1) % 10 ** len(right)  # "1949/50", "1938/9"
        later = len(right) == _YEAR_LENGTH and first < second and second in YEARS  # but "(EU) 2023/1542"
        return "YEARSPAN" if later or follows else "SLASH"
    small = len(left) <= _DAY_LENGTH and len(right) <= _DENOMINATOR_LENGTH
    return "SLASHFRACTION" if small and 0 < first < second and second in _DENOMINATORS else "SLASH"

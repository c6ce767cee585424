"""A grammar of what looks like numbers: digits of every script and length, what is written round them, and repetition.

Hypothesis draws texts from it, so that what fails is shrunk to the shortest text that still fails.
"""

from __future__ import annotations

from hypothesis import strategies as st

from claims.lexicon import Lexicon

_LEXICON = Lexicon.load()
_SURFACES = sorted({*_LEXICON.folded, *_LEXICON.exact})
_NUMBER_TYPES = (
    "CARD HUNDRED SCALE DOZEN VAGUE HALF FRACTION VULGAR ORDWORD MONTH UNIT PERCENT CURSIGN TIMEUNIT".split()
)
_NUMBER_WORDS = sorted({surface for kind in _NUMBER_TYPES for surface in _LEXICON.surfaces(kind)})
# Bidirectional marks and isolates, combining marks, an enclosing keycap, joiners, spaces that do not break, dashes.
_MARKS = (
    "\u200e \u200f \u202a \u202b \u202c \u202d \u202e \u2066 \u2067 \u2068 \u2069 \u061c \u0301 \u0308 \u0336 \u20e3 "
    "\ufe0f \u200b \u200c \u200d \u2060 \ufeff \u00ad \u2010 \u2011 \u2012 \u2013 \u2014 \u2212 \u2044 \u00b7"
).split()
_SPACES = (*"\u00a0\u2009\u202f\u3000\u0085\u2028\v\f\r\n\t ", "\n\n", "\r\n")
_SCRIPTS = "٠١٢٣٩ ۰۵۹ ०१९ ০৯ ๐๙ ０１９ 𝟎𝟗 𝟘𝟡 ⁰¹²³⁹ ₀₉ ①⑨ ⅠⅫ ½¾⅓⅛ 〇一二三十百千".split()
_JOINTS = (
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "'",
    " to ",
    " and ",
    " or ",
    " of ",
    " × 10^",
    "e",
    " per ",
    "(",
    ")",
    "[",
    "](",
)
_MARKUP = (
    "# ",
    "> ",
    "* ",
    "**",
    "_",
    "`",
    "```\n",
    "| ",
    "|",
    "1. ",
    "- ",
    "[^1]",
    "<b>",
    "&amp;",
    "http://a.b/",
    "@",
)

_ascii = st.text("0123456789", min_size=1, max_size=7)
_long = st.builds(str.__mul__, _ascii, st.integers(2, 60))
_foreign = st.sampled_from(_SCRIPTS).flatmap(lambda digits: st.text(digits, min_size=1, max_size=4))
_grouped = st.lists(st.text("0123456789", min_size=3, max_size=3), min_size=1, max_size=12).map(",".join)
_scientific = st.builds("{}{}{}{}".format, _ascii, st.sampled_from("eE"), st.sampled_from(("", "-", "+", "−")), _ascii)
_powers = st.builds("{} × 10^{}".format, _ascii, st.integers(-1100, 1100))
_digits = st.one_of(_ascii, _ascii, _long, _foreign, _grouped, _scientific, _powers)
_number = st.builds(
    "{}{}{}".format,
    st.sampled_from(("", "", "", "-", "−", "+", "$", "£", "US$", "≈", "<", "#", ".", "±")),
    _digits,
    st.sampled_from(("", "", "", "%", "m", "bn", "km", "st", "th", "s", "°C", "½", "²", "am", "x", "-year-old", "C")),
)
_piece = st.one_of(
    _number,
    _number,
    st.sampled_from(_NUMBER_WORDS),
    st.sampled_from(_SURFACES),
    st.sampled_from((*_MARKS, *_SPACES, *_JOINTS, *_MARKUP)),
    st.text(max_size=3),
)
_nested = st.recursive(
    _piece,
    lambda inner: st.one_of(
        st.builds("{}{}{}".format, inner, st.sampled_from(_JOINTS), inner),
        st.builds("({})".format, inner),
        st.builds("between {} and {}".format, inner, inner),
        st.builds("from {} to {}".format, inner, inner),
    ),
    max_leaves=6,
)
_row = st.lists(_nested, min_size=1, max_size=12)
_short = st.one_of(_row.map("".join), _row.map(" ".join), _row.map(" ".join))
_repeated = st.builds(
    lambda unit, characters: unit * (characters // len(unit) + 1),
    st.one_of(_piece, _nested).filter(lambda unit: 0 < len(unit) < 40),
    st.integers(60, 1200),
)

texts = st.one_of(*[_short] * 12, _repeated)
"""Texts of up to some thousand characters; one in thirteen is one thing over and over."""

REPEATED = (
    "1–",
    "(1–",
    "between 1 and ",
    "1 to (2 to ",
    "1, ",
    "1 (",
    "5 km (",
    "1 of ",
    "a third of ",
    "9",
    "0.",
    "million ",
)
"""What nests or goes on when it is repeated."""

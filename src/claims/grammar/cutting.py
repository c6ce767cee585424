"""Where one token ends and the next begins: one regular expression made from the lexicon."""

from __future__ import annotations

import re

from claims.grammar.shapes import SUPERSCRIPTS, WIDE, number
from claims.lexicon import Lexicon

_MILLION = 1_000_000
_LONGEST_SYMBOL = 2


def _loose_sign(lexicon: Lexicon) -> str:
    """The pattern of a letter that is a currency's sign only before an amount of a sort: "R500 million", "N5,000" or
    "R12.50".
    """
    signs = "|".join(sorted(lexicon.surfaces("CURSIGN_SCALED"), key=len, reverse=True))
    known = lexicon.surfaces("SCALE_LETTER").items()
    letters = (s for s, scale in known if s.islower() and int(scale) >= _MILLION)  # "Y2K", "R2B" are names
    scales = "|".join(sorted(s for s in (*lexicon.surfaces("SCALE"), *letters) if s.isalpha()))
    amounts = rf"[0-9]{{1,3}}(?:[, ][0-9]{{3}})+\b|[0-9][0-9.,]*[ -]?(?:{scales})\b|[0-9]+\.[0-9]{{2}}(?!\.?\w)"
    return rf"(?:{signs})(?={amounts})"


def _glued_sign(lexicon: Lexicon) -> str:
    """The pattern of letters that stand right before an amount of money: "EUR50m"."""
    signs = ("CURSIGN", "CURCODE", "CURSIGN_ASCII")
    glued = sorted(s for t in signs for s in lexicon.surfaces(t) if s.isalpha() and s[0].isupper() and len(s) > 1)
    return "|".join(sorted(glued, key=len, reverse=True))


def _size_symbols(lexicon: Lexicon) -> str:
    """The pattern of a unit's symbol right after a size: the "cm" of "60x40cm"."""
    known = {*lexicon.surfaces("UNIT"), *lexicon.surfaces("UNIT_AMBIGUOUS")}
    symbols = (symbol for symbol in known if symbol.isalpha() and len(symbol) <= _LONGEST_SYMBOL)
    return "|".join(sorted(symbols, key=lambda symbol: (-len(symbol), symbol)))


def token_pattern(lexicon: Lexicon, numbers: str) -> re.Pattern[str]:
    """The pattern of a token with the space after it; `numbers` is how numbers are written (one of `shapes.STYLES`).

    Its matches cover a text without a gap. It has no group, so that `findall` gives the matches.
    """
    letters, loose, digits = _glued_sign(lexicon), _loose_sign(lexicon), number(numbers, _size_symbols(lexicon))
    return re.compile(
        rf"""(?:[A-Za-z]++[ ]                         # as most tokens are
    | [A-Z]\.[ ][a-z]{{3,}}+(?![\w'’])               # T. rex, E. coli
    | [^\W\d_]++(?=[\s,;)”"]|[.:](?:\s|$)|['’][sS]\b)
    | (?:[%)”"]|[^\W\d_]{{3,}}+[)”"]?)\.[0-9]{{1,3}}(?:[,–-][0-9]{{1,3}})*\Z  # "rise.12", a footnote
    | [,;:!?()“”"%$£€]
    | (?:https?://|www\.|10\.[0-9]{{4,5}}/)\S+ | \+/[-−] | [\w.+-]+@[\w-]+\.\w[\w.]* | (?:[A-Za-z]\.){{2,}}
    | (?<![^\W_])(?:(?:{letters})(?=\.?\d) | {loose}) | (?<=[$£€¥])[A-Z]{{1,3}}(?=\d)     # EUR50m
    | [^\W\d_]+[0-9]+(?:[.+][0-9]+)+[^\W_]*             # TLS1.3, J1149.5+6663, E2.8bn
    | [A-Za-z]{{1,2}}&[A-Za-z]{{1,2}}(?![^\W_])          # R&D, AT&T
    | [A-Z]{{1,3}}\.[0-9]+(?:[.+][0-9]+)*(?![^\W_])     # B.1.351
    | [A-Z][A-Za-z]{{0,5}}-[0-9]{{1,4}}[A-Z]?s?(?![\w%°]|[.,][0-9])         # B-17, F-16s
    | [{WIDE}]+(?:[，．][{WIDE}]+)*(?!\d)
    | [0-9]*+(?![0-9])\d+                               # ٢٥, 2５: neither is read in part
    | {digits} | [^\W\d_]+-\n[ ]*[^\W\d_]+       # a word that a line's end may have broken
    | [^\W\d_][^\W_]*(?:(?:['’](?![sS]\b)|\u00ad)[^\W\d_]+)* | ['’][sS]\b | [{SUPERSCRIPTS}]+
    | --(?!-)                                   # a dash, as wires have it
    | \S)\s*+""",
        re.VERBOSE,
    )

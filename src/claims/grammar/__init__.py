"""The reading engine: text → tokens → numerals → mentions. It knows no kind and no English.

`lexer` cuts a sentence into typed tokens, `numerals` joins those that state one number, `rules` matches short patterns
over the types; the rules themselves live in `claims.extractors`, the words in `schemas/lexicon/`.
"""

from claims.grammar.reader import Reader
from claims.grammar.rules import Match, Production, Reject, Rule, eg, no

__all__ = ["Match", "Production", "Reader", "Reject", "Rule", "eg", "no"]

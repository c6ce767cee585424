"""What stands anywhere in a text, by which a word that may mean two things is told."""

from __future__ import annotations

import re
from functools import cache

from claims.grammar import Match
from claims.lexicon import Lexicon
from claims.trie import trie


def in_text(match: Match, kind: str) -> bool:
    """Whether a word or sign of a type stands anywhere in the text. Asked once a text."""
    seq = match.seq
    key = f"{__name__} {kind}"
    if key not in seq.story.memo:
        found = _expression(seq.lexicon, kind).search(seq.story.text or seq.text)
        seq.story.memo[key] = found[0] if found else ""
    return bool(seq.story.memo[key])


@cache
def _expression(lexicon: Lexicon, kind: str) -> re.Pattern[str]:
    """Any surface of a type, but no part of a longer word; a sign may stand right beside a number: "5p", "£5"."""
    return re.compile(rf"(?<![A-Za-z])(?:{trie(lexicon.surfaces(kind))})(?![A-Za-z])")

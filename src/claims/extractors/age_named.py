"""Ages of people whom the document knows by name: "Hill is 34" where it goes on "She sails" or "her boat"."""

import re
from functools import cache

from claims.extractors._people import NO_NAME, years
from claims.grammar import Match, Rule, eg, no
from claims.lexicon import Lexicon
from claims.model import Quantity
from claims.trie import trie

KIND = "age"
_YOUNGEST = 4  # years of whom a document tells by name; fewer are mostly points and games
_NEAR = 100  # characters from a name to the "she" or "her" that means it


def _named(match: Match) -> Quantity | None:
    """The years of a name's bearer, if the document tells somewhere that it is a person's."""
    at = match.lead("ADV")
    at -= match.has(at, "YETBE") and match.has(at - 1, "MODAL")
    found = years(match) if match.has(at, "BEFORM", "MODAL") and _is_capital(match, at - 1) else None
    return found if found and found.low >= _YOUNGEST and _is_person(match, at - 1) else None


def _is_capital(match: Match, at: int) -> bool:
    return match.has(at, "CAP") and not match.has(at, "PRON", *NO_NAME)


def _is_person(match: Match, at: int) -> bool:
    """Whether the document says "he", "she" or "her" shortly after a name; asked once of each name."""
    seq, name = match.seq, match.word(at)
    memo = seq.story.memo
    key = f"person {name}"
    if key not in memo:
        _, *after = (seq.story.text or seq.text).split(name)
        pronoun = _pronoun(seq.lexicon)
        memo[key] = "yes" if any(pronoun.search(near[:_NEAR]) for near in after if not near[:1].isalnum()) else ""
    return bool(memo[key])


@cache
def _pronoun(lexicon: Lexicon) -> re.Pattern[str]:
    """What means one person whose name came before."""
    return re.compile(rf"\b(?:{trie(lexicon.surfaces('PERSONREF'))})\b")


_NUM = "NUM&INT-SCALED-YEAR-GROUPED"
RULES = (
    Rule(
        "age_named",
        f"(?<= BEFORM | YETBE | ADV) {_NUM} (?= PUNCT-HYPHEN | AND | BUT | BY | RELDAY | $)",
        _named,
        1,
    ),
)
EXAMPLES = (
    eg("Hill is ⟦34⟧. She sails for Leem.", value_low="34", unit="year"),
    eg("The Dane is now ⟦26⟧, and plans to sell his boat.", value_low="26"),
    eg("Grace will be ⟦thirty-two⟧ by then, and her sister left."),
    no("Leem is 34, and the Blues are 12. The index is 40."),
    no("Hill is 3 up. She leads."),
)

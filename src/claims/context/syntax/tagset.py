"""The tagset: the letter of a token by its types alone, before what stands beside it is asked; see letters.py."""

from __future__ import annotations


def _table(*rows: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Rows of a letter and the types that a token must have for it."""
    return tuple((frozenset(row.split()[1:]), row[0]) for row in rows)


_FIRST_TYPE = _table(  # the first row that a token has all types of decides
    "c AND", "c OR", "f OF", "t TO", ", COMMA", "( OPEN", ") CLOSE", '" QUOTE', "; SPACED", "- HYPHEN", "; PUNCT",
    "S POSS", "! REL THAT", "D A CAP", "N REL UPPER", "w REL", "d POSSDET", "z DET THESE", "z DET THIS", "& EACH",
    "* FLOATING", "d DET", "& PAIR", "z QUANT", "y AMPM AUX", "L AUX MODAL CAP", "l AUX MODAL", "= BEINGWORD", "x AUX",
    "a NEG",
    "k PREP CONJ", "k MORE_THAN PHRASE", "k LESS_THAN PHRASE", "k AT_MOST PHRASE", "p PREP", "r VALUED", "r AGED",
    "a PLUSMINUS", "a STEPADV", "a HEDGEADV", "a FROMNOW", "a MAYBE PHRASE", "a APPROX_AFTER PHRASE",
    "s CONJ", "~ REFLEXIVE", "O PRON CAP", "o PRON",
)  # fmt: skip
_VERBAL = _table(
    "m PARTICIPLE", "v LASTVERB PHRASE", "q VERBED VERBNOUN", "e VERBED", "v VERB", "g VERBING", "h VERBNOUN PLURAL",
    "b VERBNOUN", "a ADV", "i ING", "u ED", "N BEARING CAP", "^ BEARING", "^ WHEREWORD",
)  # fmt: skip
VERBS = frozenset({"VERB", "VERBED"})
_GRADED = frozenset({"COMPARE", "SUPERLATIVE"})
_SO_FAR = frozenset({"WHENPREP", "PHRASE"})


class _Letters(dict[frozenset[str], str]):
    """The letter of each set of types met: of as many as the lexicon has."""

    def __missing__(self, tags: frozenset[str]) -> str:
        letter = self[tags] = _letter(tags)
        return letter


def _letter(tags: frozenset[str]) -> str:
    for kinds, letter in _FIRST_TYPE:
        if tags >= kinds:
            return letter
    if not tags.isdisjoint(_GRADED) and tags.isdisjoint(VERBS):
        return "j"
    if tags >= _SO_FAR:
        return "a"
    for kinds, letter in _VERBAL:
        if tags >= kinds:
            return letter.upper() if "CAP" in tags else letter
    return "N" if "CAP" in tags else "n"


letter_of = _Letters().__getitem__  # `cache` would take twice as long

"""Homographs: words that report and may be nouns ("claims", "forecast", "demand"), by the phrase before them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.context.speakers.figures import BODIES
from claims.context.speakers.pieces import OWNS, Piece
from claims.context.words import Words

WITH_VERB = ("AUX", "TO", "PRON", "FIRSTPERSON", "REL", "AND", "TELLER")  # before a verb that has no "s"


def are_two(words: Words, phrase: Sequence[str]) -> bool:
    """Whether two who may speak are joined: "the union and the board", but "9 below and a tenth of the annual"."""
    at = next((at for at in range(len(phrase) - 1, 0, -1) if words.has(phrase[at], "AND")), len(phrase))
    other = phrase[at + 1 :]
    tells = bool(other) and (other[-1][0].isupper() or words.has(other[-1], *BODIES))
    return tells and not any(words.has(word, "PREP") for word in other)


def is_compound(words: Words, phrase: Sequence[str], verb: str) -> bool:
    """Whether the words before a noun that may be a verb only say which: "fuel and insurance | claims", "close to the
    bank's own | forecast"; not "the bank's own economists | forecast", "harbour records | show".
    """
    owner, last = next((at for at, word in enumerate(phrase) if word.endswith(OWNS)), -1), phrase[-1]
    if owner < 0:
        speaks = phrase[0][0].isupper() or words.has(phrase[0], "DET", "POSSDET", *WITH_VERB)
    else:  # "Leem's largest lender | forecasts"
        speaks = verb.endswith("s") and not any(words.has(word, "PREP") for word in phrase[:owner])
    return not (speaks or last[0].isupper() or words.is_plural(last) or words.has(last, *BODIES))


def is_counted(words: Words, phrase: Sequence[Piece], verb: str, is_figure: Callable[[str], bool]) -> bool:
    """Whether a word with an "s" is the noun of the number before it, after which a verb has none: "4 towels and 2 live
    | shows"; not "one study | shows", "a count of 9 towns | shows", "20 Minutes | reports".
    """
    last = next((at for at in range(len(phrase) - 1, -1, -1) if is_figure(phrase[at].word)), -1)
    joined = last == 0 or (last > 0 and words.has(phrase[last - 1].word, "AND"))
    if not (joined and verb.endswith("s")) or words.has(phrase[last].word, "ANYBODY"):
        return False
    named = any(one.word[0].isupper() for one in phrase[last:])
    return not (named or any(words.has(one.word, "PREP") for one in phrase))

"""Where the sentences of a paragraph begin and end, what is quoted in it blotted out.

The document's own sentences (documents/sentences.py) stop inside quotations: an attribution reaches over them.
"""

from __future__ import annotations

import re

from claims.context.speakers.quotation import BLOT
from claims.context.words import WORD, Words

# The number of a footnote may hang on a stop: "they shrank by half.16 Divers said".
_STOP = re.compile(rf"[.!?…]+[\"”’»)\]]*(?:(?<=[^\W\d][.”\"])\d{{1,3}})?\s+(?=[\"“‘«(\[]*(?:[^\W_a-z]|{BLOT}))")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+")  # "J.", "U.S."
_ABBREVIATED = 4  # letters of an abbreviated title in small letters, fewer: "gen."
_LONGEST_WORD = 12  # characters of an abbreviation
_LONGEST = 2000  # characters of a sentence
_CALLED = re.compile(rf"{BLOT}[!?…]+[\"”’»]\s+")  # the end of a quoted question or call
# "Ada Hill asked the board.", "Ada Hill, 34, asked."
_TAG = re.compile(
    r"(?:[A-Z][\w.’'-]+\s+){0,3}[A-Z][\w.’'-]+(?:,\s\d{1,3},)?\s+([a-z]+)((?:\s+[\w’'-]+){0,3})\s*[.,!?;]"
)
_NEW = (
    *("VERB", "VERBED", "AUX", "THAT", "TO", "FOR", "OF", "CARD", "QUESTION", "NOBODY", "SAIDSO"),
    *("PERSONAL", "GROUPAL", "THING", "FIRSTPERSON"),
)  # what stands behind the verb of a sentence of its own


def bounds(words: Words, masked: str, start: int) -> list[int]:
    """Where the sentences of a blotted paragraph begin, and its end; offsets count from `start`."""
    found_bounds = [start]
    for found in _STOP.finditer(masked):
        at = found.start()
        plain = masked[max(0, at - _ABBREVIATED) : at]  # a look at so many letters tells of most words: "river."
        if plain.endswith(BLOT) and _goes_on(words, masked, at - 1, found.end()):
            continue
        if (plain.islower() and plain.isalpha()) or _ends(words, masked, at, found.end()):
            _append(found_bounds, start + found.end())
    _append(found_bounds, start + len(masked))
    return found_bounds


def _ends(words: Words, masked: str, at: int, after: int) -> bool:
    """Whether the stop at a place ends a sentence, and no title ("Mr. Hill"), initial ("A. Hill", "U.S. Fleet") or
    other abbreviation ("No. 30", "St. Leem"): `after` is where the next would begin. As documents/sentences.py has it.
    """
    word = masked[max(0, at - _LONGEST_WORD) : at + 1].rsplit(None, 1)[-1].lstrip("(“\"'")
    sort = words.stops.entry(word).get("ABBREVIATION", "end" if _DOTTED.fullmatch(word) else "")
    if not sort:
        return not words.is_title(word)
    if sort == "number" and (word[1:] != "." or word.islower() or masked[after].isdigit()):
        return not masked[after].isdigit()  # "p. 5", but "Ada P. Hill"
    following = WORD.match(masked, after)
    return sort in {"end", "number"} and (following is None or "STARTER" in words.stops.entry(following[0]))


def _goes_on(words: Words, masked: str, at: int, after: int) -> bool:
    """Whether whoever asks or calls what a quotation ends with at a place is told behind it, "“Is it 40?” | Ada Hill
    asked Orm.", and no sentence of its own, "“Is it 40?” Ada Hill said that it was", stands there.
    """
    tag = _TAG.match(masked, after) if _CALLED.match(masked, at) else None
    if tag is None or not words.has(tag[1], "SAYVERB", "ASKVERB", "MANNER"):
        return False
    rest = tag[2].split()
    timed = (
        not rest or words.has(tag[1], "ASKVERB", "ADDRESSING") or words.has(rest[0], "WEEKDAY", "RELDAY", "IN", "ON")
    )
    return timed and not any(word[0].isdigit() or words.has(word, *_NEW) for word in rest)


def _append(found: list[int], end: int) -> None:
    """Close a sentence at `end`; one too long to be a sentence is cut, so that none costs more than its length."""
    while end - found[-1] > _LONGEST:
        found.append(found[-1] + _LONGEST)
    if end > found[-1] or len(found) == 1:
        found.append(end)

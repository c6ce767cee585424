"""Where the sentences of a paragraph begin and end, what is quoted in it blotted out.

The document's own sentences (documents/sentences.py) stop inside quotations: an attribution reaches over them.
"""

from __future__ import annotations

import re

from claims.context.speakers.quotation import BLOT
from claims.context.words import Words

# The number of a footnote may hang on a stop: "they shrank by half.16 Divers said".
_STOP = re.compile(rf"[.!?…]+[\"”’»)\]]*(?:(?<=[^\W\d][.”\"])\d{{1,3}})?\s+(?=[\"“‘«(\[]*(?:[^\W_a-z]|{BLOT}))")
_INITIAL = re.compile(r"(?:\b[A-Z]|\b[A-Z]\.[A-Z])\Z")
_ABBREVIATED = 4  # letters of an abbreviated title in small letters, fewer: "gen."
_LONGEST = 2000  # characters of a sentence


def bounds(words: Words, masked: str, start: int) -> list[int]:
    """Where the sentences of a blotted paragraph begin, and its end; offsets count from `start`."""
    found_bounds = [start]
    for found in _STOP.finditer(masked):
        at = found.start()
        plain = masked[max(0, at - _ABBREVIATED) : at]  # a look at so many letters tells of most words: "river."
        if (plain.islower() and plain.isalpha()) or not _abbreviates(words, masked, at):
            _append(found_bounds, start + found.end())
    _append(found_bounds, start + len(masked))
    return found_bounds


def _abbreviates(words: Words, masked: str, at: int) -> bool:
    """Whether the stop at a place belongs to a title, an initial, a month or what is numbered: "Mr. Hill", "A. Hill",
    "Jan. 30", "Rs. 30", "No. 30".
    """
    word = masked[max(0, at - 12) : at + 1].rsplit(None, 1)[-1].lstrip("(“\"'")
    numbered = masked[at + 1 : at + 3].lstrip()[:1].isdigit() and (
        words.has(word[:-1], "MONTH") or words.has(word, "CURSIGN", "LABEL_CAP")
    )
    return numbered or words.is_title(word) or bool(_INITIAL.search(word[:-1]))


def _append(found: list[int], end: int) -> None:
    """Close a sentence at `end`; one too long to be a sentence is cut, so that none costs more than its length."""
    while end - found[-1] > _LONGEST:
        found.append(found[-1] + _LONGEST)
    if end > found[-1] or len(found) == 1:
        found.append(end)

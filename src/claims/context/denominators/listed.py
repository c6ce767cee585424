"""What divides the entries of a list by the line that introduces it: "Each year the rule will:" above "• spare 900
children".
"""

from __future__ import annotations

from itertools import pairwise

from claims.context.denominators.priced import TIMES
from claims.context.frame import Frame
from claims.context.words import Words, words

_SHARING = ("EACH", "EVERY")
_FAR = 1200  # characters of a list looked back over


def introduced(frame: Frame, index: int) -> str:
    """The unit of time of "each year" in the line with a colon above the list that mention `index` stands in, or ""."""
    document, known = frame.document, words(frame.memory.schemas)
    place = frame.mentions[index].span.start
    start = document.text.rfind("\n", max(document.start, place - _FAR), place) + 1
    if start <= document.start or not _is_entry(document.text[start:place].lstrip()[:1], known):  # as mostly
        return ""
    before = document.text[max(document.start, start - _FAR) : place]
    lines = [line.split() for line in before.splitlines() if line.strip()]
    above = next((line for line in reversed(lines[:-1]) if not _is_entry(line[0], known)), [])
    if not above or not above[-1].endswith(":"):
        return ""
    parts = [part.strip(",:.").lower() for part in above]
    return next((unit for own, unit in pairwise(parts) if known.has(own, *_SHARING) and known.has(unit, *TIMES)), "")


def _is_entry(sign: str, known: Words) -> bool:
    """Whether a line begins with a sign that lists have: "•", "-", "*"."""
    return known.has(sign, "BULLET", "HYPHEN")

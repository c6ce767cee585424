"""Direction of a level by the step that stands right behind it in words of its own: "£4m, 12% up", "£4m in May (+12%)",
"sales of £4m were 12% higher".
"""

from __future__ import annotations

from claims.context.directions import behind, governing
from claims.context.directions.compared import VERBS, is_former, sign
from claims.context.frame import Frame

_TO_DATE = 1  # tokens of "in" before a date
_WALKED = frozenset({"APPROX", "MORE_THAN", "LESS_THAN", "AT_LEAST", "A", "BRIDGE"})


def read(frame: Frame, index: int) -> str:
    """Up or down by the next figure, where it is a step of mention `index`; else empty."""
    after, start = index + 1, frame.last[index]
    if after < len(frame.mentions) and frame.mentions[after].kind == "date":
        dated = frame.first[after] - start <= _TO_DATE
        start, after = (frame.last[after], after + 1) if dated else (start, after)
    if after >= len(frame.mentions) or not _is_step(frame, index, after) or is_former(frame, index):
        return ""
    tags, gap = frame.tokens.tags, frame.first[after] - start
    if "OPEN" in tags[start] and gap <= 1 + ("PLUS" in tags[start + 1]):
        return "up" if governing.is_added(frame, after) else "down" if governing.is_lost(frame, after) else ""
    if "AUX" in tags[start] and _is_of(frame, index):  # "sales of £4m were up 12%", "… were 12% higher"
        word = tags[start + 1]
        graded = gap == _TO_DATE + 1 and not word.isdisjoint(VERBS) and not word.isdisjoint({"PREP", "COMPARE"})
        return sign(word) if graded else behind.read(frame, after) if gap == 1 else ""
    return behind.read(frame, after) if gap == 1 and not tags[start].isdisjoint({"COMMA", "DASH"}) else ""


def _is_step(frame: Frame, index: int, after: int) -> bool:
    """Whether a figure may be by how much mention `index` moved: a share, points, or some of its own unit."""
    kind, own = frame.mentions[after].kind, frame.mentions[index].kind
    if own in {"duration", "age", "ratio", "multiple"}:
        return kind == own
    points = kind == "count" and "STEPNOUN" in frame.tokens.tags[frame.last[after] - 1]
    return kind == "percentage" or (kind == own != "count") or points


def _is_of(frame: Frame, index: int) -> bool:
    """Whether "of" ties a figure to what it is a level of: "sales OF £4m"; not "40 boats were up 12%"."""
    tags, at = frame.tokens.tags, frame.first[index] - 1
    while at > 0 and not tags[at].isdisjoint(_WALKED):
        at -= 1
    return (
        at > 0
        and "OF" in tags[at]
        and frame.owner[at - 1] < 0
        and frame.mentions[index].kind in {"money", "percentage"}
    )

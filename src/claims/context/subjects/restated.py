"""Figures that tell one thing twice: "9 out of 10, or 90%, | of the boats", "two thirds – 65% – | of the clerks".

See `claims.context.subjects.levels`.
"""

from __future__ import annotations

import re

from claims.context.subjects.scene import Scene

_RELATED = re.compile(r",w[^;,]*,(?=a*[xv])")
_SHARES = frozenset({"percentage", "ratio", "count"})


def round_restated(parse: Scene, index: int) -> tuple[int, int]:
    """The places before and after a figure, or round the two that tell one share: "| 9 out of 10, or 90%, | OF the
    boats sank"; past a relative clause: "| £5m, which is all there is, | WAS spent on it".
    """
    before, after, letters = parse.before(index), parse.after(index), parse.letters
    related = _RELATED.match(letters, after)
    if related and parse.letter(before) == ";":
        after = related.end()
    kind = parse.frame.mentions[index].kind
    if kind == "money":
        return before, parse.past_time(after)
    if kind not in _SHARES:
        return before, after
    if before > 0 and letters[before - 1 : before + 1] == ",c" and letters[after : after + 2] == ",f":
        return before - 2, after + 1
    told = _told_again(parse, index, before, after)
    if told:
        return told
    if letters[after : after + 3] == ",c#":
        other = parse.frame.owner[after + 2]
        end = parse.frame.last[other]
        if letters[end : end + 2] == ",f" and parse.frame.mentions[other].kind in _SHARES:
            return before, end + 1
    return before, after


def _told_again(parse: Scene, index: int, before: int, after: int) -> tuple[int, int] | None:
    """The places round a share and the same one in other words between commas or dashes: "| two thirds – 65% – | OF the
    clerks", "| almost a quarter, 22%, | said"; None where it is not told again.
    """
    letters, owner = parse.edged, parse.frame.owner
    if letters[after] in ",;" and letters[after + 1] == "#":
        other = owner[after + 1]
        first, last, end = before, parse.after(other), parse.after(other)
    elif letters[before] in ",;" and before > 0 and letters[before - 1] == "#":
        other = owner[before - 1]
        first, last, end = parse.before(other), after, after
    else:
        return None
    shares = {parse.frame.mentions[one].kind for one in (index, other)} == {"ratio", "percentage"}
    closed = letters[last] == letters[after if first == before else before] and letters[last + 1] in "fxve"
    return (first, end + 1) if shares and closed else None

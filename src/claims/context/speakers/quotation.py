"""Quotations: what stands between quotation marks in a paragraph, and the paragraph with it blotted out.

Curly marks say which way they face; straight ones face by the space beside them. A quotation that a paragraph opens and
does not close runs to its end, as print does with one of several paragraphs.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
# One set of characters first, which the engine looks for without trying anything else.
_ANY = re.compile(r"""[“„«"‘'](?:(?<![‘'])|(?<![\w’'].)(?=[\w…]))""")
_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")
_REOPENED = re.compile(r"\s*\n\s*['‘][A-Z]")  # the next paragraph goes on with the quotation of this one
_CLOSERS = {sign: re.compile(f"[{ends}]") for sign, ends in _PAIRS.items() if sign not in "‘'"} | {
    '"': re.compile(r"""\"(?:(?<![\s(\[]")|(?!\w))""")  # one that opens again goes on: the next paragraph of a speech
}
_INSIDE = re.compile(r"\w \Z")  # before a mark that opens nothing where none closes it
_LONGEST = 2000  # characters between single marks: an apostrophe opens nothing
BLOT = "\u2588"  # stands for a quoted character: no letter, no sign that ends anything


class Quotation(NamedTuple):
    """The words between the marks are `text[start:end]`; `closed` is False where the paragraph ends before a mark."""

    start: int
    end: int
    closed: bool


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of the paragraph `text[start:end]`, in order."""
    found: list[Quotation] = []
    at, single = start, start  # `single` is the next closing single mark, looked for once
    while opening := _ANY.search(text, at, end):
        sign, inside = opening[0], opening.end()
        if sign in '"“' and text[inside : inside + 2].lstrip(sign)[:1].isalnum() and text[inside] == sign:
            at = inside  # a mark set twice: ""Ada
            continue
        if sign in "‘'":
            if single < inside:
                closing = _SINGLE.search(text, inside, end)
                single = closing.start() if closing else end
            if single < end and single - inside <= _LONGEST:
                stop = single
            elif inside == start + 1 and _REOPENED.match(text, end):
                stop = end
            else:  # an apostrophe: "the ’90s"
                at = inside
                continue
        else:
            closing = _CLOSERS[sign].search(text, inside, end)
            if closing is None and _INSIDE.search(text, start, opening.start()):  # "praised his “firm rule, and said"
                at = inside
                continue
            stop = closing.start() if closing else end
        found.append(Quotation(inside, stop, closed=stop < end))
        at = stop + 1
    return found


def blotted(text: str, start: int, end: int, quotes: list[Quotation]) -> str:
    """`text[start:end]`, same length, with what is quoted blotted out but for a last stop or comma."""
    parts: list[str] = []
    at = start
    for quote in quotes:
        stop = quote.end
        keep = stop - 1 if stop > quote.start and text[stop - 1] in ".,!?…" else stop
        parts.append(text[at : quote.start])
        parts.append(BLOT * (keep - quote.start))
        at = keep
    parts.append(text[at:end])
    return "".join(parts).replace("--", "— ")  # a dash, as wires have it
